/** The phone's page as an ear: what comes out of its loudspeaker, by energy and by frequency. */
import type { Page } from 'playwright';

/** RMS 0…1 of one second, and the share of its energy near each asked frequency. */
export interface Heard {
  readonly rms: number;
  readonly tones: Readonly<Record<string, number>>;
}

/** Listens for a second to everything the phone plays. */
export function listen(phone: Page, tonesHz: readonly number[]): Promise<Heard> {
  return phone.evaluate(async (hz) => {
    const streams = [...document.querySelectorAll('audio')].flatMap((one) =>
      // A mute one only feeds the mix. Of a call on hold, or between two legs, the stream has no track: it plays nothing.
      !one.muted &&
      one.srcObject instanceof MediaStream &&
      one.srcObject.getAudioTracks().length > 0
        ? [one.srcObject]
        : [],
    );
    const context = new AudioContext({ sampleRate: 8000 });
    await context.resume();
    const analyser = context.createAnalyser();
    analyser.fftSize = 8192;
    for (const stream of streams) context.createMediaStreamSource(stream).connect(analyser);
    await new Promise((resolve) => setTimeout(resolve, 1200));
    const samples = new Float32Array(analyser.fftSize);
    analyser.getFloatTimeDomainData(samples);
    await context.close();
    const energy = samples.reduce((sum, sample) => sum + sample * sample, 0);
    const tones: Record<string, number> = {};
    for (const tone of hz) {
      let re = 0;
      let im = 0;
      samples.forEach((sample, at) => {
        re += sample * Math.cos((2 * Math.PI * tone * at) / 8000);
        im += sample * Math.sin((2 * Math.PI * tone * at) / 8000);
      });
      tones[tone] = energy === 0 ? 0 : (2 * (re * re + im * im)) / (samples.length * energy);
    }
    return { rms: Math.sqrt(energy / samples.length), tones };
  }, tonesHz);
}
