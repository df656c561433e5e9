/**
 * What a caller is told about the wait. A rough estimate said in steps, never a promise in minutes and seconds.
 */

/** The announcements that exist, by the longest wait they stand for. */
const STEPS = [
  { file: 'wait-short', upToMs: 45_000 },
  { file: 'wait-1', upToMs: 90_000 },
  { file: 'wait-2', upToMs: 150_000 },
  { file: 'wait-3', upToMs: 240_000 },
  { file: 'wait-5', upToMs: 420_000 },
] as const;

/** How long the caller at this place (0 is the head) will probably wait. */
export function expectedWaitMs(
  place: number,
  freeAgents: number,
  workingAgents: number,
  handleMs: number,
): number {
  if (place < freeAgents) return 0;
  return ((place - freeAgents + 1) * handleMs) / Math.max(1, freeAgents + workingAgents);
}

/** The announcement for such a wait, without language and extension. */
export function waitAnnouncement(waitMs: number): string {
  return STEPS.find((step) => waitMs <= step.upToMs)?.file ?? 'wait-10';
}
