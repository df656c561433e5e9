/**
 * SIP's final answers in the agent's words (`EndReason`): the only table of statuses. Used by the phone page; the centre's
 * drivers speak `LegEnd`, whose names are among these. Total: an unknown status is `failed`, never an empty text.
 */
import type { EndReason } from '../model/interaction.ts';

const BY_STATUS: Readonly<Record<number, EndReason>> = {
  401: 'refused',
  403: 'refused',
  404: 'not-found',
  407: 'refused',
  // Telephone networks translate "no user responding" (Q.850 cause 18) to it (RFC 3398).
  408: 'no-answer',
  410: 'not-found',
  415: 'incompatible',
  // RFC 3261: reached, but the person does not take it. Networks send it after ringing out.
  480: 'no-answer',
  484: 'not-found',
  486: 'busy',
  487: 'cancelled',
  488: 'incompatible',
  600: 'busy',
  603: 'rejected',
  604: 'not-found',
  606: 'incompatible',
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

/** Whether a ringing leg stopped because another desk took it: `SIP;cause=200` or Q.850 cause 26 (RFC 3326). */
export function isTakenElsewhere(reasonHeader: string | null): boolean {
  const text = (reasonHeader ?? '').slice(0, 500);
  return /sip\s*;.*cause\s*=\s*200\b/i.test(text) || /q\.850\s*;.*cause\s*=\s*26\b/i.test(text);
}

/** Q.850: exchange or network out of order, switching trouble, congestion, nothing left to carry it with. */
const BROKEN_OFF = [27, 38, 41, 42, 43, 44, 47];

/** Whether a BYE says that something broke rather than that somebody hung up: `SIP;cause=5xx` or such a Q.850 cause (RFC 3326). */
export function isBrokenOff(reasonHeader: string | null): boolean {
  const text = (reasonHeader ?? '').slice(0, 500);
  if (/sip\s*;.*cause\s*=\s*5\d\d\b/i.test(text)) return true;
  const cause = /q\.850\s*;.*cause\s*=\s*(\d+)/i.exec(text)?.[1];
  return cause !== undefined && BROKEN_OFF.includes(Number(cause));
}
