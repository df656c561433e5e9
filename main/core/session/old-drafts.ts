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
/** Nothing goes whose writer was not told so long before: a clock that jumps ahead takes nothing away at once. */
const SURE_AFTER_MS = DAY_MS / 2;
const PREFIX = 'note:';
/** When its writer was told first, by the key of the note. */
const TOLD = 'note-told';

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
  const toldAt = await readTold(ctx.store);
  const isOld = ({ key, isEmpty: isNothing, untilMs }: (typeof drafts)[number]): boolean => {
    const toldMs = toldAt[key] ?? Infinity;
    return untilMs <= nowMs && (isNothing || nowMs - toldMs >= SURE_AFTER_MS);
  };
  const old = drafts.filter(isOld);
  const near = drafts.filter((one) => !old.includes(one) && one.untilMs <= nowMs + TOLD_MS);
  const next = Object.fromEntries(
    near.map(({ key }) => [key, Math.min(nowMs, toldAt[key] ?? nowMs)]),
  );
  if (old.length > 0 || JSON.stringify(next) !== JSON.stringify(toldAt)) {
    const gone = await ctx.store.commit([
      ...old.map(({ key }) => ({ kind: 'record/delete', key }) as const),
      { kind: 'record/put', key: TOLD, value: next },
    ]);
    if (!gone.ok) return 0;
  }
  for (const one of [...old, ...near]) {
    if (one.isEmpty) continue;
    const { customerId: id, untilMs } = one;
    const card = await ctx.store.getCustomer(id);
    const who = card.ok && card.value ? card.value.name : '';
    const isGone = old.includes(one);
    const goesAtMs = untilMs > nowMs ? untilMs : nowMs + DAY_MS;
    ctx.tellDesk({ kind: 'draft/old', customerId: id, who, untilMs: isGone ? null : goesAtMs });
  }
  return old.length;
}

async function readTold(store: SessionContext['store']): Promise<Readonly<Record<string, number>>> {
  const records = await store.readRecords(TOLD);
  const value = records.ok ? records.value.find(({ key }) => key === TOLD)?.value : null;
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((each): each is [string, number] => typeof each[1] === 'number'),
  );
}

function isEmpty(draft: unknown): boolean {
  const parsed = wrapUpDraft.safeParse(draft);
  if (!parsed.success) return false;
  return JSON.stringify(parsed.data) === JSON.stringify(emptyDraft);
}
