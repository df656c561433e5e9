/** Words of the privacy filter. */
import type { privacyEs } from './privacy.es.ts';

const paying =
  'Only its last four digits are kept, so that nobody can pay with it. Not one? Change it.';
const person = 'All but its end is hidden when kept, as your company asks. Not one? Change it.';

export const privacyEn: typeof privacyEs = {
  privacy: {
    what: {
      card: 'Card number.',
      iban: 'Account number.',
      cvv: 'Security code of a card.',
      'national-id': 'Identity number.',
      pattern: 'Protected number.',
    },
    why: {
      card: paying,
      iban: paying,
      cvv: 'It is hidden whole when kept: nobody may store it. Not one? Change it.',
      'national-id': person,
      pattern: person,
    },
    goThere: 'Go to the number',
  },
};
