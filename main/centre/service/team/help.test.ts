/** Calls for help: whom they reach as leads come and go, who looks, and how each one ends. */
import { describe, expect, it } from 'vitest';
import { helpId } from '#src/model/help.ts';
import { openCompanyStage } from '../../testing/company-stage.ts';
import type { TestDesk } from '../../testing/test-centre.ts';

const newest = (desk: TestDesk) => desk.heard('help/changed').at(-1)?.help;

describe('a call for help', () => {
  it('reaches every lead of the team who is there, says who looks, and survives a sign-out', async () => {
    const stage = await openCompanyStage();
    const { ana, id } = stage;
    const lola = await stage.desk('lola', false);
    const leo = await stage.desk('leo', false);
    const asked = await ana.ask('help/ask', { interactionId: id, reason: 'none', text: '' });
    expect(asked).toMatchObject({ deliveredTo: 2, looking: [], customerName: 'Marta Núñez' });
    expect(newest(lola)).toEqual(asked);
    expect(newest(leo)).toEqual(asked);

    await lola.ask('help/look', { helpId: asked.id, isLooking: true });
    expect(newest(ana)?.looking).toEqual([{ agentId: lola.who.agentId, name: 'lola' }]);
    await lola.ask('session/sign-out', {});
    await stage.centre.pass(250);
    expect(newest(ana)).toMatchObject({ deliveredTo: 1, looking: [], state: 'open' });
    expect(newest(leo)).toMatchObject({ deliveredTo: 1, looking: [] });

    await leo.ask('session/sign-out', {});
    await stage.centre.pass(250);
    expect(newest(ana)).toMatchObject({ deliveredTo: 0, state: 'open' });
    const back = await stage.centre.desk('lola', { isReady: false });
    await stage.centre.pass(250);
    expect(newest(ana)?.deliveredTo).toBe(1);
    expect(stage.centre.service.snapshot(back.who).help).toMatchObject([{ id: asked.id }]);

    await back.ask('help/done', { helpId: asked.id });
    expect(newest(ana)).toMatchObject({ state: 'done' });
    await back.ask('help/done', { helpId: asked.id });
    await expect(
      back.ask('help/look', { helpId: asked.id, isLooking: true }),
    ).rejects.toMatchObject({ code: 'too-late' });
    expect(stage.centre.service.snapshot(ana.who).help).toEqual([]);
  });

  it('stays open when nobody is there, and is kept through the death of the service', async () => {
    const stage = await openCompanyStage();
    const { ana, id } = stage;
    const asked = await ana.ask('help/ask', {
      interactionId: id,
      reason: 'approval',
      text: '¿Puedo\u0007 abonarlo?',
    });
    expect(asked).toMatchObject({ deliveredTo: 0, text: '¿Puedo abonarlo?' });
    await stage.restart();
    expect(stage.centre.service.snapshot(ana.who).help).toEqual([asked]);
    const lola = await stage.desk('lola', false);
    await stage.centre.pass(250);
    expect(newest(lola)).toMatchObject({ id: asked.id, deliveredTo: 1, reason: 'approval' });
  });

  it('a lead whose desk falls silent does not look any more and does not count', async () => {
    const stage = await openCompanyStage();
    const lola = await stage.desk('lola', false);
    const { id } = await stage.ana.ask('help/ask', {
      interactionId: null,
      reason: 'technical',
      text: '',
    });
    await lola.ask('help/look', { helpId: id, isLooking: true });
    stage.centre.silence('lola');
    await stage.centre.pass(16_000);
    expect(newest(stage.ana)).toMatchObject({ deliveredTo: 0, looking: [] });
    stage.centre.silence('lola', false);
    await stage.centre.pass(500);
    expect(newest(stage.ana)).toMatchObject({ deliveredTo: 1, looking: [] });
  });

  it('asked again for the same contact changes its reason; another contact is another one', async () => {
    const stage = await openCompanyStage();
    const { ana, id } = stage;
    const lola = await stage.desk('lola', false);
    const first = await ana.ask('help/ask', { interactionId: id, reason: 'none', text: '' });
    const second = await ana.ask('help/ask', {
      interactionId: id,
      reason: 'upset-customer',
      text: 'Quiere irse',
    });
    expect(second).toMatchObject({ id: first.id, reason: 'upset-customer', text: 'Quiere irse' });
    const other = await ana.ask('help/ask', { interactionId: null, reason: 'question', text: '' });
    expect(other.id).not.toBe(first.id);
    await ana.ask('help/withdraw', { helpId: first.id });
    await ana.ask('help/withdraw', { helpId: first.id });
    expect(newest(lola)).toMatchObject({ id: first.id, state: 'withdrawn' });
    await expect(lola.ask('help/done', { helpId: first.id })).rejects.toMatchObject({
      code: 'too-late',
    });
  });

  it('ends with its contact', async () => {
    const stage = await openCompanyStage();
    const { ana, id } = stage;
    const lola = await stage.desk('lola', false);
    await ana.ask('help/ask', { interactionId: id, reason: 'none', text: '' });
    await stage.hangUp('customer');
    await stage.centre.pass(500);
    expect(newest(lola)?.state).toBe('open');
    await ana.ask('wrap-up/complete', {
      interactionId: id,
      draft: { reasonId: null, outcomeId: null, note: '', followUpAtMs: null },
      completedAtMs: stage.centre.nowMs(),
    });
    await stage.centre.pass(250);
    expect(newest(lola)?.state).toBe('withdrawn');
    expect(newest(ana)?.state).toBe('withdrawn');
  });

  it('is refused for contacts of others, and looked at by leads only', async () => {
    const stage = await openCompanyStage();
    const luis = await stage.desk('luis');
    const lola = await stage.desk('lola', false);
    await expect(
      luis.ask('help/ask', { interactionId: stage.id, reason: 'none', text: '' }),
    ).rejects.toMatchObject({ code: 'not-found' });
    const { id } = await stage.ana.ask('help/ask', {
      interactionId: stage.id,
      reason: 'none',
      text: '',
    });
    for (const ask of [
      () => luis.ask('help/look', { helpId: id, isLooking: true }),
      () => luis.ask('help/done', { helpId: id }),
    ])
      await expect(ask()).rejects.toMatchObject({ code: 'refused' });
    await expect(luis.ask('help/withdraw', { helpId: id })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(
      lola.ask('help/look', { helpId: helpId.parse('none'), isLooking: true }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});
