/* Devices, the silent microphone and the hearing dose, as the desk is told of them. */
import { afterEach, describe, expect, it } from 'vitest';
import { bench, LEG, open, talk } from '../testing/session-bench.ts';

afterEach(() => bench.stop());

const mic = (id: string, group: string) => ({ deviceId: id, groupId: group, label: id });
const sound = () => bench.desk().slice('sound');
const settings = () => bench.desk().slice('settings');
const devices = (more: Record<string, unknown> = {}): void =>
  bench.phone().fact({
    kind: 'devices',
    microphones: [mic('jm', 'gj'), mic('bm', 'gb')],
    speakers: [mic('js', 'gj'), mic('bs', 'gb')],
    microphoneInUse: 'jm',
    speakerInUse: 'js',
    problem: 'none',
    ...more,
  });
const second = (atMs: number, outboundLevel: number): void =>
  bench.phone().fact({
    kind: 'quality',
    quality: {
      ...{ callId: LEG, atMs, mos: 4.2, roundTripMs: 40, jitterMs: 2, loss: 0 },
      ...{ inboundLevel: 0.1, outboundLevel },
    },
  });

describe('the choice of devices', () => {
  it('takes the other half of the headset along, remembers the trio and tells the phone', async () => {
    const { desk, phone, time } = await open();
    devices();
    await desk().ask('settings/set', { microphone: mic('jm', 'gj') });
    await time.settle();
    expect(settings()).toMatchObject({
      microphone: { deviceId: 'jm' },
      speaker: { deviceId: 'js' },
    });
    expect(settings().soundSets).toHaveLength(1);
    expect(phone().commands.findLast(({ name }) => name === 'devices')?.payload).toMatchObject({
      speaker: { deviceId: 'js' },
      sets: [{ microphone: { deviceId: 'jm' }, speaker: { deviceId: 'js' }, ringer: null }],
      returns: true,
      limits: true,
    });
  });

  it('tells the phone which headset’s keys count', async () => {
    const { desk, phone, time } = await open();
    const headset = { vendorId: 0x0b0e, productId: 0x0301, name: 'Jabra Evolve 65' };
    await desk().ask('settings/set', { headset });
    await time.settle();
    expect(phone().commands.findLast(({ name }) => name === 'devices')?.payload).toMatchObject({
      headset,
    });
  });

  it('switches the three parts of cleaning on their own, under the one that was there before', async () => {
    const { desk, phone, time } = await open();
    const voice = async (edit: Record<string, boolean>) => {
      await desk().ask('settings/set', edit);
      await time.settle();
      const told = phone().commands.findLast(({ name }) => name === 'devices')?.payload;
      return (told as { readonly voice: unknown }).voice;
    };
    const on = { echoCancellation: true, noiseSuppression: true, autoGain: true };
    expect(await voice({ cleansVoice: true })).toEqual(on);
    expect(await voice({ autoGain: false })).toEqual({ ...on, autoGain: false });
    expect(await voice({ cleansVoice: false })).toEqual({
      echoCancellation: false,
      noiseSuppression: false,
      autoGain: false,
    });
  });

  it('tells the desk what takes the place of what', async () => {
    const { time } = await open();
    const moved = [{ part: 'microphone', from: 'jm', to: 'bm', why: 'gone' }];
    devices({ moved, ringerInUse: 'bs' });
    await time.settle();
    expect(sound()).toMatchObject({ moved, ringer: 'bs' });
  });
});

describe('the microphone', () => {
  it('is told to be silent after ten seconds of nothing, and not any more when it is heard', async () => {
    const { time } = await open();
    await talk();
    for (let at = 0; at <= 9; at += 1) second(at * 1_000, 0);
    await time.settle();
    expect(sound().silence).toBe('none');
    second(10_000, 0);
    await time.settle();
    expect(sound().silence).toBe('dead');
    second(11_000, 0.1);
    await time.settle();
    expect(sound().silence).toBe('none');
  });

  it('may be silent while the agent has muted it', async () => {
    const { desk, time } = await open();
    await talk();
    await desk().ask('call/mute', { callId: LEG, isMuted: true });
    for (let at = 0; at <= 30; at += 1) second(at * 1_000, 0);
    await time.settle();
    expect(sound().silence).toBe('none');
  });
});

describe('the hearing dose', () => {
  const hear = (heardMs: number, levelDb: number | null, limitedMs = 0): void =>
    bench.phone().fact({ kind: 'heard', heardMs, levelDb, limitedMs });

  it('adds up, says when the protection stepped in, and is there again after a restart', async () => {
    const { time } = await open();
    // −18 dB of full scale at a headset of 100 dB(A): 85 dB(A) for an hour is an eighth.
    hear(3_600_000, -18.01);
    hear(3_600_000, null, 40);
    await time.settle();
    expect(sound().dose.share).toBeCloseTo(0.125, 3);
    expect(sound().dose.heardMs).toBe(7_200_000);
    expect(sound().limitedAtMs).toBe(time.clock.nowMs());
    await bench.restartCore();
    await time.settle();
    expect(sound().dose.share).toBeCloseTo(0.125, 3);
    hear(3_600_000, -18.01);
    await time.settle();
    expect(sound().dose.share).toBeCloseTo(0.25, 3);
  });
});
