/** A chat in the middle: head, who is in it, what was written, where one writes, and the wrap-up at the foot. */
import { MessageSquareX, TriangleAlert } from 'lucide-react';
import { useEffect } from 'react';
import type { Conversation } from '#src/contracts/desk.ts';
import { ContactHead } from '../call/contact-head.tsx';
import { HelpingDock } from '../call/helping-dock.tsx';
import { SharedCard } from '../call/shared-card.tsx';
import { CompanyRow } from '../company/company-row.tsx';
import { PeoplePicker } from '../company/people-picker.tsx';
import { ReturnedLine } from '../company/returned-line.tsx';
import { UnknownCaller } from '../customer/unknown-caller.tsx';
import type { InteractionId } from '#src/model/ids.ts';
import { isTextField } from '../keys/text-field.ts';
import { ActButton } from '../parts/act-button.tsx';
import { nameOfContact } from '../parts/contact-name.ts';
import { Empty } from '../parts/empty.tsx';
import { FaultLine } from '../parts/fault-line.tsx';
import { useSlice } from '../stores/slices.ts';
import { useView } from '../stores/view.ts';
import { useText } from '../text/use-text.ts';
import { ChatDock } from './chat-dock.tsx';
import { ChatLegs } from './chat-legs.tsx';
import { isChatOpen, useChat } from './chats.ts';
import { Composer } from './composer.tsx';
import { COMPOSER_ID } from './composer-id.ts';
import { TranscriptView } from './transcript-view.tsx';

/** One chat from accepting it to the end of wrap-up. */
export function ChatView({ conversation }: { readonly conversation: Conversation }) {
  const { interaction, customer, company, role, isCompletedHere } = conversation;
  const { id } = interaction;
  const text = useText();
  const chat = useChat(id);
  const picking = useView(({ overlay, pickerFor }) =>
    pickerFor === id && (overlay === 'consult' || overlay === 'transfer') ? overlay : null,
  );
  const isOpen = isChatOpen(conversation);
  useFocusOnSelect(id, isOpen && !company?.transfer, chat !== null);
  return (
    <>
      <div className="call-head chat-head">
        <ContactHead interaction={interaction} customer={customer} />
        <ChatLegs conversation={conversation} chat={chat} />
        {isOpen || company?.transfer ? (
          <div className="chat-acts">
            <CompanyRow conversation={conversation} />
            {/* While it is on its way to somebody else there is one act: to take it back. */}
            {isOpen && !company?.transfer ? (
              <div className="controls chat-controls" role="group" aria-label={text.chat.controls}>
                <ActButton
                  label={role === 'owner' ? text.chat.end : text.chat.leave}
                  icon={<MessageSquareX />}
                  tone="danger"
                  action="call/hang-up"
                />
              </div>
            ) : null}
          </div>
        ) : null}
        {company?.returned ? (
          <ReturnedLine returned={company.returned} channel={interaction.channel} />
        ) : null}
        {conversation.fault ? <FaultLine fault={conversation.fault} /> : null}
      </div>
      {picking ? <PeoplePicker key={picking} conversation={conversation} act={picking} /> : null}
      <div className="chat-work" hidden={picking !== null}>
        <SharedCard key={`card ${id}`} conversation={conversation} mayFold />
        {customer === null && role === 'owner' ? (
          <UnknownCaller conversation={conversation} />
        ) : null}
        {chat ? (
          <>
            <TranscriptView
              key={`read ${id}`}
              chat={chat}
              customerName={nameOfContact(interaction, customer, text)}
            />
            <StateLine conversation={conversation} hasLeft={chat.hasCustomerLeft} />
            <Composer key={`write ${id}`} conversation={conversation} chat={chat} />
          </>
        ) : (
          <Empty>{text.chat.loading}</Empty>
        )}
      </div>
      {picking ? null : role !== 'owner' ? (
        <HelpingDock conversation={conversation} />
      ) : isCompletedHere ? (
        <div className="dock dock-done">{text.wrapUp.completedHere}</div>
      ) : (
        <ChatDock key={`dock ${id}`} conversation={conversation} />
      )}
    </>
  );
}

/** What stands in the way of the words that are being written, as a sentence above them. */
function StateLine({
  conversation,
  hasLeft,
}: {
  readonly conversation: Conversation;
  readonly hasLeft: boolean;
}) {
  const words = useText().chat;
  const chat = useChat(conversation.interaction.id);
  const centre = useSlice('strip')?.centre.state;
  const isOpen = isChatOpen(conversation);
  if (!isOpen)
    return (chat?.draft ?? '') === '' ? null : (
      <p className="chat-state muted" role="status">
        {words.overWithDraft}
      </p>
    );
  if (hasLeft)
    return (
      <p className="chat-state is-loud" role="alert">
        <TriangleAlert aria-hidden="true" /> {words.left}
      </p>
    );
  if (centre !== 'connected' && centre !== undefined)
    return (
      <p className="chat-state is-loud" role="status">
        <TriangleAlert aria-hidden="true" /> {words.away}
      </p>
    );
  if (conversation.role === 'learner') return <p className="chat-state muted">{words.shadowing}</p>;
  return null;
}

/** The cursor goes where one writes when a chat comes to the middle, unless somebody is typing elsewhere. */
function useFocusOnSelect(id: InteractionId, mayWrite: boolean, isThere: boolean): void {
  const selection = useView((view) => view.selection);
  useEffect(() => {
    const field = document.getElementById(COMPOSER_ID);
    if (!mayWrite || !isThere || !field || useView.getState().overlay !== 'none') return;
    const { activeElement } = document;
    const isElsewhere = document.querySelector('main')?.contains(activeElement) !== true;
    if (isTextField(activeElement) && isElsewhere) return;
    field.focus();
    // Only when a chat comes to the middle, or is there at last: never while one is in it.
  }, [id, selection, isThere]);
}
