/**
 * Numbers that somebody writes in pieces, a message each: found as soon as the last piece is there, and masked in all of them.
 * Used by the centre, which tells everybody the pieces anew.
 */
import { findSensitive } from './find.ts';
import { maskFound } from './mask.ts';
import { usualRules, type PrivacyRules } from './rules.ts';

/** A number of nineteen digits in groups of two, and a word before it. */
const MOST_PIECES = 12;

/** The messages of one author, oldest first, masked; those without a change are the same strings. */
export function maskSplit(
  texts: readonly string[],
  rules: PrivacyRules = usualRules,
): readonly string[] {
  const start = Math.max(0, texts.length - MOST_PIECES);
  const masked = texts.map((text) => maskFound(text, findSensitive(text, rules)));
  const pieces = masked.slice(start);
  const joined = pieces.join('\n');
  const found = findSensitive(joined, rules).filter(({ kind }) => kind !== 'cvv');
  if (found.length === 0) return masked;
  // Dots stand for one character each, so the pieces are as long as before.
  const whole = maskFound(joined, found);
  let at = 0;
  const after = pieces.map((piece) => {
    const part = whole.slice(at, at + piece.length);
    at += piece.length + 1;
    return part;
  });
  return [...masked.slice(0, start), ...after];
}
