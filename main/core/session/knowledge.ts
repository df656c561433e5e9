/**
 * What the company knows, for the desk. Articles are found on this machine once all of them are here (`knowledge-sync.ts`), and
 * asked of the centre until then; one that is opened is asked of the centre, and read from here while that is away. Never
 * queued. What a contact has in use is kept with the contact.
 */
import type { CentreAnswer, CentreRequest } from '#src/centre/wire.ts';
import type { passedArticleIntents } from '#src/contracts/desk-articles.ts';
import type { passedBriefingIntents } from '#src/contracts/desk-briefings.ts';
import type { passedKnowledgeIntents } from '#src/contracts/desk-knowledge.ts';
import type { DeskAnswer, DeskIntent } from '#src/contracts/desk.ts';
import type { Answer } from '#src/contracts/fault.ts';
import { refusal } from '../page-links.ts';
import { createArticleDrafts } from './article-drafts.ts';
import { keepFeedback } from './article-feedback.ts';
import type { Briefings } from './briefings.ts';
import { done, type SessionContext } from './context.ts';
import { createVainSearches } from './vain-searches.ts';
import { findConversation, patchConversation } from './truth.ts';

type Passed =
  | keyof typeof passedKnowledgeIntents
  | keyof typeof passedBriefingIntents
  | keyof typeof passedArticleIntents;
type Name =
  | Passed
  | 'article/find'
  | 'article/get'
  | 'article/use'
  | 'article/draft-keep'
  | 'article/draft-drop'
  | 'article/drafts'
  | 'glossary/list'
  | 'glossary/try'
  | 'search/vain'
  | 'briefing/read'
  | 'article/feedback';

const GLOSSARY_PAGE = 500;
const MOST_TRIED = 5;

export interface Knowledge {
  readonly acts: {
    readonly [N in Name]: (payload: DeskIntent<N>) => Promise<Answer<DeskAnswer<N>>>;
  };
}

/** One per session. */
export function createKnowledge(
  ctx: Pick<
    SessionContext,
    'truth' | 'change' | 'stream' | 'centre' | 'store' | 'ports' | 'outbox' | 'options'
  >,
  briefings: Pick<Briefings, 'read'>,
): Knowledge {
  const isAway = (): boolean => {
    if (ctx.truth().strip.centre.state === 'connected') return false;
    ctx.stream.retryNow();
    return true;
  };

  const vain = createVainSearches(ctx);
  const drafts = createArticleDrafts(ctx);

  const pass = async <N extends Passed | 'glossary/changes'>(
    name: N,
    payload: CentreRequest<N>,
  ): Promise<Answer<CentreAnswer<N>>> => {
    if (isAway()) return refusal('centre-unreachable', true);
    const answer = await ctx.centre.request(name, payload);
    return answer.ok ? answer : refusal(answer.error.code, answer.error.retryable);
  };

  return {
    acts: {
      'glossary/put': (payload) => pass('glossary/put', payload),
      'glossary/remove': (payload) => pass('glossary/remove', payload),
      'search/vain-list': (payload) => pass('search/vain-list', payload),
      'search/dismiss': (payload) => pass('search/dismiss', payload),
      'search/vain': (search) => vain.note(search),
      'briefing/publish': (payload) => pass('briefing/publish', payload),
      'briefing/withdraw': (payload) => pass('briefing/withdraw', payload),
      'briefing/list': (payload) => pass('briefing/list', payload),
      'briefing/read': ({ briefingId }) => briefings.read(briefingId),
      'article/list': (payload) => pass('article/list', payload),
      'article/put': (payload) => pass('article/put', payload),
      'article/archive': (payload) => pass('article/archive', payload),
      'article/versions': (payload) => pass('article/versions', payload),
      'article/feedback-decline': (payload) => pass('article/feedback-decline', payload),
      'article/draft-keep': ({ draft }) => drafts.keep(draft),
      'article/draft-drop': ({ articleId }) => drafts.drop(articleId),
      'article/drafts': () => drafts.all(),
      'article/feedback': (said) => keepFeedback(ctx, said),
      'article/feedback-list': (payload) => pass('article/feedback-list', payload),
      'article/feedback-done': (payload) => pass('article/feedback-done', payload),
      'glossary/list': async () => {
        const lines: CentreAnswer<'glossary/changes'>['lines'] = [];
        for (let since = 0; ;) {
          const page = await pass('glossary/changes', { since, limit: GLOSSARY_PAGE });
          if (!page.ok) return page;
          lines.push(...page.value.lines);
          if (page.value.isComplete || page.value.revision <= since)
            return { ok: true, value: { lines } };
          since = page.value.revision;
        }
      },
      'glossary/try': async ({ text, language, entry, instead }) => {
        const asked = { query: text, language, limit: MOST_TRIED };
        const [now, then] = await Promise.all([
          ctx.store.tryGlossary({ ...asked, entry: null, instead: null }),
          ctx.store.tryGlossary({ ...asked, entry, instead }),
        ]);
        if (!now.ok || !then.ok) return refusal('store-broken', true);
        // As for any search: not all articles are here yet.
        if (!now.value || !then.value) return refusal('centre-unreachable', true);
        return { ok: true, value: { now: [...now.value], then: [...then.value] } };
      },
      'article/find': async (wanted) => {
        const nowMs = ctx.ports.clock.nowMs();
        const here = await ctx.store.findArticles({ ...wanted, nowMs });
        if (here.ok && here.value) {
          const { hits, counts, asOfMs } = here.value;
          return { ok: true, value: { hits: [...hits], counts, source: 'cache', asOfMs } };
        }
        if (isAway()) return refusal('centre-unreachable', true);
        const answer = await ctx.centre.request('article/find', wanted);
        if (!answer.ok) return refusal(answer.error.code, answer.error.retryable);
        const asOfMs = ctx.ports.clock.nowMs();
        return { ok: true, value: { ...answer.value, source: 'centre', asOfMs } };
      },
      'article/get': async ({ articleId }) => {
        const answer = isAway()
          ? refusal('centre-unreachable', true)
          : await ctx.centre.request('article/get', { articleId });
        if (answer.ok) return answer;
        const { code, retryable } = answer.error;
        // What cannot be asked now may still be read; what the centre refuses may not.
        const here = retryable ? await ctx.store.getArticle(articleId) : null;
        return here?.ok && here.value ? { ok: true, value: here.value } : refusal(code, retryable);
      },
      'article/use': ({ interactionId, use }) => {
        if (!findConversation(ctx.truth(), interactionId))
          return Promise.resolve(refusal('not-found'));
        ctx.change((truth) => patchConversation(truth, interactionId, { articleUse: use }));
        return Promise.resolve(done);
      },
    },
  };
}
