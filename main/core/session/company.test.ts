/** Consult, conference and transfer through the fake desk: sent, seen, refused. */
import { afterEach, describe, expect, it } from 'vitest';
import { interactionId } from '#src/model/ids.ts';
import { company as companySchema, type Company } from '#src/model/party.ts';
import { bench, conversation, INT, LEG, loseCentre, open, talk } from '../testing/session-bench.ts';
import { sampleHeld, sampleOffer, sampleSnapshot, START_MS } from '../testing/sample.ts';

afterEach(() => bench.stop());

const party = (id: string, role: string, change: Record<string, unknown> = {}) => ({
  id,
  role,
  name: id,
  agentId: role === 'customer' ? null : id,
  number: '',
  state: 'up',
  isMuted: false,
  supervision: null,
  sinceMs: START_MS,
  ...change,
});
const NIL = party('nil', 'consulted');
const company = (change: Record<string, unknown> = {}): Company =>
  companySchema.parse({
    parties: [party('lucia', 'customer'), party('agent-1', 'owner'), NIL],
    focus: 'consult',
    card: null,
    transfer: null,
    returned: null,
    takenFrom: null,
    ...change,
  });
const card = { why: 'Cobro doble', done: 'Identidad', asked: 'Abono', note: '' };
const nil = { kind: 'agent', agentId: 'nil' } as const;
const ask = (name: string, payload: Record<string, unknown> = {}) =>
  bench.desk().ask(name as 'consult/start', { interactionId: INT, ...payload } as never);
const start = (target: object = nil) => ask('consult/start', { target, card });
const asked = (name: string) =>
  bench.centre.asked.filter((one) => one.name === name).map(({ payload }) => payload);
const inConsult = async (change: Record<string, unknown> = {}) => {
  await open();
  await talk();
  bench.centre.send({ kind: 'held/changed', held: sampleHeld({}, { company: company(change) }) });
  await bench.time.settle();
};

describe('a consult', () => {
  it('is sent with its card and seen as the centre answers it', async () => {
    await open();
    await talk();
    bench.centre.on('consult/start', () => sampleHeld({}, { company: company() }));
    expect(await start()).toEqual({ ok: true, value: {} });
    expect(asked('consult/start')).toEqual([{ interactionId: INT, target: nil, card }]);
    expect(conversation()).toMatchObject({
      company: { focus: 'consult', parties: [{}, {}, { name: 'nil' }] },
      role: 'owner',
      askingCompany: null,
      call: { state: { kind: 'talking' } },
    });
  });

  it('takes the own leg off hold, since the customer hears the music of the centre', async () => {
    await open();
    await talk();
    await bench.desk().ask('call/hold', { callId: LEG });
    await bench.time.settle();
    expect(conversation()?.call?.state.kind).toBe('held');
    bench.centre.on('consult/start', () => sampleHeld({}, { company: company() }));
    await start();
    await bench.time.settle();
    expect(conversation()?.call?.state.kind).toBe('talking');
  });

  it('says that an act is under way and refuses a second one meanwhile', async () => {
    await inConsult();
    bench.centre.mode = 'silent';
    void ask('consult/focus', { focus: 'customer' });
    await bench.time.settle();
    expect(conversation()?.askingCompany).toBe('other');
    expect(await ask('party/remove', { partyId: 'nil' })).toMatchObject({
      ok: false,
      error: { code: 'not-now', retryable: true },
    });
  });

  it('believes what the centre has told since, not an answer that comes late', async () => {
    await open();
    await talk();
    bench.centre.on('consult/start', () => sampleHeld({}, { company: company() }));
    const letGo = bench.centre.holdNextAnswer('consult/start');
    const starting = start();
    await bench.time.settle();
    const told = company({ focus: 'all' });
    bench.centre.send({ kind: 'held/changed', held: sampleHeld({}, { company: told }) });
    await bench.time.settle();
    letGo();
    expect(await starting).toEqual({ ok: true, value: {} });
    expect(conversation()).toMatchObject({ company: { focus: 'all' }, askingCompany: null });
  });

  it('is cancelled by quick fingers as soon as it has begun', async () => {
    await open();
    await talk();
    bench.centre.on('consult/start', () => sampleHeld({}, { company: company() }));
    bench.centre.on('consult/cancel', () => sampleHeld({}, { company: null }));
    const letGo = bench.centre.holdNextAnswer('consult/start');
    const starting = start();
    await bench.time.settle();
    expect(conversation()?.askingCompany).toBe('consult');
    const cancelling = ask('consult/cancel');
    await bench.time.settle();
    expect(asked('consult/cancel')).toEqual([]);
    letGo();
    await starting;
    expect(await cancelling).toEqual({ ok: true, value: {} });
    expect(asked('consult/cancel')).toHaveLength(1);
    expect(conversation()).toMatchObject({ company: null, askingCompany: null });
  });

  it('is passed on by quick fingers before its beginning has been answered, and once by two presses', async () => {
    await open();
    await talk();
    bench.centre.on('consult/start', () => sampleHeld({}, { company: company() }));
    bench.centre.on('consult/complete', () => ({}));
    const letGo = bench.centre.holdNextAnswer('consult/start');
    const starting = start();
    await bench.time.settle();
    // The centre tells of it before it answers: the colleague stands there, and can be passed to.
    bench.centre.send({ kind: 'held/changed', held: sampleHeld({}, { company: company() }) });
    await bench.time.settle();
    const passing = [ask('consult/complete'), ask('consult/complete')];
    await bench.time.settle();
    expect(asked('consult/complete')).toEqual([]);
    bench.centre.on('consult/complete', () => {
      bench.centre.send({ kind: 'held/ended', interactionId: INT, reason: null });
      return {};
    });
    letGo();
    await starting;
    await bench.time.settle();
    expect(asked('consult/complete')).toHaveLength(1);
    for (const each of passing) expect(await each).toEqual({ ok: true, value: {} });
  });

  it('does not bring back with a late answer what has left the desk', async () => {
    await inConsult();
    bench.centre.on('consult/cancel', () => sampleHeld({}, { company: null }));
    const letGo = bench.centre.holdNextAnswer('consult/cancel');
    const cancelling = ask('consult/cancel');
    bench.phone().call(LEG, { state: 'ended', endReason: 'customer-hung-up' });
    bench.centre.send({ kind: 'held/ended', interactionId: INT, reason: null });
    await bench.time.settle();
    letGo();
    await cancelling;
    expect(conversation()).toBeUndefined();
  });

  it.each([
    ['consult/focus', { focus: 'customer' }],
    ['consult/focus', { focus: 'all' }],
    ['consult/cancel', {}],
    ['party/mute', { partyId: 'lucia', isMuted: true }],
    ['party/remove', { partyId: 'nil' }],
  ] as const)('sends %s %o', async (name, payload) => {
    await inConsult();
    bench.centre.on(name, () => sampleHeld({}, { company: company({ focus: 'customer' }) }));
    expect(await ask(name, payload)).toEqual({ ok: true, value: {} });
    expect(asked(name)).toEqual([{ interactionId: INT, ...payload }]);
    expect(conversation()?.company?.focus).toBe('customer');
  });

  it('is completed, and the own wrap-up stays with the note', async () => {
    await inConsult();
    await bench.desk().ask('draft/save', {
      interactionId: INT,
      draft: { reasonId: null, outcomeId: null, note: 'A Nil', followUpAtMs: null },
    });
    expect(await ask('consult/complete')).toEqual({ ok: true, value: {} });
    const names = bench.centre.askedNames();
    expect(names.indexOf('draft/save')).toBeLessThan(names.indexOf('consult/complete'));
    expect(asked('draft/save')).toMatchObject([{ draft: { note: 'A Nil' } }]);
    bench.phone().call(LEG, { state: 'ended', endReason: 'customer-hung-up' });
    bench.centre.send({
      kind: 'held/changed',
      held: sampleHeld(
        { state: 'wrap-up', endedAtMs: START_MS },
        { wrapUp: { deadlineAtMs: START_MS + 600_000, extensions: 0 } },
      ),
    });
    await bench.time.settle();
    expect(conversation()).toMatchObject({
      company: null,
      wrapUp: { extensions: 0 },
      draft: { note: 'A Nil' },
    });
  });

  it.each([
    ['target-away', 409],
    ['target-gone', 404],
    ['company-full', 409],
    ['target-in-call', 409],
    ['target-is-you', 409],
    ['telephony-away', 503],
  ] as const)('passes on the refusal %s', async (refuse, status) => {
    await open();
    await talk();
    bench.centre.on('consult/start', () => ({ refuse, status }));
    expect(await start()).toMatchObject({ ok: false, error: { code: refuse } });
    expect(conversation()).toMatchObject({ company: null, askingCompany: null });
  });

  it.each([
    ['oneself', { kind: 'agent', agentId: 'agent-1' }, 'target-is-you'],
    ['an emergency number', { kind: 'number', number: '112' }, 'number-is-emergency'],
    ['what is no number', { kind: 'number', number: '600FLORES' }, 'number-not-diallable'],
  ])('never asks the centre for %s', async (_, target, code) => {
    await open();
    await talk();
    expect(await start(target)).toMatchObject({ ok: false, error: { code } });
    expect(await ask('transfer/start', { target, card })).toMatchObject({ error: { code } });
    expect(asked('consult/start')).toEqual([]);
    expect(asked('transfer/start')).toEqual([]);
  });

  it('sends a number as it is dialled', async () => {
    await open();
    await talk();
    bench.centre.on('consult/start', () => sampleHeld({}, { company: company() }));
    await start({ kind: 'number', number: '91 123 45 67' });
    expect(asked('consult/start')).toMatchObject([{ target: { number: '911234567' } }]);
  });

  it('is refused at once while the centre is away, and not kept for later', async () => {
    await open();
    await talk();
    await loseCentre();
    expect(await start()).toMatchObject({ error: { code: 'centre-unreachable' } });
    expect(bench.desk().slice('strip').outbox.waiting).toBe(0);
  });

  it.each([
    ['without its contact', { interactionId: interactionId.parse('int-none') }, 'not-found'],
    ['with nobody to complete to', {}, 'not-now'],
  ])('is refused %s', async (_, payload, code) => {
    await open();
    await talk();
    expect(await ask('consult/complete', payload)).toMatchObject({ error: { code } });
  });

  it('refuses a party that is not there', async () => {
    await inConsult();
    expect(await ask('party/mute', { partyId: 'ghost', isMuted: true })).toMatchObject({
      error: { code: 'not-found' },
    });
  });

  it('is refused to the one who is asked', async () => {
    await open();
    await talk();
    bench.centre.send({
      kind: 'held/changed',
      held: sampleHeld({}, { company: company(), role: 'consulted' }),
    });
    await bench.time.settle();
    expect(conversation()?.role).toBe('consulted');
    expect(await ask('consult/complete')).toMatchObject({ error: { code: 'not-now' } });
  });

  it('is found again after core was killed, without the question that died with it', async () => {
    await inConsult();
    await bench.time.advance(500);
    const pending = ask('consult/cancel');
    await bench.crashCore();
    await bench.time.settle();
    expect(conversation()).toMatchObject({ company: { focus: 'consult' }, askingCompany: null });
    void pending;
  });

  it('is what the snapshot says after a gap', async () => {
    await inConsult();
    bench.centre.snapshot = {
      ...sampleSnapshot(),
      held: [sampleHeld({}, { company: company({ focus: 'all' }) })],
    };
    bench.centre.send({ kind: 'resync' });
    await bench.time.settle();
    expect(conversation()?.company?.focus).toBe('all');
  });
});

describe('an offer of a colleague', () => {
  it('carries who asks and the card, and its reading is told', async () => {
    await open();
    const from = {
      kind: 'consult' as const,
      agentName: 'Lucía',
      card: {
        ...card,
        interactionId: INT,
        customerId: null,
        who: 'Marta',
        lastEvents: [],
        fromName: 'Lucía',
        sentAtMs: START_MS,
        readAtMs: null,
        correctedAtMs: null,
        article: null,
        mail: null,
      },
      returned: null,
    };
    bench.centre.send({ kind: 'offer/made', offer: { ...sampleOffer(), from } });
    await bench.time.settle();
    expect(bench.desk().slice('offers')[0]?.offer.from).toEqual(from);
    expect(await ask('card/read')).toEqual({ ok: true, value: {} });
    expect(asked('card/read')).toEqual([{ interactionId: INT }]);
  });
});

describe('a card that was sent', () => {
  const sent = {
    ...card,
    interactionId: INT,
    customerId: null,
    who: 'Marta',
    lastEvents: [],
    fromName: 'Lucía',
    sentAtMs: START_MS,
    readAtMs: null,
  };

  it('is corrected, as the centre then has it', async () => {
    await inConsult({ card: sent });
    const corrected = { ...sent, asked: 'Solo 20 €', correctedAtMs: START_MS };
    bench.centre.on('card/edit', () => sampleHeld({}, { company: company({ card: corrected }) }));
    const draft = { ...card, asked: 'Solo 20 €' };
    expect(await ask('card/edit', { card: draft })).toEqual({ ok: true, value: {} });
    expect(asked('card/edit')).toEqual([{ interactionId: INT, card: draft }]);
    expect(conversation()?.company?.card).toMatchObject({
      asked: 'Solo 20 €',
      correctedAtMs: START_MS,
    });
  });

  it('says in the conversation that it did not leave by e-mail, and nothing when it did', async () => {
    await inConsult({ card: sent });
    bench.centre.send({ kind: 'card/mailed', interactionId: INT, isSent: true });
    await bench.time.settle();
    expect(conversation()?.fault).toBeNull();
    bench.centre.send({ kind: 'card/mailed', interactionId: INT, isSent: false });
    await bench.time.settle();
    expect(conversation()?.fault?.code).toBe('card-not-mailed');
  });
});

describe('a blind transfer', () => {
  const transfer = { target: nil, targetName: 'Nil', untilMs: START_MS + 3_600_000 };

  it('is pulled back while it may be', async () => {
    await open();
    await talk();
    bench.centre.on('transfer/start', () => sampleHeld({}, { company: company({ transfer }) }));
    expect(await ask('transfer/start', { target: nil, card })).toEqual({ ok: true, value: {} });
    expect(conversation()?.company?.transfer?.targetName).toBe('Nil');
    bench.centre.on('transfer/pull-back', () => sampleHeld({}, { company: null }));
    expect(await ask('transfer/pull-back')).toEqual({ ok: true, value: {} });
    expect(conversation()?.company).toBeNull();
  });

  it('is pulled back also when the key comes before its start was answered, and only once', async () => {
    await open();
    await talk();
    bench.centre.on('transfer/start', () => sampleHeld({}, { company: company({ transfer }) }));
    bench.centre.on('transfer/pull-back', () => sampleHeld({}, { company: null }));
    const all = await Promise.all([
      ask('transfer/start', { target: nil, card }),
      ask('transfer/pull-back'),
      ask('transfer/pull-back'),
    ]);
    expect(all.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(asked('transfer/pull-back')).toHaveLength(1);
    expect(conversation()?.company).toBeNull();
  });

  it('that failed rings again here, and is talked on with the note of before', async () => {
    await open();
    await talk();
    bench.phone().call(LEG, { state: 'ended', endReason: 'customer-hung-up' });
    bench.centre.send({
      kind: 'held/changed',
      held: sampleHeld(
        { state: 'wrap-up' },
        {
          wrapUp: { deadlineAtMs: START_MS + 600_000, extensions: 0 },
          draft: { reasonId: null, outcomeId: null, note: 'A Nil', followUpAtMs: null },
        },
      ),
    });
    await bench.time.settle();
    bench.centre.send({ kind: 'offer/made', offer: sampleOffer() });
    bench.phone().call('leg-back', { interactionId: INT });
    await bench.time.settle();
    expect(bench.desk().slice('offers')).toMatchObject([{ call: { state: { kind: 'ringing' } } }]);
    await bench.desk().ask('call/answer', { interactionId: INT });
    await bench.time.settle();
    expect(bench.desk().slice('offers')).toEqual([]);
    expect(conversation()).toMatchObject({
      call: { state: { kind: 'talking' } },
      wrapUp: null,
      draft: { note: 'A Nil' },
    });
    bench.centre.send({
      kind: 'held/changed',
      held: sampleHeld(
        {},
        {
          company: company({
            parties: [],
            focus: 'customer',
            returned: { reason: 'no-answer', targetName: 'Nil', atMs: START_MS },
          }),
        },
      ),
    });
    await bench.time.settle();
    expect(conversation()).toMatchObject({
      wrapUp: null,
      company: { returned: { reason: 'no-answer' } },
    });
  });

  it('that failed rings again also when the phone knows it first', async () => {
    await open();
    await talk();
    bench.phone().call(LEG, { state: 'ended', endReason: 'customer-hung-up' });
    await bench.time.settle();
    bench.phone().call('leg-back', { interactionId: INT });
    await bench.time.settle();
    bench.centre.send({ kind: 'offer/made', offer: sampleOffer() });
    await bench.time.settle();
    expect(bench.desk().slice('offers')).toHaveLength(1);
    bench.phone().call('leg-back', { state: 'ended', endReason: 'missed' });
    bench.centre.send({ kind: 'offer/ended', interactionId: INT, missed: null });
    await bench.time.settle();
    expect(bench.desk().slice('offers')).toEqual([]);
  });
});

describe('people', () => {
  it('are asked of the centre', async () => {
    await open();
    bench.centre.on('people/find', () => ({ rows: [] }));
    expect(await bench.desk().ask('people/find', { query: 'nil', interactionId: INT })).toEqual({
      ok: true,
      value: { rows: [] },
    });
    expect(asked('people/find')).toEqual([{ query: 'nil', interactionId: INT }]);
  });
});
