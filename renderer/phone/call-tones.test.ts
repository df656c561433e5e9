import { describe, expect, it } from 'vitest';
import type { AudioDevice, PhoneCall } from '#src/contracts/phone.ts';
import { createCallTones, needsFailedTone, needsRingback, toTone } from './call-tones.ts';
import { openDeviceOutlet } from './outlet.ts';

const rateHz = 8_000;
const headset: AudioDevice = { deviceId: 'h', groupId: 'g', label: 'Headset' };

/** Loudest sample between two moments. */
const loudest = (samples: Float32Array, fromMs: number, toMs: number) =>
  Math.max(...samples.slice((fromMs * rateHz) / 1000, (toMs * rateHz) / 1000).map(Math.abs));

describe('toTone', () => {
  it('rings back for 1.5 s in 4.5 s at 425 Hz, modestly and without clicks', () => {
    const samples = toTone('ringback', rateHz);
    expect(samples.length).toBe(4.5 * rateHz);
    expect(loudest(samples, 100, 1_400)).toBeCloseTo(0.12, 2);
    expect(loudest(samples, 1_500, 4_500)).toBe(0);
    expect(loudest(samples, 0, 0.5)).toBeLessThan(0.01);
    const rises = samples
      .slice(0, rateHz)
      .filter((sample, at) => sample >= 0 && (samples[at - 1] ?? 0) < 0).length;
    expect(Math.abs(rises - 425)).toBeLessThanOrEqual(1);
  });

  it('says three times 0.2 s that a call came to nothing', () => {
    const samples = toTone('failed', rateHz);
    expect(samples.length).toBe(1.2 * rateHz);
    for (const startMs of [0, 400, 800]) {
      expect(loudest(samples, startMs, startMs + 200)).toBeGreaterThan(0.1);
      expect(loudest(samples, startMs + 200, startMs + 400)).toBe(0);
    }
  });
});

const call = (change: Partial<PhoneCall>): PhoneCall =>
  ({
    direction: 'outbound',
    state: 'far-ringing',
    hasInboundAudio: false,
    answeredAtMs: null,
    endReason: null,
    ...change,
  }) as PhoneCall;

describe('needsRingback', () => {
  it.each([
    ['a far side that rings', [call({})], true],
    ['early media', [call({ hasInboundAudio: true })], false],
    ['an answered call', [call({ state: 'talking' })], false],
    ['a held call', [call({ state: 'held' })], false],
    ['a call that is being dialled', [call({ state: 'dialling' })], false],
    ['a second call while the first is held', [call({ state: 'held' }), call({})], true],
    ['a second call while the agent talks', [call({ state: 'talking' }), call({})], false],
    ['no call', [], false],
  ])('%s', (_what, calls, isNeeded) => {
    expect(needsRingback(calls)).toBe(isNeeded);
  });
});

describe('needsFailedTone', () => {
  it.each([
    [{ endReason: 'busy' }, true],
    [{ endReason: 'no-answer' }, true],
    [{ endReason: 'not-found' }, true],
    [{ endReason: 'failed' }, true],
    [{ endReason: 'cancelled' }, false],
    [{ endReason: 'agent-hung-up', answeredAtMs: 1 }, false],
    [{ endReason: 'customer-hung-up', answeredAtMs: 1 }, false],
    [{ direction: 'inbound', endReason: 'missed' }, false],
    [{ direction: 'inbound', endReason: 'failed' }, false],
    [{ direction: 'inbound', endReason: 'media-lost', answeredAtMs: 1 }, true],
  ] as const)('%j: %s', (change, isNeeded) => {
    expect(needsFailedTone(call({ state: 'ended', ...change }))).toBe(isNeeded);
  });
});

/** Contexts that only remember. */
function setUp(canUseDevice = true) {
  const did: string[] = [];
  const sources: { loop: boolean; onended: () => void }[] = [];
  let isLate = false;
  let count = 0;
  const openContext = () => {
    const name = `${(count += 1)}`;
    return {
      state: 'running',
      sampleRate: rateHz,
      destination: {},
      createGain: () => ({ connect: () => {}, disconnect: () => did.push(`${name} silent`) }),
      createBuffer: () => ({ copyToChannel: () => {} }),
      createBufferSource: () => {
        const source = {
          loop: false,
          onended: () => {},
          connect: () => {},
          start: () => did.push(`${name} sounds`),
        };
        sources.push(source);
        return source;
      },
      setSinkId(id: string) {
        did.push(`${name} on ${id}`);
        return canUseDevice ? Promise.resolve() : Promise.reject(new Error('gone'));
      },
      resume: () => (isLate ? new Promise(() => {}) : Promise.resolve()),
      close: () => Promise.resolve(),
    } as unknown as AudioContext;
  };
  return {
    tones: createCallTones((device) => openDeviceOutlet(device, openContext)),
    did,
    sources,
    settle: () => new Promise((resolve) => setTimeout(resolve, 0)),
    beLate: () => (isLate = true),
  };
}

describe('createCallTones', () => {
  it('loops on the chosen speaker, once, and stops in the same moment', async () => {
    const { tones, did, sources, settle } = setUp();
    tones.ringback(true, headset);
    tones.ringback(true, headset);
    await settle();
    expect(did).toEqual(['1 on h', '1 sounds']);
    expect(sources[0]?.loop).toBe(true);
    tones.ringback(false, headset);
    expect(did.at(-1)).toBe('1 silent');
  });

  it('does not begin after it was stopped', async () => {
    const { tones, did, settle } = setUp();
    tones.ringback(true, null);
    tones.ringback(false, null);
    await settle();
    expect(did).toEqual(['1 silent']);
  });

  it('moves to another speaker, and plays on the default one when that is refused', async () => {
    const { tones, did, settle } = setUp(false);
    tones.ringback(true, null);
    await settle();
    tones.ringback(true, headset);
    await settle();
    expect(did).toEqual(['1 sounds', '1 silent', '2 on h', '2 sounds']);
  });

  it('lets the tone of failure play to its end', async () => {
    const { tones, did, sources, settle } = setUp();
    tones.ringback(true, null);
    await settle();
    tones.failed(null);
    tones.ringback(false, null);
    await settle();
    expect(did).toEqual(['1 sounds', '1 silent', '2 sounds']);
    expect(sources[1]?.loop).toBe(false);
    sources[1]?.onended();
    expect(did.at(-1)).toBe('2 silent');
  });
});
