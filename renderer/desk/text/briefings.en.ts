/** What the desk says about news from leads and about what agents say of articles, in English. Part of `en.ts`. */
import type { briefingKeysEs, briefingOutboxEs, briefingsEs } from './briefings.es.ts';

/** The names of the keys. */
export const briefingKeysEn: typeof briefingKeysEs = {
  'briefing/read': 'Briefing read',
  'article/right': 'The article was right',
  'article/wrong': 'The article was not right',
  'article/propose': 'Propose a correction',
};

/** What waits in the outbox. */
export const briefingOutboxEn: typeof briefingOutboxEs = {
  'briefing/read': 'Briefing read',
  'article/feedback': 'Opinion of an article',
};

/** English. */
export const briefingsEn: typeof briefingsEs = {
  briefings: {
    label: 'Briefing for the team',
    announce: (title) => `New briefing: ${title}`,
    gotIt: 'Got it',
    open: 'Open',
    more: (count) => (count === 1 ? 'and 1 more' : `and ${count} more`),
    from: (name, when, until) =>
      [name, when, until === '' ? '' : `until ${until}`].filter((part) => part !== '').join(' · '),
    tab: 'Briefings',
    write: 'New briefing',
    title: 'Title',
    text: 'Text',
    language: 'Language',
    until: 'Shown',
    untils: {
      none: 'until you withdraw it',
      day: 'for a day',
      threeDays: 'for three days',
      week: 'for a week',
      month: 'for a month',
    },
    queues: 'For the queues',
    everybody: 'With none ticked the whole team reads it.',
    publish: 'Publish',
    cancel: 'Cancel',
    published: 'Published. Each agent sees it between two contacts.',
    needsWords: 'Write a title and a text.',
    list: 'Published briefings',
    empty: 'No briefings yet.',
    rate: (read, all) => `read by ${read} of ${all}`,
    unread: 'Not read by:',
    read: 'Read by:',
    who: 'Who has read it',
    withdraw: 'Withdraw',
    withdrawn: (title) => `Withdrawn: “${title}”.`,
    isWithdrawn: 'withdrawn',
    isOver: 'over',
  },
  opinion: {
    label: 'About this article',
    ask: 'Was this right?',
    right: 'Yes',
    wrong: 'No',
    propose: 'Propose a correction',
    field: 'What should be changed (Enter sends)',
    send: 'Send',
    said: { right: 'Noted: it was right.', wrong: 'Noted: it was not right.' },
    proposed: 'Thank you. Your proposal goes to the leads.',
    expired: (day) => `It expired ${day}. Check it before you tell the customer.`,
    until: (day) => `valid until ${day}`,
    expiredMark: 'expired',
    briefingMark: 'briefing',
    tab: 'Corrections',
    list: 'Proposed corrections',
    empty: 'Nobody has proposed a correction.',
    votes: 'Rated articles',
    counts: (right, wrong) => `${right} yes · ${wrong} no`,
    gone: 'The article is gone.',
    facts: (name, when, version, current) =>
      [
        name,
        when,
        current === null || current === version
          ? `version ${version}`
          : `read version ${version}, now it is ${current}`,
      ]
        .filter((part) => part !== '')
        .join(' · '),
    done: 'Done',
    isDone: 'Correction done.',
    donePill: 'done',
  },
};
