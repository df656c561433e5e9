/**
 * The three or four digits of a card's security code: next to a word that says so, or behind a card number and its date.
 * Such a code must never be kept by anybody, not even encrypted.
 */
import type { Found } from './found.ts';

const NAME =
  '(?:\\b(?:CVV2?|CVC2?|CVN|CSC|CID)\\b|C[OÓ]DIGO DE SEGURIDAD|SECURITY CODE|(?:TRES|3) (?:N[UÚ]MEROS|D[IÍ]GITOS|CIFRAS) (?:DE )?(?:ATR[AÁ]S|DETR[AÁ]S|DEL REVERSO|POR DETR[AÁ]S)|(?:THREE|3) (?:DIGITS|NUMBERS) ON THE BACK)';
const LINK =
  '(?:[\\s:=,.?¿!()"\'#-]|\\b(?:ES|SON|ERA|IS|ARE|WAS|EL|LA|LOS|DE LA TARJETA|DE MI TARJETA|OF THE CARD|N[UÚ]MERO|NUMBER|CODE)\\b){1,12}';
const AFTER_NAME = new RegExp(`${NAME}${LINK}(?<code>[0-9](?: ?[0-9]){2,3})(?![0-9])`, 'gd');
const TIGHT_NAME = /\b(?:CVV|CVC)(?<code>[0-9]{3,4})(?![0-9])/dg;
/** Not the end of a number, nor of a masked one. */
const BEFORE_NAME = new RegExp(
  `(?<![0-9•.,/-]|[0-9•][ .-])(?<code>[0-9]{3,4})(?![0-9])[\\s(]{1,3}(?:(?:ES|IS|COMO|AS|EL|THE|DE)\\s+){0,3}(?:\\b(?:CVV2?|CVC2?|CSC)\\b)`,
  'gd',
);
/** Behind a number: its date or nothing, then the code. */
const AFTER_CARD =
  /^(?:[\s,;.(-]{0,3}(?:CAD(?:UCA|UCIDAD)?|EXP(?:IRES|IRY)?|V[AÁ]LIDA HASTA)?[\s.:]{0,3}[01]?[0-9] ?[/-] ?(?:20)?[0-9]{2})[\s,;.)/-]{1,4}(?<code>[0-9]{3,4})(?![0-9/.:])/d;

/** Every code of the folded text; `cards` are the numbers found in it. */
export function findCvvs(folded: string, cards: readonly Found[]): Found[] {
  const found: Found[] = [];
  for (const pattern of [AFTER_NAME, TIGHT_NAME, BEFORE_NAME])
    for (const match of folded.matchAll(pattern)) {
      const place = match.indices?.groups?.['code'];
      if (place) found.push({ kind: 'cvv', from: place[0], to: place[1] });
    }
  for (const { to } of cards) {
    const place = AFTER_CARD.exec(folded.slice(to, to + 60))?.indices?.groups?.['code'];
    if (place) found.push({ kind: 'cvv', from: to + place[0], to: to + place[1] });
  }
  return found;
}
