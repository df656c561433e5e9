/**
 * How late a practice centre's words are, so that desks can be tried on a slow network: answers and events go different ways, and
 * either may be the one that comes late. Nothing is lost and the order of the events stays.
 */

export interface Lag {
  /** Before an answer leaves, at most; each answer draws its own. */
  answersMs: number;
  /** Before an event leaves. */
  eventsMs: number;
}

/** Runs it so much later; at once when nothing is late. */
export function later(delayMs: number, run: () => void): void {
  if (delayMs === 0) run();
  else setTimeout(run, delayMs);
}
