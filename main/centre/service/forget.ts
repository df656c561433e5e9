/**
 * A customer who wants to be forgotten, in the one commit of a lead's request: everybody who was merged into them goes too, every
 * desk is told, the audit log names an id and nobody. Refused while somebody talks with them, and while the company has to keep what
 * it has (`holdDays`). What is erased stands in `store/erase-customer.ts`.
 */
import type { CentreAnswer, CentreRequest } from '#src/centre/wire.ts';
import { familyOf } from '#src/customers/merge.ts';
import { customerId, type CustomerId } from '#src/model/ids.ts';
import { foldNumber } from '#src/text/fold.ts';
import { cutLog, eraseCustomers, readForgotten } from '../store/erase-customer.ts';
import { readEntries } from '../store/records.ts';
import type { CentreContext } from './context.ts';
import { followUpsOf } from './follow-ups.ts';
import { Refusal } from './refusal.ts';
import type { SignedIn } from './sign-in.ts';
import { noteAct } from './team/audit.ts';

const DAY_MS = 86_400_000;
/** Desks are told of so many contacts; what they keep of more goes with its customer. */
const MOST_NAMED = 5_000;

/** Whether this agent may. */
export const mayForget = (context: Pick<CentreContext, 'agents'>, who: SignedIn): boolean =>
  context.agents.get(who.agentId).profile.role === 'lead';

/** Erases, once. */
export function forgetCustomer(
  context: CentreContext,
  who: SignedIn,
  asked: CentreRequest<'customer/forget'>,
): CentreAnswer<'customer/forget'> {
  const { clock, db, log } = context.ports;
  if (!mayForget(context, who)) throw new Refusal('refused', 'only leads');
  const before = readForgotten(db, asked.customerId);
  if (before)
    return {
      customerIds: before.customerIds.map((id) => customerId.parse(id)),
      contacts: before.contacts,
      erasedAtMs: before.atMs,
    };
  const root = context.customers.get(asked.customerId);
  if (!root) throw new Refusal('not-found', 'no such customer');
  const family: readonly CustomerId[] = [...new Set([root.id, ...familyOf(root)])];
  const people = family.flatMap((id) => context.customers.own(id) ?? []);
  const numbers = people.flatMap(({ phones }) => phones.map(({ number }) => number));
  demandFree(context, family, numbers);
  const erased = eraseCustomers(db, family, numbers, clock.nowMs());
  context.customers.forget(family);
  // After the commit.
  queueMicrotask(() => {
    if (!db.inTransaction) cutLog(db);
  });
  noteAct(context, {
    actorId: who.agentId,
    agentId: who.agentId,
    interactionId: null,
    act: 'forget',
    detail: family.join(' '),
  });
  log.info('a customer is forgotten', {
    agentId: who.agentId,
    customerIds: family,
    contactCount: erased.contacts,
  });
  const concerned = new Set<string>(erased.agentIds);
  for (const { profile, sessionId } of context.agents.all()) {
    if (sessionId === null) continue;
    context.tell(profile.id, {
      kind: 'customer/forgotten',
      customerIds: [...family],
      interactionIds: erased.interactionIds.slice(0, MOST_NAMED),
    });
    if (concerned.has(profile.id))
      context.tell(profile.id, {
        kind: 'follow-ups/changed',
        followUps: [...followUpsOf(context, profile.id)],
      });
  }
  return { customerIds: [...family], contacts: erased.contacts, erasedAtMs: clock.nowMs() };
}

/** Nobody is talking with them, and the company need not keep what it has. */
function demandFree(
  context: CentreContext,
  family: readonly CustomerId[],
  numbers: readonly string[],
): void {
  const { clock, db, holdDays = 0 } = context.ports;
  const digits = new Set(numbers.map(foldNumber));
  const isOpen = context.works
    .open()
    .some(
      ({ interaction }) =>
        (interaction.customerId !== null && family.includes(interaction.customerId)) ||
        (interaction.customerId === null && digits.has(foldNumber(interaction.number))),
    );
  if (isOpen) throw new Refusal('contact-open', 'somebody is in contact with them');
  const newestMs = Math.max(
    0,
    ...family.flatMap((id) => readEntries(db, id, null, 1).map(({ startedAtMs }) => startedAtMs)),
  );
  if (holdDays > 0 && newestMs > clock.nowMs() - holdDays * DAY_MS)
    throw new Refusal('on-hold', `kept for ${holdDays} days after the last contact`);
}
