/**
 * What the operating system has to say about voice: may we hear the microphone at all, and did a service that carries sound
 * or network end. Only asks and writes down: getting the microphone back is the phone's work, which sees its tracks end.
 */
import type { App, SystemPreferences } from 'electron/main';
import type { LogPort } from '#main/core/ports.ts';

/**
 * Asks macOS for the microphone at start, because its question would otherwise come in the middle of the first call; Windows
 * only tells. Linux has no such right.
 */
export async function askForMicrophone(
  preferences: Partial<Pick<SystemPreferences, 'askForMediaAccess' | 'getMediaAccessStatus'>>,
  platform: NodeJS.Platform,
  log: LogPort,
): Promise<void> {
  try {
    if (platform === 'darwin') {
      const isGiven = await preferences.askForMediaAccess?.('microphone');
      log.info('microphone', isGiven === true ? 'given by the system' : 'refused by the system');
    } else if (platform === 'win32') {
      const status = preferences.getMediaAccessStatus?.('microphone');
      log.info('microphone', 'right given by the system', { status });
    }
  } catch (cause) {
    log.warn('microphone', 'the system did not answer', { cause: String(cause) });
  }
}

/** Writes down when the audio or network service ends; Chromium starts both again by itself. */
export function watchServices(app: Pick<App, 'on'>, log: LogPort): void {
  app.on('child-process-gone', (_event, { type, reason, exitCode, name, serviceName }) => {
    if (reason === 'clean-exit') return;
    log.warn('shell', 'service gone', {
      kind: type,
      status: reason,
      code: exitCode,
      area: name ?? serviceName,
    });
  });
}
