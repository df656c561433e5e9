/**
 * Where the agent writes: Enter sends, Shift+Enter begins a line, a slash opens the canned replies, Escape leaves the text so
 * that digits pick a reason. It stays in its place when the chat is over, so that what is typed on can do no harm.
 */
import { EyeOff, SendHorizontal } from 'lucide-react';
import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Conversation } from '#src/contracts/desk.ts';
import type { DeskChat } from '#src/contracts/desk-team.ts';
import { type CannedReply, MOST_MESSAGE_CHARACTERS } from '#src/model/chat.ts';
import { shortName } from '../company/party-words.ts';
import { ActButton } from '../parts/act-button.tsx';
import { nameOfContact } from '../parts/contact-name.ts';
import { Kbd } from '../parts/key-hint.tsx';
import { asKept } from '../privacy/kept-masked.ts';
import { PrivacyLine } from '../privacy/privacy-line.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { readSlice, useSlice } from '../stores/slices.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { canWrite, hasColleagues, mayChooseAudience, useAudience } from './audience.ts';
import { CannedList } from './canned-list.tsx';
import { fillReply, findReplies, findSlash, type Slash } from './canned.ts';
import { isChatOpen } from './chats.ts';
import { COMPOSER_ID } from './composer-id.ts';
import {
  chooseAudience,
  dropText,
  holdBack,
  useComposedText,
  useComposing,
  writeText,
} from './composing.ts';
import { dismissGhost, GhostLine, ghostWords, useGhost } from './ghost.tsx';
import { insertText } from './insert-text.ts';
import { notePlace, placeOf, useReading } from './reading.ts';
import { sendMessage } from './sending.ts';
import { takeStep } from './take-step.ts';

/** From here on the agent is told how much room is left. */
const COUNT_FROM = 4_500;
/** What the contract lets a draft be; far more than can be sent, so that nothing pasted is lost. */
const MOST_DRAFTED = 200_000;

/** The composer of one chat; made anew for each, so that undo never crosses from one customer to another. */
export function Composer({
  conversation,
  chat,
}: {
  readonly conversation: Conversation;
  readonly chat: DeskChat;
}) {
  const text = useText();
  const words = text.chat;
  const { act } = useDesk();
  const { interaction, customer } = conversation;
  const { id } = interaction;
  const value = useComposedText(chat);
  const isSettled = useComposing(({ texts }) => texts[id] === undefined);
  const isKept = isSettled || chat.draft === asKept(value);
  const audience = useAudience(conversation);
  const ghost = useGhost(id);
  const canned = useCanned(conversation, value);
  const field = useRef<HTMLTextAreaElement>(null);
  const problemId = useId();
  const privacyId = useId();
  const isWritable = canWrite(conversation, chat, audience);
  const isOpen = isChatOpen(conversation);
  const isStaff = audience === 'staff';
  const isLonely = isStaff && isOpen && !hasColleagues(conversation);
  const tooMany = value.length - MOST_MESSAGE_CHARACTERS;
  const problem =
    tooMany > 0
      ? words.tooLong(tooMany)
      : isLonely && value.trim() !== ''
        ? words.nobodyBeside
        : '';
  useLeavingCursor(field, conversation);
  useLayoutEffect(() => {
    const { caret } = placeOf(useReading.getState(), id);
    if (caret !== null) field.current?.setSelectionRange(caret, caret);
  }, [id]);
  const send = () => {
    if (!isWritable || value.trim() === '' || problem !== '') return;
    canned.close();
    void takeStep(act, conversation, audience).then((isReady) => {
      if (isReady) void sendMessage(act, id, value.trimEnd(), audience);
    });
  };
  const pick = (reply: CannedReply) => {
    const { slash } = canned;
    if (!field.current || !slash) return;
    insertText(field.current, canned.fill(reply), slash.from, field.current.selectionStart);
    canned.close();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (canned.onKey(event.key, event.shiftKey, pick)) event.preventDefault();
    else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      send();
    } else if (event.key === 'Escape') {
      if (ghost) dismissGhost(act, ghost);
      else event.currentTarget.blur();
    }
  };
  return (
    <section
      className={`composer ${isStaff && isOpen ? 'is-staff' : ''} ${isOpen ? '' : 'is-over'} ${value === '' ? 'is-empty' : ''}`}
      aria-label={words.writeLabel}
    >
      {isStaff && isOpen && conversation.role !== 'learner' ? (
        <p className="composer-loud">
          <EyeOff aria-hidden="true" /> {words.staffLoud}
        </p>
      ) : null}
      {ghost && isWritable ? <GhostLine ghost={ghost} isShort={value === ''} /> : null}
      {canned.isOpen ? (
        <CannedList
          id={canned.listId}
          replies={canned.replies}
          active={canned.index}
          onPick={pick}
          onPoint={canned.point}
        />
      ) : null}
      <textarea
        id={COMPOSER_ID}
        ref={field}
        className="composer-text"
        dir="auto"
        rows={isOpen ? 2 : 1}
        value={value}
        readOnly={!isWritable}
        tabIndex={isOpen || value !== '' ? 0 : -1}
        maxLength={MOST_DRAFTED}
        aria-label={words.writeLabel}
        aria-describedby={problem === '' ? privacyId : problemId}
        aria-invalid={problem !== ''}
        aria-autocomplete="list"
        {...(canned.isOpen
          ? {
              'aria-controls': canned.listId,
              'aria-activedescendant': `${canned.listId}-${canned.index}`,
            }
          : {})}
        placeholder={
          ghost && isWritable
            ? ghostWords(ghost)
            : !isWritable
              ? isOpen
                ? ''
                : words.toReasons
              : isStaff
                ? words.writeStaff
                : words.write(shortName(nameOfContact(interaction, customer, text)))
        }
        onChange={(event) => {
          writeText(id, event.target.value);
          if (isStaff && event.target.value !== '') holdBack(id);
          canned.look(event.target.value, event.target.selectionStart);
        }}
        onSelect={(event) => {
          const { selectionStart, value: shown } = event.currentTarget;
          notePlace(id, { caret: selectionStart });
          canned.look(shown, selectionStart);
        }}
        onBlur={() => {
          canned.close();
          if (value !== chat.draft && asKept(value) === chat.draft) dropText(id);
        }}
        onKeyDown={onKeyDown}
      />
      {isWritable ? <PrivacyLine id={privacyId} text={value} fieldId={COMPOSER_ID} /> : null}
      {problem === '' ? null : (
        <p className="composer-problem" id={problemId} role="alert">
          {problem}
        </p>
      )}
      {isOpen && conversation.role !== 'learner' ? (
        <footer className="composer-foot">
          {mayChooseAudience(conversation) || (isStaff && conversation.role === 'owner') ? (
            <ActButton
              label={words.toStaff}
              icon={<EyeOff />}
              tone={isStaff ? 'on' : 'plain'}
              isPressed={isStaff}
              onPress={() => {
                chooseAudience(id, isStaff ? 'all' : 'staff');
                field.current?.focus();
              }}
            />
          ) : null}
          <span className="composer-hints muted small">
            <Kbd chord="Enter" /> {words.send} <Kbd chord="Shift+Enter" /> {words.newLine}{' '}
            <Kbd chord="/" /> {words.replies}
          </span>
          <span className="spring" />
          <span className={`composer-kept muted small ${isKept && value !== '' ? 'is-kept' : ''}`}>
            {words.kept}
          </span>
          {value.length >= COUNT_FROM ? (
            <span className={`num small ${tooMany > 0 ? 'bad-ink' : 'muted'}`}>
              {words.count(value.length, MOST_MESSAGE_CHARACTERS)}
            </span>
          ) : null}
          <ActButton
            label={isStaff ? words.sendStaff : words.send}
            icon={<SendHorizontal />}
            tone={isStaff ? 'on' : 'primary'}
            isOff={!isWritable || value.trim() === '' || problem !== ''}
            onPress={send}
          />
        </footer>
      ) : null}
    </section>
  );
}

/**
 * The agent has given the chat away: what is typed next is a reason. An end that they did not choose leaves the cursor where
 * it is, and one that comes back has it again.
 */
function useLeavingCursor(
  field: { readonly current: HTMLTextAreaElement | null },
  { interaction, company }: Conversation,
): void {
  const isGiven = (company?.transfer ?? null) !== null || interaction.endReason === 'handed-over';
  const wasGiven = useRef(isGiven);
  useEffect(() => {
    const isBack = wasGiven.current && !isGiven;
    wasGiven.current = isGiven;
    if (isGiven) field.current?.blur();
    else if (isBack && document.activeElement === document.body) field.current?.focus();
  }, [field, isGiven]);
}

/** The canned replies for what is being typed after a slash. */
function useCanned(conversation: Conversation, value: string) {
  const language = useLanguage();
  const all = useSlice('catalogue')?.cannedReplies ?? [];
  const listId = useId();
  const [slash, setSlash] = useState<Slash | null>(null);
  const [index, setIndex] = useState(0);
  /** Where a slash stands that was put away with Escape: it is an ordinary slash from then on. */
  const [ignored, setIgnored] = useState(-1);
  const { customer } = conversation;
  const theirs = customer?.language ?? language;
  const replies = slash ? findReplies(all, slash.query, language) : [];
  // Words after a space that fit nothing are prose, not a search.
  const isOpen =
    slash !== null &&
    value !== '' &&
    all.length > 0 &&
    (replies.length > 0 || !/\s/.test(slash.query));
  const at = Math.min(index, Math.max(0, replies.length - 1));
  return {
    listId,
    slash,
    replies,
    index: at,
    isOpen,
    point: setIndex,
    close: () => setSlash(null),
    look: (shown: string, caret: number) => {
      const found = findSlash(shown, caret);
      if (found?.query !== slash?.query) setIndex(0);
      if (found === null) setIgnored(-1);
      setSlash(found !== null && found.from === ignored ? null : found);
    },
    fill: (reply: CannedReply) =>
      fillReply(reply.text[theirs], {
        customer: customer
          ? customer.segment === 'business'
            ? customer.name
            : shortName(customer.name)
          : '',
        agent: shortName(readSlice('session')?.agent?.name ?? ''),
      }),
    /** True when the key meant something to the list. */
    onKey: (key: string, isShift: boolean, pick: (reply: CannedReply) => void): boolean => {
      if (!isOpen) return false;
      const count = Math.max(1, replies.length);
      if (key === 'ArrowDown') setIndex((at + 1) % count);
      else if (key === 'ArrowUp') setIndex((at - 1 + count) % count);
      else if (key === 'Escape') {
        setIgnored(slash.from);
        setSlash(null);
      } else if ((key === 'Enter' && !isShift) || key === 'Tab') {
        const chosen = replies[at];
        if (!chosen) return false;
        pick(chosen);
      } else return false;
      return true;
    },
  };
}
