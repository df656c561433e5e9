/** Who an offer comes from, in words: a colleague who asks, one who hands over, or one's own transfer that came back. */
import type { Offer } from '#src/centre/wire.ts';
import { cleanForeignText } from '../parts/clean-foreign-text.ts';
import { readSlice } from '../stores/slices.ts';
import type { Texts } from '../text/texts.ts';

/** The words; null for a caller from a queue. `nameFor` shortens the name where there is little place. */
export function describeFrom(
  from: Offer['from'],
  text: Texts,
  nameFor: (name: string) => string = (name) => name,
): string | null {
  if (from === null) return null;
  const name = nameFor(cleanForeignText(from.agentName, 80));
  const isBack =
    from.kind === 'transfer' && from.card.fromName === readSlice('session')?.agent?.name;
  const { offer } = text.company;
  if (!isBack) return offer[from.kind](name);
  return offer.back(from.returned === null ? null : offer.because[from.returned](name));
}
