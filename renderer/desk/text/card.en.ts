/** Words of the customer's card: what is agreed, good hours, the last year, permissions, opening hours, marks in the history. */
import type { cardEs } from './card.es.ts';

export const cardEn: typeof cardEs = {
  card: {
    customer: 'Customer',
    perMonth: (amount) => `${amount} a month`,
    betterAt: (there, here) =>
      here === null ? `better from ${there}` : `better from ${there} (${here} here)`,
    more: (count) => `(and ${count} more)`,
    agreed: 'Open with this customer',
    promised: 'Promised',
    followUp: 'Follow-up',
    queue: 'Queue',
    open: (queue, until) => `${queue}: open until ${until}`,
    always: (queue) => `${queue}: open day and night`,
    closed: (queue, opens) => `${queue}: closed; opens ${opens}`,
    closedForLong: (queue) => `${queue}: closed this week`,
    permissions: 'Permissions',
    consents: { offers: 'offers', surveys: 'surveys', partners: 'data to partners' },
    given: 'yes',
    refused: 'no',
    year: 'Last year',
    contacts: (count) => (count === 1 ? '1 contact' : `${count} contacts`),
    repeats: (count) => (count === 1 ? '1 repeated' : `${count} repeated`),
    reason: 'Reason',
    count: 'Contacts',
    others: 'Other reasons',
    unnamed: 'No reason given',
    emptyYear: 'No contact in the last year.',
    yearFailed: 'The last year could not be counted. Open the card again.',
    yearKept: (count) =>
      count === 1
        ? 'Counted from the one contact kept on this computer; the centre does not answer.'
        : `Counted from the ${count} contacts kept on this computer; the centre does not answer.`,
    marks: { repeat: 'again', reopened: 'reopened' },
    markTitles: {
      repeat: 'Came for the same within the seven days before',
      reopened: 'This contact opened the case again',
    },
  },
};
