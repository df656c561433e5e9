import { beforeEach, describe, expect, it } from 'vitest';
import { net, type Session } from 'electron/main';
import { createFetch, createOpenSocket, systemClock, systemIds } from './electron-ports.ts';
import { callsOf, FakeSocket, resetFakeElectron } from './testing/fake-electron.ts';
import { createFakeTime } from './testing/fake-timers.ts';

beforeEach(resetFakeElectron);

describe('createFetch', () => {
  it('goes through net, without cookies, redirects, cache or our own scheme', async () => {
    const signal = new AbortController().signal;
    const response = await createFetch(net)('https://centre.example/x', {
      method: 'POST',
      headers: { authorization: 'Bearer x' },
      body: '{}',
      signal,
    });
    expect(response.status).toBe(200);
    expect(response.contentType).toBe('application/json');
    expect(await response.text()).toBe('{}');
    expect(callsOf('net.fetch')[0]?.args).toEqual([
      'https://centre.example/x',
      {
        method: 'POST',
        headers: { authorization: 'Bearer x' },
        body: '{}',
        signal,
        credentials: 'omit',
        redirect: 'error',
        cache: 'no-store',
        bypassCustomProtocolHandlers: true,
      },
    ]);
  });
});

describe('createOpenSocket', () => {
  const open = (url = 'wss://centre.example/events') => {
    const time = createFakeTime();
    const port = createOpenSocket(net, {} as Session, time.timers)(url);
    const heard: string[] = [];
    port.onOpen(() => heard.push('open'));
    port.onText((text) => heard.push(`text ${text}`));
    port.onClose(() => heard.push('close'));
    return { port, heard, time, socket: FakeSocket.all[0] };
  };

  it('carries text both ways and closes', () => {
    const { port, heard, socket } = open();
    port.send('too early');
    if (socket) socket.readyState = 1;
    socket?.dispatchEvent(new Event('open'));
    port.send('hello');
    socket?.dispatchEvent(new MessageEvent('message', { data: 'hi' }));
    socket?.dispatchEvent(new MessageEvent('message', { data: new Uint8Array(1) }));
    port.close();
    expect(socket?.sent).toEqual(['hello']);
    expect(heard).toEqual(['open', 'text hi', 'close']);
  });

  it('tells the end once, also when only an error came', () => {
    const { heard, socket } = open();
    socket?.dispatchEvent(new Event('error'));
    socket?.dispatchEvent(new Event('close'));
    expect(heard).toEqual(['close']);
  });

  it('closes at a bad address instead of throwing', () => {
    const { port, heard, time } = open('no address');
    port.send('x');
    port.close();
    time.advance(0);
    expect(heard).toEqual(['close']);
  });
});

describe('the system’s clock and ids', () => {
  it('tell wall time and unique ids', () => {
    expect(Math.abs(systemClock.nowMs() - Date.now())).toBeLessThan(1_000);
    expect(systemIds('int')).toMatch(/^int-[0-9a-f-]{36}$/);
    expect(systemIds('int')).not.toBe(systemIds('int'));
  });
});
