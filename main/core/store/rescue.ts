/**
 * Reads out of a damaged outbox whatever can still be read, row by row: one bad page must not cost the rows of the others. Used
 * when a file is set aside, and to compare the outbox with its copy. Rows are as they stand in the file, not checked.
 */
import { isBroken, type ReadableDb, type WritableDb } from './database.ts';

type Row = Readonly<Record<string, unknown>>;

/** What an outbox holds: its rows with their serials, and the records beside them. */
export interface OutboxContent {
  readonly rows: readonly Row[];
  readonly records: readonly Row[];
}

/** Between two readable rows so many serials are asked for one by one. */
const MOST_PROBES = 100_000;

/** Everything that can be read; an intact file gives all of it. */
export function readContent(db: ReadableDb): OutboxContent {
  return { rows: readRows(db), records: readFromBothEnds(db, 'records', 'key') };
}

function readRows(db: ReadableDb): readonly Row[] {
  const found = readFromBothEnds(db, 'outbox', 'serial');
  const serials = found.map((row) => Number(row['serial']));
  const gaps = serials.flatMap((serial, at) => {
    const next = serials[at + 1] ?? serial;
    return next - serial > 1 ? [{ from: serial + 1, to: next - 1 }] : [];
  });
  // Gaps are usual: what was sent has left. Only in a damaged file is it worth asking.
  if (gaps.length === 0 || isReadable(db)) return found;
  const between = gaps.flatMap(({ from, to }) => probe(db, from, Math.min(to, from + MOST_PROBES)));
  return [...found, ...between].toSorted((a, b) => Number(a['serial']) - Number(b['serial']));
}

const isReadable = (db: ReadableDb): boolean =>
  safely(() => {
    db.prepare('SELECT count(payload) FROM outbox').get();
    return true;
  }) ?? false;

function probe(db: ReadableDb, from: number, to: number): readonly Row[] {
  const found: Row[] = [];
  for (let serial = from; serial <= to; serial += 1) {
    const row = safely(() =>
      db.prepare<[number], Row>('SELECT * FROM outbox WHERE serial = ?').get(serial),
    );
    if (row) found.push(row);
  }
  return found;
}

/** From the first row to the first bad page, and from the last one back to it. */
function readFromBothEnds(db: ReadableDb, table: string, key: string): readonly Row[] {
  const found = new Map<unknown, Row>();
  for (const order of ['ASC', 'DESC']) {
    const isWhole = safely(() => {
      const rows = db.prepare<[], Row>(`SELECT * FROM ${table} ORDER BY ${key} ${order}`);
      for (const row of rows.iterate()) found.set(row[key], row);
      return true;
    });
    if (isWhole) break;
  }
  const rows = [...found.values()];
  return rows.toSorted((a, b) => (isBefore(a[key], b[key]) ? -1 : 1));
}

const isBefore = (one: unknown, other: unknown): boolean =>
  typeof one === 'number' && typeof other === 'number' ? one < other : String(one) < String(other);

/** Undefined where the file is damaged; other failures pass. */
function safely<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (cause) {
    if (isBroken(cause)) return undefined;
    throw cause;
  }
}

/** One content out of two: a row that is in both is taken from the first. */
export function mergeContent(first: OutboxContent, second: OutboxContent): OutboxContent {
  const merged = (key: string, one: readonly Row[], other: readonly Row[]): readonly Row[] => {
    const known = new Set(one.map((row) => row[key]));
    return [...one, ...other.filter((row) => !known.has(row[key]))];
  };
  return {
    rows: merged('id', first.rows, second.rows).toSorted(
      (a, b) => Number(a['serial']) - Number(b['serial']),
    ),
    records: merged('key', first.records, second.records),
  };
}

/** Adds what is not there yet, as it stood; answers how many rows were new. Rows get serials from `firstSerial` on, or new ones. */
export function addContent(
  db: WritableDb,
  content: OutboxContent,
  firstSerial: number | null = null,
): number {
  const columns = db
    .prepare<[], { name: string }>("SELECT name FROM pragma_table_info('outbox')")
    .all()
    .map(({ name }) => name);
  return db
    .transaction(() => {
      let added = 0;
      for (const row of content.rows) {
        const own = columns.filter((name) => name in row && name !== 'serial');
        const names = firstSerial === null ? own : ['serial', ...own];
        const values = own.map((name) => row[name]);
        added += db
          .prepare(
            `INSERT INTO outbox (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})
             ON CONFLICT (id) DO NOTHING`,
          )
          .run(...(firstSerial === null ? values : [firstSerial + added, ...values])).changes;
      }
      for (const { key, value } of content.records)
        db.prepare('INSERT INTO records (key, value) VALUES (?, ?) ON CONFLICT DO NOTHING').run(
          key,
          value,
        );
      return added;
    })
    .immediate();
}
