/**
 * The mixer: adds up voices. Sums are kept wide and clipped once at the end, so that two loud talkers saturate instead of
 * wrapping around. Whose voices a listener gets, never their own, is the bridge's business.
 */
import { FRAME_SAMPLES, SILENCE, type Frame } from './frame.ts';

/** All voices together; a single one is passed on as it is. */
export function mix(voices: readonly Frame[]): Frame {
  const speaking = voices.filter((frame) => frame !== SILENCE);
  if (speaking.length <= 1) return speaking[0] ?? SILENCE;
  const total = new Int32Array(FRAME_SAMPLES);
  for (const frame of speaking)
    for (let i = 0; i < FRAME_SAMPLES; i += 1) total[i] = (total[i] ?? 0) + (frame[i] ?? 0);
  const mixed = new Int16Array(FRAME_SAMPLES);
  for (let i = 0; i < FRAME_SAMPLES; i += 1) mixed[i] = clip(total[i] ?? 0);
  return mixed;
}

function clip(value: number): number {
  return value > 32767 ? 32767 : value < -32768 ? -32768 : value;
}
