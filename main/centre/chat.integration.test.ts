/**
 * Chats on the real wire: three of them and a call at one agent, order, loss and sending again, a death between the message and
 * its answer, and a transfer that is pulled back. What counts is the customer's window, which the practice page shows.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CentreError } from '#src/centre/wire.ts';
import { messageId } from '#src/model/chat.ts';
import { agentId, type InteractionId } from '#src/model/ids.ts';
import { emptyDraft } from '#src/model/wrap-up.ts';
import { TestPhone } from './telephony/practice/testing/test-phone.ts';
import { runCentre, type RunCentre } from './testing/run-centre.ts';
import { eventually, openWireDesk, type WireDesk } from './testing/wire-desk.ts';

let centre: RunCentre;
const desks: WireDesk[] = [];
const phones: TestPhone[] = [];
/** A process starts; on a busy machine that takes a while. */
const RESTART_MS = 30_000;

beforeAll(async () => {
  centre = await runCentre();
});
afterAll(async () => {
  expect(await centre.stop()).toBe(0);
});
afterEach(async () => {
  const { chats } = (await centre.practice('chats')).body as {
    chats: readonly { chatId: string; isOpen: boolean }[];
  };
  for (const { chatId, isOpen } of chats)
    if (isOpen) await centre.practice(`chats/${chatId}/leave`, {});
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
  await desk.ask('presence/set', { presence: { kind: 'available' } });
  return desk;
};
const begin = async (displayName: string): Promise<{ chatId: string; id: InteractionId }> => {
  const { body } = await centre.practice('chats', {
    scenarioId: 'chat-router-lights',
    overrides: {
      displayName,
      opening: ['Hola'],
      answers: [],
      otherwise: [],
      silence: [],
      farewell: null,
      patienceMs: null,
      leavesAfterSilenceMs: null,
    },
  });
  const { chatId, interactionId } = body as { chatId: string; interactionId: InteractionId };
  return { chatId, id: interactionId };
};
const accept = async (desk: WireDesk, id: InteractionId): Promise<void> => {
  await desk.until('offer/made', ({ offer }) => offer.interaction.id === id);
  expect((await desk.ask('offer/accept', { interactionId: id })).status).toBe(200);
  await desk.until('held/changed', ({ held }) => held.interaction.id === id);
};
const write = (desk: WireDesk, id: InteractionId, text: string, given: string, key?: string) =>
  desk.ask(
    'chat/send',
    { interactionId: id, messageId: messageId.parse(given), text, audience: 'all' },
    key,
  );
/** The words in the customer's window. */
const windowOf = async (chatId: string): Promise<string[]> => {
  const { body } = await centre.practice(`chats/${chatId}`);
  const { lines } = body as { lines: { from: string; text: string; notice: string | null }[] };
  return lines.flatMap(({ from, text, notice }) => (notice === null ? [`${from}: ${text}`] : []));
};
const delivered = (desk: WireDesk, text: string) =>
  desk.until(
    'chat/message',
    ({ message }) => message.text === text && message.state === 'delivered',
  );

describe('three chats and a call', () => {
  it('are one agent’s at once, each with its own words in order', async () => {
    const lucia = await open('lucia');
    const phone = new TestPhone((await lucia.ask('phone/credentials', {})).body);
    phones.push(phone);
    await phone.connect();
    expect(await phone.register()).toBe(200);
    await lucia.ask('phone/ringable', { isRingable: true, reason: null });
    const { body } = await centre.practice('call', { scenarioId: 'line-test' });
    const call = await phone.answer(await phone.untilRinging());
    await lucia.until(
      'held/changed',
      ({ held }) => held.interaction.channel === 'call' && held.interaction.state === 'active',
    );
    const chats = [await begin('Uno'), await begin('Dos'), await begin('Tres')];
    for (const { id } of chats) await accept(lucia, id);
    await lucia.until('presence/changed', ({ status }) => status.presence.kind === 'busy');

    const words = Array.from({ length: 8 }, (_, at) => `palabra ${at}`);
    for (const text of words)
      await Promise.all(
        chats.map(({ id, chatId }) => write(lucia, id, text, `${chatId}-${text.replace(' ', '')}`)),
      );
    for (const { chatId } of chats)
      await eventually(
        async () => (await windowOf(chatId)).length === words.length + 1,
        'all words are there',
      );
    for (const { chatId } of chats)
      expect(await windowOf(chatId)).toEqual([
        'customer: Hola',
        ...words.map((text) => `agent: ${text}`),
      ]);
    const { held, chats: whole } = (await lucia.snapshot()).body;
    expect(held).toHaveLength(4);
    expect(whole.map(({ messages }) => messages.filter(({ notice }) => !notice).length)).toEqual([
      9, 9, 9,
    ]);

    // A fourth one waits until there is room.
    const fourth = await begin('Cuatro');
    const [first] = chats;
    if (!first) throw new Error('no chat');
    await lucia.ask('chat/end', { interactionId: first.id });
    await lucia.until('offer/made', ({ offer }) => offer.interaction.id === fourth.id);
    await lucia.ask('wrap-up/complete', {
      interactionId: first.id,
      draft: { ...emptyDraft, note: 'Hecho' },
      completedAtMs: Date.now(),
    });
    await lucia.until('held/ended', ({ interactionId }) => interactionId === first.id);
    await phone.hangUp(call);
    await centre.practice('stop', body as { legId: string });
  });
});

describe('a message', () => {
  it('that does not get there is failed, and gets there when it is sent again', async () => {
    const lucia = await open('lucia');
    const { chatId, id } = await begin('Ana');
    await accept(lucia, id);
    await centre.practice('chats/fail-next', { times: 1, chatId });
    const { body } = await write(lucia, id, 'Perdida', 'lost-1');
    await lucia.until(
      'chat/message',
      ({ message }) => message.id === body.message.id && message.state === 'failed',
    );
    expect(await windowOf(chatId)).toEqual(['customer: Hola']);
    await lucia.ask('chat/resend', { interactionId: id, messageId: body.message.id });
    await delivered(lucia, 'Perdida');
    expect(await windowOf(chatId)).toEqual(['customer: Hola', 'agent: Perdida']);
    await lucia.ask('chat/end', { interactionId: id });
  });

  it('of 100,000 characters is refused with its own code, and markup stays text', async () => {
    const lucia = await open('lucia');
    const { chatId, id } = await begin('<b>Eva</b>');
    await accept(lucia, id);
    const tooLong = await write(lucia, id, 'x'.repeat(100_000), 'long-1');
    expect(tooLong.status).toBe(422);
    expect((tooLong.body as Partial<CentreError>).code).toBe('message-too-long');
    const markup = '<script>alert(1)</script>';
    await write(lucia, id, markup, 'markup-1');
    await delivered(lucia, markup);
    await centre.practice(`chats/${chatId}/write`, { text: 'z'.repeat(12_000) });
    await lucia.until('chat/message', ({ message }) => message.id.endsWith('.3'));
    expect((await windowOf(chatId))[1]).toBe(`agent: ${markup}`);
    await lucia.ask('chat/end', { interactionId: id });
  });

  it('is there once when the service dies between it and its answer', async () => {
    const lucia = await open('lucia');
    const { chatId, id } = await begin('Luz');
    await accept(lucia, id);
    await write(lucia, id, 'Antes', 'before-1');
    await delivered(lucia, 'Antes');
    const seen = Math.max(...lucia.envelopes.map(({ seq }) => seq));
    const restarts = centre.lines.length;
    const key = randomUUID();
    await centre.practice('crash', { awayMs: 0 });
    // Into the dying service, whatever becomes of the answer.
    await Promise.allSettled(
      Array.from({ length: 20 }, () => write(lucia, id, 'Durante', 'during-1', key)),
    );
    await eventually(() => centre.lines.length > restarts, 'the service is back', RESTART_MS);
    const again = await eventually(
      () => write(lucia, id, 'Durante', 'during-1', key).catch(() => null),
      'an answer',
      RESTART_MS,
    );
    expect(again.status).toBe(200);
    await eventually(
      async () => (await windowOf(chatId)).includes('agent: Durante'),
      'it is there',
    );
    await lucia.listen(seen);
    await lucia.until('resync');
    await centre.practice(`chats/${chatId}/write`, { text: 'Después' });
    await lucia.until('chat/message', ({ message }) => message.text === 'Después');
    expect(await windowOf(chatId)).toEqual([
      'customer: Hola',
      'agent: Antes',
      'agent: Durante',
      'customer: Después',
    ]);
    const [chat] = (await lucia.snapshot()).body.chats;
    expect(chat?.messages.flatMap(({ notice, text }) => (notice ? [] : [text]))).toEqual([
      'Hola',
      'Antes',
      'Durante',
      'Después',
    ]);
    await lucia.ask('chat/end', { interactionId: id });
  });
});

describe('a chat that is handed over', () => {
  it('is pulled back, then taken by the colleague with everything said', async () => {
    const lucia = await open('lucia');
    const { chatId, id } = await begin('Mar');
    await accept(lucia, id);
    const nil = await open('nil');
    const transfer = () =>
      lucia.ask('transfer/start', {
        interactionId: id,
        target: { kind: 'agent', agentId: agentId.parse('agent-nil') },
        card: { why: 'Factura', done: '', asked: '', note: '' },
      });
    expect((await transfer()).status).toBe(200);
    await nil.until('offer/made', ({ offer }) => offer.interaction.id === id);
    await lucia.ask('transfer/pull-back', { interactionId: id });
    await nil.until('offer/ended', ({ interactionId }) => interactionId === id);
    await write(lucia, id, 'Sigo aquí', 'back-1');
    await delivered(lucia, 'Sigo aquí');

    const offers = nil.envelopes.length;
    expect((await transfer()).status).toBe(200);
    await eventually(
      () => nil.envelopes.slice(offers).some(({ event }) => event.kind === 'offer/made'),
      'a second offer',
    );
    await nil.ask('offer/accept', { interactionId: id });
    await nil.until('chat/message', ({ message }) => message.text === 'Sigo aquí');
    await lucia.until(
      'held/changed',
      ({ held }) => held.interaction.id === id && held.interaction.state === 'wrap-up',
    );
    await write(nil, id, 'Soy Nil', 'nil-1');
    await delivered(nil, 'Soy Nil');
    expect(await windowOf(chatId)).toEqual([
      'customer: Hola',
      'agent: Sigo aquí',
      'agent: Soy Nil',
    ]);
    await nil.ask('chat/end', { interactionId: id });
  });
});
