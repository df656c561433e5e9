/** A caller without a card: find who it is, or make a card; the contact goes on meanwhile. */
import { UserPlus } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Conversation } from '#src/contracts/desk.ts';
import type { Customer } from '#src/model/customer.ts';
import { ActButton } from '../parts/act-button.tsx';
import { Field } from '../parts/field.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { formatNumber } from '../parts/format-number.ts';
import { SegmentPill } from '../parts/pill.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { useText } from '../text/use-text.ts';
import { CustomerForm } from './customer-form.tsx';

const SEARCH_AFTER_MS = 150;

/** Search and create, in the place where the known facts of a known customer stand. */
export function UnknownCaller({ conversation }: { readonly conversation: Conversation }) {
  const text = useText();
  const { act } = useDesk();
  const [query, setQuery] = useState('');
  const [isCreating, setCreating] = useState(false);
  const found = useCustomers(query);
  const link = (customer: Customer) =>
    void act('customer/link', {
      interactionId: conversation.interaction.id,
      customerId: customer.id,
    });
  if (isCreating)
    return (
      <section className="card" aria-label={text.customer.create}>
        <CustomerForm
          customer={null}
          number={conversation.interaction.number}
          onDone={(created) => {
            setCreating(false);
            if (created) link(created);
          }}
        />
      </section>
    );
  return (
    <section className="card" aria-label={text.customer.noCustomer}>
      <header className="card-head">
        <h2>{text.customer.noCustomer}</h2>
      </header>
      <div className="card-body unknown">
        <p className="muted">{text.customer.noCustomerTodo}</p>
        <div className="unknown-find">
          <Field
            label={text.customer.findPlaceholder}
            value={query}
            onChange={setQuery}
            maxLength={200}
            className="grow"
          />
          <ActButton
            label={text.customer.create}
            icon={<UserPlus />}
            onPress={() => setCreating(true)}
          />
        </div>
        {found === null ? null : (
          <ul className="found">
            {found.length === 0 ? <li className="muted">{text.customer.noMatches}</li> : null}
            {found.slice(0, 4).map((customer) => (
              <li key={customer.id} className="found-row">
                <b className="clip">
                  <ForeignText maxLength={120}>{customer.name}</ForeignText>
                </b>
                <SegmentPill segment={customer.segment} small />
                <span className="muted num clip">
                  {customer.phones.map(({ number }) => formatNumber(number)).join(' · ')}
                </span>
                <ActButton label={text.customer.link} onPress={() => link(customer)} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

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
