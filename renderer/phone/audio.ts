/**
 * The microphone and the loudspeaker of calls. One capture is shared by all calls, each has its own copy of the track, so
 * that silencing one never silences another. The microphone is open only while a call or a check needs it. Which device is
 * used is decided by `src/audio/choose-sound.ts`; a call goes on whatever happens to its devices, if need be only listening.
 */
import {
  chooseSound,
  microphoneCandidates,
  type SoundChoices,
  type SoundWish,
} from '#src/audio/choose-sound.ts';
import {
  listFor,
  matchDevice,
  SOUND_PARTS,
  type SoundDevice,
  type SoundPart,
} from '#src/audio/device.ts';
import type { Answer } from '#src/contracts/fault.ts';
import type { MovedDevice } from '#src/contracts/phone.ts';
import {
  closeMicrophone,
  isAlive,
  openMicrophone,
  toMicrophoneFault,
  type MicrophoneProblem,
  type OpenMicrophone,
  type VoiceCleaning,
} from './capture.ts';
import { listDevices, type AudioDevices } from './devices.ts';
import { measureLevel } from './measure-level.ts';
import type { HeardSound, Playout } from './playout.ts';

/** All that the settings say about sound. */
export interface AudioWish extends SoundWish {
  readonly voice: VoiceCleaning;
  /** Bursts and long loud tones are taken down. */
  readonly limits: boolean;
}

/** What is chosen, used and wrong. */
export interface AudioState extends AudioDevices {
  readonly microphoneInUse: string | null;
  readonly speakerInUse: string | null;
  readonly ringerInUse: string | null;
  readonly moved: readonly MovedDevice[];
  readonly problem: MicrophoneProblem;
  /** Calls go through the limiter; null while there is no call. */
  readonly isProtected: boolean | null;
}

/** One call's ears and mouth. */
export interface CallAudio {
  readonly stream: MediaStream;
  readonly track: MediaStreamTrack;
  /** Plays what the far side says. */
  playRemote(stream: MediaStream): void;
  /** Effective value 0…1 of what the far side sent in the last second; null: not measured here. */
  level(): number | null;
  close(): void;
}

/** The page's audio. */
export interface Audio {
  /** Opens the microphone for one call. */
  open(): Promise<Answer<CallAudio>>;
  setDevices(wish: AudioWish): Promise<void>;
  state(): AudioState;
  /** The device of a part now; null is the system's default. */
  device(part: SoundPart): SoundDevice | null;
  /** Loudest level 0…1 in that time, on the scale of `speech-level.ts`. */
  measureMicrophone(forMs: number): Promise<Answer<number>>;
  onChange(listener: (state: AudioState) => void): void;
  /** What the ear got from calls, every few seconds of them. */
  onHeard(listener: (heard: HeardSound) => void): void;
}

const keptAfterCheckMs = 1_000;
/** A call without a microphone tries again so often: another program may have let it go. */
const tryAgainMs = 2_000;

interface OpenCall {
  track: MediaStreamTrack;
  readonly stream: MediaStream;
}

/** Until the settings are told. */
export const systemWish: AudioWish = {
  ...{ microphone: null, speaker: null, ringer: null, sets: [], returns: true, limits: true },
  voice: { echoCancellation: true, noiseSuppression: true, autoGain: true },
};

/** The page's audio over its `MediaDevices`; `replaceTrack` reaches the calls' senders. */
export function createAudio(
  media: MediaDevices,
  replaceTrack: (from: MediaStreamTrack, to: MediaStreamTrack) => void,
  askPermission: () => Promise<PermissionState>,
  playout: Playout,
): Audio {
  const calls = new Set<OpenCall>();
  const listeners: ((state: AudioState) => void)[] = [];
  let devices: AudioDevices = { microphones: [], speakers: [] };
  let wish: AudioWish = systemWish;
  let capture: OpenMicrophone | null = null;
  /** In place of a wish, in a call that is still on. */
  let held: { microphone: SoundDevice | null; speaker: SoundDevice | null } | null = null;
  let closing: ReturnType<typeof setTimeout> | undefined;
  let trying: ReturnType<typeof setTimeout> | undefined;
  let opening: Promise<OpenMicrophone> | null = null;
  let problem: MicrophoneProblem = 'none';
  let looks = 0;

  const choices = (): SoundChoices => chooseSound(wish, devices, held);
  const usedMicrophone = (): SoundDevice | null =>
    isAlive(capture) ? capture.device : choices().microphone.device;
  /** Wished devices that are not in use. What stays in place by the agent's own setting is no news. */
  const moved = (): readonly MovedDevice[] => {
    const chosen = choices();
    return SOUND_PARTS.flatMap((part) => {
      const wished = wish[part];
      const list = listFor(part, devices);
      // Before the first look, and without names, nothing is known to be gone.
      if (!wished || list.every(({ label }) => label === '')) return [];
      const there = matchDevice(wished, list);
      const used = part === 'microphone' ? usedMicrophone() : chosen[part].device;
      if (chosen[part].why === 'kept' || (there && there.deviceId === used?.deviceId)) return [];
      const to =
        used?.label ?? (part === 'microphone' && isAlive(capture) ? capture.track.label : null);
      return [{ part, from: wished.label, to, why: there ? 'busy' : 'gone' } as const];
    });
  };
  const state = (): AudioState => {
    const chosen = choices();
    return {
      ...devices,
      microphoneInUse:
        (isAlive(capture) ? capture.track.label : chosen.microphone.device?.label) ??
        devices.microphones[0]?.label ??
        null,
      speakerInUse:
        (playout.isRefused() ? null : chosen.speaker.device?.label) ??
        devices.speakers[0]?.label ??
        null,
      ringerInUse: chosen.ringer.device?.label ?? devices.speakers[0]?.label ?? null,
      moved: moved(),
      problem,
      isProtected: calls.size === 0 ? null : playout.isProtected(),
    };
  };
  const changed = () => {
    for (const listener of listeners) listener(state());
  };

  const closeCapture = () => {
    closeMicrophone(capture);
    capture = null;
  };
  const opened = (next: OpenMicrophone): OpenMicrophone => {
    capture = next;
    problem = 'none';
    // Unplugged, or the permission is gone: other calls of the page must not wait for the list of devices.
    next.track.addEventListener('ended', () => {
      if (capture === next) void keepTalking();
    });
    changed();
    return next;
  };
  const openCapture = (): Promise<OpenMicrophone> => {
    if (isAlive(capture)) return Promise.resolve(capture);
    opening ??= openMicrophone(media, microphoneCandidates(wish, devices, held), wish.voice)
      .then(opened)
      .catch((cause: unknown) => {
        problem = toMicrophoneFault(cause).code as MicrophoneProblem;
        changed();
        throw cause;
      })
      .finally(() => (opening = null));
    return opening;
  };

  /** Every call goes on with this one; the old one ends when the new one is in its place. */
  const hand = (next: OpenMicrophone, old: OpenMicrophone | null) => {
    for (const call of calls) {
      const track = next.track.clone();
      track.enabled = call.track.enabled;
      replaceTrack(call.track, track);
      call.track.stop();
      call.track = track;
    }
    if (old !== next) closeMicrophone(old);
    changed();
  };
  /** After a change of wishes or devices; what works is never given up for what does not open. */
  const reopen = async () => {
    if (calls.size === 0) {
      closeCapture();
      return;
    }
    const old = capture;
    capture = null;
    try {
      hand(await openCapture(), old);
    } catch {
      if (!capture) capture = old;
      tryAgain();
    }
  };
  /** The microphone of a live call is dead: another one, at once. */
  const keepTalking = async () => {
    if (calls.size === 0 || opening) return;
    await refresh();
  };
  const tryAgain = () => {
    clearTimeout(trying);
    if (calls.size === 0 || isAlive(capture)) return;
    trying = setTimeout(() => {
      if (calls.size > 0 && !isAlive(capture)) void reopen();
    }, tryAgainMs);
  };
  /** A better one is there than the one in use. */
  const isOther = (): boolean =>
    choices().microphone.device?.deviceId !== capture?.device?.deviceId;

  const route = async () => {
    const wasRefused = playout.isRefused();
    await playout.setDevice(choices().speaker.device);
    if (playout.isRefused() !== wasRefused) changed();
  };
  const hold = () => {
    if (calls.size === 0) held = null;
    else {
      const { microphone, speaker } = chooseSound(wish, devices, held);
      const inPlace = (choice: typeof microphone) =>
        choice.why === 'wish' || choice.why === 'system' ? null : choice.device;
      held = { microphone: inPlace(microphone), speaker: inPlace(speaker) };
    }
  };

  /** Known before the first call: nothing is plugged in, or the person said no. */
  const foresee = async (): Promise<MicrophoneProblem> => {
    const found = (await media.enumerateDevices()).filter(({ kind }) => kind === 'audioinput');
    if (found.length === 0) return 'microphone-missing';
    // Names are shown only to pages that may listen: a shell may answer the question about permission wrongly.
    if (found.every(({ label }) => label === '') && (await askPermission()) === 'denied')
      return 'microphone-refused';
    if (calls.size > 0 && !isAlive(capture)) return problem;
    return problem === 'microphone-busy' ? problem : 'none';
  };
  /** Devices come and go in bursts while a machine starts: of two looks at once the newer one counts. */
  const refresh = async () => {
    const look = (looks += 1);
    const found = await listDevices(media);
    const foreseen = await foresee();
    if (look !== looks) return;
    devices = found;
    problem = foreseen;
    hold();
    await route();
    if (capture && (!isAlive(capture) || isOther())) await reopen();
    changed();
  };
  /** Where nobody has granted it yet (a browser of the person's own), ask now and not while a customer waits. */
  const askEarly = async () => {
    if ((await askPermission()) !== 'prompt') return;
    await openCapture().catch(() => {}); // the problem is reported by openCapture itself
    if (calls.size === 0) closeCapture();
  };
  media.addEventListener('devicechange', () => void refresh());
  playout.onChange(changed);
  void askEarly().then(refresh);

  return {
    async open() {
      let microphone: OpenMicrophone;
      try {
        microphone = await openCapture();
      } catch (cause) {
        return { ok: false, error: toMicrophoneFault(cause) };
      }
      if (devices.microphones.some(({ label }) => label === '')) void refresh();
      const track = microphone.track.clone();
      const call: OpenCall = { track, stream: new MediaStream([track]) };
      calls.add(call);
      const played = playout.open();
      void route();
      changed();
      const mine: CallAudio = {
        stream: call.stream,
        get track() {
          return call.track;
        },
        playRemote: (remote) => played.play(remote),
        level: () => played.level(),
        close() {
          if (!calls.delete(call)) return;
          call.track.stop();
          played.close();
          if (calls.size > 0) return;
          clearTimeout(trying);
          held = null;
          closeCapture();
          // The wish counts again for the next call.
          void route();
          changed();
        },
      };
      return { ok: true, value: mine };
    },
    async setDevices(next) {
      const before = microphoneCandidates(wish, devices, held)[0]?.deviceId;
      const didClean = JSON.stringify(wish.voice);
      wish = next;
      held = null;
      playout.setLimits(next.limits);
      const now = microphoneCandidates(wish, devices, held)[0]?.deviceId;
      if (before !== now || didClean !== JSON.stringify(next.voice)) await reopen();
      await route();
      changed();
    },
    state,
    device: (part) => (part === 'microphone' ? usedMicrophone() : choices()[part].device),
    async measureMicrophone(forMs) {
      let microphone: OpenMicrophone;
      try {
        microphone = await openCapture();
      } catch (cause) {
        return { ok: false, error: toMicrophoneFault(cause) };
      }
      try {
        return { ok: true, value: await measureLevel(microphone.stream, forMs) };
      } finally {
        // A check asks in slices: opening the device anew for each would miss what is said between them.
        clearTimeout(closing);
        closing = setTimeout(() => {
          if (calls.size === 0) closeCapture();
        }, keptAfterCheckMs);
      }
    },
    onChange: (listener) => void listeners.push(listener),
    onHeard: (listener) => playout.onHeard(listener),
  };
}
