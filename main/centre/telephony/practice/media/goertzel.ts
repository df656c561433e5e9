/**
 * How much of a stretch of audio is one tone (Goertzel). Tests listen by frequency with it: which of several tones a
 * leg hears says who is connected to whom.
 */
import { SAMPLE_RATE_HZ } from './frame.ts';

/** Short enough that a skipped frame spoils one block only, long enough to tell tones 50 Hz apart. */
const BLOCK_SAMPLES = 400;

/** The tone's share, 0…1, of the energy of the samples; 0 for silence. */
export function toneShare(samples: Int16Array, toneHz: number): number {
  const block = Math.min(BLOCK_SAMPLES, samples.length);
  let toneEnergy = 0;
  let energy = 0;
  for (let start = 0; block > 0 && start + block <= samples.length; start += block) {
    const coefficient = 2 * Math.cos((2 * Math.PI * toneHz) / SAMPLE_RATE_HZ);
    let last = 0;
    let beforeLast = 0;
    for (let i = start; i < start + block; i += 1) {
      const sample = samples[i] ?? 0;
      const next = sample + coefficient * last - beforeLast;
      beforeLast = last;
      last = next;
      energy += sample * sample;
    }
    const power = last * last + beforeLast * beforeLast - coefficient * last * beforeLast;
    toneEnergy += (2 * power) / block;
  }
  return energy === 0 ? 0 : Math.min(1, toneEnergy / energy);
}
