/**
 * Picks the wire that this shell offers: the preload's bridge in Electron, else a WebSocket to the page's own host.
 * Every page calls it once, from its entry.
 */
import { BRIDGE_NAME, type PuestoBridge } from '#src/contracts/bridge.ts';
import { openBridgeWire } from './bridge-link.ts';
import { createLink, type Link } from './link.ts';
import { openSocketWire, type LinkSocket } from './socket-link.ts';

/** The link of the shell that this page runs in. */
export function chooseLink(page: Window): Link {
  const bridge = (page as unknown as Record<string, PuestoBridge | undefined>)[BRIDGE_NAME];
  if (bridge) return createLink(openBridgeWire(bridge));
  const url = new URL('/link', page.location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return createLink(openSocketWire(() => new WebSocket(url) as LinkSocket));
}
