/** Which card is the other one: those that look alike with what they have in common, or whoever is typed. */
import { Search } from 'lucide-react';
import { useState } from 'react';
import { Heading } from 'react-aria-components/Heading';
import { familyOf } from '#src/customers/merge.ts';
import type { Customer } from '#src/model/customer.ts';
import type { CustomerId } from '#src/model/ids.ts';
import type { MergeEvidence } from '#src/model/merge.ts';
import { useCustomers } from '../customer/use-customers.ts';
import { EmptyList, useFindList } from '../parts/find-list.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { formatNumber } from '../parts/format-number.ts';
import type { Texts } from '../text/texts.ts';
import { useText } from '../text/use-text.ts';
import { useDuplicates } from './use-duplicates.ts';

/** What both have, in a sentence. */
export function evidenceWords(evidence: readonly MergeEvidence[], text: Texts): string {
  return evidence
    .map(({ kind, value }) =>
      text.merge.evidence[kind](kind === 'number' ? formatNumber(value) : value),
    )
    .join(' · ');
}

/** The field over the list. */
export function MergePick({
  customer,
  onPick,
}: {
  readonly customer: Customer;
  readonly onPick: (id: CustomerId) => void;
}) {
  const text = useText();
  const words = text.merge;
  const [query, setQuery] = useState('');
  const alike = useDuplicates(customer, true);
  const found = useCustomers(query);
  const own = new Set(familyOf(customer));
  const isTyped = query.trim().length >= 2;
  const rows = isTyped
    ? (found?.customers ?? [])
        .filter(({ id }) => !own.has(id))
        .map((other) => ({
          customer: other,
          evidence: alike?.find((each) => each.customer.id === other.id)?.evidence ?? [],
        }))
    : (alike ?? []);
  const find = useFindList({
    rows,
    keyOf: (row) => row.customer.id,
    label: words.placeholder,
    listLabel: isTyped ? words.others : words.duplicates,
    query,
    takesFirst: 'always',
    isFresh: () => !isTyped || found?.query === query.trim(),
    onEnter: (row) => {
      if (row) onPick(row.customer.id);
    },
    onPress: (row) => onPick(row.customer.id),
    onType: setQuery,
  });
  const isLooking = isTyped ? (found?.customers ?? null) === null : alike === null;
  return (
    <div className="merge-pick">
      <Heading slot="title" className="choose-title">
        <ForeignText maxLength={200}>{words.pick(customer.name)}</ForeignText>
      </Heading>
      <div className="palette-field">
        <Search aria-hidden="true" />
        <input {...find.field} autoFocus placeholder={words.placeholder} />
      </div>
      <div className="palette-list" {...find.list}>
        {rows.length === 0 ? (
          <EmptyList>{isLooking ? words.looking : isTyped ? words.nobody : words.none}</EmptyList>
        ) : (
          <p className="menu-head" aria-hidden="true">
            {isTyped ? words.others : words.duplicates}
          </p>
        )}
        {rows.map((row) => (
          <div
            key={row.customer.id}
            className={`menu-item merge-row ${row === find.active ? 'is-active' : ''}`}
            {...find.option(row)}
          >
            <b className="clip">
              <ForeignText maxLength={120}>{row.customer.name}</ForeignText>
            </b>
            <span className="palette-detail num clip">
              {[
                row.customer.city ?? '',
                row.customer.phones[0] ? formatNumber(row.customer.phones[0].number) : '',
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
            {row.evidence.length === 0 ? null : (
              <span className="merge-evidence">
                <ForeignText maxLength={300}>{evidenceWords(row.evidence, text)}</ForeignText>
              </span>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}
