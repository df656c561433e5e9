/**
 * For how long an agent's folder may be read without the centre: a set time since the centre last confirmed the agent. A clock that
 * was set back must not lengthen it. Pure; used by core's session.
 */

/** When the centre last confirmed the agent, and the latest time that this machine has shown since. */
export interface Lease {
  readonly confirmedAtMs: number;
  readonly seenAtMs: number;
}

const DAY_MS = 86_400_000;
/** A clock may be put right by some minutes. */
const TOLERANCE_MS = 15 * 60_000;

/** `over`: the time has passed; `clock-back`: the machine's clock shows less than it has shown before. */
export function leaseVerdict(
  lease: Lease,
  nowMs: number,
  days: number,
): 'open' | 'over' | 'clock-back' {
  if (nowMs < Math.max(lease.seenAtMs, lease.confirmedAtMs) - TOLERANCE_MS) return 'clock-back';
  return nowMs - lease.confirmedAtMs > days * DAY_MS ? 'over' : 'open';
}

/** The lease as it goes on: confirmed now, or only seen. */
export const withTime = (lease: Lease | null, nowMs: number, isConfirmed: boolean): Lease => ({
  confirmedAtMs: isConfirmed || lease === null ? nowMs : lease.confirmedAtMs,
  seenAtMs: isConfirmed ? nowMs : Math.max(nowMs, lease?.seenAtMs ?? 0),
});

/** What was kept of it; null for what is none. */
export function readLease(value: unknown): Lease | null {
  if (typeof value !== 'object' || value === null) return null;
  const { confirmedAtMs, seenAtMs } = value as Partial<Record<keyof Lease, unknown>>;
  return typeof confirmedAtMs === 'number' && typeof seenAtMs === 'number'
    ? { confirmedAtMs, seenAtMs }
    : null;
}
