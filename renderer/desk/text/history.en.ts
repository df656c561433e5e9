/** What the desk says about looking through a customer's history; in English. Part of `en.ts`. */
import type { historyEs } from './history.es.ts';

/** English. */
export const historyEn: typeof historyEs = {
  history: {
    find: 'Look in the history',
    field: 'Words of the history',
    placeholder: 'What was said or written',
    agent: 'With',
    anyAgent: 'anybody',
    onlyHere: (kept: string, total: string | null) =>
      total === null
        ? `Only what is on this machine is looked through (${kept}). The centre, which does not answer, may have more.`
        : `Only what is on this machine is looked through: ${kept} of ${total} contacts. The others come as you scroll down the history.`,
    from: 'From',
    to: 'To',
    close: 'Stop looking',
    searching: 'Looking…',
    nothing: 'Nothing like it on this machine. Try fewer words, or another channel or other dates.',
    failed: 'Nothing can be looked for on this machine now. Stop looking to see the history.',
    end: 'No more results.',
    copyLink: 'Copy link',
    openLink: 'Open the contact of this link',
    linkGroup: 'Link',
    linkCopied: 'Link copied: paste it into the finder or open it from another program.',
    linkNotCopied: (link: string) => `It could not be copied. The link is ${link}`,
    linkNoRow: 'Put the focus on a contact of the history first.',
    linkNotHere:
      'That contact is not on this machine and the centre does not answer. Open it once the connection is back.',
    linkGone: 'That contact is no longer there, or the link is of another centre.',
    linkFrom: 'Around the contact of the link',
    linkNewerFailed: 'What is newer could not be read.',
    linkLeave: 'See the whole history',
    found: (count: number, hasMore: boolean) =>
      hasMore ? `The ${count} newest` : count === 1 ? '1 contact found' : `${count} contacts found`,
  },
};
