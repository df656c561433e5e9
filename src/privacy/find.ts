/**
 * Everything in a text that must not be kept: the one answer to “is this a card number”, asked by what is written to disk,
 * sent, logged, shown to learners and warned of while it is typed. Pure, and quick on a text without digits.
 */
import { findCards } from './find-cards.ts';
import { findCvvs } from './find-cvvs.ts';
import { findIbans } from './find-ibans.ts';
import { findNationalIds } from './find-national-ids.ts';
import { foldText, withoutMarkup } from './fold-text.ts';
import { withoutOverlap, type Found } from './found.ts';
import { usualRules, type PrivacyRules } from './rules.ts';
import { isLongEnough } from './safe-pattern.ts';

/** Three are the shortest there is: a security code. */
const ANY_DIGITS = /\p{Nd}/u;

/** In their order; none overlaps another. */
export function findSensitive(text: string, rules: PrivacyRules = usualRules): Found[] {
  if (!ANY_DIGITS.test(text) && rules.patterns.length === 0) return [];
  const folded = foldText(text);
  const plain = withoutMarkup(folded);
  const found = findInFolded(folded, rules);
  // In both: what stands in a mark of HTML is read by somebody too.
  return plain === null ? found : withoutOverlap([...found, ...findInFolded(plain, rules)]);
}

function findInFolded(folded: string, rules: PrivacyRules): Found[] {
  const ibans = rules.ibans ? findIbans(folded) : [];
  const cards = (rules.cards || rules.cvvs ? findCards(folded) : []).filter(
    (card) => !ibans.some((iban) => card.from < iban.to && iban.from < card.to),
  );
  const patterns = rules.patterns.flatMap((pattern) =>
    [...folded.matchAll(pattern)]
      .filter((match) => isLongEnough(match[0]))
      .map((match) => ({
        kind: 'pattern' as const,
        from: match.index,
        to: match.index + match[0].length,
      })),
  );
  return withoutOverlap([
    ...ibans,
    ...(rules.cards ? cards : []),
    ...(rules.cvvs ? findCvvs(folded, cards) : []),
    ...findNationalIds(folded, rules.nationalIds),
    ...patterns,
  ]);
}

/** Whatever is built like a card or account number, right or not: for those who shall see no such number at all. */
export function findLooksLike(text: string): Found[] {
  if (!ANY_DIGITS.test(text)) return [];
  const folded = foldText(text);
  return withoutOverlap([...findIbans(folded, true), ...findCards(folded, true)]);
}
