/**
 * Notices a page that does not reach core: one that hangs before its first word, or after it lost its link, answers no ping
 * (`page-pulse.ts` watches open links only). Used by `shell-pages.ts`; while core itself is away it must blame nobody.
 */
import type { PageRole } from '#src/contracts/link.ts';

/** The timers of a watch; `after` gives what takes the timer back. */
export interface LinkWatchTimers {
  after(delayMs: number, run: () => void): () => void;
}

/** One watch for all pages. */
export interface LinkWatch {
  /** The page was opened, or its last link closed: it has `LINK_WITHIN_MS` to reach core. */
  expect(role: PageRole): void;
  /** The page is gone, and nobody waits for it. */
  settle(role: PageRole): void;
  /** Core ended: no page can reach it, and all that are open have to once it is back. */
  coreGone(): void;
  coreBack(open: readonly PageRole[]): void;
}

/** Long enough for a page on a slow, busy machine that just starts. */
export const LINK_WITHIN_MS = 30_000;

/** `onSilent` is called once for each time that a page was expected and is not linked when its time is over. */
export function createLinkWatch(
  timers: LinkWatchTimers,
  isLinked: (role: PageRole) => boolean,
  onSilent: (role: PageRole) => void,
): LinkWatch {
  const expected = new Map<PageRole, () => void>();
  let isCoreThere = true;
  const settle = (role: PageRole): void => {
    expected.get(role)?.();
    expected.delete(role);
  };
  const expect = (role: PageRole): void => {
    settle(role);
    if (!isCoreThere) return;
    const cancel = timers.after(LINK_WITHIN_MS, () => {
      expected.delete(role);
      if (!isLinked(role)) onSilent(role);
    });
    expected.set(role, cancel);
  };
  return {
    expect,
    settle,
    coreGone() {
      isCoreThere = false;
      for (const role of expected.keys()) settle(role);
    },
    coreBack(open) {
      isCoreThere = true;
      for (const role of open) expect(role);
    },
  };
}
