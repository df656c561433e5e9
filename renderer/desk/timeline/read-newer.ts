/**
 * The page of a history just above a contact. Pages are asked for from a moment backwards, so the moment is guessed by how often
 * the customer calls, and guessed again until the page reaches down to the contact and nothing between is left out. It works on what
 * this machine has kept as on the centre's. Used by the history that a link opened.
 */
import type { Timeline } from '#src/contracts/desk.ts';
import { interactionId, type CustomerId } from '#src/model/ids.ts';
import type { TimelineEntry } from '#src/model/interaction.ts';
import { compareEntries } from '#src/timeline/order.ts';
import type { Ask } from '../stores/ask.ts';

/** No id is less: with a moment it stands below everything of that moment. */
export const FIRST_ID = interactionId.parse('-');

/** As many as a page may well hold. */
const WANTED = 70;
const DAY_MS = 24 * 3_600_000;
const FARTHER = 8;
/** Years apart are reached with fewer. */
const MOST_GUESSES = 60;

/** What stands above. */
export interface NewerPage {
  readonly entries: readonly TimelineEntry[];
  readonly cases: Timeline['cases'];
  /** Nothing is newer. */
  readonly isTop: boolean;
  /** A good guess for the next. */
  readonly spanMs: number;
}

/** The first guess, by the contacts that are known. */
export function spanOf(entries: readonly TimelineEntry[]): number {
  const [first, last] = [entries[0], entries.at(-1)];
  const span = first && last ? first.startedAtMs - last.startedAtMs : 0;
  return Math.max(DAY_MS, Math.round((span * WANTED) / Math.max(1, entries.length)));
}

/** Null: it could not be read. `untilMs` is later than every contact. */
export async function readNewer(
  ask: Ask,
  customerId: CustomerId,
  top: TimelineEntry,
  spanMs: number,
  untilMs: number,
): Promise<NewerPage | null> {
  const most = Math.max(1, untilMs - top.startedAtMs);
  let tooFar = most + 1;
  let nothing = 0;
  let span = Math.min(most, Math.max(1, spanMs));
  for (let guess = 0; guess < MOST_GUESSES; guess += 1) {
    const before = { startedAtMs: top.startedAtMs + span + 1, id: FIRST_ID };
    const answer = await ask('timeline/page', { customerId, before });
    if (!answer.ok) return null;
    const { entries, cases, next } = answer.value;
    const newer = entries.filter((entry) => compareEntries(entry, top) < 0);
    const reaches = next === null || newer.length < entries.length;
    if (reaches && (newer.length > 0 || span >= most)) {
      const next = Math.round(span * Math.min(FARTHER, WANTED / Math.max(1, newer.length)));
      return { entries: newer, cases, isTop: span >= most, spanMs: next };
    }
    if (reaches) nothing = span;
    else tooFar = span;
    // More in one moment than a page holds.
    if (tooFar - nothing <= 1) return null;
    span =
      tooFar > most
        ? Math.min(most, span * FARTHER)
        : nothing + Math.max(1, Math.floor((tooFar - nothing) / 2));
  }
  return null;
}
