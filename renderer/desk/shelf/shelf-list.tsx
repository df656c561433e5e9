/** The list of a tab of the shelf page: fault, waiting, empty or rows, between which the arrows move. */
import type { KeyboardEvent, ReactNode } from 'react';
import { ActButton } from '../parts/act-button.tsx';
import { Empty } from '../parts/empty.tsx';
import { FaultLine } from '../parts/fault-line.tsx';
import { useText } from '../text/use-text.ts';
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
  return (
    <>
      {loaded.fault ? (
        <div className="shelf-fault">
          <FaultLine fault={loaded.fault} />
          <ActButton label={words.retry} onPress={loaded.again} />
        </div>
      ) : null}
      {rows === null && !loaded.fault ? (
        <p className="muted" role="status">
          {words.loading}
        </p>
      ) : null}
      {rows?.length === 0 ? <Empty>{empty}</Empty> : null}
      {rows && rows.length > 0 ? (
        <ul className="list" aria-label={label} onKeyDown={walk}>
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
