/* What is wrong with a voice, on the desk, and how the call was, at the centre. */
import { afterEach, describe, expect, it } from 'vitest';
import {
  bench,
  centreReturns,
  conversation,
  INT,
  LEG,
  loseCentre,
  open,
  talk,
} from '../testing/session-bench.ts';
import { START_MS, sampleHeld } from '../testing/sample.ts';

afterEach(() => bench.stop());

let atMs = 0;
const seconds = (count: number, more: Record<string, unknown> = {}): void => {
  for (let n = 0; n < count; n += 1) {
    atMs += 1_000;
    bench.phone().fact({
      kind: 'quality',
      quality: {
        ...{ callId: LEG, atMs, mos: 4.2, roundTripMs: 40, jitterMs: 2, loss: 0 },
        ...{ inboundLevel: 0.2, outboundLevel: 0.2, ...more },
      },
    });
  }
};
const told = () =>
  bench.centre.asked
    .filter(({ name }) => name === 'phone/call-quality')
    .map(({ payload }) => payload);

describe('the voice of a call', () => {
  it('is said to be bad, and where, within ten seconds, and to be well again', async () => {
    const { time } = await open();
    await talk();
    seconds(5);
    await time.settle();
    expect(conversation()?.voiceTrouble ?? null).toBeNull();
    seconds(10, { loss: 0.2, farLoss: 0.1 });
    await time.settle();
    expect(conversation()?.voiceTrouble).toMatchObject({ what: 'loss', side: 'network' });
    seconds(5);
    await time.settle();
    expect(conversation()?.voiceTrouble).toBeNull();
  });

  it('is told to the centre once, when the call is over', async () => {
    const { time, desk } = await open();
    await talk();
    seconds(20, { farLoss: 0.1 });
    await time.settle();
    expect(told()).toEqual([]);
    await desk().ask('call/hang-up', { callId: LEG });
    await time.advance(1_000);
    expect(told()).toMatchObject([
      {
        interactionId: INT,
        voice: { callId: LEG, measuredMs: 20_000, trouble: { what: 'loss', side: 'sending' } },
      },
    ]);
  });

  it('waits for a centre that is away, over a restart', async () => {
    const { time, desk } = await open();
    await talk();
    seconds(20);
    await loseCentre();
    await desk().ask('call/hang-up', { callId: LEG });
    await time.settle();
    expect(told()).toEqual([]);
    await bench.restartCore();
    await centreReturns();
    await time.advance(5_000);
    expect(told()).toMatchObject([{ interactionId: INT, voice: { measuredMs: 20_000 } }]);
  });

  it('of a call that the centre never saw is told under its name, after its report', async () => {
    const { centre, time, desk } = await open();
    await loseCentre();
    await desk().ask('call/dial', { number: '911234567', customerId: null });
    await time.settle();
    const local = desk().slice('conversations')[0];
    const leg = local?.call?.id ?? LEG;
    bench.phone().call(leg, { state: 'talking', answeredAtMs: START_MS });
    await time.settle();
    seconds(20, { callId: leg });
    bench.phone().call(leg, { state: 'ended', endReason: 'customer-hung-up' });
    await time.settle();
    const held = sampleHeld({ id: 'int-9', direction: 'outbound', number: '+34911234567' });
    centre.on('interaction/dial', () => ({ held, dial: '+34911234567' }));
    await centreReturns();
    await time.advance(5_000);
    expect(told()).toMatchObject([
      { interactionId: 'int-9', voice: { callId: leg, measuredMs: 20_000 } },
    ]);
    const names = centre.askedNames();
    expect(names.indexOf('interaction/dial')).toBeLessThan(names.indexOf('phone/call-quality'));
  });
});
