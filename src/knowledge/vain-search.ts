/**
 * When a search led nowhere: it was cleared, closed or put in other words before anything was opened. What goes on with the
 * same beginning is one search that is still being typed. A number is looked for, not asked, and never counted. Pure; fed by
 * the fields in which articles are found.
 */
import type { VainKind } from '../model/glossary.ts';
import { foldText } from '../text/fold.ts';

/** What was typed, and what there was for it. */
export interface SearchShown {
  readonly text: string;
  readonly articles: number;
  /** Customers, acts and whatever else answers the same words: then it was perhaps no question at all. */
  readonly others: number;
}

/** One that led nowhere. */
export interface LedNowhere {
  readonly text: string;
  readonly kind: VainKind;
}

const LEAST_LETTERS = 3;
const MOST_DIGITS = 3;

const isQuestion = (text: string): boolean =>
  foldText(text).length >= LEAST_LETTERS &&
  (text.match(/\p{N}/gu) ?? []).length <= MOST_DIGITS &&
  !text.includes('@');

/** The search that is being typed after these results; and the one that ended with them, if it led nowhere. */
export function searchTyped(
  before: SearchShown | null,
  now: SearchShown,
): { readonly search: SearchShown | null; readonly ended: LedNowhere | null } {
  const [was, is] = [foldText(before?.text ?? ''), foldText(now.text)];
  if (before && isSameBeginning(was, is))
    // Letters that are taken back do not make the longer question unasked.
    return { search: was.startsWith(is) && was !== is ? before : now, ended: null };
  const isNext = is.length >= LEAST_LETTERS;
  return {
    search: isNext ? now : null,
    ended: searchEnded(before, isNext ? 'rephrased' : 'abandoned'),
  };
}

/** It is over without anything opened: how it led nowhere, if it did. */
export function searchEnded(
  search: SearchShown | null,
  kind: Exclude<VainKind, 'nothing'> = 'abandoned',
): LedNowhere | null {
  if (!search || !isQuestion(search.text) || search.others > 0) return null;
  return { text: search.text.trim(), kind: search.articles === 0 ? 'nothing' : kind };
}

const isSameBeginning = (one: string, other: string): boolean =>
  other.length >= LEAST_LETTERS && one.slice(0, LEAST_LETTERS) === other.slice(0, LEAST_LETTERS);
