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

/** Of files that hold made-up people only. */
export const KEY = '5a'.repeat(32);
