import { describe, expect, it } from 'vitest';
import { createGuardedSocket } from './guarded-socket.ts';

/** A WebSocket that the test opens, closes and speaks through. */
class FakeSocket {
  readonly url: string;
  readyState: number = WebSocket.CONNECTING;
  readonly sent: string[] = [];
  isClosed = false;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  constructor(url: string) {
    this.url = url;
  }
  send(text: string) {
    this.sent.push(text);
  }
  close() {
    this.isClosed = true;
    this.readyState = WebSocket.CLOSED;
  }
  open() {
    this.readyState = WebSocket.OPEN;
    this.onopen?.();
  }
  fail() {
    this.readyState = WebSocket.CLOSED;
    this.onclose?.({ code: 1006, reason: '' });
  }
  say(data: unknown) {
    this.onmessage?.({ data });
  }
}

function setUp(urls: readonly string[] = ['ws://a:1', 'wss://b:2']) {
  let nowMs = 0;
  const timers = new Map<() => void, number>();
  const opened: FakeSocket[] = [];
  const events: string[] = [];
  let isInCall = false;
  let tags = 0;
  const socket = createGuardedSocket({
    urls,
    uri: 'sip:lucia@puesto.practice',
    openSocket(url) {
      const one = new FakeSocket(url);
      opened.push(one);
      return one as unknown as WebSocket;
    },
    nowMs: () => nowMs,
    after(delayMs, run) {
      timers.set(run, nowMs + delayMs);
      return () => void timers.delete(run);
    },
    newTag: () => `tag${String((tags += 1))}`,
    isInCall: () => isInCall,
    onRefused: (reason) => events.push(`refused ${reason}`),
  });
  socket.onconnect = () => events.push('connect');
  socket.ondisconnect = (isError, _code, reason) =>
    events.push(`disconnect ${String(isError)} ${reason ?? ''}`.trim());
  socket.ondata = (text) => events.push(`data ${JSON.stringify(text.slice(0, 12))}`);
  return {
    socket,
    events,
    opened,
    last: () => opened.at(-1) as FakeSocket,
    setInCall: (next: boolean) => (isInCall = next),
    timers,
    /** Lets time pass in small steps. */
    pass(ms: number) {
      for (const endMs = nowMs + ms; nowMs < endMs;) {
        nowMs += 100;
        for (const [run, atMs] of [...timers]) if (atMs <= nowMs && timers.delete(run)) run();
      }
    },
  };
}

describe('createGuardedSocket', () => {
  it('gives a server 4 s to connect, then takes the next one', () => {
    const { socket, opened, events, pass, last } = setUp();
    socket.connect();
    pass(3_900);
    expect(events).toEqual([]);
    pass(200);
    expect([events, last().isClosed]).toEqual([['disconnect true no connection in time'], true]);
    socket.connect();
    expect(opened.map(({ url }) => url)).toEqual(['ws://a:1', 'wss://b:2']);
    expect([socket.url, socket.via_transport]).toEqual(['wss://b:2', 'WSS']);
    last().open();
    expect([events.at(-1), socket.isConnected()]).toEqual(['connect', true]);
  });

  it('notices within 5 s in a call that nothing comes any more', () => {
    const { socket, events, pass, last, setInCall } = setUp(['ws://a:1']);
    setInCall(true);
    socket.connect();
    last().open();
    pass(600);
    expect(last().sent).toEqual(['\r\n\r\n']);
    last().say('\r\n');
    pass(4_900);
    expect(events.at(-1)).toBe('disconnect true no sign of life');
  });

  it('asks by OPTIONS where an empty line is not answered, and keeps the answer from JsSIP', () => {
    const { socket, events, pass, last, setInCall } = setUp(['ws://a:1']);
    setInCall(true);
    socket.connect();
    last().open();
    pass(3_500);
    const asked = last().sent.find((text) => text.startsWith('OPTIONS ')) ?? '';
    expect(asked).toMatch(
      /^OPTIONS sip:puesto\.practice SIP\/2\.0\r\nVia: SIP\/2\.0\/WS tag1\.invalid;/,
    );
    last().say('SIP/2.0 401 Unauthorized\r\nCall-ID: tag1\r\nCSeq: 1 OPTIONS\r\n\r\n');
    expect(events).toEqual(['connect']);
    last().say(
      'SIP/2.0 200 OK\r\nVia: x\r\nFrom: <sip:a@b>\r\nTo: <sip:a@b>\r\nCall-ID: c\r\nCSeq: 1 REGISTER\r\n\r\n',
    );
    expect(events.at(-1)).toBe('data "SIP/2.0 200 "');
    pass(6_000);
    expect(events.at(-1)).toBe('disconnect true no sign of life');
  });

  it('tries a lost server with live calls once more, and without calls the next one', () => {
    for (const [inCall, then] of [
      [true, 'ws://a:1'],
      [false, 'wss://b:2'],
    ] as const) {
      const { socket, last, setInCall } = setUp();
      setInCall(inCall);
      socket.connect();
      last().open();
      last().fail();
      socket.connect();
      expect(last().url).toBe(then);
    }
  });

  it('goes back to the first server when that works again and nobody talks', () => {
    const { socket, events, opened, pass, last, setInCall } = setUp();
    socket.connect();
    last().fail();
    socket.connect();
    const second = last();
    second.open();
    setInCall(true);
    second.say('\r\n');
    const live = () => {
      for (let past = 0; past < 62_000; past += 1_000) {
        pass(1_000);
        second.say('\r\n');
      }
    };
    live();
    expect(opened).toHaveLength(2);
    setInCall(false);
    pass(600);
    expect([opened.length, last().url, second.isClosed]).toEqual([3, 'ws://a:1', false]);
    last().open();
    expect([events.at(-1), second.isClosed, last().isClosed]).toEqual([
      'disconnect true back to the first server',
      true,
      true,
    ]);
    socket.connect();
    expect(last().url).toBe('ws://a:1');
  });

  it('is looked at at once when the network changed, and not believed after a sleep', () => {
    const { socket, events, pass, last } = setUp(['ws://a:1']);
    socket.connect();
    last().open();
    pass(600);
    last().say('\r\n');
    const before = last().sent.length;
    socket.probe();
    expect(last().sent.length).toBe(before + 1);
    last().say('\r\n');
    pass(2_000);
    expect(events).not.toContain('disconnect true no sign of life');
    socket.probe();
    pass(2_100);
    expect(events.at(-1)).toBe('disconnect true no sign of life');
    socket.connect();
    last().open();
    socket.drop('the machine slept');
    expect(events.at(-1)).toBe('disconnect true the machine slept');
  });

  it('is asked when voice is lost, and given up soon when nothing answers', () => {
    const { socket, events, pass, last } = setUp(['ws://a:1']);
    socket.doubt();
    socket.connect();
    last().open();
    socket.doubt();
    pass(600);
    last().say('\r\n');
    const before = last().sent.length;
    socket.doubt();
    expect(last().sent.length).toBe(before + 1);
    pass(1_400);
    expect(events).not.toContain('disconnect true no sign of life');
    pass(700);
    expect(events.at(-1)).toBe('disconnect true no sign of life');
  });

  it('does not wait for a connection that began on the old network', () => {
    const { socket, events, last } = setUp(['ws://a:1']);
    socket.connect();
    socket.probe();
    expect([events, last().isClosed]).toEqual([['disconnect true the network changed'], true]);
  });

  it('leaves no timer and no word behind when it is closed', () => {
    const { socket, events, last, timers } = setUp();
    socket.connect();
    last().open();
    socket.disconnect();
    expect([timers.size, last().isClosed, events, socket.send('x')]).toEqual([
      0,
      true,
      ['connect'],
      false,
    ]);
  });

  it('answers by itself what JsSIP must not see', () => {
    const { socket, events, last } = setUp();
    socket.connect();
    last().open();
    last().say(
      'REFER sip:lucia@x SIP/2.0\r\nVia: SIP/2.0/WS p;branch=z9hG4bK1\r\nFrom: <sip:a@b>;tag=1\r\nTo: <sip:lucia@x>\r\nCall-ID: c\r\nCSeq: 1 REFER\r\n\r\n',
    );
    expect(last().sent.at(-1)).toMatch(/^SIP\/2\.0 603 /);
    expect(events.at(-1)).toBe('refused refer');
    last().say(new ArrayBuffer(4));
    expect(events).toHaveLength(2);
  });
});
