/** A field of a card as one text, so that two versions of it can be read side by side. Pure. */
import type { CustomerEdit } from '#src/model/customer.ts';
import type { EditedField } from '#src/offline/merge-edit.ts';
import { formatNumber } from '../parts/format-number.ts';
import type { Texts } from '../text/texts.ts';

/** Empty when there is nothing in it. */
export function fieldWords(field: EditedField, card: CustomerEdit, text: Texts): string {
  switch (field) {
    case 'phones':
      return (card.phones ?? []).map(({ number }) => formatNumber(number)).join('\n');
    case 'emails':
      return (card.emails ?? []).join('\n');
    case 'preferredChannel':
      return card.preferredChannel ? text.timeline.channels[card.preferredChannel] : '';
    case 'preferredHours':
      return card.preferredHours ? `${card.preferredHours.from}–${card.preferredHours.to} h` : '';
    case 'language':
      return card.language ? card.language.toUpperCase() : '';
    case 'name':
    case 'company':
    case 'city':
    case 'note':
      return card[field] ?? '';
  }
}
