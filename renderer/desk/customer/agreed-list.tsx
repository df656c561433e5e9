/** On the card: everything that is open with this customer, with what is late said first. Nothing where nothing is. */
import type { Customer } from '#src/model/customer.ts';
import { ForeignText } from '../parts/foreign-text.tsx';
import { formatDay } from '../parts/time.ts';
import { useMinute } from '../stores/desk-context.tsx';
import { useSlice } from '../stores/slices.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { deriveAgreed } from './agreed.ts';

/** Promises and follow-ups. */
export function AgreedList({ customer }: { readonly customer: Customer }) {
  const text = useText();
  const language = useLanguage();
  const now = useMinute();
  const agreed = deriveAgreed(customer, useSlice('followUps') ?? []);
  if (agreed.length === 0) return null;
  return (
    <section className="agreed" aria-label={text.card.agreed}>
      <h3>{text.card.agreed}</h3>
      <dl className="agreed-rows">
        {agreed.map(({ key, kind, text: words, dueAtMs }) => {
          const day = formatDay(dueAtMs, now, language);
          return (
            <div key={key} className="agreed-row">
              <dt className="num">
                {dueAtMs < now ? <b className="bad-ink">{text.followUps.overdue(day)}</b> : day}
              </dt>
              <dd>
                <span className="muted">
                  {kind === 'promise' ? text.card.promised : text.card.followUp}:{' '}
                </span>
                <ForeignText maxLength={600}>{words}</ForeignText>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
