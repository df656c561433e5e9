import type { PassThrough } from 'node:stream';
import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it } from 'vitest';
import { utilityProcess } from 'electron/main';
import { stdinFromParent } from './child-stdin.ts';
import { startUtility, STOP_CHILD_AFTER_MS } from './utility-process.ts';
import { callsOf, FakeUtility, resetFakeElectron } from './testing/fake-electron.ts';
import { createFakeLog, createFakeTime } from './testing/fake-timers.ts';

beforeEach(resetFakeElectron);

const setUp = () => {
  const time = createFakeTime();
  const log = createFakeLog();
  const child = startUtility(
    (entry, args, options) => utilityProcess.fork(entry, args, options),
    { entry: '/x.js', args: ['--a'], name: 'puesto-x', env: { TOKEN: 't' } },
    { log, timers: time.timers },
  );
  const [fake] = FakeUtility.all;
  if (!fake) throw new Error('not forked');
  return { child, fake, time, log };
};

describe('startUtility', () => {
  it('forks with piped output and our environment', () => {
    setUp();
    const [entry, args, options] = callsOf('utilityProcess.fork')[0]?.args ?? [];
    expect([entry, args]).toEqual(['/x.js', ['--a']]);
    expect(options).toMatchObject({ serviceName: 'puesto-x', stdio: 'pipe' });
    expect((options as { env: Record<string, string> }).env).toMatchObject({
      TOKEN: 't',
      PATH: process.env.PATH,
    });
  });

  it('drains its output, whole lines to the listener and errors to the log', () => {
    const { child, fake, log } = setUp();
    const lines: string[] = [];
    child.onLine((line) => lines.push(line));
    for (const part of ['on', 'e\ntwo\nth', 'ree\n']) fake.stdout.emit('data', Buffer.from(part));
    fake.stdout.emit('data', Buffer.from('x'.repeat(1_000_000)));
    fake.stderr.emit('data', Buffer.from('broken'));
    expect(lines).toEqual(['one', 'two', 'three']);
    expect(log.lines).toEqual(['warn puesto-x broken {}']);
  });

  it('asks it to end and believes its exit', async () => {
    const { child, fake, time } = setUp();
    const stopped = child.stop();
    expect(fake.posted).toEqual([{ kind: 'stop' }]);
    fake.emit('exit', 0);
    await stopped;
    time.advance(60_000);
    expect(callsOf('utility.kill')).toEqual([]);
    await child.stop();
    child.send('late');
    expect(fake.posted).toHaveLength(1);
  });

  it('ends it when it does not', async () => {
    const { child, time } = setUp();
    const stopped = child.stop();
    time.advance(STOP_CHILD_AFTER_MS);
    await stopped;
    expect(callsOf('utility.kill')).toHaveLength(1);
  });
});

describe('stdinFromParent', () => {
  const fakeProcess = (parentPort?: EventEmitter) =>
    Object.assign(new EventEmitter(), {
      exits: [] as number[],
      exit(this: { exits: number[] }, code: number) {
        this.exits.push(code);
      },
      stdin: null as unknown,
      ...(parentPort ? { parentPort } : {}),
    });

  it('gives a standard input that ends when the parent says stop', async () => {
    const port = new EventEmitter();
    const child = fakeProcess(port);
    stdinFromParent(child as never);
    const stdin = child.stdin as PassThrough;
    let isEnded = false;
    stdin.on('end', () => (isEnded = true)).resume();
    port.emit('message', { data: 'anything' });
    port.emit('message', { data: null });
    await new Promise((resolve) => setImmediate(resolve));
    expect(isEnded).toBe(false);
    port.emit('message', { data: { kind: 'stop' } });
    await new Promise((resolve) => setImmediate(resolve));
    expect(isEnded).toBe(true);
  });

  it('changes nothing in plain Node', () => {
    const child = fakeProcess();
    stdinFromParent(child as never);
    expect(child.stdin).toBeNull();
    expect(child.eventNames()).toEqual([]);
  });
});
