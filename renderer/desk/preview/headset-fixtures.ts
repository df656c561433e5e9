/** Made-up headsets to look at in the settings. Used by the preview and the tests of the desk. */
import type { HeadsetDevice } from '#src/model/headset.ts';

const jabra: HeadsetDevice = {
  id: 'hid-1',
  kind: 'headset',
  name: 'Jabra Engage 75',
  vendorId: 0x0b0e,
  productId: 0x1112,
  state: 'ready',
  inputs: ['hook', 'mute', 'flash'],
  lights: ['mute', 'off-hook', 'ring', 'hold'],
  isShared: false,
  isFlooding: false,
  lastKey: null,
};

/** One that is well, with what was pressed a moment ago. */
export const headsetsOf = (now: number): HeadsetDevice[] => [
  { ...jabra, lastKey: { key: 'mute-on', atMs: now - 4_000 } },
];

/** Two at once: the first one is worn. */
export const twoHeadsetsOf = (now: number): HeadsetDevice[] => [
  ...headsetsOf(now),
  { ...jabra, id: 'hid-2', name: 'Poly Blackwire 3320', vendorId: 0x047f, counts: false },
];

/** Everything that can be wrong, and a busy light. */
export const troubledHeadsetsOf = (now: number): HeadsetDevice[] => [
  { ...jabra, isShared: true, lastKey: { key: 'hang-up-request', atMs: now - 2_000 } },
  { ...jabra, id: 'hid-2', name: 'Poly Blackwire 3320', state: 'refused' },
  { ...jabra, id: 'hid-3', name: 'EPOS ADAPT 160', state: 'busy' },
  { ...jabra, id: 'hid-4', name: 'Logitech Zone Wired', isFlooding: true },
  { ...jabra, id: 'hid-5', name: 'Luxafor Flag', kind: 'busy-light', inputs: [], lights: [] },
];
