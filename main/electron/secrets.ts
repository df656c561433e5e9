/**
 * The key of the local files, sealed by the system's key store where there is one. Only the asynchronous half of
 * safeStorage is used (the other half is gone in Electron 46). Where nothing protects the key it lies in a 0600 file, as in
 * the web shell, and the desk says "weak" (decision 15). A locked key ring is waited for; a lost key is set aside, not overwritten.
 */
import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SafeStorage } from 'electron/main';
import type { LogPort, SecretsPort, Timers } from '#main/core/ports.ts';
import { err, ok, type Result } from '#src/base/result.ts';

/** Same file as in the web shell, so that one profile has one key. */
const FILE = 'secrets.json';

/** Where the text of the key file is kept; replaced whole or not at all. */
export interface SecretFile {
  /** Null when there is none. Throws when it cannot be read. */
  read(): string | null;
  write(text: string): void;
  /** Keeps it under another name. */
  setAside(): void;
}

export interface SecretsInput {
  readonly safeStorage: Pick<
    SafeStorage,
    'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync'
  > & { getSelectedStorageBackend?(): string };
  readonly platform: NodeJS.Platform;
  readonly file: SecretFile;
  readonly timers: Timers;
  readonly log: LogPort;
  readonly newKey?: () => string;
  /** The key ring lets us wait: the agent may have to unlock it. Called once; the answer ends the notice. */
  readonly onWaiting: () => () => void;
}

/** `locked`: the key ring stayed closed. `unreadable`: the file is damaged or may not be read. */
export type SecretsFault = 'locked' | 'unreadable' | 'unwritable';

const ATTEMPTS = 6;
const FIRST_WAIT_MS = 500;
const NOTICE_AFTER_MS = 3_000;
/** A key ring dialog may stand open for minutes; an agent who does not answer it at all gets a sentence. */
const LOCKED_AFTER_MS = 180_000;
const KEY = /^[0-9a-f]{64}$/;

/** A 0600 file in the profile. */
export function openSecretFile(profileDir: string, nowMs: () => number): SecretFile {
  const path = join(profileDir, FILE);
  return {
    read() {
      try {
        const text = readFileSync(path, 'utf8');
        chmodSync(path, 0o600);
        return text;
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw cause;
      }
    },
    write(text) {
      const draft = `${path}.new`;
      writeFileSync(draft, text, { mode: 0o600, flush: true });
      renameSync(draft, path);
    },
    setAside() {
      renameSync(path, `${path}.lost-${nowMs()}`);
    },
  };
}

type Stored =
  | { readonly kind: 'none' }
  | { readonly kind: 'plain'; readonly key: string }
  | { readonly kind: 'sealed'; readonly sealed: Buffer }
  | { readonly kind: 'damaged' };

function readStored(text: string | null): Stored {
  if (text === null) return { kind: 'none' };
  try {
    const { databaseKey, sealed } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    if (typeof databaseKey === 'string' && KEY.test(databaseKey)) {
      return { kind: 'plain', key: databaseKey };
    }
    if (typeof sealed === 'string' && sealed !== '') {
      return { kind: 'sealed', sealed: Buffer.from(sealed, 'base64') };
    }
  } catch {
    return { kind: 'damaged' }; // not JSON, or not an object
  }
  return { kind: 'damaged' };
}

/** On Linux `v10` means sealed with a password that everybody knows. */
const isKnownPassword = (sealed: Buffer, platform: NodeJS.Platform): boolean =>
  platform === 'linux' && sealed.subarray(0, 3).toString('latin1') === 'v10';

/** safeStorage has no error codes; these words are its only sign that waiting helps. */
const isTemporary = (cause: unknown): boolean =>
  cause instanceof Error && /temporarily unavailable/i.test(cause.message);

/** Finds out how well this machine protects a key, and has the key ready. */
export async function openSecrets(input: SecretsInput): Promise<Result<SecretsPort, SecretsFault>> {
  const { safeStorage, platform, file, timers, log } = input;
  const newKey = input.newKey ?? (() => randomBytes(32).toString('hex'));

  /** Waits for the key ring; null when it stays closed. Other failures pass through. */
  const patiently = async <T>(work: () => Promise<T>): Promise<T | null> => {
    let endNotice: (() => void) | null = null;
    const cancelNotice = timers.after(NOTICE_AFTER_MS, () => {
      endNotice = input.onWaiting();
    });
    let cancelLimit: () => void = () => undefined;
    const limit = new Promise<null>((resolve) => {
      cancelLimit = timers.after(LOCKED_AFTER_MS, () => {
        resolve(null);
      });
    });
    const attempts = async (): Promise<T | null> => {
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        try {
          return await work();
        } catch (cause) {
          if (!isTemporary(cause)) throw cause;
          log.warn('secrets', 'key store is temporarily unavailable', { attempt });
          await new Promise<void>((resolve) => {
            timers.after(FIRST_WAIT_MS * 2 ** attempt, resolve);
          });
        }
      }
      return null;
    };
    try {
      return await Promise.race([attempts(), limit]);
    } finally {
      cancelNotice();
      cancelLimit();
      // Assigned in a timer's callback, which the compiler cannot see.
      (endNotice as (() => void) | null)?.();
    }
  };

  const weak = (key: string): Result<SecretsPort, SecretsFault> =>
    ok({ protection: 'weak', databaseKey: () => Promise.resolve(key) });
  const strong = (key: string): Result<SecretsPort, SecretsFault> =>
    ok({ protection: 'strong', databaseKey: () => Promise.resolve(key) });
  const keep = (fields: Readonly<Record<string, string>>): void => {
    file.write(`${JSON.stringify(fields)}\n`);
  };

  /** Seals and keeps a key; weak when what came back is not really sealed. */
  const seal = async (key: string): Promise<Result<SecretsPort, SecretsFault>> => {
    const sealed = await patiently(() => safeStorage.encryptStringAsync(key));
    if (sealed === null) return err('locked');
    if (isKnownPassword(sealed, platform)) {
      keep({ databaseKey: key });
      return weak(key);
    }
    keep({ sealed: sealed.toString('base64') });
    return strong(key);
  };

  let stored: Stored;
  try {
    stored = readStored(file.read());
  } catch (cause) {
    log.warn('secrets', 'key file cannot be read', { cause: String(cause) });
    return err('unreadable');
  }

  try {
    if (stored.kind === 'damaged') {
      log.warn('secrets', 'key file is damaged and set aside');
      file.setAside();
      stored = { kind: 'none' };
    }
    const isAvailable = await safeStorage.isAsyncEncryptionAvailable();
    const isBasic =
      platform === 'linux' && safeStorage.getSelectedStorageBackend?.() === 'basic_text';

    if (stored.kind === 'sealed') {
      const { sealed } = stored;
      const opened = await patiently(() => safeStorage.decryptStringAsync(sealed)).catch(
        (cause: unknown) => {
          log.warn('secrets', 'key is lost: the key store no longer opens it', {
            cause: String(cause),
          });
          return 'lost' as const;
        },
      );
      if (opened === null) return err('locked');
      if (opened !== 'lost' && KEY.test(opened.result)) {
        if (opened.shouldReEncrypt) return await seal(opened.result);
        return strong(opened.result);
      }
      file.setAside();
      stored = { kind: 'none' };
    }

    const key = stored.kind === 'plain' ? stored.key : newKey();
    if (!isAvailable || isBasic) {
      if (stored.kind === 'none') keep({ databaseKey: key });
      return weak(key);
    }
    return await seal(key);
  } catch (cause) {
    log.warn('secrets', 'key cannot be kept', { cause: String(cause) });
    return err('unwritable');
  }
}
