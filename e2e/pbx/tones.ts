/** What is in a recording: energy, and the share of it near each asked frequency (Goertzel). Pure. */

/** RMS 0…1, and for each asked frequency its share of the energy 0…1. */
export interface Sound {
  readonly rms: number;
  readonly tones: Readonly<Record<number, number>>;
}

/** Measures 16-bit little-endian mono samples. */
export function soundOf(bytes: Buffer, rateHz: number, tonesHz: readonly number[]): Sound {
  const count = Math.floor(bytes.length / 2);
  const samples = Array.from({ length: count }, (_, at) => bytes.readInt16LE(at * 2) / 32_768);
  const energy = samples.reduce((sum, sample) => sum + sample * sample, 0);
  const tones: Record<number, number> = {};
  for (const hz of tonesHz) {
    const turn = 2 * Math.cos((2 * Math.PI * hz) / rateHz);
    let last = 0;
    let beforeLast = 0;
    for (const sample of samples) {
      const next = sample + turn * last - beforeLast;
      beforeLast = last;
      last = next;
    }
    const power = last * last + beforeLast * beforeLast - turn * last * beforeLast;
    tones[hz] = energy === 0 ? 0 : (2 * power) / (count * energy);
  }
  return { rms: count === 0 ? 0 : Math.sqrt(energy / count), tones };
}

/** A sine as raw 16-bit samples in whole periods, for music and microphones. */
export function sine(hz: number, rateHz: number, seconds: number): Buffer {
  const bytes = Buffer.alloc(rateHz * seconds * 2);
  for (let at = 0; at < rateHz * seconds; at += 1)
    bytes.writeInt16LE(Math.round(9_000 * Math.sin((2 * Math.PI * hz * at) / rateHz)), at * 2);
  return bytes;
}
