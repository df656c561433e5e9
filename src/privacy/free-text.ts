/**
 * Masks every free text in a message between the parts of Puesto, whatever its shape: what people write stands under a few
 * names everywhere (a note, a text, the fields of a card), and numbers that are meant to be numbers never do. So a new request
 * is covered when it is made. Used where words come in: by core for the desk's intents and the centre's news, by the centre
 * for every request.
 */
import { maskSensitive } from './mask.ts';
import type { PrivacyRules } from './rules.ts';

/**
 * What people write freely, and names, into which they paste the wrong thing. Telephone numbers, mail addresses and ids stand under
 * other names.
 */
const FREE = new Set([
  'name',
  'displayName',
  'customerName',
  'company',
  'city',
  'contract',
  'who',
  'presenceNote',
  'note',
  'text',
  'why',
  'done',
  'asked',
  'title',
  'summary',
  'body',
  'intent',
  'lastEvents',
  'steps',
  'keywords',
  'says',
  'calls',
]);
const DEEPEST = 12;

/** The same value with its free texts masked; the very same when there was nothing to mask. */
export function maskFreeText<T>(value: T, rules: PrivacyRules): T {
  return walk(value, false, rules, 0) as T;
}

function walk(value: unknown, isFree: boolean, rules: PrivacyRules, depth: number): unknown {
  if (typeof value === 'string') return isFree ? maskSensitive(value, rules) : value;
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return value;
  if (Array.isArray(value)) {
    const masked = value.map((each: unknown) => walk(each, isFree, rules, depth + 1));
    return masked.some((each, at) => each !== value[at]) ? masked : value;
  }
  // A copy is made with the first that differs: of thousands of events hardly one has something to mask.
  let masked: Record<string, unknown> | null = null;
  for (const [key, each] of Object.entries(value)) {
    const after = walk(each, FREE.has(key), rules, depth + 1);
    if (after !== each) (masked ??= { ...value })[key] = after;
  }
  return masked ?? value;
}
