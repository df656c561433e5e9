/**
 * Two customers become one, and two again. Pure: used by the centre, which decides, and by core, which shows the same at once
 * while the act still waits. No interaction is ever moved: who was taken in keeps record and history under their own id, and
 * the survivor's mark says that they are shown together. So an undo is exact whatever arrived in between.
 */
import { err, ok, type Result } from '../base/result.ts';
import type { Customer, MergeableFields, MergeMark } from '../model/customer.ts';
import type { AgentId, CustomerId } from '../model/ids.ts';
import type { ChosenField, MergeChoices, MergeEvidence } from '../model/merge.ts';
import { isSameNumber } from '../text/fold.ts';

/** How long a merge can be undone. */
export const UNDO_FOR_MS = 30 * 24 * 3_600_000;
/** So many may be taken in by one customer; more is no duplicate but a mistake. */
const MOST_MERGED = 40;
const MOST_NOTE = 4_000;

/** The two records of a merge. */
export interface Pair {
  readonly survivor: Customer;
  readonly merged: Customer;
}

/** What the act says besides the two. */
export interface MergeAct {
  readonly mergeId: string;
  readonly choices: MergeChoices;
  readonly evidence: readonly MergeEvidence[];
  readonly atMs: number;
  readonly by: { readonly agentId: AgentId; readonly name: string };
}

/** Fields of which one value stays, in the order in which they are shown. */
export const chosenFields = [
  'name',
  'segment',
  'company',
  'city',
  'contract',
  'language',
  'preferredChannel',
  'preferredHours',
  'timeZone',
  'note',
] as const satisfies readonly ChosenField[];

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
const isEmpty = (value: unknown): boolean => value === null || value === '';

/** What is proposed: the survivor's value, the other's where the survivor has none, and both notes. */
export function usualChoices({ survivor, merged }: Pair): MergeChoices {
  return Object.fromEntries(
    chosenFields.map((field) => {
      const [mine, other] = [survivor[field], merged[field]];
      if (isEmpty(mine) && !isEmpty(other)) return [field, 'merged'];
      return [field, field === 'note' && !isEmpty(other) && mine !== other ? 'both' : 'survivor'];
    }),
  );
}

const together = <T>(
  mine: readonly T[],
  other: readonly T[],
  keyOf: (item: T) => string,
  most: number,
): T[] => {
  const known = new Set(mine.map(keyOf));
  return [...mine, ...other.filter((item) => !known.has(keyOf(item)))].slice(0, most);
};

const noteOf = (mine: string, other: string, choice: MergeChoices['note']): string => {
  if (choice === 'merged') return other;
  if (choice !== 'both' || other === '' || mine === other) return mine;
  return mine === '' ? other : `${mine}\n\n${other}`.slice(0, MOST_NOTE);
};

/** Of each kind what was said last: it is one person who said both. */
function consentsOf(survivor: Customer, merged: Customer): Pick<MergeableFields, 'consents'> {
  if (!survivor.consents && !merged.consents) return {};
  const last = new Map<string, NonNullable<Customer['consents']>[number]>();
  for (const each of [...(survivor.consents ?? []), ...(merged.consents ?? [])])
    if (each.atMs > (last.get(each.kind)?.atMs ?? -1)) last.set(each.kind, each);
  return { consents: [...last.values()] };
}

/** The survivor's fields as the merge makes them; also what the preview shows. */
export function mergedFields({ survivor, merged }: Pair, choices: MergeChoices): MergeableFields {
  const from = <F extends Exclude<ChosenField, 'note'>>(field: F): Customer[F] =>
    (choices[field] === 'merged' ? merged : survivor)[field];
  const { id: _id, version: _version, updatedAtMs: _at, merged: _marks, ...mine } = survivor;
  const { mergedInto: _into, ...usual } = mine;
  return {
    ...usual,
    name: from('name'),
    segment: from('segment'),
    company: from('company'),
    language: from('language'),
    city: from('city'),
    contract: from('contract'),
    preferredChannel: from('preferredChannel'),
    preferredHours: from('preferredHours'),
    timeZone: from('timeZone'),
    note: noteOf(survivor.note, merged.note, choices.note),
    sinceYear: Math.min(survivor.sinceYear, merged.sinceYear),
    // The same telephone may be written with its country's code and without.
    phones: [
      ...survivor.phones,
      ...merged.phones.filter(
        (other) => !survivor.phones.some((mine) => isSameNumber(mine.number, other.number)),
      ),
    ].slice(0, 20),
    emails: together(survivor.emails, merged.emails, (mail) => mail.toLowerCase(), 20),
    orders: together(survivor.orders, merged.orders, ({ id }) => id, 100),
    promises: together(
      survivor.promises,
      merged.promises,
      ({ text, dueAtMs }) => `${dueAtMs} ${text}`,
      20,
    ),
    satisfaction: [...merged.satisfaction, ...survivor.satisfaction].slice(-24),
    ...consentsOf(survivor, merged),
    // Consent that one of the two never gave is not there.
    hasRecordingConsent: survivor.hasRecordingConsent && merged.hasRecordingConsent,
  };
}

const changedFields = (
  from: MergeableFields,
  to: MergeableFields,
): Pick<MergeMark, 'before' | 'after'> => {
  const names = (Object.keys(to) as (keyof MergeableFields)[]).filter(
    (name) => !isSame(from[name], to[name]),
  );
  const pick = (fields: MergeableFields): Partial<MergeableFields> =>
    Object.fromEntries(names.map((name) => [name, fields[name]]));
  return { before: pick(from), after: pick(to) };
};

export type MergeProblem = 'invalid' | 'already-merged';

/** Both records after the merge. The same act once more changes nothing. */
export function mergeCustomers(pair: Pair, act: MergeAct): Result<Pair, MergeProblem> {
  const { survivor, merged } = pair;
  const marks = survivor.merged ?? [];
  if (marks.some((mark) => mark.mergeId === act.mergeId)) return ok(pair);
  if (survivor.id === merged.id) return err('invalid');
  if (survivor.mergedInto !== undefined || merged.mergedInto !== undefined)
    return err('already-merged');
  const theirs = merged.merged ?? [];
  if (marks.length + theirs.length >= MOST_MERGED) return err('invalid');
  const fields = mergedFields(pair, act.choices);
  const changed = changedFields(survivor, fields);
  const mark: MergeMark = {
    mergeId: act.mergeId,
    customerId: merged.id,
    intoId: survivor.id,
    name: merged.name,
    atMs: act.atMs,
    byAgentId: act.by.agentId,
    byName: act.by.name,
    undoUntilMs: act.atMs + UNDO_FOR_MS,
    evidence: [...act.evidence],
    ...changed,
  };
  const stamp = (record: Customer) => ({
    version: record.version + 1,
    updatedAtMs: Math.max(record.updatedAtMs, act.atMs),
  });
  return ok({
    survivor: {
      ...survivor,
      ...fields,
      ...stamp(survivor),
      merged: [...marks, ...theirs, mark],
    },
    merged: { ...merged, ...stamp(merged), mergedInto: survivor.id },
  });
}

/** Who is shown with a customer: the customer, and everybody who was taken in, directly or not. */
export const familyOf = (customer: {
  readonly id: CustomerId;
  readonly merged?: readonly Pick<MergeMark, 'customerId'>[] | undefined;
}): readonly CustomerId[] => [
  customer.id,
  ...(customer.merged ?? []).map((mark) => mark.customerId),
];

/** Marks that go with one: of the merges into who was taken in. */
function marksBelow(marks: readonly MergeMark[], id: CustomerId): readonly MergeMark[] {
  return marks
    .filter((mark) => mark.intoId === id)
    .flatMap((mark) => [mark, ...marksBelow(marks, mark.customerId)]);
}

/** The merge that can be undone now: the last into this very customer. */
export function lastMerge(customer: Customer): MergeMark | null {
  return (customer.merged ?? []).findLast((mark) => mark.intoId === customer.id) ?? null;
}

export type UnmergeProblem = 'not-found' | 'merged-further' | 'undo-over';

/** Says why a merge cannot be undone now; null when it can. */
export function findUnmergeProblem(
  survivor: Customer,
  mergeId: string,
  nowMs: number,
): UnmergeProblem | null {
  const mark = survivor.merged?.find((each) => each.mergeId === mergeId);
  if (!mark) return 'not-found';
  const isOnTop = lastMerge(survivor) === mark && survivor.mergedInto === undefined;
  if (!isOnTop) return 'merged-further';
  return nowMs > mark.undoUntilMs ? 'undo-over' : null;
}

/** A field as it was, with what was edited since the merge kept. */
function takenBack(name: keyof MergeableFields, mark: MergeMark, now: unknown): unknown {
  const [before, after] = [mark.before[name], mark.after[name]];
  if (isSame(now, after) || !Array.isArray(now)) return isSame(now, after) ? before : now;
  const had = new Set(((before ?? []) as readonly unknown[]).map((item) => JSON.stringify(item)));
  const added = new Set(
    ((after ?? []) as readonly unknown[])
      .map((item) => JSON.stringify(item))
      .filter((it) => !had.has(it)),
  );
  return now.filter((item) => !added.has(JSON.stringify(item)));
}

/** Both records without the merge. `merged` may be the record as it was before it, or as it is now. */
export function unmergeCustomers(
  pair: Pair,
  mergeId: string,
  nowMs: number,
): Result<Pair, UnmergeProblem> {
  const { survivor } = pair;
  const problem = findUnmergeProblem(survivor, mergeId, nowMs);
  const mark = survivor.merged?.find((each) => each.mergeId === mergeId);
  if (problem || !mark) return err(problem ?? 'not-found');
  const marks = survivor.merged ?? [];
  const gone = new Set([mark, ...marksBelow(marks, mark.customerId)]);
  const left = marks.filter((each) => !gone.has(each));
  const names = Object.keys(mark.after) as (keyof MergeableFields)[];
  const fields = Object.fromEntries(
    names.map((name) => [name, takenBack(name, mark, survivor[name])]),
  );
  const { merged: _marks, ...rest } = survivor;
  const { mergedInto: _into, ...alone } = pair.merged;
  return ok({
    survivor: {
      ...rest,
      ...fields,
      version: survivor.version + 1,
      updatedAtMs: Math.max(survivor.updatedAtMs, nowMs),
      ...(left.length > 0 ? { merged: left } : {}),
    },
    merged: {
      ...alone,
      version: alone.version + 1,
      updatedAtMs: Math.max(alone.updatedAtMs, nowMs),
    },
  });
}
