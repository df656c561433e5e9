/**
 * WebHID as the phone needs it: a small interface that the browser's own `navigator.hid` fits, and the devices of the tests.
 * TypeScript's DOM types have no WebHID, so the browser's shape is named here once.
 */
import type { HidCollection } from '#src/headset/hid-shapes.ts';

/** A report that came. */
export interface HidReportEvent {
  readonly reportId: number;
  readonly data: DataView;
}

/** One device. */
export interface HidDevice {
  readonly opened: boolean;
  readonly vendorId: number;
  readonly productId: number;
  readonly productName: string;
  readonly collections: readonly HidCollection[];
  open(): Promise<void>;
  close(): Promise<void>;
  sendReport(reportId: number, data: Uint8Array<ArrayBuffer>): Promise<void>;
  sendFeatureReport(reportId: number, data: Uint8Array<ArrayBuffer>): Promise<void>;
  addEventListener(name: 'inputreport', listener: (event: HidReportEvent) => void): void;
  removeEventListener(name: 'inputreport', listener: (event: HidReportEvent) => void): void;
}

/** `navigator.hid`. */
export interface HidPort {
  /** Those that this page was given. */
  getDevices(): Promise<readonly HidDevice[]>;
  requestDevice(options: {
    readonly filters: readonly {
      readonly usagePage?: number;
      readonly vendorId?: number;
      readonly productId?: number;
    }[];
  }): Promise<readonly HidDevice[]>;
  addEventListener(
    name: 'connect' | 'disconnect',
    listener: (event: { readonly device: HidDevice }) => void,
  ): void;
}

/** The browser's; null where pages get no devices. */
export const browserHid = (from: object): HidPort | null =>
  (from as { readonly hid?: HidPort }).hid ?? null;
