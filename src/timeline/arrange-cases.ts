/**
 * Cases and contacts as agents arranged them: joined cases as one, contacts that were taken out under their new case. Nothing
 * of what is kept changes by it; the acts stand with the cases and are applied in the order in which they were done, whatever the
 * order in which they came. Pure; used by whatever shows or counts cases: the centre, core and the desk.
 */
import type { CaseAct } from '../model/case-act.ts';
import type { CaseId } from '../model/ids.ts';
import type { CustomerCase, TimelineEntry } from '../model/interaction.ts';

/** What stands where. */
export interface Arranged {
  readonly entries: readonly TimelineEntry[];
  /** Those that are cases of their own now. */
  readonly cases: readonly CustomerCase[];
}

interface Done {
  readonly holder: CaseId;
  readonly act: CaseAct;
}

/** All acts upon these cases, in the order in which they were done. */
const actsOf = (cases: readonly CustomerCase[]): readonly Done[] =>
  cases
    .flatMap(({ id, acts = [] }) => acts.map((act) => ({ holder: id, act })))
    .toSorted((a, b) => a.act.atMs - b.act.atMs || (a.act.actId < b.act.actId ? -1 : 1));

const latest = (one: number | null | undefined, other: number | null | undefined): number | null =>
  one === null || one === undefined ? (other ?? null) : Math.max(one, other ?? one);

/** Two cases as one: the name of the first, open while one of them is. */
export function joinedCase(into: CustomerCase, taken: CustomerCase): CustomerCase {
  const reopenedAtMs = latest(into.reopenedAtMs, taken.reopenedAtMs);
  const state = into.state === 'closed' ? taken.state : into.state;
  return {
    ...into,
    state,
    openedAtMs: Math.min(into.openedAtMs, taken.openedAtMs),
    closedAtMs: state === 'closed' ? latest(into.closedAtMs, taken.closedAtMs) : null,
    ...(reopenedAtMs === null ? {} : { reopenedAtMs }),
  };
}

/** The cases alone. */
function arrangedCases(cases: readonly CustomerCase[], acts: readonly Done[]): CustomerCase[] {
  const known = new Map(cases.map((each) => [each.id, each]));
  const hidden = new Set<CaseId>();
  for (const { holder, act } of acts) {
    if (act.kind === 'split') {
      if (act.undone) hidden.add(holder);
      continue;
    }
    const [into, taken] = [known.get(holder), known.get(act.caseId)];
    if (act.undone || !into || !taken) continue;
    known.set(holder, joinedCase(into, taken));
    hidden.add(act.caseId);
    hidden.delete(holder);
  }
  return cases.flatMap(({ id }) => (hidden.has(id) ? [] : (known.get(id) ?? [])));
}

/** Under which case each contact stands. */
function placing(acts: readonly Done[]): (entry: TimelineEntry) => CaseId | null {
  const steps = acts.map(({ holder, act }) => ({
    holder,
    act,
    chosen: new Set(act.kind === 'split' ? act.entryIds : []),
  }));
  return (entry) => {
    let now = entry.caseId;
    for (const { holder, act, chosen } of steps) {
      if (act.kind === 'merge') {
        if (!act.undone && now === act.caseId) now = holder;
      } else if (act.undone) {
        // What came to the new case meanwhile belongs to the old one again.
        if (now === holder) now = act.caseId;
      } else if (chosen.has(entry.id)) now = holder;
    }
    return now;
  };
}

/** Both as they are to be shown; the same lists where nobody arranged anything. */
export function arrangeCases(
  entries: readonly TimelineEntry[],
  cases: readonly CustomerCase[],
): Arranged {
  return createArranger()(entries, cases);
}

/** For one list that is read piece by piece: what it has arranged before stays the very same as long as the cases do. */
export function createArranger(): typeof arrangeCases {
  let known: readonly CustomerCase[] | null = null;
  let acts: readonly Done[] = [];
  let arranged: readonly CustomerCase[] = [];
  let caseOf: ReturnType<typeof placing> = ({ caseId }) => caseId;
  let placed = new WeakMap<TimelineEntry, TimelineEntry>();
  const place = (entry: TimelineEntry): TimelineEntry => {
    const before = placed.get(entry);
    if (before) return before;
    const caseId = caseOf(entry);
    const now = caseId === entry.caseId ? entry : { ...entry, caseId };
    placed.set(entry, now);
    return now;
  };
  return (entries, cases) => {
    if (cases !== known) {
      known = cases;
      acts = actsOf(cases);
      arranged = acts.length === 0 ? cases : arrangedCases(cases, acts);
      caseOf = placing(acts);
      placed = new WeakMap();
    }
    return { cases: arranged, entries: acts.length === 0 ? entries : entries.map(place) };
  };
}

/** The acts that count, the newest first: rows of the history, each with the way back. */
export const countingActs = (cases: readonly CustomerCase[]): readonly Done[] =>
  actsOf(cases)
    .filter(({ act }) => !act.undone)
    .toReversed();
