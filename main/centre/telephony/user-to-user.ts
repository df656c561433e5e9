/**
 * The `User-to-User` header (decision 8) as telephone systems use it: ids as plain strings, a missing leg as null. The
 * form itself, which the phone page shares, is in `#src/centre/user-to-user.ts`; nothing here adds to it.
 */
import {
  parseUserToUser as parseSharedForm,
  toUserToUser as toSharedForm,
} from '#src/centre/user-to-user.ts';
import { interactionId as parseInteractionId } from '#src/model/ids.ts';

/** What the header carries. */
export interface UserToUser {
  readonly interactionId: string;
  /** Null when a phone dials: it knows no leg. */
  readonly legId: string | null;
}

/** Writes the header's value; throws on an id that no centre gives out. */
export function formatUserToUser(ids: UserToUser): string {
  return toSharedForm({
    interactionId: parseInteractionId.parse(ids.interactionId),
    legId: ids.legId ?? '',
  });
}

/** Reads the header's value; null when there is nothing of ours in it. */
export function parseUserToUser(value: string | null): UserToUser | null {
  const ids = parseSharedForm(value);
  if (!ids) return null;
  const isPlain = /^[\x21-\x7e]{1,128}$/.test(ids.legId);
  return { interactionId: ids.interactionId, legId: isPlain ? ids.legId : null };
}
