/** What the desk says about looking through a customer's history; in English. Part of `en.ts`. */
import type { historyEs } from './history.es.ts';

/** English. */
export const historyEn: typeof historyEs = {
  history: {
    find: 'Look in the history',
    field: 'Words of the history',
    placeholder: 'Words that were said or written',
    agent: 'With',
    anyAgent: 'anybody',
    from: 'From',
    to: 'To',
    close: 'Stop looking',
    searching: 'Looking…',
    nothing: 'Nothing like it on this machine. Try fewer words, or another channel or other dates.',
    failed: 'Nothing can be looked for on this machine now. Stop looking to see the history.',
    end: 'Nothing more says so.',
    found: (count: number, hasMore: boolean) =>
      hasMore ? `The ${count} newest` : count === 1 ? '1 contact found' : `${count} contacts found`,
  },
};
