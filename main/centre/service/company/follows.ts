/**
 * Leads who follow an agent: their phone is rung into the agent's calls, listening, when those are answered. They leave a
 * contact together with the agent, also when it is handed over, and are not rung twice into the same stretch of it.
 *
 *   now    : the call of this moment, until the agent or the lead is out of it
 *   next   : the one after that
 *   always : every one until it is ended, or one of them signs out
 */
import type { CentreRequest, Snapshot } from '#src/centre/wire.ts';
import type { AgentId } from '#src/model/ids.ts';
import type { ReturnReason } from '#src/model/party.ts';
import { writeAudit } from '../../store/audit-records.ts';
import {
  readFollowings,
  removeFollowing,
  writeFollowing,
  type Following,
} from '../../store/beside-records.ts';
import type { Guest } from '../../store/company-record.ts';
import type { Work } from '../../store/work-records.ts';
import type { CentreContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import type { Companies } from './companies.ts';
import { noCompany } from './seats.ts';
import { bringLead } from './supervision.ts';
import { isPhoneFree, isSameTalk, talkOf } from './talks.ts';

export interface Follows {
  set(leadId: AgentId, request: CentreRequest<'team/follow'>): void;
  /** What this lead follows, for the snapshot. */
  of(leadId: AgentId): Snapshot['following'];
  /** Whom this lead goes with in a contact of this agent: the agent, while they follow them. */
  goesWith(leadId: AgentId, agentId: AgentId | null): AgentId | null;
  signedOut(agentId: AgentId): void;
  tick(): void;
}

export function createFollows(
  context: CentreContext,
  companies: Companies,
  onGone: (work: Work, guest: Guest, reason: ReturnReason) => void,
): Follows {
  const { clock, db } = context.ports;
  const byLead = new Map<AgentId, Following>(
    readFollowings(db).map((record) => [record.leadId, record]),
  );
  const guestIn = (work: Work | null, leadId: AgentId): Guest | null =>
    (work?.company ?? noCompany).guests.find(
      (guest) => guest.agentId === leadId && guest.role === 'lead',
    ) ?? null;
  const tell = (leadId: AgentId): void =>
    context.tell(leadId, { kind: 'team/following', following: of(leadId) });
  const keep = (record: Following): void => {
    byLead.set(record.leadId, record);
    writeFollowing(db, record);
  };
  const of: Follows['of'] = (leadId) => {
    const record = byLead.get(leadId);
    return record ? { agentId: record.agentId, mode: record.mode } : null;
  };
  const note = (
    { leadId, agentId }: Following,
    act: 'follow' | 'unfollow' | 'listen',
    detail: string,
    work: Work | null = null,
  ): void =>
    writeAudit(db, {
      atMs: clock.nowMs(),
      actorId: leadId,
      agentId,
      interactionId: work?.interaction.id ?? null,
      act,
      detail,
    });
  const end = (record: Following): void => {
    byLead.delete(record.leadId);
    removeFollowing(db, record.leadId);
    note(record, 'unfollow', record.mode);
    tell(record.leadId);
  };

  /** Out of every contact in which the lead is only because of the agent. */
  const leaveAll = ({ leadId, agentId }: Following): void => {
    for (const { work } of context.works.guestOf(leadId)) {
      const guest = guestIn(work, leadId);
      if (guest?.goesWith !== agentId) continue;
      const out = companies.letGo(work, guest, { hangUp: true, reason: null });
      companies.arrange(out);
      companies.publish(out);
    }
  };

  /** Into the agent's call, unless they were there already or cannot be rung now. */
  const join = (record: Following): void => {
    const { leadId, agentId } = record;
    const now = talkOf(context, agentId);
    if (!now || isSameTalk(now.talk, record.rung) || isSameTalk(now.talk, record.skipped)) return;
    const there = guestIn(now.work, leadId);
    if (there)
      companies.change(now.work, {
        guests: (now.work.company ?? noCompany).guests.map((guest) =>
          guest.legId === there.legId ? { ...guest, goesWith: agentId } : guest,
        ),
      });
    else {
      if (!context.agents.isRingable(leadId) || !isPhoneFree(context, leadId)) return;
      note(record, 'listen', 'follow', now.work);
      bringLead(
        context,
        companies,
        now.work,
        leadId,
        { supervision: 'listen', goesWith: agentId },
        onGone,
      );
    }
    keep({ ...record, rung: now.talk });
  };

  return {
    of,
    goesWith: (leadId, agentId) =>
      agentId !== null && byLead.get(leadId)?.agentId === agentId ? agentId : null,
    set(leadId, { agentId, mode }) {
      if (context.agents.get(leadId).profile.role !== 'lead')
        throw new Refusal('refused', 'only leads');
      const before = byLead.get(leadId);
      if (mode === null) {
        if (!before) return;
        leaveAll(before);
        end(before);
        return;
      }
      if (agentId === leadId) throw new Refusal('target-is-you', 'oneself');
      if (!context.agents.all().some(({ profile }) => profile.id === agentId))
        throw new Refusal('target-gone', 'no such agent');
      const now = talkOf(context, agentId);
      if (mode === 'now') {
        if (!now) throw new Refusal('too-late', 'the agent is in no call');
        const isThere = guestIn(now.work, leadId) !== null;
        if (!isThere && !context.agents.isRingable(leadId))
          throw new Refusal('target-away', "the lead's own phone cannot ring");
        if (!isThere && !isPhoneFree(context, leadId))
          throw new Refusal('refused', 'in another contact');
      }
      if (before && before.agentId !== agentId) {
        leaveAll(before);
        note(before, 'unfollow', before.mode);
      }
      const record: Following = {
        leadId,
        agentId,
        mode,
        rung: null,
        skipped: mode === 'next' ? (now?.talk ?? null) : null,
      };
      keep(record);
      note(record, 'follow', mode);
      if (mode !== 'next') join(record);
      tell(leadId);
    },
    signedOut(agentId) {
      for (const record of [...byLead.values()])
        if (record.leadId === agentId || record.agentId === agentId) {
          leaveAll(record);
          end(record);
        }
    },
    tick() {
      for (const record of [...byLead.values()]) {
        const { leadId, rung, mode } = record;
        const work = rung && context.works.get(rung.interactionId);
        const isThere = guestIn(work, leadId)?.goesWith === record.agentId;
        if (mode !== 'always' && rung !== null && !isThere) end(record);
        else if (!isThere) join(record);
      }
    },
  };
}
