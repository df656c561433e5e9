/* The session's behaviours beyond the happy call, each on fakes that own time. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Customer } from '#src/model/customer.ts';
import { callId, customerId, interactionId } from '#src/model/ids.ts';
import { emptyDraft } from '#src/model/wrap-up.ts';
import { openBench, type BenchOptions, type DeskBench } from '../testing/desk-bench.ts';
import {
  START_MS,
  sampleCustomer,
  sampleEntry,
  sampleHeld,
  sampleInteraction,
  sampleOffer,
  sampleSnapshot,
} from '../testing/sample.ts';

const INT = interactionId.parse('int-1');
const INT2 = interactionId.parse('int-2');
const LEG = callId.parse('leg-a');
const LEG2 = callId.parse('leg-b');
const reasoned = { ...emptyDraft, reasonId: 'delivery', note: 'Sale mañana' };
let bench: DeskBench;

afterEach(() => bench.stop());

const open = async (how: BenchOptions = {}): Promise<DeskBench> => {
  bench = await openBench(how);
  return bench;
};

/** A call that the agent talks on. */
async function talk(leg = 'leg-a', id = INT): Promise<void> {
  bench.centre.send({ kind: 'offer/made', offer: sampleOffer({ id }) });
  bench.phone().call(leg, { interactionId: id });
  await bench.time.settle();
  await bench.desk().ask('call/answer', { interactionId: id });
  await bench.time.settle();
  bench.centre.send({ kind: 'held/changed', held: sampleHeld({ id }) });
  bench.centre.send({ kind: 'offer/ended', interactionId: id, missed: null });
  await bench.time.settle();
  expect(conversation(id)?.call?.state.kind).toBe('talking');
}

const conversation = (id = INT) =>
  bench
    .desk()
    .slice('conversations')
    .find((one) => one.interaction.id === id);

/** The centre is gone: sockets closed, requests fail. */
async function loseCentre(): Promise<void> {
  bench.centre.mode = 'away';
  bench.centre.drop();
  await bench.time.settle();
  expect(bench.desk().slice('strip').centre.state).toBe('unreachable');
}

async function centreReturns(): Promise<void> {
  bench.centre.mode = 'up';
  await bench.time.advance(31_000);
  expect(bench.desk().slice('strip').centre.state).toBe('connected');
}

describe('offer and SIP leg', () => {
  it('are one thing when the leg comes first', async () => {
    const { centre, time } = await open();
    bench.phone().call('leg-a', { interactionId: INT, displayName: '\u202e<b>Ana</b>' });
    await time.settle();
    const first = bench.desk().slice('offers');
    expect(first).toHaveLength(1);
    expect(first[0]?.offer.interaction).toMatchObject({ id: 'int-1', displayName: '<b>Ana</b>' });
    centre.send({ kind: 'offer/made', offer: sampleOffer() });
    await time.settle();
    const offers = bench.desk().slice('offers');
    expect(offers).toHaveLength(1);
    expect(offers[0]).toMatchObject({
      offer: { customer: { name: 'Lucía Núñez' } },
      call: { id: 'leg-a', state: { kind: 'ringing' } },
    });
  });

  it('keep an answer that was pressed before the leg came', async () => {
    const { centre, time } = await open();
    centre.send({ kind: 'offer/made', offer: sampleOffer() });
    await time.settle();
    await bench.desk().ask('call/answer', { interactionId: INT });
    expect(bench.phone().names()).not.toContain('answer');
    bench.phone().call('leg-a', { interactionId: INT });
    await time.settle();
    expect(conversation()?.call?.state.kind).toBe('talking');
  });

  it('show a hostile name of 10,000 characters as at most 120', async () => {
    const { time } = await open();
    bench.phone().call('leg-a', { displayName: '\u202e\u0000<script>'.repeat(1_250) });
    await time.settle();
    const name = bench.desk().slice('offers')[0]?.offer.interaction.displayName ?? '';
    expect([...name].length).toBeLessThanOrEqual(120);
    expect(name).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
  });

  it('ring without the centre, can be answered, and get a wrap-up of their own', async () => {
    const { time } = await open();
    await loseCentre();
    bench.phone().call('leg-a', { interactionId: INT });
    await time.settle();
    expect(await bench.desk().ask('call/answer', { interactionId: null })).toMatchObject({
      ok: true,
    });
    await time.settle();
    bench.phone().call('leg-a', { state: 'ended', endReason: 'customer-hung-up' });
    await time.settle();
    expect(conversation()?.wrapUp).not.toBeNull();
  });
});

describe('a missed or refused offer', () => {
  it('returns by RNA, with its reason in the list', async () => {
    const { centre, time } = await open();
    centre.send({ kind: 'offer/made', offer: sampleOffer() });
    bench.phone().call('leg-a', { interactionId: INT });
    await time.settle();
    const missed = {
      interactionId: INT,
      atMs: START_MS,
      name: 'Lucía Núñez',
      number: '+34600112233',
      customerId: customerId.parse('cus-1'),
      reason: 'missed',
    } as const;
    centre.send({ kind: 'offer/ended', interactionId: INT, missed });
    centre.send({
      kind: 'presence/changed',
      status: {
        presence: { kind: 'away', reason: 'missed-offer' },
        sinceMs: START_MS,
        next: null,
      },
    });
    await time.settle();
    expect(bench.desk().slice('offers')).toEqual([]);
    expect(bench.desk().slice('missed')).toEqual([missed]);
    expect(bench.desk().slice('presence').status.presence.kind).toBe('away');
    expect(bench.phone().names()).toContain('reject');
    const rings = bench.phone().commands.filter(({ name }) => name === 'ring');
    expect(rings.at(-1)?.payload).toMatchObject({ mode: 'off' });
    await bench.desk().ask('missed/dismiss', { interactionId: INT });
    expect(bench.desk().slice('missed')).toEqual([]);
  });

  it('is rejected on the phone and declined at the centre', async () => {
    const { centre, time } = await open();
    centre.send({ kind: 'offer/made', offer: sampleOffer() });
    bench.phone().call('leg-a', { interactionId: INT });
    await time.settle();
    await bench.desk().ask('call/reject', { interactionId: null });
    await time.settle();
    expect(bench.phone().names()).toContain('reject');
    expect(centre.effects('offer/decline')).toEqual([{ interactionId: 'int-1' }]);
    expect(bench.desk().slice('offers')).toEqual([]);
  });

  it('that somebody else answered while our answer was on its way leaves nothing behind', async () => {
    const { centre, time } = await open();
    bench.phone().obeys = false;
    centre.send({ kind: 'offer/made', offer: sampleOffer() });
    bench.phone().call('leg-a', { interactionId: INT });
    await time.settle();
    await bench.desk().ask('call/answer', { interactionId: INT });
    centre.send({ kind: 'offer/ended', interactionId: INT, missed: null });
    await time.settle();
    bench.phone().call('leg-a', { state: 'ended', endReason: 'answered-elsewhere' });
    await time.settle();
    expect(bench.desk().slice('offers')).toEqual([]);
    expect(bench.desk().slice('conversations')).toEqual([]);
  });
});

describe('a second call', () => {
  it('rings softly, and answering it holds the first', async () => {
    const { centre, time } = await open();
    await talk();
    centre.send({ kind: 'offer/made', offer: sampleOffer({ id: INT2 }) });
    bench.phone().call('leg-b', { interactionId: INT2 });
    await time.settle();
    expect(bench.phone().commands.at(-1)).toMatchObject({
      name: 'ring',
      payload: { mode: 'soft' },
    });
    await bench.desk().ask('call/answer', { interactionId: INT2 });
    await time.settle();
    expect(conversation(INT)?.call?.state.kind).toBe('held');
    expect(conversation(INT2)?.call?.state.kind).toBe('talking');
    const acts = bench
      .phone()
      .names()
      .filter((name) => name === 'hold' || name === 'answer');
    expect(acts).toEqual(['answer', 'hold', 'answer']);
    await bench.desk().ask('call/resume', { callId: LEG });
    await time.settle();
    expect(conversation(INT)?.call?.state.kind).toBe('talking');
    expect(conversation(INT2)?.call?.state.kind).toBe('held');
    expect(bench.desk().slice('strip').phone.lines).toBe(2);
  });

  it('is not answered when the first cannot be held', async () => {
    await open();
    await talk();
    bench.phone().call('leg-b', { interactionId: INT2 });
    await bench.time.settle();
    bench.phone().refuseNext('hold', 'sip-refused');
    expect(await bench.desk().ask('call/answer', { interactionId: INT2 })).toMatchObject({
      ok: false,
      error: { code: 'sip-refused' },
    });
    await bench.time.settle();
    expect(conversation(INT)).toMatchObject({
      call: { state: { kind: 'talking' } },
      fault: { code: 'sip-refused' },
    });
  });
});

describe('dialling', () => {
  const held = () =>
    sampleHeld({ id: 'int-9', direction: 'outbound', number: '+34911234567', answeredAtMs: null });

  it('registers the call, holds the talking one and dials', async () => {
    const { centre, time } = await open();
    await talk();
    centre.on('interaction/dial', () => ({ held: held(), dial: '+34911234567' }));
    const answer = await bench
      .desk()
      .ask('call/dial', { number: '91 123 45 67', customerId: null });
    expect(answer).toEqual({ ok: true, value: { interactionId: 'int-9' } });
    await time.settle();
    expect(conversation()?.call?.state.kind).toBe('held');
    const dial = bench.phone().commands.find(({ name }) => name === 'dial');
    expect(dial?.payload).toMatchObject({ interactionId: 'int-9', number: '+34911234567' });
    const id = interactionId.parse('int-9');
    const leg = conversation(id)?.call?.id ?? LEG;
    bench.phone().call(leg, { state: 'ended', endReason: 'not-found' });
    await time.settle();
    expect(conversation(id)?.call?.state).toMatchObject({ kind: 'ended', reason: 'not-found' });
    expect(bench.desk().slice('recent')[0]).toMatchObject({
      direction: 'outbound',
      endReason: 'not-found',
    });
    // I4: a failed call of our own never touches presence.
    expect(centre.askedNames()).not.toContain('presence/set');
  });

  it.each([
    ['112', 'number-is-emergency'],
    ['600FLORES', 'number-not-diallable'],
    ['600112233,,1', 'number-not-diallable'],
  ])('refuses %s', async (number, code) => {
    await open();
    expect(await bench.desk().ask('call/dial', { number, customerId: null })).toMatchObject({
      error: { code },
    });
    expect(bench.phone().names()).not.toContain('dial');
  });

  it('works without the centre and reports the call once when it returns unseen', async () => {
    const { centre, time } = await open();
    await loseCentre();
    const answer = await bench.desk().ask('call/dial', { number: '911234567', customerId: null });
    expect(answer.ok).toBe(true);
    await time.settle();
    const local = bench.desk().slice('conversations')[0];
    const leg = local?.call?.id ?? LEG;
    bench.phone().call(leg, { state: 'talking', answeredAtMs: START_MS });
    await time.settle();
    bench.phone().call(leg, { state: 'ended', endReason: 'customer-hung-up' });
    await time.settle();
    const id = local?.interaction.id ?? INT;
    expect(conversation(id)?.wrapUp).not.toBeNull();
    await bench.desk().ask('wrap-up/complete', { interactionId: id, draft: reasoned });
    centre.on('interaction/dial', () => ({ held: held(), dial: '+34911234567' }));
    await centreReturns();
    await time.advance(3_000);
    expect(centre.effects('interaction/dial')).toHaveLength(1);
    expect(centre.effects('wrap-up/complete')).toEqual([
      { interactionId: 'int-9', draft: reasoned, completedAtMs: expect.any(Number) as number },
    ]);
    expect(bench.desk().slice('strip').outbox).toEqual({ waiting: 0, needsAttention: 0 });
    expect(bench.desk().slice('conversations')).toEqual([]);
  });

  it('needs no report when the centre adopted the living call', async () => {
    const { centre, time } = await open();
    await loseCentre();
    await bench.desk().ask('call/dial', { number: '911234567', customerId: null });
    await time.settle();
    const id = bench.desk().slice('conversations')[0]?.interaction.id ?? INT;
    centre.snapshot = { ...sampleSnapshot(), held: [sampleHeld({ id, direction: 'outbound' })] };
    await centreReturns();
    const leg = conversation(id)?.call?.id ?? LEG;
    bench.phone().call(leg, { state: 'ended', endReason: 'no-answer' });
    await time.advance(5_000);
    expect(centre.askedNames()).not.toContain('interaction/dial');
    expect(bench.desk().slice('strip').outbox.waiting).toBe(0);
  });
});

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
    expect(
      await bench.desk().ask('customer/create', { name: 'Nadie' } as Pick<Customer, 'name'>),
    ).toMatchObject({ ok: false, error: { code: 'centre-unreachable' } });
    expect(
      await bench.desk().ask('presence/set', { presence: { kind: 'available' } }),
    ).toMatchObject({ ok: false, error: { code: 'centre-unreachable', retryable: true } });
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

describe('the phone', () => {
  it('gone in a call: the call is unknown, then restated', async () => {
    const { time } = await open();
    await talk();
    const living = bench.phone().calls();
    bench.phone().close();
    await time.settle();
    expect(conversation()?.call?.state).toEqual({ kind: 'unknown', before: 'talking' });
    expect(bench.desk().slice('strip').phone.state).toBe('lost');
    expect(bench.desk().slice('strip').ringable.reason).toBe('not-registered');
    bench.newPhone(living);
    await time.settle();
    await time.settle();
    expect(conversation()?.call?.state.kind).toBe('talking');
    expect(bench.centre.effects('phone/restated').at(-1)).toEqual({ interactionIds: ['int-1'] });
  });

  it('back without the call: it is lost, said plainly, and the centre is told', async () => {
    const { time } = await open();
    await talk();
    bench.core().phoneGone();
    bench.newPhone([]);
    await time.settle();
    await time.settle();
    expect(conversation()).toMatchObject({
      call: { state: { kind: 'ended', reason: 'phone-lost' } },
      fault: { code: 'phone-lost' },
    });
    expect(bench.centre.effects('phone/restated').at(-1)).toEqual({ interactionIds: [] });
    expect(bench.centre.effects('phone/restated')).toHaveLength(2);
  });

  it('lost while the centre is away is reported when it returns', async () => {
    await open();
    await talk();
    const told = () => bench.centre.effects('phone/restated').length;
    await loseCentre();
    const before = told();
    bench.core().phoneGone();
    bench.newPhone([]);
    await bench.time.settle();
    expect(told()).toBe(before);
    await centreReturns();
    expect(told()).toBe(before + 1);
    expect(bench.centre.effects('phone/restated').at(-1)).toEqual({ interactionIds: [] });
  });

  it('that stays away for 30 s loses its calls', async () => {
    const { time } = await open();
    await talk();
    bench.phone().close();
    await time.advance(29_000);
    expect(conversation()?.call?.state.kind).toBe('unknown');
    await time.advance(2_000);
    expect(conversation()?.call?.state).toMatchObject({ kind: 'ended', reason: 'phone-lost' });
  });

  it('that does not answer a command is asked how things are', async () => {
    const { time } = await open();
    await talk();
    bench.phone().refuseNext('hold', 'sip-unreachable');
    const answer = await bench.desk().ask('call/hold', { callId: LEG });
    expect(answer).toMatchObject({ ok: false, error: { code: 'sip-unreachable' } });
    await time.settle();
    expect(bench.phone().names().at(-1)).toBe('restate');
    expect(conversation()?.call?.state.kind).toBe('talking');
  });

  it('without a microphone or a registration makes the desk not ringable, and the centre knows', async () => {
    const { centre, time } = await open();
    bench.phone().fact({ kind: 'registration', state: 'unreachable', fault: null });
    await time.settle();
    expect(centre.effects('phone/ringable').at(-1)).toEqual({
      isRingable: false,
      reason: 'not-registered',
    });
    bench.phone().fact({ kind: 'registration', state: 'registered', fault: null });
    bench.phone().fact({
      kind: 'devices',
      microphones: [],
      speakers: [],
      microphoneInUse: null,
      speakerInUse: null,
      problem: 'microphone-missing',
    });
    await time.settle();
    expect(centre.effects('phone/ringable').at(-1)).toEqual({
      isRingable: false,
      reason: 'no-microphone',
    });
  });

  it('gets auto-answer’s zip tone first, and never while a call is on', async () => {
    const { time } = await open();
    await bench.desk().ask('settings/set', { autoAnswer: true });
    bench.phone().call('leg-a', { interactionId: INT });
    await time.settle();
    expect(bench.phone().commands.at(-1)).toMatchObject({ name: 'ring', payload: { mode: 'zip' } });
    await time.advance(700);
    expect(conversation()?.call?.state.kind).toBe('talking');
    bench.phone().call('leg-b', { interactionId: INT2 });
    await time.advance(5_000);
    expect(bench.desk().slice('offers')[0]?.call?.state.kind).toBe('ringing');
    expect(bench.phone().commands.at(-1)).toMatchObject({ payload: { mode: 'soft' } });
  });
});

describe('core started anew on the same profile', () => {
  it('knows the call, the draft and the customer, and signs in with nobody', async () => {
    const { centre, time } = await open();
    await talk();
    await bench.desk().ask('draft/save', { interactionId: INT, draft: reasoned });
    await time.advance(300);
    const signIns = () => centre.askedNames().filter((name) => name === 'sign-in').length;
    const credentials = centre.effects('phone/credentials').length;
    const before = signIns();
    centre.snapshot = { ...sampleSnapshot(), held: [sampleHeld()] };
    await bench.restartCore();
    await time.settle();
    expect(signIns()).toBe(before);
    // New credentials would make those of the living call useless.
    expect(centre.effects('phone/credentials')).toHaveLength(credentials);
    expect(conversation()).toMatchObject({
      call: { id: 'leg-a', state: { kind: 'talking' } },
      customer: { name: 'Lucía Núñez' },
      draft: reasoned,
    });
    expect(bench.desk().slice('session').state).toBe('signed-in');
    await time.advance(2_000);
    expect(centre.effects('draft/save')).toHaveLength(1);
  });

  it('after a kill in the moment of the answer "saved" still has the draft', async () => {
    const { centre, time } = await open();
    await talk();
    await time.advance(1_000);
    expect((await bench.desk().ask('draft/save', { interactionId: INT, draft: reasoned })).ok).toBe(
      true,
    );
    centre.snapshot = { ...sampleSnapshot(), held: [sampleHeld()] };
    await bench.crashCore();
    await time.settle();
    expect(conversation()).toMatchObject({
      call: { state: { kind: 'talking' } },
      draft: reasoned,
      draftState: 'saved-here',
    });
    await time.advance(3_000);
    expect(centre.effects('draft/save')).toEqual([{ interactionId: 'int-1', draft: reasoned }]);
    expect(conversation()?.draftState).toBe('saved');
  });

  it('after a kill in the moment of completion does not open the wrap-up again', async () => {
    const { centre, time } = await open();
    await talk();
    await bench.desk().ask('call/hang-up', { callId: LEG });
    await time.settle();
    await loseCentre();
    expect(
      (await bench.desk().ask('wrap-up/complete', { interactionId: INT, draft: reasoned })).ok,
    ).toBe(true);
    await bench.crashCore();
    expect(conversation()).toMatchObject({ isCompletedHere: true, draft: reasoned });
    centre.snapshot = { ...sampleSnapshot(), held: [sampleHeld({ state: 'wrap-up' })] };
    await centreReturns();
    await time.advance(3_000);
    expect(centre.effects('wrap-up/complete')).toHaveLength(1);
    expect(bench.desk().slice('conversations')).toEqual([]);
  });

  it('with the centre away: signed in, the call known, the outbox kept', async () => {
    const { centre, time } = await open();
    await talk();
    await loseCentre();
    await bench.desk().ask('draft/save', { interactionId: INT, draft: reasoned });
    await time.advance(300);
    await bench.restartCore();
    expect(bench.desk().slice('session')).toMatchObject({
      state: 'signed-in',
      agent: { id: 'agent-1' },
    });
    expect(conversation()).toMatchObject({ call: { state: { kind: 'talking' } }, draft: reasoned });
    expect(bench.desk().slice('strip').outbox.waiting).toBe(1);
    centre.snapshot = { ...sampleSnapshot(), held: [sampleHeld()] };
    await centreReturns();
    await time.advance(2_000);
    expect(centre.effects('draft/save')).toHaveLength(1);
  });
});

describe('the desk page', () => {
  it('that comes anew gets hello and every slice, the draft included', async () => {
    const { time } = await open();
    await talk();
    await bench.desk().ask('draft/save', { interactionId: INT, draft: reasoned });
    const old = bench.desk();
    bench.newDesk();
    await time.settle();
    expect(bench.desk().frames[0]).toMatchObject({ kind: 'hello', contract: 1 });
    expect(bench.desk().frames.filter((frame) => frame.kind === 'slice').length).toBe(12);
    expect(conversation()?.draft).toEqual(reasoned);
    const heard = old.frames.length;
    await bench.desk().ask('call/mute', { callId: LEG, isMuted: true });
    await time.settle();
    expect(old.frames.length).toBe(heard);
  });

  it('gets an answer for nonsense, and nothing happens', async () => {
    await open();
    const desk = bench.desk();
    for (const [name, payload] of [
      ['call/answer', { interactionId: 7 }],
      ['call/explode', {}],
      ['__proto__', {}],
      ['constructor', {}],
      ['call/dtmf', { callId: 'x', digits: 'abc' }],
      ['draft/save', null],
    ] as const)
      expect(await desk.askRaw(name, payload)).toMatchObject({ error: { code: 'invalid' } });
    for (const frame of [null, 7, 'x', {}, { kind: 'ask' }, { kind: 'tell', payload: {} }])
      desk.hearRaw(frame);
    expect(await desk.ask('call/answer', { interactionId: null })).toMatchObject({
      error: { code: 'no-such-call' },
    });
    expect(await desk.ask('call/hang-up', { callId: LEG2 })).toMatchObject({
      error: { code: 'no-such-call' },
    });
  });

  it('changes the settings that it sends and no others; locked ones stay', async () => {
    await open({
      prepare: (dir) => {
        writeFileSync(
          join(dir, 'policy.json'),
          JSON.stringify({ autoAnswer: true, theme: 'pink' }),
        );
      },
    });
    const desk = bench.desk();
    await desk.ask('settings/set', { theme: 'dark' });
    await desk.ask('settings/set', { textSize: 130 });
    expect(desk.slice('settings')).toMatchObject({
      theme: 'dark',
      textSize: 130,
      autoAnswer: true,
    });
    expect(await desk.ask('settings/set', { autoAnswer: false })).toMatchObject({
      error: { code: 'locked-by-policy' },
    });
    const kept = JSON.parse(
      readFileSync(join(bench.profileDir, 'settings.json'), 'utf8'),
    ) as object;
    expect(kept).toEqual({ theme: 'dark', textSize: 130 });
  });
});

describe('signing in', () => {
  it('says that the password is wrong, and works with the right one', async () => {
    await open({ isSignedIn: false });
    const desk = bench.desk();
    expect(desk.slice('session').state).toBe('signed-out');
    expect(await desk.ask('presence/cancel-next', {})).toMatchObject({
      error: { code: 'signed-out' },
    });
    const who = { username: 'marta', password: 'wrong' };
    expect(await desk.ask('session/sign-in', who)).toMatchObject({
      error: { code: 'wrong-password' },
    });
    expect(desk.slice('session').fault?.code).toBe('wrong-password');
    await desk.ask('session/sign-in', { ...who, password: 'right' });
    await bench.time.settle();
    expect(desk.slice('session')).toMatchObject({ state: 'signed-in', fault: null });
    const configure = bench
      .phone()
      .commands.filter(({ name }) => name === 'configure')
      .at(-1);
    expect(configure?.payload).toMatchObject({ credentials: { username: 'agent-1' } });
    expect(JSON.stringify(bench.log)).not.toMatch(/right|token-of/);
  });

  it('waits for a practice centre that is still starting', async () => {
    const { centre, time } = await open({
      beforeStart: (one) => {
        one.mode = 'away';
      },
    });
    expect(bench.desk().slice('session')).toMatchObject({
      state: 'signed-out',
      fault: { code: 'centre-unreachable' },
    });
    await time.advance(5_000);
    centre.mode = 'up';
    await time.advance(16_000);
    expect(bench.desk().slice('session')).toMatchObject({ state: 'signed-in', fault: null });
    expect(bench.desk().slice('strip').ringable.state).toBe('yes');
  });

  it('again by itself when the practice centre was started anew and knows nobody', async () => {
    const { centre, time } = await open();
    await talk();
    centre.on('session/renew', () => ({ refuse: 'token-expired', status: 401 }));
    centre.signInAnswer = { ...centre.signInAnswer, token: 'token-of-another-centre' };
    centre.snapshot = { ...sampleSnapshot(), held: [sampleHeld()] };
    centre.drop();
    await time.advance(3_000);
    expect(bench.desk().slice('session').state).toBe('signed-in');
    expect(bench.desk().slice('strip').centre.state).toBe('connected');
    expect(conversation()?.call?.state.kind).toBe('talking');
    expect(centre.effects('phone/credentials')).toHaveLength(1);
  });

  it('is asked for when a person signed in and the session is over; the talk goes on', async () => {
    const { centre, time } = await open({ isSignedIn: false });
    await bench.desk().ask('session/sign-in', { username: 'marta', password: 'right' });
    await time.settle();
    await talk();
    centre.on('session/renew', () => ({ refuse: 'token-expired', status: 401 }));
    centre.signInAnswer = { ...centre.signInAnswer, token: 'token-of-another-centre' };
    centre.drop();
    await time.advance(3_000);
    expect(bench.desk().slice('session')).toMatchObject({
      state: 'signed-out',
      fault: { code: 'signed-out' },
    });
    expect(await bench.desk().ask('call/hold', { callId: LEG })).toMatchObject({ ok: true });
    centre.snapshot = { ...sampleSnapshot(), held: [sampleHeld()] };
    await bench.desk().ask('session/sign-in', { username: 'marta', password: 'right' });
    await time.settle();
    expect(conversation()?.call?.state.kind).toBe('held');
    expect(bench.desk().slice('session').state).toBe('signed-in');
  });

  it.each(['html', 'half', 'away'] as const)('says so when the centre is %s', async (mode) => {
    await open({ isSignedIn: false });
    bench.centre.mode = mode;
    const answer = await bench
      .desk()
      .ask('session/sign-in', { username: 'marta', password: 'right' });
    expect(answer).toMatchObject({
      error: {
        code: mode === 'away' ? 'centre-unreachable' : 'centre-answers-nonsense',
        retryable: true,
      },
    });
  });

  it('on another desk ends this one, keeps the talk and the outbox, and releases the phone after', async () => {
    const { centre, time } = await open();
    await talk();
    await loseCentre();
    await bench.desk().ask('draft/save', { interactionId: INT, draft: reasoned });
    await centreReturns();
    centre.on('draft/save', () => ({ refuse: 'internal', status: 503 }));
    centre.send({ kind: 'session/ended', reason: 'signed-in-elsewhere' });
    await time.settle();
    expect(bench.desk().slice('session')).toMatchObject({
      state: 'signed-out',
      fault: { code: 'signed-in-elsewhere' },
    });
    expect(conversation()?.call?.state.kind).toBe('talking');
    const released = () =>
      bench
        .phone()
        .commands.some(
          ({ name, payload }) =>
            name === 'configure' && (payload as { credentials: unknown }).credentials === null,
        );
    expect(released()).toBe(false);
    await bench.desk().ask('call/hang-up', { callId: LEG });
    await time.settle();
    expect(released()).toBe(true);
    expect(centre.sockets()).toBe(0);
  });

  it('renews a token that the centre no longer takes before it signs anybody out', async () => {
    const { centre, time } = await open({
      beforeStart: (one) => {
        one.signInAnswer = { ...one.signInAnswer, expiresAtMs: START_MS + 900_000 };
      },
    });
    const fresh = { token: 'another-token-of-letters', expiresAtMs: START_MS + 9e7 };
    centre.on('session/renew', () => {
      centre.signInAnswer = { ...centre.signInAnswer, ...fresh };
      return fresh;
    });
    await time.advance(0.81 * 900_000);
    expect(centre.askedNames()).toContain('session/renew');
    expect(bench.desk().slice('session').state).toBe('signed-in');
    expect(await bench.desk().ask('customer/find', { query: 'x' })).toMatchObject({
      value: { source: 'centre' },
    });
  });

  it('out is refused with a live call unless the agent insists, and keeps nothing of the token', async () => {
    await open();
    await talk();
    const desk = bench.desk();
    expect(await desk.ask('session/sign-out', { evenWithOpenContacts: false })).toMatchObject({
      error: { code: 'not-now' },
    });
    await desk.ask('call/hang-up', { callId: LEG });
    await bench.time.settle();
    expect(await desk.ask('session/sign-out', { evenWithOpenContacts: true })).toMatchObject({
      ok: true,
    });
    await bench.time.settle();
    expect(desk.slice('session')).toMatchObject({ state: 'signed-out', agent: null });
    expect(bench.phone().commands.at(-1)).toMatchObject({
      name: 'configure',
      payload: { credentials: null },
    });
    const agents = join(bench.profileDir, 'agents', 'agent-1');
    expect(existsSync(agents)).toBe(true);
    for (const file of readdirSync(agents))
      expect(readFileSync(join(agents, file)).toString('latin1')).not.toMatch(/token-of|Luc/);
  });
});

describe('a profile that cannot be written', () => {
  it('does not turn in a circle at a deadline that nobody takes', async () => {
    const { centre, time } = await open({ hasNoKey: true });
    await talk();
    await loseCentre();
    await bench.desk().ask('call/hang-up', { callId: LEG });
    await time.advance(46_000);
    expect(conversation()).toMatchObject({ isCompletedHere: false });
    const before = bench.log.filter((line) => line.includes('deadline passed')).length;
    expect(before).toBe(1);
    centre.snapshot = { ...sampleSnapshot(), held: [sampleHeld({ state: 'wrap-up' })] };
    await centreReturns();
    await time.advance(20_000);
    expect(centre.effects('wrap-up/complete')).toHaveLength(1);
  });

  it('still takes calls, says that nothing is kept, and writes straight to the centre', async () => {
    const { centre, time } = await open({ hasNoKey: true });
    expect(bench.desk().slice('strip').protection).toBe('memory');
    await talk();
    expect(
      await bench.desk().ask('draft/save', { interactionId: INT, draft: reasoned }),
    ).toMatchObject({ ok: true });
    expect(conversation()?.draftState).toBe('saved');
    expect(centre.effects('draft/save')).toHaveLength(1);
    await loseCentre();
    expect(
      await bench.desk().ask('draft/save', { interactionId: INT, draft: reasoned }),
    ).toMatchObject({ ok: false, error: { code: 'store-broken' } });
    await bench.desk().ask('call/hang-up', { callId: LEG });
    await time.settle();
    expect(
      await bench.desk().ask('wrap-up/complete', { interactionId: INT, draft: reasoned }),
    ).toMatchObject({ ok: false });
    // Not called done while it is nowhere: the agent can press again when the centre is back.
    expect(conversation()).toMatchObject({ isCompletedHere: false, draft: reasoned });
    centre.snapshot = { ...sampleSnapshot(), held: [sampleHeld({ state: 'wrap-up' })] };
    await centreReturns();
    expect(
      await bench.desk().ask('wrap-up/complete', { interactionId: INT, draft: reasoned }),
    ).toMatchObject({ ok: true });
    expect(centre.effects('wrap-up/complete')).toHaveLength(1);
  });
});

describe('recording', () => {
  it('is shown as asked until the centre confirms, and says when it does not', async () => {
    const { centre, time } = await open();
    await talk();
    centre.on('recording/set', () => ({ state: 'paused' }));
    const asked = bench.desk().ask('recording/set', { interactionId: INT, state: 'paused' });
    await Promise.resolve();
    expect((await asked).ok).toBe(true);
    expect(conversation()?.interaction.recording).toBe('paused');
    centre.on('recording/set', () => ({ refuse: 'recorder-silent', status: 503 }));
    await bench.desk().ask('recording/set', { interactionId: INT, state: 'recording' });
    await time.settle();
    expect(conversation()).toMatchObject({
      isAskingRecording: false,
      fault: { code: 'recorder-silent' },
      interaction: { recording: 'paused' },
    });
    expect(sampleInteraction().recording).toBe('recording');
  });
});
