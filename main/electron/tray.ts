/**
 * The tray: presence and calls at a glance, the window, quit. Never the only way back to anything, because many Linux
 * desktops show no tray. On Linux a changed menu is seen only after `setContextMenu`, so every change makes a new menu.
 */
import type { MenuItemConstructorOptions, Tray } from 'electron/main';
import type { LogPort } from '#main/core/ports.ts';
import type { DeskFacts } from './desk-mirror.ts';
import type { ShellText } from './shell-text.ts';

export interface TrayActions {
  readonly show: () => void;
  readonly quit: () => void;
}

/** The menu as data. */
export function trayMenu(
  facts: DeskFacts,
  text: ShellText,
  actions: TrayActions,
): readonly MenuItemConstructorOptions[] {
  return [
    { label: text.presence[facts.presence], enabled: false },
    { label: text.calls(facts.calls), enabled: false },
    { type: 'separator' },
    { label: text.show, click: actions.show },
    { label: text.quit, click: actions.quit },
  ];
}

export interface TrayPorts<Menu> {
  /** Throws where there is no tray. */
  readonly makeTray: () => Pick<Tray, 'setToolTip' | 'on' | 'destroy'> & {
    setContextMenu(menu: Menu): void;
  };
  readonly buildMenu: (items: MenuItemConstructorOptions[]) => Menu;
  readonly actions: TrayActions;
  readonly text: () => ShellText;
  readonly log: LogPort;
}

export interface TrayIcon {
  update(facts: DeskFacts): void;
  destroy(): void;
}

/** Opens the tray; without one Puesto is used through its window alone. */
export function openTray<Menu>(ports: TrayPorts<Menu>): TrayIcon {
  let tray: ReturnType<TrayPorts<Menu>['makeTray']>;
  try {
    tray = ports.makeTray();
  } catch (cause) {
    ports.log.warn('tray', 'no tray here', { cause: String(cause) });
    return { update: () => undefined, destroy: () => undefined };
  }
  tray.on('click', ports.actions.show);
  return {
    update(facts) {
      const text = ports.text();
      tray.setContextMenu(ports.buildMenu([...trayMenu(facts, text, ports.actions)]));
      tray.setToolTip(`Puesto · ${text.presence[facts.presence]} · ${text.calls(facts.calls)}`);
    },
    destroy() {
      tray.destroy();
    },
  };
}
