/** What the desk says about articles, in English. Part of `en.ts`. */
import type { knowledgeEs } from './knowledge.es.ts';

/** English. */
export const knowledgeEn: typeof knowledgeEs = {
  knowledge: {
    reader: 'Article',
    group: 'Articles',
    suggested: 'Articles for this conversation',
    languages: { es: 'in Spanish', en: 'in English' },
    loading: 'Opening the article…',
    steps: 'Steps',
    stepsDone: (done, all) => `${done} of ${all} done`,
    facts: (version, owner, day) =>
      [`version ${version}`, owner, `checked ${day}`].filter((part) => part !== '').join(' · '),
    close: 'Close the article',
    retry: 'Try again',
    away: {
      what: 'The centre does not answer.',
      todo: 'The articles are not on this computer yet; they can be read when it is back.',
    },
    asOf: (time) => `Articles as of ${time}`,
    unreadable: (count) =>
      count === 1
        ? '1 article of the centre cannot be read and is missing here.'
        : `${count} articles of the centre cannot be read and are missing here.`,
    inUse: 'Article in use',
    inUseNamed: (title) => `Article in use: ${title}`,
    open: (title) => `Open the article: ${title}`,
    drop: 'Stop using this article',
    leaveOut: 'Leave it out',
    takeAlong: 'Send it with the card',
    leftOut: 'Not on the card',
    search: 'Find an article in the customer’s words',
    searching: 'Searching…',
    nothing: 'No article speaks of that. Try other words.',
    tryOthers: 'Try others, as the customer would put it.',
    typeMore: 'Type what the customer says.',
    push: 'Article',
    pushTo: (name) => `Article for ${name}: find it and press Enter`,
    pushed: (title) => `Sent: ${title}`,
    points: (name) => `${name} points you to an article`,
    announcePoints: (name, title) => `${name} points you to an article: ${title}`,
    take: 'Open',
    dismiss: 'Dismiss',
    hint: '↑ ↓ to choose, Enter to send',
    filters: {
      label: 'Filter articles',
      languages: { es: 'Spanish', en: 'English' },
      kinds: { article: 'Articles', briefing: 'Briefings' },
      freshness: { valid: 'Valid', due: 'Due for review', expired: 'Expired' },
      all: 'All',
      only: (names) => `Only: ${names.join(' · ')}`,
      counted: (shown, fitting, all) =>
        shown < fitting
          ? `${shown} of ${fitting}; without the filter ${all}`
          : all === 0
            ? 'none without the filter either'
            : `${fitting} of ${all} ${all === 1 ? 'article' : 'articles'}`,
      showAll: 'Show all',
      allHidden: 'The filter leaves out all there is.',
      notYet: 'The filter works once the articles are on this computer; these are all.',
      tabSets: (name) => `Tab: only ${name}`,
    },
  },
};
