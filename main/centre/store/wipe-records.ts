/** Which computers of an agent have to erase what they keep, and which have done so. Used by the service's `wipes.ts` alone. */
import { z } from 'zod';
import type { WipeOrder } from '#src/centre/forget-requests.ts';
import type { AgentId } from '#src/model/ids.ts';
import type { CentreDb } from './open.ts';

const order = z.object({ wipeId: z.string(), askedAtMs: z.number() });

export interface NewWipe extends WipeOrder {
  readonly agentId: AgentId;
  /** Null: every computer. */
  readonly deskId: string | null;
  readonly byAgentId: AgentId;
}

/** Written once; the same again changes nothing. Answers whether it is new. */
export function writeWipe(db: CentreDb, wipe: NewWipe): boolean {
  const { changes } = db
    .prepare(
      'INSERT OR IGNORE INTO wipes (id, agent_id, desk_id, asked_at_ms, asked_by) VALUES (?, ?, ?, ?, ?)',
    )
    .run(wipe.wipeId, wipe.agentId, wipe.deskId, Math.round(wipe.askedAtMs), wipe.byAgentId);
  return changes > 0;
}

/** The newest order that this computer has not carried out; it stands for those before it. */
export function readPendingWipe(db: CentreDb, agentId: AgentId, deskId: string): WipeOrder | null {
  const found = db
    .prepare(
      `SELECT id AS wipeId, asked_at_ms AS askedAtMs FROM wipes
       WHERE agent_id = ? AND (desk_id IS NULL OR desk_id = ?)
         AND id NOT IN (SELECT wipe_id FROM wipes_done WHERE desk_id = ?)
       ORDER BY asked_at_ms DESC, rowid DESC LIMIT 1`,
    )
    .get(agentId, deskId, deskId);
  return found === undefined ? null : order.parse(found);
}

/** This computer has carried it out, and with it all before; false: it had said so already, or nobody asked. */
export function writeWiped(
  db: CentreDb,
  agentId: AgentId,
  deskId: string,
  done: { readonly wipeId: string; readonly atMs: number; readonly unsent: number },
): boolean {
  const { changes } = db
    .prepare(
      `INSERT OR IGNORE INTO wipes_done (wipe_id, desk_id, done_at_ms, unsent)
       SELECT id, ?, ?, ? FROM wipes WHERE agent_id = ? AND (desk_id IS NULL OR desk_id = ?)
         AND asked_at_ms <= (SELECT asked_at_ms FROM wipes WHERE id = ? AND agent_id = ?)`,
    )
    .run(deskId, Math.round(done.atMs), done.unsent, agentId, deskId, done.wipeId, agentId);
  return changes > 0;
}
