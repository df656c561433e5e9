/**
 * A way to the ear, or into the room, for sounds that this page makes itself: ringing, ringback, the test tone. `ringer.ts` and
 * `call-tones.ts` play into one; beside a call `ear-mix.ts` offers one behind the limiter. Closing silences this instant.
 */
import type { AudioDevice } from '#src/contracts/phone.ts';

/** Open until it is closed; one for each sound. */
export interface SoundOutlet {
  readonly context: AudioContext;
  /** What is connected to this is heard. */
  readonly into: AudioNode;
  /** It can sound now; false when the device was refused and the default one plays. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

/** Where the page's own sounds go: in the ear they share one limit with the voices of calls. */
export type OpenOutlet = (device: AudioDevice | null, where: 'ear' | 'room') => SoundOutlet;

/** A context of its own on a device; null is the system's default. */
export function openDeviceOutlet(
  device: AudioDevice | null,
  openContext: () => AudioContext = () => new AudioContext(),
): SoundOutlet {
  const context = openContext();
  const into = context.createGain();
  into.connect(context.destination);
  return {
    context,
    into,
    async ready() {
      const isThere = await toDevice(context, device);
      await context.resume();
      return isThere;
    },
    async close() {
      into.disconnect(); // silent this instant; closing takes a moment
      if (context.state !== 'closed') await context.close().catch(() => {}); // closed meanwhile
    },
  };
}

async function toDevice(context: AudioContext, device: AudioDevice | null): Promise<boolean> {
  if (!device) return true;
  try {
    await (context as AudioContext & { setSinkId(id: string): Promise<void> }).setSinkId(
      device.deviceId,
    );
    return true;
  } catch {
    return false; // unplugged or not allowed: the default device plays
  }
}
