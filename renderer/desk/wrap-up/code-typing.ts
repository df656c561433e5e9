/**
 * Picking reason and outcome by digit (1–9) or by two letters. Pure. The first pick is the reason, the next the outcome;
 * letters that fit only the other list pick there, and a digit on a finished pair starts again with the reason.
 */
import type { Language } from '#src/model/text.ts';
import type { WrapUpCode } from '#src/model/queue.ts';
import { foldText } from '#src/text/fold.ts';

/** Which list the next digit picks from, and the first letter while the second is awaited. */
export interface CodeTyping {
  readonly stage: 'reason' | 'outcome';
  readonly letter: string;
}

/** What a key picks. */
export type Pick = { readonly list: 'reason' | 'outcome'; readonly id: string };

/** The state afterwards and the pick, if the key completed one; null when the key means nothing here. */
export interface Typed {
  readonly next: CodeTyping;
  readonly pick: Pick | null;
}

interface Codes {
  readonly reasons: readonly WrapUpCode[];
  readonly outcomes: readonly WrapUpCode[];
  readonly language: Language;
}

/** Before anything was typed. */
export const nothingTyped: CodeTyping = { stage: 'reason', letter: '' };

/** Takes one key: a digit, a letter or `Escape`. */
export function typeCode(state: CodeTyping, key: string, codes: Codes): Typed | null {
  if (key === 'Escape' || key === 'Backspace')
    return state.letter === '' && state.stage === 'reason'
      ? null
      : { next: nothingTyped, pick: null };
  if (/^[1-9]$/.test(key)) return typeDigit(state, Number(key), codes);
  const letter = foldText(key);
  return /^\p{L}$/u.test(letter) ? typeLetter(state, letter, codes) : null;
}

function typeDigit(state: CodeTyping, digit: number, codes: Codes): Typed | null {
  const list = state.stage;
  const code = (list === 'reason' ? codes.reasons : codes.outcomes)[digit - 1];
  return code ? picked(list, code) : null;
}

function typeLetter(state: CodeTyping, letter: string, codes: Codes): Typed | null {
  const order =
    state.stage === 'reason' ? (['reason', 'outcome'] as const) : (['outcome', 'reason'] as const);
  if (state.letter !== '') {
    for (const list of order) {
      const found = listOf(list, codes).find(
        (code) => lettersOf(code, codes) === state.letter + letter,
      );
      if (found) return picked(list, found);
    }
  }
  const begins = order.some((list) =>
    listOf(list, codes).some((code) => lettersOf(code, codes).startsWith(letter)),
  );
  if (begins) return { next: { ...state, letter }, pick: null };
  return state.letter === '' ? null : { next: { ...state, letter: '' }, pick: null };
}

const listOf = (list: 'reason' | 'outcome', codes: Codes) =>
  list === 'reason' ? codes.reasons : codes.outcomes;
const lettersOf = (code: WrapUpCode, { language }: Codes) => foldText(code.letters[language]);
const picked = (list: 'reason' | 'outcome', code: WrapUpCode): Typed => ({
  next: { stage: list === 'reason' ? 'outcome' : 'reason', letter: '' },
  pick: { list, id: code.id },
});
