/**
 * SIP status and cause into the agent's words (`EndReason`). Used by the phone page, so that core and desk see one
 * vocabulary. Total: an unknown status is `failed`, never an empty text.
 */
import type { EndReason } from '../model/interaction.ts';

const BY_STATUS: Readonly<Record<number, EndReason>> = {
  401: 'refused',
  403: 'refused',
  404: 'not-found',
  407: 'refused',
  408: 'no-answer',
  410: 'not-found',
  415: 'media-lost',
  480: 'unreachable',
  484: 'not-found',
  486: 'busy',
  487: 'cancelled',
  488: 'media-lost',
  600: 'busy',
  603: 'rejected',
  604: 'not-found',
  607: 'rejected',
  608: 'rejected',
};

/** Why an outbound attempt failed, from the final SIP status. */
export function endReasonOfStatus(status: number): EndReason {
  const known = BY_STATUS[status];
  if (known) return known;
  if (status >= 500 && status < 600) return 'unreachable';
  if (status >= 600 && status < 700) return 'rejected';
  return 'failed';
}

/**
 * Why a ringing inbound leg stopped, from the CANCEL's `Reason` header (RFC 3326): `SIP;cause=200` and Q.850 cause 26 mean
 * that another desk took it.
 */
export function endReasonOfCancel(reasonHeader: string | null): EndReason {
  const text = (reasonHeader ?? '').slice(0, 500).toLowerCase();
  if (/sip\s*;.*cause\s*=\s*200/.test(text) || /q\.850\s*;.*cause\s*=\s*26\b/.test(text))
    return 'answered-elsewhere';
  if (/sip\s*;.*cause\s*=\s*408/.test(text) || /q\.850\s*;.*cause\s*=\s*19\b/.test(text))
    return 'missed';
  return 'customer-left-queue';
}
