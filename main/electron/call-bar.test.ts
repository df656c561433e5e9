import { beforeEach, describe, expect, it } from 'vitest';
import type { BrowserWindow, Screen } from 'electron/main';
import type { RingingOffer } from '#src/contracts/desk.ts';
import { LINGER_MS } from '#src/desktop/bar-watch.ts';
import { emptyView, type ShellView } from '#src/desktop/shell-view.ts';
import type { BarPlaces } from './bar-place.ts';
import { createCallBar } from './call-bar.ts';
import {
  BrowserWindow as FakeWindow,
  callsOf,
  resetFakeElectron,
  screen,
  world,
} from './testing/fake-electron.ts';
import { createFakeTime } from './testing/fake-timers.ts';

beforeEach(() => {
  resetFakeElectron();
  world.isReady = true;
});

const rings = (id: string): RingingOffer =>
  ({
    offer: { interaction: { id, channel: 'call' } },
    call: { state: { kind: 'ringing' } },
  }) as unknown as RingingOffer;
const ringing = (id = 'i'): ShellView => ({ ...emptyView, isSignedIn: true, offers: [rings(id)] });

const setUp = (platform: NodeJS.Platform = 'linux') => {
  const time = createFakeTime();
  const kept: BarPlaces[] = [];
  let window: InstanceType<typeof FakeWindow> | null = null;
  const bar = createCallBar({
    window: () => window as unknown as BrowserWindow | null,
    open: () => {
      window = new FakeWindow({});
      bar.dress(window as unknown as BrowserWindow);
    },
    screen: screen as unknown as Screen,
    platform,
    timers: time.timers,
    isQuitting: () => false,
    places: {
      read: () => ({ lastDisplay: null, byDisplay: {} }),
      keep: (places) => void kept.push(places),
    },
  });
  return { bar, time, kept, window: () => window };
};

describe('createCallBar', () => {
  it('makes no window before there is something to show', () => {
    const { bar, window } = setUp();
    bar.see({ ...emptyView, isSignedIn: true });
    expect(window()).toBeNull();
  });

  it('comes with a ring, above everything, without taking the focus', () => {
    const { bar, window } = setUp();
    bar.see(ringing());
    expect(window()?.isVisible()).toBe(true);
    expect(callsOf('window.showInactive')).toHaveLength(1);
    expect(callsOf('window.setAlwaysOnTop')[0]?.args).toEqual([true, 'floating']);
    expect(callsOf('window.show')).toEqual([]);
    expect(callsOf('window.focus')).toEqual([]);
    expect(window()?.bounds).toMatchObject({ x: 1444, y: 40 });
  });

  it('goes when the desk is looked at, and when the call is over', () => {
    const { bar, window, time } = setUp();
    bar.see(ringing());
    bar.deskInFront(true);
    expect(window()?.isVisible()).toBe(false);
    bar.deskInFront(false);
    expect(window()?.isVisible()).toBe(true);
    bar.see(emptyView);
    // A ring that becomes a call is neither for a moment.
    time.advance(LINGER_MS - 1);
    expect(window()?.isVisible()).toBe(true);
    time.advance(1);
    expect(window()?.isVisible()).toBe(false);
  });

  it('does not blink between the ring and the call', () => {
    const { bar, window, time } = setUp();
    bar.see(ringing());
    bar.see({ ...ringing(), offers: [] });
    time.advance(100);
    bar.see(ringing('next'));
    time.advance(LINGER_MS);
    expect(window()?.isVisible()).toBe(true);
    expect(callsOf('window.hide')).toEqual([]);
  });

  it('stays away when it was closed, until somebody else rings', () => {
    const { bar, window } = setUp();
    bar.see(ringing());
    window()?.close();
    expect(window()?.isVisible()).toBe(false);
    expect(window()?.isDestroyed()).toBe(false);
    bar.see({ ...ringing() });
    expect(window()?.isVisible()).toBe(false);
    bar.see(ringing('other'));
    expect(window()?.isVisible()).toBe(true);
  });

  it('is there without a call while it is being placed', () => {
    const { bar, window } = setUp();
    bar.see(emptyView);
    bar.place();
    expect(window()?.isVisible()).toBe(true);
    bar.putAway();
    expect(window()?.isVisible()).toBe(false);
  });

  it('keeps where it was dragged to, once it rests', () => {
    const { bar, window, time, kept } = setUp();
    bar.see(ringing());
    for (const x of [100, 200, 300]) window()?.setBounds({ x, y: 124, width: 460, height: 104 });
    time.advance(400);
    expect(kept).toEqual([{ lastDisplay: 1, byDisplay: { '1': { x: 300, y: 100 } } }]);
  });

  it('is seen on every space of macOS', () => {
    const { bar } = setUp('darwin');
    bar.see(ringing());
    expect(callsOf('window.setVisibleOnAllWorkspaces')).toHaveLength(1);
  });
});
