/**
 * What the agent hears of calls: one element for each call on the chosen device, behind the limiter where the browser can.
 * Protection never costs a voice: without the audio thread the call is played as it comes, and that is told.
 */
import type { SoundDevice } from '#src/audio/device.ts';
import type { MeterReading } from './meter-reading.ts';

/** What went to the ear since it was told last. */
export interface HeardSound {
  readonly heardMs: number;
  /** A-weighted effective value, dB of full scale; null: silence. */
  readonly levelDb: number | null;
  readonly limitedMs: number;
}

/** One call's ear. */
export interface PlayedCall {
  play(stream: MediaStream): void;
  /** Effective value 0…1 of what came in the last second; null: not measured here, ask the connection. */
  level(): number | null;
  close(): void;
}

/** All calls' ears. */
export interface Playout {
  open(): PlayedCall;
  /** Null is the system's default. */
  setDevice(device: SoundDevice | null): Promise<void>;
  setLimits(limits: boolean): void;
  /** The chosen device was refused: the default one plays. */
  isRefused(): boolean;
  /** Every call that sounds goes through the limiter, and it is on. */
  isProtected(): boolean;
  onChange(listener: () => void): void;
  onHeard(listener: (heard: HeardSound) => void): void;
}

/** What the browser brings; a test brings its own. */
export interface PlayoutParts {
  makeElement(): HTMLAudioElement;
  makeContext(): AudioContext;
  /** The address of `limiter-worklet.ts`, built. */
  readonly workletUrl: string;
}

/** So many seconds make one report. */
const reportSeconds = 5;
/** Below this nothing was heard, dB of full scale. */
const silenceDb = -90;

interface Ear {
  readonly element: HTMLAudioElement;
  remote: MediaStream | null;
  chain: Chain | null;
}
interface Chain {
  readonly node: AudioWorkletNode;
  readonly source: MediaStreamAudioSourceNode;
  readonly out: MediaStreamAudioDestinationNode;
  /** Chromium brings a far side's sound into Web Audio only while an element plays it too; this one is mute. */
  readonly pump: HTMLAudioElement;
  level: number | null;
}

/** The page's playout. One audio thread serves all calls and ends with the last. */
export function createPlayout(parts: PlayoutParts): Playout {
  const ears = new Set<Ear>();
  const changeListeners: (() => void)[] = [];
  const heardListeners: ((heard: HeardSound) => void)[] = [];
  let context: Promise<AudioContext> | null = null;
  let running: AudioContext | null = null;
  let device: SoundDevice | null = null;
  let limits = true;
  let refused = false;
  let sum = { seconds: 0, energy: 0, limitedSeconds: 0 };

  const changed = () => {
    for (const listener of changeListeners) listener();
  };
  const tellHeard = () => {
    if (sum.seconds <= 0) return;
    const levelDb = 10 * Math.log10(sum.energy / sum.seconds);
    const heard: HeardSound = {
      heardMs: Math.round(sum.seconds * 1_000),
      levelDb: levelDb > silenceDb ? levelDb : null,
      limitedMs: Math.round(sum.limitedSeconds * 1_000),
    };
    sum = { seconds: 0, energy: 0, limitedSeconds: 0 };
    for (const listener of heardListeners) listener(heard);
  };
  const onReading = (reading: MeterReading) => {
    sum = {
      // Two calls at once are one ear: their energies add up, the time does not.
      seconds: sum.seconds + reading.seconds / Math.max(1, countProtected()),
      energy: sum.energy + reading.energy,
      limitedSeconds: sum.limitedSeconds + reading.limitedSeconds,
    };
    if (sum.seconds >= reportSeconds) tellHeard();
  };
  const countProtected = () => [...ears].filter(({ chain }) => chain !== null).length;

  const openContext = (): Promise<AudioContext> => {
    context ??= (async () => {
      const made = parts.makeContext();
      try {
        await made.audioWorklet.addModule(parts.workletUrl);
        await made.resume();
      } catch (cause) {
        void made.close().catch(() => {}); // closed by itself
        throw cause;
      }
      running = made;
      made.addEventListener('statechange', () => {
        // Whatever the browser does to it, the voice goes on.
        if (running === made) for (const ear of ears) connect(ear);
      });
      return made;
    })();
    // The next call tries again.
    context.catch(() => (context = null));
    return context;
  };
  const closeContext = () => {
    const old = running;
    running = null;
    context = null;
    void old?.close().catch(() => {}); // closed meanwhile
  };

  const cut = (ear: Ear) => {
    const { chain } = ear;
    if (!chain) return;
    ear.chain = null;
    chain.node.port.postMessage({ isOver: true });
    chain.source.disconnect();
    chain.node.disconnect();
    chain.pump.srcObject = null;
  };
  const show = (element: HTMLAudioElement, stream: MediaStream | null) => {
    if (element.srcObject === stream) return;
    element.srcObject = stream;
    if (stream) void element.play().catch(() => {}); // autoplay starts it as soon as sound comes
  };
  const makeChain = (on: AudioContext, remote: MediaStream): Chain => {
    const node = new AudioWorkletNode(on, 'puesto-limiter', {
      numberOfInputs: 1,
      numberOfOutputs: 1,
      outputChannelCount: [1],
      channelCount: 1,
      channelCountMode: 'explicit',
    });
    node.port.postMessage({ limits });
    const source = on.createMediaStreamSource(remote);
    const out = on.createMediaStreamDestination();
    source.connect(node).connect(out);
    const pump = parts.makeElement();
    pump.muted = true;
    show(pump, remote);
    const chain: Chain = { node, source, out, pump, level: null };
    node.port.onmessage = ({ data }: MessageEvent<MeterReading>) => {
      chain.level = Math.min(1, Math.sqrt(data.inputEnergy / data.seconds));
      onReading(data);
    };
    return chain;
  };
  /** Through the limiter when it runs, else as it comes. */
  const connect = (ear: Ear) => {
    const { remote } = ear;
    if (!remote || !ears.has(ear)) return;
    if (running?.state !== 'running' || remote.getAudioTracks().length === 0) {
      cut(ear);
      show(ear.element, remote);
    } else if (!ear.chain) {
      try {
        const chain = makeChain(running, remote);
        chain.node.onprocessorerror = () => {
          if (ear.chain !== chain) return;
          console.warn('phone: the limiter broke; the call goes on without it');
          cut(ear);
          show(ear.element, ear.remote);
          changed();
        };
        ear.chain = chain;
        show(ear.element, chain.out.stream);
      } catch (cause) {
        console.warn('phone: no limiter for this call', cause);
        show(ear.element, remote);
      }
    }
    changed();
  };
  const route = async (element: HTMLAudioElement): Promise<boolean> => {
    try {
      await element.setSinkId(device?.deviceId ?? '');
      return true;
    } catch {
      return false; // gone or not allowed: the default device plays, and the desk is told
    }
  };

  return {
    open() {
      const element = parts.makeElement();
      element.autoplay = true;
      // In the page, so that whoever opens the phone (a person, a test) finds what is heard.
      document.body.append(element);
      const ear: Ear = { element, remote: null, chain: null };
      ears.add(ear);
      void route(element).then((isThere) => (refused = !isThere));
      openContext().catch((cause: unknown) => console.warn('phone: calls are not limited', cause));
      return {
        play(stream) {
          if (ear.remote !== stream) cut(ear);
          ear.remote = stream;
          connect(ear);
          openContext().then(
            () => connect(ear),
            () => {}, // told when it failed; the call sounds as it comes
          );
        },
        level: () => ear.chain?.level ?? null,
        close() {
          if (!ears.delete(ear)) return;
          cut(ear);
          element.srcObject = null;
          element.remove();
          if (ears.size > 0) return;
          tellHeard();
          closeContext();
        },
      };
    },
    async setDevice(next) {
      device = next;
      const answers = await Promise.all([...ears].map(({ element }) => route(element)));
      refused = answers.includes(false);
    },
    setLimits(next) {
      limits = next;
      for (const { chain } of ears) chain?.node.port.postMessage({ limits });
      changed();
    },
    isRefused: () => refused,
    isProtected: () => {
      const sounding = [...ears].filter(({ remote }) => remote !== null);
      return limits && sounding.every(({ chain }) => chain !== null);
    },
    onChange: (listener) => void changeListeners.push(listener),
    onHeard: (listener) => void heardListeners.push(listener),
  };
}
