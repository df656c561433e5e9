/**
 * Between SIP status codes and the reasons of the telephony port: what a phone's refusal means, and with which status a
 * caller is refused. Both tables in one place so that they cannot disagree.
 */
import type { LegEnd } from '../../port.ts';

/** Why a phone that we rang did not answer. */
export function endFromStatus(status: number): LegEnd {
  return { reason: REASONS[status] ?? 'failed', sipStatus: status };
}

/** The final answer to a phone whose call leads nowhere. */
export function statusFromReason(
  reason: LegEnd['reason'],
): readonly [status: number, phrase: string] {
  return STATUSES[reason];
}

const REASONS: Readonly<Record<number, LegEnd['reason']>> = {
  404: 'not-found',
  408: 'no-answer',
  410: 'not-found',
  480: 'no-answer',
  486: 'busy',
  487: 'cancelled',
  503: 'unreachable',
  600: 'busy',
  603: 'rejected',
  604: 'not-found',
};

const STATUSES: Readonly<Record<LegEnd['reason'], readonly [number, string]>> = {
  'far-hangup': [480, 'Temporarily Unavailable'],
  'near-hangup': [480, 'Temporarily Unavailable'],
  busy: [486, 'Busy Here'],
  'no-answer': [480, 'Temporarily Unavailable'],
  rejected: [603, 'Decline'],
  cancelled: [487, 'Request Terminated'],
  unreachable: [503, 'Service Unavailable'],
  'not-found': [404, 'Not Found'],
  'media-lost': [503, 'Service Unavailable'],
  failed: [500, 'Server Internal Error'],
};
