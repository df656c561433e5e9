/**
 * Two customers made one, and two again. The rules are those of `src/customers/merge.ts`; here they meet the book, in the one
 * commit of the request, so that of two agents who merge the same customer the second is refused. Contacts that are under way
 * show the card that counts now; under whom they are kept never changes.
 */
import {
  familyOf,
  mergeCustomers,
  unmergeCustomers,
  UNDO_FOR_MS,
  type Pair,
} from '#src/customers/merge.ts';
import type { Customer } from '#src/model/customer.ts';
import type { AgentId, CustomerId } from '#src/model/ids.ts';
import type { AuditAct } from '#src/model/team.ts';
import type { CompanyPart } from './company/company.ts';
import type { CentreContext } from './context.ts';
import { Refusal } from './refusal.ts';
import type { RequestHandlers } from './requests.ts';
import { noteAct } from './team/audit.ts';
import { tellCustomer } from './tell-customer.ts';
import { heldOf } from './views.ts';

export type MergeHandlers = Pick<RequestHandlers, 'customer/merge' | 'customer/unmerge'>;

/** One per service. */
export function createMergeHandlers(context: CentreContext, company: CompanyPart): MergeHandlers {
  const { clock, log } = context.ports;
  const own = (id: CustomerId): Customer => {
    const found = context.customers.own(id);
    if (!found) throw new Refusal('not-found', 'no such customer');
    return found;
  };

  const keep = (before: Pair, after: Pair): Pair => {
    if (after.survivor === before.survivor) return after;
    context.customers.keep(after);
    tellCustomer(context, company, after.survivor);
    tellCustomer(context, company, after.merged);
    const concerned = new Set([...familyOf(after.survivor), ...familyOf(after.merged)]);
    for (const work of context.works.open()) {
      const { customerId, agentId } = work.interaction;
      if (customerId === null || !concerned.has(customerId)) continue;
      if (agentId !== null && work.offer === null)
        context.tell(agentId, { kind: 'held/changed', held: heldOf(context, work) });
      if (work.company) company.companies.publish(work);
    }
    return after;
  };

  /** Who did what; nothing for an act that had been done already. */
  const audit = (
    line: { readonly actorId: AgentId; readonly agentId: AgentId; readonly act: AuditAct },
    { survivor, merged }: Pair,
  ): void => {
    noteAct(context, { ...line, interactionId: null, detail: `${merged.id} → ${survivor.id}` });
  };

  return {
    'customer/merge': (who, { mergeId, survivorId, mergedId, choices, evidence, mergedAtMs }) => {
      const before = { survivor: own(survivorId), merged: own(mergedId) };
      const done = mergeCustomers(before, {
        mergeId,
        choices,
        evidence,
        // A desk's clock may be wrong, and what waited offline was done when it was done.
        atMs: Math.min(Math.max(mergedAtMs, clock.nowMs() - UNDO_FOR_MS), clock.nowMs()),
        by: { agentId: who.agentId, name: context.agents.get(who.agentId).profile.name },
      });
      if (!done.ok) throw new Refusal(done.error, `${mergedId} into ${survivorId}`);
      log.info('two customers are one', { agentId: who.agentId, survivorId, mergedId });
      if (done.value.survivor !== before.survivor)
        audit({ actorId: who.agentId, agentId: who.agentId, act: 'merge-customers' }, before);
      return keep(before, done.value);
    },
    'customer/unmerge': (who, { mergeId, survivorId, mergedId }) => {
      const before = { survivor: own(survivorId), merged: own(mergedId) };
      const mark = before.survivor.merged?.find((each) => each.mergeId === mergeId);
      const isOver = !mark && before.merged.mergedInto === undefined;
      if (isOver) return before;
      const isLead = context.agents.get(who.agentId).profile.role === 'lead';
      if (mark && mark.byAgentId !== who.agentId && !isLead)
        throw new Refusal('refused', 'merged by somebody else');
      if (mark && mark.customerId !== mergedId) throw new Refusal('invalid', 'another merge');
      const done = unmergeCustomers(before, mergeId, clock.nowMs());
      if (!done.ok) throw new Refusal(done.error, `${mergedId} out of ${survivorId}`);
      log.info('two customers are two again', { agentId: who.agentId, survivorId, mergedId });
      const agentId = mark?.byAgentId ?? who.agentId;
      audit({ actorId: who.agentId, agentId, act: 'undo-customers' }, before);
      return keep(before, done.value);
    },
  };
}
