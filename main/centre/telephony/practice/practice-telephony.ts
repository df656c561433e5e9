/**
 * Puts the practice telephony together: sounds, switch, the two doors and the clock. The process entry uses it; tests
 * may run it in their own process.
 */
import type { CallerScript } from '../../practice/caller-script.ts';
import { loadCallees, loadScenarios } from '../../practice/scenarios.ts';
import { openControlDoor, type ControlDoor } from './control/control-server.ts';
import { Switch } from './exchange/switch.ts';
import { startMediaClock } from './media/media-clock.ts';
import { SoundFiles } from './media/sounds.ts';
import { openSipDoor } from './sip/sip-socket.ts';

/** How to open it. */
export interface PracticeTelephonyOptions {
  readonly host: string;
  readonly sipPort: number;
  readonly controlPort: number;
  readonly token: string;
  readonly realm: string;
  readonly mediaHost: string;
  readonly speechDirectory: string;
}

/** The running telephony. */
export interface PracticeTelephony {
  readonly sipPort: number;
  readonly controlPort: number;
  close(): Promise<void>;
}

/** Opens everything; rejects, with nothing left open, when a port is taken. */
export async function openPracticeTelephony(
  options: PracticeTelephonyOptions,
  report: (fact: string, detail: unknown) => void,
): Promise<PracticeTelephony> {
  let control: ControlDoor | null = null;
  const exchange = new Switch({
    realm: options.realm,
    mediaHost: options.mediaHost,
    nowMs: () => Date.now(),
    files: new SoundFiles(options.speechDirectory, (file) => {
      report('speech file missing', file);
    }),
    findScript: scriptFinder(report),
    emit: (event) => control?.broadcast(event),
  });
  try {
    exchange.trunk.setCallees(loadCallees());
  } catch (error) {
    report('the called numbers cannot be read', error instanceof Error ? error.message : error);
  }
  const sip = await openSipDoor({ host: options.host, port: options.sipPort }, exchange.line);
  const { host, token } = options;
  const sipUrl = () => `ws://${host}:${String(sip.port)}`;
  try {
    control = await openControlDoor({
      host,
      port: options.controlPort,
      token,
      exchange,
      sipUrl,
      report,
    });
  } catch (error) {
    await sip.close();
    throw error;
  }
  const stopClock = startMediaClock(
    {
      now: () => performance.now(),
      after: (delayMs, then) => {
        const timer = setTimeout(then, delayMs);
        return () => {
          clearTimeout(timer);
        };
      },
    },
    () => {
      try {
        exchange.tick(Date.now());
      } catch (error) {
        report('tick failed', error);
      }
    },
  );
  return {
    sipPort: sip.port,
    controlPort: control.port,
    close: async () => {
      stopClock();
      exchange.close();
      await Promise.all([sip.close(), control?.close()]);
    },
  };
}

/** Reads the scenarios once they are needed; a broken file is reported and costs only its own speech. */
function scriptFinder(
  report: (fact: string, detail: unknown) => void,
): (id: string) => CallerScript | null {
  let known: readonly CallerScript[] | null = null;
  return (id) => {
    try {
      known ??= loadScenarios();
    } catch (error) {
      report('the practice callers cannot be read', error instanceof Error ? error.message : error);
      known = [];
    }
    return known.find((script) => script.id === id) ?? null;
  };
}
