/**
 * A customer's last year in figures: why they came, how often, how often again for the same. Counted by the centre over the
 * whole timeline and by a desk without a centre over what it keeps; both must count alike.
 */
import type { CustomerCase, CustomerYear, TimelineEntry } from '../model/interaction.ts';
import { arrangeCases } from './arrange-cases.ts';
import { deriveMarks } from './marks.ts';

/** A year, as people say it: the same day of last year is not in it. */
export const YEAR_MS = 365 * 24 * 3_600_000;
/** More reasons than this nobody reads; the rest is counted as `others`. */
const MOST_REASONS = 6;

/**
 * Counts what lies in the year before now. Order and what is older do not matter. `cases` with what agents did to them: who
 * came again within joined cases came again for the same.
 */
export function deriveYear(
  entries: readonly TimelineEntry[],
  nowMs: number,
  cases: readonly CustomerCase[] = [],
): CustomerYear {
  const fromMs = nowMs - YEAR_MS;
  const marks = deriveMarks(arrangeCases(entries, cases).entries);
  const contacts = entries.filter(
    ({ id, startedAtMs }) => startedAtMs > fromMs && startedAtMs <= nowMs && !id.includes('.leg'),
  );
  const counts = new Map<string, number>();
  let unnamed = 0;
  for (const { reasonId } of contacts)
    if (reasonId === null) unnamed += 1;
    else counts.set(reasonId, (counts.get(reasonId) ?? 0) + 1);
  const reasons = [...counts]
    .map(([reasonId, count]) => ({ reasonId, count }))
    .toSorted((a, b) => b.count - a.count || (a.reasonId < b.reasonId ? -1 : 1));
  // One alone is shown by its name rather than as "others".
  const shown = reasons.length === MOST_REASONS + 1 ? MOST_REASONS + 1 : MOST_REASONS;
  return {
    fromMs,
    contacts: contacts.length,
    repeats: contacts.filter(({ id }) => marks.get(id) === 'repeat').length,
    reasons: reasons.slice(0, shown),
    others: reasons.slice(shown).reduce((sum, { count }) => sum + count, 0),
    unnamed,
  };
}
