/**
 * The mark on the tray's icon: whether you can be rung, as a colour and a shape, because a colour alone tells not everybody.
 * Pure arithmetic on the pixels that Electron gives (four bytes each, blue first); used by `tray.ts` alone.
 */
import type { ShellLook } from '#src/desktop/shell-view.ts';

interface Mark {
  /** Blue, green, red. */
  readonly colour: readonly [number, number, number];
  /** `disc`: full. `ring`: hollow. `bar`: a disc with a line through it. `square`: full corners. */
  readonly shape: 'disc' | 'ring' | 'bar' | 'square';
}

/** Each state has a shape of its own. */
export const MARKS: Readonly<Record<ShellLook, Mark>> = {
  ready: { colour: [74, 163, 22], shape: 'disc' },
  unproven: { colour: [11, 158, 245], shape: 'ring' },
  'not-ready': { colour: [38, 38, 220], shape: 'bar' },
  'in-call': { colour: [235, 99, 37], shape: 'square' },
  ringing: { colour: [22, 140, 250], shape: 'square' },
};

const WHITE = [255, 255, 255] as const;

/** The pixels with the mark in the lower right; those given are not changed. Others than square images are left as they are. */
export function withMark(pixels: Uint8Array, sizePx: number, look: ShellLook): Uint8Array {
  const marked = Uint8Array.from(pixels);
  if (pixels.length !== sizePx * sizePx * 4) return marked;
  const { colour, shape } = MARKS[look];
  const radius = sizePx * (look === 'ringing' ? 0.32 : 0.25);
  const centre = sizePx - radius - 0.5;
  const paint = (x: number, y: number, [blue, green, red]: readonly [number, number, number]) => {
    const at = (y * sizePx + x) * 4;
    marked.set([blue, green, red, 255], at);
  };
  for (let y = 0; y < sizePx; y += 1)
    for (let x = 0; x < sizePx; x += 1) {
      const [dx, dy] = [x - centre, y - centre];
      const distance =
        shape === 'square' ? Math.max(Math.abs(dx), Math.abs(dy)) : Math.hypot(dx, dy);
      if (distance > radius + 1) continue;
      const isEdge = distance > radius;
      const isInside =
        (shape === 'ring' && distance < radius * 0.45) ||
        (shape === 'bar' && Math.abs(dy) < radius * 0.28 && Math.abs(dx) < radius * 0.7);
      // A white edge keeps it readable on dark and on light bars.
      paint(x, y, isEdge || isInside ? WHITE : colour);
    }
  return marked;
}
