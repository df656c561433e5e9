/**
 * The call bar: who rings on the first row, the call on the second, each with its few acts. Small enough to stay above a
 * customer's record in another program; it never takes the focus, so everything on it also has a key elsewhere.
 */
import { Maximize2, Mic, MicOff, Pause, Phone, PhoneOff, Play, Undo2, X } from 'lucide-react';
import type { Conversation, RingingOffer } from '#src/contracts/desk.ts';
import { findRinging, findTalking } from '#src/desktop/desk-verb.ts';
import type { QueueId } from '#src/model/ids.ts';
import { ActButton } from '../parts/act-button.tsx';
import { shortName } from '../company/party-words.ts';
import { describeFrom } from '../offers/offer-from.ts';
import { nameOfContact } from '../parts/contact-name.ts';
import { TimeSince } from '../parts/running-time.tsx';
import { useLinkState } from '../stores/link-state.ts';
import { useSlice } from '../stores/slices.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { type BarActs, useBarFault } from './bar-acts.ts';

/** The whole page. */
export function CallBar({ acts }: { readonly acts: BarActs }) {
  const text = useText();
  const words = text.desktop.bar;
  const offers = useSlice('offers') ?? [];
  const conversations = useSlice('conversations') ?? [];
  const ringing = findRinging(offers);
  const others = offers.filter((one) => findRinging([one]) !== null).length - 1;
  const live = conversations.filter(({ call }) => call !== null && call.state.kind !== 'ended');
  const current = findTalking(live) ?? live[0] ?? null;
  return (
    <main className="callbar" aria-label={words.label}>
      <p className="visually-hidden" role="alert">
        {ringing
          ? [
              words.rings(nameOfContact(ringing.offer.interaction, ringing.offer.customer, text)),
              describeFrom(ringing.offer.from, text),
            ]
              .filter((each) => each !== null)
              .join('. ')
          : ''}
      </p>
      <div className="bar-rows">
        {ringing ? <RingRow ringing={ringing} others={others} /> : null}
        {current ? <CallRow conversation={current} others={live.length - 1} /> : null}
        {ringing || current ? null : <p className="bar-empty muted">{words.empty}</p>}
        <Trouble />
      </div>
      <div className="bar-side">
        <ActButton
          label={words.open}
          icon={<Maximize2 />}
          tone="quiet"
          className="act-square"
          isLabelHidden
          onPress={acts.raise}
        />
        <ActButton
          label={words.hide}
          icon={<X />}
          tone="quiet"
          className="act-square"
          isLabelHidden
          onPress={acts.hide}
        />
      </div>
    </main>
  );
}

function Trouble() {
  const text = useText();
  const { code } = useBarFault();
  const isLost = useLinkState(({ state }) => state === 'lost');
  if (isLost) return <p className="bar-trouble">{text.link.lost}</p>;
  if (code === null) return null;
  const { what, todo } = text.faults[code];
  return (
    <p className="bar-trouble" role="alert">
      {what} {todo}
    </p>
  );
}

function useQueueName(id: QueueId | null): string | null {
  const language = useLanguage();
  const catalogue = useSlice('catalogue');
  return catalogue?.queues.find((queue) => queue.id === id)?.name[language] ?? null;
}

function RingRow({ ringing, others }: { readonly ringing: RingingOffer; readonly others: number }) {
  const text = useText();
  const { interaction, customer, from } = ringing.offer;
  const queue = useQueueName(interaction.queueId);
  // The place holds no reason: it is said aloud, and the desk shows it.
  const words = describeFrom(from && { ...from, returned: null }, text, shortName);
  return (
    <section className="bar-row bar-ring" aria-label={text.offer.calling}>
      <div className="bar-who">
        <b className="clip">
          <bdi>{nameOfContact(interaction, customer, text)}</bdi>
        </b>
        <span className="clip bar-facts">
          {words === null ? null : (
            <>
              <b className="bar-from">{words}</b>
              {' · '}
            </>
          )}
          <TimeSince sinceMs={interaction.startedAtMs} />
          {queue === null || words !== null ? null : ` · ${queue}`}
          {others > 0 ? ` · ${text.desktop.bar.more(others)}` : null}
        </span>
      </div>
      <ActButton label={text.offer.accept} icon={<Phone />} tone="primary" action="offer/accept" />
      <ActButton
        label={text.offer.return}
        icon={<Undo2 />}
        action="offer/return"
        className="act-square bar-icon"
        isLabelHidden
      />
    </section>
  );
}

function CallRow({
  conversation,
  others,
}: {
  readonly conversation: Conversation;
  readonly others: number;
}) {
  const text = useText();
  const { interaction, customer, call } = conversation;
  const queue = useQueueName(interaction.queueId);
  if (!call) return null;
  const { kind } = call.state;
  const isHeld = kind === 'held' || kind === 'resuming';
  const canMute = kind === 'talking' || kind === 'holding' || kind === 'resuming';
  const state = call.isMuted && kind === 'talking' ? text.call.muted : text.call.states[kind];
  return (
    <section
      className={`bar-row ${isHeld ? 'bar-held' : 'bar-call'}`}
      aria-label={text.call.controls}
    >
      <div className="bar-who">
        <b className="clip">
          <bdi>{nameOfContact(interaction, customer, text)}</bdi>
        </b>
        <span className={`clip bar-facts ${call.isMuted && !isHeld ? 'bad-ink' : ''}`}>
          <TimeSince sinceMs={call.answeredAtMs ?? call.startedAtMs} />
          {` · ${state}`}
          {queue === null ? null : ` · ${queue}`}
          {others > 0 ? ` · ${text.desktop.bar.more(others)}` : null}
        </span>
      </div>
      <ActButton
        label={call.isMuted ? text.call.unmute : text.call.mute}
        icon={call.isMuted ? <MicOff /> : <Mic />}
        tone={call.isMuted ? 'loud' : 'plain'}
        action="call/mute"
        className="bar-icon"
        isLabelHidden
        isOff={!canMute}
        isPressed={call.isMuted}
      />
      <ActButton
        label={isHeld ? text.call.resume : text.call.hold}
        icon={isHeld ? <Play /> : <Pause />}
        tone={isHeld ? 'on' : 'plain'}
        action="call/hold"
        className="bar-icon"
        isLabelHidden
        isAsking={kind === 'holding' || kind === 'resuming'}
        isOff={kind !== 'talking' && kind !== 'held'}
      />
      <ActButton
        label={text.call.hangUp}
        icon={<PhoneOff />}
        tone="danger"
        action="call/hang-up"
        className="bar-icon"
        isLabelHidden
        isAsking={kind === 'hanging-up'}
        isOff={isHeld || kind === 'unknown'}
      />
    </section>
  );
}
