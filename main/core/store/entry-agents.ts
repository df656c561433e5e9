/** Who had the entries of a history, over everything of it that is cached, however long it is. */
import type { ReadableDb } from './database.ts';
import type { EntryAgents } from './store-port.ts';

/**
 * Of all these customers together. Reads each of their entries when it is asked: a count kept beside them made each stored entry dearer,
 * and a flood of them missed its time.
 */
export function entryAgents(db: ReadableDb, customerIds: readonly string[]): EntryAgents {
  const ask = db.prepare<[string], { agentName: string | null; n: number }>(
    `SELECT CASE WHEN json_valid(json) THEN json_extract(json, '$.agentName') END AS agentName, count(*) AS n
       FROM entries WHERE customerId = ? GROUP BY 1`,
  );
  const rows = customerIds.flatMap((id) => ask.all(id));
  return {
    agents: [...new Set(rows.flatMap(({ agentName }) => agentName ?? []))],
    count: rows.reduce((sum, { n }) => sum + n, 0),
  };
}
