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
      talksWith: (names) => `talks to ${names}`,
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
    chat: {
      title: 'Messages',
      open: 'Messages of the team',
      unread: (count) => (count === 1 ? '1 unread' : `${count} unread`),
      close: 'Close the messages',
      back: 'All conversations',
      find: 'Write to: name…',
      list: 'Conversations',
      team: 'The whole team',
      teamOf: (name) => `Team ${name}`,
      lead: 'lead',
      here: 'signed in',
      away: 'not signed in: will read it when they are',
      awayShort: 'not there',
      nobody: 'Nobody in your team has that name.',
      loading: 'Looking for your colleagues…',
      failed: 'It could not be found out who is there.',
      empty: 'You have not written to each other yet.',
      emptyTeam: 'Nobody has written yet. What you write here the whole team reads.',
      write: (name) => `Write to ${name}…`,
      writeTeam: 'Write to the whole team…',
      label: 'Message',
      send: 'Send',
      attach: (name) => `With the card of ${name}`,
      attachWhy: 'The card goes with your message: who it is, why they call and your note.',
      card: (name) => `Card: ${name}`,
      you: 'You',
      sending: 'Sending…',
      waiting: 'Leaves when the centre is back',
      failedMessage: 'Not delivered',
      resend: 'Send again',
      tooLong: (over) =>
        over === 1
          ? '1 character too many: shorten it.'
          : `${over} characters too many: shorten it.`,
      announce: (name, text) => `${name}: ${text}`,
      notification: (name) => `${name} writes to you`,
      notificationTeam: (name) => `${name} writes to the team`,
    },
    note: {
      label: 'Note beside your state',
      placeholder: 'back at 12',
      save: 'Save',
      saved: 'Note saved: your team sees it.',
      cleared: 'Note taken away.',
      shown: (note) => `“${note}”`,
    },
    shadow: {
      title: 'Learning by listening',
      choose: 'Listen to a colleague…',
      chooseTitle: 'Whom do you want to listen to?',
      chooseIntro:
        'We ask them. If they say yes you hear their calls, nobody hears you, and you see their screen with the data masked.',
      find: 'Name…',
      nobody: 'Nobody else is signed in now.',
      asks: (name) => `${name} wants to listen to you to learn.`,
      asksWhy:
        'They hear your calls, nobody hears them, and they see your screen with the data masked.',
      allow: 'Allow',
      notNow: 'Not now',
      watched: (name) => `${name} listens to you and sees your screen with the data masked.`,
      end: 'End',
      waiting: (name) => `We have asked ${name} whether you may listen.`,
      cancel: 'Never mind',
      listening: (name) =>
        `You listen to ${name}. Nobody hears you, and you see their screen with the data masked.`,
      quiet: (name) => `You listen to ${name}. They are with nobody now.`,
      declined: (name) => `${name} says not now. Try later or somebody else.`,
      see: 'See their screen',
      screen: (name) => `The screen of ${name}`,
      masked: 'Read only, with the data masked',
      noContact: (name) => `${name} is with nobody now. Their next contact will be shown here.`,
      customer: 'Customer',
      case: 'Open case',
      who: 'Who hears whom',
      hears: (name, others) => `${name} hears ${others}`,
      music: (name) => `${name} hears music`,
      rings: (name) => `${name} is being rung`,
      history: 'Latest contacts',
      noHistory: 'No earlier contacts.',
      draft: 'What they have written',
      noDraft: 'Nothing written yet.',
      dock: (name) => `The contact belongs to ${name}; you listen and nobody hears you.`,
      dockTaken: (name) => `${name} has the contact now; you listen, the customer cannot hear you.`,
      practiseAfter: (name, customer) =>
        customer === ''
          ? `You have listened to a contact of ${name}.`
          : `You have listened to ${name} with ${customer}.`,
      practise: 'Practise a call like this',
      practiseComes: 'Somebody alike is calling you now.',
      dismiss: 'Dismiss',
      announceAsks: (name) => `${name} wants to listen to you to learn. You decide.`,
      ended: 'The listening is over.',
    },
    audit: {
      title: 'Who has looked at my contacts',
      intro:
        'Whenever somebody listens, comes in, looks or changes something of yours it is written here, for you to see.',
      empty: 'Nobody has looked at or touched anything of yours.',
      short: 'Who has looked',
    },
  },
};
