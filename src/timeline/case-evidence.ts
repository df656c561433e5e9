/** What speaks for or against joining two cases: how many contacts each has, when they were, what they were about. Pure. */
import type { CaseId } from '../model/ids.ts';
import type { CustomerCase, TimelineEntry } from '../model/interaction.ts';
import { compareEntries } from './order.ts';

/** More reasons nobody reads. */
const MOST_REASONS = 3;

/** A case with its contacts, the newest first. */
export interface CaseEvidence {
  readonly case: CustomerCase;
  readonly entries: readonly TimelineEntry[];
  /** First and last moment; null of a case without contacts here. */
  readonly firstAtMs: number | null;
  readonly lastAtMs: number | null;
  /** The commonest first. */
  readonly reasonIds: readonly string[];
}

/** Of each case, over what is arranged already; the one with the newest contact first. */
export function caseEvidence(
  entries: readonly TimelineEntry[],
  cases: readonly CustomerCase[],
): readonly CaseEvidence[] {
  const byCase = new Map<CaseId, TimelineEntry[]>(cases.map(({ id }) => [id, []]));
  for (const entry of entries) if (entry.caseId !== null) byCase.get(entry.caseId)?.push(entry);
  return cases
    .map((each) => evidenceOfCase(each, byCase.get(each.id) ?? []))
    .toSorted((a, b) => (b.lastAtMs ?? b.case.openedAtMs) - (a.lastAtMs ?? a.case.openedAtMs));
}

function evidenceOfCase(of: CustomerCase, found: readonly TimelineEntry[]): CaseEvidence {
  const entries = found.toSorted(compareEntries);
  const counts = new Map<string, number>();
  for (const { reasonId } of entries)
    if (reasonId !== null) counts.set(reasonId, (counts.get(reasonId) ?? 0) + 1);
  return {
    case: of,
    entries,
    firstAtMs: entries.at(-1)?.startedAtMs ?? null,
    lastAtMs: entries[0]?.startedAtMs ?? null,
    reasonIds: [...counts]
      .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, MOST_REASONS)
      .map(([id]) => id),
  };
}

/** What both are about. */
export const sharedReasons = (one: CaseEvidence, other: CaseEvidence): readonly string[] =>
  one.reasonIds.filter((id) => other.reasonIds.includes(id));
