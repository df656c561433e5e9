/**
 * Articles that a lead is writing, kept on this machine with each pause so that no crash loses them. They wait here until they are
 * saved at the centre or given up; nothing sends them by itself. Used by the knowledge part.
 */
import type { DeskAnswer } from '#src/contracts/desk.ts';
import type { Answer } from '#src/contracts/fault.ts';
import { type ArticleDraft, keptArticleDraft } from '#src/model/article-editing.ts';
import type { ArticleId } from '#src/model/ids.ts';
import { refusal } from '../page-links.ts';
import { done, type Nothing, type SessionContext } from './context.ts';

/** By article. */
const PREFIX = 'article-draft:';

export interface ArticleDrafts {
  keep(draft: ArticleDraft): Promise<Answer<DeskAnswer<'article/draft-keep'>>>;
  drop(id: ArticleId): Promise<Answer<Nothing>>;
  all(): Promise<Answer<DeskAnswer<'article/drafts'>>>;
}

/** One per session. */
export function createArticleDrafts(ctx: Pick<SessionContext, 'store' | 'ports'>): ArticleDrafts {
  return {
    async keep(draft) {
      const savedAtMs = ctx.ports.clock.nowMs();
      const written = await ctx.store.commit([
        { kind: 'record/put', key: PREFIX + draft.id, value: { draft, savedAtMs } },
      ]);
      return written.ok ? { ok: true, value: { savedAtMs } } : refusal(written.error);
    },
    async drop(id) {
      const gone = await ctx.store.commit([{ kind: 'record/delete', key: PREFIX + id }]);
      return gone.ok ? done : refusal(gone.error);
    },
    async all() {
      const read = await ctx.store.readRecords(PREFIX);
      if (!read.ok) return refusal(read.error);
      const drafts = read.value
        .flatMap(({ value }) => {
          // What an older program kept in another form is left alone.
          const parsed = keptArticleDraft.safeParse(value);
          return parsed.success ? [parsed.data] : [];
        })
        .sort((one, other) => other.savedAtMs - one.savedAtMs);
      return { ok: true, value: { drafts } };
    },
  };
}
