/** Leads who follow an agent from call to call: when they are rung, with whom they stay, and when it is over. */
import { describe, expect, it } from 'vitest';
import { agentId, type InteractionId } from '#src/model/ids.ts';
import { readAuditOf } from '../../store/audit-records.ts';
import { heldBy, openCompanyStage, type CompanyStage } from '../../testing/company-stage.ts';
import { numbers, type TestDesk } from '../../testing/test-centre.ts';

const ANA = agentId.parse('agent-ana');
const follow = (lead: TestDesk, mode: 'now' | 'next' | 'always' | null) =>
  lead.ask('team/follow', { agentId: ANA, mode });
const followingOf = (lead: TestDesk) => lead.heard('team/following').at(-1)?.following;

/** The call of the stage is over and wrapped up, and another customer is with ana. */
const nextCall = async (stage: CompanyStage, legId = 'second'): Promise<InteractionId> => {
  const { centre, ana, id } = stage;
  if (centre.telephony.legs.has('customer')) await stage.hangUp('customer');
  await centre.pass(250);
  const before = ana.heard('offer/made').length;
  for (const { interaction } of centre.service.context.works.ofAgent(ana.who.agentId))
    if (interaction.state === 'wrap-up')
      await ana.ask('wrap-up/complete', {
        interactionId: id,
        draft: { reasonId: null, outcomeId: null, note: '', followUpAtMs: null },
        completedAtMs: centre.nowMs(),
      });
  centre.telephony.call({ legId, number: numbers.standard, dialled: numbers.queue });
  await centre.pass(500);
  const { offer } = ana.heard('offer/made').at(before)!;
  centre.telephony.change(centre.telephony.agentLeg(offer.interaction.id)!.legId, { state: 'up' });
  await centre.pass(500);
  return offer.interaction.id;
};

describe('a lead who follows', () => {
  it('now: is rung into this call and no other', async () => {
    const stage = await openCompanyStage();
    const lola = await stage.desk('lola', false);
    await follow(lola, 'now');
    expect(followingOf(lola)).toEqual({ agentId: ANA, mode: 'now' });
    await stage.answer('lola');
    expect(stage.hears()).toEqual({ customer: 'ana', ana: 'customer', lola: 'ana customer' });
    const next = await nextCall(stage);
    expect(followingOf(lola)).toBeNull();
    expect(stage.leg('lola')).toBeNull();
    expect(heldBy(lola, next)).toBeNull();
  });

  it('now: needs a call', async () => {
    const stage = await openCompanyStage();
    const lola = await stage.desk('lola', false);
    await stage.hangUp('customer');
    await expect(follow(lola, 'now')).rejects.toMatchObject({ code: 'too-late' });
    expect(followingOf(lola)).toBeUndefined();
  });

  it('next: leaves out the call of this moment', async () => {
    const stage = await openCompanyStage();
    const lola = await stage.desk('lola', false);
    await follow(lola, 'next');
    await stage.centre.pass(1_000);
    expect(stage.leg('lola')).toBeNull();
    const next = await nextCall(stage);
    await stage.answer('lola');
    expect(heldBy(lola, next)?.role).toBe('lead');
    stage.centre.telephony.end('second');
    await stage.centre.pass(500);
    expect(followingOf(lola)).toBeNull();
  });

  it('always: every call, not again after leaving one, until it is ended', async () => {
    const stage = await openCompanyStage();
    const lola = await stage.desk('lola', false);
    await follow(lola, 'always');
    await stage.answer('lola');
    await lola.ask('supervise/set', { interactionId: stage.id, step: null });
    await stage.centre.pass(2_000);
    expect(stage.leg('lola')).toBeNull();
    expect(followingOf(lola)).toEqual({ agentId: ANA, mode: 'always' });
    const next = await nextCall(stage);
    await stage.answer('lola');
    expect(heldBy(lola, next)?.role).toBe('lead');
    await follow(lola, null);
    await stage.centre.pass(250);
    expect(stage.leg('lola')).toBeNull();
    expect(followingOf(lola)).toBeNull();
    expect(readAuditOf(stage.centre.db, ANA, 10).map(({ act, detail }) => [act, detail])).toEqual([
      ['unfollow', 'always'],
      ['listen', 'follow'],
      ['leave', ''],
      ['listen', 'follow'],
      ['follow', 'always'],
    ]);
  });

  it('goes with the agent when the customer is handed over, and others stay with the customer', async () => {
    const stage = await openCompanyStage();
    const lola = await stage.desk('lola', false);
    const leo = await stage.desk('leo', false);
    await stage.desk('luis');
    await follow(lola, 'always');
    await stage.answer('lola');
    await leo.ask('supervise/set', { interactionId: stage.id, step: 'listen' });
    await stage.answer('leo');
    await stage.transfer('luis');
    await stage.answer('luis');
    expect(stage.hears()).toEqual({ customer: 'luis', luis: 'customer', leo: 'customer luis' });
    expect(heldBy(lola, stage.id)).toBeNull();
    expect(followingOf(lola)).toEqual({ agentId: ANA, mode: 'always' });
  });

  it('is over when either signs out, and outlives the service', async () => {
    const stage = await openCompanyStage();
    const lola = await stage.desk('lola', false);
    await follow(lola, 'always');
    await stage.restart();
    expect(stage.centre.service.snapshot(lola.who).following).toEqual({
      agentId: ANA,
      mode: 'always',
    });
    stage.centre.service.handlers['session/sign-out'](stage.ana.who, {});
    await stage.centre.pass(250);
    expect(stage.centre.service.snapshot(lola.who).following).toBeNull();
  });

  it('must be a lead, and not of themselves', async () => {
    const stage = await openCompanyStage();
    const luis = await stage.desk('luis');
    await expect(follow(luis, 'always')).rejects.toMatchObject({ code: 'refused' });
    const lola = await stage.desk('lola', false);
    await expect(
      lola.ask('team/follow', { agentId: lola.who.agentId, mode: 'always' }),
    ).rejects.toMatchObject({ code: 'target-is-you' });
  });
});
