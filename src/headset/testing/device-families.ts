/**
 * Headsets as WebHID describes them, for tests: each is modelled on the public descriptor of a family, with the vendor's real id,
 * and none was recorded from hardware of ours. `press` gives the bytes that such a device sends.
 */
import type { HidCollection, HidItem } from '../hid-shapes.ts';

/** What a fake of such a device needs to know. */
export interface DeviceFamily {
  readonly name: string;
  readonly modelledOn: string;
  readonly vendorId: number;
  readonly productId: number;
  readonly collections: readonly HidCollection[];
  /** The id of the report with its keys, and its bytes for what is on. */
  readonly inputReportId: number;
  readonly inputBits: Readonly<Record<string, number>>;
  readonly inputBytes: number;
  /** Where the device finds its lights: report id and bit. */
  readonly lightBits: Readonly<Record<string, readonly [reportId: number, bit: number]>>;
  /** Follows its off-hook light with its hook bit, as an echo. */
  readonly isHookEchoed: boolean;
  /** Follows its mute light with its mute bit. */
  readonly isMuteState: boolean;
}

const usage = (page: number, id: number): number => (page << 16) | id;
const tel = (id: number): number => usage(0x0b, id);
const led = (id: number): number => usage(0x08, id);

const data = (usages: readonly number[], change: Partial<HidItem> = {}): HidItem => ({
  isAbsolute: true,
  isArray: false,
  isConstant: false,
  isRange: false,
  logicalMinimum: 0,
  reportSize: 1,
  reportCount: usages.length,
  usages,
  ...change,
});
const padding = (bits: number): HidItem => ({
  isAbsolute: true,
  isConstant: true,
  reportSize: bits,
  reportCount: 1,
  usages: [],
});

const consumer: HidCollection = {
  usagePage: 0x0c,
  usage: 0x01,
  inputReports: [
    { reportId: 1, items: [data([usage(0x0c, 0xe9), usage(0x0c, 0xea)]), padding(6)] },
  ],
  outputReports: [],
  featureReports: [],
  children: [],
};

/** Hook as a state, mute, flash and redial as presses, and a list of programmable keys; one report for all lights. */
export const jabra: DeviceFamily = {
  name: 'Jabra Link 390',
  modelledOn:
    'Jabra Link and Evolve: keys and lights in report 2, mute relative, hook echoes the off-hook light',
  vendorId: 0x0b0e,
  productId: 0x24c7,
  collections: [
    consumer,
    {
      usagePage: 0x0b,
      usage: 0x05,
      inputReports: [
        {
          reportId: 2,
          items: [
            data([tel(0x20), tel(0x97)], { isAbsolute: true }),
            data([tel(0x2f), tel(0x21), tel(0x24), tel(0x07)], { isAbsolute: false }),
            padding(10),
          ],
        },
      ],
      outputReports: [
        {
          reportId: 2,
          items: [
            data([led(0x09), led(0x17), led(0x1e), led(0x18), led(0x20), led(0x21)]),
            data([tel(0x9e)]),
            padding(9),
          ],
        },
      ],
      featureReports: [],
      children: [],
    },
  ],
  inputReportId: 2,
  inputBytes: 2,
  inputBits: { hook: 0, 'line-busy': 1, mute: 2, flash: 3, redial: 4, programmable: 5 },
  lightBits: { mute: [2, 0], 'off-hook': [2, 1], ring: [2, 3], hold: [2, 4] },
  isHookEchoed: true,
  isMuteState: false,
};

/** Two output reports, one bit each but for the mute; keys behind a vendor's byte. */
export const poly: DeviceFamily = {
  name: 'Poly Blackwire 3320',
  modelledOn: 'Plantronics Blackwire: report 8 with hook and mute, lights in reports 9, 23 and 24',
  vendorId: 0x047f,
  productId: 0xc056,
  collections: [
    {
      usagePage: 0x0b,
      usage: 0x05,
      inputReports: [
        {
          reportId: 8,
          items: [
            data([tel(0x20), tel(0x2f), tel(0x21), tel(0x24)], { isAbsolute: true }),
            padding(4),
          ],
        },
      ],
      outputReports: [
        { reportId: 9, items: [data([led(0x09)]), padding(7)] },
        { reportId: 23, items: [data([led(0x17)]), padding(7)] },
        { reportId: 24, items: [data([led(0x18)]), padding(7)] },
      ],
      children: [],
    },
    { usagePage: 0xffa0, usage: 0x03, inputReports: [], outputReports: [], children: [] },
  ],
  inputReportId: 8,
  inputBytes: 1,
  inputBits: { hook: 0, mute: 1, flash: 2, redial: 3 },
  lightBits: { mute: [9, 0], 'off-hook': [23, 0], ring: [24, 0] },
  isHookEchoed: true,
  isMuteState: false,
};

/** No report ids, the keys inside a logical collection of their own. */
export const epos: DeviceFamily = {
  name: 'EPOS ADAPT 160',
  modelledOn:
    'Sennheiser and EPOS USB headsets: one unnumbered report, keys in a nested collection, drop key',
  vendorId: 0x1395,
  productId: 0x00a1,
  collections: [
    {
      usagePage: 0x0b,
      usage: 0x05,
      inputReports: [],
      outputReports: [
        {
          reportId: 0,
          items: [data([led(0x17), led(0x09), led(0x18), led(0x20)]), padding(4)],
        },
      ],
      children: [
        {
          usagePage: 0x0b,
          usage: 0x3e,
          inputReports: [
            {
              reportId: 0,
              items: [
                data([tel(0x20), tel(0x26)], { isAbsolute: true }),
                data([tel(0x2f)], { isAbsolute: false }),
                padding(5),
              ],
            },
          ],
          outputReports: [],
          children: [],
        },
      ],
    },
  ],
  inputReportId: 0,
  inputBytes: 1,
  inputBits: { hook: 0, drop: 1, mute: 2 },
  lightBits: { 'off-hook': [0, 0], mute: [0, 1], ring: [0, 2], hold: [0, 3] },
  isHookEchoed: true,
  isMuteState: false,
};

/** Mute is a state of the device, usages are given as a range, and the fields do not begin at a byte. */
export const logitech: DeviceFamily = {
  name: 'Logitech Zone Wired',
  modelledOn:
    'Logitech Zone: report 8 with five unused bits first, mute as a state, microphone light',
  vendorId: 0x046d,
  productId: 0x0aad,
  collections: [
    consumer,
    {
      usagePage: 0x0b,
      usage: 0x05,
      inputReports: [
        {
          reportId: 8,
          items: [
            padding(5),
            data([], {
              isRange: true,
              usages: undefined,
              usageMinimum: tel(0x20),
              usageMaximum: tel(0x21),
              reportCount: 2,
            }),
            data([tel(0x2f)]),
            data([tel(0x23)], { isAbsolute: false }),
            padding(7),
          ],
        },
      ],
      outputReports: [
        {
          reportId: 9,
          items: [data([led(0x21), led(0x17)]), data([led(0x18)]), padding(5)],
        },
      ],
      children: [],
    },
  ],
  inputReportId: 8,
  inputBytes: 2,
  inputBits: { hook: 5, flash: 6, mute: 7, hold: 8 },
  lightBits: { mute: [9, 0], 'off-hook': [9, 1], ring: [9, 2] },
  isHookEchoed: true,
  isMuteState: true,
};

/** One key at a time, out of a list, in a byte of its own. */
export const yealink: DeviceFamily = {
  name: 'Yealink UH36',
  modelledOn:
    'Yealink UH and WH: hook as a state, the other keys as an array, all lights and message waiting',
  vendorId: 0x6993,
  productId: 0xb017,
  collections: [
    {
      usagePage: 0x0b,
      usage: 0x05,
      inputReports: [
        {
          reportId: 3,
          items: [
            data([tel(0x20), tel(0x2f)]),
            padding(6),
            data([tel(0x21), tel(0x24), tel(0x26)], {
              isArray: true,
              isAbsolute: true,
              logicalMinimum: 1,
              reportSize: 8,
              reportCount: 1,
            }),
          ],
        },
      ],
      outputReports: [
        {
          reportId: 4,
          items: [data([led(0x17), led(0x18), led(0x20), led(0x09), led(0x19)]), padding(3)],
        },
      ],
      children: [],
    },
  ],
  inputReportId: 3,
  inputBytes: 2,
  inputBits: { hook: 0, mute: 1, flash: 8, redial: 9 },
  lightBits: {
    'off-hook': [4, 0],
    ring: [4, 1],
    hold: [4, 2],
    mute: [4, 3],
    'message-waiting': [4, 4],
  },
  isHookEchoed: false,
  isMuteState: true,
};

/** All of them. */
export const families: readonly DeviceFamily[] = [jabra, poly, epos, logitech, yealink];

/** The bytes of its key report with these bits on. */
export function keyBytes(family: DeviceFamily, on: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(family.inputBytes);
  for (const key of on) {
    const bit = family.inputBits[key] ?? 0;
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (1 << (bit & 7));
  }
  return bytes;
}
