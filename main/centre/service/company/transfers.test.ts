/** Blind transfers: on the way, arrived, pulled back, and every way in which they fail. */
import { describe, expect, it } from 'vitest';
import { heldBy, offerOn, openCompanyStage } from '../../testing/company-stage.ts';
import { numbers } from '../../testing/test-centre.ts';

describe('a blind transfer', () => {
  it('plays music until the colleague answers, who has the card; the sender wraps up', async () => {
    const stage = await openCompanyStage();
    const { ana, id } = stage;
    const luis = await stage.desk('luis');
    const held = await stage.transfer('luis');
    expect(held).toMatchObject({
      role: 'owner',
      interaction: { state: 'active', agentId: 'agent-ana' },
      company: { transfer: { targetName: 'luis', untilMs: stage.centre.nowMs() - 250 + 15_000 } },
    });
    expect(stage.hears()).toEqual({ customer: 'music', ana: 'ringback' });
    expect(offerOn(luis, id)?.from).toMatchObject({ kind: 'transfer', agentName: 'ana' });
    expect(ana.heard('presence/changed').at(-1)?.status.presence.kind).toBe('busy');
    await stage.centre.pass(3_000);
    await stage.answer('luis');
    expect(stage.hears()).toEqual({ customer: 'luis', luis: 'customer' });
    expect(stage.leg('ana')).toBeNull();
    expect(heldBy(ana, id)).toMatchObject({
      interaction: { id, state: 'wrap-up', agentId: 'agent-ana' },
      company: null,
    });
    expect(heldBy(luis, id)).toMatchObject({
      role: 'owner',
      interaction: { state: 'active', agentId: 'agent-luis' },
      company: { transfer: null, card: { fromName: 'ana' } },
    });
    expect(heldBy(luis, id)!.interaction.answeredAtMs).toBeGreaterThan(
      heldBy(ana, id)!.interaction.answeredAtMs!,
    );
    await expect(ana.ask('transfer/pull-back', { interactionId: id })).rejects.toMatchObject({
      code: 'too-late',
    });
  });

  it('is pulled back in one step, and the colleague stops ringing', async () => {
    const stage = await openCompanyStage();
    const luis = await stage.desk('luis');
    await stage.transfer('luis');
    await stage.centre.pass(5_000);
    const held = await stage.ana.ask('transfer/pull-back', { interactionId: stage.id });
    expect(held.company).toMatchObject({ transfer: null, returned: { reason: 'pulled-back' } });
    expect(stage.hears()).toEqual({ customer: 'ana', ana: 'customer' });
    await stage.centre.pass(250);
    expect(stage.leg('luis')).toBeNull();
    expect(offerOn(luis, stage.id)).toBeNull();
    expect(luis.heard('presence/changed').at(-1)?.status.presence.kind).toBe('available');
  });

  it.each([
    ['rejected', 'declined'],
    ['busy', 'busy'],
    ['media-lost', 'failed'],
  ] as const)('returns at once to a sender on the line when it is %s', async (end, reason) => {
    const stage = await openCompanyStage();
    await stage.desk('luis');
    await stage.transfer('luis');
    await stage.hangUp('luis', end);
    expect(stage.hears()).toEqual({ customer: 'ana', ana: 'customer' });
    expect(heldBy(stage.ana, stage.id)).toMatchObject({
      interaction: { state: 'active' },
      company: { transfer: null, returned: { reason, targetName: 'luis' } },
    });
  });

  it('rings the sender again after 20 s without an answer, with the reason', async () => {
    const stage = await openCompanyStage();
    const { ana, id } = stage;
    const luis = await stage.desk('luis');
    await stage.transfer('luis');
    await stage.centre.pass(15_250);
    expect(stage.leg('ana')).toBeNull();
    expect(heldBy(ana, id)?.interaction.state).toBe('wrap-up');
    await stage.centre.pass(5_000);
    expect(luis.heard('offer/ended').at(-1)?.missed?.reason).toBe('missed');
    expect(stage.hears()).toEqual({ customer: 'announcement' });
    await ana.ask('draft/save', {
      interactionId: id,
      draft: { ...heldBy(ana, id)!.draft, note: 'Luis no contestaba' },
    });
    expect(heldBy(ana, id)?.interaction.state).toBe('wrap-up');
    expect(offerOn(ana, id)?.from).toMatchObject({ kind: 'transfer', agentName: 'luis' });
    await stage.answer('ana');
    expect(stage.hears()).toEqual({ customer: 'ana', ana: 'customer' });
    expect(heldBy(ana, id)).toMatchObject({
      interaction: { state: 'active' },
      wrapUp: null,
      draft: { note: 'Luis no contestaba' },
      company: { returned: { reason: 'no-answer', targetName: 'luis' } },
    });
    expect(ana.heard('held/ended')).toEqual([]);
    await stage.hangUp('customer');
    expect(heldBy(ana, id)?.interaction.state).toBe('wrap-up');
  });

  it('goes on to the queue when the sender does not take it back, who wraps up', async () => {
    const stage = await openCompanyStage();
    const { ana, id } = stage;
    await stage.desk('luis');
    await stage.transfer('luis');
    await stage.centre.pass(20_500);
    await stage.hangUp('ana', 'rejected');
    expect(stage.hears()).toEqual({ customer: 'announcement' });
    expect(stage.centre.service.context.works.get(id)?.interaction.state).toBe('queued');
    await ana.ask('wrap-up/complete', {
      interactionId: id,
      draft: { ...heldBy(ana, id)!.draft, note: 'Nadie' },
      completedAtMs: stage.centre.nowMs(),
    });
    expect(heldBy(ana, id)).toBeNull();
    const eva = await stage.desk('eva');
    await stage.answer('eva');
    expect(heldBy(eva, id)?.role).toBe('owner');
  });

  it('goes to the head of the queue when the sender is not there any more', async () => {
    const stage = await openCompanyStage();
    const { ana, id } = stage;
    await stage.desk('luis');
    await stage.transfer('luis');
    await stage.centre.pass(15_250);
    stage.centre.telephony.register(ana.sip, false);
    await stage.centre.pass(5_000);
    const work = stage.centre.service.context.works.get(id);
    expect(work).toMatchObject({
      isReturned: true,
      interaction: { state: 'queued', queueId: 'support' },
    });
    expect(stage.hears()).toEqual({ customer: 'announcement' });
    const eva = await stage.desk('eva');
    expect(offerOn(eva, id)?.from).toMatchObject({ kind: 'transfer', agentName: 'ana' });
    await stage.answer('eva');
    expect(stage.hears()).toEqual({ customer: 'eva', eva: 'customer' });
  });

  it('returns with the reason when the colleague signs out while it rings', async () => {
    const stage = await openCompanyStage();
    const luis = await stage.desk('luis');
    await stage.transfer('luis');
    await luis.ask('session/sign-out', {});
    await stage.centre.pass(250);
    expect(heldBy(stage.ana, stage.id)?.company?.returned?.reason).toBe('signed-out');
    expect(stage.hears()).toEqual({ customer: 'ana', ana: 'customer' });
  });

  it('returns when the phone of the colleague is not there', async () => {
    const stage = await openCompanyStage();
    const luis = await stage.desk('luis');
    stage.centre.telephony.forget(luis.sip);
    await stage.transfer('luis');
    expect(heldBy(stage.ana, stage.id)?.company?.returned?.reason).toBe('failed');
    expect(stage.hears()).toEqual({ customer: 'ana', ana: 'customer' });
  });

  it('keeps what the sender writes meanwhile, also a wrap-up that is done early', async () => {
    const stage = await openCompanyStage();
    const { ana, id } = stage;
    const luis = await stage.desk('luis');
    await stage.transfer('luis');
    const draft = { ...heldBy(ana, id)!.draft, note: 'Dicho mientras sonaba' };
    await ana.ask('draft/save', { interactionId: id, draft });
    await ana.ask('wrap-up/complete', {
      interactionId: id,
      draft,
      completedAtMs: stage.centre.nowMs(),
    });
    await stage.answer('luis');
    expect(heldBy(ana, id)).toBeNull();
    expect(ana.heard('timeline/added').at(-1)?.entry.summary).toBe('Dicho mientras sonaba');
    expect(heldBy(luis, id)?.draft.note).toBe('Dicho mientras sonaba');
  });

  it('outlives a phone of the sender that starts again without it', async () => {
    for (const to of ['luis', '+34611111111']) {
      const stage = await openCompanyStage();
      const { ana, id } = stage;
      await stage.desk('luis');
      await stage.transfer(to);
      await stage.centre.pass(4_000);
      await ana.ask('phone/restated', { interactionIds: [] });
      await stage.centre.pass(250);
      expect(heldBy(ana, id)?.interaction.state).toBe('wrap-up');
      expect(stage.hears()).toEqual({ customer: 'music' });
      await stage.answer(to);
      expect(stage.hears()['customer']).toBe(to);
    }
  });

  it('tells a customer who waits in a queue that they still wait', async () => {
    const stage = await openCompanyStage();
    await stage.transfer('support');
    await stage.ana.ask('presence/set', { presence: { kind: 'away', reason: 'break' } });
    await stage.centre.pass(45_500);
    expect(stage.hears()).toEqual({ customer: 'announcement' });
  });

  it('keeps the place in a queue: before others who wait longer there', async () => {
    const stage = await openCompanyStage();
    const { ana, id } = stage;
    await stage.transfer('support');
    expect(stage.hears()).toEqual({ customer: 'music', ana: 'silence' });
    stage.centre.telephony.call({ legId: 'c2', number: numbers.gold, dialled: numbers.queue });
    await stage.centre.pass(250);
    const luis = await stage.desk('luis');
    expect(offerOn(luis, id)?.from).toMatchObject({ kind: 'transfer', agentName: 'ana' });
    await luis.ask('offer/decline', { interactionId: id });
    await stage.centre.pass(250);
    expect(stage.centre.service.context.works.get(id)?.interaction.state).toBe('queued');
    await stage.centre.pass(15_000);
    expect(heldBy(ana, id)?.interaction.state).toBe('wrap-up');
    const eva = await stage.desk('eva');
    expect(offerOn(eva, id)).not.toBeNull();
    await stage.answer('eva');
    expect(stage.hears()).toEqual({ customer: 'eva', eva: 'customer' });
    expect(heldBy(ana, id)?.interaction.state).toBe('wrap-up');
  });

  it('can be pulled back out of a queue and from who is rung for it', async () => {
    const stage = await openCompanyStage();
    const luis = await stage.desk('luis');
    await stage.transfer('support');
    expect(offerOn(luis, stage.id)).not.toBeNull();
    await stage.ana.ask('transfer/pull-back', { interactionId: stage.id });
    await stage.centre.pass(250);
    expect(offerOn(luis, stage.id)).toBeNull();
    expect(stage.hears()).toEqual({ customer: 'ana', ana: 'customer' });
  });

  it('to a number leaves customer and number together, and ends with either', async () => {
    const stage = await openCompanyStage();
    const { ana, id } = stage;
    await stage.transfer('+34611111111');
    expect(stage.hears()).toEqual({ customer: 'music', ana: 'ringback' });
    await stage.answer('+34611111111');
    expect(stage.hears()).toEqual({ customer: '+34611111111', '+34611111111': 'customer' });
    expect(heldBy(ana, id)?.interaction.state).toBe('wrap-up');
    await stage.hangUp('+34611111111');
    expect(stage.centre.telephony.legs.size).toBe(0);
    expect(stage.centre.service.context.works.get(id)).toBeNull();
  });

  it('to a number that is busy returns; after 20 s without an answer it rings the sender', async () => {
    const stage = await openCompanyStage();
    const { ana, id } = stage;
    await stage.transfer('+34611111111');
    await stage.hangUp('+34611111111', 'busy');
    expect(heldBy(ana, id)?.company?.returned?.reason).toBe('busy');
    expect(stage.hears()).toEqual({ customer: 'ana', ana: 'customer' });
    await stage.transfer('+34622222222');
    await stage.centre.pass(20_250);
    expect(offerOn(ana, id)).not.toBeNull();
    await stage.answer('ana');
    expect(heldBy(ana, id)?.company?.returned?.reason).toBe('no-answer');
    expect(stage.hears()).toEqual({ customer: 'ana', ana: 'customer' });
  });

  it('back and forth between two is allowed', async () => {
    const stage = await openCompanyStage();
    const { ana, id } = stage;
    const luis = await stage.desk('luis');
    await stage.transfer('luis');
    await stage.answer('luis');
    await ana.ask('wrap-up/complete', {
      interactionId: id,
      draft: heldBy(ana, id)!.draft,
      completedAtMs: stage.centre.nowMs(),
    });
    await luis.ask('transfer/start', {
      interactionId: id,
      target: { kind: 'agent', agentId: ana.who.agentId },
      card: { why: 'Era tuyo', done: '', asked: '', note: '' },
    });
    await stage.centre.pass(250);
    expect(offerOn(ana, id)?.from).toMatchObject({ agentName: 'luis', card: { why: 'Era tuyo' } });
    await stage.answer('ana');
    expect(stage.hears()).toEqual({ customer: 'ana', ana: 'customer' });
    expect(heldBy(luis, id)?.interaction.state).toBe('wrap-up');
    await stage.hangUp('customer');
    expect(stage.centre.telephony.legs.size).toBe(0);
  });

  it('to a number of our own goes to that queue, and never round in a circle', async () => {
    const stage = await openCompanyStage();
    const held = await stage.transfer(numbers.queue);
    expect(held.company?.transfer?.target).toEqual({ kind: 'queue', queueId: 'support' });
    expect(stage.centre.telephony.said.filter((line) => line.startsWith('dial '))).toEqual([]);
    expect(stage.hears()['customer']).toBe('music');
  });
});
