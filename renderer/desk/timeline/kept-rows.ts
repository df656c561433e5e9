/**
 * The rows of a history that grows at its end while it is scrolled: what was read before is kept, and only what the new page changes
 * is derived. The same rows as `deriveRows`, which reads all of it each time: with 20,000 contacts that is longer than a frame.
 */
import type { EntryChannel } from '#src/model/channel.ts';
import type { CustomerCase, TimelineEntry } from '#src/model/interaction.ts';
import { isContact, isWithinRepeat, repeatKeys } from '#src/timeline/marks.ts';
import { compareEntries, orderEntries } from '#src/timeline/order.ts';
import type { TimelineRow } from './timeline-rows.ts';

/** Rows of one list; asked with more each time, it answers quicker. */
export interface KeptRows {
  /** Those of the entries over one channel, or over all (null). */
  rows(
    entries: readonly TimelineEntry[],
    cases: readonly CustomerCase[],
    channel: EntryChannel | null,
  ): readonly TimelineRow[];
}

/** A case with its rows, its head first, or one exchange alone. */
type Group = TimelineRow[];

/** One exchange, and where its row stands; nowhere when another channel is wanted. */
interface Place {
  readonly entry: TimelineEntry;
  readonly group: Group | null;
  readonly at: number;
  isAgain: boolean;
  isReopening: boolean;
}

interface Known {
  readonly cases: readonly CustomerCase[];
  readonly channel: EntryChannel | null;
  readonly casesById: ReadonlyMap<string, CustomerCase>;
  readonly groups: Group[];
  readonly groupByCase: Map<string, Group>;
  readonly ids: Set<string>;
  /** By what it was about, the oldest contact so far: an older one says whether the customer came again with it. */
  readonly oldest: Map<string, Place>;
  /** By case, the oldest contact so far since it was opened again. */
  readonly reopening: Map<string, Place>;
  entries: readonly TimelineEntry[];
}

/** For one list on screen. */
export function createKeptRows(): KeptRows {
  let known: Known | null = null;
  return {
    rows(entries, cases, channel) {
      if (!known || !isGrown(known, entries, cases, channel) || !grow(known, entries)) {
        known = fresh(cases, channel);
        grow(known, orderEntries(entries));
      }
      const rows: TimelineRow[] = [];
      for (const group of known.groups) for (const row of group) rows.push(row);
      return rows;
    },
  };
}

const fresh = (cases: readonly CustomerCase[], channel: EntryChannel | null): Known => ({
  cases,
  channel,
  casesById: new Map(cases.map((each) => [each.id, each])),
  groups: [],
  groupByCase: new Map(),
  ids: new Set(),
  oldest: new Map(),
  reopening: new Map(),
  entries: [],
});

const isGrown = (
  known: Known,
  entries: readonly TimelineEntry[],
  cases: readonly CustomerCase[],
  channel: EntryChannel | null,
): boolean =>
  known.cases === cases &&
  known.channel === channel &&
  known.entries.length <= entries.length &&
  known.entries.every((entry, at) => entry === entries[at]);

/** Adds what is new; false when it is not older than all before, or is there already: then nothing here is of use any more. */
function grow(known: Known, entries: readonly TimelineEntry[]): boolean {
  for (let at = known.entries.length; at < entries.length; at += 1) {
    const [before, entry] = [entries[at - 1], entries[at]];
    if (!entry || known.ids.has(entry.id)) return false;
    if (before && compareEntries(before, entry) >= 0) return false;
    known.ids.add(entry.id);
    const place = placeOf(known, entry);
    if (isContact(entry)) markBy(known, place);
  }
  known.entries = entries;
  return true;
}

function placeOf(known: Known, entry: TimelineEntry): Place {
  const isWanted = known.channel === null || entry.channel === known.channel;
  const group = isWanted ? groupOf(known, entry) : null;
  const last = group?.at(-1);
  if (group && last?.kind === 'entry') group[group.length - 1] = { ...last, isLast: false };
  group?.push({ kind: 'entry', key: entry.id, entry, isLast: true, mark: null });
  const at = group ? group.length - 1 : 0;
  return { entry, group, at, isAgain: false, isReopening: false };
}

function groupOf(known: Known, entry: TimelineEntry): Group {
  const ofCase = entry.caseId === null ? undefined : known.casesById.get(entry.caseId);
  const found = ofCase && known.groupByCase.get(ofCase.id);
  if (found) return found;
  const group: Group = ofCase ? [{ kind: 'case', key: `case ${ofCase.id}`, case: ofCase }] : [];
  known.groups.push(group);
  if (ofCase) known.groupByCase.set(ofCase.id, group);
  return group;
}

/** What a contact says of younger ones: that the customer came again with them, and that not they opened the case again. */
function markBy(known: Known, place: Place): void {
  const { entry } = place;
  for (const key of repeatKeys(entry)) {
    const younger = known.oldest.get(key);
    if (younger && isWithinRepeat(entry, younger.entry)) {
      younger.isAgain = true;
      show(younger);
    }
    known.oldest.set(key, place);
  }
  const ofCase = entry.caseId === null ? undefined : known.casesById.get(entry.caseId);
  const reopenedAtMs = ofCase?.reopenedAtMs ?? null;
  if (!ofCase || reopenedAtMs === null || entry.startedAtMs < reopenedAtMs) return;
  const younger = known.reopening.get(ofCase.id);
  if (younger) {
    younger.isReopening = false;
    show(younger);
  }
  known.reopening.set(ofCase.id, place);
  place.isReopening = true;
  show(place);
}

function show({ entry, group, at, isAgain, isReopening }: Place): void {
  const row = group?.[at];
  if (!group || row?.kind !== 'entry') return;
  const mark = isReopening
    ? 'reopened'
    : isAgain && entry.direction === 'inbound'
      ? 'repeat'
      : null;
  if (row.mark !== mark) group[at] = { ...row, mark };
}
