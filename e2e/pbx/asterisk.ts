/**
 * One running Asterisk: configured, started, checked, restarted, stopped, and nothing left of it. The specs use it through
 * `pbx.ts`. It listens on the loopback only, and it dies with the test that started it.
 */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { asteriskFiles } from './asterisk-config.ts';
import type { AsteriskHome } from './asterisk-home.ts';
import { freePorts } from './free-ports.ts';
import { openManager, type Manager } from './manager.ts';
import { HEARD_RATE_HZ, MUSIC_HZ, type PbxPlan } from './pbx-plan.ts';
import { sine } from './tones.ts';

const bootedWithinMs = 30_000;
const endsWithinMs = 5_000;

export interface Asterisk {
  readonly plan: PbxPlan;
  /** Of the Asterisk that runs now; another one after a restart. */
  readonly manager: Manager;
  /** Where the recordings are, seen from here. */
  readonly heardFolder: string;
  /** Makes a customer able to sing at this frequency. */
  learnTone(hz: number): void;
  /** Runs a line of its command line: `asterisk -rx`. */
  cli(line: string): Promise<string>;
  /** Ends it at once, as a crash does; calls are lost, ports stay its own. */
  kill(): Promise<void>;
  isRunning(): boolean;
  /** Starts it again after `kill`. */
  start(): Promise<void>;
  /** The end of its log. */
  log(lines?: number): string;
  stop(): Promise<void>;
}

export interface AsteriskOptions {
  readonly name: string;
  /** Certificate and key in PEM for the WSS door. */
  readonly tls?: { readonly certificate: string; readonly key: string };
  /** Files in the place of ours, by name. */
  readonly instead?: (plan: PbxPlan) => Readonly<Record<string, string>>;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Configures and starts one; rejects with the end of its log when it does not come up. */
export async function startAsterisk(
  home: AsteriskHome,
  options: AsteriskOptions,
): Promise<Asterisk> {
  const { inside, outside } = home.makeFolder();
  const [ws = 0, wss = 0, sip = 0, managerPort = 0] = await freePorts(4);
  for (const folder of ['etc/hold', 'etc/music', 'run/keys', 'heard'])
    mkdirSync(join(outside, folder), { recursive: true });
  const plan: PbxPlan = {
    name: options.name,
    ports: { ws, wss, sip, manager: managerPort },
    folders: {
      etc: `${inside}/etc`,
      run: `${inside}/run`,
      heard: `${inside}/heard`,
      modules: home.modules,
      data: home.data,
    },
    managerSecret: 'only-on-the-loopback',
    tls: options.tls
      ? { certificate: `${inside}/etc/door.pem`, key: `${inside}/etc/door.key` }
      : null,
  };
  const etc = join(outside, 'etc');
  for (const [name, text] of Object.entries({ ...asteriskFiles(plan), ...options.instead?.(plan) }))
    writeFileSync(join(etc, name), `${text}\n`);
  writeFileSync(join(etc, 'hold/music.sln'), sine(MUSIC_HZ, HEARD_RATE_HZ, 4));
  if (options.tls) {
    writeFileSync(join(etc, 'door.pem'), options.tls.certificate);
    writeFileSync(join(etc, 'door.key'), options.tls.key, { mode: 0o600 });
  }
  const conf = `${inside}/etc/asterisk.conf`;
  let child: ChildProcess | null = null;
  let manager: Manager | null = null;
  let printed = '';

  const log = (lines = 40): string => {
    let text = printed;
    try {
      text += readFileSync(join(outside, 'run/full'), 'utf8');
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    }
    return text.trimEnd().split('\n').slice(-lines).join('\n');
  };
  const fail = (why: string) => new Error(`Asterisk “${options.name}” ${why}\n${log()}`);
  const isAlive = () => child !== null && child.exitCode === null && child.signalCode === null;

  const end = async (signal: NodeJS.Signals) => {
    manager?.close();
    manager = null;
    const ending = child;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const ended = new Promise((resolve) => ending.once('exit', resolve));
    ending.kill(signal);
    const timer = setTimeout(() => ending.kill('SIGKILL'), endsWithinMs);
    await ended;
    clearTimeout(timer);
  };

  const start = async () => {
    const [program, ...args] = home.command('asterisk', ['-f', '-C', conf]);
    printed = '';
    const started = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    child = started;
    const hear = (bytes: Buffer) => (printed = (printed + bytes.toString()).slice(-8_000));
    started.stdout.on('data', hear);
    started.stderr.on('data', hear);
    started.once('error', (cause) => (printed += `${cause.message}\n`));
    const untilMs = performance.now() + bootedWithinMs;
    while (!manager) {
      if (!isAlive()) throw fail('ended while it started.');
      if (performance.now() > untilMs) {
        await end('SIGKILL');
        throw fail(`was not up within ${bootedWithinMs / 1_000} s.`);
      }
      manager = await openManager(managerPort, plan.managerSecret).catch(() => null);
      if (!manager) await pause(50);
    }
    await manager.until('FullyBooted', ({ Event }) => Event === 'FullyBooted', {
      withinMs: bootedWithinMs,
    });
  };

  const asterisk: Asterisk = {
    plan,
    heardFolder: join(outside, 'heard'),
    learnTone(hz) {
      const file = join(etc, `music/tone-${hz}.sln`);
      if (!existsSync(file)) writeFileSync(file, sine(hz, HEARD_RATE_HZ, 60));
    },
    get manager() {
      if (!manager) throw fail('is not running.');
      return manager;
    },
    async cli(line) {
      const [program, ...args] = home.command('asterisk', ['-C', conf, '-rx', line]);
      return (await promisify(execFile)(program, args)).stdout;
    },
    isRunning: isAlive,
    kill: () => end('SIGKILL'),
    start,
    log,
    async stop() {
      await end('SIGTERM');
      rmSync(outside, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  try {
    await start();
  } catch (cause) {
    await asterisk.stop();
    throw cause;
  }
  return asterisk;
}
