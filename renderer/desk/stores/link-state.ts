/** Whether core is there, and since when it is not: then everything on screen is old and says so. */
import { create } from 'zustand';

interface LinkHealth {
  readonly state: 'starting' | 'open' | 'lost';
  readonly sinceMs: number;
}

/** The health of the link to core. */
export const useLinkState = create<LinkHealth>(() => ({ state: 'starting', sinceMs: 0 }));

/** Notes a change of the link. */
export function setLinkState(state: LinkHealth['state'], sinceMs: number): void {
  useLinkState.setState({ state, sinceMs });
}

/** As at the first start. */
export function resetLinkState(): void {
  useLinkState.setState({ state: 'starting', sinceMs: 0 });
}
