/** Customers for what is being typed: asked a moment after the last key, late answers dropped. */
import { useEffect, useState } from 'react';
import type { Customer } from '#src/model/customer.ts';
import { useDesk } from '../stores/desk-context.tsx';

const SEARCH_AFTER_MS = 150;
const LEAST_LETTERS = 2;

interface FoundCustomers {
  /** What they answer: it may be what was typed before. */
  readonly query: string;
  /** Null: it could not be found out. */
  readonly customers: readonly Customer[] | null;
}

/** Customers for a query, a moment after typing; null while nothing was asked. */
export function useCustomers(query: string): FoundCustomers | null {
  const { ask } = useDesk();
  const [found, setFound] = useState<FoundCustomers | null>(null);
  const wanted = query.trim();
  useEffect(() => {
    if (wanted.length < LEAST_LETTERS) return;
    let isStale = false;
    const timer = setTimeout(() => {
      void ask('customer/find', { query: wanted }).then((answer) => {
        if (isStale) return;
        setFound({ query: wanted, customers: answer.ok ? answer.value.customers : null });
      });
    }, SEARCH_AFTER_MS);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [ask, wanted]);
  // The last answer stays while the next one is on its way, so that the list does not flicker.
  return wanted.length < LEAST_LETTERS ? null : found;
}
