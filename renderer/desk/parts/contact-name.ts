/** The words for who is on the other side: the customer's name, else what the network said, else the number. */
import type { Customer } from '#src/model/customer.ts';
import type { Interaction } from '#src/model/interaction.ts';
import { cleanDisplayName } from '#src/text/display-name.ts';
import type { Texts } from '../text/texts.ts';
import { formatNumber } from './format-number.ts';

/** A name to show and to say; never empty. */
export function nameOfContact(
  interaction: Pick<Interaction, 'displayName' | 'number'> & Partial<Pick<Interaction, 'channel'>>,
  customer: Pick<Customer, 'name'> | null,
  text: Texts,
): string {
  const nameless = interaction.channel === 'chat' ? text.chat.visitor : text.offer.withheld;
  const fallback = interaction.number === '' ? nameless : formatNumber(interaction.number);
  return cleanDisplayName(
    customer?.name.trim() ? customer.name : interaction.displayName,
    fallback,
  );
}
