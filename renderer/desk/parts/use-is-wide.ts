/** Whether the window is wide enough for card and history side by side (principle 7: wide means more, not bigger). */
import { useCallback, useState, useSyncExternalStore } from 'react';

const QUERY = '(min-width: 1700px)';

/** True from 1700 px on. The question is put once: each time it is put the browser brings its styles up to date first. */
export function useIsWide(): boolean {
  const [query] = useState(() => window.matchMedia(QUERY));
  const subscribe = useCallback(
    (listener: () => void) => {
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => query.matches);
}
