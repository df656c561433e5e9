/**
 * Cases of a customer joined and taken apart by this agent: durable in the outbox before it is said to be done, shown at once,
 * sent in order when the centre is there. What the centre refuses stays in the outbox as something to look at, and what is shown
 * is true again at once. The rules stand in `src/timeline/case-acts.ts`; how waiting acts are shown, in `case-view.ts`.
 */
import type { Result } from '#src/base/result.ts';
import type { CentreAnswer, CentreEvent } from '#src/centre/wire.ts';
import type { DeskAnswer, DeskIntent } from '#src/contracts/desk.ts';
import type { Answer } from '#src/contracts/fault.ts';
import { caseId, type CaseId, type CustomerId } from '#src/model/ids.ts';
import type { CustomerCase } from '#src/model/interaction.ts';
import { isCaseAct } from '#src/offline/outbox-rules.ts';
import {
  findCaseAct,
  mergeCases,
  splitCase,
  undoCaseAct,
  type CaseProblem,
} from '#src/timeline/case-acts.ts';
import { refusal } from '../page-links.ts';
import type { StoredRow } from '../store/store-port.ts';
import { countingRows, payloadOf, withWaiting } from './case-view.ts';
import type { SessionContext } from './context.ts';
import type { MergeView } from './merge-view.ts';
import { MERGE_LANE } from './merges.ts';

type Name = 'case/merge' | 'case/split' | 'case/undo';
type Done = DeskAnswer<'case/merge'>;
type Cases = readonly CustomerCase[];

export interface CaseActs {
  readonly acts: { readonly [N in Name]: (payload: DeskIntent<N>) => Promise<Answer<Done>> };
  /** Rows of the outbox came, went or changed. */
  onRows(rows: readonly StoredRow[]): void;
  /** The centre has it; its row is about to leave. */
  onAnswered(row: StoredRow, answer: unknown): void;
  onSent(row: StoredRow): void;
  /** The centre tells of cases that somebody arranged. */
  onChanged(event: Extract<CentreEvent, { kind: 'cases/changed' }>): void;
}

/** One per session. */
export function createCaseActs(ctx: SessionContext, view: MergeView): CaseActs {
  const { outbox, store } = ctx;
  const nowMs = (): number => ctx.ports.clock.nowMs();
  const isConnected = (): boolean => ctx.truth().strip.centre.state === 'connected';
  const mayArrange = (): boolean => ctx.truth().session.capabilities?.arrangeCases === true;
  /** Put here by this process and never on their way: they can be taken back without a trace. */
  const fresh = new Set<string>();
  /** Confirmed, and not yet in the cache. */
  const answered = new Map<string, CentreAnswer<Name>>();
  let counting: readonly StoredRow[] = [];
  let refused: readonly string[] = [];

  /** The cases of everybody who is shown under one card, as they are kept. */
  const kept = async (id: CustomerId): Promise<{ ids: CustomerId[]; cases: Cases }> => {
    const ids = [...(await view.family(id))];
    const pages = await Promise.all(ids.map((member) => store.timelinePage(member, null, 1)));
    return { ids, cases: pages.flatMap((page) => (page.ok ? page.value.cases : [])) };
  };

  const tell = async (
    id: CustomerId,
    more: { readonly gone?: readonly CaseId[]; readonly row?: StoredRow } = {},
  ): Promise<void> => {
    const { ids, cases } = await kept(id);
    const now = withWaiting(ctx, cases);
    const { row } = more;
    ctx.tellDesk({
      kind: 'cases/changed',
      customerIds: ids,
      cases: [...now],
      gone: (more.gone ?? []).filter((gone) => !now.some((each) => each.id === gone)),
      refused: row
        ? { act: actOf(row), fault: { code: row.faultCode ?? 'internal', retryable: true } }
        : null,
    });
  };

  const keep = async (cases: Cases): Promise<void> => {
    await store.saveSeen({ customers: [], entries: [], cases, atMs: nowMs() });
  };

  /** Tries it on what is known here, then keeps it to be sent. */
  const put = async (
    name: Name,
    payload: { readonly actId: string; readonly customerId: CustomerId },
    attempt: (cases: Cases) => Result<Cases, CaseProblem | 'undo-over'>,
  ): Promise<Answer<Done>> => {
    if (!mayArrange()) return refusal('centre-refused');
    const { cases } = await kept(payload.customerId);
    const tried = attempt(withWaiting(ctx, cases));
    if (!tried.ok) return refusal(tried.error);
    const id = ctx.ports.newId('out');
    fresh.add(id);
    const row = { name, interactionId: MERGE_LANE, payload, delayMs: 0, id };
    const done = await outbox.put(row, []);
    if (!done.ok) {
      fresh.delete(id);
      return refusal(done.error);
    }
    return { ok: true, value: { actId: payload.actId, isWaiting: !isConnected() } };
  };

  const said = () => {
    const me = ctx.truth().session.agent;
    return me && { atMs: nowMs(), by: { agentId: me.id, name: me.name } };
  };

  return {
    acts: {
      async 'case/merge'({ customerId, ...which }) {
        const by = said();
        if (!by) return refusal('signed-out');
        const actId = ctx.ports.newId('case-act');
        const payload = { actId, customerId, ...which, doneAtMs: by.atMs };
        return put('case/merge', payload, (cases) => mergeCases(cases, { ...by, actId, ...which }));
      },
      async 'case/split'({ customerId, ...what }) {
        const by = said();
        if (!by) return refusal('signed-out');
        const actId = ctx.ports.newId('case-act');
        const newId = caseId.parse(ctx.ports.newId('case'));
        const payload = { actId, customerId, newId, ...what, doneAtMs: by.atMs };
        return put('case/split', payload, (cases) =>
          splitCase(cases, { ...by, actId, newId, ...what }),
        );
      },
      async 'case/undo'({ customerId, actId }) {
        const by = said();
        if (!by) return refusal('signed-out');
        const waiting = counting.find(
          (row) => row.name !== 'case/undo' && payloadOf(row).actId === actId,
        );
        // Never on its way: the centre need not hear of either.
        if (waiting && fresh.has(waiting.id) && (await outbox.withdraw(waiting.id)))
          return { ok: true, value: { actId, isWaiting: !isConnected() } };
        const payload = { actId, customerId, doneAtMs: by.atMs };
        return put('case/undo', payload, (cases) => {
          if (!findCaseAct(cases, actId)) return { ok: false, error: 'not-found' };
          return undoCaseAct(cases, { actId, atMs: by.atMs, byName: by.by.name });
        });
      },
    },
    onRows(rows) {
      const before = counting;
      counting = countingRows(rows, ctx);
      const stuck = rows.filter((row) => isCaseAct(row) && row.state === 'needs-attention');
      const came = counting.filter((row) => !before.some(({ id }) => id === row.id));
      const went = before.filter((row) => !counting.some(({ id }) => id === row.id));
      const news = stuck.filter(({ id }) => !refused.includes(id));
      refused = stuck.map(({ id }) => id);
      for (const row of came) void tell(payloadOf(row).customerId);
      for (const row of went) {
        // What the centre has is told when it is kept.
        if (answered.has(row.id)) continue;
        fresh.delete(row.id);
        const no = news.find(({ id }) => id === row.id);
        const gone = row.name === 'case/split' ? [payloadOf(row).newId] : [];
        void tell(payloadOf(row).customerId, { gone, ...(no ? { row: no } : {}) });
      }
    },
    onAnswered(row, answer) {
      if (isCaseAct(row)) answered.set(row.id, answer as CentreAnswer<Name>);
    },
    onSent(row) {
      const found = answered.get(row.id);
      if (!found) return;
      fresh.delete(row.id);
      void keep(found.cases).then(() => {
        answered.delete(row.id);
        return tell(payloadOf(row).customerId);
      });
    },
    onChanged({ customerId, cases }) {
      void keep(cases).then(() => tell(customerId));
    },
  };
}

const actOf = ({ name }: StoredRow): 'merge' | 'split' | 'undo' =>
  name === 'case/merge' ? 'merge' : name === 'case/split' ? 'split' : 'undo';
