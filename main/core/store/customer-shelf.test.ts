/** Customers kept in step: pages, what is gone, a new beginning without a gap in reading, and how old they are. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { CustomerCase } from '#src/model/interaction.ts';
import { START_MS, sampleCustomer, sampleEntry } from '../testing/sample.ts';
import {
  findCustomers,
  forgetOldestHalf,
  forgetUnseen,
  getCustomer,
  saveCustomer,
} from './customer-cache.ts';
import { customersKnown, keepCustomerChanges, knownCustomers } from './customer-shelf.ts';
import { openInMemory, type WritableDb } from './database.ts';
import { cacheMigrations } from './migrations/cache/index.ts';
import { saveEntry, timelinePage } from './timeline-cache.ts';

type Changes = Parameters<typeof keepCustomerChanges>[1];
let db: WritableDb;
beforeEach(() => {
  db = openInMemory(cacheMigrations);
});
const one = (id: string, change: object = {}) => sampleCustomer({ id, name: id, ...change });
const keep = (change: Partial<Changes>): void => {
  keepCustomerChanges(db, {
    ...{ customers: [], entries: [], cases: [], removed: [], scope: 'a:1', revision: 1, floor: 0 },
    ...{ total: 3, isComplete: true, isReset: false, atMs: START_MS },
    ...change,
  });
};
const ids = () =>
  db
    .prepare<[], { id: string }>('SELECT id FROM customers ORDER BY id')
    .all()
    .map(({ id }) => id);

describe('customers kept in step', () => {
  it('tell how far they are, and begin at nought for another centre', () => {
    expect(customersKnown(db, 'one')).toEqual({
      ...{ scope: null, revision: 0, count: 0, total: 0, asOfMs: null },
    });
    keep({ customers: [one('ana'), one('bea')], revision: 7, isComplete: false, total: 3 });
    expect(customersKnown(db, 'one')).toEqual({
      ...{ scope: 'a:1', revision: 7, count: 2, total: 3, asOfMs: null },
    });
    keep({ customers: [one('cris')], revision: 9 });
    expect(knownCustomers(db)).toMatchObject({ revision: 9, count: 3, asOfMs: START_MS });
    expect(customersKnown(db, 'two')).toMatchObject({ revision: 0, count: 0, asOfMs: null });
    expect(ids()).toEqual([]);
  });

  it('lose what the centre has no more: a customer, a contact that moved, a case that was merged', () => {
    const entry = (id: string, customerId: string, startedAtMs: number) =>
      sampleEntry({ id, customerId, startedAtMs });
    const caseOf = (id: string): CustomerCase =>
      ({
        id,
        customerId: 'ana',
        title: id,
        state: 'open',
        openedAtMs: 1,
        closedAtMs: null,
      }) as never;
    keep({
      customers: [one('ana'), one('bea')],
      entries: [entry('int-1', 'ana', 10), entry('int-2', 'ana', 20), entry('int-3', 'bea', 5)],
      cases: [caseOf('case-1'), caseOf('case-2')],
    });
    keep({
      customers: [one('ana')],
      entries: [entry('int-2', 'ana', 20)],
      cases: [caseOf('case-2')],
      removed: ['bea'] as never,
    });
    expect(ids()).toEqual(['ana']);
    const page = timelinePage(db, 'ana', null, 10);
    expect(page.entries.map(({ id }) => id)).toEqual(['int-2']);
    expect(page.cases.map(({ id }) => id)).toEqual(['case-2']);
    expect(timelinePage(db, 'bea', null, 10).total).toBe(0);
  });

  it('keep older contacts that were read before: only the newest come along', () => {
    saveEntry(db, sampleEntry({ id: 'int-old', customerId: 'ana', startedAtMs: 1 }), START_MS);
    const entries = Array.from({ length: 10 }, (_, n) =>
      sampleEntry({ id: `int-${n}`, customerId: 'ana', startedAtMs: 100 + n }),
    );
    keep({ customers: [one('ana')], entries });
    expect(timelinePage(db, 'ana', null, 50).total).toBe(11);
  });

  it('stay readable while they begin anew, and then are only what came', () => {
    keep({ customers: [one('ana', { version: 9 }), one('bea')], revision: 5 });
    keep({
      ...{ customers: [one('ana', { version: 2, note: 'neu' })], revision: 1, isReset: true },
      ...{ isComplete: false, atMs: START_MS + 10, scope: 'b:1' },
    });
    expect(ids()).toEqual(['ana', 'bea']);
    expect(getCustomer(db, 'ana')).toMatchObject({ version: 2, note: 'neu' });
    keep({ customers: [one('cris')], revision: 2, atMs: START_MS + 20, scope: 'b:1' });
    expect(ids()).toEqual(['ana', 'cris']);
  });

  it('leave when they are no longer among the most recent', () => {
    keep({ customers: [one('ana')], revision: 3, isComplete: false });
    keep({ customers: [one('bea')], revision: 8, floor: 5, total: 1 });
    expect(ids()).toEqual(['bea']);
  });

  it('are as old as the last step, and do not go unseen; who was met in passing does', () => {
    keep({ customers: [one('ana')], entries: [sampleEntry({ customerId: 'ana' })] });
    saveCustomer(db, one('bea'), START_MS);
    keep({ atMs: START_MS + 90_000 });
    expect(findCustomers(db, 'ana', 5).asOfMs).toBe(START_MS + 90_000);
    expect(findCustomers(db, 'bea', 5).asOfMs).toBe(START_MS);
    expect(timelinePage(db, 'ana', null, 5).asOfMs).toBe(START_MS + 90_000);
    forgetUnseen(db, START_MS + 50_000);
    expect(ids()).toEqual(['ana']);
  });

  it('are fetched anew after half of them made room', () => {
    keep({ customers: [one('ana'), one('bea')], revision: 5 });
    forgetOldestHalf(db);
    expect(knownCustomers(db)).toMatchObject({ revision: 0, scope: null, count: 1, asOfMs: null });
  });

  it('begin anew without losing one, whatever the clock does between two pages', () => {
    const YEAR = 365 * 86_400_000;
    keep({ customers: [one('ana'), one('old')], revision: 5 });
    for (const jump of [YEAR, -YEAR]) {
      const change = { isReset: true, isComplete: false, atMs: START_MS };
      keep({ customers: [one('ana')], revision: 1, ...change });
      keep({ customers: [one('bea')], revision: 2, atMs: START_MS + jump });
      expect(ids()).toEqual(['ana', 'bea']);
    }
  });
});
