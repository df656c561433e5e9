import { describe, expect, it } from 'vitest';
import { endReason } from '../model/interaction.ts';
import { endReasonOfCancel, endReasonOfStatus } from './end-reason.ts';

describe('endReasonOfStatus', () => {
  it.each([
    [486, 'busy'],
    [600, 'busy'],
    [404, 'not-found'],
    [480, 'unreachable'],
    [408, 'no-answer'],
    [487, 'cancelled'],
    [603, 'rejected'],
    [403, 'refused'],
    [503, 'unreachable'],
    [666, 'rejected'],
    [418, 'failed'],
  ])('says for %i %s', (status, reason) => {
    expect(endReasonOfStatus(status)).toBe(reason);
  });

  it('has an answer for every number', () => {
    for (const status of [-1, 0, Number.NaN, 100, 299, 1e9])
      expect(endReason.safeParse(endReasonOfStatus(status)).success).toBe(true);
  });
});

describe('endReasonOfCancel', () => {
  it.each([
    ['SIP ;cause=200 ;text="Call completed elsewhere"', 'answered-elsewhere'],
    ['Q.850;cause=26', 'answered-elsewhere'],
    ['SIP;cause=408', 'missed'],
    ['Q.850;cause=16', 'customer-left-queue'],
    [null, 'customer-left-queue'],
    ['\u0000'.repeat(10_000), 'customer-left-queue'],
  ])('reads %s', (header, reason) => {
    expect(endReasonOfCancel(header)).toBe(reason);
  });
});
