/** What a figure of the memory's bench is and how it is said: value, limit, and the same of other programs beside it. Pure. */

/** One figure. */
export interface MemoryFigure {
  readonly name: string;
  /** Its number in `goals.ts`; null: told beside them. */
  readonly goal: number | null;
  readonly unit: 'ms' | 's' | 'MB' | '';
  readonly value: number | null;
  readonly atMost: number | null;
  readonly atLeast: number | null;
  /** Null: not judged, or not measured (`note` says why). */
  readonly ok: boolean | null;
  readonly beside: Readonly<Record<string, number | null>>;
  readonly note: string | null;
}

/** Rounded and held to its limit. */
export function judge(told: {
  readonly name: string;
  readonly goal?: number;
  readonly unit: MemoryFigure['unit'];
  readonly value: number | null;
  readonly beside: MemoryFigure['beside'];
  readonly atMost?: number;
  readonly atLeast?: number;
  readonly note?: string;
}): MemoryFigure {
  const { value, atMost = null, atLeast = null } = told;
  const isJudged = value !== null && (atMost !== null || atLeast !== null);
  return {
    ...{ name: told.name, unit: told.unit, atMost, atLeast, note: told.note ?? null },
    goal: told.goal ?? null,
    value: value === null ? null : round(value),
    ok: isJudged ? value <= (atMost ?? Infinity) && value >= (atLeast ?? -Infinity) : null,
    beside: Object.fromEntries(
      Object.entries(told.beside).map(([name, each]) => [name, each === null ? null : round(each)]),
    ),
  };
}

const round = (value: number): number => Math.round(value * 1_000) / 1_000;

/** For a person, one line a figure. */
export const tableOf = (figures: readonly MemoryFigure[]): string =>
  figures
    .map(({ name, goal, unit, value, atMost, atLeast, ok, beside, note }) => {
      const sign = ok === null ? ' ' : ok ? '✓' : '✗';
      const limit =
        atMost !== null ? `at most ${atMost}` : atLeast !== null ? `at least ${atLeast}` : '';
      const others = Object.entries(beside)
        .map(([other, each]) => `${other} ${each ?? '–'}`)
        .join(', ');
      const said =
        value === null ? `not measured: ${note ?? 'no reason given'}` : `${value} ${unit}`;
      const number = goal === null ? '' : `${goal}`;
      return `${sign} ${number.padStart(2)} ${name.padEnd(58)} ${said.padEnd(14)} ${limit.padEnd(16)} ${others}`.trimEnd();
    })
    .join('\n');
