/**
 * What an agent has to come back to: the follow-ups of their own wrap-ups, and promises that are due soon to customers of
 * their queues. A promise belongs to the whole queue: done by one, it is gone for all. Free functions over the context.
 */
import { familyOf } from '#src/customers/merge.ts';
import { byDue, type FollowUp } from '#src/model/follow-up.ts';
import type { Customer } from '#src/model/customer.ts';
import type { AgentId } from '#src/model/ids.ts';
import {
  closeFollowUp,
  readFollowUpState,
  readOpenFollowUps,
  removeOpenFollowUp,
  writeFollowUp,
} from '../store/follow-up-records.ts';
import { readNewestCustomers } from '../store/records.ts';
import type { Work } from '../store/work-records.ts';
import type { CentreContext } from './context.ts';
import { Refusal } from './refusal.ts';
import { summaryOf } from './timeline-writer.ts';

const PROMISE_PREFIX = 'promise:';
const DAY_MS = 24 * 3_600_000;
const PROMISE_AHEAD_MS = 7 * DAY_MS;
/** A promise broken yesterday is still shown; an older one has become a complaint of its own. */
const PROMISE_LATE_MS = DAY_MS;
const MOST_PROMISES = 20;
const MOST_OWN = 100;
/** Customers looked through for promises. */
const MOST_CUSTOMERS = 500;

/** A card's promise under a name that stays the same while the promise does. */
const promiseOf = (
  customer: Customer,
  { text, dueAtMs }: Customer['promises'][number],
): FollowUp => ({
  id: `${PROMISE_PREFIX}${customer.id}:${dueAtMs}:${text}`.slice(0, 200),
  customerId: customer.id,
  name: customer.name,
  number: customer.phones[0]?.number ?? '',
  channel: customer.preferredChannel,
  dueAtMs,
  text,
  interactionId: null,
});

/** Done, also while it stood on the card of somebody who has been merged into this customer. */
const isKept = (
  context: CentreContext,
  customer: Customer,
  promise: Customer['promises'][number],
): boolean =>
  familyOf(customer).some(
    (id) =>
      readFollowUpState(context.ports.db, promiseOf({ ...customer, id }, promise).id) !== null,
  );

function promisesOf(context: CentreContext, agentId: AgentId): readonly FollowUp[] {
  const { clock, db } = context.ports;
  const { queueIds } = context.agents.get(agentId).profile;
  const nowMs = clock.nowMs();
  const shown = readNewestCustomers(db, queueIds, MOST_CUSTOMERS).flatMap(
    (id) => context.customers.get(id) ?? [],
  );
  return [...new Set(shown)]
    .flatMap((customer) =>
      customer.promises
        .filter((promise) => !isKept(context, customer, promise))
        .map((promise) => promiseOf(customer, promise)),
    )
    .filter(
      ({ dueAtMs }) => dueAtMs >= nowMs - PROMISE_LATE_MS && dueAtMs <= nowMs + PROMISE_AHEAD_MS,
    )
    .toSorted(byDue)
    .slice(0, MOST_PROMISES);
}

/** Everything that is open for this agent, the next first. */
export function followUpsOf(context: CentreContext, agentId: AgentId): readonly FollowUp[] {
  return [
    ...readOpenFollowUps(context.ports.db, agentId, MOST_OWN),
    ...promisesOf(context, agentId),
  ].toSorted(byDue);
}

const tell = (context: CentreContext, agentId: AgentId): void => {
  context.tell(agentId, {
    kind: 'follow-ups/changed',
    followUps: [...followUpsOf(context, agentId)],
  });
};

/** Keeps what a completed wrap-up agreed, or takes it back when the note was changed to say nothing. */
export function noteFollowUp(context: CentreContext, work: Work): void {
  const { agentId, id, customerId, number, channel, displayName } = work.interaction;
  const { followUpAtMs } = work.draft;
  const { db } = context.ports;
  const followUpId = `follow-up:${id}`;
  const before = readFollowUpState(db, followUpId);
  if (agentId === null || (followUpAtMs === null && before === null)) return;
  if (followUpAtMs === null) removeOpenFollowUp(db, followUpId);
  else
    writeFollowUp(
      db,
      agentId,
      {
        id: followUpId,
        customerId,
        name: context.customers.get(customerId)?.name ?? displayName,
        number,
        channel,
        dueAtMs: followUpAtMs,
        text: summaryOf(context, work),
        interactionId: id,
      },
      before?.doneAtMs ?? null,
    );
  tell(context, agentId);
}

/** Keeps what a note agreed. */
export function addFollowUp(context: CentreContext, agentId: AgentId, followUp: FollowUp): void {
  writeFollowUp(context.ports.db, agentId, followUp, null);
  tell(context, agentId);
}

/** Done: an own one for its agent, a promise for everybody. */
export function doneFollowUp(
  context: CentreContext,
  agentId: AgentId,
  id: string,
  doneAtMs: number,
): void {
  const { db } = context.ports;
  const known = readFollowUpState(db, id);
  if (known) {
    if (known.agentId !== agentId && !id.startsWith(PROMISE_PREFIX))
      throw new Refusal('not-found', 'no such follow-up of this agent');
    if (known.doneAtMs !== null) return;
    closeFollowUp(db, id, doneAtMs);
    tell(context, agentId);
    return;
  }
  const promise = promiseWithId(context, id);
  if (!promise) throw new Refusal('not-found', 'no such follow-up');
  writeFollowUp(db, agentId, promise, Math.round(doneAtMs));
  for (const { profile, sessionId } of context.agents.all())
    if (sessionId !== null) tell(context, profile.id);
}

const promiseWithId = (context: CentreContext, id: string): FollowUp | null =>
  context.customers
    .all()
    .filter((customer) => id.startsWith(`${PROMISE_PREFIX}${customer.id}:`))
    .flatMap((customer) => customer.promises.map((promise) => promiseOf(customer, promise)))
    .find((promise) => promise.id === id) ?? null;
