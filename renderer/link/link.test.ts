import { describe, expect, it } from 'vitest';
import type { LinkFrame } from '#src/contracts/link.ts';
import { createLink, type LinkState, type LinkTimers, type Wire } from './link.ts';

/** A wire whose far end is the test, and timers that fire when told. */
function setUp() {
  const sent: LinkFrame[] = [];
  let isOpen = true;
  let frame: (raw: unknown) => void = () => {};
  let state: (next: LinkState) => void = () => {};
  const timers: { run: () => void }[] = [];
  const wire: Wire = {
    send(next) {
      if (isOpen) sent.push(next);
      return isOpen;
    },
    onFrame: (listener) => (frame = listener),
    onState(listener) {
      state = listener;
      listener('open');
    },
    close: () => {},
  };
  const linkTimers: LinkTimers = {
    after(_delayMs, run) {
      const timer = { run };
      timers.push(timer);
      return () => timers.splice(timers.indexOf(timer), 1);
    },
  };
  return {
    link: createLink(wire, linkTimers),
    sent,
    timers,
    receive: (raw: unknown) => frame(raw),
    setOpen(next: boolean) {
      isOpen = next;
      state(next ? 'open' : 'closed');
    },
  };
}

describe('createLink', () => {
  it('gives each ask the answer with its number', async () => {
    const { link, receive, sent, timers } = setUp();
    const first = link.ask('call/answer', { interactionId: null });
    const second = link.ask('missed/dismiss', {});
    expect(sent.map((one) => one.kind === 'ask' && one.name)).toEqual([
      'call/answer',
      'missed/dismiss',
    ]);
    receive({ kind: 'answer', n: 2, answer: { ok: true, value: 'two' } });
    receive({ kind: 'answer', n: 1, answer: { ok: true, value: 'one' } });
    expect(await first).toEqual({ ok: true, value: 'one' });
    expect(await second).toEqual({ ok: true, value: 'two' });
    expect(timers).toHaveLength(0);
  });

  it('answers every open ask with a retryable fault when core goes away, and sends nothing again', async () => {
    const { link, setOpen, sent } = setUp();
    const open = link.ask('call/hold', {});
    setOpen(false);
    expect(await open).toEqual({ ok: false, error: { code: 'internal', retryable: true } });
    expect(await link.ask('call/hold', {})).toMatchObject({ ok: false });
    expect(link.tell({})).toBe(false);
    setOpen(true);
    expect(sent).toHaveLength(1);
  });

  it('gives up on a core that never answers', async () => {
    const { link, timers, receive } = setUp();
    const open = link.ask('call/hold', {});
    timers[0]?.run();
    expect(await open).toMatchObject({ ok: false, error: { retryable: true } });
    receive({ kind: 'answer', n: 1, answer: { ok: true, value: {} } });
  });

  it('answers what core asks, and a refusal when the answerer throws or is missing', async () => {
    const { link, receive, sent } = setUp();
    receive({ kind: 'ask', n: 7, name: 'restate', payload: {} });
    await Promise.resolve();
    const remove = link.onAsk((name) =>
      name === 'restate' ? Promise.resolve({ ok: true, value: {} }) : Promise.reject(new Error()),
    );
    receive({ kind: 'ask', n: 8, name: 'restate', payload: {} });
    receive({ kind: 'ask', n: 9, name: 'hold', payload: {} });
    await new Promise((resolve) => setTimeout(resolve, 0));
    remove();
    const answers = sent.flatMap((one) => (one.kind === 'answer' ? [[one.n, one.answer]] : []));
    expect(answers).toEqual([
      [7, { ok: false, error: { code: 'internal', retryable: false } }],
      [8, { ok: true, value: {} }],
      [9, { ok: false, error: { code: 'internal', retryable: false } }],
    ]);
  });

  it('answers a ping and drops what is no frame', () => {
    const { receive, sent, link } = setUp();
    const heard: unknown[] = [];
    link.onTell((payload) => heard.push(payload));
    for (const raw of [null, 'x', { kind: 'boom' }, { kind: 'ask' }, 4]) receive(raw);
    receive({ kind: 'ping', n: 3 });
    receive({ kind: 'tell', payload: { kind: 'hello' } });
    expect(sent).toEqual([{ kind: 'pong', n: 3 }]);
    expect(heard).toEqual([{ kind: 'hello' }]);
  });

  it('tells its state at once and then each change once', () => {
    const { link, setOpen } = setUp();
    const states: LinkState[] = [];
    link.onState((state) => states.push(state));
    setOpen(false);
    setOpen(false);
    setOpen(true);
    expect(states).toEqual(['open', 'closed', 'open']);
  });
});
