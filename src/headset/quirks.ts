/**
 * The few devices that say something else than they mean, by vendor and product. Small on purpose: what is in doubt is
 * generic. The machine learns most of it by itself (a mute or a hook that springs back is a press).
 */

/** How to read a device against its descriptor. */
export interface Quirks {
  /** The mute field says "pressed", although the descriptor calls it a state. */
  readonly muteIsPress: boolean;
}

/** Nothing odd. */
export const noQuirks: Quirks = { muteIsPress: false };

interface Row {
  readonly vendorId: number;
  /** Null: every product of the vendor. */
  readonly productId: number | null;
  readonly quirks: Partial<Quirks>;
}

const ROWS: readonly Row[] = [
  // Jabra, Poly and Sennheiser headsets send mute as 1 and then 0 for one press, whatever the state: WICG/webhid issue 72, and
  // google/libhidtelephony issue 2 for Poly Blackwire 3320 and Jabra Evolve2 40.
  { vendorId: 0x0b0e, productId: null, quirks: { muteIsPress: true } },
  { vendorId: 0x047f, productId: null, quirks: { muteIsPress: true } },
  { vendorId: 0x1395, productId: null, quirks: { muteIsPress: true } },
];

/** What is known of a device. */
export function quirksOf(vendorId: number, productId: number): Quirks {
  const found = ROWS.find(
    (row) => row.vendorId === vendorId && (row.productId ?? productId) === productId,
  );
  return { ...noQuirks, ...found?.quirks };
}
