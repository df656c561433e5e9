/**
 * The telephone system's reasons in the agent's words, by who ended and whether anyone had answered.
 */
import type { EndReason } from '#src/model/interaction.ts';
import type { LegEnd } from '../telephony/port.ts';

/** The customer's side ended. */
export function reasonOfCustomer(end: LegEnd, wasAnswered: boolean): EndReason {
  if (wasAnswered) {
    if (end.reason === 'media-lost') return 'media-lost';
    if (end.reason === 'unreachable' || end.reason === 'failed') return 'line-lost';
    return end.reason === 'near-hangup' ? 'agent-hung-up' : 'customer-hung-up';
  }
  switch (end.reason) {
    case 'busy':
    case 'no-answer':
    case 'rejected':
    case 'not-found':
    case 'unreachable':
    case 'cancelled':
    case 'failed':
    case 'media-lost':
      return end.reason;
    default:
      return 'cancelled';
  }
}

/** The agent's side ended. */
export function reasonOfAgent(end: LegEnd, wasAnswered: boolean): EndReason {
  if (end.reason === 'media-lost') return 'media-lost';
  if (wasAnswered && end.reason === 'unreachable') return 'line-lost';
  if (wasAnswered) return end.reason === 'failed' ? 'phone-lost' : 'agent-hung-up';
  return end.reason === 'far-hangup' ? 'cancelled' : reasonOfCustomer(end, false);
}
