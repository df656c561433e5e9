/** Rows that are kept while a history grows are those that all of it at once would give, page by page and whatever happens between. */
import { describe, expect, it } from 'vitest';
import type { CustomerCase, TimelineEntry } from '#src/model/interaction.ts';
import { caseId, customerId, interactionId } from '#src/model/ids.ts';
import { orderEntries } from '#src/timeline/order.ts';
import { createKeptRows } from './kept-rows.ts';
import { deriveRows } from './timeline-rows.ts';

const HOUR_MS = 3_600_000;
const customer = customerId.parse('c-1');

/** The same numbers for the same seed. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function makeHistory(seed: number, count: number) {
  const roll = dice(seed);
  const cases: readonly CustomerCase[] = [0, 1, 2, 3, 4].map((n) => ({
    ...{ id: caseId.parse(`k-${n}`), customerId: customer, title: `Caso ${n}`, openedAtMs: 0 },
    ...{ state: 'reopened', closedAtMs: null },
    reopenedAtMs: n < 3 ? roll(count) * 10 * HOUR_MS : null,
  }));
  const entries = Array.from({ length: count }, (_, n): TimelineEntry => ({
    id: interactionId.parse(`i-${n}${roll(12) === 0 ? '.leg1' : ''}`),
    customerId: customer,
    // The last case is not known to the desk.
    caseId: roll(2) === 0 ? null : caseId.parse(`k-${roll(6)}`),
    channel: roll(2) === 0 ? 'call' : 'email',
    direction: roll(4) === 0 ? 'outbound' : 'inbound',
    // Some begin in the same millisecond.
    startedAtMs: roll(count * 2) * 5 * HOUR_MS,
    reasonId: roll(3) === 0 ? null : `r-${roll(3)}`,
    ...{ queueId: null, durationMs: 1, agentName: null, outcomeId: null, summary: '', body: '' },
    ...{ satisfaction: null, endReason: null },
  }));
  return { entries: orderEntries(entries), cases };
}

describe('kept rows', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'are those of the whole history, page by page (seed %i)',
    (seed) => {
      const { entries, cases } = makeHistory(seed, 120);
      const roll = dice(seed + 100);
      for (const channel of [null, 'email'] as const) {
        const kept = createKeptRows();
        for (let read = 0; read < entries.length; read += 1 + roll(30)) {
          const page = entries.slice(0, read);
          expect(kept.rows(page, cases, channel)).toEqual(deriveRows(page, cases, channel));
        }
      }
    },
  );

  it('are right when something comes above, goes, changes its case or comes twice', () => {
    const { entries, cases } = makeHistory(9, 60);
    const kept = createKeptRows();
    const [first] = entries;
    if (!first) throw new Error('no history');
    const changed = cases.map((each) => ({ ...each, title: 'Otro', reopenedAtMs: null }));
    for (const [some, known] of [
      [entries.slice(20, 40), cases],
      [entries.slice(10, 40), cases],
      [entries.slice(10, 50), changed],
      [entries.slice(10, 45), changed],
      [[...entries.slice(10, 45), { ...first, caseId: null }], changed],
      [entries, cases],
    ] as const)
      expect(kept.rows(some, known, null)).toEqual(deriveRows(some, known, null));
  });

  it('keep the row of what did not change, so that it is not drawn again', () => {
    const { entries, cases } = makeHistory(10, 60);
    const kept = createKeptRows();
    const before = new Map(
      kept.rows(entries.slice(0, 30), cases, null).map((row) => [row.key, row]),
    );
    const after = kept.rows(entries, cases, null);
    const isSame = after.filter((row) => before.get(row.key) === row);
    expect(isSame.length).toBeGreaterThan(10);
  });
});
