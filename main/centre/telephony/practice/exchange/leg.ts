/**
 * A leg inside the practice telephony: one party, its state, and what it hears while it is in no bridge. The switch
 * owns legs; everyone else sees the snapshots of the telephony port.
 */
import type { LegAudio, LegEnd, TelephonyLeg } from '../../port.ts';
import { SILENCE, type Frame } from '../media/frame.ts';
import type { MeasureRing } from '../media/measure-ring.ts';
import {
  playInTurn,
  playLoop,
  playOnce,
  playRingback,
  type Sound,
  type SoundFiles,
} from '../media/sounds.ts';
import type { Bridge } from './bridge.ts';

/** The far end of a leg: a phone or a practice caller. */
export interface Party {
  readonly said: MeasureRing;
  readonly heard: MeasureRing;
  /** Lets time pass, called once per frame in any state. */
  tick(nowMs: number): void;
  /** Whether it sends nothing though it should. */
  isLost?(nowMs: number): boolean;
  /** What the party says in this tick. */
  pull(nowMs: number): Frame;
  /** What the party hears in this tick. */
  push(frame: Frame, nowMs: number): void;
  /** Ends the party from our side; it reports its end through the switch. */
  hangUp(reason: LegEnd['reason']): void;
}

/** What is fixed when a leg is made. */
export type LegFacts = Pick<
  TelephonyLeg,
  'legId' | 'kind' | 'direction' | 'number' | 'displayName' | 'dialled' | 'createdAtMs' | 'context'
>;

/** One leg. */
export class Leg {
  readonly facts: LegFacts;
  readonly party: Party;
  state: TelephonyLeg['state'];
  interactionId: string | null;
  bridge: Bridge | null = null;
  isHeld = false;
  /** Nothing has come from it for a while; who hears nobody else has music then. */
  isLost = false;
  answeredAtMs: number | null = null;
  /** What it hears while it is in no bridge. */
  sound: Sound = playSilence;

  constructor(facts: LegFacts, party: Party, start: Pick<TelephonyLeg, 'state' | 'interactionId'>) {
    this.facts = facts;
    this.party = party;
    this.state = start.state;
    this.interactionId = start.interactionId;
  }

  get legId(): string {
    return this.facts.legId;
  }

  /** The leg as the port shows it. */
  snapshot(): TelephonyLeg {
    return {
      ...this.facts,
      state: this.state,
      interactionId: this.interactionId,
      bridgeId: this.bridge?.bridgeId ?? null,
      isHeld: this.isHeld,
      isLost: this.isLost,
      answeredAtMs: this.answeredAtMs,
    };
  }
}

/** A sound for what the port asks a leg to hear. */
export function soundFor(audio: LegAudio, files: SoundFiles): Sound {
  switch (audio.kind) {
    case 'silence':
      return playSilence;
    case 'ringback':
      return playRingback();
    case 'music':
      return playLoop(files.music());
    case 'announcement': {
      const spoken = audio.files.map((file) => playOnce(files.speech(file)));
      return playInTurn([
        ...spoken,
        audio.then === 'music' ? playLoop(files.music()) : playSilence,
      ]);
    }
  }
}

/** Silence without end. */
export function playSilence(): Frame {
  return SILENCE;
}
