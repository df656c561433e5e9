/** Who seems to be the same person as a customer; asked again when the card changes. */
import { useEffect, useState } from 'react';
import type { DeskAnswer } from '#src/contracts/desk.ts';
import type { Customer } from '#src/model/customer.ts';
import { useDesk } from '../stores/desk-context.tsx';
import { useSlice } from '../stores/slices.ts';

export type Duplicates = DeskAnswer<'customer/duplicates'>['found'];

/** Null while they are looked for. `isWide`: the centre is asked too. */
export function useDuplicates(customer: Customer, isWide: boolean): Duplicates | null {
  const { ask } = useDesk();
  const mayMerge = useSlice('session')?.capabilities?.mergeCustomers === true;
  const [found, setFound] = useState<Duplicates | null>(null);
  const { id, version } = customer;
  useEffect(() => {
    if (!mayMerge) return;
    let isStale = false;
    void ask('customer/duplicates', { customerId: id, isWide }).then((answer) => {
      if (!isStale) setFound(answer.ok ? answer.value.found : []);
    });
    return () => {
      isStale = true;
    };
  }, [ask, id, version, isWide, mayMerge]);
  return found;
}
