/**
 * The last twelve seconds of one direction of one leg, with RTP timestamps, so that tests and the practice page can ask
 * what was said or heard. Gaps are found by RTP timestamp, because arrival times say more about a busy machine than
 * about the call; only a stream that has stopped for half a second is judged by the clock.
 */
import type { LegMeasure } from '../../../practice/trunk-port.ts';
import { FRAME_MS, FRAME_SAMPLES, SAMPLE_RATE_HZ, rmsOf } from './frame.ts';
import { toneShare } from './goertzel.ts';
import { signedDifference } from './jitter-buffer.ts';

const SLOTS = 600;
const STOPPED_AFTER_MS = 500;

interface Slot {
  readonly atMs: number;
  readonly timestamp: number;
  readonly samples: Int16Array;
}

/** What one leg said, or what it heard. */
export class MeasureRing {
  readonly #slots: Slot[] = [];

  /** Adds what passed at this moment. The samples are kept, not copied. */
  push(atMs: number, timestamp: number, samples: Int16Array): void {
    this.#slots.push({ atMs, timestamp, samples });
    if (this.#slots.length > SLOTS + 50) this.#slots.splice(0, 50);
  }

  /** Looks at the last `windowMs`. */
  measure(nowMs: number, windowMs: number, tonesHz: readonly number[]): LegMeasure {
    const slots = this.#slots
      .filter((slot) => slot.atMs > nowMs - windowMs)
      .sort((a, b) => signedDifference(a.timestamp, b.timestamp));
    const length = slots.reduce((sum, slot) => sum + slot.samples.length, 0);
    const samples = new Int16Array(length);
    let at = 0;
    for (const slot of slots) {
      samples.set(slot.samples, at);
      at += slot.samples.length;
    }
    return {
      rms: rmsOf(samples),
      tones: Object.fromEntries(tonesHz.map((hz) => [String(hz), toneShare(samples, hz)])),
      frames: Math.round(length / FRAME_SAMPLES),
      longestGapMs: longestGapMs(slots, nowMs, windowMs),
    };
  }
}

function longestGapMs(slots: readonly Slot[], nowMs: number, windowMs: number): number {
  const last = slots.reduce((newest, slot) => Math.max(newest, slot.atMs), 0);
  if (slots.length === 0) return windowMs;
  let longest = nowMs - last > STOPPED_AFTER_MS ? nowMs - last - FRAME_MS : 0;
  for (let i = 1; i < slots.length; i += 1) {
    const before = slots[i - 1];
    const after = slots[i];
    if (!before || !after) continue;
    const missing = signedDifference(after.timestamp, before.timestamp) - before.samples.length;
    longest = Math.max(longest, (missing * 1000) / SAMPLE_RATE_HZ);
  }
  return longest;
}
