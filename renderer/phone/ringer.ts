/**
 * Ring tones on the chosen device: loud, soft in the ear while talking, the short zip before auto-answer, and the test tone.
 * Sounds come from `assets`; when one cannot be read a plain tone takes its place, because a silent ring loses a customer.
 */
import type { AudioDevice } from '#src/contracts/phone.ts';
import { openDeviceOutlet, type OpenOutlet, type SoundOutlet } from './outlet.ts';

/** What may ring. */
export type RingMode = 'off' | 'loud' | 'soft' | 'zip';
type Sound = 'ring' | 'ring-soft' | 'zip' | 'test-tone';

const URLS: Readonly<Record<Sound, string>> = {
  ring: new URL('../../assets/sounds/ring.wav', import.meta.url).href,
  'ring-soft': new URL('../../assets/sounds/ring-soft.wav', import.meta.url).href,
  zip: new URL('../../assets/sounds/zip.wav', import.meta.url).href,
  'test-tone': new URL('../../assets/sounds/test-tone.wav', import.meta.url).href,
};
const SOUND_OF = { loud: 'ring', soft: 'ring-soft', zip: 'zip' } as const;
const substituteHz = 440;
const substituteMs = 400;

/** The page's ringer. */
export interface Ringer {
  ring(mode: RingMode, volume: number, device: AudioDevice | null): Promise<void>;
  /** Plays the test tone once; false when the device refused and the default played it. */
  test(volume: number, device: AudioDevice | null, where: 'ear' | 'room'): Promise<boolean>;
}

/** Made once per page; outlets are open only while something sounds. */
export function createRinger(
  openOutlet: OpenOutlet = (device) => openDeviceOutlet(device),
): Ringer {
  const bytes = new Map<Sound, Promise<ArrayBuffer | null>>();
  let outlet: SoundOutlet | null = null;
  let turn = 0;

  const load = (sound: Sound): Promise<ArrayBuffer | null> => {
    const known =
      bytes.get(sound) ??
      fetch(URLS[sound])
        .then((response) => (response.ok ? response.arrayBuffer() : null))
        .catch(() => null);
    bytes.set(sound, known);
    return known;
  };
  const substitute = (into: AudioContext): AudioBuffer => {
    const length = Math.round((into.sampleRate * substituteMs * 2) / 1000);
    const buffer = into.createBuffer(1, length, into.sampleRate);
    const samples = buffer.getChannelData(0);
    for (let at = 0; at < length / 2; at += 1)
      samples[at] = 0.5 * Math.sin((2 * Math.PI * substituteHz * at) / into.sampleRate);
    return buffer;
  };
  const decode = async (into: AudioContext, sound: Sound): Promise<AudioBuffer> => {
    const loaded = await load(sound);
    if (!loaded) return substitute(into);
    return into.decodeAudioData(loaded.slice(0)).catch(() => substitute(into));
  };
  const play = async (
    { context, into }: SoundOutlet,
    sound: Sound,
    volume: number,
    isLooped: boolean,
  ): Promise<AudioBufferSourceNode> => {
    const source = context.createBufferSource();
    source.buffer = await decode(context, sound);
    source.loop = isLooped;
    const gain = context.createGain();
    gain.gain.value = volume;
    source.connect(gain).connect(into);
    return source;
  };
  const stop = async () => {
    const old = outlet;
    outlet = null;
    await old?.close();
  };

  return {
    async ring(mode, volume, device) {
      turn += 1;
      const mine = turn;
      await stop();
      if (mode === 'off' || mine !== turn) return;
      // Loud is for an agent away from the headset; the others are heard in it, beside voices.
      const opened = openOutlet(device, mode === 'loud' ? 'room' : 'ear');
      outlet = opened;
      await opened.ready();
      const source = await play(opened, SOUND_OF[mode], volume, mode !== 'zip');
      if (outlet !== opened) return; // something else was asked for meanwhile
      source.onended = () => {
        if (outlet === opened) void stop();
      };
      source.start();
    },
    async test(volume, device, where) {
      const opened = openOutlet(device, where);
      const isThere = await opened.ready();
      const source = await play(opened, 'test-tone', volume, false);
      source.onended = () => void opened.close();
      source.start();
      return isThere;
    },
  };
}
