/**
 * Takes a customer out of the centre's store for good: cards, cases, contacts with their chats and figures, follow-ups, what agents
 * missed, cards in team chat, remembered answers. What stays knows no person: ids, audit lines, counts of the queues. The freed
 * pages are overwritten. Used by the service's `forget.ts` alone; whether it may be done is decided there.
 */
import { z } from 'zod';
import type { CustomerId } from '#src/model/ids.ts';
import { foldNumber } from '#src/text/fold.ts';
import type { CentreDb } from './open.ts';

export interface Erased {
  /** Rows of their histories. */
  readonly contacts: number;
  /** Every interaction that was erased. */
  readonly interactionIds: readonly string[];
  /** Whose lists of what to come back to are others now. */
  readonly agentIds: readonly string[];
}

const ids = z.array(z.object({ id: z.string() }));
const agents = z.array(z.object({ agentId: z.string() }));
const forgotten = z.object({ contacts: z.number(), atMs: z.number() });

/** Whom it concerns: these customers, and contacts from their numbers that nobody knew to be theirs. */
export function eraseCustomers(
  db: CentreDb,
  customerIds: readonly CustomerId[],
  numbers: readonly string[],
  atMs: number,
): Erased {
  db.pragma('secure_delete = ON');
  const who = JSON.stringify(customerIds);
  const of = (column: string): string => `${column} IN (SELECT value FROM json_each(?))`;
  const own = JSON.stringify(numbers.flatMap((each) => [each, `+${foldNumber(each)}`]));
  const works = ids.parse(
    db
      .prepare(
        `SELECT id FROM works WHERE is_open = 0 AND (${of("json_extract(record, '$.interaction.customerId')")}
           OR (json_extract(record, '$.interaction.customerId') IS NULL
             AND ${of("json_extract(record, '$.interaction.number')")}))`,
      )
      .all(who, own),
  );
  const entries = ids.parse(
    db.prepare(`SELECT id FROM entries WHERE ${of('customer_id')}`).all(who),
  );
  const gone = [...new Set([...works, ...entries].map(({ id }) => id))];
  const contacts = JSON.stringify(gone);
  const followers = agents.parse(
    db
      .prepare(
        `SELECT DISTINCT agent_id AS agentId FROM follow_ups
         WHERE ${of("json_extract(record, '$.customerId')")}
         UNION SELECT DISTINCT agent_id FROM missed WHERE ${of("json_extract(record, '$.customerId')")}`,
      )
      .all(who, who),
  );
  const run = (sql: string, ...values: readonly string[]): void => {
    db.prepare(sql).run(...values);
  };
  run(
    `UPDATE practice_chats SET record = '{}', is_live = 0 WHERE is_live = 0 AND chat_id IN
       (SELECT json_extract(record, '$.chatId') FROM chats WHERE ${of('interaction_id')})`,
    contacts,
  );
  for (const table of ['chats', 'chat_messages', 'call_voices', 'missed'])
    run(`DELETE FROM ${table} WHERE ${of('interaction_id')}`, contacts);
  run(
    `DELETE FROM missed WHERE ${of("json_extract(record, '$.customerId')")}
       OR ${of("json_extract(record, '$.number')")}`,
    who,
    own,
  );
  run(`DELETE FROM help WHERE ${of("json_extract(record, '$.interactionId')")}`, contacts);
  run(`DELETE FROM follow_ups WHERE ${of("json_extract(record, '$.customerId')")}`, who);
  run(
    `DELETE FROM team_messages WHERE ${of("json_extract(record, '$.card.customerId')")}
       OR ${of("json_extract(record, '$.card.interactionId')")}`,
    who,
    contacts,
  );
  run(`DELETE FROM works WHERE ${of('id')}`, contacts);
  run(`DELETE FROM entries WHERE ${of('customer_id')}`, who);
  run(`DELETE FROM cases WHERE ${of('customer_id')}`, who);
  run(`DELETE FROM customer_scopes WHERE ${of('customer_id')}`, who);
  run(`DELETE FROM customers WHERE ${of('id')}`, who);
  eraseAnswers(db, [...customerIds, ...gone]);
  const note = db.prepare(
    'INSERT OR REPLACE INTO forgotten (customer_id, root_id, contacts, at_ms) VALUES (?, ?, ?, ?)',
  );
  for (const id of customerIds) note.run(id, customerIds[0], entries.length, Math.round(atMs));
  return {
    contacts: entries.length,
    interactionIds: gone,
    agentIds: followers.map(({ agentId }) => agentId),
  };
}

/** A desk that asks again for what it was answered hears that there is nobody: asked anew, the act might be done twice. */
function eraseAnswers(db: CentreDb, named: readonly string[]): void {
  const body = JSON.stringify({
    ...{ code: 'customer-forgotten', message: 'forgotten', retryable: false },
  });
  const replace = db.prepare(
    "UPDATE results SET status = 410, body = ? WHERE instr(body, '\"' || ? || '\"') > 0",
  );
  for (const id of named) replace.run(body, id);
}

/** When this customer was forgotten, and how many contacts went; null: they were not. */
export function readForgotten(
  db: CentreDb,
  id: CustomerId,
): {
  readonly contacts: number;
  readonly atMs: number;
  readonly customerIds: readonly string[];
} | null {
  const found = db
    .prepare('SELECT contacts, at_ms AS atMs FROM forgotten WHERE customer_id = ?')
    .get(id);
  if (found === undefined) return null;
  const family = ids.parse(
    db
      .prepare(
        `SELECT customer_id AS id FROM forgotten
         WHERE root_id = (SELECT root_id FROM forgotten WHERE customer_id = ?)`,
      )
      .all(id),
  );
  return { ...forgotten.parse(found), customerIds: family.map((each) => each.id) };
}

/** The log of the file is cut, so that nothing of them is left in it. Outside any commit. */
export function cutLog(db: CentreDb): void {
  db.pragma('wal_checkpoint(TRUNCATE)');
}
