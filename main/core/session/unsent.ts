/**
 * What was written here and waits in the outbox, in the form in which it is shown between the centre's messages. Derived from
 * the rows after every change of them and kept nowhere else, so that a restart of core finds all of it again.
 */
import type { CentreRequest } from '#src/centre/wire.ts';
import { agentId } from '#src/model/ids.ts';
import type { ChatMessage } from '#src/model/chat.ts';
import type { TeamMessage } from '#src/model/team-chat.ts';
import { isForOther } from '#src/offline/outbox-rules.ts';
import type { StoredRow } from '../store/store-port.ts';
import type { UnsentMessage } from './chat-state.ts';
import type { UnsentTeamMessage } from './thread-state.ts';
import { withUnsentNotes } from './notes.ts';
import { findConversation, type Truth } from './truth.ts';

/** The truth with what these rows say. */
export function withUnsent(truth: Truth, rows: readonly StoredRow[], centre: string): Truth {
  const own = rows.filter((row) => !isForOther(row, centre));
  const unsent = own
    .filter(({ name }) => name === 'chat/send')
    .map((row) => unsentChat(truth, row));
  const unsentTeam = own.filter(({ name }) => name === 'team-chat/send').map(unsentTeamMessage);
  const isSame = sameMessages(unsent, truth.unsent) && sameMessages(unsentTeam, truth.unsentTeam);
  return withUnsentNotes(isSame ? truth : { ...truth, unsent, unsentTeam }, own);
}

interface Shown {
  readonly message: { readonly id: string; readonly state: string };
}

const sameMessages = (one: readonly Shown[], other: readonly Shown[]): boolean =>
  one.length === other.length &&
  one.every(
    ({ message }, at) =>
      message.id === other[at]?.message.id && message.state === other[at].message.state,
  );

/** Nobody else's words can wait here. */
const NOBODY = agentId.parse('me');

/** With who wrote them. */
export const asWritten = <M extends { readonly message: object }>(
  { session }: Truth,
  unsent: readonly M[],
): readonly M[] =>
  session.agent
    ? unsent.map((one) => ({
        ...one,
        message: {
          ...one.message,
          authorId: session.agent?.id,
          authorName: session.agent?.name,
        },
      }))
    : unsent;

const stateOf = (row: StoredRow): 'sending' | 'failed' =>
  row.state === 'needs-attention' ? 'failed' : 'sending';

function unsentChat(truth: Truth, row: StoredRow): UnsentMessage {
  // Checked when it was put in.
  const { interactionId, messageId, text, audience } = row.payload as CentreRequest<'chat/send'>;
  const message: ChatMessage = {
    id: messageId,
    from: findConversation(truth, interactionId)?.role === 'lead' ? 'lead' : 'agent',
    audience,
    // Known when it is shown: rows are read before anybody has signed in.
    authorId: null,
    authorName: '',
    text,
    notice: null,
    atMs: row.createdAtMs,
    state: stateOf(row),
  };
  return { interactionId, message };
}

function unsentTeamMessage(row: StoredRow): UnsentTeamMessage {
  const payload = row.payload as CentreRequest<'team-chat/send'>;
  const message: TeamMessage = {
    id: payload.messageId,
    authorId: NOBODY,
    authorName: '',
    text: payload.text,
    atMs: row.createdAtMs,
    card: null,
    state: stateOf(row),
  };
  return { with: payload.with, message };
}
