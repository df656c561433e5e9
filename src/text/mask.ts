/**
 * What somebody who only learns does not see of a customer: telephone numbers but for their end, the part of a mail address
 * before the @, card and account numbers wherever they stand, and what else the policy says. Pure; the centre masks before
 * anything is sent, so that no desk ever has what it must not show.
 */
import type { Customer } from '../model/customer.ts';
import type { CustomerCase, Interaction, TimelineEntry } from '../model/interaction.ts';
import type { Company, ConsultCard, Party, Target } from '../model/party.ts';
import type { WrapUpDraft } from '../model/wrap-up.ts';
import { findLooksLike } from '../privacy/find.ts';
import { replaceFound } from '../privacy/mask.ts';

/** What is masked. */
export interface MaskPolicy {
  readonly phones: boolean;
  readonly emails: boolean;
  /** Card and account numbers. */
  readonly cards: boolean;
  readonly addresses: boolean;
  readonly orders: boolean;
}

/** Everything that identifies or pays, but what was ordered is part of what a learner is to learn. */
export const usualMask: MaskPolicy = {
  phones: true,
  emails: true,
  cards: true,
  addresses: true,
  orders: false,
};

const DOT = '•';
const SHOWN_DIGITS = 3;
/** What the privacy filter leaves of a card or account, so that customer and agent know which one it is: not for who learns. */
const LAST_FOUR =
  /(?<=(?:•[^\p{L}\p{Nd}•]{0,3}){8})\p{Nd}(?:[^\p{L}\p{Nd}•]{0,3}\p{Nd}){3}(?!\p{Nd})/gu;
const EMAIL = /[^\s@<>,;:"'()[\]]+@([\p{L}\d-]+(?:\.[\p{L}\d-]+)+)/gu;
const PHONE = /\+?\(?\d(?:[\s\u00a0.()-]{0,2}\d){6,14}(?!\d)/g;

/** Its last three digits; what stands between stays, so that it still reads as a number. */
export function maskPhone(number: string): string {
  let left = number.replace(/\D/g, '').length;
  return number.replace(/\d/g, (digit) => (left-- > SHOWN_DIGITS ? DOT : digit));
}

/** The domain alone. */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 0 ? DOT.repeat(3) : `${DOT.repeat(3)}${address.slice(at)}`;
}

/** A free text: a note, a summary, what somebody wanted. */
export function maskText(text: string, policy: MaskPolicy): string {
  let masked = text;
  if (policy.emails) masked = masked.replace(EMAIL, `${DOT.repeat(3)}@$1`);
  if (policy.cards)
    masked = replaceFound(masked, findLooksLike(masked), (part, { kind }) =>
      kind === 'iban'
        ? part.slice(0, 2) + part.slice(2).replace(/[\p{L}\p{Nd}]/gu, DOT)
        : part.replace(/\p{Nd}/gu, DOT),
    );
  if (policy.cards) masked = masked.replace(LAST_FOUR, (shown) => shown.replace(/\p{Nd}/gu, DOT));
  return policy.phones ? masked.replace(PHONE, maskPhone) : masked;
}

/** What is shown of one contact, with whatever else the caller carries along. */
export interface MaskableContact {
  readonly interaction: Interaction;
  readonly customer: Customer | null;
  readonly openCase: CustomerCase | null;
  readonly draft: WrapUpDraft;
  readonly company: Company | null;
}

/** The contact as somebody may see it who only learns. */
export function maskContact<T extends MaskableContact>(contact: T, policy: MaskPolicy): T {
  const text = (value: string): string => maskText(value, policy);
  const number = (value: string): string => {
    if (value.includes('@')) return policy.emails ? maskEmail(value) : value;
    return policy.phones ? maskPhone(value) : value;
  };
  const { interaction, customer, openCase, draft, company } = contact;
  return {
    ...contact,
    interaction: {
      ...interaction,
      number: number(interaction.number),
      displayName: text(interaction.displayName),
      intent: interaction.intent === null ? null : text(interaction.intent),
    },
    customer: customer && maskCustomer(customer, policy, number, text),
    openCase: openCase && maskCase(openCase, text),
    draft: { ...draft, note: text(draft.note) },
    company: company && maskCompany(company, number, text),
  };
}

/** Rows of the timeline. */
export function maskEntries(
  entries: readonly TimelineEntry[],
  policy: MaskPolicy,
): TimelineEntry[] {
  return entries.map((entry) => ({
    ...entry,
    summary: maskText(entry.summary, policy),
    body: maskText(entry.body, policy),
  }));
}

type Masked = (value: string) => string;

function maskCase(openCase: CustomerCase, text: Masked): CustomerCase {
  // Of what it was made is none of a learner's business.
  const { acts: _acts, ...shown } = openCase;
  return { ...shown, title: text(openCase.title) };
}

function maskCustomer(
  customer: Customer,
  policy: MaskPolicy,
  number: Masked,
  text: Masked,
): Customer {
  // What a merge changed is none of a learner's business.
  const { merged: _marks, ...shown } = customer;
  return {
    ...shown,
    phones: customer.phones.map((phone) => ({ ...phone, number: number(phone.number) })),
    emails: policy.emails ? customer.emails.map(maskEmail) : customer.emails,
    city: policy.addresses && customer.city !== null ? DOT.repeat(3) : customer.city,
    orders: customer.orders.map((order) =>
      policy.orders
        ? { ...order, id: DOT.repeat(3), title: DOT.repeat(3) }
        : { ...order, title: text(order.title) },
    ),
    contract: customer.contract === null ? null : text(customer.contract),
    promises: customer.promises.map((each) => ({ ...each, text: text(each.text) })),
    note: text(customer.note),
  };
}

function maskCompany(company: Company, number: Masked, text: Masked): Company {
  const party = (each: Party): Party => ({
    ...each,
    number: number(each.number),
    name: text(each.name),
  });
  const target = (each: Target): Target =>
    each.kind === 'number' ? { ...each, number: number(each.number) } : each;
  const card = (each: ConsultCard): ConsultCard => ({
    ...each,
    who: text(each.who),
    why: text(each.why),
    done: text(each.done),
    asked: text(each.asked),
    note: text(each.note),
    lastEvents: each.lastEvents.map(text),
  });
  return {
    ...company,
    parties: company.parties.map(party),
    card: company.card && card(company.card),
    transfer: company.transfer && {
      ...company.transfer,
      target: target(company.transfer.target),
      targetName: text(company.transfer.targetName),
    },
    returned: company.returned && {
      ...company.returned,
      targetName: text(company.returned.targetName),
    },
  };
}
