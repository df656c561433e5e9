/**
 * The two processes of a practice centre as plain child processes, for `supervise.ts`; the Electron shell brings utility
 * processes in their place. They end with whoever started them (their stdin closes), so none is ever left behind.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Which of the two. */
export type CentreProcessName = 'telephony' | 'service';

/** One of the two, however it was started. */
export interface CentreChild {
  readonly pid: number;
  /** Each line of its standard output. */
  onLine(listener: (line: string) => void): void;
  /** Each line for people; a shell that keeps them itself says none. */
  onErrorLine(listener: (line: string) => void): void;
  /** Once, after everything that it wrote; the code is null when it was killed or never started. */
  onExit(listener: (code: number | null) => void): void;
  /** A line for its standard input, where there is one. */
  tell?(line: string): void;
  /** Asks it to end, and ends it after a moment. */
  stop(): Promise<void>;
  kill(): void;
}

/** Starts one of the two. */
export type SpawnCentreChild = (
  name: CentreProcessName,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
) => CentreChild;

const STOP_WITHIN_MS = 3_000;
const FILES: Readonly<Record<CentreProcessName, string>> = {
  telephony: 'telephony/practice/process.ts',
  service: 'service-process.ts',
};

/** As child processes of Node. */
export const spawnCentreChild: SpawnCentreChild = (name, args, env) => {
  const child = spawn(process.execPath, [join(import.meta.dirname, FILES[name]), ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  child.stdin.on('error', () => {}); // it died first; its exit is what counts
  const errors = createInterface({ input: child.stderr });
  const lines = createInterface({ input: child.stdout });
  const failed = new Promise<string>((resolve) =>
    child.once('error', (error) => resolve(error.message)),
  );
  return {
    pid: child.pid ?? 0,
    onLine: (listener) => void lines.on('line', listener),
    onErrorLine(listener) {
      errors.on('line', listener);
      void failed.then(listener);
    },
    // `close` and not `exit`: only then has everything that it wrote been read.
    onExit: (listener) => void child.once('close', listener),
    kill: () => void child.kill('SIGKILL'),
    tell: (line) => void child.stdin.write(`${line}\n`),
    async stop() {
      if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
      await gone;
      clearTimeout(timer);
    },
  };
};
