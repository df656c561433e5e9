/* The centre away, its events in every wrong order, and the wrap-up that waits for it. */
import { emptyDraft } from '#src/model/wrap-up.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { customerCase, timelineEntry } from '#src/model/interaction.ts';
import type { Customer } from '#src/model/customer.ts';
import {
  START_MS,
  sampleCustomer,
  sampleEntry,
  sampleHeld,
  sampleOffer,
  sampleSnapshot,
} from '../testing/sample.ts';
import {
  INT,
  INT2,
  LEG,
  bench,
  centreReturns,
  conversation,
  loseCentre,
  open,
  reasoned,
  talk,
} from '../testing/session-bench.ts';

afterEach(() => bench.stop());

describe('the centre away during a call', () => {
  it('leaves the call in the agent’s hands and sends note and wrap-up exactly once', async () => {
    const { centre, time } = await open();
    await talk();
    await loseCentre();
    await bench.desk().ask('call/hold', { callId: LEG });
    await time.settle();
    expect(conversation()?.call?.state.kind).toBe('held');
    await bench.desk().ask('call/resume', { callId: LEG });
    await time.settle();
    await bench.desk().ask('call/dtmf', { callId: LEG, digits: '12#' });
    expect(bench.phone().names()).toContain('dtmf');
    await bench.desk().ask('draft/save', { interactionId: INT, draft: reasoned });
    await bench.desk().ask('call/hang-up', { callId: LEG });
    await time.settle();
    expect(conversation()?.wrapUp?.deadlineAtMs).toBeGreaterThan(START_MS);
    expect(await bench.desk().ask('wrap-up/extend', { interactionId: INT })).toMatchObject({
      ok: true,
    });
    expect(conversation()?.wrapUp?.extensions).toBe(1);
    await bench.desk().ask('wrap-up/complete', { interactionId: INT, draft: reasoned });
    await time.settle();
    expect(conversation()).toMatchObject({ isCompletedHere: true });
    expect(bench.desk().slice('strip').outbox.waiting).toBe(1);
    expect(bench.desk().slice('strip').ringable.reason).toBe('centre-unreachable');
    centre.snapshot = { ...sampleSnapshot(), held: [sampleHeld({ state: 'wrap-up' })] };
    // The answer to the first try is lost on its way: the second try has the same key.
    let isLost = true;
    centre.on('wrap-up/complete', () => {
      if (isLost) {
        isLost = false;
        return { refuse: 'internal', status: 503 };
      }
      return {};
    });
    await centreReturns();
    await time.advance(5_000);
    expect(centre.effects('wrap-up/complete')).toHaveLength(1);
    const keys = centre.asked
      .filter(({ name }) => name === 'wrap-up/complete')
      .map(({ key }) => key);
    expect(new Set(keys).size).toBe(1);
    expect(keys.length).toBeGreaterThan(1);
    expect(bench.desk().slice('conversations')).toEqual([]);
  });

  it('still knows the customers and their timeline, with their age', async () => {
    const { centre, time } = await open();
    centre.on('cache/warm', () => ({ customers: [], entries: [], cases: [] }));
    const someone = sampleCustomer({
      id: 'cus-2',
      name: 'Iñaki Ortega',
      phones: [],
      emails: [],
      orders: [],
    });
    centre.on('customer/find', () => ({ customers: [sampleCustomer(), someone] }));
    centre.on('timeline/page', () => ({
      entries: [sampleEntry()],
      cases: [],
      total: 1,
      next: null,
    }));
    const year = { fromMs: 0, contacts: 9, repeats: 2, reasons: [], others: 0, unnamed: 9 };
    centre.on('customer/year', () => year);
    const yearHere = () => bench.desk().ask('customer/year', { customerId: sampleCustomer().id });
    expect(await yearHere()).toMatchObject({ ok: true, value: { source: 'centre', year } });
    await bench.desk().ask('customer/find', { query: 'a' });
    await bench.desk().ask('timeline/page', { customerId: sampleCustomer().id, before: null });
    await time.settle();
    await loseCentre();
    for (const query of ['lucia nun', '600112233', 'LUCIA@example.org', 'p-4711']) {
      const found = await bench.desk().ask('customer/find', { query });
      expect(found).toMatchObject({
        ok: true,
        value: { source: 'cache', customers: [{ id: 'cus-1' }] },
      });
    }
    const page = await bench.desk().ask('timeline/page', {
      customerId: sampleCustomer().id,
      before: null,
    });
    expect(page).toMatchObject({
      ok: true,
      value: { source: 'cache', total: 1, entries: [{ id: 'int-0' }], asOfMs: START_MS },
    });
    // Counted again from what is here, and said so.
    expect(await yearHere()).toMatchObject({
      ok: true,
      value: { source: 'cache', year: { contacts: 1, repeats: 0 }, asOfMs: START_MS },
    });
    expect(
      await bench.desk().ask('customer/create', { name: 'Nadie' } as Pick<Customer, 'name'>),
    ).toMatchObject({ ok: false, error: { code: 'centre-unreachable' } });
    expect(
      await bench.desk().ask('presence/set', { presence: { kind: 'available' } }),
    ).toMatchObject({ ok: false, error: { code: 'centre-unreachable', retryable: true } });
  });

  it('counts the year by the cases as they were arranged', async () => {
    const { centre, time } = await open();
    const first = sampleEntry();
    const caseOf = (id: string, ...acts: readonly object[]) =>
      customerCase.parse({
        ...{ id, customerId: first.customerId, title: id, state: 'open', openedAtMs: 0 },
        ...{ closedAtMs: null, acts },
      });
    const joined = {
      ...{ kind: 'merge', actId: 'merge-0001', atMs: START_MS, byAgentId: 'ana', byName: 'Ana' },
      ...{ undoUntilMs: START_MS, caseId: 'case-two', title: 'case-two' },
    };
    const contact = (id: string, caseId: string, startedAtMs: number) =>
      timelineEntry.parse({
        ...{ ...first, id, caseId, startedAtMs, reasonId: null, direction: 'inbound' },
      });
    centre.on('timeline/page', () => ({
      entries: [
        contact('int-new', 'case-one', first.startedAtMs),
        contact('int-old', 'case-two', first.startedAtMs - 60_000),
      ],
      cases: [caseOf('case-one', joined), caseOf('case-two')],
      total: 2,
      next: null,
    }));
    await bench.desk().ask('timeline/page', { customerId: first.customerId, before: null });
    await time.settle();
    await loseCentre();
    expect(await bench.desk().ask('customer/year', { customerId: first.customerId })).toMatchObject(
      {
        ok: true,
        value: { source: 'cache', year: { contacts: 2, repeats: 1 } },
      },
    );
  });

  it('notices a silent centre in 15 s idle and in 5 s during a call', async () => {
    const { centre, time } = await open();
    const stateAfter = async (ms: number): Promise<string> => {
      await time.advance(ms);
      return bench.desk().slice('strip').centre.state;
    };
    await talk();
    await time.advance(4_000);
    centre.mode = 'silent';
    expect(await stateAfter(5_000)).toBe('unreachable');
    centre.mode = 'up';
    expect(await stateAfter(3_000)).toBe('connected');
    bench.phone().call('leg-a', { state: 'ended' });
    await time.settle();
    centre.mode = 'silent';
    expect(await stateAfter(15_000)).toBe('unreachable');
  });

  it.each(['html', 'half'] as const)('takes %s for an absence and comes back', async (mode) => {
    const { centre } = await open();
    centre.mode = mode;
    expect(
      await bench.desk().ask('customer/get', { customerId: sampleCustomer().id }),
    ).toMatchObject({ ok: false });
    centre.drop();
    await bench.time.advance(2_000);
    expect(bench.desk().slice('strip').centre.state).toBe('unreachable');
    await centreReturns();
  });
});

describe('wrap-up', () => {
  const wrapUp = { deadlineAtMs: START_MS + 45_000, extensions: 0 };

  it('needs a reason by hand, and goes as it is when time is over', async () => {
    const { centre, time } = await open();
    await talk();
    await bench.desk().ask('call/hang-up', { callId: LEG });
    centre.send({ kind: 'held/changed', held: sampleHeld({ state: 'wrap-up' }, { wrapUp }) });
    await time.settle();
    const note = { ...emptyDraft, note: 'Sin motivo' };
    expect(
      await bench.desk().ask('wrap-up/complete', { interactionId: INT, draft: note }),
    ).toMatchObject({ error: { code: 'invalid' } });
    await bench.desk().ask('draft/save', { interactionId: INT, draft: note });
    await time.advance(46_000);
    expect(centre.effects('wrap-up/complete')).toMatchObject([{ draft: note }]);
    expect(bench.desk().slice('conversations')).toEqual([]);
  });

  it('waits for a deadline that was moved', async () => {
    const { centre, time } = await open();
    await talk();
    await bench.desk().ask('call/hang-up', { callId: LEG });
    centre.send({ kind: 'held/changed', held: sampleHeld({ state: 'wrap-up' }, { wrapUp }) });
    await time.settle();
    const later = { deadlineAtMs: START_MS + 75_000, extensions: 1 };
    centre.on('wrap-up/extend', () => later);
    await bench.desk().ask('wrap-up/extend', { interactionId: INT });
    await time.advance(50_000);
    expect(centre.effects('wrap-up/complete')).toEqual([]);
    await time.advance(30_000);
    expect(centre.effects('wrap-up/complete')).toHaveLength(1);
  });

  it('cannot be completed while the call lives', async () => {
    await open();
    await talk();
    expect(
      await bench.desk().ask('wrap-up/complete', { interactionId: INT, draft: reasoned }),
    ).toMatchObject({ error: { code: 'not-now' } });
  });

  it('shows the agent what the centre will not take, and sends it again on demand', async () => {
    const { centre, time } = await open();
    await talk();
    await bench.desk().ask('call/hang-up', { callId: LEG });
    await time.settle();
    centre.on('wrap-up/complete', () => ({ refuse: 'invalid', status: 422 }));
    await bench.desk().ask('wrap-up/complete', { interactionId: INT, draft: reasoned });
    await time.advance(1_000);
    expect(bench.desk().slice('strip').outbox).toEqual({ waiting: 0, needsAttention: 1 });
    const list = (await bench.desk().ask('outbox/list', {})) as {
      value: { items: { id: string; state: string; fault: { code: string } }[] };
    };
    expect(list.value.items[0]).toMatchObject({
      state: 'needs-attention',
      fault: { code: 'invalid' },
    });
    centre.on('wrap-up/complete', () => ({}));
    await bench.desk().ask('outbox/retry', { id: list.value.items[0]?.id ?? '' });
    await time.advance(1_000);
    expect(centre.effects('wrap-up/complete')).toHaveLength(1);
  });
});

describe('the events of the centre', () => {
  it('count once when doubled, and a gap or a wrong order fetches the snapshot', async () => {
    const { centre, time } = await open();
    const snapshots = () => centre.askedNames().filter((name) => name === 'snapshot').length;
    const before = snapshots();
    centre.send({ kind: 'offer/made', offer: sampleOffer() });
    centre.sendRaw(centre.seq, { kind: 'offer/ended', interactionId: INT, missed: null });
    await time.settle();
    expect(bench.desk().slice('offers')).toHaveLength(1);
    expect(snapshots()).toBe(before);
    centre.snapshot = { ...sampleSnapshot(), offers: [sampleOffer({ id: INT2 })] };
    centre.seq += 2;
    centre.sendRaw(centre.seq, { kind: 'offer/ended', interactionId: INT, missed: null });
    centre.sendRaw(centre.seq - 1, { kind: 'offer/made', offer: sampleOffer() });
    await time.settle();
    expect(snapshots()).toBe(before + 1);
    expect(
      bench
        .desk()
        .slice('offers')
        .map((one) => one.offer.interaction.id),
    ).toEqual(['int-2']);
    centre.send({ kind: 'resync' });
    await time.settle();
    expect(snapshots()).toBe(before + 2);
  });

  it('cost one event when unknown, torn or hostile', async () => {
    const { centre, time } = await open();
    const snapshots = centre.askedNames().filter((name) => name === 'snapshot').length;
    for (const event of [
      { kind: 'hologram/made', size: 1 },
      { kind: 'offer/made', offer: { interaction: 1 } },
      null,
      [],
      JSON.parse('{"__proto__": {"kind": "resync"}}') as unknown,
    ]) {
      centre.seq += 1;
      centre.sendRaw(centre.seq, event);
    }
    centre.send({ kind: 'offer/made', offer: sampleOffer() });
    await time.settle();
    expect(bench.desk().slice('offers')).toHaveLength(1);
    expect(centre.askedNames().filter((name) => name === 'snapshot')).toHaveLength(snapshots);
  });
});
