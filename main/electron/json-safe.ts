/**
 * Contracts carry JSON-safe values, but Electron clones more than JSON (dates, maps, buffers, cycles). This check stands
 * before every frame that a page sends, so that core sees the same kinds of values as over the web shell's socket.
 */

const MAX_DEPTH = 32;
const MAX_VALUES = 100_000;
const MAX_TEXT = 5_000_000;

/** True for plain, finite, shallow enough JSON data of at most 5 MB of text. Never recurses, never throws. */
export function isJsonSafe(root: unknown): boolean {
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value: root, depth: 0 }];
  let values = 0;
  let text = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next;
    values += 1;
    if (values > MAX_VALUES || depth > MAX_DEPTH) return false;
    if (value === null || value === undefined || typeof value === 'boolean') continue;
    if (typeof value === 'string') {
      text += value.length;
      if (text > MAX_TEXT) return false;
    } else if (typeof value === 'number') {
      if (!Number.isFinite(value)) return false;
    } else if (Array.isArray(value)) {
      if (value.length > MAX_VALUES) return false;
      for (let index = 0; index < value.length; index += 1) {
        open.push({ value: value[index], depth: depth + 1 });
      }
    } else if (typeof value === 'object') {
      const prototype: unknown = Object.getPrototypeOf(value);
      if (prototype !== Object.prototype && prototype !== null) return false;
      for (const [key, inner] of Object.entries(value)) {
        if (key === '__proto__') return false;
        text += key.length;
        open.push({ value: inner, depth: depth + 1 });
      }
    } else {
      return false;
    }
  }
  return true;
}
