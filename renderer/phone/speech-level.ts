/**
 * How loud speech is, for the microphone check: the peak of short windows' effective value, on a scale in decibels, because
 * ears hear so. Normal speech into a headset reads 0.3 to 0.8, a quiet room below 0.2, full scale 1. Pure; `audio.ts` uses it.
 */

/** About a syllable's core: a click is shorter and weighs little, a word is longer. */
const windowMs = 20;
/** This and less reads 0. */
const floorDb = -60;

/** The loudest window of these samples, 0…1. */
export function speechLevel(samples: Float32Array, rateHz: number): number {
  const length = Math.max(1, Math.round((rateHz * windowMs) / 1_000));
  const step = Math.ceil(length / 2);
  let loudest = 0;
  for (let from = 0; from < samples.length; from += step) {
    // The last window is a whole one too: half of one would make a click loud.
    const start = Math.max(0, Math.min(from, samples.length - length));
    const end = Math.min(samples.length, start + length);
    let energy = 0;
    for (let at = start; at < end; at += 1) energy += (samples[at] ?? 0) ** 2;
    loudest = Math.max(loudest, energy / (end - start));
  }
  if (!(loudest > 0)) return 0;
  return Math.min(1, Math.max(0, 1 - (10 * Math.log10(loudest)) / floorDb));
}
