/**
 * Is a HID device a headset that we may open? It must be of a maker of headsets, offer the telephony usage page, and be
 * neither keyboard, mouse nor security key, so that no page can ever read what somebody types. SEC-11. A busy light may be
 * opened when it is exactly a model that we know. `build/package/70-puesto-headset.rules` opens the same on Linux.
 */
import { isBusyLight } from '#src/headset/busy-light.ts';
import type { HIDDevice } from 'electron/main';

/** USB vendor ids of makers of call-centre headsets; policy may add others. */
export const HEADSET_VENDORS: ReadonlySet<number> = new Set([
  0x0b0e, // Jabra (GN)
  0x047f, // Poly (Plantronics)
  0x095d, // Poly (Polycom)
  0x03f0, // HP Poly
  0x1395, // EPOS, Sennheiser
  0x046d, // Logitech
  0x6993, // Yealink
  0x045e, // Microsoft
  0x413c, // Dell
  0x17ef, // Lenovo
]);

const TELEPHONY_PAGE = 0x0b;
const FIDO_PAGE = 0xf1d0;
const DESKTOP_PAGE = 0x01;
/** Mouse, keyboard, keypad. */
const INPUT_USAGES: readonly number[] = [0x02, 0x06, 0x07];

/** Only what the decision needs, so that odd devices (no id, serial or guid) are no surprise. */
export interface HidFacts {
  readonly vendorId: number;
  readonly productId?: number;
  readonly collections?: readonly Pick<HIDDevice['collections'][number], 'usagePage' | 'usage'>[];
}

/** True for a headset or a busy light; false for anything in doubt. */
export function isHeadset(device: HidFacts, vendors: ReadonlySet<number>): boolean {
  const collections = device.collections ?? [];
  const isDangerous = collections.some(
    ({ usagePage, usage }) =>
      usagePage === FIDO_PAGE || (usagePage === DESKTOP_PAGE && INPUT_USAGES.includes(usage)),
  );
  if (isDangerous) return false;
  return (
    isBusyLight(device.vendorId, device.productId ?? 0) ||
    (vendors.has(device.vendorId) &&
      collections.some(({ usagePage }) => usagePage === TELEPHONY_PAGE))
  );
}
