/**
 * Whether a text ends in what may become a card number with the next digits. While it does, nothing has to be kept yet: all
 * but the last digit of a number is as good as the number. Used by the desk to wait a moment with its saving.
 */
import { canBecomeCard } from './card-schemes.ts';
import { digitRuns } from './digit-groups.ts';
import { findCards } from './find-cards.ts';
import { foldText } from './fold-text.ts';

/** Six first and four last digits may be kept of any card, so ten say nothing yet. */
const FEWEST = 11;
const MOST = 18;
/** A number in single digits with blanks, and some more. */
const LOOKED_AT = 60;
const ONLY_SEPARATORS = /^[^\p{L}\p{Nd}]{0,4}$/u;

/** Card numbers that are already whole are no longer unfinished: the filter sees them. */
export function endsUnfinished(text: string): boolean {
  const folded = foldText(text.slice(-LOOKED_AT));
  const run = digitRuns(folded).at(-1);
  const last = run?.at(-1);
  if (!run || !last || !ONLY_SEPARATORS.test(folded.slice(last.to))) return false;
  if (findCards(folded).some(({ to }) => to === last.to)) return false;
  return run.some((group, at) => {
    const digits = run
      .slice(at)
      .map((each) => each.digits)
      .join('');
    const isCalled = folded.charAt(group.from - 1) === '+';
    return !isCalled && digits.length >= FEWEST && digits.length <= MOST && canBecomeCard(digits);
  });
}
