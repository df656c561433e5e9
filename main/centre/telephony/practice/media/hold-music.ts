/**
 * Music on hold, composed instead of recorded: slow soft chords with a sparse melody in C major, made of sine partials
 * that fade, quiet enough not to tire and without a loud moment that a voice detector would take for speech of its own.
 * Used when `assets/speech/music.ulaw` does not exist. The same every time; about 20 s, seamless when looped.
 */
import { SAMPLE_RATE_HZ } from './frame.ts';

const BEAT_S = 0.625;
const BARS: readonly {
  readonly chord: readonly number[];
  readonly melody: readonly (number | null)[];
}[] = [
  { chord: [48, 55, 64], melody: [76, null, 79, null] },
  { chord: [45, 52, 60], melody: [72, null, 76, 74] },
  { chord: [41, 53, 57], melody: [72, null, 69, null] },
  { chord: [43, 50, 59], melody: [71, null, 74, null] },
  { chord: [48, 55, 64], melody: [79, null, 76, null] },
  { chord: [40, 52, 55], melody: [71, 74, 71, null] },
  { chord: [41, 53, 60], melody: [69, null, 72, null] },
  { chord: [43, 50, 55], melody: [74, null, 71, null] },
];
const PARTIALS = [1, 0.35, 0.12] as const;

/** The whole piece. */
export function composeHoldMusic(): Int16Array {
  const barS = 4 * BEAT_S;
  const length = Math.round(BARS.length * barS * SAMPLE_RATE_HZ);
  const mix = new Float64Array(length);
  BARS.forEach((bar, index) => {
    for (const note of bar.chord) addNote(mix, index * barS, note, barS * 1.1, 900);
    bar.melody.forEach((note, beat) => {
      if (note !== null) addNote(mix, index * barS + beat * BEAT_S, note, 1.4, 1500);
    });
  });
  return Int16Array.from(mix, (value) => Math.round(Math.max(-32767, Math.min(32767, value))));
}

/** Adds one fading note; what reaches beyond the end comes round at the beginning. */
function addNote(
  mix: Float64Array,
  atS: number,
  midiNote: number,
  lengthS: number,
  peak: number,
): void {
  const hz = 440 * 2 ** ((midiNote - 69) / 12);
  const start = Math.round(atS * SAMPLE_RATE_HZ);
  const samples = Math.round(lengthS * SAMPLE_RATE_HZ);
  for (let i = 0; i < samples; i += 1) {
    const t = i / SAMPLE_RATE_HZ;
    const rise = Math.min(1, t / 0.03);
    const fall = Math.min(1, (lengthS - t) / 0.2) * Math.exp((-1.6 * t) / lengthS);
    let value = 0;
    PARTIALS.forEach((share, k) => {
      value += share * Math.sin(2 * Math.PI * hz * (k + 1) * t);
    });
    const slot = (start + i) % mix.length;
    mix[slot] = (mix[slot] ?? 0) + peak * rise * fall * value;
  }
}
