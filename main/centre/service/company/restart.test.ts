/** The service dies in the middle of a consult, a conference, a transfer and a supervision, and another one carries on. */
import { describe, expect, it } from 'vitest';
import type { Work } from '../../store/work-records.ts';
import { openCompanyStage, type CompanyStage } from '../../testing/company-stage.ts';

const workOf = (stage: CompanyStage): Work | null =>
  stage.centre.service.context.works.get(stage.id);
/** What the desk of somebody is given when it comes back. */
const heldOf = async (stage: CompanyStage, name: string) => {
  const { who } = await stage.desk(name);
  return stage.centre.service
    .snapshot(who)
    .held.find(({ interaction }) => interaction.id === stage.id);
};

describe('after the death of the service', () => {
  it('a consult goes on: the same people, focus, card and who hears whom', async () => {
    const stage = await openCompanyStage();
    await stage.desk('luis');
    await stage.consult('luis');
    await stage.answer('luis');
    const before = await heldOf(stage, 'ana');
    await stage.restart();
    expect(await heldOf(stage, 'ana')).toEqual(before);
    expect(stage.hears()).toEqual({ customer: 'music', ana: 'luis', luis: 'ana' });
    expect(stage.centre.telephony.said.at(-1)).toMatch(/^arrange /);
    expect((await heldOf(stage, 'luis'))?.role).toBe('consulted');
    await stage.hangUp('luis');
    expect(workOf(stage)?.company?.returned?.reason).toBe('they-left');
    expect(stage.hears()).toEqual({ customer: 'ana', ana: 'customer' });
  });

  it('a colleague who answered meanwhile is in it', async () => {
    const stage = await openCompanyStage();
    await stage.desk('luis');
    await stage.consult('luis');
    await stage.centre.service.stop();
    stage.centre.telephony.change(stage.leg('luis')!, { state: 'up' });
    await stage.restart();
    expect(stage.hears()).toEqual({ customer: 'music', ana: 'luis', luis: 'ana' });
  });

  it('a colleague who declined meanwhile has come back with a reason', async () => {
    const stage = await openCompanyStage();
    await stage.desk('luis');
    await stage.consult('luis');
    await stage.centre.service.stop();
    stage.centre.telephony.legs.delete(stage.leg('luis')!);
    await stage.restart();
    expect((await heldOf(stage, 'ana'))?.company?.returned).not.toBeNull();
    expect(stage.hears()).toEqual({ customer: 'ana', ana: 'customer' });
  });

  it('an owner who hung up meanwhile leaves the customer to who is in it', async () => {
    const stage = await openCompanyStage();
    await stage.desk('luis');
    await stage.consult('luis');
    await stage.answer('luis');
    await stage.centre.service.stop();
    stage.centre.telephony.legs.delete(stage.leg('ana')!);
    await stage.restart();
    expect(workOf(stage)?.interaction.agentId).toBe('agent-luis');
    expect(stage.hears()).toEqual({ customer: 'luis', luis: 'customer' });
    expect((await heldOf(stage, 'ana'))?.interaction.state).toBe('wrap-up');
  });

  it('a customer who hung up meanwhile ends it for everybody', async () => {
    const stage = await openCompanyStage();
    await stage.desk('luis');
    await stage.consult('luis');
    await stage.answer('luis');
    await stage.centre.service.stop();
    stage.centre.telephony.legs.delete('customer');
    await stage.restart();
    expect([...stage.centre.telephony.legs.keys()]).toEqual([]);
    expect(await heldOf(stage, 'luis')).toBeUndefined();
  });

  it('a transfer goes on: it can be pulled back', async () => {
    const stage = await openCompanyStage();
    const { who } = stage.ana;
    await stage.desk('luis');
    await stage.transfer('luis');
    await stage.restart();
    expect(stage.hears()).toEqual({ customer: 'music', ana: 'ringback' });
    stage.centre.service.handlers['transfer/pull-back'](who, { interactionId: stage.id });
    await stage.centre.pass(250);
    expect(stage.hears()).toEqual({ customer: 'ana', ana: 'customer' });
    expect(stage.leg('luis')).toBeNull();
  });

  it('a transfer that arrived meanwhile has arrived', async () => {
    const stage = await openCompanyStage();
    await stage.desk('luis');
    await stage.transfer('luis');
    await stage.centre.service.stop();
    stage.centre.telephony.change(stage.leg('luis')!, { state: 'up' });
    await stage.restart();
    expect(stage.hears()).toEqual({ customer: 'luis', luis: 'customer' });
    expect((await heldOf(stage, 'ana'))?.interaction.state).toBe('wrap-up');
    expect((await heldOf(stage, 'luis'))?.role).toBe('owner');
  });

  it('a transfer whose target is gone comes back to the sender', async () => {
    const stage = await openCompanyStage();
    await stage.desk('luis');
    await stage.transfer('luis');
    await stage.centre.service.stop();
    stage.centre.telephony.legs.delete(stage.leg('luis')!);
    await stage.restart();
    expect((await heldOf(stage, 'ana'))?.company?.returned).not.toBeNull();
    expect(stage.hears()).toEqual({ customer: 'ana', ana: 'customer' });
  });

  it('a lead is beside the agent still', async () => {
    const stage = await openCompanyStage();
    const lola = await stage.desk('lola', false);
    await lola.ask('supervise/set', { interactionId: stage.id, step: 'whisper' });
    await stage.answer('lola');
    await stage.restart();
    expect(stage.hears()).toEqual({ customer: 'ana', ana: 'customer lola', lola: 'ana customer' });
    expect((await heldOf(stage, 'lola'))?.role).toBe('lead');
  });

  it('a conference with a number has all its legs', async () => {
    const stage = await openCompanyStage();
    await stage.desk('luis');
    for (const name of ['luis', '+34611111111']) {
      await stage.consult(name);
      await stage.answer(name);
      await stage.ana.ask('consult/focus', { interactionId: stage.id, focus: 'all' });
    }
    await stage.restart();
    expect(stage.hears()['customer']).toBe('+34611111111 ana luis');
    expect(stage.centre.telephony.legs.size).toBe(4);
  });
});

describe('when the telephone system was away', () => {
  it('who hears whom is told again', async () => {
    const stage = await openCompanyStage();
    await stage.desk('luis');
    await stage.consult('luis');
    await stage.answer('luis');
    stage.centre.telephony.emit({ kind: 'driver/down' });
    stage.centre.telephony.said.length = 0;
    stage.centre.telephony.emit({ kind: 'driver/up' });
    await stage.centre.pass(250);
    expect(stage.centre.telephony.said.some((line) => line.startsWith('arrange '))).toBe(true);
    expect(stage.hears()).toEqual({ customer: 'music', ana: 'luis', luis: 'ana' });
  });
});
