import { describe, expect, it } from 'vitest';
import { queueId } from '../model/ids.ts';
import { differentFacts, wordsOnlyIn, type Compared } from './article-differences.ts';

const one: Compared = {
  ...{ language: 'es', title: 'Cobro', body: ['Uno.', 'Dos.'], steps: ['Mira.'], ownerName: 'Ana' },
  ...{ queueIds: [queueId.parse('a'), queueId.parse('b')], keywords: ['x'], expiresAtMs: null },
};

describe('two versions of an article', () => {
  it('differ in nothing when only the order of queues does, or no day is written in another way', () => {
    const same = { ...one, queueIds: one.queueIds.toReversed(), expiresAtMs: undefined };
    expect(differentFacts(one, same)).toEqual([]);
    expect(wordsOnlyIn(one, same).size).toBe(0);
  });
  it('differ in each fact by itself', () => {
    expect(differentFacts(one, { ...one, expiresAtMs: 5, keywords: [] })).toEqual([
      'keywords',
      'expiresAtMs',
    ]);
    expect(differentFacts(one, { ...one, language: 'en', ownerName: '', queueIds: [] })).toEqual([
      ...['ownerName', 'language', 'queueIds'],
    ]);
  });
  it('differ in the paragraphs, steps and title that only one of them has', () => {
    const other = { ...one, body: ['Dos.', 'Tres.'] };
    expect([...wordsOnlyIn(one, other)]).toEqual(['Uno.']);
    expect([...wordsOnlyIn(other, one)]).toEqual(['Tres.']);
  });
});
