/**
 * The goals of the design that this bench can judge, by their numbers, and what became of each: kept, missed, or why there is no
 * figure of it. Pure; `bench-memory.ts` prints it last.
 */
import type { MemoryFigure } from './memory-figure.ts';

/** The limits stand at the figures themselves. */
export const GOALS: Readonly<Record<number, string>> = {
  1: 'INVITE in the renderer to the customer’s card, painted from the cache: p50 50 ms, p99 100 ms',
  2: 'what the centre says merged into it: its round trip and 100 ms, p99; never before the card',
  3: 'a key to painted articles of 10,000: p99 50 ms; the question alone p99 5 ms',
  4: 'the same of 100,000: p99 66 ms; the question alone p99 15 ms',
  5: 'the known article among the first five: 0.95, mistyped 0.93, at both sizes',
  6: 'the shelf of 10,000: open in 50 ms, 60 MB beside the process without it',
  7: 'a customer’s history of a million contacts painted: p99 50 ms, file cold 80 ms',
  8: 'the next page: p99 20 ms, no blank frame',
  9: '20,000 contacts scrolled: frames p99 20 ms, none over 25 ms; nothing moves when rows come above',
  10: 'burst of 5,000 events: delay of core’s loop p99 5 ms, at most 20 ms',
  11: 'the same burst: no task of the renderer over 50 ms, INP p98 100 ms',
  12: 'the same burst stored in 400 ms, its words found within 5 s',
  13: 'one act durable in the outbox: p99 10 ms',
  20: 'a page encrypted: 0.5 ms p50 and 3.2 times a plain one at most',
};

/** What became of one goal. */
export interface GoalKept {
  readonly goal: number;
  readonly what: string;
  readonly state: 'kept' | 'missed' | 'not-measured';
  /** The figures that missed, or why there is none. */
  readonly why: readonly string[];
}

/** Of every goal, in their order. A goal is kept when all its judged figures are, and there is one. */
export function goalsKept(figures: readonly MemoryFigure[]): readonly GoalKept[] {
  return Object.entries(GOALS).map(([number, what]) => {
    const goal = Number(number);
    const own = figures.filter((figure) => figure.goal === goal);
    const missed = own.filter(({ ok }) => ok === false);
    const unknown = own.filter(({ value }) => value === null);
    if (missed.length > 0)
      return { goal, what, state: 'missed', why: missed.map((each) => missedBy(each)) };
    if (unknown.length > 0 || !own.some(({ ok }) => ok === true))
      return {
        ...{ goal, what, state: 'not-measured' },
        why: unknown.length > 0 ? unknown.map(reasonOf) : ['not asked for (--only)'],
      };
    return { goal, what, state: 'kept', why: [] };
  });
}

const missedBy = ({ name, value, unit, atMost, atLeast }: MemoryFigure): string =>
  `${name}: ${value ?? ''} ${unit} ${atMost === null ? `(at least ${atLeast ?? ''})` : `(at most ${atMost})`}`.replaceAll(
    /\s+/g,
    ' ',
  );

const reasonOf = ({ name, note }: MemoryFigure): string => `${name}: ${note ?? 'no sample'}`;

/** For a person, one line a goal. */
export const goalsTable = (goals: readonly GoalKept[]): string =>
  goals
    .map(({ goal, what, state, why }) => {
      const sign = state === 'kept' ? '✓' : state === 'missed' ? '✗' : ' ';
      return [`${sign} ${String(goal).padStart(2)} ${state.padEnd(12)} ${what}`]
        .concat(why.map((each) => `                  ${each}`))
        .join('\n');
    })
    .join('\n');
