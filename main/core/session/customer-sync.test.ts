/** Customers through the whole session: all of the queues are on this machine before anybody asks for them. */
import { afterEach, describe, expect, it } from 'vitest';
import type { CentreRequest } from '#src/centre/wire.ts';
import type { Customer } from '#src/model/customer.ts';
import { sampleCustomer, sampleEntry } from '../testing/sample.ts';
import { bench, loseCentre, open, talk } from '../testing/session-bench.ts';

afterEach(() => bench.stop());

const made = (n: number): Customer =>
  sampleCustomer({
    id: `cus-${n}`,
    name: `Cliente Número ${n}`,
    phones: [{ number: `+3460000${1000 + n}`, label: '' }],
  });

/** The centre has these, in the order of their revisions. */
function book(customers: readonly Customer[], scope = 'db:queues'): void {
  bench.centre.on('customer/changes', (payload) => {
    const asked = payload as CentreRequest<'customer/changes'>;
    const isReset = asked.scope !== scope || asked.since > customers.length;
    const since = isReset ? 0 : asked.since;
    const page = customers.slice(since, since + asked.limit);
    const revision = since + page.length;
    return {
      ...{ customers: page, cases: [], removed: [], scope, revision, floor: 0, isReset },
      entries: page.map(({ id }) => sampleEntry({ id: `int-${id}`, customerId: id })),
      ...{ total: customers.length, isComplete: revision >= customers.length },
    };
  });
}
/** The next look at the centre. */
const synced = () => bench.time.advance(6 * 60_000);
const asked = () =>
  bench.centre.asked
    .filter(({ name }) => name === 'customer/changes')
    .map(({ payload }) => (payload as { since: number }).since);
const find = (query: string) => bench.desk().ask('customer/find', { query });

describe('customers', () => {
  it('are found and read with their history while the centre is away, though nobody ever opened them', async () => {
    await open();
    book(Array.from({ length: 130 }, (_, n) => made(n)));
    await synced();
    expect(new Set(asked())).toEqual(new Set([0, 50, 100]));
    expect(bench.desk().slice('here')?.customers).toMatchObject({ count: 130, total: 130 });
    await loseCentre();
    expect(await find('número 77')).toMatchObject({
      ok: true,
      value: { source: 'cache', customers: [{ id: 'cus-77' }] },
    });
    expect(
      await bench.desk().ask('timeline/page', { customerId: made(77).id, before: null }),
    ).toMatchObject({ ok: true, value: { source: 'cache', entries: [{ id: 'int-cus-77' }] } });
  });

  it('tell how far they have come, slowly while somebody talks', async () => {
    await open();
    book(Array.from({ length: 130 }, (_, n) => made(n)));
    await talk();
    const before = bench.time.clock.nowMs();
    await bench.time.advance(5 * 60_000 - (bench.time.clock.nowMs() - before) + 500);
    const halfway = bench.desk().slice('here')?.customers;
    expect(halfway?.asOfMs).toBe(null);
    expect(halfway?.count).toBeLessThan(130);
    expect(halfway?.total).toBe(130);
    await bench.time.advance(5_000);
    expect(bench.desk().slice('here')?.customers).toMatchObject({ count: 130, total: 130 });
    expect(bench.desk().slice('here')?.customers?.asOfMs).not.toBe(null);
  });

  it('go on where that stopped after core was away, and begin anew for other queues', async () => {
    await open();
    const all = Array.from({ length: 90 }, (_, n) => made(n));
    book(all.slice(0, 60));
    await synced();
    const first = asked().length;
    await bench.restartCore();
    book(all);
    await synced();
    expect(new Set(asked().slice(first))).toEqual(new Set([60]));
    book(all.slice(0, 20), 'db:others');
    await synced();
    expect(bench.desk().slice('here')?.customers).toMatchObject({ count: 20, total: 20 });
    await loseCentre();
    expect(await find('número 55')).toMatchObject({ value: { customers: [] } });
  });

  it('come without the one that cannot be read, which is logged by its id alone', async () => {
    await open();
    const all = Array.from({ length: 70 }, (_, n) => made(n));
    book(all.map((one, n) => (n === 30 ? { ...one, note: 'MARKER'.repeat(10_000) } : one)));
    await synced();
    expect(bench.desk().slice('here')?.customers).toMatchObject({ count: 69 });
    expect(bench.desk().slice('here')?.customers?.asOfMs).not.toBe(null);
    await loseCentre();
    expect(await find('número 31')).toMatchObject({ value: { customers: [{ id: 'cus-31' }] } });
    expect(await find('número 30')).toMatchObject({ value: { customers: [] } });
    const logged = bench.log.join(' ');
    expect(logged).toContain('cus-30');
    expect(logged).not.toContain('MARKER');
  });

  it('are not asked for without end when the centre says there is more, and never what', async () => {
    await open();
    const all = [made(1)];
    book(all);
    await synced();
    const empty = { customers: [], entries: [], cases: [], removed: [] };
    bench.centre.on('customer/changes', () => ({
      ...{ ...empty, scope: 'db:queues', revision: 1, floor: 0, isReset: false },
      ...{ total: 1, isComplete: false },
    }));
    const before = asked().length;
    await synced();
    expect(asked().length - before).toBeLessThan(4);
  });
});
