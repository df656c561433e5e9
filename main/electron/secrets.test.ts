import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSecretFile, openSecrets, type SecretFile, type SecretsInput } from './secrets.ts';
import { createFakeLog, createFakeTime } from './testing/fake-timers.ts';

const KEY = 'ab'.repeat(32);
const OTHER = 'cd'.repeat(32);

interface Mode {
  readonly backend?: string;
  readonly platform?: NodeJS.Platform;
  readonly isAvailable?: boolean;
  readonly prefix?: string;
  readonly decrypt?: () => Promise<{ result: string; shouldReEncrypt: boolean }>;
  readonly encryptFails?: Error;
}

const temporary = new Error('safeStorage is temporarily unavailable. Please try again.');

const setUp = (mode: Mode = {}, stored: string | null = null) => {
  const time = createFakeTime();
  const files = { now: stored, aside: [] as (string | null)[] };
  const notices = { shown: 0, ended: 0 };
  const file: SecretFile = {
    read: () => files.now,
    write: (text) => (files.now = text),
    setAside: () => {
      files.aside.push(files.now);
      files.now = null;
    },
  };
  const { prefix = 'v11' } = mode;
  const input: SecretsInput = {
    safeStorage: {
      isAsyncEncryptionAvailable: () => Promise.resolve(mode.isAvailable ?? true),
      encryptStringAsync: (text) =>
        mode.encryptFails
          ? Promise.reject(mode.encryptFails)
          : Promise.resolve(Buffer.from(prefix + text)),
      decryptStringAsync:
        mode.decrypt ??
        ((sealed) =>
          Promise.resolve({ result: sealed.subarray(3).toString(), shouldReEncrypt: false })),
      ...(mode.platform === 'win32' || mode.platform === 'darwin'
        ? {}
        : { getSelectedStorageBackend: () => mode.backend ?? 'gnome_libsecret' }),
    },
    platform: mode.platform ?? 'linux',
    file,
    timers: time.timers,
    log: createFakeLog(),
    newKey: () => KEY,
    onWaiting: () => {
      notices.shown += 1;
      return () => (notices.ended += 1);
    },
  };
  return { input, files, time, notices };
};

const sealed = (key: string) =>
  JSON.stringify({ sealed: Buffer.from(`v11${key}`).toString('base64') });
const plain = (key: string) => JSON.stringify({ databaseKey: key });

const open = async (input: SecretsInput) => {
  const opened = await openSecrets(input);
  return opened.ok
    ? { protection: opened.value.protection, key: await opened.value.databaseKey() }
    : opened.error;
};

/** Lets waiting promises run, then moves time, until it is settled. */
const whileTimePasses = async <T>(
  work: Promise<T>,
  time: ReturnType<typeof createFakeTime>,
  stepMs = 1_000,
): Promise<T> => {
  let isDone = false;
  void work.finally(() => (isDone = true)).catch(() => undefined);
  for (let step = 0; step < 500 && !isDone; step += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    time.advance(stepMs);
  }
  return work;
};

describe('openSecrets', () => {
  it.each(['linux', 'win32', 'darwin'] as const)(
    'ok on %s: seals a new key and reads it back',
    async (platform) => {
      const first = setUp({ platform });
      expect(await open(first.input)).toEqual({ protection: 'strong', key: KEY });
      expect(first.files.now).not.toContain(KEY);
      const second = setUp({ platform }, first.files.now);
      expect(await open(second.input)).toEqual({ protection: 'strong', key: KEY });
    },
  );

  it('basic_text: keeps the key in the file and says weak', async () => {
    const { input, files } = setUp({ backend: 'basic_text' });
    expect(await open(input)).toEqual({ protection: 'weak', key: KEY });
    expect(files.now).toContain(KEY);
    expect(await open(setUp({ backend: 'basic_text' }, files.now).input)).toEqual({
      protection: 'weak',
      key: KEY,
    });
  });

  it('believes the ciphertext, not the name: v10 is a password that everybody knows', async () => {
    const { input, files } = setUp({ prefix: 'v10' });
    expect(await open(input)).toEqual({ protection: 'weak', key: KEY });
    expect(files.now).toContain(KEY);
  });

  it('not available: weak', async () => {
    expect(await open(setUp({ isAvailable: false }).input)).toEqual({
      protection: 'weak',
      key: KEY,
    });
  });

  it('seals a plain key once a key store is there, and keeps no copy', async () => {
    const { input, files } = setUp({}, plain(OTHER));
    expect(await open(input)).toEqual({ protection: 'strong', key: OTHER });
    expect(files.now).not.toContain(OTHER);
    expect(files.aside).toEqual([]);
  });

  it('temporary: tries again and gets the same key', async () => {
    let failures = 3;
    const { input, time, files } = setUp(
      {
        decrypt: () =>
          (failures -= 1) >= 0
            ? Promise.reject(temporary)
            : Promise.resolve({ result: OTHER, shouldReEncrypt: false }),
      },
      sealed(OTHER),
    );
    expect(await whileTimePasses(open(input), time)).toEqual({ protection: 'strong', key: OTHER });
    expect(files.aside).toEqual([]);
  });

  it('temporary for good: locked, and nothing is overwritten', async () => {
    const { input, time, files, notices } = setUp(
      { decrypt: () => Promise.reject(temporary) },
      sealed(OTHER),
    );
    expect(await whileTimePasses(open(input), time)).toBe('locked');
    expect(files).toEqual({ now: sealed(OTHER), aside: [] });
    expect(notices).toEqual({ shown: 1, ended: 1 });
  });

  it('lost: sets the old key aside and makes a new one', async () => {
    const { input, files } = setUp(
      { decrypt: () => Promise.reject(new Error('Error while decrypting')) },
      sealed(OTHER),
    );
    expect(await open(input)).toEqual({ protection: 'strong', key: KEY });
    expect(files.aside).toEqual([sealed(OTHER)]);
  });

  it('lost: also when what is opened is no key', async () => {
    const { input, files } = setUp(
      { decrypt: () => Promise.resolve({ result: 'x', shouldReEncrypt: false }) },
      sealed(OTHER),
    );
    expect(await open(input)).toEqual({ protection: 'strong', key: KEY });
    expect(files.aside).toHaveLength(1);
  });

  it('slow: shows a notice while the key ring is locked and takes it away afterwards', async () => {
    let unlock: () => void = () => undefined;
    const { input, time, notices } = setUp(
      {
        decrypt: () =>
          new Promise((resolve) => {
            unlock = () => {
              resolve({ result: OTHER, shouldReEncrypt: false });
            };
          }),
      },
      sealed(OTHER),
    );
    const opening = open(input);
    await new Promise((resolve) => setImmediate(resolve));
    time.advance(2_999);
    expect(notices.shown).toBe(0);
    time.advance(1);
    expect(notices).toEqual({ shown: 1, ended: 0 });
    unlock();
    expect(await opening).toEqual({ protection: 'strong', key: OTHER });
    expect(notices).toEqual({ shown: 1, ended: 1 });
  });

  it('never answered: locked after three minutes', async () => {
    const { input, time } = setUp({ decrypt: () => new Promise(() => undefined) }, sealed(OTHER));
    expect(await whileTimePasses(open(input), time, 10_000)).toBe('locked');
  });

  it('rotated: seals again with the new key of the key store', async () => {
    const { input, files } = setUp(
      { decrypt: () => Promise.resolve({ result: OTHER, shouldReEncrypt: true }) },
      JSON.stringify({ sealed: Buffer.from('old').toString('base64') }),
    );
    expect(await open(input)).toEqual({ protection: 'strong', key: OTHER });
    expect(files.now?.trim()).toBe(sealed(OTHER));
  });

  it.each(['', 'no json', '[]', 'null', '{"databaseKey":"short"}', '{"sealed":7}'])(
    'sets a damaged file aside: %j',
    async (text) => {
      const { input, files } = setUp({}, text);
      expect(await open(input)).toEqual({ protection: 'strong', key: KEY });
      expect(files.aside).toEqual([text]);
    },
  );

  it('says when the file cannot be read or written', async () => {
    const broken = (name: 'read' | 'write') => {
      const { input } = setUp();
      const fail = (): never => {
        throw new Error('EACCES');
      };
      return open({ ...input, file: { ...input.file, [name]: fail } });
    };
    expect(await broken('read')).toBe('unreadable');
    expect(await broken('write')).toBe('unwritable');
    expect(await open(setUp({ encryptFails: new Error('broken') }).input)).toBe('unwritable');
  });

  it('never calls the synchronous half of safeStorage', () => {
    const text = readFileSync(join(import.meta.dirname, 'secrets.ts'), 'utf8');
    expect(text).not.toMatch(/\b(encryptString|decryptString|isEncryptionAvailable)\b/);
  });
});

describe('openSecretFile', () => {
  it('keeps a file that only this user reads, whole or not at all, and sets it aside', () => {
    const dir = mkdtempSync(join(tmpdir(), 'puesto-secret-'));
    try {
      const file = openSecretFile(dir, () => 42);
      expect(file.read()).toBeNull();
      file.write('one');
      expect(file.read()).toBe('one');
      const path = join(dir, 'secrets.json');
      if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
      writeFileSync(path, 'two', { mode: 0o644 });
      file.read();
      if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
      file.setAside();
      expect(readdirSync(dir)).toEqual(['secrets.json.lost-42']);
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
});
