/**
 * What the company knows, for the desk. Articles are found on this machine once all of them are here (`knowledge-sync.ts`), and
 * asked of the centre until then; one that is opened is asked of the centre, and read from here while that is away. Never
 * queued. What a contact has in use is kept with the contact.
 */
import type { DeskAnswer, DeskIntent } from '#src/contracts/desk.ts';
import type { Answer } from '#src/contracts/fault.ts';
import { refusal } from '../page-links.ts';
import { done, type SessionContext } from './context.ts';
import { findConversation, patchConversation } from './truth.ts';

type Name = 'article/find' | 'article/get' | 'article/use';

export interface Knowledge {
  readonly acts: {
    readonly [N in Name]: (payload: DeskIntent<N>) => Promise<Answer<DeskAnswer<N>>>;
  };
}

/** One per session. */
export function createKnowledge(
  ctx: Pick<SessionContext, 'truth' | 'change' | 'stream' | 'centre' | 'store' | 'ports'>,
): Knowledge {
  const isAway = (): boolean => {
    if (ctx.truth().strip.centre.state === 'connected') return false;
    ctx.stream.retryNow();
    return true;
  };

  return {
    acts: {
      'article/find': async (wanted) => {
        const here = await ctx.store.findArticles(wanted);
        if (here.ok && here.value)
          return {
            ok: true,
            value: { hits: [...here.value.hits], source: 'cache', asOfMs: here.value.asOfMs },
          };
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
