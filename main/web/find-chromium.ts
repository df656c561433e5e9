/**
 * Finds the Chromium, Chrome or Edge that the web shell opens: `PUESTO_CHROMIUM` first, then the PATH, then the places where
 * installers put it. Pure but for looking whether a file may be run.
 */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/** True when this user may run the file. */
export function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // absent or not for this user
  }
}

/** The browser's file, or null. */
export function findChromium(
  environment: Readonly<Record<string, string | undefined>>,
  platform: string,
  canRun: (file: string) => boolean = isProgram,
): string | null {
  const asked = environment.PUESTO_CHROMIUM;
  if (asked) return canRun(asked) ? asked : null;
  const inPath = (environment.PATH ?? '')
    .split(delimiter)
    .filter((dir) => dir !== '')
    .flatMap((dir) => NAMES.map((name) => join(dir, name)));
  const places =
    platform === 'darwin'
      ? MAC
      : platform === 'win32'
        ? [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA]
            .filter((dir) => dir !== undefined)
            .flatMap((dir) => WINDOWS.map((parts) => join(dir, ...parts)))
        : [];
  return [...inPath, ...places].find(canRun) ?? null;
}
