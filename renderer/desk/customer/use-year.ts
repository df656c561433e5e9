/** A customer's last year, asked for when the card is looked at: never before, because a ring must not wait for it. */
import { useEffect, useRef, useState } from 'react';
import type { DeskAnswer, Timeline } from '#src/contracts/desk.ts';
import type { CustomerId } from '#src/model/ids.ts';
import { useDesk } from '../stores/desk-context.tsx';
import { useTimelines } from '../stores/timelines.ts';

/** Contacts that end in quick succession are counted together: the whole year is read for it. */
export const YEAR_APART_MS = 2_000;

/** What agents did to cases; grows with each act and each that is taken back. */
const actsIn = (cases: Timeline['cases'] = []): number =>
  cases.flatMap(({ acts = [] }) => acts).reduce((sum, { undone }) => sum + (undone ? 2 : 1), 0);

/** Null while it is on its way. Asked again when a contact of this customer is over, or its cases were arranged. */
export function useYear(id: CustomerId): DeskAnswer<'customer/year'> | 'failed' | null {
  const { ask } = useDesk();
  // Not before the history is there, which is what was asked for: else it would be asked for twice, and first.
  const isDue = useTimelines(({ byId }) => (byId[id]?.state ?? 'loading') !== 'loading');
  const total = useTimelines(({ byId }) => byId[id]?.timeline?.total);
  const source = useTimelines(({ byId }) => byId[id]?.timeline?.source);
  const acts = useTimelines(({ byId }) => actsIn(byId[id]?.timeline?.cases));
  const [known, setKnown] = useState<{
    readonly id: CustomerId;
    readonly year: DeskAnswer<'customer/year'> | 'failed';
  } | null>(null);
  const asked = useRef<{ readonly id: CustomerId; readonly total: number; readonly atMs: number }>(
    null,
  );
  useEffect(() => {
    if (!isDue) return;
    const read = () => {
      const mine = { id, total: total ?? 0, atMs: performance.now() };
      asked.current = mine;
      void ask('customer/year', { customerId: id }).then((answer) => {
        // What was asked later knows more.
        if (asked.current === mine) setKnown({ id, year: answer.ok ? answer.value : 'failed' });
      });
    };
    const last = asked.current;
    // Only of one who is looked at already, and whose history grew: a first look is never late.
    const hasGrown = last?.id === id && last.total > 0 && (total ?? 0) > last.total;
    const waitMs = hasGrown ? last.atMs + YEAR_APART_MS - performance.now() : 0;
    if (waitMs <= 0) {
      read();
      return;
    }
    const timer = setTimeout(read, waitMs);
    return () => clearTimeout(timer);
  }, [ask, id, isDue, total, source, acts]);
  return known?.id === id ? known.year : null;
}
