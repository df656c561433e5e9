/**
 * Electron's utility process as a plain child: for the practice centre and its telephony, which in plain Node are child
 * processes. Its output is always drained (a full pipe stops it), and it gets time to close before it is ended.
 */
import type { UtilityProcess, ForkOptions } from 'electron/main';
import type { LogPort, Timers } from '#main/core/ports.ts';

export interface ChildPort {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Once; the code is null when it never started. */
  onExit(listener: (code: number | null) => void): void;
  /** Asks it to end and ends it after a moment. */
  stop(): Promise<void>;
}

export type Fork = (entry: string, args: string[], options: ForkOptions) => UtilityProcess;

export const STOP_CHILD_AFTER_MS = 2_000;

/** Starts one service. `name` is what the system's task list shows. */
export function startUtility(
  fork: Fork,
  input: {
    readonly entry: string;
    readonly args: readonly string[];
    readonly name: string;
    readonly env?: Readonly<Record<string, string>>;
  },
  deps: { readonly log: LogPort; readonly timers: Timers },
): ChildPort {
  const { log, timers } = deps;
  const child = fork(input.entry, [...input.args], {
    serviceName: input.name,
    stdio: 'pipe',
    ...(input.env ? { env: { ...input.env } } : {}),
  });
  const exits = new Set<(code: number | null) => void>();
  let isGone = false;
  const drain = (stream: NodeJS.ReadableStream | null, level: 'info' | 'warn'): void => {
    stream?.on('data', (bytes: Buffer) => {
      log[level](input.name, String(bytes).slice(0, 500).trimEnd());
    });
  };
  drain(child.stdout, 'info');
  drain(child.stderr, 'warn');
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
