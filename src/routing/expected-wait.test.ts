import { describe, expect, it } from 'vitest';
import { expectedWaitMs, waitAnnouncement } from './expected-wait.ts';

describe('expectedWaitMs', () => {
  it.each([
    [0, 1, 0, 0],
    [1, 1, 0, 180_000],
    [0, 0, 1, 180_000],
    [3, 0, 4, 180_000],
    [0, 0, 0, 180_000],
  ])('place %i, %i free, %i working: %i ms', (place, free, working, expected) => {
    expect(expectedWaitMs(place, free, working, 180_000)).toBe(expected);
  });
});

describe('waitAnnouncement', () => {
  it.each([
    [0, 'wait-short'],
    [60_000, 'wait-1'],
    [120_000, 'wait-2'],
    [180_000, 'wait-3'],
    [300_000, 'wait-5'],
    [3_600_000, 'wait-10'],
  ])('says for %i ms: %s', (waitMs, file) => {
    expect(waitAnnouncement(waitMs)).toBe(file);
  });
});
