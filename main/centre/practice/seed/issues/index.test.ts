import { describe, expect, it } from 'vitest';
import { practiceCatalogue } from '../catalogue.ts';
import { seededChance } from '../chance.ts';
import { fill, planCase } from '../facts.ts';
import { practicePeople } from '../people.ts';
import { ISSUES } from './index.ts';

const NOW_MS = Date.UTC(2026, 10, 20, 10);
const chance = seededChance(7);
const someone = practicePeople(chance, NOW_MS, 40, 800)[0];
const catalogue = practiceCatalogue();

describe('the words of every issue', () => {
  it('cover at least 25 kinds of trouble', () => {
    expect(ISSUES.length).toBeGreaterThanOrEqual(25);
  });

  it('are filed under a known reason and queue', () => {
    for (const { reasonId, queueId } of ISSUES) {
      expect(catalogue.reasons.map(({ id }) => id)).toContain(reasonId);
      expect(catalogue.queues.map(({ id }) => id)).toContain(queueId);
    }
  });

  it.each(
    ISSUES.flatMap((issue, at) =>
      (['es', 'en'] as const).map(
        (language) => [`${at} ${issue.reasonId} ${language}`, issue, language] as const,
      ),
    ),
  )('%s fills every place', (_name, issue, language) => {
    if (!someone) throw new Error('Nobody there');
    const plan = planCase(chance, someone, NOW_MS, NOW_MS, NOW_MS, issue.amountsCents);
    const { ask, notes, notice, ...lists } = issue.texts[language];
    const lines = [
      ...Object.values(lists).flat(),
      ...ask.flat(),
      ...Object.values(notes).flat(),
      notice ?? '',
    ];
    for (const line of lines) expect(fill(line, plan.facts, true)).not.toMatch(/[{}|]|undefined/);
    for (const list of [...Object.values(lists), ask, ...Object.values(notes)])
      expect(list.length).toBeGreaterThan(0);
    expect(issue.texts[language].fix.length).toBeGreaterThan(1);
  });
});
