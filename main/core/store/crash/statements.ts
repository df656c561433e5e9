/** The statements of a migration one by one, as SQLite itself tells them apart: a semicolon may stand in a trigger or a comment. */
import type { WritableDb } from '../database.ts';

/** Runs them in order and calls after each; answers how many there were. */
export function runStatements(
  db: Pick<WritableDb, 'prepare'>,
  sql: string,
  onEach: (n: number) => void,
): number {
  let count = 0;
  let open = '';
  for (const piece of `${sql};`.split(';')) {
    open += `${piece};`;
    const statement = tryPrepare(db, open);
    if (statement === 'incomplete') continue;
    open = '';
    if (statement === 'empty') continue;
    if (statement.reader) statement.all();
    else statement.run();
    count += 1;
    onEach(count);
  }
  return count;
}

interface PlainStatement {
  readonly reader: boolean;
  all(): unknown;
  run(): unknown;
}

function tryPrepare(
  db: Pick<WritableDb, 'prepare'>,
  sql: string,
): PlainStatement | 'incomplete' | 'empty' {
  try {
    return db.prepare<[], unknown>(sql);
  } catch (cause) {
    // SQLite has no code of its own for either; in a test bench the words may be read.
    if (cause instanceof Error && /incomplete input|unterminated/.test(cause.message))
      return 'incomplete';
    if (cause instanceof RangeError) return 'empty';
    throw cause;
  }
}
