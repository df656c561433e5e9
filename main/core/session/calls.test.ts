/* Offers, legs, second calls and own calls through the whole session, on fakes that own time. */
import { afterEach, describe, expect, it } from 'vitest';
import { customerId, interactionId } from '#src/model/ids.ts';
import { START_MS, sampleHeld, sampleOffer, sampleSnapshot } from '../testing/sample.ts';
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
      channel: 'call',
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

  it('is not blamed on the agent when the phone rings late for a caller who left', async () => {
    const { centre, time } = await open();
    centre.send({ kind: 'offer/made', offer: sampleOffer() });
    await time.settle();
    const missed = {
      interactionId: INT,
      channel: 'call',
      atMs: START_MS,
      name: 'Lucía Núñez',
      number: '+34600112233',
      customerId: customerId.parse('cus-1'),
      reason: 'customer-left-queue',
    } as const;
    centre.send({ kind: 'offer/ended', interactionId: INT, missed });
    await time.settle();
    bench.phone().call('leg-a', { interactionId: INT });
    await time.settle();
    bench.phone().call('leg-a', { state: 'ended', endReason: 'missed' });
    await time.settle();
    expect(bench.desk().slice('offers')).toEqual([]);
    expect(bench.desk().slice('missed')).toEqual([missed]);
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

  it('that was over when our answer came leaves nothing to wrap up', async () => {
    const { centre, time } = await open();
    centre.send({ kind: 'offer/made', offer: sampleOffer() });
    bench.phone().call('leg-a', { interactionId: INT });
    await time.settle();
    await bench.desk().ask('call/answer', { interactionId: INT });
    await time.settle();
    expect(conversation()?.call?.state.kind).toBe('talking');
    centre.send({ kind: 'offer/ended', interactionId: INT, missed: null });
    await time.settle();
    // Somebody may be heard still: nobody is cut off by it.
    expect(conversation()?.call?.state.kind).toBe('talking');
    bench.phone().call('leg-a', { state: 'ended', endReason: 'customer-hung-up' });
    await time.settle();
    expect(bench.desk().slice('conversations')).toEqual([]);
  });

  it('that was taken back before our answer came through leaves nothing to wrap up', async () => {
    const { centre, time } = await open();
    bench.phone().obeys = false;
    centre.send({ kind: 'offer/made', offer: sampleOffer() });
    bench.phone().call('leg-a', { interactionId: INT });
    await time.settle();
    await bench.desk().ask('call/answer', { interactionId: INT });
    centre.send({ kind: 'offer/ended', interactionId: INT, missed: null });
    await time.settle();
    bench.phone().call('leg-a', { state: 'talking' });
    await time.settle();
    bench.phone().call('leg-a', { state: 'ended', endReason: 'customer-hung-up' });
    await time.settle();
    expect(bench.desk().slice('offers')).toEqual([]);
    expect(bench.desk().slice('conversations')).toEqual([]);
  });

  it('that is ours is kept when its offer ends', async () => {
    const { centre, time } = await open();
    await talk();
    centre.send({ kind: 'held/changed', held: sampleHeld() });
    centre.send({ kind: 'offer/ended', interactionId: INT, missed: null });
    bench.phone().call('leg-a', { state: 'ended', endReason: 'customer-hung-up' });
    await time.settle();
    expect(bench.desk().slice('conversations')).toHaveLength(1);
  });
});

describe('a contact that comes back at once', () => {
  it('rings although the phone has not noticed that the leg of before is gone', async () => {
    const { centre, time } = await open();
    await talk();
    const ended = sampleHeld({ state: 'wrap-up', endReason: 'handed-over', endedAtMs: START_MS });
    const wrapUp = { deadlineAtMs: START_MS + 60_000, extensions: 0 };
    centre.send({ kind: 'held/changed', held: { ...ended, wrapUp } });
    centre.send({ kind: 'offer/made', offer: sampleOffer() });
    await time.settle();
    bench.phone().call('leg-a', { state: 'ended', endReason: 'customer-hung-up' });
    bench.phone().call('leg-b', { interactionId: INT });
    await time.settle();
    expect(bench.desk().slice('offers')).toMatchObject([
      { call: { id: 'leg-b', state: { kind: 'ringing' } } },
    ]);
    await bench.desk().ask('call/answer', { interactionId: null });
    await time.settle();
    expect(bench.desk().slice('offers')).toEqual([]);
    expect(conversation()).toMatchObject({ wrapUp: null, call: { state: { kind: 'talking' } } });
  });
});

describe('a contact that comes back while its leg of before is still there', () => {
  const comeBack = async (): Promise<void> => {
    await open();
    await talk();
    const ended = sampleHeld({ state: 'wrap-up', endReason: 'handed-over', endedAtMs: START_MS });
    const wrapUp = { deadlineAtMs: START_MS + 60_000, extensions: 0 };
    bench.centre.send({ kind: 'held/changed', held: { ...ended, wrapUp } });
    bench.centre.send({ kind: 'offer/made', offer: sampleOffer() });
    await bench.time.settle();
  };

  it('is answered by a press that is quicker than the phone', async () => {
    await comeBack();
    expect(await bench.desk().ask('call/answer', { interactionId: INT })).toMatchObject({
      ok: true,
    });
    expect(bench.phone().names()).not.toContain('hold');
    bench.phone().call('leg-a', { state: 'ended', endReason: 'customer-hung-up' });
    bench.phone().call('leg-b', { interactionId: INT });
    await bench.time.settle();
    expect(bench.desk().slice('offers')).toEqual([]);
    expect(conversation()).toMatchObject({
      wrapUp: null,
      call: { id: 'leg-b', state: { kind: 'talking' } },
    });
  });

  it('is given back by such a press', async () => {
    await comeBack();
    expect(await bench.desk().ask('call/reject', { interactionId: INT })).toMatchObject({
      ok: true,
    });
    expect(bench.centre.effects('offer/decline')).toEqual([{ interactionId: INT }]);
    bench.phone().call('leg-a', { state: 'ended', endReason: 'customer-hung-up' });
    bench.centre.send({ kind: 'offer/ended', interactionId: INT, missed: null });
    await bench.time.settle();
    expect(bench.desk().slice('offers')).toEqual([]);
    expect(conversation()?.wrapUp).not.toBeNull();
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

  it('stays one contact when the answer was lost and the report crosses the adoption', async () => {
    const { centre, time } = await open();
    // The line to the centre is there, and this one request got no answer.
    centre.mode = 'away';
    await bench.desk().ask('call/dial', { number: '911234567', customerId: null });
    centre.mode = 'up';
    await time.settle();
    const id = bench.desk().slice('conversations')[0]?.interaction.id ?? INT;
    const leg = conversation(id)?.call?.id ?? LEG;
    const adopted = (more: object) => sampleHeld({ id, direction: 'outbound', ...more });
    // As the centre is asked to: under the name that it was given.
    centre.on('interaction/dial', (asked) => ({
      held: sampleHeld({
        id: (asked as { interactionId?: string }).interactionId,
        direction: 'outbound',
        state: 'wrap-up',
      }),
      dial: '+34911234567',
    }));
    bench.phone().call(leg, { state: 'ended', endReason: 'agent-hung-up' });
    // Sent, and not answered yet, when the centre tells of the call that it saw on the phone's leg.
    centre.send({ kind: 'held/changed', held: adopted({ state: 'active' }) });
    await time.advance(1_000);
    centre.send({ kind: 'held/changed', held: adopted({ state: 'wrap-up' }) });
    await time.advance(1_000);
    expect(bench.desk().slice('conversations')).toMatchObject([
      { interaction: { id, state: 'wrap-up' }, wrapUp: expect.anything() as object },
    ]);
    await bench.desk().ask('wrap-up/complete', { interactionId: id, draft: reasoned });
    await time.advance(1_000);
    expect(centre.effects('wrap-up/complete')).toMatchObject([{ interactionId: id }]);
    expect(bench.desk().slice('conversations')).toEqual([]);
  });

  it('makes one call of two presses while the centre is asked', async () => {
    const { centre, time } = await open();
    centre.on('interaction/dial', () => ({ held: held(), dial: '+34911234567' }));
    const dial = () => bench.desk().ask('call/dial', { number: '911234567', customerId: null });
    const answers = await Promise.all([dial(), dial()]);
    await time.settle();
    expect(answers).toMatchObject([{ ok: true }, { ok: false, error: { code: 'not-now' } }]);
    expect(centre.effects('interaction/dial')).toHaveLength(1);
    expect(
      bench
        .phone()
        .names()
        .filter((name) => name === 'dial'),
    ).toHaveLength(1);
  });
});
