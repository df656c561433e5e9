/**
 * News from leads: who is to read them, who has, and the article as which each is found. Desks are told the whole list of what
 * they have not read, as with follow-ups. Free functions over the context.
 */
import type { Article } from '#src/model/article.ts';
import { type Briefing, type BriefingRow, isCurrent } from '#src/model/briefing.ts';
import type { AgentProfile } from '#src/model/agent.ts';
import type { AgentId } from '#src/model/ids.ts';
import { removeArticle, readArticle, writeArticle } from '../../store/article-records.ts';
import {
  type BriefingRecord,
  readBriefing,
  readBriefingReads,
  readBriefings,
  withdrawBriefing,
  writeBriefing,
  writeBriefingRead,
} from '../../store/briefing-records.ts';
import type { CentreContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import type { RequestHandlers } from '../requests.ts';
import { leadOnly, tellKnowledgeChanged } from './leads-shelf.ts';

export type BriefingHandlers = Pick<
  RequestHandlers,
  'briefing/publish' | 'briefing/withdraw' | 'briefing/read' | 'briefing/list'
>;

const MOST = 100;

const isReader = (profile: AgentProfile, { briefing, authorId }: BriefingRecord): boolean =>
  profile.id !== authorId &&
  (briefing.queueIds.length === 0 || briefing.queueIds.some((id) => profile.queueIds.includes(id)));

/** What this agent has not read yet, the newest first. */
export function briefingsFor(context: CentreContext, agentId: AgentId): readonly Briefing[] {
  const { clock, db } = context.ports;
  const { profile } = context.agents.get(agentId);
  return readBriefings(db, MOST)
    .filter((each) => !each.isWithdrawn && isCurrent(each.briefing, clock.nowMs()))
    .filter(
      (each) => isReader(profile, each) && !readBriefingReads(db, each.briefing.id).has(agentId),
    )
    .map(({ briefing }) => briefing);
}

const tell = (context: CentreContext, agentId: AgentId): void => {
  context.tell(agentId, {
    kind: 'briefings/changed',
    briefings: [...briefingsFor(context, agentId)],
  });
};

function tellAll(context: CentreContext): void {
  for (const { profile, sessionId } of context.agents.all())
    if (sessionId !== null) tell(context, profile.id);
  tellKnowledgeChanged(context);
}

/** As which it is found. */
function articleOf(context: CentreContext, each: Briefing): Article {
  const before = readArticle(context.ports.db, each.id);
  return {
    ...{ id: each.id, language: each.language, title: each.title, steps: [], keywords: [] },
    body: each.text.split(/\n\s*\n/).map((paragraph) => paragraph.trim()),
    queueIds: each.queueIds,
    version: (before?.version ?? 0) + 1,
    ownerName: each.authorName,
    updatedAtMs: each.publishedAtMs,
    expiresAtMs: each.untilMs,
    isBriefing: true,
  };
}

function rowOf(context: CentreContext, record: BriefingRecord): BriefingRow {
  const reads = readBriefingReads(context.ports.db, record.briefing.id);
  // Colleagues who are only played read nothing.
  const played = new Set(context.ports.practice?.bots?.map(({ agentId }) => agentId));
  const readers = context.agents.all().map(({ profile }) => profile);
  return {
    briefing: record.briefing,
    isWithdrawn: record.isWithdrawn,
    readBy: readers.flatMap(({ id, name }) => {
      const atMs = reads.get(id);
      return atMs === undefined ? [] : [{ name, atMs }];
    }),
    unreadBy: readers
      .filter((each) => isReader(each, record) && !reads.has(each.id) && !played.has(each.id))
      .map(({ name }) => name),
  };
}

/** One per service. */
export function createBriefingHandlers(context: CentreContext): BriefingHandlers {
  const { clock, db } = context.ports;
  return {
    'briefing/publish': (who, request) => {
      leadOnly(context, who);
      const known = readBriefing(db, request.id);
      if (!known && readArticle(db, request.id))
        throw new Refusal('conflict', 'an article has this name');
      const briefing: Briefing = {
        ...request,
        authorName: context.agents.get(who.agentId).profile.name,
        publishedAtMs: clock.nowMs(),
      };
      writeBriefing(db, briefing, who.agentId);
      writeArticle(db, articleOf(context, briefing));
      tellAll(context);
      return briefing;
    },
    'briefing/withdraw': (who, { briefingId }) => {
      leadOnly(context, who);
      if (!readBriefing(db, briefingId)) throw new Refusal('not-found', 'no such briefing');
      withdrawBriefing(db, briefingId);
      removeArticle(db, briefingId);
      tellAll(context);
      return {};
    },
    'briefing/read': (who, { briefingId, readAtMs }) => {
      if (!readBriefing(db, briefingId)) return {};
      writeBriefingRead(db, briefingId, who.agentId, Math.min(readAtMs, clock.nowMs()));
      tell(context, who.agentId);
      return {};
    },
    'briefing/list': (who) => {
      leadOnly(context, who);
      return { rows: readBriefings(db, MOST).map((record) => rowOf(context, record)) };
    },
  };
}
