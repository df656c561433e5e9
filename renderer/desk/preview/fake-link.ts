/** A link to nobody: tells a fixture state once and answers asks with made-up words, so that pages can be looked at. */
import type { DeskState } from '#src/contracts/desk.ts';
import type { Answer } from '#src/contracts/fault.ts';
import type { QueueRow, TeamRow } from '#src/model/team.ts';
import { deriveYear } from '#src/timeline/year.ts';
import { emptyDraft } from '#src/model/wrap-up.ts';
import type { DeskLink } from '../stores/ask.ts';
import type { ArticleFilter } from '#src/model/article-filter.ts';
import { articlesOf, foundOf } from './article-fixtures.ts';
import { arrangedTimelineOf } from './case-fixtures.ts';
import { duplicatesOf, martaTwice } from './merge-fixtures.ts';
import { marta, oscar, people, timelineOf, companyOf, states } from './fixtures.ts';
import { type OutboxFixture, outboxOf } from './outbox-fixtures.ts';
import {
  articleListOf,
  articleVersionsOf,
  contestedOf,
  briefingRowsOf,
  draftsOf,
  feedbackOf,
  glossaryOf,
  vainOf,
} from './shelf-fixtures.ts';
import { auditOf } from './team-fixtures.ts';

const colleagues = [
  ['dolores', 'Dolores Ferrer', 'lead', true, ''],
  ['nil', 'Nil Casas', 'agent', true, 'en Facturación hasta las 13'],
  ['teo', 'Teo Marín', 'agent', true, ''],
  ['rosa', 'Rosa Vidal', 'agent', false, 'vuelvo el lunes'],
].map(([id, name, role, isSignedIn, presenceNote]) => ({
  agentId: `agent-${String(id)}`,
  name,
  role,
  isSignedIn,
  presenceNote,
}));

/** What a centre without a story answers. */
const nothingYet: Readonly<Record<string, unknown>> = {
  'timeline/page': { entries: [], next: null, source: 'centre', asOfMs: 0 },
  'timeline/find': { entries: [], next: null },
  'timeline/agents': { agents: [], count: 0 },
  'customer/year': { year: deriveYear([], 0), source: 'centre', asOfMs: 0 },
  'customer/duplicates': { found: [] },
  'search/vain-list': { rows: [] },
  'glossary/list': { lines: [] },
  'briefing/list': { rows: [] },
  'article/feedback-list': { corrections: [], votes: [] },
  'article/find': { hits: [], source: 'cache', asOfMs: 0 },
};

interface FakeLinkOptions {
  readonly now: number;
  readonly isLost?: boolean;
  readonly isOffline?: boolean;
  /** Nothing is known of anybody and nothing was written yet: pages show what they say then. */
  readonly isEmpty?: boolean;
  /** What waits for the centre; some of each where it is left out. */
  readonly outbox?: OutboxFixture;
  /** The history as agents arranged its cases. */
  readonly isArranged?: boolean;
  /** Another lead saves the article that is being written first. */
  readonly isContested?: boolean;
  /** What a lead watches; nobody where it is left out. */
  readonly watched?: { readonly rows: readonly TeamRow[]; readonly queues: readonly QueueRow[] };
}

/** A link that tells this state. Every ask is kept in `asked`. */
export function createFakeLink(
  state: DeskState | null,
  options: FakeLinkOptions,
): DeskLink & {
  readonly asked: readonly { name: string; payload: unknown }[];
  tell(frame: unknown): void;
} {
  const asked: { name: string; payload: unknown }[] = [];
  const listeners = new Set<(payload: unknown) => void>();
  return {
    asked,
    tell(frame) {
      for (const listener of listeners) listener(frame);
    },
    ask(name, payload) {
      asked.push({ name, payload });
      const isSaved = asked.some((each) => each.name === 'article/put');
      const gone = asked.flatMap((each) =>
        each.name === 'outbox/discard' ? [(each.payload as { readonly id: string }).id] : [],
      );
      const isLate = isSaved && options.isContested === true;
      return Promise.resolve(answerOf(name, payload, { ...options, isLate, gone }));
    },
    onTell(listener) {
      listeners.add(listener);
      for (const [name, value] of Object.entries(state ?? {}))
        listener({ kind: 'slice', name, value });
      return () => listeners.delete(listener);
    },
    onState(listener) {
      listener('open');
      if (options.isLost === true) listener('closed');
      return () => undefined;
    },
  };
}

function answerOf(
  name: string,
  payload: unknown,
  {
    now,
    isContested = false,
    isLate,
    isOffline = false,
    isEmpty = false,
    outbox = 'all',
    isArranged = false,
    watched = { rows: [], queues: [] },
    gone,
  }: FakeLinkOptions & { readonly isLate: boolean; readonly gone: readonly string[] },
): Answer<unknown> {
  const ok = (value: unknown): Answer<unknown> => ({ ok: true, value });
  if (isEmpty && name in nothingYet) return ok(nothingYet[name]);
  switch (name) {
    case 'timeline/page':
      return ok({
        ...(isArranged ? arrangedTimelineOf(now) : timelineOf(now, 38)),
        source: isOffline ? 'cache' : 'centre',
        asOfMs: isOffline ? now - 600_000 : now,
      });
    case 'customer/year':
      return ok({
        year: deriveYear(timelineOf(now, 38).entries, now),
        source: isOffline ? 'cache' : 'centre',
        asOfMs: now,
      });
    case 'customer/duplicates':
      return ok({ found: duplicatesOf() });
    case 'customer/forget':
      return ok({ isWaiting: isOffline });
    case 'team/desks':
      return ok({
        desks: [
          {
            ...{ deskId: 'desk-salamanca', name: 'PUESTO-SALAMANCA-14', isConnected: true },
            ...{ lastSeenMs: now, isWiping: false, wipedAtMs: null },
          },
          {
            ...{ deskId: 'desk-home', name: 'portatil-de-casa', isConnected: false },
            ...{ lastSeenMs: now - 3 * 86_400_000, isWiping: true, wipedAtMs: null },
          },
          {
            ...{ deskId: 'desk-old', name: '', isConnected: false },
            ...{ lastSeenMs: now - 40 * 86_400_000, isWiping: false },
            wipedAtMs: now - 39 * 86_400_000,
          },
        ],
      });
    case 'team/wipe':
      return ok({ isConnected: true });
    case 'customer/merge':
      return ok({ mergeId: 'merge-0001', survivor: marta, merged: martaTwice, isWaiting: false });
    case 'case/merge':
    case 'case/split':
    case 'case/undo':
      return ok({ actId: 'act-0001', isWaiting: isOffline });
    case 'customer/compare':
      return ok({
        one: marta,
        other: martaTwice,
        evidence: duplicatesOf()[0]?.evidence,
        oneCount: 38,
        otherCount: 6,
        source: isOffline ? 'cache' : 'centre',
        asOfMs: now - 600_000,
      });
    case 'timeline/find': {
      const { query } = payload as { readonly query: string };
      const said = timelineOf(now, 38).entries.filter(({ summary }) =>
        summary.toLowerCase().includes(query.toLowerCase()),
      );
      return ok({ entries: said, next: null });
    }
    case 'timeline/agents': {
      const { entries } = timelineOf(now, 38);
      const agents = [...new Set(entries.flatMap(({ agentName }) => agentName ?? []))];
      return ok({ agents: [...agents, 'Nil Casas'], count: 38 });
    }
    case 'customer/find':
      return ok({ customers: [marta, oscar], source: 'centre', asOfMs: now });
    case 'people/find': {
      const typed = ((payload as { query?: string }).query ?? '').toLowerCase();
      return ok({
        rows: people.filter((row) => `${row.name} ${row.detail}`.toLowerCase().includes(typed)),
      });
    }
    case 'team/watch':
      return ok(watched);
    case 'team/contact': {
      const [shown] = states.call(now).conversations;
      return ok({
        interaction: shown?.interaction,
        customer: marta,
        openCase: shown?.openCase ?? null,
        recent: timelineOf(now).entries,
        draft: { ...emptyDraft, note: 'Dice que el segundo cargo es del alta anulada.' },
        company: companyOf(now, []),
      });
    }
    case 'team-chat/people':
      return ok({ people: colleagues });
    case 'audit/list':
      return ok({ lines: auditOf(now) });
    case 'customer/get':
      return ok((payload as { customerId?: string }).customerId === marta.id ? marta : oscar);
    case 'article/find':
      return ok({
        ...foundOf(now, (payload as { filter?: ArticleFilter }).filter),
        ...{ source: 'cache', asOfMs: now - 600_000 },
      });
    case 'article/get':
      if (isLate) return ok(contestedOf(now));
      return ok(
        articlesOf(now).find(({ id }) => id === (payload as { articleId?: string }).articleId),
      );
    case 'search/vain-list':
      return ok({ rows: vainOf(now) });
    case 'briefing/list':
      return ok({ rows: briefingRowsOf(now) });
    case 'article/list':
      return ok(articleListOf(now));
    case 'article/versions':
      return ok({ versions: articleVersionsOf(now) });
    case 'article/drafts':
      return ok({ drafts: draftsOf(now) });
    case 'article/draft-keep':
      return ok({ savedAtMs: now });
    case 'article/put': {
      if (isContested)
        return { ok: false, error: { code: 'changed-by-someone-else', retryable: false } };
      const { article, version } = payload as { article: object; version: number };
      return ok({ ...article, version: version + 1, updatedAtMs: now });
    }
    case 'article/feedback-list':
      return ok(feedbackOf(now));
    case 'glossary/list':
      return ok({ lines: glossaryOf(now) });
    case 'glossary/try': {
      const [first, ...more] = foundOf(now, undefined).hits;
      const { entry } = payload as { entry: unknown };
      return ok({
        now: more.slice(0, 1),
        then: entry && first ? [first, ...more.slice(0, 2)] : more.slice(0, 1),
      });
    }
    case 'draft/save':
      return ok({ savedAtMs: now });
    case 'check/microphone':
      return ok({ level: 0.4 });
    case 'practice/scenarios':
      return ok({
        scenarios: [
          {
            id: 'double',
            title: {
              es: 'Cobro duplicado, clienta paciente',
              en: 'Charged twice, patient customer',
            },
          },
          {
            id: 'angry',
            title: {
              es: 'Sin servicio desde ayer, enfadado',
              en: 'No service since yesterday, angry',
            },
          },
          { id: 'unknown', title: { es: 'Número desconocido', en: 'Unknown number' } },
        ],
        everyMs: 120_000,
      });
    case 'outbox/reopen':
      return ok({
        customerId: oscar.id,
        draft: {
          reasonId: null,
          outcomeId: null,
          note: 'Pasa el martes a recoger el router',
          followUpAtMs: null,
        },
      });
    case 'outbox/list':
      return ok({ items: outboxOf(now, outbox).filter(({ id }) => !gone.includes(id)) });
    default:
      return ok({});
  }
}
