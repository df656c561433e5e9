/** A customer without a contact, in the middle: who it is, and the numbers to call. and the card; the history stands on the right. */
import { ArrowLeft, Phone } from 'lucide-react';
import type { CustomerId } from '#src/model/ids.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { formatNumber } from '../parts/format-number.ts';
import { SegmentPill } from '../parts/pill.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { NoteDock, NotePart } from '../notes/note-part.tsx';
import { useIsPlain } from '../stores/plain.ts';
import { useSlice } from '../stores/slices.ts';
import { useTimelines } from '../stores/timelines.ts';
import { CustomerCard } from './customer-card.tsx';
import { select } from '../stores/view.ts';
import { useText } from '../text/use-text.ts';
import { dialNumber } from '../dial/dial-number.ts';

/** The looked-up customer. */
export function CallFromCard({ customerId }: { readonly customerId: CustomerId }) {
  const text = useText();
  const { act } = useDesk();
  const customer = useTimelines(({ cards }) => cards[customerId]);
  const isPlain = useIsPlain();
  const canDial = useSlice('session')?.capabilities?.dialOut === true;
  return (
    <>
      <div className="call-head">
        <div className="who">
          <div className="who-line">
            <h1 className="clip">
              {customer ? (
                <ForeignText maxLength={120}>{customer.name}</ForeignText>
              ) : (
                text.customer.searching
              )}
            </h1>
            {customer ? <SegmentPill segment={customer.segment} /> : null}
          </div>
          <p className="who-why">{text.customer.selected}</p>
        </div>
        <div className="controls">
          {canDial
            ? customer?.phones.map((phone) => (
                <ActButton
                  key={phone.number}
                  label={text.customer.call(formatNumber(phone.number))}
                  icon={<Phone />}
                  tone={phone === customer.phones[0] ? 'primary' : 'plain'}
                  onPress={() => void dialNumber(act, phone.number, customerId)}
                />
              ))
            : null}
          <ActButton
            className="control-back"
            label={text.shell.back}
            icon={<ArrowLeft />}
            onPress={() => select({ kind: 'auto' })}
          />
        </div>
      </div>
      <div className="work">
        {isPlain ? null : <NotePart key={customerId} customerId={customerId} />}
        {customer ? (
          <section className="card" aria-label={text.customer.card}>
            <CustomerCard customer={customer} isReadOnly />
          </section>
        ) : null}
      </div>
      {isPlain ? null : <NoteDock customerId={customerId} />}
    </>
  );
}
