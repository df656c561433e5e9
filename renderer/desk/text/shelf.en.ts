/** What leads make of knowledge, in English. Part of `en.ts`. */
import type { shelfEs, shelfKeysEs } from './shelf.es.ts';

/** The names of the keys. */
export const shelfKeysEn: typeof shelfKeysEs = {
  'shelf/open': 'Knowledge: searches, glossary',
  'row/define': 'Make an entry or edit, on the list',
};

/** English. */
export const shelfEn: typeof shelfEs = {
  shelf: {
    title: 'Knowledge',
    intro: 'What the team searches, reads and corrects, and the words that customers use.',
    away: {
      what: 'The centre does not answer.',
      todo: 'The list comes by itself when it is back.',
      asOf: (time) => `Copy as of ${time}: what is new comes by itself when it is back.`,
    },
    tabs: { searches: 'Searches without an answer', glossary: 'Glossary' },
    loading: 'Loading…',
    retry: 'Try again',
    notSent:
      'The centre does not answer, and this was not saved. What you wrote is still here: try again when it is back.',
    languages: { es: 'Spanish', en: 'English' },
    undone: 'Undone.',
    searches: {
      label: 'Searches that found nothing',
      empty: 'Nobody has searched in vain. What the team does not find comes here.',
      times: (count) => (count === 1 ? 'once' : `${count} times`),
      nothing: (count, all) =>
        count === 0
          ? 'nothing was opened'
          : count === all
            ? 'no results'
            : `no results ${count} of ${all}`,
      last: (when) => `last ${when}`,
      define: 'Make an entry',
      dismiss: 'Dismiss',
      dismissed: (words) => `Dismissed: “${words}”.`,
    },
    glossary: {
      label: 'Glossary entries',
      find: 'Find in the glossary',
      empty: 'No entries yet. Add the first, or make one from a search that found nothing.',
      nothing: 'No entry has these words.',
      count: (count) => (count === 1 ? '1 entry' : `${count} entries`),
      add: 'New entry',
      edit: (words) => `Change: ${words}`,
      remove: 'Delete',
      removed: (words) => `Deleted: “${words}”.`,
      arrow: 'we call it',
      changed: (name, when) => [name, when].filter((part) => part !== '').join(', '),
    },
    editor: {
      add: 'New entry',
      change: 'Change the entry',
      says: 'The customer says (separate with commas)',
      calls: 'We call it (separate with commas)',
      language: 'Language',
      tryWith: 'Try it with',
      now: 'Finds now',
      then: 'Would find',
      nothing: 'Nothing.',
      isNew: 'new',
      noArticles: 'The articles are not on this computer yet, so this cannot be tried.',
      save: 'Save',
      cancel: 'Cancel',
      saved: 'Saved. The desks search with it already.',
      needsBoth: 'Type what the customer says and what you call it.',
      tooLong: 'At most 20 phrases on each side, of 120 letters each.',
      conflict: (name) => `${name} changed this entry while you were editing it:`,
      gone: 'Somebody deleted this entry while you were editing it. Saving makes it again.',
      takeTheirs: 'Take theirs',
      keepMine: 'Save mine',
    },
  },
};
