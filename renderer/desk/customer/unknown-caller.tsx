/** A caller without a card: find who it is, or make a card; the contact goes on meanwhile. */
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { Conversation } from '#src/contracts/desk.ts';
import type { Customer } from '#src/model/customer.ts';
import { isChat } from '../chat/chats.ts';
import { ActButton } from '../parts/act-button.tsx';
import { Field } from '../parts/field.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { formatNumber } from '../parts/format-number.ts';
import { SegmentPill } from '../parts/pill.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { useText } from '../text/use-text.ts';
import { CustomerForm } from './customer-form.tsx';
import { useCustomers } from './use-customers.ts';

/** Search and create, in the place where the known facts of a known customer stand. */
export function UnknownCaller({ conversation }: { readonly conversation: Conversation }) {
  const text = useText();
  const { act } = useDesk();
  const [query, setQuery] = useState('');
  const [isCreating, setCreating] = useState(false);
  const found = useCustomers(query)?.customers ?? null;
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
        <p className="muted">
          {isChat(conversation.interaction) ? text.chat.unknownTodo : text.customer.noCustomerTodo}
        </p>
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
