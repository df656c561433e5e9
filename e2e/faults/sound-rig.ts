/**
 * Sound devices in the hand of a spec: the phone page's own list and captures, of which some can be pulled out, taken by
 * another program or forbidden, as the browser would tell it. Chromium's fake devices play behind it.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';

/** What the rig can do to the page. */
export interface SoundRig {
  /** Pulls these devices out: their tracks end, and the browser tells it. */
  unplug(...labels: readonly string[]): Promise<void>;
  plug(...labels: readonly string[]): Promise<void>;
  /** The system has another default now. */
  changeDefault(): Promise<void>;
  /** From now on no microphone opens, and the open ones end; null: they open again. */
  refuse(error: 'NotAllowedError' | 'NotReadableError' | null): Promise<void>;
  /** From now on microphones bring nothing at all, and the open one is exchanged. */
  silence(): Promise<void>;
  /** How often a microphone was opened, and when the last time, in the page's time; and the page's time now. */
  opened(): Promise<{ readonly count: number; readonly atMs: number; readonly nowMs: number }>;
}

/** The chosen devices of a desk, by the names that Chromium gives its fakes. */
export const MICROPHONE = 'Fake Audio Input 1';
export const OTHER_MICROPHONE = 'Fake Audio Input 2';

/** A profile in which that microphone was chosen. */
export function profileWithMicrophone(): string {
  const profileDir = mkdtempSync(join(tmpdir(), 'puesto-sound-'));
  const chosen = (label: string) => ({ deviceId: 'of-another-profile', groupId: '', label });
  writeFileSync(
    join(profileDir, 'settings.json'),
    JSON.stringify({
      hasCheckedAudio: true,
      cleansVoice: false,
      microphone: chosen(MICROPHONE),
      soundSets: [
        { microphone: chosen(MICROPHONE), speaker: null, ringer: null },
        { microphone: chosen(OTHER_MICROPHONE), speaker: null, ringer: null },
      ],
    }),
  );
  return profileDir;
}

/** Puts itself in front of the page's devices. */
export async function rigSound(phone: Page): Promise<SoundRig> {
  await phone.evaluate(() => {
    const media = navigator.mediaDevices;
    const list = media.enumerateDevices.bind(media);
    const open = media.getUserMedia.bind(media);
    const gone = new Set<string>();
    const captures: MediaStreamTrack[] = [];
    const clone = MediaStreamTrack.prototype.clone;
    // A call talks through a copy, which dies with its device, too.
    MediaStreamTrack.prototype.clone = function (this: MediaStreamTrack) {
      const copy = clone.call(this);
      if (captures.includes(this)) captures.push(copy);
      return copy;
    };
    const rig = {
      count: 0,
      atMs: 0,
      error: null as string | null,
      isSilent: false,
      isReversed: false,
      end(labels: readonly string[] | null) {
        for (const track of [...captures]) {
          if (track.readyState !== 'live' || (labels && !labels.includes(track.label))) continue;
          track.stop();
          track.dispatchEvent(new Event('ended'));
        }
      },
      tell: () => media.dispatchEvent(new Event('devicechange')),
      gone,
    };
    Object.assign(window, { soundRig: rig });
    media.enumerateDevices = async () => {
      const found = (await list()).filter(({ label }) => !gone.has(label));
      return rig.isReversed ? found.reverse() : found;
    };
    media.getUserMedia = async (wish) => {
      if (rig.error) throw new DOMException('', rig.error);
      const { deviceId } = (wish?.audio ?? {}) as { deviceId?: { exact: string } };
      const there = await media.enumerateDevices();
      if (deviceId && !there.some((one) => one.deviceId === deviceId.exact))
        throw new DOMException('', 'OverconstrainedError');
      const stream = rig.isSilent
        ? new AudioContext().createMediaStreamDestination().stream
        : await open(wish);
      rig.count += 1;
      rig.atMs = performance.now();
      captures.push(...stream.getTracks());
      return stream;
    };
  });
  /** The rig in the page, for the functions that run there. */
  type Rig = {
    count: number;
    atMs: number;
    error: string | null;
    isSilent: boolean;
    isReversed: boolean;
    end(labels: readonly string[] | null): void;
    tell(): void;
    gone: Set<string>;
  };
  return {
    unplug: (...labels) =>
      phone.evaluate((names) => {
        const { soundRig } = window as unknown as { soundRig: Rig };
        for (const name of names) soundRig.gone.add(name);
        soundRig.end(names);
        soundRig.tell();
      }, labels),
    plug: (...labels) =>
      phone.evaluate((names) => {
        const { soundRig } = window as unknown as { soundRig: Rig };
        for (const name of names) soundRig.gone.delete(name);
        soundRig.tell();
      }, labels),
    changeDefault: () =>
      phone.evaluate(() => {
        const { soundRig } = window as unknown as { soundRig: Rig };
        soundRig.isReversed = !soundRig.isReversed;
        soundRig.tell();
      }),
    refuse: (error) =>
      phone.evaluate((name) => {
        const { soundRig } = window as unknown as { soundRig: Rig };
        soundRig.error = name;
        if (name) soundRig.end(null);
      }, error),
    silence: () =>
      phone.evaluate(() => {
        const { soundRig } = window as unknown as { soundRig: Rig };
        soundRig.isSilent = true;
        soundRig.end(null);
      }),
    opened: () =>
      phone.evaluate(() => {
        const { soundRig } = window as unknown as { soundRig: Rig };
        return { count: soundRig.count, atMs: soundRig.atMs, nowMs: performance.now() };
      }),
  };
}
