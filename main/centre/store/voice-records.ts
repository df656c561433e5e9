/** How calls sounded, by contact. Used by the service only. */
import { z } from 'zod';
import type { AgentId, InteractionId } from '#src/model/ids.ts';
import { voiceSummary, type VoiceSummary } from '#src/model/voice.ts';
import type { CentreDb } from './open.ts';

const row = z.object({ record: z.string() });

/** The same call again replaces what was told of it. */
export function writeCallVoice(
  db: CentreDb,
  told: {
    readonly interactionId: InteractionId;
    readonly agentId: AgentId;
    readonly atMs: number;
    readonly voice: VoiceSummary;
  },
): void {
  db.prepare(
    `INSERT OR REPLACE INTO call_voices (call_id, interaction_id, agent_id, at_ms, record)
     VALUES (?, ?, ?, ?, ?)`,
  ).run(
    told.voice.callId,
    told.interactionId,
    told.agentId,
    Math.round(told.atMs),
    JSON.stringify(told.voice),
  );
}

/** Of several calls of one contact the one that was measured longest; null when none was. */
export function readCallVoice(db: CentreDb, id: InteractionId): VoiceSummary | null {
  const voices = db
    .prepare('SELECT record FROM call_voices WHERE interaction_id = ?')
    .all(id)
    .map((found) => voiceSummary.parse(JSON.parse(row.parse(found).record)));
  return voices.toSorted((a, b) => b.measuredMs - a.measuredMs)[0] ?? null;
}
