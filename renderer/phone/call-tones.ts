/**
 * What the ear hears while nobody speaks: ringback until the far side answers or sends sound of its own, and a short tone when
 * a call did not come about or broke (European cadences, ETSI TR 101 041). Never dead air. Played on the device of the voice;
 * it must stop at once, so nothing here is faded by a timer.
 */
import type { AudioDevice, PhoneCall } from '#src/contracts/phone.ts';
import { openDeviceOutlet, type OpenOutlet } from './outlet.ts';

const toneHz = 425;
/** Modest: the ear is close, and the customer's voice comes next. */
const volume = 0.12;
const rampMs = 8;

/** What may sound. */
export type CallTone = 'ringback' | 'failed';

const CADENCE: Readonly<
  Record<CallTone, { readonly onMs: number; readonly offMs: number; readonly times: number | null }>
> = {
  ringback: { onMs: 1_500, offMs: 3_000, times: null },
  failed: { onMs: 200, offMs: 200, times: 3 },
};

/** The page's call tones. */
export interface CallTones {
  /** Starts or ends it; the same one goes on. A tone of failure still plays to its end. */
  ringback(isOn: boolean, device: AudioDevice | null): void;
  /** Once, in the place of a ringback. */
  failed(device: AudioDevice | null): void;
}

/** One period of a tone, without clicks. */
export function toTone(tone: CallTone, rateHz: number): Float32Array<ArrayBuffer> {
  const { onMs, offMs, times } = CADENCE[tone];
  const at = (ms: number) => Math.round((ms * rateHz) / 1_000);
  const samples = new Float32Array(at(onMs + offMs) * (times ?? 1));
  const ramp = at(rampMs);
  for (let turn = 0; turn < (times ?? 1); turn += 1)
    for (let n = 0; n < at(onMs); n += 1)
      samples[turn * at(onMs + offMs) + n] =
        volume *
        Math.min(1, n / ramp, (at(onMs) - n) / ramp) *
        Math.sin((2 * Math.PI * toneHz * n) / rateHz);
  return samples;
}

/** The far side rings, sends nothing yet, and the agent speaks with nobody else. */
export const needsRingback = (calls: readonly PhoneCall[]): boolean =>
  calls.some(({ state, hasInboundAudio }) => state === 'far-ringing' && !hasInboundAudio) &&
  !calls.some(({ state }) => state === 'talking');

/** The call came to nothing, or broke, and not by the agent's hand. */
export const needsFailedTone = ({ direction, endReason, answeredAtMs }: PhoneCall): boolean => {
  if (endReason === 'failed' || endReason === 'media-lost')
    return direction === 'outbound' || answeredAtMs !== null;
  return (
    direction === 'outbound' &&
    ['busy', 'no-answer', 'not-found', 'rejected', 'unreachable'].includes(endReason ?? '')
  );
};

interface Playing {
  readonly tone: CallTone;
  readonly deviceId: string;
  readonly stop: () => void;
}

/** Made once per page; an outlet is open only while something sounds. */
export function createCallTones(
  openOutlet: OpenOutlet = (device) => openDeviceOutlet(device),
): CallTones {
  let playing: Playing | null = null;

  const silence = () => {
    playing?.stop();
    playing = null;
  };
  const play = (tone: CallTone, device: AudioDevice | null) => {
    silence();
    const outlet = openOutlet(device, 'ear');
    const { context } = outlet;
    const mine: Playing = {
      tone,
      deviceId: device?.deviceId ?? '',
      stop: () => void outlet.close(),
    };
    playing = mine;
    const start = async () => {
      await outlet.ready();
      if (playing !== mine) return;
      const samples = toTone(tone, context.sampleRate);
      const buffer = context.createBuffer(1, samples.length, context.sampleRate);
      buffer.copyToChannel(samples, 0);
      const source = context.createBufferSource();
      source.buffer = buffer;
      source.loop = CADENCE[tone].times === null;
      source.onended = () => {
        if (playing === mine) silence();
      };
      source.connect(outlet.into);
      source.start();
    };
    // Without a loudspeaker there is nothing to hear, and the desk says that by itself.
    start().catch((cause: unknown) => console.warn('phone: a call tone did not sound', cause));
  };

  return {
    ringback(isOn, device) {
      if (!isOn) {
        if (playing?.tone === 'ringback') silence();
        return;
      }
      if (playing?.tone === 'ringback' && playing.deviceId === (device?.deviceId ?? '')) return;
      play('ringback', device);
    },
    failed: (device) => play('failed', device),
  };
}
