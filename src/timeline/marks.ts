/**
 * What an agent should see of a row before opening it: that the customer had to come again for the same, and that this contact
 * opened a closed case again. Pure, over what is known of a timeline; used by the desk's rows and the year of a customer.
 */
import type { CustomerCase, TimelineEntry } from '../model/interaction.ts';
import type { InteractionId } from '../model/ids.ts';
import { orderEntries } from './order.ts';

export type TimelineMark = 'repeat' | 'reopened';

/** Who comes back within this time was not helped the first time. */
export const REPEAT_WITHIN_MS = 7 * 24 * 3_600_000;

/** Legs and consults of one contact have rows of their own and are no contacts. */
export const isContact = (entry: TimelineEntry): boolean => !entry.id.includes('.leg');

/** What a contact was about: another one with one of these was for the same. */
export const repeatKeys = ({ caseId, reasonId }: TimelineEntry): readonly string[] => [
  ...(caseId === null ? [] : [`case ${caseId}`]),
  ...(reasonId === null ? [] : [`reason ${reasonId}`]),
];

/** True when the younger of two began so soon that the older did not help. */
export const isWithinRepeat = (older: TimelineEntry, younger: TimelineEntry): boolean =>
  younger.startedAtMs - older.startedAtMs <= REPEAT_WITHIN_MS;

/** The marks by row; what has none is not in it. Reopening says more than coming again. */
export function deriveMarks(
  entries: readonly TimelineEntry[],
  cases: readonly CustomerCase[] = [],
): ReadonlyMap<InteractionId, TimelineMark> {
  const marks = new Map<InteractionId, TimelineMark>();
  const last = new Map<string, TimelineEntry>();
  const waiting = new Map(
    cases.flatMap(({ id, reopenedAtMs }) =>
      reopenedAtMs === null || reopenedAtMs === undefined ? [] : [[id, reopenedAtMs]],
    ),
  );
  for (const entry of orderEntries(entries).toReversed()) {
    if (!isContact(entry)) continue;
    const keys = repeatKeys(entry);
    const isAgain = keys.some((key) => {
      const older = last.get(key);
      return older !== undefined && isWithinRepeat(older, entry);
    });
    for (const key of keys) last.set(key, entry);
    if (isAgain && entry.direction === 'inbound') marks.set(entry.id, 'repeat');
    const reopenedAtMs = entry.caseId === null ? undefined : waiting.get(entry.caseId);
    if (entry.caseId === null || reopenedAtMs === undefined) continue;
    if (entry.startedAtMs < reopenedAtMs) continue;
    marks.set(entry.id, 'reopened');
    waiting.delete(entry.caseId);
  }
  return marks;
}
