import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { connectCdp } from './cdp-pipe.ts';
import { findChromium } from './find-chromium.ts';
import { keepNoSessions, toChromiumArguments } from './launch-chromium.ts';

describe('findChromium', () => {
  it('takes what was asked for, or nothing', () => {
    const environment = { PUESTO_CHROMIUM: '/opt/my', PATH: '/usr/bin' };
    expect(findChromium(environment, 'linux', () => true)).toBe('/opt/my');
    expect(findChromium(environment, 'linux', (file) => file !== '/opt/my')).toBeNull();
  });

  it('looks in the PATH first, then where installers put it', () => {
    const only = (wanted: string) => (file: string) => file === wanted;
    const path = { PATH: '/a:/b' };
    expect(findChromium(path, 'linux', only('/b/google-chrome'))).toBe('/b/google-chrome');
    const mac = '/Applications/Chromium.app/Contents/MacOS/Chromium';
    expect(findChromium(path, 'darwin', only(mac))).toBe(mac);
    expect(findChromium({}, 'linux', () => true)).toBeNull();
  });
});

describe('keepNoSessions', () => {
  it('leaves no folder for what stood in the fields, takes away what was there, and never keeps Puesto from starting', () => {
    const dir = mkdtempSync(join(tmpdir(), 'puesto-sessions-'));
    try {
      const sessions = join(dir, 'Default', 'Sessions');
      mkdirSync(sessions, { recursive: true });
      writeFileSync(join(sessions, 'Session_1'), 'half a note');
      for (const _start of ['first', 'later']) {
        keepNoSessions(dir);
        expect([statSync(sessions).isFile(), readFileSync(sessions, 'utf8')]).toEqual([true, '']);
      }
      expect(() => writeFileSync(join(sessions, 'Session_2'), 'half a note')).toThrow('ENOTDIR');
      writeFileSync(join(dir, 'held'), '');
      expect(() => keepNoSessions(join(dir, 'held'))).not.toThrow();
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  });
});

describe('toChromiumArguments', () => {
  const options = {
    file: 'chromium',
    userDataDir: '/p/browser',
    isHeadless: false,
    isRoot: false,
    appUrl: 'http://127.0.0.1:1/opening',
    language: null,
    debuggingPort: null,
    extraArguments: ['--x'],
  } as const;

  it('speaks over the pipe, keeps hidden pages awake and never drops the sandbox for an ordinary user', () => {
    const args = toChromiumArguments(options);
    for (const needed of [
      '--remote-debugging-pipe',
      '--autoplay-policy=no-user-gesture-required',
      '--disable-background-timer-throttling',
      '--no-first-run',
      '--enable-blink-features=LangAttributeAwareFormControlUI',
      '--site-per-process',
      '--allow-loopback-in-peer-connection',
      '--user-data-dir=/p/browser',
      '--x',
    ])
      expect(args).toContain(needed);
    expect(args.at(-1)).toBe('--app=http://127.0.0.1:1/opening');
    expect(args.some((arg) => /no-sandbox|debugging-port|headless|token/.test(arg))).toBe(false);
  });

  it('opens a debugging port and runs without a window only when told to', () => {
    const args = toChromiumArguments({
      ...options,
      isHeadless: true,
      isRoot: true,
      debuggingPort: 0,
    });
    expect(args).toEqual(
      expect.arrayContaining(['--no-sandbox', '--headless=new', '--remote-debugging-port=0']),
    );
  });
});

describe('connectCdp', () => {
  const setUp = () => {
    const [out, back] = [new PassThrough(), new PassThrough()];
    const sent: string[] = [];
    out.setEncoding('utf8').on('data', (text: string) => sent.push(text));
    return { cdp: connectCdp(out, back), back, sent };
  };
  const settle = () => new Promise((resolve) => setTimeout(resolve, 10));

  it('matches answers to requests and joins texts that come in pieces', async () => {
    const { cdp, back, sent } = setUp();
    const events: string[] = [];
    cdp.onEvent(({ method }) => events.push(method));
    const asked = cdp.send('Target.getTargets');
    const refused = cdp.send('No.such');
    back.write('{"id":1,"res');
    back.write('ult":{"a":1}}\0{"method":"Target.targetCrashed","params":{}}\0');
    back.write('{"id":2,"error":{"message":"not found"}}\0');
    expect(await asked).toEqual({ a: 1 });
    await expect(refused).rejects.toThrow('No.such: not found');
    expect(events).toEqual(['Target.targetCrashed']);
    expect(sent[0]).toBe('{"id":1,"method":"Target.getTargets","params":{}}\0');
  });

  it('fails what is open and what comes later when the browser is gone', async () => {
    const { cdp, back } = setUp();
    let closed = 0;
    cdp.onClose(() => (closed += 1));
    const open = cdp.send('Browser.getVersion');
    back.destroy();
    await expect(open).rejects.toThrow('browser is gone');
    await settle();
    await expect(cdp.send('Browser.getVersion')).rejects.toThrow('browser is gone');
    expect(closed).toBe(1);
  });
});
