import { describe, expect, it } from 'vitest';
import { endReason } from '../model/interaction.ts';
import { endReasonOfStatus, isTakenElsewhere } from './end-reason.ts';

describe('endReasonOfStatus', () => {
  it.each([
    [486, 'busy'],
    [600, 'busy'],
    [404, 'not-found'],
    [480, 'no-answer'],
    [408, 'no-answer'],
    [487, 'cancelled'],
    [603, 'rejected'],
    [403, 'refused'],
    [503, 'unreachable'],
    [666, 'rejected'],
    [418, 'failed'],
    [488, 'incompatible'],
    [606, 'incompatible'],
  ])('says for %i %s', (status, reason) => {
    expect(endReasonOfStatus(status)).toBe(reason);
  });

  it('has an answer for every number', () => {
    for (const status of [-1, 0, Number.NaN, 100, 299, 1e9])
      expect(endReason.safeParse(endReasonOfStatus(status)).success).toBe(true);
  });
});

describe('isTakenElsewhere', () => {
  it.each([
    ['SIP ;cause=200 ;text="Call completed elsewhere"', true],
    ['Q.850;cause=26', true],
    ['SIP;cause=2000', false],
    ['SIP;cause=408', false],
    ['Q.850;cause=16', false],
    [null, false],
    ['\u0000'.repeat(10_000), false],
  ])('reads %s', (header, isTaken) => {
    expect(isTakenElsewhere(header)).toBe(isTaken);
  });
});
