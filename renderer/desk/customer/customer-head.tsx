/** The person in five lines: name and segment, whether now is a good hour, what they are worth, how content they are, what is open. */
import { Minus, TrendingDown, TrendingUp } from 'lucide-react';
import { useMemo } from 'react';
import { deriveGoodHours } from '#src/hours/good-hours.ts';
import type { Customer } from '#src/model/customer.ts';
import { ForeignText } from '../parts/foreign-text.tsx';
import { Pill, SegmentPill } from '../parts/pill.tsx';
import { clockInZone, formatClock, formatDay, formatWhen } from '../parts/time.ts';
import { useMinute } from '../stores/desk-context.tsx';
import { useIsPlain } from '../stores/plain.ts';
import { useSlice } from '../stores/slices.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { usePointed } from '../whispers/pointing.ts';
import { deriveAgreed } from './agreed.ts';
import { SparkLine } from './spark-line.tsx';
import { deriveTrend } from './trend.ts';

/** The head of the card. */
export function CustomerHead({ customer }: { readonly customer: Customer }) {
  const text = useText();
  // A card written by hand has a name and numbers; the rest is what a centre knows of its customers.
  const isPlain = useIsPlain();
  const language = useLanguage();
  const now = useMinute();
  const { clock } = clockInZone(now, customer.timeZone, language);
  const { timeZone, preferredHours } = customer;
  // Looks through the clock of another zone: once a minute, not each time that the card is drawn while it rings.
  const good = useMemo(
    () => deriveGoodHours(now, timeZone, preferredHours),
    [now, timeZone, preferredHours],
  );
  const years = new Date(now).getFullYear() - customer.sinceYear;
  const agreed = deriveAgreed(customer, useSlice('followUps') ?? []);
  const [next] = agreed;
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
        {isPlain || good === null ? null : (
          <Pill tone={good.kind === 'now' ? 'talk' : 'ring'} small>
            {good.kind === 'now' ? text.customer.goodTime : text.customer.badTime}
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
            {good?.kind === 'later' ? (
              <>
                {' · '}
                <Better atMs={good.nextAtMs} now={now} timeZone={customer.timeZone} />
              </>
            ) : null}
          </dd>
          {customer.value || years > 0 ? (
            <>
              <dt>{text.card.customer}</dt>
              <dd className="num">
                {customer.value ? <Value value={customer.value} /> : null}
                {customer.value && years > 0 ? ' · ' : null}
                {years > 0 ? <span className="muted">{text.customer.years(years)}</span> : null}
              </dd>
            </>
          ) : null}
          <dt>{text.customer.satisfaction}</dt>
          <dd>
            <Satisfaction scores={customer.satisfaction} />
          </dd>
          <dt>{next?.kind === 'follow-up' ? text.card.followUp : text.customer.promise}</dt>
          <dd className="clip-2" {...promised}>
            {next ? (
              <>
                <span className={`num ${next.dueAtMs < now ? 'bad-ink' : 'muted'}`}>
                  {formatDay(next.dueAtMs, now, language)}
                </span>
                <span className="muted num">
                  {agreed.length > 1 ? ` ${text.card.more(agreed.length - 1)}` : ''} ·{' '}
                </span>
                <ForeignText>{next.text}</ForeignText>
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

/** When the good hours begin again, on both clocks where they differ. */
function Better(props: { readonly atMs: number; readonly now: number; readonly timeZone: string }) {
  const text = useText();
  const language = useLanguage();
  const there = clockInZone(props.atMs, props.timeZone, language).clock;
  const here = formatWhen(props.atMs, props.now, language);
  // One clock for both: the day is said once.
  const isSame = there === formatClock(props.atMs, language);
  return <>{isSame ? text.card.betterAt(here, null) : text.card.betterAt(there, here)}</>;
}

function Value({ value }: { readonly value: NonNullable<Customer['value']> }) {
  const text = useText();
  const { currency, perMonthCents } = value;
  const amount = useMemo(
    () =>
      new Intl.NumberFormat(text.locale, {
        style: 'currency',
        currency,
        ...(perMonthCents % 100 === 0 && { maximumFractionDigits: 0 }),
      }).format(perMonthCents / 100),
    [text, currency, perMonthCents],
  );
  return <>{text.card.perMonth(amount)}</>;
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
      <SparkLine scores={scores} />
    </span>
  );
}
