/** Consult, swap, conference and attended transfer, each with who hears whom and what each desk is told. */
import { describe, expect, it } from 'vitest';
import {
  heldBy,
  offerOn,
  openCompanyStage,
  someCard,
  targetOf,
} from '../../testing/company-stage.ts';

describe('a consult', () => {
  it('rings the colleague with the card while the customer hears music', async () => {
    const stage = await openCompanyStage();
    const luis = await stage.desk('luis');
    const held = await stage.consult('luis');
    expect(held.company).toMatchObject({ focus: 'consult', card: { why: 'Cobro doble' } });
    expect(held.company?.parties.map(({ role, state }) => `${role} ${state}`)).toEqual([
      'customer up',
      'owner up',
      'consulted ringing',
    ]);
    expect(stage.hears()).toEqual({ customer: 'music', ana: 'ringback' });
    expect(offerOn(luis, stage.id)?.from).toMatchObject({
      kind: 'consult',
      agentName: 'ana',
      card: { who: 'Marta Núñez · +34600000001', asked: '¿Puedes abonarlo?' },
    });
    expect(luis.heard('presence/changed').at(-1)?.status.presence.kind).toBe('reserved');
  });

  it('shows the owner when the card is read', async () => {
    const stage = await openCompanyStage();
    const luis = await stage.desk('luis');
    await stage.consult('luis');
    expect(heldBy(stage.ana, stage.id)?.company?.card?.readAtMs).toBeNull();
    await stage.ana.ask('card/read', { interactionId: stage.id });
    expect(heldBy(stage.ana, stage.id)?.company?.card?.readAtMs).toBeNull();
    await luis.ask('card/read', { interactionId: stage.id });
    expect(heldBy(stage.ana, stage.id)?.company?.card?.readAtMs).toBe(stage.centre.nowMs());
  });

  it('finds out that a colleague’s phone is gone, and shows the colleague so', async () => {
    const stage = await openCompanyStage();
    const luis = await stage.desk('luis');
    stage.centre.telephony.forget(luis.sip);
    await stage.consult('luis');
    await stage.centre.pass(250);
    expect(heldBy(stage.ana, stage.id)?.company?.returned?.reason).toBe('failed');
    expect(luis.heard('presence/changed').at(-1)?.status.presence).toEqual({
      kind: 'away',
      reason: 'not-ringable',
    });
  });

  it('swaps, joins and lets go, each in one step', async () => {
    const stage = await openCompanyStage();
    const luis = await stage.desk('luis');
    await stage.consult('luis');
    await stage.answer('luis');
    expect(stage.hears()).toEqual({ customer: 'music', ana: 'luis', luis: 'ana' });
    expect(heldBy(luis, stage.id)?.role).toBe('consulted');
    expect(offerOn(luis, stage.id)).toBeNull();

    await stage.ana.ask('consult/focus', { interactionId: stage.id, focus: 'customer' });
    expect(stage.hears()).toEqual({ customer: 'ana', ana: 'customer', luis: 'music' });
    await stage.ana.ask('consult/focus', { interactionId: stage.id, focus: 'all' });
    expect(stage.hears()).toEqual({
      customer: 'ana luis',
      ana: 'customer luis',
      luis: 'ana customer',
    });
    expect(heldBy(luis, stage.id)?.role).toBe('joined');
    await stage.ana.ask('consult/focus', { interactionId: stage.id, focus: 'consult' });
    expect(stage.hears()['customer']).toBe('music');

    await stage.ana.ask('consult/cancel', { interactionId: stage.id });
    await stage.centre.pass(250);
    expect(stage.hears()).toEqual({ customer: 'ana', ana: 'customer' });
    expect(stage.leg('luis')).toBeNull();
    expect(heldBy(luis, stage.id)).toBeNull();
    expect(luis.heard('presence/changed').at(-1)?.status.presence.kind).toBe('available');
    expect(heldBy(stage.ana, stage.id)?.company).toBeNull();
  });

  it('hands the customer over with card and note, and both wrap up their own leg', async () => {
    const stage = await openCompanyStage();
    const { ana, id } = stage;
    const luis = await stage.desk('luis');
    await ana.ask('draft/save', {
      interactionId: id,
      draft: { ...heldBy(ana, id)!.draft, note: 'Nota de Ana' },
    });
    await stage.consult('luis');
    await stage.answer('luis');
    await ana.ask('consult/complete', { interactionId: id });
    await stage.centre.pass(250);
    expect(stage.hears()).toEqual({ customer: 'luis', luis: 'customer' });
    expect(heldBy(ana, id)).toMatchObject({
      interaction: { id, state: 'wrap-up' },
      wrapUp: { extensions: 0 },
      company: null,
    });
    expect(heldBy(luis, id)).toMatchObject({
      role: 'owner',
      interaction: { state: 'active', agentId: 'agent-luis' },
      draft: { note: 'Nota de Ana' },
      company: { card: { note: 'Dice que pagó dos veces.' } },
    });
    await ana.ask('wrap-up/complete', {
      interactionId: id,
      draft: { ...heldBy(ana, id)!.draft, note: 'Pasada a Luis' },
      completedAtMs: stage.centre.nowMs(),
    });
    expect(heldBy(ana, id)).toBeNull();
    expect(ana.heard('presence/changed').at(-1)?.status.presence.kind).toBe('available');
    await stage.hangUp('customer');
    expect(heldBy(luis, id)?.interaction.state).toBe('wrap-up');
    await luis.ask('wrap-up/complete', {
      interactionId: id,
      draft: { ...heldBy(luis, id)!.draft, note: 'Abonado' },
      completedAtMs: stage.centre.nowMs(),
    });
    const page = await luis.ask('timeline/page', {
      customerId: heldByCustomer(stage.ana, id),
      before: null,
      limit: 10,
    });
    const lines = page.entries.map(({ agentName, summary }) => `${agentName}: ${summary}`).sort();
    expect(lines).toEqual(['ana: Pasada a Luis', 'ana: Paso a luis: Cobro doble', 'luis: Abonado']);
    expect(page.entries.find(({ summary }) => summary.startsWith('Paso'))?.body).toContain(
      'Se pide: ¿Puedes abonarlo?',
    );
  });

  it('grows to a conference of five, each mutable and removable, and no further', async () => {
    const stage = await openCompanyStage();
    const { ana, id } = stage;
    await stage.desk('luis');
    await stage.desk('eva');
    for (const name of ['luis', 'eva', '+34611111111']) {
      await stage.consult(name);
      await stage.answer(name);
      await ana.ask('consult/focus', { interactionId: id, focus: 'all' });
    }
    const all = ['+34611111111', 'ana', 'customer', 'eva', 'luis'];
    expect(stage.hears()).toEqual(
      Object.fromEntries(all.map((name) => [name, all.filter((each) => each !== name).join(' ')])),
    );
    const noa = await stage.desk('noa');
    await expect(stage.consult('noa')).rejects.toMatchObject({ code: 'company-full' });
    expect(offerOn(noa, id)).toBeNull();
    const parties = heldBy(ana, id)!.company!.parties;
    const eva = parties.find(({ name }) => name === 'eva')!;
    await ana.ask('party/mute', { interactionId: id, partyId: eva.id, isMuted: true });
    expect(stage.hears()['customer']).toBe('+34611111111 ana luis');
    expect(stage.hears()['eva']).toBe('+34611111111 ana customer luis');
    await ana.ask('party/remove', { interactionId: id, partyId: eva.id });
    await stage.centre.pass(250);
    expect(stage.hears()['eva']).toBeUndefined();
    expect(stage.leg('eva')).toBeNull();
    const customer = parties.find(({ role }) => role === 'customer')!;
    await expect(
      ana.ask('party/remove', { interactionId: id, partyId: customer.id }),
    ).rejects.toMatchObject({ code: 'refused' });
    await stage.hangUp('customer');
    expect(stage.centre.telephony.legs.size).toBe(0);
    expect(heldBy(ana, id)?.interaction.state).toBe('wrap-up');
  });

  it.each([
    ['rejected', 'declined'],
    ['busy', 'busy'],
  ] as const)('comes back at once when the phone says %s', async (end, reason) => {
    const stage = await openCompanyStage();
    const luis = await stage.desk('luis');
    await stage.consult('luis');
    await stage.hangUp('luis', end);
    expect(stage.hears()).toEqual({ customer: 'ana', ana: 'customer' });
    expect(heldBy(stage.ana, stage.id)?.company?.returned).toMatchObject({
      reason,
      targetName: 'luis',
    });
    expect(offerOn(luis, stage.id)).toBeNull();
  });

  it('comes back after 20 s without an answer, and the colleague finds it among the missed', async () => {
    const stage = await openCompanyStage();
    const luis = await stage.desk('luis');
    await stage.consult('luis');
    await stage.centre.pass(20_250);
    expect(heldBy(stage.ana, stage.id)?.company?.returned?.reason).toBe('no-answer');
    expect(luis.heard('offer/ended').at(-1)?.missed?.reason).toBe('missed');
    expect(stage.leg('luis')).toBeNull();
    expect(stage.hears()).toEqual({ customer: 'ana', ana: 'customer' });
  });

  it('asks the next one of a queue until nobody is left', async () => {
    const stage = await openCompanyStage();
    const luis = await stage.desk('luis');
    const eva = await stage.desk('eva');
    await stage.consult('support');
    expect(offerOn(luis, stage.id)?.from?.kind).toBe('consult');
    await luis.ask('offer/decline', { interactionId: stage.id });
    await stage.centre.pass(250);
    expect(offerOn(eva, stage.id)?.from?.kind).toBe('consult');
    await stage.hangUp('eva', 'rejected');
    expect(offerOn(luis, stage.id)).toBeNull();
    expect(heldBy(stage.ana, stage.id)?.company?.returned?.reason).toBe('declined');
    expect(stage.hears()).toEqual({ customer: 'ana', ana: 'customer' });
  });

  it('does not begin with a queue in which nobody is ready', async () => {
    const stage = await openCompanyStage();
    await expect(stage.consult('support')).rejects.toMatchObject({ code: 'target-away' });
    expect(stage.hears()).toEqual({ customer: 'ana', ana: 'customer' });
  });

  it('leaves the customer to the colleague when the owner hangs up', async () => {
    const stage = await openCompanyStage();
    const luis = await stage.desk('luis');
    await stage.consult('luis');
    await stage.answer('luis');
    await stage.hangUp('ana');
    expect(stage.hears()).toEqual({ customer: 'luis', luis: 'customer' });
    expect(heldBy(luis, stage.id)?.role).toBe('owner');
    expect(heldBy(stage.ana, stage.id)?.interaction.state).toBe('wrap-up');
  });

  it('goes on ringing when the owner hangs up, and returns to them when nobody answers', async () => {
    const stage = await openCompanyStage();
    const luis = await stage.desk('luis');
    await stage.consult('luis');
    await stage.hangUp('ana');
    expect(stage.hears()).toEqual({ customer: 'music' });
    expect(offerOn(luis, stage.id)?.from?.kind).toBe('transfer');
    await stage.hangUp('luis', 'rejected');
    expect(offerOn(stage.ana, stage.id)).not.toBeNull();
    await stage.answer('ana');
    expect(heldBy(stage.ana, stage.id)?.company?.returned?.reason).toBe('declined');
    expect(stage.hears()).toEqual({ customer: 'ana', ana: 'customer' });
  });

  it('tells the owner when a number cannot be reached', async () => {
    const stage = await openCompanyStage();
    await stage.consult('+34611111111');
    expect(stage.centre.telephony.said).toContain('dial +34611111111');
    stage.centre.telephony.end(stage.leg('+34611111111')!, 'not-found');
    await stage.centre.pass(250);
    expect(heldBy(stage.ana, stage.id)?.company?.returned?.reason).toBe('not-found');
  });
});

describe('whom one cannot ask', () => {
  it.each([
    ['oneself', 'ana', 'target-is-you'],
    ['nobody of the centre', 'somebody', 'target-gone'],
    ['who is not signed in', 'eva', 'target-gone'],
    ['an emergency number', '112', 'invalid'],
    ['the customer again', '+34600000001', 'target-in-call'],
  ])('is %s', async (_what, name, code) => {
    const stage = await openCompanyStage();
    for (const act of ['consult/start', 'transfer/start'] as const)
      await expect(
        stage.ana.ask(act, { interactionId: stage.id, target: targetOf(name), card: someCard }),
      ).rejects.toMatchObject({ code });
    expect(stage.hears()).toEqual({ customer: 'ana', ana: 'customer' });
    expect(heldBy(stage.ana, stage.id)?.company).toBeNull();
  });

  it('is who is away; who is busy comes back as busy', async () => {
    const stage = await openCompanyStage();
    const luis = await stage.desk('luis');
    await luis.ask('presence/set', { presence: { kind: 'away', reason: 'lunch' } });
    await expect(stage.consult('luis')).rejects.toMatchObject({ code: 'target-away' });
    await luis.ask('presence/set', { presence: { kind: 'available' } });
    stage.centre.telephony.call({ legId: 'c2', number: '+34600000002', dialled: '+34900100100' });
    await stage.centre.pass(250);
    const held = await stage.consult('luis');
    expect(held.company?.returned?.reason).toBe('busy');
    expect(stage.hears()).toEqual({ customer: 'ana', ana: 'customer' });
  });

  it('is a second one while one is asked', async () => {
    const stage = await openCompanyStage();
    await stage.desk('luis');
    await stage.desk('eva');
    await stage.consult('luis');
    await expect(stage.consult('eva')).rejects.toMatchObject({ code: 'refused' });
  });

  it('is who declined this conversation before', async () => {
    const stage = await openCompanyStage();
    await stage.desk('luis');
    await stage.consult('luis');
    await stage.hangUp('luis', 'rejected');
    await expect(stage.consult('luis')).rejects.toMatchObject({ code: 'target-away' });
  });

  it('is anybody, by somebody who does not own it', async () => {
    const stage = await openCompanyStage();
    const luis = await stage.desk('luis');
    await stage.desk('eva');
    await stage.consult('luis');
    await stage.answer('luis');
    for (const focus of ['customer', 'all'] as const)
      await expect(
        luis.ask('consult/focus', { interactionId: stage.id, focus }),
      ).rejects.toMatchObject({ code: 'not-found' });
  });
});

function heldByCustomer(desk: Awaited<ReturnType<typeof openCompanyStage>>['ana'], id: string) {
  const held = desk
    .heard('held/changed')
    .find((event) => event.held.interaction.id === id && event.held.interaction.customerId);
  return held!.held.interaction.customerId!;
}
