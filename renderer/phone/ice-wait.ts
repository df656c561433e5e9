/**
 * How long an offer or answer waits for addresses (decisions, figures): until the first reflexive or relayed one, else 300 ms
 * after the first of this machine; not at all without ICE servers. Unreachable servers must never hold up a call.
 */
const afterHostMs = 300;

/** Told about each candidate of one description. */
export interface IceWait {
  onCandidate(type: string | null, ready: () => void): void;
  stop(): void;
}

/** The wait of one call. */
export function createIceWait(
  hasServers: boolean,
  after: (delayMs: number, run: () => void) => () => void,
): IceWait {
  let cancel: (() => void) | null = null;
  const stop = () => {
    cancel?.();
    cancel = null;
  };
  return {
    onCandidate(type, ready) {
      if (!hasServers || type === 'srflx' || type === 'relay') {
        stop();
        ready();
        return;
      }
      cancel ??= after(afterHostMs, () => {
        cancel = null;
        ready();
      });
    },
    stop,
  };
}
