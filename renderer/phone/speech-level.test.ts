import { describe, expect, it } from 'vitest';
import { speechLevel } from './speech-level.ts';

const rateHz = 48_000;
const fill = (ms: number, sample: (at: number) => number) =>
  Float32Array.from({ length: (rateHz * ms) / 1_000 }, (_none, at) => sample(at));
/** A sine of this effective value in decibels of full scale. */
const tone = (ms: number, db: number) =>
  fill(ms, (at) => Math.SQRT2 * 10 ** (db / 20) * Math.sin((2 * Math.PI * 200 * at) / rateHz));
/** Voiced stretches of 60 ms with pauses between, as syllables are. */
const syllables = (ms: number, db: number) => {
  const voice = tone(ms, db);
  return voice.map((sample, at) => (Math.floor(at / (rateHz * 0.06)) % 2 === 0 ? sample : 0));
};

describe('speechLevel', () => {
  it.each([
    ['nothing', fill(100, () => 0), 0, 0],
    ['the hiss of a good microphone', tone(100, -70), 0, 0],
    ['a quiet room', tone(100, -52), 0.05, 0.2],
    ['soft speech', syllables(400, -40), 0.3, 0.4],
    ['speech', syllables(400, -26), 0.5, 0.6],
    ['loud speech', syllables(400, -14), 0.7, 0.8],
    ['a shout at the limit', tone(100, -3), 0.9, 1],
    ['what is cut off at the limit', fill(100, (at) => (at % 96 < 48 ? 1 : -1)), 1, 1],
  ])('reads %s', (_what, samples, least, most) => {
    const level = speechLevel(samples, rateHz);
    expect(level).toBeGreaterThanOrEqual(least);
    expect(level).toBeLessThanOrEqual(most);
  });

  it('finds a short beep between silence, wherever it is', () => {
    const beep = tone(20, -20);
    for (const atMs of [0, 7, 13, 22]) {
      const samples = fill(43, () => 0);
      samples.set(beep.slice(0, samples.length - (atMs * rateHz) / 1_000), (atMs * rateHz) / 1_000);
      expect(speechLevel(samples, rateHz), `${atMs} ms`).toBeGreaterThan(0.6);
    }
  });

  it('takes a single click for little', () => {
    const samples = fill(43, (at) => (at === 1_000 ? 1 : 0));
    expect(speechLevel(samples, rateHz)).toBeLessThan(0.55);
  });

  it('never leaves 0…1, whatever it is given', () => {
    for (const samples of [new Float32Array(0), fill(50, () => NaN), fill(50, () => 1e9)]) {
      const level = speechLevel(samples, rateHz);
      expect(level).toBeGreaterThanOrEqual(0);
      expect(level).toBeLessThanOrEqual(1);
    }
  });
});
