/** Messages grouped by who wrote them, with days, notices and the line above what was not read. Text only, never markup. */
import { EyeOff, RotateCcw } from 'lucide-react';
import { memo, useMemo } from 'react';
import { type ChatMessage, MOST_MESSAGE_CHARACTERS } from '#src/model/chat.ts';
import type { InteractionId } from '#src/model/ids.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { formatClock, formatDay } from '../parts/time.ts';
import { useDesk } from '../stores/desk-context.tsx';
import { useSlice } from '../stores/slices.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { discardMessage } from './sending.ts';
import { groupMessages, isOwnMessage, type TranscriptBlock } from './transcript.ts';

/** The list. Without `interactionId` it is only read: nothing can be sent again from it. */
export function MessageList({
  messages,
  unreadAfter,
  customerName,
  interactionId,
}: {
  readonly messages: readonly ChatMessage[];
  readonly unreadAfter: string | null | undefined;
  readonly customerName: string;
  readonly interactionId: InteractionId | null;
}) {
  const words = useText().chat;
  const language = useLanguage();
  const self = useSlice('session')?.agent?.id ?? null;
  const isConnected = useSlice('strip')?.centre.state === 'connected';
  const blocks = useMemo(
    () => groupMessages(messages, self, unreadAfter),
    [messages, self, unreadAfter],
  );
  const lastOwn = messages.findLast((message) => isOwnMessage(message, self))?.id ?? null;
  if (messages.length === 0) return <p className="transcript-empty muted">{words.nothingYet}</p>;
  return blocks.map((block) => {
    switch (block.kind) {
      case 'day':
        return (
          <p key={block.key} className="transcript-day muted small">
            <span>
              {isToday(block.atMs) ? words.today : formatDay(block.atMs, Date.now(), language)}
            </span>
          </p>
        );
      case 'unread':
        return (
          <p key={block.key} className="unread-mark small">
            <span>{words.unread}</span>
          </p>
        );
      case 'notice':
        return <Notice key={block.key} message={block.message} />;
      case 'group':
        return (
          <Group
            key={block.key}
            block={block}
            customerName={customerName}
            interactionId={interactionId}
            lastOwn={lastOwn}
            isConnected={isConnected}
          />
        );
    }
  });
}

const isToday = (atMs: number): boolean =>
  new Date(atMs).toDateString() === new Date().toDateString();

function Notice({ message }: { readonly message: ChatMessage }) {
  const words = useText().chat;
  const language = useLanguage();
  if (message.notice === null) return null;
  return (
    <p className="transcript-notice muted small">
      <ForeignText maxLength={200}>{words.notices[message.notice](message.authorName)}</ForeignText>
      {' · '}
      <time className="num">{formatClock(message.atMs, language)}</time>
    </p>
  );
}

type GroupBlock = Extract<TranscriptBlock, { kind: 'group' }>;

interface GroupProps {
  readonly block: GroupBlock;
  readonly customerName: string;
  readonly interactionId: InteractionId | null;
  readonly lastOwn: string | null;
  readonly isConnected: boolean;
}

const Group = memo(
  function Group({ block, customerName, interactionId, lastOwn, isConnected }: GroupProps) {
    const words = useText().chat;
    const language = useLanguage();
    const { first, isOwn, messages } = block;
    const isStaff = first.audience === 'staff';
    const side = first.from === 'customer' ? 'theirs' : isOwn ? 'own' : 'ours';
    const name = isOwn ? words.you : first.from === 'customer' ? customerName : first.authorName;
    return (
      <div className={`said said-${side} ${isStaff ? 'said-staff' : ''}`}>
        <p className="said-head small">
          <b>
            {first.from === 'centre' ? (
              words.centre
            ) : (
              <ForeignText maxLength={120}>{name}</ForeignText>
            )}
          </b>
          {first.from === 'lead' && !isOwn ? <span className="muted">{words.lead}</span> : null}
          {isStaff ? (
            <span className="staff-mark">
              <EyeOff aria-hidden="true" /> {words.staffOnly}
            </span>
          ) : null}
          <time className="muted num">{formatClock(first.atMs, language)}</time>
        </p>
        {messages.map((message) => (
          <div
            key={message.id}
            className={`bubble ${message.state === 'failed' ? 'is-failed' : ''}`}
          >
            <ForeignText className="bubble-text" maxLength={MOST_MESSAGE_CHARACTERS}>
              {message.text}
            </ForeignText>
            {isOwn ? (
              <MessageState
                message={message}
                interactionId={interactionId}
                isLast={message.id === lastOwn}
                isConnected={isConnected}
              />
            ) : null}
          </div>
        ))}
      </div>
    );
  },
  // Core tells chats whole: a group whose messages are the same is not drawn again.
  (before, now) =>
    before.customerName === now.customerName &&
    before.interactionId === now.interactionId &&
    before.isConnected === now.isConnected &&
    before.block.isOwn === now.block.isOwn &&
    isLastIn(before) === isLastIn(now) &&
    isSame(before.block.messages, now.block.messages),
);

const isLastIn = ({ block, lastOwn }: GroupProps): string | null =>
  block.messages.some(({ id }) => id === lastOwn) ? lastOwn : null;

const isSame = (a: readonly ChatMessage[], b: readonly ChatMessage[]): boolean =>
  a.length === b.length &&
  a.every((message, at) => {
    const other = b[at];
    return other?.id === message.id && other.state === message.state && other.text === message.text;
  });

/** Whether it got there. What is well is said once, under the last one; what is not is said where it is. */
function MessageState({
  message,
  interactionId,
  isLast,
  isConnected,
}: {
  readonly message: ChatMessage;
  readonly interactionId: InteractionId | null;
  readonly isLast: boolean;
  readonly isConnected: boolean;
}) {
  const words = useText().chat;
  const { act } = useDesk();
  if (message.state === 'failed')
    return (
      <div className="message-failed">
        <span className="bad-ink small" role="alert">
          {words.states.failed}
        </span>
        {interactionId === null ? null : (
          <>
            <ActButton
              label={words.resend}
              icon={<RotateCcw />}
              onPress={() => void act('chat/resend', { interactionId, messageId: message.id })}
            />
            <ActButton
              label={words.discard}
              tone="quiet"
              onPress={() => void discardMessage(act, interactionId, message.id)}
            />
          </>
        )}
      </div>
    );
  if (message.state === 'sending')
    return (
      <span className={`message-state small ${isConnected ? 'is-sending' : ''}`}>
        {isConnected ? words.states.sending : words.states.waiting}
      </span>
    );
  return isLast && message.audience === 'all' ? (
    <span className="message-state small">{words.states.delivered}</span>
  ) : null;
}
