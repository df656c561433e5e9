import { beforeEach, describe, expect, it } from 'vitest';
import type { BrowserWindow, WebContents } from 'electron/main';
import type { PagePort } from '#main/core/ports.ts';
import type { LinkFrame } from '#src/contracts/link.ts';
import { createPageKeeper, type GiveUp } from './page-keeper.ts';
import { createPageLink } from './page-link.ts';
import { sendToPage } from './ipc.ts';
import type { FakeContents } from './testing/fake-electron.ts';
import {
  BrowserWindow as FakeWindow,
  callsOf,
  fakeEvent,
  resetFakeElectron,
  world,
} from './testing/fake-electron.ts';
import { createFakeLog, createFakeTime } from './testing/fake-timers.ts';

const setUp = () => {
  resetFakeElectron();
  world.isReady = true;
  const time = createFakeTime();
  const log = createFakeLog();
  const attached: { page: PagePort; frames: unknown[]; closed: boolean }[] = [];
  const gaveUp: GiveUp[] = [];
  const counts = { gone: 0, recreated: 0 };
  let isQuitting = false;
  let answersPings = true;
  const contents = (): FakeContents | null =>
    (keeper.window()?.webContents as unknown as FakeContents | undefined) ?? null;
  const link = createPageLink({
    send: (frame) => {
      const isSent = sendToPage(contents() as unknown as WebContents | null, 'phone', frame);
      if (isSent && frame.kind === 'ping' && answersPings) {
        link.received({ kind: 'pong', n: frame.n });
      }
      return isSent;
    },
    attach: (page) => {
      const entry = { page, frames: [] as unknown[], closed: false };
      page.onFrame((frame) => void entry.frames.push(frame));
      page.onClose(() => (entry.closed = true));
      attached.push(entry);
    },
    onHeard: () => {
      keeper.heard();
    },
  });
  const keeper = createPageKeeper({
    role: 'phone',
    makeWindow: () => new FakeWindow({}) as unknown as BrowserWindow,
    link,
    clock: time.clock,
    timers: time.timers,
    log,
    isQuitting: () => isQuitting,
    onGone: () => (counts.gone += 1),
    onRecreated: () => (counts.recreated += 1),
    onGiveUp: (why) => void gaveUp.push(why),
  });
  keeper.open();
  return {
    time,
    log,
    keeper,
    link,
    attached,
    gaveUp,
    counts,
    page: (): FakeContents => {
      const found = contents();
      if (!found) throw new Error('no page');
      return found;
    },
    contents,
    quit: () => (isQuitting = true),
    hang: () => (answersPings = false),
    last: () => attached.at(-1),
  };
};

let kept: ReturnType<typeof setUp>;
beforeEach(() => {
  kept = setUp();
});

describe('createPageKeeper', () => {
  it('loads its page and links it once its scripts have run', () => {
    expect(callsOf('webContents.loadURL')[0]?.args).toEqual(['app://phone/index.html']);
    expect(kept.attached).toHaveLength(1);
  });

  it('closes the old link and opens a new one at a reload', () => {
    kept.page().commit();
    expect(kept.attached.map(({ closed }) => closed)).toEqual([true, false]);
  });

  it('tells core, reloads and links again after a crash, at once', () => {
    const before = kept.page().getOSProcessId();
    kept.page().die('crashed');
    expect(kept.counts.gone).toBe(1);
    expect(callsOf('webContents.reload')).toHaveLength(1);
    expect(kept.attached.map(({ closed }) => closed)).toEqual([true, false]);
    expect(kept.page().getOSProcessId()).not.toBe(before);
  });

  it('makes a new window at the third crash within a minute, and says so', () => {
    const first = kept.keeper.window();
    kept.page().die('crashed');
    kept.page().die('oom');
    expect(kept.keeper.window()).toBe(first);
    kept.page().die('killed');
    expect(kept.keeper.window()).not.toBe(first);
    expect(first?.isDestroyed()).toBe(true);
    expect(kept.counts).toEqual({ gone: 3, recreated: 1 });
    expect(kept.last()?.closed).toBe(false);
  });

  it('gives up at the sixth, and starts afresh when the agent asks', () => {
    for (let crash = 0; crash < 6; crash += 1) kept.page().die('crashed');
    expect(kept.gaveUp).toEqual(['crash-loop']);
    expect(kept.keeper.window()).toBeNull();
    kept.keeper.open();
    kept.page().die('crashed');
    expect(kept.gaveUp).toEqual(['crash-loop']);
    expect(kept.last()?.closed).toBe(false);
  });

  it('forgets crashes after a minute', () => {
    for (let crash = 0; crash < 8; crash += 1) {
      kept.page().die('crashed');
      kept.time.advance(31_000);
    }
    expect(kept.counts).toEqual({ gone: 8, recreated: 0 });
  });

  it('reloads after an eviction without counting it', () => {
    for (let times = 0; times < 10; times += 1) kept.page().die('memory-eviction');
    expect(kept.counts.recreated).toBe(0);
    expect(kept.gaveUp).toEqual([]);
  });

  it.each(['launch-failed', 'integrity-failure'])('does not loop after %s', (reason) => {
    kept.page().die(reason);
    expect(callsOf('webContents.reload')).toEqual([]);
    expect(kept.gaveUp).toEqual(['cannot-start']);
  });

  it('lets a page go while quitting', () => {
    kept.quit();
    kept.page().die('clean-exit');
    expect(kept.counts.gone).toBe(0);
    expect(callsOf('webContents.reload')).toEqual([]);
  });

  it('never shows an error page of Chromium’s', () => {
    kept.page().emit('did-fail-load', fakeEvent(), -3, 'ABORTED', '', true);
    kept.page().emit('did-fail-load', fakeEvent(), -6, 'NOT_FOUND', '', false);
    expect(kept.gaveUp).toEqual([]);
    kept.page().emit('did-fail-load', fakeEvent(), -6, 'NOT_FOUND', '', true);
    expect(kept.gaveUp).toEqual(['cannot-load']);
    expect(kept.keeper.window()).toBeNull();
  });

  it('crashes and brings back a page that hangs', () => {
    kept.time.advance(20_000);
    expect(callsOf('webContents.forcefullyCrashRenderer')).toEqual([]);
    kept.hang();
    kept.time.advance(10_000);
    expect(callsOf('webContents.forcefullyCrashRenderer')).toHaveLength(1);
    expect(kept.counts.gone).toBe(1);
    expect(kept.last()?.closed).toBe(false);
  });

  it('gives a page half a minute for its first word', () => {
    const slow = setUp();
    slow.hang();
    slow.page().commit();
    slow.time.advance(29_000);
    expect(callsOf('webContents.forcefullyCrashRenderer')).toEqual([]);
    slow.time.advance(4_000);
    expect(callsOf('webContents.forcefullyCrashRenderer')).toHaveLength(1);
  });

  it('leaves a page alone while somebody debugs it', () => {
    kept.time.advance(4_000);
    kept.hang();
    kept.page().devToolsOpen = true;
    kept.time.advance(60_000);
    expect(callsOf('webContents.forcefullyCrashRenderer')).toEqual([]);
  });

  it('stops its heartbeat when the window is closed', () => {
    const page = kept.page();
    kept.keeper.close();
    const sent = page.sent.length;
    kept.time.advance(60_000);
    expect(page.sent.length).toBe(sent);
    expect(kept.last()?.closed).toBe(true);
  });
});

describe('createPageLink', () => {
  const ask: LinkFrame = { kind: 'ask', n: 5, name: 'call/answer', payload: {} };

  it('carries frames both ways', () => {
    kept.link.received(ask);
    expect(kept.last()?.frames).toEqual([ask]);
    kept.last()?.page.send({ kind: 'answer', n: 5, answer: { ok: true, value: {} } });
    expect(kept.page().sent.at(-1)).toEqual({
      channel: 'puesto/phone',
      frame: { kind: 'answer', n: 5, answer: { ok: true, value: {} } },
    });
  });

  it('opens at the first frame when that comes before the document is said to be ready', () => {
    kept.link.replaced();
    kept.link.received(ask);
    expect(kept.attached).toHaveLength(2);
    kept.link.ready();
    expect(kept.attached).toHaveLength(2);
    expect(kept.last()?.frames).toEqual([ask]);
  });

  it('lets core send nothing through a closed link', () => {
    const old = kept.last();
    kept.page().commit();
    const sent = kept.page().sent.length;
    old?.page.send({ kind: 'tell', payload: 'late' });
    expect(kept.page().sent.length).toBe(sent);
  });

  it('answers a page’s ping, and keeps the shell’s own numbers from core', () => {
    kept.link.received({ kind: 'ping', n: 3 });
    expect(kept.page().sent.at(-1)?.frame).toEqual({ kind: 'pong', n: 3 });
    kept.link.received({ kind: 'pong', n: -1 });
    kept.link.received({ ...ask, n: -7 });
    kept.link.received({ kind: 'answer', n: -7, answer: {} });
    expect(kept.last()?.frames).toEqual([]);
  });
});
