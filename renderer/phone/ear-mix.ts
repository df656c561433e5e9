/**
 * The sum of all that goes to the ear, behind one limiter: two voices that are bearable alone are not when they add up. Each
 * voice passes a limiter of its own first, so that one that screams does not take the others down, and is metered there.
 * `playout.ts` uses it where the browser can; on the audio thread runs `limiter-worklet.ts`.
 */
import type { MeterReading } from './meter-reading.ts';
import type { SoundOutlet } from './outlet.ts';

/** What the browser brings; a test brings its own. */
export interface MixParts {
  makeElement(): HTMLAudioElement;
  makeContext(): AudioContext;
  /** The address of `limiter-worklet.ts`, built. */
  readonly workletUrl: string;
}

/** What the mix tells whoever plays. */
export interface MixNews {
  /** What went to the ear; every second, and at the end. */
  onHeard(reading: MeterReading): void;
  /** The whole mix stopped or runs again. */
  onChange(): void;
}

/** One voice in the mix. */
export interface MixedVoice {
  /** Effective value 0…1 of what came in the last second; null: not measured yet. */
  level(): number | null;
  leave(): void;
}

/** All voices of the ear, and the page's own sounds beside them. */
export interface EarMix {
  /** Plays the sum. */
  readonly element: HTMLAudioElement;
  /** False: play the voices as they come. */
  isRunning(): boolean;
  /** The far side must be playing in an element, which may be mute: else Chromium gives Web Audio nothing. */
  add(remote: MediaStream, onBroken: () => void): MixedVoice;
  /** `isOnDevice`: the ear's device was not refused. `onClosed` when nothing sounds here any more. */
  openOutlet(isOnDevice: () => boolean, onClosed: () => void): SoundOutlet;
  setLimits(limits: boolean): void;
  close(): void;
}

/** Opens the audio thread; rejects where there is none. */
export async function openEarMix(parts: MixParts, limits: boolean, news: MixNews): Promise<EarMix> {
  const context = parts.makeContext();
  try {
    await context.audioWorklet.addModule(parts.workletUrl);
    await context.resume();
    return buildMix(context, parts.makeElement(), limits, news);
  } catch (cause) {
    void context.close().catch(() => {}); // closed by itself
    throw cause;
  }
}

const limiterOn = (context: AudioContext, limits: boolean): AudioWorkletNode => {
  const node = new AudioWorkletNode(context, 'puesto-limiter', {
    numberOfInputs: 1,
    numberOfOutputs: 1,
    outputChannelCount: [1],
    channelCount: 1,
    channelCountMode: 'explicit',
  });
  node.port.postMessage({ limits });
  return node;
};

function buildMix(
  context: AudioContext,
  element: HTMLAudioElement,
  limited: boolean,
  news: MixNews,
): EarMix {
  const voices = new Set<AudioWorkletNode>();
  let limits = limited;
  let isBroken = false;
  let isClosed = false;
  /** Taken down in a voice's own limiter since the sum was told last. */
  let limitedBefore = 0;

  const sum = limiterOn(context, limits);
  const out = context.createMediaStreamDestination();
  sum.connect(out);
  const ownSounds = context.createGain();
  ownSounds.connect(sum);
  sum.port.onmessage = ({ data }: MessageEvent<MeterReading>) => {
    const limitedSeconds = Math.min(data.seconds, data.limitedSeconds + limitedBefore);
    limitedBefore = 0;
    news.onHeard({ ...data, limitedSeconds });
  };
  sum.onprocessorerror = () => {
    console.warn('phone: the limiter broke; calls go on without it');
    isBroken = true;
    ownSounds.disconnect();
    ownSounds.connect(context.destination);
    news.onChange();
  };
  context.addEventListener('statechange', () => {
    if (!isClosed) news.onChange();
  });
  element.autoplay = true;
  element.srcObject = out.stream;
  // In the page, so that whoever opens the phone (a person, a test) finds what is heard.
  document.body.append(element);
  void element.play().catch(() => {}); // autoplay starts it as soon as sound comes

  return {
    element,
    isRunning: () => context.state === 'running' && !isBroken,
    add(remote, onBroken) {
      const source = context.createMediaStreamSource(remote);
      const own = limiterOn(context, limits);
      source.connect(own).connect(sum);
      voices.add(own);
      let level: number | null = null;
      own.port.onmessage = ({ data }: MessageEvent<MeterReading>) => {
        level = Math.min(1, Math.sqrt(data.inputEnergy / data.seconds));
        limitedBefore += data.limitedSeconds;
      };
      own.onprocessorerror = () => {
        if (!voices.has(own)) return;
        console.warn('phone: the limiter of a call broke; it goes on without');
        onBroken();
      };
      return {
        level: () => level,
        leave() {
          if (!voices.delete(own)) return;
          own.port.postMessage({ isOver: true });
          source.disconnect();
          own.disconnect();
        },
      };
    },
    openOutlet(isOnDevice, onClosed) {
      const into = context.createGain();
      into.connect(ownSounds);
      let isOpen = true;
      return {
        context,
        into,
        ready: () => Promise.resolve(isOnDevice()),
        close() {
          if (isOpen) {
            isOpen = false;
            into.disconnect();
            onClosed();
          }
          return Promise.resolve();
        },
      };
    },
    setLimits(next) {
      limits = next;
      for (const node of [sum, ...voices]) node.port.postMessage({ limits });
    },
    close() {
      isClosed = true;
      sum.port.postMessage({ isOver: true });
      ownSounds.disconnect();
      sum.disconnect();
      element.srcObject = null;
      element.remove();
      void context.close().catch(() => {}); // closed meanwhile
    },
  };
}
