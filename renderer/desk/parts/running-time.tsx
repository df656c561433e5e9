/** Times that run: since, until, and how old. Tabular figures, so that nothing beside them moves. */
import { useLanguage } from '../text/use-text.ts';
import { useNow } from '../stores/desk-context.tsx';
import { formatAge, formatDuration, formatRemaining } from './time.ts';

/** Time since a moment: `4:12`. `plusMs` is added, for sums that go on. */
export function TimeSince({
  sinceMs,
  plusMs = 0,
}: {
  readonly sinceMs: number;
  readonly plusMs?: number;
}) {
  return <span className="num">{formatDuration(useNow() - sinceMs + plusMs)}</span>;
}

/** Time until a moment, `0:00` once it is over. */
export function TimeUntil({ atMs }: { readonly atMs: number }) {
  return <span className="num">{formatRemaining(atMs - useNow())}</span>;
}

/** How old a fact is, in words. */
export function Age({ atMs }: { readonly atMs: number }) {
  return <span className="num">{formatAge(useNow() - atMs, useLanguage())}</span>;
}
