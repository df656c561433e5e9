/** Who had the entries of a history, over everything of it that is cached (`0080-entry-agents.ts` counts them), however long it is. */
import type { ReadableDb } from './database.ts';
import type { EntryAgents } from './store-port.ts';

/** Of all these customers together. */
export function entryAgents(db: ReadableDb, customerIds: readonly string[]): EntryAgents {
  const ask = db.prepare<[string], { agentName: string; n: number }>(
    'SELECT agentName, n FROM entryAgents WHERE customerId = ?',
  );
  const rows = customerIds.flatMap((id) => ask.all(id));
  return {
    agents: [...new Set(rows.map(({ agentName }) => agentName))].filter(Boolean),
    count: rows.reduce((sum, { n }) => sum + n, 0),
  };
}
