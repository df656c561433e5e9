/**
 * Runs a practice centre: the telephony and the service as two processes side by side (decision 10). A service that dies is
 * started again on the same port, and the telephony with its calls never notices; a telephony that dies takes its calls with
 * it and is started again on its ports.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import {
  startPracticeTelephony,
  type RunningPracticeTelephony,
} from './telephony/practice/spawn.ts';

const RESTART_AFTER_MS = 500;
const READY_WITHIN_MS = 20_000;
const STOP_WITHIN_MS = 3_000;
/** A service that never becomes ready so often is given up. */
const MOST_FAILURES = 5;

export interface SuperviseOptions {
  readonly port: number;
  readonly sipPort: number;
  /** Folder of the database; null keeps nothing. */
  readonly data: string | null;
  /** Pause between practice callers; null for none. */
  readonly paceMs: number | null;
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

const readyLine = z.object({ ready: z.literal(true), port: z.number().int() });
/** A practice service that is about to die on request says how long it is to stay away. */
const awayLine = z.object({ awayMs: z.number().int().min(0).max(600_000) });
const PORT_TAKEN = 2;

/** Starts both processes and waits until desks can sign in. */
export async function superviseCentre(options: SuperviseOptions): Promise<RunningCentre> {
  const practiceToken = randomBytes(24).toString('base64url');
  let isStopping = false;
  let port = options.port;
  let failures = 0;
  let restartAfterMs = RESTART_AFTER_MS;
  let service: ChildProcess | null = null;
  let telephony: RunningPracticeTelephony | null = null;

  const portOf = (url: string): number => Number(new URL(url).port);
  const startTelephony = async (
    sipPort: number,
    controlPort: number,
    token?: string,
  ): Promise<RunningPracticeTelephony> => {
    const running = await startPracticeTelephony({
      sipPort,
      controlPort,
      onLog: options.onLog,
      ...(token === undefined ? {} : { token }),
      onExit: () => {
        if (isStopping) return;
        options.onLog('The practice telephony ended; its calls are lost. Starting it again.');
        setTimeout(() => {
          startTelephony(portOf(running.sipUrl), portOf(running.controlUrl), running.token).then(
            (next) => (telephony = next),
            (cause: unknown) => giveUp(`The telephony cannot start again: ${String(cause)}`),
          );
        }, RESTART_AFTER_MS);
      },
    });
    telephony = running;
    return running;
  };

  const startService = (): Promise<number> =>
    new Promise((resolve, reject) => {
      const child = spawn(
        process.execPath,
        [
          join(import.meta.dirname, 'service-process.ts'),
          ...['--port', String(port)],
          ...['--telephony-url', telephony?.controlUrl ?? ''],
          ...(options.data === null ? [] : ['--data', options.data]),
          ...(options.paceMs === null ? [] : ['--pace-ms', String(options.paceMs)]),
        ],
        {
          stdio: ['pipe', 'pipe', 'pipe'],
          env: {
            ...process.env,
            PUESTO_TELEPHONY_TOKEN: telephony?.token ?? '',
            PUESTO_PRACTICE_TOKEN: practiceToken,
          },
        },
      );
      service = child;
      let lastLine = '';
      let isReady = false;
      const timer = setTimeout(() => child.kill('SIGKILL'), READY_WITHIN_MS);
      createInterface({ input: child.stderr }).on('line', (line) => {
        lastLine = line;
        options.onLog(line);
      });
      createInterface({ input: child.stdout }).on('line', (line) => {
        const value: unknown = JSON.parse(line);
        const away = awayLine.safeParse(value);
        if (away.success) restartAfterMs = away.data.awayMs;
        const parsed = readyLine.safeParse(value);
        if (!parsed.success) return;
        clearTimeout(timer);
        isReady = true;
        failures = 0;
        resolve(parsed.data.port);
      });
      child.once('error', (error) => reject(new CentreStartError(error.message, false)));
      child.once('close', (code) => {
        clearTimeout(timer);
        if (!isReady) {
          const isTaken = code === PORT_TAKEN;
          reject(
            new CentreStartError(lastLine || `The service ended with ${String(code)}.`, isTaken),
          );
        } else if (!isStopping) restart();
      });
    });

  const restart = (): void => {
    options.onLog('The centre service ended; starting it again. Calls go on.');
    setTimeout(() => {
      if (isStopping) return;
      startService().then(
        () => options.onRestart?.(service?.pid ?? 0),
        (cause: unknown) => {
          failures += 1;
          if (isStopping) return;
          if (failures >= MOST_FAILURES) giveUp(String(cause));
          else restart();
        },
      );
    }, restartAfterMs);
    restartAfterMs = RESTART_AFTER_MS;
  };

  const stop = async (): Promise<void> => {
    isStopping = true;
    await stopChild(service);
    await telephony?.stop();
  };
  const giveUp = (why: string): void => {
    stop().then(
      () => options.onGivenUp(why),
      () => options.onGivenUp(why),
    );
  };

  const first = await startTelephony(options.sipPort, 0);
  try {
    port = await startService();
  } catch (cause) {
    await stop();
    throw cause;
  }
  return {
    port,
    sipUrl: first.sipUrl,
    practiceToken,
    pids: () => ({ service: service?.pid ?? 0, telephony: telephony?.pid ?? 0 }),
    stop,
  };
}

async function stopChild(child: ChildProcess | null): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
  await gone;
  clearTimeout(timer);
}
