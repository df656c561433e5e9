/**
 * Which of several SIP servers to use: the first that works, in the given order, and back to the first when it works again
 * and nobody talks. Pure; used by `guarded-socket.ts`.
 */

/** How often the first one is looked at while another one is in use. */
export const LOOK_BACK_EVERY_MS = 60_000;

/** The choice of one connection. */
export interface ServerChoice {
  /** The server to use now. */
  url(): string;
  /** The one that should be used. */
  firstUrl(): string;
  onConnected(nowMs: number): void;
  /**
   * It did not answer, or was lost: the next one in turn. A connection with live calls on it is tried there once more, since
   * another server may not know them.
   */
  onFailed(hadLiveCalls: boolean): void;
  /** The network is another, or the first one works again: from the start. */
  onFresh(): void;
  /** True once each time that the first one should be looked at. */
  wantsToLookBack(nowMs: number): boolean;
}

/** At least one server. */
export function createServerChoice(urls: readonly string[]): ServerChoice {
  const first = urls[0] ?? '';
  let at = 0;
  let lookedAtMs = 0;
  let wasSpared = false;
  return {
    url: () => urls[at] ?? first,
    firstUrl: () => first,
    onConnected(nowMs) {
      wasSpared = false;
      lookedAtMs = nowMs;
    },
    onFailed(hadLiveCalls) {
      const isSpared = hadLiveCalls && !wasSpared;
      wasSpared = isSpared;
      if (isSpared) return;
      at = (at + 1) % Math.max(1, urls.length);
    },
    onFresh() {
      at = 0;
    },
    wantsToLookBack(nowMs) {
      if (at === 0 || nowMs - lookedAtMs < LOOK_BACK_EVERY_MS) return false;
      lookedAtMs = nowMs;
      return true;
    },
  };
}
