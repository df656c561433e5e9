/** What the meter behind the limiter tells the page: sums since it told last. */

/** Seconds that were played; energies (mean square × seconds) of what came in and, A-weighted, of what went to the ear. */
export interface MeterReading {
  readonly seconds: number;
  readonly inputEnergy: number;
  readonly energy: number;
  /** So long sound was taken down. */
  readonly limitedSeconds: number;
}
