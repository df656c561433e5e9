/** What the desk says when a card was changed here and at the centre too. Part of `en.ts`. */
import type { conflictsEs } from './conflicts.es.ts';

/** English. */
export const conflictsEn: typeof conflictsEs = {
  conflicts: {
    title: 'Changed in two places',
    intro:
      'You changed these cards without a connection, and meanwhile somebody changed the same at the centre. Choose what stays; the rest is sent already or goes out with your choice.',
    about: (name: string) => `Card of ${name}`,
    fields: {
      name: 'Name',
      company: 'Company',
      language: 'Language',
      phones: 'Phones',
      emails: 'E-mails',
      preferredChannel: 'Preferred channel',
      preferredHours: 'Preferred hours',
      city: 'City',
      note: 'Note',
    },
    mine: 'Yours',
    theirs: 'The centre’s',
    both: 'Both',
    bothHint: 'the centre’s first, then yours',
    tooLong: 'Both together do not fit into one note. Choose one and copy what is missing.',
    nothing: '(empty)',
    choose: (field: string) => `${field}: which one stays?`,
    save: 'Save the choice',
    saving: 'Saving…',
    left: (count: number) => `${count} still to choose`,
    saved: 'Saved. It is being sent to the centre.',
  },
};
