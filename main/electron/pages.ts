/**
 * The pages of the shell, desk, phone and call bar: windows, links and keepers, and what a page's end means for core. Made once by `start.ts`.
 */
import type { BrowserWindow, Session, WebContents } from 'electron/main';
import type { Core, LogPort, Timers } from '#main/core/ports.ts';
import type { PageRole } from '#src/contracts/link.ts';
import type { Clock } from '#src/model/clock.ts';
import { listenToPages, sendToPage } from './ipc.ts';
import { createPageKeeper, type GiveUp, type PageKeeper } from './page-keeper.ts';
import { createPageLink, type PageLink } from './page-link.ts';
import { areSeparate } from './sessions.ts';
import { createWindow } from './window-roles.ts';

export interface PagesInput {
  readonly core: Pick<Core, 'attachDesk' | 'attachPhone' | 'attachAside' | 'phoneGone'>;
  readonly sessions: Readonly<Record<PageRole, Session>>;
  readonly preloadOf: (role: PageRole) => string;
  readonly devTools: boolean;
  readonly platform: NodeJS.Platform;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: LogPort;
  readonly isQuitting: () => boolean;
  readonly dressDesk: (window: BrowserWindow) => void;
  readonly dressBar: (window: BrowserWindow) => void;
  readonly onRecreated: (role: PageRole) => void;
  readonly onGiveUp: (role: PageRole, why: GiveUp) => void;
}

export interface Pages {
  readonly keepers: Readonly<Record<PageRole, PageKeeper>>;
  readonly links: Readonly<Record<PageRole, PageLink>>;
  /** Whose contents are these? Null for anybody else's. */
  roleOf(contents: WebContents): PageRole | null;
  /** Stops listening to pages. */
  close(): void;
}

/** After the first that many refusals only every thousandth is written: a page must not fill the disk. */
const WRITTEN_REFUSALS = 20;

/** Makes the pages; they are opened by their keepers. */
export function createPages(input: PagesInput): Pages {
  const { core, timers, log } = input;
  const contentsOf = (role: PageRole): WebContents | null =>
    keepers[role].window()?.webContents ?? null;

  const checkSeparation = (): void => {
    if (areSeparate(contentsOf('desk'), contentsOf('phone')) === false) {
      log.warn('shell', 'desk and phone share a process');
    }
  };

  const link = (role: PageRole): PageLink =>
    createPageLink({
      send: (frame) => sendToPage(contentsOf(role), role, frame),
      attach: (page) => {
        if (role === 'desk') core.attachDesk(page);
        else if (role === 'phone') core.attachPhone(page);
        else core.attachAside('bar', page);
        checkSeparation();
      },
      onHeard: () => {
        keepers[role].heard();
      },
    });
  const links: Readonly<Record<PageRole, PageLink>> = {
    desk: link('desk'),
    phone: link('phone'),
    bar: link('bar'),
  };

  const keeper = (role: PageRole): PageKeeper =>
    createPageKeeper({
      role,
      makeWindow: () => {
        const window = createWindow(role, {
          session: input.sessions[role],
          preload: input.preloadOf(role),
          devTools: input.devTools,
          platform: input.platform,
        });
        if (role === 'desk') input.dressDesk(window);
        if (role === 'bar') input.dressBar(window);
        return window;
      },
      link: links[role],
      clock: input.clock,
      timers,
      log,
      isQuitting: input.isQuitting,
      onGone: () => {
        if (role === 'phone') core.phoneGone();
      },
      onRecreated: () => {
        input.onRecreated(role);
      },
      onGiveUp: (why) => {
        input.onGiveUp(role, why);
      },
    });
  const keepers: Readonly<Record<PageRole, PageKeeper>> = {
    desk: keeper('desk'),
    phone: keeper('phone'),
    bar: keeper('bar'),
  };

  let refusals = 0;
  const stopListening = listenToPages({
    contentsOf,
    onFrame: (role, frame) => {
      links[role].received(frame);
    },
    onRefused: (role, why) => {
      refusals += 1;
      if (refusals <= WRITTEN_REFUSALS || refusals % 1_000 === 0) {
        log.warn('ipc', 'frame refused', { role, kind: why, count: refusals });
      }
    },
  });

  return {
    keepers,
    links,
    roleOf: (contents) =>
      (['desk', 'phone', 'bar'] as const).find((role) => contentsOf(role) === contents) ?? null,
    close: stopListening,
  };
}
