/**
 * Rules of the outbox: what may be sent now, when to try again, what an agent has to look at. Pure; used by the outbox
 * runner and the store. Order holds within one interaction (of team chat: one thread; of notes: one customer), never between
 * them. Time-bound requests (answer, go ready) are never put here. The row's id is the Idempotency-Key: the same on every try.
 */

/** Requests that may wait for the centre. */
export type OutboxName =
  | 'draft/save'
  | 'wrap-up/complete'
  | 'interaction/dial'
  | 'interaction/link'
  | 'customer/update'
  | 'follow-up/done'
  | 'note/write'
  | 'customer/merge'
  | 'customer/unmerge'
  | 'customer/forget'
  | 'case/merge'
  | 'case/split'
  | 'case/undo'
  | 'chat/send'
  | 'team-chat/send'
  | 'briefing/read'
  | 'article/feedback'
  | 'search/vain';

export interface OutboxRow {
  readonly id: string;
  /** Rises by one per row on this machine. */
  readonly serial: number;
  readonly name: OutboxName;
  /** Rows of one interaction are sent in order of `serial`. */
  readonly interactionId: string;
  /** For which centre it waits; empty: whichever is there. */
  readonly centre: string;
  readonly createdAtMs: number;
  readonly state: 'waiting' | 'sending' | 'needs-attention';
  readonly attempts: number;
  readonly nextTryAtMs: number;
}

export const OUTBOX_FIRST_DELAY_MS = 1_000;
export const OUTBOX_LONGEST_DELAY_MS = 60_000;
/** The report of a call that goes on waits so long, unless something happens before. */
export const OUTBOX_HELD_BACK_MS = 24 * 3_600_000;
/** After so many 409 the two versions will not agree by themselves. */
const CONFLICT_TRIES = 5;

/** The row waits for another centre than this one. */
export const isForOther = (row: OutboxRow, centre: string): boolean =>
  row.centre !== '' && row.centre !== centre;

/** Nobody waits for it, and nobody is told when it cannot be sent. */
export const isQuiet = ({ name }: Pick<OutboxRow, 'name'>): boolean => name === 'search/vain';

/** Words for somebody to read, each for itself, in contrast to what is filed about a contact. */
const isMessage = ({ name }: Pick<OutboxRow, 'name'>): boolean =>
  name === 'chat/send' || name === 'team-chat/send' || name === 'note/write';

/** Cases that were joined or taken apart. */
export const isCaseAct = ({ name }: Pick<OutboxRow, 'name'>): boolean => name.startsWith('case/');

/**
 * Whether `later` has to wait for `earlier` of the same interaction. A message that the centre refused is shown as failed
 * and holds up nothing. Words and notes do not wait for one another, but the completion waits for both.
 */
function holdsUp(earlier: OutboxRow, later: OutboxRow): boolean {
  if (isMessage(earlier) && earlier.state === 'needs-attention') return false;
  // So is an act upon cases: it no longer counts, and each can do without the others.
  if (isCaseAct(earlier) && earlier.state === 'needs-attention') return false;
  // What is said of an article waits for the contact's name alone, and nothing waits for it.
  if (earlier.name === 'article/feedback') return false;
  if (later.name === 'article/feedback') return earlier.name === 'interaction/dial';
  const isBesideEachOther = isMessage(earlier) !== isMessage(later);
  return !(isBesideEachOther && (earlier.name === 'draft/save' || later.name === 'draft/save'));
}

/** Who is forgotten takes everything with them: what was written before goes first, whomever it is about. */
const waitsForAll = ({ name }: Pick<OutboxRow, 'name'>): boolean => name === 'customer/forget';

/**
 * When a waiting row is due. A clock that was set back would make it wait until the day comes round again: a row from later
 * than now, or with a longer pause than there is, is due at once. Only the report of a call that still goes on stays held back.
 */
function dueAtMs(row: OutboxRow, nowMs: number): number {
  const isHeldBack =
    row.name === 'interaction/dial' &&
    row.attempts === 0 &&
    // Released, it has the moment of its release.
    row.nextTryAtMs - row.createdAtMs >= OUTBOX_HELD_BACK_MS;
  const isFromLater =
    row.createdAtMs > nowMs ||
    (row.attempts > 0 && row.nextTryAtMs > nowMs + OUTBOX_LONGEST_DELAY_MS);
  return isFromLater && !isHeldBack ? Math.min(nowMs, row.nextTryAtMs) : row.nextTryAtMs;
}

/** Rows that are due and that nothing older of their interaction holds up. */
export function dueRows<R extends OutboxRow>(rows: readonly R[], nowMs: number): readonly R[] {
  const isHeldUp = (row: R): boolean =>
    rows.some(
      (other) =>
        other.serial < row.serial &&
        (waitsForAll(row)
          ? !isQuiet(other)
          : other.interactionId === row.interactionId && holdsUp(other, row)),
    );
  return rows
    .filter((row) => row.state === 'waiting' && dueAtMs(row, nowMs) <= nowMs && !isHeldUp(row))
    .toSorted((a, b) => a.serial - b.serial);
}

/** When the next row becomes due; null when nothing waits. */
export function nextDueAtMs(rows: readonly OutboxRow[], nowMs: number): number | null {
  const waiting = rows.filter((row) => row.state === 'waiting').map((row) => dueAtMs(row, nowMs));
  return waiting.length > 0 ? Math.min(...waiting) : null;
}

/** 1 s doubling to 60 s; `random` 0…1 takes away up to half, so that 500 desks do not return at once. */
export function outboxDelayMs(attempts: number, random: number): number {
  const full = Math.min(
    OUTBOX_LONGEST_DELAY_MS,
    OUTBOX_FIRST_DELAY_MS * 2 ** Math.min(attempts, 10),
  );
  return Math.max(OUTBOX_FIRST_DELAY_MS, Math.round(full * (1 - random / 2)));
}

/** How a failed try goes on. `status` is null when the centre did not answer at all. */
export function outboxVerdict(
  status: number | null,
  attempts: number,
  name?: OutboxName,
): 'try-again' | 'needs-attention' | 'sign-in-first' {
  if (status === null || status < 400 || status >= 500) return 'try-again';
  if (status === 401) return 'sign-in-first';
  // Somebody else changed the card: trying again would not make the versions agree.
  if (status === 409 && name === 'customer/update') return 'needs-attention';
  if (status === 409) return attempts + 1 >= CONFLICT_TRIES ? 'needs-attention' : 'try-again';
  return status === 408 || status === 425 || status === 429 ? 'try-again' : 'needs-attention';
}

/**
 * Rows that a new one makes needless: a newer draft carries everything of an older one, a completion carries the draft. A
 * row that is on its way stays: its answer is still awaited.
 */
export function supersededBy(
  rows: readonly OutboxRow[],
  name: OutboxName,
  interactionId: string,
): readonly string[] {
  if (name !== 'draft/save' && name !== 'wrap-up/complete') return [];
  return rows
    .filter(
      (row) =>
        row.interactionId === interactionId && row.name === 'draft/save' && row.state !== 'sending',
    )
    .map((row) => row.id);
}
