import { describe, expect, it } from 'vitest';
import { derivePaymentGate, SHUT_BEFORE_MS, type GateFacts } from './payment-gate.ts';

const facts: GateFacts = {
  recording: 'recording',
  pause: null,
  isAsking: false,
  isConnected: true,
  hasFailed: false,
  nowMs: 1_000_000,
};
const kindOf = (change: Partial<GateFacts>) => derivePaymentGate({ ...facts, ...change });
const payment = { because: 'payment' as const, sinceMs: 900_000, untilMs: 1_080_000 };

describe('a payment field', () => {
  it('is open only while the recording is known to stand still, or there is none', () => {
    expect(kindOf({ recording: 'paused', pause: payment })).toEqual({
      kind: 'open',
      isRecorded: true,
      untilMs: payment.untilMs,
    });
    expect(kindOf({ recording: 'off' })).toMatchObject({ kind: 'open', isRecorded: false });
    const rest = ['recording', 'unknown'] as const;
    for (const recording of rest)
      for (const isAsking of [true, false])
        for (const isConnected of [true, false])
          for (const hasFailed of [true, false])
            expect(kindOf({ recording, isAsking, isConnected, hasFailed }).kind).not.toBe('open');
  });

  it('says why it is closed', () => {
    expect(kindOf({})).toEqual({ kind: 'closed', because: 'recording' });
    expect(kindOf({ hasFailed: true })).toEqual({ kind: 'closed', because: 'refused' });
    expect(kindOf({ isConnected: false })).toEqual({ kind: 'closed', because: 'centre-away' });
    expect(kindOf({ recording: 'unknown' })).toEqual({ kind: 'closed', because: 'unknown' });
    expect(kindOf({ isAsking: true })).toEqual({ kind: 'asking' });
  });

  it('is shut before the centre goes on with the recording, also without the centre’s word', () => {
    const at = (nowMs: number) =>
      kindOf({ recording: 'paused', pause: payment, nowMs, isConnected: false }).kind;
    expect(at(payment.untilMs - SHUT_BEFORE_MS - 1)).toBe('open');
    expect(at(payment.untilMs - SHUT_BEFORE_MS)).toBe('closed');
    // What the agent paused by hand has no end of its own.
    const byHand = { because: 'agent' as const, sinceMs: 0, untilMs: null };
    expect(kindOf({ recording: 'paused', pause: byHand, nowMs: 10 ** 12 }).kind).toBe('open');
  });
});
