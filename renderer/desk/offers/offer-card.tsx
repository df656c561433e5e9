/** Someone calling, in the left column: who, why, how long, and the two keys. Selecting it shows their whole card. */
import { Button } from 'react-aria-components/Button';
import type { RingingOffer } from '#src/contracts/desk.ts';
import { shortName } from '../company/party-words.ts';
import { isChat } from '../chat/chats.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ChannelIcon } from '../parts/channel-icon.tsx';
import { CountdownBar } from '../parts/countdown-bar.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { nameOfContact } from '../parts/contact-name.ts';
import { formatNumber } from '../parts/format-number.ts';
import { SegmentPill } from '../parts/pill.tsx';
import { TimeSince } from '../parts/running-time.tsx';
import { acceptOffer, returnOffer } from './offer-acts.ts';
import { describeFrom } from './offer-from.ts';
import { useDesk } from '../stores/desk-context.tsx';
import { useSelected } from '../stores/selected.ts';
import { select } from '../stores/view.ts';
import { textFor } from '../text/text-for.ts';
import { useText } from '../text/use-text.ts';

/** A ringing offer. Only the first carries the keys, since they mean the oldest. */
export function OfferCard({
  ringing,
  isFirst,
}: {
  readonly ringing: RingingOffer;
  readonly isFirst: boolean;
}) {
  const { interaction, customer, deadlineAtMs, from } = ringing.offer;
  const text = textFor(useText(), interaction.channel);
  const { act } = useDesk();
  const selected = useSelected();
  const isSelected =
    selected.kind === 'offer' && selected.ringing.offer.interaction.id === interaction.id;
  const hasKeys = selected.kind === 'offer' ? isSelected : isFirst;
  const { id } = interaction;
  const state = ringing.call?.state.kind;
  const name = nameOfContact(interaction, customer, text);
  // Anybody can send any name: beside one that only the network said stands the number.
  const number = customer || interaction.number === '' ? name : formatNumber(interaction.number);
  return (
    <article className={`offer ${isSelected ? 'is-selected' : ''}`}>
      <Button
        className="offer-who"
        onPress={() => select({ kind: 'contact', interactionId: id })}
        {...(isSelected ? { 'aria-current': 'true' as const } : {})}
      >
        <span className="offer-line">
          <span className="offer-icon ring-ink">
            <ChannelIcon channel={interaction.channel} />
          </span>
          <b className="clip">
            <bdi>{name}</bdi>
          </b>
          {customer ? <SegmentPill segment={customer.segment} small /> : null}
        </span>
        {from ? (
          <b className="offer-from">
            <bdi>{describeFrom(from, text, shortName)}</bdi>
          </b>
        ) : null}
        <span className="offer-intent">
          {interaction.intent ? (
            <ForeignText>{`«${interaction.intent}»`}</ForeignText>
          ) : (
            text.offer.unknownIntent
          )}
        </span>
        <span className="offer-facts num">
          <span className="clip">
            {number === name ? null : (
              <>
                <bdi>{number}</bdi>
                {' · '}
              </>
            )}
            {text.offer.waited('')}
            <TimeSince sinceMs={interaction.startedAtMs} />
          </span>
          <span className="clip">{text.offer.contactsThisWeek(interaction.contactsThisWeek)}</span>
        </span>
      </Button>
      <CountdownBar fromMs={interaction.startedAtMs} toMs={deadlineAtMs} tone="ring" />
      <div className="offer-acts">
        <ActButton
          label={isChat(interaction) ? text.chat.offer.accept : text.offer.accept}
          tone="primary"
          className="grow"
          isAsking={state === 'answering' || ringing.isAsking === true}
          isOff={state === 'rejecting'}
          {...(hasKeys ? { action: 'offer/accept' as const } : {})}
          onPress={() => void acceptOffer(act, ringing)}
        />
        <ActButton
          label={text.offer.return}
          isAsking={state === 'rejecting'}
          isOff={state === 'answering' || ringing.isAsking === true}
          onPress={() => void returnOffer(act, ringing)}
        />
      </div>
    </article>
  );
}
