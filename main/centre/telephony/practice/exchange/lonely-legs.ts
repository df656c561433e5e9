/**
 * Legs that were left alone in a bridge when the other party ended. While a centre is connected it decides what becomes
 * of them; without one nobody would, so they are ended after three seconds. A centre that dies within two seconds of the
 * end may not have acted, so those still count.
 */
import type { Leg } from './leg.ts';

const ALONE_AT_MOST_MS = 3000;
const CENTRE_ACTS_WITHIN_MS = 2000;

/** The list of them. */
export class LonelyLegs {
  readonly #sinceMs = new Map<Leg, number>();
  #isControlled = false;

  /** Says whether a centre is connected; one that returns decides everything anew. */
  setControlled(isControlled: boolean): void {
    this.#isControlled = isControlled;
    if (isControlled) this.#sinceMs.clear();
  }

  /** A leg was left alone now. */
  add(leg: Leg, nowMs: number): void {
    this.#sinceMs.set(leg, nowMs);
  }

  /** The leg was moved or has ended. */
  forget(leg: Leg): void {
    this.#sinceMs.delete(leg);
  }

  /** The legs to end now. */
  due(nowMs: number): readonly Leg[] {
    const due: Leg[] = [];
    for (const [leg, sinceMs] of this.#sinceMs) {
      if (!this.#isControlled && nowMs - sinceMs >= ALONE_AT_MOST_MS) due.push(leg);
      if (this.#isControlled && nowMs - sinceMs >= CENTRE_ACTS_WITHIN_MS) this.#sinceMs.delete(leg);
    }
    return due;
  }
}
