import { describe, expect, it } from 'vitest';
import { plainMessage } from '../../service/chat/chat-text.ts';
import { loadScenarios } from '../scenarios.ts';
import { seedPractice } from '../seed.ts';
import { loadChatScenarios } from './chat-scenarios.ts';
import { wordsOf } from './chat-script.ts';

const scripts = loadChatScenarios();
const seed = seedPractice(Date.UTC(2026, 10, 20, 10, 42));

describe('practice customers who write', () => {
  it('are at least six, in both languages, with ids of their own and no caller’s', () => {
    expect(scripts.length).toBeGreaterThanOrEqual(6);
    expect(new Set(scripts.map(({ language }) => language))).toEqual(new Set(['es', 'en']));
    const ids = [...scripts, ...loadScenarios()].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(scripts.map((script) => [script.id, script] as const))(
    '%s writes to a queue, and is a customer of that language or a visitor',
    (_id, { queueId, number, language }) => {
      expect(seed.queues.map(({ id }) => String(id))).toContain(queueId);
      const known = seed.customers.find(({ phones }) =>
        phones.some((phone) => phone.number === number),
      );
      expect(number === '' ? null : known?.language).toBe(number === '' ? null : language);
    },
  );

  it('include known ones, a visitor, one in a hurry, 12,000 characters, markup, Arabic and a lost message', () => {
    expect(scripts.filter(({ number }) => number !== '').length).toBeGreaterThanOrEqual(2);
    expect(scripts.some(({ number }) => number === '')).toBe(true);
    expect(scripts.some(({ patienceMs }) => patienceMs !== null && patienceMs <= 30_000)).toBe(
      true,
    );
    const words = scripts.flatMap(({ opening }) => opening.map(wordsOf));
    expect(Math.max(...words.map((each) => each.length))).toBeGreaterThanOrEqual(12_000);
    expect(words.some((each) => each.includes('<script>'))).toBe(true);
    expect(words.some((each) => /\p{Script=Arabic}/u.test(each))).toBe(true);
    expect(scripts.some(({ loses }) => loses.length > 0)).toBe(true);
    for (const each of words) expect(plainMessage(each).trim()).not.toBe('');
  });

  it('all thank and leave when the agent says goodbye, and leave an agent who is gone', () => {
    for (const { farewell, leavesAfterSilenceMs } of scripts) {
      expect(farewell?.words.length).toBeGreaterThan(0);
      expect(leavesAfterSilenceMs).not.toBeNull();
    }
  });
});

describe('canned replies', () => {
  it('are a dozen, with codes of their own, in both languages', () => {
    const { cannedReplies } = seed.catalogue;
    expect(cannedReplies.length).toBeGreaterThanOrEqual(12);
    expect(new Set(cannedReplies.map(({ code }) => code)).size).toBe(cannedReplies.length);
    for (const { text } of cannedReplies) expect(text.es).not.toBe(text.en);
  });
});
