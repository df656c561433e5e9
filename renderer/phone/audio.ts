/**
 * The microphone and the loudspeaker of calls. One capture is shared by all calls, each has its own copy of the track, so
 * that silencing one never silences another. The microphone is open only while a call or a check needs it.
 */
import type { Answer, Fault, FaultCode } from '#src/contracts/fault.ts';
import type { AudioDevice } from '#src/contracts/phone.ts';
import { speechLevel } from './speech-level.ts';
import { listDevices, matchDevice, type AudioDevices, type DeviceWish } from './devices.ts';

/** Why there is no microphone, as the contract says it. */
export type MicrophoneProblem =
  'none' | 'microphone-refused' | 'microphone-missing' | 'microphone-busy';

/** What is chosen, used and wrong. */
export interface AudioState extends AudioDevices {
  readonly microphoneInUse: string | null;
  readonly speakerInUse: string | null;
  readonly problem: MicrophoneProblem;
}

/** One call's ears and mouth. */
export interface CallAudio {
  readonly stream: MediaStream;
  readonly track: MediaStreamTrack;
  /** Plays what the far side says. */
  playRemote(stream: MediaStream): void;
  close(): void;
}

/** The page's audio. */
export interface Audio {
  /** Opens the microphone for one call. */
  open(): Promise<Answer<CallAudio>>;
  setDevices(microphone: DeviceWish, speaker: DeviceWish, cleansVoice: boolean): Promise<void>;
  state(): AudioState;
  /** Loudest level 0…1 in that time, on the scale of `speech-level.ts`. */
  measureMicrophone(forMs: number): Promise<Answer<number>>;
  onChange(listener: (state: AudioState) => void): void;
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

/** Shorter than what the analyser keeps (2,048 samples, 43 ms at 48 kHz), so that nothing falls between two looks. */
const samplesEveryMs = 20;
const keptAfterCheckMs = 1_000;

interface OpenCall {
  track: MediaStreamTrack;
  readonly stream: MediaStream;
  readonly element: HTMLAudioElement;
  /** Puts another track in the place of the old one, e.g. after a change of microphone. */
  readonly replace: (track: MediaStreamTrack) => void;
}

const constraintsFor = (
  device: AudioDevice | null,
  cleansVoice: boolean,
): MediaStreamConstraints => ({
  audio: {
    echoCancellation: cleansVoice,
    noiseSuppression: cleansVoice,
    autoGainControl: cleansVoice,
    channelCount: 1,
    ...(device && { deviceId: { exact: device.deviceId } }),
  },
  video: false,
});

/** The page's audio over its `MediaDevices`; `replaceTrack` reaches the calls' senders. */
export function createAudio(
  media: MediaDevices,
  replaceTrack: (from: MediaStreamTrack, to: MediaStreamTrack) => void,
  askPermission: () => Promise<PermissionState>,
): Audio {
  const calls = new Set<OpenCall>();
  const listeners: ((state: AudioState) => void)[] = [];
  let devices: AudioDevices = { microphones: [], speakers: [] };
  let wishes: { microphone: DeviceWish; speaker: DeviceWish; cleansVoice: boolean } = {
    microphone: null,
    speaker: null,
    cleansVoice: true,
  };
  let capture: MediaStream | null = null;
  let closing: ReturnType<typeof setTimeout> | undefined;
  let opening: Promise<MediaStream> | null = null;
  let problem: MicrophoneProblem = 'none';
  let isSpeakerRefused = false;
  let looks = 0;

  const speaker = () => matchDevice(wishes.speaker, devices.speakers);
  const state = (): AudioState => ({
    ...devices,
    microphoneInUse:
      capture?.getAudioTracks()[0]?.label ??
      matchDevice(wishes.microphone, devices.microphones)?.label ??
      devices.microphones[0]?.label ??
      null,
    speakerInUse:
      (isSpeakerRefused ? null : speaker()?.label) ?? devices.speakers[0]?.label ?? null,
    problem,
  });
  const changed = () => {
    for (const listener of listeners) listener(state());
  };

  const closeCapture = () => {
    for (const track of capture?.getTracks() ?? []) track.stop();
    capture = null;
  };
  const openCapture = (): Promise<MediaStream> => {
    if (capture?.getAudioTracks()[0]?.readyState === 'live') return Promise.resolve(capture);
    opening ??= media
      .getUserMedia(
        constraintsFor(matchDevice(wishes.microphone, devices.microphones), wishes.cleansVoice),
      )
      .then((stream) => {
        capture = stream;
        problem = 'none';
        changed();
        return stream;
      })
      .catch((cause: unknown) => {
        const { code } = toMicrophoneFault(cause);
        problem = code as MicrophoneProblem;
        changed();
        throw cause;
      })
      .finally(() => (opening = null));
    return opening;
  };
  const route = async (element: HTMLAudioElement) => {
    try {
      await element.setSinkId(speaker()?.deviceId ?? '');
      isSpeakerRefused = false;
    } catch {
      isSpeakerRefused = true; // gone or not allowed: the default device plays, and the desk is told
      changed();
    }
  };

  /** After a change of microphone every call goes on with the new one. */
  const reopen = async () => {
    if (calls.size === 0) {
      closeCapture();
      return;
    }
    const old = capture;
    capture = null;
    let stream: MediaStream;
    try {
      stream = await openCapture();
    } catch {
      capture = old; // the new one does not open: keep talking with the old one
      return;
    }
    for (const call of calls) {
      const next = stream.getAudioTracks()[0]?.clone();
      if (!next) continue;
      next.enabled = call.track.enabled;
      replaceTrack(call.track, next);
      call.track.stop();
      call.replace(next);
    }
    for (const track of old?.getTracks() ?? []) track.stop();
    changed();
  };

  /** Known before the first call: nothing is plugged in, or the person said no. */
  const foresee = async (): Promise<MicrophoneProblem> => {
    const found = (await media.enumerateDevices()).filter(({ kind }) => kind === 'audioinput');
    if (found.length === 0) return 'microphone-missing';
    // Names are shown only to pages that may listen: a shell may answer the question about permission wrongly.
    if (found.every(({ label }) => label === '') && (await askPermission()) === 'denied')
      return 'microphone-refused';
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
    const track = capture?.getAudioTracks()[0];
    if (track?.readyState === 'ended') await reopen();
    for (const { element } of calls) await route(element);
    changed();
  };
  /** Where nobody has granted it yet (a browser of the person's own), ask now and not while a customer waits. */
  const askEarly = async () => {
    if ((await askPermission()) !== 'prompt') return;
    await openCapture().catch(() => {}); // the problem is reported by openCapture itself
    if (calls.size === 0) closeCapture();
  };
  media.addEventListener('devicechange', () => void refresh());
  void askEarly().then(refresh);

  return {
    async open() {
      let stream: MediaStream;
      try {
        stream = await openCapture();
      } catch (cause) {
        return { ok: false, error: toMicrophoneFault(cause) };
      }
      const source = stream.getAudioTracks()[0];
      if (!source) return { ok: false, error: { code: 'microphone-missing', retryable: true } };
      if (devices.microphones.some(({ label }) => label === '')) void refresh();
      const track = source.clone();
      const element = document.createElement('audio');
      element.autoplay = true;
      // In the page, so that whoever opens the phone (a person, a test) finds what is heard.
      document.body.append(element);
      void route(element);
      const call: OpenCall = {
        track,
        stream: new MediaStream([track]),
        element,
        replace(next) {
          call.track = next;
        },
      };
      calls.add(call);
      const opened: CallAudio = {
        stream: call.stream,
        get track() {
          return call.track;
        },
        playRemote(remote) {
          element.srcObject = remote;
          void element.play().catch(() => {}); // autoplay starts it as soon as sound comes
        },
        close() {
          if (!calls.delete(call)) return;
          call.track.stop();
          element.srcObject = null;
          element.remove();
          if (calls.size === 0) closeCapture();
        },
      };
      return { ok: true, value: opened };
    },
    async setDevices(microphone, speakerWish, cleansVoice) {
      const before = matchDevice(wishes.microphone, devices.microphones)?.deviceId;
      const didClean = wishes.cleansVoice;
      wishes = { microphone, speaker: speakerWish, cleansVoice };
      const now = matchDevice(microphone, devices.microphones)?.deviceId;
      if (before !== now || didClean !== cleansVoice) await reopen();
      for (const { element } of calls) await route(element);
      changed();
    },
    state,
    async measureMicrophone(forMs) {
      let stream: MediaStream;
      try {
        stream = await openCapture();
      } catch (cause) {
        return { ok: false, error: toMicrophoneFault(cause) };
      }
      const context = new AudioContext();
      try {
        await context.resume();
        const analyser = context.createAnalyser();
        context.createMediaStreamSource(stream).connect(analyser);
        const samples = new Float32Array(analyser.fftSize);
        let level = 0;
        for (const endMs = performance.now() + forMs; performance.now() < endMs;) {
          await new Promise((resolve) => setTimeout(resolve, samplesEveryMs));
          analyser.getFloatTimeDomainData(samples);
          level = Math.max(level, speechLevel(samples, context.sampleRate));
        }
        return { ok: true, value: level };
      } finally {
        await context.close();
        // A check asks in slices: opening the device anew for each would miss what is said between them.
        clearTimeout(closing);
        closing = setTimeout(() => {
          if (calls.size === 0) closeCapture();
        }, keptAfterCheckMs);
      }
    },
    onChange: (listener) => void listeners.push(listener),
  };
}
