/**
 * The folder of one desk's files and its lock. Two programs on one profile would write the same outbox, so the second one
 * only raises the window of the first. Used by the supervisor; the lock is held by its process and by no other.
 */
import { createHash, randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, connect, type Server } from 'node:net';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { err, ok, type Result } from '#src/base/result.ts';

/** Where a profile lives when the person names none. */
export function defaultProfileDir(
  centreUrl: string | null,
  environment: Readonly<Record<string, string | undefined>>,
  isPlain = false,
): string {
  const home =
    environment.XDG_DATA_HOME ||
    (process.platform === 'win32' ? environment.LOCALAPPDATA : undefined) ||
    join(homedir(), '.local', 'share');
  const name = centreUrl
    ? `centre-${createHash('sha256').update(new URL(centreUrl).origin).digest('hex').slice(0, 12)}`
    : isPlain
      ? 'plain'
      : 'practice';
  return join(home, 'puesto', 'profiles', name);
}

/** Makes the folder, for this user alone; an error is a sentence. */
export function makeProfile(dir: string): Result<string, string> {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    accessSync(dir, constants.W_OK | constants.X_OK);
    const probe = join(dir, `.writable-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
    chmodSync(dir, 0o700);
    return ok(dir);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown';
    return err(
      code === 'ENOSPC'
        ? `The disk is full: Puesto cannot write to ${dir}. Free some space and start it again.`
        : `Puesto cannot write to its folder ${dir} (${code}). Make it yours, or choose another one with --profile DIR.`,
    );
  }
}

/** A held profile. */
export interface ProfileLock {
  release(): void;
}

interface Holder {
  readonly port: number;
  readonly secret: string;
}

const LOCK = 'instance.json';
const answerWithinMs = 1_500;

function readHolder(file: string): Holder | null {
  try {
    const value = JSON.parse(readFileSync(file, 'utf8')) as Partial<Holder>;
    return typeof value.port === 'number' && typeof value.secret === 'string'
      ? { port: value.port, secret: value.secret }
      : null;
  } catch {
    return null; // absent or half written by a process that died: nobody holds it
  }
}

/** True when a living holder heard the request and raised its window, or did what the words say. */
function askHolder({ port, secret }: Holder, words: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const finish = (isAlive: boolean) => {
      socket.destroy();
      resolve(isAlive);
    };
    socket.setTimeout(answerWithinMs, () => finish(false));
    socket.on('error', () => finish(false));
    socket.on('close', () => finish(false));
    socket.on('data', (bytes) => finish(bytes.toString().trim() === 'raised'));
    socket.on('connect', () => socket.write(`raise ${secret} ${JSON.stringify(words)}\n`));
  });
}

const MOST_WORDS = 10;
const LONGEST_REQUEST = 4_096;

/** The words of a request that knows the secret; null for anything else. */
function readRequest(text: string, secret: string): readonly string[] | null {
  const start = `raise ${secret}`;
  if (text.length > LONGEST_REQUEST || !text.startsWith(start)) return null;
  const rest = text.slice(start.length).trim();
  if (rest === '') return [];
  try {
    const words: unknown = JSON.parse(rest);
    if (!Array.isArray(words) || words.length > MOST_WORDS) return null;
    return words.every((word) => typeof word === 'string') ? words : null;
  } catch {
    return null; // half a request
  }
}

function listenForOthers(
  secret: string,
  onOther: (words: readonly string[]) => void,
): Promise<Server> {
  const server = createServer((socket) => {
    socket.setTimeout(answerWithinMs, () => socket.destroy());
    socket.on('error', () => socket.destroy());
    socket.once('data', (bytes) => {
      const words = readRequest(bytes.toString(), secret);
      if (words === null) {
        socket.destroy();
        return;
      }
      onOther(words);
      socket.end('raised\n');
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

/**
 * Takes the profile; null when another Puesto has it. That one then hears the words of this start (`--answer`), or without
 * any raises its window.
 */
export async function lockProfile(
  dir: string,
  onOther: (words: readonly string[]) => void,
  words: readonly string[] = [],
): Promise<ProfileLock | null> {
  const file = join(dir, LOCK);
  const secret = randomBytes(16).toString('hex');
  const server = await listenForOthers(secret, onOther);
  const { port } = server.address() as { port: number };
  const text = JSON.stringify({ port, secret });
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      writeFileSync(file, text, { flag: 'wx', mode: 0o600 });
      return {
        release() {
          server.close();
          if (readHolder(file)?.secret === secret) rmSync(file, { force: true });
        },
      };
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') {
        server.close();
        throw cause;
      }
    }
    const holder = readHolder(file);
    if (holder && (await askHolder(holder, words))) break;
    rmSync(file, { force: true });
  }
  server.close();
  return null;
}
