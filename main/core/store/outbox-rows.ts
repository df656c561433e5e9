/** The outbox table and the records table beside it. Free functions over a connection; rows are checked before they leave. */
import { faultCode } from '#src/contracts/fault.ts';
import type { OutboxName } from '#src/offline/outbox-rules.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import type { StoreChange, StoredRow } from './store-port.ts';

const NAMES: readonly string[] = [
  'draft/save',
  'wrap-up/complete',
  'interaction/dial',
  'interaction/link',
  'customer/update',
  'follow-up/done',
  'note/write',
  'customer/forget',
  'customer/merge',
  'customer/unmerge',
  'case/merge',
  'case/split',
  'case/undo',
  'chat/send',
  'team-chat/send',
  'briefing/read',
  'article/feedback',
  'search/vain',
] satisfies OutboxName[];
const STATES: readonly string[] = ['waiting', 'sending', 'needs-attention'];

/** All unsent rows, oldest first. A row that this program cannot read stays in the file and is left out. */
export function readOutbox(db: ReadableDb): readonly StoredRow[] {
  return db
    .prepare<[], Record<string, unknown>>('SELECT * FROM outbox ORDER BY serial')
    .all()
    .flatMap((row) => {
      const parsed = parseRow(row);
      return parsed ? [parsed] : [];
    });
}

function parseRow(row: Record<string, unknown>): StoredRow | null {
  const payload = parseJson(row['payload']);
  if (!NAMES.includes(String(row['name'])) || !STATES.includes(String(row['state']))) return null;
  if (payload === undefined) return null;
  const code = faultCode.safeParse(row['faultCode']);
  return {
    id: String(row['id']),
    serial: Number(row['serial']),
    name: String(row['name']) as OutboxName,
    interactionId: String(row['interactionId']),
    centre: String(row['centre'] ?? ''),
    payload,
    createdAtMs: Number(row['createdAtMs']),
    state: String(row['state']) as StoredRow['state'],
    attempts: Number(row['attempts']),
    nextTryAtMs: Number(row['nextTryAtMs']),
    faultCode: code.success ? code.data : null,
  };
}

function parseJson(text: unknown): unknown {
  try {
    return JSON.parse(String(text)) as unknown;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

/** All steps or none. */
export function commitChanges(db: WritableDb, changes: readonly StoreChange[]): void {
  db.transaction(() => {
    for (const change of changes) applyChange(db, change);
  }).immediate();
}

function applyChange(db: WritableDb, change: StoreChange): void {
  switch (change.kind) {
    case 'record/put':
      db.prepare(
        'INSERT INTO records (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
      ).run(change.key, JSON.stringify(change.value));
      return;
    case 'record/delete':
      db.prepare('DELETE FROM records WHERE key = ?').run(change.key);
      return;
    case 'outbox/put':
      for (const id of change.removes) db.prepare('DELETE FROM outbox WHERE id = ?').run(id);
      putRow(db, change.row);
      return;
    case 'outbox/patch':
      patchRow(db, change.id, change.patch);
      return;
    case 'outbox/delete':
      db.prepare('DELETE FROM outbox WHERE id = ?').run(change.id);
  }
}

/** Adds a row; the same id again changes nothing. */
export function putRow(db: WritableDb, row: Omit<StoredRow, 'serial'>): void {
  db.prepare(
    `INSERT INTO outbox (id, name, interactionId, payload, createdAtMs, state, attempts, nextTryAtMs, faultCode, centre)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
  ).run(
    row.id,
    row.name,
    row.interactionId,
    JSON.stringify(row.payload),
    Math.round(row.createdAtMs),
    row.state,
    row.attempts,
    Math.round(row.nextTryAtMs),
    row.faultCode,
    row.centre,
  );
}

function patchRow(
  db: WritableDb,
  id: string,
  patch: Extract<StoreChange, { kind: 'outbox/patch' }>['patch'],
): void {
  const set = (column: string, value: string | number | null): void => {
    db.prepare(`UPDATE outbox SET ${column} = ? WHERE id = ?`).run(value, id);
  };
  if (patch.state !== undefined) set('state', patch.state);
  if (patch.attempts !== undefined) set('attempts', patch.attempts);
  if (patch.nextTryAtMs !== undefined) set('nextTryAtMs', Math.round(patch.nextTryAtMs));
  if (patch.faultCode !== undefined) set('faultCode', patch.faultCode);
  if (patch.interactionId !== undefined) set('interactionId', patch.interactionId);
  if (patch.payload !== undefined) set('payload', JSON.stringify(patch.payload));
}

/** Records whose key begins so. */
export function readRecords(
  db: ReadableDb,
  prefix: string,
): readonly { readonly key: string; readonly value: unknown }[] {
  return db
    .prepare<[number, string], { key: string; value: string }>(
      'SELECT key, value FROM records WHERE substr(key, 1, ?) = ? ORDER BY key',
    )
    .all(prefix.length, prefix)
    .flatMap(({ key, value }) => {
      const parsed = parseJson(value);
      return parsed === undefined ? [] : [{ key, value: parsed }];
    });
}
