/**
 * Time and ids are arguments everywhere in `src` and `main/core`, so that tests own them.
 */
export interface Clock {
  /** Wall time, milliseconds since the epoch: for showing and for the wire. */
  nowMs(): number;
  /** Monotonic milliseconds: for durations, safe when the wall clock jumps. */
  monotonicMs(): number;
}

/** Makes a new unique id with the given prefix, e.g. `int-6f3…`. */
export type IdSource = (prefix: string) => string;
