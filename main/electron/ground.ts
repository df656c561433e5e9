/**
 * What must be there before anything else: a folder that can be written, a log, the built pages, the key of the local files
 * and a centre. Each failure is one dialog's text; used by `start.ts` alone.
 */
import { join } from 'node:path';
import { app, safeStorage, utilityProcess } from 'electron/main';
import type { LogPort, SecretsPort } from '#main/core/ports.ts';
import { err, ok, type Result } from '#src/base/result.ts';
import { listPages, missingPages, type FileMap } from './app-protocol.ts';
import type { Dialogs } from './dialogs.ts';
import { systemClock, systemTimers } from './electron-ports.ts';
import { startPracticeCentre, type PracticeCentre, type StartChild } from './centre-practice.ts';
import { makeProfileFolder, profileFolder } from './profile-folder.ts';
import { openSecretFile, openSecrets } from './secrets.ts';
import { openShellLog } from './shell-log.ts';
import type { DialogText, ShellText } from './shell-text.ts';
import type { StartOptions } from './start-options.ts';
import { startUtility } from './utility-process.ts';

/** Folders of the bundle, all beside the entry. */
export interface Places {
  readonly entryDir: string;
  readonly pagesDir: string;
  readonly preloadDir: string;
  readonly assetsDir: string;
}

/** Where everything lies, from the folder of the bundled entry (`out/electron/main`). */
export const placesFor = (entryDir: string): Places => ({
  entryDir,
  pagesDir: join(entryDir, '..', '..', 'pages'),
  preloadDir: join(entryDir, '..', 'preload'),
  assetsDir: join(entryDir, '..', '..', '..', 'assets'),
});

export interface Files {
  readonly profileDir: string;
  readonly log: LogPort;
  readonly pages: FileMap;
}

const readPages = (pagesDir: string): FileMap => {
  try {
    return listPages(pagesDir);
  } catch {
    return new Map(); // not built: told by name below
  }
};

/** Profile, log and pages. */
export function openFiles(
  options: StartOptions,
  places: Places,
  text: ShellText,
): Result<Files, DialogText> {
  const profileDir = profileFolder(
    app.getPath('userData'),
    options.profileDir,
    options.centreUrl,
    options.sip !== null,
  );
  const made = makeProfileFolder(profileDir);
  if (!made.ok) return err(text.profile(profileDir, made.error));
  const log = openShellLog(profileDir, systemClock);
  log.info('shell', 'start', { version: app.getVersion(), platform: process.platform });
  const pages = readPages(places.pagesDir);
  const missing = missingPages(pages);
  return missing.length > 0
    ? err(text.pagesMissing(missing.join(', ')))
    : ok({ profileDir, log, pages });
}

export interface KeyAndCentre {
  readonly secrets: SecretsPort;
  readonly centreUrl: string;
  /** Null when the centre is elsewhere. */
  readonly centre: PracticeCentre | null;
}

interface GroundInput {
  readonly options: StartOptions;
  readonly places: Places;
  readonly files: Files;
  readonly dialogs: Dialogs;
  readonly text: () => ShellText;
}

function openKey({ files, dialogs, text }: GroundInput): ReturnType<typeof openSecrets> {
  return openSecrets({
    safeStorage,
    platform: process.platform,
    file: openSecretFile(files.profileDir, systemClock.nowMs),
    timers: systemTimers,
    log: files.log,
    onWaiting: () => {
      const notice = new AbortController();
      void dialogs.ask(text().secretsWaiting, notice.signal);
      return () => {
        notice.abort();
      };
    },
  });
}

async function openCentre({ options, places, files }: GroundInput): Promise<PracticeCentre | null> {
  if (options.centreUrl !== null || options.sip !== null) return null;
  const { log, profileDir } = files;
  const startChild: StartChild = (entryName, args, env) =>
    startUtility(
      (entry, words, how) => utilityProcess.fork(entry, words, how),
      {
        entry: join(places.entryDir, entryName),
        args,
        name: `puesto-${entryName.replace(/\.js$/, '')}`,
        ...(env ? { env } : {}),
      },
      { log, timers: systemTimers },
    );
  try {
    return await startPracticeCentre({
      startChild,
      log,
      dataDir: join(profileDir, 'centre'),
      speechDir: join(places.assetsDir, 'speech'),
      port: options.port,
    });
  } catch (cause) {
    log.warn('centre', 'does not start', { cause: String(cause) });
    return null;
  }
}

/** Both at the same time, because each may take a second. */
export async function openKeyAndCentre(
  input: GroundInput,
): Promise<Result<KeyAndCentre, DialogText>> {
  const [secrets, centre] = await Promise.all([openKey(input), openCentre(input)]);
  const { options } = input;
  const centreUrl = centre?.url ?? options.centreUrl ?? (options.sip === null ? null : '');
  if (secrets.ok && centreUrl !== null) return ok({ secrets: secrets.value, centreUrl, centre });
  await centre?.stop();
  return err(secrets.ok ? input.text().centreFailed : input.text().secrets[secrets.error]);
}
