/**
 * Brings all articles onto this machine and keeps them as the centre has them (`page-by-page.ts`). It goes on where it stopped. Who
 * may not read them has none.
 */
import { centreKey } from './centre-key.ts';
import type { SessionContext } from './context.ts';
import { createPageByPage, hasMoved, type PageByPage } from './page-by-page.ts';
import { createPageSize } from './page-size.ts';
import { withArticlesHere } from './here.ts';

const PAGE = 100;

/** One per session. */
export function createKnowledgeSync(
  ctx: Pick<SessionContext, 'truth' | 'change' | 'centre' | 'store' | 'ports' | 'options'>,
): PageByPage {
  const { clock, log } = ctx.ports;
  const pages = createPageSize(PAGE);
  /** One page; true: there is more. */
  return createPageByPage(ctx, async (isWanted) => {
    const known = await ctx.store.articlesKnown(centreKey(ctx.options));
    if (!known.ok || !isWanted()) return false;
    const since = known.value.revision;
    let leftOut: readonly (string | null)[] = [];
    const answer = await pages.ask((limit) => {
      const asked = { since, limit };
      return ctx.centre.request('article/changes', asked, undefined, (parts) => {
        leftOut = parts.map(({ id }) => id);
      });
    });
    if (!answer.ok) return pages.isSmaller(answer.error);
    const kept = await ctx.store.saveArticles({ ...answer.value, leftOut, atMs: clock.nowMs() });
    if (!kept.ok) return false;
    ctx.change((truth) => withArticlesHere(truth, kept.value));
    if (!answer.value.isComplete)
      return hasMoved(since, answer.value.revision, kept.value.revision);
    if (answer.value.articles.length > 0)
      log.info('knowledge', 'articles are here', { count: kept.value.count });
    return false;
  });
}
