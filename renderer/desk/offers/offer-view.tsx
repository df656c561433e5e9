/** Someone calling, in the middle: everything worth knowing before "hello". Same places as during the call. */
import { Undo2 } from 'lucide-react';
import type { RingingOffer } from '#src/contracts/desk.ts';
import { ContactHead } from '../call/contact-head.tsx';
import { isChat, useChat } from '../chat/chats.ts';
import { MessageList } from '../chat/message-list.tsx';
import { CardView } from '../company/card-view.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { ChannelIcon } from '../parts/channel-icon.tsx';
import { nameOfContact } from '../parts/contact-name.ts';
import { CountdownBar } from '../parts/countdown-bar.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { Pill } from '../parts/pill.tsx';
import { TimeSince, TimeUntil } from '../parts/running-time.tsx';
import { formatDay } from '../parts/time.ts';
import { acceptOffer, returnOffer } from './offer-acts.ts';
import { describeFrom } from './offer-from.ts';
import { useDesk } from '../stores/desk-context.tsx';
import { textFor } from '../text/text-for.ts';
import { useText, useLanguage } from '../text/use-text.ts';

/** The offer before it is answered. */
export function OfferView({ ringing }: { readonly ringing: RingingOffer }) {
  const { interaction, customer, deadlineAtMs, from } = ringing.offer;
  const text = textFor(useText(), interaction.channel);
  const { act } = useDesk();
  const chat = useChat(interaction.id);
  const isWritten = isChat(interaction);
  const state = ringing.call?.state.kind;
  return (
    <>
      <div className="call-head">
        <ContactHead interaction={interaction} customer={customer} />
        <div className="legs">
          <div className="leg leg-ring">
            <ChannelIcon channel={interaction.channel} />
            <div className="leg-who">
              <b className="clip">
                <bdi>
                  {describeFrom(from, text) ??
                    (isWritten ? text.chat.offer.writes : text.presence.reserved)}
                </bdi>
              </b>
              <span className="leg-state">
                {text.offer.waited('')}
                <TimeSince sinceMs={interaction.startedAtMs} /> ·{' '}
                {text.offer.contactsThisWeek(interaction.contactsThisWeek)}
              </span>
            </div>
            <span className="leg-time">
              <TimeUntil atMs={deadlineAtMs} />
            </span>
            <CountdownBar fromMs={interaction.startedAtMs} toMs={deadlineAtMs} tone="ring" />
          </div>
        </div>
        <div
          className="controls"
          role="group"
          aria-label={isWritten ? text.chat.controls : text.call.controls}
        >
          <ActButton
            label={isWritten ? text.chat.offer.accept : text.offer.accept}
            icon={<ChannelIcon channel={interaction.channel} />}
            tone="primary"
            action="offer/accept"
            isAsking={state === 'answering' || ringing.isAsking === true}
            isOff={state === 'rejecting'}
            onPress={() => void acceptOffer(act, ringing)}
          />
          <ActButton
            label={text.offer.return}
            icon={<Undo2 />}
            action="offer/return"
            isAsking={state === 'rejecting'}
            isOff={state === 'answering' || ringing.isAsking === true}
            onPress={() => void returnOffer(act, ringing)}
          />
        </div>
      </div>
      <div className="work">
        {from ? <CardView card={from.card} /> : null}
        {chat ? (
          <section className="card" aria-label={text.chat.offer.soFar}>
            <header className="card-head">
              <h2>{text.chat.offer.soFar}</h2>
            </header>
            <div
              className="card-body offered-chat"
              role="log"
              aria-live="off"
              aria-label={text.chat.offer.soFar}
              tabIndex={0}
            >
              <MessageList
                messages={chat.messages}
                unreadAfter={undefined}
                customerName={nameOfContact(interaction, customer, text)}
                interactionId={null}
              />
            </div>
          </section>
        ) : null}
        <OpenCaseCard ringing={ringing} />
        <RecentCard ringing={ringing} />
      </div>
    </>
  );
}

function OpenCaseCard({ ringing }: { readonly ringing: RingingOffer }) {
  const text = useText();
  const { openCase } = ringing.offer;
  return (
    <section className="card" aria-label={text.offer.openCase}>
      <header className="card-head">
        <h2>{text.offer.openCase}</h2>
        {openCase ? (
          <Pill tone={openCase.state === 'closed' ? 'plain' : 'ring'} small>
            {text.timeline.cases[openCase.state]}
          </Pill>
        ) : null}
      </header>
      <p className="card-body">
        {openCase ? (
          <ForeignText>{openCase.title}</ForeignText>
        ) : (
          <span className="muted">{text.offer.noOpenCase}</span>
        )}
      </p>
    </section>
  );
}

function RecentCard({ ringing }: { readonly ringing: RingingOffer }) {
  const text = useText();
  const language = useLanguage();
  const { recent } = ringing.offer;
  return (
    <section className="card" aria-label={text.offer.recent}>
      <header className="card-head">
        <h2>{text.offer.recent}</h2>
      </header>
      <ul className="card-body recent-list">
        {recent.length === 0 ? <li className="muted">{text.offer.noRecent}</li> : null}
        {recent.map((entry) => (
          <li key={entry.id} className="recent-entry">
            <ChannelIcon channel={entry.channel} />
            <b>{text.timeline.channels[entry.channel]}</b>
            <time className="muted num">{formatDay(entry.startedAtMs, Date.now(), language)}</time>
            <p>
              <ForeignText>{entry.summary}</ForeignText>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
