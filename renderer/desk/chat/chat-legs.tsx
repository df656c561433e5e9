/** The customer in writing: since when they wait for an answer; beside them everybody else in the chat, and calls that go on. */
import { MessageSquare, MessageSquareOff } from 'lucide-react';
import { presentOf } from '#src/call/company-controls.ts';
import { CallLeg } from '../call/call-legs.tsx';
import { PartyLeg } from '../company/company-legs.tsx';
import { findSelf } from '../company/party-words.ts';
import { useCompanyControls } from '../company/use-company-controls.ts';
import { formatDuration } from '../parts/time.ts';
import { useNow } from '../stores/desk-context.tsx';
import { isLive } from '../stores/selected.ts';
import { useSlice } from '../stores/slices.ts';
import { useText } from '../text/use-text.ts';
import type { Conversation } from '#src/contracts/desk.ts';
import type { DeskChat } from '#src/contracts/desk-team.ts';
import { isChatOpen } from './chats.ts';
import { useIsLate } from './use-is-late.ts';
import { findLastCustomerAt, findWaitingSince } from './transcript.ts';

/** All of them, the customer first. */
export function ChatLegs({
  conversation,
  chat,
}: {
  readonly conversation: Conversation;
  readonly chat: DeskChat | null;
}) {
  const text = useText();
  const calls = (useSlice('conversations') ?? []).filter(isLive);
  const agentId = useSlice('session')?.agent?.id;
  const controls = useCompanyControls(conversation);
  const { company } = conversation;
  const self = findSelf(company?.parties ?? [], agentId);
  const others = isChatOpen(conversation)
    ? presentOf(company).filter(({ id, role }) => role !== 'customer' && id !== self?.id)
    : [];
  return (
    <div className="legs chat-legs" role="list" aria-label={text.chat.company.who}>
      <CustomerLeg conversation={conversation} chat={chat} />
      {company
        ? others.map((party) => (
            <PartyLeg
              key={party.id}
              party={party}
              company={company}
              self={self}
              conversation={conversation}
              controls={party.role === 'joined' ? (controls?.parties.get(party.id) ?? null) : null}
            />
          ))
        : null}
      {calls.map((call) => (
        <div key={call.interaction.id} role="listitem" className="leg-cell">
          <CallLeg conversation={call} isMain={false} isOnly={false} />
        </div>
      ))}
    </div>
  );
}

function CustomerLeg({
  conversation,
  chat,
}: {
  readonly conversation: Conversation;
  readonly chat: DeskChat | null;
}) {
  const words = useText().chat;
  const now = useNow();
  const isOpen = isChatOpen(conversation);
  const messages = chat?.messages ?? [];
  const waitingSince = isOpen && chat?.hasCustomerLeft !== true ? findWaitingSince(messages) : null;
  const lastAt = findLastCustomerAt(messages);
  const isLate = useIsLate(conversation, waitingSince);
  const tone = !isOpen || chat?.hasCustomerLeft === true ? 'ended' : isLate ? 'ring' : 'talk';
  const Icon = tone === 'ended' ? MessageSquareOff : MessageSquare;
  const { endReason } = conversation.interaction;
  const state = !isOpen
    ? endReason === 'handed-over'
      ? words.overHandedOver
      : endReason === 'customer-hung-up'
        ? words.overByCustomer
        : words.over
    : chat?.hasCustomerLeft === true
      ? words.overByCustomer
      : waitingSince === null
        ? words.answered
        : words.waits;
  const sinceMs = waitingSince ?? lastAt;
  return (
    <div className={`leg leg-${tone} leg-chat`} role="listitem">
      <Icon aria-hidden="true" />
      <div className="leg-who">
        <span className="leg-state clip">{state}</span>
        {isLate || (waitingSince === null && isOpen && lastAt !== null) ? (
          <span className="leg-words clip">{isLate ? words.goalPassed : words.lastWord}</span>
        ) : null}
      </div>
      {isOpen && sinceMs !== null ? (
        <span className="leg-time num">{formatDuration(now - sinceMs)}</span>
      ) : null}
    </div>
  );
}
