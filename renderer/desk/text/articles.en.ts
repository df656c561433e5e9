/** What leads read when they write articles, in English. Part of `en.ts`. */
import type { articlesEs } from './articles.es.ts';

/** English. */
export const articlesEn: typeof articlesEs = {
  articles: {
    tab: 'Articles',
    edit: 'Edit',
    editNamed: (title: string) => `Edit the article: ${title}`,
    write: 'New article',
    label: 'Articles',
    find: 'Find an article',
    empty: 'There are no articles yet. Write the first one.',
    nothing: 'No article is about that.',
    count: (count: number) => (count === 1 ? '1 article' : `${count} articles`),
    more: (shown: number, all: number) =>
      `These ${shown} of ${all}: those that expire first and those changed last. Search for the others.`,
    facts: (version: number, owner: string, when: string) =>
      [`version ${version}`, owner, when].filter((part) => part !== '').join(' · '),
    expired: (day: string) => `expired ${day}`,
    until: (day: string) => `valid until ${day}`,
    noOwner: 'no owner',
    archive: 'Archive',
    archived: (title: string) => `Archived: “${title}”. Nobody finds it any more.`,
    archiveList: (count: number) => `Archived (${count})`,
    unarchive: 'Take out of the archive',
    returned: (title: string) => `“${title}” is there for everybody again.`,
    drafts: 'Not saved',
    draft: (title: string) => (title === '' ? 'No title' : title),
    draftKept: (when: string) => `draft on this machine, ${when}`,
    goOn: 'Go on',
    discard: 'Discard',
    discarded: (title: string) => `Draft discarded: “${title}”.`,
    editor: {
      change: 'Edit article',
      loading: 'Opening the article…',
      title: 'Title',
      body: 'Text (leave an empty line between paragraphs)',
      steps: 'Steps, one in each line',
      keywords: 'What customers call it, one in each line',
      owner: 'Owner',
      language: 'Language',
      lastDay: 'Valid until',
      noEnd: 'Empty: it does not expire.',
      queues: 'For the queues',
      everybody: 'With none ticked it is for all of them.',
      save: 'Save',
      saveAndAccept: 'Save and accept',
      close: 'Close',
      saved: (version: number) => `Saved: version ${version}. The desks have it already.`,
      hidden: (count: number) =>
        count === 1
          ? '1 character that nobody sees was taken out.'
          : `${count} characters that nobody sees were taken out.`,
      unsaved: 'Nothing changed yet.',
      writing: 'Keeping the draft…',
      kept: 'Draft kept on this machine.',
      notKept: 'The draft cannot be kept on this machine. Save the article before you close.',
      resumed: (when: string) => `You go on with your draft of ${when}.`,
      startOver: 'Back to what is saved',
      startedOver: 'Your draft is out.',
      away: 'The centre does not answer, and this was not saved. Your draft is on this machine: save again when it is back.',
      panel: 'Beside it',
      preview: 'As they will see it',
      now: 'As it is now',
      history: 'History',
      isNew: 'It is not at the centre yet.',
    },
    problems: {
      'no-title': 'Write a title.',
      'no-words': 'Write a paragraph or a step.',
      'bad-day': 'There is no such day. Choose it in the calendar or leave it empty.',
      'title-too-long': (length: string) => `The title has ${length} letters; at most 200.`,
      'owner-too-long': (length: string) => `The owner has ${length} letters; at most 200.`,
      'all-too-long': (length: string) =>
        `The article has ${length} letters; at most 200,000. Make several of it.`,
      'paragraph-too-long': (length: string, number: number) =>
        `Paragraph ${number} has ${length} letters; at most 4,000. Split it with an empty line.`,
      'step-too-long': (length: string, number: number) =>
        `Step ${number} has ${length} letters; at most 600. Make two steps of it.`,
      'keyword-too-long': (length: string, number: number) =>
        `Customers’ phrase ${number} has ${length} letters; at most 120. Put each in a line of its own.`,
      'too-many-paragraphs': (length: string) =>
        `These are ${length} paragraphs; at most 200. Make several articles of it.`,
      'too-many-steps': (length: string) =>
        `These are ${length} steps; at most 60. Make several articles of it.`,
      'too-many-keywords': (length: string) =>
        `These are ${length} phrases of customers; at most 60. Leave those that are heard most.`,
    },
    conflict: {
      title: 'Somebody else has saved it while you were writing',
      marked: 'What has a line at its left is in one of them only.',
      onlyFacts: 'The text is the same; what stands above it is not.',
      same: 'Both say the same.',
      facts: {
        keywords: 'What customers call it',
        ownerName: 'Owner',
        language: 'Language',
        expiresAtMs: 'Valid until',
        queueIds: 'For the queues',
      },
      never: 'does not expire',
      everybody: 'all',
      none: 'nothing',
      theirs: (name: string, version: number) => `Theirs: ${name}, version ${version}`,
      mine: 'Yours, not saved',
      keepMine: 'Save mine over it',
      takeTheirs: 'Take theirs',
      stays: 'Nothing is lost: theirs stays in the history.',
      taken: 'You take theirs.',
      gone: 'Somebody has archived it while you were writing. If you save again it is back, with your text.',
    },
    history: {
      label: 'Versions',
      version: (version: number) => `Version ${version}`,
      acts: {
        kept: 'was there before',
        saved: 'saved',
        archived: 'archived',
        returned: 'taken out of the archive',
      },
      by: (act: string, name: string, when: string) =>
        [act, name, when].filter((part) => part !== '').join(' · '),
      look: 'Look',
      restore: 'Put into the editor',
      restored: (version: number) =>
        `The text of version ${version} is in the editor. Save to make it count.`,
    },
    correction: {
      title: (name: string) => `${name} proposes a correction`,
      own: 'You propose a correction',
      old: 'It says now',
      proposed: 'Proposed',
      changedSince: (version: number, current: number) =>
        `They read version ${version}; it is ${current} now.`,
      word: (name: string) => `A word to ${name} (it reaches them in the team chat)`,
      decline: 'It stays as it is',
      declined: (name: string) => `${name} knows: it stays as it is.`,
      open: 'Open in the editor',
      outcomes: { accepted: 'accepted', declined: 'stays as it is' },
    },
  },
};
