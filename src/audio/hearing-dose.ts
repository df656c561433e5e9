/**
 * The day's hearing dose: how much of what the ear may take in a working day it has had from calls. Eight hours at 85 dB(A)
 * are a full dose, and 3 dB more halve the time (NIOSH 98-126, ISO 1999). An estimate: the level is digital, and what the
 * headset makes of it is an assumption from the settings. Pure; core keeps the sum.
 */

/** One day of one agent. */
export interface HearingDay {
  /** In the agent's own zone, e.g. `2026-05-04`. */
  readonly day: string;
  /** 1 is a full dose. */
  readonly share: number;
  readonly heardMs: number;
}

const FULL_DOSE_MS = 8 * 3_600_000;
const CRITERION_DB = 85;
const EXCHANGE_DB = 3;

/** Shares at which the agent is told. */
export const DOSE_WARNINGS = [0.5, 1] as const;

/** What so long at this level adds. */
export function doseOf(levelDba: number, forMs: number): number {
  return (forMs / FULL_DOSE_MS) * 2 ** ((levelDba - CRITERION_DB) / EXCHANGE_DB);
}

/** A digital level (dB of full scale, A-weighted, effective value) at the ear; a full-scale sine is −3.01 dB. */
export function levelAtEar(levelDb: number, fullScaleSineDba: number): number {
  return levelDb + 3.01 + fullScaleSineDba;
}

/** The day with what was heard since; another day begins at nothing. */
export function addHeard(
  before: HearingDay,
  heard: { readonly day: string; readonly heardMs: number; readonly levelDba: number | null },
): HearingDay {
  const base = before.day === heard.day ? before : { day: heard.day, share: 0, heardMs: 0 };
  return {
    day: heard.day,
    share: base.share + (heard.levelDba === null ? 0 : doseOf(heard.levelDba, heard.heardMs)),
    heardMs: base.heardMs + heard.heardMs,
  };
}

/** The steady level that would have given the same dose in the time heard; null before anything was. */
export function averageLevel({ share, heardMs }: HearingDay): number | null {
  if (heardMs <= 0 || share <= 0) return null;
  return CRITERION_DB + EXCHANGE_DB * Math.log2((share * FULL_DOSE_MS) / heardMs);
}

/** The highest warning that was crossed between the two; null when none was. */
export function crossedWarning(before: number, now: number): number | null {
  return DOSE_WARNINGS.findLast((limit) => before < limit && now >= limit) ?? null;
}

/** The calendar day of a moment where the agent is. */
export function dayOf(atMs: number): string {
  const date = new Date(atMs);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
