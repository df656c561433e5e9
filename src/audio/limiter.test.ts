import { describe, expect, it } from 'vitest';
import { createAWeighting } from './a-weighting.ts';
import { createLimiter, telephoneLimits } from './limiter.ts';

const rateHz = 48_000;
const shape = { ...telephoneLimits, rateHz };
const ms = (count: number) => Math.round((count * rateHz) / 1_000);
const sine = (hz: number, amplitude: number, forMs: number): Float32Array =>
  Float32Array.from(
    { length: ms(forMs) },
    (_, at) => amplitude * Math.sin((2 * Math.PI * hz * at) / rateHz),
  );
const join = (...parts: readonly Float32Array[]): Float32Array =>
  Float32Array.from(parts.flatMap((part) => [...part]));
const run = (input: Float32Array): { out: Float32Array; taken: number; delay: number } => {
  const limiter = createLimiter(shape);
  const out = new Float32Array(input.length);
  let taken = 0;
  for (let at = 0; at < input.length; at += 128)
    taken += limiter.process([input.subarray(at, at + 128)], [out.subarray(at, at + 128)]);
  return { out, taken, delay: limiter.delay };
};
const peakOf = (samples: Float32Array): number =>
  samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
const rmsOf = (samples: Float32Array): number =>
  Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
/** Syllables of noise with the level and the peaks of speech on the telephone. */
const speech = (rms: number, forMs: number): Float32Array => {
  let seed = 7;
  const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647 - 0.5;
  const raw = Float32Array.from({ length: ms(forMs) }, (_, at) => {
    const syllable = Math.max(0, Math.sin((2 * Math.PI * 4 * at) / rateHz)) ** 1.5;
    const voice = Math.sin((2 * Math.PI * 180 * at) / rateHz) ** 3;
    return syllable * (voice + 0.4 * random());
  });
  const scale = rms / rmsOf(raw);
  return raw.map((sample) => sample * scale);
};

describe('the limiter', () => {
  it('bounds a burst at full scale from its first sample on, without overshoot', () => {
    const { out } = run(join(sine(1_000, 0.02, 200), sine(1_000, 1, 500), sine(1_000, 0.02, 500)));
    expect(peakOf(out)).toBeLessThanOrEqual(telephoneLimits.ceiling);
  });

  it.each([100, 400, 1_000, 3_000, 8_000, 20_000])('never passes its ceiling at %d Hz', (hz) => {
    expect(peakOf(run(sine(hz, 1, 300)).out)).toBeLessThanOrEqual(telephoneLimits.ceiling);
  });

  it('never passes its ceiling whatever comes', () => {
    let seed = 11;
    const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    const input = Float32Array.from({ length: ms(2_000) }, () =>
      random() < 0.01 ? 40 * (random() - 0.5) : 2 * (random() - 0.5),
    );
    expect(peakOf(run(input).out)).toBeLessThanOrEqual(telephoneLimits.ceiling);
  });

  it('takes a click down to its ceiling and lets go again', () => {
    const click = new Float32Array(ms(1_000));
    click[ms(100)] = 1;
    const { out } = run(click);
    expect(peakOf(out)).toBeCloseTo(telephoneLimits.ceiling, 5);
  });

  it('brings a lasting tone down to its loudness within half a second', () => {
    const { out } = run(sine(1_000, 1, 1_500));
    expect(rmsOf(out.subarray(ms(600), ms(1_400)))).toBeLessThanOrEqual(
      telephoneLimits.loudness * 1.02,
    );
    // Already in the first tenth it is 6 dB down and more.
    expect(rmsOf(out.subarray(0, ms(100)))).toBeLessThan(Math.SQRT1_2 / 2);
  });

  it('leaves ordinary speech exactly as it is, only a moment later', () => {
    const input = speech(10 ** (-26 / 20), 3_000);
    expect(peakOf(input)).toBeGreaterThan(0.12);
    const { out, taken, delay } = run(input);
    expect(taken).toBe(0);
    expect(delay).toBeLessThan(ms(2));
    expect([...out.subarray(delay)]).toEqual([...input.subarray(0, input.length - delay)]);
  });

  it('is untouched again after a burst', () => {
    const quiet = sine(500, 0.1, 1_500);
    const input = join(sine(1_000, 1, 200), quiet);
    const { out, delay } = run(input);
    const from = ms(1_500);
    expect([...out.subarray(from + delay)]).toEqual([
      ...input.subarray(from, input.length - delay),
    ]);
  });

  it('takes all channels down together', () => {
    const limiter = createLimiter(shape, 2);
    const left = sine(1_000, 1, 100);
    const right = sine(1_000, 0.1, 100);
    const out = [new Float32Array(left.length), new Float32Array(left.length)] as const;
    limiter.process([left, right], out);
    const at = ms(80);
    expect((out[1][at] ?? 0) / (out[0][at] ?? 1)).toBeCloseTo(0.1, 4);
  });

  it('survives what is not a number', () => {
    const input = sine(1_000, 0.1, 100);
    input[10] = NaN;
    input[11] = Infinity;
    expect(run(input).out.every(Number.isFinite)).toBe(true);
  });
});

describe('the A curve', () => {
  // IEC 61672, table of the nominal curve.
  it.each([
    [100, -19.1, 0.3],
    [250, -8.6, 0.3],
    [500, -3.2, 0.3],
    [1_000, 0, 0.05],
    [2_000, 1.2, 0.3],
    [4_000, 1, 0.5],
  ])('is at %d Hz %d dB', (hz, expected, within) => {
    const weigh = createAWeighting(rateHz);
    const tone = sine(hz, 0.5, 1_000);
    const out = tone.map(weigh).subarray(ms(500));
    const level = 20 * Math.log10(rmsOf(out) / rmsOf(tone.subarray(ms(500))));
    expect(Math.abs(level - expected)).toBeLessThan(within);
  });
});
