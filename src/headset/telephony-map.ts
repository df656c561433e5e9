/**
 * Where in a device's reports the telephony keys and lights are, from its report descriptor as WebHID gives it. Works for
 * every maker, because it believes the descriptor and nothing else; the few exceptions are in `quirks.ts`. Never throws: what
 * makes no sense is left out.
 */
import type { HeadsetInput, HeadsetLight } from '../model/headset.ts';
import type { HidCollection, HidItem, HidReport } from './hid-shapes.ts';
import { INPUT_OF, LIGHT_OF, MICROPHONE_LIGHT, TELEPHONY_PAGE } from './usages.ts';

/** Bits of a report, counted from the first bit after the report's id. */
export interface BitField {
  readonly reportId: number;
  readonly atBit: number;
  readonly bits: number;
}

/** A field that says something. */
export interface InputField extends BitField {
  readonly input: HeadsetInput;
  /** The field holds a state; otherwise each 1 is one press. */
  readonly isState: boolean;
}

/** A field that holds the number of the key that is pressed, out of a list. */
export interface ArrayField extends BitField {
  readonly first: number;
  /** By the number in the field minus `first`. */
  readonly inputs: readonly (HeadsetInput | null)[];
}

/** A field that shows something. */
export interface LightField extends BitField {
  readonly light: HeadsetLight;
}

/** All of a device. */
export interface TelephonyMap {
  readonly inputs: readonly InputField[];
  readonly arrays: readonly ArrayField[];
  readonly lights: readonly LightField[];
  /** Bytes of each output report, without its id. */
  readonly outputBytes: ReadonlyMap<number, number>;
}

const MOST_BITS = 8 * 1024;
const MOST_DEPTH = 8;

/** True when the device offers telephony at all. */
export const isTelephone = (collections: readonly HidCollection[]): boolean =>
  collections.some(({ usagePage }) => usagePage === TELEPHONY_PAGE);

/** The map; empty for a device without telephony. */
export function toTelephonyMap(collections: readonly HidCollection[]): TelephonyMap {
  const telephones = collections.filter(({ usagePage }) => usagePage === TELEPHONY_PAGE);
  const inputs: InputField[] = [];
  const arrays: ArrayField[] = [];
  const lights: (LightField & { readonly isMicrophone: boolean })[] = [];
  const outputBytes = new Map<number, number>();

  for (const collection of telephones) {
    for (const { reportId, items } of reportsOf(collection, 'inputReports'))
      walk(items, (item, atBit) => {
        if (item.isArray === true) {
          const array = toArrayField(item, reportId, atBit);
          if (array) arrays.push(array);
          return;
        }
        for (const { usage, field } of fieldsOf(item, reportId, atBit)) {
          const input = INPUT_OF.get(usage);
          if (input && !inputs.some((one) => one.input === input))
            inputs.push({ ...field, input, isState: item.isAbsolute !== false });
        }
      });
    for (const { reportId, items } of reportsOf(collection, 'outputReports')) {
      const bits = walk(items, (item, atBit) => {
        for (const { usage, field } of fieldsOf(item, reportId, atBit)) {
          const light = usage === MICROPHONE_LIGHT ? 'mute' : LIGHT_OF.get(usage);
          if (light) lights.push({ ...field, light, isMicrophone: usage === MICROPHONE_LIGHT });
        }
      });
      outputBytes.set(reportId, Math.max(outputBytes.get(reportId) ?? 0, Math.ceil(bits / 8)));
    }
  }
  const hasMuteLight = lights.some(({ light, isMicrophone }) => light === 'mute' && !isMicrophone);
  return {
    inputs,
    arrays,
    lights: lights
      .filter(({ isMicrophone }) => !isMicrophone || !hasMuteLight)
      .map(({ isMicrophone: _is, ...field }) => field),
    outputBytes,
  };
}

/** Which keys the device has. */
export const inputsOf = ({ inputs, arrays }: TelephonyMap): readonly HeadsetInput[] => [
  ...new Set([
    ...inputs.map(({ input }) => input),
    ...arrays.flatMap((array) => array.inputs.filter((input) => input !== null)),
  ]),
];

/** Which lights the device has. */
export const lightsOf = ({ lights }: TelephonyMap): readonly HeadsetLight[] => [
  ...new Set(lights.map(({ light }) => light)),
];

interface PlainReport {
  readonly reportId: number;
  readonly items: readonly HidItem[];
}

/** A parent's report holds the items of its children; where it is empty, theirs are taken in their order. */
function reportsOf(
  collection: HidCollection,
  which: 'inputReports' | 'outputReports',
  depth = 0,
): readonly PlainReport[] {
  const own = merged(collection[which] ?? []);
  if (depth >= MOST_DEPTH) return own;
  const inside = (collection.children ?? []).flatMap((child) => reportsOf(child, which, depth + 1));
  return [...own, ...merged(inside).filter((one) => !own.some((o) => o.reportId === one.reportId))];
}

function merged(reports: readonly HidReport[]): readonly PlainReport[] {
  const byId = new Map<number, HidItem[]>();
  for (const { reportId = 0, items = [] } of reports) {
    const list = byId.get(reportId) ?? [];
    list.push(...items);
    byId.set(reportId, list);
  }
  return [...byId].flatMap(([reportId, items]) => (items.length > 0 ? [{ reportId, items }] : []));
}

/** Tells each item and where it begins; answers the length in bits. */
function walk(items: readonly HidItem[], see: (item: HidItem, atBit: number) => void): number {
  let atBit = 0;
  for (const item of items) {
    const bits = sizeOf(item) * countOf(item);
    if (atBit + bits > MOST_BITS) break;
    if (item.isConstant !== true) see(item, atBit);
    atBit += bits;
  }
  return atBit;
}

const sizeOf = ({ reportSize = 0 }: HidItem): number => clamp(reportSize, 32);
const countOf = ({ reportCount = 0 }: HidItem): number => clamp(reportCount, MOST_BITS);
const clamp = (value: number, most: number): number =>
  Number.isInteger(value) && value > 0 ? Math.min(value, most) : 0;

function usagesOf(item: HidItem, atMost: number): readonly number[] {
  const { usages = [], usageMinimum, usageMaximum } = item;
  if (usages.length > 0) return usages.slice(0, atMost);
  if (usageMinimum === undefined || usageMaximum === undefined) return [];
  const count = Math.min(Math.max(usageMaximum - usageMinimum + 1, 0), atMost);
  return Array.from({ length: count }, (_, at) => usageMinimum + at);
}

/** The fields of an item that is no array: the n-th usage is the n-th field. */
function fieldsOf(
  item: HidItem,
  reportId: number,
  atBit: number,
): readonly { readonly usage: number; readonly field: BitField }[] {
  const bits = sizeOf(item);
  if (bits === 0) return [];
  return usagesOf(item, countOf(item)).map((usage, at) => ({
    usage,
    field: { reportId, atBit: atBit + at * bits, bits },
  }));
}

const MOST_KEYS = 256;

function toArrayField(item: HidItem, reportId: number, atBit: number): ArrayField | null {
  const bits = sizeOf(item);
  const inputs = usagesOf(item, MOST_KEYS).map((usage) => INPUT_OF.get(usage) ?? null);
  if (bits === 0 || countOf(item) !== 1 || inputs.every((input) => input === null)) return null;
  return { reportId, atBit, bits, first: item.logicalMinimum ?? 0, inputs };
}
