/**
 * Both cards side by side before they are one: which stays, whose value stays where only one can, what is put together. Tab goes
 * from field to field, arrows choose, Enter merges.
 */
import { ArrowLeft, ArrowLeftRight, GitMerge } from 'lucide-react';
import { Fragment, type ReactNode, useEffect, useRef, useState } from 'react';
import { Heading } from 'react-aria-components/Heading';
import type { DeskAnswer } from '#src/contracts/desk.ts';
import type { Fault } from '#src/contracts/fault.ts';
import { chosenFields, usualChoices } from '#src/customers/merge.ts';
import { findBinding } from '#src/keys/keymap.ts';
import type { Customer } from '#src/model/customer.ts';
import type { CustomerId } from '#src/model/ids.ts';
import type { ChosenField, MergeChoices } from '#src/model/merge.ts';
import { ActButton } from '../parts/act-button.tsx';
import { FaultLine } from '../parts/fault-line.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { formatNumber } from '../parts/format-number.ts';
import { Kbd, useBindings } from '../parts/key-hint.tsx';
import { formatAsOf } from '../parts/time.ts';
import { useDesk, useMinute } from '../stores/desk-context.tsx';
import { showOverlay } from '../stores/view.ts';
import type { Texts } from '../text/texts.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { mergeNow } from './merge-acts.ts';
import { evidenceWords } from './merge-pick.tsx';

type Compared = DeskAnswer<'customer/compare'>;

/** The comparison, once both cards are there. */
export function MergePreview({
  oneId,
  otherId,
  onBack,
}: {
  readonly oneId: CustomerId;
  readonly otherId: CustomerId;
  readonly onBack: () => void;
}) {
  const text = useText();
  const { ask } = useDesk();
  const [compared, setCompared] = useState<Compared | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  useEffect(() => {
    let isStale = false;
    void ask('customer/compare', { oneId, otherId }).then((answer) => {
      if (isStale) return;
      if (answer.ok) setCompared(answer.value);
      else setFault(answer.error);
    });
    return () => {
      isStale = true;
    };
  }, [ask, oneId, otherId]);
  if (compared) return <Comparison compared={compared} onBack={onBack} />;
  return (
    <div className="merge-body">
      <Heading slot="title">{text.merge.title}</Heading>
      {fault ? <FaultLine fault={fault} /> : <p className="muted">{text.merge.looking}</p>}
      <div className="form-acts">
        <ActButton label={text.merge.back} icon={<ArrowLeft />} onPress={onBack} />
      </div>
    </div>
  );
}

function Comparison({
  compared,
  onBack,
}: {
  readonly compared: Compared;
  readonly onBack: () => void;
}) {
  const text = useText();
  const words = text.merge;
  const language = useLanguage();
  const now = useMinute();
  const { act } = useDesk();
  const [isSwapped, setSwapped] = useState(false);
  const pair = isSwapped
    ? { survivor: compared.other, merged: compared.one }
    : { survivor: compared.one, merged: compared.other };
  const [choices, setChoices] = useState<MergeChoices>(() => usualChoices(pair));
  const [isMerging, setMerging] = useState(false);
  const bindings = useBindings();
  const confirm = useRef<HTMLButtonElement>(null);
  useEffect(() => confirm.current?.focus(), []);
  const swap = () => {
    setSwapped(!isSwapped);
    setChoices(usualChoices({ survivor: pair.merged, merged: pair.survivor }));
  };
  const [joining, staying] = isSwapped
    ? [compared.oneCount, compared.otherCount]
    : [compared.otherCount, compared.oneCount];
  const differing = chosenFields.filter(
    (field) => shownValue(pair.survivor, field, text) !== shownValue(pair.merged, field, text),
  );
  const same = chosenFields.length - differing.length;
  const loses = pair.survivor.hasRecordingConsent !== pair.merged.hasRecordingConsent;
  return (
    <form
      className="merge-body"
      onKeyDown={(event) => {
        if (findBinding(event.nativeEvent, bindings, ['row'])?.action !== 'row/swap') return;
        event.preventDefault();
        swap();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (isMerging) return;
        setMerging(true);
        void mergeNow(act, pair, choices, compared.evidence).then((isDone) => {
          setMerging(false);
          if (isDone) showOverlay('none');
        });
      }}
    >
      <Heading slot="title">{words.title}</Heading>
      <p className="muted">
        <ForeignText maxLength={600}>
          {compared.evidence.length > 0 ? evidenceWords(compared.evidence, text) : words.noEvidence}
        </ForeignText>
      </p>
      <div className="merge-scroll" tabIndex={-1}>
        <table className="merge-table">
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{words.field}</span>
              </th>
              <Side customer={pair.survivor} words={words.stays} isStaying />
              <Side customer={pair.merged} words={words.joins} />
            </tr>
          </thead>
          <tbody>
            {differing.map((field) => (
              <ChoiceRow
                key={field}
                field={field}
                pair={pair}
                choice={choices[field] ?? 'survivor'}
                onChoose={(choice) => setChoices({ ...choices, [field]: choice })}
              />
            ))}
            {lists(text).map(({ name, of, isWhole = false }) => {
              const [mine, other] = [of(pair.survivor), of(pair.merged)];
              if (mine.length === 0 && other.length === 0) return null;
              return (
                <tr key={name}>
                  <th scope="row">
                    {name} <span className="merge-put">{words.put}</span>
                  </th>
                  <Cell values={mine} isWhole={isWhole} />
                  <Cell values={other} isWhole={isWhole} />
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="small">
        {joining === null || staying === null
          ? words.countsUnknown
          : words.counts(joining, staying)}
        {loses ? ` ${words.consent}` : ''}
      </p>
      <p className="muted small">
        {same > 0 ? `${words.same(same)} · ` : ''}
        {words.keys}
        {compared.source === 'cache'
          ? ` · ${words.asOf(formatAsOf(compared.asOfMs, now, language))}`
          : ''}
      </p>
      <div className="form-acts">
        <button
          type="submit"
          className={`act act-primary ${isMerging ? 'is-asking' : ''}`}
          ref={confirm}
          aria-busy={isMerging}
        >
          <span className="act-icon" aria-hidden="true">
            <GitMerge />
          </span>
          <span className="act-label">{isMerging ? words.merging : words.confirm}</span>
          <Kbd chord="Enter" />
        </button>
        <ActButton label={words.swap} icon={<ArrowLeftRight />} action="row/swap" onPress={swap} />
        <ActButton label={words.back} icon={<ArrowLeft />} tone="quiet" onPress={onBack} />
      </div>
    </form>
  );
}

function Side({
  customer,
  words,
  isStaying = false,
}: {
  readonly customer: Customer;
  readonly words: string;
  readonly isStaying?: boolean;
}) {
  return (
    <th scope="col" className={isStaying ? 'merge-stays' : ''}>
      <span className="merge-side">{words}</span>
      <ForeignText maxLength={120}>{customer.name}</ForeignText>
    </th>
  );
}

/** One under the other; what is whole stands beside the next and is never cut at its hyphen. */
function Cell({
  values,
  isWhole,
}: {
  readonly values: readonly string[];
  readonly isWhole: boolean;
}) {
  const text = useText();
  if (values.length === 0)
    return (
      <td>
        <span className="muted">{text.merge.empty}</span>
      </td>
    );
  return (
    <td>
      {values.map((value, at) => (
        <Fragment key={`${at} ${value}`}>
          {at === 0 ? '' : isWhole ? ', ' : '\n'}
          <ForeignText maxLength={600} {...(isWhole ? { className: 'merge-whole' } : {})}>
            {value}
          </ForeignText>
        </Fragment>
      ))}
    </td>
  );
}

function ChoiceRow(props: {
  readonly field: ChosenField;
  readonly pair: { readonly survivor: Customer; readonly merged: Customer };
  readonly choice: 'survivor' | 'merged' | 'both';
  readonly onChoose: (choice: 'survivor' | 'merged' | 'both') => void;
}) {
  const text = useText();
  const { field, choice } = props;
  const name = fieldNames(text)[field];
  const radio = (side: 'survivor' | 'merged' | 'both', value: string, shown: ReactNode) => (
    <label className={`merge-choice ${choice === side ? 'is-chosen' : ''}`}>
      <input
        type="radio"
        name={`merge-${field}`}
        value={side}
        checked={choice === side}
        aria-label={`${name}: ${value === '' ? text.merge.empty : value}`}
        onChange={() => props.onChoose(side)}
      />
      <span>{shown}</span>
    </label>
  );
  const cell = (side: 'survivor' | 'merged') => {
    const value = shownValue(props.pair[side], field, text);
    return radio(
      side,
      value,
      value === '' ? (
        <span className="muted">{text.merge.empty}</span>
      ) : (
        <ForeignText maxLength={600}>{value}</ForeignText>
      ),
    );
  };
  const hasBoth = field === 'note';
  return (
    <>
      <tr className={hasBoth ? 'merge-goes-on' : ''}>
        <th scope="row" rowSpan={hasBoth ? 2 : 1}>
          {name}
        </th>
        <td>{cell('survivor')}</td>
        <td>{cell('merged')}</td>
      </tr>
      {hasBoth ? (
        <tr>
          <td colSpan={2}>{radio('both', text.merge.both, text.merge.both)}</td>
        </tr>
      ) : null}
    </>
  );
}

const fieldNames = (text: Texts): Readonly<Record<ChosenField, string>> => ({
  name: text.customer.name,
  segment: text.merge.segment,
  company: text.customer.company,
  city: text.customer.city,
  contract: text.customer.contract,
  language: text.customer.language,
  preferredChannel: text.customer.channel,
  preferredHours: text.customer.hours,
  timeZone: text.merge.timeZone,
  note: text.customer.note,
});

/** A field's value as it is read on a card. */
function shownValue(customer: Customer, field: ChosenField, text: Texts): string {
  switch (field) {
    case 'segment':
      return text.customer.segments[customer.segment];
    case 'language':
      return text.customer.languages[customer.language];
    case 'preferredChannel':
      return text.timeline.channels[customer.preferredChannel];
    case 'preferredHours':
      return text.merge.hours(customer.preferredHours.from, customer.preferredHours.to);
    default:
      return customer[field] ?? '';
  }
}

const lists = (
  text: Texts,
): readonly {
  readonly name: string;
  readonly of: (customer: Customer) => readonly string[];
  readonly isWhole?: boolean;
}[] => [
  {
    name: text.customer.phones,
    of: ({ phones }) => phones.map(({ number }) => formatNumber(number)),
  },
  { name: text.customer.emails, of: ({ emails }) => emails },
  { name: text.customer.orders, of: ({ orders }) => orders.map(({ id }) => id), isWhole: true },
  {
    name: text.customer.promise,
    of: ({ promises }) => promises.map((promise) => promise.text),
  },
];
