/**
 * What the staff write to each other, as rows in the order in which they came, and how far each of them has read. The same
 * author's same id is one message. Used by the service only.
 */
import { z } from 'zod';
import type { AgentId } from '#src/model/ids.ts';
import { teamMessage, type TeamMessage } from '#src/model/team-chat.ts';
import type { CentreDb } from './open.ts';

const row = z.object({ record: z.string() });
const parse = (found: unknown): TeamMessage =>
  teamMessage.parse(JSON.parse(row.parse(found).record));

/** A message by its author and their id, with the thread it was written into. */
export function readTeamMessage(
  db: CentreDb,
  authorId: AgentId,
  id: string,
): { readonly thread: string; readonly message: TeamMessage } | null {
  const found = db
    .prepare('SELECT thread, record FROM team_messages WHERE author_id = ? AND id = ?')
    .get(authorId, id);
  return found === undefined
    ? null
    : { thread: z.object({ thread: z.string() }).parse(found).thread, message: parse(found) };
}

export function writeTeamMessage(db: CentreDb, thread: string, message: TeamMessage): void {
  db.prepare(
    'INSERT OR IGNORE INTO team_messages (author_id, id, thread, record) VALUES (?, ?, ?, ?)',
  ).run(message.authorId, message.id, thread, JSON.stringify(message));
}

/** The newest messages of a thread, oldest first. */
export function readThread(db: CentreDb, thread: string, limit: number): readonly TeamMessage[] {
  return db
    .prepare('SELECT record FROM team_messages WHERE thread = ? ORDER BY number DESC LIMIT ?')
    .all(thread, limit)
    .map(parse)
    .reverse();
}

/** The threads of two in which this agent is one, the one with the newest message first. */
export function readThreadsOf(db: CentreDb, id: AgentId, limit: number): readonly string[] {
  return db
    .prepare(
      `SELECT thread, max(number) AS newest FROM team_messages
       WHERE thread LIKE ? ESCAPE '\\' OR thread LIKE ? ESCAPE '\\'
       GROUP BY thread ORDER BY newest DESC LIMIT ?`,
    )
    .all(`two:${escaped(id)}|%`, `two:%|${escaped(id)}`, limit)
    .map((found) => z.object({ thread: z.string() }).parse(found).thread);
}

const escaped = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** Messages of others that came after what this agent has read. */
export function countUnread(db: CentreDb, id: AgentId, thread: string): number {
  const found = db
    .prepare(
      `SELECT count(*) AS n FROM team_messages
       WHERE thread = ? AND author_id <> ? AND number >
         coalesce((SELECT number FROM team_reads WHERE agent_id = ? AND thread = ?), 0)`,
    )
    .get(thread, id, id, thread);
  return z.object({ n: z.number() }).parse(found).n;
}

/** Everything of the thread so far is read. */
export function markThreadRead(db: CentreDb, id: AgentId, thread: string): void {
  db.prepare(
    `INSERT INTO team_reads (agent_id, thread, number)
     VALUES (?, ?, (SELECT coalesce(max(number), 0) FROM team_messages WHERE thread = ?))
     ON CONFLICT (agent_id, thread) DO UPDATE SET number = excluded.number`,
  ).run(id, thread, thread);
}

/** Removes what is older than `sinceMs`, and of each thread all but the newest `most`. Answers how many went. */
export function forgetTeamMessages(db: CentreDb, sinceMs: number, most: number): number {
  return db
    .prepare(
      `DELETE FROM team_messages WHERE json_extract(record, '$.atMs') < ? OR number IN (
         SELECT number FROM (
           SELECT number, row_number() OVER (PARTITION BY thread ORDER BY number DESC) AS place
           FROM team_messages
         ) WHERE place > ?
       )`,
    )
    .run(sinceMs, most).changes;
}
