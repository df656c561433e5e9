/** What the finders of this folder answer: a place in a text and what stands there. */

/** `pattern`: what a company's own policy looks for. */
export type FoundKind = 'card' | 'iban' | 'cvv' | 'national-id' | 'pattern';

export interface Found {
  readonly kind: FoundKind;
  /** UTF-16 units, `to` behind the last one. */
  readonly from: number;
  readonly to: number;
}

/** In their order, each place once: of two that overlap the one that begins first, then the longer one. */
export function withoutOverlap(found: readonly Found[]): Found[] {
  const sorted = found.toSorted((one, other) => one.from - other.from || other.to - one.to);
  const kept: Found[] = [];
  for (const each of sorted) if (each.from >= (kept.at(-1)?.to ?? 0)) kept.push(each);
  return kept;
}
