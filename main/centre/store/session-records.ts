/**
 * Sign-ins and their tokens. Tokens are kept as SHA-256 only: a stolen file signs nobody in.
 */
import { z } from 'zod';
import { agentId } from '#src/model/ids.ts';
import type { CentreDb } from './open.ts';

const sessionRow = z.object({
  id: z.string(),
  agentId,
  deskId: z.string(),
  startedAtMs: z.number(),
  /** Event numbers up to here may have been used; a restarted service goes on above it. */
  reservedSeq: z.number().int(),
  ended: z.enum(['signed-in-elsewhere', 'token-expired', 'signed-out']).nullable(),
});
/** One sign-in of one agent at one desk. */
export type SessionRecord = z.infer<typeof sessionRow>;

const COLUMNS = `id, agent_id AS agentId, desk_id AS deskId, started_at_ms AS startedAtMs,
  reserved_seq AS reservedSeq, ended`;

export function readLiveSessions(db: CentreDb): readonly SessionRecord[] {
  return db
    .prepare(`SELECT ${COLUMNS} FROM sessions WHERE ended IS NULL`)
    .all()
    .map((each) => sessionRow.parse(each));
}

export function writeSession(db: CentreDb, session: SessionRecord): void {
  db.prepare(
    `INSERT INTO sessions (id, agent_id, desk_id, started_at_ms, reserved_seq, ended)
     VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET reserved_seq = excluded.reserved_seq, ended = excluded.ended`,
  ).run(
    session.id,
    session.agentId,
    session.deskId,
    session.startedAtMs,
    session.reservedSeq,
    session.ended,
  );
}

export function writeToken(
  db: CentreDb,
  hash: string,
  sessionId: string,
  expiresAtMs: number,
): void {
  db.prepare('INSERT INTO tokens (hash, session_id, expires_at_ms) VALUES (?, ?, ?)').run(
    hash,
    sessionId,
    expiresAtMs,
  );
}

/** The sign-in a token belongs to, also when it ended or the token is too old: the caller decides. */
export function readToken(
  db: CentreDb,
  hash: string,
): { readonly session: SessionRecord; readonly expiresAtMs: number } | null {
  const found = db
    .prepare(
      `SELECT s.id, s.agent_id AS agentId, s.desk_id AS deskId, s.started_at_ms AS startedAtMs,
         s.reserved_seq AS reservedSeq, s.ended, t.expires_at_ms AS expiresAtMs
       FROM tokens t JOIN sessions s ON s.id = t.session_id WHERE t.hash = ?`,
    )
    .get(hash);
  if (found === undefined) return null;
  const parsed = sessionRow.extend({ expiresAtMs: z.number() }).parse(found);
  const { expiresAtMs, ...session } = parsed;
  return { session, expiresAtMs };
}

/** The latest moment at which a token of this sign-in is valid. */
export function readLastExpiry(db: CentreDb, sessionId: string): number {
  const found = db
    .prepare('SELECT coalesce(max(expires_at_ms), 0) AS n FROM tokens WHERE session_id = ?')
    .get(sessionId);
  return z.object({ n: z.number() }).parse(found).n;
}

/** Removes what nobody can use any more. */
export function forgetSessions(db: CentreDb, beforeMs: number): void {
  db.prepare('DELETE FROM sessions WHERE ended IS NOT NULL AND started_at_ms < ?').run(beforeMs);
}
