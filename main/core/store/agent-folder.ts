/**
 * The folder of one agent on a machine that several share: its name, its own key, and whether unsent work lies in it. The key is
 * sealed with the machine's (`SecretsPort`), so that throwing it away makes the files unreadable for good. It opens no database.
 *
 *   key.json, key-copy.json ──the machine's key fits──▶ the agent's key
 *                           ──it does not───────────▶ kept as `.locked-…` for its return; a new key
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readJsonFile, writeJsonFile } from '../policy/json-file.ts';

const KEY = 'key.json';
const COPY = 'key-copy.json';
const LOCKED = 'key.json.locked-';
const UNSENT = 'unsent';

/** By which name a centre stands in a folder's name. */
const markOf = (centre: string): string =>
  /^[a-z]{1,20}$/.test(centre)
    ? centre
    : createHash('sha256').update(centre).digest('hex').slice(0, 16);

/** The folder of an agent at one centre: no other agent and no other centre has it, and no file system refuses its name. */
export const folderOf = (profileDir: string, agentId: string, centre: string): string =>
  `${formerFolderOf(profileDir, agentId)}.${markOf(centre)}`;

/** The same of before there was one per centre. */
export function formerFolderOf(profileDir: string, agentId: string): string {
  const name = agentId.replace(
    /[^\w@-]/g,
    (letter) => `~${letter.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return join(profileDir, 'agents', name);
}

/** The agent's own key, made on first use. Where it cannot be kept, the machine's key serves: nothing can be kept there either. */
export function agentKey(dir: string, machineKey: string, nowMs: number): string {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    const files = [KEY, COPY, ...readdirSync(dir).filter((name) => name.startsWith(LOCKED))];
    for (const name of files) {
      const sealed = readJsonFile(join(dir, name));
      const own = unseal(sealed, machineKey, basename(dir));
      // Sealed before its folder was named after a centre too.
      const key = own ?? unseal(sealed, machineKey, agentIn(dir));
      if (key === null) continue;
      if (name.startsWith(LOCKED)) setAside(dir, nowMs);
      if (own === null || name !== KEY || !existsSync(join(dir, COPY))) keep(dir, key, machineKey);
      return key;
    }
    const isOld = !existsSync(join(dir, KEY)) && existsSync(join(dir, 'outbox.db'));
    setAside(dir, nowMs);
    // Files of before each agent had a key are closed with the machine's.
    const key = isOld ? machineKey : randomBytes(32).toString('hex');
    keep(dir, key, machineKey);
    return key;
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    return machineKey;
  }
}

/** Whose folder it is: a dot stands in no agent's name. */
const agentIn = (dir: string): string => basename(dir).split('.')[0] ?? '';

function keep(dir: string, key: string, machineKey: string): void {
  const sealed = seal(key, machineKey, basename(dir));
  for (const name of [COPY, KEY]) writeJsonFile(join(dir, name), sealed);
}

/** Sealed by another key of the machine: it may come back. */
function setAside(dir: string, nowMs: number): void {
  const stamp = new Date(nowMs).toISOString().replace(/[:.]/g, '-');
  let aside = join(dir, `${LOCKED}${stamp}`);
  for (let n = 2; existsSync(aside); n += 1) aside = join(dir, `${LOCKED}${stamp}-${n}`);
  if (existsSync(join(dir, KEY))) renameSync(join(dir, KEY), aside);
  rmSync(join(dir, COPY), { force: true });
}

interface Sealed {
  readonly nonce: string;
  readonly tag: string;
  readonly key: string;
}

function seal(key: string, machineKey: string, name: string): Sealed {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(machineKey, 'hex'), nonce);
  cipher.setAAD(Buffer.from(name));
  const sealed = Buffer.concat([cipher.update(Buffer.from(key, 'hex')), cipher.final()]);
  return {
    nonce: nonce.toString('hex'),
    tag: cipher.getAuthTag().toString('hex'),
    key: sealed.toString('hex'),
  };
}

/** Null for a broken file, another machine's key, and the key of another agent's folder. */
function unseal(value: unknown, machineKey: string, name: string): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const { nonce, tag, key } = value as Partial<Record<keyof Sealed, unknown>>;
  if (typeof nonce !== 'string' || typeof tag !== 'string' || typeof key !== 'string') return null;
  try {
    const decipher = createDecipheriv(
      'aes-256-gcm',
      Buffer.from(machineKey, 'hex'),
      Buffer.from(nonce, 'hex'),
      { authTagLength: 16 },
    );
    decipher.setAAD(Buffer.from(name));
    decipher.setAuthTag(Buffer.from(tag, 'hex'));
    const opened = Buffer.concat([decipher.update(Buffer.from(key, 'hex')), decipher.final()]);
    return opened.length === 32 ? opened.toString('hex') : null;
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    return null;
  }
}

/** Marks that unsent work lies there, or no longer does: read without opening anything. */
export function markUnsent(dir: string, isThere: boolean): void {
  try {
    if (!isThere) rmSync(join(dir, UNSENT), { force: true });
    else if (!existsSync(join(dir, UNSENT))) writeFileSync(join(dir, UNSENT), '', { mode: 0o600 });
  } catch (cause) {
    // Only the word about it is lost; the work itself is in the outbox.
    if (!(cause instanceof Error)) throw cause;
  }
}

/** In how many other agents' folders unsent work waits. */
export function othersUnsent(dir: string): number {
  try {
    return readdirSync(dirname(dir)).filter(
      (name) => agentIn(name) !== agentIn(dir) && existsSync(join(dirname(dir), name, UNSENT)),
    ).length;
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    return 0;
  }
}

/** Takes a file away whose key stays: what that opens must not be left on the disk. */
export function destroyFile(path: string): void {
  const left = statSync(path).size;
  const fd = openSync(path, 'r+');
  try {
    const zeros = Buffer.alloc(64 * 1_024);
    for (let at = 0; at < left; at += zeros.length)
      writeSync(fd, zeros, 0, Math.min(zeros.length, left - at), at);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
  rmSync(path, { force: true });
}

/**
 * Takes away what is kept of customers and articles; with the outbox too the key goes first, after which nothing that might be left
 * of the files can be read. The databases must be closed.
 */
export function wipeFolder(dir: string, keepsOutbox: boolean): void {
  if (!existsSync(dir)) return;
  const names = readdirSync(dir);
  if (keepsOutbox) {
    for (const name of names.filter((each) => each.startsWith('cache.db')))
      destroyFile(join(dir, name));
    return;
  }
  for (const name of names.filter((each) => each.startsWith('key'))) {
    const path = join(dir, name);
    writeFileSync(path, randomBytes(readFileSync(path).length), { flush: true });
    rmSync(path);
  }
  rmSync(dir, { recursive: true, force: true });
}
