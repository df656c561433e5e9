/**
 * µ-law (ITU-T G.711): the codec of the practice telephony's phones and of the speech files. Tables, because every
 * leg encodes and decodes fifty frames a second.
 */

const BIAS = 0x84;
const CLIP = 32635;

const DECODE: Int16Array = Int16Array.from({ length: 256 }, (_, code) => decodeSample(code));
const ENCODE: Uint8Array = Uint8Array.from({ length: 65536 }, (_, index) =>
  encodeSample(index - 32768),
);

/** µ-law bytes to linear samples. */
export function decodeUlaw(bytes: Uint8Array): Int16Array {
  const samples = new Int16Array(bytes.length);
  for (let i = 0; i < bytes.length; i += 1) samples[i] = DECODE[bytes[i] ?? 0xff] ?? 0;
  return samples;
}

/** Linear samples to µ-law bytes. */
export function encodeUlaw(samples: Int16Array): Uint8Array {
  const bytes = new Uint8Array(samples.length);
  for (let i = 0; i < samples.length; i += 1) bytes[i] = ENCODE[(samples[i] ?? 0) + 32768] ?? 0xff;
  return bytes;
}

function decodeSample(code: number): number {
  const inverted = ~code & 0xff;
  const exponent = (inverted >> 4) & 0x07;
  const magnitude = (((inverted & 0x0f) << 3) + BIAS) << exponent;
  return (inverted & 0x80) !== 0 ? BIAS - magnitude : magnitude - BIAS;
}

function encodeSample(sample: number): number {
  const sign = sample < 0 ? 0x80 : 0;
  const magnitude = Math.min(Math.abs(sample), CLIP) + BIAS;
  const exponent = 31 - Math.clz32(magnitude >> 7);
  const mantissa = (magnitude >> (exponent + 3)) & 0x0f;
  return ~(sign | (exponent << 4) | mantissa) & 0xff;
}
