/** The queues as cards above the table: who waits, for how long, how well it goes; those that need attention first. */
import { MessageSquare, Phone } from 'lucide-react';
import { memo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { QueueId } from '#src/model/ids.ts';
import type { QueueRow } from '#src/model/team.ts';
import { TimeSince } from '../parts/running-time.tsx';
import { formatLength } from '../parts/time.ts';
import { useSlice } from '../stores/slices.ts';
import { useTeam } from '../stores/team.ts';
import { useLanguage, useText } from '../text/use-text.ts';

/** Alarming ones first, else as the centre told them: a card moves only when that changes. */
const orderQueues = (queues: ReadonlyMap<QueueId, QueueRow>): readonly QueueId[] => [
  ...[...queues.values()].filter(({ isAlarming }) => isAlarming).map(({ queueId }) => queueId),
  ...[...queues.values()].filter(({ isAlarming }) => !isAlarming).map(({ queueId }) => queueId),
];

/** All cards in one line that scrolls. */
export function QueueCards() {
  const text = useText();
  const order = useTeam(useShallow(({ queues }) => orderQueues(queues)));
  if (order.length === 0) return <p className="muted team-queues-none">{text.team.queues.none}</p>;
  return (
    <ul className="team-queues" aria-label={text.team.queues.title} tabIndex={0}>
      {order.map((queueId) => (
        <QueueCard key={queueId} queueId={queueId} />
      ))}
    </ul>
  );
}

const QueueCard = memo(function QueueCard({ queueId }: { readonly queueId: QueueId }) {
  const text = useText();
  const language = useLanguage();
  const words = text.team.queues;
  const queue = useTeam(({ queues }) => queues.get(queueId));
  const told = useSlice('catalogue')?.queues.find(({ id }) => id === queueId);
  const name = told?.name[language];
  if (!queue) return null;
  const { serviceLevel, waiting, longestWaitSinceMs } = queue;
  const level =
    serviceLevel.share === null
      ? words.noLevel
      : words.level(
          serviceLevel.share.toLocaleString(text.locale, {
            style: 'percent',
            maximumFractionDigits: 0,
          }),
          formatLength(serviceLevel.withinMs, language),
        );
  return (
    <li
      className={`queue-card ${queue.isAlarming ? 'is-alarming' : ''}`}
      title={[
        words.day(queue.handledToday, queue.abandonedToday),
        ...(told?.answerGoalMs === undefined
          ? []
          : [words.goal(formatLength(told.answerGoalMs, language))]),
      ].join(' ')}
    >
      <span className="queue-name">
        <b className="clip">{name ?? queueId}</b>
        {queue.isAlarming ? <span className="visually-hidden">{words.alarming}</span> : null}
        {queue.channelWaiting.chat > 0 ? (
          <span
            className="queue-mix num small"
            role="img"
            aria-label={words.mixed(queue.channelWaiting.call, queue.channelWaiting.chat)}
          >
            <Phone /> {queue.channelWaiting.call} <MessageSquare /> {queue.channelWaiting.chat}
          </span>
        ) : null}
      </span>
      <span className="queue-now clip">
        <b className="queue-count num">{waiting}</b>
        <span className="muted">
          {words.waiting(waiting)}
          {longestWaitSinceMs === null ? null : (
            <>
              {' · '}
              {words.longest} <TimeSince sinceMs={longestWaitSinceMs} />
            </>
          )}
        </span>
      </span>
      <Trend trend={queue.trend} />
      <span className="muted num clip small">
        {level} · {words.ready(queue.readyAgents)}
      </span>
    </li>
  );
});

const WIDTH = 120;
const HEIGHT = 28;

/** Thirty minutes as a line; its text says the same. */
const Trend = memo(
  function Trend({ trend }: { readonly trend: readonly number[] }) {
    const words = useText().team.queues;
    const most = Math.max(...trend, 4);
    const step = trend.length > 1 ? WIDTH / (trend.length - 1) : 0;
    const points = trend.map(
      (value, at) =>
        `${(at * step).toFixed(1)} ${(HEIGHT - 2 - (value / most) * (HEIGHT - 4)).toFixed(1)}`,
    );
    const label =
      trend.length < 2
        ? words.noTrend
        : words.trend(Math.min(...trend), Math.max(...trend), trend.at(-1) ?? 0);
    return (
      <svg
        className="queue-trend"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
      >
        {points.length < 2 ? null : (
          <path d={`M${points.join(' ')}`} vectorEffect="non-scaling-stroke" />
        )}
      </svg>
    );
  },
  (before, now) =>
    before.trend.length === now.trend.length &&
    before.trend.every((value, at) => value === now.trend[at]),
);
