/** Everyone in the conversation but the agent: who, who hears them, since when; in a conference each can be muted or let go. */
import { CirclePause, Ear, Mic, MicOff, Phone, PhoneCall, UserRound, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { presentOf, type PartyControls } from '#src/call/company-controls.ts';
import { isBeside } from '#src/call/hearing.ts';
import type { Conversation } from '#src/contracts/desk.ts';
import type { Company, Party } from '#src/model/party.ts';
import { isChat } from '../chat/chats.ts';
import { ActButton } from '../parts/act-button.tsx';
import { nameOfContact } from '../parts/contact-name.ts';
import { ForeignText } from '../parts/foreign-text.tsx';
import { TimeSince } from '../parts/running-time.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { useSlice } from '../stores/slices.ts';
import { textFor } from '../text/text-for.ts';
import { useText } from '../text/use-text.ts';
import { describeParty, describeWriter, findSelf } from './party-words.ts';
import { useCompanyControls } from './use-company-controls.ts';

const ICONS = { talk: Phone, hold: CirclePause, ring: PhoneCall } as const;

/** One place per party: the customer first. */
export function CompanyLegs({
  conversation,
  company,
  children,
}: {
  readonly conversation: Conversation;
  readonly company: Company;
  /** What belongs to the customer's voice, such as whether it is recorded. */
  readonly children?: ReactNode;
}) {
  const text = useText();
  const agentId = useSlice('session')?.agent?.id;
  const self = findSelf(company.parties, agentId);
  const controls = useCompanyControls(conversation);
  const parties = presentOf(company)
    .filter(({ id }) => id !== self?.id)
    .toSorted((a, b) => Number(b.role === 'customer') - Number(a.role === 'customer'));
  const isConference =
    company.focus === 'all' || company.parties.some(({ role }) => role === 'joined');
  const { call } = conversation;
  return (
    <>
      <div className="legs company-legs" role="list" aria-label={text.company.who}>
        {parties.map((party) => (
          <PartyLeg
            key={party.id}
            party={party}
            company={company}
            self={self}
            conversation={conversation}
            controls={isConference ? (controls?.parties.get(party.id) ?? null) : null}
          >
            {party.role === 'customer' ? children : null}
          </PartyLeg>
        ))}
      </div>
      {call?.isMuted === true ? (
        <p className="leg-muted">
          <MicOff aria-hidden="true" />
          {text.company.youAreMuted}
        </p>
      ) : null}
      {call?.state.kind === 'held' ? (
        <p className="fault fault-soft" role="alert">
          <CirclePause aria-hidden="true" />
          {text.company.youAreHeld}
        </p>
      ) : null}
    </>
  );
}

/** One party; in a chat it reads and writes instead of hearing and talking. */
export function PartyLeg({
  party,
  company,
  self,
  conversation,
  controls,
  children,
}: {
  readonly party: Party;
  readonly company: Company;
  readonly self: Party | null;
  readonly conversation: Conversation;
  readonly controls: PartyControls | null;
  readonly children?: ReactNode;
}) {
  const { act } = useDesk();
  const { interaction, customer } = conversation;
  const isWritten = isChat(interaction);
  const text = textFor(useText(), interaction.channel);
  const describe = isWritten ? describeWriter : describeParty;
  const isSelfHeld = conversation.call?.state.kind === 'held';
  const { tone, words } = describe(party, company, text, self, isSelfHeld);
  const Icon = isWritten ? UserRound : isBeside(party) ? Ear : ICONS[tone];
  const name = party.role === 'customer' ? nameOfContact(interaction, customer, text) : party.name;
  const reads =
    party.role === 'consulted' && company.card && conversation.role === 'owner'
      ? company.card.readAtMs === null
        ? party.state === 'up'
          ? text.company.party.hasNotRead
          : ''
        : text.company.party.hasRead
      : '';
  const what = { interactionId: interaction.id, partyId: party.id };
  // Sits where leads sit, and is none: the agent from whom a lead took the contact.
  const isTakenFrom = party.agentId !== null && company.takenFrom?.agentId === party.agentId;
  return (
    <div className={`leg leg-${tone} ${controls ? 'leg-managed' : ''}`} role="listitem">
      <Icon aria-hidden="true" />
      <div className="leg-who">
        <span className="leg-name clip">
          <b>
            <ForeignText maxLength={80}>{name}</ForeignText>
          </b>
          {isBeside(party) && !isTakenFrom ? (
            <span className="muted">
              {' '}
              {text.company.party[party.role === 'learner' ? 'learnerRole' : 'leadRole']}
            </span>
          ) : null}
        </span>
        <span className="leg-words">
          {words}
          {reads === '' ? '' : ` · ${reads}`}
        </span>
      </div>
      <span className="leg-acts">
        {children}
        {controls && controls.mute.state !== 'hidden' ? (
          <ActButton
            label={party.isMuted ? text.company.unmuteParty(name) : text.company.muteParty(name)}
            icon={party.isMuted ? <MicOff /> : <Mic />}
            tone={party.isMuted ? 'loud' : 'plain'}
            isLabelHidden
            isPressed={party.isMuted}
            isOff={controls.mute.state !== 'ready'}
            className="act-square"
            onPress={() => void act('party/mute', { ...what, isMuted: !party.isMuted })}
          />
        ) : null}
        {controls && controls.remove.state !== 'hidden' ? (
          <ActButton
            label={text.company.removeParty(name)}
            icon={<X />}
            isLabelHidden
            isOff={controls.remove.state !== 'ready'}
            className="act-square"
            onPress={() => void act('party/remove', what)}
          />
        ) : null}
      </span>
      <span className="leg-time">
        <TimeSince sinceMs={party.sinceMs} />
      </span>
    </div>
  );
}
