/**
 * Why a call ended, from what SIP and JsSIP say to the agent's terms. Pure; used by `sip-session.ts`. The centre may know
 * better (the caller left, the offer lapsed): core then takes the centre's word.
 */
import { endReasonOfStatus, isBrokenOff, isTakenElsewhere } from '#src/call/end-reason.ts';
import type { EndReason } from '#src/model/interaction.ts';

/** Everything that is known when a session ends. */
export interface SessionEnd {
  readonly direction: 'inbound' | 'outbound';
  readonly wasAnswered: boolean;
  /** What the agent asked for, if anything. */
  readonly wanted: 'hang-up' | 'reject' | null;
  readonly originator: 'local' | 'remote' | 'system';
  /** JsSIP's word for it. */
  readonly cause: string;
  readonly status: number | null;
  /** The `Reason` header of a CANCEL or BYE (RFC 3326). */
  readonly reason: string | null;
}

function ofOutbound(status: number | null, cause: string): EndReason {
  if (status !== null) return endReasonOfStatus(status);
  if (cause === 'Request Timeout' || cause === 'Connection Error') return 'unreachable';
  return cause === 'No Answer' || cause === 'Expires' ? 'no-answer' : 'failed';
}

/** The reason as the agent reads it. */
export function toEndReason(end: SessionEnd): EndReason {
  if (end.cause === 'User Denied Media Access') return 'microphone-refused';
  if (end.cause === 'RTP Timeout') return 'media-lost';
  if (end.wasAnswered) {
    if (end.wanted) return 'agent-hung-up';
    if (end.cause === 'Dialog Error') return 'ended-while-cut-off';
    if (end.originator !== 'remote' || end.cause !== 'Terminated') return 'failed';
    return isBrokenOff(end.reason) ? 'line-lost' : 'customer-hung-up';
  }
  if (end.wanted === 'reject') return 'declined';
  if (end.wanted === 'hang-up') return end.direction === 'inbound' ? 'declined' : 'cancelled';
  if (end.direction === 'outbound') return ofOutbound(end.status, end.cause);
  if (isTakenElsewhere(end.reason)) return 'answered-elsewhere';
  return ['Canceled', 'Expires', 'No Answer', 'Terminated'].includes(end.cause)
    ? 'missed'
    : 'failed';
}
