/** What the desk says about notes without a contact and about what waits for the centre. Part of `en.ts`. */
import type { notesEs, notesKeysEs, notesOutboxEs } from './notes.es.ts';

/** English. */
export const notesEn: typeof notesEs = {
  notes: {
    title: 'Note without a call',
    hint: 'Write what happened and choose the reason; this works without the centre too.',
    placeholder: 'What happened and what you agreed. It is saved as you write.',
    finish: 'Save note',
    empty: 'The note is empty. Write something or choose a reason.',
    sent: 'Note saved.',
    full: 'The note is full: it takes 100,000 letters. What is pasted beyond that is not kept; put it into another note, or shorten this one.',
    waits: (count) =>
      count === 1
        ? 'Saved on this computer. It goes out when the centre is back.'
        : `Saved on this computer. It goes out when the centre is back, with ${count - 1} more to send.`,
    unsent: 'not sent',
    old: (who, day) =>
      `The unfinished note about ${who === '' ? 'a customer' : who} will be erased from this computer: ${day}. Open it to save it.`,
    oldGone: (who) =>
      `The unfinished note about ${who === '' ? 'a customer' : who} had not been touched for long and was erased from this computer.`,
    unsentWhy: 'It is saved on this computer and goes out when the centre answers.',
  },
  sendLater: {
    throwAway: 'Throw away',
    thrown: (kind, who) =>
      who === ''
        ? `“${kind}” will not be sent. You can undo this for a few seconds.`
        : `“${kind}” of ${who} will not be sent. You can undo this for a few seconds.`,
    back: 'It waits to be sent again.',
    change: 'Change',
    open: 'Open',
    retry: 'Try again',
    retried: 'It is tried again.',
    awaitsCentre: 'It goes out by itself when the centre answers.',
    goesNow: 'It is being sent.',
    goesSoon: 'It goes out in a moment, in its turn.',
    keysHint: '↑ ↓ to move through the list',
    list: 'What waits',
    needsYou: (count) =>
      count === 1 ? 'One thing needs you to look at it.' : `${count} things need you to look.`,
    waiting: (count) =>
      count === 1 ? 'One thing waits for the centre.' : `${count} things wait for the centre.`,
    emptyWhy: 'What you write while the centre does not answer stays here until it has it.',
  },
};

/** Names of keys. */
export const notesKeysEn: typeof notesKeysEs = {
  'outbox/open': 'Show what is not sent yet',
  'row/retry': 'Try again, in the list',
  'row/change': 'Change or open, in the list',
  'row/customer': 'Open the customer, in the list',
};

/** Names of what waits. */
export const notesOutboxEn: typeof notesOutboxEs = {
  'note/write': 'Note on a customer',
  'customer/forget': 'Forgetting a customer',
  'interaction/dial': 'Call made without the centre',
};
