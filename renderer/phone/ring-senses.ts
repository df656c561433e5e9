/**
 * The ears and the voice of the ring proof: listens to the microphone for a moment, and lets a context of the ringing device run
 * without a sound. Everything that was opened is closed again at once. `ring-look.ts` decides when.
 */
import type { AudioDevice } from '#src/contracts/phone.ts';
import type { RingFindings } from '#src/model/ring.ts';
import { toMicrophoneFault } from './capture.ts';

/** What the look asks of the machine. */
export interface RingSenses {
  /** Listens until anything but zeros was heard, at most so long; stops early when `isStopped`. */
  listen(
    device: AudioDevice | null,
    mostMs: number,
    isStopped: () => boolean,
  ): Promise<RingFindings['microphone']>;
  /** Whether sound would come out of that device. */
  sound(device: AudioDevice | null): Promise<'sounding' | 'other-device' | 'suspended'>;
  hasSpeaker(): Promise<boolean>;
}

/** The analyser keeps 0.7 s: nothing falls between two looks, however busy the page is. */
const analysedSamples = 32_768;
const lookEveryMs = 50;
const runsWithinMs = 1_500;

type SinkContext = AudioContext & { setSinkId(id: string | { type: 'none' }): Promise<void> };

const wait = (delayMs: number) => new Promise<void>((resolve) => setTimeout(resolve, delayMs));

/** Its clock moves: sound is being made, not only allowed. */
async function isRunning(context: AudioContext): Promise<boolean> {
  void context.resume().catch(() => {}); // its clock tells
  const startedAt = context.currentTime;
  for (let waitedMs = 0; waitedMs < runsWithinMs; waitedMs += lookEveryMs) {
    if (context.state === 'running' && context.currentTime > startedAt) return true;
    await wait(lookEveryMs);
  }
  return false;
}

/** On the real machine. */
export function createRingSenses(media: MediaDevices): RingSenses {
  return {
    async listen(device, mostMs, isStopped) {
      let stream: MediaStream;
      try {
        stream = await media.getUserMedia({
          // As it comes from the device: what cleans a voice makes a quiet room digital silence.
          audio: {
            echoCancellation: false,
            noiseSuppression: false,
            autoGainControl: false,
            ...(device && { deviceId: { exact: device.deviceId } }),
          },
          video: false,
        });
      } catch (cause) {
        const { code } = toMicrophoneFault(cause);
        return code === 'microphone-refused'
          ? 'refused'
          : code === 'microphone-missing'
            ? 'missing'
            : 'busy';
      }
      const context = new AudioContext() as SinkContext;
      try {
        // It only listens: no loudspeaker is woken for it.
        await context.setSinkId({ type: 'none' }).catch(() => {});
        const analyser = context.createAnalyser();
        analyser.fftSize = analysedSamples;
        context.createMediaStreamSource(stream).connect(analyser);
        if (!(await isRunning(context))) return 'not-asked';
        const samples = new Float32Array(analyser.fftSize);
        for (let waitedMs = 0; waitedMs < mostMs; waitedMs += lookEveryMs) {
          if (isStopped()) return 'not-asked';
          analyser.getFloatTimeDomainData(samples);
          if (samples.some((sample) => sample !== 0)) return 'alive';
          await wait(lookEveryMs);
        }
        return stream.getAudioTracks()[0]?.muted === true ? 'muted' : 'silent';
      } finally {
        for (const track of stream.getTracks()) track.stop();
        await context.close();
      }
    },
    async sound(device) {
      const context = new AudioContext() as SinkContext;
      try {
        const isThere = await (
          device ? context.setSinkId(device.deviceId) : Promise.resolve()
        ).then(
          () => true,
          () => false, // unplugged or not allowed: the default device rings
        );
        if (!(await isRunning(context))) return 'suspended';
        return isThere ? 'sounding' : 'other-device';
      } finally {
        await context.close();
      }
    },
    async hasSpeaker() {
      const found = await media.enumerateDevices();
      return found.some(({ kind }) => kind === 'audiooutput');
    },
  };
}
