/**
 * Sends what waits for the centre, in the order and at the times of `src/offline/outbox-rules.ts`. A row is durable before
 * `put` answers and leaves the file only after the centre has confirmed it; its id is the Idempotency-Key of every try, so
 * a repeated send has one effect. Used by the session; it decides nothing about conversations.
 */
import { ok, type Result } from '#src/base/result.ts';
import type { CentreRequest } from '#src/centre/wire.ts';
import type { FaultCode } from '#src/contracts/fault.ts';
import type { Clock } from '#src/model/clock.ts';
import {
  dueRows,
  isForOther,
  nextDueAtMs,
  outboxDelayMs,
  outboxVerdict,
  supersededBy,
  type OutboxName,
} from '#src/offline/outbox-rules.ts';
import type { CentreClient } from '../centre/centre-client.ts';
import type { LogPort, Timers } from '../ports.ts';
import type { StoreChange, StoredRow, StoreFault, StorePort } from '../store/store-port.ts';

export interface OutboxDeps {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: LogPort;
  readonly newId: (prefix: string) => string;
  readonly random: () => number;
  readonly store: StorePort;
  readonly client: CentreClient;
  /** Whose rows are sent: those for another centre wait until it is the one again. */
  readonly centre: string;
  /** After every change of the rows. */
  onRows(rows: readonly StoredRow[]): void;
  /**
   * The centre's name for an interaction that was named here; rows that wait get it in the same step in which this one
   * leaves, so that a crash between the two cannot send them under the old name.
   */
  newNameAfter(row: StoredRow, answer: unknown): string | null;
  /** The centre has confirmed the row, which is still in the file: the same may be told once more after a crash. */
  onAnswered(row: StoredRow, answer: unknown): void;
  /** The centre will never take it. Null: the agent has to look at it. */
  onRefused(row: StoredRow, code: FaultCode): RefusedRow | null;
  /** The centre has confirmed the row, which has left the file. */
  onSent(row: StoredRow, answer: unknown): void;
  /** The centre no longer knows the token. */
  onSignInNeeded(): void;
}

/** What becomes of a refused row that needs nobody's attention. */
export interface RefusedRow {
  /** Written in the step in which the row leaves. */
  readonly alongside: readonly StoreChange[];
  /** After it has left. */
  readonly then: () => void;
}

export interface OutboxRunner {
  /** Takes over the rows of the opened store. */
  load(rows: readonly StoredRow[]): void;
  /** Durable when it answers. `with` is written in the same step. */
  put(
    what: {
      readonly name: OutboxName;
      readonly interactionId: string;
      readonly payload: unknown;
      /** Drafts wait a moment for the next letter. */
      readonly delayMs: number;
      /** Chosen by who asks; otherwise a new one. */
      readonly id?: string;
    },
    alongside: readonly StoreChange[],
  ): Promise<Result<null, StoreFault>>;
  setOnline(isOnline: boolean): void;
  /** The agent asks to try this one now. */
  retry(id: string): Promise<boolean>;
  /** Gives up what cannot be sent; the row as it was, or null when it may still be sent. */
  discard(id: string, alongside?: readonly StoreChange[]): Promise<StoredRow | null>;
  /** Takes the giving up back: it waits again under the same id. */
  restore(id: string): Promise<boolean>;
  /** Rows of that name and interaction become due: what they waited for has happened. */
  release(name: OutboxName, interactionId: string): Promise<void>;
  /** Takes one row back; false when it is on its way, was, or has left. */
  withdraw(id: string): Promise<boolean>;
  /** They are needless: the centre has learnt it another way. */
  drop(name: OutboxName, interactionId: string): Promise<void>;
  rows(): readonly StoredRow[];
  stop(): void;
}

/** One runner per core. */
export function createOutboxRunner(deps: OutboxDeps): OutboxRunner {
  const { clock, store, client, log } = deps;
  let rows: readonly StoredRow[] = [];
  let isOnline = false;
  let cancelWake: (() => void) | null = null;
  const sending = new Set<string>();
  /** Given up in this life of core. */
  const thrown = new Map<string, StoredRow>();

  const own = (): readonly StoredRow[] => rows.filter((row) => !isForOther(row, deps.centre));

  const take = (fromStore: readonly StoredRow[]): void => {
    // `sending` is a fact of this process alone: after a restart such a row simply waits again.
    rows = fromStore.map((row) =>
      row.state === 'needs-attention'
        ? row
        : { ...row, state: sending.has(row.id) ? 'sending' : 'waiting' },
    );
    deps.onRows(rows);
  };

  const commit = async (changes: readonly StoreChange[]): Promise<Result<null, StoreFault>> => {
    if (changes.length === 0) return ok(null);
    const done = await store.commit(changes);
    if (!done.ok) return done;
    take(done.value.rows);
    return ok(null);
  };

  const wake = (): void => {
    cancelWake?.();
    cancelWake = null;
    if (!isOnline) return;
    for (const row of dueRows(own(), clock.nowMs())) void send(row);
    const dueAtMs = nextDueAtMs(own(), clock.nowMs());
    if (dueAtMs === null) return;
    // Rows behind another one are due but not ready; the answer to the first wakes them.
    const delayMs = Math.max(250, dueAtMs - clock.nowMs());
    cancelWake = deps.timers.after(delayMs, wake);
  };

  const send = async (row: StoredRow): Promise<void> => {
    sending.add(row.id);
    take(rows);
    const answer = await client.request(
      row.name,
      // Checked when it was put in, and again by the centre.
      row.payload as CentreRequest<OutboxName>,
      row.id,
    );
    if (answer.ok) {
      deps.onAnswered(row, answer.value);
      const to = deps.newNameAfter(row, answer.value);
      const isWritten = await commitOrPutOff(row, [
        { kind: 'outbox/delete', id: row.id },
        ...(to === null ? [] : renames(rows, row, to)),
      ]);
      if (!isWritten) return;
      sending.delete(row.id);
      deps.onSent(row, answer.value);
      wake();
      return;
    }
    const verdict = outboxVerdict(answer.error.status, row.attempts, row.name);
    if (verdict === 'sign-in-first') {
      isOnline = false;
      settle(row);
      deps.onSignInNeeded();
      return;
    }
    const attempts = row.attempts + 1;
    log.warn('outbox', verdict, { id: row.id, name: row.name, code: answer.error.code, attempts });
    const refused = verdict === 'needs-attention' ? deps.onRefused(row, answer.error.code) : null;
    if (refused) {
      const gone = { kind: 'outbox/delete', id: row.id } as const;
      if (!(await commitOrPutOff(row, [gone, ...refused.alongside]))) return;
      sending.delete(row.id);
      refused.then();
      wake();
      return;
    }
    const isWritten = await commitOrPutOff(row, [
      {
        kind: 'outbox/patch',
        id: row.id,
        patch: {
          state: verdict === 'needs-attention' ? 'needs-attention' : 'waiting',
          attempts,
          nextTryAtMs: clock.nowMs() + outboxDelayMs(row.attempts, deps.random()),
          faultCode: answer.error.code,
        },
      },
    ]);
    if (!isWritten) return;
    settle(row);
    wake();
  };

  /**
   * False: what became of it cannot be written now (full disk, file held). It stands in the file as before, so that it is asked
   * again under its key; after a pause, or it would be asked as fast as the centre answers.
   */
  const commitOrPutOff = async (
    row: StoredRow,
    changes: Parameters<typeof commit>[0],
  ): Promise<boolean> => {
    if ((await commit(changes)).ok) return true;
    const nextTryAtMs = clock.nowMs() + outboxDelayMs(row.attempts, deps.random());
    rows = rows.map((each) =>
      each.id === row.id ? { ...each, attempts: row.attempts + 1, nextTryAtMs } : each,
    );
    settle(row);
    wake();
    return false;
  };

  /** Only now: a row on its way must not look free while its outcome is written. */
  const settle = (row: StoredRow): void => {
    sending.delete(row.id);
    take(rows);
  };

  return {
    load(loaded) {
      sending.clear();
      take(loaded);
      wake();
    },
    async put({ name, interactionId, payload, delayMs, id }, alongside) {
      const nowMs = clock.nowMs();
      const removes = supersededBy(rows, name, interactionId);
      // A steady typist must not push the first letter away for ever.
      const dueAtMs = rows
        .filter((row) => removes.includes(row.id) && row.attempts === 0)
        .reduce((least, row) => Math.min(least, row.nextTryAtMs), nowMs + delayMs);
      const row = {
        id: id ?? deps.newId('out'),
        name,
        interactionId,
        centre: deps.centre,
        payload,
        createdAtMs: nowMs,
        state: 'waiting',
        attempts: 0,
        nextTryAtMs: dueAtMs,
        faultCode: null,
      } as const;
      const done = await commit([{ kind: 'outbox/put', row, removes }, ...alongside]);
      wake();
      return done;
    },
    setOnline(next) {
      if (next && !isOnline) {
        // The centre is back: nobody should wait for a pause that was meant for its absence.
        const nowMs = clock.nowMs();
        rows = rows.map((row) =>
          row.state === 'waiting' && row.attempts > 0 ? { ...row, nextTryAtMs: nowMs } : row,
        );
      }
      isOnline = next;
      wake();
    },
    async retry(id) {
      if (!rows.some((row) => row.id === id)) return false;
      const patch = { state: 'waiting', nextTryAtMs: clock.nowMs() } as const;
      const done = await commit([{ kind: 'outbox/patch', id, patch }]);
      wake();
      return done.ok;
    },
    async discard(id, alongside = []) {
      const row = rows.find((one) => one.id === id);
      const isStuck = row?.state === 'needs-attention' || (row && isForOther(row, deps.centre));
      // A note is its author's until it goes out, and a wish to forget can be thought over; everything else may be what others
      // already rely on.
      const isOwn = row?.name === 'note/write' || row?.name === 'customer/forget';
      const isFree = isOwn && !sending.has(id);
      if (!row || !(isStuck || isFree)) return null;
      const done = await commit([{ kind: 'outbox/delete', id }, ...alongside]);
      if (!done.ok) return null;
      thrown.set(id, row);
      log.warn('outbox', 'discarded by the agent', { id, name: row.name });
      wake();
      return row;
    },
    async restore(id) {
      const row = thrown.get(id);
      if (!row) return false;
      const { serial: _serial, ...rest } = row;
      const back = {
        ...rest,
        state: 'waiting',
        attempts: 0,
        nextTryAtMs: clock.nowMs(),
        faultCode: null,
      } as const;
      const done = await commit([{ kind: 'outbox/put', row: back, removes: [] }]);
      if (done.ok) thrown.delete(id);
      wake();
      return done.ok;
    },
    async release(name, interactionId) {
      const patch = { nextTryAtMs: clock.nowMs() };
      await commit(
        named(rows, name, interactionId).map(({ id }) => ({ kind: 'outbox/patch', id, patch })),
      );
      wake();
    },
    async withdraw(id) {
      const row = rows.find((one) => one.id === id);
      if (!row || row.attempts > 0 || sending.has(id)) return false;
      const done = await commit([{ kind: 'outbox/delete', id }]);
      wake();
      return done.ok;
    },
    async drop(name, interactionId) {
      const found = named(rows, name, interactionId).filter((row) => !sending.has(row.id));
      await commit(found.map(({ id }) => ({ kind: 'outbox/delete', id })));
      wake();
    },
    rows: () => rows,
    stop() {
      isOnline = false;
      cancelWake?.();
      cancelWake = null;
    },
  };
}

const named = (
  rows: readonly StoredRow[],
  name: OutboxName,
  interactionId: string,
): readonly StoredRow[] =>
  rows.filter((row) => row.name === name && row.interactionId === interactionId);

const renames = (rows: readonly StoredRow[], sent: StoredRow, to: string): readonly StoreChange[] =>
  rows
    .filter((row) => row.interactionId === sent.interactionId && row.id !== sent.id)
    .map((row) => ({
      kind: 'outbox/patch',
      id: row.id,
      patch: { interactionId: to, payload: renamed(row.payload, to) },
    }));

function renamed(payload: unknown, interactionId: string): unknown {
  return typeof payload === 'object' && payload !== null && 'interactionId' in payload
    ? { ...payload, interactionId }
    : payload;
}
