/**
 * Searches that led nowhere, counted by their folded text and language. Who searched is kept nowhere. What nobody searched for
 * three months is forgotten. Used by the service only.
 */
import { z } from 'zod';
import { vainSearchRow, type VainSearch, type VainSearchRow } from '#src/model/glossary.ts';
import type { Language } from '#src/model/text.ts';
import { foldText } from '#src/text/fold.ts';
import type { CentreDb } from './open.ts';

const KEPT_MS = 90 * 24 * 3_600_000;

/** Counts one; of what nothing is left after folding there is nothing to count. */
export function countVainSearch(db: CentreDb, { text, language, kind, atMs }: VainSearch): void {
  const folded = foldText(text);
  if (folded === '') return;
  db.prepare(
    `INSERT INTO vain_searches (folded, language, text, times, times_nothing, last_at_ms)
     VALUES (@folded, @language, @text, 1, @nothing, @atMs)
     ON CONFLICT (folded, language) DO UPDATE SET text = excluded.text, times = times + 1,
       times_nothing = times_nothing + excluded.times_nothing,
       last_at_ms = max(last_at_ms, excluded.last_at_ms)`,
  ).run({ folded, language, text, nothing: kind === 'nothing' ? 1 : 0, atMs: Math.round(atMs) });
}

/** What nobody searched for long leaves. */
export function forgetVainSearches(db: CentreDb, nowMs: number): void {
  db.prepare('DELETE FROM vain_searches WHERE last_at_ms < ?').run(Math.round(nowMs - KEPT_MS));
}

/** The most frequent first, those put aside left out. */
export function readVainSearches(db: CentreDb, limit: number): readonly VainSearchRow[] {
  return z.array(vainSearchRow).parse(
    db
      .prepare(
        `SELECT text, language, times, times_nothing AS timesNothing, last_at_ms AS lastAtMs
         FROM vain_searches WHERE is_dismissed = 0
         ORDER BY times DESC, last_at_ms DESC, folded LIMIT ?`,
      )
      .all(limit),
  );
}

/** Puts one aside or takes it back. */
export function dismissVainSearch(
  db: CentreDb,
  { text, language }: { readonly text: string; readonly language: Language },
  isDismissed: boolean,
): void {
  db.prepare('UPDATE vain_searches SET is_dismissed = ? WHERE folded = ? AND language = ?').run(
    isDismissed ? 1 : 0,
    foldText(text),
    language,
  );
}

/** It has its answer: should it lead nowhere again, it is counted anew. */
export function removeVainSearch(
  db: CentreDb,
  { text, language }: { readonly text: string; readonly language: Language },
): void {
  db.prepare('DELETE FROM vain_searches WHERE folded = ? AND language = ?').run(
    foldText(text),
    language,
  );
}
