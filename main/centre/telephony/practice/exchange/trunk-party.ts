/**
 * A practice customer as a party of the switch: a running CallerEngine with measures. Inbound ones ring until the centre
 * answers; called ones go through ringing to their behaviour by the clock.
 */
import type { LegEnd } from '../../port.ts';
import { SILENCE, type Frame } from '../media/frame.ts';
import { MeasureRing } from '../media/measure-ring.ts';
import type { CallerEngine, CallerSituation } from './caller-engine.ts';
import type { Party } from './leg.ts';

const FRAME_TIMESTAMP_STEP = 160;

/** What the party asks of, and tells, the trunk. */
export interface TrunkPartyListener {
  situation(): CallerSituation;
  /** Called every tick; a called party moves on to ringing, answering or refusing here. */
  onTick(nowMs: number): void;
  /** The caller hangs up. */
  onHangUp(): void;
  /** The telephone system ends the leg. */
  onEndedByUs(reason: LegEnd['reason']): void;
}

/** A customer. */
export class TrunkParty implements Party {
  readonly said = new MeasureRing();
  readonly heard = new MeasureRing();
  readonly engine: CallerEngine;
  readonly #listener: TrunkPartyListener;
  #heard: Frame = SILENCE;
  #timestamp = 0;

  constructor(engine: CallerEngine, listener: TrunkPartyListener) {
    this.engine = engine;
    this.#listener = listener;
  }

  tick(nowMs: number): void {
    this.#listener.onTick(nowMs);
    const decision = this.engine.advance(nowMs, this.#listener.situation(), this.#heard);
    this.#heard = SILENCE;
    this.#timestamp = (this.#timestamp + FRAME_TIMESTAMP_STEP) >>> 0;
    if (decision === 'hang-up') this.#listener.onHangUp();
  }

  pull(nowMs: number): Frame {
    const frame = this.engine.pull(nowMs);
    this.said.push(nowMs, this.#timestamp, frame);
    return frame;
  }

  push(frame: Frame, nowMs: number): void {
    this.#heard = frame;
    this.heard.push(nowMs, this.#timestamp, frame);
  }

  hangUp(reason: LegEnd['reason']): void {
    this.#listener.onEndedByUs(reason);
  }
}
