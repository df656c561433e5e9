import { describe, expect, it } from 'vitest';
import { busyLightIds, isBusyLight, toBusyReport } from './busy-light.ts';

describe('a busy light', () => {
  it('of Luxafor gets eight bytes as an output report', () => {
    const written = toBusyReport(0x04d8, 0xf372, 'talking');
    expect(written && [written.how, written.reportId, ...written.bytes]).toEqual([
      'output',
      ...[0, 1, 255, 200, 0, 0, 0, 0, 0],
    ]);
  });

  it('of ThingM gets a feature report', () => {
    const written = toBusyReport(0x27b8, 0x01ed, 'free');
    expect(written && [written.how, written.reportId, ...written.bytes]).toEqual([
      'feature',
      ...[1, 0x63, 0, 160, 0, 0, 20, 0, 0],
    ]);
  });

  it('goes dark, and is never another device of the same vendor', () => {
    for (const { vendorId, productId } of busyLightIds) {
      expect(isBusyLight(vendorId, productId)).toBe(true);
      expect(
        [...(toBusyReport(vendorId, productId, 'off')?.bytes ?? [])].slice(1, 5),
      ).not.toContain(200);
    }
    expect(isBusyLight(0x04d8, 0x000a)).toBe(false);
    expect(toBusyReport(0x04d8, 0x000a, 'talking')).toBeNull();
  });
});
