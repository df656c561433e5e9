/** What the desk says of what it keeps on this computer: customers and articles of the centre. Part of `en.ts`. */
import { conflictsEn } from './conflicts.en.ts';
import type { hereEs, hereFaultsEs } from './here.es.ts';

/** English. */
export const hereEn: typeof hereEs = {
  ...conflictsEn,
  here: {
    title: 'On this computer',
    filling: (count: string, total: string) => `Customers: ${count} of ${total}`,
    short: (time: string) => `Copy as of ${time}`,
    customers: 'Customers',
    articles: 'Articles',
    all: (count: string, time: string) => `${count}, as of ${time}`,
    some: (count: string, total: string) => `${count} of ${total}, on the way`,
    someArticles: (count: string) => `${count}, on the way`,
    othersShort: 'Somebody else’s unsent work',
    othersWhy:
      'Work of somebody else lies on this computer and has not reached the centre yet. It is closed to you and goes out by itself once they sign in here again. If they will not use this computer any more, tell your lead.',
    awayDay:
      'The centre does not answer. Work on: open customers and articles and write notes; all of it is sent when it is back.',
    why: 'With this you work on when the centre does not answer: open customers, read articles and write. What you write is sent when it is back.',
  },
};

/** Why somebody's folder is closed, or stays on the computer. */
export const hereFaultsEn: typeof hereFaultsEs = {
  'offline-time-over': {
    what: 'This computer has not spoken with the centre for too long, and your copy is closed.',
    todo: 'Sign in with your password once there is a connection. What was not sent yet is kept and goes out then.',
  },
  'clock-set-back': {
    what: 'The clock of this computer was set back, and your copy is closed.',
    todo: 'Sign in with your password once there is a connection, and tell IT. What was not sent yet is kept.',
  },
  'unsent-kept': {
    what: 'You are signed out, but part of your work could not be sent and stays on this computer, closed.',
    todo: 'Sign in here again once the centre answers: it is sent by itself.',
  },
};
