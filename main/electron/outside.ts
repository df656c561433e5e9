/**
 * What reaches the shell from outside its pages: the tray, links of other programs, a second start, a wish of core's to be
 * seen. Wired once by `start.ts`.
 */
import { join } from 'node:path';
import { app, Menu, Tray } from 'electron/main';
import { nativeImage } from 'electron/common';
import type { Core, LogPort } from '#main/core/ports.ts';
import { linksAmong } from '#src/desktop/deep-link.ts';
import type { DeskFacts } from './desk-mirror.ts';
import { raise } from './desk-window.ts';
import type { Dialogs } from './dialogs.ts';
import { createLinkDialling } from './link-dialling.ts';
import type { Pages } from './pages.ts';
import type { PreReady } from './pre-ready.ts';
import type { ShellText } from './shell-text.ts';
import { openTray, type TrayIcon } from './tray.ts';

export interface OutsideInput {
  readonly core: Pick<Core, 'onRaise'>;
  readonly pages: Pages;
  readonly dialogs: Dialogs;
  readonly preReady: PreReady;
  readonly centreUrl: string;
  readonly assetsDir: string;
  readonly facts: DeskFacts;
  readonly text: () => ShellText;
  readonly log: LogPort;
}

/** Opens the tray with the presence as it is now. */
function openShellTray(input: OutsideInput, show: () => void): TrayIcon {
  const tray = openTray({
    makeTray: () => {
      const name = process.platform === 'darwin' ? '16x16.png' : '32x32.png';
      return new Tray(nativeImage.createFromPath(join(input.assetsDir, 'icons', name)));
    },
    buildMenu: (items) => Menu.buildFromTemplate(items),
    actions: {
      show,
      quit: () => {
        app.quit();
      },
    },
    text: input.text,
    log: input.log,
  });
  tray.update(input.facts);
  return tray;
}

/** Answers the function that takes a raw link; it never throws. */
function linkOpener(input: OutsideInput, show: () => void): (raw: string) => void {
  const { pages, dialogs, text, log, centreUrl } = input;
  const open = createLinkDialling({
    // Without a centre no address may name a host: its number is dialled at the account's own system.
    hosts: new Set(URL.canParse(centreUrl) ? [new URL(centreUrl).hostname.toLowerCase()] : []),
    raise: show,
    ask: dialogs.ask,
    dial: (number) => pages.links.desk.ask('call/dial', { number, customerId: null }),
    text,
    log,
  });
  return (raw) => {
    open(raw).catch((cause: unknown) => {
      log.warn('link', 'failed', { cause: String(cause) });
    });
  };
}

/** Connects the outside; answers the tray, which shows what the desk is told. */
export function connectOutside(input: OutsideInput): TrayIcon {
  const { core, pages, preReady } = input;
  const show = (): void => {
    raise(pages.keepers.desk.window());
  };
  const openLink = linkOpener(input, show);
  core.onRaise(show);
  app.on('activate', show);
  app.on('second-instance', (_event, _argv, _cwd, data) => {
    show();
    const argv: unknown =
      typeof data === 'object' && data !== null && 'argv' in data ? data.argv : null;
    for (const raw of linksAmong(argv)) openLink(raw);
  });
  preReady.setLinkListener(openLink);
  for (const raw of [...preReady.early.splice(0), ...linksAmong(process.argv.slice(1))]) {
    openLink(raw);
  }
  return openShellTray(input, show);
}
