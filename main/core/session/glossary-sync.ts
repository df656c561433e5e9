/**
 * Brings the company's glossary onto this machine and keeps it as the centre has it (`page-by-page.ts`): a word of it may answer
 * the next question, also while the centre is away.
 */
import { centreKey } from './centre-key.ts';
import type { SessionContext } from './context.ts';
import { createPageByPage, type PageByPage } from './page-by-page.ts';

const PAGE = 500;

/** One per session. */
export function createGlossarySync(
  ctx: Pick<SessionContext, 'truth' | 'centre' | 'store' | 'ports' | 'options'>,
): PageByPage {
  return createPageByPage(ctx, async (isWanted) => {
    const known = await ctx.store.glossaryKnown(centreKey(ctx.options));
    if (!known.ok || !isWanted()) return false;
    const answer = await ctx.centre.request('glossary/changes', {
      since: known.value,
      limit: PAGE,
    });
    if (!answer.ok) return false;
    const { isComplete, ...changes } = answer.value;
    if (changes.revision === known.value && !changes.isReset) return false;
    const kept = await ctx.store.saveGlossary(changes);
    return kept.ok && !isComplete && kept.value === changes.revision;
  });
}
