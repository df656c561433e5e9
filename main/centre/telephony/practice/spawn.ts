/**
 * Starts the practice telephony process and waits until it is ready. The centre's runner and tests use it. The process
 * ends with whoever started it (its stdin closes), so none is ever left behind.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const READY_WITHIN_MS = 15_000;
const STOP_WITHIN_MS = 3000;

const readyLine = z.object({
  ready: z.literal(true),
  sipPort: z.number(),
  controlPort: z.number(),
});

/** What may be chosen; everything has a default. */
export interface StartPracticeTelephonyOptions {
  readonly sipPort?: number;
  readonly controlPort?: number;
  readonly realm?: string;
  readonly mediaHost?: string;
  /** Folder of the speech files, when not `assets/speech`. */
  readonly speechDirectory?: string;
  readonly token?: string;
  /** Takes the process's log lines (JSON, from stderr); without it they go to our stderr. */
  readonly onLog?: (line: string) => void;
  /** Told when the process ends without having been asked to. */
  readonly onExit?: (code: number | null) => void;
}

/** A running process. */
export interface RunningPracticeTelephony {
  readonly sipUrl: string;
  readonly controlUrl: string;
  readonly token: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts the process; rejects with its own sentence when it cannot start. */
export async function startPracticeTelephony(
  options: StartPracticeTelephonyOptions = {},
): Promise<RunningPracticeTelephony> {
  const token = options.token ?? randomBytes(24).toString('base64url');
  const child = spawn(
    process.execPath,
    [
      join(import.meta.dirname, 'process.ts'),
      ...['--sip-port', String(options.sipPort ?? 0)],
      ...['--control-port', String(options.controlPort ?? 0)],
      ...(options.realm === undefined ? [] : ['--realm', options.realm]),
      ...(options.mediaHost === undefined ? [] : ['--media-host', options.mediaHost]),
      ...(options.speechDirectory === undefined ? [] : ['--speech', options.speechDirectory]),
      '--with-parent',
    ],
    { stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, PUESTO_TELEPHONY_TOKEN: token } },
  );
  const log = options.onLog ?? ((line: string) => process.stderr.write(`${line}\n`));
  let lastLine = '';
  createInterface({ input: child.stderr }).on('line', (line) => {
    lastLine = line;
    log(line);
  });
  const ready = await firstLine(child, () => lastLine);
  let isStopping = false;
  child.once('exit', (code) => {
    if (!isStopping) options.onExit?.(code);
  });
  return {
    sipUrl: `ws://127.0.0.1:${String(ready.sipPort)}`,
    controlUrl: `ws://127.0.0.1:${String(ready.controlPort)}`,
    token,
    pid: child.pid ?? 0,
    stop: async () => {
      isStopping = true;
      await stopChild(child);
    },
  };
}

function firstLine(child: ChildProcess, lastLog: () => string): Promise<z.infer<typeof readyLine>> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      reject(new Error(lastLog() === '' ? why : lastLog()));
    };
    const timer = setTimeout(() => {
      fail('The practice telephony was not ready within 15 s.');
    }, READY_WITHIN_MS);
    child.once('error', (error) => {
      fail(error.message);
    });
    // `close` and not `exit`: only then has everything that it wrote been read.
    child.once('close', (code) => {
      fail(`The practice telephony ended with code ${String(code)}.`);
    });
    if (!child.stdout) {
      fail('The practice telephony has no output.');
      return;
    }
    createInterface({ input: child.stdout }).once('line', (line) => {
      clearTimeout(timer);
      try {
        resolve(readyLine.parse(JSON.parse(line)));
      } catch (error) {
        fail(
          error instanceof Error
            ? error.message
            : 'The practice telephony said something unreadable.',
        );
      }
    });
  });
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
  await gone;
  clearTimeout(timer);
}
