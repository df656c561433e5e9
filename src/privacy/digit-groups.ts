/**
 * The digits of a text in the groups in which they were written, and the runs of groups between which nothing but the usual
 * separators stands: a blank, a dash, a dot, a new line. Used by the card finder.
 */
import { NOTHING } from './fold-text.ts';

export interface DigitGroup {
  readonly digits: string;
  readonly from: number;
  readonly to: number;
}

/** What people put between the groups of one number, folded, with what stands around a group. */
const SEPARATOR = `[ .,;|•_/\\\\()[\\]"'*，-]`;
/** Five at most, and two new lines: an empty line stands between what was pasted from two paragraphs. */
const GAP = new RegExp(
  `^(?:${NOTHING}*${SEPARATOR}){0,5}(?:${NOTHING}*\\r?\\n(?:${NOTHING}*${SEPARATOR}){0,3}){0,2}${NOTHING}*$`,
);
/** Longer than any such gap that is worth looking at: the marks of HTML stand in it. */
const LONGEST_GAP = 200;
const ONLY_NOTHING = new RegExp(`^${NOTHING}+$`);

/** Every run of the folded text, in order. */
export function digitRuns(folded: string): readonly (readonly DigitGroup[])[] {
  const runs: DigitGroup[][] = [];
  let end = -1;
  for (const match of folded.matchAll(/[0-9]+/g)) {
    const from = match.index;
    const group = { digits: match[0], from, to: from + match[0].length };
    const run = runs.at(-1);
    const gap = end < 0 || from - end > LONGEST_GAP ? null : folded.slice(end, from);
    end = group.to;
    if (!run || gap === null || !GAP.test(gap)) {
      runs.push([group]);
      continue;
    }
    const last = run.at(-1);
    // What no screen shows does not divide a group.
    if (last && ONLY_NOTHING.test(gap))
      run[run.length - 1] = { digits: last.digits + group.digits, from: last.from, to: group.to };
    else run.push(group);
  }
  return runs;
}
