import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFileSecrets } from './file-secrets.ts';
import { openLog, openTurningFile } from './log-file.ts';
import { defaultProfileDir, lockProfile, makeProfile } from './profile.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'puesto-profile-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('defaultProfileDir', () => {
  it('keeps practice and each centre apart', () => {
    const environment = { XDG_DATA_HOME: '/data' };
    expect(defaultProfileDir(null, environment)).toBe('/data/puesto/profiles/practice');
    const one = defaultProfileDir('https://a.example/x', environment);
    expect(one).toMatch(/^\/data\/puesto\/profiles\/centre-[0-9a-f]{12}$/);
    expect(defaultProfileDir('https://a.example/y', environment)).toBe(one);
    expect(defaultProfileDir('https://b.example', environment)).not.toBe(one);
  });
});

describe('makeProfile', () => {
  it('makes a folder for this user alone', () => {
    const made = makeProfile(join(dir, 'a', 'b'));
    expect(made.ok).toBe(true);
    expect(statSync(join(dir, 'a', 'b')).mode & 0o777).toBe(0o700);
  });

  it('says which folder cannot be written and what to do', () => {
    writeFileSync(join(dir, 'file'), '');
    const made = makeProfile(join(dir, 'file', 'profile'));
    expect(made.ok || made.error).toMatch(
      /cannot write to its folder .*file.profile .*--profile DIR/,
    );
  });
});

describe('lockProfile', () => {
  it('hands the words of a second start to the first', async () => {
    const heard: (readonly string[])[] = [];
    const first = await lockProfile(dir, (words) => void heard.push(words));
    expect(await lockProfile(dir, () => {}, ['--answer', '--dial=911 222 333'])).toBeNull();
    expect(heard).toEqual([['--answer', '--dial=911 222 333']]);
    first?.release();
  });

  it('gives the profile to one, and lets the second only raise the first', async () => {
    let raised = 0;
    const first = await lockProfile(dir, () => (raised += 1));
    expect(await lockProfile(dir, () => {})).toBeNull();
    expect(raised).toBe(1);
    first?.release();
    const next = await lockProfile(dir, () => {});
    expect(next).not.toBeNull();
    next?.release();
  });

  it('takes over from a program that died, and from half a file', async () => {
    for (const text of [JSON.stringify({ port: 1, secret: 'x' }), '{"port":', '']) {
      writeFileSync(join(dir, 'instance.json'), text);
      const lock = await lockProfile(dir, () => {});
      expect(lock).not.toBeNull();
      lock?.release();
    }
  });
});

describe('openFileSecrets', () => {
  it('makes one key, keeps it, and keeps it to this user', async () => {
    const key = await openFileSecrets(dir).databaseKey();
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(await openFileSecrets(dir).databaseKey()).toBe(key);
    expect(statSync(join(dir, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(openFileSecrets(dir).protection).toBe('weak');
  });

  it('never replaces a key file that it cannot read', async () => {
    writeFileSync(join(dir, 'secrets.json'), '{"databaseKey":"short"}');
    await expect(openFileSecrets(dir).databaseKey()).rejects.toThrow('holds no key');
    expect(readFileSync(join(dir, 'secrets.json'), 'utf8')).toBe('{"databaseKey":"short"}');
  });
});

describe('openLog', () => {
  it('masks numbers, names and secrets', () => {
    const log = openLog(dir);
    log.info('phone', 'a call from +34600112233', { callId: 'call-1', number: '+34600112233' });
    log.warn('web', 'odd', { token: 'abcdefgh', displayName: 'Núria Vidal' });
    const text = readFileSync(join(dir, 'log', 'puesto.log'), 'utf8');
    expect(text).toContain('call-1');
    for (const secret of ['600112233', 'abcdefgh', 'Núria']) expect(text).not.toContain(secret);
  });
});

describe('openTurningFile', () => {
  it('turns the file over by size and keeps five', () => {
    const file = join(dir, 'x.log');
    const turning = openTurningFile(file, 20);
    for (let n = 0; n < 30; n += 1) turning.write(`line ${n} ------\n`);
    expect(readFileSync(file, 'utf8')).toContain('line 29');
    expect(readFileSync(`${file}.4`, 'utf8')).toContain('line');
    expect(() => statSync(`${file}.5`)).toThrow();
  });

  it('drops lines when the folder is gone, instead of stopping the program', () => {
    const turning = openTurningFile(join(dir, 'nowhere', 'x.log'));
    expect(() => turning.write('x')).not.toThrow();
  });
});
