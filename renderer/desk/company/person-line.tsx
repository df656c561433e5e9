/** One person, queue or number of the picker: who, what they know and say, whether they can answer, how loaded they are. */
import { Hash, Phone, UserRound } from 'lucide-react';
import type { Channel } from '#src/model/channel.ts';
import type { TargetRow } from '#src/model/party.ts';
import { ForeignText } from '../parts/foreign-text.tsx';
import { Pill } from '../parts/pill.tsx';
import { formatDuration } from '../parts/time.ts';
import type { Texts } from '../text/texts.ts';
import { textFor } from '../text/text-for.ts';
import { useText } from '../text/use-text.ts';

const ICONS = { agent: UserRound, queue: Hash, number: Phone } as const;
const TONES = {
  free: 'talk',
  busy: 'ring',
  'wrap-up': 'ring',
  away: 'hold',
  offline: 'plain',
  queue: 'plain',
  number: 'plain',
} as const;

/** What stands in the way of reaching a target now, said before the act; empty when nothing does. */
export function warnOf(row: TargetRow, text: Texts): string {
  const { warn } = text.company.picker;
  switch (row.state) {
    case 'away':
      return warn.away(row.name, row.awayReason ? text.presence.away[row.awayReason] : '');
    case 'offline':
      return warn.offline(row.name);
    case 'busy':
      return warn.busy(row.name);
    case 'queue':
      return row.readyAgents === 0 ? warn.queue(row.name) : '';
    default:
      return '';
  }
}

function stateOf(row: TargetRow, text: Texts): string {
  if (row.state === 'away' && row.awayReason) return text.presence.away[row.awayReason];
  if (row.state === 'queue') return text.queues.ready(row.readyAgents ?? 0);
  return text.company.picker.states[row.state];
}

/** The line. */
export function PersonLine({
  row,
  channel,
}: {
  readonly row: TargetRow;
  readonly channel: Channel;
}) {
  const text = textFor(useText(), channel);
  const Icon = ICONS[row.target.kind];
  const isEmptyQueue = row.state === 'queue' && row.readyAgents === 0;
  return (
    <>
      <Icon aria-hidden="true" />
      <span className="person-name clip">
        <ForeignText maxLength={120}>{row.name}</ForeignText>
      </span>
      <span className="person-detail clip">
        <ForeignText maxLength={160}>{row.detail}</ForeignText>
      </span>
      <span className="person-load num">
        {[
          row.load ? text.company.picker.load(row.load.now, row.load.most) : '',
          row.expectedWaitMs === null
            ? ''
            : text.company.picker.wait(formatDuration(row.expectedWaitMs)),
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </span>
      <Pill tone={isEmptyQueue ? 'hold' : TONES[row.state]} dot={row.target.kind === 'agent'} small>
        {stateOf(row, text)}
      </Pill>
      {row.note === '' ? null : (
        <span className="person-note muted clip">
          <ForeignText maxLength={140}>{row.note}</ForeignText>
        </span>
      )}
    </>
  );
}
