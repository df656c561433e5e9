/** What the desk says about working with others: help, whispers, who is beside, messages, shadowing; in English. Part of `en.ts`. */
import type { togetherEs } from './together.es.ts';

const leads = (count: number) => (count === 1 ? '1 lead' : `${count} leads`);

/** English. */
export const togetherEn: typeof togetherEs = {
  together: {
    region: 'News of your team',
    help: {
      title: 'Help',
      asking: 'Asking for help…',
      asked: 'Help asked for',
      askedFor: (name) => `Help asked for with ${name}`,
      why: 'Say why, with one key',
      text: 'A few words, if you like…',
      reasons: {
        none: 'no reason given',
        question: 'A question',
        'upset-customer': 'Very upset customer',
        approval: 'An approval',
        technical: 'Something fails',
        safety: 'Somebody in danger',
      },
      delivered: (count) =>
        count === 0
          ? 'Nobody is signed in: it will reach whoever comes.'
          : `It has reached ${leads(count)}.`,
      deliveredLooking: (count, names, isOne) =>
        `It has reached ${leads(count)}; ${names} ${isOne ? 'is' : 'are'} looking.`,
      withdraw: 'Withdraw',
      addReason: 'Say why',
      done: 'Help given: a lead has marked it as done.',
      doneFor: (name) => `Help with ${name}: a lead has marked it as done.`,
      close: 'Take this note away',
      sent: 'Said.',
    },
    whispers: {
      says: (name) => `${name} writes to you`,
      announceSay: (name, text) => `${name} writes to you: ${text}`,
      announceSuggest: (name, text) => `${name} suggests: ${text}`,
      announcePoint: (name, field) => `${name} points at: ${field}`,
      pointed: (name) => `${name} points at this`,
      pointedWith: (name, text) => `${name}: ${text}`,
      dismiss: 'Dismiss',
    },
    beside: {
      and: (all) => new Intl.ListFormat('en', { type: 'conjunction' }).format(all),
      call: {
        listen: (name, customer) => `${name} is listening. ${customer} cannot hear them.`,
        whisper: (name, customer) => `${name} talks in your ear. ${customer} cannot hear them.`,
        barge: (name, customer) => `${name} has come in: ${customer} hears them too.`,
        learner: (name) => `${name} is listening to learn. Nobody hears them.`,
        taken: (name) => `${name} has the call; you listen. The customer cannot hear you.`,
      },
      chat: {
        listen: (name, customer) => `${name} reads this chat. ${customer} does not see them.`,
        whisper: (name, customer) => `${name} writes to you alone. ${customer} does not see it.`,
        barge: (name, customer) => `${name} has come in: ${customer} reads what they write.`,
        learner: (name) => `${name} reads this chat to learn, without writing.`,
        taken: (name) => `${name} has the chat; you read it. The customer does not see you.`,
      },
    },
  },
};
