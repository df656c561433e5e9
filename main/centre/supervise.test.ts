import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CentreChild, SpawnCentreChild } from './spawn-child.ts';
import { superviseCentre, type SuperviseOptions } from './supervise.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Processes in the test's hand. */
function setUp(change: Partial<SuperviseOptions> = {}) {
  const started: {
    readonly name: string;
    readonly args: readonly string[];
    readonly say: (value: unknown) => void;
    readonly end: (code: number | null) => void;
  }[] = [];
  const givenUp: string[] = [];
  const restarted: number[] = [];
  const spawn: SpawnCentreChild = (name, args) => {
    const lines: ((line: string) => void)[] = [];
    const exits: ((code: number | null) => void)[] = [];
    const end = (code: number | null) => exits.forEach((listener) => listener(code));
    started.push({
      name,
      args,
      say: (value) => lines.forEach((listener) => listener(JSON.stringify(value))),
      end,
    });
    const child: CentreChild = {
      pid: started.length,
      onLine: (listener) => void lines.push(listener),
      onErrorLine: () => {},
      onExit: (listener) => void exits.push(listener),
      kill: () => end(null),
      stop: () => Promise.resolve(end(0)),
    };
    return child;
  };
  const running = superviseCentre({
    port: 0,
    sipPort: 0,
    data: null,
    paceMs: null,
    spawn,
    onLog: () => {},
    onGivenUp: (why) => givenUp.push(why),
    onRestart: (pid) => restarted.push(pid),
    ...change,
  });
  return { running, started, givenUp, restarted };
}

const begin = async (change: Partial<SuperviseOptions> = {}) => {
  const all = setUp(change);
  all.started[0]?.say({ ready: true, sipPort: 5, controlPort: 6 });
  await vi.advanceTimersByTimeAsync(0);
  all.started[1]?.say({ ready: true, port: 7 });
  return { ...all, centre: await all.running };
};

describe('superviseCentre', () => {
  it('starts the telephony, then the service with its address', async () => {
    const { started, centre } = await begin();
    expect(started.map(({ name }) => name)).toEqual(['telephony', 'service']);
    expect(started[1]?.args).toEqual(
      expect.arrayContaining(['--telephony-url', 'ws://127.0.0.1:6']),
    );
    expect([centre.port, centre.sipUrl]).toEqual([7, 'ws://127.0.0.1:5']);
  });

  it('starts a service that was to stay away when it is told to, once', async () => {
    const { started, centre } = await begin();
    started[1]?.say({ awayMs: 600_000 });
    started[1]?.end(null);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(started).toHaveLength(2);
    centre.startAgainNow();
    centre.startAgainNow();
    expect(started.map(({ name }) => name)).toEqual(['telephony', 'service', 'service']);
    started[2]?.say({ ready: true, port: 7 });
    await vi.advanceTimersByTimeAsync(600_000);
    expect(started).toHaveLength(3);
  });

  it('starts a dead service again on its port, after half a second', async () => {
    const { started, restarted } = await begin();
    started[1]?.end(null);
    await vi.advanceTimersByTimeAsync(499);
    expect(started).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(started[2]?.args).toEqual(expect.arrayContaining(['--port', '7']));
    started[2]?.say({ ready: true, port: 7 });
    await vi.advanceTimersByTimeAsync(0);
    expect(restarted).toEqual([3]);
  });

  it('stays away as long as a practice crash asked for, once', async () => {
    const { started } = await begin();
    started[1]?.say({ awayMs: 9_000 });
    started[1]?.end(null);
    await vi.advanceTimersByTimeAsync(8_999);
    expect(started).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    started[2]?.say({ ready: true, port: 7 });
    started[2]?.end(null);
    await vi.advanceTimersByTimeAsync(500);
    expect(started).toHaveLength(4);
  });

  it('starts a dead telephony again on its ports', async () => {
    const { started, restarted } = await begin();
    started[0]?.end(null);
    await vi.advanceTimersByTimeAsync(500);
    expect(started[2]?.name).toBe('telephony');
    expect(started[2]?.args.slice(0, 4)).toEqual(['--sip-port', '5', '--control-port', '6']);
    started[2]?.say({ ready: true, sipPort: 5, controlPort: 6 });
    await vi.advanceTimersByTimeAsync(0);
    expect(restarted).toEqual([]);
  });

  it('gives up what never becomes ready again, and ends the other', async () => {
    const { started, givenUp, centre } = await begin();
    started[1]?.end(null);
    for (let turn = 0; turn < 5; turn += 1) {
      await vi.advanceTimersByTimeAsync(500);
      started.at(-1)?.end(1);
    }
    await vi.advanceTimersByTimeAsync(10_000);
    expect(started).toHaveLength(7);
    expect(givenUp).toHaveLength(1);
    expect(centre.pids()).toEqual({ service: 0, telephony: 0 });
  });

  it('ends a process that hangs before it is ready, and says so', async () => {
    const { running, started } = setUp();
    const failed = expect(running).rejects.toThrow('The telephony ended');
    await vi.advanceTimersByTimeAsync(20_000);
    await failed;
    expect(started).toHaveLength(1);
  });

  it('knows a taken port, and starts nothing again once it is stopped', async () => {
    const taken = setUp({ port: 80 });
    taken.started[0]?.say({ ready: true, sipPort: 5, controlPort: 6 });
    const failed = expect(taken.running).rejects.toMatchObject({ isPortTaken: true });
    await vi.advanceTimersByTimeAsync(0);
    taken.started[1]?.end(2);
    await failed;
    const { centre, started } = await begin();
    await centre.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(started).toHaveLength(2);
  });
});
