/** Entries by words, channel, agent and time: what is found, in which order, and what changes take part. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TimelineEntry } from '#src/model/interaction.ts';
import { matchesWish } from '#src/timeline/entry-words.ts';
import { START_MS, sampleEntry } from '../testing/sample.ts';
import { openInMemory, type WritableDb } from './database.ts';
import { indexEntries } from './entry-index.ts';
import { findEntries } from './find-entries.ts';
import { cacheMigrations } from './migrations/cache/index.ts';
import type { EntryQuery } from './store-port.ts';
import { saveEntry } from './timeline-cache.ts';

const ALL: EntryQuery = {
  ...{ query: '', customerIds: [], channel: null, agentName: null },
  ...{ fromMs: null, toMs: null, before: null, limit: 10 },
};
let db: WritableDb;

const entry = (id: string, change: Partial<TimelineEntry> = {}) =>
  sampleEntry({ ...change, id: id as TimelineEntry['id'] });
const save = (...entries: readonly TimelineEntry[]): void => {
  for (const each of entries) saveEntry(db, each, START_MS);
  while (indexEntries(db, 2)) continue;
};
const find = (wanted: Partial<EntryQuery>) => findEntries(db, { ...ALL, ...wanted });
const ids = (wanted: Partial<EntryQuery>) => find(wanted).entries.map(({ id }) => id);

beforeEach(() => {
  db = openInMemory(cacheMigrations);
});
afterEach(() => {
  db.close();
});

describe('finding entries', () => {
  it('takes beginnings of words in any order, folded, of summary and body, the newest first', () => {
    save(
      entry('old', { startedAtMs: 1, summary: 'Factura equivocada', body: 'la línea se cortó' }),
      entry('new', { startedAtMs: 2, summary: 'CORTADO en la facturación', body: '' }),
      entry('other', { startedAtMs: 3, summary: 'Nada', body: '' }),
    );
    expect(ids({ query: 'corta factu' })).toEqual(['new']);
    expect(ids({ query: 'cort fac' })).toEqual(['new', 'old']);
    expect(ids({ query: 'LINEA' })).toEqual(['old']);
    expect(ids({ query: '' })).toEqual(['other', 'new', 'old']);
  });

  it('narrows to customer, channel, agent and time', () => {
    const customer = (name: string) => name as TimelineEntry['customerId'];
    save(
      entry('a', { customerId: customer('cus.1'), startedAtMs: 10, channel: 'call' }),
      entry('b', { customerId: customer('cus-1'), startedAtMs: 20, agentName: 'Núria Vidal' }),
      entry('c', { customerId: customer('cus-1'), startedAtMs: 30, channel: 'chat' }),
    );
    // The two share a term.
    expect(ids({ customerIds: [customer('cus-1')] })).toEqual(['c', 'b']);
    expect(ids({ channel: 'chat' })).toEqual(['c']);
    expect(ids({ agentName: 'nuria vidal' })).toEqual(['b']);
    expect(ids({ fromMs: 20, toMs: 30 })).toEqual(['b']);
    expect(ids({ customerIds: [customer('cus-1')], toMs: 30 })).toEqual(['b']);
    // Of cards that were made one, and of nobody else.
    save(entry('d', { customerId: customer('cus-2'), startedAtMs: 40, channel: 'chat' }));
    save(entry('e', { customerId: customer('cus-3'), startedAtMs: 50, channel: 'chat' }));
    const both = [customer('cus-1'), customer('cus-2')];
    expect(ids({ customerIds: both })).toEqual(['d', 'c', 'b']);
    expect(ids({ customerIds: both, channel: 'chat' })).toEqual(['d', 'c']);
  });

  it('finds what is said to match where there is no index', () => {
    const all = [
      entry('a', { startedAtMs: 30, summary: 'Factura de mayo', body: '', channel: 'chat' }),
      entry('b', { startedAtMs: 20, summary: 'La línea 7', body: 'facturó dos', agentName: 'Nil' }),
      entry('c', { startedAtMs: 10, summary: 'Fa', body: 'línea 77', agentName: 'Ana Gil' }),
    ];
    save(...all);
    const none = { query: '', channel: null, agentName: null, fromMs: null, toMs: null };
    for (const wish of [
      ...['', 'fact', 'FACTURÓ', 'fa', 'linea 7', 'línea 77', 'mayo fact', '¿?', 'nada', 'li'].map(
        (query) => ({ ...none, query }),
      ),
      ...[
        { ...none, channel: 'chat' as const },
        { ...none, agentName: 'nil' },
      ],
      ...[
        { ...none, agentName: 'Ana Gil', query: 'fa' },
        { ...none, fromMs: 20 },
      ],
      ...[
        { ...none, fromMs: 20, toMs: 30 },
        { ...none, toMs: 20, query: 'linea' },
      ],
    ])
      expect(ids(wish), JSON.stringify(wish)).toEqual(
        all.filter((each) => matchesWish(each, wish)).map(({ id }) => id),
      );
  });

  it('goes through all of them page by page, also those of one moment', () => {
    const many = Array.from({ length: 25 }, (_, n) => entry(`e${n}`, { startedAtMs: 7 }));
    save(...many);
    const seen: string[] = [];
    let before: number | null = null;
    do {
      const page = find({ before, query: many[0]?.summary.slice(0, 4) ?? '' });
      seen.push(...page.entries.map(({ id }) => id));
      before = page.next;
    } while (before !== null);
    expect(seen.toSorted()).toEqual(many.map(({ id }) => id).toSorted());
  });

  it('follows changes: another text, another time, gone', () => {
    save(entry('a', { summary: 'primero', startedAtMs: 1 }), entry('b', { startedAtMs: 2 }));
    save(entry('a', { summary: 'segundo', startedAtMs: 1 }));
    expect([ids({ query: 'primero' }), ids({ query: 'segundo' })]).toEqual([[], ['a']]);
    save(entry('a', { summary: 'segundo', startedAtMs: 3 }));
    expect(ids({ query: '' })).toEqual(['a', 'b']);
    expect(ids({ query: 'segundo' })).toEqual(['a']);
    db.exec("DELETE FROM entries WHERE id = 'a'");
    expect(ids({ query: 'segundo' })).toEqual([]);
  });

  it('survives questions made of the language of the index', () => {
    save(entry('a', { summary: 'NEAR to "all" OR nothing', body: '' }));
    for (const query of [
      '"',
      'a" OR "b',
      'NEAR(',
      'words:x',
      '* AND',
      '_kcall',
      '\u{1F600}',
      "';--",
    ])
      expect(() => find({ query })).not.toThrow();
    expect(ids({ query: 'NEAR OR' })).toEqual(['a']);
    expect(ids({ query: '_kcall' })).toEqual([]);
    expect(ids({ query: '\u{1F600}' })).toEqual([]);
  });
});
