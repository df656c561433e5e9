/* Two customers made one by this agent: at once without the centre, taken back, sent once, and refused. */
import { afterEach, describe, expect, it } from 'vitest';
import type { CentreRequest } from '#src/centre/wire.ts';
import type { DeskAnswer } from '#src/contracts/desk.ts';
import { mergeCustomers, unmergeCustomers, type Pair } from '#src/customers/merge.ts';
import { agentId, customerId } from '#src/model/ids.ts';
import { sampleCustomer, sampleEntry, sampleHeld } from '../testing/sample.ts';
import { bench, centreReturns, conversation, loseCentre, open } from '../testing/session-bench.ts';

afterEach(() => bench.stop());

const ONE = customerId.parse('cus-1');
const TWO = customerId.parse('cus-2');
const lucia = sampleCustomer();
const other = sampleCustomer({
  id: 'cus-2',
  name: 'Lucia Nunez Gil',
  phones: [
    { number: '+34 600 112 233', label: '' },
    { number: '+34600999888', label: 'casa' },
  ],
  emails: ['gil@example.org'],
  orders: [],
  note: 'Llama por las tardes',
});
const both = { survivorId: ONE, mergedId: TWO };
const asked = { ...both, choices: { note: 'both' as const }, evidence: [] };

/** A centre that knows both and keeps the merge as the real one does. */
async function stage() {
  const made = await open();
  const { centre, time } = made;
  let pair: Pair = { survivor: lucia, merged: other };
  centre.on('customer/find', () => ({ customers: [pair.survivor, pair.merged] }));
  centre.on('customer/get', (payload) => {
    const { customerId: id } = payload as CentreRequest<'customer/get'>;
    return id === ONE || pair.merged.mergedInto ? pair.survivor : pair.merged;
  });
  centre.on('timeline/page', (payload) => {
    const { customerId: id } = payload as CentreRequest<'timeline/page'>;
    const entries = [
      sampleEntry({ id: 'int-c', startedAtMs: 3 }),
      sampleEntry({ id: 'int-b', startedAtMs: 2, customerId: TWO, agentName: 'Nil Casas' }),
      sampleEntry({ id: 'int-a', startedAtMs: 1 }),
    ].filter((each) => pair.merged.mergedInto !== undefined || each.customerId === id);
    return { entries, cases: [], total: entries.length, next: null };
  });
  centre.on('customer/merge', (payload) => {
    const { mergedAtMs, ...rest } = payload as CentreRequest<'customer/merge'>;
    const by = { agentId: agentId.parse('agent-1'), name: 'Marta Ruiz' };
    const done = mergeCustomers(pair, { ...rest, atMs: mergedAtMs, by });
    if (done.ok) pair = done.value;
    return pair as { survivor: typeof lucia; merged: typeof lucia };
  });
  centre.on('customer/unmerge', (payload) => {
    const { mergeId, undoneAtMs } = payload as CentreRequest<'customer/unmerge'>;
    const done = unmergeCustomers(pair, mergeId, undoneAtMs);
    if (done.ok) pair = done.value;
    return pair as { survivor: typeof lucia; merged: typeof lucia };
  });
  // What is opened is kept for the time without the centre.
  await bench.desk().ask('customer/find', { query: 'lucia' });
  for (const id of [ONE, TWO])
    await bench.desk().ask('timeline/page', { customerId: id, before: null });
  await time.settle();
  return { ...made, centre, time };
}

async function ask<N extends 'customer/merge' | 'customer/unmerge' | 'customer/duplicates'>(
  name: N,
  payload: object,
): Promise<DeskAnswer<N>> {
  const answer = await bench.desk().ask(name, payload as never);
  await bench.time.settle();
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value as DeskAnswer<N>;
}
const history = async (of = ONE) => {
  const page = await bench.desk().ask('timeline/page', { customerId: of, before: null });
  const { entries } = (page.ok ? page.value : { entries: [] }) as DeskAnswer<'timeline/page'>;
  return entries.map(({ id }) => id as string);
};
const looked = async (query: string) => {
  const anything = { channel: null, agentName: null, fromMs: null, toMs: null, before: null };
  const page = await bench.desk().ask('timeline/find', { ...anything, query, customerId: ONE });
  const { entries } = (page.ok ? page.value : { entries: [] }) as DeskAnswer<'timeline/find'>;
  return entries.map(({ id }) => id as string);
};
const card = async (of = ONE) => {
  const answer = await bench.desk().ask('customer/get', { customerId: of });
  return answer.ok ? answer.value : null;
};
const changes = () => bench.desk().frames.filter((frame) => frame.kind === 'customers/changed');
const waiting = () => bench.desk().slice('strip').outbox;

describe('who seems to be the same', () => {
  it('is found on this machine with what both have', async () => {
    await stage();
    await loseCentre();
    const { found } = await ask('customer/duplicates', { customerId: ONE, isWide: false });
    expect(found.map(({ customer, evidence }) => [customer.id, evidence[0]])).toEqual([
      ['cus-2', { kind: 'number', value: '+34600112233' }],
    ]);
  });
});

describe('a merge without the centre', () => {
  it('is shown at once everywhere, waits, and arrives once', async () => {
    const { centre, time } = await stage();
    await loseCentre();
    const done = await ask('customer/merge', asked);
    expect(done).toMatchObject({ isWaiting: true, merged: { mergedInto: 'cus-1' } });
    expect(await history()).toEqual(['int-c', 'int-b', 'int-a']);
    expect(await history(TWO)).toEqual(['int-c', 'int-b', 'int-a']);
    // What is looked through is what is shown.
    expect(await looked('entrega')).toEqual(['int-c', 'int-b', 'int-a']);
    expect(await bench.desk().ask('timeline/agents', { customerId: ONE })).toMatchObject({
      value: { agents: [expect.any(String), 'Nil Casas'], count: 3 },
    });
    expect(await card(TWO)).toMatchObject({
      id: 'cus-1',
      note: 'Llama por las tardes',
      merged: [{ mergeId: done.mergeId, byName: 'Marta Ruiz' }],
    });
    const found = await bench.desk().ask('customer/find', { query: 'gil' });
    expect(found).toMatchObject({ ok: true, value: { customers: [{ id: 'cus-1' }] } });
    expect(waiting()).toEqual({ waiting: 1, needsAttention: 0 });
    expect(changes().at(-1)).toMatchObject({ customers: [{ id: 'cus-1' }, { id: 'cus-2' }] });
    const unsent = await bench.desk().ask('outbox/list', {});
    expect(unsent).toMatchObject({
      value: { items: [{ customerId: 'cus-1', who: `${lucia.name} + ${other.name}` }] },
    });

    await centreReturns();
    await time.settle();
    expect(centre.effects('customer/merge')).toHaveLength(1);
    expect(waiting()).toEqual({ waiting: 0, needsAttention: 0 });
    expect(await history()).toEqual(['int-c', 'int-b', 'int-a']);
    // Known from now on without the outbox, also with the centre away again.
    await loseCentre();
    expect(await history(TWO)).toEqual(['int-c', 'int-b', 'int-a']);
    await ask('customer/unmerge', { ...both, mergeId: done.mergeId });
    expect([await history(), await history(TWO)]).toEqual([['int-c', 'int-a'], ['int-b']]);
    expect(await card(TWO)).toMatchObject({ id: 'cus-2', name: 'Lucia Nunez Gil' });
    expect(await card()).toMatchObject({ note: '', phones: [{ number: '+34600112233' }] });
    await centreReturns();
    await time.settle();
    expect(centre.effects('customer/unmerge')).toHaveLength(1);
    expect([await history(), await history(TWO)]).toEqual([['int-c', 'int-a'], ['int-b']]);
  });

  it('that is undone while it waits is never sent', async () => {
    const { centre } = await stage();
    await loseCentre();
    const { mergeId } = await ask('customer/merge', asked);
    await ask('customer/unmerge', { ...both, mergeId });
    expect(waiting()).toEqual({ waiting: 0, needsAttention: 0 });
    expect([await history(), await history(TWO)]).toEqual([['int-c', 'int-a'], ['int-b']]);
    expect(await card()).toEqual(lucia);
    await centreReturns();
    expect(centre.askedNames()).not.toContain('customer/merge');
    expect(centre.askedNames()).not.toContain('customer/unmerge');
  });

  it('can be built upon, and then is undone from the end alone', async () => {
    const { centre } = await stage();
    const third = sampleCustomer({ id: 'cus-3', name: 'Tercera', phones: [], emails: [] });
    centre.send({ kind: 'customer/changed', customer: third });
    await bench.time.settle();
    await loseCentre();
    const first = await ask('customer/merge', asked);
    const into = { survivorId: customerId.parse('cus-3'), mergedId: ONE };
    const second = await ask('customer/merge', { ...into, choices: {}, evidence: [] });
    expect(await history(customerId.parse('cus-3'))).toEqual(['int-c', 'int-b', 'int-a']);
    await expect(ask('customer/unmerge', { ...both, mergeId: first.mergeId })).rejects.toThrow(
      'merged-further',
    );
    await ask('customer/unmerge', { ...into, mergeId: second.mergeId });
    await ask('customer/unmerge', { ...both, mergeId: first.mergeId });
    expect(waiting().waiting).toBe(0);
  });
});

describe('a merge with the centre', () => {
  it('changes the card of a contact, and gives it back', async () => {
    const { centre, time } = await stage();
    centre.send({
      kind: 'held/changed',
      held: sampleHeld({ customerId: 'cus-2' }, { customer: other }),
    });
    await time.settle();
    expect(conversation()?.customer?.id).toBe('cus-2');
    const { mergeId } = await ask('customer/merge', asked);
    expect(conversation()?.customer?.id).toBe('cus-1');
    await ask('customer/unmerge', { ...both, mergeId });
    expect(conversation()?.customer?.id).toBe('cus-2');
    expect(centre.effects('customer/unmerge')).toHaveLength(1);
  });

  it('that the centre refuses is told with its reason, and what is true is shown', async () => {
    const { centre, time } = await stage();
    await loseCentre();
    await ask('customer/merge', asked);
    centre.on('customer/merge', () => ({ refuse: 'already-merged', status: 410 }));
    await centreReturns();
    await time.settle();
    expect(waiting()).toEqual({ waiting: 0, needsAttention: 0 });
    expect(changes().at(-1)).toMatchObject({
      refused: { act: 'merge', fault: { code: 'already-merged' } },
      customers: [{ id: 'cus-1', note: '' }, { id: 'cus-2' }],
    });
    expect(await card(TWO)).toMatchObject({ id: 'cus-2' });
    expect(await history()).toEqual(['int-c', 'int-a']);
  });
});
