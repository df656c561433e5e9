/** Words for forgetting a customer, and for erasing what an agent's computers keep. */
import type { forgetEs, forgetFaultsEs } from './forget.es.ts';

const contacts = (count: number) => (count === 1 ? '1 contact' : `${count} contacts`);

export const forgetEn: typeof forgetEs = {
  forget: {
    command: 'Forget this customer…',
    title: (name) => `Forget ${name}`,
    erased:
      'Erased at the centre and on every computer: their card and those merged into it, their cases, contacts, chats, notes and follow-ups.',
    stays:
      'What stays has neither their name nor their number: how many contacts each queue had, and in the audit log who forgot them and when.',
    final: 'This cannot be undone.',
    unsent: (count) =>
      count === 1
        ? '1 thing of yours that waits for the centre is sent first.'
        : `${count} things of yours that wait for the centre are sent first.`,
    offline:
      'The centre does not answer: this is kept here and done as soon as it is back. Until then you can take it back on the page of unsent work.',
    type: 'To confirm, type their name:',
    wrong: 'That is not the same name.',
    confirm: 'Forget for good',
    asking: 'Saving…',
    cancel: 'Cancel',
    asked: (name) => `The centre was asked to forget ${name}. You are told here when it is done.`,
    waits: (name) => `Forgetting ${name} waits for the centre. You are told here when it is done.`,
    done: (count) =>
      `The customer is forgotten: their card and ${contacts(count)} are erased, at the centre and here.`,
    byOther:
      'The centre has forgotten a customer who was here. They are erased from this computer.',
    draftToo: 'So is what you had begun to write about them.',
    refused: 'The customer could not be forgotten; everything is as it was.',
  },
  wipe: {
    menu: 'Erase what their computers keep…',
    title: (name) => `Erase what the computers of ${name} keep`,
    text: 'The computer erases what it keeps of customers and articles, and signs them out: at once if it is connected, otherwise as soon as it connects again.',
    unsent:
      'What they have not sent yet is sent first. What the centre does not take stays there, encrypted, until they sign in on that computer again; if they never do, it is lost.',
    looking: 'Looking on which computers they signed in…',
    which: 'Which computer',
    noName: 'Computer without a name',
    connected: 'connected now',
    seen: (when) => `last seen ${when}`,
    isWiping: 'erasing it has been asked for',
    wiped: (when) => `erased ${when}, not signed in since`,
    all: (count) => (count > 1 ? `All ${count}, and any other of theirs` : 'All of theirs'),
    allFacts: 'also those on which they sign in later and which still keep something',
    keys: 'Arrows or Space: choose · Enter: erase',
    confirm: 'Erase',
    confirmAll: 'Erase all',
    now: (name) => `The computer of ${name} is being erased. The audit log says when it is done.`,
    later: (name) =>
      `The computer of ${name} is not connected: it is erased as soon as it is. The audit log says when.`,
  },
};

export const forgetFaultsEn: typeof forgetFaultsEs = {
  'contact-open': {
    what: 'Somebody is in contact with this customer.',
    todo: 'Ask again when they have finished.',
  },
  'customer-forgotten': {
    what: 'This customer no longer exists: somebody asked for them to be forgotten.',
    todo: 'What you wrote about them cannot be kept. Throw it away; if it was about somebody else, find them and write it on their card.',
  },
  'on-hold': {
    what: 'The law makes the company keep their contacts for some time.',
    todo: 'Ask who is in charge of data protection until when, and ask again after that.',
  },
  'settle-unsent-first': {
    what: 'Some of your unsent work needs you to look at it.',
    todo: 'Settle it on the page of unsent work and ask again.',
  },
  'desk-wiped': {
    what: 'What this computer kept of you was erased, because somebody of your company asked for it.',
    todo: 'What you had not sent was sent first. If you may go on working here, sign in again.',
  },
  'desk-wiped-unsent': {
    what: 'What this computer kept of you was erased, because somebody of your company asked for it.',
    todo: 'What could not be sent stays here, encrypted, and goes out when you sign in on this computer again.',
  },
};
