import { describe, expect, it } from 'vitest';
import { customerCase, timelineEntry, type TimelineEntry } from '../model/interaction.ts';
import { deriveMarks, REPEAT_WITHIN_MS } from './marks.ts';
import { deriveYear, YEAR_MS } from './year.ts';

const DAY = 24 * 3_600_000;
const entry = (
  id: string,
  startedAtMs: number,
  change: Partial<Record<keyof TimelineEntry, unknown>> = {},
): TimelineEntry =>
  timelineEntry.parse({
    id,
    customerId: 'c',
    caseId: null,
    channel: 'call',
    direction: 'inbound',
    startedAtMs,
    durationMs: 0,
    queueId: null,
    agentName: null,
    reasonId: null,
    outcomeId: null,
    summary: '',
    body: '',
    satisfaction: null,
    endReason: null,
    ...change,
  });
const marksOf = (...args: Parameters<typeof deriveMarks>) =>
  Object.fromEntries(deriveMarks(...args));

describe('marks', () => {
  it('say who came again for the same reason or case within seven days', () => {
    const bill = { reasonId: 'bill' };
    const rows = [
      entry('first', 0, bill),
      entry('again', REPEAT_WITHIN_MS, bill),
      entry('late', 2 * REPEAT_WITHIN_MS + 1, bill),
      entry('other', 2 * REPEAT_WITHIN_MS + 2, { reasonId: 'move' }),
      entry('nothing', 2 * REPEAT_WITHIN_MS + 3),
      entry('case', 30 * DAY, { caseId: 'k', reasonId: 'x' }),
      entry('same-case', 31 * DAY, { caseId: 'k', reasonId: 'y' }),
    ];
    expect(marksOf(rows)).toEqual({ again: 'repeat', 'same-case': 'repeat' });
    // Whatever order a page comes in.
    expect(marksOf(rows.toReversed())).toEqual(marksOf(rows));
  });

  it('count neither what we began nor the legs of one contact', () => {
    const bill = { reasonId: 'bill' };
    expect(
      marksOf([
        entry('a', 0, bill),
        entry('a.leg001', 1, bill),
        entry('ours', 2, { ...bill, direction: 'outbound' }),
      ]),
    ).toEqual({});
  });

  it('name the contact that opened a case again, and only that one', () => {
    const reopened = customerCase.parse({
      id: 'k',
      customerId: 'c',
      title: 'k',
      state: 'reopened',
      openedAtMs: 0,
      closedAtMs: null,
      reopenedAtMs: 10 * DAY,
    });
    const rows = [0, 10, 11].map((day) => entry(`d${day}`, day * DAY, { caseId: 'k' }));
    expect(marksOf(rows, [reopened])).toEqual({ d10: 'reopened', d11: 'repeat' });
    expect(marksOf(rows, [{ ...reopened, reopenedAtMs: null }])).toEqual({ d11: 'repeat' });
  });
});

describe('a year', () => {
  const now = 3 * YEAR_MS;

  it('counts contacts of the last year by reason, the most frequent first', () => {
    const rows = [
      ...Array.from({ length: 3 }, (_, at) =>
        entry(`b${at}`, now - at * 30 * DAY, { reasonId: 'bill' }),
      ),
      entry('m', now - 5 * DAY, { reasonId: 'move' }),
      entry('m2', now - 4 * DAY, { reasonId: 'move' }),
      entry('m2.leg001', now - 4 * DAY, { reasonId: 'move' }),
      entry('none', now - DAY),
      entry('old', now - YEAR_MS, { reasonId: 'bill' }),
      entry('tomorrow', now + DAY, { reasonId: 'bill' }),
    ];
    expect(deriveYear(rows, now)).toEqual({
      fromMs: now - YEAR_MS,
      contacts: 6,
      repeats: 1,
      reasons: [
        { reasonId: 'bill', count: 3 },
        { reasonId: 'move', count: 2 },
      ],
      others: 0,
      unnamed: 1,
    });
  });

  it('puts the rest together, but never one alone, and loses no contact', () => {
    const of = (kinds: number) =>
      deriveYear(
        Array.from({ length: kinds }, (_, at) => entry(`e${at}`, now - at, { reasonId: `r${at}` })),
        now,
      );
    expect(of(7)).toMatchObject({ others: 0, reasons: { length: 7 } });
    expect(of(9)).toMatchObject({ others: 3, reasons: { length: 6 } });
    expect(deriveYear([], now)).toMatchObject({ contacts: 0, reasons: [] });
  });

  it('knows a repeat whose first contact lies before the year', () => {
    const bill = { reasonId: 'bill' };
    const rows = [entry('a', now - YEAR_MS - DAY, bill), entry('b', now - YEAR_MS + DAY, bill)];
    expect(deriveYear(rows, now)).toMatchObject({ contacts: 1, repeats: 1 });
  });

  it('counts cases as agents arranged them: joined ones as one, a part that was taken out apart', () => {
    const caseOf = (id: string, ...acts: readonly object[]) =>
      customerCase.parse({
        ...{ id, customerId: 'c', title: id, state: 'open', openedAtMs: 0, closedAtMs: null },
        acts: acts.map((act) => ({
          ...{ actId: 'merge-0001', byName: 'Ana', byAgentId: 'ana', atMs: now, title: 'T' },
          ...{ undoUntilMs: now, ...act },
        })),
      });
    const joins = { kind: 'merge', caseId: 'two' };
    const splits = { kind: 'split', caseId: 'one', entryIds: ['b'] };
    const undone = { atMs: now, byName: 'Ana' };
    const repeats = (of: string, ...cases: Parameters<typeof deriveYear>[2] & object) =>
      deriveYear(
        [entry('a', now - DAY, { caseId: 'one' }), entry('b', now, { caseId: of })],
        now,
        cases,
      ).repeats;
    expect(repeats('two', caseOf('one'), caseOf('two'))).toBe(0);
    expect(repeats('two', caseOf('one', joins), caseOf('two'))).toBe(1);
    expect(repeats('two', caseOf('one', { ...joins, undone }), caseOf('two'))).toBe(0);
    expect(repeats('one', caseOf('one'))).toBe(1);
    expect(repeats('one', caseOf('one'), caseOf('new', splits))).toBe(0);
  });
});
