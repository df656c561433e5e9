/**
 * What the agent hears on the chosen device: the sum of all calls behind the limiter where the browser can (`ear-mix.ts`).
 * Protection never costs a voice: without the audio thread each call is played as it comes, and that is told.
 */
import type { SoundDevice } from '#src/audio/device.ts';
import { openEarMix, type EarMix, type MixedVoice, type MixParts } from './ear-mix.ts';
import type { MeterReading } from './meter-reading.ts';
import type { SoundOutlet } from './outlet.ts';

/** What went to the ear since it was told last. */
export interface HeardSound {
  readonly heardMs: number;
  /** A-weighted effective value, dB of full scale; null: silence. */
  readonly levelDb: number | null;
  readonly limitedMs: number;
}

/** One call's ear. */
export interface PlayedCall {
  play(stream: MediaStream): void;
  /** Effective value 0…1 of what came in the last second; null: not measured here, ask the connection. */
  level(): number | null;
  close(): void;
}

/** All calls' ears. */
export interface Playout {
  open(): PlayedCall;
  /** Null is the system's default. */
  setDevice(device: SoundDevice | null): Promise<void>;
  setLimits(limits: boolean): void;
  /** For a sound of the page's own beside the calls; null: nothing else goes to the ear, or nothing limits it. */
  outlet(): SoundOutlet | null;
  /** The chosen device was refused: the default one plays. */
  isRefused(): boolean;
  /** Every call that sounds goes through the limiter, and it is on. */
  isProtected(): boolean;
  onChange(listener: () => void): void;
  onHeard(listener: (heard: HeardSound) => void): void;
}

/** So many seconds make one report. */
const reportSeconds = 5;
/** Below this nothing was heard, dB of full scale. */
const silenceDb = -90;

/** So long a voice waits for the limiter: what hurts comes with the first sound of a call. */
const waitAtMostMs = 300;

interface Ear {
  /** Plays the voice as it comes; mute while the mix plays it, which needs it to go on. */
  readonly element: HTMLAudioElement;
  remote: MediaStream | null;
  mixed: MixedVoice | null;
  /** While it waits for the limiter. */
  waiting: ReturnType<typeof setTimeout> | null;
}

/** The page's playout. One audio thread serves all calls and ends with the last. */
export function createPlayout(parts: MixParts): Playout {
  const ears = new Set<Ear>();
  const changeListeners: (() => void)[] = [];
  const heardListeners: ((heard: HeardSound) => void)[] = [];
  let opening: Promise<EarMix> | null = null;
  let mix: EarMix | null = null;
  let outlets = 0;
  let device: SoundDevice | null = null;
  let limits = true;
  let refused = false;
  let sum = { seconds: 0, energy: 0, limitedSeconds: 0 };

  const changed = () => {
    for (const listener of changeListeners) listener();
  };
  const tellHeard = () => {
    if (sum.seconds <= 0) return;
    const levelDb = 10 * Math.log10(sum.energy / sum.seconds);
    const heard: HeardSound = {
      heardMs: Math.round(sum.seconds * 1_000),
      levelDb: levelDb > silenceDb ? levelDb : null,
      limitedMs: Math.round(sum.limitedSeconds * 1_000),
    };
    sum = { seconds: 0, energy: 0, limitedSeconds: 0 };
    for (const listener of heardListeners) listener(heard);
  };
  const onHeard = (reading: MeterReading) => {
    sum = {
      seconds: sum.seconds + reading.seconds,
      energy: sum.energy + reading.energy,
      limitedSeconds: sum.limitedSeconds + reading.limitedSeconds,
    };
    if (sum.seconds >= reportSeconds) tellHeard();
  };

  const route = async (element: HTMLAudioElement): Promise<boolean> => {
    try {
      await element.setSinkId(device?.deviceId ?? '');
      return true;
    } catch {
      return false; // gone or not allowed: the default device plays, and the desk is told
    }
  };
  const openMix = (): Promise<EarMix> => {
    opening ??= openEarMix(parts, limits, {
      onHeard,
      // Whatever the browser does to it, the voices go on.
      onChange: () => ears.forEach(connect),
    }).then((opened) => {
      mix = opened;
      opened.setLimits(limits);
      void route(opened.element);
      closeIdle();
      return opened;
    });
    // The next call tries again.
    opening.catch(() => (opening = null));
    return opening;
  };
  /** One audio thread serves everything that sounds, and ends with the last of it. */
  const closeIdle = () => {
    if (!mix || ears.size > 0 || outlets > 0) return;
    tellHeard();
    mix.close();
    mix = null;
    opening = null;
  };

  const cut = (ear: Ear) => {
    ear.mixed?.leave();
    ear.mixed = null;
    ear.element.muted = ear.waiting !== null;
  };
  const waitNoMore = (ear: Ear) => {
    if (ear.waiting) clearTimeout(ear.waiting);
    ear.waiting = null;
  };
  const show = ({ element, remote }: Ear) => {
    if (element.srcObject === remote) return;
    element.srcObject = remote;
    if (remote) void element.play().catch(() => {}); // autoplay starts it as soon as sound comes
  };
  /** Through the limiter when it runs, else as it comes. */
  const connect = (ear: Ear) => {
    const { remote } = ear;
    if (!remote || !ears.has(ear)) return;
    if (mix) waitNoMore(ear);
    if (!mix?.isRunning() || remote.getAudioTracks().length === 0) cut(ear);
    else if (!ear.mixed) {
      try {
        ear.mixed = mix.add(remote, () => {
          cut(ear);
          changed();
        });
        ear.element.muted = true;
      } catch (cause) {
        console.warn('phone: no limiter for this call', cause);
      }
    }
    show(ear);
    changed();
  };
  const listen = (ear: Ear, stream: MediaStream) => {
    ear.remote = stream;
    waitNoMore(ear);
    cut(ear);
    const go = () => {
      waitNoMore(ear);
      connect(ear);
    };
    if (!mix) ear.waiting = setTimeout(go, waitAtMostMs);
    connect(ear);
    // Told when it failed; the call sounds as it comes.
    openMix().then(go, go);
  };

  return {
    open() {
      const element = parts.makeElement();
      element.autoplay = true;
      document.body.append(element);
      const ear: Ear = { element, remote: null, mixed: null, waiting: null };
      ears.add(ear);
      void route(element).then((isThere) => (refused = !isThere));
      openMix().catch((cause: unknown) => console.warn('phone: calls are not limited', cause));
      return {
        play: (stream) => listen(ear, stream),
        level: () => ear.mixed?.level() ?? null,
        close() {
          if (!ears.delete(ear)) return;
          waitNoMore(ear);
          cut(ear);
          element.srcObject = null;
          element.remove();
          closeIdle();
        },
      };
    },
    outlet() {
      if (!mix?.isRunning()) return null;
      outlets += 1;
      return mix.openOutlet(
        () => !refused,
        () => {
          outlets -= 1;
          closeIdle();
        },
      );
    },
    async setDevice(next) {
      device = next;
      const elements = [...ears].map(({ element }) => element);
      if (mix) elements.push(mix.element);
      refused = (await Promise.all(elements.map(route))).includes(false);
    },
    setLimits(next) {
      limits = next;
      mix?.setLimits(next);
      changed();
    },
    isRefused: () => refused,
    isProtected: () => {
      const sounding = [...ears].filter(({ remote }) => remote !== null);
      return limits && sounding.every(({ mixed }) => mixed !== null);
    },
    onChange: (listener) => void changeListeners.push(listener),
    onHeard: (listener) => void heardListeners.push(listener),
  };
}
