/** What agents say of articles, as rows. Used by the service only. */
import { z } from 'zod';
import { articleVerdict, feedbackId } from '#src/model/article-feedback.ts';
import { agentId, articleId, interactionId } from '#src/model/ids.ts';
import type { CentreDb } from './open.ts';

const record = z.object({
  feedbackId,
  articleId,
  version: z.number(),
  agentId,
  interactionId: interactionId.nullable(),
  verdict: articleVerdict.nullable(),
  text: z.string(),
  atMs: z.number(),
  isDone: z.number().transform((value) => value === 1),
  outcome: z.enum(['accepted', 'declined']).nullable(),
});
export type FeedbackRecord = z.infer<typeof record>;

/** Once: the same again changes nothing. Of one contact an agent's last verdict counts; saying nothing at all takes it back. */
export function writeFeedback(
  db: CentreDb,
  each: Omit<FeedbackRecord, 'isDone' | 'outcome'>,
): void {
  const isTakenBack = each.verdict === null && each.text === '';
  if (each.verdict !== null || isTakenBack)
    db.prepare(
      `DELETE FROM article_feedback WHERE verdict IS NOT NULL AND text = '' AND id <> ?
         AND article_id = ? AND version = ? AND agent_id = ? AND interaction_id IS ? AND at_ms <= ?`,
    ).run(
      each.feedbackId,
      each.articleId,
      each.version,
      each.agentId,
      each.interactionId,
      Math.round(each.atMs),
    );
  if (isTakenBack) return;
  db.prepare(
    `INSERT OR IGNORE INTO article_feedback
       (id, article_id, version, agent_id, interaction_id, verdict, text, at_ms)
     VALUES (@feedbackId, @articleId, @version, @agentId, @interactionId, @verdict, @text, @atMs)`,
  ).run({ ...each, atMs: Math.round(each.atMs) });
}

/** Those with words: open ones first, then the newest. */
export function readCorrections(db: CentreDb, limit: number): readonly FeedbackRecord[] {
  return z.array(record).parse(
    db
      .prepare(
        `SELECT id AS feedbackId, article_id AS articleId, version, agent_id AS agentId,
           interaction_id AS interactionId, verdict, text, at_ms AS atMs, is_done AS isDone,
           outcome
         FROM article_feedback WHERE text <> '' ORDER BY is_done, at_ms DESC, id LIMIT ?`,
      )
      .all(limit),
  );
}

/** How often each version was called right and wrong, those called wrong most often first. */
export function countVerdicts(
  db: CentreDb,
  limit: number,
): readonly { articleId: string; version: number; right: number; wrong: number }[] {
  return z
    .array(
      z.object({
        ...{ articleId: z.string(), version: z.number(), right: z.number(), wrong: z.number() },
      }),
    )
    .parse(
      db
        .prepare(
          `SELECT article_id AS articleId, version, sum(verdict = 'right') AS "right",
             sum(verdict = 'wrong') AS "wrong"
           FROM article_feedback WHERE verdict IS NOT NULL GROUP BY article_id, version
           ORDER BY 4 DESC, 3 DESC, article_id LIMIT ?`,
        )
        .all(limit),
    );
}

/** Marks one as done, or opens it again; false: there is none. */
export function closeFeedback(db: CentreDb, id: string, isDone: boolean): boolean {
  return (
    db.prepare('UPDATE article_feedback SET is_done = ? WHERE id = ?').run(isDone ? 1 : 0, id)
      .changes > 0
  );
}

/** One with its words; null when there is none. */
export function readFeedback(db: CentreDb, id: string): FeedbackRecord | null {
  const found = db
    .prepare(
      `SELECT id AS feedbackId, article_id AS articleId, version, agent_id AS agentId,
         interaction_id AS interactionId, verdict, text, at_ms AS atMs, is_done AS isDone, outcome
       FROM article_feedback WHERE id = ?`,
    )
    .get(id);
  return found === undefined ? null : record.parse(found);
}

/** It has its answer, and is done. */
export function answerFeedback(db: CentreDb, id: string, outcome: 'accepted' | 'declined'): void {
  db.prepare('UPDATE article_feedback SET is_done = 1, outcome = ? WHERE id = ?').run(outcome, id);
}
