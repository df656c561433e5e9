/** Nobody on the line: how the day goes, the queues now, the latest calls, and a field to dial from. */
import { PhoneIncoming, PhoneOutgoing } from 'lucide-react';
import type { RecentCall } from '#src/contracts/desk.ts';
import { DialField } from '../dial/dial-field.tsx';
import { FaultLine } from '../parts/fault-line.tsx';
import { KeyHint } from '../parts/key-hint.tsx';
import { TimeSince } from '../parts/running-time.tsx';
import { formatAsOf, formatClock, formatDuration, formatLength } from '../parts/time.ts';
import { useMinute } from '../stores/desk-context.tsx';
import { useIsPlain } from '../stores/plain.ts';
import { useSlice } from '../stores/slices.ts';
import { select } from '../stores/view.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { CallHistory } from './call-history.tsx';
import { CallAgain, nameOfRecent, RecentFacts } from './recent-parts.tsx';

/** My day. */
export function DayView() {
  const text = useText();
  const language = useLanguage();
  const day = useSlice('day');
  const presence = useSlice('presence')?.status.presence;
  const isReady = presence?.kind === 'available';
  const isPlain = useIsPlain();
  const strip = useSlice('strip');
  const phone = strip?.phone;
  const isAway = !isPlain && strip?.centre.state === 'unreachable';
  const isRegistered = phone?.state === 'registered';
  const phoneFault = phone?.fault ?? null;
  return (
    <div className="day">
      <div className="day-head">
        <h1>{text.day.title}</h1>
        <span className="muted num">
          {day?.signedInSinceMs
            ? text.day.signedIn(formatClock(day.signedInSinceMs, language))
            : ''}
        </span>
        <span className="spring" />
        {isPlain ? (
          <p className={isRegistered ? 'talk-ink' : 'muted'}>
            {isRegistered ? text.plain.settings.works : text.plain.notReady}
          </p>
        ) : isAway ? null : (
          <p className={isReady ? 'talk-ink' : 'muted'}>
            {isReady ? text.day.ready : text.day.notReady}
          </p>
        )}
      </div>
      {presence?.kind === 'away' && presence.reason === 'missed-offer' ? (
        <p className="fault fault-soft">{text.presence.whyMissed}</p>
      ) : null}
      {presence?.kind === 'away' && presence.reason === 'not-ringable' ? (
        <p className="fault fault-soft">{text.presence.whyNotRingable}</p>
      ) : null}
      {isAway ? (
        <p className="fault fault-soft day-away" role="status">
          {text.here.awayDay}
          <KeyHint action="palette/open" />
          <KeyHint action="knowledge/open" />
        </p>
      ) : null}
      {isPlain && phoneFault ? <FaultLine fault={phoneFault} /> : null}
      {isPlain ? null : <Figures />}
      <div className={isPlain ? 'day-columns day-columns-one' : 'day-columns'}>
        {isPlain ? null : <Queues />}
        <section className="card" aria-label={text.dial.title}>
          <header className="card-head">
            <h2>{text.dial.title}</h2>
          </header>
          <div className="card-body">
            <DialField />
          </div>
        </section>
      </div>
      {isPlain ? <CallHistory /> : <RecentCalls />}
    </div>
  );
}

function Figures() {
  const text = useText();
  const language = useLanguage();
  const day = useSlice('day');
  const mean = (sumMs: number) =>
    day && day.handled > 0 ? formatDuration(sumMs / day.handled) : '';
  const figures = [
    { name: text.day.handled, value: String(day?.handled ?? '–'), more: '' },
    { name: text.day.missed, value: String(day?.missed ?? '–'), more: '' },
    {
      name: text.day.talk,
      value: day ? formatLength(day.talkMs, language) : '–',
      more: mean(day?.talkMs ?? 0),
    },
    {
      name: text.day.hold,
      value: day ? formatLength(day.holdMs, language) : '–',
      more: mean(day?.holdMs ?? 0),
    },
    {
      name: text.day.wrapUp,
      value: day ? formatLength(day.wrapUpMs, language) : '–',
      more: mean(day?.wrapUpMs ?? 0),
    },
  ];
  return (
    <dl className="figures num">
      {figures.map((figure) => (
        <div key={figure.name} className="figure">
          <dt>{figure.name}</dt>
          <dd>
            {figure.value}
            {figure.more === '' ? null : (
              <span className="figure-more">
                {figure.more} {text.day.perContact}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Queues() {
  const text = useText();
  const language = useLanguage();
  const slice = useSlice('queues');
  const now = useMinute();
  const catalogue = useSlice('catalogue');
  const queues = slice?.queues ?? [];
  return (
    <section className="card" aria-label={text.queues.title}>
      <header className="card-head">
        <h2>{text.queues.title}</h2>
        <span className="spring" />
        <span className="muted num">
          {slice ? text.day.asOf(formatAsOf(slice.asOfMs, now, language)) : ''}
        </span>
      </header>
      <div className="card-body">
        {queues.length === 0 ? <p className="muted">{text.queues.none}</p> : null}
        <table className="queue-table num">
          <tbody>
            {queues.map((queue) => (
              <tr key={queue.queueId}>
                <th scope="row" className="clip">
                  {catalogue?.queues.find(({ id }) => id === queue.queueId)?.name[language] ??
                    queue.queueId}
                </th>
                <td className={queue.waiting > 0 ? 'queue-waiting' : 'muted'}>
                  {queue.waiting > 0
                    ? `${queue.waiting} ${text.queues.waiting}`
                    : text.queues.noneWaiting}
                </td>
                <td className="muted">
                  {queue.longestWaitSinceMs === null ? (
                    ''
                  ) : (
                    <TimeSince sinceMs={queue.longestWaitSinceMs} />
                  )}
                </td>
                <td className="muted">{text.queues.ready(queue.readyAgents)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function RecentCalls() {
  const text = useText();
  const recent = useSlice('recent') ?? [];
  return (
    <section className="card" aria-label={text.day.recent}>
      <header className="card-head">
        <h2>{text.day.recent}</h2>
      </header>
      <ul className="card-body recent-calls">
        {recent.length === 0 ? <li className="muted">{text.day.noRecent}</li> : null}
        {recent.slice(0, 12).map((each) => (
          <RecentRow key={`${each.atMs} ${each.number}`} recent={each} />
        ))}
      </ul>
    </section>
  );
}

function RecentRow({ recent }: { readonly recent: RecentCall }) {
  const text = useText();
  const canDial = useSlice('session')?.capabilities?.dialOut === true;
  return (
    <li className="recent-call">
      {recent.direction === 'inbound' ? (
        <PhoneIncoming role="img" aria-label={text.call.inbound} />
      ) : (
        <PhoneOutgoing role="img" aria-label={text.call.outbound} />
      )}
      <button
        type="button"
        className="link clip"
        disabled={recent.customerId === null}
        onClick={() => {
          if (recent.customerId) select({ kind: 'customer', customerId: recent.customerId });
        }}
      >
        <bdi>{nameOfRecent(recent, text)}</bdi>
      </button>
      <RecentFacts recent={recent} />
      <CallAgain recent={recent} canDial={canDial} />
    </li>
  );
}
