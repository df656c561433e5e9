/** Customers for what is being typed: asked a moment after the last key, late answers dropped. */
import { useEffect, useState } from 'react';
import type { Customer } from '#src/model/customer.ts';
import { useDesk } from '../stores/desk-context.tsx';

const SEARCH_AFTER_MS = 150;

/** Customers for a query, a moment after typing; null while nothing was asked. */
export function useCustomers(query: string): readonly Customer[] | null {
  const { ask } = useDesk();
  const [found, setFound] = useState<{ query: string; customers: readonly Customer[] } | null>(
    null,
  );
  const wanted = query.trim();
  useEffect(() => {
    if (wanted.length < 2) return;
    let isStale = false;
    const timer = setTimeout(() => {
      void ask('customer/find', { query: wanted }).then((answer) => {
        if (!isStale && answer.ok) setFound({ query: wanted, customers: answer.value.customers });
      });
    }, SEARCH_AFTER_MS);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [ask, wanted]);
  // The last answer stays while the next one is on its way, so that the list does not flicker.
  return wanted.length < 2 ? null : (found?.customers ?? null);
}
