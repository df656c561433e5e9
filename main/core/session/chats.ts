/**
 * Chats on this desk: what the centre tells of them into the truth, and what the agent writes out to the customer. A message
 * is durable in the outbox before it counts as written; the centre's word replaces ours by the message's id, and what it
 * refuses is shown as failed and can be sent again or taken back into the composer.
 */
import type { CentreAnswer, CentreEvent, CentreRequest, Held, Snapshot } from '#src/centre/wire.ts';
import type { DeskAnswer, DeskIntent, DeskIntentName } from '#src/contracts/desk.ts';
import type { Answer, FaultCode } from '#src/contracts/fault.ts';
import { messageId as parseMessageId, MOST_MESSAGE_CHARACTERS } from '#src/model/chat.ts';
import type { MessageId } from '#src/model/chat.ts';
import type { InteractionId } from '#src/model/ids.ts';
import type { RefusedRow } from '../offline/outbox-runner.ts';
import type { StoreChange, StoredRow } from '../store/store-port.ts';
import { refusal } from '../page-links.ts';
import type { ChatOffers } from './chat-offers.ts';
import { draftChange } from './chat-keeping.ts';
import { withMessage, withNewMessage, withTextBack, withWhole } from './chat-state.ts';
import { done, type Nothing, type SessionContext } from './context.ts';
import { LIVE_RECORD, toLiveRecord } from './live-record.ts';
import {
  findChat,
  findConversation,
  findOffer,
  patchChat,
  patchConversation,
  type Truth,
} from './truth.ts';

type Intent = Extract<
  DeskIntentName,
  | 'offer/accept'
  | 'offer/accept-all'
  | 'chat/send'
  | 'chat/resend'
  | 'chat/discard'
  | 'chat/draft'
  | 'chat/end'
  | 'chat/typing'
>;
type Acts = {
  readonly [N in Intent]: (payload: DeskIntent<N>) => Promise<Answer<DeskAnswer<N>>>;
};

export interface Chats {
  readonly acts: Acts;
  onEvent(event: Extract<CentreEvent, { kind: 'chat/message' | 'chat/state' }>): void;
  onSnapshot(snapshot: Snapshot): void;
  onHeld(held: Held): void;
  /** The centre has a message of ours. */
  onAnswered(row: StoredRow, answer: unknown): void;
  /** The centre will not take a message of ours; null: it is shown as failed. */
  onRefused(row: StoredRow, code: FaultCode): RefusedRow | null;
  /** The agent gave a row up on the outbox's page. */
  onDiscarded(row: StoredRow): void;
  /** The centre is gone: nobody can say any more who writes. */
  onSilent(): void;
  /** Waits until everything that was written before has gone out, or cannot. */
  sentAll(id: InteractionId): Promise<boolean>;
}

/** Refusals after which no second try can help: it is over, or not this agent's any more. */
const OVER: readonly FaultCode[] = ['chat-over', 'too-late', 'not-found'];
/** Longer than an honest centre needs for the last words before an act. */
const SENT_ALL_MS = 5_000;
const LOOK_EVERY_MS = 50;
const MOST_EARLY = 8;

/** One per session. */
export function createChats(ctx: SessionContext, offers: ChatOffers): Chats {
  /** Being written to the disk, one entry per message. */
  const writing: InteractionId[] = [];
  /** A crash right after it must find the contact too. */
  const liveRecord = (): StoreChange => ({
    kind: 'record/put',
    key: LIVE_RECORD,
    value: toLiveRecord(ctx.truth()),
  });
  const rowOf = (id: string) =>
    ctx.outbox.rows().find((row) => row.id === id && row.name === 'chat/send');
  const putTextBack = (id: InteractionId, text: string): void => {
    if (findChat(ctx.truth(), id))
      ctx.change((truth) => patchChat(truth, id, (chat) => withTextBack(chat, text)));
  };
  const sentTo = (row: StoredRow) => row.payload as CentreRequest<'chat/send'>;

  /** Why nothing can be written there now. */
  const whyNot = ({ interactionId, text, audience }: DeskIntent<'chat/send'>): FaultCode | null => {
    const found = findConversation(ctx.truth(), interactionId);
    if (!found || found.interaction.channel !== 'chat') return 'not-found';
    if (found.role === 'learner') return 'not-now';
    if (text.trim() === '') return 'invalid';
    if (text.length > MOST_MESSAGE_CHARACTERS) return 'message-too-long';
    if (found.isCompletedHere || found.wrapUp || found.interaction.state === 'wrap-up')
      return 'chat-over';
    const hasLeft = findChat(ctx.truth(), interactionId)?.hasCustomerLeft === true;
    return hasLeft && audience === 'all' ? 'chat-over' : null;
  };

  const send: Acts['chat/send'] = async (intent) => {
    const fault = whyNot(intent);
    if (fault) return refusal(fault);
    const { interactionId, text } = intent;
    const messageId = parseMessageId.parse(ctx.ports.newId('msg'));
    const payload = { ...intent, messageId };
    const former = findChat(ctx.truth(), interactionId)?.draft ?? '';
    // What the composer held while these words were typed; later letters are already the next message.
    const isDraftSent = text.startsWith(former.trimEnd());
    writing.push(interactionId);
    const kept = await ctx.outbox.put(
      { id: messageId, name: 'chat/send', interactionId, payload, delayMs: 0 },
      [liveRecord(), ...(isDraftSent ? [draftChange(interactionId, '')] : [])],
    );
    writing.splice(writing.indexOf(interactionId), 1);
    if (!kept.ok) {
      // Nothing can be kept here: the centre is the only safe place, or the agent is told.
      const sent = await ctx.centre.request('chat/send', payload, messageId);
      if (!sent.ok) return refusal(kept.error);
      onAnswered(interactionId, sent.value);
    }
    ctx.change((truth) =>
      patchChat(truth, interactionId, (chat) =>
        isDraftSent && chat.draft === former ? { ...chat, draft: '' } : chat,
      ),
    );
    return { ok: true, value: { messageId } };
  };

  const onAnswered = (id: InteractionId, { message }: CentreAnswer<'chat/send'>): void => {
    // A contact that has left the desk meanwhile must not come back as an empty shell.
    if (findChat(ctx.truth(), id))
      ctx.change((truth) => patchChat(truth, id, (chat) => withNewMessage(chat, message)));
  };

  const failedAtCentre = (id: InteractionId, messageId: MessageId) =>
    findChat(ctx.truth(), id)?.messages.find(
      (one) => one.id === messageId && one.state === 'failed',
    );

  const sentAll = async (id: InteractionId): Promise<boolean> => {
    const isUnderWay = (): boolean =>
      writing.includes(id) ||
      ctx.outbox
        .rows()
        .some(
          (row) =>
            row.name === 'chat/send' && row.interactionId === id && row.state !== 'needs-attention',
        );
    for (let waitedMs = 0; isUnderWay(); waitedMs += LOOK_EVERY_MS) {
      if (waitedMs >= SENT_ALL_MS) return false;
      await new Promise<void>((resolve) => {
        ctx.ports.timers.after(LOOK_EVERY_MS, resolve);
      });
    }
    return true;
  };

  const isConnected = (): boolean => ctx.truth().strip.centre.state === 'connected';

  return {
    acts: {
      'offer/accept': ({ interactionId }) => offers.accept(interactionId),
      'offer/accept-all': () => offers.acceptAll(),
      'chat/send': send,
      'chat/resend': async ({ interactionId, messageId }): Promise<Answer<Nothing>> => {
        const row = rowOf(messageId);
        if (row) return (await ctx.outbox.retry(row.id)) ? done : refusal('store-broken');
        if (!failedAtCentre(interactionId, messageId)) return refusal('not-found');
        const answer = await ctx.centre.request('chat/resend', { interactionId, messageId });
        return answer.ok ? done : refusal(answer.error.code, answer.error.retryable);
      },
      'chat/discard': async ({ interactionId, messageId }) => {
        const row = rowOf(messageId);
        if (row) {
          if (!(await ctx.outbox.discard(row.id))) return refusal('not-now');
          putTextBack(interactionId, sentTo(row).text);
          return done;
        }
        const failed = failedAtCentre(interactionId, messageId);
        if (!failed) return refusal('not-found');
        ctx.change((truth) =>
          patchChat(truth, interactionId, (chat) => ({
            ...withTextBack(chat, failed.text),
            discarded: [...chat.discarded.filter((id) => id !== messageId), messageId],
          })),
        );
        return done;
      },
      'chat/draft': async ({ interactionId, text }) => {
        if (!findConversation(ctx.truth(), interactionId)) return refusal('not-found');
        ctx.change((truth) =>
          patchChat(truth, interactionId, (chat) => ({ ...chat, draft: text })),
        );
        const kept = await ctx.store.commit([liveRecord(), draftChange(interactionId, text)]);
        return kept.ok ? done : refusal(kept.error);
      },
      'chat/end': async (payload) => {
        if (!isConnected()) {
          ctx.stream.retryNow();
          return refusal('centre-unreachable', true);
        }
        // The last words come before the end, or they would reach nobody.
        if (!(await sentAll(payload.interactionId))) return refusal('not-now', true);
        const answer = await ctx.centre.request('chat/end', payload);
        return answer.ok ? done : refusal(answer.error.code, answer.error.retryable);
      },
      'chat/typing': (payload) => {
        // Worth nothing a second later: nobody waits for it, and nobody is told that it failed.
        if (isConnected()) void ctx.centre.request('chat/typing', payload);
        return Promise.resolve(done);
      },
    },
    onEvent(event) {
      ctx.change((truth) =>
        withFewEarly(
          patchChat(truth, event.interactionId, (chat) =>
            event.kind === 'chat/message'
              ? withMessage(chat, event.message)
              : {
                  ...chat,
                  isCustomerTyping: event.isCustomerTyping,
                  hasCustomerLeft: event.hasCustomerLeft,
                },
          ),
        ),
      );
    },
    onSnapshot({ chats, held, offers: offered }) {
      const isHere = new Set([...held, ...offered].map(({ interaction }) => interaction.id));
      ctx.change((truth) => {
        const kept = truth.chats.filter(
          ({ interactionId: id }) => isHere.has(id) || findConversation(truth, id),
        );
        const start: Truth = { ...truth, chats: kept };
        // Of a chat that was handed over the centre may still tell under its former name: nobody would look for it here.
        const shown = chats.filter(
          ({ interactionId: id }) => isHere.has(id) || findConversation(start, id),
        );
        return shown.reduce(
          (now, whole) => patchChat(now, whole.interactionId, (chat) => withWhole(chat, whole)),
          start,
        );
      });
    },
    onHeld: ({ interaction }) => {
      offers.onHeld(interaction.id);
    },
    onAnswered(row, answer) {
      if (row.name === 'chat/send')
        onAnswered(row.interactionId as InteractionId, answer as CentreAnswer<'chat/send'>);
    },
    onRefused(row, code) {
      if (row.name !== 'chat/send') return null;
      const { interactionId, messageId, text } = sentTo(row);
      const chat = findChat(ctx.truth(), interactionId);
      // An answer was lost on the way, and the centre has forgotten the key since.
      if (chat?.messages.some(({ id }) => id === messageId))
        return { alongside: [], then: () => undefined };
      if (!chat || !OVER.includes(code) || !findConversation(ctx.truth(), interactionId))
        return null;
      const draft = withTextBack(chat, text).draft;
      return {
        alongside: [draftChange(interactionId, draft)],
        then: () => {
          putTextBack(interactionId, text);
          ctx.change((truth) =>
            patchConversation(truth, interactionId, {
              fault: { code: 'chat-over', retryable: false },
            }),
          );
        },
      };
    },
    onDiscarded(row) {
      if (row.name === 'chat/send') putTextBack(sentTo(row).interactionId, sentTo(row).text);
    },
    onSilent() {
      ctx.change((truth) => ({
        ...truth,
        chats: truth.chats.map((chat) =>
          chat.isCustomerTyping ? { ...chat, isCustomerTyping: false } : chat,
        ),
      }));
    },
    sentAll,
  };
}

/** Words may come before their contact, and late ones after it: of those without a contact only the newest are kept. */
function withFewEarly(truth: Truth): Truth {
  const early = truth.chats.filter(
    ({ interactionId: id }) => !findConversation(truth, id) && !findOffer(truth, id),
  );
  const tooMany = new Set(early.slice(0, -MOST_EARLY));
  return tooMany.size === 0
    ? truth
    : { ...truth, chats: truth.chats.filter((chat) => !tooMany.has(chat)) };
}
