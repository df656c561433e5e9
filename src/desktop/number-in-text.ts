/**
 * The telephone numbers in a text that the agent marked or copied. Pure. It looks only for what is plainly a number: dates,
 * amounts, account and card numbers are left out, and nothing is dialled from here; the agent confirms.
 */
import { parseDialString } from '../text/dial-string.ts';

/** What was found. `none` also for a text that is too long to have been marked for this. */
export type NumbersFound =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly number: string }
  | { readonly kind: 'several'; readonly numbers: readonly string[] };

const LONGEST_TEXT = 2_000;
/** More would be a list to read, not a choice. */
const MOST_NUMBERS = 5;
/** Short ones are extensions: believed only when they are all that was marked. */
const FEWEST_DIGITS = 6;

/** Digits with what people write between them, on one line. */
const CANDIDATE = /\+?[([]?[0-9][0-9 \u00a0\u202f()[\].\-\u2010-\u2015/]{0,40}[0-9]|[0-9]/gu;
const DATE =
  /^(?:[0-9]{1,2}[./-][0-9]{1,2}[./-](?:[0-9]{2}|[0-9]{4})|[0-9]{4}[./-][0-9]{1,2}[./-][0-9]{1,2})(?:$|[ ])/u;
const IP_ADDRESS = /^[0-9]{1,3}(?:\.[0-9]{1,3}){3}$/u;
/** Thousands with dots and nothing else: 1.250.000. */
const AMOUNT = /^[0-9]{1,3}(?:\.[0-9]{3})+$/u;

const isTouched = (before: string, after: string): boolean =>
  /[\p{L}\p{N}_@#$€£%=*]/u.test(before) ||
  /[\p{L}\p{N}_@€£%*#]/u.test(after) ||
  // `12,50` and `10:30`: a part of something else.
  /[,:]/u.test(before);

function candidatesIn(text: string): readonly string[] {
  const found: string[] = [];
  for (const match of text.matchAll(CANDIDATE)) {
    const [raw] = match;
    const end = match.index + raw.length;
    const isCut = /^[,:][0-9]/u.test(text.slice(end, end + 2));
    const around = [text.charAt(match.index - 1), text.charAt(end)] as const;
    const isPrice = /^\s?(?:€|EUR\b|USD\b|\$|£|%)/u.test(text.slice(end, end + 5));
    if (isCut || isPrice || isTouched(...around)) continue;
    if (DATE.test(raw) || IP_ADDRESS.test(raw) || AMOUNT.test(raw)) continue;
    found.push(raw);
  }
  return found;
}

const digitsOf = (number: string): number => number.replace(/\D/g, '').length;

/** Finds them; each is what may be dialled (`+34911222333`). */
export function findNumbers(text: string): NumbersFound {
  if (text.length > LONGEST_TEXT) return { kind: 'none' };
  const plain = text.normalize('NFKC').trim();
  const whole = /[/]/.test(plain) && DATE.test(plain) ? null : parseDialString(plain);
  if (whole?.ok && !plain.includes('\n') && !isOther(plain))
    return { kind: 'one', number: whole.value };
  const numbers = new Set<string>();
  for (const raw of candidatesIn(plain)) {
    const parsed = parseDialString(raw);
    if (parsed.ok && digitsOf(parsed.value) >= FEWEST_DIGITS && digitsOf(parsed.value) <= 15)
      numbers.add(parsed.value);
  }
  const [first, ...more] = [...numbers].slice(0, MOST_NUMBERS);
  if (first === undefined) return { kind: 'none' };
  return more.length === 0
    ? { kind: 'one', number: first }
    : { kind: 'several', numbers: [first, ...more] };
}

const isOther = (text: string): boolean =>
  DATE.test(text) || IP_ADDRESS.test(text) || AMOUNT.test(text) || digitsOf(text) > 15;
