import { describe, expect, it } from 'vitest';
import { interactionId, queueId } from '../model/ids.ts';
import {
  isQueueAlarming,
  LEVEL_WINDOW_MS,
  serviceLevelOf,
  trendOf,
  type QueueResult,
} from './queue-figures.ts';

const NOW = 10_000_000;
const result = (waitMs: number, isAnswered: boolean, agoMs = 0): QueueResult => ({
  interactionId: interactionId.parse('int-1'),
  queueId: queueId.parse('support'),
  atMs: NOW - agoMs,
  waitMs,
  isAnswered,
});

describe('the service level', () => {
  it.each<[string, QueueResult[], number | null]>([
    ['nothing happened', [], null],
    ['answered at the last moment', [result(20_000, true)], 1],
    ['answered too late', [result(20_001, true)], 0],
    ['gave up after a real wait', [result(5_001, false), result(1_000, true)], 0.5],
    ['a wrong number', [result(5_000, false), result(1_000, true)], 1],
    ['only a wrong number', [result(1_000, false)], null],
    ['answered at once without a wait', [result(0, true)], 1],
    ['half an hour ago', [result(1_000, true, LEVEL_WINDOW_MS)], 1],
    ['longer ago', [result(1_000, true, LEVEL_WINDOW_MS + 1)], null],
  ])('%s', (_what, results, share) => {
    expect(serviceLevelOf(results, NOW).share).toBe(share);
  });
});

describe('the alarm of a queue', () => {
  const level = (share: number | null, of: number) => ({ share, of });
  it.each([
    ['nobody waits', null, level(1, 9), false],
    ['a minute', NOW - 60_000, level(1, 9), false],
    ['longer than a minute', NOW - 60_001, level(null, 0), true],
    ['few in time', null, level(0.5, 5), true],
    ['few in time, of too few', null, level(0, 4), false],
  ])('%s', (_what, longestWaitSinceMs, of, expected) => {
    expect(isQueueAlarming({ longestWaitSinceMs }, of, NOW)).toBe(expected);
  });
});

describe('the trend', () => {
  const rows = (...pairs: [number, number][]) =>
    pairs.map(([minute, waiting]) => ({ minute, waiting }));
  it.each([
    ['nothing yet', rows(), 100, []],
    ['up to now', rows([98, 1], [99, 2], [100, 3]), 100, [1, 2, 3]],
    ['this minute is still to come', rows([98, 1], [99, 2]), 100, [1, 2]],
    ['a gap ends it', rows([96, 9], [98, 1], [99, 2], [100, 3]), 100, [1, 2, 3]],
    ['nobody looked for a while', rows([96, 9], [97, 9]), 100, []],
  ])('%s', (_what, minutes, now, expected) => {
    expect(trendOf(minutes, now)).toEqual(expected);
  });

  it('is never longer than half an hour', () => {
    const many = Array.from({ length: 60 }, (_, minute) => ({ minute, waiting: minute }));
    const trend = trendOf(many, 59);
    expect(trend).toHaveLength(30);
    expect(trend.at(-1)).toBe(59);
  });
});
