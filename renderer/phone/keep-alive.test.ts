import { describe, expect, it } from 'vitest';
import { createKeepAlive } from './keep-alive.ts';

/** Runs in steps of half a second; answers pings until `silentFromMs`; the moment of death or null. */
function run(options: {
  inCall: boolean;
  silentFromMs: number;
  untilMs: number;
  answers?: boolean;
}) {
  const watch = createKeepAlive(0);
  const pings: number[] = [];
  for (let nowMs = 500; nowMs <= options.untilMs; nowMs += 500) {
    const step = watch.step(nowMs, options.inCall);
    if (step === 'dead') return { pings, deadAtMs: nowMs };
    if (step !== 'ping') continue;
    pings.push(nowMs);
    if (nowMs < options.silentFromMs) watch.onHeard(options.answers ?? true);
  }
  return { pings, deadAtMs: null };
}

describe('createKeepAlive', () => {
  it('asks at once, then every 2 s in a call and every 8 s without one', () => {
    expect(run({ inCall: true, silentFromMs: 1e9, untilMs: 8_000 }).pings).toEqual([
      500, 2_500, 4_500, 6_500,
    ]);
    expect(run({ inCall: false, silentFromMs: 1e9, untilMs: 24_000 }).pings).toEqual([
      500, 8_500, 16_500,
    ]);
  });

  it('gives a silent connection up within 5 s in a call and 15 s without one', () => {
    for (let silentFromMs = 10_000; silentFromMs < 12_000; silentFromMs += 500) {
      const { deadAtMs } = run({ inCall: true, silentFromMs, untilMs: 60_000 });
      expect((deadAtMs ?? Infinity) - silentFromMs).toBeLessThanOrEqual(5_000);
    }
    for (let silentFromMs = 10_000; silentFromMs < 18_000; silentFromMs += 500) {
      const { deadAtMs } = run({ inCall: false, silentFromMs, untilMs: 60_000 });
      expect((deadAtMs ?? Infinity) - silentFromMs).toBeLessThanOrEqual(15_000);
    }
  });

  it('asks sooner once a call begins', () => {
    const watch = createKeepAlive(0);
    expect(watch.step(500, false)).toBe('ping');
    watch.onHeard(true);
    expect(watch.step(3_000, false)).toBe('wait');
    expect(watch.step(3_500, true)).toBe('ping');
  });

  it('asks by OPTIONS who does not answer an empty line, and judges by that', () => {
    const watch = createKeepAlive(0);
    let deadAtMs: number | null = null;
    const asked: string[] = [];
    for (let nowMs = 500; nowMs <= 60_000 && deadAtMs === null; nowMs += 500) {
      const step = watch.step(nowMs, true);
      if (step === 'dead') deadAtMs = nowMs;
      else if (step !== 'wait') asked.push(step);
      if (step === 'options' && nowMs < 20_000) watch.onHeard(true);
    }
    expect(asked.slice(0, 4)).toEqual(['ping', 'ping', 'options', 'options']);
    expect((deadAtMs ?? Infinity) - 20_000).toBeLessThanOrEqual(5_000);
  });

  it('is answered within a round trip after a change of the network, or gives up', () => {
    const watch = createKeepAlive(0);
    expect(watch.probe(100)).toBe('dead');
    watch.onHeard(true);
    expect(watch.probe(200)).toBe('ping');
    expect(watch.step(1_000, false)).toBe('wait');
    expect(watch.step(1_700, false)).toBe('dead');
    watch.onHeard(true);
    expect(watch.step(1_800, false)).toBe('wait');
  });

  it('is doubted only where the server answers, and from the first question on that waits', () => {
    const watch = createKeepAlive(0);
    expect(watch.doubt(100)).toBe('wait');
    expect(watch.step(500, true)).toBe('ping');
    watch.onHeard(true);
    expect(watch.step(2_500, true)).toBe('ping');
    expect(watch.doubt(3_500)).toBe('ping');
    expect(watch.doubt(3_600)).toBe('wait');
    expect(watch.step(4_000, true)).toBe('dead');
  });

  it('never judges a server that does not answer keep-alives', () => {
    const { deadAtMs } = run({ inCall: true, silentFromMs: 0, untilMs: 60_000 });
    expect(deadAtMs).toBeNull();
    expect(
      run({ inCall: true, silentFromMs: 9_000, untilMs: 60_000, answers: false }).deadAtMs,
    ).toBeNull();
  });
});
