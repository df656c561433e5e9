import { describe, expect, it } from 'vitest';
import type { AudioDevice } from '#src/contracts/phone.ts';
import { createRingLook, type RingLookOptions } from './ring-look.ts';

const headset: AudioDevice = { deviceId: 'h', groupId: 'g', label: 'Jabra Engage 75' };

function setUp(
  change: Partial<RingLookOptions> = {},
  senses: Partial<RingLookOptions['senses']> = {},
) {
  const did: string[] = [];
  const look = createRingLook({
    senses: {
      listen: (device) => {
        did.push(`listen ${device?.label ?? 'default'}`);
        return Promise.resolve('alive');
      },
      sound: (device) => {
        did.push(`sound ${device?.label ?? 'default'}`);
        return Promise.resolve('sounding');
      },
      hasSpeaker: () => Promise.resolve(true),
      ...senses,
    },
    microphone: () => headset,
    ringer: () => ({ isWished: true, device: headset }),
    microphoneInUse: () => headset.label,
    proveReach: () => Promise.resolve('round-trip'),
    isBusy: () => false,
    ...change,
  });
  return { look, did };
}
const whole = { scope: 'whole', isRoutine: true } as const;

describe('a look', () => {
  it('asks the way in, the ringer and the microphone of the settings', async () => {
    const { look, did } = setUp();
    expect(await look(whole)).toEqual({
      reach: 'round-trip',
      ringer: 'sounding',
      microphone: 'alive',
    });
    expect(did.toSorted()).toEqual(['listen Jabra Engage 75', 'sound Jabra Engage 75']);
  });

  it('touches nothing for a pulse, nor beside a call', async () => {
    const { look, did } = setUp();
    const busy = setUp({ isBusy: () => true });
    for (const found of [await look({ scope: 'pulse', isRoutine: true }), await busy.look(whole)])
      expect(found).toEqual({ reach: 'not-asked', ringer: 'not-asked', microphone: 'not-asked' });
    expect([...did, ...busy.did]).toEqual([]);
  });

  it('leaves a wireless headset’s microphone shut unless something changed', async () => {
    const bluetooth = { ...headset, label: 'Jabra (Bluetooth Hands-Free)' };
    const { look } = setUp({ microphone: () => bluetooth });
    expect((await look(whole)).microphone).toBe('not-asked');
    expect((await look({ ...whole, isRoutine: false })).microphone).toBe('alive');
  });

  it('says that the chosen ringer is gone', async () => {
    const { look } = setUp({ ringer: () => ({ isWished: true, device: null }) });
    expect((await look(whole)).ringer).toBe('other-device');
  });

  it('knows a machine without any loudspeaker', async () => {
    const { look } = setUp({}, { hasSpeaker: () => Promise.resolve(false) });
    expect((await look(whole)).ringer).toBe('no-device');
  });

  it('does not call wrong what could not be asked', async () => {
    const fails = () => Promise.reject(new Error('gone'));
    const { look } = setUp({}, { hasSpeaker: fails, listen: fails });
    expect(await look(whole)).toEqual({
      reach: 'round-trip',
      ringer: 'not-asked',
      microphone: 'not-asked',
    });
  });
});
