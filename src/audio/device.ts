/**
 * A sound device as everybody here speaks of it, and how one that was chosen earlier is found again: ids change when a
 * profile is wiped, names when the system's language changes. Used by the phone, by core and by the settings page.
 */

/** A microphone or a loudspeaker, as the browser names it. */
export interface SoundDevice {
  readonly deviceId: string;
  /** The same for the microphone and the loudspeaker of one headset; empty when nobody knows. */
  readonly groupId: string;
  readonly label: string;
}

/** A wish from the settings; null is the system's default. */
export type DeviceWish = SoundDevice | null;

/** The three that are chosen separately. */
export type SoundPart = 'microphone' | 'speaker' | 'ringer';
/** In the order of the settings page. */
export const SOUND_PARTS = ['microphone', 'speaker', 'ringer'] as const;

/** What is plugged in now. */
export interface PresentDevices {
  readonly microphones: readonly SoundDevice[];
  readonly speakers: readonly SoundDevice[];
}

/** The list that a part is chosen from. */
export const listFor = (part: SoundPart, present: PresentDevices): readonly SoundDevice[] =>
  part === 'microphone' ? present.microphones : present.speakers;

/** The device that is meant, by its id, then its name, then its group; null when it is not there. */
export function matchDevice<D extends SoundDevice>(
  wish: DeviceWish,
  devices: readonly D[],
): D | null {
  if (!wish) return null;
  return (
    devices.find(({ deviceId }) => deviceId !== '' && deviceId === wish.deviceId) ??
    devices.find(({ label }) => label !== '' && label === wish.label) ??
    devices.find(({ groupId }) => groupId !== '' && groupId === wish.groupId) ??
    null
  );
}

/** The other half of a headset: the device of the same group in the other list. */
export function partnerOf<D extends SoundDevice>(
  device: DeviceWish,
  others: readonly D[],
): D | null {
  if (!device || device.groupId === '') return null;
  return others.find(({ groupId }) => groupId === device.groupId) ?? null;
}

/** Both are chosen and belong to different devices: the agent may be heard by one and listen to another. */
export function isSplitPair(microphone: DeviceWish, speaker: DeviceWish): boolean {
  if (!microphone || !speaker) return false;
  const [a, b] = [microphone.groupId, speaker.groupId];
  return a !== '' && b !== '' && a !== b;
}
