/**
 * Whether a company's own pattern may be run over every word that is written: it must end in time on any text. Allowed are
 * characters, classes, groups and counted repeats, in so few ways that trying them all takes no time; `*` and `+` are not.
 */
import { err, ok, type Result } from '../base/result.ts';

/** Why a pattern is not used. */
export type PatternFault =
  'too-long' | 'not-a-pattern' | 'not-allowed' | 'too-many-ways' | 'matches-nothing';

const MOST_CHARACTERS = 200;
/** Ways to match that may have to be tried at one place. */
const MOST_WAYS = 1_000;
const MOST_REPEATS = 40;
const FORBIDDEN = /\\[1-9kKpP]|\(\?(?!:)|[*+]/;
const FEWEST_MATCHED = 4;

/** The pattern ready for use, or why not. Capital letters and plain digits are what it meets. */
export function readPattern(source: string): Result<RegExp, PatternFault> {
  if (source.length === 0 || source.length > MOST_CHARACTERS) return err('too-long');
  // Inside a class the signs mean themselves.
  const outside = source.replace(/\\[[\]\\*+]/g, 'x').replace(/\[[^\]]*\]/g, 'x');
  if (FORBIDDEN.test(outside)) return err('not-allowed');
  let ways = outside.split('|').length;
  for (const [whole, before = '', from = '', to] of outside.matchAll(
    /(.?)(?:\{(\d+)(?:,(\d*))?\}|\?(?!:))/g,
  )) {
    const isOptional = whole.endsWith('?');
    // A group that is repeated multiplies whatever is inside it.
    if (before === ')' && !isOptional) return err('not-allowed');
    if (isOptional) ways *= 2;
    else {
      const most = to === undefined ? Number(from) : to === '' ? Infinity : Number(to);
      if (most > MOST_REPEATS) return err('too-many-ways');
      ways *= Math.max(1, most - Number(from) + 1);
    }
  }
  if (ways > MOST_WAYS) return err('too-many-ways');
  try {
    const pattern = new RegExp(`(?<![0-9A-Z])(?:${source})(?![0-9A-Z])`, 'giu');
    const matchesLittle = new RegExp(`^(?:${source})$`, 'iu');
    const isTooWide = ['', ' ', 'A', '1', 'AB', '12', 'ABC', '123'].some((each) =>
      matchesLittle.test(each),
    );
    return isTooWide ? err('matches-nothing') : ok(pattern);
  } catch {
    return err('not-a-pattern');
  }
}

/** Shorter matches are left alone: a pattern that catches a year would empty every note. */
export const isLongEnough = (matched: string): boolean => matched.length >= FEWEST_MATCHED;
