/**
 * What routing may offer the agent, as the desk knows it: confirmed by the centre, asked by the agent, or stale. Pure; the
 * agent session is its only user. It never invents a presence: only the centre's word changes `status`.
 *
 *   settled ──agent/set──▶ asking ──centre/answered──▶ settled
 *                            │ ▲ └──agent/set──▶ asking, and the newest wish is sent when the first is answered
 *                            └─┴──centre/refused──▶ settled (the fault is told)
 *   any ──centre/silent──▶ the same, stale: shown grey with its age ──centre/changed──▶ fresh
 *
 *   Who is believed: the centre about the presence; the agent about the wish. The last action of the agent wins: wishes go
 *   out one at a time and only the newest waits, so an older one can never arrive after a newer one. Calls never change
 *   presence here: a failed outbound call leaves a break a break.
 */
import { never } from '../base/never.ts';
import type { FaultCode } from '../contracts/fault.ts';
import type { ChosenPresence, PresenceStatus } from '../model/agent.ts';

/** A wish of the agent. */
export type PresenceWish =
  { readonly kind: 'set'; readonly presence: ChosenPresence } | { readonly kind: 'cancel-next' };

export interface AgentPresence {
  readonly status: PresenceStatus;
  readonly asOfMs: number;
  readonly isStale: boolean;
  /** Sent and not answered yet. */
  readonly sent: PresenceWish | null;
  /** The centre has spoken since: the answer may be older than its word, which comes in order and is never missing. */
  readonly isOvertaken: boolean;
  /** The newest wish, to be sent when `sent` is answered. */
  readonly waiting: PresenceWish | null;
}

export type PresenceEvent =
  | { readonly kind: 'agent/wished'; readonly wish: PresenceWish }
  | { readonly kind: 'centre/answered'; readonly status: PresenceStatus }
  | { readonly kind: 'centre/refused'; readonly code: FaultCode }
  | { readonly kind: 'centre/changed'; readonly status: PresenceStatus }
  | { readonly kind: 'centre/silent' };

export type PresenceEffect =
  | { readonly kind: 'send'; readonly wish: PresenceWish }
  | { readonly kind: 'refused'; readonly code: FaultCode };

/** Before the centre has said anything. */
export const unknownPresence = (nowMs: number): AgentPresence => ({
  status: { presence: { kind: 'offline' }, sinceMs: nowMs, next: null },
  asOfMs: nowMs,
  isStale: true,
  sent: null,
  isOvertaken: false,
  waiting: null,
});

/** The one door through which presence changes. */
export function transitionPresence(
  agent: AgentPresence,
  event: PresenceEvent,
  nowMs: number,
): { readonly agent: AgentPresence; readonly effects: readonly PresenceEffect[] } {
  switch (event.kind) {
    case 'agent/wished':
      if (agent.sent) return { agent: { ...agent, waiting: event.wish }, effects: [] };
      return {
        agent: { ...agent, sent: event.wish, isOvertaken: false },
        effects: [{ kind: 'send', wish: event.wish }],
      };
    case 'centre/answered':
      return next(agent.isOvertaken ? agent : { ...agent, ...fresh(event.status, nowMs) }, []);
    case 'centre/refused':
      return next(
        agent,
        // A wish that a newer one has overtaken needs no complaint.
        agent.waiting ? [] : [{ kind: 'refused', code: event.code }],
      );
    case 'centre/changed':
      return {
        agent: { ...agent, ...fresh(event.status, nowMs), isOvertaken: agent.sent !== null },
        effects: [],
      };
    case 'centre/silent':
      return { agent: { ...agent, isStale: true }, effects: [] };
    default:
      return never(event, 'presence event');
  }
}

const fresh = (status: PresenceStatus, nowMs: number) => ({
  status,
  asOfMs: nowMs,
  isStale: false,
});

function next(
  agent: AgentPresence,
  effects: readonly PresenceEffect[],
): { readonly agent: AgentPresence; readonly effects: readonly PresenceEffect[] } {
  const { sent, waiting } = agent;
  if (!sent) return { agent, effects };
  if (!waiting) return { agent: { ...agent, sent: null, isOvertaken: false }, effects };
  return {
    agent: { ...agent, sent: waiting, isOvertaken: false, waiting: null },
    effects: [...effects, { kind: 'send', wish: waiting }],
  };
}
