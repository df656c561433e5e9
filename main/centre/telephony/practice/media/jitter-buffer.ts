/**
 * Evens out the arrival of a phone's audio: packets go in by RTP timestamp, one frame comes out per tick of the media
 * clock. It starts 40 ms behind, drops audio when the phone's clock runs ahead of ours (more than 160 ms waiting), and
 * starts anew after an underrun or a jump of the timestamps. Missing audio is silence.
 */
import { FRAME_SAMPLES, SILENCE, type Frame } from './frame.ts';

const CAPACITY = 8192;
const START_SAMPLES = 2 * FRAME_SAMPLES;
const MOST_SAMPLES = 8 * FRAME_SAMPLES;

/** One phone's play-out buffer. */
export class JitterBuffer {
  readonly #samples = new Int16Array(CAPACITY);
  /** RTP timestamp of the next sample to play; null before the first packet and after an underrun. */
  #playAt: number | null = null;
  /** Samples from `#playAt` to the newest one. */
  #waiting = 0;

  /** Stores a packet's samples. */
  push(timestamp: number, samples: Int16Array): void {
    if (samples.length === 0 || samples.length > CAPACITY / 2) return;
    const ahead = this.#playAt === null ? null : signedDifference(timestamp, this.#playAt);
    if (ahead === null || ahead > CAPACITY / 2 || ahead < -CAPACITY / 2) {
      this.#samples.fill(0);
      this.#playAt = (timestamp - START_SAMPLES) >>> 0;
      this.#waiting = 0;
      this.push(timestamp, samples);
      return;
    }
    const from = Math.max(0, -ahead);
    for (let i = from; i < samples.length; i += 1)
      this.#samples[(timestamp + i) % CAPACITY] = samples[i] ?? 0;
    this.#waiting = Math.max(this.#waiting, ahead + samples.length);
  }

  /** Takes the next frame. */
  pull(): Frame {
    if (this.#playAt === null) return SILENCE;
    if (this.#waiting <= 0) {
      this.#playAt = null;
      return SILENCE;
    }
    while (this.#waiting > MOST_SAMPLES) this.#take();
    return this.#take();
  }

  /** Forgets everything waiting, for instance when a hold begins. */
  clear(): void {
    this.#playAt = null;
    this.#waiting = 0;
  }

  #take(): Frame {
    const frame = new Int16Array(FRAME_SAMPLES);
    const start = this.#playAt ?? 0;
    for (let i = 0; i < FRAME_SAMPLES; i += 1) {
      const slot = (start + i) % CAPACITY;
      frame[i] = this.#samples[slot] ?? 0;
      this.#samples[slot] = 0;
    }
    this.#playAt = (start + FRAME_SAMPLES) >>> 0;
    this.#waiting -= FRAME_SAMPLES;
    return frame;
  }
}

/** a − b for 32-bit RTP timestamps that wrap around. */
export function signedDifference(a: number, b: number): number {
  return (a - b) | 0;
}
