/** The card: everything that is known, with the numbers one press away from a call; editing turns it into a form in place. */
import { Pencil, Phone } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import type { Customer } from '#src/model/customer.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { formatNumber } from '../parts/format-number.ts';
import { Pill } from '../parts/pill.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { useIsPlain } from '../stores/plain.ts';
import { useSlice } from '../stores/slices.ts';
import { useText } from '../text/use-text.ts';
import { AgreedList } from './agreed-list.tsx';
import { stopEditing, useCardEditing } from './card-editing.ts';
import { CustomerForm } from './customer-form.tsx';
import { Permissions, useQueueHours } from './standing-facts.tsx';
import { YearChart } from './year-chart.tsx';
import { ForgetButton } from '../forget/forget-dialog.tsx';
import { MergeButton } from '../merge/merge-lines.tsx';
import { type PointedMark, usePointed } from '../whispers/pointing.ts';
import { dialNumber } from '../dial/dial-number.ts';

/** A customer's card. */
export function CustomerCard({
  customer,
  isReadOnly = false,
}: {
  readonly customer: Customer;
  readonly isReadOnly?: boolean;
}) {
  const text = useText();
  const capabilities = useSlice('session')?.capabilities;
  const isEditing = useCardEditing(({ customerId }) => customerId === customer.id);
  useEffect(() => stopEditing, [customer.id]);
  const phone = usePointed('customer-phone');
  const email = usePointed('customer-email');
  const address = usePointed('customer-address');
  const queueHours = useQueueHours();
  const isPlain = useIsPlain();
  if (isEditing && !isReadOnly) return <CustomerForm customer={customer} onDone={stopEditing} />;
  return (
    <div className="card-page">
      <AgreedList customer={customer} />
      <dl className="facts facts-wide">
        {queueHours === null ? null : <Fact name={text.card.queue}>{queueHours}</Fact>}
        <Fact name={text.customer.phones} mark={phone}>
          {customer.phones.map(({ number, label }) => (
            <PhoneLine key={number} number={number} label={label} customer={customer} />
          ))}
        </Fact>
        <Fact name={text.customer.emails} mark={email}>
          {customer.emails.map((email) => (
            <div key={email} className="clip">
              <ForeignText>{email}</ForeignText>
            </div>
          ))}
        </Fact>
        <Fact name={text.customer.company}>
          {customer.company ? <ForeignText>{customer.company}</ForeignText> : null}
        </Fact>
        <Fact name={text.customer.city} mark={address}>
          {customer.city ? <ForeignText>{customer.city}</ForeignText> : null}
        </Fact>
        <Fact name={text.customer.language}>{text.customer.languages[customer.language]}</Fact>
        <Fact name={text.customer.contract}>
          {customer.contract ? <ForeignText>{customer.contract}</ForeignText> : null}
        </Fact>
        <Fact name={text.customer.consent}>
          {customer.hasRecordingConsent ? text.customer.consentYes : text.customer.consentNo}
        </Fact>
        {isPlain ? null : (
          <Fact name={text.card.permissions}>
            <Permissions consents={customer.consents} />
          </Fact>
        )}
        <Fact name={text.customer.orders}>
          {customer.orders.map((order) => (
            <div key={order.id} className="order">
              <span className="muted num">{order.id}</span>
              <span className="clip">
                <ForeignText>{order.title}</ForeignText>
              </span>
              <Pill
                tone={order.state === 'open' || order.state === 'shipped' ? 'accent' : 'plain'}
                small
              >
                {text.customer.orderStates[order.state]}
              </Pill>
            </div>
          ))}
        </Fact>
        <Fact name={text.customer.note}>
          {customer.note === '' ? null : (
            <ForeignText maxLength={4000}>{customer.note}</ForeignText>
          )}
        </Fact>
      </dl>
      {capabilities?.editCustomers === true && !isReadOnly ? (
        <ActButton label={text.customer.edit} icon={<Pencil />} action="customer/edit" />
      ) : null}
      {isReadOnly ? null : <MergeButton />}
      {isReadOnly ? null : <ForgetButton />}
      {isPlain ? null : <YearChart customerId={customer.id} />}
    </div>
  );
}

function Fact({
  name,
  mark,
  children,
}: {
  readonly name: string;
  readonly mark?: PointedMark;
  readonly children: ReactNode;
}) {
  const isEmpty = children === null || (Array.isArray(children) && children.length === 0);
  return (
    <>
      <dt>{name}</dt>
      <dd {...mark}>{isEmpty ? <span className="muted">–</span> : children}</dd>
    </>
  );
}

function PhoneLine(props: {
  readonly number: string;
  readonly label: string;
  readonly customer: Customer;
}) {
  const text = useText();
  const { act } = useDesk();
  const canDial = useSlice('session')?.capabilities?.dialOut === true;
  const shown = formatNumber(props.number);
  return (
    <div className="phone-line num">
      <span>{shown}</span>
      <span className="muted clip">
        <ForeignText>{props.label}</ForeignText>
      </span>
      {canDial ? (
        <ActButton
          label={text.customer.call(shown)}
          icon={<Phone />}
          isLabelHidden
          tone="quiet"
          onPress={() => void dialNumber(act, props.number, props.customer.id)}
        />
      ) : null}
    </div>
  );
}
