/**
 * The timeline as groups: every case with its interactions together, single interactions by themselves, each group standing
 * where its newest interaction stands. The desk shows it; nothing is dropped and nothing appears twice.
 */
import type { CustomerCase, TimelineEntry } from '../model/interaction.ts';
import { orderEntries } from './order.ts';

/** A case with its interactions, or one interaction without a case (`case` is null). */
export interface TimelineGroup {
  readonly case: CustomerCase | null;
  readonly entries: readonly TimelineEntry[];
}

/** Groups in order of their newest interaction; a case that is not known here counts as no case. */
export function groupByCase(
  entries: readonly TimelineEntry[],
  cases: readonly CustomerCase[],
): readonly TimelineGroup[] {
  const known = new Map(cases.map((each) => [each.id, each]));
  const groups = new Map<string, { case: CustomerCase | null; entries: TimelineEntry[] }>();
  for (const entry of orderEntries(entries)) {
    const found = entry.caseId === null ? undefined : known.get(entry.caseId);
    const key = found ? `case ${found.id}` : `entry ${entry.id}`;
    const group = groups.get(key) ?? { case: found ?? null, entries: [] };
    group.entries.push(entry);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The case that is worked on: the newest that is open or was opened again. */
export function openCaseOf(cases: readonly CustomerCase[]): CustomerCase | null {
  return (
    [...cases]
      .filter((each) => each.state !== 'closed')
      .sort((a, b) => b.openedAtMs - a.openedAtMs || (a.id < b.id ? 1 : -1))[0] ?? null
  );
}
