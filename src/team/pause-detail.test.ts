/** What the audit log holds of a pause comes back as it was. */
import { describe, expect, it } from 'vitest';
import { readPauseDetail, writePauseDetail } from './pause-detail.ts';

describe('a pause in the audit log', () => {
  it('says why it began, and how long it was and who ended it', () => {
    expect(readPauseDetail(writePauseDetail({ because: 'payment' }))).toEqual({
      because: 'payment',
      ended: null,
    });
    const over = { because: 'agent', durationMs: 12_000.4, endedBy: 'call-end' } as const;
    expect(readPauseDetail(writePauseDetail(over))).toEqual({
      because: 'agent',
      ended: { durationMs: 12_000, endedBy: 'call-end' },
    });
    for (const other of ['', 'Marta', 'payment x agent', 'payment 1 nobody', 'payment 1 agent 2'])
      expect(readPauseDetail(other), other).toBeNull();
  });
});
