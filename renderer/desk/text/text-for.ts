/**
 * The words for a contact by its channel: what is said of calls does not fit what is written. Only the texts about the
 * company differ; a component that takes these cannot say "call" of a chat by mistake.
 */
import type { Channel } from '#src/model/channel.ts';
import type { Texts } from './texts.ts';

/** All texts, with those about who is in it in the words of that channel. */
export function textFor(text: Texts, channel: Channel): Texts {
  if (channel !== 'chat') return text;
  const { company } = text;
  const {
    offer,
    because,
    pulledBack,
    theyLeft,
    pickerTitle,
    pickerPlaceholder,
    busy,
    warnBusy,
    party,
    ...words
  } = text.chat.company;
  return {
    ...text,
    company: {
      ...company,
      ...words,
      offer: {
        ...company.offer,
        ...offer,
        because: { ...company.offer.because, ...because },
      },
      party: { ...company.party, ...party },
      returned: { ...company.returned, 'pulled-back': pulledBack, 'they-left': theyLeft },
      picker: {
        ...company.picker,
        title: pickerTitle,
        placeholder: pickerPlaceholder,
        states: { ...company.picker.states, busy },
        warn: { ...company.picker.warn, busy: warnBusy },
      },
    },
  };
}
