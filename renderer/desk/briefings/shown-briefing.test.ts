import { describe, expect, it } from 'vitest';
import { briefingsOf } from '../preview/shelf-fixtures.ts';
import { deriveShownBriefing } from './shown-briefing.ts';

const NOW = Date.UTC(2026, 10, 21, 12);
const briefings = briefingsOf(NOW);
const free = { briefings, offers: [], conversations: [] };

describe('the news that are shown', () => {
  it('are the newest, with how many wait behind them', () => {
    expect(deriveShownBriefing(free, NOW)).toEqual({ briefing: briefings[0], more: 1 });
  });
  it('are none over an offer, a contact or a wrap-up, and come back once it is done here', () => {
    expect(deriveShownBriefing({ ...free, offers: [{}] }, NOW)).toBeNull();
    const open = { ...free, conversations: [{ isCompletedHere: false }] };
    expect(deriveShownBriefing(open, NOW)).toBeNull();
    const over = { ...free, conversations: [{ isCompletedHere: true }] };
    expect(deriveShownBriefing(over, NOW)?.more).toBe(1);
  });
  it('are not those that are over', () => {
    const later = NOW + 9 * 3_600_000;
    expect(deriveShownBriefing(free, later)).toEqual({ briefing: briefings[1], more: 0 });
    expect(deriveShownBriefing({ ...free, briefings: null }, NOW)).toBeNull();
  });
});
