/** Words for merging and splitting cards and cases. */
import { casesEn } from './cases.en.ts';
import type { mergeEs, mergeFaultsEs, mergeKeysEs } from './merge.es.ts';

const contacts = (count: number) => (count === 1 ? '1 contact' : `${count} contacts`);

export const mergeEn: typeof mergeEs = {
  merge: {
    title: 'Merge two cards',
    open: 'Merge with another card…',
    likely: (name) => `This may be the same person as ${name}.`,
    likelyMore: (count) => `There are ${count} cards much like this one.`,
    look: 'Compare',
    pick: (name) => `Which card is ${name} too?`,
    placeholder: 'Name, number, e-mail or order',
    duplicates: 'They seem to be the same person',
    others: 'Other cards',
    none: 'No card looks alike. Find it by name, number, e-mail or order.',
    nobody: 'Nobody with that.',
    looking: 'Looking…',
    evidence: {
      number: (value) => `same number, ${value}`,
      mail: (value) => `same e-mail, ${value}`,
      order: (value) => `same order, ${value}`,
      name: () => 'same name',
    },
    noEvidence: 'Nothing in common but what you know: compare them well.',
    stays: 'Stays',
    joins: 'Joins it',
    field: 'Field',
    swap: 'Keep the other one',
    segment: 'Segment',
    timeZone: 'Time zone',
    both: 'Both',
    empty: 'empty',
    put: 'Put together',
    same: (count) => (count === 1 ? '1 field is the same' : `${count} fields are the same`),
    hours: (from, to) => `${from} to ${to} h`,
    consent: 'Recording needs the yes of both: it will say “no consent”.',
    counts: (joining, staying) =>
      joining === 0
        ? 'The card that joins it has no contacts. You can undo it for 30 days.'
        : `${contacts(joining)} will be shown with the ${staying === 1 ? 'one' : staying} of the card that stays. None is moved: you can undo it for 30 days.`,
    countsUnknown: 'Their contacts will be shown together. You can undo it for 30 days.',
    asOf: (time) => `From this computer, as of ${time}. The centre does not answer.`,
    keys: 'Arrows: choose · Tab: next field',
    back: 'Choose another',
    confirm: 'Merge the two',
    merging: 'Merging…',
    done: (merged, survivor) => `${merged} is now part of ${survivor}.`,
    waits: 'It is kept here and sent when the centre is back.',
    undo: 'Undo',
    undone: 'They are two cards again.',
    mark: (name) => `Merged the card of ${name}`,
    unknownBy: 'somebody',
    marks: 'Merged cards',
    refused: 'It could not be merged and is shown as it was.',
    refusedUndo: 'It could not be undone; they are still one.',
  },
  ...casesEn,
};

export const mergeKeysEn: typeof mergeKeysEs = {
  'merge/open': 'Merge the card with another',
  'merge/undo': 'Undo the last merge',
  'customer/edit': 'Edit the card',
  'notice/undo': 'Undo what was just said',
  'row/swap': 'Keep the other card or name, when merging two',
  'case/open': 'Join or split cases',
  'timeline/copy-link': 'Copy the link of the contact',
};

export const mergeFaultsEn: typeof mergeFaultsEs = {
  'already-merged': {
    what: 'Somebody else has already merged one of the two.',
    todo: 'Look at the card as it is now; merge what is left if you need to.',
  },
  'merged-further': {
    what: 'Something else was merged on top of it afterwards.',
    todo: 'Undo the latest merge first.',
  },
  'undo-over': {
    what: 'It can no longer be undone: 30 days have passed.',
    todo: 'Make a new card for the other person and link their contacts.',
  },
  'case-changed': {
    what: 'Somebody else has already joined one of the two cases with another.',
    todo: 'Look at the history as it is now; join them from there if it is still needed.',
  },
};
