/**
 * An agent's phone as a party of the switch: passes frames to its audio and its SIP events to the leg. Made for calls in
 * both directions; holds no state of its own.
 */
import type { LegEnd } from '../../port.ts';
import type { Frame } from '../media/frame.ts';
import type { MeasureRing } from '../media/measure-ring.ts';
import type { AgentCall } from '../sip/agent-call.ts';
import type { Party } from './leg.ts';

/** A phone. */
export class AgentParty implements Party {
  readonly call: AgentCall;

  constructor(call: AgentCall) {
    this.call = call;
  }

  get said(): MeasureRing {
    return this.call.media.said;
  }

  get heard(): MeasureRing {
    return this.call.media.heard;
  }

  /** The line ticks its calls itself. */
  tick(): void {
    return;
  }

  pull(): Frame {
    return this.call.media.pull();
  }

  push(frame: Frame): void {
    this.call.media.push(frame);
  }

  hangUp(reason: LegEnd['reason']): void {
    this.call.hangUp(reason);
  }
}
