/** The list of a tab of the shelf page: fault, waiting, what is known while the centre is away, empty or rows, between which the arrows move. The focus of a row that goes is the next one's. */
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { ArticleFault } from '../knowledge/article-fault.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { Empty } from '../parts/empty.tsx';
import { useFocusNext } from '../parts/use-focus-next.ts';
import { formatAsOf } from '../parts/time.ts';
import { useMinute } from '../stores/desk-context.tsx';
import { useLanguage, useText } from '../text/use-text.ts';
import type { Loaded } from './use-loaded.ts';

/** `rows` is null while nothing has come. */
export function ShelfList({
  label,
  loaded,
  empty,
  rows,
}: {
  readonly label: string;
  readonly loaded: Loaded<unknown>;
  readonly empty: string;
  readonly rows: readonly ReactNode[] | null;
}) {
  const words = useText().shelf;
  const language = useLanguage();
  const now = useMinute();
  const { away } = loaded;
  const list = useRef<HTMLUListElement>(null);
  const noteFocus = useFocusNext(list, (row) => row.querySelector('button'));
  return (
    <>
      {loaded.fault ? (
        <div className="shelf-fault">
          <ArticleFault fault={loaded.fault} away={words.away} />
          <ActButton label={words.retry} onPress={loaded.again} />
        </div>
      ) : null}
      {away ? (
        <p className="muted" role="status">
          {words.away.what}{' '}
          {away.heardAtMs === null
            ? words.away.todo
            : words.away.asOf(formatAsOf(away.heardAtMs, now, language))}
        </p>
      ) : null}
      {rows === null && !loaded.fault && !away ? (
        <p className="muted" role="status">
          {words.loading}
        </p>
      ) : null}
      {rows?.length === 0 ? <Empty>{empty}</Empty> : null}
      {rows && rows.length > 0 ? (
        <ul className="list" aria-label={label} ref={list} onKeyDown={walk} onFocus={noteFocus}>
          {rows}
        </ul>
      ) : null}
    </>
  );
}

/** To the first button of the next row, or of the one before. */
function walk(event: KeyboardEvent<HTMLUListElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || !(event.target instanceof Element)) return;
  const rows = [...event.currentTarget.children];
  const at = rows.findIndex((row) => row.contains(event.target as Element));
  const next = rows[at + step]?.querySelector('button');
  if (!next) return;
  event.preventDefault();
  next.focus();
}
