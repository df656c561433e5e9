/**
 * What to look for while somebody is talked to and nothing has been typed: the customer's newest words, why they came, and what the
 * agent writes down. Pure; used by the palette's suggestions.
 */

/** As long as a question may be. */
const MOST = 200;
const NEWEST_MESSAGES = 2;

/** The question; empty when nothing is known yet. Its newest part comes first and is never cut for an older one. */
export function conversationQuery(said: {
  /** Why they came, as the routing knows it. */
  readonly intent: string | null;
  /** The customer's messages, oldest first; none in a call. */
  readonly messages: readonly string[];
  /** The agent's note. */
  readonly note: string;
}): string {
  const newest = said.messages.slice(-NEWEST_MESSAGES).toReversed();
  // Of a long note the end is what is talked about now.
  const note = said.note.slice(-MOST);
  const all = [...newest, note, said.intent ?? '']
    .map((part) => part.replace(/\s+/gu, ' ').trim())
    .filter((part) => part !== '')
    .join(' ');
  if (all.length <= MOST) return all;
  const cut = all.slice(0, MOST + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).slice(0, MOST);
}
