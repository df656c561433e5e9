/** A chat in the left column: who, the last words, how many are not read, and since when they wait. Always as tall as any row. */
import { MessageSquare } from 'lucide-react';
import { consultedOf } from '#src/call/company-controls.ts';
import type { Conversation } from '#src/contracts/desk.ts';
import { isChatOpen, useChat } from '../chat/chats.ts';
import { placeOf, useReading } from '../chat/reading.ts';
import { findLastWords, findWaitingSince, isOwnMessage, listUnread } from '../chat/transcript.ts';
import { useIsLate } from '../chat/use-is-late.ts';
import { shortName } from '../company/party-words.ts';
import { nameOfContact } from '../parts/contact-name.ts';
import { ForeignText } from '../parts/foreign-text.tsx';
import { Kbd } from '../parts/key-hint.tsx';
import { TimeSince } from '../parts/running-time.tsx';
import { useSlice } from '../stores/slices.ts';
import { select } from '../stores/view.ts';
import { textFor } from '../text/text-for.ts';
import { useText } from '../text/use-text.ts';
import { ContactRow } from './contact-row.tsx';

/** The row. */
export function ChatRow({
  conversation,
  digit,
  isSelected,
}: {
  readonly conversation: Conversation;
  readonly digit: number;
  readonly isSelected: boolean;
}) {
  const { interaction, customer } = conversation;
  const { id } = interaction;
  const text = textFor(useText(), interaction.channel);
  const chat = useChat(id);
  const self = useSlice('session')?.agent?.id ?? null;
  const readUpTo = useReading((state) => placeOf(state, id).readUpTo);
  const messages = chat?.messages ?? [];
  const isOpen = isChatOpen(conversation);
  const unread = isOpen ? listUnread(messages, self, readUpTo).length : 0;
  const waitingSince = isOpen && chat?.hasCustomerLeft !== true ? findWaitingSince(messages) : null;
  const isLate = useIsLate(conversation, waitingSince);
  return (
    <ContactRow
      icon={<MessageSquare aria-hidden="true" />}
      tone={isLate ? 'ring' : isOpen ? 'talk' : 'plain'}
      name={nameOfContact(interaction, customer, text)}
      time={
        <>
          {waitingSince === null ? null : (
            <span className={isLate ? 'row-late' : ''}>
              <TimeSince sinceMs={waitingSince} />
            </span>
          )}
          {unread > 0 ? (
            <span className="unread-badge num">
              <span aria-hidden="true">{unread > 99 ? '99+' : unread}</span>
              <span className="visually-hidden">{text.chat.unreadCount(unread)}</span>
            </span>
          ) : null}
          {digit <= 9 ? <Kbd chord={`Ctrl+${digit}`} /> : null}
        </>
      }
      line={<ChatLine conversation={conversation} isUnread={unread > 0} />}
      isSelected={isSelected}
      onPress={() => select({ kind: 'contact', interactionId: id })}
    />
  );
}

/** What is most worth knowing of it in one line. */
function ChatLine({
  conversation,
  isUnread,
}: {
  readonly conversation: Conversation;
  readonly isUnread: boolean;
}) {
  const { interaction, company, role, isCompletedHere } = conversation;
  const text = textFor(useText(), interaction.channel);
  const chat = useChat(interaction.id);
  const self = useSlice('session')?.agent?.id ?? null;
  const asked = role === 'owner' ? consultedOf(company) : null;
  const last = findLastWords(chat?.messages ?? []);
  if (isCompletedHere) return text.wrapUp.completedHere;
  if (company?.transfer)
    return (
      <ForeignText maxLength={80}>
        {text.company.passing(shortName(company.transfer.targetName))}
      </ForeignText>
    );
  if (!isChatOpen(conversation)) return text.wrapUp.title;
  if (chat?.isCustomerTyping === true)
    return <span className="talk-ink">{text.chat.typingShort}</span>;
  if (asked && !isUnread)
    return <ForeignText maxLength={80}>{text.company.asking(asked.name)}</ForeignText>;
  if (!last) return <ForeignText>{interaction.intent ?? ''}</ForeignText>;
  if (isOwnMessage(last, self) && last.state === 'failed')
    return <span className="bad-ink">{text.chat.states.failed}</span>;
  const by = isOwnMessage(last, self) ? `${text.chat.you}: ` : '';
  return (
    <span className={isUnread ? 'row-unread' : ''}>
      {by}
      <ForeignText maxLength={120}>{last.text}</ForeignText>
    </span>
  );
}
