/** The store with one ear at its commits: the agent is told when the disk is full, and when it no longer is. */
import type { StorePort } from '../store/store-port.ts';

/** The same store; `onDisk` hears after each commit how the disk is. */
export function withDiskWatch(store: StorePort, onDisk: (isFull: boolean) => void): StorePort {
  return {
    ...store,
    async commit(changes) {
      const done = await store.commit(changes);
      if (done.ok) onDisk(done.value.isDiskFull);
      else if (done.error === 'disk-full') onDisk(true);
      return done;
    },
  };
}
