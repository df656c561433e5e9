import { describe, expect, it } from 'vitest';
import { agentId } from '#src/model/ids.ts';
import { emptyDraft } from '#src/model/wrap-up.ts';
import {
  chatOn,
  linesOn,
  newestChatOffer,
  openChat,
  windowLines,
  write,
} from '../../testing/chat-stage.ts';
import { heldBy, offerOn, someCard, targetOf } from '../../testing/company-stage.ts';
import { numbers, startTestCentre, type TestDesk } from '../../testing/test-centre.ts';

const stage = async () => {
  const centre = await startTestCentre();
  const ana = await centre.desk('ana');
  const chat = await openChat(centre, ana);
  const transfer = (name: string, by: TestDesk = ana) =>
    by.ask('transfer/start', {
      interactionId: chat.id,
      target: targetOf(name),
      card: someCard,
    });
  return { centre, ana, transfer, ...chat };
};

describe('a chat that is handed over', () => {
  it('goes to the colleague with all that was said, and leaves a wrap-up behind', async () => {
    const { centre, ana, transfer, chatId, id } = await stage();
    const luis = await centre.desk('luis');
    await write(ana, id, 'Te paso con Luis');
    await transfer('luis');
    expect(offerOn(luis, id)).toMatchObject({ from: { kind: 'transfer', agentName: 'ana' } });
    await luis.ask('offer/accept', { interactionId: id });
    await centre.pass(250);
    expect(heldBy(luis, id)).toMatchObject({ role: 'owner', interaction: { state: 'active' } });
    expect(heldBy(ana, id)?.interaction).toMatchObject({
      state: 'wrap-up',
      endReason: 'handed-over',
    });
    expect(linesOn(luis, id)).toEqual([
      'customer: Hola',
      '*joined ana*',
      'agent: Te paso con Luis',
      '*handed-over luis*',
    ]);
    expect(windowLines(centre, chatId).at(-1)).toBe('*handed-over luis*');
    await expect(write(ana, id, 'Una cosa más')).rejects.toMatchObject({ code: 'too-late' });
    await write(luis, id, 'Hola, Marta');
    centre.chats.write(chatId, 'Hola, Luis');
    await centre.pass(250);
    expect(linesOn(luis, id).at(-1)).toBe('customer: Hola, Luis');
    await ana.ask('wrap-up/complete', {
      interactionId: id,
      draft: emptyDraft,
      completedAtMs: centre.nowMs(),
    });
    expect(heldBy(ana, id)).toBeNull();
    expect(heldBy(luis, id)?.interaction.state).toBe('active');
  });

  it('is read by who is asked before they say yes, and not by who said no', async () => {
    const { centre, ana, transfer, chatId, id } = await stage();
    const luis = await centre.desk('luis');
    await write(ana, id, 'Te paso con Luis');
    await transfer('luis');
    await centre.pass(250);
    expect(offerOn(luis, id)).not.toBeNull();
    expect(linesOn(luis, id)).toContain('agent: Te paso con Luis');
    await expect(write(luis, id, '¿Hola?')).rejects.toMatchObject({ code: 'too-late' });
    await luis.ask('offer/decline', { interactionId: id });
    const before = luis.heard('chat/message').length;
    centre.chats.write(chatId, '¿Hay alguien?');
    await centre.pass(250);
    expect(luis.heard('chat/message')).toHaveLength(before);
  });

  it('is left by a colleague who was asked, and goes on', async () => {
    const { centre, ana, id } = await stage();
    const luis = await centre.desk('luis');
    await ana.ask('consult/start', {
      interactionId: id,
      target: targetOf('luis'),
      card: someCard,
    });
    await centre.pass(250);
    expect(linesOn(luis, id)).toContain('customer: Hola');
    await luis.ask('offer/accept', { interactionId: id });
    await centre.pass(250);
    await luis.ask('chat/end', { interactionId: id });
    await centre.pass(250);
    expect(heldBy(luis, id)).toBeNull();
    expect(heldBy(ana, id)).toMatchObject({
      interaction: { state: 'active' },
      company: { returned: { reason: 'they-left' } },
    });
  });

  it('is pulled back within its time, and what the customer wrote meanwhile is there', async () => {
    const { centre, ana, transfer, chatId, id } = await stage();
    const luis = await centre.desk('luis');
    await transfer('luis');
    await centre.pass(3_000);
    centre.chats.write(chatId, '¿Hola?');
    await centre.pass(250);
    await ana.ask('transfer/pull-back', { interactionId: id });
    await centre.pass(250);
    expect(offerOn(luis, id)).toBeNull();
    expect(heldBy(ana, id)).toMatchObject({
      interaction: { state: 'active' },
      company: { returned: { reason: 'pulled-back' } },
    });
    expect(linesOn(ana, id).at(-1)).toBe('customer: ¿Hola?');
    await write(ana, id, 'Aquí sigo');
    await centre.pass(250);
    expect(windowLines(centre, chatId).at(-1)).toBe('agent: Aquí sigo');
    expect(windowLines(centre, chatId).filter((line) => line.includes('handed'))).toEqual([]);
  });

  it.each([
    [
      'declined',
      async (luis: TestDesk, id: Parameters<typeof heldBy>[1]) => {
        await luis.ask('offer/decline', { interactionId: id });
      },
    ],
  ] as const)('comes back when it is %s', async (reason, act) => {
    const { centre, ana, transfer, id } = await stage();
    const luis = await centre.desk('luis');
    await transfer('luis');
    await act(luis, id);
    await centre.pass(250);
    expect(heldBy(ana, id)).toMatchObject({
      interaction: { state: 'active' },
      company: { returned: { reason } },
    });
  });

  it('comes back as an offer when nobody answered and the time to pull back is over', async () => {
    const { centre, ana, transfer, id } = await stage();
    await centre.desk('luis');
    await transfer('luis');
    await centre.pass(16_000);
    expect(heldBy(ana, id)?.interaction.state).toBe('wrap-up');
    await centre.pass(5_000);
    expect(offerOn(ana, id)).toMatchObject({ from: { returned: 'no-answer' } });
    await ana.ask('offer/accept', { interactionId: id });
    expect(heldBy(ana, id)?.interaction.state).toBe('active');
  });

  it('goes to a queue with its waiting time, past others', async () => {
    const { centre, transfer, id } = await stage();
    const luis = await centre.desk('luis', { isReady: false });
    await transfer('support');
    await luis.ask('presence/set', { presence: { kind: 'available' } });
    await centre.pass(250);
    expect(newestChatOffer(luis)).toBe(id);
  });

  it('goes to a colleague who is on the phone, and to nobody’s number', async () => {
    const { centre, ana, transfer, id } = await stage();
    const luis = await centre.desk('luis');
    await ana.ask('presence/set', { presence: { kind: 'away', reason: 'break' } });
    centre.telephony.call({ legId: 'c2', number: numbers.standard, dialled: numbers.queue });
    await centre.pass(250);
    const call = luis.heard('offer/made').at(-1)!.offer.interaction.id;
    centre.telephony.change(centre.telephony.agentLeg(call)!.legId, { state: 'up' });
    await centre.pass(250);
    await expect(transfer('+34911222333')).rejects.toMatchObject({ code: 'refused' });
    await transfer('luis');
    await luis.ask('offer/accept', { interactionId: id });
    expect(heldBy(luis, id)?.interaction.state).toBe('active');
    expect(heldBy(luis, call)?.interaction.state).toBe('active');
  });

  it('ends in the sender’s wrap-up when the customer leaves on the way', async () => {
    const { centre, ana, transfer, chatId, id } = await stage();
    const luis = await centre.desk('luis');
    await transfer('luis');
    centre.chats.leave(chatId);
    await centre.pass(250);
    expect(offerOn(luis, id)).toBeNull();
    expect(heldBy(ana, id)?.interaction).toMatchObject({
      state: 'wrap-up',
      endReason: 'customer-hung-up',
    });
  });
});

describe('a colleague in a chat', () => {
  it('is asked aside, writes to the staff only, then to all, then leaves', async () => {
    const { centre, ana, chatId, id } = await stage();
    const luis = await centre.desk('luis');
    await ana.ask('consult/start', { interactionId: id, target: targetOf('luis'), card: someCard });
    expect(offerOn(luis, id)?.from).toMatchObject({
      kind: 'consult',
      card: { why: 'Cobro doble' },
    });
    await luis.ask('offer/accept', { interactionId: id });
    expect(heldBy(luis, id)?.role).toBe('consulted');
    expect(linesOn(luis, id)[0]).toBe('customer: Hola');
    await write(luis, id, 'Abónalo', 'staff');
    await expect(write(luis, id, 'Hola', 'all')).rejects.toMatchObject({ code: 'refused' });
    await ana.ask('consult/focus', { interactionId: id, focus: 'all' });
    await centre.pass(250);
    await write(luis, id, 'Soy Luis');
    await centre.pass(250);
    expect(linesOn(ana, id).slice(2)).toEqual([
      '(*joined luis*)',
      '(agent: Abónalo)',
      '*joined luis*',
      'agent: Soy Luis',
    ]);
    expect(windowLines(centre, chatId).slice(2)).toEqual(['*joined luis*', 'agent: Soy Luis']);
    await ana.ask('consult/cancel', { interactionId: id });
    await centre.pass(250);
    expect(heldBy(luis, id)).toBeNull();
    expect(windowLines(centre, chatId).at(-1)).toBe('*left luis*');
    await ana.ask('chat/end', { interactionId: id });
    const body =
      (await ana.ask('wrap-up/complete', {
        interactionId: id,
        draft: emptyDraft,
        completedAtMs: centre.nowMs(),
      }),
      ana.heard('timeline/added').at(-1)!.entry.body);
    expect(body).toContain('Soy Luis');
    expect(body).not.toContain('Abónalo');
  });

  it('takes it over when the owner completes', async () => {
    const { centre, ana, chatId, id } = await stage();
    const luis = await centre.desk('luis');
    await ana.ask('consult/start', { interactionId: id, target: targetOf('luis'), card: someCard });
    await luis.ask('offer/accept', { interactionId: id });
    await ana.ask('consult/complete', { interactionId: id });
    await centre.pass(250);
    expect(heldBy(luis, id)).toMatchObject({ role: 'owner', interaction: { state: 'active' } });
    expect(heldBy(ana, id)?.interaction.state).toBe('wrap-up');
    expect(windowLines(centre, chatId).at(-1)).toBe('*handed-over luis*');
  });
});

describe('a lead in a chat', () => {
  it('reads along at once without a phone, whispers, writes, and is told of to nobody before', async () => {
    const { centre, ana, chatId, id } = await stage();
    const lola = await centre.desk('lola', { isReady: false });
    await lola.ask('phone/ringable', { isRingable: false, reason: 'none' });
    await lola.ask('supervise/set', { interactionId: id, step: 'listen' });
    await centre.pass(250);
    expect(heldBy(lola, id)?.role).toBe('lead');
    expect(linesOn(lola, id)[0]).toBe('customer: Hola');
    await expect(write(lola, id, 'x', 'staff')).rejects.toMatchObject({ code: 'refused' });
    await lola.ask('supervise/set', { interactionId: id, step: 'whisper' });
    await write(lola, id, 'Ofrece un mes gratis', 'staff');
    await expect(write(lola, id, 'Hola', 'all')).rejects.toMatchObject({ code: 'refused' });
    await lola.ask('supervise/set', { interactionId: id, step: 'barge' });
    await centre.pass(250);
    await write(lola, id, 'Soy Lola');
    await centre.pass(250);
    expect(linesOn(ana, id).slice(2)).toEqual([
      '(*joined lola*)',
      '(lead: Ofrece un mes gratis)',
      '*joined lola*',
      'lead: Soy Lola',
    ]);
    expect(windowLines(centre, chatId).slice(2)).toEqual(['*joined lola*', 'agent: Soy Lola']);
    await lola.ask('supervise/set', { interactionId: id, step: null });
    await centre.pass(250);
    expect(windowLines(centre, chatId).at(-1)).toBe('*left lola*');
    expect(heldBy(lola, id)).toBeNull();
    expect(chatOn(ana, id).messages.at(-1)?.notice).toBe('left');
  });

  it('is nobody’s news while they only read along where the centre does not show who listens', async () => {
    const centre = await startTestCentre({ showsSupervision: false });
    const ana = await centre.desk('ana');
    const { id } = await openChat(centre, ana);
    const lola = await centre.desk('lola', { isReady: false });
    const step = async (next: 'listen' | 'whisper'): Promise<string[]> => {
      await lola.ask('supervise/set', { interactionId: id, step: next });
      await centre.pass(250);
      return linesOn(ana, id).slice(2);
    };
    expect(await step('listen')).toEqual([]);
    expect(linesOn(lola, id)[0]).toBe('customer: Hola');
    expect(await step('whisper')).toEqual(['(*joined lola*)']);
    expect(await step('listen')).toEqual(['(*joined lola*)', '(*left lola*)']);
    await lola.ask('supervise/set', { interactionId: id, step: null });
    await centre.pass(250);
    expect(linesOn(ana, id).slice(2)).toHaveLength(2);
  });

  it('takes it over and hands it back', async () => {
    const { centre, ana, chatId, id } = await stage();
    const lola = await centre.desk('lola', { isReady: false });
    await lola.ask('supervise/take-over', {
      interactionId: id,
      fromAgentId: agentId.parse('agent-ana'),
    });
    await centre.pass(250);
    expect(heldBy(lola, id)?.role).toBe('owner');
    await write(lola, id, 'Soy Lola');
    await expect(write(ana, id, 'Hola', 'all')).rejects.toMatchObject({ code: 'refused' });
    await lola.ask('supervise/hand-back', { interactionId: id });
    await centre.pass(250);
    expect(heldBy(ana, id)?.role).toBe('owner');
    expect(windowLines(centre, chatId).slice(2)).toEqual([
      '*taken-over lola*',
      'agent: Soy Lola',
      '*handed-back ana*',
    ]);
  });
});

describe('practice colleagues in a chat', () => {
  const bot = (name: string, behaviour: 'answers' | 'declines' | 'busy') => ({
    agentId: agentId.parse(`agent-${name}`),
    sipUsername: `bot-agent-${name}`,
    isAway: false,
    doesAnswer: behaviour === 'answers',
    behaviour,
    answerAfterMs: 1_000,
  });
  const open = async () => {
    const centre = await startTestCentre({
      practice: {
        scenarios: [],
        everyMs: null,
        bots: [bot('luis', 'answers'), bot('eva', 'declines'), bot('noa', 'busy')],
      },
    });
    const ana = await centre.desk('ana');
    const chat = await openChat(centre, ana);
    const transfer = (name: string) =>
      ana.ask('transfer/start', {
        interactionId: chat.id,
        target: targetOf(name),
        card: someCard,
      });
    return { centre, ana, transfer, ...chat };
  };

  it('take it, answer the customer, and end it when nothing more is said', async () => {
    const { centre, ana, transfer, chatId, id } = await open();
    await transfer('luis');
    await centre.pass(5_000);
    expect(heldBy(ana, id)?.interaction.state).toBe('wrap-up');
    centre.chats.write(chatId, '¿Y mi abono?');
    await centre.pass(5_000);
    const lines = windowLines(centre, chatId);
    expect(lines.at(-1)).toBe('agent: De acuerdo. Lo dejo anotado y te lo resuelvo hoy mismo.');
    await centre.pass(40_000);
    expect(windowLines(centre, chatId).at(-1)).toBe('*ended*');
    expect(centre.service.context.works.open().map(({ partOf }) => partOf)).toEqual([id]);
  });

  it.each([
    ['eva', 'declined'],
    ['noa', 'busy'],
  ])('%s gives it back as %s', async (name, reason) => {
    const { centre, ana, transfer, id } = await open();
    await transfer(name);
    await centre.pass(2_000);
    expect(heldBy(ana, id)?.company?.returned).toMatchObject({ reason });
  });

  it('say aside what they would do', async () => {
    const { centre, ana, id } = await open();
    await ana.ask('consult/start', { interactionId: id, target: targetOf('luis'), card: someCard });
    await centre.pass(5_000);
    expect(linesOn(ana, id).at(-1)).toMatch(/^\(agent: Lo he visto/);
  });
});
