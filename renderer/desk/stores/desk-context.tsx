/** What components use besides stores: asking core, running actions by name, and the common tick. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import { must } from '#src/base/never.ts';
import type { ActionName } from '#src/keys/keymap.ts';
import type { Act, Ask } from './ask.ts';
import type { Ticker } from './ticker.ts';

/** The desk's means. */
export interface Desk {
  readonly ask: Ask;
  readonly act: Act;
  readonly ticker: Ticker;
  /** Does what the key of that action does. */
  run(action: ActionName): void;
}

/** Given by the shell once. */
export const DeskContext = createContext<Desk | null>(null);

/** The desk's means, for components. */
export function useDesk(): Desk {
  return must(useContext(DeskContext), 'DeskContext around the desk');
}

/** Now, renewed every second. Only for components that show a running time. */
export function useNow(): number {
  const { ticker } = useDesk();
  return useSyncExternalStore(ticker.subscribe, ticker.nowMs);
}

const MINUTE_MS = 60_000;

/** The minute that it is, renewed when another begins. For what shows no seconds: nothing is drawn again meanwhile. */
export function useMinute(): number {
  const { ticker } = useDesk();
  return useSyncExternalStore(
    ticker.subscribe,
    () => Math.floor(ticker.nowMs() / MINUTE_MS) * MINUTE_MS,
  );
}
