/**
 * A bridge: legs with a place each, which says whom a leg hears, and its recorder. Who hears whom may differ for every leg
 * (consult, whisper), or everyone hears everyone. A held leg neither speaks nor hears; whoever hears nobody hears what its
 * place says, or music while those it would hear hold or send nothing any more. The recorder stores what is there to be heard and silence while it is
 * paused (card numbers must not be in it), and keeps only the last seconds, in memory: the practice telephony writes none.
 */
import type { LegAudio, RecordingState } from '../../port.ts';
import { SILENCE, type Frame } from '../media/frame.ts';
import { mix } from '../media/mix.ts';
import type { Sound } from '../media/sounds.ts';
import type { Leg } from './leg.ts';

const RECORDED_FRAMES = 500;
/** Whom the end of the others leaves alone hears nothing for so long: most are about to be ended themselves. */
const QUIET_FRAMES_WHEN_ALONE = 25;
const MUSIC: LegAudio = { kind: 'music' };

/** One leg's place: whom it hears, and what while that is nobody. */
export interface Place {
  readonly hears: ReadonlySet<Leg> | 'everyone';
  readonly isMuted: boolean;
  readonly waiting: LegAudio;
  /** What it says belongs in the recording. */
  readonly isRecorded: boolean;
}

/** The place of a leg that hears and is heard by all others. */
export const AMONG_ALL: Place = {
  hears: 'everyone',
  isMuted: false,
  waiting: MUSIC,
  isRecorded: true,
};

interface Seat {
  readonly place: Place;
  /** What plays while nobody is heard; null while somebody is, so that the next waiting starts from the beginning. */
  playing: { readonly audio: LegAudio; readonly sound: Sound } | null;
}

/** One bridge. */
export class Bridge {
  readonly bridgeId: string;
  /** True for a bridge that a dialling phone caused: its two legs end together, until the centre takes it over. */
  isPair: boolean;
  recording: RecordingState = 'off';
  /** The newest frames of the recording. */
  readonly recorded: Frame[] = [];
  readonly #seats = new Map<Leg, Seat>();
  readonly #startSound: (audio: LegAudio) => Sound;
  #quietFrames = 0;

  constructor(bridgeId: string, isPair: boolean, startSound: (audio: LegAudio) => Sound) {
    this.bridgeId = bridgeId;
    this.isPair = isPair;
    this.#startSound = startSound;
  }

  /** Everyone in it. */
  get legs(): readonly Leg[] {
    return [...this.#seats.keys()];
  }

  /** Gives a leg its place, a new one if it has one; what it is waiting with goes on when it stays the same. */
  seat(leg: Leg, place: Place): void {
    const before = this.#seats.get(leg);
    const isSame = before !== undefined && isSameAudio(before.place.waiting, place.waiting);
    this.#seats.set(leg, {
      place: isSame ? { ...place, waiting: before.place.waiting } : place,
      playing: before?.playing ?? null,
    });
    this.#quietFrames = 0;
  }

  /** Takes a leg out. */
  remove(leg: Leg): void {
    this.#seats.delete(leg);
  }

  /** Takes out a leg that has ended; answers those whom that leaves without anyone to hear, if nobody hears anybody now. */
  removeEnded(leg: Leg): readonly Leg[] {
    this.#seats.delete(leg);
    const [left, ...others] = this.#seats.values();
    if (left?.playing === null && others.length === 0) this.#quietFrames = QUIET_FRAMES_WHEN_ALONE;
    const { legs } = this;
    return legs.some((one) => legs.some((other) => this.#isPlacedToHear(one, other))) ? [] : legs;
  }

  /** Mixes one frame: takes what each leg said, gives each leg what it hears. */
  tick(said: ReadonlyMap<Leg, Frame>, nowMs: number): void {
    for (const [leg, seat] of this.#seats)
      if (leg.state === 'up') leg.party.push(this.#heardBy(leg, seat, said), nowMs);
    if (this.#quietFrames > 0) this.#quietFrames -= 1;
    this.#record(said);
  }

  /** Whether this leg hears someone. */
  isTalking(leg: Leg): boolean {
    return this.legs.some((other) => this.#isPlacedToHear(leg, other) && this.#isSpeaking(other));
  }

  #heardBy(leg: Leg, seat: Seat, said: ReadonlyMap<Leg, Frame>): Frame {
    if (leg.isHeld) return SILENCE;
    const voices: Frame[] = [];
    let isHeldBySome = false;
    let isAlone = true;
    for (const other of this.#seats.keys()) {
      if (other === leg || other.state !== 'up') continue;
      isAlone = false;
      if (!this.#isPlacedToHear(leg, other)) continue;
      if (this.#isSpeaking(other)) voices.push(said.get(other) ?? SILENCE);
      else isHeldBySome ||= other.isHeld || other.isLost;
    }
    if (voices.length > 0) {
      seat.playing = null;
      return mix(voices);
    }
    if (isAlone && this.#quietFrames > 0) return SILENCE;
    return this.#wait(seat, isHeldBySome ? MUSIC : seat.place.waiting);
  }

  #wait(seat: Seat, audio: LegAudio): Frame {
    if (!seat.playing || !isSameAudio(seat.playing.audio, audio))
      seat.playing = { audio, sound: this.#startSound(audio) };
    return seat.playing.sound() ?? SILENCE;
  }

  #isPlacedToHear(listener: Leg, other: Leg): boolean {
    const hears = this.#seats.get(listener)?.place.hears;
    return listener !== other && (hears === 'everyone' || hears?.has(other) === true);
  }

  #isSpeaking(leg: Leg): boolean {
    return (
      leg.state === 'up' &&
      !leg.isHeld &&
      !leg.isLost &&
      this.#seats.get(leg)?.place.isMuted === false
    );
  }

  #record(said: ReadonlyMap<Leg, Frame>): void {
    if (this.recording === 'off') return;
    const { legs } = this;
    // Who is alone with the music does not know that they are recorded, so what nobody is to hear is not stored.
    const voices = legs.filter(
      (leg) =>
        this.#isSpeaking(leg) &&
        this.#seats.get(leg)?.place.isRecorded === true &&
        legs.some((other) => other.state === 'up' && this.#isPlacedToHear(other, leg)),
    );
    this.recorded.push(
      this.recording === 'paused' ? SILENCE : mix(voices.map((leg) => said.get(leg) ?? SILENCE)),
    );
    if (this.recorded.length > RECORDED_FRAMES) this.recorded.splice(0, 50);
  }
}

function isSameAudio(one: LegAudio, other: LegAudio): boolean {
  if (one === other) return true;
  if (one.kind !== 'announcement' || other.kind !== 'announcement') return one.kind === other.kind;
  return one.then === other.then && one.files.join('\n') === other.files.join('\n');
}
