import { describe, expect, it } from 'vitest';
import type { RecentCall } from '#src/contracts/desk.ts';
import type { Customer } from '#src/model/customer.ts';
import { defaultSettings } from '#src/policy/settings.ts';
import type { SessionContext } from '../context.ts';
import { emptyTruth, type Truth } from '../truth.ts';
import { createPlainCards } from './plain-cards.ts';

const recent: RecentCall = {
  number: '+34600111222',
  name: '',
  customerId: null,
  direction: 'inbound',
  atMs: 1,
  durationMs: 0,
  endReason: 'missed',
};

/** The part of a store that keeps records, and one that is full when told. */
function setUp(records = new Map<string, unknown>()) {
  const empty = emptyTruth({
    session: {} as Truth['session'],
    settings: defaultSettings,
    locked: [],
    protection: 'weak',
    nowMs: 0,
  });
  let truth: Truth = { ...empty, recent: [recent] };
  const findable: Customer[] = [];
  let isFull = false;
  const cards = createPlainCards({
    truth: () => truth,
    change: (update) => {
      truth = update(truth);
    },
    ports: {
      clock: { nowMs: () => 1_770_000_000_000 },
      newId: (prefix: string) => `${prefix}-${records.size + 1}`,
      log: { warn: () => undefined },
    } as unknown as SessionContext['ports'],
    store: {
      readRecords: (prefix) =>
        Promise.resolve({
          ok: true,
          value: [...records]
            .filter(([key]) => key.startsWith(prefix))
            .map(([key, value]) => ({ key, value })),
        }),
      commit: (changes) => {
        if (isFull) return Promise.resolve({ ok: false, error: 'disk-full' as const });
        for (const change of changes)
          if (change.kind === 'record/put') records.set(change.key, change.value);
        return Promise.resolve({ ok: true, value: { rows: [], isDiskFull: false } });
      },
      saveSeen: ({ customers }) => {
        findable.push(...customers);
        return Promise.resolve({ ok: true, value: null });
      },
    },
  });
  return { cards, records, findable, truth: () => truth, fill: () => (isFull = true) };
}

const ana = { name: 'Ana Prieto', phones: [{ number: '+34600111222', label: '' }] };

describe('cards of a desk without a centre', () => {
  it('are kept, found, and name the calls of before', async () => {
    const { cards, records, findable, truth } = setUp();
    const made = await cards.create(ana);
    expect(made).toMatchObject({ ok: true, value: { ...ana, version: 1 } });
    expect(records.size).toBe(1);
    expect(findable.map(({ name }) => name)).toEqual(['Ana Prieto']);
    expect(truth().recent).toMatchObject([{ name: 'Ana Prieto' }]);
    expect(truth().recent[0]?.customerId).toBe(made.ok && made.value.id);
  });

  it('are there after a start', async () => {
    const { cards, records } = setUp();
    await cards.create(ana);
    records.set('plain-card:torn', { name: 'half' });
    const next = setUp(records);
    await next.cards.restore();
    expect(next.findable.map(({ name }) => name)).toEqual(['Ana Prieto']);
  });

  it('change by their version, and only what was said', async () => {
    const { cards, truth } = setUp();
    const made = await cards.create(ana);
    if (!made.ok) throw new Error('not made');
    const edit = { name: 'Ana Prieto Gil' };
    const { id } = made.value;
    expect(await cards.update({ customerId: id, version: 1, edit })).toMatchObject({
      value: { name: 'Ana Prieto Gil', phones: ana.phones, version: 2 },
    });
    expect(truth().recent).toMatchObject([{ name: 'Ana Prieto Gil' }]);
    expect(await cards.update({ customerId: id, version: 1, edit })).toMatchObject({
      error: { code: 'changed-by-someone-else' },
    });
  });

  it('that cannot be kept are not pretended', async () => {
    const { cards, findable, truth, fill } = setUp();
    fill();
    expect(await cards.create(ana)).toMatchObject({ error: { code: 'disk-full' } });
    expect(findable).toEqual([]);
    expect(truth().recent).toEqual([recent]);
  });
});
