/* The figures of the agent's voice on their way to the leads. */
import { afterEach, describe, expect, it } from 'vitest';
import {
  bench,
  centreReturns,
  INT,
  LEG,
  loseCentre,
  open,
  talk,
} from '../testing/session-bench.ts';

afterEach(() => bench.stop());

const measure = (atMs: number, mos: number): void =>
  bench.phone().fact({
    kind: 'quality',
    quality: {
      ...{ callId: LEG, atMs, mos, roundTripMs: 40, jitterMs: 2, loss: 0 },
      ...{ inboundLevel: 0.2, outboundLevel: 0.2 },
    },
  });
const told = () =>
  bench.centre.asked.filter(({ name }) => name === 'phone/quality').map(({ payload }) => payload);

describe('the voice', () => {
  it('is told every five seconds with its newest figure, once, and never after the call', async () => {
    const { time, desk } = await open();
    await talk();
    await time.advance(5_000);
    expect(told()).toEqual([]);
    measure(1, 4.1);
    measure(2, 3.9);
    await time.advance(5_000);
    expect(told()).toEqual([{ interactionId: INT, mos: 3.9, roundTripMs: 40 }]);
    await time.advance(10_000);
    expect(told()).toHaveLength(1);
    measure(3, 4);
    await desk().ask('call/hang-up', { callId: LEG });
    await time.advance(10_000);
    expect(told()).toHaveLength(1);
  });

  it('is not told while the centre is away, nor made up for afterwards', async () => {
    const { centre, time } = await open();
    await talk();
    await loseCentre();
    for (let at = 1; at <= 4; at += 1) {
      measure(at, 4);
      await time.advance(5_000);
    }
    expect(told()).toEqual([]);
    centre.on('phone/quality', () => ({ refuse: 'internal', status: 500 }));
    await centreReturns();
    await time.advance(5_000);
    expect(told()).toHaveLength(1);
  });
});
