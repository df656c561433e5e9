/** What a desk is given of customers: its own queues', what changed, page by page, and again from the start where it must. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { CentreAnswer } from '#src/centre/wire.ts';
import { customer, type Customer } from '#src/model/customer.ts';
import { agentId } from '#src/model/ids.ts';
import { followUp } from '#src/model/follow-up.ts';
import { customerCase, timelineEntry } from '#src/model/interaction.ts';
import { customerChanges, orderByLastContact } from './customer-changes.ts';
import { writeFollowUp } from './follow-up-records.ts';
import { migrate, migrations } from './migrate.ts';
import { type CentreDb, openCentreDb } from './open.ts';
import { writeCase, writeCustomer, writeEntry } from './records.ts';
import Database from 'better-sqlite3';

let db: CentreDb;
beforeEach(() => {
  db = openCentreDb(null);
});

const made = (id: string, note = ''): Customer =>
  customer.parse({
    ...{ id, name: `Cliente ${id}`, segment: 'standard', sinceYear: 2020, language: 'es', note },
    ...{ company: null, phones: [], emails: [], orders: [], contract: null, city: null },
    ...{ preferredChannel: 'call', preferredHours: { from: 9, to: 20 }, satisfaction: [] },
    ...{ timeZone: 'Europe/Madrid', promises: [], hasRecordingConsent: true, version: 1 },
    updatedAtMs: 0,
  });
const entryOf = (id: string, of: string, queueId: string | null, startedAtMs = 1, body = '') =>
  timelineEntry.parse({
    ...{ id, customerId: of, caseId: null, channel: 'call', direction: 'inbound', startedAtMs },
    ...{ durationMs: 1, queueId, agentName: null, reasonId: null, outcomeId: null, summary: 's' },
    ...{ body, satisfaction: null, endReason: null },
  });
const add = (id: string, queueId: string | null = 'q-support', startedAtMs = 1): void => {
  writeCustomer(db, made(id));
  writeEntry(db, entryOf(`int-${id}`, id, queueId, startedAtMs));
};
const who = { agentId: 'agent-1', queueIds: ['q-support'] };
const ask = (since = 0, scope: string | null = null, limit = 3, most = 1_000, reader = who) =>
  customerChanges(db, reader, { scope, since, limit, most });
/** All pages from there. */
function all(since = 0, scope: string | null = null, limit = 3) {
  const pages: CentreAnswer<'customer/changes'>[] = [];
  for (let at = since, of = scope; ;) {
    const page = ask(at, of, limit);
    pages.push(page);
    ({ revision: at, scope: of } = page);
    if (page.isComplete) return pages;
  }
}
const namesOf = (pages: readonly CentreAnswer<'customer/changes'>[]) =>
  pages.flatMap(({ customers }) => customers.map(({ id }) => id));

describe('the customers of a desk', () => {
  it('are those of its queues and of its follow-ups, page by page, with cases and interactions', () => {
    for (let n = 0; n < 8; n += 1) add(`cus-${n}`);
    add('cus-other', 'q-billing');
    add('cus-none', null);
    writeCase(
      db,
      customerCase.parse({
        ...{ id: 'case-1', customerId: 'cus-3', title: 'Router', state: 'open' },
        ...{ openedAtMs: 1, closedAtMs: null },
      }),
    );
    writeFollowUp(
      db,
      agentId.parse('agent-1'),
      followUp.parse({
        ...{ id: 'f-1', customerId: 'cus-none', name: 'N', number: '', channel: 'call' },
        ...{ dueAtMs: 5, text: '', interactionId: null },
      }),
      null,
    );
    const pages = all();
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.every(({ total }) => total === 9)).toBe(true);
    expect(namesOf(pages).toSorted()).toEqual(
      [...Array.from({ length: 8 }, (_, n) => `cus-${n}`), 'cus-none'].toSorted(),
    );
    expect(pages.flatMap(({ entries }) => entries)).toHaveLength(9);
    expect(pages.flatMap(({ cases }) => cases).map(({ id }) => id)).toEqual(['case-1']);
    expect([pages[0]?.isReset, pages[1]?.isReset]).toEqual([true, false]);
  });

  it('that did not change are not told again; a new note, contact or case is', () => {
    for (let n = 0; n < 5; n += 1) add(`cus-${n}`);
    const { revision, scope } = all().at(-1)!;
    expect(ask(revision, scope)).toMatchObject({ customers: [], isComplete: true, isReset: false });
    writeCustomer(db, made('cus-2', 'Trabaja de noche'));
    writeEntry(db, entryOf('int-new', 'cus-4', 'q-support', 9));
    const changed = ask(revision, scope);
    expect(changed.customers.map(({ id, note }) => [id, note])).toEqual([
      ['cus-2', 'Trabaja de noche'],
      ['cus-4', ''],
    ]);
    expect(changed.entries.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['int-new', 'int-cus-4', 'int-cus-2']),
    );
  });

  it('that are gone are named; one whose contact moved to somebody else comes again, as does the other', () => {
    for (let n = 0; n < 3; n += 1) add(`cus-${n}`);
    const { revision, scope } = all().at(-1)!;
    db.exec(
      "DELETE FROM entries WHERE customer_id = 'cus-1'; DELETE FROM customers WHERE id = 'cus-1'",
    );
    db.exec("UPDATE entries SET customer_id = 'cus-2' WHERE customer_id = 'cus-0'");
    const pages = all(revision, scope);
    expect(pages.flatMap(({ removed }) => removed)).toEqual(['cus-1']);
    expect(namesOf(pages).toSorted()).toEqual(['cus-0', 'cus-2']);
  });

  it('begin anew for other queues and for another database', () => {
    add('cus-1');
    add('cus-2', 'q-billing');
    const { revision, scope } = ask();
    const both = ask(revision, scope, 3, 1_000, { ...who, queueIds: ['q-support', 'q-billing'] });
    expect(both.isReset).toBe(true);
    expect(both.customers).toHaveLength(2);
    db = openCentreDb(null);
    add('cus-1');
    add('cus-9');
    expect(ask(revision, scope).isReset).toBe(true);
    expect(ask(revision + 50, ask().scope).isReset).toBe(true);
  });

  it('are the most recent ones where there are too many, and a page stays light', () => {
    for (let n = 0; n < 30; n += 1) add(`cus-${n}`, 'q-support', 1_000 - n);
    orderByLastContact(db);
    const page = ask(0, null, 100, 4);
    expect(page).toMatchObject({ total: 4, isComplete: true });
    expect(page.customers.map(({ id }) => id)).toEqual(['cus-3', 'cus-2', 'cus-1', 'cus-0']);
    expect(page.floor).toBe(27);
    for (let n = 0; n < 90; n += 1)
      writeEntry(db, entryOf(`int-long-${n}`, `cus-${n % 9}`, null, n, 'x'.repeat(20_000)));
    const heavy = ask(0, null, 100, 100);
    expect(JSON.stringify(heavy).length).toBeLessThan(1_500_000);
    expect(heavy.isComplete).toBe(false);
    expect(new Set(namesOf(all(0, null, 100))).size).toBe(30);
  });

  it('of a store of before are ordered by their last contact', () => {
    const old = new Database(':memory:');
    for (const { sql, version } of migrations.filter((each) => each.version < 100)) {
      old.exec(sql);
      old.pragma(`user_version = ${version}`);
    }
    db = old;
    add('cus-late', 'q-support', 90);
    add('cus-early', 'q-support', 10);
    migrate(old);
    const page = ask();
    expect(page.customers.map(({ id }) => id)).toEqual(['cus-early', 'cus-late']);
    expect(page.scope.split(':')[0]).toMatch(/^[0-9a-f]{16}$/);
  });
});
