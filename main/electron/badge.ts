/**
 * The number of who rings and who was missed, on the program's icon: macOS and some Linux desktops show a number, Windows a
 * small picture over the button of the window. Where there is none of these, nothing happens.
 */
import type { BrowserWindow } from 'electron/main';
import { app } from 'electron/main';
import { nativeImage } from 'electron/common';
import type { ShellView } from '#src/desktop/shell-view.ts';
import { badgeOf } from './tray-menu.ts';

const SIZE_PX = 16;

/** A red disc: Windows shows it at 16 points, where a number would be a smudge. */
function discPixels(): Buffer {
  const pixels = Buffer.alloc(SIZE_PX * SIZE_PX * 4);
  for (let y = 0; y < SIZE_PX; y += 1)
    for (let x = 0; x < SIZE_PX; x += 1)
      if (Math.hypot(x - 7.5, y - 7.5) <= 7.5)
        pixels.set([38, 38, 220, 255], (y * SIZE_PX + x) * 4);
  return pixels;
}

/** Shows it; the same number again costs nothing. */
export function setBadge(window: BrowserWindow | null, view: ShellView): void {
  const count = badgeOf(view);
  app.setBadgeCount(count);
  if (process.platform !== 'win32' || !window || window.isDestroyed()) return;
  const image =
    count > 0
      ? nativeImage.createFromBitmap(discPixels(), { width: SIZE_PX, height: SIZE_PX })
      : null;
  window.setOverlayIcon(image, count > 0 ? String(count) : '');
}
