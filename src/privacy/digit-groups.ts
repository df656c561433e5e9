/**
 * The digits of a text in the groups in which they were written, and the runs of groups between which nothing but the usual
 * separators stands: a blank, a dash, a dot, a new line. Used by the card finder.
 */

export interface DigitGroup {
  readonly digits: string;
  readonly from: number;
  readonly to: number;
}

/** What people put between the groups of one number, and what no screen shows. */
const SEPARATOR =
  '[ \\t\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000.,·•_/\\\\|\\u2010-\\u2015\\u2212\\uff0d\\uff0e\\uff0c*-]';
const IGNORED = '[\\u00ad\\u200b-\\u200f\\u2060\\ufeff\\ufe0f\\u20e3]';
/** Three at most, and one new line. */
const GAP = new RegExp(
  `^${IGNORED}*(?:${SEPARATOR}${IGNORED}*){0,3}(?:\\r?\\n${IGNORED}*(?:${SEPARATOR}${IGNORED}*){0,3})?$`,
  'u',
);
/** Longer than any such gap that is worth looking at. */
const LONGEST_GAP = 16;
const ONLY_IGNORED = new RegExp(`^${IGNORED}+$`, 'u');

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
    if (last && ONLY_IGNORED.test(gap))
      run[run.length - 1] = { digits: last.digits + group.digits, from: last.from, to: group.to };
    else run.push(group);
  }
  return runs;
}
