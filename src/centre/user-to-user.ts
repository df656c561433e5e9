/**
 * The two ids that every INVITE between phone and telephone system carries in `User-to-User` (RFC 7433): the offer from
 * the centre and the ringing SIP leg become one thing on screen, whichever comes first. The content is the hex of the
 * ASCII text `i=<interaction>;l=<leg>`, with `;encoding=hex` as RFC 7433 section 4.1 asks.
 */
import { interactionId as parseInteraction, type InteractionId } from '../model/ids.ts';

export interface UserToUser {
  readonly interactionId: InteractionId;
  /** The telephone system's leg; empty when the phone dials. */
  readonly legId: string;
}

/** The header's value. */
export function toUserToUser(ids: UserToUser): string {
  const text = `i=${ids.interactionId};l=${ids.legId}`;
  let hex = '';
  for (let at = 0; at < text.length; at += 1)
    hex += text.charCodeAt(at).toString(16).padStart(2, '0');
  return `${hex};encoding=hex`;
}

/** The ids in a header's value; null for anything else (absent, other applications, hostile text). */
export function parseUserToUser(value: string | null | undefined): UserToUser | null {
  if (!value || value.length > 1000) return null;
  const [hex = '', ...parameters] = value.split(';').map((part) => part.trim());
  const encoding = parameters.find((parameter) => parameter.toLowerCase().startsWith('encoding='));
  if (encoding && encoding.toLowerCase() !== 'encoding=hex') return null;
  if (!/^(?:[0-9a-f]{2})+$/i.test(hex)) return null;
  let text = '';
  for (let at = 0; at < hex.length; at += 2)
    text += String.fromCharCode(parseInt(hex.slice(at, at + 2), 16));
  const found = /^i=([^;]+);l=([^;]*)$/.exec(text);
  const interactionId = parseInteraction.safeParse(found?.[1]);
  return interactionId.success
    ? { interactionId: interactionId.data, legId: found?.[2] ?? '' }
    : null;
}
