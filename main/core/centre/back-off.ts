/** The pauses between tries to reach the centre: 1 s doubling to 30 s, with jitter, so that 500 desks return spread out. */

export const FIRST_PAUSE_MS = 1_000;
export const LONGEST_PAUSE_MS = 30_000;

/** `tries` counts from 0; `random` 0…1 takes away up to half. */
export function backOffMs(tries: number, random: number): number {
  const full = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(tries, 10));
  return Math.max(FIRST_PAUSE_MS / 2, Math.round(full * (1 - random / 2)));
}
