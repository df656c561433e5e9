/**
 * A floor that never rests, for the bench: each event changes one agent, as the centre would tell it, or one queue. Seeded, so
 * that two runs see the same.
 */
import type { QueueRow, TeamRow } from '#src/model/team.ts';
import { contactWith, crowdOf, manyQueues } from '../../preview/team-fixtures.ts';

/** One frame to the desk. */
export type FloorFrame =
  | { readonly kind: 'team/rows'; readonly rows: readonly TeamRow[]; readonly isWhole: false }
  | { readonly kind: 'team/queues'; readonly queues: readonly QueueRow[]; readonly isWhole: false };

/** The floor at the start and its next change. */
export interface Floor {
  readonly rows: readonly TeamRow[];
  readonly queues: readonly QueueRow[];
  next(nowMs: number): FloorFrame;
}

/** A small generator with a seed; the bench must not depend on chance. */
function createDice(seed: number): (sides: number) => number {
  let state = seed >>> 0;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** Makes a floor. One event in ten is about a queue. */
export function createFloor(nowMs: number, agents: number, queueCount: number): Floor {
  const roll = createDice(20_261_121);
  const rows = crowdOf(nowMs, agents);
  const queues = manyQueues(nowMs, queueCount);
  let contacts = 0;
  const changeRow = (now: number): FloorFrame => {
    const at = roll(rows.length);
    const row = rows[at];
    if (!row) throw new Error('no such row');
    const fresh = changed(row, now, roll, (contacts += 1));
    rows[at] = fresh;
    return { kind: 'team/rows', rows: [fresh], isWhole: false };
  };
  const changeQueue = (now: number): FloorFrame => {
    const at = roll(queues.length);
    const queue = queues[at];
    if (!queue) throw new Error('no such queue');
    const waiting = roll(6);
    const fresh: QueueRow = {
      ...queue,
      waiting,
      channelWaiting: { call: waiting, chat: 0 },
      longestWaitSinceMs: waiting === 0 ? null : now - roll(90) * 1000,
      readyAgents: roll(12),
      isAlarming: roll(12) === 0,
      trend: [...queue.trend.slice(1), waiting],
    };
    queues[at] = fresh;
    return { kind: 'team/queues', queues: [fresh], isWhole: false };
  };
  return {
    rows,
    queues,
    next: (now) => (roll(10) === 0 ? changeQueue(now) : changeRow(now)),
  };
}

/** The same agent a moment later: a call comes, goes on, is held, ends; the voice changes; somebody goes for lunch. */
function changed(
  row: TeamRow,
  now: number,
  roll: (sides: number) => number,
  serial: number,
): TeamRow {
  const [contact] = row.contacts;
  const idle = { ...row, contacts: [], load: { ...row.load, now: 0 }, alerts: [], sinceMs: now };
  if (!contact) {
    if (roll(4) === 0) return { ...idle, presence: { kind: 'away', reason: 'lunch' } };
    return {
      ...idle,
      presence: { kind: 'busy' },
      contacts: [
        contactWith(now, `int-${serial}`, `Cliente ${serial}`, {
          sinceMs: now,
          intent: serial % 2 === 0 ? 'duda de factura' : null,
          segment: serial % 7 === 0 ? 'gold' : 'standard',
        }),
      ],
      load: { ...row.load, now: 1 },
    };
  }
  switch (roll(6)) {
    case 0:
      return { ...idle, presence: { kind: 'available' } };
    case 1:
      return { ...row, contacts: [{ ...contact, state: 'held', heldSinceMs: now }] };
    case 2:
      return { ...row, alerts: row.alerts.length > 0 ? [] : ['long-call'] };
    default:
      return {
        ...row,
        contacts: [
          {
            ...contact,
            state: 'active',
            heldSinceMs: null,
            mos: 3 + roll(14) / 10,
            roundTripMs: 25 + roll(120),
          },
        ],
      };
  }
}
