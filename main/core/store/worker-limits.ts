/**
 * How much the store's worker may keep of what it no longer needs. A search reads some 150 articles for each key and forgets them at
 * once; with the engine's usual limits 50 MB of that stay in memory before anything is collected. Used by both shells.
 */

/** A third of it is one of the two halves in which young objects live. The old ones have no limit: a worker never dies of it. */
export const STORE_WORKER_LIMITS = { maxYoungGenerationSizeMb: 12 } as const;
