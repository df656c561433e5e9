import { beforeEach, describe, expect, it } from 'vitest';
import type { BrowserWindow } from 'electron/main';
import { dressDesk, raise, reveal } from './desk-window.ts';
import {
  BrowserWindow as FakeWindow,
  callsOf,
  resetFakeElectron,
  world,
} from './testing/fake-electron.ts';
import { createFakeTime } from './testing/fake-timers.ts';

const setUp = () => {
  resetFakeElectron();
  world.isReady = true;
  const time = createFakeTime();
  const window = new FakeWindow({});
  return { time, window, asElectron: window as unknown as BrowserWindow };
};
let desk: ReturnType<typeof setUp>;
beforeEach(() => {
  desk = setUp();
});

describe('reveal', () => {
  it('shows at the first sign', () => {
    reveal(desk.asElectron, desk.time.timers);
    desk.window.emit('ready-to-show');
    expect(desk.window.isVisible()).toBe(true);
    desk.window.webContents.emit('did-finish-load');
    desk.time.advance(1_000);
    expect(callsOf('window.show')).toHaveLength(1);
  });

  it('shows although Chromium never says that it is ready', () => {
    reveal(desk.asElectron, desk.time.timers);
    desk.window.webContents.emit('did-finish-load');
    expect(desk.window.isVisible()).toBe(false);
    desk.time.advance(500);
    expect(desk.window.isVisible()).toBe(true);
  });

  it('does not touch a window that is gone', () => {
    reveal(desk.asElectron, desk.time.timers);
    desk.window.webContents.emit('did-finish-load');
    desk.window.destroy();
    desk.time.advance(500);
    expect(callsOf('window.show')).toEqual([]);
  });
});

describe('dressDesk', () => {
  const dress = (isQuitting: boolean, stays = false) => {
    const seen: string[] = [];
    dressDesk(desk.asElectron, {
      timers: desk.time.timers,
      isQuitting: () => isQuitting,
      staysWhenClosed: () => stays,
      onPutAway: () => void seen.push('put away'),
      onInFront: (isInFront) => void seen.push(isInFront ? 'in front' : 'behind'),
      requestQuit: () => void seen.push('quit'),
      flush: () => void seen.push('flush'),
    });
    return seen;
  };

  it('turns closing into quitting, which asks', () => {
    const seen = dress(false);
    desk.window.close();
    expect(seen).toEqual(['quit']);
    expect(desk.window.isDestroyed()).toBe(false);
  });

  it('is only put away while somebody can be rung, and can be brought back', () => {
    const seen = dress(false, true);
    desk.window.show();
    desk.window.close();
    expect(seen).toEqual(['behind', 'put away']);
    expect(desk.window.isVisible()).toBe(false);
    raise(desk.asElectron);
    expect(desk.window.isVisible()).toBe(true);
  });

  it('tells whether it is looked at', () => {
    const seen = dress(false);
    desk.window.emit('focus');
    desk.window.emit('blur');
    desk.window.emit('minimize');
    expect(seen).toEqual(['in front', 'behind', 'behind']);
  });

  it('closes while quitting', () => {
    const seen = dress(true);
    desk.window.close();
    expect(seen).toEqual(['behind']);
    expect(desk.window.isDestroyed()).toBe(true);
  });

  it('writes everything down at the end of a Windows session, not when it is only asked about', () => {
    const seen = dress(false);
    desk.window.emit('query-session-end', {});
    expect(seen).toEqual([]);
    desk.window.emit('session-end', {});
    expect(seen).toEqual(['flush']);
  });
});

describe('raise', () => {
  it('restores, shows and focuses', () => {
    desk.window.minimize();
    raise(desk.asElectron);
    expect(desk.window.isMinimized()).toBe(false);
    expect(callsOf('window.focus')).toHaveLength(1);
  });

  it('flashes when the window manager refuses the focus', () => {
    desk.window.isFocused = () => false;
    raise(desk.asElectron);
    expect(callsOf('window.flashFrame')[0]?.args).toEqual([true]);
  });

  it('bears that there is no window', () => {
    raise(null);
    desk.window.destroy();
    raise(desk.asElectron);
    expect(callsOf('window.show')).toEqual([]);
  });
});
