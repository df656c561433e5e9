import { describe, expect, it } from 'vitest';
import { messageId } from '#src/model/chat.ts';
import { chatOn, linesOn, openChat, windowLines, write } from '../../testing/chat-stage.ts';
import { heldBy } from '../../testing/company-stage.ts';
import { writeMessage } from '../../store/chat-records.ts';
import { startTestCentre } from '../../testing/test-centre.ts';

const stage = async () => {
  const centre = await startTestCentre();
  const ana = await centre.desk('ana');
  return { centre, ana, ...(await openChat(centre, ana)) };
};

describe('a message to the customer', () => {
  it('is one message however often it is sent', async () => {
    const { centre, ana, chatId, id } = await stage();
    const first = await write(ana, id, 'Hola', 'all', 'm1');
    await centre.pass(250);
    const again = await write(ana, id, 'Hola', 'all', 'm1');
    expect([first.state, again.state]).toEqual(['sending', 'delivered']);
    expect(linesOn(ana, id).filter((line) => line === 'agent: Hola')).toHaveLength(1);
    expect(windowLines(centre, chatId).filter((line) => line === 'agent: Hola')).toHaveLength(1);
    // Also when the chat is over meanwhile.
    await ana.ask('chat/end', { interactionId: id });
    expect((await write(ana, id, 'Hola', 'all', 'm1')).state).toBe('delivered');
    await expect(write(ana, id, 'Más', 'all', 'm2')).rejects.toMatchObject({ code: 'chat-over' });
  });

  it('fails, is shown so, and gets there when it is sent again', async () => {
    const { centre, ana, chatId, id } = await stage();
    centre.chats.failNext(1, null);
    const { id: lost } = await write(ana, id, 'Hola');
    await centre.pass(250);
    expect(chatOn(ana, id).messages.at(-1)).toMatchObject({ id: lost, state: 'failed' });
    expect(windowLines(centre, chatId)).not.toContain('agent: Hola');
    await ana.ask('chat/resend', { interactionId: id, messageId: lost });
    await ana.ask('chat/resend', { interactionId: id, messageId: lost });
    await centre.pass(250);
    expect(chatOn(ana, id).messages.at(-1)).toMatchObject({ id: lost, state: 'delivered' });
    expect(windowLines(centre, chatId).at(-1)).toBe('agent: Hola');
    await expect(
      ana.ask('chat/resend', { interactionId: id, messageId: messageId.parse('nothing') }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it('fails when the carrier says nothing, and counts when it says so late', async () => {
    const { centre, ana, id } = await stage();
    let arrive: (state: 'delivered') => void = () => undefined;
    centre.chats.deliver = () => new Promise((resolve) => (arrive = resolve));
    await write(ana, id, 'Hola');
    const state = () => chatOn(ana, id).messages.at(-1)?.state;
    await centre.pass(14_000, 1_000);
    expect(state()).toBe('sending');
    await centre.pass(2_000);
    expect(state()).toBe('failed');
    arrive('delivered');
    await centre.pass(250);
    expect(state()).toBe('delivered');
  });

  it('is plain text without control characters, and nothing at all is refused', async () => {
    const { centre, ana, chatId, id } = await stage();
    await write(ana, id, '<b>a</b>\u0000\u202e\r\nb');
    await centre.pass(250);
    expect(windowLines(centre, chatId).at(-1)).toBe('agent: <b>a</b>\nb');
    await expect(write(ana, id, '\u0007 \n')).rejects.toMatchObject({ code: 'invalid' });
  });

  it('is refused to who is not in the chat, and to nobody’s chat', async () => {
    const { centre, id } = await stage();
    const luis = await centre.desk('luis');
    await expect(write(luis, id, 'Hola')).rejects.toMatchObject({ code: 'too-late' });
    await expect(luis.ask('chat/end', { interactionId: id })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('shows the customer that somebody writes', async () => {
    const { centre, ana, chatId, id } = await stage();
    await ana.ask('chat/typing', { interactionId: id });
    expect(centre.chats.windowOf(chatId)?.isSomebodyTyping).toBe(true);
    await centre.pass(6_000);
    expect(centre.chats.windowOf(chatId)?.isSomebodyTyping).toBe(false);
  });
});

describe('a message of the customer', () => {
  it('of 12,000 characters becomes three, and nothing is lost', async () => {
    const { centre, ana, chatId, id } = await stage();
    const long = 'palabra y otra más '.repeat(640).trim();
    centre.chats.write(chatId, long);
    await centre.pass(250);
    const pieces = chatOn(ana, id).messages.filter(({ text }) => text.includes('palabra'));
    expect(pieces.map(({ text }) => text).join('')).toBe(long);
    expect(pieces.length).toBe(3);
  });

  it('shows that they write, until they send it or stop', async () => {
    const centre = await startTestCentre();
    const ana = await centre.desk('ana');
    const { id } = await openChat(centre, ana, {
      answers: [{ words: ['hola'], says: 'Es por la factura de este mes', times: 1 }],
      msPerCharacter: 100,
      thinksMs: 500,
    });
    await write(ana, id, 'Hola');
    await centre.pass(1_000);
    expect(chatOn(ana, id).isCustomerTyping).toBe(true);
    await centre.pass(4_000);
    expect(chatOn(ana, id)).toMatchObject({ isCustomerTyping: false });
    expect(linesOn(ana, id).at(-1)).toBe('customer: Es por la factura de este mes');
  });

  it('is in the snapshot with all others, also while the wrap-up runs', async () => {
    const { centre, ana, chatId, id } = await stage();
    centre.chats.write(chatId, 'Me cobran dos veces');
    await centre.pass(250);
    const chats = () => centre.service.snapshot(ana.who).chats;
    expect(chats()).toEqual([chatOn(ana, id)]);
    await ana.ask('chat/end', { interactionId: id });
    expect(chats()[0]?.messages.at(-1)?.notice).toBe('ended');
  });
});

describe('when the service dies', () => {
  it('goes on with every message, and sends once what was on its way', async () => {
    const { centre, ana, chatId, id } = await stage();
    await write(ana, id, 'Uno', 'all', 'm1');
    await centre.pass(250);
    // Written down and answered, but dead before it went out.
    writeMessage(centre.db, id, {
      ...chatOn(ana, id).messages.at(-1)!,
      id: messageId.parse('m2'),
      text: 'Dos',
      state: 'sending',
    });
    const reborn = await centre.again();
    await reborn.pass(500);
    expect(windowLines(reborn, chatId).filter((line) => line.startsWith('agent'))).toEqual([
      'agent: Uno',
      'agent: Dos',
    ]);
    const [chat] = reborn.service.snapshot(ana.who).chats;
    expect(chat?.messages.map(({ text, state }) => `${text} ${state}`)).toEqual([
      'Hola delivered',
      ' delivered',
      'Uno delivered',
      'Dos delivered',
    ]);
    // The desk, which heard nothing, sends it again.
    const back = await reborn.desk('ana');
    expect((await write(back, id, 'Dos', 'all', 'm2')).state).toBe('delivered');
    reborn.chats.write(chatId, 'Gracias');
    await reborn.pass(250);
    expect(linesOn(back, id).at(-1)).toBe('customer: Gracias');
    await back.ask('chat/end', { interactionId: id });
    expect(heldBy(back, id)?.interaction.state).toBe('wrap-up');
  });

  it('writes no notice twice', async () => {
    const { centre, ana, id } = await stage();
    const reborn = await centre.again();
    await reborn.pass(500);
    const [chat] = reborn.service.snapshot(ana.who).chats;
    expect(chat?.interactionId).toBe(id);
    expect(chat?.messages.filter(({ notice }) => notice === 'joined')).toHaveLength(1);
  });
});

describe('when the agent’s desk falls silent', () => {
  it('goes to somebody else before the customer has waited long', async () => {
    const { centre, ana, chatId, id } = await stage();
    const luis = await centre.desk('luis');
    centre.silence('ana');
    await centre.pass(80_000, 1_000);
    expect(luis.heard('offer/made')).toEqual([]);
    await centre.pass(11_000, 1_000);
    await luis.ask('offer/accept', { interactionId: id });
    await write(luis, id, 'Sigo yo');
    await centre.pass(250);
    expect(windowLines(centre, chatId).at(-1)).toBe('agent: Sigo yo');
    expect(heldBy(ana, id)?.interaction.state).toBe('wrap-up');
  });
});

describe('when the agent signs out', () => {
  it('gives the customer back to the queue, at the head, with all that was said', async () => {
    const { centre, ana, chatId, id } = await stage();
    const luis = await centre.desk('luis');
    await write(ana, id, 'Un momento');
    await centre.pass(250);
    await ana.ask('session/sign-out', {});
    await centre.pass(250);
    await luis.ask('offer/accept', { interactionId: id });
    expect(linesOn(luis, id)).toEqual([
      'customer: Hola',
      '*joined ana*',
      'agent: Un momento',
      '*handed-over luis*',
    ]);
    centre.chats.write(chatId, 'Sigo aquí');
    await centre.pass(250);
    expect(linesOn(luis, id).at(-1)).toBe('customer: Sigo aquí');
  });
});
