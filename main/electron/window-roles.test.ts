import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from 'electron/main';
import { callsOf, resetFakeElectron, world } from './testing/fake-electron.ts';
import { createWindow, WINDOW_OPTIONS } from './window-roles.ts';

beforeEach(resetFakeElectron);

const sources = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => ({ name, text: readFileSync(join(import.meta.dirname, name), 'utf8') }));

describe('SEC-01 windows', () => {
  it('are made in one file alone', () => {
    const makers = sources.filter(({ text }) =>
      /new (BrowserWindow|WebContentsView|BrowserView|BaseWindow)\b/.test(text),
    );
    expect(makers.map(({ name }) => name)).toEqual(['window-roles.ts']);
  });

  it('have exactly these options', () => {
    const walls = {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    };
    expect(WINDOW_OPTIONS).toEqual({
      desk: {
        show: false,
        width: 1440,
        height: 900,
        minWidth: 960,
        minHeight: 600,
        title: 'Puesto',
        backgroundColor: '#f4f5f7',
        autoHideMenuBar: true,
        webPreferences: { ...walls, v8CacheOptions: 'bypassHeatCheck' },
      },
      bar: {
        show: false,
        width: 460,
        height: 104,
        frame: false,
        resizable: false,
        maximizable: false,
        minimizable: false,
        fullscreenable: false,
        skipTaskbar: true,
        alwaysOnTop: true,
        title: 'Puesto',
        backgroundColor: '#f4f5f7',
        webPreferences: { ...walls, backgroundThrottling: false },
      },
      phone: {
        show: false,
        skipTaskbar: true,
        width: 320,
        height: 200,
        title: 'Puesto phone',
        webPreferences: {
          ...walls,
          backgroundThrottling: false,
          autoplayPolicy: 'no-user-gesture-required',
        },
      },
    });
  });

  it('cannot have them changed at run time', () => {
    expect(Object.isFrozen(WINDOW_OPTIONS)).toBe(true);
    for (const options of Object.values(WINDOW_OPTIONS)) {
      expect(Object.isFrozen(options)).toBe(true);
      expect(Object.isFrozen(options.webPreferences)).toBe(true);
    }
  });

  it('get session, preload and developer tools on top, and nothing else', () => {
    world.isReady = true;
    const session = { name: 'phone' } as unknown as Session;
    const window = createWindow('phone', {
      session,
      preload: '/out/phone.cjs',
      devTools: false,
      platform: 'darwin',
    });
    expect(callsOf('new BrowserWindow')[0]?.args[0]).toEqual({
      ...WINDOW_OPTIONS.phone,
      webPreferences: {
        ...WINDOW_OPTIONS.phone.webPreferences,
        session,
        preload: '/out/phone.cjs',
        devTools: false,
      },
    });
    expect(window.excludedFromShownWindowsMenu).toBe(true);
  });
});

describe('SEC-17 trust', () => {
  it('is widened nowhere in the shell', () => {
    for (const { name, text } of sources) {
      expect(text, name).not.toMatch(
        /rejectUnauthorized|NODE_TLS_REJECT_UNAUTHORIZED|setCertificateVerifyProc|no-sandbox['"]/,
      );
    }
  });
});

describe('nothing of a customer in a file of Chromium', () => {
  it('nobody turns on what writes pages, traffic or memory down', () => {
    for (const { name, text } of sources)
      expect(text, name).not.toMatch(
        /crashReporter|netLog\b|contentTracing|takeHeapSnapshot|savePage|printToPDF|capturePage|desktopCapturer/,
      );
    for (const { webPreferences } of Object.values(WINDOW_OPTIONS))
      expect(webPreferences).toMatchObject({ spellcheck: false });
  });
});
