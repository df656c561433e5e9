/* Whatever is typed or pasted into a search is a question about words: of articles, contacts and customers alike. */
import { performance } from 'node:perf_hooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { article } from '#src/model/article.ts';
import { prepareGlossary } from '#src/knowledge/glossary.ts';
import { START_MS, sampleCustomer, sampleEntry } from '../testing/sample.ts';
import { findCustomers, saveCustomer } from './customer-cache.ts';
import { openInMemory, type WritableDb } from './database.ts';
import { indexEntries } from './entry-index.ts';
import { findEntries } from './find-entries.ts';
import { openArticleSearch } from './knowledge/find-articles.ts';
import { finishArticles, saveArticle } from './knowledge/article-rows.ts';
import { migrate } from './migrate.ts';
import { cacheMigrations } from './migrations/cache/index.ts';
import { saveEntry } from './timeline-cache.ts';

let db: WritableDb;
const MATTERS: readonly (readonly [id: string, words: string])[] = [
  ['plain', 'Núñez averiada'],
  // Marks of their own, a soft hyphen, a space of no width, marks of direction.
  ['pasted', 'Aver\u00adiada Etxe\u200bberria \u202eMun\u0303oz\u202c'],
  ['arabic', 'مرحبا بالعالم'],
  ['hebrew', 'שלום עולם'],
  ['family', 'Ruiz 👩‍👩‍👧'],
];

beforeAll(() => {
  db = openInMemory(cacheMigrations);
  migrate(db, cacheMigrations);
  for (const [id, words] of MATTERS) {
    saveCustomer(db, sampleCustomer({ id, name: words, emails: [], orders: [] }), START_MS);
    saveEntry(db, sampleEntry({ id, customerId: id, summary: words, body: words }), START_MS);
    saveArticle(
      db,
      article.parse({
        ...{ id, language: 'es', title: words, body: [words], steps: [], queueIds: [] },
        ...{ keywords: [], version: 1, ownerName: '', updatedAtMs: START_MS },
      }),
    );
  }
  finishArticles(db);
  while (indexEntries(db, 100));
});
afterAll(() => {
  db.close();
});

const ask = {
  article: (query: string) =>
    openArticleSearch(db, prepareGlossary([]))
      .find({ query, language: null, limit: 10 })
      .map(({ id }) => String(id)),
  entry: (query: string) =>
    findEntries(db, {
      ...{ query, customerIds: [], channel: null, agentName: null },
      ...{ fromMs: null, toMs: null, before: null, limit: 10 },
    }).entries.map(({ id }) => String(id)),
  customer: (query: string) => findCustomers(db, query, 10).customers.map(({ id }) => String(id)),
};
const kinds = Object.keys(ask) as readonly (keyof typeof ask)[];

const ODD = [
  ...[
    '"',
    '""',
    '"a',
    "'",
    '*',
    '**',
    'a*',
    '^',
    '^a',
    '-',
    '-a',
    '+',
    'a+b',
    '(',
    ')',
    '()',
    '{}',
  ],
  ...[
    'NEAR',
    'NEAR(',
    'NEAR(a b, 5)',
    'NEAR/2',
    'AND',
    'OR',
    'NOT',
    'a AND',
    'AND a',
    'NOT a',
    'a OR NOT b',
  ],
  ...[
    'title:a',
    'title : a',
    '{title body} : a',
    '- title : a',
    'rowid:1',
    'rank',
    'words:a',
    ':',
    '::',
  ],
  ...[
    "'; DROP TABLE customers; --",
    '" OR 1=1 --',
    '%',
    '_',
    '\\',
    '?1',
    '@a',
    '$a',
    ':a',
    '\u0000',
    'a\u0000b',
  ],
  ...[
    '\u202e',
    '\u202eaidarevA\u202c',
    '\u200b',
    '\ufeff',
    '\ud800',
    '\udfff\ud800',
    '\u0301',
    '\u0301\u0302\u0303',
  ],
  ...['🙂', '👩‍👩‍👧', '\u{10ffff}', '\n', '\t \r\n', 'ﷺ', '½', 'ǆ', 'İ', 'ß', 'ﬃ'],
];
const LONG = [
  'a'.repeat(10_000),
  'averiada '.repeat(1_111),
  '"'.repeat(10_000),
  'NEAR('.repeat(2_000),
  '(averiada '.repeat(1_000),
  'e\u0301'.repeat(5_000),
  '\u0301'.repeat(10_000),
  '👩‍👩‍👧'.repeat(1_250),
  'ﷺ'.repeat(10_000),
  '1'.repeat(10_000),
  '@'.repeat(10_000),
  'a. '.repeat(3_333),
  'x'.repeat(100_000),
];

describe.each(kinds)('a search for an %s', (kind) => {
  it('takes no sign for its own language', () => {
    for (const query of ODD) expect(() => ask[kind](query), JSON.stringify(query)).not.toThrow();
  });

  it('answers 10,000 characters and more at once', () => {
    for (const query of LONG) {
      const startMs = performance.now();
      expect(() => ask[kind](query), query.slice(0, 20)).not.toThrow();
      // A guard: without a bound some of these take minutes.
      expect(performance.now() - startMs, query.slice(0, 20)).toBeLessThan(2_000);
    }
  });

  it('finds a word among signs, and however its accents are written', () => {
    for (const query of [
      '"averiada"',
      '(averiada)',
      'averiada*',
      '\u202eaveriada\u202c',
      'aver\u00adiada',
    ])
      expect([query, ask[kind](query).toSorted()]).toEqual([query, ['pasted', 'plain']]);
    for (const query of [
      'nuñez',
      'nun\u0303ez',
      'NU\u0301N\u0303EZ',
      '\u2067Núñez\u2069',
      'nú\u200bñez',
    ])
      expect([query, ask[kind](query)]).toEqual([query, ['plain']]);
  });

  it('finds what was pasted with signs that nobody sees, and right-to-left words', () => {
    expect(ask[kind]('etxeberria')).toEqual(['pasted']);
    expect(ask[kind]('muñoz')).toEqual(['pasted']);
    expect(ask[kind]('مرحبا')).toEqual(['arabic']);
    expect(ask[kind]('\u200fשלום')).toEqual(['hebrew']);
    expect(ask[kind]('ruiz 👩‍👩‍👧')).toEqual(['family']);
  });
});
