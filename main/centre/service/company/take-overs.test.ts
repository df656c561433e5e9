/** A lead takes a contact over and hands it back: who hears whom at each step, what fails, and what becomes of each part. */
import { describe, expect, it } from 'vitest';
import { emptyDraft } from '#src/model/wrap-up.ts';
import { agentId } from '#src/model/ids.ts';
import { readAuditOf } from '../../store/audit-records.ts';
import { readEntries } from '../../store/records.ts';
import { heldBy, openCompanyStage, type CompanyStage } from '../../testing/company-stage.ts';
import type { TestDesk } from '../../testing/test-centre.ts';

const ANA = agentId.parse('agent-ana');

/** A lead beside ana, listening. */
const beside = async (stage: CompanyStage, name = 'lola'): Promise<TestDesk> => {
  const lead = await stage.desk(name, false);
  await lead.ask('supervise/set', { interactionId: stage.id, step: 'listen' });
  await stage.answer(name);
  return lead;
};
const takeOver = (stage: CompanyStage, lead: TestDesk, fromAgentId = ANA) =>
  lead.ask('supervise/take-over', { interactionId: stage.id, fromAgentId });

describe('a lead who takes over', () => {
  it('has the customer at once, with the agent beside and the draft, and hands it back', async () => {
    const stage = await openCompanyStage();
    const { ana, id } = stage;
    await ana.ask('draft/save', {
      interactionId: id,
      draft: { ...emptyDraft, note: 'Quiere hablar con un jefe' },
    });
    const lola = await beside(stage);
    await takeOver(stage, lola);
    expect(stage.hears()).toEqual({ customer: 'lola', lola: 'customer', ana: 'customer lola' });
    expect(heldBy(lola, id)).toMatchObject({
      role: 'owner',
      draft: { note: 'Quiere hablar con un jefe' },
      company: { takenFrom: { agentId: ANA, name: 'ana' } },
      interaction: { state: 'active', recording: 'recording' },
    });
    expect(heldBy(ana, id)).toMatchObject({ role: 'lead', wrapUp: null });

    await lola.ask('supervise/hand-back', { interactionId: id });
    expect(stage.hears()).toEqual({ customer: 'ana', ana: 'customer', lola: 'ana customer' });
    expect(heldBy(ana, id)).toMatchObject({ role: 'owner', company: { takenFrom: null } });
    expect(heldBy(lola, id)?.role).toBe('lead');
    expect(readAuditOf(stage.centre.db, ANA, 10).map(({ act }) => act)).toEqual([
      'hand-back',
      'take-over',
      'listen',
    ]);
    await stage.hangUp('customer');
    expect(heldBy(ana, id)?.interaction.state).toBe('wrap-up');
    expect(heldBy(lola, id)).toBeNull();
  });

  it('takes along what was being written at that moment, but never over their own words', async () => {
    const stage = await openCompanyStage();
    const { ana, id } = stage;
    const lola = await beside(stage);
    await takeOver(stage, lola);
    const write = (desk: TestDesk, note: string) =>
      desk.ask('draft/save', { interactionId: id, draft: { ...emptyDraft, note } });
    await write(ana, 'Quiere');
    await write(ana, 'Quiere hablar con un jefe');
    expect(heldBy(lola, id)?.draft.note).toBe('Quiere hablar con un jefe');
    await write(lola, 'Lo tengo yo');
    await write(ana, 'Quiere hablar con un jefe, dice');
    expect(stage.centre.service.context.works.get(id)?.draft.note).toBe('Lo tengo yo');
  });

  it('is rung first when not beside yet', async () => {
    const stage = await openCompanyStage();
    const lola = await stage.desk('lola', false);
    await takeOver(stage, lola);
    expect(heldBy(lola, stage.id)?.role).toBe('lead');
    expect(heldBy(stage.ana, stage.id)?.role).toBe('owner');
    await stage.answer('lola');
    expect(stage.hears()).toEqual({ customer: 'lola', lola: 'customer', ana: 'customer lola' });
  });

  it('has the wrap-up, and the part of the agent becomes a row of its own', async () => {
    const stage = await openCompanyStage();
    const { ana, id } = stage;
    const lola = await beside(stage);
    await takeOver(stage, lola);
    await lola.ask('draft/save', {
      interactionId: id,
      draft: { ...emptyDraft, note: 'Lola lo ha resuelto' },
    });
    await ana.ask('draft/save', {
      interactionId: id,
      draft: { ...emptyDraft, note: 'Empezó conmigo' },
    });
    expect(heldBy(lola, id)?.draft.note).not.toBe('Empezó conmigo');
    await stage.hangUp('customer');
    expect(heldBy(lola, id)).toMatchObject({
      interaction: { state: 'wrap-up' },
      draft: { note: 'Lola lo ha resuelto' },
    });
    expect(heldBy(ana, id)).toMatchObject({
      interaction: { state: 'wrap-up' },
      draft: { note: 'Empezó conmigo' },
    });
    await stage.centre.pass(70_000, 2_000);
    const { customerId } = stage.centre.service.context.works.find(id)!.interaction;
    const rows = readEntries(stage.centre.db, customerId!, null, 10);
    expect(rows.map(({ agentName, body }) => [agentName, body])).toEqual(
      expect.arrayContaining([
        ['lola', 'Lola lo ha resuelto'],
        ['ana', 'Empezó conmigo'],
      ]),
    );
    expect(stage.centre.service.context.works.open()).toEqual([]);
  });

  it('gives the customer back to the agent beside when their phone dies', async () => {
    const stage = await openCompanyStage();
    const { ana, id } = stage;
    await stage.desk('luis');
    await stage.consult('luis');
    await stage.answer('luis');
    const lola = await beside(stage);
    await takeOver(stage, lola);
    expect(stage.hears()).toEqual({
      customer: 'lola',
      lola: 'customer',
      luis: 'music',
      ana: 'customer lola',
    });
    await stage.hangUp('lola', 'media-lost');
    expect(stage.hears()).toMatchObject({ customer: 'ana', ana: 'customer', luis: 'music' });
    expect(heldBy(ana, id)).toMatchObject({ role: 'owner', company: { takenFrom: null } });
    expect(heldBy(lola, id)).toBeNull();
    expect(stage.centre.service.context.works.isOccupied(lola.who.agentId)).toBe(false);
  });

  it('gives the customer back when nothing comes from their phone any more', async () => {
    const stage = await openCompanyStage();
    const lola = await beside(stage);
    await takeOver(stage, lola);
    const leg = stage.leg('lola')!;
    stage.centre.telephony.change(leg, { isLost: true });
    await stage.centre.pass(2_000);
    stage.centre.telephony.change(leg, { isLost: false });
    await stage.centre.pass(2_000);
    expect(stage.hears()['customer']).toBe('lola');
    stage.centre.telephony.change(leg, { isLost: true });
    await stage.centre.pass(3_500);
    expect(stage.hears()).toEqual({ customer: 'ana', ana: 'customer', lola: 'ana customer' });
  });

  it('gives the customer back when they sign out', async () => {
    const stage = await openCompanyStage();
    const lola = await beside(stage);
    await takeOver(stage, lola);
    await lola.ask('session/sign-out', {});
    await stage.centre.pass(250);
    expect(stage.hears()).toEqual({ customer: 'ana', ana: 'customer' });
  });

  it('cannot hand back to who has left', async () => {
    const stage = await openCompanyStage();
    const lola = await beside(stage);
    await takeOver(stage, lola);
    await stage.hangUp('ana');
    expect(heldBy(stage.ana, stage.id)?.interaction.state).toBe('wrap-up');
    await expect(
      lola.ask('supervise/hand-back', { interactionId: stage.id }),
    ).rejects.toMatchObject({ code: 'target-gone' });
    expect(stage.hears()).toEqual({ customer: 'lola', lola: 'customer' });
    await stage.hangUp('customer');
    expect(heldBy(lola, stage.id)?.interaction.state).toBe('wrap-up');
  });

  it('hears that somebody was quicker', async () => {
    const stage = await openCompanyStage();
    const lola = await beside(stage);
    const leo = await beside(stage, 'leo');
    const both = await Promise.allSettled([takeOver(stage, lola), takeOver(stage, leo)]);
    expect(both[1]).toMatchObject({ reason: { code: 'somebody-was-quicker' } });
    expect(stage.hears()['customer']).toBe('lola');
    // From a lead it can be taken too, and goes back step by step.
    await takeOver(stage, leo, lola.who.agentId);
    expect(stage.hears()['customer']).toBe('leo');
    await leo.ask('supervise/hand-back', { interactionId: stage.id });
    expect(stage.hears()['customer']).toBe('lola');
    await lola.ask('supervise/hand-back', { interactionId: stage.id });
    expect(stage.hears()['customer']).toBe('ana');
  });

  it('is second also while the phone of the first one rings', async () => {
    const stage = await openCompanyStage();
    const lola = await stage.desk('lola', false);
    const leo = await stage.desk('leo', false);
    await takeOver(stage, lola);
    await expect(takeOver(stage, leo)).rejects.toMatchObject({ code: 'somebody-was-quicker' });
  });

  it('stays beside when it was handed over while their phone rang', async () => {
    const stage = await openCompanyStage();
    await stage.desk('luis');
    await stage.consult('luis');
    await stage.answer('luis');
    const lola = await stage.desk('lola', false);
    await takeOver(stage, lola);
    await stage.ana.ask('consult/complete', { interactionId: stage.id });
    await stage.answer('lola');
    expect(stage.hears()).toEqual({ customer: 'luis', luis: 'customer', lola: 'customer luis' });
  });

  it('takes from who holds: the customer is with them at once', async () => {
    const stage = await openCompanyStage();
    const lola = await beside(stage);
    const works = stage.centre.service.context.works;
    stage.centre.telephony.change(stage.leg('ana')!, { isHeld: true });
    await stage.centre.pass(1_000);
    await takeOver(stage, lola);
    expect(works.get(stage.id)).toMatchObject({ heldSinceMs: null, heldMs: 0 });
    await stage.centre.pass(5_000);
    await lola.ask('supervise/hand-back', { interactionId: stage.id });
    // Their phone holds still: the customer hears music again, and that counts.
    expect(works.get(stage.id)?.heldSinceMs).not.toBeNull();
    stage.centre.telephony.change(stage.leg('ana')!, { isHeld: false });
    await stage.centre.pass(250);
    expect(works.get(stage.id)).toMatchObject({ heldSinceMs: null });
    expect(works.get(stage.id)!.heldMs).toBeLessThan(2_000);
  });

  it('takes from who transfers while it can be pulled back, and not after that', async () => {
    const stage = await openCompanyStage();
    await stage.desk('luis');
    const lola = await beside(stage);
    await stage.transfer('luis');
    await takeOver(stage, lola);
    expect(stage.hears()).toEqual({ customer: 'lola', lola: 'customer', ana: 'customer lola' });
    expect(stage.leg('luis')).toBeNull();
    await lola.ask('supervise/hand-back', { interactionId: stage.id });
    await stage.centre.pass(250);
    await stage.transfer('luis');
    await stage.centre.pass(16_000, 500);
    await expect(takeOver(stage, lola)).rejects.toMatchObject({ code: 'somebody-was-quicker' });
  });

  it('who hands over in turn lets the first agent go', async () => {
    const stage = await openCompanyStage();
    const luis = await stage.desk('luis');
    const lola = await beside(stage);
    await takeOver(stage, lola);
    await lola.ask('transfer/start', {
      interactionId: stage.id,
      target: { kind: 'agent', agentId: luis.who.agentId },
      card: { why: '', done: '', asked: '', note: '' },
    });
    await stage.centre.pass(250);
    await stage.answer('luis');
    expect(stage.hears()).toEqual({ customer: 'luis', luis: 'customer' });
    for (const desk of [stage.ana, lola])
      expect(heldBy(desk, stage.id)?.interaction.state).toBe('wrap-up');
  });

  it('keeps it through the death of the service', async () => {
    const stage = await openCompanyStage();
    const lola = await beside(stage);
    await takeOver(stage, lola);
    await stage.restart();
    expect(stage.hears()).toEqual({ customer: 'lola', lola: 'customer', ana: 'customer lola' });
    stage.centre.telephony.end(stage.leg('lola')!, 'media-lost');
    await stage.centre.pass(250);
    expect(stage.hears()).toEqual({ customer: 'ana', ana: 'customer' });
  });

  it('must be a lead', async () => {
    const stage = await openCompanyStage();
    const luis = await stage.desk('luis');
    await expect(takeOver(stage, luis)).rejects.toMatchObject({ code: 'refused' });
  });
});
