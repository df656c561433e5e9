/** Whether the window is wide enough for card and history side by side (principle 7: wide means more, not bigger). */
import { useSyncExternalStore } from 'react';

const QUERY = '(min-width: 1700px)';

const subscribe = (listener: () => void) => {
  const query = window.matchMedia(QUERY);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
};

/** True from 1700 px on. */
export function useIsWide(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(QUERY).matches);
}
