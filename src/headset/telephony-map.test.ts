import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { HidCollection } from './hid-shapes.ts';
import { readReport, toOutputReports } from './read-report.ts';
import { inputsOf, isTelephone, lightsOf, toTelephonyMap } from './telephony-map.ts';
import {
  epos,
  families,
  jabra,
  keyBytes,
  logitech,
  poly,
  yealink,
} from './testing/device-families.ts';

const dark = {
  'off-hook': false,
  ring: false,
  hold: false,
  mute: false,
  'message-waiting': false,
};
const plain = (reports: ReturnType<typeof toOutputReports>) =>
  reports.map(({ reportId, bytes }) => [reportId, ...bytes]);

describe('toTelephonyMap', () => {
  it.each([
    [jabra, ['hook', 'line-busy', 'mute', 'flash', 'redial', 'programmable']],
    [poly, ['hook', 'mute', 'flash', 'redial']],
    [epos, ['hook', 'drop', 'mute']],
    [logitech, ['hook', 'flash', 'mute', 'hold']],
    [yealink, ['hook', 'mute', 'flash', 'redial', 'drop']],
  ])('finds the keys of $name', (family, keys) => {
    expect(inputsOf(toTelephonyMap(family.collections))).toEqual(keys);
    expect(isTelephone(family.collections)).toBe(true);
  });

  it.each([
    [jabra, ['mute', 'off-hook', 'ring', 'hold']],
    [poly, ['mute', 'off-hook', 'ring']],
    [epos, ['off-hook', 'mute', 'ring', 'hold']],
    [logitech, ['mute', 'off-hook', 'ring']],
    [yealink, ['off-hook', 'ring', 'hold', 'mute', 'message-waiting']],
  ])('finds the lights of $name', (family, lights) => {
    expect(lightsOf(toTelephonyMap(family.collections))).toEqual(lights);
  });

  it('reads every key of every family by itself from the bytes that such a device sends', () => {
    for (const family of families)
      for (const key of ['hook', 'mute'] as const) {
        const map = toTelephonyMap(family.collections);
        const on = readReport(map, family.inputReportId, keyBytes(family, [key]))
          .filter(({ isOn }) => isOn)
          .map(({ input }) => input);
        expect([family.name, on]).toEqual([family.name, [key]]);
      }
  });

  it('reads a key out of a list', () => {
    const map = toTelephonyMap(yealink.collections);
    const on = (byte: number) =>
      readReport(map, 3, Uint8Array.of(0, byte)).flatMap(({ input, isOn }) =>
        isOn ? [input] : [],
      );
    expect([on(0), on(1), on(2), on(3), on(9)]).toEqual([[], ['flash'], ['redial'], ['drop'], []]);
  });

  it('writes each light into the bit where the device looks for it', () => {
    for (const family of families)
      for (const [light, [reportId, bit]] of Object.entries(family.lightBits)) {
        const reports = toOutputReports(toTelephonyMap(family.collections), {
          ...dark,
          [light]: true,
        });
        const lit = reports.flatMap(({ reportId: id, bytes }) =>
          [...bytes].flatMap((byte, at) =>
            Array.from({ length: 8 }, (_, shift) => [id, at * 8 + shift, (byte >> shift) & 1]),
          ),
        );
        const on = lit.filter(([, , isOn]) => isOn === 1).map(([id, at]) => [id, at]);
        // The ringer of the telephony page goes with the ring light.
        const also = family === jabra && light === 'ring' ? [[2, 6]] : [];
        expect([family.name, light, on]).toEqual([family.name, light, [[reportId, bit], ...also]]);
      }
  });

  it('puts several output reports out whole, so that no light is forgotten', () => {
    const map = toTelephonyMap(poly.collections);
    expect(plain(toOutputReports(map, { ...dark, 'off-hook': true }))).toEqual([
      [9, 0],
      [23, 1],
      [24, 0],
    ]);
  });

  it('believes a short report about what it holds, and an unknown one about nothing', () => {
    const map = toTelephonyMap(logitech.collections);
    const short = readReport(map, 8, Uint8Array.of(0b1010_0000));
    expect(short.map(({ input, isOn }) => [input, isOn])).toEqual([
      ['hook', true],
      ['flash', false],
      ['mute', true],
    ]);
    expect(readReport(map, 8, new Uint8Array(0))).toEqual([]);
    expect(readReport(map, 77, Uint8Array.of(255, 255))).toEqual([]);
  });

  it('takes the microphone light for mute only where there is no mute light', () => {
    expect(
      plain(toOutputReports(toTelephonyMap(logitech.collections), { ...dark, mute: true })),
    ).toEqual([[9, 1]]);
    expect(
      plain(toOutputReports(toTelephonyMap(jabra.collections), { ...dark, mute: true })),
    ).toEqual([[2, 1, 0]]);
  });

  it('finds each field once when a parent repeats the reports of its children', () => {
    const [inner] = epos.collections;
    const nested = inner?.children?.[0];
    const repeated = [{ ...inner, inputReports: nested?.inputReports }] as HidCollection[];
    expect(toTelephonyMap(repeated).inputs).toEqual(toTelephonyMap(epos.collections).inputs);
  });

  it('never throws at a descriptor that makes no sense', () => {
    const number = fc.oneof(fc.integer(), fc.double(), fc.constant(undefined));
    const item = fc.record({
      isAbsolute: fc.boolean(),
      isArray: fc.boolean(),
      isConstant: fc.boolean(),
      reportSize: number,
      reportCount: number,
      logicalMinimum: number,
      usages: fc.option(fc.array(fc.integer({ min: 0x080000, max: 0x0b00ff })), { nil: undefined }),
      usageMinimum: number,
      usageMaximum: number,
    });
    const report = fc.record({ reportId: fc.nat(3), items: fc.array(item, { maxLength: 4 }) });
    fc.assert(
      fc.property(fc.array(report, { maxLength: 3 }), fc.uint8Array(), (reports, bytes) => {
        const map = toTelephonyMap([
          { usagePage: 0x0b, usage: 5, inputReports: reports, outputReports: reports },
        ]);
        readReport(map, 1, bytes);
        toOutputReports(map, { ...dark, ring: true });
      }),
    );
  });
});
