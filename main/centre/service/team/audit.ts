/**
 * The audit log as people read it: names for ids, newest first, page by page. An agent reads the lines about themself, a lead
 * those about anybody. Every act of a lead is written here in the same commit in which it takes effect.
 */
import type { CentreAnswer, CentreRequest } from '#src/centre/wire.ts';
import type { AgentId } from '#src/model/ids.ts';
import { mayReadAudit } from '#src/team/lead-rules.ts';
import { readAuditPage, writeAudit, type NewAuditLine } from '../../store/audit-records.ts';
import type { CentreContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { customerNameOf } from './contacts.ts';

/** Writes down what a lead does. */
export function noteAct(context: CentreContext, line: Omit<NewAuditLine, 'atMs'>): void {
  const { clock, db } = context.ports;
  writeAudit(db, { ...line, atMs: clock.nowMs() });
}

/** A page of the log. */
export function listAudit(
  context: CentreContext,
  reader: AgentId,
  { agentId, beforeMs, limit }: CentreRequest<'audit/list'>,
): CentreAnswer<'audit/list'> {
  const people = new Map(context.agents.all().map(({ profile }) => [profile.id, profile]));
  const about = agentId ?? reader;
  const profile = people.get(reader);
  if (!profile || !mayReadAudit(profile, about))
    throw new Refusal('refused', 'only leads read about others');
  if (!people.has(about)) throw new Refusal('not-found', 'no such agent');
  const nameOf = (id: AgentId | null): string => (id === null ? '' : (people.get(id)?.name ?? ''));
  return {
    lines: readAuditPage(context.ports.db, about, beforeMs, limit).map((line) => {
      const work = line.interactionId === null ? null : context.works.find(line.interactionId);
      return {
        atMs: line.atMs,
        actorName: nameOf(line.actorId),
        agentName: nameOf(line.agentId),
        interactionId: line.interactionId,
        customerName: work ? customerNameOf(context, work) : '',
        act: line.act,
        detail: line.detail,
      };
    }),
  };
}
