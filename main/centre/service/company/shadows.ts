/**
 * Job shadowing: a learner asks an agent, the agent agrees, and from then on the learner's phone is rung into each of the
 * agent's calls, where nobody hears them, and the agent's screen is shown beside, masked. Until either of them ends it or
 * signs out. Nothing of a customer leaves here for a learner but through the mask.
 */
import type { CentreRequest } from '#src/centre/wire.ts';
import type { AgentId, CustomerId } from '#src/model/ids.ts';
import type { ReturnReason } from '#src/model/party.ts';
import type { Shadowing, ShadowView } from '#src/model/shadow.ts';
import { maskContact, maskEntries, usualMask } from '#src/text/mask.ts';
import { writeAudit } from '../../store/audit-records.ts';
import {
  readShadowings,
  removeShadowing,
  writeShadowing,
  type ShadowingRecord,
} from '../../store/beside-records.ts';
import type { Guest } from '../../store/company-record.ts';
import type { Work } from '../../store/work-records.ts';
import type { CentreContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { shadowViewOf } from '../views.ts';
import type { Companies } from './companies.ts';
import { noCompany } from './seats.ts';
import { isPhoneFree, isSameTalk, talkOf } from './talks.ts';
import { calleeOf } from './targets.ts';

/** What a desk draws at once. */
const MOST_VIEWS = 10;

export interface Shadows {
  ask(learnerId: AgentId, request: CentreRequest<'shadow/ask'>): void;
  answer(agentId: AgentId, request: CentreRequest<'shadow/answer'>): void;
  end(by: AgentId, request: CentreRequest<'shadow/end'>): void;
  /** Every one of this agent, on either side. */
  of(id: AgentId): Shadowing[];
  /** Who learns from this agent now. */
  learnersOf(agentId: AgentId): { agentId: AgentId; name: string }[];
  /** The contacts of this customer in which they only learn: what is said of the customer there goes through the mask. */
  learningAbout(learnerId: AgentId, customerId: CustomerId): readonly Work[];
  /** The learner's desk begins anew: it is sent the whole screen once more. */
  forgetSent(learnerId: AgentId): void;
  signedOut(id: AgentId): void;
  tick(): void;
}

export function createShadows(
  context: CentreContext,
  companies: Companies,
  onGone: (work: Work, guest: Guest, reason: ReturnReason) => void,
): Shadows {
  const { clock, db } = context.ports;
  const keyOf = (agentId: AgentId, learnerId: AgentId): string => `${agentId} ${learnerId}`;
  const records = new Map<string, ShadowingRecord>(
    readShadowings(db).map((record) => [keyOf(record.agentId, record.learnerId), record]),
  );
  const sent = new Map<AgentId, string>();
  const nameOf = (id: AgentId): string => context.agents.get(id).profile.name;
  const shown = (record: ShadowingRecord, state: Shadowing['state'] = record.state): Shadowing => ({
    agentId: record.agentId,
    agentName: nameOf(record.agentId),
    learnerId: record.learnerId,
    learnerName: nameOf(record.learnerId),
    state,
    sinceMs: record.sinceMs,
  });
  const tellBoth = (record: ShadowingRecord, state?: Shadowing['state']): void => {
    for (const id of [record.agentId, record.learnerId])
      context.tell(id, { kind: 'shadow/changed', shadowing: shown(record, state) });
  };
  const keep = (record: ShadowingRecord): void => {
    records.set(keyOf(record.agentId, record.learnerId), record);
    writeShadowing(db, record);
  };
  const note = (record: ShadowingRecord, actorId: AgentId, act: 'shadow' | 'shadow-end'): void =>
    writeAudit(db, {
      atMs: clock.nowMs(),
      actorId,
      agentId: record.agentId,
      interactionId: null,
      act,
      detail: nameOf(record.learnerId),
    });
  const guestIn = (work: Work | null, learnerId: AgentId): Guest | null =>
    (work?.company ?? noCompany).guests.find(
      ({ agentId, role }) => agentId === learnerId && role === 'learner',
    ) ?? null;

  const over = (
    record: ShadowingRecord,
    by: AgentId,
    state: 'declined' | 'ended' = 'ended',
  ): void => {
    const { agentId, learnerId } = record;
    records.delete(keyOf(agentId, learnerId));
    removeShadowing(db, agentId, learnerId);
    sent.delete(learnerId);
    for (const { work } of context.works.guestOf(learnerId)) {
      const guest = guestIn(work, learnerId);
      if (!guest) continue;
      const out = companies.letGo(work, guest, { hangUp: true, reason: null });
      companies.arrange(out);
      companies.publish(out);
    }
    if (record.state === 'running') note(record, by, 'shadow-end');
    tellBoth(record, state);
  };

  /** Into the agent's call, unless they were there already or cannot be rung now. */
  const join = (record: ShadowingRecord): void => {
    const { agentId, learnerId } = record;
    const now = talkOf(context, agentId);
    if (!now || isSameTalk(now.talk, record.rung)) return;
    if (!context.agents.isRingable(learnerId) || !isPhoneFree(context, learnerId)) return;
    const invited = companies.invite(
      now.work,
      calleeOf(context, learnerId),
      {
        role: 'learner',
        supervision: null,
        target: null,
        targetName: '',
        tried: [],
        goesWith: agentId,
      },
      onGone,
    );
    keep({ ...record, rung: now.talk });
    companies.publish(invited);
  };

  const viewsOf = (agentId: AgentId): ShadowView[] =>
    context.works
      .ofAgent(agentId)
      .filter(({ offer, interaction }) => !offer && interaction.state !== 'queued')
      .slice(0, MOST_VIEWS)
      .map((work) => {
        const view = shadowViewOf(context, work, agentId);
        return { ...maskContact(view, usualMask), recent: maskEntries(view.recent, usualMask) };
      });
  const show = ({ agentId, learnerId }: ShadowingRecord): void => {
    const views = viewsOf(agentId);
    const now = JSON.stringify(views);
    if (sent.get(learnerId) === now) return;
    sent.set(learnerId, now);
    context.tell(learnerId, { kind: 'shadow/view', agentId, views });
  };

  return {
    of: (id) =>
      [...records.values()]
        .filter(({ agentId, learnerId }) => agentId === id || learnerId === id)
        .map((record) => shown(record)),
    learnersOf: (agentId) =>
      [...records.values()]
        .filter((record) => record.agentId === agentId && record.state === 'running')
        .map(({ learnerId }) => ({ agentId: learnerId, name: nameOf(learnerId) })),
    learningAbout: (learnerId, customerId) =>
      context.works
        .guestOf(learnerId)
        .flatMap(({ work }) =>
          work.interaction.customerId === customerId && guestIn(work, learnerId) ? [work] : [],
        ),
    forgetSent: (learnerId) => void sent.delete(learnerId),
    ask(learnerId, { agentId }) {
      if (agentId === learnerId) throw new Refusal('target-is-you', 'oneself');
      const agent = context.agents.all().find(({ profile }) => profile.id === agentId);
      if (!agent || agent.sessionId === null) throw new Refusal('target-gone', 'not signed in');
      if (records.has(keyOf(agentId, learnerId))) return;
      // One at a time: there is one screen beside the learner's own.
      for (const record of [...records.values()])
        if (record.learnerId === learnerId) over(record, learnerId);
      const record: ShadowingRecord = {
        agentId,
        learnerId,
        state: 'asked',
        sinceMs: clock.nowMs(),
        rung: null,
      };
      keep(record);
      tellBoth(record);
    },
    answer(agentId, { learnerId, isAllowed }) {
      const record = records.get(keyOf(agentId, learnerId));
      if (!record) throw new Refusal('too-late', 'nobody asks any more');
      if (record.state === 'running') return;
      if (!isAllowed) return over(record, agentId, 'declined');
      const running: ShadowingRecord = { ...record, state: 'running', sinceMs: clock.nowMs() };
      keep(running);
      note(running, learnerId, 'shadow');
      tellBoth(running);
      join(running);
      show(running);
    },
    end(by, { agentId, learnerId }) {
      if (by !== agentId && by !== learnerId) throw new Refusal('refused', 'not theirs to end');
      const record = records.get(keyOf(agentId, learnerId));
      if (record) over(record, by);
    },
    signedOut(id) {
      for (const record of [...records.values()])
        if (record.agentId === id || record.learnerId === id) over(record, id);
    },
    tick() {
      for (const record of records.values()) {
        if (record.state !== 'running') continue;
        join(record);
        show(record);
      }
    },
  };
}
