/**
 * Cases of a customer joined and taken apart. The rules are those of `src/timeline/case-acts.ts`; here they meet the store, in the
 * one commit of the request, so that of two agents who join the same case the second is refused. Records of cases and contacts
 * stay what they are; every act and every undo leaves a line in the audit log.
 */
import type { CentreAnswer } from '#src/centre/wire.ts';
import { UNDO_FOR_MS } from '#src/customers/merge.ts';
import type { AgentId, CustomerId } from '#src/model/ids.ts';
import type { CustomerCase } from '#src/model/interaction.ts';
import type { AuditAct } from '#src/model/team.ts';
import {
  findCaseAct,
  mergeCases,
  splitCase,
  undoCaseAct,
  type ActSaid,
} from '#src/timeline/case-acts.ts';
import { readCases, writeCase } from '../store/records.ts';
import type { CompanyPart } from './company/company.ts';
import type { CentreContext } from './context.ts';
import { Refusal } from './refusal.ts';
import type { RequestHandlers } from './requests.ts';
import { noteAct } from './team/audit.ts';

export type CaseHandlers = Pick<RequestHandlers, 'case/merge' | 'case/split' | 'case/undo'>;

type Cases = readonly CustomerCase[];

/** One per service. */
export function createCaseHandlers(context: CentreContext, company: CompanyPart): CaseHandlers {
  const { clock, db } = context.ports;

  const casesOf = (id: CustomerId): Cases => {
    if (!context.customers.own(id)) throw new Refusal('not-found', 'no such customer');
    return readCases(db, id);
  };
  /** A desk's clock may be wrong, and what waited offline was done when it was done. */
  const when = (doneAtMs: number): number =>
    Math.min(Math.max(doneAtMs, clock.nowMs() - UNDO_FOR_MS), clock.nowMs());
  const said = (agentId: AgentId, actId: string, doneAtMs: number): ActSaid => ({
    actId,
    atMs: when(doneAtMs),
    by: { agentId, name: context.agents.get(agentId).profile.name },
  });

  /** Keeps what is another now, and tells everybody who may see it. */
  const keep = (customerId: CustomerId, before: Cases, after: Cases): CustomerCase[] => {
    const changed = after.filter((each) => !before.includes(each));
    for (const each of changed) writeCase(db, each);
    if (changed.length === 0) return changed;
    for (const { profile, sessionId } of context.agents.all()) {
      const isLearning = company.shadows.learningAbout(profile.id, customerId).length > 0;
      if (sessionId !== null && !isLearning)
        context.tell(profile.id, { kind: 'cases/changed', customerId, cases: changed });
    }
    return changed;
  };

  const audit = (actorId: AgentId, agentId: AgentId, act: AuditAct, detail: string): void => {
    noteAct(context, { actorId, agentId, interactionId: null, act, detail });
  };

  /** What an act holds now, for an answer that is the same however often it is asked for. */
  const held = (cases: Cases, actId: string): CentreAnswer<'case/undo'> => {
    const holder = findCaseAct(cases, actId)?.holder;
    return { cases: holder ? [holder] : [] };
  };

  return {
    'case/merge': ({ agentId }, { customerId, actId, caseId, intoId, doneAtMs }) => {
      const before = casesOf(customerId);
      const act = { ...said(agentId, actId, doneAtMs), caseId, intoId };
      const done = mergeCases(before, act);
      if (!done.ok) throw new Refusal(done.error, `case ${caseId} into ${intoId}`);
      if (keep(customerId, before, done.value).length > 0) {
        const titles = [caseId, intoId].map((id) => before.find((each) => each.id === id)?.title);
        audit(agentId, agentId, 'merge-cases', `${customerId}: ${titles.join(' → ')}`);
      }
      return held(done.value, actId);
    },
    'case/split': ({ agentId }, { customerId, actId, doneAtMs, ...what }) => {
      const before = casesOf(customerId);
      const done = splitCase(before, { ...said(agentId, actId, doneAtMs), ...what });
      if (!done.ok) throw new Refusal(done.error, `contacts out of case ${what.caseId}`);
      if (keep(customerId, before, done.value).length > 0)
        audit(
          agentId,
          agentId,
          'split-case',
          `${customerId}: ${what.title}, ${what.entryIds.length}`,
        );
      return held(done.value, actId);
    },
    'case/undo': ({ agentId }, { customerId, actId, doneAtMs }) => {
      const before = casesOf(customerId);
      const { profile } = context.agents.get(agentId);
      const found = findCaseAct(before, actId);
      if (found && found.act.byAgentId !== agentId && profile.role !== 'lead')
        throw new Refusal('refused', 'done by somebody else');
      const undo = { actId, atMs: when(doneAtMs), byName: profile.name };
      const done = undoCaseAct(before, undo);
      if (!done.ok) throw new Refusal(done.error, `act ${actId}`);
      if (found && keep(customerId, before, done.value).length > 0)
        audit(agentId, found.act.byAgentId, 'undo-case', `${customerId}: ${found.act.title}`);
      return held(done.value, actId);
    },
  };
}
