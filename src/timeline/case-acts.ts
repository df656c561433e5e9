/**
 * Joining two cases, taking contacts out of one, and taking either back. Pure: used by the centre, which decides, and by core,
 * which shows the same while the act still waits. Cases and contacts stay what they are; an act is written beside them and, taken
 * back, marked so. So nothing is ever lost by it, and each can be taken back by itself.
 */
import { err, ok, type Result } from '../base/result.ts';
import { UNDO_FOR_MS } from '../customers/merge.ts';
import type { CaseAct } from '../model/case-act.ts';
import type { AgentId, CaseId, InteractionId } from '../model/ids.ts';
import type { CustomerCase } from '../model/interaction.ts';
import { arrangeCases } from './arrange-cases.ts';

/** So many acts on one case; more is no work but a mistake. */
const MOST_ACTS = 60;

/** Who did it when; the desk chooses the id, so that it can be undone before the centre has heard of it. */
export interface ActSaid {
  readonly actId: string;
  readonly atMs: number;
  readonly by: { readonly agentId: AgentId; readonly name: string };
}

/** One case becomes part of another. */
export interface CaseMerge extends ActSaid {
  readonly caseId: CaseId;
  readonly intoId: CaseId;
}

/** Contacts of a case become a case of their own. */
export interface CaseSplit extends ActSaid {
  readonly caseId: CaseId;
  readonly newId: CaseId;
  readonly title: string;
  readonly openedAtMs: number;
  readonly entryIds: readonly InteractionId[];
}

export type CaseProblem = 'not-found' | 'invalid' | 'case-changed';

const said = ({ actId, atMs, by }: ActSaid): Omit<CaseAct, 'kind' | 'caseId' | 'title'> => ({
  actId,
  atMs,
  byAgentId: by.agentId,
  byName: by.name,
  undoUntilMs: atMs + UNDO_FOR_MS,
});

const isThere = (cases: readonly CustomerCase[], actId: string): boolean =>
  cases.some(({ acts }) => acts?.some((act) => act.actId === actId));

/** The case as it is shown now; null when it is part of another, or there is none. */
const shown = (cases: readonly CustomerCase[], id: CaseId): CustomerCase | null =>
  arrangeCases([], cases).cases.find((each) => each.id === id) ?? null;

const put = (cases: readonly CustomerCase[], one: CustomerCase): readonly CustomerCase[] => [
  ...cases.filter(({ id }) => id !== one.id),
  one,
];

/** All cases after one was joined with another. The same act once more changes nothing. */
export function mergeCases(
  cases: readonly CustomerCase[],
  act: CaseMerge,
): Result<readonly CustomerCase[], CaseProblem> {
  if (isThere(cases, act.actId)) return ok(cases);
  if (act.caseId === act.intoId) return err('invalid');
  const into = cases.find(({ id }) => id === act.intoId);
  const taken = cases.find(({ id }) => id === act.caseId);
  if (!into || !taken) return err('not-found');
  if (!shown(cases, into.id) || !shown(cases, taken.id)) return err('case-changed');
  const acts = into.acts ?? [];
  if (acts.length >= MOST_ACTS) return err('invalid');
  const mark: CaseAct = { kind: 'merge', ...said(act), caseId: taken.id, title: taken.title };
  return ok(put(cases, { ...into, acts: [...acts, mark] }));
}

/** All cases with the new one; `entryIds` need not be known here, they may still be on their way. */
export function splitCase(
  cases: readonly CustomerCase[],
  act: CaseSplit,
): Result<readonly CustomerCase[], CaseProblem> {
  if (isThere(cases, act.actId)) return ok(cases);
  const from = cases.find(({ id }) => id === act.caseId);
  if (!from) return err('not-found');
  const now = shown(cases, from.id);
  if (!now) return err('case-changed');
  const isTaken = cases.some(({ id }) => id === act.newId);
  if (isTaken || act.entryIds.length === 0 || act.title.trim() === '') return err('invalid');
  const mark: CaseAct = {
    kind: 'split',
    ...said(act),
    caseId: from.id,
    title: from.title,
    entryIds: [...act.entryIds],
  };
  const isClosed = now.state === 'closed';
  const made: CustomerCase = {
    id: act.newId,
    customerId: from.customerId,
    title: act.title.trim().slice(0, 300),
    state: isClosed ? 'closed' : 'open',
    openedAtMs: Math.min(act.openedAtMs, act.atMs),
    closedAtMs: isClosed ? now.closedAtMs : null,
    acts: [mark],
  };
  return ok(put(cases, made));
}

/** An act by its id, with the case that holds it. */
export function findCaseAct(
  cases: readonly CustomerCase[],
  actId: string,
): { readonly holder: CustomerCase; readonly act: CaseAct } | null {
  for (const holder of cases) {
    const act = holder.acts?.find((each) => each.actId === actId);
    if (act) return { holder, act };
  }
  return null;
}

/** All cases without what an act did; of an act that is not known, or taken back already, they are as they are. */
export function undoCaseAct(
  cases: readonly CustomerCase[],
  undo: { readonly actId: string; readonly atMs: number; readonly byName: string },
): Result<readonly CustomerCase[], 'undo-over'> {
  const found = findCaseAct(cases, undo.actId);
  if (!found || found.act.undone) return ok(cases);
  if (undo.atMs > found.act.undoUntilMs) return err('undo-over');
  const acts = found.holder.acts?.map((act) =>
    act.actId === undo.actId ? { ...act, undone: { atMs: undo.atMs, byName: undo.byName } } : act,
  );
  return ok(put(cases, { ...found.holder, ...(acts ? { acts } : {}) }));
}
