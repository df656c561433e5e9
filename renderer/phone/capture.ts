/**
 * The one open microphone of the page. It opens the first of several candidates that works, is told when it dies, and can be
 * changed without a pause: the new one is open before the old one ends. `audio.ts` gives each call its own copy.
 */
import type { Fault, FaultCode } from '#src/contracts/fault.ts';
import type { SoundDevice } from '#src/audio/device.ts';

/** Why there is no microphone, as the contract says it. */
export type MicrophoneProblem =
  'none' | 'microphone-refused' | 'microphone-missing' | 'microphone-busy';

/** The browser's three means of cleaning a voice. */
export interface VoiceCleaning {
  readonly echoCancellation: boolean;
  readonly noiseSuppression: boolean;
  readonly autoGain: boolean;
}

/** What is open. */
export interface OpenMicrophone {
  readonly stream: MediaStream;
  readonly track: MediaStreamTrack;
  /** Which candidate it is; null is the system's default. */
  readonly device: SoundDevice | null;
}

/** The kind of a refusal of `getUserMedia`. */
export function toMicrophoneFault(cause: unknown): Fault {
  const name = cause instanceof DOMException ? cause.name : '';
  const code: FaultCode =
    name === 'NotAllowedError' || name === 'SecurityError'
      ? 'microphone-refused'
      : name === 'NotFoundError' || name === 'OverconstrainedError'
        ? 'microphone-missing'
        : 'microphone-busy';
  return { code, retryable: true };
}

const constraintsFor = (
  device: SoundDevice | null,
  voice: VoiceCleaning,
): MediaStreamConstraints => ({
  audio: {
    echoCancellation: voice.echoCancellation,
    noiseSuppression: voice.noiseSuppression,
    autoGainControl: voice.autoGain,
    channelCount: 1,
    ...(device && { deviceId: { exact: device.deviceId } }),
  },
  video: false,
});

/**
 * Opens the first candidate that works. A refused permission holds for all of them; a busy or vanished one is followed by the
 * next. Rejects with the first cause: that of the one that was wanted most.
 */
export async function openMicrophone(
  media: MediaDevices,
  candidates: readonly (SoundDevice | null)[],
  voice: VoiceCleaning,
): Promise<OpenMicrophone> {
  let first: unknown = null;
  for (const device of candidates) {
    try {
      const stream = await media.getUserMedia(constraintsFor(device, voice));
      const track = stream.getAudioTracks()[0];
      if (track) return { stream, track, device };
    } catch (cause) {
      first ??= cause;
      if (toMicrophoneFault(cause).code === 'microphone-refused') throw cause;
    }
  }
  throw first ?? new DOMException('no microphone', 'NotFoundError');
}

/** Lets the device go. */
export function closeMicrophone(open: OpenMicrophone | null): void {
  for (const track of open?.stream.getTracks() ?? []) track.stop();
}

/** It still brings sound. */
export const isAlive = (open: OpenMicrophone | null): open is OpenMicrophone =>
  open?.track.readyState === 'live';
