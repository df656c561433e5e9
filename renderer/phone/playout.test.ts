/* What the agent hears, with a Web Audio that only remembers. What it sounds like is measured in phone-limit.integration.test.ts. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HeardSound } from './playout.ts';
import { createPlayout } from './playout.ts';

interface FakeNode {
  readonly name: string;
  readonly port: { onmessage: ((event: unknown) => void) | null; postMessage(data: unknown): void };
  onprocessorerror: (() => void) | null;
}

const far = (name: string) =>
  ({ name, getAudioTracks: () => [{}] }) as unknown as MediaStream & { readonly name: string };

function setUp({ loads = Promise.resolve() }: { loads?: Promise<void> } = {}) {
  const wires = new Set<string>();
  const limiters: FakeNode[] = [];
  const told: unknown[] = [];
  const contexts: { state: string }[] = [];
  const node = (name: string) => ({
    name,
    connect(to: { readonly name: string }) {
      wires.add(`${name} > ${to.name}`);
      return to;
    },
    disconnect() {
      for (const wire of wires) if (wire.startsWith(`${name} >`)) wires.delete(wire);
    },
  });
  let gains = 0;
  class Worklet {
    readonly name = limiters.length === 0 ? 'sum' : `limiter${limiters.length}`;
    readonly port = { onmessage: null, postMessage: (data: unknown) => void told.push(data) };
    onprocessorerror: (() => void) | null = null;
    constructor() {
      Object.assign(this, node(this.name));
      limiters.push(this);
    }
  }
  vi.stubGlobal('AudioWorkletNode', Worklet);
  const makeContext = () => {
    const context = {
      state: 'running',
      audioWorklet: { addModule: () => loads },
      destination: node('loudspeaker'),
      resume: () => Promise.resolve(),
      addEventListener: () => undefined,
      createGain: () => node(`gain${(gains += 1)}`),
      createMediaStreamSource: (stream: { readonly name: string }) => node(stream.name),
      createMediaStreamDestination: () => ({ ...node('out'), stream: far('mix') }),
      close: () => Promise.resolve(void (context.state = 'closed')),
    };
    contexts.push(context);
    return context as unknown as AudioContext;
  };
  const elements: HTMLAudioElement[] = [];
  const playout = createPlayout({
    makeElement() {
      const element = document.createElement('audio');
      Object.defineProperty(element, 'srcObject', { value: null, writable: true });
      Object.assign(element, { setSinkId: () => Promise.resolve(), play: () => Promise.resolve() });
      elements.push(element);
      return element;
    },
    makeContext,
    workletUrl: 'limiter.js',
  });
  /** The names of what sounds. */
  const heard = () =>
    elements.flatMap(({ srcObject, muted }) =>
      srcObject && !muted ? [(srcObject as unknown as { name: string }).name] : [],
    );
  return { playout, heard, wires, limiters, told, contexts };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
const settle = () => vi.advanceTimersByTimeAsync(0);

describe('createPlayout', () => {
  it('plays the sum of all calls behind one limiter, and nothing past it', async () => {
    const { playout, heard, wires, contexts } = setUp();
    const [a, b] = [playout.open(), playout.open()];
    await settle();
    a.play(far('a'));
    b.play(far('b'));
    await settle();
    expect(heard()).toEqual(['mix']);
    expect(playout.isProtected()).toBe(true);
    expect([...wires].sort()).toEqual([
      'a > limiter1',
      'b > limiter2',
      'gain1 > sum',
      'limiter1 > sum',
      'limiter2 > sum',
      'sum > out',
    ]);
    a.close();
    expect(contexts[0]?.state).toBe('running');
    b.close();
    expect(heard()).toEqual([]);
    expect(contexts[0]?.state).toBe('closed');
  });

  it('waits for the limiter, but never long', async () => {
    const { playout, heard } = setUp({ loads: new Promise(() => undefined) });
    playout.open().play(far('a'));
    await vi.advanceTimersByTimeAsync(250);
    expect(heard()).toEqual([]);
    await vi.advanceTimersByTimeAsync(100);
    expect(heard()).toEqual(['a']);
    expect(playout.isProtected()).toBe(false);
  });

  it('plays calls as they come where the limiter cannot be loaded', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined);
    const { playout, heard } = setUp({ loads: Promise.reject(new Error('refused')) });
    playout.open().play(far('a'));
    await settle();
    expect(heard()).toEqual(['a']);
    expect(playout.isProtected()).toBe(false);
    warn.mockRestore();
  });

  it('goes on with every call, and with a ring beside them, when the limiter breaks', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined);
    const { playout, heard, wires, limiters } = setUp();
    const [a, b] = [playout.open(), playout.open()];
    await settle();
    a.play(far('a'));
    b.play(far('b'));
    const ring = playout.outlet();
    limiters[0]?.onprocessorerror?.();
    expect(heard()).toEqual(['a', 'b', 'mix']);
    expect(playout.isProtected()).toBe(false);
    expect(ring).not.toBeNull();
    expect(wires).toContain('gain1 > loudspeaker');
    expect(wires).toContain('gain2 > gain1');
    expect(playout.outlet()).toBeNull();
    warn.mockRestore();
  });

  it('lets a tone beside the last call sound to its end', async () => {
    const { playout, contexts } = setUp();
    expect(playout.outlet()).toBeNull();
    const call = playout.open();
    await settle();
    call.play(far('a'));
    const tone = playout.outlet();
    call.close();
    expect(contexts[0]?.state).toBe('running');
    await tone?.close();
    await tone?.close();
    expect(contexts[0]?.state).toBe('closed');
  });

  it('counts for the ear what the sum is, and what any limiter took down', async () => {
    const { playout, limiters } = setUp();
    const told: HeardSound[] = [];
    playout.onHeard((heard) => void told.push(heard));
    const [a, b] = [playout.open(), playout.open()];
    await settle();
    a.play(far('a'));
    b.play(far('b'));
    const reading = (energy: number, limitedSeconds: number) => ({
      data: { seconds: 5, inputEnergy: 5 * energy, energy: 5 * energy, limitedSeconds },
    });
    limiters[1]?.port.onmessage?.(reading(1, 2));
    limiters[2]?.port.onmessage?.(reading(1, 0));
    expect([a.level(), b.level()]).toEqual([1, 1]);
    expect(told).toEqual([]);
    limiters[0]?.port.onmessage?.(reading(0.01, 0));
    expect(told).toEqual([{ heardMs: 5_000, levelDb: -20, limitedMs: 2_000 }]);
  });
});
