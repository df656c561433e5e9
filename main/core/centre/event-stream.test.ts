import { describe, expect, it } from 'vitest';
import { createFakeClock } from '../testing/fake-clock.ts';
import { sampleSignIn, sampleSnapshot } from '../testing/sample.ts';
import { createScriptedCentre } from '../testing/scripted-centre.ts';
import { backOffMs } from './back-off.ts';
import { createCentreClient } from './centre-client.ts';
import { createEventStream } from './event-stream.ts';

const quiet = { info: () => undefined, warn: () => undefined };

function open() {
  const time = createFakeClock();
  const centre = createScriptedCentre({
    snapshot: sampleSnapshot(),
    signInAnswer: sampleSignIn(),
  });
  const client = createCentreClient({
    fetch: centre.fetch,
    timers: time.timers,
    log: quiet,
    newId: (prefix) => prefix,
    baseUrl: 'http://127.0.0.1:1',
  });
  client.setToken(centre.signInAnswer.token);
  const heard: string[] = [];
  const states: string[] = [];
  const stream = createEventStream({
    clock: time.clock,
    timers: time.timers,
    log: quiet,
    random: () => 0,
    openSocket: centre.openSocket,
    client,
    baseUrl: 'http://127.0.0.1:1',
    onState: (state) => states.push(state.kind),
    onSnapshot: ({ seq }) => heard.push(`snapshot ${seq}`),
    onEvent: (event) => heard.push(event.kind),
    onHeard: () => undefined,
    onRefused: ({ code }) => heard.push(`refused ${code}`),
  });
  return { time, centre, stream, heard, states };
}
const day = {
  kind: 'day/changed',
  day: { handled: 1, missed: 0, talkMs: 0, holdMs: 0, wrapUpMs: 0, signedInSinceMs: null },
} as const;

describe('createEventStream', () => {
  it('connects, takes the snapshot, then events in order', async () => {
    const { time, centre, stream, heard, states } = open();
    stream.start('t');
    await time.settle();
    centre.send(day);
    await time.settle();
    expect(heard).toEqual(['snapshot 10', 'day/changed']);
    expect(states).toEqual(['connecting', 'connected']);
    stream.stop();
    expect(time.pending()).toBe(0);
    expect(centre.sockets()).toBe(0);
  });

  it('keeps events that arrive while the snapshot is fetched, and drops those it includes', async () => {
    const { time, centre, stream, heard } = open();
    stream.start('t');
    await time.settle();
    heard.length = 0;
    centre.sendRaw(13, { kind: 'resync' });
    centre.seq = 12;
    centre.sendRaw(12, day);
    centre.sendRaw(14, { ...day });
    centre.sendRaw(13, { kind: 'queues/changed', queues: [] });
    await time.settle();
    expect(heard).toEqual(['snapshot 12', 'queues/changed', 'day/changed']);
  });

  it('takes each event once, whatever comes twice, and asks for a snapshot where one is missing', async () => {
    const { time, centre, stream, heard } = open();
    stream.start('t');
    await time.settle();
    const queues = { kind: 'queues/changed', queues: [] };
    for (const seq of [11, 11, 12, 11, 12]) centre.sendRaw(seq, queues);
    await time.settle();
    expect(heard).toEqual(['snapshot 10', 'queues/changed', 'queues/changed']);
    heard.length = 0;
    centre.seq = 14;
    // 13 is lost; 15 and 16 change places while the snapshot is fetched.
    for (const seq of [14, 16, 15, 16]) centre.sendRaw(seq, queues);
    await time.settle();
    expect(heard).toEqual(['snapshot 14', 'queues/changed', 'queues/changed']);
    stream.stop();
  });

  it('asks once a second for a snapshot that lags behind the events, and then has all in order', async () => {
    const { time, centre, stream, heard } = open();
    stream.start('t');
    await time.settle();
    heard.length = 0;
    const queues = { kind: 'queues/changed', queues: [] };
    centre.sendRaw(14, queues);
    await time.advance(3_500);
    expect(heard).toEqual(['snapshot 10', 'snapshot 10', 'snapshot 10', 'snapshot 10']);
    centre.sendRaw(15, queues);
    centre.seq = 13;
    await time.advance(1_000);
    expect(heard.slice(4)).toEqual(['snapshot 13', 'queues/changed', 'queues/changed']);
    centre.sendRaw(18, queues);
    await time.settle();
    stream.stop();
    expect(time.pending()).toBe(0);
  });

  it('says that it lives also while calls come and go faster than that is due', async () => {
    const { time, centre, stream } = open();
    stream.start('t');
    await time.settle();
    const before = centre.pings();
    for (let at = 0; at < 20; at += 1) {
      stream.setInCall(at % 2 === 0);
      await time.advance(1_000);
    }
    // In a call each 2 s, between calls at the latest after 8 s.
    expect(centre.pings() - before).toBeGreaterThan(4);
    stream.stop();
  });

  it('tries again after 1, 2, 4 … 30 seconds, and at once on demand', async () => {
    const { time, centre, stream, states } = open();
    centre.mode = 'away';
    stream.start('t');
    await time.settle();
    const tries = () => states.filter((state) => state === 'connecting').length;
    expect(tries()).toBe(1);
    await time.advance(1_000);
    expect(tries()).toBe(2);
    await time.advance(2_000);
    expect(tries()).toBe(3);
    await time.advance(1_000);
    stream.retryNow();
    await time.settle();
    expect(tries()).toBe(4);
    expect([0, 1, 4, 5, 99].map((n) => backOffMs(n, 0))).toEqual([
      1_000, 2_000, 16_000, 30_000, 30_000,
    ]);
    expect(backOffMs(0, 1)).toBe(500);
    stream.stop();
    expect(time.pending()).toBe(0);
  });

  it('leaves no timer or socket behind after a hundred losses', async () => {
    const { time, centre, stream, states } = open();
    stream.start('t');
    for (let at = 0; at < 100; at += 1) {
      await time.advance(1_500);
      centre.drop();
    }
    await time.advance(1_500);
    expect(states.filter((state) => state === 'connected').length).toBe(101);
    expect(centre.sockets()).toBe(1);
    expect(time.pending()).toBeLessThanOrEqual(2);
    stream.stop();
    expect(time.pending()).toBe(0);
  });

  it('says that the token is no longer good, and does not knock again', async () => {
    const { time, centre, stream, heard } = open();
    centre.signInAnswer = { ...centre.signInAnswer, token: 'quite-another-token' };
    stream.start('t');
    await time.advance(60_000);
    expect(heard).toEqual(['refused signed-out']);
    expect(time.pending()).toBe(0);
  });

  it('closes a socket that never opens or never speaks', async () => {
    const { time, centre, stream, states } = open();
    centre.mode = 'silent';
    stream.start('t');
    await time.advance(5_100);
    expect(states).toEqual(['connecting', 'unreachable']);
  });
});
