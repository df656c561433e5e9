/** One conversation of the staff: what was written, cards that came along, and where one writes. */
import { IdCard, RotateCw, SendHorizontal } from 'lucide-react';
import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import { MOST_MESSAGE_CHARACTERS } from '#src/model/chat.ts';
import type { TeamMessage, Thread, ThreadWith } from '#src/model/team-chat.ts';
import { CardView } from '../company/card-view.tsx';
import { shortName } from '../company/party-words.ts';
import { ActButton } from '../parts/act-button.tsx';
import { nameOfContact } from '../parts/contact-name.ts';
import { Empty } from '../parts/empty.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { Kbd } from '../parts/key-hint.tsx';
import { formatClock, formatDay } from '../parts/time.ts';
import { PrivacyLine } from '../privacy/privacy-line.tsx';
import { useDesk, useNow } from '../stores/desk-context.tsx';
import { useSelected } from '../stores/selected.ts';
import { useSlice } from '../stores/slices.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { nameThread, useOpenChat, writeIn } from './open-chat.ts';

/** From so near to the end a new message brings the list to the end. */
const NEAR_PX = 80;

interface ThreadProps {
  readonly which: ThreadWith;
  /** Null: no word was said yet. */
  readonly thread: Thread | null;
  readonly name: string;
}

/** The conversation. */
export function ThreadView(props: ThreadProps) {
  const { which, thread, name } = props;
  const text = useText();
  const words = text.together.chat;
  const me = useSlice('session')?.agent?.id;
  const messages = thread?.messages ?? [];
  const scroller = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const newest = messages.at(-1)?.id;
  useLayoutEffect(() => {
    const box = scroller.current;
    if (box && isAtEnd.current) box.scrollTop = box.scrollHeight;
  }, [newest, messages.length]);
  return (
    <>
      <div
        className="thread-scroll"
        ref={scroller}
        tabIndex={0}
        role="log"
        aria-label={name}
        onScroll={({ currentTarget: box }) => {
          isAtEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_PX;
        }}
      >
        {messages.length === 0 ? (
          <Empty>{which.kind === 'team' ? words.emptyTeam : words.empty}</Empty>
        ) : (
          messages.map((message, at) => (
            <Message
              key={message.id}
              message={message}
              before={messages[at - 1] ?? null}
              isOwn={message.authorId === me}
              which={which}
            />
          ))
        )}
      </div>
      <Writing {...props} />
    </>
  );
}

const GROUPED_MS = 120_000;

function Message({
  message,
  before,
  isOwn,
  which,
}: {
  readonly message: TeamMessage;
  readonly before: TeamMessage | null;
  readonly isOwn: boolean;
  readonly which: ThreadWith;
}) {
  const text = useText();
  const language = useLanguage();
  const now = useNow();
  const { act } = useDesk();
  const words = text.together.chat;
  const isAway = useSlice('strip')?.centre.state !== 'connected';
  const isGrouped =
    before?.authorId === message.authorId && message.atMs - before.atMs < GROUPED_MS;
  const clock = formatClock(message.atMs, language);
  const day = formatDay(message.atMs, now, language);
  return (
    <article className={`thread-message ${isOwn ? 'is-own' : ''}`}>
      {isGrouped ? null : (
        <p className="thread-author">
          <b>
            <ForeignText maxLength={80}>{isOwn ? words.you : message.authorName}</ForeignText>
          </b>{' '}
          <time className="muted num" dateTime={new Date(message.atMs).toISOString()}>
            {day === clock ? clock : `${day}, ${clock}`}
          </time>
        </p>
      )}
      <p className="thread-text">
        <ForeignText maxLength={MOST_MESSAGE_CHARACTERS}>{message.text}</ForeignText>
      </p>
      {message.card ? <CardView card={message.card} mayFold /> : null}
      {message.state === 'sending' ? (
        <p className="muted small">{isAway ? words.waiting : words.sending}</p>
      ) : null}
      {message.state === 'failed' ? (
        <p className="thread-failed" role="alert">
          {words.failedMessage}
          <ActButton
            label={words.resend}
            icon={<RotateCw />}
            onPress={() => void act('team-chat/resend', { with: which, messageId: message.id })}
          />
        </p>
      ) : null}
    </article>
  );
}

/** The contact whose card can go along: the agent's own in front. */
function useCardToSend() {
  const text = useText();
  const selected = useSelected();
  if (selected.kind !== 'conversation' || selected.conversation.role !== 'owner') return null;
  const { interaction, customer } = selected.conversation;
  return { id: interaction.id, name: shortName(nameOfContact(interaction, customer, text)) };
}

function Writing({ which, name }: ThreadProps) {
  const text = useText();
  const words = text.together.chat;
  const { act } = useDesk();
  const value = useOpenChat((view) => view.texts[nameThread(which)] ?? '');
  const isAttaching = useOpenChat((view) => view.isAttaching);
  const contact = useCardToSend();
  const field = useRef<HTMLTextAreaElement>(null);
  const problemId = useId();
  const fieldId = useId();
  const privacyId = useId();
  useEffect(() => field.current?.focus(), []);
  const over = value.length - MOST_MESSAGE_CHARACTERS;
  const isReady = value.trim() !== '' && over <= 0;
  const send = () => {
    if (!isReady) return;
    const interactionId = isAttaching && contact ? contact.id : null;
    writeIn(which, '');
    useOpenChat.setState({ isAttaching: false });
    void act('team-chat/send', { with: which, text: value.trimEnd(), interactionId }).then(
      (answer) => {
        // Not taken: the words are back, unless new ones stand there already.
        if (answer !== null || useOpenChat.getState().texts[nameThread(which)] !== '') return;
        writeIn(which, value);
        useOpenChat.setState({ isAttaching: interactionId !== null });
      },
    );
  };
  return (
    <div className="thread-writing">
      {contact ? (
        <ActButton
          label={words.attach(contact.name)}
          icon={<IdCard />}
          tone={isAttaching ? 'on' : 'plain'}
          isPressed={isAttaching}
          onPress={() => {
            useOpenChat.setState({ isAttaching: !isAttaching });
            field.current?.focus();
          }}
        />
      ) : null}
      {isAttaching && contact ? <p className="muted small">{words.attachWhy}</p> : null}
      <textarea
        ref={field}
        id={fieldId}
        className="field thread-field"
        dir="auto"
        rows={2}
        value={value}
        maxLength={200_000}
        aria-label={words.label}
        aria-invalid={over > 0}
        aria-describedby={over > 0 ? `${problemId} ${privacyId}` : privacyId}
        placeholder={which.kind === 'team' ? words.writeTeam : words.write(shortName(name))}
        onChange={(event) => writeIn(which, event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          if (event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          send();
        }}
      />
      <PrivacyLine id={privacyId} text={value} fieldId={fieldId} />
      {over > 0 ? (
        <p className="composer-problem" id={problemId} role="alert">
          {words.tooLong(over)}
        </p>
      ) : null}
      <div className="thread-foot">
        <span className="muted small">
          <Kbd chord="Enter" /> {words.send}
        </span>
        <span className="spring" />
        <ActButton
          label={words.send}
          icon={<SendHorizontal />}
          tone="primary"
          isOff={!isReady}
          onPress={send}
        />
      </div>
    </div>
  );
}
