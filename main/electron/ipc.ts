/**
 * The only file that names `ipcMain`. One channel per page, one door: sender, then JSON-safety, then the frame's schema;
 * only then does anybody hear it. What is refused is counted and audited, and never answered. SEC-04, SEC-05.
 */
import { ipcMain, type IpcMain, type IpcMainEvent, type WebContents } from 'electron/main';
import { LINK_CHANNEL } from '#src/contracts/channel.ts';
import { linkFrame, type LinkFrame, type PageRole } from '#src/contracts/link.ts';
import { isJsonSafe } from './json-safe.ts';
import { refuseSender, type SenderRefusal } from './trusted-sender.ts';

export type FrameRefusal = SenderRefusal | 'not-json' | 'not-a-frame';

export interface IpcPorts {
  /** The page of that role as it is now, or null while there is none. */
  readonly contentsOf: (role: PageRole) => WebContents | null;
  readonly onFrame: (role: PageRole, frame: LinkFrame) => void;
  readonly onRefused: (role: PageRole, why: FrameRefusal) => void;
}

const ROLES: readonly PageRole[] = ['desk', 'phone', 'bar'];

/** Listens to the pages; answers the remover. */
export function listenToPages(
  ports: IpcPorts,
  ipc: Pick<IpcMain, 'on' | 'removeListener'> = ipcMain,
): () => void {
  const removers = ROLES.map((role) => {
    const listener = (event: IpcMainEvent, ...words: readonly unknown[]): void => {
      const refusal = refuseSender(event, role, ports.contentsOf(role));
      if (refusal !== null) {
        ports.onRefused(role, refusal);
        return;
      }
      const [raw] = words;
      if (words.length !== 1 || !isJsonSafe(raw)) {
        ports.onRefused(role, 'not-json');
        return;
      }
      const parsed = linkFrame.safeParse(raw);
      if (parsed.success) ports.onFrame(role, parsed.data);
      else ports.onRefused(role, 'not-a-frame');
    };
    ipc.on(LINK_CHANNEL[role], listener);
    return () => {
      ipc.removeListener(LINK_CHANNEL[role], listener);
    };
  });
  return () => {
    for (const remove of removers) remove();
  };
}

/** Sends to a page. After a crash Electron throws "Render frame was disposed": false says that nobody got it. */
export function sendToPage(
  contents: WebContents | null,
  role: PageRole,
  frame: LinkFrame,
): boolean {
  if (contents === null || contents.isDestroyed() || contents.isCrashed()) return false;
  try {
    contents.send(LINK_CHANNEL[role], frame);
    return true;
  } catch {
    return false; // the page is between two processes; it gets everything again when it is back
  }
}
