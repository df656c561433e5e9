/**
 * Notices a page that is there but hangs: its link stays open, so only silence tells. Used by `core-host.ts` for both pages;
 * a hung phone is worse than a crashed one, because nothing else would ever report it.
 */
import { linkFrame } from '#src/contracts/link.ts';
import type { PagePort } from '#main/core/ports.ts';

const pulseEveryMs = 2_000;
const mostMissed = 3;

/** Pings the page until its link closes; `onHung` is called once, after three pings without a sign of life. */
export function watchPage(
  page: PagePort,
  every: (periodMs: number, run: () => void) => () => void,
  onHung: () => void,
): void {
  let missed = 0;
  let n = 0;
  const stop = every(pulseEveryMs, () => {
    if (missed >= mostMissed) {
      stop();
      onHung();
      return;
    }
    missed += 1;
    n += 1;
    page.send({ kind: 'ping', n });
  });
  page.onFrame((frame) => {
    if (linkFrame.safeParse(frame).success) missed = 0;
  });
  page.onClose(stop);
}
