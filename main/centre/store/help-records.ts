/** Calls for help as rows. They live until they are ended, through the death of the service. Used by the service only. */
import { z } from 'zod';
import { agentId } from '#src/model/ids.ts';
import { helpRequest } from '#src/model/help.ts';
import type { CentreDb } from './open.ts';

/** One call for help with the leads who have had it on their desk. */
export const helpRecord = helpRequest.omit({ deliveredTo: true }).extend({
  toldIds: z.array(agentId),
});
export type HelpRecord = z.infer<typeof helpRecord>;

/** Those nobody has ended, oldest first. */
export function readOpenHelp(db: CentreDb): readonly HelpRecord[] {
  return db
    .prepare('SELECT record FROM help WHERE is_open = 1 ORDER BY asked_at_ms, id')
    .all()
    .map((found) =>
      helpRecord.parse(JSON.parse(z.object({ record: z.string() }).parse(found).record)),
    );
}

export function readHelp(db: CentreDb, id: string): HelpRecord | null {
  const found = db.prepare('SELECT record FROM help WHERE id = ?').get(id);
  return found === undefined
    ? null
    : helpRecord.parse(JSON.parse(z.object({ record: z.string() }).parse(found).record));
}

export function writeHelp(db: CentreDb, record: HelpRecord): void {
  db.prepare(
    'INSERT OR REPLACE INTO help (id, is_open, asked_at_ms, record) VALUES (?, ?, ?, ?)',
  ).run(
    record.id,
    record.state === 'open' ? 1 : 0,
    Math.round(record.askedAtMs),
    JSON.stringify(record),
  );
}
