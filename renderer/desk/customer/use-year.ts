/** A customer's last year, asked for when the card is looked at: never before, because a ring must not wait for it. */
import { useEffect, useState } from 'react';
import type { DeskAnswer } from '#src/contracts/desk.ts';
import type { CustomerId } from '#src/model/ids.ts';
import { useDesk } from '../stores/desk-context.tsx';
import { useTimelines } from '../stores/timelines.ts';

/** Null while it is on its way. Asked again when a contact of this customer is over. */
export function useYear(id: CustomerId): DeskAnswer<'customer/year'> | 'failed' | null {
  const { ask } = useDesk();
  const total = useTimelines(({ byId }) => byId[id]?.timeline?.total);
  const source = useTimelines(({ byId }) => byId[id]?.timeline?.source);
  const [known, setKnown] = useState<{
    readonly id: CustomerId;
    readonly year: DeskAnswer<'customer/year'> | 'failed';
  } | null>(null);
  useEffect(() => {
    let isStale = false;
    void ask('customer/year', { customerId: id }).then((answer) => {
      if (!isStale) setKnown({ id, year: answer.ok ? answer.value : 'failed' });
    });
    return () => {
      isStale = true;
    };
  }, [ask, id, total, source]);
  return known?.id === id ? known.year : null;
}
