import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  dueRows,
  nextDueAtMs,
  outboxDelayMs,
  outboxVerdict,
  supersededBy,
  type OutboxRow,
} from './outbox-rules.ts';

const row = (serial: number, change: Partial<OutboxRow> = {}): OutboxRow => ({
  id: `out-${serial}`,
  serial,
  name: 'draft/save',
  interactionId: 'int-1',
  centre: '',
  createdAtMs: 0,
  state: 'waiting',
  attempts: 0,
  nextTryAtMs: 0,
  ...change,
});
const ids = (rows: readonly OutboxRow[]) => rows.map(({ id }) => id);

describe('dueRows', () => {
  it('sends one row per interaction, the oldest first', () => {
    const rows = [row(2), row(1), row(3, { interactionId: 'int-2' })];
    expect(ids(dueRows(rows, 0))).toEqual(['out-1', 'out-3']);
  });
  it('waits behind a row that is on its way, stuck, or not due', () => {
    for (const head of [
      { state: 'sending' },
      { state: 'needs-attention' },
      { nextTryAtMs: 5 },
    ] as const)
      expect(dueRows([row(1, head), row(2)], 0)).toEqual([]);
  });
  it('never lets a row overtake an older one of its interaction', () => {
    const anyRow = fc.record({
      serial: fc.integer({ min: 1, max: 1_000 }),
      interactionId: fc.constantFrom('a', 'b', 'c'),
      state: fc.constantFrom('waiting', 'sending', 'needs-attention'),
      nextTryAtMs: fc.nat(10),
    });
    fc.assert(
      fc.property(fc.uniqueArray(anyRow, { selector: (one) => one.serial }), (list) => {
        const rows = list.map((one) => row(one.serial, one));
        for (const due of dueRows(rows, 5))
          expect(
            rows.some((one) => one.interactionId === due.interactionId && one.serial < due.serial),
          ).toBe(false);
      }),
    );
  });
});

describe('dueRows with messages', () => {
  const message = (serial: number, change: Partial<OutboxRow> = {}) =>
    row(serial, { name: 'chat/send', ...change });
  it('sends the messages of a chat one after the other', () => {
    expect(ids(dueRows([message(2), message(1)], 0))).toEqual(['out-1']);
    expect(dueRows([message(1, { state: 'sending' }), message(2)], 0)).toEqual([]);
    expect(dueRows([message(1, { nextTryAtMs: 5 }), message(2)], 0)).toEqual([]);
  });
  it('lets nothing wait for a message that was refused', () => {
    const refused = message(1, { state: 'needs-attention' });
    const completion = row(3, { name: 'wrap-up/complete' });
    expect(ids(dueRows([refused, message(2), completion], 0))).toEqual(['out-2']);
    expect(ids(dueRows([refused, completion], 0))).toEqual(['out-3']);
  });
  it('lets words and notes pass one another', () => {
    expect(ids(dueRows([row(1, { nextTryAtMs: 800 }), message(2)], 0))).toEqual(['out-2']);
    expect(ids(dueRows([message(1, { nextTryAtMs: 800 }), row(2)], 0))).toEqual(['out-2']);
  });
  it('completes only after everything that was written', () => {
    const completion = row(3, { name: 'wrap-up/complete' });
    for (const state of ['waiting', 'sending'] as const)
      for (const name of ['chat/send', 'interaction/link'] as const)
        expect(dueRows([row(1, { name, state, nextTryAtMs: 9 }), completion], 0)).toEqual([]);
  });
  it('keeps the order of the words whatever becomes of each', () => {
    const state = fc.constantFrom<OutboxRow['state']>('waiting', 'sending', 'needs-attention');
    fc.assert(
      fc.property(fc.array(fc.tuple(state, fc.nat(10)), { maxLength: 12 }), (list) => {
        const rows = list.map(([at, nextTryAtMs], index) =>
          message(index + 1, { state: at, nextTryAtMs }),
        );
        const due = dueRows(rows, 5);
        expect(due.length).toBeLessThanOrEqual(1);
        const open = rows.filter((one) => one.state !== 'needs-attention');
        if (due[0]) expect(due[0]).toBe(open[0]);
      }),
    );
  });
});

describe('nextDueAtMs', () => {
  it('is the earliest waiting row', () => {
    expect(nextDueAtMs([row(1, { nextTryAtMs: 9 }), row(2, { nextTryAtMs: 7 })], 0)).toBe(7);
    expect(nextDueAtMs([row(1, { state: 'needs-attention' })], 0)).toBeNull();
  });
});

describe('a clock that was set back', () => {
  const HOUR_MS = 3_600_000;
  it('does not make what was written before wait until the hour comes round again', () => {
    const written = row(1, { createdAtMs: HOUR_MS, nextTryAtMs: HOUR_MS + 800 });
    expect(ids(dueRows([written], 0))).toEqual(['out-1']);
    expect(nextDueAtMs([written], 5)).toBe(5);
    const tried = row(2, { attempts: 3, nextTryAtMs: HOUR_MS });
    expect(ids(dueRows([tried], 0))).toEqual(['out-2']);
  });
  it('leaves a pause and the report of a call that goes on as they are', () => {
    const paused = row(1, { attempts: 3, nextTryAtMs: 8_000 });
    const talking = row(2, {
      name: 'interaction/dial',
      interactionId: 'int-2',
      createdAtMs: HOUR_MS,
      nextTryAtMs: 25 * HOUR_MS,
    });
    expect(dueRows([paused, talking], 0)).toEqual([]);
    expect(ids(dueRows([{ ...talking, nextTryAtMs: 0 }], 0))).toEqual(['out-2']);
  });
  it('does not hold the report of a call back that ended before the clock was set back', () => {
    const ended = row(1, {
      name: 'interaction/dial',
      createdAtMs: HOUR_MS,
      nextTryAtMs: 2 * HOUR_MS,
    });
    expect(ids(dueRows([ended], 0))).toEqual(['out-1']);
    expect(nextDueAtMs([ended], 0)).toBe(0);
  });
});

describe('outboxDelayMs', () => {
  it('doubles from one second to sixty, with jitter down to half', () => {
    expect([0, 1, 2, 5, 6, 50].map((n) => outboxDelayMs(n, 0))).toEqual([
      1_000, 2_000, 4_000, 32_000, 60_000, 60_000,
    ]);
    expect(outboxDelayMs(6, 1)).toBe(30_000);
    fc.assert(
      fc.property(fc.nat(1_000), fc.double({ min: 0, max: 1, noNaN: true }), (n, random) => {
        const delay = outboxDelayMs(n, random);
        expect(delay).toBeGreaterThanOrEqual(1_000);
        expect(delay).toBeLessThanOrEqual(60_000);
      }),
    );
  });
  it('spreads 500 desks that lost the centre together over half of the pause', () => {
    const tries = Array.from({ length: 500 }, (_, desk) => outboxDelayMs(6, desk / 499));
    const perSecond = new Map<number, number>();
    for (const at of tries) {
      const second = Math.floor(at / 1_000);
      perSecond.set(second, (perSecond.get(second) ?? 0) + 1);
    }
    expect(perSecond.size).toBeGreaterThanOrEqual(30);
    expect(Math.max(...perSecond.values())).toBeLessThan(25);
  });
});

describe('outboxVerdict', () => {
  it.each([
    [null, 'try-again'],
    [200, 'try-again'],
    [401, 'sign-in-first'],
    [400, 'needs-attention'],
    [403, 'needs-attention'],
    [404, 'needs-attention'],
    [408, 'try-again'],
    [409, 'try-again'],
    [410, 'needs-attention'],
    [422, 'needs-attention'],
    [425, 'try-again'],
    [429, 'try-again'],
    [500, 'try-again'],
    [503, 'try-again'],
  ] as const)('%s: %s', (status, verdict) => {
    expect(outboxVerdict(status, 0)).toBe(verdict);
  });
  it('shows a conflict that does not go away', () => {
    expect(outboxVerdict(409, 4)).toBe('needs-attention');
    expect(outboxVerdict(503, 400)).toBe('try-again');
  });
});

describe('supersededBy', () => {
  it('drops older drafts for a newer one or the completion, but not one that is on its way', () => {
    const rows = [
      row(1),
      row(2, { state: 'sending' }),
      row(3, { interactionId: 'int-2' }),
      row(4, { name: 'interaction/link' }),
      row(5, { state: 'needs-attention' }),
    ];
    expect(supersededBy(rows, 'draft/save', 'int-1')).toEqual(['out-1', 'out-5']);
    expect(supersededBy(rows, 'wrap-up/complete', 'int-1')).toEqual(['out-1', 'out-5']);
    expect(supersededBy(rows, 'interaction/link', 'int-1')).toEqual([]);
  });
});
