/**
 * Protection of the ear against acoustic shock, sample by sample. Two stages: what is loud for longer than a moment (a fax
 * tone, feedback) is taken down to a loudness that is still comfortable, and no peak ever passes the ceiling: the gain is
 * already down when the peak comes, because the sound is delayed by the time it takes. Ordinary speech passes untouched.
 * Pure; the phone runs it in an AudioWorklet.
 */

/** How it works; the defaults are `telephoneLimits`. */
export interface LimiterShape {
  readonly rateHz: number;
  /** No sample of the output is beyond it, 0…1. */
  readonly ceiling: number;
  /** Effective value, 0…1, above which lasting sound is taken down. */
  readonly loudness: number;
  /** Time constant of the loudness; 125 ms is "fast" of sound level meters. */
  readonly loudnessMs: number;
  /** The delay, in which the gain goes down before a peak. */
  readonly aheadMs: number;
  /** Time constant in which the gain comes back after a peak. */
  readonly releaseMs: number;
}

/**
 * Speech on the telephone is −26 dB of full scale with peaks up to −8 dB: the ceiling is at −6 dB, and lasting sound is held
 * at −15 dB, 11 dB above speech.
 */
export const telephoneLimits = {
  ceiling: 0.5,
  loudness: 0.178,
  loudnessMs: 125,
  aheadMs: 1.5,
  releaseMs: 60,
} as const satisfies Omit<LimiterShape, 'rateHz'>;

/** One stream's limiter. */
export interface Limiter {
  /** The delay, in samples. */
  readonly delay: number;
  /** Reads a block of each channel and writes as much; answers in how many samples the sound was taken down. */
  process(input: readonly Float32Array[], output: readonly Float32Array[]): number;
}

/** Less than a tenth of a decibel is not "taken down". */
const TAKEN_DOWN = 0.99;
const NEARLY_ONE = 0.999999;

/** A limiter that has heard nothing yet, for so many channels; all of them get the same gain. */
export function createLimiter(shape: LimiterShape, channels = 1): Limiter {
  const { rateHz, ceiling, loudness } = shape;
  const ahead = Math.max(1, Math.round((rateHz * shape.aheadMs) / 1_000));
  const follow = 1 - Math.exp(-1_000 / (rateHz * shape.loudnessMs));
  const release = 1 - Math.exp(-1_000 / (rateHz * shape.releaseMs));
  const waiting = Array.from({ length: channels }, () => new Float64Array(ahead));
  const energies = new Float64Array(channels);
  const needed = createSlidingMinimum(ahead);
  const mean = createSlidingMean(ahead);
  const now = new Float64Array(channels);
  let gain = 1;
  let at = 0;

  return {
    delay: ahead - 1,
    process(input, output) {
      const length = output[0]?.length ?? 0;
      let taken = 0;
      for (let n = 0; n < length; n += 1) {
        let energy = 0;
        let peak = 0;
        for (let c = 0; c < channels; c += 1) {
          const raw = input[c]?.[n] ?? 0;
          // A broken decoder must not silence the call for ever.
          const sample = Number.isFinite(raw) ? raw : 0;
          now[c] = sample;
          energies[c] = (energies[c] ?? 0) + (sample * sample - (energies[c] ?? 0)) * follow;
          energy = Math.max(energy, energies[c] ?? 0);
          peak = Math.max(peak, Math.abs(sample));
        }
        const soft = energy > loudness * loudness ? loudness / Math.sqrt(energy) : 1;
        const least = needed.push(peak * soft > ceiling ? ceiling / (peak * soft) : 1);
        gain = Math.min(least, gain + (1 - gain) * release);
        if (gain > NEARLY_ONE) gain = Math.min(least, 1);
        const smooth = mean.push(gain);
        const next = at + 1 === ahead ? 0 : at + 1;
        for (let c = 0; c < channels; c += 1) {
          const line = waiting[c];
          const out = output[c];
          if (!line || !out) continue;
          line[at] = (now[c] ?? 0) * soft;
          // The oldest of the window: its peak is in every minimum of which the mean is made.
          out[n] = Math.max(-ceiling, Math.min(ceiling, (line[next] ?? 0) * smooth));
        }
        if (smooth * soft < TAKEN_DOWN) taken += 1;
        at = next;
      }
      return taken;
    },
  };
}

/** The least of the last `size` values, in constant time. */
function createSlidingMinimum(size: number): { push(value: number): number } {
  const values = new Float64Array(size + 1);
  const times = new Float64Array(size + 1);
  let head = 0;
  let count = 0;
  let now = 0;
  return {
    push(value) {
      now += 1;
      while (count > 0 && (values[(head + count - 1) % (size + 1)] ?? 0) >= value) count -= 1;
      const tail = (head + count) % (size + 1);
      values[tail] = value;
      times[tail] = now;
      count += 1;
      while ((times[head] ?? 0) <= now - size) {
        head = (head + 1) % (size + 1);
        count -= 1;
      }
      return values[head] ?? 1;
    },
  };
}

/** The mean of the last `size` gains, exactly 1 while all of them are. */
function createSlidingMean(size: number): { push(value: number): number } {
  const values = new Float64Array(size).fill(1);
  let at = 0;
  let sum = size;
  let below = 0;
  return {
    push(value) {
      const old = values[at] ?? 1;
      below += (value < 1 ? 1 : 0) - (old < 1 ? 1 : 0);
      // Rounding errors must not stay when the last of them has gone.
      sum = below === 0 ? size : sum + value - old;
      values[at] = value;
      at = at + 1 === size ? 0 : at + 1;
      return sum / size;
    },
  };
}
