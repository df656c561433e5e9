/**
 * What reaches the shell from outside its pages: the tray, links of other programs, a second start and its words, a wish of
 * core's to be seen. Wired once by `start.ts`.
 */
import { join } from 'node:path';
import { app, Menu, Tray } from 'electron/main';
import { nativeImage, type NativeImage } from 'electron/common';
import type { Core, LogPort } from '#main/core/ports.ts';
import { linksAmong } from '#src/desktop/deep-link.ts';
import { verbsAmong } from '#src/desktop/desk-verb.ts';
import type { ShellLook } from '#src/desktop/shell-view.ts';
import type { Desktop } from './desktop.ts';
import type { DesktopText } from './desktop-text.ts';
import type { Dialogs } from './dialogs.ts';
import { createLinkDialling } from './link-dialling.ts';
import type { PreReady } from './pre-ready.ts';
import type { ShellLink } from '#main/core/desktop/shell-link.ts';
import type { ShellText } from './shell-text.ts';
import { withMark } from './tray-image.ts';
import { openTray, type TrayIcon } from './tray.ts';

export interface OutsideInput {
  readonly core: Pick<Core, 'onRaise' | 'offerEntry'>;
  readonly link: ShellLink;
  readonly desktop: Desktop;
  readonly dialogs: Dialogs;
  readonly preReady: PreReady;
  readonly centreUrl: string;
  readonly assetsDir: string;
  readonly text: () => ShellText;
  readonly desktopText: () => DesktopText;
  readonly log: LogPort;
}

/** The icon with its mark; one that cannot be read stays empty rather than ending the start. */
function trayImage(assetsDir: string, look: ShellLook): NativeImage {
  const name = process.platform === 'darwin' ? '16x16.png' : '32x32.png';
  const plain = nativeImage.createFromPath(join(assetsDir, 'icons', name));
  const { width, height } = plain.getSize();
  if (width === 0 || width !== height) return plain;
  const pixels = Buffer.from(withMark(plain.toBitmap(), width, look));
  return nativeImage.createFromBitmap(pixels, { width, height });
}

/** The tray, with everything as it is now. */
function openShellTray({ link, desktop, assetsDir, desktopText, log }: OutsideInput): TrayIcon {
  const tray = openTray({
    makeTray: (image: NativeImage) => new Tray(image),
    imageFor: (look) => trayImage(assetsDir, look),
    buildMenu: (items) => Menu.buildFromTemplate(items),
    onAct: (act) => {
      if (act.kind === 'quit') app.quit();
      else if (act.kind !== 'intent') desktop.run(act.kind);
      else
        void link.ask(act.name, act.payload).then((answer) => {
          if (!answer.ok) log.warn('tray', 'refused', { kind: act.name, code: answer.error.code });
        });
    },
    text: desktopText,
    canDialSelection: true,
    log,
  });
  tray.update(link.view());
  link.onView(tray.update);
  desktop.trayIsThere(tray.isThere);
  return tray;
}

/** Answers the function that takes a raw link; it never throws. */
function linkOpener(input: OutsideInput): (raw: string) => void {
  const { core, link, desktop, dialogs, text, log, centreUrl } = input;
  const open = createLinkDialling({
    // Without a centre no address may name a host: its number is dialled at the account's own system.
    hosts: new Set(URL.canParse(centreUrl) ? [new URL(centreUrl).hostname.toLowerCase()] : []),
    raise: desktop.show,
    ask: dialogs.ask,
    dial: (number) => link.ask('call/dial', { number, customerId: null }),
    showEntry: core.offerEntry,
    text,
    log,
  });
  return (raw) => {
    open(raw).catch((cause: unknown) => {
      log.warn('link', 'failed', { cause: String(cause) });
    });
  };
}

/** Connects the outside; answers the tray. */
export function connectOutside(input: OutsideInput): TrayIcon {
  const { core, desktop, preReady } = input;
  const openLink = linkOpener(input);
  core.onRaise(desktop.show);
  app.on('activate', desktop.show);
  app.on('second-instance', (_event, _argv, _cwd, data) => {
    const argv: unknown =
      typeof data === 'object' && data !== null && 'argv' in data ? data.argv : null;
    const links = linksAmong(argv);
    const verbs = verbsAmong(argv);
    // `puesto --answer` answers where the agent is; only a start without a wish brings the desk to the front.
    if (links.length === 0 && verbs.length === 0) desktop.show();
    for (const raw of links) openLink(raw);
    for (const verb of verbs) desktop.run(verb);
  });
  preReady.setLinkListener(openLink);
  for (const raw of [...preReady.early.splice(0), ...linksAmong(process.argv.slice(1))]) {
    openLink(raw);
  }
  return openShellTray(input);
}
