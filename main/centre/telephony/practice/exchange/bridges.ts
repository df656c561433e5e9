/**
 * All bridges and who is in which: a leg is in one bridge at most, and an empty bridge is gone. The switch decides;
 * this keeps the books and reports each change.
 */
import type { RecordingState } from '../../port.ts';
import type { Frame } from '../media/frame.ts';
import type { Sound } from '../media/sounds.ts';
import { Bridge } from './bridge.ts';
import { playSilence, type Leg } from './leg.ts';

/** Who hears about changes. */
export interface BridgesListener {
  onMoved(leg: Leg): void;
  onRecording(bridgeId: string, state: RecordingState): void;
}

/** The books. */
export class Bridges {
  readonly #byId = new Map<string, Bridge>();
  readonly #startMusic: () => Sound;
  readonly #listener: BridgesListener;

  constructor(startMusic: () => Sound, listener: BridgesListener) {
    this.#startMusic = startMusic;
    this.#listener = listener;
  }

  /** A bridge by its id. */
  find(bridgeId: string): Bridge | null {
    return this.#byId.get(bridgeId) ?? null;
  }

  /** Puts exactly these legs into the bridge, which is made when new; the centre has taken it over. */
  set(bridgeId: string, legs: ReadonlySet<Leg>): void {
    const bridge = this.find(bridgeId) ?? this.open(bridgeId, false);
    bridge.isPair = false;
    for (const leg of bridge.legs) if (!legs.has(leg)) this.move(leg, null);
    for (const leg of legs) {
      if (leg.bridge) leg.bridge.isPair = false;
      this.move(leg, bridge);
    }
    this.#closeIfEmpty(bridge);
  }

  /** A new, empty bridge. */
  open(bridgeId: string, isPair: boolean): Bridge {
    const bridge = new Bridge(bridgeId, isPair, this.#startMusic);
    this.#byId.set(bridgeId, bridge);
    return bridge;
  }

  /** Moves a leg, out of every bridge with null. */
  move(leg: Leg, to: Bridge | null): void {
    const from = leg.bridge;
    if (from === to) return;
    from?.legs.delete(leg);
    to?.legs.add(leg);
    leg.bridge = to;
    if (to) leg.sound = playSilence;
    this.#listener.onMoved(leg);
    if (from) this.#closeIfEmpty(from);
  }

  /** Takes an ended leg out; answers the leg that it leaves alone, if it does. */
  leave(leg: Leg): { readonly alone: Leg; readonly wasPair: boolean } | null {
    const { bridge } = leg;
    if (!bridge) return null;
    bridge.legs.delete(leg);
    leg.bridge = null;
    const [alone, ...others] = bridge.legs;
    this.#closeIfEmpty(bridge);
    return alone && others.length === 0 ? { alone, wasPair: bridge.isPair } : null;
  }

  /** Mixes one frame in every bridge. */
  tick(said: ReadonlyMap<Leg, Frame>, nowMs: number): void {
    for (const bridge of this.#byId.values()) bridge.tick(said, nowMs);
  }

  /** What each recorder does. */
  recordings(): Readonly<Record<string, RecordingState>> {
    return Object.fromEntries([...this.#byId.values()].map((b) => [b.bridgeId, b.recording]));
  }

  /** Sets a recorder that confirms. */
  record(bridge: Bridge, state: RecordingState): void {
    if (bridge.recording === state) return;
    bridge.recording = state;
    this.#listener.onRecording(bridge.bridgeId, state);
  }

  #closeIfEmpty(bridge: Bridge): void {
    if (bridge.legs.size > 0 || !this.#byId.delete(bridge.bridgeId)) return;
    this.record(bridge, 'off');
  }
}
