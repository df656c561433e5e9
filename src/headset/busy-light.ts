/**
 * Lights on a desk that tell the people around whether the agent can be spoken to: which devices, which colour, which bytes.
 * Only makers whose bytes are public and certain are here. Headsets with a light of their own need nothing: it follows their
 * off-hook light.
 */
import type { BusyShows } from '../model/headset.ts';

/** How one report is written. */
export interface BusyReport {
  readonly how: 'output' | 'feature';
  readonly reportId: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

type Colour = readonly [red: number, green: number, blue: number];

/** Ringing is amber and steady: nothing on a desk blinks. */
const COLOURS: Readonly<Record<BusyShows, Colour>> = {
  off: [0, 0, 0],
  free: [0, 160, 0],
  ringing: [255, 120, 0],
  talking: [200, 0, 0],
  away: [0, 40, 200],
};

interface BusyLightModel {
  readonly name: string;
  readonly vendorId: number;
  readonly productId: number;
  report(colour: Colour): BusyReport;
}

const MODELS: readonly BusyLightModel[] = [
  {
    // Eight bytes: 1 for a steady colour, 255 for all lamps, the colour, three that other modes use.
    name: 'Luxafor Flag',
    vendorId: 0x04d8,
    productId: 0xf372,
    report: ([red, green, blue]) => ({
      how: 'output',
      reportId: 0,
      bytes: Uint8Array.of(1, 255, red, green, blue, 0, 0, 0),
    }),
  },
  {
    // Feature report 1: `c` for a fade to a colour, the colour, the time in hundredths of a second, 0 for all lamps.
    name: 'blink(1)',
    vendorId: 0x27b8,
    productId: 0x01ed,
    report: ([red, green, blue]) => ({
      how: 'feature',
      reportId: 1,
      bytes: Uint8Array.of(0x63, red, green, blue, 0, 20, 0, 0),
    }),
  },
];

const modelOf = (vendorId: number, productId: number): BusyLightModel | undefined =>
  MODELS.find((model) => model.vendorId === vendorId && model.productId === productId);

/** True for a light that Puesto knows how to drive. */
export const isBusyLight = (vendorId: number, productId: number): boolean =>
  modelOf(vendorId, productId) !== undefined;

/** Every light that may be opened, for whoever grants devices. */
export const busyLightIds: readonly { readonly vendorId: number; readonly productId: number }[] =
  MODELS.map(({ vendorId, productId }) => ({ vendorId, productId }));

/** What to write; null for a device that is none. */
export function toBusyReport(
  vendorId: number,
  productId: number,
  shows: BusyShows,
): BusyReport | null {
  return modelOf(vendorId, productId)?.report(COLOURS[shows]) ?? null;
}
