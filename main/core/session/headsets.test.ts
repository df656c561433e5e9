/* Keys of a headset on their way to the calls, and the light for the people around. */
import { afterEach, describe, expect, it } from 'vitest';
import type { HeadsetDevice, HeadsetKey } from '#src/model/headset.ts';
import { sampleOffer } from '../testing/sample.ts';
import { INT, LEG, bench, conversation, open, talk } from '../testing/session-bench.ts';
import { HANG_UP_ASKED_FOR_MS } from './headsets.ts';

afterEach(() => bench.stop());

const device = (change: Partial<HeadsetDevice> = {}): HeadsetDevice => ({
  id: 'hid-1',
  kind: 'headset',
  name: 'Jabra Link 390',
  vendorId: 0x0b0e,
  productId: 0x24c7,
  state: 'ready',
  inputs: ['hook', 'mute'],
  lights: ['off-hook', 'mute'],
  isShared: false,
  isFlooding: false,
  lastKey: null,
  ...change,
});
const press = (key: HeadsetKey) =>
  bench.phone().fact({ kind: 'headset-key', deviceId: 'hid-1', key });
const state = () => conversation()?.call?.state.kind;
const shown = () =>
  bench
    .phone()
    .commands.filter(({ name }) => name === 'busy-light')
    .map(({ payload }) => (payload as { shows: string }).shows);

describe('a key of the headset', () => {
  it('answers, mutes, holds, resumes and hangs up as the desk would', async () => {
    const { centre, time } = await open();
    centre.send({ kind: 'offer/made', offer: sampleOffer() });
    bench.phone().call('leg-a', { interactionId: INT });
    await time.settle();
    press('hook-off');
    await time.settle();
    expect(state()).toBe('talking');
    press('mute-on');
    await time.settle();
    expect(conversation()?.call?.isMuted).toBe(true);
    press('flash');
    await time.settle();
    expect(state()).toBe('held');
    expect(conversation()?.call?.isMuted).toBe(true);
    press('flash');
    await time.settle();
    expect(state()).toBe('talking');
    press('mute-off');
    await time.settle();
    expect(conversation()?.call?.isMuted).toBe(false);
    press('hook-on');
    await time.settle();
    expect(state()).toBe('ended');
  });

  it('rejects what rings, and means nothing on a quiet line', async () => {
    const { centre, time } = await open();
    for (const key of ['hook-off', 'hook-on', 'mute-on', 'flash', 'drop', 'redial'] as const)
      press(key);
    await time.settle();
    centre.send({ kind: 'offer/made', offer: sampleOffer() });
    bench.phone().call('leg-a', { interactionId: INT });
    await time.settle();
    press('drop');
    await time.settle();
    expect(
      bench
        .phone()
        .names()
        .filter((name) => ['reject', 'answer', 'hang-up'].includes(name)),
    ).toEqual(['reject']);
  });

  it('that may be another program’s is a request, shown for 5 s and ending nothing', async () => {
    const { time } = await open();
    await talk();
    press('hang-up-request');
    await time.settle();
    expect(bench.desk().slice('headsets').hangUpAskedAtMs).not.toBeNull();
    expect(state()).toBe('talking');
    await time.advance(HANG_UP_ASKED_FOR_MS);
    expect(bench.desk().slice('headsets').hangUpAskedAtMs).toBeNull();
    press('hang-up-request');
    press('hook-on');
    await time.settle();
    expect(state()).toBe('ended');
    expect(bench.desk().slice('headsets').hangUpAskedAtMs).toBeNull();
  });
});

describe('what is plugged in', () => {
  it('is shown, and gone with the phone', async () => {
    const { time } = await open();
    expect(bench.desk().slice('headsets').support).toBe('unknown');
    bench.phone().fact({ kind: 'headsets', support: 'ok', devices: [device()] });
    await time.settle();
    expect(bench.desk().slice('headsets').devices).toEqual([device()]);
    bench.phone().close();
    await time.settle();
    expect(bench.desk().slice('headsets').devices).toEqual([]);
  });

  it('is tried only through the phone, and refused in its words', async () => {
    const { desk } = await open();
    expect(await desk().ask('headset/test', { deviceId: 'hid-1', light: 'ring' })).toMatchObject({
      ok: true,
    });
    bench.phone().refuseNext('headset/test', 'not-now');
    expect(await desk().ask('headset/test', { deviceId: 'hid-1', light: 'ring' })).toMatchObject({
      ok: false,
      error: { code: 'not-now' },
    });
  });
});

describe('a busy light', () => {
  it('is told nothing while there is none', async () => {
    await open();
    await talk();
    expect(shown()).toEqual([]);
  });

  it('shows a call, and what comes after it', async () => {
    const { desk, time } = await open();
    bench.phone().fact({
      kind: 'headsets',
      support: 'ok',
      devices: [device({ kind: 'busy-light', name: 'Luxafor Flag' })],
    });
    await time.settle();
    await talk();
    expect(shown().at(-1)).toBe('talking');
    await desk().ask('call/hang-up', { callId: LEG });
    await time.settle();
    expect(shown().at(-1)).not.toBe('talking');
  });
});
