/** The history as rows. */
import { describe, expect, it } from 'vitest';
import { timelineOf } from '../preview/fixtures.ts';
import { channelsOf, deriveRows, foundRows } from './timeline-rows.ts';

const { entries, cases } = timelineOf(Date.UTC(2026, 10, 21, 12), 14);

describe('deriveRows', () => {
  it('loses no entry and shows none twice', () => {
    const keys = deriveRows(entries, cases, null).flatMap((row) =>
      row.kind === 'entry' ? [row.entry.id] : [],
    );
    expect(new Set(keys).size).toBe(entries.length);
    expect(keys).toHaveLength(entries.length);
  });
  it('puts a head over each case and ends its line at the last entry', () => {
    const rows = deriveRows(entries, cases, null);
    expect(rows.filter((row) => row.kind === 'case')).toHaveLength(2);
    expect(
      rows.map((row) => (row.kind === 'entry' ? (row.isLast ? 'l' : '.') : 'C')).join(''),
    ).toMatch(/^C\.\.lC\.\.ll+$/);
  });
  it('shows one channel alone, with the heads it needs', () => {
    const rows = deriveRows(entries, cases, 'sms');
    expect(rows.every((row) => row.kind !== 'entry' || row.entry.channel === 'sms')).toBe(true);
    expect(rows.filter((row) => row.kind === 'case')).toHaveLength(1);
  });
});

describe('foundRows', () => {
  it('marks what was found as the history does, whatever was not looked for', () => {
    const [newest] = cases;
    const own = entries.filter(({ caseId }) => caseId === newest?.id);
    const [last, before] = own;
    if (!newest || !last || !before) throw new Error('no case');
    const dayMs = 24 * 3_600_000;
    const again = {
      ...{ ...last, direction: 'inbound' as const, startedAtMs: before.startedAtMs + dayMs },
    };
    const known = { cases, entries: [again, ...entries.filter((each) => each !== last)] };
    const markOf = (rows: ReturnType<typeof deriveRows>) =>
      rows.find((row) => row.key === again.id && row.kind === 'entry');
    expect(markOf(foundRows([again], known))).toMatchObject({ mark: 'repeat' });
    const reopened = [{ ...newest, reopenedAtMs: again.startedAtMs }];
    expect(markOf(foundRows([again], { ...known, cases: reopened }))).toMatchObject({
      mark: 'reopened',
    });
    expect(foundRows([again], known)).toHaveLength(1);
  });
});

describe('channelsOf', () => {
  it('names each channel that occurs once, in a fixed order', () => {
    expect(channelsOf(entries)).toEqual(['call', 'email', 'chat', 'sms', 'social', 'callback']);
  });
});
