/** The driver's end of the control channel, against a socket that the test moves. */
import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import type { TelephonyEvent } from '../port.ts';
import { createPracticeDriver } from './driver.ts';

class FakeSocket extends EventEmitter {
  readyState = 0;
  readonly sent: { readonly id: number; readonly method: string }[] = [];
  send(text: string): void {
    this.sent.push(JSON.parse(text) as { id: number; method: string });
  }
  open(): void {
    this.readyState = 1;
    this.emit('open');
  }
  close(): void {
    this.readyState = 3;
    this.emit('close');
  }
  terminate(): void {
    this.close();
  }
  say(value: unknown): void {
    this.emit('message', Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)));
  }
}

const setUp = () => {
  const sockets: FakeSocket[] = [];
  const timers: { readonly delayMs: number; readonly then: () => void; isCancelled: boolean }[] =
    [];
  const events: TelephonyEvent[] = [];
  const driver = createPracticeDriver({
    url: 'ws://x',
    token: 'secret',
    webSocket: (_url, headers) => {
      expect(headers['authorization']).toBe('Bearer secret');
      const socket = new FakeSocket();
      sockets.push(socket);
      return socket as unknown as WebSocket;
    },
    after: (delayMs, then) => {
      const timer = { delayMs, then, isCancelled: false };
      timers.push(timer);
      return () => {
        timer.isCancelled = true;
      };
    },
  });
  driver.onEvent((event) => events.push(event));
  const last = () => sockets.at(-1) ?? new FakeSocket();
  const running = (delayMs: number) =>
    timers.filter((t) => t.delayMs === delayMs && !t.isCancelled);
  return { driver, sockets, timers, events, last, running };
};

describe('createPracticeDriver', () => {
  it('refuses commands while it is away and never queues them', async () => {
    const { driver, last } = setUp();
    await expect(driver.answer('x')).rejects.toMatchObject({ code: 'away' });
    const started = driver.start();
    await expect(driver.answer('x')).rejects.toMatchObject({ code: 'away' });
    last().open();
    await started;
    expect(last().sent).toEqual([]);
  });

  it('matches answers to requests and turns refusals into coded errors', async () => {
    const { driver, last } = setUp();
    const started = driver.start();
    last().open();
    await started;
    const first = driver.record('b', 'paused');
    const second = driver.hangUp('x', 'busy');
    last().say({ id: 2, ok: false, code: 'no-such-leg', message: 'gone' });
    last().say({ id: 1, ok: true, result: 'paused' });
    await expect(first).resolves.toBe('paused');
    await expect(second).rejects.toMatchObject({ code: 'no-such-leg', message: 'gone' });
  });

  it('sends an arrangement whole, in one command', async () => {
    const { driver, last } = setUp();
    const started = driver.start();
    last().open();
    await started;
    const waiting = { kind: 'announcement', files: ['one-moment'], then: 'music' } as const;
    const members = [
      { legId: 'a', hears: ['b'], isMuted: false, waiting },
      { legId: 'b', hears: [], isMuted: true, waiting: { kind: 'music' }, isRecorded: false },
    ] as const;
    void driver.arrange('bridge', members);
    const whole = [{ ...members[0], isRecorded: true }, members[1]];
    expect(last().sent).toEqual([
      { id: 1, method: 'arrange', params: { bridgeId: 'bridge', members: whole } },
    ]);
  });

  it('lives through what it cannot read', async () => {
    const { driver, last, events } = setUp();
    const started = driver.start();
    last().open();
    await started;
    for (const noise of ['<html>', '{', '{}', '[]', '{"id":"1","ok":true}', '{"event":{}}'])
      last().say(noise);
    last().say({ id: 99, ok: true, result: 1 });
    expect(events).toEqual([{ kind: 'driver/up' }]);
  });

  it('says that it is down, fails what waits, and tries again with growing pauses', async () => {
    const { driver, sockets, last, events, timers, running } = setUp();
    const started = driver.start();
    last().open();
    await started;
    const waiting = driver.state();
    last().close();
    await expect(waiting).rejects.toMatchObject({ code: 'away' });
    expect(events.at(-1)).toEqual({ kind: 'driver/down' });
    for (const delayMs of [100, 200, 400, 800, 1600, 2000, 2000]) {
      expect(timers.at(-1)?.delayMs).toBe(delayMs);
      timers.at(-1)?.then();
      last().close();
    }
    expect(events).toHaveLength(2);
    timers.at(-1)?.then();
    last().open();
    expect(events.at(-1)).toEqual({ kind: 'driver/up' });
    expect(sockets).toHaveLength(9);
    expect(running(5000)).toHaveLength(0);
  });

  it('gives up an answer after 5 s, and its start after 10 s while it goes on trying', async () => {
    const { driver, last, running } = setUp();
    const started = driver.start();
    running(10_000)[0]?.then();
    await expect(started).rejects.toMatchObject({ code: 'away' });
    last().open();
    const asked = driver.state();
    running(5000)[0]?.then();
    await expect(asked).rejects.toMatchObject({ code: 'away' });
  });

  it('leaves no connection and no timer behind when it stops', async () => {
    const { driver, last, timers, sockets } = setUp();
    void driver.start();
    await driver.stop();
    expect(last().readyState).toBe(3);
    expect(timers.every((timer) => timer.isCancelled)).toBe(true);
    expect(sockets).toHaveLength(1);
  });
});
