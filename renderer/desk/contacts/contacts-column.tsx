/** The left column: who is calling, what is in progress, what is mine today. Groups keep their order and place. */
import { Pause, Phone, PhoneMissed, PhoneOutgoing } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { consultedOf } from '#src/call/company-controls.ts';
import type { Conversation } from '#src/contracts/desk.ts';
import type { MissedOffer } from '#src/centre/wire.ts';
import type { FollowUp } from '#src/model/follow-up.ts';
import { isChat } from '../chat/chats.ts';
import { shortName } from '../company/party-words.ts';
import { OfferCard } from '../offers/offer-card.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { Kbd } from '../parts/key-hint.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { ChannelIcon } from '../parts/channel-icon.tsx';
import { nameOfContact } from '../parts/contact-name.ts';
import { formatNumber } from '../parts/format-number.ts';
import { FollowUpRow } from '../follow-ups/follow-up-row.tsx';
import { TimeSince } from '../parts/running-time.tsx';
import { formatDay } from '../parts/time.ts';
import { useMissedKeys } from '../missed/missed-keys.ts';
import { reasonOfMissed } from '../missed/missed-reason.tsx';
import { useNow } from '../stores/desk-context.tsx';
import { useSelected } from '../stores/selected.ts';
import { useSlice } from '../stores/slices.ts';
import { openPage, select } from '../stores/view.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { ChatRow } from './chat-row.tsx';
import { ContactRow } from './contact-row.tsx';

/** The list of contacts. */
export function ContactsColumn() {
  const text = useText();
  const offers = useSlice('offers') ?? [];
  const conversations = useSlice('conversations') ?? [];
  return (
    <nav className="left" aria-label={text.shell.contacts}>
      <Group title={text.shell.callingYou} count={offers.length}>
        {offers.length === 0 ? <p className="group-empty">{text.shell.nothingCalling}</p> : null}
        <AcceptAll />
        {offers.map((ringing, index) => (
          <OfferCard key={ringing.offer.interaction.id} ringing={ringing} isFirst={index === 0} />
        ))}
      </Group>
      <Group title={text.shell.inProgress} count={conversations.length}>
        {conversations.length === 0 ? (
          <p className="group-empty">{text.shell.nothingInProgress}</p>
        ) : null}
        <div role="list">
          {conversations.map((each, index) => (
            <ConversationRow key={each.interaction.id} conversation={each} digit={index + 1} />
          ))}
        </div>
      </Group>
      <DueToday />
    </nav>
  );
}

/** From two chats on, one press takes them all. */
function AcceptAll() {
  const text = useText();
  const chats = (useSlice('offers') ?? []).filter(
    ({ offer, isAsking }) => isChat(offer.interaction) && isAsking !== true,
  );
  if (chats.length < 2) return null;
  return (
    <div className="accept-all">
      <ActButton label={text.chat.offer.acceptAll(chats.length)} action="offer/accept-all" />
    </div>
  );
}

function Group({
  title,
  count,
  children,
}: {
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}) {
  return (
    <section className="group" aria-label={title}>
      <header className="group-head">
        <h2>{title}</h2>
        <span className="num">{count}</span>
      </header>
      {children}
    </section>
  );
}

/** Whose contact it is, for one who is beside. */
const ownerNameOf = ({ company }: Conversation): string =>
  company?.parties.find(({ role }) => role === 'owner')?.name ?? '–';

function ConversationRow({
  conversation,
  digit,
}: {
  readonly conversation: Conversation;
  readonly digit: number;
}) {
  const text = useText();
  const selected = useSelected();
  const { interaction, customer, call, wrapUp, company } = conversation;
  const isSelected =
    selected.kind === 'conversation' && selected.conversation.interaction.id === interaction.id;
  if (isChat(interaction))
    return <ChatRow conversation={conversation} digit={digit} isSelected={isSelected} />;
  const asked = conversation.role === 'owner' ? consultedOf(company) : null;
  const kind = call?.state.kind ?? 'ended';
  const isHeld = kind === 'held' || kind === 'holding';
  const isLive = kind !== 'ended';
  const Icon = isHeld ? Pause : interaction.direction === 'outbound' ? PhoneOutgoing : Phone;
  return (
    <ContactRow
      icon={<Icon aria-hidden="true" />}
      tone={isHeld ? 'hold' : isLive ? 'talk' : 'plain'}
      name={nameOfContact(interaction, customer, text)}
      time={
        <>
          {isLive ? (
            <TimeSince
              sinceMs={
                call?.state.kind === 'held'
                  ? call.state.sinceMs
                  : (call?.answeredAtMs ?? interaction.startedAtMs)
              }
            />
          ) : null}
          {digit <= 9 ? <Kbd chord={`Ctrl+${digit}`} /> : null}
        </>
      }
      line={
        conversation.isCompletedHere ? (
          text.wrapUp.completedHere
        ) : company?.transfer ? (
          <ForeignText maxLength={80}>
            {text.company.passing(shortName(company.transfer.targetName))}
          </ForeignText>
        ) : conversation.role === 'lead' ? (
          <ForeignText maxLength={80}>{text.team.youBeside(ownerNameOf(conversation))}</ForeignText>
        ) : asked ? (
          <ForeignText maxLength={80}>{text.company.asking(asked.name)}</ForeignText>
        ) : wrapUp || !isLive ? (
          text.wrapUp.title
        ) : kind === 'talking' ? (
          interaction.intent ? (
            <ForeignText>{interaction.intent}</ForeignText>
          ) : (
            formatNumber(interaction.number)
          )
        ) : (
          text.call.states[kind]
        )
      }
      isSelected={isSelected}
      onPress={() => select({ kind: 'contact', interactionId: interaction.id })}
    />
  );
}

const endOfDay = (nowMs: number) => new Date(nowMs).setHours(23, 59, 59, 999);

/** Missed offers to call back, then what was agreed with customers, the most pressing first. */
/** Not drawn anew when somebody rings: a ring must be on screen at once. */
const DueToday = memo(function DueToday() {
  const text = useText();
  const now = useNow();
  const missed = useSlice('missed') ?? [];
  const followUps = useSlice('followUps') ?? [];
  const isDue = ({ dueAtMs }: FollowUp) => dueAtMs <= endOfDay(now);
  const due = followUps.filter(isDue);
  const later = followUps.filter((each) => !isDue(each));
  return (
    <Group title={text.shell.dueToday} count={missed.length + due.length}>
      {missed.length + due.length === 0 ? (
        <p className="group-empty">{text.shell.nothingDue}</p>
      ) : null}
      <div role="list">
        {missed.slice(0, 5).map((each) => (
          <MissedRow key={each.interactionId} missed={each} />
        ))}
        {due.map((each) => (
          <FollowUpRow key={each.id} followUp={each} />
        ))}
      </div>
      {later.length === 0 ? null : (
        <>
          <p className="group-empty">{text.followUps.later}</p>
          <div role="list" aria-label={text.followUps.later}>
            {later.map((each) => (
              <FollowUpRow key={each.id} followUp={each} />
            ))}
          </div>
        </>
      )}
    </Group>
  );
});

function MissedRow({ missed }: { readonly missed: MissedOffer }) {
  const text = useText();
  const language = useLanguage();
  const now = useNow();
  const onKeyDown = useMissedKeys(missed);
  return (
    <ContactRow
      icon={
        missed.channel === 'call' ? (
          <PhoneMissed aria-hidden="true" />
        ) : (
          <ChannelIcon channel={missed.channel} />
        )
      }
      name={nameOfContact({ displayName: missed.name, number: missed.number }, null, text)}
      time={formatDay(missed.atMs, now, language)}
      line={reasonOfMissed(missed, text)}
      onPress={() =>
        missed.customerId === null
          ? openPage('missed')
          : select({ kind: 'customer', customerId: missed.customerId })
      }
      onKeyDown={onKeyDown}
    />
  );
}
