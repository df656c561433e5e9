/**
 * Notes that somebody began and never finished: their writer is told for some days that they will go, then they go. How long they stay
 * is the company's to say (`localData.keepDays.drafts`). What was finished waits in the outbox and is never part of this.
 */
import { customerId } from '#src/model/ids.ts';
import { emptyDraft, wrapUpDraft } from '#src/model/wrap-up.ts';
import type { SessionContext } from './context.ts';

const DAY_MS = 86_400_000;
/** So long before, once a day. */
const TOLD_MS = 3 * DAY_MS;
const PREFIX = 'note:';

/** One look; answers how many went. Never what was touched within a day. */
export async function dropOldDrafts(
  ctx: Pick<SessionContext, 'truth' | 'store' | 'ports' | 'tellDesk'>,
): Promise<number> {
  const { session, settings } = ctx.truth();
  if (session.state !== 'signed-in') return 0;
  const nowMs = ctx.ports.clock.nowMs();
  const keepMs = Math.max(1, settings.localData.keepDays.drafts) * DAY_MS;
  const records = await ctx.store.readRecords(PREFIX);
  const drafts = (records.ok ? records.value : []).flatMap(({ key, value }) => {
    const id = customerId.safeParse(key.slice(PREFIX.length));
    const { draft, savedAtMs } = (value ?? {}) as { draft?: unknown; savedAtMs?: unknown };
    if (!id.success || typeof savedAtMs !== 'number') return [];
    return [{ key, customerId: id.data, isEmpty: isEmpty(draft), untilMs: savedAtMs + keepMs }];
  });
  const old = drafts.filter(({ untilMs }) => untilMs <= nowMs);
  if (old.length > 0) {
    const gone = await ctx.store.commit(old.map(({ key }) => ({ kind: 'record/delete', key })));
    if (!gone.ok) return 0;
  }
  for (const { customerId: id, isEmpty: isNothing, untilMs } of drafts) {
    if (isNothing || untilMs > nowMs + TOLD_MS) continue;
    const card = await ctx.store.getCustomer(id);
    const who = card.ok && card.value ? card.value.name : '';
    const isGone = untilMs <= nowMs;
    ctx.tellDesk({ kind: 'draft/old', customerId: id, who, untilMs: isGone ? null : untilMs });
  }
  return old.length;
}

function isEmpty(draft: unknown): boolean {
  const parsed = wrapUpDraft.safeParse(draft);
  if (!parsed.success) return false;
  return JSON.stringify(parsed.data) === JSON.stringify(emptyDraft);
}
