/**
 * The calls of before on a desk without a centre: all that are kept, found by name and number, each one press from a call, and
 * who has no name yet is given one in place. With a centre the day shows its short list instead.
 */
import { PhoneIncoming, PhoneMissed, PhoneOutgoing, UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { RecentCall } from '#src/contracts/desk.ts';
import { NameCaller } from '../customer/name-caller.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { Field } from '../parts/field.tsx';
import { formatNumber } from '../parts/format-number.ts';
import { useSlice } from '../stores/slices.ts';
import { select } from '../stores/view.ts';
import { useText } from '../text/use-text.ts';
import { findCalls, isMissed } from './find-calls.ts';
import { CallAgain, nameOfRecent, RecentFacts } from './recent-parts.tsx';

const keyOf = ({ atMs, number, direction }: RecentCall) => `${atMs} ${number} ${direction}`;

/** The card of the history. */
export function CallHistory() {
  const text = useText();
  const words = text.plain.history;
  const recent = useSlice('recent') ?? [];
  const [query, setQuery] = useState('');
  const [isOnlyMissed, setOnlyMissed] = useState(false);
  const found = findCalls(recent, query, isOnlyMissed);
  const missed = recent.filter(isMissed).length;
  return (
    <section className="card" aria-label={text.day.recent}>
      <header className="card-head">
        <h2>{text.day.recent}</h2>
        <span className="spring" />
        {missed === 0 && !isOnlyMissed ? null : (
          <ActButton
            label={words.missed(missed)}
            icon={<PhoneMissed />}
            tone={isOnlyMissed ? 'chosen' : 'quiet'}
            isPressed={isOnlyMissed}
            onPress={() => setOnlyMissed((before) => !before)}
          />
        )}
      </header>
      <div className="card-body call-history">
        {recent.length === 0 ? (
          <p className="muted">{text.day.noRecent}</p>
        ) : (
          <Field label={words.find} value={query} onChange={setQuery} maxLength={100} />
        )}
        <ul className="recent-calls">
          {recent.length > 0 && found.length === 0 ? <li className="muted">{words.none}</li> : null}
          {found.map((each) => (
            <Row key={keyOf(each)} recent={each} />
          ))}
        </ul>
      </div>
    </section>
  );
}

function Row({ recent }: { readonly recent: RecentCall }) {
  const text = useText();
  const [isNaming, setNaming] = useState(false);
  const name = nameOfRecent(recent, text);
  const { customerId, number } = recent;
  return (
    <li className="history-row">
      <div className="history-call">
        <Way recent={recent} />
        {customerId === null ? (
          <bdi className="clip">{name}</bdi>
        ) : (
          <button
            type="button"
            className="link clip"
            onClick={() => select({ kind: 'customer', customerId })}
          >
            <bdi>{name}</bdi>
          </button>
        )}
        <RecentFacts recent={recent} />
        {customerId === null && number !== '' ? (
          <ActButton
            label={text.plain.contact.add(formatNumber(number))}
            icon={<UserPlus />}
            isLabelHidden
            tone="quiet"
            isPressed={isNaming}
            onPress={() => setNaming((before) => !before)}
          />
        ) : (
          <span />
        )}
        <CallAgain recent={recent} />
      </div>
      {isNaming && customerId === null ? (
        <NameCaller
          number={number}
          name={recent.name}
          hasFocusAtFirst
          onDone={() => setNaming(false)}
        />
      ) : null}
    </li>
  );
}

function Way({ recent }: { readonly recent: RecentCall }) {
  const text = useText();
  if (isMissed(recent))
    return <PhoneMissed className="bad-ink" role="img" aria-label={text.missed.title} />;
  return recent.direction === 'inbound' ? (
    <PhoneIncoming role="img" aria-label={text.call.inbound} />
  ) : (
    <PhoneOutgoing role="img" aria-label={text.call.outbound} />
  );
}
