/** What of a history can be looked through, and with whom: all that is on this machine, also pages that nobody has scrolled to. */
import { useEffect, useMemo, useState } from 'react';
import type { Timeline } from '#src/contracts/desk.ts';
import type { CustomerId } from '#src/model/ids.ts';
import { useDesk } from '../stores/desk-context.tsx';
import { useText } from '../text/use-text.ts';

/** For the fields. */
export interface FindScope {
  /** In the order of the alphabet. */
  readonly agents: readonly string[];
  /** So many contacts are on this machine; null: all of them, or it is not known yet. */
  readonly kept: number | null;
  /** Of so many; null: only the centre knows, and does not answer. */
  readonly total: number | null;
}

const NOTHING_YET = { agents: [] as readonly string[], count: null };

/** Asked while somebody looks, and again whenever more of the history was read. */
export function useFindScope(
  customerId: CustomerId,
  isOn: boolean,
  timeline: Timeline | null,
): FindScope {
  const { ask } = useDesk();
  const { locale } = useText();
  const [known, setKnown] = useState<{
    readonly agents: readonly string[];
    readonly count: number | null;
  }>(NOTHING_YET);
  const entries = timeline?.entries;
  useEffect(() => {
    if (!isOn) return;
    let isLate = false;
    void ask('timeline/agents', { customerId }).then((answer) => {
      // Of a store that does not answer, finding itself tells.
      if (!isLate && answer.ok) setKnown(answer.value);
    });
    return () => {
      isLate = true;
    };
  }, [ask, customerId, entries, isOn]);
  const agents = useMemo(
    () => known.agents.toSorted(new Intl.Collator(locale).compare),
    [known, locale],
  );
  const total = timeline?.source === 'centre' ? timeline.total : null;
  const isAll = known.count === null || (total !== null && known.count >= total);
  return { agents, kept: isAll ? null : known.count, total };
}
