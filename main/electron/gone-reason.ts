/**
 * What to do when a page's process is gone: a pure decision over Electron's eight reasons and the recent crashes, so that a
 * crash never ends in a white page and a crash loop never ends in a flickering one.
 */
import type { RenderProcessGoneDetails } from 'electron/main';
import { never } from '#src/base/never.ts';

export type GoneReason = RenderProcessGoneDetails['reason'];

/** `recreate` destroys the window, makes a new one and tells the agent; `give-up` asks the agent what to do. */
export type GoneAction = 'ignore' | 'reload' | 'recreate' | 'give-up';

/** Crashes older than this are forgotten. */
export const CRASH_WINDOW_MS = 60_000;
const RECREATE_AT = 3;
const GIVE_UP_AT = 6;

/** True when the reason counts towards a crash loop. */
export const isCrash = (reason: GoneReason): boolean => reason !== 'memory-eviction';

/** Decides; `crashes` counts those within the window, this one included. */
export function decideGone(reason: GoneReason, crashes: number, isQuitting: boolean): GoneAction {
  if (isQuitting) return 'ignore';
  switch (reason) {
    case 'memory-eviction':
      return 'reload';
    case 'launch-failed':
    case 'integrity-failure':
      return 'give-up';
    case 'clean-exit':
    case 'abnormal-exit':
    case 'killed':
    case 'crashed':
    case 'oom':
      if (crashes >= GIVE_UP_AT) return 'give-up';
      return crashes === RECREATE_AT ? 'recreate' : 'reload';
    default:
      return never(reason, 'gone reason');
  }
}
