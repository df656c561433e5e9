/** The loudest moment of a microphone in a stretch of time, for the check and the meter of the settings. */
import { speechLevel } from './speech-level.ts';

/** Shorter than what the analyser keeps (2,048 samples, 43 ms at 48 kHz), so that nothing falls between two looks. */
const samplesEveryMs = 20;

/** 0…1 on the scale of `speech-level.ts`. */
export async function measureLevel(stream: MediaStream, forMs: number): Promise<number> {
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
    return level;
  } finally {
    await context.close();
  }
}
