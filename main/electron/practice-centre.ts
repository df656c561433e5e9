/**
 * The embedded practice centre in Electron: telephony and service as two utility processes (plain child processes do not
 * work in a packaged Electron). Same rules as the centre's own runner: a service that dies is started again on its port and
 * calls go on; a telephony that dies takes its calls along and is started again on its ports.
 */
import type { LogPort, Timers } from '#main/core/ports.ts';
import type { ChildPort } from './utility-process.ts';

/** Starts one bundled service by the name of its file. */
export type StartChild = (
  entryName: string,
  args: readonly string[],
  env?: Readonly<Record<string, string>>,
) => ChildPort;

/** A running practice centre. */
export interface PracticeCentre {
  readonly url: string;
  stop(): Promise<void>;
}

export interface PracticeCentreInput {
  readonly startChild: StartChild;
  readonly timers: Timers;
  readonly log: LogPort;
  readonly newToken: () => string;
  /** Folder of the centre's database. */
  readonly dataDir: string;
  /** Folder of the recorded voices. */
  readonly speechDir: string;
  readonly port: number | null;
}

const READY_WITHIN_MS = 30_000;
const RESTART_AFTER_MS = 500;
const LONGEST_RESTART_MS = 10_000;
/** Between two callers that ring by themselves. */
const PACE_MS = 45_000;

/** The ports in a ready line, or null for any other line. */
function portsIn(line: string): Readonly<Record<string, number>> | null {
  try {
    const said: unknown = JSON.parse(line);
    if (typeof said !== 'object' || said === null || !('ready' in said) || said.ready !== true) {
      return null;
    }
    const ports: Record<string, number> = {};
    for (const [name, value] of Object.entries(said)) {
      if (typeof value === 'number') ports[name] = value;
    }
    return ports;
  } catch {
    return null; // a sentence for people
  }
}

/** Starts both; rejects when one of them does not become ready. */
export async function startPracticeCentre(input: PracticeCentreInput): Promise<PracticeCentre> {
  const { startChild, timers, log } = input;
  const telephonyToken = input.newToken();
  const practiceToken = input.newToken();
  const running = new Map<string, ChildPort>();
  let isStopping = false;

  /** Runs one service for good; resolves with its ports when it is ready for the first time. */
  const keep = (
    entryName: string,
    argsFor: (ports: Readonly<Record<string, number>>) => readonly string[],
    env: Readonly<Record<string, string>>,
  ): Promise<Readonly<Record<string, number>>> =>
    new Promise((resolve, reject) => {
      let ports: Readonly<Record<string, number>> = {};
      let wasReady = false;
      let waitMs = RESTART_AFTER_MS;
      const cancelLimit = timers.after(READY_WITHIN_MS, () => {
        reject(new Error(`${entryName} is not ready after ${READY_WITHIN_MS / 1_000} s`));
      });
      const run = (): void => {
        const child = startChild(entryName, argsFor(ports), env);
        running.set(entryName, child);
        child.onLine((line) => {
          const said = portsIn(line);
          if (!said) return;
          ports = said;
          wasReady = true;
          waitMs = RESTART_AFTER_MS;
          cancelLimit();
          resolve(said);
        });
        child.onExit((code) => {
          running.delete(entryName);
          if (isStopping) return;
          if (!wasReady) {
            cancelLimit();
            reject(new Error(`${entryName} ended with code ${String(code)} while starting`));
            return;
          }
          log.warn('centre', 'a process ended and is started again', { entryName, code });
          timers.after(waitMs, () => {
            if (!isStopping) run();
          });
          waitMs = Math.min(waitMs * 2, LONGEST_RESTART_MS);
        });
      };
      run();
    });

  const stop = async (): Promise<void> => {
    isStopping = true;
    await Promise.all([...running.values()].map((child) => child.stop()));
  };

  try {
    const telephony = await keep(
      'centre-telephony.js',
      ({ sipPort = 0, controlPort = 0 }) => [
        ...['--sip-port', String(sipPort)],
        ...['--control-port', String(controlPort)],
        ...['--speech', input.speechDir],
        '--with-parent',
      ],
      { PUESTO_TELEPHONY_TOKEN: telephonyToken },
    );
    const service = await keep(
      'centre-service.js',
      ({ port = input.port ?? 0 }) => [
        ...['--port', String(port)],
        ...['--telephony-url', `ws://127.0.0.1:${String(telephony.controlPort)}`],
        ...['--data', input.dataDir],
        ...['--pace-ms', String(PACE_MS)],
      ],
      { PUESTO_TELEPHONY_TOKEN: telephonyToken, PUESTO_PRACTICE_TOKEN: practiceToken },
    );
    return { url: `http://127.0.0.1:${String(service.port)}`, stop };
  } catch (cause) {
    await stop();
    throw cause;
  }
}
