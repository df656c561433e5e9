/**
 * Numbers that somebody writes in pieces, a message each: found as soon as the last piece is there, and masked in all of them.
 * Used by the centre, which tells everybody the pieces anew.
 */
import { findSensitive } from './find.ts';
import { NOTHING } from './fold-text.ts';
import { maskFound } from './mask.ts';
import { usualRules, type PrivacyRules } from './rules.ts';

/** A number of nineteen digits, one by one. */
const MOST_PIECES = 19;
/** Words may be said between the pieces: so many messages back it may have begun. */
const MOST_MESSAGES = 24;

const isDigits = (text: string): boolean => /\p{Nd}/u.test(text);
/** Some accounts have a group of letters alone. */
const isPiece = (text: string): boolean => isDigits(text) || /^\s*[A-Z]{1,8}\s*$/.test(text);

/** The last digits of a group, sent after the others. */
const FORGOTTEN = /^\s*\p{Nd}{1,3}(?!\p{Nd})/u;

/**
 * The messages of one author, oldest first, masked; those without a change are the same strings. `before`: what anybody said directly
 * before the last one, because a security code answers a question.
 */
export function maskSplit(
  texts: readonly string[],
  rules: PrivacyRules = usualRules,
  before: string = texts.at(-2) ?? '',
): readonly string[] {
  const recent = [...texts.keys()].slice(-MOST_MESSAGES);
  const ways = [
    texts.map((text) => maskFound(text, findSensitive(text, rules))),
    // One after the other; then as if nothing but the pieces had been said.
    maskTogether(texts, recent.slice(-MOST_PIECES), rules),
    ...[isDigits, isPiece].map((isOne) =>
      maskTogether(texts, recent.filter((at) => isOne(texts[at] ?? '')).slice(-MOST_PIECES), rules),
    ),
    maskForgotten(texts, rules),
    maskAnswer(texts, before, rules),
  ];
  return texts.map((text, at) =>
    hiddenInAny(
      text,
      ways.map((way) => way[at] ?? text),
    ),
  );
}

/** A group that somebody ended in the next message is one group. */
function maskForgotten(texts: readonly string[], rules: PrivacyRules): readonly string[] {
  const last = texts.at(-1) ?? '';
  return FORGOTTEN.test(last)
    ? maskTogether(texts, [...texts.keys()].slice(-2), rules, NOTHING)
    : texts;
}

/** The code of the last message, of which the one before says what it is. */
function maskAnswer(
  texts: readonly string[],
  before: string,
  rules: PrivacyRules,
): readonly string[] {
  const last = texts.at(-1);
  if (last === undefined || before === '') return texts;
  const joined = `${before}\n${last}`;
  const codes = findSensitive(joined, rules).filter(
    ({ kind, from }) => kind === 'cvv' && from > before.length,
  );
  return [...texts.slice(0, -1), maskFound(joined, codes).slice(before.length + 1)];
}

/** The messages, masked in these what only all of them together say. */
function maskTogether(
  texts: readonly string[],
  places: readonly number[],
  rules: PrivacyRules,
  by = '\n',
): readonly string[] {
  const joined = places.map((at) => texts[at] ?? '').join(by);
  const found = findSensitive(joined, rules).filter(({ kind }) => kind !== 'cvv');
  if (found.length === 0) return texts;
  // Dots stand for one character each, so the pieces are as long as before.
  const whole = maskFound(joined, found);
  const masked = [...texts];
  let from = 0;
  for (const at of places) {
    const { length } = texts[at] ?? '';
    masked[at] = whole.slice(from, from + length);
    from += length + 1;
  }
  return masked;
}

/** By chance the half of an account is a card: what one way hides stays hidden, whatever another one shows. */
function hiddenInAny(text: string, ways: readonly string[]): string {
  const changed = ways.filter((way) => way !== text);
  if (changed.length < 2) return changed[0] ?? text;
  return Array.from(
    { length: text.length },
    (_, at) =>
      changed.map((way) => way.charAt(at)).find((each) => each !== text.charAt(at)) ??
      text.charAt(at),
  ).join('');
}
