/**
 * The embedded practice centre as a child of the supervisor: started before core, restarted on the same port when it dies,
 * and gone when the supervisor is gone (its stdin closes). Core never meets it but on the wire.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { err, ok, type Result } from '#src/base/result.ts';
import { makeLogDir, openTurningFile } from './log-file.ts';

/** What the centre says when it is ready. */
export interface CentreReady {
  readonly port: number;
  readonly sipPort: number | null;
  readonly practiceToken: string | null;
  /** Process ids by name, for tests and for the one who looks. */
  readonly pids: Readonly<Record<string, number>>;
}

/** A running embedded centre. */
export interface CentreProcess {
  ready(): CentreReady;
  stop(): Promise<void>;
}

const entry = fileURLToPath(new URL('../centre/index.ts', import.meta.url));
const readyWithinMs = 30_000;
const stopWithinMs = 4_000;
const firstRestartMs = 200;
const lastRestartMs = 5_000;

function toReady(line: string): CentreReady | null {
  let value: Readonly<Record<string, unknown>>;
  try {
    value = JSON.parse(line) as Readonly<Record<string, unknown>>;
  } catch {
    return null; // a sentence for people
  }
  if (value?.ready !== true || typeof value.port !== 'number') return null;
  return {
    port: value.port,
    sipPort: typeof value.sipPort === 'number' ? value.sipPort : null,
    practiceToken: typeof value.practiceToken === 'string' ? value.practiceToken : null,
    pids: Object.fromEntries(
      Object.entries((value.pids ?? {}) as Record<string, unknown>).filter(
        (entry): entry is [string, number] => typeof entry[1] === 'number',
      ),
    ),
  };
}

/** Starts the centre and waits until it answers; an error is a sentence. */
export function startCentreProcess(profileDir: string): Promise<Result<CentreProcess, string>> {
  let child: ChildProcess;
  let ready: CentreReady | null = null;
  let isStopping = false;
  let restartMs = firstRestartMs;
  let lastLine = '';
  const log = openTurningFile(join(makeLogDir(profileDir), 'centre.log'));

  return new Promise((resolve) => {
    const fail = (sentence: string) => {
      isStopping = true;
      child.kill('SIGKILL');
      resolve(err(sentence));
    };
    const timer = setTimeout(
      () =>
        fail(
          'The practice centre does not answer after 30 s. Its log is in the folder “log” of the profile.',
        ),
      readyWithinMs,
    );
    const handle: CentreProcess = {
      ready: () => ready as CentreReady,
      stop() {
        isStopping = true;
        if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
        return new Promise((stopped) => {
          const force = setTimeout(() => child.kill('SIGKILL'), stopWithinMs);
          child.once('exit', () => {
            clearTimeout(force);
            stopped();
          });
          child.stdin?.end();
          child.kill('SIGTERM');
        });
      },
    };
    const run = () => {
      const startedAtMs = performance.now();
      child = spawn(
        process.execPath,
        [
          entry,
          '--json',
          '--with-parent',
          '--profile',
          join(profileDir, 'centre'),
          ...(ready ? ['--port', String(ready.port)] : []),
          ...(ready?.sipPort ? ['--telephony-sip-port', String(ready.sipPort)] : []),
        ],
        { stdio: ['pipe', 'pipe', 'pipe'] },
      );
      child.stdin?.on('error', () => {}); // it died first; its exit is what counts
      if (child.stderr)
        createInterface({ input: child.stderr }).on('line', (line) => {
          lastLine = line;
          log.write(`${line}\n`);
        });
      if (child.stdout)
        createInterface({ input: child.stdout }).on('line', (line) => {
          const said = toReady(line);
          if (!said) return;
          ready = said;
          clearTimeout(timer);
          resolve(ok(handle));
        });
      child.on('exit', (code, signal) => {
        if (isStopping) return;
        if (!ready) {
          clearTimeout(timer);
          fail(
            `The practice centre ended while starting (${signal ?? `code ${code}`}). ${lastLine}`.trim(),
          );
          return;
        }
        if (performance.now() - startedAtMs > 30_000) restartMs = firstRestartMs;
        setTimeout(() => {
          if (!isStopping) run();
        }, restartMs);
        restartMs = Math.min(restartMs * 2, lastRestartMs);
      });
    };
    run();
  });
}
