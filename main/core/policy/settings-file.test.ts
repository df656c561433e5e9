import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { usualPrivacy } from '#src/policy/privacy.ts';
import { defaultSettings } from '#src/policy/settings.ts';
import { openDeskFile } from './desk-file.ts';
import { openSettingsFile } from './settings-file.ts';

const quiet = { info: () => undefined, warn: () => undefined };
let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'puesto-settings-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const open = () => openSettingsFile(dir, quiet, join(dir, 'machine.json'));
const write = (name: string, text: string): void => writeFileSync(join(dir, name), text);

describe('openSettingsFile', () => {
  it('begins with the defaults and keeps what is edited', () => {
    expect(open().read()).toEqual(defaultSettings);
    expect(open().edit({ theme: 'dark', ringVolume: 0.2 }).ok).toBe(true);
    expect(open().read()).toEqual({ ...defaultSettings, theme: 'dark', ringVolume: 0.2 });
    expect(readdirSync(dir)).toEqual(['settings.json']);
  });

  it.each(['', '{"theme": "da', 'null', '[]', '7', '<html>'])(
    'goes back to the last good file when it holds %j',
    (text) => {
      open().edit({ theme: 'dark' });
      open().edit({ theme: 'light' });
      write('settings.json', text);
      expect(open().read().theme).toBe('dark');
      expect(open().edit({ textSize: 130 }).ok).toBe(true);
      expect(open().read()).toMatchObject({ theme: 'dark', textSize: 130 });
    },
  );

  it('ignores single wrong and unknown values, and hostile keys', () => {
    write(
      'settings.json',
      '{"theme":"pink","textSize":115,"ringVolume":9,"extra":1,"__proto__":{"autoAnswer":true}}',
    );
    expect(open().read()).toEqual({ ...defaultSettings, textSize: 115 });
  });

  it('lets the machine’s policy win and refuses to change it', () => {
    write('machine.json', '{"settings":{"autoAnswer":true,"theme":7}}');
    write('policy.json', '{"autoAnswer":false}');
    write('settings.json', '{"autoAnswer":false,"theme":"dark"}');
    const file = open();
    expect(file.read()).toMatchObject({ autoAnswer: true, theme: 'dark' });
    expect(file.locked()).toEqual(['autoAnswer']);
    expect(file.edit({ autoAnswer: false })).toEqual({ ok: false, error: 'locked-by-policy' });
    expect(file.edit({ theme: 'light' }).ok).toBe(true);
  });

  it('lets IT alone say what is masked', () => {
    const off = { ...usualPrivacy, cards: false };
    write('settings.json', JSON.stringify({ theme: 'dark', privacy: off }));
    expect(open().read()).toMatchObject({ theme: 'dark', privacy: usualPrivacy });
    expect(open().edit({ privacy: off })).toEqual({ ok: false, error: 'locked-by-policy' });
    write('machine.json', JSON.stringify({ privacy: { ...off, patterns: ['SOCIO\\d{6}'] } }));
    expect(open().read().privacy).toEqual({ ...off, patterns: ['SOCIO\\d{6}'] });
    // A pattern that could run for ever costs the whole value, and the usual rules hold.
    write('machine.json', JSON.stringify({ privacy: { ...off, patterns: ['(a+)+'] } }));
    expect(open().read().privacy).toEqual(usualPrivacy);
  });

  it('says so when nothing can be written, and keeps what was', () => {
    const file = open();
    mkdirSync(join(dir, 'settings.json.new'));
    expect(file.edit({ theme: 'dark' })).toEqual({ ok: false, error: 'disk-full' });
    expect(file.read().theme).toBe('system');
  });
});

describe('openDeskFile', () => {
  it('makes its ids once and remembers who was here last', () => {
    let n = 0;
    const newId = (prefix: string): string => `${prefix}-${(n += 1)}`;
    const first = openDeskFile(dir, newId, quiet);
    expect(first.deskId.length).toBeGreaterThanOrEqual(8);
    expect(first.last()).toBeNull();
    first.setLast({ agentId: 'agent-1', username: 'lucia' });
    const second = openDeskFile(dir, newId, quiet);
    expect([second.deskId, second.instanceId]).toEqual([first.deskId, first.instanceId]);
    expect(second.last()).toEqual({ agentId: 'agent-1', username: 'lucia' });
    expect(readFileSync(join(dir, 'desk.json'), 'utf8')).not.toContain('token');
  });

  it('begins anew with a broken file', () => {
    write('desk.json', '{"deskId":"../../etc","agentId":7}');
    const file = openDeskFile(dir, (prefix) => `${prefix}-new`, quiet);
    expect(file.deskId).toBe('desk-new');
    expect(file.last()).toBeNull();
  });
});
