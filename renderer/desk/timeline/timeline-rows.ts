/** The history as flat rows for a list that draws only what is seen: a head per case, its entries below. Pure. */
import type { EntryChannel } from '#src/model/channel.ts';
import type { CustomerCase, TimelineEntry } from '#src/model/interaction.ts';
import { arrangeCases } from '#src/timeline/arrange-cases.ts';
import { groupByCase } from '#src/timeline/group-by-case.ts';
import { deriveMarks, type TimelineMark } from '#src/timeline/marks.ts';
import { orderEntries } from '#src/timeline/order.ts';
import type { ArrangedRow } from './arranged-rows.ts';

/** One row. `isLast`: the line to the next entry of the case ends here. */
export type TimelineRow =
  | ArrangedRow
  | { readonly kind: 'case'; readonly key: string; readonly case: CustomerCase }
  | {
      readonly kind: 'entry';
      readonly key: string;
      readonly entry: TimelineEntry;
      readonly isLast: boolean;
      /** That the customer came again for the same, or that a closed case was opened with it. */
      readonly mark: TimelineMark | null;
    };

/** Rows of the entries over one channel, or over all (null). */
export function deriveRows(
  entries: readonly TimelineEntry[],
  cases: readonly CustomerCase[],
  channel: EntryChannel | null,
): readonly TimelineRow[] {
  const marks = deriveMarks(entries, cases);
  const wanted = channel === null ? entries : entries.filter((entry) => entry.channel === channel);
  return groupByCase(wanted, cases).flatMap((group) => [
    ...(group.case
      ? [{ kind: 'case' as const, key: `case ${group.case.id}`, case: group.case }]
      : []),
    ...group.entries.map((entry, index) => ({
      kind: 'entry' as const,
      key: entry.id,
      entry,
      isLast: index === group.entries.length - 1,
      mark: marks.get(entry.id) ?? null,
    })),
  ]);
}

/**
 * Rows of what was found, without heads of cases. Marked as in the history: by everything that is known of it, for why somebody came
 * again may be what was not looked for.
 */
export function foundRows(
  found: readonly TimelineEntry[],
  known: { readonly entries: readonly TimelineEntry[]; readonly cases: readonly CustomerCase[] },
): readonly TimelineRow[] {
  const { entries, cases } = arrangeCases([...known.entries, ...found], known.cases);
  const marks = deriveMarks(entries, cases);
  return orderEntries(found).map((entry) => ({
    kind: 'entry' as const,
    key: entry.id,
    entry,
    isLast: true,
    mark: marks.get(entry.id) ?? null,
  }));
}

/** The channels that occur, in a fixed order. */
export function channelsOf(entries: readonly TimelineEntry[]): readonly EntryChannel[] {
  const seen = new Set(entries.map(({ channel }) => channel));
  return (['call', 'email', 'chat', 'sms', 'social', 'callback', 'note'] as const).filter(
    (channel) => seen.has(channel),
  );
}
