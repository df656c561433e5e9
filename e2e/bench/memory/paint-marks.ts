/** When a page has painted what was asked for by a key, noted by the page itself. Used by `paint-figures.ts`. */
import type { Page } from 'playwright';

interface Watching {
  /** Milliseconds from the key to the paint of the last change of what is watched; null: nothing changed. */
  took(): Promise<number | null>;
}

/**
 * From now on the page notes, after each key, when the text of these elements changed last: the first task after the frame that
 * drew it. `took` answers once nothing has changed for `QUIET_MS`. A letter that the keyboard of the bench has no key for (é, ñ) comes without
 * a key, as from an input method: then its own moment counts, not that of the key before.
 */
export const watchPaint = (page: Page, selector: string): Promise<void> =>
  page.evaluate((watched) => {
    const QUIET_MS = 150;
    const MOST_MS = 5_000;
    const now = () =>
      [...document.querySelectorAll(watched)].map((each) => each.textContent ?? '').join('\n');
    let shown = now();
    let keyMs = 0;
    let isKeyDown = false;
    let changedMs: number | null = null;
    let paintedMs: number | null = null;
    const begin = (atMs: number): void => {
      keyMs = atMs;
      changedMs = null;
      paintedMs = null;
    };
    const atOnce = { capture: true };
    addEventListener(
      'keydown',
      (event) => {
        isKeyDown = true;
        begin(event.timeStamp);
      },
      atOnce,
    );
    addEventListener('keyup', () => (isKeyDown = false), atOnce);
    addEventListener(
      'beforeinput',
      (event) => {
        if (!isKeyDown) begin(event.timeStamp);
      },
      atOnce,
    );
    new MutationObserver(() => {
      const after = now();
      if (after === shown) return;
      shown = after;
      const ofMs = keyMs;
      changedMs = performance.now();
      paintedMs = null;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          // What an earlier key asked for.
          if (ofMs === keyMs) paintedMs = performance.now();
        };
        port2.postMessage(0);
      });
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
    const watching: Watching = {
      took: () =>
        new Promise((resolve) => {
          const fromMs = performance.now();
          const look = (): void => {
            const ms = performance.now();
            if (paintedMs !== null && changedMs !== null && ms - changedMs > QUIET_MS)
              resolve(paintedMs - keyMs);
            else if (changedMs === null && ms - fromMs > 2 * QUIET_MS) resolve(null);
            else if (ms - fromMs > MOST_MS) resolve(null);
            else setTimeout(look, 20);
          };
          look();
        }),
    };
    Object.assign(window, { watching });
  }, selector);

/** After a key. */
export const took = (page: Page): Promise<number | null> =>
  page.evaluate(() => (window as unknown as { watching: Watching }).watching.took());
