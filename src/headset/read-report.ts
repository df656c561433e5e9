/**
 * Bytes of a report to what the keys of a device say, and lights to the bytes that show them. A report that is shorter than
 * the descriptor promises says nothing about the rest; one with an unknown id says nothing at all.
 */
import type { HeadsetInput, HeadsetLight } from '../model/headset.ts';
import type { BitField, TelephonyMap } from './telephony-map.ts';

/** What one report says of one key. */
export interface Reading {
  readonly input: HeadsetInput;
  readonly isOn: boolean;
  readonly isState: boolean;
}

/** Which lights are on. */
export type Lights = Readonly<Record<HeadsetLight, boolean>>;

/** One report to write. */
export interface OutputReport {
  readonly reportId: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Null when the report ends before the field does. */
export function readBits(bytes: Uint8Array, { atBit, bits }: BitField): number | null {
  if (atBit + bits > bytes.length * 8) return null;
  let value = 0;
  for (let bit = 0; bit < bits; bit += 1) {
    const at = atBit + bit;
    if ((((bytes[at >> 3] ?? 0) >> (at & 7)) & 1) === 1) value += 2 ** bit;
  }
  return value;
}

function setBit(bytes: Uint8Array, at: number): void {
  const index = at >> 3;
  bytes[index] = (bytes[index] ?? 0) | (1 << (at & 7));
}

/** Every key that this report speaks of. */
export function readReport(
  map: TelephonyMap,
  reportId: number,
  bytes: Uint8Array,
): readonly Reading[] {
  const readings: Reading[] = [];
  for (const field of map.inputs) {
    if (field.reportId !== reportId) continue;
    const value = readBits(bytes, field);
    if (value !== null)
      readings.push({ input: field.input, isOn: value !== 0, isState: field.isState });
  }
  for (const array of map.arrays) {
    if (array.reportId !== reportId) continue;
    const value = readBits(bytes, array);
    if (value === null) continue;
    const pressed = array.inputs[value - array.first] ?? null;
    for (const input of array.inputs)
      if (input !== null) readings.push({ input, isOn: input === pressed, isState: false });
  }
  return readings;
}

/** Every output report that holds a light, whole: bits that are no light of ours stay 0. */
export function toOutputReports(map: TelephonyMap, lights: Lights): readonly OutputReport[] {
  const byId = new Map<number, Uint8Array<ArrayBuffer>>();
  for (const field of map.lights) {
    const bytes =
      byId.get(field.reportId) ?? new Uint8Array(map.outputBytes.get(field.reportId) ?? 0);
    byId.set(field.reportId, bytes);
    if (lights[field.light]) setBit(bytes, field.atBit);
  }
  return [...byId].map(([reportId, bytes]) => ({ reportId, bytes }));
}
