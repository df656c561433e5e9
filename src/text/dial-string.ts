/**
 * What an agent (or a link, or a clipboard) gives as a number, into what may be dialled. Pure; used by the session before
 * every outbound call and by the desk while typing. It never guesses: what is not plainly a number is refused.
 *
 * Decided:
 *  - Spaces (also no-break), dots, hyphens, slashes and brackets are dropped; a `tel:` in front too.
 *  - Letters are refused, also vanity ones: two keypads disagree about them, and a pasted name must not dial.
 *  - Parameters (`;ext=`, `;phone-context=`) are dropped after a global number (`+…`) and refused after a local one, whose
 *    meaning they would change.
 *  - Pauses and codes (`,` `p` `w` `*` `#`) are refused: nothing is ever keyed by itself after an answer.
 *  - 2 to 15 digits (E.164) and up to 20 where an exit code stands in front; more is refused, not cut.
 *  - Emergency numbers are refused: a desk cannot tell the emergency service where the agent sits. The sentence on screen
 *    says to use the own mobile at once.
 */
import type { FaultCode } from '../contracts/fault.ts';
import { err, ok, type Result } from '../base/result.ts';

/** Spain's, the EU's, and the best known abroad. */
const EMERGENCY = new Set([
  '112',
  '061',
  '062',
  '080',
  '085',
  '088',
  '091',
  '092',
  '016',
  '024',
  '911',
  '999',
  '000',
  '110',
  '119',
]);
const SEPARATORS =
  /[\s\u00a0\u2007\u202f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069.()/\u2010-\u2015-]/gu;
const LONGEST_E164 = 15;
const LONGEST_WITH_EXIT_CODE = 20;

/** A number the phone may dial, or why not. */
export function parseDialString(
  input: string,
): Result<string, Extract<FaultCode, 'number-not-diallable' | 'number-is-emergency'>> {
  if (input.length > 200) return err('number-not-diallable');
  const [first = '', ...parameters] = input.trim().replace(/^tel:/i, '').split(';');
  const plain = first.normalize('NFKC').replace(SEPARATORS, '');
  if (!/^\+?[0-9]+$/.test(plain)) return err('number-not-diallable');
  const isGlobal = plain.startsWith('+');
  if (parameters.length > 0 && !isGlobal) return err('number-not-diallable');
  const digits = isGlobal ? plain.slice(1) : plain;
  if (isEmergency(plain)) return err('number-is-emergency');
  const longest = isGlobal ? LONGEST_E164 : LONGEST_WITH_EXIT_CODE;
  if (digits.length < 2 || digits.length > longest) return err('number-not-diallable');
  return ok(plain);
}

/** Also behind the country code of Spain and behind one 0 for an outside line. */
function isEmergency(plain: string): boolean {
  const local = plain.replace(/^(?:\+|00)34/, '');
  return EMERGENCY.has(local) || (local.length === 4 && EMERGENCY.has(local.replace(/^0/, '')));
}
