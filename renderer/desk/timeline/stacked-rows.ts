/**
 * Rows of a history that grows at its top while somebody reads: each page is grouped by itself, so that what is read stays as it
 * is and a case may stand in two of them; marks come from all of it. Pure.
 */
import type { CustomerCase, TimelineEntry } from '#src/model/interaction.ts';
import { arrangeCases } from '#src/timeline/arrange-cases.ts';
import { deriveMarks } from '#src/timeline/marks.ts';
import { deriveRows, type TimelineRow } from './timeline-rows.ts';

/** `pages` come the newest first. */
export function stackedRows(
  pages: readonly (readonly TimelineEntry[])[],
  cases: readonly CustomerCase[],
): readonly TimelineRow[] {
  const all = arrangeCases(pages.flat(), cases);
  const marks = deriveMarks(all.entries, all.cases);
  const byId = new Map(all.entries.map((entry) => [entry.id, entry]));
  return pages.flatMap((page, at) => {
    const entries = page.flatMap(({ id }) => byId.get(id) ?? []);
    // Counted from the oldest, so that a page keeps its keys when others come above it.
    const nth = pages.length - at;
    return deriveRows(entries, all.cases, null).map((row): TimelineRow => {
      if (row.kind === 'entry') return { ...row, mark: marks.get(row.entry.id) ?? null };
      return nth === 1 ? row : { ...row, key: `${row.key} ${nth}` };
    });
  });
}
