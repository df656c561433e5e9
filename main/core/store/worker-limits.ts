/**
 * How much the store's worker may keep of what it no longer needs. A search reads some 150 articles for each key and forgets them
 * soon; the further away the engine's limits are, the later it collects: with the usual ones 200 MB of that stay in memory. Used by
 * both shells, and by the bench of the memory.
 */

/** A third of `maxYoungGenerationSizeMb` is one of the two halves in which young objects live. A worker needs 50 MB of the other. */
export const STORE_WORKER_LIMITS = {
  maxYoungGenerationSizeMb: 12,
  maxOldGenerationSizeMb: 1_024,
} as const;
