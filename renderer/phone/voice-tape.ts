/** The recorder and the player of the voice check on a real browser; nothing touches the disk. `voice-check.ts` uses it. */
import type { VoiceTape } from './voice-check.ts';

const lookEveryMs = 50;

const wait = (delayMs: number) => new Promise<void>((resolve) => setTimeout(resolve, delayMs));
type SinkContext = AudioContext & { setSinkId(id: string): Promise<void> };

/** The browser's own. */
export function createVoiceTape(): VoiceTape {
  return {
    async record(stream, forMs, isStopped) {
      const parts: Blob[] = [];
      const recorder = new MediaRecorder(stream);
      recorder.ondataavailable = ({ data }) => void parts.push(data);
      const stopped = new Promise<void>((resolve) => (recorder.onstop = () => resolve()));
      recorder.start();
      let wasStopped = false;
      for (let waitedMs = 0; waitedMs < forMs && !wasStopped; waitedMs += lookEveryMs) {
        await wait(lookEveryMs);
        wasStopped = isStopped() || recorder.state === 'inactive';
      }
      if (recorder.state !== 'inactive') recorder.stop();
      await stopped;
      return wasStopped ? null : new Blob(parts, { type: recorder.mimeType });
    },
    async play(recording, device, isStopped) {
      const context = new AudioContext() as SinkContext;
      try {
        const isThere = await (
          device ? context.setSinkId(device.deviceId) : Promise.resolve()
        ).then(
          () => true,
          () => false, // unplugged or not allowed: the default device plays
        );
        await context.resume();
        const source = context.createBufferSource();
        source.buffer = await context.decodeAudioData(await recording.arrayBuffer());
        source.connect(context.destination);
        let isOver = false;
        source.onended = () => (isOver = true);
        source.start();
        while (!isOver && !isStopped()) await wait(lookEveryMs);
        return isThere;
      } finally {
        await context.close();
      }
    },
  };
}
