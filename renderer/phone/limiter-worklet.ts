/**
 * The limiter of `src/audio/limiter.ts` on the audio thread, with a meter behind it: once a second it tells the page what
 * went to the ear. Loaded as a worklet by `ear-mix.ts`; it shares nothing with the page but messages.
 */
import { createAWeighting } from '#src/audio/a-weighting.ts';
import { createLimiter, telephoneLimits } from '#src/audio/limiter.ts';
import type { MeterReading } from './meter-reading.ts';

// What the audio thread has; the library of DOM types does not know it.
declare const sampleRate: number;
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(
  name: string,
  processor: new (options?: { processorOptions?: unknown }) => AudioWorkletProcessor,
): void;

class LimiterProcessor extends AudioWorkletProcessor {
  readonly #limiter = createLimiter({ ...telephoneLimits, rateHz: sampleRate });
  readonly #weigh = createAWeighting(sampleRate);
  #limits = true;
  #frames = 0;
  #energy = 0;
  #inputEnergy = 0;
  #limitedFrames = 0;
  #isOver = false;

  constructor() {
    super();
    this.port.onmessage = ({ data }: MessageEvent<{ limits?: boolean; isOver?: boolean }>) => {
      if (data.limits !== undefined) this.#limits = data.limits;
      if (data.isOver === true) {
        this.#isOver = true;
        this.#tell();
      }
    };
  }

  process(inputs: readonly Float32Array[][], outputs: readonly Float32Array[][]): boolean {
    const input = inputs[0] ?? [];
    const output = outputs[0]?.[0];
    if (!output) return !this.#isOver;
    if (this.#limits) this.#limitedFrames += this.#limiter.process(input, [output]);
    else if (input[0]) output.set(input[0]);
    for (const sample of input[0] ?? []) this.#inputEnergy += sample * sample;
    for (const sample of output) this.#energy += this.#weigh(sample) ** 2;
    this.#frames += output.length;
    if (this.#frames >= sampleRate) this.#tell();
    return !this.#isOver;
  }

  #tell(): void {
    if (this.#frames === 0) return;
    const reading: MeterReading = {
      seconds: this.#frames / sampleRate,
      inputEnergy: this.#inputEnergy / sampleRate,
      energy: this.#energy / sampleRate,
      limitedSeconds: this.#limitedFrames / sampleRate,
    };
    this.port.postMessage(reading);
    this.#frames = 0;
    this.#energy = 0;
    this.#inputEnergy = 0;
    this.#limitedFrames = 0;
  }
}

registerProcessor('puesto-limiter', LimiterProcessor);
