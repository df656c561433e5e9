/**
 * The application menu. Electron's own would bring reload, zoom and developer tools with their keys; the keymap is the only
 * list of keys, so elsewhere than on macOS (where copy and paste need it) there is none.
 */
import type { MenuItemConstructorOptions } from 'electron/main';

/** The menu as data, or null for none. */
export function appMenu(platform: NodeJS.Platform): MenuItemConstructorOptions[] | null {
  if (platform !== 'darwin') return null;
  return [{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }];
}
