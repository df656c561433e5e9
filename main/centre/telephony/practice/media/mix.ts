/**
 * The mixer of one bridge: everyone hears everyone else, never themselves (mix-minus). Sums are kept wide and clipped
 * once at the end, so that two loud talkers saturate instead of wrapping around.
 */
import { FRAME_SAMPLES, SILENCE, type Frame } from './frame.ts';

/** For each input in order, the sum of all other inputs. Null inputs say nothing but still hear. */
export function mixMinus(inputs: readonly (Frame | null)[]): readonly Frame[] {
  const speakers = inputs.filter((frame) => frame !== null && frame !== SILENCE);
  if (speakers.length === 0) return inputs.map(() => SILENCE);
  if (speakers.length === 1) {
    const only = speakers[0] ?? SILENCE;
    return inputs.map((frame) => (frame === only ? SILENCE : only));
  }
  const total = sum(speakers);
  return inputs.map((own) => {
    const frame = new Int16Array(FRAME_SAMPLES);
    for (let i = 0; i < FRAME_SAMPLES; i += 1) frame[i] = clip((total[i] ?? 0) - (own?.[i] ?? 0));
    return frame;
  });
}

/** The sum of all inputs, as a recorder hears the bridge. */
export function mixAll(inputs: readonly (Frame | null)[]): Frame {
  const frame = new Int16Array(FRAME_SAMPLES);
  const total = sum(inputs);
  for (let i = 0; i < FRAME_SAMPLES; i += 1) frame[i] = clip(total[i] ?? 0);
  return frame;
}

function sum(inputs: readonly (Frame | null | undefined)[]): Int32Array {
  const total = new Int32Array(FRAME_SAMPLES);
  for (const frame of inputs) {
    if (!frame || frame === SILENCE) continue;
    for (let i = 0; i < FRAME_SAMPLES; i += 1) total[i] = (total[i] ?? 0) + (frame[i] ?? 0);
  }
  return total;
}

function clip(value: number): number {
  return value > 32767 ? 32767 : value < -32768 ? -32768 : value;
}
