/* Chats through the whole session, on fakes that own time: taken, written, failed, taken back, kept through crashes. */
import { afterEach, describe, expect, it } from 'vitest';
import type { CentreRequest } from '#src/centre/wire.ts';
import type { DeskChat } from '#src/contracts/desk-team.ts';
import type { DeskAnswer } from '#src/contracts/desk.ts';
import { interactionId } from '#src/model/ids.ts';
import { sampleSnapshot, START_MS } from '../testing/sample.ts';
import {
  bench,
  centreReturns,
  CHAT,
  chat,
  chatHeld,
  chatOffer,
  conversation,
  deskChat,
  INT,
  loseCentre,
  open,
  reasoned,
  said,
  takesMessages,
  talk,
} from '../testing/session-bench.ts';

afterEach(() => bench.stop());

const texts = () => deskChat()?.messages.map(({ text }) => text);
const states = () => deskChat()?.messages.map(({ state }) => state);
const send = async (text: string, audience: 'all' | 'staff' = 'all') =>
  bench.desk().ask('chat/send', { interactionId: CHAT, text, audience });
const rings = () =>
  bench
    .phone()
    .commands.filter(({ name }) => name === 'ring')
    .map(({ payload }) => (payload as { mode: string }).mode);
const sentTexts = () =>
  bench.centre.effects('chat/send').map((one) => (one as CentreRequest<'chat/send'>).text);
const idOf = (answer: unknown) => (answer as { value: DeskAnswer<'chat/send'> }).value.messageId;
const outbox = async () => {
  const answer = await bench.desk().ask('outbox/list', {});
  return answer.ok ? (answer.value as DeskAnswer<'outbox/list'>).items : [];
};

describe('an offered chat', () => {
  it('is taken at the centre, shows that it is being taken, and comes to the front', async () => {
    const { centre, time, desk, phone } = await open();
    centre.send({ kind: 'offer/made', offer: chatOffer() });
    await time.settle();
    expect(desk().slice('offers')).toMatchObject([{ call: null, isAsking: false }]);
    expect(bench.notes).toMatchObject([{ id: CHAT, isOpen: true }]);
    const asked = desk().ask('offer/accept', { interactionId: null });
    await Promise.resolve();
    expect(desk().slice('offers')).toMatchObject([{ isAsking: true }]);
    expect(await asked).toMatchObject({ ok: true });
    expect(centre.asked.at(-1)).toMatchObject({
      name: 'offer/accept',
      payload: { interactionId: CHAT },
    });
    centre.send({ kind: 'held/changed', held: chatHeld() });
    centre.send({ kind: 'offer/ended', interactionId: CHAT, missed: null });
    await time.settle();
    expect(desk().slice('offers')).toEqual([]);
    expect(conversation(CHAT)).toMatchObject({ call: null, role: 'owner' });
    expect(deskChat()).toMatchObject({ messages: [], draft: '' });
    expect(desk().frames).toContainEqual({ kind: 'focus', interactionId: CHAT });
    expect(bench.notes).toMatchObject([{ isOpen: false }]);
    // No phone had any part in it, but for a knock.
    expect(phone().names()).not.toContain('answer');
    expect(rings()).toEqual(['zip']);
  });

  it('is also taken and returned by the keys of the calls', async () => {
    const { centre, time, desk } = await open();
    centre.send({ kind: 'offer/made', offer: chatOffer() });
    await time.settle();
    expect(await desk().ask('call/answer', { interactionId: null })).toMatchObject({
      error: { code: 'no-such-call' },
    });
    expect(await desk().ask('call/reject', { interactionId: CHAT })).toMatchObject({ ok: true });
    expect(await desk().ask('call/answer', { interactionId: CHAT })).toMatchObject({ ok: true });
    expect(centre.askedNames().slice(-2)).toEqual(['offer/decline', 'offer/accept']);
  });

  it('is one of several that are taken with one press; the oldest comes to the front', async () => {
    const { centre, time, desk } = await open();
    const ids = ['int-c', 'int-d', 'int-e'].map((id) => interactionId.parse(id));
    for (const id of ids) centre.send({ kind: 'offer/made', offer: chatOffer({ id }) });
    await time.settle();
    expect(await desk().ask('offer/accept-all', {})).toMatchObject({ ok: true });
    for (const id of ids.toReversed())
      centre.send({ kind: 'held/changed', held: chatHeld({ id }) });
    await time.settle();
    expect(desk().slice('conversations')).toHaveLength(3);
    expect(desk().frames.filter(({ kind }) => kind === 'focus')).toEqual([
      { kind: 'focus', interactionId: ids[0] },
    ]);
    expect(await desk().ask('offer/accept-all', {})).toMatchObject({ error: { code: 'not-now' } });
  });

  it('keeps the order of the offers when all are taken, whatever the centre is slow with', async () => {
    const { centre, time, desk } = await open();
    const ids = ['int-c', 'int-d', 'int-e'].map((id) => interactionId.parse(id));
    let isGone = true;
    const asked: string[] = [];
    centre.on('offer/accept', (payload) => {
      asked.push((payload as { interactionId: string }).interactionId);
      if (!isGone) return {};
      isGone = false;
      return { refuse: 'too-late', status: 410 };
    });
    for (const id of ids) centre.send({ kind: 'offer/made', offer: chatOffer({ id }) });
    await time.settle();
    const release = centre.holdNext('offer/accept');
    const taken = desk().ask('offer/accept-all', {});
    await time.settle();
    expect(desk().slice('offers')).toMatchObject(ids.map(() => ({ isAsking: true })));
    expect(asked).toEqual([]);
    release();
    // The first went to somebody else meanwhile: the others are taken all the same, and the next one comes to the front.
    expect(await taken).toMatchObject({ error: { code: 'too-late' } });
    expect(asked).toEqual(ids);
    for (const id of ids.slice(1)) centre.send({ kind: 'held/changed', held: chatHeld({ id }) });
    await time.settle();
    expect(desk().frames.filter(({ kind }) => kind === 'focus')).toEqual([
      { kind: 'focus', interactionId: ids[1] },
    ]);
  });

  it('keeps nobody waiting for the rest of them when the centre is lost in between', async () => {
    const { centre, time, desk } = await open();
    centre.on('offer/accept', () => {
      centre.mode = 'away';
      return {};
    });
    for (const id of ['int-c', 'int-d', 'int-e'])
      centre.send({ kind: 'offer/made', offer: chatOffer({ id: interactionId.parse(id) }) });
    await time.settle();
    expect(await desk().ask('offer/accept-all', {})).toMatchObject({
      error: { code: 'centre-unreachable' },
    });
    expect(centre.askedNames().filter((name) => name === 'offer/accept')).toHaveLength(1);
    expect(
      desk()
        .slice('offers')
        .map(({ isAsking }) => isAsking),
    ).toEqual([false, false, false]);
  });

  it('is refused with a sentence while the centre is away, and never queued', async () => {
    const { centre, time, desk } = await open();
    centre.send({ kind: 'offer/made', offer: chatOffer() });
    await time.settle();
    await loseCentre();
    for (const name of ['offer/accept', 'call/answer', 'call/reject'] as const)
      expect(await desk().ask(name, { interactionId: CHAT })).toMatchObject({
        error: { code: 'centre-unreachable', retryable: true },
      });
    expect(await desk().ask('offer/accept-all', {})).toMatchObject({
      error: { code: 'centre-unreachable' },
    });
    centre.snapshot = { ...sampleSnapshot(), offers: [chatOffer()] };
    await centreReturns();
    expect(centre.askedNames()).not.toContain('offer/accept');
    expect(desk().slice('offers')).toMatchObject([{ isAsking: false }]);
  });

  it('that went elsewhere says so', async () => {
    const { centre, time, desk } = await open();
    centre.on('offer/accept', () => ({ refuse: 'too-late', status: 410 }));
    centre.send({ kind: 'offer/made', offer: chatOffer() });
    await time.settle();
    expect(await desk().ask('offer/accept', { interactionId: CHAT })).toMatchObject({
      error: { code: 'too-late' },
    });
    expect(desk().slice('offers')).toMatchObject([{ isAsking: false }]);
    centre.send({ kind: 'offer/ended', interactionId: CHAT, missed: null });
    await time.settle();
    expect(await desk().ask('offer/accept', { interactionId: CHAT })).toMatchObject({
      error: { code: 'too-late' },
    });
    // Somebody else's hand does not bring it to the front later.
    centre.send({ kind: 'held/changed', held: chatHeld() });
    await time.settle();
    expect(desk().frames.some(({ kind }) => kind === 'focus')).toBe(false);
    expect(await desk().ask('offer/accept', { interactionId: CHAT })).toMatchObject({ ok: true });
  });
});

describe('a chat', () => {
  it('keeps words that came before the contact itself', async () => {
    const { centre, time } = await open();
    centre.send(said('c-1', 1));
    centre.send({ kind: 'held/changed', held: chatHeld() });
    centre.send(said('c-3', 3));
    centre.send(said('c-2', 2));
    centre.send(said('c-3', 3));
    await time.settle();
    expect(texts()).toEqual(['c-1', 'c-2', 'c-3']);
  });

  it('that is not here is kept for a moment, but a shift of late words is not', async () => {
    const { centre, time, desk } = await open();
    await chat();
    for (let at = 1; at <= 50; at += 1)
      centre.send(said('late', at, {}, interactionId.parse(`gone-${at}`)));
    await time.settle();
    expect(desk().slice('chats')).toHaveLength(9);
    expect(texts()).toEqual(['c-1']);
  });

  it('is whole after a gap, and leaves the desk with its contact', async () => {
    const { centre, time } = await open();
    await chat();
    await bench.desk().ask('chat/draft', { interactionId: CHAT, text: 'Le' });
    const whole = {
      interactionId: CHAT,
      messages: ['c-1', 'c-2'].map((id, at) => {
        const event = said(id, at + 1);
        if (event.kind !== 'chat/message') throw new Error('no message');
        return event.message;
      }),
      isCustomerTyping: true,
      hasCustomerLeft: false,
    };
    centre.snapshot = { ...sampleSnapshot(), held: [chatHeld()], chats: [whole] };
    centre.sendRaw(centre.seq + 5, { kind: 'resync' });
    await time.settle();
    expect(texts()).toEqual(['c-1', 'c-2']);
    expect(deskChat()).toMatchObject({ isCustomerTyping: true, draft: 'Le' });
    centre.send({ kind: 'held/ended', interactionId: CHAT, reason: null });
    await time.settle();
    expect(deskChat()).toBeUndefined();
    expect(conversation(CHAT)).toBeUndefined();
  });

  it('is not ended by a centre that is away; nobody is said to write meanwhile', async () => {
    const { centre, time } = await open();
    await chat();
    const typing = { isCustomerTyping: true, hasCustomerLeft: false };
    centre.send({ kind: 'chat/state', interactionId: CHAT, ...typing });
    await time.settle();
    expect(deskChat()?.isCustomerTyping).toBe(true);
    await loseCentre();
    expect(conversation(CHAT)).toMatchObject({ wrapUp: null, interaction: { state: 'active' } });
    expect(deskChat()?.isCustomerTyping).toBe(false);
    expect(texts()).toEqual(['c-1']);
    // Who leaves now leaves somebody waiting.
    expect(bench.core().liveWork()).toEqual({ calls: 0, chats: 1, wrapUps: 0, unsent: 0 });
  });

  it('ends at the centre, after the last words, and is wrapped up like a call', async () => {
    const { centre, time, desk } = await open();
    await chat();
    const complete = { interactionId: CHAT, draft: reasoned };
    expect(await desk().ask('wrap-up/complete', complete)).toMatchObject({
      error: { code: 'not-now' },
    });
    void send('Adiós');
    const ended = desk().ask('chat/end', { interactionId: CHAT });
    await time.advance(200);
    expect(await ended).toMatchObject({ ok: true });
    const names = centre.askedNames();
    expect(names.indexOf('chat/send')).toBeLessThan(names.indexOf('chat/end'));
    const wrapUp = { deadlineAtMs: time.clock.nowMs() + 45_000, extensions: 0 };
    centre.send({ kind: 'held/changed', held: chatHeld({ state: 'wrap-up' }, { wrapUp }) });
    await time.settle();
    expect(await send('Una cosa más')).toMatchObject({ error: { code: 'chat-over' } });
    expect(await desk().ask('wrap-up/complete', complete)).toMatchObject({ ok: true });
    await time.advance(1_000);
    expect(centre.effects('wrap-up/complete')).toHaveLength(1);
    expect(conversation(CHAT)).toBeUndefined();
  });

  it('that was handed over and came back is open again', async () => {
    const { centre, time, desk } = await open();
    await chat();
    const wrapUp = { deadlineAtMs: time.clock.nowMs() + 45_000, extensions: 0 };
    centre.send({ kind: 'held/changed', held: chatHeld({ state: 'wrap-up' }, { wrapUp }) });
    await time.settle();
    centre.send({ kind: 'offer/made', offer: chatOffer() });
    await time.settle();
    expect(desk().slice('offers')).toHaveLength(1);
    centre.send({ kind: 'held/changed', held: chatHeld() });
    await time.settle();
    expect(desk().slice('offers')).toEqual([]);
    expect(conversation(CHAT)).toMatchObject({ wrapUp: null, interaction: { state: 'active' } });
  });
});

describe('a message', () => {
  it('is refused when it is empty, too long, for nobody, or for one who has left', async () => {
    const { centre, time, desk } = await open();
    await chat();
    expect(await send('  \n')).toMatchObject({ error: { code: 'invalid' } });
    expect(await send('x'.repeat(100_000))).toMatchObject({ error: { code: 'message-too-long' } });
    expect(
      await desk().ask('chat/send', { interactionId: INT, text: 'x', audience: 'all' }),
    ).toMatchObject({ error: { code: 'not-found' } });
    const left = { isCustomerTyping: false, hasCustomerLeft: true };
    centre.send({ kind: 'chat/state', interactionId: CHAT, ...left });
    await time.settle();
    expect(await send('¿Sigue ahí?')).toMatchObject({ error: { code: 'chat-over' } });
    expect(await send('Se ha ido', 'staff')).toMatchObject({ ok: true });
    await time.settle();
    expect(await outbox()).toEqual([]);
    expect(sentTexts()).toEqual(['Se ha ido']);
  });

  it('is shown at once as on its way, durable, and replaced by the centre’s', async () => {
    const { centre, time, desk } = await open();
    await chat();
    await loseCentre();
    const answer = await send('<script>alert(1)</script>');
    expect(answer).toMatchObject({ ok: true });
    expect(deskChat()?.messages.at(-1)).toMatchObject({
      id: idOf(answer),
      from: 'agent',
      authorName: 'Marta Ruiz',
      text: '<script>alert(1)</script>',
      state: 'sending',
    });
    expect(await outbox()).toMatchObject([
      { id: idOf(answer), name: 'chat/send', interactionId: CHAT, state: 'waiting' },
    ]);
    centre.snapshot = { ...sampleSnapshot(), held: [chatHeld()] };
    await centreReturns();
    await time.settle();
    expect(centre.asked.find(({ name }) => name === 'chat/send')?.key).toBe(idOf(answer));
    expect(states()).toEqual(['delivered', 'delivered']);
    // It never went away between ours and the centre's.
    const counts = desk()
      .frames.filter((frame) => frame.kind === 'slice' && frame.name === 'chats')
      .map((frame) =>
        'value' in frame ? (frame.value as DeskChat[])[0]?.messages.length : undefined,
      );
    const first = counts.indexOf(2);
    expect(counts.slice(first).every((count) => count === 2)).toBe(true);
  });

  it('of several goes out once and in order after the centre was away, and core was killed', async () => {
    const { centre, time } = await open();
    await chat();
    await time.advance(1_000);
    await loseCentre();
    for (const text of ['uno', 'dos', 'tres']) await send(text);
    await bench.crashCore();
    expect(texts()).toEqual(['c-1', 'uno', 'dos', 'tres']);
    expect(deskChat()?.messages.at(-1)).toMatchObject({
      state: 'sending',
      authorName: 'Marta Ruiz',
    });
    centre.snapshot = { ...sampleSnapshot(), held: [chatHeld()] };
    await centreReturns();
    await time.advance(2_000);
    expect(sentTexts()).toEqual(['uno', 'dos', 'tres']);
    expect(texts()).toEqual(['c-1', 'uno', 'dos', 'tres']);
    expect(await outbox()).toEqual([]);
  });

  it('does not wait for a note that is still being typed', async () => {
    const { time, desk } = await open();
    await chat();
    await desk().ask('draft/save', { interactionId: CHAT, draft: reasoned });
    await send('Un momento');
    await time.settle();
    expect(sentTexts()).toEqual(['Un momento']);
    await time.advance(2_000);
    expect(bench.centre.effects('draft/save')).toHaveLength(1);
  });

  it('that the centre refuses is shown as failed and holds up nothing', async () => {
    const { centre, time, desk } = await open();
    await chat();
    centre.on('chat/send', () => ({ refuse: 'invalid', status: 422 }));
    const answer = await send('nunca');
    await time.settle();
    expect(states()).toEqual(['delivered', 'failed']);
    takesMessages();
    await send('después');
    await time.settle();
    expect(sentTexts()).toEqual(['después']);
    const wrapUp = { deadlineAtMs: time.clock.nowMs() + 45_000, extensions: 0 };
    centre.send({ kind: 'held/changed', held: chatHeld({ state: 'wrap-up' }, { wrapUp }) });
    await time.settle();
    await desk().ask('wrap-up/complete', { interactionId: CHAT, draft: reasoned });
    await time.advance(1_000);
    expect(centre.effects('wrap-up/complete')).toHaveLength(1);
    expect(conversation(CHAT)).toBeUndefined();
    // What nobody has read is not thrown away behind the agent's back.
    expect(await outbox()).toMatchObject([{ id: idOf(answer), state: 'needs-attention' }]);
    expect(await desk().ask('outbox/discard', { id: idOf(answer) })).toMatchObject({ ok: true });
  });

  it('that failed goes once more when asked, or comes back into the composer', async () => {
    const { centre, time, desk } = await open();
    await chat();
    centre.on('chat/send', () => ({ refuse: 'invalid', status: 422 }));
    const one = await send('uno');
    await time.settle();
    const two = await send('dos');
    await time.settle();
    takesMessages();
    const which = (answer: unknown) => ({ interactionId: CHAT, messageId: idOf(answer) });
    expect(await desk().ask('chat/resend', which(one))).toMatchObject({ ok: true });
    await time.settle();
    expect(sentTexts()).toEqual(['uno']);
    await desk().ask('chat/draft', { interactionId: CHAT, text: 'tres' });
    expect(await desk().ask('chat/discard', which(two))).toMatchObject({ ok: true });
    await time.settle();
    expect(texts()).toEqual(['c-1', 'uno']);
    expect(deskChat()?.draft).toBe('dos\ntres');
    for (const name of ['chat/resend', 'chat/discard'] as const)
      expect(await desk().ask(name, which(two))).toMatchObject({ error: { code: 'not-found' } });
  });

  it('that did not reach the customer’s device is sent again by the centre, or given up', async () => {
    const { centre, time, desk } = await open();
    await chat();
    const which = { interactionId: CHAT, messageId: idOf(await send('hola')) };
    await time.settle();
    centre.send(said(which.messageId, 5, { from: 'agent', text: 'hola', state: 'failed' }));
    await time.settle();
    expect(states()).toEqual(['delivered', 'failed']);
    expect(await desk().ask('chat/resend', which)).toMatchObject({ ok: true });
    expect(centre.asked.at(-1)).toMatchObject({ name: 'chat/resend', payload: which });
    expect(await desk().ask('chat/discard', which)).toMatchObject({ ok: true });
    await time.settle();
    expect(texts()).toEqual(['c-1']);
    expect(deskChat()?.draft).toBe('hola');
  });

  it('for a chat that was over comes back into the composer, with a sentence', async () => {
    const { centre, time } = await open();
    await chat();
    await loseCentre();
    await send('¿Sigue ahí?');
    await bench.desk().ask('chat/draft', { interactionId: CHAT, text: 'Le' });
    centre.on('chat/send', () => ({ refuse: 'chat-over', status: 410 }));
    const wrapUp = { deadlineAtMs: START_MS + 9_000_000, extensions: 0 };
    const held = chatHeld({ state: 'wrap-up' }, { wrapUp });
    centre.snapshot = { ...sampleSnapshot(), held: [held] };
    await centreReturns();
    await time.settle();
    expect(texts()).toEqual(['c-1']);
    expect(deskChat()?.draft).toBe('¿Sigue ahí?\nLe');
    expect(conversation(CHAT)?.fault).toMatchObject({ code: 'chat-over' });
    expect(await outbox()).toEqual([]);
    await bench.crashCore();
    expect(deskChat()?.draft).toBe('¿Sigue ahí?\nLe');
  });

  it('for a contact that is gone altogether stays in the outbox until the agent has seen it', async () => {
    const { centre, time } = await open();
    await chat();
    await loseCentre();
    await send('¿Sigue ahí?');
    centre.on('chat/send', () => ({ refuse: 'not-found', status: 404 }));
    centre.snapshot = sampleSnapshot();
    await centreReturns();
    await time.settle();
    expect(conversation(CHAT)).toBeUndefined();
    // Its words stand there, for they stand nowhere else.
    expect(await outbox()).toMatchObject([
      { name: 'chat/send', state: 'needs-attention', text: '¿Sigue ahí?' },
    ]);
  });

  it('that the centre has although it refuses the second try is not shown as failed', async () => {
    const { centre, time } = await open();
    await chat();
    let tries = 0;
    centre.on('chat/send', (payload) => {
      tries += 1;
      const { messageId: id, text } = payload as CentreRequest<'chat/send'>;
      if (tries === 1) centre.send(said(id, 5, { from: 'agent', text }));
      return tries === 1
        ? { refuse: 'internal', status: 500 }
        : { refuse: 'too-late', status: 410 };
    });
    await send('una vez');
    await time.advance(5_000);
    expect(tries).toBe(2);
    expect(states()).toEqual(['delivered', 'delivered']);
    expect(await outbox()).toEqual([]);
    expect(deskChat()?.draft).toBe('');
  });

  it('is refused, and stays with the agent, when nothing can be kept and nobody hears', async () => {
    const { time } = await open({ hasNoKey: true });
    await chat();
    expect(await send('por el centro')).toMatchObject({ ok: true });
    await time.settle();
    expect(texts()).toEqual(['c-1', 'por el centro']);
    await loseCentre();
    expect(await send('por nadie')).toMatchObject({ ok: false });
    expect(texts()).toEqual(['c-1', 'por el centro']);
  });
});

describe('what stands in the composer', () => {
  it('survives a crash of core and goes when it was sent', async () => {
    const { centre, time, desk } = await open();
    await chat();
    centre.snapshot = { ...sampleSnapshot(), held: [chatHeld()] };
    await time.advance(1_000);
    await desk().ask('chat/draft', { interactionId: CHAT, text: 'Le llamo mañ' });
    await bench.crashCore();
    expect(deskChat()).toMatchObject({ draft: 'Le llamo mañ', messages: [{ text: 'c-1' }] });
    takesMessages();
    await send('Le llamo mañana');
    expect(deskChat()?.draft).toBe('');
    await bench.crashCore();
    expect(deskChat()?.draft).toBe('');
  });

  it('is not emptied by the sending of other words', async () => {
    const { time, desk } = await open();
    await chat();
    await desk().ask('chat/draft', { interactionId: CHAT, text: 'Otra cosa' });
    await send('Hola');
    await time.settle();
    expect(deskChat()?.draft).toBe('Otra cosa');
  });

  it('is refused for a contact that is not here', async () => {
    const { desk } = await open();
    expect(await desk().ask('chat/draft', { interactionId: CHAT, text: 'x' })).toMatchObject({
      error: { code: 'not-found' },
    });
  });

  it('is gone from the disk with its contact', async () => {
    const { centre, time, desk } = await open();
    await chat();
    await desk().ask('chat/draft', { interactionId: CHAT, text: 'x' });
    centre.send({ kind: 'held/ended', interactionId: CHAT, reason: null });
    await time.advance(1_000);
    centre.snapshot = { ...sampleSnapshot(), held: [chatHeld()] };
    await bench.restartCore();
    await time.settle();
    expect(deskChat()).toMatchObject({ messages: [], draft: '' });
  });
});

describe('somebody writes', () => {
  it('is told to the centre while it hears, and never missed', async () => {
    const { centre, desk } = await open();
    await chat();
    expect(await desk().ask('chat/typing', { interactionId: CHAT })).toMatchObject({ ok: true });
    expect(centre.askedNames()).toContain('chat/typing');
    await loseCentre();
    expect(await desk().ask('chat/typing', { interactionId: CHAT })).toMatchObject({ ok: true });
  });
});

describe('a call beside chats', () => {
  it('is answered by null, and the chats stay as they are', async () => {
    const { centre, time, desk } = await open();
    await chat();
    centre.send({ kind: 'offer/made', offer: chatOffer({ id: 'int-d' }) });
    await talk();
    await time.settle();
    expect(conversation(INT)?.call?.state.kind).toBe('talking');
    expect(conversation(CHAT)?.call).toBeNull();
    expect(desk().slice('offers')).toHaveLength(1);
    expect(await desk().ask('call/answer', { interactionId: null })).toMatchObject({ ok: false });
    // Whoever talks is not knocked at.
    expect(rings()).toEqual(['zip', 'loud', 'off']);
    centre.send({ kind: 'offer/made', offer: chatOffer({ id: 'int-e' }) });
    await time.settle();
    expect(rings()).toHaveLength(3);
  });
});
