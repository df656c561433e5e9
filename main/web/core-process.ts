/**
 * The core process as the supervisor holds it: forked, asked over IPC, and started again on the same port and key when it
 * dies, because pages and calls outlive it. Only `stop` ends it for good.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { err, ok, type Result } from '#src/base/result.ts';
import type { DeskVerb } from '#src/contracts/desk-desktop.ts';
import type { PageRole } from '#src/contracts/link.ts';
import type { CoreStart, FromCore, LiveWork, ToCore } from './control.ts';

/** A supervised core. */
export interface CoreProcess {
  pid(): number | null;
  port(): number;
  /** A token for one opening of a page; waits for a restarting core. */
  issueToken(role: PageRole): Promise<string>;
  /** Whether a page of this role reaches core now. */
  isLinked(role: PageRole): boolean;
  /** Null when core does not answer: then nothing is known. */
  liveWork(): Promise<LiveWork | null>;
  phoneGone(): void;
  /** What a second start was told to do. */
  ask(verbs: readonly DeskVerb[], links: readonly string[]): void;
  barClosed(): void;
  stop(): Promise<void>;
}

/** What the supervisor hears. */
export interface CoreProcessEvents {
  readonly onRaise: () => void;
  readonly onBar: (isWanted: boolean) => void;
  /** The phone's page wants a click. */
  readonly onShowPhone: () => void;
  readonly onPageUnlinked: (role: PageRole) => void;
  readonly onHungPage: (role: PageRole) => void;
  /** Core is there again after it had ended. */
  readonly onBack: () => void;
  readonly onRestart: (afterMs: number) => void;
}

/** Tests of the shell alone bring a small core of their own. */
const entryFile = () =>
  process.env.PUESTO_TEST_CORE ?? fileURLToPath(new URL('serve.ts', import.meta.url));
/** Of what core has just made: with Node's own 16 collecting it stops a ring for several milliseconds, with this for half of one. */
const youngMb = 4;
/**
 * The engine collects and compiles in core's own thread. Helper threads save it a few milliseconds where processors are idle, but it
 * waits for them where they are not: in a burst of events on two processors up to 180 ms, without any work of its own.
 */
const alone = [
  '--single-threaded-gc',
  '--no-concurrent-recompilation',
  '--no-concurrent-sparkplug',
];
const firstRestartMs = 50;
const lastRestartMs = 5_000;
const healthyAfterMs = 30_000;
const answerWithinMs = 5_000;
const stopWithinMs = 4_000;

/**
 * Starts core; an error is a sentence for the person. The process loads its modules at once and waits for what it is to do,
 * which may come later; when that fails it ends, and nothing is answered.
 */
export function startCoreProcess(
  toStart: Promise<CoreStart>,
  events: CoreProcessEvents,
): Promise<Result<CoreProcess, string>> {
  let child: ChildProcess | null = null;
  let port = 0;
  let isStopping = false;
  let restartMs = firstRestartMs;
  let lastNumber = 0;
  let isReady = false;
  const linked = new Set<PageRole>();
  const answers = new Map<number, (message: FromCore | null) => void>();

  const tell = (message: ToCore) => {
    if (child?.connected) child.send(message);
  };
  const ask = (kind: 'token' | 'live-work', role: PageRole): Promise<FromCore | null> => {
    if (!child?.connected || !isReady) return Promise.resolve(null);
    const n = (lastNumber += 1);
    return new Promise((resolve) => {
      const timer = setTimeout(() => settle(n, null), answerWithinMs);
      answers.set(n, (message) => {
        clearTimeout(timer);
        resolve(message);
      });
      tell(kind === 'token' ? { kind, n, role } : { kind, n });
    });
  };
  const settle = (n: number, message: FromCore | null) => {
    const resolve = answers.get(n);
    answers.delete(n);
    resolve?.(message);
  };

  return new Promise((resolveStart) => {
    let isStarted = false;

    const handle: CoreProcess = {
      pid: () => child?.pid ?? null,
      port: () => port,
      async issueToken(role) {
        for (const endMs = performance.now() + 20_000; performance.now() < endMs;) {
          const answer = await ask('token', role);
          if (answer?.kind === 'token') return answer.token;
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
        throw new Error('core does not answer');
      },
      isLinked: (role) => linked.has(role),
      async liveWork() {
        const answer = await ask('live-work', 'desk');
        return answer?.kind === 'live-work' ? answer.work : null;
      },
      phoneGone: () => tell({ kind: 'phone-gone' }),
      ask: (verbs, links) => tell({ kind: 'asked', verbs, links }),
      barClosed: () => tell({ kind: 'bar-closed' }),
      stop() {
        isStopping = true;
        const stopped = child;
        if (!stopped || stopped.exitCode !== null || stopped.signalCode !== null)
          return Promise.resolve();
        return new Promise((resolve) => {
          const timer = setTimeout(() => stopped.kill('SIGKILL'), stopWithinMs);
          stopped.once('exit', () => {
            clearTimeout(timer);
            resolve();
          });
          tell({ kind: 'stop' });
        });
      },
    };

    const onMessage = (message: FromCore) => {
      switch (message.kind) {
        case 'ready':
          port = message.port;
          isReady = true;
          if (isStarted) events.onBack();
          isStarted = true;
          resolveStart(ok(handle));
          return;
        case 'refused':
          if (isStarted) return; // a restart that failed is tried again
          isStopping = true;
          resolveStart(err(message.sentence));
          return;
        case 'token':
        case 'live-work':
          settle(message.n, message);
          return;
        case 'page':
          linked.add(message.role);
          return;
        case 'page-unlinked':
          linked.delete(message.role);
          events.onPageUnlinked(message.role);
          return;
        case 'page-hung':
          events.onHungPage(message.role);
          return;
        case 'bar':
          events.onBar(message.isWanted);
          return;
        case 'raise':
          events.onRaise();
          return;
        case 'show-phone':
          events.onShowPhone();
          return;
      }
    };

    const run = () => {
      const startedAtMs = performance.now();
      const next = fork(entryFile(), [], {
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        serialization: 'json',
        execArgv: [...process.execArgv, `--max-semi-space-size=${youngMb}`, ...alone],
      });
      child = next;
      isReady = false;
      next.on('message', (message) => onMessage(message as FromCore));
      next.on('exit', (code, signal) => {
        isReady = false;
        linked.clear();
        for (const n of [...answers.keys()]) settle(n, null);
        if (isStopping) return;
        if (!isStarted) {
          isStopping = true;
          resolveStart(
            err(
              `Puesto’s core ended while starting (${signal ?? `code ${code}`}). See the lines above.`,
            ),
          );
          return;
        }
        if (performance.now() - startedAtMs > healthyAfterMs) restartMs = firstRestartMs;
        events.onRestart(restartMs);
        setTimeout(() => {
          if (!isStopping) run();
        }, restartMs);
        restartMs = Math.min(restartMs * 2, lastRestartMs);
      });
      toStart.then(
        (start) => {
          if (next.connected) next.send({ ...start, port: port || start.port } satisfies ToCore);
        },
        () => {
          isStopping = true;
          next.kill('SIGKILL');
        },
      );
    };
    run();
  });
}
