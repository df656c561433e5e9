/**
 * For how long this machine may be worked on without the centre: begins anew with each word of the centre, and is kept in the agent's own
 * encrypted file. Rules in `src/offline/lease.ts`. It locks nothing itself: it says that the time is over.
 */
import { isLive } from '#src/call/call-set.ts';
import { type Lease, leaseVerdict, readLease, withTime } from '#src/offline/lease.ts';
import type { SessionContext } from './context.ts';

const RECORD = 'lease';
const EVERY_MS = 10 * 60_000;

export type LeaseEnd = 'offline-time-over' | 'clock-set-back';

export interface LeaseWatch {
  /** Whether the folder that was opened may be read; `isConfirmed`: the centre has just said who it is. */
  check(isConfirmed: boolean): Promise<LeaseEnd | null>;
  /** The centre has answered this agent. */
  confirm(): void;
  /** The folder is closed: there is nothing to watch. */
  forget(): void;
  stop(): void;
}

/** One per session. `onOver` is told between calls, never in one. */
export function createLeaseWatch(
  ctx: Pick<SessionContext, 'truth' | 'store' | 'ports'>,
  onOver: (why: LeaseEnd) => void,
): LeaseWatch {
  const { clock, timers } = ctx.ports;
  let lease: Lease | null = null;

  const keep = (next: Lease): void => {
    lease = next;
    void ctx.store.commit([{ kind: 'record/put', key: RECORD, value: next }]);
  };
  const endOf = (one: Lease): LeaseEnd | null => {
    const { offlineDays } = ctx.truth().settings.localData;
    const verdict = leaseVerdict(one, clock.nowMs(), offlineDays);
    if (verdict === 'open') return null;
    return verdict === 'over' ? 'offline-time-over' : 'clock-set-back';
  };
  const look = (): void => {
    if (!lease) return;
    const { calls, session, strip } = ctx.truth();
    if (session.state !== 'signed-in') return;
    const isConnected = strip.centre.state === 'connected';
    const end = isConnected ? null : endOf(lease);
    if (end && !calls.some(isLive)) {
      lease = null;
      onOver(end);
      return;
    }
    if (!end) keep(withTime(lease, clock.nowMs(), isConnected));
  };
  const cancel = timers.every(EVERY_MS, look);

  return {
    async check(isConfirmed) {
      const records = await ctx.store.readRecords(RECORD);
      const found = records.ok ? records.value.find(({ key }) => key === RECORD) : undefined;
      const known = readLease(found?.value);
      const end = known && !isConfirmed ? endOf(known) : null;
      if (end) return end;
      keep(withTime(known, clock.nowMs(), isConfirmed));
      return null;
    },
    confirm() {
      if (lease) keep(withTime(lease, clock.nowMs(), true));
    },
    forget() {
      lease = null;
    },
    stop: cancel,
  };
}
