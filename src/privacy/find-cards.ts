/**
 * Payment card numbers in a text: thirteen to nineteen digits of a scheme with the right check digit, however they are
 * grouped. A number that is told to be something else (an order, a parcel) stays; telephone numbers and dates never look so.
 */
import { isLuhnRight, isOfScheme } from './card-schemes.ts';
import { digitRuns, type DigitGroup } from './digit-groups.ts';
import type { Found } from './found.ts';

const FEWEST = 13;
const MOST = 19;
/** Groups that were seen on cards and in chats besides the even ones. */
const GROUPING =
  /^(?:4-6-[3-9]|4-5-6|8-(?:[5-9]|10|11)|6-(?:9|10|13)|4-1[0-2]|12-4|4-4-[578]|8-4-4|8-8-[1-3]|4-8-4|6-6-[1-7]|4-4-4-[567])$/;
const EVEN = [1, 2, 4, 5];
/** After one of these a number is one of a card however oddly it is grouped. */
const CARD_WORD =
  /TARJETA|CARD|VISA|AMEX|AMERICAN EXPRESS|MAESTRO|DINERS|DISCOVER|\bJCB\b|\bPAN\b|CR[EÉ]DITO|D[EÉ]BITO|CREDIT|DEBIT|NUMERACI[OÓ]N/;
const WORD_REACH = 60;
/** What stands directly before a number that is no card: its name, at most with “number”, “is” and signs between. */
const OTHER_NAME =
  /(?:PEDIDO|\bORDER|\bORDEN|REFERENCIA|REFERENCE|\bREF|EXPEDIENTE|INCIDENCIA|TICKET|SEGUIMIENTO|TRACKING|ENV[IÍ]O|SHIPMENT|PARCEL|PAQUETE|FACTURA|INVOICE|\bIMEI|\bICCID|\bEAN|\bGTIN|\bSIM|SERIE|SERIAL|ALBAR[AÁ]N|P[OÓ]LIZA|\bPOLICY|CONTRATO|CONTRACT|LOCALIZADOR|BARCODE|C[OÓ]DIGO DE BARRAS)S?(?:[\s:.#=()"'_-]|N[º°O]|N[UÚ]MERO|NUMBER|\bES\b|\bIS\b|\bDE\b|\bDEL\b)*$/;
/** Marks of a code of which these digits are only a part: letters, but for words that are written on, and names of files. */
const LETTERS_BEFORE = /(?<![\p{L}])\p{L}{1,4}-?$/u;
const LINKED_WORD = /(?<![\p{L}])(?:ES|IS|DE|LA|EL|MI|MY|N|NO|N[ºO°]|NUM|NÚM|NRO)$/u;
const CODE_BEFORE = /[0-9][-_/]$/;
const DECIMAL_BEFORE = /(?<![0-9])[0-9]{1,3}[.,]$/;

/** Every card number of the folded text. `isLoose`: whatever has as many digits, for those who shall not see any number. */
export function findCards(folded: string, isLoose = false): Found[] {
  const found: Found[] = [];
  for (const run of digitRuns(folded)) {
    for (let at = 0; at < run.length;) {
      const length = cardAt(folded, run, at, isLoose);
      const first = run[at];
      const last = run[at + length - 1];
      if (length > 0 && first && last) found.push({ kind: 'card', from: first.from, to: last.to });
      at += Math.max(1, length);
    }
  }
  return found;
}

/** How many groups from here on are one card number, of several possible ones the longest; 0: none. */
function cardAt(folded: string, run: readonly DigitGroup[], at: number, isLoose: boolean): number {
  const first = run[at];
  if (!first || first.digits.length > MOST) return 0;
  let digits = '';
  const sizes: number[] = [];
  let longest = 0;
  for (let next = at; next < run.length; next += 1) {
    const group = run[next]?.digits ?? '';
    digits += group;
    sizes.push(group.length);
    if (digits.length > MOST) break;
    if (digits.length < FEWEST) continue;
    if (isLoose || isCard(folded, first.from, digits, sizes)) longest = sizes.length;
  }
  return longest;
}

function isCard(folded: string, from: number, digits: string, sizes: readonly number[]): boolean {
  if (!isLuhnRight(digits) || !isOfScheme(digits)) return false;
  const before = folded.slice(Math.max(0, from - WORD_REACH), from);
  const isCalledCard = CARD_WORD.test(before);
  if (!isUsualGrouping(sizes) && !isCalledCard) return false;
  if (before.endsWith('+')) return false;
  if (sizes.length > 1) return true;
  // In one piece it may be a part of a longer code, or have a name of its own.
  if (DECIMAL_BEFORE.test(before) || CODE_BEFORE.test(before)) return false;
  if (LETTERS_BEFORE.test(before) && !LINKED_WORD.test(before) && !CARD_WORD.test(before.slice(-5)))
    return false;
  return isCalledCard || !OTHER_NAME.test(before);
}

function isUsualGrouping(sizes: readonly number[]): boolean {
  const [first = 0] = sizes;
  const last = sizes.at(-1) ?? 0;
  if (sizes.length === 1) return true;
  const isEven = sizes.slice(0, -1).every((size) => size === first) && last <= first;
  return (isEven && EVEN.includes(first)) || GROUPING.test(sizes.join('-'));
}
