/**
 * What may come a frame later: it begins once the browser has drawn what is on the page now. A deferred value alone is no such promise:
 * React goes on with it as soon as it has a moment, which may be before the frame, and then the frame waits for it. Never for what was
 * asked for by a key or a click.
 */
import { useEffect, useState } from 'react';

/** A page that nobody sees draws no frames; what waits comes all the same. */
const AT_MOST_MS = 100;

/** Runs once after the next frame; answers how to give it up. */
export function afterPaint(page: Window, run: () => void): () => void {
  const giveUp = (): void => {
    page.cancelAnimationFrame(frame);
    page.clearTimeout(timer);
  };
  const begin = (): void => {
    giveUp();
    run();
  };
  let timer = page.setTimeout(begin, AT_MOST_MS);
  const frame = page.requestAnimationFrame(() => {
    page.clearTimeout(timer);
    // Within the frame's own task it is not drawn yet.
    timer = page.setTimeout(begin, 0);
  });
  return giveUp;
}

/** False until the frame in which this stands first has been drawn; at once true where nothing waits. */
export function useAfterPaint(isWaiting: boolean): boolean {
  const [isPainted, setPainted] = useState(!isWaiting);
  useEffect(
    () => (isPainted ? undefined : afterPaint(window, () => setPainted(true))),
    [isPainted],
  );
  return isPainted;
}
