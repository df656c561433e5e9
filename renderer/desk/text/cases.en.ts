/** The words of joining and splitting cases: the dialog, what is said afterwards, the history, the log and what waits. */
import type { caseAuditEs, caseOutboxEs, casesEs } from './cases.es.ts';

const contacts = (count: number) => (count === 1 ? '1 contact' : `${count} contacts`);
/** Quotes within quotes are others: a case is often called by what was said. */
const quoted = (title: string) => `“${title.replaceAll(/[«“]/g, '‘').replaceAll(/[»”]/g, '’')}”`;

export const casesEn: typeof casesEs = {
  cases: {
    title: 'Join or split cases',
    open: 'Join or split this case',
    which: 'Case',
    none: 'This customer has no cases. One is opened when something is left to do by a date.',
    join: 'Join with another',
    split: 'Take contacts out',
    others: 'Other cases of this customer',
    onlyOne: 'There is no other case to join it with.',
    contacts,
    between: (from, to) => (from === to ? from : `${from} – ${to}`),
    noContacts: 'no contacts in sight',
    both: (reasons) => `Both: ${reasons}`,
    partial: 'Counted over what has been read of the history.',
    swap: 'Keep the other name',
    stays: (title) => `${quoted(title)} stays`,
    after: (count, state) =>
      `with ${contacts(count)}, ${state}. Nothing is deleted: you can undo it for 30 days.`,
    confirmJoin: 'Join both cases',
    chosen: 'Contacts to take out',
    newTitle: 'Name of the new case',
    left: (out, stays) =>
      out === 0
        ? 'Choose which contacts come out.'
        : stays === 0
          ? `${contacts(out)} ${out === 1 ? 'comes' : 'come'} out and this case is left empty.`
          : `${contacts(out)} ${out === 1 ? 'comes' : 'come'} out, ${stays} ${stays === 1 ? 'stays' : 'stay'}. You can undo it for 30 days.`,
    confirmSplit: 'Take out',
    working: 'Saving…',
    keys: 'Arrows: choose · Space: mark · Enter: do it',
    joined: (taken, into) => `${quoted(taken)} is now part of ${quoted(into)}.`,
    splitDone: (title) => `${quoted(title)} is now a case of its own.`,
    waits: 'It is kept here and goes out when the centre is back.',
    undone: 'The cases are as they were before.',
    refused: {
      merge: 'The cases could not be joined, and are shown as they were.',
      split: 'It could not be taken out, and is shown as it was.',
      undo: 'It could not be undone; it is still done.',
    },
    rows: {
      merge: (who, taken, into) => `${who} joined ${quoted(taken)} to ${quoted(into)}`,
      split: (who, title, count, from) =>
        `${who} took ${quoted(title)} (${contacts(count)}) out of ${quoted(from)}`,
      customer: (who, name) => `${who} merged the card of ${name}`,
      undo: 'Undo',
    },
  },
};

export const caseAuditEn: typeof caseAuditEs = {
  'merge-cases': 'joined two cases',
  'split-case': 'split a case',
  'undo-case': 'undid a change of cases',
  'merge-customers': 'merged two cards',
  'undo-customers': 'undid the merge of two cards',
};

export const caseOutboxEn: typeof caseOutboxEs = {
  'customer/merge': 'Merge of two cards',
  'customer/unmerge': 'Undo of a merge',
  'case/merge': 'Joining of two cases',
  'case/split': 'Split of a case',
  'case/undo': 'Undo of a change of cases',
};
