/**
 * Why two customers seem to be one person: the same number, mail address or order, or the same name. Pure; core asks it about
 * what is on this machine, for the quiet hint on the card and for the list before a merge.
 */
import type { Customer } from '../model/customer.ts';
import type { MergeEvidence } from '../model/merge.ts';
import { foldText, isSameNumber } from '../text/fold.ts';

const nameOf = ({ name }: Customer): string => foldText(name).split(' ').toSorted().join(' ');

/** Everything both have, the weightiest first; empty: nothing speaks for it. */
export function evidenceOf(one: Customer, other: Customer): readonly MergeEvidence[] {
  if (one.id === other.id) return [];
  const mails = new Set(other.emails.map((mail) => mail.trim().toLowerCase()));
  const orders = new Set(other.orders.map(({ id }) => foldText(id)));
  const name = nameOf(one);
  const found: MergeEvidence[] = [
    ...one.phones
      .filter(({ number }) => other.phones.some((each) => isSameNumber(each.number, number)))
      .map(({ number }) => ({ kind: 'number' as const, value: number })),
    ...one.emails
      .filter((mail) => mails.has(mail.trim().toLowerCase()))
      .map((value) => ({ kind: 'mail' as const, value })),
    ...one.orders
      .filter(({ id }) => orders.has(foldText(id)))
      .map(({ id }) => ({ kind: 'order' as const, value: id })),
    ...(name !== '' && name === nameOf(other) ? [{ kind: 'name' as const, value: one.name }] : []),
  ];
  return found.slice(0, 12);
}

const WEIGHT = { number: 3, mail: 3, order: 2, name: 1 } as const;

/** How much speaks for it; a name alone is weak, many people have it. */
export const weightOf = (evidence: readonly MergeEvidence[]): number =>
  evidence.reduce((sum, { kind }) => sum + WEIGHT[kind], 0);

/** What is worth a hint without being asked: more than a name. */
export const isLikely = (evidence: readonly MergeEvidence[]): boolean => weightOf(evidence) > 1;
