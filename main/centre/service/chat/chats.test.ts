import { describe, expect, it } from 'vitest';
import { emptyDraft } from '#src/model/wrap-up.ts';
import {
  chatOn,
  linesOn,
  newestChatOffer,
  openChat,
  quietScript,
  windowLines,
  write,
} from '../../testing/chat-stage.ts';
import { heldBy } from '../../testing/company-stage.ts';
import { numbers, startTestCentre } from '../../testing/test-centre.ts';

describe('a chat from its first word to its row in the timeline', () => {
  it('is offered with the first words, taken without a phone, written both ways, ended and wrapped up', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    const chatId = centre.chats.begin(quietScript());
    await centre.pass(250);
    const { offer } = ana.heard('offer/made').at(-1)!;
    expect(offer).toMatchObject({
      interaction: { channel: 'chat', state: 'offered', intent: 'Hola' },
      customer: { name: 'Marta Núñez' },
    });
    const { id } = offer.interaction;
    expect(centre.telephony.agentLeg(id)).toBeUndefined();

    await ana.ask('offer/accept', { interactionId: id });
    await ana.ask('offer/accept', { interactionId: id });
    expect(heldBy(ana, id)).toMatchObject({ role: 'owner', interaction: { state: 'active' } });
    const { state } = await write(ana, id, 'Hola, Marta.');
    expect(state).toBe('sending');
    await centre.pass(250);
    centre.chats.write(chatId, 'Me cobran dos veces.');
    await centre.pass(250);
    expect(linesOn(ana, id)).toEqual([
      'customer: Hola',
      '*joined ana*',
      'agent: Hola, Marta.',
      'customer: Me cobran dos veces.',
    ]);
    expect(chatOn(ana, id).messages.map((each) => each.state)).toEqual(Array(4).fill('delivered'));
    expect(windowLines(centre, chatId)).toEqual(linesOn(ana, id));

    await ana.ask('chat/end', { interactionId: id });
    await ana.ask('chat/end', { interactionId: id });
    expect(heldBy(ana, id)).toMatchObject({
      interaction: { state: 'wrap-up', endReason: 'agent-hung-up' },
      wrapUp: { extensions: 0 },
    });
    await centre.pass(250);
    expect(windowLines(centre, chatId).at(-1)).toBe('*ended*');

    await ana.ask('wrap-up/complete', {
      interactionId: id,
      draft: { ...emptyDraft, note: 'Cobro doble, abonado.' },
      completedAtMs: centre.nowMs(),
    });
    const entry = ana.heard('timeline/added').at(-1)!.entry;
    expect(entry).toMatchObject({ channel: 'chat', summary: 'Cobro doble, abonado.' });
    expect(entry.body).toContain('Cobro doble, abonado.');
    expect(entry.body).toContain('Me cobran dos veces.');
    expect(heldBy(ana, id)).toBeNull();
  });

  it('goes to wrap-up by itself when the customer leaves', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    const { chatId, id } = await openChat(centre, ana);
    centre.chats.leave(chatId);
    await centre.pass(250);
    expect(heldBy(ana, id)?.interaction).toMatchObject({
      state: 'wrap-up',
      endReason: 'customer-hung-up',
    });
    expect(chatOn(ana, id).hasCustomerLeft).toBe(true);
    expect(linesOn(ana, id).at(-1)).toBe('(*customer-left Marta Núñez*)');
    await expect(write(ana, id, '¿Sigues?')).rejects.toMatchObject({ code: 'chat-over' });
  });

  it('closes without an agent when nobody comes in time', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana', { isReady: false });
    centre.chats.begin(quietScript({ patienceMs: 5_000 }));
    await centre.pass(6_000);
    expect(centre.service.context.works.open()).toEqual([]);
    expect(ana.heard('offer/made')).toEqual([]);
    expect(ana.heard('queues/changed').at(-1)!.queues[0]).toMatchObject({ waiting: 0 });
  });
});

describe('what the customer wants', () => {
  const intentOf = async (intent: string | null): Promise<string | null> => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    await openChat(centre, ana, { intent, opening: ['Hola', 'No va internet'], thinksMs: 0 });
    return centre.service.context.works.open()[0]?.interaction.intent ?? null;
  };
  it('is what they wrote before anybody came, or what they said in a form', async () => {
    expect(await intentOf(null)).toBe('Hola No va internet');
    expect(await intentOf('avería')).toBe('avería');
  });
});

describe('offers of chats', () => {
  it('come beside a call and beside each other, up to three', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    centre.telephony.call({ legId: 'customer', number: numbers.gold, dialled: numbers.queue });
    await centre.pass(250);
    const call = ana.heard('offer/made').at(-1)!.offer.interaction.id;
    centre.telephony.change(centre.telephony.agentLeg(call)!.legId, { state: 'up' });
    await centre.pass(250);
    for (const each of ['a', 'b', 'c', 'd'])
      centre.chats.begin(quietScript({ displayName: each, number: '' }));
    await centre.pass(250);
    const chats = ana
      .heard('offer/made')
      .map((event) => event.offer.interaction)
      .filter(({ channel }) => channel === 'chat');
    expect(chats.map(({ displayName }) => displayName)).toEqual(['a', 'b', 'c']);
    for (const { id } of chats) await ana.ask('offer/accept', { interactionId: id });
    await centre.pass(1_000);
    expect(ana.heard('presence/changed').at(-1)!.status.presence.kind).toBe('busy');
    // One is over: its wrap-up does not keep the fourth one away.
    await ana.ask('chat/end', { interactionId: chats[0]!.id });
    expect(ana.heard('offer/made').at(-1)!.offer.interaction.displayName).toBe('d');
  });

  it('come back when nobody takes them, and the agent says when all is well', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    const luis = await centre.desk('luis');
    const { id: other } = await openChat(centre, ana);
    centre.chats.begin(quietScript({ number: numbers.standard }));
    await centre.pass(500);
    // Ana has one already and is more able: she is asked first all the same.
    const id = newestChatOffer(ana);
    expect(id).not.toBe(other);
    await centre.pass(15_000);
    expect(newestChatOffer(luis)).toBe(id);
    expect(ana.heard('offer/ended').at(-1)).toMatchObject({
      missed: { reason: 'missed', channel: 'chat' },
    });
    expect(ana.heard('presence/changed').at(-1)!.status.presence).toEqual({
      kind: 'away',
      reason: 'missed-offer',
    });
    const back = await ana.ask('presence/set', { presence: { kind: 'available' } });
    expect(back).toMatchObject({ presence: { kind: 'available' }, next: null });
    await expect(ana.ask('offer/accept', { interactionId: id })).rejects.toMatchObject({
      code: 'too-late',
    });
  });

  it('are declined, and go to somebody else', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    const luis = await centre.desk('luis');
    centre.chats.begin(quietScript());
    await centre.pass(250);
    const id = newestChatOffer(ana);
    await ana.ask('offer/decline', { interactionId: id });
    await centre.pass(250);
    expect(newestChatOffer(luis)).toBe(id);
  });

  it('need no ringable phone and no telephone system', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    await ana.ask('phone/ringable', { isRingable: false, reason: 'no microphone' });
    centre.telephony.emit({ kind: 'driver/down' });
    await centre.pass(250);
    centre.chats.begin(quietScript());
    await centre.pass(250);
    expect(newestChatOffer(ana)).toBeTruthy();
  });
});
