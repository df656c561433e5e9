/**
 * The `User-to-User` header (RFC 7433) with which an INVITE says to which interaction and leg it belongs (decision 8).
 * Its content is the text `i=<interactionId>;l=<legId>` in UTF-8, hex-encoded, so the header reads for example
 * `User-to-User: 693d…;purpose=puesto;encoding=hex`. Either part may be missing (an agent who dials knows no leg id).
 * The phone page reads and writes the same form. Ids must not hold `;`; anything unreadable counts as absent.
 */

/** What the header carries. */
export interface UserToUser {
  readonly interactionId: string | null;
  readonly legId: string | null;
}

const MAX_ID_LENGTH = 128;

/** Writes the header's value. */
export function formatUserToUser(ids: UserToUser): string {
  const parts = [
    ...(ids.interactionId === null ? [] : [`i=${ids.interactionId}`]),
    ...(ids.legId === null ? [] : [`l=${ids.legId}`]),
  ];
  return `${Buffer.from(parts.join(';'), 'utf8').toString('hex')};purpose=puesto;encoding=hex`;
}

/** Reads the header's value; null when there is nothing of ours in it. */
export function parseUserToUser(value: string | null): UserToUser | null {
  if (value === null) return null;
  const [content = '', ...params] = value.split(';').map((part) => part.trim());
  const encoding = params.find((param) => /^encoding=/i.test(param))?.slice('encoding='.length);
  if (encoding !== undefined && encoding.toLowerCase() !== 'hex') return null;
  if (!/^(?:[0-9a-f]{2})+$/i.test(content) || content.length > 4 * MAX_ID_LENGTH + 16) return null;
  const parts = Buffer.from(content, 'hex').toString('utf8').split(';');
  const read = (name: string): string | null => {
    const found = parts.find((part) => part.startsWith(`${name}=`))?.slice(2) ?? '';
    return /^[\x21-\x7e]{1,128}$/.test(found) ? found : null;
  };
  const ids = { interactionId: read('i'), legId: read('l') };
  return ids.interactionId === null && ids.legId === null ? null : ids;
}
