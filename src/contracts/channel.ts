/**
 * The one channel that each page has in Electron: preload and `main/electron/ipc.ts` meet here. A page never sees or
 * chooses a channel name, and the mail view has none.
 */
import type { PageRole } from './link.ts';

/** Both directions of a page's link. */
export const LINK_CHANNEL: Readonly<Record<PageRole, string>> = {
  desk: 'puesto/desk',
  phone: 'puesto/phone',
  bar: 'puesto/bar',
};
