/**
 * All bridges and who is in which: a leg is in one bridge at most, and an empty bridge is gone. The switch decides;
 * this keeps the books and reports each change.
 */
import type { LegAudio, RecordingState } from '../../port.ts';
import type { Frame } from '../media/frame.ts';
import type { Sound } from '../media/sounds.ts';
import { AMONG_ALL, Bridge, type Place } from './bridge.ts';
import { playSilence, type Leg } from './leg.ts';

/** Who hears about changes. */
export interface BridgesListener {
  onMoved(leg: Leg): void;
  onRecording(bridgeId: string, state: RecordingState): void;
}

/** The books. */
export class Bridges {
  readonly #byId = new Map<string, Bridge>();
  readonly #startSound: (audio: LegAudio) => Sound;
  readonly #listener: BridgesListener;

  constructor(startSound: (audio: LegAudio) => Sound, listener: BridgesListener) {
    this.#startSound = startSound;
    this.#listener = listener;
  }

  /** A bridge by its id. */
  find(bridgeId: string): Bridge | null {
    return this.#byId.get(bridgeId) ?? null;
  }

  /** Puts exactly these legs in their places in the bridge, which is made when new; the centre has taken it over. */
  arrange(bridgeId: string, places: ReadonlyMap<Leg, Place>): void {
    const bridge = this.find(bridgeId) ?? this.open(bridgeId, false);
    bridge.isPair = false;
    for (const leg of bridge.legs) if (!places.has(leg)) this.move(leg, null);
    for (const [leg, place] of places) {
      if (leg.bridge) leg.bridge.isPair = false;
      this.move(leg, bridge, place);
    }
    this.#closeIfEmpty(bridge);
  }

  /** A new, empty bridge. */
  open(bridgeId: string, isPair: boolean): Bridge {
    const bridge = new Bridge(bridgeId, isPair, this.#startSound);
    this.#byId.set(bridgeId, bridge);
    return bridge;
  }

  /** Moves a leg, out of every bridge with null; one that stays in its bridge only gets its new place. */
  move(leg: Leg, to: Bridge | null, place: Place = AMONG_ALL): void {
    const from = leg.bridge;
    to?.seat(leg, place);
    if (from === to) return;
    from?.remove(leg);
    leg.bridge = to;
    if (to) leg.sound = playSilence;
    this.#listener.onMoved(leg);
    if (from) this.#closeIfEmpty(from);
  }

  /** Takes an ended leg out; answers those whom it leaves with nobody to hear. */
  leave(leg: Leg): { readonly stranded: readonly Leg[]; readonly wasPair: boolean } {
    const { bridge } = leg;
    if (!bridge) return { stranded: [], wasPair: false };
    const stranded = bridge.removeEnded(leg);
    leg.bridge = null;
    this.#closeIfEmpty(bridge);
    return { stranded, wasPair: bridge.isPair };
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
    if (bridge.legs.length > 0 || !this.#byId.delete(bridge.bridgeId)) return;
    this.record(bridge, 'off');
  }
}
