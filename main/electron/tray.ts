/**
 * Draws the tray: icon, tooltip and menu from `tray-menu.ts`. Never the only way back to anything, because many Linux
 * desktops show no tray. On Linux a changed menu is seen only after `setContextMenu`, so every change makes a new menu.
 */
import type { MenuItemConstructorOptions } from 'electron/main';
import type { LogPort } from '#main/core/ports.ts';
import { lookOf, type ShellLook, type ShellView } from '#src/desktop/shell-view.ts';
import type { DesktopText } from './desktop-text.ts';
import { trayMenuOf, trayTipOf, type TrayAct, type TrayItem } from './tray-menu.ts';

export interface TrayPorts<Menu, Image> {
  /** Throws where there is no tray. */
  readonly makeTray: (image: Image) => {
    setToolTip(text: string): void;
    setContextMenu(menu: Menu): void;
    setImage(image: Image): void;
    on(event: 'click', listener: () => void): unknown;
    destroy(): void;
  };
  readonly imageFor: (look: ShellLook) => Image;
  readonly buildMenu: (items: MenuItemConstructorOptions[]) => Menu;
  readonly onAct: (act: TrayAct) => void;
  readonly text: () => DesktopText;
  readonly canDialSelection: boolean;
  readonly log: LogPort;
}

export interface TrayIcon {
  /** False where none could be made; true says nothing about whether the desktop shows it. */
  readonly isThere: boolean;
  update(view: ShellView): void;
  destroy(): void;
}

/** As Electron wants it. */
export function toTemplate(
  items: readonly TrayItem[],
  onAct: (act: TrayAct) => void,
): MenuItemConstructorOptions[] {
  return items.map((item): MenuItemConstructorOptions => {
    switch (item.kind) {
      case 'separator':
        return { type: 'separator' };
      case 'label':
        return { label: forMenu(item.text), enabled: false };
      case 'menu':
        return { label: forMenu(item.text), submenu: toTemplate(item.items, onAct) };
      case 'act':
        return {
          label: forMenu(item.text),
          click: () => {
            onAct(item.act);
          },
          ...(item.isChosen === undefined ? {} : { type: 'radio', checked: item.isChosen }),
        };
    }
  });
}

/** `&` marks a key in menus of Windows and Linux: a customer's name has none. */
const forMenu = (text: string): string => text.replaceAll('&', '&&');

/** Opens the tray; without one Puesto is used through its windows alone. */
export function openTray<Menu, Image>(ports: TrayPorts<Menu, Image>): TrayIcon {
  let tray: ReturnType<TrayPorts<Menu, Image>['makeTray']>;
  let look: ShellLook = 'not-ready';
  let shown = '';
  try {
    tray = ports.makeTray(ports.imageFor(look));
  } catch (cause) {
    ports.log.warn('tray', 'no tray here', { cause: String(cause) });
    return { isThere: false, update: () => undefined, destroy: () => undefined };
  }
  tray.on('click', () => {
    ports.onAct({ kind: 'show' });
  });
  return {
    isThere: true,
    update(view) {
      const text = ports.text();
      const next = lookOf(view);
      if (next !== look) {
        look = next;
        tray.setImage(ports.imageFor(look));
      }
      const items = trayMenuOf(view, text, { dialSelection: ports.canDialSelection });
      const tip = trayTipOf(view, text);
      // A menu that is replaced closes under the pointer: only what changed is drawn.
      const drawn = JSON.stringify([items, tip]);
      if (drawn === shown) return;
      shown = drawn;
      tray.setContextMenu(ports.buildMenu(toTemplate(items, ports.onAct)));
      tray.setToolTip(tip);
    },
    destroy() {
      tray.destroy();
    },
  };
}
