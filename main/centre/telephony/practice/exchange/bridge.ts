/**
 * A bridge: legs that hear one another, and its recorder. A held leg neither speaks nor hears; whoever is left with
 * nobody but held legs hears music. The recorder stores silence while it is paused (card numbers must not be in it), and
 * keeps only the last seconds, in memory: the practice telephony writes no recordings.
 */
import type { RecordingState } from '../../port.ts';
import { SILENCE, type Frame } from '../media/frame.ts';
import { mixAll, mixMinus } from '../media/mix.ts';
import type { Sound } from '../media/sounds.ts';
import type { Leg } from './leg.ts';

const RECORDED_FRAMES = 500;

/** One bridge. */
export class Bridge {
  readonly bridgeId: string;
  /** True for a bridge that a dialling phone caused: its two legs end together, until the centre takes it over. */
  isPair: boolean;
  recording: RecordingState = 'off';
  readonly legs = new Set<Leg>();
  /** The newest frames of the recording. */
  readonly recorded: Frame[] = [];
  readonly #startMusic: () => Sound;
  #music: Sound | null = null;

  constructor(bridgeId: string, isPair: boolean, startMusic: () => Sound) {
    this.bridgeId = bridgeId;
    this.isPair = isPair;
    this.#startMusic = startMusic;
  }

  /** Mixes one frame: takes what each leg said, gives each leg what it hears. */
  tick(said: ReadonlyMap<Leg, Frame>, nowMs: number): void {
    const present = [...this.legs].filter((leg) => leg.state === 'up');
    const inputs = present.map((leg) => (leg.isHeld ? null : (said.get(leg) ?? null)));
    const outputs = mixMinus(inputs);
    const talking = present.filter((leg) => !leg.isHeld).length;
    const music = talking === 1 && present.length > 1 ? this.#nextMusic() : this.#stopMusic();
    present.forEach((leg, index) => {
      leg.party.push(leg.isHeld ? SILENCE : (music ?? outputs[index] ?? SILENCE), nowMs);
    });
    this.#record(inputs);
  }

  /** Whether this leg can be heard by, and hears, someone. */
  isTalking(leg: Leg): boolean {
    return [...this.legs].some((other) => other !== leg && other.state === 'up' && !other.isHeld);
  }

  #nextMusic(): Frame | null {
    this.#music ??= this.#startMusic();
    return this.#music();
  }

  #stopMusic(): null {
    this.#music = null;
    return null;
  }

  #record(inputs: readonly (Frame | null)[]): void {
    if (this.recording === 'off') return;
    this.recorded.push(this.recording === 'paused' ? SILENCE : mixAll(inputs));
    if (this.recorded.length > RECORDED_FRAMES) this.recorded.splice(0, 50);
  }
}
