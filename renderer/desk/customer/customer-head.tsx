/** The person in four lines: name and segment, whether now is a good hour, how content they are, what is promised. */
import { Minus, TrendingDown, TrendingUp } from 'lucide-react';
import type { Customer } from '#src/model/customer.ts';
import { ForeignText } from '../parts/foreign-text.tsx';
import { Pill, SegmentPill } from '../parts/pill.tsx';
import { clockInZone, formatDay, isGoodHour } from '../parts/time.ts';
import { useNow } from '../stores/desk-context.tsx';
import { useIsPlain } from '../stores/plain.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { usePointed } from '../whispers/pointing.ts';
import { deriveTrend } from './trend.ts';

/** The head of the card. */
export function CustomerHead({ customer }: { readonly customer: Customer }) {
  const text = useText();
  // A card written by hand has a name and numbers; the rest is what a centre knows of its customers.
  const isPlain = useIsPlain();
  const language = useLanguage();
  const now = useNow();
  const { clock, hour } = clockInZone(now, customer.timeZone, language);
  const isGood = isGoodHour(hour, customer.preferredHours);
  const years = new Date(now).getFullYear() - customer.sinceYear;
  const promise = customer.promises[0];
  const named = usePointed('customer-name');
  const promised = usePointed('promises');
  return (
    <div className="cust">
      <div className="cust-line" {...named}>
        <h2 className="cust-name clip" title={customer.name}>
          <ForeignText maxLength={200}>{customer.name}</ForeignText>
        </h2>
        {isPlain ? null : <SegmentPill segment={customer.segment} small />}
        <span className="spring" />
        {isPlain ? null : (
          <Pill tone={isGood ? 'talk' : 'ring'} small>
            {isGood ? text.customer.goodTime : text.customer.badTime}
          </Pill>
        )}
      </div>
      {isPlain ? null : (
        <dl className="facts">
          <dt>{text.customer.prefers}</dt>
          <dd className="num">
            {text.timeline.channels[customer.preferredChannel]}, {customer.preferredHours.from}–
            {customer.preferredHours.to} h{' '}
            <span className="muted">({text.customer.localTime(customer.city ?? '', clock)})</span>
          </dd>
          <dt>{text.customer.satisfaction}</dt>
          <dd>
            <Satisfaction scores={customer.satisfaction} />
            {years > 0 ? <span className="muted"> · {text.customer.years(years)}</span> : null}
          </dd>
          <dt>{text.customer.promise}</dt>
          <dd className="clip-2" {...promised}>
            {promise ? (
              <>
                <ForeignText>{promise.text}</ForeignText>{' '}
                <span className="muted num">· {formatDay(promise.dueAtMs, now, language)}</span>
              </>
            ) : (
              <span className="muted">–</span>
            )}
          </dd>
        </dl>
      )}
    </div>
  );
}

function Satisfaction({ scores }: { readonly scores: readonly number[] }) {
  const text = useText();
  const trend = deriveTrend(scores);
  if (trend === null) return <span className="muted">{text.customer.noScores}</span>;
  const Icon = { rising: TrendingUp, steady: Minus, falling: TrendingDown }[trend.kind];
  const figure = (value: number) =>
    value.toLocaleString(text.locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <span className={`trend trend-${trend.kind} num`}>
      {trend.kind === 'steady'
        ? figure(trend.now)
        : `${figure(trend.before)} → ${figure(trend.now)}`}
      <Icon aria-hidden="true" />
      <span>{text.customer[trend.kind]}</span>
    </span>
  );
}
