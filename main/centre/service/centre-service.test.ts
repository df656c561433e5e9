import { describe, expect, it } from 'vitest';
import { interactionId } from '#src/model/ids.ts';
import { emptyDraft } from '#src/model/wrap-up.ts';
import {
  numbers,
  startTestCentre,
  type TestCentre,
  type TestDesk,
} from '../testing/test-centre.ts';

const call = (centre: TestCentre, legId = 'c1', number = numbers.gold): void =>
  centre.telephony.call({
    legId,
    number,
    dialled: numbers.queue,
    displayName: 'Marta',
    context: { intent: 'Mi fibra no va', choice: '2', language: 'es' },
  });
const offerOf = (desk: TestDesk) => desk.heard('offer/made').at(-1)!.offer;
/** Lets the agent's phone answer the newest offer. */
const answer = async (centre: TestCentre, desk: TestDesk) => {
  const { id } = offerOf(desk).interaction;
  centre.telephony.change(centre.telephony.agentLeg(id)!.legId, { state: 'up' });
  await centre.pass(250);
  return id;
};

describe('an inbound call', () => {
  it('is offered with the customer before anybody answers', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    call(centre);
    const offer = offerOf(ana);
    expect(offer.customer?.name).toBe('Marta Núñez');
    expect(offer.interaction).toMatchObject({
      state: 'offered',
      intent: 'Mi fibra no va',
      ivrChoice: '2',
      queueId: 'support',
      contactsThisWeek: 1,
    });
    expect(centre.telephony.said.slice(0, 3)).toEqual([
      'answer c1',
      'play c1 announcement es/welcome,es/recording-notice,es/wait-short',
      'ring sip-agent-ana',
    ]);
    expect(ana.heard('presence/changed').at(-1)?.status.presence.kind).toBe('reserved');
  });

  it('goes from ring to a row of the timeline', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    call(centre);
    const id = await answer(centre, ana);
    expect(centre.telephony.said).toContain(
      `bridge br-${id} c1,${centre.telephony.agentLeg(id)!.legId}`,
    );
    expect(ana.heard('held/changed').at(-1)?.held.interaction.state).toBe('active');
    expect(ana.heard('offer/ended').at(-1)).toMatchObject({ interactionId: id, missed: null });
    expect(ana.heard('recording/changed').at(-1)?.state).toBe('recording');
    await centre.pass(10_000);
    centre.telephony.end('c1');
    expect(ana.heard('held/changed').at(-1)?.held).toMatchObject({
      interaction: { state: 'wrap-up', endReason: 'customer-hung-up' },
      wrapUp: { extensions: 0 },
    });
    expect(ana.heard('presence/changed').at(-1)?.status.presence.kind).toBe('wrap-up');
    await ana.ask('wrap-up/complete', {
      interactionId: id,
      draft: { ...emptyDraft, note: 'Router reiniciado.\nTodo bien.' },
      completedAtMs: centre.nowMs(),
    });
    const entry = ana.heard('timeline/added').at(-1)?.entry;
    expect(entry).toMatchObject({ id, summary: 'Router reiniciado.', agentName: 'ana' });
    expect(ana.heard('held/ended').at(-1)?.interactionId).toBe(id);
    expect(ana.heard('presence/changed').at(-1)?.status.presence.kind).toBe('available');
    expect(ana.heard('day/changed').at(-1)?.day).toMatchObject({ handled: 1, missed: 0 });
    expect(ana.heard('day/changed').at(-1)?.day.talkMs).toBeGreaterThanOrEqual(10_000);
    const page = await ana.ask('timeline/page', {
      customerId: entry!.customerId,
      before: null,
      limit: 10,
    });
    expect(page).toMatchObject({ total: 1, next: null });
    expect(await ana.ask('customer/year', { customerId: entry!.customerId })).toMatchObject({
      contacts: 1,
      repeats: 0,
      reasons: [],
      unnamed: 1,
    });
  });

  it('moves to the other agent after the deadline, who is set away with that reason', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    const luis = await centre.desk('luis');
    call(centre);
    const { id } = offerOf(ana).interaction;
    await centre.pass(15_250);
    expect(ana.heard('offer/ended').at(-1)?.missed?.reason).toBe('missed');
    expect(ana.heard('presence/changed').at(-1)?.status.presence).toEqual({
      kind: 'away',
      reason: 'missed-offer',
    });
    expect(ana.heard('day/changed').at(-1)?.day.missed).toBe(1);
    expect(offerOf(luis).interaction.id).toBe(id);
    expect(centre.service.snapshot(ana.who).missed).toHaveLength(1);
  });
});

describe('routing of offers', () => {
  it('serves a gold customer before one who waits longer', async () => {
    const centre = await startTestCentre();
    call(centre, 'c1', numbers.standard);
    await centre.pass(5_000);
    call(centre, 'c2', numbers.gold);
    const ana = await centre.desk('ana');
    expect(offerOf(ana).customer?.segment).toBe('gold');
  });

  it('does not come back at once to who declined, but to the other', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    call(centre);
    const { id } = offerOf(ana).interaction;
    await ana.ask('offer/decline', { interactionId: id });
    expect(ana.heard('offer/ended').at(-1)?.missed?.reason).toBe('declined');
    expect(ana.heard('presence/changed').at(-1)?.status.presence.kind).toBe('available');
    await centre.pass(10_000);
    expect(ana.heard('offer/made')).toHaveLength(1);
    const luis = await centre.desk('luis');
    expect(offerOf(luis).interaction.id).toBe(id);
    expect(centre.telephony.legs.get('c1')?.state).toBe('up');
  });

  it('counts a refusal by the phone as declined', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    call(centre);
    await centre.pass(250);
    centre.telephony.end(centre.telephony.agentLeg(offerOf(ana).interaction.id)!.legId, 'rejected');
    expect(ana.heard('offer/ended').at(-1)?.missed?.reason).toBe('declined');
  });

  it('says who left while it rang, and closes it', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    call(centre);
    await centre.pass(250);
    const { id } = offerOf(ana).interaction;
    const leg = centre.telephony.agentLeg(id)!.legId;
    centre.telephony.end('c1');
    expect(ana.heard('offer/ended').at(-1)?.missed).toMatchObject({
      reason: 'customer-left-queue',
      name: 'Marta Núñez',
    });
    expect(centre.telephony.said).toContain(`hang-up ${leg} cancelled`);
    expect(ana.heard('presence/changed').at(-1)?.status.presence.kind).toBe('available');
    expect(centre.service.context.works.open()).toEqual([]);
  });

  it('does not ring a phone that is gone, and says so', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    centre.telephony.register(ana.sip, false);
    await centre.pass(250);
    expect(ana.heard('presence/changed').at(-1)?.status.presence).toEqual({
      kind: 'away',
      reason: 'not-ringable',
    });
    call(centre);
    expect(ana.heard('offer/made')).toEqual([]);
    centre.telephony.register(ana.sip);
    expect(ana.heard('offer/made')).toHaveLength(1);
  });

  it('takes an offer back from a phone that is not there, and rings it when it is', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    centre.telephony.forget(ana.sip);
    call(centre);
    await centre.pass(250);
    expect(ana.heard('offer/ended').at(-1)?.missed?.reason).toBe('not-ringable');
    expect(centre.service.snapshot(ana.who).presence.presence).toEqual({
      kind: 'away',
      reason: 'not-ringable',
    });
    centre.telephony.register(ana.sip);
    await centre.pass(250);
    expect(ana.heard('offer/made')).toHaveLength(2);
  });

  it('comes again at once to who missed it and is back', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    call(centre);
    await centre.pass(15_500);
    expect(ana.heard('offer/made')).toHaveLength(1);
    await ana.ask('presence/set', { presence: { kind: 'available' } });
    expect(ana.heard('offer/made')).toHaveLength(2);
  });

  describe('at a phone that fails to ring', () => {
    const mark = { kind: 'away', reason: 'not-ringable' } as const;
    const failToRing = async () => {
      const centre = await startTestCentre();
      const ana = await centre.desk('ana');
      call(centre);
      await centre.pass(250);
      const fail = async (): Promise<void> => {
        const leg = centre.telephony.agentLeg(offerOf(ana).interaction.id);
        centre.telephony.end(leg!.legId, 'failed');
        await centre.pass(250);
      };
      await fail();
      const presence = () => centre.service.snapshot(ana.who).presence.presence;
      expect(presence()).toEqual(mark);
      return { centre, ana, fail, presence, offers: () => ana.heard('offer/made').length };
    };

    it('tries again by itself, and later each time that it fails again', async () => {
      const { centre, fail, presence, offers } = await failToRing();
      await centre.pass(4_500);
      expect(offers()).toBe(1);
      await centre.pass(500);
      expect([offers(), presence().kind]).toEqual([2, 'reserved']);
      await fail();
      await centre.pass(9_500);
      expect([offers(), presence()]).toEqual([2, mark]);
      await centre.pass(500);
      expect(offers()).toBe(3);
      for (const [at, pauseMs] of [20_000, 40_000, 60_000, 60_000].entries()) {
        await fail();
        await centre.pass(pauseMs - 500);
        expect(offers()).toBe(3 + at);
        await centre.pass(500);
        expect(offers()).toBe(4 + at);
      }
    });

    it('begins anew with short pauses after a call that was answered', async () => {
      const { centre, ana, fail, presence, offers } = await failToRing();
      await centre.pass(5_000);
      await answer(centre, ana);
      centre.telephony.end('c1');
      await ana.ask('wrap-up/complete', {
        interactionId: offerOf(ana).interaction.id,
        draft: emptyDraft,
        completedAtMs: centre.nowMs(),
      });
      call(centre, 'c2');
      await fail();
      await centre.pass(5_000);
      expect([offers(), presence().kind]).toEqual([4, 'reserved']);
    });

    it.each<[string, (stage: Awaited<ReturnType<typeof failToRing>>) => unknown]>([
      ['the phone registers', ({ centre, ana }) => centre.telephony.register(ana.sip)],
      [
        'the agent says that all is well',
        ({ ana }) => ana.ask('presence/set', { presence: { kind: 'available' } }),
      ],
      [
        'the desk finds its phone again',
        async ({ ana }) => {
          await ana.ask('phone/ringable', { isRingable: false, reason: 'phone-starting' });
          await ana.ask('phone/ringable', { isRingable: true, reason: null });
        },
      ],
    ])('tries at once when %s', async (_what, put) => {
      const stage = await failToRing();
      await put(stage);
      await stage.centre.pass(250);
      expect([stage.offers(), stage.presence().kind]).toEqual([2, 'reserved']);
    });

    it('leaves a break that the agent chose meanwhile alone', async () => {
      const { centre, ana, presence, offers } = await failToRing();
      await ana.ask('presence/set', { presence: { kind: 'away', reason: 'break' } });
      await centre.pass(70_000);
      expect([offers(), presence()]).toEqual([1, { kind: 'away', reason: 'break' }]);
    });
  });

  it('believes the telephone system when a desk can be rung and its registration was not heard of', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    // Lost on the way, or said of a connection that the phone has replaced.
    centre.telephony.emit({ kind: 'agent/unregistered', username: ana.sip });
    await centre.pass(250);
    call(centre);
    expect(ana.heard('offer/made')).toEqual([]);
    await ana.ask('phone/ringable', { isRingable: true, reason: null });
    await centre.pass(250);
    expect(ana.heard('offer/made')).toHaveLength(1);
  });

  it('does not take phones for gone while it starts, whoever knocks', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    await centre.pass(30_000);
    const before = centre.service.snapshot(ana.who).presence;
    await centre.service.stop();
    const { db, telephony } = centre;
    const told: string[] = [];
    const again = await startTestCentre({
      before: { db, telephony, nowMs: centre.nowMs() + 2_000 },
      beforeStart(service) {
        service.settle();
        told.push(service.context.agents.get(ana.who.agentId).state.shown.kind);
      },
    });
    expect(told).toEqual(['available']);
    expect(again.service.snapshot(ana.who).presence).toEqual(before);
  });

  it('offers nothing to a desk that was not heard for 15 s', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    centre.silence('ana');
    await centre.pass(15_500);
    call(centre);
    expect(ana.heard('offer/made')).toEqual([]);
    centre.silence('ana', false);
    await centre.pass(500);
    expect(ana.heard('offer/made')).toHaveLength(1);
  });

  it('says every 45 s that the caller still waits', async () => {
    const centre = await startTestCentre();
    call(centre);
    await centre.pass(91_000);
    const still = centre.telephony.said.filter((said) => said.includes('still-waiting'));
    expect(still).toHaveLength(2);
  });
});

describe('presence', () => {
  it('takes effect after the contact when chosen during it, and can be cancelled; the last choice wins', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    call(centre);
    await centre.pass(250);
    const id = await answer(centre, ana);
    const lunch = await ana.ask('presence/set', { presence: { kind: 'away', reason: 'lunch' } });
    expect(lunch).toMatchObject({ presence: { kind: 'busy' }, next: { reason: 'lunch' } });
    expect((await ana.ask('presence/cancel-next', {})).next).toBeNull();
    await ana.ask('presence/set', { presence: { kind: 'away', reason: 'lunch' } });
    await ana.ask('presence/set', { presence: { kind: 'away', reason: 'training' } });
    centre.telephony.end('c1');
    expect(centre.service.snapshot(ana.who).presence.presence.kind).toBe('wrap-up');
    await ana.ask('wrap-up/complete', {
      interactionId: id,
      draft: emptyDraft,
      completedAtMs: centre.nowMs(),
    });
    expect(centre.service.snapshot(ana.who).presence).toMatchObject({
      presence: { kind: 'away', reason: 'training' },
      next: null,
    });
  });

  it('keeps the time in state while nothing changes', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    const { sinceMs } = centre.service.snapshot(ana.who).presence;
    await centre.pass(5_000);
    await ana.ask('presence/set', { presence: { kind: 'available' } });
    expect(centre.service.snapshot(ana.who).presence.sinceMs).toBe(sinceMs);
  });
});

describe('wrap-up', () => {
  /** A finished talk. */
  const talked = async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    await centre.pass(25_000);
    call(centre);
    await centre.pass(250);
    const id = await answer(centre, ana);
    centre.telephony.end('c1');
    return { centre, ana, id };
  };

  it('is extended three times, not four', async () => {
    const { ana, id } = await talked();
    const first = await ana.ask('wrap-up/extend', { interactionId: id });
    const second = await ana.ask('wrap-up/extend', { interactionId: id });
    expect(second.deadlineAtMs - first.deadlineAtMs).toBe(30_000);
    expect((await ana.ask('wrap-up/extend', { interactionId: id })).extensions).toBe(3);
    await expect(ana.ask('wrap-up/extend', { interactionId: id })).rejects.toMatchObject({
      code: 'refused',
    });
  });

  it('completes itself at the deadline with the draft, and takes a later note in', async () => {
    const { centre, ana, id } = await talked();
    await ana.ask('draft/save', { interactionId: id, draft: { ...emptyDraft, note: 'Borrador' } });
    await centre.pass(60_500);
    expect(ana.heard('timeline/added').at(-1)?.entry.summary).toBe('Borrador');
    expect(ana.heard('presence/changed').at(-1)?.status.presence.kind).toBe('available');
    const late = { ...emptyDraft, note: 'Nota completa' };
    const complete = { interactionId: id, draft: late, completedAtMs: centre.nowMs() };
    await ana.ask('wrap-up/complete', complete);
    expect(ana.heard('timeline/added').at(-1)?.entry).toMatchObject({
      id,
      summary: 'Nota completa',
    });
    await expect(ana.ask('wrap-up/complete', complete)).rejects.toMatchObject({ code: 'too-late' });
    expect(ana.heard('held/ended')).toHaveLength(1);
  });

  it('may come before the telephone system says that the talk is over', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    call(centre);
    await centre.pass(250);
    const id = await answer(centre, ana);
    const draft = { ...emptyDraft, note: 'Ya está' };
    await ana.ask('wrap-up/complete', { interactionId: id, draft, completedAtMs: centre.nowMs() });
    expect(ana.heard('held/ended')).toEqual([]);
    centre.telephony.end(centre.telephony.agentLeg(id)!.legId);
    expect(ana.heard('held/ended').at(-1)?.reason).toBe('agent-hung-up');
    expect(ana.heard('timeline/added').at(-1)?.entry.summary).toBe('Ya está');
    expect(centre.telephony.said).toContain('hang-up c1 near-hangup');
  });

  it('belongs to the agent who had the contact', async () => {
    const { centre, id } = await talked();
    const luis = await centre.desk('luis');
    await expect(
      luis.ask('draft/save', { interactionId: id, draft: emptyDraft }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it('opens a case for a promise, so that it is found again', async () => {
    const { centre, ana, id } = await talked();
    const draft = { ...emptyDraft, note: 'Llamar el lunes', followUpAtMs: centre.nowMs() + 1e8 };
    await ana.ask('wrap-up/complete', { interactionId: id, draft, completedAtMs: centre.nowMs() });
    const added = ana.heard('timeline/added').at(-1);
    expect(added?.case).toMatchObject({ title: 'Llamar el lunes', state: 'open' });
    expect(added?.entry.caseId).toBe(added?.case?.id);
  });
});

describe('holding and recording', () => {
  it('counts the time on hold', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    call(centre);
    await centre.pass(250);
    const id = await answer(centre, ana);
    const leg = centre.telephony.agentLeg(id)!.legId;
    centre.telephony.change(leg, { isHeld: true });
    await centre.pass(8_000);
    centre.telephony.change(leg, { isHeld: false });
    await centre.pass(2_000);
    centre.telephony.end('c1');
    await ana.ask('wrap-up/complete', {
      interactionId: id,
      draft: emptyDraft,
      completedAtMs: centre.nowMs(),
    });
    expect(ana.heard('day/changed').at(-1)?.day.holdMs).toBe(8_000);
  });

  it('says loudly when the recorder is silent', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    call(centre);
    await centre.pass(250);
    const id = await answer(centre, ana);
    centre.telephony.doesRecorderAnswer = false;
    await expect(
      ana.ask('recording/set', { interactionId: id, state: 'paused' }),
    ).rejects.toMatchObject({ code: 'recorder-silent' });
    expect(ana.heard('recording/changed').at(-1)?.state).toBe('unknown');
    expect(centre.service.snapshot(ana.who).held[0]?.interaction.recording).toBe('unknown');
  });

  it('does not record a customer who did not agree', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    const { customers } = await ana.ask('customer/find', { query: 'pedro', limit: 1 });
    const created = await ana.ask('customer/create', {
      name: 'Sin permiso',
      phones: [{ number: numbers.stranger, label: 'móvil' }],
    });
    expect(created.hasRecordingConsent).toBe(false);
    expect(customers[0]?.name).toBe('Pedro Gómez');
    call(centre, 'c9', numbers.stranger);
    await centre.pass(250);
    await answer(centre, ana);
    expect(centre.telephony.said.some((said) => said.startsWith('record'))).toBe(false);
  });
});

describe('outgoing calls', () => {
  const dial = async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana', { isReady: false });
    const { held, dial: number } = await ana.ask('interaction/dial', {
      number: numbers.gold,
      customerId: null,
      callId: 'call-1' as never,
    });
    return { centre, ana, id: held.interaction.id, held, number };
  };

  it('are followed from dialling to the answer to the end', async () => {
    const { centre, ana, id, held, number } = await dial();
    expect(held.customer?.name).toBe('Marta Núñez');
    const far = centre.telephony.agentDials(ana.sip, number, id);
    centre.telephony.change(far, { state: 'ringing' });
    expect(ana.heard('held/changed').at(-1)?.held.interaction.answeredAtMs).toBeNull();
    centre.telephony.change(far, { state: 'up' });
    expect(ana.heard('held/changed').at(-1)?.held.interaction.answeredAtMs).toBe(centre.nowMs());
    centre.telephony.end(far);
    expect(ana.heard('held/changed').at(-1)?.held.interaction).toMatchObject({
      state: 'wrap-up',
      endReason: 'customer-hung-up',
    });
  });

  it.each(['busy', 'no-answer', 'rejected', 'not-found'] as const)(
    'say when it was %s',
    async (reason) => {
      const { centre, ana, id, number } = await dial();
      centre.telephony.end(centre.telephony.agentDials(ana.sip, number, id), reason);
      expect(ana.heard('held/changed').at(-1)?.held.interaction).toMatchObject({
        state: 'wrap-up',
        endReason: reason,
      });
    },
  );

  it('are followed even when the phone names no interaction', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana', { isReady: false });
    centre.telephony.change(centre.telephony.agentDials(ana.sip, numbers.gold, null), {
      state: 'up',
    });
    const { held } = ana.heard('held/changed').at(-1)!;
    expect(held.customer?.name).toBe('Marta Núñez');
    expect(held.interaction.answeredAtMs).toBe(centre.nowMs());
  });

  it('may be a second call beside the first', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    call(centre);
    await centre.pass(250);
    const first = await answer(centre, ana);
    const { held } = await ana.ask('interaction/dial', {
      number: numbers.standard,
      customerId: null,
      callId: 'call-9' as never,
    });
    const far = centre.telephony.agentDials(ana.sip, numbers.standard, held.interaction.id);
    centre.telephony.change(far, { state: 'up' });
    expect(centre.service.snapshot(ana.who).held.map((each) => each.interaction.id)).toEqual([
      first,
      held.interaction.id,
    ]);
    centre.telephony.end(far);
    expect(centre.service.snapshot(ana.who)).toMatchObject({
      presence: { presence: { kind: 'busy' } },
      held: [{ interaction: { state: 'active' } }, { interaction: { state: 'wrap-up' } }],
    });
    expect(centre.telephony.legs.get('c1')?.state).toBe('up');
  });

  it('are let go when the phone never dials', async () => {
    const { centre, ana, id } = await dial();
    await centre.pass(20_500);
    expect(ana.heard('held/changed').at(-1)?.held.interaction).toMatchObject({
      id,
      state: 'wrap-up',
      endReason: 'failed',
    });
    await centre.pass(60_500);
    expect(ana.heard('held/ended').at(-1)).toMatchObject({ interactionId: id, reason: 'failed' });
    expect(centre.service.snapshot(ana.who).presence.presence.kind).toBe('away');
  });

  it('come back when the phone was only slow', async () => {
    const { centre, ana, id, number } = await dial();
    await centre.pass(25_000);
    centre.telephony.change(centre.telephony.agentDials(ana.sip, number, id), { state: 'up' });
    expect(ana.heard('held/changed').at(-1)?.held).toMatchObject({
      interaction: { id, state: 'active', answeredAtMs: centre.nowMs() },
      wrapUp: null,
    });
  });

  it('that are reported when they are over are wrapped up at once', async () => {
    const { centre, ana, id } = await dial();
    const draft = { ...emptyDraft, note: 'Llamé sin red' };
    await ana.ask('wrap-up/complete', { interactionId: id, draft, completedAtMs: centre.nowMs() });
    expect(ana.heard('timeline/added').at(-1)?.entry).toMatchObject({
      id,
      summary: 'Llamé sin red',
    });
    expect(ana.heard('held/ended').at(-1)?.interactionId).toBe(id);
  });

  it('are one contact, whether the phone or the report came first, and however often it is told', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana', { isReady: false });
    const gold = centre.service.context.customers.byNumber(numbers.gold)!.id;
    const report = (id: string, customerId: typeof gold | null = null) =>
      ana.ask('interaction/dial', {
        number: numbers.stranger,
        customerId,
        callId: 'call-1' as never,
        interactionId: id as never,
      });
    // The answer to the first is lost.
    await report('int-local-1');
    const first = centre.telephony.agentDials(ana.sip, numbers.stranger, 'int-local-1');
    expect((await report('int-local-1')).held.interaction.id).toBe('int-local-1');
    const far = centre.telephony.agentDials(ana.sip, numbers.stranger, 'int-local-2');
    for (const leg of [first, far]) centre.telephony.end(leg);
    const { held } = await report('int-local-2', gold);
    expect(held).toMatchObject({
      interaction: { id: 'int-local-2', state: 'wrap-up', customerId: gold },
      customer: { id: gold },
    });
    const draft = { ...emptyDraft, note: 'Llamé' };
    for (const id of ['int-local-1', 'int-local-2'])
      await ana.ask('wrap-up/complete', {
        interactionId: id as never,
        draft,
        completedAtMs: centre.nowMs(),
      });
    expect(centre.service.context.works.open()).toEqual([]);
    expect((await report('int-local-2')).held.interaction.state).toBe('closed');
    const luis = await centre.desk('luis', { isReady: false });
    await expect(
      luis.ask('interaction/dial', {
        number: numbers.stranger,
        customerId: null,
        callId: 'call-1' as never,
        interactionId: 'int-local-1' as never,
      }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  it('refuse a number that nobody can dial', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    const ask = (number: string) =>
      ana.ask('interaction/dial', { number, customerId: null, callId: 'call-2' as never });
    await expect(ask('sip:evil@example.com')).rejects.toMatchObject({ code: 'invalid' });
    expect(centre.service.context.works.open()).toEqual([]);
  });
});

describe('unknown callers', () => {
  it('are linked to a customer during the call, and the row lands there', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    call(centre, 'c1', numbers.stranger);
    await centre.pass(250);
    expect(offerOf(ana).customer).toBeNull();
    const id = await answer(centre, ana);
    const created = await ana.ask('customer/create', { name: 'Nueva <b>Clienta</b>\u202e' });
    expect(created.name).not.toContain('\u202e');
    const held = await ana.ask('interaction/link', { interactionId: id, customerId: created.id });
    expect(held.customer?.id).toBe(created.id);
    centre.telephony.end('c1');
    await ana.ask('wrap-up/complete', {
      interactionId: id,
      draft: emptyDraft,
      completedAtMs: centre.nowMs(),
    });
    expect(ana.heard('timeline/added').at(-1)?.entry.customerId).toBe(created.id);
  });

  it('are linked afterwards too, and repeat callers are counted', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    call(centre, 'c1', numbers.stranger);
    await centre.pass(250);
    const id = await answer(centre, ana);
    centre.telephony.end('c1');
    await ana.ask('wrap-up/complete', {
      interactionId: id,
      draft: emptyDraft,
      completedAtMs: centre.nowMs(),
    });
    expect(ana.heard('timeline/added')).toEqual([]);
    const created = await ana.ask('customer/create', { name: 'Tarde' });
    await ana.ask('interaction/link', { interactionId: id, customerId: created.id });
    expect(ana.heard('timeline/added').at(-1)?.entry.customerId).toBe(created.id);
    call(centre, 'c2', numbers.stranger);
    expect(offerOf(ana).interaction.contactsThisWeek).toBe(2);
  });

  it('may have hostile names and no number', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    centre.telephony.call({
      legId: 'c1',
      number: 'anonymous',
      dialled: numbers.queue,
      displayName: `<img src=x>\u0000${'A'.repeat(10_000)}`,
    });
    const { interaction } = offerOf(ana);
    expect(interaction.number).toBe('');
    expect(interaction.displayName.length).toBeLessThanOrEqual(120);
    expect(interaction.displayName).not.toContain('\u0000');
  });
});

describe('a service that died', () => {
  it('goes on with the call, the draft and the sign-in it had', async () => {
    const before = await startTestCentre();
    const ana = await before.desk('ana');
    call(before);
    await before.pass(250);
    const id = await answer(before, ana);
    await ana.ask('draft/save', { interactionId: id, draft: { ...emptyDraft, note: 'A medias' } });
    const { seq } = before.service.snapshot(ana.who);
    const after = await before.again();
    const who = after.service.authenticate(ana.token);
    const snapshot = after.service.snapshot(who);
    expect(snapshot.seq).toBeGreaterThanOrEqual(seq);
    expect(snapshot.held).toMatchObject([
      { interaction: { id, state: 'active' }, draft: { note: 'A medias' } },
    ]);
    const kinds: string[] = [];
    after.service.attach(who.sessionId, seq, {
      send: ({ event }) => kinds.push(event.kind),
      close: () => undefined,
    });
    expect(kinds).toContain('resync');
    after.telephony.end('c1');
    expect(after.service.snapshot(who).held[0]?.interaction.state).toBe('wrap-up');
  });

  it('sees what ended, who was answered and who called meanwhile', async () => {
    const before = await startTestCentre();
    const ana = await before.desk('ana');
    const luis = await before.desk('luis');
    call(before);
    await before.pass(250);
    const ended = await answer(before, ana);
    call(before, 'c2', numbers.standard);
    await before.pass(250);
    const ringing = offerOf(luis).interaction.id;
    await before.service.stop();
    before.telephony.end(before.telephony.agentLeg(ended)!.legId);
    before.telephony.change(before.telephony.agentLeg(ringing)!.legId, { state: 'up' });
    call(before, 'c3', numbers.stranger);
    const after = await before.again();
    await after.pass(250);
    const held = (desk: TestDesk) =>
      after.service.snapshot(after.service.authenticate(desk.token)).held[0]?.interaction;
    expect(held(ana)).toMatchObject({ id: ended, state: 'wrap-up', endReason: 'agent-hung-up' });
    expect(held(luis)).toMatchObject({ id: ringing, state: 'active' });
    expect(after.service.context.works.open().some((work) => work.customerLegId === 'c3')).toBe(
      true,
    );
  });

  it('counts no talk after the agent completed it, however long it was away', async () => {
    const before = await startTestCentre();
    const ana = await before.desk('ana');
    call(before);
    await before.pass(250);
    const id = await answer(before, ana);
    const answeredAtMs = before.nowMs();
    await before.pass(4_750);
    const completedAtMs = before.nowMs();
    await before.pass(60_000);
    before.telephony.legs.clear();
    const after = await before.again();
    const who = after.service.authenticate(ana.token);
    await after.service.handlers['wrap-up/complete'](who, {
      interactionId: id,
      draft: emptyDraft,
      completedAtMs,
    });
    const { day } = after.service.snapshot(who);
    expect(day).toMatchObject({ handled: 1, wrapUpMs: 0 });
    expect(Math.abs(day.talkMs - (completedAtMs - answeredAtMs))).toBeLessThanOrEqual(250);
  });

  it('offers a waiting caller once when it is back', async () => {
    const before = await startTestCentre();
    const ana = await before.desk('ana');
    await before.service.stop();
    call(before);
    const after = await before.again();
    await after.pass(1_000);
    const who = after.service.authenticate(ana.token);
    expect(after.service.snapshot(who).offers).toHaveLength(1);
    expect(after.telephony.said.filter((said) => said.startsWith('ring'))).toHaveLength(1);
    expect(after.service.snapshot(who).missed).toEqual([]);
  });

  it('does not complete a wrap-up before the desk could send its note', async () => {
    const before = await startTestCentre();
    const ana = await before.desk('ana');
    call(before);
    await before.pass(250);
    const id = await answer(before, ana);
    before.telephony.end('c1');
    await before.pass(59_000);
    const after = await before.again();
    await after.pass(10_000);
    const who = after.service.authenticate(ana.token);
    expect(after.service.snapshot(who).held[0]?.interaction.id).toBe(id);
    await after.pass(15_000);
    expect(after.service.snapshot(who).held).toEqual([]);
  });
});

describe('a phone that was started again', () => {
  it('loses the calls it does not restate, and nothing else', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    call(centre);
    await centre.pass(250);
    const id = await answer(centre, ana);
    await centre.pass(5_000);
    const { works } = centre.service.context;
    const chat = { ...works.get(id)!, customerLegId: null, agentLegId: null };
    const chatId = interactionId.parse('chat-1');
    works.put({ ...chat, interaction: { ...chat.interaction, id: chatId, channel: 'chat' } });
    await ana.ask('phone/restated', { interactionIds: [id] });
    expect(centre.service.snapshot(ana.who).held[0]?.interaction.state).toBe('active');
    await ana.ask('phone/restated', { interactionIds: [] });
    expect(centre.service.snapshot(ana.who).held[0]).toMatchObject({
      interaction: { state: 'active' },
      lost: { untilMs: centre.nowMs() + 45_000 },
    });
    // Said again, as every desk does: nothing changes.
    await centre.pass(4_000);
    await ana.ask('phone/restated', { interactionIds: [] });
    expect(centre.telephony.legs.has('c1')).toBe(true);
    await centre.pass(41_500);
    expect(
      centre.service.snapshot(ana.who).held.map(({ interaction }) => interaction),
    ).toContainEqual(expect.objectContaining({ id, state: 'wrap-up', endReason: 'phone-lost' }));
    expect(works.get(chatId)?.interaction.state).toBe('active');
    // Nobody is cut off for the fault of a phone: the customer waits in the queue.
    expect(centre.telephony.legs.has('c1')).toBe(true);
    expect(works.get(id)).toMatchObject({ interaction: { state: 'queued', agentId: null } });
  });

  it('gives the customer to the next agent before all others, with a note and a row in the timeline', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    call(centre);
    await centre.pass(250);
    const id = await answer(centre, ana);
    await ana.ask('draft/save', {
      interactionId: id,
      draft: { ...emptyDraft, note: 'Wants the invoice of May.' },
    });
    await centre.pass(5_000);
    await ana.ask('phone/restated', { interactionIds: [] });
    await centre.pass(30_000);
    // Somebody else waits as well, and came before the line was lost for good.
    call(centre, 'c2');
    await centre.pass(16_000);
    const luis = await centre.desk('luis');
    await centre.pass(250);
    const [offer] = centre.service.snapshot(luis.who).offers;
    expect(offer).toMatchObject({
      interaction: { id },
      from: {
        kind: 'transfer',
        agentName: 'ana',
        card: {
          why: 'Se perdió la línea con ana; el cliente ha vuelto al principio de la cola.',
          note: 'Wants the invoice of May.',
        },
      },
    });
    expect(ana.heard('timeline/added').at(-1)?.entry.summary).toBe('Se perdió la línea con ana');
    expect(centre.service.snapshot(ana.who).held[0]?.interaction).toMatchObject({
      id,
      state: 'wrap-up',
      endReason: 'phone-lost',
    });
    await answer(centre, luis);
    expect(centre.service.snapshot(luis.who).held[0]?.interaction).toMatchObject({
      id,
      state: 'active',
    });
    expect(centre.telephony.legs.has('c1')).toBe(true);
  });

  it('lets go of a number that the agent had dialled: it is in no queue', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    call(centre);
    await centre.pass(250);
    const id = await answer(centre, ana);
    const { works } = centre.service.context;
    const work = works.get(id)!;
    works.put({ ...work, interaction: { ...work.interaction, direction: 'outbound' } });
    await centre.pass(5_000);
    await ana.ask('phone/restated', { interactionIds: [] });
    await centre.pass(46_000);
    expect(works.get(id)?.interaction.state).toBe('wrap-up');
    expect(centre.telephony.legs.has('c1')).toBe(false);
  });

  it('waits a moment longer while the phone rings again, then leaves the customer to the queue', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    call(centre);
    await centre.pass(250);
    const id = await answer(centre, ana);
    await centre.pass(5_000);
    await ana.ask('phone/restated', { interactionIds: [] });
    await centre.pass(44_000);
    await ana.ask('call/rejoin', { interactionId: id });
    await centre.pass(9_000);
    const { works } = centre.service.context;
    expect(works.get(id)?.interaction.state).toBe('active');
    await centre.pass(3_000);
    expect(works.get(id)?.interaction.state).toBe('queued');
    expect([...centre.telephony.legs.values()].some(({ kind }) => kind === 'agent')).toBe(false);
  });

  it('brings its agent back to the customer who waits', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    call(centre);
    await centre.pass(250);
    const id = await answer(centre, ana);
    await centre.pass(5_000);
    await ana.ask('phone/restated', { interactionIds: [] });
    await ana.ask('call/rejoin', { interactionId: id });
    await ana.ask('call/rejoin', { interactionId: id });
    await centre.pass(250);
    const rung = [...centre.telephony.legs.values()].filter(({ kind }) => kind === 'agent');
    expect(rung).toHaveLength(1);
    centre.telephony.change(rung[0]?.legId ?? '', { state: 'up' });
    await centre.pass(250);
    const { held } = centre.service.snapshot(ana.who);
    expect(held[0]).toMatchObject({ interaction: { id, state: 'active' } });
    expect(held[0]?.lost).toBeUndefined();
    await centre.pass(60_000);
    expect(centre.service.snapshot(ana.who).held[0]?.interaction.state).toBe('active');
    expect(centre.telephony.legs.has('c1')).toBe(true);
    await expect(ana.ask('call/give-up', { interactionId: id })).rejects.toMatchObject({
      code: 'too-late',
    });
  });

  it('lets the customer go when the agent says so, and ends it when they leave by themselves', async () => {
    for (const how of ['agent', 'customer'] as const) {
      const centre = await startTestCentre();
      const ana = await centre.desk('ana');
      call(centre);
      await centre.pass(250);
      const id = await answer(centre, ana);
      await centre.pass(5_000);
      await ana.ask('phone/restated', { interactionIds: [] });
      if (how === 'agent') await ana.ask('call/give-up', { interactionId: id });
      else centre.telephony.end('c1', 'far-hangup');
      await centre.pass(250);
      const [held] = centre.service.snapshot(ana.who).held;
      expect(held?.interaction.state).toBe('wrap-up');
      expect(held?.lost).toBeUndefined();
    }
  });
});
