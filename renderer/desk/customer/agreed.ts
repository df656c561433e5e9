/** What is open with a customer: the promises on the card and the agent's own follow-ups, each once, the next one first. Pure. */
import { familyOf } from '#src/customers/merge.ts';
import type { Customer } from '#src/model/customer.ts';
import type { FollowUp } from '#src/model/follow-up.ts';

/** One thing that somebody said would happen. */
export interface Agreed {
  readonly key: string;
  readonly kind: 'promise' | 'follow-up';
  readonly text: string;
  readonly dueAtMs: number;
}

/** A promise that is also in the agent's list is the same promise. */
export function deriveAgreed(
  customer: Pick<Customer, 'id' | 'promises' | 'merged'>,
  followUps: readonly FollowUp[],
): readonly Agreed[] {
  const promises = customer.promises.map(({ text, dueAtMs }): Agreed => ({
    key: `promise ${dueAtMs} ${text}`,
    kind: 'promise',
    text,
    dueAtMs,
  }));
  const family = new Set<string | null>(familyOf(customer));
  const own = followUps
    .filter(({ customerId, interactionId }) => family.has(customerId) && interactionId !== null)
    .map(({ id, text, dueAtMs }): Agreed => ({ key: id, kind: 'follow-up', text, dueAtMs }));
  return [...new Map([...promises, ...own].map((each) => [each.key, each])).values()].toSorted(
    (a, b) => a.dueAtMs - b.dueAtMs || (a.key < b.key ? -1 : 1),
  );
}
