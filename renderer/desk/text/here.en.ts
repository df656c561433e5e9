/** What the desk says of what it keeps on this computer: customers and articles of the centre. Part of `en.ts`. */
import type { hereEs } from './here.es.ts';

/** English. */
export const hereEn: typeof hereEs = {
  here: {
    title: 'On this computer',
    filling: (count: string, total: string) => `Customers: ${count} of ${total}`,
    short: (time: string) => `Copy: ${time}`,
    customers: 'Customers',
    articles: 'Articles',
    all: (count: string, time: string) => `${count}, as of ${time}`,
    some: (count: string, total: string) => `${count} of ${total}, on the way`,
    someArticles: (count: string) => `${count}, on the way`,
    why: 'With this you work on when the centre does not answer: open customers, read articles and write. What you write is sent when it is back.',
  },
};
