/**
 * What the company knows, for the desk: asked of the centre at this moment and never queued. The last articles that were
 * opened stay in memory, so that one which the agent has read to a customer once can be read again while the centre is away.
 * What a contact has in use is kept with the contact.
 */
import type { DeskAnswer, DeskIntent } from '#src/contracts/desk.ts';
import type { Answer } from '#src/contracts/fault.ts';
import type { Article } from '#src/model/article.ts';
import type { ArticleId } from '#src/model/ids.ts';
import { refusal } from '../page-links.ts';
import { done, type SessionContext } from './context.ts';
import { findConversation, patchConversation } from './truth.ts';

/** So many are kept. */
export const MOST_KEPT_ARTICLES = 50;

type Name = 'article/find' | 'article/get' | 'article/use';

export interface Knowledge {
  readonly acts: {
    readonly [N in Name]: (payload: DeskIntent<N>) => Promise<Answer<DeskAnswer<N>>>;
  };
}

/** One per session. */
export function createKnowledge(
  ctx: Pick<SessionContext, 'truth' | 'change' | 'stream' | 'centre'>,
): Knowledge {
  /** The one opened last at the end. */
  const kept = new Map<ArticleId, Article>();
  /** Whose they are: what one agent may read is not the next one's. */
  let keeper: string | null = null;

  const keep = (article: Article): void => {
    kept.delete(article.id);
    kept.set(article.id, article);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT_ARTICLES && oldest !== undefined) kept.delete(oldest);
  };
  const forgetOthers = (): void => {
    const now = ctx.truth().session.agent?.id ?? null;
    if (now !== keeper) kept.clear();
    keeper = now;
  };
  const isAway = (): boolean => {
    if (ctx.truth().strip.centre.state === 'connected') return false;
    ctx.stream.retryNow();
    return true;
  };

  return {
    acts: {
      'article/find': async (wanted) => {
        if (isAway()) return refusal('centre-unreachable', true);
        const answer = await ctx.centre.request('article/find', wanted);
        return answer.ok ? answer : refusal(answer.error.code, answer.error.retryable);
      },
      'article/get': async ({ articleId }) => {
        forgetOthers();
        const before = kept.get(articleId);
        const answer = isAway()
          ? refusal('centre-unreachable', true)
          : await ctx.centre.request('article/get', { articleId });
        if (answer.ok) {
          keep(answer.value);
          return answer;
        }
        const { code, retryable } = answer.error;
        // What cannot be asked now may still be read; what the centre refuses may not.
        if (before && retryable) {
          keep(before);
          return { ok: true, value: before };
        }
        return refusal(code, retryable);
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
