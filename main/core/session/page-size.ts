/**
 * How much is asked for at once: half of it when the centre's answer was too much to be read, down to one, and again more once that
 * goes well. So a few huge articles or customers do not keep the others away. Used by the syncs.
 */
import type { CentreFault, CentreResult } from '../centre/centre-client.ts';

export interface PageSize {
  /** Asks for a page of the size that goes now. */
  ask<T>(request: (limit: number) => Promise<CentreResult<T>>): Promise<CentreResult<T>>;
  /** After a fault: the next page will be smaller, so that it is worth asking at once. */
  isSmaller(fault: CentreFault): boolean;
}

/** One per sync. */
export function createPageSize(largest: number): PageSize {
  let size = largest;
  return {
    async ask(request) {
      const answer = await request(size);
      if (answer.ok) size = Math.min(largest, size * 2);
      return answer;
    },
    isSmaller({ isTooLong = false }) {
      if (!isTooLong || size === 1) return false;
      size = Math.floor(size / 2);
      return true;
    },
  };
}
