/**
 * Two leads and an agent on the real wire: the live table, a call for help that outlives a lead's sign-out and the service's
 * death, whispers, a message with a card, the audit log, and a sign-out that waits for the end of the call.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { messageId } from '#src/model/chat.ts';
import { agentId, type InteractionId } from '#src/model/ids.ts';
import { TestPhone, type TestCall } from './telephony/practice/testing/test-phone.ts';
import { runCentre, type RunCentre } from './testing/run-centre.ts';
import { eventually, openWireDesk, type WireDesk } from './testing/wire-desk.ts';

let centre: RunCentre;
const desks: WireDesk[] = [];
const phones: TestPhone[] = [];

beforeAll(async () => {
  centre = await runCentre();
  // Nobody is played: what happens here is what these three do.
  await centre.practice('colleagues', { colleagues: [] });
});
afterAll(async () => {
  expect(await centre.stop()).toBe(0);
});
afterEach(async () => {
  const { legs } = (await centre.practice('legs')).body as {
    legs: readonly { legId: string; kind: string }[];
  };
  for (const { legId, kind } of legs)
    if (kind === 'customer') await centre.practice('stop', { legId });
  for (const phone of phones.splice(0)) await phone.close();
  for (const desk of desks.splice(0)) {
    await desk.ask('session/sign-out', {});
    desk.close();
  }
});

const open = async (username: string): Promise<WireDesk> => {
  const desk = await openWireDesk(centre.ready.url, username, 'puesto');
  desks.push(desk);
  await desk.listen((await desk.snapshot()).body.seq);
  return desk;
};
const sara = agentId.parse('agent-sara');

/** The agent signs in with a phone and talks with a customer. */
const talk = async (): Promise<{
  desk: WireDesk;
  phone: TestPhone;
  call: TestCall;
  id: InteractionId;
}> => {
  const desk = await open('sara');
  const phone = new TestPhone((await desk.ask('phone/credentials', {})).body);
  phones.push(phone);
  await phone.connect();
  expect(await phone.register()).toBe(200);
  await desk.ask('phone/ringable', { isRingable: true, reason: null });
  await desk.ask('presence/set', { presence: { kind: 'available' } });
  await centre.practice('call', {
    scenarioId: 'line-test',
    overrides: { dialled: '+34900100103' },
  });
  const { offer } = await desk.until('offer/made');
  const call = await phone.answer(await phone.untilRinging());
  await desk.until('held/changed', ({ held }) => held.interaction.state === 'active');
  return { desk, phone, call, id: offer.interaction.id };
};

describe('two leads and an agent', () => {
  it('work together through a sign-out of a lead and the death of the service', async () => {
    const dolores = await open('dolores');
    const marc = await open('marc');
    const first = await dolores.ask('team/watch', { isOn: true });
    expect(first.body.rows).toHaveLength(14);
    expect(first.body.queues).toHaveLength(6);
    // The own team first.
    expect(first.body.rows[0]?.team).toBe('Facturas');
    expect((await marc.ask('team/watch', { isOn: true })).status).toBe(200);
    const { desk, phone, call, id } = await talk();
    for (const lead of [dolores, marc])
      await lead.until('team/changed', ({ rows }) =>
        rows.some(
          ({ agentId: who, contacts }) =>
            who === sara && contacts[0]?.interactionId === id && contacts[0].state === 'active',
        ),
      );
    expect((await desk.ask('team/watch', { isOn: true })).body.code).toBe('refused');

    const asked = await desk.ask('help/ask', { interactionId: id, reason: 'approval', text: '' });
    expect(asked.body).toMatchObject({ deliveredTo: 2, looking: [] });
    const helpId = asked.body.id;
    for (const lead of [dolores, marc])
      await lead.until('help/changed', ({ help }) => help.id === helpId);
    await marc.ask('help/look', { helpId, isLooking: true });
    await desk.until('help/changed', ({ help }) => help.looking[0]?.name === 'Marc Soldevila');
    await marc.ask('session/sign-out', {});
    await desk.until(
      'help/changed',
      ({ help }) => help.deliveredTo === 1 && help.looking.length === 0 && help.state === 'open',
    );

    await dolores.ask('supervise/text', {
      interactionId: id,
      kind: 'suggest',
      text: 'Le abono la cuota de este mes.',
      field: null,
    });
    const { whisper } = await desk.until('whisper/said');
    expect(whisper).toMatchObject({ kind: 'suggest', fromName: 'Dolores Rey' });
    const sent = {
      with: { kind: 'agent' as const, agentId: agentId.parse('agent-dolores') },
      messageId: messageId.parse('msg-1'),
      text: '¿Puedo?',
      interactionId: id,
    };
    const message = await desk.ask('team-chat/send', sent);
    expect(message.body.message).toMatchObject({ state: 'delivered', card: { interactionId: id } });
    await dolores.until('team-chat/message', ({ unread }) => unread === 1);

    const closes = dolores.closes.length;
    await centre.practice('crash', { awayMs: 300 });
    await eventually(() => dolores.closes.length > closes, 'the service is dead');
    const snapshot = await eventually(
      () =>
        dolores.snapshot().then(
          ({ status, body }) => (status === 200 ? body : null),
          () => null,
        ),
      'the service is back',
      20_000,
    );
    await centre.practice('colleagues', { colleagues: [] });
    expect(snapshot.help).toMatchObject([{ id: helpId, state: 'open' }]);
    expect(snapshot.threads).toMatchObject([
      { with: { kind: 'team' } },
      { with: { agentId: sara }, unread: 1, messages: [{ text: '¿Puedo?' }] },
    ]);
    await desk.listen((await desk.snapshot()).body.seq);
    await dolores.listen((await dolores.snapshot()).body.seq);
    const again = await dolores.ask('team/watch', { isOn: true });
    expect(again.body.rows.find(({ agentId: who }) => who === sara)).toMatchObject({
      alerts: ['help'],
      contacts: [{ interactionId: id }],
    });
    // The same message once more is the same message.
    expect((await desk.ask('team-chat/send', sent)).body).toEqual(message.body);
    await dolores.ask('help/done', { helpId });
    await desk.until('help/changed', ({ help }) => help.state === 'done');
    const { lines } = (await desk.ask('audit/list', { agentId: null, beforeMs: null, limit: 10 }))
      .body;
    expect(lines).toMatchObject([
      { act: 'suggest', actorName: 'Dolores Rey', agentName: 'Sara Benítez', interactionId: id },
    ]);

    expect((await dolores.ask('team/sign-out', { agentId: sara })).status).toBe(200);
    await desk.until('presence/changed', ({ status }) => status.next?.kind === 'offline');
    const refused = await dolores.ask('team/reassign', {
      interactionId: id,
      target: { kind: 'agent', agentId: agentId.parse('agent-dolores') },
    });
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(call.isEnded).toBe(false);
    await phone.hangUp(call);
    await desk.until('held/changed', ({ held }) => held.interaction.state === 'wrap-up');
    await desk.ask('wrap-up/complete', {
      interactionId: id,
      draft: { reasonId: null, outcomeId: null, note: '', followUpAtMs: null },
      completedAtMs: Date.now(),
    });
    await desk.until('session/ended', ({ reason }) => reason === 'signed-out');
    await dolores.until('team/changed', ({ rows }) =>
      rows.some(({ agentId: who, isSignedIn }) => who === sara && !isSignedIn),
    );
  });

  it('a lead who practises alone has a colleague to listen to', async () => {
    await centre.practice('colleagues', {
      colleagues: [
        { agentId: 'agent-amaia', behaviour: 'answers', answerAfterMs: 300, toneHz: 1150 },
      ],
    });
    const dolores = await open('dolores');
    const phone = new TestPhone((await dolores.ask('phone/credentials', {})).body);
    phones.push(phone);
    await phone.connect();
    expect(await phone.register()).toBe(200);
    await dolores.ask('phone/ringable', { isRingable: true, reason: null });
    await dolores.ask('team/watch', { isOn: true });
    expect((await dolores.ask('practice/pace', { everyMs: 5_000 })).status).toBe(200);
    const isTalking = (contacts: readonly { state: string }[]): boolean =>
      contacts.some(({ state }) => state === 'active');
    const { rows } = await dolores.until(
      'team/changed',
      (event) =>
        event.rows.some(({ name, contacts }) => name === 'Amaia Lasa' && isTalking(contacts)),
      20_000,
    );
    await dolores.ask('practice/pace', { everyMs: null });
    const row = rows.find(({ name }) => name === 'Amaia Lasa');
    expect(row?.presence.kind).toBe('busy');
    const id = row?.contacts[0]?.interactionId;
    if (!id) throw new Error('nobody to listen to');
    expect((await dolores.ask('supervise/set', { interactionId: id, step: 'listen' })).status).toBe(
      200,
    );
    const call = await phone.answer(await phone.untilRinging());
    await eventually(
      () => (phone.measure(call, 500, [1150]).tones['1150'] ?? 0) > 0.1,
      'the colleague is heard',
    );
    await dolores.until('team/changed', (event) =>
      event.rows.some(({ name, contacts }) =>
        Boolean(name === 'Amaia Lasa' && contacts[0]?.beside[0]?.step === 'listen'),
      ),
    );
  });
});
