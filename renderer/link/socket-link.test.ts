import { describe, expect, it } from 'vitest';
import { openBridgeWire } from './bridge-link.ts';
import { openSocketWire, type LinkSocket } from './socket-link.ts';

/** Sockets and timers in the test's hand. */
function setUp() {
  const sockets: (LinkSocket & { readyState: number; sent: string[] })[] = [];
  const delays: number[] = [];
  let pending: (() => void) | null = null;
  const wire = openSocketWire(
    () => {
      const socket = {
        readyState: 0,
        sent: [] as string[],
        send: (text: string) => socket.sent.push(text),
        close: () => socket.onclose?.(),
        onopen: null as (() => void) | null,
        onmessage: null as ((event: { readonly data: unknown }) => void) | null,
        onclose: null as (() => void) | null,
      };
      sockets.push(socket);
      return socket;
    },
    {
      after(delayMs, run) {
        delays.push(delayMs);
        pending = run;
        return () => (pending = null);
      },
    },
  );
  const states: string[] = [];
  wire.onState((state) => states.push(state));
  return {
    wire,
    sockets,
    delays,
    states,
    retry: () => pending?.(),
    hasRetry: () => pending !== null,
    open() {
      const socket = sockets.at(-1);
      if (!socket) throw new Error('no socket');
      socket.readyState = 1;
      socket.onopen?.();
      return socket;
    },
  };
}

describe('openSocketWire', () => {
  it('reconnects for ever, waiting 100 ms and at most 2 s, and starts again at 100 ms', () => {
    const { open, sockets, delays, retry, states } = setUp();
    open().onclose?.();
    for (let turn = 0; turn < 7; turn += 1) {
      retry();
      sockets.at(-1)?.onclose?.();
    }
    expect(delays).toEqual([100, 200, 400, 800, 1600, 2000, 2000, 2000]);
    retry();
    open().onclose?.();
    expect(delays.at(-1)).toBe(100);
    expect(states.filter((state) => state === 'open')).toHaveLength(2);
  });

  it('says that nothing was sent while it is closed', () => {
    const { wire, open } = setUp();
    expect(wire.send({ kind: 'ping', n: 1 })).toBe(false);
    const socket = open();
    expect(wire.send({ kind: 'ping', n: 1 })).toBe(true);
    expect(socket.sent).toEqual(['{"kind":"ping","n":1}']);
  });

  it('drops text that is not JSON and frames that are not text', () => {
    const { wire, open } = setUp();
    const frames: unknown[] = [];
    wire.onFrame((frame) => frames.push(frame));
    const socket = open();
    for (const data of ['{"kind":', new ArrayBuffer(2), '{"kind":"pong","n":1}'])
      socket.onmessage?.({ data });
    expect(frames).toEqual([{ kind: 'pong', n: 1 }]);
  });

  it('stays closed once it was closed', () => {
    const { wire, open, hasRetry } = setUp();
    open();
    wire.close();
    expect(hasRetry()).toBe(false);
  });
});

describe('openBridgeWire', () => {
  it('is open from the start and hands frames through', () => {
    const sent: unknown[] = [];
    let toPage: (frame: unknown) => void = () => {};
    const wire = openBridgeWire({
      send: (frame) => sent.push(frame),
      onFrame(listener) {
        toPage = listener;
        return () => (toPage = () => {});
      },
    });
    const heard: unknown[] = [];
    wire.onFrame((frame) => heard.push(frame));
    wire.onState((state) => heard.push(state));
    expect(wire.send({ kind: 'ping', n: 1 })).toBe(true);
    toPage('a');
    wire.close();
    toPage('b');
    expect(sent).toEqual([{ kind: 'ping', n: 1 }]);
    expect(heard).toEqual(['open', 'a']);
  });
});
