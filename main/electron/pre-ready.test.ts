import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { app, protocol } from 'electron/main';
import {
  APP_ID,
  prepare,
  REFUSED_SWITCHES,
  TELLTALE_SWITCHES,
  type PreReadyInput,
} from './pre-ready.ts';
import { calls, callsOf, fakeEvent, resetFakeElectron, world } from './testing/fake-electron.ts';

const said: string[] = [];
const input: PreReadyInput = {
  app,
  protocol,
  platform: 'linux',
  argv: ['.', 'tel:+34911222333'],
  profileDir: null,
  isPractice: false,
  makeFolder: () => undefined,
  say: (sentence) => void said.push(sentence),
};

beforeEach(resetFakeElectron);

describe('prepare', () => {
  it('SEC-02 turns the sandbox on before anything else', () => {
    prepare(input);
    expect(calls[0]?.name).toBe('app.enableSandbox');
    expect(callsOf('app.whenReady')).toEqual([]);
  });

  it('SEC-02 throws, as Electron does, when it is called too late', () => {
    world.isReady = true;
    expect(() => prepare(input)).toThrow('before app is ready');
  });

  it('SEC-06 registers the scheme with the five rights and no more', () => {
    prepare(input);
    expect(callsOf('protocol.registerSchemesAsPrivileged')[0]?.args).toEqual([
      [
        {
          scheme: 'app',
          privileges: {
            standard: true,
            secure: true,
            supportFetchAPI: true,
            stream: true,
            codeCache: true,
          },
        },
      ],
    ]);
  });

  it('SEC-21 hands the arguments of a second start to the first one, and ends', () => {
    world.hasLock = false;
    expect(prepare(input)).toBeNull();
    expect(callsOf('app.requestSingleInstanceLock')[0]?.args).toEqual([{ argv: input.argv }]);
    expect(callsOf('app.exit')[0]?.args).toEqual([0]);
  });

  it('sets the profile before it takes the lock, which is scoped to it', () => {
    prepare({ ...input, profileDir: '/tmp/one' });
    const names = calls.map(({ name }) => name);
    expect(callsOf('app.setPath')[0]?.args).toEqual(['userData', join('/tmp/one', 'electron')]);
    expect(names.indexOf('app.setPath')).toBeLessThan(
      names.indexOf('app.requestSingleInstanceLock'),
    );
  });

  it('goes on with the default folder when the profile cannot be made; the sentence comes later', () => {
    const prepared = prepare({
      ...input,
      profileDir: '/proc/nothing',
      makeFolder: () => {
        throw new Error('EACCES');
      },
    });
    expect(prepared).not.toBeNull();
    expect(callsOf('app.setPath')).toEqual([]);
  });

  it.each([...REFUSED_SWITCHES, ...TELLTALE_SWITCHES])('does not start with --%s', (name) => {
    world.switches.add(name);
    expect(prepare(input)).toBeNull();
    expect(callsOf('app.exit')[0]?.args).toEqual([1]);
    expect(said.at(-1)).toContain(`--${name}`);
    expect(callsOf('app.requestSingleInstanceLock')).toEqual([]);
  });

  it('keeps links that macOS sends early, and passes later ones on', () => {
    const prepared = prepare({ ...input, platform: 'darwin' });
    const event = fakeEvent();
    app.emit('open-url', event as never, 'tel:1');
    expect(event.defaultPrevented).toBe(true);
    expect(prepared?.early).toEqual(['tel:1']);
    const heard: string[] = [];
    prepared?.setLinkListener((raw) => heard.push(raw));
    app.emit('open-url', fakeEvent() as never, 'tel:2');
    expect(heard).toEqual(['tel:2']);
  });

  it('lets calls use 127.0.0.1 for the practice centre inside, and for no other', () => {
    for (const isPractice of [false, true]) {
      resetFakeElectron();
      prepare({ ...input, isPractice });
      const switches = callsOf('app.commandLine.appendSwitch').map(({ args }) => args[0]);
      expect(switches.includes('allow-loopback-in-peer-connection')).toBe(isPractice);
    }
  });

  it('has fields for days written as the language of the desk writes them', () => {
    prepare(input);
    expect(callsOf('app.commandLine.appendSwitch').map(({ args }) => args)).toContainEqual([
      'enable-blink-features',
      'LangAttributeAwareFormControlUI',
    ]);
  });

  it.each([
    ['linux', 'app.setDesktopName'],
    ['win32', 'app.setAppUserModelId'],
    ['win32', 'app.setToastActivatorCLSID'],
  ] as const)('names itself on %s by %s', (platform, name) => {
    prepare({ ...input, platform });
    expect(callsOf(name)).toHaveLength(1);
  });
});

describe('APP_ID', () => {
  it('and the desktop name are those of the installers', () => {
    const config = readFileSync(
      join(import.meta.dirname, '../../build/electron-builder.config.mjs'),
      'utf8',
    );
    expect(config).toContain(`appId: '${APP_ID}'`);
    prepare(input);
    expect(config).toContain(`desktopName: '${String(callsOf('app.setDesktopName')[0]?.args[0])}'`);
  });
});
