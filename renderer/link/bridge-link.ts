/**
 * Electron's wire: the preload's bridge. Main lives as long as its pages do, so this wire is open from the start and a
 * page that is reloaded simply makes a new one.
 */
import type { PuestoBridge } from '#src/contracts/bridge.ts';
import type { Wire } from './link.ts';

/** A wire over `window.puesto`. */
export function openBridgeWire(bridge: PuestoBridge): Wire {
  let remove = () => {};
  return {
    send(frame) {
      bridge.send(frame);
      return true;
    },
    onFrame(listener) {
      remove();
      remove = bridge.onFrame(listener);
    },
    onState: (listener) => listener('open'),
    close: () => remove(),
  };
}
