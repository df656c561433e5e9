/**
 * `npm run test:crash -- --shell`, Electron's half: runs a shift in the bundled shell (`plaintext-driver.ts`) with every folder
 * that it could write to below one root, forbids it all others, and looks for marked words in every file and in what it prints.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { findPlaintext } from '#main/core/store/crash/find-plaintext.ts';
import { MARKED, MARKERS } from './plaintext-markers.ts';

const repository = join(import.meta.dirname, '../../..');

interface Centre {
  readonly url: string;
  readonly practiceToken: string;
  stop(): Promise<void>;
}

async function startCentre(): Promise<Centre> {
  const words = ['--json', '--with-parent', '--pace', 'off', '--port', '0'];
  const child = spawn(process.execPath, [join(repository, 'main/centre/index.ts'), ...words], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, PUESTO_LOG_LEVEL: 'error' },
  });
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const ready = await new Promise<Omit<Centre, 'stop'>>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', (line) => {
      resolve(JSON.parse(line) as Omit<Centre, 'stop'>);
    });
    void gone.then(() => reject(new Error('the centre ended before it was ready')));
  });
  return {
    ...ready,
    async stop() {
      child.stdin.end();
      await gone;
    },
  };
}

interface Looked {
  readonly when: string;
  readonly found: readonly string[];
  readonly files: readonly string[];
}
interface Shift {
  readonly code: number | null;
  readonly output: string;
  readonly looks: readonly Looked[];
  readonly told: {
    readonly notifications?: readonly Readonly<Record<string, unknown>>[];
    readonly asked?: readonly string[];
  };
}

async function playShift(root: string, centre: Centre): Promise<Shift> {
  const within = (name: string): string => {
    const dir = join(root, name);
    mkdirSync(dir);
    return dir;
  };
  const home = within('home');
  const child = spawn(
    process.execPath,
    [
      // Whatever it would write elsewhere is an error. The database's own code is not asked; its folder is known.
      ...['--permission', '--allow-fs-read=*', `--allow-fs-write=${root}`],
      ...['--allow-worker', '--allow-addons', '--disable-warning=SecurityWarning'],
      ...['--import', pathToFileURL(join(import.meta.dirname, 'plaintext-driver.ts')).href],
      join(repository, 'out/electron/main/index.js'),
      ...['--centre', centre.url, '--lang', 'es'],
    ],
    {
      cwd: within('cwd'),
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        ...{ HOME: home, USERPROFILE: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home },
        ...{ TMPDIR: within('tmp'), PUESTO_LOG_LEVEL: 'debug', PUESTO_TEST_ROOT: root },
        ...{ PUESTO_TEST_CENTRE: centre.url, PUESTO_TEST_TOKEN: centre.practiceToken },
      },
    },
  );
  const looks: Looked[] = [];
  let told: Shift['told'] = {};
  let output = '';
  createInterface({ input: child.stdout }).on('line', (line) => {
    const value = line.startsWith('{') ? (JSON.parse(line) as Looked & Shift['told']) : null;
    if (value?.when !== undefined) looks.push(value);
    else if (value?.notifications) told = value;
    else output += `${line}\n`;
  });
  child.stderr.on('data', (bytes) => (output += String(bytes)));
  const timer = setTimeout(() => child.kill('SIGKILL'), 120_000);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearTimeout(timer);
  return { code, output, looks, told };
}

/** Folders of the profile, with how many files each has. */
function contentsOf(root: string): string {
  const counts = new Map<string, number>();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) {
      const dir = entry.parentPath.slice(root.length + 1).replace(/centre-[\da-f]{12}/, 'centre-…');
      counts.set(dir, (counts.get(dir) ?? 0) + 1);
    }
  return [...counts].map(([dir, count]) => `${dir} (${count})`).join(', ');
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const root = mkdtempSync(join(tmpdir(), 'puesto-electron-plain-'));
const faults: string[] = [];
try {
  const centre = await startCentre();
  const shift = await playShift(root, centre).finally(centre.stop);
  if (shift.code !== 0) faults.push(`the shift ended with ${shift.code}: ${shift.output}`);
  writeFileSync(join(root, 'output'), shift.output);
  const { found, files } = findPlaintext(root, MARKERS);
  const looks = [...shift.looks, { when: 'after the end', found, files }];
  for (const one of looks) faults.push(...one.found.map((each) => `${one.when}: ${each}`));
  const fileCount = looks.reduce((sum, one) => sum + one.files.length, 0);
  const kept = contentsOf(root);
  // The look itself must be able to find something here.
  writeFileSync(join(root, 'control'), MARKED.note);
  if (!findPlaintext(root, MARKERS).found.some((one) => one.startsWith('control:')))
    faults.push('the look finds nothing at all');
  const names = (shift.told.notifications ?? []).filter((note) =>
    JSON.stringify(note).includes(MARKED.name),
  );
  for (const fault of faults) say(`         ${fault}`);
  say(
    `${faults.length === 0 ? 'ok' : 'failed'}: Electron's main process in Node, ${shift.told.asked?.length ?? 0} kinds of acts; ${fileCount} files read ${looks.map(({ when }) => when).join(', ')}; ${MARKERS.length} markers in UTF-8, UTF-16, Latin-1, base64, hex, URL, JSON and HTML escapes, gzip, deflate, brotli`,
  );
  say(`         files: ${kept}`);
  say(
    `         ${shift.told.notifications?.length ?? 0} notifications, ${names.length} of them with the customer's name`,
  );
  say(
    '         not shown here: the files of Chromium itself, which only a real Electron writes (see main/electron/CHECKLIST.md)',
  );
} finally {
  rmSync(root, { recursive: true, force: true, maxRetries: 5 });
}
say(faults.length === 0 ? '1 passed, 0 failed' : '0 passed, 1 failed');
process.exitCode = faults.length === 0 ? 0 : 1;
