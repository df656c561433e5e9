/** A learner beside an agent who agreed: what they hear, what they see of the customer, and that nobody hears them. */
import { describe, expect, it } from 'vitest';
import { agentId } from '#src/model/ids.ts';
import { emptyDraft } from '#src/model/wrap-up.ts';
import { readAuditOf } from '../../store/audit-records.ts';
import { heldBy, openCompanyStage, type CompanyStage } from '../../testing/company-stage.ts';
import { numbers, type TestDesk } from '../../testing/test-centre.ts';

const ANA = agentId.parse('agent-ana');
const NOA = agentId.parse('agent-noa');

/** noa learns from ana, and is in the call. */
const learn = async (stage: CompanyStage): Promise<TestDesk> => {
  const noa = await stage.desk('noa', false);
  await noa.ask('shadow/ask', { agentId: ANA });
  await stage.ana.ask('shadow/answer', { learnerId: NOA, isAllowed: true });
  await stage.answer('noa');
  return noa;
};
const lastView = (desk: TestDesk) => desk.heard('shadow/view').at(-1)?.views[0];
const statesOf = (desk: TestDesk) =>
  desk.heard('shadow/changed').map(({ shadowing }) => shadowing.state);

describe('a learner', () => {
  it('asks, is agreed to, hears all and is heard by nobody', async () => {
    const stage = await openCompanyStage();
    const noa = await learn(stage);
    expect(statesOf(noa)).toEqual(['asked', 'running']);
    expect(statesOf(stage.ana)).toEqual(['asked', 'running']);
    expect(stage.hears()).toEqual({ customer: 'ana', ana: 'customer', noa: 'ana customer' });
    expect(heldBy(noa, stage.id)?.role).toBe('learner');
    expect(heldBy(stage.ana, stage.id)?.company?.parties.at(-1)).toMatchObject({
      role: 'learner',
      name: 'noa',
    });
    await expect(
      noa.ask('supervise/set', { interactionId: stage.id, step: 'barge' }),
    ).rejects.toMatchObject({ code: 'refused' });
    expect(readAuditOf(stage.centre.db, ANA, 5)).toMatchObject([{ act: 'shadow', actorId: NOA }]);
  });

  it('sees the screen of the agent as it changes, and nothing that identifies the customer', async () => {
    const stage = await openCompanyStage();
    const noa = await learn(stage);
    await stage.ana.ask('draft/save', {
      interactionId: stage.id,
      draft: { ...emptyDraft, note: `Llamar al ${numbers.gold}, tarjeta 4111 1111 1111 1111` },
    });
    await stage.centre.pass(250);
    expect(lastView(noa)).toMatchObject({
      customer: {
        name: 'Marta Núñez',
        phones: [{ number: '+••••••••001' }],
        emails: ['•••@example.com'],
        city: '•••',
        orders: [{ id: 'A-gold', title: 'Fibra' }],
      },
      interaction: { number: '+••••••••001' },
      draft: { note: 'Llamar al +••••••••001, tarjeta •••• •••• •••• ••••' },
    });
    await stage.desk('luis');
    await stage.consult('luis');
    expect(lastView(noa)?.company?.parties.map(({ name }) => name)).toContain('luis');
    const { ana } = stage;
    const { customer } = heldBy(ana, stage.id)!;
    const edited = await ana.ask('customer/update', {
      customerId: customer!.id,
      version: customer!.version,
      edit: { note: `Solo en el ${numbers.gold}` },
    });
    expect(edited.note).toContain(numbers.gold);
    expect(heldBy(noa, stage.id)?.customer?.note).toBe('Solo en el +••••••••001');
    expect(noa.heard('customer/changed')).toEqual([]);
    await ana.ask('consult/cancel', { interactionId: stage.id });
    // Whatever went over the wire to the learner: no event has the number.
    expect(JSON.stringify(noa.events)).not.toContain(numbers.gold);
    expect(JSON.stringify(stage.centre.service.snapshot(noa.who))).not.toContain(numbers.gold);
    await stage.centre.pass(250);
    const seen = noa.heard('shadow/view').length;
    await stage.centre.pass(2_000);
    expect(noa.heard('shadow/view')).toHaveLength(seen);
    // A desk that begins anew gets it once more.
    stage.centre.service.snapshot(noa.who);
    await stage.centre.pass(250);
    expect(noa.heard('shadow/view')).toHaveLength(seen + 1);
  });

  it('stays with the agent through hand-over and into the next call, and stands in nobody’s way', async () => {
    const stage = await openCompanyStage();
    const noa = await learn(stage);
    await stage.desk('luis');
    await stage.transfer('luis');
    await stage.answer('luis');
    expect(stage.hears()).toEqual({ customer: 'luis', luis: 'customer' });
    expect(heldBy(noa, stage.id)).toBeNull();
    await stage.hangUp('customer');
    await stage.centre.pass(65_000, 1_000);
    stage.centre.telephony.call({
      legId: 'second',
      number: numbers.standard,
      dialled: numbers.queue,
    });
    await stage.centre.pass(500);
    const { offer } = stage.ana.heard('offer/made').at(-1)!;
    const ring = stage.centre.telephony.agentLeg(offer.interaction.id)!;
    stage.centre.telephony.change(ring.legId, { state: 'up' });
    await stage.centre.pass(500);
    expect(stage.leg('noa')).not.toBeNull();
    await stage.answer('noa');
    expect(heldBy(noa, offer.interaction.id)?.role).toBe('learner');
    // The customer's end is everybody's; a learner's end is nobody's.
    await stage.hangUp('noa');
    expect(stage.centre.telephony.legs.has('second')).toBe(true);
  });

  it('is not who inherits the customer', async () => {
    const stage = await openCompanyStage();
    await learn(stage);
    await stage.hangUp('ana');
    expect([...stage.centre.telephony.legs.keys()]).toEqual([]);
  });

  it('is told no, and ends it from either side', async () => {
    const stage = await openCompanyStage();
    const noa = await stage.desk('noa', false);
    await noa.ask('shadow/ask', { agentId: ANA });
    await stage.ana.ask('shadow/answer', { learnerId: NOA, isAllowed: false });
    expect(statesOf(noa)).toEqual(['asked', 'declined']);
    expect(stage.centre.service.snapshot(noa.who).shadowings).toEqual([]);
    await learn(stage);
    await stage.ana.ask('shadow/end', { agentId: ANA, learnerId: NOA });
    await stage.centre.pass(250);
    expect(stage.leg('noa')).toBeNull();
    expect(statesOf(noa).at(-1)).toBe('ended');
    await expect(
      (await stage.desk('luis')).ask('shadow/end', { agentId: ANA, learnerId: NOA }),
    ).rejects.toMatchObject({ code: 'refused' });
  });

  it('outlives the service, and is over when the shift is', async () => {
    const stage = await openCompanyStage();
    const noa = await learn(stage);
    await stage.restart();
    const { service } = stage.centre;
    expect(service.snapshot(noa.who).shadowings).toMatchObject([{ state: 'running' }]);
    expect(stage.hears()['noa']).toBe('ana customer');
    service.handlers['session/sign-out'](stage.ana.who, {});
    await stage.centre.pass(250);
    expect(service.snapshot(noa.who).shadowings).toEqual([]);
    expect(stage.leg('noa')).toBeNull();
  });

  it('asks only who is there', async () => {
    const stage = await openCompanyStage();
    const noa = await stage.desk('noa', false);
    await expect(
      noa.ask('shadow/ask', { agentId: agentId.parse('agent-eva') }),
    ).rejects.toMatchObject({ code: 'target-gone' });
    await expect(noa.ask('shadow/ask', { agentId: NOA })).rejects.toMatchObject({
      code: 'target-is-you',
    });
  });
});
