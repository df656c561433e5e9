/** What was arranged in a history, as rows between the contacts: joined and split cases, merged cards, each at its moment. Pure. */
import type { CaseAct } from '#src/model/case-act.ts';
import type { MergeMark } from '#src/model/customer.ts';
import type { CustomerId } from '#src/model/ids.ts';
import type { CustomerCase } from '#src/model/interaction.ts';
import { countingActs } from '#src/timeline/arrange-cases.ts';
import type { TimelineRow } from './timeline-rows.ts';

/** One act. */
export interface ArrangedRow {
  readonly kind: 'act';
  readonly key: string;
  readonly atMs: number;
  readonly what:
    | {
        readonly kind: 'case';
        readonly act: CaseAct;
        /** Of the case that came of it. */
        readonly title: string;
        readonly customerId: CustomerId;
      }
    | {
        readonly kind: 'customer';
        readonly mark: MergeMark;
        /** Only the last one can be taken back. */
        readonly isLast: boolean;
      };
}

/** The rows, the newest first. */
export function arrangedRows(
  cases: readonly CustomerCase[],
  merged: readonly MergeMark[],
): readonly ArrangedRow[] {
  const known = new Map(cases.map((each) => [each.id, each]));
  return [
    ...countingActs(cases).flatMap(({ holder, act }): ArrangedRow[] => {
      const of = known.get(holder);
      return of
        ? [
            {
              kind: 'act',
              key: `act ${act.actId}`,
              atMs: act.atMs,
              what: { kind: 'case', act, title: of.title, customerId: of.customerId },
            },
          ]
        : [];
    }),
    ...merged.map((mark, at): ArrangedRow => ({
      kind: 'act',
      key: `act ${mark.mergeId}`,
      atMs: mark.atMs,
      what: { kind: 'customer', mark, isLast: at === merged.length - 1 },
    })),
  ].toSorted((a, b) => b.atMs - a.atMs || (a.key < b.key ? 1 : -1));
}

/** The rows with what was arranged between them, above the first group that is older; the oldest waits while more is to be read. */
export function withActs(
  rows: readonly TimelineRow[],
  acts: readonly ArrangedRow[],
  hasMore: boolean,
): readonly TimelineRow[] {
  if (acts.length === 0) return rows;
  const left = [...acts];
  const all: TimelineRow[] = [];
  for (const [at, row] of rows.entries()) {
    const above = rows[at - 1];
    const isHead =
      row.kind === 'case' || above === undefined || (above.kind === 'entry' && above.isLast);
    if (isHead && left.length > 0) {
      const first = row.kind === 'entry' ? row : rows[at + 1];
      const newestMs = first?.kind === 'entry' ? first.entry.startedAtMs : -Infinity;
      all.push(...left.splice(0, left.findLastIndex(({ atMs }) => atMs > newestMs) + 1));
    }
    all.push(row);
  }
  return hasMore ? all : [...all, ...left];
}
