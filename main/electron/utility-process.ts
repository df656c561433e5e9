/**
 * Electron's utility process as a plain child: for the practice centre and its telephony, which in plain Node are child
 * processes. Its output is always drained (a full pipe stops it), and it gets time to close before it is ended.
 */
import type { UtilityProcess, ForkOptions } from 'electron/main';
import type { LogPort, Timers } from '#main/core/ports.ts';

export interface ChildPort {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Each line of its standard output; these are not logged. */
  onLine(listener: (line: string) => void): void;
  /** Once; the code is null when it never started. */
  onExit(listener: (code: number | null) => void): void;
  /** Asks it to end and ends it after a moment. */
  stop(): Promise<void>;
}

export type Fork = (entry: string, args: string[], options: ForkOptions) => UtilityProcess;

const MAX_LINE = 100_000;

export const STOP_CHILD_AFTER_MS = 2_000;

/** Starts one service. `name` is what the system's task list shows. */
export function startUtility(
  fork: Fork,
  input: {
    readonly entry: string;
    readonly args: readonly string[];
    readonly name: string;
    /** On top of our own environment. */
    readonly env?: Readonly<Record<string, string>>;
  },
  deps: { readonly log: LogPort; readonly timers: Timers },
): ChildPort {
  const { log, timers } = deps;
  const child = fork(input.entry, [...input.args], {
    serviceName: input.name,
    stdio: 'pipe',
    ...(input.env ? { env: { ...process.env, ...input.env } } : {}),
  });
  const exits = new Set<(code: number | null) => void>();
  let isGone = false;
  const lineListeners: ((line: string) => void)[] = [];
  let rest = '';
  child.stdout?.on('data', (bytes: Buffer) => {
    const lines = (rest + String(bytes)).split('\n');
    // What never ends is no line; keeping all of it would fill the memory.
    rest = (lines.pop() ?? '').slice(-MAX_LINE);
    for (const line of lines) for (const listener of lineListeners) listener(line);
  });
  child.stderr?.on('data', (bytes: Buffer) => {
    log.warn(input.name, String(bytes).slice(0, 500).trimEnd());
  });
  child.once('exit', (code) => {
    isGone = true;
    log.info(input.name, 'ended', { code });
    for (const listener of exits) listener(code);
  });
  child.on('error', (type, location) => {
    log.warn(input.name, 'failed', { type, location });
  });
  return {
    send(message) {
      if (!isGone) child.postMessage(message);
    },
    onMessage: (listener) => void child.on('message', listener),
    onLine: (listener) => void lineListeners.push(listener),
    onExit(listener) {
      exits.add(listener);
    },
    stop() {
      if (isGone) return Promise.resolve();
      return new Promise((resolve) => {
        const cancel = timers.after(STOP_CHILD_AFTER_MS, () => {
          child.kill();
          resolve();
        });
        exits.add(() => {
          cancel();
          resolve();
        });
        child.postMessage({ kind: 'stop' });
      });
    },
  };
}
