/** What leads do to agents: presence, sign-out, skills, looking, reassigning, whispers; and the audit log of all of it. */
import { describe, expect, it } from 'vitest';
import { agentId, interactionId } from '#src/model/ids.ts';
import { target } from '#src/model/party.ts';
import { heldBy, offerOn, openCompanyStage } from '../../testing/company-stage.ts';
import { numbers, type TestDesk } from '../../testing/test-centre.ts';

const of = (name: string) => agentId.parse(`agent-${name}`);
const goal = (name: string) =>
  target.parse(
    name === 'support' ? { kind: 'queue', queueId: name } : { kind: 'agent', agentId: of(name) },
  );
const open = async () => {
  const stage = await openCompanyStage();
  return { stage, lola: await stage.desk('lola', false) };
};
const acts = async (desk: TestDesk, name: string) =>
  (await desk.ask('audit/list', { agentId: of(name), beforeMs: null, limit: 50 })).lines.map(
    ({ act, detail }) => (detail === '' ? act : `${act}: ${detail}`),
  );

describe('a lead', () => {
  it("sets an agent's presence, at once or after the contact", async () => {
    const { stage, lola } = await open();
    const luis = await stage.desk('luis');
    const lunch = { kind: 'away', reason: 'lunch' } as const;
    await lola.ask('team/set-presence', { agentId: of('luis'), presence: lunch });
    expect(luis.heard('presence/changed').at(-1)?.status.presence).toEqual(lunch);
    await lola.ask('team/set-presence', { agentId: of('ana'), presence: lunch });
    expect(stage.ana.heard('presence/changed').at(-1)?.status).toMatchObject({
      presence: { kind: 'busy' },
      next: lunch,
    });
    expect(await acts(lola, 'luis')).toEqual(['set-presence: lunch']);
  });

  it('signs an agent out at once, or as soon as the last contact is over', async () => {
    const { stage, lola } = await open();
    const luis = await stage.desk('luis');
    await lola.ask('team/sign-out', { agentId: of('luis') });
    expect(luis.heard('session/ended')).toMatchObject([{ reason: 'signed-out' }]);

    await lola.ask('team/sign-out', { agentId: of('ana') });
    await stage.ana.ask('presence/cancel-next', {});
    await stage.centre.pass(1_000);
    expect(stage.ana.heard('session/ended')).toEqual([]);
    expect(stage.hears()).toEqual({ customer: 'ana', ana: 'customer' });
    expect(stage.ana.heard('presence/changed').at(-1)?.status.next).toEqual({ kind: 'offline' });
    await stage.hangUp('customer');
    await stage.centre.pass(1_000);
    expect(heldBy(stage.ana, stage.id)?.interaction.state).toBe('wrap-up');
    await stage.ana.ask('wrap-up/complete', {
      interactionId: stage.id,
      draft: { reasonId: null, outcomeId: null, note: 'Hecho', followUpAtMs: null },
      completedAtMs: stage.centre.nowMs(),
    });
    await stage.centre.pass(500);
    expect(stage.ana.heard('session/ended')).toMatchObject([{ reason: 'signed-out' }]);
    // The next sign-in is a new day.
    const again = await stage.centre.desk('ana');
    await stage.centre.pass(1_000);
    expect(again.heard('session/ended')).toEqual([]);
    await expect(lola.ask('team/sign-out', { agentId: of('luis') })).rejects.toMatchObject({
      code: 'target-away',
    });
  });

  it('takes the offer back of whom they sign out, and it goes to the next one', async () => {
    const { stage, lola } = await open();
    const luis = await stage.desk('luis');
    stage.centre.telephony.call({ legId: 'c2', number: '', dialled: numbers.queue });
    await stage.centre.pass(250);
    const { id } = luis.heard('offer/made').at(-1)!.offer.interaction;
    const noa = await stage.desk('noa');
    await lola.ask('team/sign-out', { agentId: of('luis') });
    await stage.centre.pass(250);
    expect(luis.heard('session/ended')).toHaveLength(1);
    expect(offerOn(noa, id)).not.toBeNull();
  });

  it('changes skills and capacity, and routing obeys at once and after a restart', async () => {
    const { stage, lola } = await open();
    const luis = await stage.desk('luis');
    const set = (skills: { skill: string; level: number }[], call: number) =>
      lola.ask('team/set-skills', { agentId: of('luis'), skills, capacity: { call, chat: 2 } });
    await set([], 1);
    stage.centre.telephony.call({ legId: 'c2', number: '', dialled: numbers.queue });
    await stage.centre.pass(1_000);
    expect(luis.heard('offer/made')).toEqual([]);
    await set([{ skill: 'support', level: 2 }], 0);
    await stage.centre.pass(1_000);
    expect(luis.heard('offer/made')).toEqual([]);
    await set(
      [
        { skill: 'support', level: 2 },
        { skill: 'support', level: 4 },
      ],
      1,
    );
    await stage.centre.pass(250);
    expect(luis.heard('offer/made')).toHaveLength(1);
    await stage.restart();
    const again = await stage.centre.desk('leo', { isReady: false });
    const { rows } = await again.ask('team/watch', { isOn: true });
    expect(rows.find(({ name }) => name === 'luis')).toMatchObject({
      skills: [{ skill: 'support', level: 4 }],
      capacity: { call: 1, chat: 2 },
    });
    expect((await acts(again, 'luis'))[0]).toBe('set-skills: support 4 · call 1 · chat 2');
  });

  it('looks into a contact without being in it', async () => {
    const { stage, lola } = await open();
    await stage.ana.ask('draft/save', {
      interactionId: stage.id,
      draft: { reasonId: null, outcomeId: null, note: 'Cobro doble', followUpAtMs: null },
    });
    const view = await lola.ask('team/contact', { interactionId: stage.id });
    expect(view).toMatchObject({
      interaction: { id: stage.id },
      customer: { name: 'Marta Núñez' },
      draft: { note: 'Cobro doble' },
      company: null,
    });
    expect(stage.hears()).toEqual({ customer: 'ana', ana: 'customer' });
    expect(await acts(lola, 'ana')).toEqual(['look']);
  });

  it('gives an offer, a waiting contact and a wrap-up to somebody else', async () => {
    const { stage, lola } = await open();
    const luis = await stage.desk('luis');
    stage.centre.telephony.call({ legId: 'c2', number: numbers.standard, dialled: numbers.queue });
    await stage.centre.pass(250);
    const { id } = luis.heard('offer/made').at(-1)!.offer.interaction;
    const give = (interaction: typeof id, name: string) =>
      lola.ask('team/reassign', { interactionId: interaction, target: goal(name) });
    await expect(give(id, 'noa')).rejects.toMatchObject({ code: 'target-away' });
    const noa = await stage.desk('noa');
    await give(id, 'noa');
    expect(offerOn(luis, id)).toBeNull();
    expect(offerOn(noa, id)?.from).toMatchObject({ kind: 'transfer', agentName: 'lola' });
    await noa.ask('presence/set', { presence: { kind: 'away', reason: 'break' } });
    await luis.ask('presence/set', { presence: { kind: 'away', reason: 'break' } });
    await give(id, 'support');
    expect(offerOn(noa, id)).toBeNull();
    expect(stage.centre.service.context.works.get(id)?.interaction.state).toBe('queued');
    await luis.ask('presence/set', { presence: { kind: 'available' } });
    await give(id, 'luis');
    await stage.answer('luis');
    expect(heldBy(luis, id)).toMatchObject({ role: 'owner', interaction: { state: 'active' } });

    await expect(give(id, 'noa')).rejects.toMatchObject({ code: 'target-away' });
    await noa.ask('presence/set', { presence: { kind: 'available' } });
    await expect(give(id, 'noa')).rejects.toMatchObject({ code: 'customer-talks' });
    await stage.hangUp('customer');
    await give(stage.id, 'noa');
    expect(heldBy(stage.ana, stage.id)).toBeNull();
    expect(heldBy(noa, stage.id)).toMatchObject({
      interaction: { state: 'wrap-up', agentId: of('noa') },
      company: { card: { fromName: 'lola' } },
    });
    await noa.ask('wrap-up/complete', {
      interactionId: stage.id,
      draft: { reasonId: null, outcomeId: null, note: 'De Ana', followUpAtMs: null },
      completedAtMs: stage.centre.nowMs(),
    });
    await stage.centre.pass(500);
    expect(stage.ana.heard('presence/changed').at(-1)?.status.presence.kind).toBe('available');
    await expect(give(stage.id, 'noa')).rejects.toMatchObject({ code: 'too-late' });
    await expect(
      lola.ask('team/reassign', {
        interactionId: id,
        target: target.parse({ kind: 'number', number: '600111222' }),
      }),
    ).rejects.toMatchObject({ code: 'invalid' });
    expect((await acts(lola, 'ana'))[0]).toBe('reassign: noa');
  });

  it('says, suggests and points on the screen of who has the contact', async () => {
    const { stage, lola } = await open();
    const say = (
      kind: 'say' | 'suggest' | 'point',
      text: string,
      field: 'promises' | null = null,
      desk = lola,
    ) => desk.ask('supervise/text', { interactionId: stage.id, kind, text, field });
    await say('say', 'Ofrécele\u0007 el abono');
    await say('suggest', 'Le abono el cobro hoy mismo.');
    await say('point', '', 'promises');
    expect(stage.ana.heard('whisper/said').map(({ whisper }) => whisper)).toMatchObject([
      { kind: 'say', text: 'Ofrécele el abono', fromName: 'lola', field: null },
      { kind: 'suggest', text: 'Le abono el cobro hoy mismo.' },
      { kind: 'point', field: 'promises', text: '' },
    ]);
    expect(await acts(stage.ana, 'ana')).toEqual([
      'point: promises',
      'suggest: Le abono el cobro hoy mismo.',
      'text-whisper: Ofrécele el abono',
    ]);
    await expect(say('say', '  ')).rejects.toMatchObject({ code: 'invalid' });
    await expect(say('point', 'aquí')).rejects.toMatchObject({ code: 'invalid' });
    const luis = await stage.desk('luis');
    await expect(say('say', 'Hola', null, luis)).rejects.toMatchObject({ code: 'refused' });
    await stage.hangUp('customer');
    await say('point', '', 'promises');
    await stage.ana.ask('wrap-up/complete', {
      interactionId: stage.id,
      draft: { reasonId: null, outcomeId: null, note: '', followUpAtMs: null },
      completedAtMs: stage.centre.nowMs(),
    });
    await expect(say('say', 'Tarde')).rejects.toMatchObject({ code: 'too-late' });
  });

  it('may do nothing to nobody, and some things not to themself; an agent may do none', async () => {
    const { stage, lola } = await open();
    const luis = await stage.desk('luis');
    const available = { kind: 'available' } as const;
    const capacity = { call: 1, chat: 3 };
    const each = (desk: TestDesk, name: string) => [
      () => desk.ask('team/set-presence', { agentId: of(name), presence: available }),
      () => desk.ask('team/sign-out', { agentId: of(name) }),
      () => desk.ask('team/set-skills', { agentId: of(name), skills: [], capacity }),
    ];
    for (const ask of each(luis, 'ana'))
      await expect(ask()).rejects.toMatchObject({ code: 'refused' });
    for (const ask of each(lola, 'nadie'))
      await expect(ask()).rejects.toMatchObject({ code: 'not-found' });
    for (const ask of each(lola, 'lola').slice(0, 2))
      await expect(ask()).rejects.toMatchObject({ code: 'target-is-you' });
    for (const ask of each(lola, 'eva').slice(0, 2))
      await expect(ask()).rejects.toMatchObject({ code: 'target-away' });
    for (const ask of [
      () => luis.ask('team/contact', { interactionId: stage.id }),
      () => luis.ask('team/reassign', { interactionId: stage.id, target: goal('noa') }),
      () => luis.ask('audit/list', { agentId: of('ana'), beforeMs: null, limit: 10 }),
    ])
      await expect(ask()).rejects.toMatchObject({ code: 'refused' });
    const none = interactionId.parse('int-none');
    for (const ask of [
      () => lola.ask('team/contact', { interactionId: none }),
      () => lola.ask('team/reassign', { interactionId: none, target: goal('noa') }),
      () =>
        lola.ask('supervise/text', { interactionId: none, kind: 'say', text: 'a', field: null }),
    ])
      await expect(ask()).rejects.toMatchObject({ code: 'not-found' });
    expect(await acts(lola, 'ana')).toEqual([]);
  });

  it('leaves lines with names that the agent reads page by page', async () => {
    const { stage, lola } = await open();
    const point = () =>
      lola.ask('supervise/text', {
        interactionId: stage.id,
        kind: 'point',
        text: '',
        field: 'note',
      });
    for (let n = 0; n < 3; n += 1) await point();
    await stage.centre.pass(1_000);
    await point();
    const page = (beforeMs: number | null, limit: number) =>
      stage.ana.ask('audit/list', { agentId: null, beforeMs, limit });
    const first = await page(null, 2);
    // The three of one moment stay together.
    expect(first.lines).toHaveLength(4);
    expect(first.lines[0]).toEqual({
      atMs: stage.centre.nowMs(),
      actorName: 'lola',
      agentName: 'ana',
      interactionId: stage.id,
      customerName: 'Marta Núñez',
      act: 'point',
      detail: 'note',
    });
    expect((await page(null, 1)).lines).toHaveLength(1);
    expect((await page(first.lines[0]!.atMs, 10)).lines).toHaveLength(3);
    expect((await page(first.lines.at(-1)!.atMs, 10)).lines).toEqual([]);
  });
});
