import { describe, expect, it } from 'vitest';
import type { VoiceQuality } from '../model/call.ts';
import { callId } from '../model/ids.ts';
import {
  diagnose,
  newVoiceRecord,
  recordVoice,
  summarise,
  type VoiceRecord,
} from './voice-trouble.ts';

const id = callId.parse('call-1');
const good: Omit<VoiceQuality, 'atMs'> = {
  callId: id,
  mos: 4.3,
  roundTripMs: 60,
  jitterMs: 5,
  loss: 0,
  inboundLevel: 0.2,
  outboundLevel: 0.2,
  concealed: 0,
  farLoss: 0,
  farJitterMs: 4,
  stalled: 0,
};
const at = (seconds: number, more: Partial<VoiceQuality> = {}): VoiceQuality => ({
  ...good,
  atMs: seconds * 1_000,
  ...more,
});
const run = (all: readonly Partial<VoiceQuality>[], from = 0): VoiceRecord =>
  all.reduce<VoiceRecord>(
    (record, one, n) => recordVoice(record, at(from + n, one)),
    newVoiceRecord,
  );
const times = (count: number, one: Partial<VoiceQuality> = {}) =>
  Array.from({ length: count }, () => one);

describe('what is wrong with a voice', () => {
  it.each([
    ['all is well', {}, null],
    ['what comes is lost', { loss: 0.08 }, 'loss receiving'],
    ['what we send is lost', { farLoss: 0.08 }, 'loss sending'],
    ['both are lost', { loss: 0.08, farLoss: 0.05 }, 'loss network'],
    ['what comes jumps', { jitterMs: 60 }, 'jitter receiving'],
    ['what we send jumps', { farJitterMs: 60 }, 'jitter sending'],
    ['both jump', { jitterMs: 60, farJitterMs: 60 }, 'jitter network'],
    ['loss here, jumps there', { loss: 0.1, farJitterMs: 60 }, 'loss network'],
    ['gaps alone', { concealed: 0.2 }, 'gaps receiving'],
    ['a long way', { roundTripMs: 700 }, 'delay network'],
    ['a busy computer', { stalled: 0.3, loss: 0.1, concealed: 0.3 }, 'gaps computer'],
    ['nobody has reported', { farLoss: null, farJitterMs: null, roundTripMs: null }, null],
  ])('%s', (_what, more, expected) => {
    const found = diagnose(times(5, more).map((one, n) => at(n, one)));
    expect(found && `${found.what} ${found.side}`).toBe(expected);
  });

  it('is told within ten seconds, and not for a single bad second', () => {
    expect(run([...times(5), { loss: 0.5 }, ...times(2)]).trouble).toBeNull();
    let record = newVoiceRecord;
    let toldAfter: number | null = null;
    for (let n = 0; n < 20; n += 1) {
      record = recordVoice(record, at(n, n < 5 ? {} : { loss: 0.1 }));
      if (record.trouble && toldAfter === null) toldAfter = n - 5;
    }
    expect(toldAfter).toBeLessThanOrEqual(3);
  });

  it('ends after five good seconds, and keeps its beginning meanwhile', () => {
    const bad = times(5, { loss: 0.1 });
    expect(run([...bad, ...times(3)]).trouble).toMatchObject({ what: 'loss', sinceMs: 2_000 });
    expect(run([...bad, ...times(5)]).trouble).toBeNull();
  });

  it('begins anew after a time without figures', () => {
    const record = recordVoice(run(times(5, { loss: 0.1 })), at(60));
    expect([record.trouble, record.recent.length]).toEqual([null, 1]);
  });
});

describe('the summary of a call', () => {
  it('says how it was, how bad it got and what was wrong the longest', () => {
    const record = run([
      ...times(30),
      ...times(20, { mos: 2, loss: 0.2, farLoss: 0.1, roundTripMs: null }),
      ...times(10, { mos: 3, jitterMs: 80 }),
      ...times(40),
    ]);
    const summary = summarise(id, record);
    expect(summary).toMatchObject({
      measuredMs: 100_000,
      trouble: { what: 'loss', side: 'network' },
    });
    expect(summary?.mos).toBeCloseTo(4.3 * 0.7 + 0.4 + 0.3, 5);
    expect(summary?.worstMos).toBeCloseTo(2, 5);
    expect(summary?.loss).toBeCloseTo(0.04, 5);
    expect(summary?.roundTripMs).toBeCloseTo(60, 5);
    expect(summary?.troubledMs).toBeGreaterThan(28_000);
    expect(summary?.troubledMs).toBeLessThan(40_000);
  });

  it('has nothing to say of a call that was never measured', () => {
    expect(summarise(id, newVoiceRecord)).toBeNull();
  });

  it('takes a short call as it was', () => {
    expect(summarise(id, run(times(3)))).toMatchObject({ worstMos: 4.3, trouble: null });
  });
});
