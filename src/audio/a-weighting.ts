/**
 * The A curve of sound level meters (IEC 61672) as a filter, so that a level is counted as the ear counts it: low and very
 * high tones less. Pure; the phone's limiter measures with it what goes to the ear.
 */

const HIGH_PASS_HZ = [20.6, 20.6, 107.7, 737.9] as const;
const LOW_PASS_HZ = [12_194, 12_194] as const;
const REFERENCE_HZ = 1_000;

interface Section {
  readonly b0: number;
  readonly b1: number;
  readonly a1: number;
}

const sectionFor = (kind: 'high' | 'low', hz: number, rateHz: number): Section => {
  const c = Math.tan(Math.PI * Math.min(hz / rateHz, 0.49));
  const a1 = (c - 1) / (c + 1);
  return kind === 'high'
    ? { b0: 1 / (1 + c), b1: -1 / (1 + c), a1 }
    : { b0: c / (1 + c), b1: c / (1 + c), a1 };
};

/** |H| of a section at a frequency. */
const responseOf = ({ b0, b1, a1 }: Section, hz: number, rateHz: number): number => {
  const w = (2 * Math.PI * hz) / rateHz;
  const [re, im] = [Math.cos(w), -Math.sin(w)];
  return Math.hypot(b0 + b1 * re, b1 * im) / Math.hypot(1 + a1 * re, a1 * im);
};

/** Filters one sample after another; 1 kHz passes as it is. */
export function createAWeighting(rateHz: number): (sample: number) => number {
  const sections = [
    ...HIGH_PASS_HZ.map((hz) => sectionFor('high', hz, rateHz)),
    ...LOW_PASS_HZ.map((hz) => sectionFor('low', hz, rateHz)),
  ];
  const scale = 1 / sections.reduce((all, one) => all * responseOf(one, REFERENCE_HZ, rateHz), 1);
  const lastIn = new Float64Array(sections.length);
  const lastOut = new Float64Array(sections.length);
  return (sample) => {
    let value = sample * scale;
    for (let at = 0; at < sections.length; at += 1) {
      const { b0, b1, a1 } = sections[at] as Section;
      const out = b0 * value + b1 * (lastIn[at] ?? 0) - a1 * (lastOut[at] ?? 0);
      lastIn[at] = value;
      // Numbers too small to matter are slow to compute.
      lastOut[at] = Math.abs(out) < 1e-15 ? 0 : out;
      value = lastOut[at] ?? 0;
    }
    return value;
  };
}
