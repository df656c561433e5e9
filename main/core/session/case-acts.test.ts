/* Cases joined and taken apart by this agent: at once without the centre, taken back, sent once in order, and refused. */
import { afterEach, describe, expect, it } from 'vitest';
import type { CentreRequest } from '#src/centre/wire.ts';
import type { DeskAnswer } from '#src/contracts/desk.ts';
import { agentId, caseId, customerId, interactionId } from '#src/model/ids.ts';
import { customerCase, type CustomerCase } from '#src/model/interaction.ts';
import { arrangeCases } from '#src/timeline/arrange-cases.ts';
import { mergeCases, splitCase, undoCaseAct } from '#src/timeline/case-acts.ts';
import { sampleCustomer, sampleEntry } from '../testing/sample.ts';
import { bench, centreReturns, loseCentre, open } from '../testing/session-bench.ts';

afterEach(() => bench.stop());

const ONE = customerId.parse('cus-1');
const [FIBRE, BILL] = [caseId.parse('fibre'), caseId.parse('bill')];
const caseOf = (id: string, state: CustomerCase['state']) =>
  customerCase.parse({
    ...{ id, customerId: 'cus-1', title: `Caso ${id}`, state },
    ...{ openedAtMs: 1, closedAtMs: state === 'closed' ? 4 : null },
  });
const by = { agentId: agentId.parse('agent-1'), name: 'Marta Ruiz' };

/** A centre that keeps cases as the real one does. */
async function stage() {
  const made = await open();
  const { centre, time } = made;
  let cases: readonly CustomerCase[] = [caseOf('fibre', 'open'), caseOf('bill', 'closed')];
  const entries = [
    sampleEntry({ id: 'int-d', startedAtMs: 4, caseId: 'fibre' }),
    sampleEntry({ id: 'int-c', startedAtMs: 3, caseId: 'bill' }),
    sampleEntry({ id: 'int-b', startedAtMs: 2, caseId: 'bill' }),
  ];
  centre.on('customer/find', () => ({ customers: [sampleCustomer()] }));
  centre.on('timeline/page', () => ({ entries, cases: [...cases], total: 3, next: null }));
  centre.on('case/merge', (payload) => {
    const { doneAtMs, ...which } = payload as CentreRequest<'case/merge'>;
    const done = mergeCases(cases, { ...which, atMs: doneAtMs, by });
    if (done.ok) cases = done.value;
    return { cases: cases.filter(({ id }) => id === which.intoId) };
  });
  centre.on('case/split', (payload) => {
    const { doneAtMs, ...what } = payload as CentreRequest<'case/split'>;
    const done = splitCase(cases, { ...what, atMs: doneAtMs, by });
    if (done.ok) cases = done.value;
    return { cases: cases.filter(({ id }) => id === what.newId) };
  });
  centre.on('case/undo', (payload) => {
    const { doneAtMs, actId } = payload as CentreRequest<'case/undo'>;
    const done = undoCaseAct(cases, { actId, atMs: doneAtMs, byName: 'Marta Ruiz' });
    if (done.ok) cases = done.value;
    return { cases: cases.filter(({ acts }) => acts?.some((act) => act.actId === actId)) };
  });
  // What is opened is kept for the time without the centre.
  await bench.desk().ask('customer/find', { query: 'lucia' });
  await bench.desk().ask('timeline/page', { customerId: ONE, before: null });
  await time.settle();
  return { ...made, centre, time };
}

async function ask(name: 'case/merge' | 'case/split' | 'case/undo', payload: object) {
  const answer = await bench.desk().ask(name, { customerId: ONE, ...payload } as never);
  await bench.time.settle();
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value as DeskAnswer<'case/merge'>;
}
const merge = () => ask('case/merge', { caseId: BILL, intoId: FIBRE });
const split = () =>
  ask('case/split', {
    ...{ caseId: BILL, title: 'Otra factura', openedAtMs: 2 },
    entryIds: [interactionId.parse('int-b')],
  });
/** Under which case each contact stands, as the desk shows it. */
async function shown(): Promise<Readonly<Record<string, string | null>>> {
  const page = await bench.desk().ask('timeline/page', { customerId: ONE, before: null });
  if (!page.ok) throw new Error(page.error.code);
  const { entries, cases } = page.value as DeskAnswer<'timeline/page'>;
  const arranged = arrangeCases(entries, cases);
  const title = (id: string | null) => arranged.cases.find((each) => each.id === id)?.title ?? null;
  return Object.fromEntries(arranged.entries.map((each) => [each.id, title(each.caseId)]));
}
const APART = { 'int-d': 'Caso fibre', 'int-c': 'Caso bill', 'int-b': 'Caso bill' };
const JOINED = { 'int-d': 'Caso fibre', 'int-c': 'Caso fibre', 'int-b': 'Caso fibre' };
const SPLIT = { ...APART, 'int-b': 'Otra factura' };
const frames = () => bench.desk().frames.filter((frame) => frame.kind === 'cases/changed');
const waiting = () => bench.desk().slice('strip').outbox;

describe('joining two cases without the centre', () => {
  it('is shown at once, waits, arrives once, and stays also with the centre away again', async () => {
    const { centre } = await stage();
    await loseCentre();
    expect(await merge()).toMatchObject({ isWaiting: true });
    expect(await shown()).toEqual(JOINED);
    expect(waiting()).toEqual({ waiting: 1, needsAttention: 0 });
    expect(frames().at(-1)).toMatchObject({ customerIds: ['cus-1'], gone: [], refused: null });
    await centreReturns();
    expect(centre.effects('case/merge')).toHaveLength(1);
    expect(waiting()).toEqual({ waiting: 0, needsAttention: 0 });
    expect(await shown()).toEqual(JOINED);
    await loseCentre();
    expect(await shown()).toEqual(JOINED);
  });
  it('that is taken back while it waits is never sent', async () => {
    const { centre } = await stage();
    await loseCentre();
    const { actId } = await merge();
    await ask('case/undo', { actId });
    expect(await shown()).toEqual(APART);
    expect(waiting()).toEqual({ waiting: 0, needsAttention: 0 });
    await centreReturns();
    expect(centre.askedNames().filter((name) => name.startsWith('case/'))).toEqual([]);
  });
  it('is refused at once for what is part of another already', async () => {
    await stage();
    await loseCentre();
    await merge();
    await expect(merge()).rejects.toThrow('case-changed');
  });
});

describe('taking contacts out', () => {
  it('arrives in order behind what it builds upon, and is taken back without the centre', async () => {
    const { centre } = await stage();
    await loseCentre();
    const { actId } = await split();
    expect(await shown()).toEqual(SPLIT);
    await merge();
    expect(await shown()).toEqual({ ...JOINED, 'int-b': 'Otra factura' });
    await centreReturns();
    expect(centre.askedNames().filter((name) => name.startsWith('case/'))).toEqual([
      'case/split',
      'case/merge',
    ]);
    await loseCentre();
    await ask('case/undo', { actId });
    expect(await shown()).toEqual(JOINED);
    await centreReturns();
    expect(centre.effects('case/undo')).toHaveLength(1);
    expect(await shown()).toEqual(JOINED);
  });
  it('that the centre refuses waits for somebody to look at it, and what is true is shown', async () => {
    const { centre } = await stage();
    await loseCentre();
    await split();
    centre.on('case/split', () => ({ refuse: 'case-changed', status: 410 }));
    await centreReturns();
    expect(waiting()).toEqual({ waiting: 0, needsAttention: 1 });
    expect(await shown()).toEqual(APART);
    expect(frames().at(-1)).toMatchObject({
      refused: { act: 'split', fault: { code: 'case-changed' } },
      gone: [expect.stringMatching(/^case/)],
    });
    // Another act is not held up by it.
    await merge();
    expect(centre.effects('case/merge')).toHaveLength(1);
    expect(await shown()).toEqual(JOINED);
    const list = await bench.desk().ask('outbox/list', {});
    if (!list.ok) throw new Error(list.error.code);
    const { items } = list.value as DeskAnswer<'outbox/list'>;
    expect(items).toMatchObject([{ name: 'case/split', customerId: 'cus-1' }]);
    await bench.desk().ask('outbox/discard', { id: items[0]?.id ?? '' });
    await bench.time.settle();
    expect(waiting()).toEqual({ waiting: 0, needsAttention: 0 });
  });
});

describe('cases that somebody else arranged', () => {
  it('are told to the desk, and kept for the time without the centre', async () => {
    const { centre } = await stage();
    const done = mergeCases([caseOf('fibre', 'open'), caseOf('bill', 'closed')], {
      ...{ actId: 'merge-of-luis', atMs: 9, caseId: BILL, intoId: FIBRE },
      by: { agentId: agentId.parse('agent-2'), name: 'Luis' },
    });
    const cases = done.ok ? done.value.filter(({ id }) => id === FIBRE) : [];
    centre.send({ kind: 'cases/changed', customerId: ONE, cases });
    await bench.time.settle();
    expect(frames()).toHaveLength(1);
    await loseCentre();
    expect(await shown()).toEqual(JOINED);
  });
});
