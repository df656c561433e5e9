/**
 * Cases as they are with what still waits in the outbox: acts that the centre has not heard of yet are applied to what is read,
 * never to what is kept. So nothing has to be put back when the centre refuses. Used by `customers.ts` for what the desk is
 * shown, and by `case-acts.ts`.
 */
import type { CentreRequest } from '#src/centre/wire.ts';
import { agentId } from '#src/model/ids.ts';
import type { CustomerCase } from '#src/model/interaction.ts';
import { isCaseAct, isForOther } from '#src/offline/outbox-rules.ts';
import { mergeCases, splitCase, undoCaseAct } from '#src/timeline/case-acts.ts';
import type { StoredRow } from '../store/store-port.ts';
import { centreKey } from './centre-key.ts';
import type { SessionContext } from './context.ts';

const NOBODY = agentId.parse('me');

/** What an act in the outbox says. */
export type CaseActPayload = CentreRequest<'case/merge'> &
  Pick<CentreRequest<'case/split'>, 'newId' | 'title' | 'openedAtMs' | 'entryIds'>;

/** Rows of cases that count here: not what the centre refused, nor what waits for another. */
export const countingRows = (
  rows: readonly StoredRow[],
  ctx: Pick<SessionContext, 'options'>,
): readonly StoredRow[] =>
  rows.filter(
    (row) =>
      isCaseAct(row) && row.state !== 'needs-attention' && !isForOther(row, centreKey(ctx.options)),
  );

/** Of a row: checked when it was put in. */
export const payloadOf = (row: StoredRow): CaseActPayload => row.payload as CaseActPayload;

/** The cases with everything that waits; what the centre will refuse is left out here too. */
export function withWaiting(
  ctx: SessionContext,
  cases: readonly CustomerCase[],
): readonly CustomerCase[] {
  let now = cases;
  const me = ctx.truth().session.agent;
  for (const row of countingRows(ctx.outbox.rows(), ctx)) {
    const { doneAtMs, ...payload } = payloadOf(row);
    const by = { agentId: me?.id ?? NOBODY, name: me?.name ?? '' };
    const act = { ...payload, atMs: doneAtMs, by };
    const done =
      row.name === 'case/merge'
        ? mergeCases(now, act)
        : row.name === 'case/split'
          ? splitCase(now, act)
          : undoCaseAct(now, { actId: payload.actId, atMs: doneAtMs, byName: by.name });
    if (done.ok) now = done.value;
  }
  return now;
}
