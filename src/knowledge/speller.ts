/**
 * Which words may have been meant by a word that nothing holds: those one letter away (inserted, left out, replaced or swapped).
 * Words are found by what is left when one letter is deleted (the idea of SymSpell), in one sorted array that can be stored as
 * it is. Pure; used by the desk's search.
 */

/** Shorter words have too many neighbours to mean anything. */
export const SHORTEST_SPELLED = 4;
const LONGEST_SPELLED = 30;
/** Hash and number of a term share the 53 bits of a double. */
const MOST_TERMS = 2 ** 20;

/** FNV-1a over UTF-16 units, without the character left out. */
function hashOf(word: string, without = -1): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) {
    if (at === without) continue;
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

function* keysOf(word: string): Generator<number> {
  yield hashOf(word);
  for (let at = 0; at < word.length; at += 1) yield hashOf(word, at);
}

const isSpelled = (word: string): boolean =>
  word.length >= SHORTEST_SPELLED && word.length <= LONGEST_SPELLED && !/\d/.test(word);

/** The array to look into; a term is named by its place in the list. */
export function buildSpeller(terms: readonly string[]): Float64Array {
  const packed: number[] = [];
  for (const [n, term] of terms.slice(0, MOST_TERMS).entries())
    if (isSpelled(term)) for (const key of keysOf(term)) packed.push(key * MOST_TERMS + n);
  return Float64Array.from(packed).sort();
}

/** Places of terms that may have been meant; some are further away than one letter: `isNear` tells. */
export function nearTerms(speller: Float64Array, word: string): ReadonlySet<number> {
  const near = new Set<number>();
  if (!isSpelled(word)) return near;
  for (const key of keysOf(word)) {
    const from = key * MOST_TERMS;
    for (let at = firstFrom(speller, from); at < speller.length; at += 1) {
      const packed = speller[at] ?? Infinity;
      if (packed >= from + MOST_TERMS) break;
      near.add(packed % MOST_TERMS);
    }
  }
  return near;
}

function firstFrom(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether one letter inserted, left out, replaced or swapped with its neighbour makes one word of the other. */
export function isNear(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  const most = Math.min(one.length, other.length) - start;
  while (end < most && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const [restOne, restOther] = [
    one.slice(start, one.length - end),
    other.slice(start, other.length - end),
  ];
  if (restOne.length <= 1 && restOther.length <= 1) return true;
  return (
    restOne.length === 2 &&
    restOther.length === 2 &&
    restOne[0] === restOther[1] &&
    restOne[1] === restOther[0]
  );
}
