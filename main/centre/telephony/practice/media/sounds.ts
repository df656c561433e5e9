/**
 * What can be played to a leg or be said by a practice caller: tones, ringback, music on hold and recorded speech. A
 * sound is a source of frames; `null` means it is over. Speech comes from raw 8 kHz µ-law files; a missing file is
 * logged once and played as one second of silence, so that a call never hangs on it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FRAME_SAMPLES, SAMPLE_RATE_HZ, SILENCE, type Frame } from './frame.ts';
import { composeHoldMusic } from './hold-music.ts';
import { decodeUlaw } from './ulaw.ts';

/** Gives the next frame, or null when it is over. */
export type Sound = () => Frame | null;

/** Spain's ringing tone: 425 Hz, 1.5 s on, 3 s off. */
const RINGBACK = { hz: 425, onSamples: 12_000, periodSamples: 36_000, peak: 6000 } as const;

/** Reads speech and music files once and keeps them. */
export class SoundFiles {
  readonly #directory: string;
  readonly #report: (missing: string) => void;
  readonly #known = new Map<string, Int16Array>();
  #music: Int16Array | null = null;

  constructor(directory: string, report: (missing: string) => void) {
    this.#directory = directory;
    this.#report = report;
  }

  /** A speech file's samples; one second of silence when there is none. */
  speech(file: string): Int16Array {
    const known = this.#known.get(file);
    if (known) return known;
    const samples = this.#read(file);
    if (!samples) this.#report(file);
    const result = samples ?? new Int16Array(SAMPLE_RATE_HZ);
    this.#known.set(file, result);
    return result;
  }

  /** Music on hold: the file `music` when it exists, else a composed one. */
  music(): Int16Array {
    this.#music ??= this.#read('music') ?? composeHoldMusic();
    return this.#music;
  }

  #read(file: string): Int16Array | null {
    // Names come over the control channel: nothing but plain names below the speech folder.
    if (!/^[A-Za-z0-9][A-Za-z0-9_-]*(?:\/[A-Za-z0-9][A-Za-z0-9_-]*)*$/.test(file)) return null;
    try {
      return decodeUlaw(readFileSync(join(this.#directory, `${file}.ulaw`)));
    } catch (error) {
      if (error instanceof Error && 'code' in error) return null;
      throw error;
    }
  }
}

/** Samples once through, the last frame filled up with silence. */
export function playOnce(samples: Int16Array): Sound {
  let at = 0;
  return () => {
    if (at >= samples.length) return null;
    const frame = new Int16Array(FRAME_SAMPLES);
    frame.set(samples.subarray(at, at + FRAME_SAMPLES));
    at += FRAME_SAMPLES;
    return frame;
  };
}

/** Samples over and over without a seam. */
export function playLoop(samples: Int16Array): Sound {
  let at = 0;
  return () => {
    if (samples.length === 0) return SILENCE;
    const frame = new Int16Array(FRAME_SAMPLES);
    for (let i = 0; i < FRAME_SAMPLES; i += 1) {
      frame[i] = samples[at] ?? 0;
      at = (at + 1) % samples.length;
    }
    return frame;
  };
}

/** One sound after another. */
export function playInTurn(sounds: readonly Sound[]): Sound {
  const rest = [...sounds];
  return () => {
    for (;;) {
      const frame = rest[0]?.() ?? null;
      if (frame !== null || rest.length === 0) return frame;
      rest.shift();
    }
  };
}

/** A pure tone without end. */
export function playTone(toneHz: number, peak = 8000): Sound {
  let sample = 0;
  return () => {
    const frame = new Int16Array(FRAME_SAMPLES);
    for (let i = 0; i < FRAME_SAMPLES; i += 1, sample += 1)
      frame[i] = Math.round(peak * Math.sin((2 * Math.PI * toneHz * sample) / SAMPLE_RATE_HZ));
    return frame;
  };
}

/** The ringing tone a caller hears. */
export function playRingback(): Sound {
  let at = 0;
  const tone = playTone(RINGBACK.hz, RINGBACK.peak);
  return () => {
    const isOn = at % RINGBACK.periodSamples < RINGBACK.onSamples;
    at += FRAME_SAMPLES;
    return isOn ? tone() : SILENCE;
  };
}
