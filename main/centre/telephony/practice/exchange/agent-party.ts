/**
 * An agent's phone as a party of the switch: passes frames to its audio and its SIP events to the leg. Made for calls in
 * both directions; holds no state of its own.
 */
import type { LegEnd } from '../../port.ts';
import type { Frame } from '../media/frame.ts';
import type { MeasureRing } from '../media/measure-ring.ts';
import type { AgentCall } from '../sip/agent-call.ts';
import { Leg, type Party } from './leg.ts';

/** A phone that sent nothing for so long counts as lost, until it sends again. */
const LOST_AFTER_MS = 1_500;

/** A phone. */
export class AgentParty implements Party {
  readonly #call: AgentCall;

  constructor(call: AgentCall) {
    this.#call = call;
  }

  get said(): MeasureRing {
    return this.#call.media.said;
  }

  get heard(): MeasureRing {
    return this.#call.media.heard;
  }

  /** The line ticks its calls itself. */
  tick(): void {
    return;
  }

  isLost(nowMs: number): boolean {
    return nowMs - this.#call.media.aliveAtMs > LOST_AFTER_MS;
  }

  pull(): Frame {
    return this.#call.media.pull();
  }

  push(frame: Frame): void {
    this.#call.media.push(frame);
  }

  hangUp(reason: LegEnd['reason']): void {
    this.#call.hangUp(reason);
  }
}

/** The switch, as an agent's leg needs it. */
export interface AgentLegHost {
  advance(leg: Leg, state: 'ringing' | 'up'): void;
  changed(leg: Leg): void;
  end(leg: Leg, end: LegEnd): void;
}

/** What the switch says about a new agent's leg. */
export interface AgentLegFacts {
  readonly legId: string;
  readonly direction: 'inbound' | 'outbound';
  readonly dialled: string;
  readonly interactionId: string | null;
  readonly displayName: string;
  readonly createdAtMs: number;
}

/** A leg for a call with a phone, listening to the call from now on. */
export function newAgentLeg(
  call: AgentCall,
  facts: AgentLegFacts,
  host: AgentLegHost,
  onDigit: (digit: string) => void,
): Leg {
  const { interactionId, ...rest } = facts;
  const leg = new Leg(
    { ...rest, kind: 'agent', number: call.username, context: {} },
    new AgentParty(call),
    { state: 'trying', interactionId },
  );
  call.listen({
    onRinging: () => {
      host.advance(leg, 'ringing');
    },
    onUp: () => {
      host.advance(leg, 'up');
    },
    onHeld: (isHeld) => {
      leg.isHeld = isHeld;
      host.changed(leg);
    },
    onDtmf: onDigit,
    onEnded: (end) => {
      host.end(leg, end);
    },
  });
  return leg;
}
