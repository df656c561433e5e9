/**
 * The queues as a lead sees them: who waits and how long, who is ready, service level, what was handled and given up today,
 * and how many waited minute by minute. What happened is stored as it happens, so that a new service goes on counting; a
 * minute in which no service looked leaves a gap, never an invented figure.
 */
import type { QueueId } from '#src/model/ids.ts';
import type { QueueRow } from '#src/model/team.ts';
import {
  isCounted,
  isQueueAlarming,
  LEVEL_WINDOW_MS,
  serviceLevelOf,
  TREND_MINUTES,
  trendOf,
  type QueueResult,
} from '#src/team/queue-figures.ts';
import {
  forgetQueueFigures,
  readQueueMinutes,
  readQueueResults,
  writeQueueMinute,
  writeQueueResult,
  type QueueMinute,
} from '../../store/team-queue-records.ts';
import type { Work } from '../../store/work-records.ts';
import { dayDateOf } from '../agent-board.ts';
import type { CentreContext } from '../context.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 3_600_000;

export interface QueueStats {
  /** Every queue in the catalogue's order, now. */
  rows(): QueueRow[];
  /** Once a minute: how many wait. */
  tick(): void;
}

/** A contact that just left its queue; null when this change is none. */
function resultOf(before: Work | null, after: Work): QueueResult | null {
  const { id, state, direction, queueId, startedAtMs, answeredAtMs, endReason, endedAtMs } =
    after.interaction;
  const wasWaiting = before !== null && ['queued', 'offered'].includes(before.interaction.state);
  if (!wasWaiting || direction !== 'inbound' || queueId === null || after.partOf !== null)
    return null;
  // A caller for one learner alone never waited in a queue.
  if (after.onlyAgentId) return null;
  const isAnswered = state === 'active' && answeredAtMs !== null;
  if (!isAnswered && !(state === 'closed' && endReason === 'customer-left-queue')) return null;
  const atMs = (isAnswered ? answeredAtMs : endedAtMs) ?? startedAtMs;
  return { interactionId: id, queueId, atMs, waitMs: Math.max(0, atMs - startedAtMs), isAnswered };
}

export function createQueueStats(context: CentreContext): QueueStats {
  const { clock, db } = context.ports;
  const minuteOf = (atMs: number): number => Math.floor(atMs / MINUTE_MS);
  /** Of the last half hour. */
  const recent: QueueResult[] = [];
  let today = { date: '', counts: new Map<QueueId, { handled: number; abandoned: number }>() };
  const countOf = (id: QueueId): { handled: number; abandoned: number } => {
    const date = dayDateOf(clock.nowMs());
    if (today.date !== date) today = { date, counts: new Map() };
    const found = today.counts.get(id) ?? { handled: 0, abandoned: 0 };
    today.counts.set(id, found);
    return found;
  };
  const keep = (result: QueueResult): void => {
    recent.push(result);
    if (!isCounted(result) || dayDateOf(result.atMs) !== dayDateOf(clock.nowMs())) return;
    countOf(result.queueId)[result.isAnswered ? 'handled' : 'abandoned'] += 1;
  };
  const forgetOld = (): void => {
    const oldestMs = clock.nowMs() - LEVEL_WINDOW_MS;
    while (recent[0] && recent[0].atMs < oldestMs) recent.shift();
  };
  for (const result of readQueueResults(db, clock.nowMs() - DAY_MS)) keep(result);
  const minutes = new Map<QueueId, QueueMinute[]>();
  const keepMinute = (row: QueueMinute): void => {
    const rows = minutes.get(row.queueId) ?? [];
    minutes.set(row.queueId, [...rows, row].slice(-TREND_MINUTES));
  };
  for (const row of readQueueMinutes(db, minuteOf(clock.nowMs()) - TREND_MINUTES)) keepMinute(row);
  let lastMinute: number | null = null;

  context.works.onPut((before, after) => {
    const result = resultOf(before, after);
    if (result && writeQueueResult(db, result)) keep(result);
  });

  const waitingWorks = (): readonly Work[] =>
    context.works.open().filter(({ interaction }) => interaction.state === 'queued');

  return {
    rows() {
      const nowMs = clock.nowMs();
      forgetOld();
      const ready = context.agents
        .all()
        .filter(({ profile }) => context.agents.status(profile.id).presence.kind === 'available');
      const waiting = waitingWorks();
      return context.catalogue.queues.map(({ id }) => {
        const here = waiting.filter(({ interaction }) => interaction.queueId === id);
        const of = (channel: 'call' | 'chat'): number =>
          here.filter(({ interaction }) => interaction.channel === channel).length;
        const level = serviceLevelOf(
          recent.filter(({ queueId }) => queueId === id),
          nowMs,
        );
        const count = countOf(id);
        const longestWaitSinceMs =
          here.length === 0
            ? null
            : Math.min(...here.map(({ interaction }) => interaction.startedAtMs));
        return {
          queueId: id,
          channelWaiting: { call: of('call'), chat: of('chat') },
          waiting: here.length,
          longestWaitSinceMs,
          readyAgents: ready.filter(({ profile }) => profile.queueIds.includes(id)).length,
          serviceLevel: { withinMs: level.withinMs, share: level.share },
          handledToday: count.handled,
          abandonedToday: count.abandoned,
          trend: trendOf(minutes.get(id) ?? [], minuteOf(nowMs)),
          isAlarming: isQueueAlarming({ longestWaitSinceMs }, level, nowMs),
        };
      });
    },
    tick() {
      const minute = minuteOf(clock.nowMs());
      if (minute === lastMinute) return;
      lastMinute = minute;
      const waiting = waitingWorks();
      for (const { id } of context.catalogue.queues) {
        if (minutes.get(id)?.at(-1)?.minute === minute) continue;
        const row = {
          queueId: id,
          minute,
          waiting: waiting.filter(({ interaction }) => interaction.queueId === id).length,
        };
        writeQueueMinute(db, row);
        keepMinute(row);
      }
      forgetQueueFigures(db, clock.nowMs() - DAY_MS - LEVEL_WINDOW_MS);
    },
  };
}
