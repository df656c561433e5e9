/** Lists microphones and loudspeakers; which of them is used is decided by `src/audio/choose-sound.ts`. */
import type { AudioDevice } from '#src/contracts/phone.ts';

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
