/**
 * The two pages in the browser: opens the desk in its app window and the phone in the background, grants the phone its
 * microphone, and opens a new page when one crashes or is closed. It must never reload a crashed page (Chromium cannot)
 * and never close the phone while a call may live in it.
 */
import type { PageRole } from '#src/contracts/link.ts';
import type { Cdp } from './cdp-pipe.ts';
import { createLinkWatch } from './link-watch.ts';

/** What the pages need from the supervisor. */
export interface ShellPagesOptions {
  readonly cdp: Cdp;
  readonly deskOrigin: string;
  readonly phoneOrigin: string;
  /** Where the app window waits at start. */
  readonly welcomeUrl: string;
  /** Asks for another app window at that address; null where there are none (headless). */
  readonly openWindow: ((url: string) => void) | null;
  /** Where the call bar's window waits. */
  readonly barWelcomeUrl: string;
  /** The person closed the call bar. */
  readonly onBarClosed: () => void;
  /** A fresh address that works once. */
  readonly openUrl: (role: PageRole) => Promise<string>;
  /** The person closed the desk: true opens it again, false means that Puesto ends. */
  readonly shouldReopenDesk: () => Promise<boolean>;
  /** Whether the page reaches core now. */
  readonly isLinked: (role: PageRole) => boolean;
  readonly onPhoneGone: () => void;
  /** Something happened that belongs into the log. */
  readonly onFact: (fact: string, ids: Readonly<Record<string, unknown>>) => void;
}

/** The open pages. */
export interface ShellPages {
  /** Target ids, for tests and for the log. */
  targets(): Readonly<Record<PageRole, string | null>>;
  /** Brings the desk to the front. */
  raise(): Promise<void>;
  /** Brings the phone's window forward, for a click that only its page can take. */
  showPhone(): Promise<void>;
  /** The call bar's window is to be there, or not any more. */
  bar(isWanted: boolean): void;
  /** The page is there but does not answer: it is given up and opened anew. */
  replace(role: PageRole): void;
  /** Its last link closed: it has to come back by itself, or hangs. */
  unlinked(role: PageRole): void;
  /** Core ended; `coreBack` follows. */
  coreGone(): void;
  coreBack(): void;
  /** From now on nothing is opened again. */
  stop(): void;
}

interface TargetInfo {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

const pollMs = 50;
const windowWithinMs = 10_000;
/** A second app window comes from the running browser: sooner, or something is odd and a plain window must do. */
const nextWindowWithinMs = 1_200;
/** The phone's window shows one notice. */
const phoneSize = { width: 520, height: 320 };
/** The frame of the window included; the page itself fits into less. */
const barSize = { width: 480, height: 150 };
const closeWithinMs = 1_000;
const crashWindowMs = 60_000;
const mostQuickCrashes = 3;
const slowReopenMs = 5_000;

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** The app window that Chromium opened by itself. */
async function findWindow(cdp: Cdp, url: string, withinMs: number): Promise<string | null> {
  for (const endMs = performance.now() + withinMs; performance.now() < endMs;) {
    const { targetInfos } = (await cdp.send('Target.getTargets')) as {
      readonly targetInfos?: readonly TargetInfo[];
    };
    const found = targetInfos?.find((info) => info.type === 'page' && info.url === url);
    if (found) return found.targetId;
    await wait(pollMs);
  }
  return null;
}

async function navigate(cdp: Cdp, targetId: string, url: string): Promise<void> {
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: true });
  await cdp.send('Page.navigate', { url }, String(sessionId));
  await cdp.send('Target.detachFromTarget', { sessionId });
}

/** Opens both pages; resolves when both were told to load. */
export async function openShellPages(options: ShellPagesOptions): Promise<ShellPages> {
  const { cdp, onFact } = options;
  const targets: Record<PageRole, string | null> = { desk: null, phone: null, bar: null };
  const crashesAtMs: number[] = [];
  let isStopped = false;
  /** A new page that shares a hung one's process never loads, and no heartbeat would tell. */
  const watch = createLinkWatch(
    {
      after(delayMs, run) {
        const timer = setTimeout(run, delayMs);
        timer.unref();
        return () => clearTimeout(timer);
      },
    },
    options.isLinked,
    (role) => {
      const silent = targets[role];
      if (silent) void giveUp(role, silent);
    },
  );

  const createPlain = async (role: PageRole): Promise<void> => {
    const { targetId } = await cdp.send('Target.createTarget', {
      url: await options.openUrl(role),
      newWindow: true,
      ...(role === 'phone' && { background: true, ...phoneSize }),
    });
    targets[role] = String(targetId);
    if (role === 'phone' && options.openWindow) await minimize(String(targetId));
  };
  /** Out of the way; the flags of `launch-chromium.ts` keep a hidden page at full speed. */
  const minimize = async (targetId: string): Promise<void> => {
    try {
      const { windowId } = await cdp.send('Browser.getWindowForTarget', { targetId });
      await cdp.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'minimized' } });
    } catch (cause) {
      onFact('the phone’s window stays open', { cause: String(cause) });
    }
  };
  const adoptWindow = async (withinMs: number): Promise<boolean> => {
    const window = await findWindow(cdp, options.welcomeUrl, withinMs);
    if (!window) return false;
    targets.desk = window;
    await navigate(cdp, window, await options.openUrl('desk'));
    return true;
  };
  const create = async (role: PageRole): Promise<void> => {
    if (role === 'desk' && options.openWindow) {
      options.openWindow(options.welcomeUrl);
      if (await adoptWindow(nextWindowWithinMs)) return;
    }
    await createPlain(role);
  };

  /** Several crashes in a row are slowed down, so that a page that cannot live does not eat the machine. */
  const delayAfterCrash = (): number => {
    const nowMs = performance.now();
    crashesAtMs.push(nowMs);
    while ((crashesAtMs[0] ?? nowMs) < nowMs - crashWindowMs) crashesAtMs.shift();
    return crashesAtMs.length > mostQuickCrashes ? slowReopenMs : 0;
  };

  const reopen = async (role: PageRole, lost: string, delayMs: number): Promise<void> => {
    targets[role] = null;
    watch.settle(role);
    if (role === 'phone') options.onPhoneGone();
    if (delayMs > 0) await wait(delayMs);
    while (!isStopped) {
      try {
        await create(role);
        break;
      } catch (cause) {
        onFact('a page could not be opened again', { role, cause: String(cause) });
        await wait(500); // core may be restarting: it issues the address
      }
    }
    if (isStopped) return;
    watch.expect(role);
    await cdp.send('Target.closeTarget', { targetId: lost }).catch(() => {});
  };

  /** First out of the way: a new page of the same host may share the hung one's process and would hang with it. */
  const giveUp = async (role: PageRole, lost: string): Promise<void> => {
    if (isStopped) return;
    onFact('a page hung', { role });
    targets[role] = null;
    const closed = cdp.send('Target.closeTarget', { targetId: lost }).catch(() => {});
    await Promise.race([closed, wait(closeWithinMs)]);
    await reopen(role, lost, delayAfterCrash());
  };

  const roleOf = (targetId: unknown): PageRole | null =>
    (['desk', 'phone', 'bar'] as const).find((role) => targets[role] === targetId) ?? null;

  const onGone = async (targetId: string, isCrash: boolean): Promise<void> => {
    const role = roleOf(targetId);
    if (!role || isStopped) return;
    onFact(isCrash ? 'a page crashed' : 'a page was closed', { role });
    if (role === 'bar') {
      // It comes again with the next ring; until then desk and keys have everything that is on it.
      targets.bar = null;
      options.onBarClosed();
      return;
    }
    if (isCrash) await reopen(role, targetId, delayAfterCrash());
    else if (role === 'phone') await reopen(role, targetId, 0);
    else {
      targets.desk = null;
      if (await options.shouldReopenDesk()) await reopen('desk', targetId, 0);
    }
  };

  cdp.onEvent(({ method, params }) => {
    const targetId = String(params.targetId);
    if (method === 'Target.targetCrashed') void onGone(targetId, true);
    if (method === 'Target.targetDestroyed') void onGone(targetId, false);
  });
  await cdp.send('Target.setDiscoverTargets', { discover: true });
  await cdp.send('Browser.grantPermissions', {
    origin: options.phoneOrigin,
    permissions: ['audioCapture', 'speakerSelection'],
  });
  await cdp.send('Browser.grantPermissions', {
    origin: options.deskOrigin,
    permissions: ['notifications', 'clipboardSanitizedWrite'],
  });
  await create('phone');
  watch.expect('phone');
  if (!(await adoptWindow(windowWithinMs))) await createPlain('desk');
  watch.expect('desk');

  /** One after the other: a ring may end while its window is being opened. */
  let barWork: Promise<void> = Promise.resolve();
  const openBar = async (): Promise<void> => {
    if (targets.bar || isStopped) return;
    options.openWindow?.(options.barWelcomeUrl);
    const adopted = options.openWindow
      ? await findWindow(cdp, options.barWelcomeUrl, nextWindowWithinMs)
      : null;
    const url = await options.openUrl('bar');
    if (adopted) {
      targets.bar = adopted;
      await navigate(cdp, adopted, url);
    } else {
      const { targetId } = await cdp.send('Target.createTarget', {
        url,
        newWindow: true,
        background: true,
        ...barSize,
      });
      targets.bar = String(targetId);
    }
    if (!options.openWindow || !targets.bar) return;
    const { windowId } = await cdp.send('Browser.getWindowForTarget', { targetId: targets.bar });
    await cdp.send('Browser.setWindowBounds', { windowId, bounds: barSize });
  };
  const closeBar = async (): Promise<void> => {
    const { bar } = targets;
    targets.bar = null;
    if (bar) await cdp.send('Target.closeTarget', { targetId: bar });
  };
  const raise = async () => {
    if (!targets.desk) return;
    // A desk that is gone this moment is being opened again and comes to the front by itself.
    await cdp.send('Target.activateTarget', { targetId: targets.desk }).catch(() => {});
  };
  const showPhone = async () => {
    const targetId = targets.phone;
    if (!targetId) return;
    try {
      const { windowId } = await cdp.send('Browser.getWindowForTarget', { targetId });
      await cdp.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } });
      await cdp.send('Target.activateTarget', { targetId });
    } catch (cause) {
      onFact('the phone’s window did not come forward', { cause: String(cause) });
    }
  };
  await raise();
  return {
    targets: () => ({ ...targets }),
    raise,
    showPhone,
    bar(isWanted) {
      barWork = barWork.then(() => (isWanted ? openBar() : closeBar())).catch(() => {});
    },
    replace(role) {
      // Nothing is lost with it, and closing it ends a hang as well.
      if (role === 'bar') return void closeBar();
      const lost = targets[role];
      if (lost) void giveUp(role, lost);
    },
    unlinked(role) {
      // The call bar comes and goes with its window.
      if (targets[role] && role !== 'bar') watch.expect(role);
    },
    coreGone: watch.coreGone,
    coreBack() {
      watch.coreBack((['desk', 'phone'] as const).filter((role) => targets[role]));
    },
    stop() {
      isStopped = true;
    },
  };
}
