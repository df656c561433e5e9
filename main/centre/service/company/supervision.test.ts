/** Leads beside an agent: who hears them at each step, through hold-like acts, and what is written down. */
import { describe, expect, it } from 'vitest';
import { readAuditOf } from '../../store/audit-records.ts';
import { heldBy, openCompanyStage } from '../../testing/company-stage.ts';

describe('a lead', () => {
  it('listens, whispers, barges and leaves without being dialled again', async () => {
    const stage = await openCompanyStage();
    const { ana, id } = stage;
    const lola = await stage.desk('lola', false);
    await lola.ask('supervise/set', { interactionId: id, step: 'listen' });
    expect(heldBy(lola, id)?.role).toBe('lead');
    await stage.answer('lola');
    const rings = (): number =>
      stage.centre.telephony.said.filter((line) => line === 'ring sip-agent-lola').length;
    expect(stage.hears()).toEqual({ customer: 'ana', ana: 'customer', lola: 'ana customer' });
    await lola.ask('supervise/set', { interactionId: id, step: 'whisper' });
    expect(stage.hears()).toEqual({
      customer: 'ana',
      ana: 'customer lola',
      lola: 'ana customer',
    });
    await lola.ask('supervise/set', { interactionId: id, step: 'barge' });
    expect(stage.hears()).toEqual({
      customer: 'ana lola',
      ana: 'customer lola',
      lola: 'ana customer',
    });
    expect(heldBy(ana, id)?.company?.parties.at(-1)).toMatchObject({
      role: 'lead',
      supervision: 'barge',
    });
    await lola.ask('supervise/set', { interactionId: id, step: null });
    await stage.centre.pass(250);
    expect(stage.hears()).toEqual({ customer: 'ana', ana: 'customer' });
    expect(rings()).toBe(1);
    expect(heldBy(lola, id)).toBeNull();
    expect(heldBy(ana, id)?.company).toBeNull();
    const lines = readAuditOf(stage.centre.db, ana.who.agentId, 10).map(({ act }) => act);
    expect(lines).toEqual(['leave', 'barge', 'whisper', 'listen']);
  });

  it('stays with the customer through consult, transfer and its return', async () => {
    const stage = await openCompanyStage();
    const { ana, id } = stage;
    const lola = await stage.desk('lola', false);
    await stage.desk('luis');
    await lola.ask('supervise/set', { interactionId: id, step: 'whisper' });
    await stage.answer('lola');
    await stage.consult('luis');
    await stage.answer('luis');
    expect(stage.hears()).toEqual({
      customer: 'music',
      ana: 'lola luis',
      luis: 'ana',
      lola: 'ana luis',
    });
    await ana.ask('consult/cancel', { interactionId: id });
    await stage.centre.pass(250);
    await stage.transfer('luis');
    expect(stage.hears()['customer']).toBe('music');
    await stage.answer('luis');
    expect(stage.hears()).toEqual({
      customer: 'luis',
      luis: 'customer lola',
      lola: 'customer luis',
    });
    await stage.hangUp('customer');
    expect(stage.centre.telephony.legs.size).toBe(0);
    expect(heldBy(lola, id)).toBeNull();
    expect(lola.heard('presence/changed').at(-1)?.status.presence.kind).toBe('away');
  });

  it('is not alone: two at once, and one going away leaves the other', async () => {
    const stage = await openCompanyStage();
    const lola = await stage.desk('lola', false);
    const leo = await stage.desk('leo', false);
    await lola.ask('supervise/set', { interactionId: stage.id, step: 'barge' });
    await stage.answer('lola');
    await leo.ask('supervise/set', { interactionId: stage.id, step: 'listen' });
    await stage.answer('leo');
    expect(stage.hears()['leo']).toBe('ana customer lola');
    await stage.hangUp('lola', 'media-lost');
    expect(stage.hears()).toEqual({ customer: 'ana', ana: 'customer', leo: 'ana customer' });
    expect(heldBy(lola, stage.id)).toBeNull();
  });

  it('who barged in keeps the customer when the phone of the agent dies', async () => {
    const stage = await openCompanyStage();
    const lola = await stage.desk('lola', false);
    await lola.ask('supervise/set', { interactionId: stage.id, step: 'barge' });
    await stage.answer('lola');
    await stage.hangUp('ana', 'media-lost');
    expect(stage.hears()).toEqual({ customer: 'lola', lola: 'customer' });
    expect(heldBy(lola, stage.id)?.role).toBe('owner');
    expect(heldBy(stage.ana, stage.id)?.interaction.state).toBe('wrap-up');
  });

  it('is not shown to agents where the centre says so, unless they speak; other leads see them', async () => {
    const stage = await openCompanyStage({ showsSupervision: false });
    const { ana, id } = stage;
    const lola = await stage.desk('lola', false);
    const leo = await stage.desk('leo', false);
    const shown = (desk: typeof ana) =>
      heldBy(desk, id)?.company?.parties.map(({ name }) => name) ?? null;
    await lola.ask('supervise/set', { interactionId: id, step: 'listen' });
    await stage.answer('lola');
    expect(shown(ana)).toBeNull();
    await leo.ask('supervise/set', { interactionId: id, step: 'listen' });
    await stage.answer('leo');
    expect(shown(leo)).toEqual(['Marta Núñez', 'ana', 'lola', 'leo']);
    expect(stage.hears()['lola']).toBe('ana customer');
    await stage.desk('luis');
    await stage.consult('luis');
    expect(shown(ana)).toEqual(['Marta Núñez', 'ana', 'luis']);
    await ana.ask('consult/cancel', { interactionId: id });
    await lola.ask('supervise/set', { interactionId: id, step: 'whisper' });
    expect(shown(ana)).toEqual(['Marta Núñez', 'ana', 'lola']);
  });

  it('must be a lead with a phone that can ring', async () => {
    const stage = await openCompanyStage();
    const luis = await stage.desk('luis');
    const set = { interactionId: stage.id, step: 'listen' as const };
    await expect(luis.ask('supervise/set', set)).rejects.toMatchObject({ code: 'refused' });
    const lola = await stage.desk('lola', false);
    stage.centre.telephony.register(lola.sip, false);
    await expect(lola.ask('supervise/set', set)).rejects.toMatchObject({ code: 'target-away' });
  });
});
