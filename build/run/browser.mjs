/*
 * Finds a Chromium for the end-to-end tests: the system's, else Playwright's download. System packages
 * are touched only with CI=true or --install, never silently on somebody's machine.
 */
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { at, during, Failure, say, tail } from './say.mjs';
import { run } from './children.mjs';
import { runProgram } from './bundle.mjs';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/** Where installers put browsers that are not in the PATH. */
const PLACES = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable];
    return folder
      ? [
          join(folder, 'Google/Chrome/Application/chrome.exe'),
          join(folder, 'Microsoft/Edge/Application/msedge.exe'),
          join(folder, 'Chromium/Application/chrome.exe'),
        ]
      : [];
  }),
  linux: ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'],
};

const isProgram = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // not there, or not a program
  }
};

/** The system's Chrome, Chromium or Edge. */
export function systemBrowser() {
  const named = process.env.PUESTO_CHROMIUM;
  if (named) {
    if (isProgram(named)) return named;
    throw new Failure(
      `PUESTO_CHROMIUM says ${named}, which is not a program. Correct it or unset it.`,
    );
  }
  const inPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...inPath, ...(PLACES[process.platform] ?? [])].find(isProgram);
}

/** Debian and its children, as root: the one place where a package may be installed. */
async function installSystemBrowser() {
  if (process.platform !== 'linux' || process.getuid() !== 0 || !existsSync('/usr/bin/apt-get')) {
    return;
  }
  await during('Installing Chromium with apt-get', async () => {
    const options = {
      quiet: true,
      env: { DEBIAN_FRONTEND: 'noninteractive' },
      timeoutMs: 10 * 60_000,
    };
    await run('apt-get', ['-q', '-o', 'Acquire::Retries=3', 'update'], options);
    const { code, output } = await run(
      'apt-get',
      ['-q', '-y', '-o', 'Acquire::Retries=3', 'install', '--no-install-recommends', 'chromium'],
      options,
    );
    if (code !== 0) say(`\napt-get could not install it:\n${tail(output, 5)}`);
  });
}

/** Playwright's own Chromium, downloaded when it is not there yet. */
async function playwrightBrowser() {
  // Playwright is imported only here, because the runner starts before anything is installed.
  const { chromium } = await import(pathToFileURL(at('node_modules/playwright/index.mjs')).href);
  const file = chromium.executablePath();
  if (isProgram(file)) return file;
  let result;
  await during('Fetching Chromium for the tests', async () => {
    result = await runProgram(['node_modules/playwright/cli.js', 'install', 'chromium'], {
      quiet: true,
      timeoutMs: 5 * 60_000,
    });
  });
  return result.code === 0 && isProgram(file) ? file : undefined;
}

/** The browser for the tests, or a Failure that says how to get one. */
export async function browserForTests({ mayInstall }) {
  const found = systemBrowser();
  if (found) return found;
  if (mayInstall) await installSystemBrowser();
  const browser = systemBrowser() ?? (await playwrightBrowser());
  if (browser) return browser;
  throw new Failure(
    'No browser for the end-to-end tests: no Chrome, Chromium or Edge is installed, and none could be downloaded. ' +
      'Install one (on Debian: sudo apt install chromium, or npm test -- --install as root), or set PUESTO_CHROMIUM to its path.',
  );
}
