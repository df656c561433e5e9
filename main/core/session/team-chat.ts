/**
 * The team chat on this desk: threads as the centre tells them, and what this agent writes. A message is durable in the
 * outbox before it counts as written, each thread in its own order; unread is the centre's figure. Used by `team.ts`.
 */
import type { CentreAnswer, CentreEvent, CentreRequest, Snapshot } from '#src/centre/wire.ts';
import type { DeskAnswer, DeskIntent } from '#src/contracts/desk.ts';
import type { Answer } from '#src/contracts/fault.ts';
import { messageId as parseMessageId, MOST_MESSAGE_CHARACTERS } from '#src/model/chat.ts';
import type { Thread, ThreadWith } from '#src/model/team-chat.ts';
import type { StoredRow } from '../store/store-port.ts';
import { refusal } from '../page-links.ts';
import { done, type Nothing, type SessionContext } from './context.ts';
import {
  isSameThread,
  patchThread,
  threadKey,
  withNewTeamMessage,
  withTeamMessage,
} from './thread-state.ts';

export interface TeamChat {
  send(intent: DeskIntent<'team-chat/send'>): Promise<Answer<DeskAnswer<'team-chat/send'>>>;
  resend(intent: DeskIntent<'team-chat/resend'>): Promise<Answer<Nothing>>;
  read(intent: DeskIntent<'team-chat/read'>): Promise<Answer<Nothing>>;
  people(): Promise<Answer<DeskAnswer<'team-chat/people'>>>;
  onEvent(event: Extract<CentreEvent, { kind: 'team-chat/message' }>): void;
  onSnapshot(snapshot: Snapshot): void;
  onAnswered(row: StoredRow, answer: unknown): void;
}

/** One per session. */
export function createTeamChat(ctx: SessionContext): TeamChat {
  /** Names of those one may write to, for a thread that does not exist yet. */
  const names = new Map<string, string>();

  const patch = (which: ThreadWith, change: (thread: Thread) => Thread): void => {
    ctx.change((truth) => ({ ...truth, threads: patchThread(truth.threads, which, change) }));
  };
  const answered = (which: ThreadWith, { message }: CentreAnswer<'team-chat/send'>): void => {
    patch(which, (thread) => withNewTeamMessage(thread, message));
  };
  const find = (which: ThreadWith): Thread | undefined =>
    ctx.truth().threads.find((thread) => isSameThread(thread.with, which));

  return {
    async send(intent) {
      if (intent.text.trim() === '') return refusal('invalid');
      if (intent.text.length > MOST_MESSAGE_CHARACTERS) return refusal('message-too-long');
      const messageId = parseMessageId.parse(ctx.ports.newId('msg'));
      const payload = { ...intent, messageId };
      const name = names.get(threadKey(intent.with));
      if (!find(intent.with) && name !== undefined)
        patch(intent.with, (thread) => ({ ...thread, name }));
      const kept = await ctx.outbox.put(
        {
          id: messageId,
          name: 'team-chat/send',
          interactionId: `thread ${threadKey(intent.with)}`,
          payload,
          delayMs: 0,
        },
        [],
      );
      if (!kept.ok) {
        // Nothing can be kept here: the centre is the only safe place, or the agent is told.
        const sent = await ctx.centre.request('team-chat/send', payload, messageId);
        if (!sent.ok) return refusal(kept.error);
        answered(intent.with, sent.value);
      }
      return { ok: true, value: { messageId } };
    },
    async resend({ with: which, messageId }) {
      const row = ctx.outbox
        .rows()
        .find((one) => one.id === messageId && one.name === 'team-chat/send');
      if (row) return (await ctx.outbox.retry(row.id)) ? done : refusal('store-broken');
      const failed = find(which)?.messages.find(
        ({ id, state }) => id === messageId && state === 'failed',
      );
      if (!failed) return refusal('not-found');
      const { text } = failed;
      const answer = await ctx.centre.request('team-chat/send', {
        with: which,
        messageId,
        text,
        interactionId: null,
      });
      return answer.ok ? done : refusal(answer.error.code, answer.error.retryable);
    },
    async read(payload) {
      const answer = await ctx.centre.request('team-chat/read', payload);
      if (!answer.ok) return refusal(answer.error.code, answer.error.retryable);
      if (find(payload.with)) patch(payload.with, (thread) => ({ ...thread, unread: 0 }));
      return done;
    },
    async people() {
      const answer = await ctx.centre.request('team-chat/people', {});
      if (!answer.ok) return refusal(answer.error.code, answer.error.retryable);
      for (const { agentId, name } of answer.value.people)
        names.set(threadKey({ kind: 'agent', agentId }), name);
      return answer;
    },
    onEvent({ with: which, name, message, unread }) {
      patch(which, (thread) => ({ ...withTeamMessage(thread, message), name, unread }));
    },
    onSnapshot({ threads }) {
      const listed = new Set(threads.map((thread) => threadKey(thread.with)));
      ctx.change((truth) => ({
        ...truth,
        threads: [
          ...threads,
          // Begun here; the centre has not had its first message.
          ...truth.threads.filter(
            (thread) => thread.messages.length === 0 && !listed.has(threadKey(thread.with)),
          ),
        ],
      }));
    },
    onAnswered(row, answer) {
      if (row.name !== 'team-chat/send') return;
      const sent = row.payload as CentreRequest<'team-chat/send'>;
      answered(sent.with, answer as CentreAnswer<'team-chat/send'>);
    },
  };
}
