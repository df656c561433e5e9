/**
 * What a page holds, counted from outside it: live objects by Chromium's own heap (`Runtime.queryObjects`), timers by a script
 * that runs before the page's own, memory after collecting. The soak reads it before, between and after calls.
 */
import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright';

/** What is open in a page. */
export interface OpenThings {
  readonly peerConnections: number;
  readonly sockets: number;
  readonly audioContexts: number;
  readonly liveTracks: number;
  readonly audioElements: number;
  readonly timers: number;
}

/** One look at a page: what is open, and the delays of the timers that wait, which tell whose they are. */
export interface PageLook {
  readonly open: OpenThings;
  readonly timerDelaysMs: readonly number[];
}

/** A page under observation. */
export interface WatchedPage {
  /** Everything that is not collected and not closed. */
  look(): Promise<PageLook>;
  /** Bytes of its JavaScript heap after collecting. */
  heapBytes(): Promise<number>;
}

/** Each: whose prototype, and which of them still count. */
const KINDS = {
  peerConnections: ['RTCPeerConnection', '(one) => one.connectionState !== "closed"'],
  sockets: ['WebSocket', '(one) => one.readyState < 2'],
  audioContexts: ['AudioContext', '(one) => one.state !== "closed"'],
  liveTracks: ['MediaStreamTrack', '(one) => one.readyState === "live"'],
  audioElements: ['HTMLAudioElement', '(one) => one.srcObject !== null && !one.paused'],
} as const;

/** Timers that wait, as a number the soak can read. Must run before the page's own scripts. */
function countTimers(): void {
  const waiting = new Map<number, number>();
  const { setTimeout: later, clearTimeout: stop } = window;
  const { setInterval: every, clearInterval: stopEvery } = window;
  Object.assign(window, { waitingTimers: () => [...waiting.values()] });
  window.setTimeout = ((run: (...all: unknown[]) => void, ms?: number, ...all: unknown[]) => {
    const id: number = later(() => {
      waiting.delete(id);
      run(...all);
    }, ms);
    waiting.set(id, ms ?? 0);
    return id;
  }) as typeof window.setTimeout;
  window.clearTimeout = ((id?: number) => {
    if (id !== undefined) waiting.delete(id);
    stop(id);
  }) as typeof window.clearTimeout;
  window.setInterval = ((run: (...all: unknown[]) => void, ms?: number, ...all: unknown[]) => {
    const id: number = every(run, ms, ...all);
    waiting.set(id, ms ?? 0);
    return id;
  }) as typeof window.setInterval;
  window.clearInterval = ((id?: number) => {
    if (id !== undefined) waiting.delete(id);
    stopEvery(id);
  }) as typeof window.clearInterval;
}

/** The fewest of some looks: a timer that is just being set again is none that was left. */
async function fewest(look: () => Promise<readonly number[]>): Promise<readonly number[]> {
  let least = await look();
  for (let looks = 0; looks < 12; looks += 1) {
    await new Promise((resolve) => setTimeout(resolve, 130));
    const now = await look();
    if (now.length < least.length) least = now;
  }
  return least.toSorted((a, b) => a - b);
}

async function collect(cdp: CDPSession): Promise<void> {
  // Twice: what the first one frees for finalizers goes with the second.
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
}

/** Loads the page again, with the count of its timers in it. */
export async function watchPage(page: Page): Promise<WatchedPage> {
  await page.addInitScript(countTimers);
  await page.reload();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');

  const count = async ([name, stillCounts]: readonly [string, string]): Promise<number> => {
    const objectGroup = 'counts';
    const { result } = await cdp.send('Runtime.evaluate', {
      expression: `${name}.prototype`,
      objectGroup,
    });
    const { objects } = await cdp.send('Runtime.queryObjects', {
      prototypeObjectId: result.objectId!,
      objectGroup,
    });
    const counted = await cdp.send('Runtime.callFunctionOn', {
      objectId: objects.objectId!,
      functionDeclaration: `function () { return this.filter(${stillCounts}).length; }`,
      returnByValue: true,
    });
    await cdp.send('Runtime.releaseObjectGroup', { objectGroup });
    return Number(counted.result.value);
  };
  return {
    async look() {
      await collect(cdp);
      const timerDelaysMs = await fewest(() =>
        page.evaluate(() =>
          (window as unknown as { waitingTimers: () => number[] }).waitingTimers(),
        ),
      );
      const open = {
        peerConnections: await count(KINDS.peerConnections),
        sockets: await count(KINDS.sockets),
        audioContexts: await count(KINDS.audioContexts),
        liveTracks: await count(KINDS.liveTracks),
        audioElements: await count(KINDS.audioElements),
        timers: timerDelaysMs.length,
      };
      return { open, timerDelaysMs };
    },
    async heapBytes() {
      await collect(cdp);
      const { metrics } = await cdp.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN;
    },
  };
}

/** Bytes of memory that a process has, as the system counts them. Linux; NaN elsewhere. */
export function residentBytes(pid: number): number {
  if (process.platform !== 'linux') return NaN;
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? NaN) * 1024;
}
