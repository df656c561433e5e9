import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customerCase, timelineEntry, type TimelineEntry } from '../model/interaction.ts';
import { groupByCase, openCaseOf } from './group-by-case.ts';
import { compareEntries, orderEntries, pageOf, type Keyset } from './order.ts';

const entry = (id: string, startedAtMs: number, caseId: string | null = null): TimelineEntry =>
  timelineEntry.parse({
    id,
    customerId: 'c',
    caseId,
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
  });
const aCase = (id: string, state: string, openedAtMs: number) =>
  customerCase.parse({ id, customerId: 'c', title: id, state, openedAtMs, closedAtMs: null });
const ids = (entries: readonly TimelineEntry[]): string[] => entries.map((each) => each.id);

describe('orderEntries', () => {
  it('puts the newest first and shows each interaction once, as it was last told', () => {
    const again = { ...entry('a', 1), summary: 'amended' };
    const ordered = orderEntries([entry('a', 1), entry('b', 3), entry('c', 3), again]);
    expect(ids(ordered)).toEqual(['c', 'b', 'a']);
    expect(ordered.at(-1)?.summary).toBe('amended');
  });
});

describe('pageOf', () => {
  it('neither loses nor repeats a row, whatever begins in the same millisecond', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.tuple(fc.stringMatching(/^[a-z]{1,4}$/), fc.integer({ min: 0, max: 5 })),
          {
            selector: ([id]) => id,
          },
        ),
        fc.integer({ min: 1, max: 4 }),
        (rows, limit) => {
          const ordered = orderEntries(rows.map(([id, atMs]) => entry(id, atMs)));
          const seen: string[] = [];
          let before: Keyset | null = null;
          do {
            const page: ReturnType<typeof pageOf> = pageOf(ordered, before, limit);
            seen.push(...ids(page.entries));
            before = page.next;
          } while (before);
          expect(seen).toEqual(ids(ordered));
          expect([...ordered].sort(compareEntries)).toEqual(ordered);
        },
      ),
    );
  });
});

describe('groupByCase', () => {
  it('keeps a case together where its newest interaction stands', () => {
    const groups = groupByCase(
      [entry('a', 1, 'k1'), entry('b', 2), entry('c', 3, 'k1'), entry('d', 4, 'gone')],
      [aCase('k1', 'open', 0)],
    );
    expect(groups.map((group) => [group.case?.id ?? null, ids(group.entries)])).toEqual([
      [null, ['d']],
      ['k1', ['c', 'a']],
      [null, ['b']],
    ]);
  });
});

describe('openCaseOf', () => {
  it('answers the newest case that is not closed', () => {
    expect(openCaseOf([])).toBeNull();
    expect(openCaseOf([aCase('old', 'closed', 9)])).toBeNull();
    expect(
      openCaseOf([aCase('a', 'open', 1), aCase('b', 'reopened', 5), aCase('c', 'closed', 9)])?.id,
    ).toBe('b');
  });
});
