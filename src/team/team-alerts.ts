/**
 * What a team lead should look at: derived from the row as it stands, the same for the centre, the table and its tests.
 * Pure; never decides what is done about it.
 */
import type { TeamAlert, TeamRow } from '../model/team.ts';

/** A call that lasts longer. */
export const LONG_CALL_MS = 15 * 60_000;
/** A customer who is on hold for longer. */
export const LONG_HOLD_MS = 2 * 60_000;
/** A voice below it is hard to understand. */
export const BAD_MOS = 3;

/** What the row itself does not say. */
export interface AlertFacts {
  readonly nowMs: number;
  /** Not signed in, or the desk has not been heard for too long. */
  readonly isDeskLost: boolean;
  readonly isAskingForHelp: boolean;
  /** A wrap-up goes on past the time that its queue gives: the agent has extended it. */
  readonly isWrapUpLate: boolean;
}

const TALKING: readonly TeamRow['contacts'][number]['state'][] = [
  'active',
  'held',
  'consult',
  'conference',
  'transfer',
];

/** Every alert of a row, in a steady order. */
export function alertsOf(row: Omit<TeamRow, 'alerts'>, facts: AlertFacts): TeamAlert[] {
  const own = row.contacts.filter(({ isOwner }) => isOwner);
  const talking = own.filter(({ state }) => TALKING.includes(state));
  const isLong = (limitMs: number, sinceMs: number | null): boolean =>
    sinceMs !== null && facts.nowMs - sinceMs > limitMs;
  const found: Readonly<Record<TeamAlert, boolean>> = {
    help: facts.isAskingForHelp,
    'long-hold': talking.some(({ heldSinceMs }) => isLong(LONG_HOLD_MS, heldSinceMs)),
    'long-call': talking.some(
      ({ channel, sinceMs }) => channel === 'call' && isLong(LONG_CALL_MS, sinceMs),
    ),
    'bad-voice': row.contacts.some(({ mos }) => mos !== null && mos < BAD_MOS),
    'desk-lost': facts.isDeskLost && talking.length > 0,
    'not-ringable': row.presence.kind === 'away' && row.presence.reason === 'not-ringable',
    'long-wrap-up': facts.isWrapUpLate && own.some(({ state }) => state === 'wrap-up'),
  };
  return (Object.keys(found) as TeamAlert[]).filter((alert) => found[alert]);
}
