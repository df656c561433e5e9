/** What a process of the timeline's bench is told, and what it answers with over standard output. */

export interface TimelineTask {
  readonly act: 'build' | 'pages' | 'cold' | 'find';
  readonly dir: string;
  readonly entries: number;
  readonly customers: number;
  readonly seed: number;
}

export type TimelineToll =
  | { readonly kind: 'built'; readonly storedMs: number; readonly indexedMs: number }
  | {
      readonly kind: 'paged';
      readonly openMs: number;
      readonly first: readonly number[];
      readonly next: readonly number[];
      readonly deep: readonly number[];
      readonly rssMb: number;
    }
  | {
      readonly kind: 'found';
      readonly finds: Readonly<Record<string, readonly number[]>>;
      /** Questions whose entry was not among what was said to be all. */
      readonly missed: number;
    };

export interface StoreTask {
  readonly act: 'ingest' | 'commits' | 'compare';
  /** `compare` wants a copy of `cache.db` as `plain.db` beside it, which it decrypts. */
  readonly dir: string;
  readonly customers: number;
  readonly seed: number;
}

/** Of the thread's loop. */
export interface LoopDelay {
  readonly p99Ms: number;
  readonly maxMs: number;
}

export type StoreToll =
  | {
      readonly kind: 'ingested';
      readonly storedMs: readonly number[];
      readonly indexedMs: readonly number[];
      readonly idle: LoopDelay;
      readonly busy: LoopDelay;
    }
  | { readonly kind: 'committed'; readonly tookMs: readonly number[] }
  | {
      readonly kind: 'compared';
      readonly encryptedMs: readonly number[];
      readonly plainMs: readonly number[];
    };

/** Of files that hold made-up people only. */
export const KEY = '5a'.repeat(32);
