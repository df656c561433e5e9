/**
 * The unit of audio in the practice telephony: 20 ms of linear PCM at 8 kHz, 160 samples of 16 bits. Everything inside
 * (mixer, callers, recorder, measures) speaks frames; only the edge to a phone knows µ-law and RTP.
 */

/** 160 samples; a frame that was handed on is never changed. */
export type Frame = Int16Array;

/** Samples per second. */
export const SAMPLE_RATE_HZ = 8000;
/** Samples in a frame. */
export const FRAME_SAMPLES = 160;
/** Length of a frame. */
export const FRAME_MS = 20;
/** A shared silent frame. */
export const SILENCE: Frame = new Int16Array(FRAME_SAMPLES);

/** Root mean square of samples, 0…32767. */
export function rmsOf(samples: Int16Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return samples.length === 0 ? 0 : Math.sqrt(sum / samples.length);
}
