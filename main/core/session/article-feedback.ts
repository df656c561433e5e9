/** What the agent says of an article: kept here before it is answered, sent when the centre is there, never in the way of a contact. */
import type { DeskIntent } from '#src/contracts/desk.ts';
import type { Answer } from '#src/contracts/fault.ts';
import { refusal } from '../page-links.ts';
import { done, type Nothing, type SessionContext } from './context.ts';

/** Puts it into the outbox. */
export async function keepFeedback(
  ctx: Pick<SessionContext, 'outbox' | 'ports'>,
  said: DeskIntent<'article/feedback'>,
): Promise<Answer<Nothing>> {
  const payload = {
    ...said,
    feedbackId: ctx.ports.newId('say'),
    atMs: ctx.ports.clock.nowMs(),
  };
  const kept = await ctx.outbox.put(
    {
      name: 'article/feedback',
      // Under the contact's name: when that is known by another one at the centre, so is this.
      interactionId: said.interactionId ?? `article:${said.articleId}`,
      payload,
      delayMs: 0,
    },
    [],
  );
  return kept.ok ? done : refusal(kept.error);
}
