/**
 * Two ways to stop at once when the program itself is wrong. For the outside world (files, wires, devices) use
 * a Result instead: a wrong value from there is expected and must not throw.
 */

/** Closes a switch over a union: fails to compile when a variant is missing, throws if one slips through. */
export function never(value: never, what = 'variant'): never {
  throw new Error(`Unexpected ${what}: ${JSON.stringify(value)}`);
}

/** Returns the value, or throws with the reason why it has to be there. */
export function must<T>(value: T | null | undefined, why: string): T {
  if (value === null || value === undefined) throw new Error(`Missing: ${why}`);
  return value;
}
