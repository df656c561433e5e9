import { describe, expect, it } from 'vitest';
import type { HeadsetModel } from '../model/headset.ts';
import { headsetsThatCount, isMicrophoneOf } from './which-headset.ts';

const jabra: HeadsetModel = { vendorId: 0x0b0e, productId: 0x0301, name: 'Jabra Evolve 65' };
const poly: HeadsetModel = { vendorId: 0x047f, productId: 0xc056, name: 'Poly Blackwire 3320' };
const both = [jabra, poly];

describe('the headset that counts', () => {
  it('is the one the agent chose, whatever microphone is used', () => {
    expect(headsetsThatCount(poly, 'Jabra Evolve 65 Mono', both)).toEqual([poly]);
  });

  it('is the one whose microphone is used when nobody chose, or the chosen one is not there', () => {
    expect(headsetsThatCount(null, 'Jabra Evolve 65 Mono', both)).toEqual([jabra]);
    const gone = { vendorId: 0x1395, productId: 1, name: 'EPOS ADAPT 160' };
    expect(headsetsThatCount(gone, 'Jabra Evolve 65 Mono', both)).toEqual([jabra]);
  });

  it('is every one of them while that cannot be said', () => {
    expect(headsetsThatCount(null, null, both)).toEqual(both);
    expect(headsetsThatCount(null, 'Built-in Audio Analog Stereo', both)).toEqual(both);
    // The chosen one is there and nothing else: it must not be left without keys by a microphone of another.
    expect(headsetsThatCount(null, 'Poly Blackwire 3320', [jabra])).toEqual([jabra]);
    expect(headsetsThatCount(poly, 'Poly Blackwire 3320', [])).toEqual([]);
  });

  it('is both of two of a kind, which nobody can tell apart', () => {
    const twin = { ...jabra };
    expect(headsetsThatCount(jabra, null, [jabra, twin, poly])).toHaveLength(2);
  });
});

describe('the microphone of a headset', () => {
  it('is known by the USB ids in its name, and then by nothing else', () => {
    expect(isMicrophoneOf('Headset Microphone (Jabra Link) (0B0E:0301)', jabra)).toBe(true);
    expect(isMicrophoneOf('Jabra Evolve 65 (0b0e:245d)', jabra)).toBe(false);
  });

  it('is known by its name without them', () => {
    expect(isMicrophoneOf('Headset (JABRA EVOLVE 65)', jabra)).toBe(true);
    expect(isMicrophoneOf('Built-in Audio', jabra)).toBe(false);
    expect(isMicrophoneOf('Built-in Audio', { ...jabra, name: '' })).toBe(false);
  });
});
