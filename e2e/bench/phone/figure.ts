/**
 * What a figure of the phone bench is, and how it is said: the name, how it was measured, what it must not be over, and the
 * same of plain JsSIP beside it. Pure; every file of this folder makes some of them.
 */
import { spreadOf, type Spread } from '../figures.ts';

/** One figure with its limit. */
export interface Figure {
  readonly name: string;
  /** How it was measured, in a sentence. */
  readonly how: string;
  readonly unit: 'ms' | 's';
  readonly measured: Spread | null;
  /** What is judged: the share of the sample that must be within the limit. */
  readonly judgedBy: 'p95' | 'max';
  readonly limit: number;
  /** Null when it could not be measured; `note` says why. */
  readonly ok: boolean | null;
  /** Plain JsSIP under the same fault, in words. */
  readonly plain: string;
  readonly note: string | null;
}

type Told = Omit<Figure, 'measured' | 'ok' | 'note'> & { readonly note?: string | null };

/** From a sample in the unit of the figure. */
export function figureOf(told: Told, sample: readonly number[]): Figure {
  const measured = spreadOf(sample.map((one) => Math.round(one * 10) / 10));
  return {
    ...told,
    measured,
    ok: measured === null ? null : measured[told.judgedBy] <= told.limit,
    note: told.note ?? (measured === null ? 'not measured' : null),
  };
}

/** One that cannot be had here. */
export const unmeasured = (told: Omit<Told, 'note'>, why: string): Figure => ({
  ...told,
  measured: null,
  ok: null,
  note: why,
});

/** A sample in words, for the column of plain JsSIP. */
export function inWords(sample: readonly number[], unit: Figure['unit']): string {
  const spread = spreadOf(sample.map((one) => Math.round(one * 10) / 10));
  if (!spread) return 'not measured';
  const { n, p50, max } = spread;
  return n === 1 ? `${p50} ${unit}` : `p50 ${p50} ${unit}, max ${max} ${unit}, n ${n}`;
}

/** The figures as a table for a person. */
export function tableOf(figures: readonly Figure[]): string {
  return figures
    .map(({ name, measured, judgedBy, limit, unit, ok, plain, note, how }) => {
      const sign = ok === null ? '?' : ok ? '✓' : '✗';
      const said = measured
        ? `p50 ${measured.p50}, p95 ${measured.p95}, max ${measured.max} ${unit} (n ${measured.n})`
        : 'not measured';
      return [
        `${sign} ${name}: ${said}; ${judgedBy} at most ${limit} ${unit}`,
        `    plain JsSIP: ${plain}`,
        `    ${how}${note ? `\n    ${note}` : ''}`,
      ].join('\n');
    })
    .join('\n');
}
