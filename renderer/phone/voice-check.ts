/**
 * Record and play back: the agent hears on the chosen headphones what customers would hear of them. The recording lives in this
 * page's memory only, once: it is gone when it was played, when another begins, after a minute, and when a call comes.
 */
import type { Answer } from '#src/contracts/fault.ts';
import type { AudioDevice } from '#src/contracts/phone.ts';
import type { CallAudio } from './audio.ts';
import { done, refused, type Nothing } from './sip-call.ts';

/** The recorder and the player of a browser. */
export interface VoiceTape {
  /** Records until the time is over, or `isStopped`; null when it was stopped. */
  record(stream: MediaStream, forMs: number, isStopped: () => boolean): Promise<Blob | null>;
  /** Plays to the end, or until `isStopped`; false when the device refused and the default one played it. */
  play(recording: Blob, device: AudioDevice | null, isStopped: () => boolean): Promise<boolean>;
}

/** What it needs. */
export interface VoiceCheckOptions {
  readonly tape: VoiceTape;
  readonly open: () => Promise<Answer<CallAudio>>;
  readonly speaker: () => AudioDevice | null;
  /** A call rings or is talked on. */
  readonly isBusy: () => boolean;
  readonly after: (delayMs: number, run: () => void) => () => void;
}

/** The check's two acts. */
export interface VoiceCheck {
  record(forMs: number): Promise<Answer<Nothing>>;
  playBack(): Promise<Answer<Nothing>>;
}

const keptMs = 60_000;

/** Nothing recorded. */
export function createVoiceCheck(options: VoiceCheckOptions): VoiceCheck {
  const { tape, isBusy } = options;
  let recording: Blob | null = null;
  let isRecording = false;
  let cancelForgetting = () => {};

  const forget = () => {
    cancelForgetting();
    recording = null;
  };
  return {
    async record(forMs) {
      if (isBusy() || isRecording) return refused('not-now');
      forget();
      isRecording = true;
      try {
        const opened = await options.open();
        if (!opened.ok) return opened;
        try {
          recording = await tape.record(opened.value.stream, forMs, isBusy);
        } finally {
          opened.value.close();
        }
      } catch {
        return refused('media-failed');
      } finally {
        isRecording = false;
      }
      if (!recording) return refused('not-now');
      cancelForgetting = options.after(keptMs, forget);
      return done;
    },
    async playBack() {
      const played = recording;
      forget();
      if (!played || isBusy()) return refused('not-now');
      try {
        const isThere = await tape.play(played, options.speaker(), isBusy);
        return isThere ? done : refused('speaker-refused');
      } catch {
        return refused('media-failed');
      }
    },
  };
}
