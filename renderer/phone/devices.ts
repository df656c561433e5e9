/**
 * Microphones and speakers: lists them, hears changes and finds the chosen one again. Ids change when a profile is wiped, so
 * a device is matched by id, then by name, then by group.
 */
import type { AudioDevice } from '#src/contracts/phone.ts';

/** A wish from the settings; null is the system's default. */
export type DeviceWish = AudioDevice | null;

/** The device that is meant, or null for the system's default. */
export function matchDevice(wish: DeviceWish, devices: readonly AudioDevice[]): AudioDevice | null {
  if (!wish) return null;
  return (
    devices.find(({ deviceId }) => deviceId !== '' && deviceId === wish.deviceId) ??
    devices.find(({ label }) => label !== '' && label === wish.label) ??
    devices.find(({ groupId }) => groupId !== '' && groupId === wish.groupId) ??
    null
  );
}

/** What is plugged in now. */
export interface AudioDevices {
  readonly microphones: readonly AudioDevice[];
  readonly speakers: readonly AudioDevice[];
}

/** Lists the devices; without any permission names are empty, and nothing is listed twice. */
export async function listDevices(media: MediaDevices): Promise<AudioDevices> {
  const found = await media.enumerateDevices();
  const of = (kind: MediaDeviceKind): readonly AudioDevice[] =>
    found
      .filter((device) => device.kind === kind)
      // "default" and "communications" only repeat another device under a second id.
      .filter(({ deviceId }) => !['default', 'communications', ''].includes(deviceId))
      .map(({ deviceId, groupId, label }) => ({ deviceId, groupId, label }));
  return { microphones: of('audioinput'), speakers: of('audiooutput') };
}
