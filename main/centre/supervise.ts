/**
 * Runs a practice centre: the telephony and the service as two processes side by side (decision 10). A service that dies is
 * started again on the same port, and the telephony with its calls never notices; a telephony that dies takes its calls with
 * it and is started again on its ports.
 */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import {
  spawnCentreChild,
  type CentreChild,
  type CentreProcessName,
  type SpawnCentreChild,
} from './spawn-child.ts';

const RESTART_AFTER_MS = 500;
const READY_WITHIN_MS = 20_000;
/** A process that never becomes ready so often is given up. */
const MOST_FAILURES = 5;

export interface SuperviseOptions {
  readonly port: number;
  readonly sipPort: number;
  /** Folder of the database; null keeps nothing. */
  readonly data: string | null;
  /** Pause between practice callers; null for none. */
  readonly paceMs: number | null;
  /** The mail server, with its password; cards become files without one. */
  readonly smtpUrl?: string | null;
  readonly hidesSupervision?: boolean;
  /** Countries whose identity numbers are masked, e.g. `es,pt`. */
  readonly privacy?: string;
  readonly holdDays?: number;
  /** Folder of the recorded voices, when not `assets/speech`. */
  readonly speech?: string;
  /** How the two are started; child processes of Node when nothing is said. */
  readonly spawn?: SpawnCentreChild;
  readonly onLog: (line: string) => void;
  /** The centre cannot go on; everything is stopped already. */
  readonly onGivenUp: (why: string) => void;
  /** The service was started again, with its new process id. */
  readonly onRestart?: (servicePid: number) => void;
}

export interface RunningCentre {
  readonly port: number;
  readonly sipUrl: string;
  readonly practiceToken: string;
  readonly pids: () => { readonly service: number; readonly telephony: number };
  /** What waits to be started again is started now. */
  startAgainNow(): void;
  stop(): Promise<void>;
}

/** Why a start failed, and whether a taken port is to blame. */
export class CentreStartError extends Error {
  readonly isPortTaken: boolean;
  constructor(message: string, isPortTaken: boolean) {
    super(message);
    this.name = 'CentreStartError';
    this.isPortTaken = isPortTaken;
  }
}

const ports = z.number().int();
const readyLine = z.object({ ready: z.literal(true) }).catchall(z.unknown());
const telephonyPorts = z.object({ sipPort: ports, controlPort: ports });
const servicePort = z.object({ port: ports });
/** A practice service that is about to die on request says how long it is to stay away. */
const awayLine = z.object({ awayMs: z.number().int().min(0).max(600_000) });
const PORT_TAKEN = 2;
const noop = (): void => undefined;

/** What one process says, or null for a line that is for people. */
function parseLine(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return null;
  }
}

/** How one process is kept running. */
interface KeepOptions {
  readonly name: CentreProcessName;
  /** Anew for each start: a later one takes the ports of the first. */
  readonly args: () => readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly ended: string;
  readonly onReady: (ready: unknown) => void;
  /** What it waits for on its standard input. */
  readonly toTell?: () => Promise<string>;
}

/** Starts both processes and waits until desks can sign in. */
export async function superviseCentre(options: SuperviseOptions): Promise<RunningCentre> {
  const { spawn = spawnCentreChild } = options;
  const canTell = options.spawn === undefined;
  const practiceToken = randomBytes(24).toString('base64url');
  const telephonyToken = randomBytes(24).toString('base64url');
  const running = new Map<CentreProcessName, CentreChild>();
  /** Starts to come, by what ends their waiting. */
  const waiting = new Set<() => void>();
  let isStopping = false;
  let sip = { sipPort: options.sipPort, controlPort: 0 };
  let { port } = options;

  /** One start; rejects when it ends, or hangs, before it is ready. */
  const start = (
    { name, args, env, onReady, toTell }: KeepOptions,
    onEnd: (afterMs: number) => void,
  ): Promise<void> =>
    new Promise((resolve, reject) => {
      const child = spawn(name, args(), env);
      running.set(name, child);
      // When that fails everything is stopped.
      toTell?.().then((line) => child.tell?.(line), noop);
      let lastLine = '';
      let isReady = false;
      let restartAfterMs = RESTART_AFTER_MS;
      const timer = setTimeout(() => child.kill(), READY_WITHIN_MS);
      child.onErrorLine((line) => {
        lastLine = line;
        options.onLog(line);
      });
      child.onLine((line) => {
        const value = parseLine(line);
        const away = awayLine.safeParse(value);
        if (away.success) restartAfterMs = away.data.awayMs;
        if (isReady || !readyLine.safeParse(value).success) return;
        clearTimeout(timer);
        isReady = true;
        onReady(value);
        resolve();
      });
      child.onExit((code) => {
        clearTimeout(timer);
        if (running.get(name) === child) running.delete(name);
        if (isReady) onEnd(restartAfterMs);
        else
          reject(
            new CentreStartError(
              lastLine || `The ${name} ended with ${String(code)}.`,
              name === 'service' && code === PORT_TAKEN,
            ),
          );
      });
    });

  /** Runs one process for good; resolves when it is ready for the first time. */
  const keep = (kept: KeepOptions): Promise<void> => {
    let failures = 0;
    const again = (afterMs: number): void => {
      if (isStopping) return;
      options.onLog(kept.ended);
      const goOn = (): void => {
        clearTimeout(timer);
        waiting.delete(goOn);
        if (isStopping) return;
        start(kept, again).then(
          () => {
            failures = 0;
            if (kept.name === 'service') options.onRestart?.(pidOf('service'));
          },
          (cause: unknown) => {
            failures += 1;
            if (isStopping) return;
            if (failures < MOST_FAILURES) again(RESTART_AFTER_MS);
            else giveUp(`The ${kept.name} cannot start again: ${String(cause)}`);
          },
        );
      };
      const timer = setTimeout(goOn, afterMs);
      waiting.add(goOn);
    };
    return start(kept, again);
  };

  const pidOf = (name: CentreProcessName): number => running.get(name)?.pid ?? 0;
  const stop = async (): Promise<void> => {
    isStopping = true;
    // Both at once: neither may make the other wait for its hanging.
    await Promise.all([...running.values()].map((child) => child.stop()));
  };
  const giveUp = (why: string): void => {
    stop().then(
      () => options.onGivenUp(why),
      () => options.onGivenUp(why),
    );
  };

  try {
    const telephony = keep({
      name: 'telephony',
      args: () => [
        ...['--sip-port', String(sip.sipPort), '--control-port', String(sip.controlPort)],
        ...(options.speech === undefined ? [] : ['--speech', options.speech]),
        '--with-parent',
      ],
      env: { PUESTO_TELEPHONY_TOKEN: telephonyToken },
      ended: 'The practice telephony ended; its calls are lost. Starting it again.',
      onReady: (ready) => (sip = telephonyPorts.parse(ready)),
    });
    const telephonyUrl = (): string => `ws://127.0.0.1:${String(sip.controlPort)}`;
    // The service makes its world while the telephony starts, where it can be told the address later.
    if (!canTell) await telephony;
    const service = keep({
      name: 'service',
      args: () => [
        ...['--port', String(port)],
        ...(canTell ? [] : ['--telephony-url', telephonyUrl()]),
        ...(options.data === null ? [] : ['--data', options.data]),
        ...(options.paceMs === null ? [] : ['--pace-ms', String(options.paceMs)]),
      ],
      env: {
        PUESTO_TELEPHONY_TOKEN: telephonyToken,
        PUESTO_PRACTICE_TOKEN: practiceToken,
        // Always said, so that what the runner checked is what counts.
        PUESTO_SMTP: options.smtpUrl ?? '',
        PUESTO_HIDE_SUPERVISION: options.hidesSupervision === true ? 'yes' : '',
        PUESTO_PRIVACY: options.privacy ?? '',
        PUESTO_HOLD_DAYS: String(options.holdDays ?? 0),
      },
      ended: 'The centre service ended; starting it again. Calls go on.',
      onReady: (ready) => ({ port } = servicePort.parse(ready)),
      ...(canTell && { toTell: () => telephony.then(telephonyUrl) }),
    });
    await Promise.all([telephony, service]);
  } catch (cause) {
    await stop();
    throw cause;
  }
  return {
    port,
    sipUrl: `ws://127.0.0.1:${String(sip.sipPort)}`,
    practiceToken,
    pids: () => ({ service: pidOf('service'), telephony: pidOf('telephony') }),
    startAgainNow() {
      for (const goOn of [...waiting]) goOn();
    },
    stop,
  };
}
