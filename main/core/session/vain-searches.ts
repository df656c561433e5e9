/**
 * Searches of this desk that led nowhere, on their way to the leads: durable at once, sent together a while later, never in
 * anybody's way. Their text is masked before it comes here (`privacy.ts`). Used by the knowledge part.
 */
import type { CentreRequest } from '#src/centre/wire.ts';
import type { Answer } from '#src/contracts/fault.ts';
import type { VainSearch } from '#src/model/glossary.ts';
import { isForOther } from '#src/offline/outbox-rules.ts';
import { refusal } from '../page-links.ts';
import { centreKey } from './centre-key.ts';
import { done, type Nothing, type SessionContext } from './context.ts';

/** So long others may join it before they are sent together. */
const WAIT_MS = 5_000;
const MOST_TOGETHER = 50;
/** They have an order among themselves and with nothing else. */
const OF = 'search/vain';

export interface VainSearches {
  note(search: Pick<VainSearch, 'text' | 'language' | 'kind'>): Promise<Answer<Nothing>>;
}

/** One per session. */
export function createVainSearches(
  ctx: Pick<SessionContext, 'outbox' | 'ports' | 'options'>,
): VainSearches {
  return {
    async note(search) {
      const row = ctx.outbox.rows().findLast(
        (one) =>
          one.name === OF &&
          one.state === 'waiting' &&
          // What was tried may have arrived: another content under its key would be refused.
          one.attempts === 0 &&
          !isForOther(one, centreKey(ctx.options)),
      );
      const before = row ? (row.payload as CentreRequest<typeof OF>).searches : [];
      const isFull = before.length >= MOST_TOGETHER;
      const searches = [
        ...(isFull ? [] : before),
        { ...search, atMs: ctx.ports.clock.nowMs() },
      ] satisfies readonly VainSearch[];
      const firstAtMs = isFull ? undefined : before[0]?.atMs;
      const waitedMs = firstAtMs === undefined ? 0 : ctx.ports.clock.nowMs() - firstAtMs;
      const kept = await ctx.outbox.put(
        {
          name: OF,
          interactionId: OF,
          payload: { searches },
          delayMs: Math.max(0, WAIT_MS - waitedMs),
        },
        row && !isFull ? [{ kind: 'outbox/delete', id: row.id }] : [],
      );
      return kept.ok ? done : refusal(kept.error);
    },
  };
}
