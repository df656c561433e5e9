/* What core makes of a phone that lost the telephone system or the voice, and has it back. */
import { afterEach, describe, expect, it } from 'vitest';
import {
  bench,
  centreReturns,
  conversation,
  LEG,
  loseCentre,
  open,
  talk,
} from '../testing/session-bench.ts';

afterEach(() => bench.stop());

const unreachable = { code: 'sip-unreachable', retryable: true } as const;
const restated = () => bench.centre.effects('phone/restated');

describe('a phone that lost its line', () => {
  it('shows what is wrong with the call, how long voice was away, and logs both', async () => {
    const { time } = await open();
    await talk();
    expect(conversation()?.recovery).toBeUndefined();
    bench
      .phone()
      .fact({ kind: 'recovery', callId: LEG, seen: 'voice-lost', voiceBackAfterMs: null });
    await time.settle();
    expect(conversation()?.recovery).toMatchObject({ seen: 'voice-lost', voiceBackAfterMs: null });
    bench.phone().fact({ kind: 'recovery', callId: LEG, seen: 'well', voiceBackAfterMs: 3_600 });
    await time.settle();
    expect(conversation()?.recovery).toMatchObject({ seen: 'well', voiceBackAfterMs: 3_600 });
    const log = bench.log.join('\n');
    expect(log).toContain('voice lost in a call');
    expect(log).toContain('voice back after 3.6 s');
  });

  it('tells the centre which calls there are once it is registered again', async () => {
    const { time } = await open();
    await talk();
    await time.advance(5_000);
    const before = restated().length;
    bench.phone().fact({ kind: 'registration', state: 'unreachable', fault: unreachable });
    bench.phone().fact({ kind: 'registration', state: 'registering', fault: null });
    await time.settle();
    expect(restated()).toHaveLength(before);
    bench.phone().fact({ kind: 'registration', state: 'registered', fault: null });
    // The phone asks after each of them and says goodbye to others first.
    await time.advance(3_900);
    expect(restated()).toHaveLength(before);
    await time.advance(200);
    expect(restated().slice(before)).toEqual([{ interactionIds: ['int-1'] }]);
    await time.advance(60_000);
    expect(restated()).toHaveLength(before + 1);
  });

  it('tells it when the centre is back, too', async () => {
    const { time } = await open();
    await talk();
    await time.advance(5_000);
    const before = restated().length;
    bench.phone().fact({ kind: 'registration', state: 'unreachable', fault: unreachable });
    await loseCentre();
    bench.phone().fact({ kind: 'registration', state: 'registered', fault: null });
    await time.advance(5_000);
    expect(restated()).toHaveLength(before);
    await centreReturns();
    expect(restated().slice(before)[0]).toEqual({ interactionIds: ['int-1'] });
  });

  it('has nothing to compare when no call was there', async () => {
    const { time } = await open();
    await time.advance(5_000);
    const before = restated().length;
    bench.phone().fact({ kind: 'registration', state: 'unreachable', fault: unreachable });
    bench.phone().fact({ kind: 'registration', state: 'registered', fault: null });
    await time.advance(10_000);
    expect(restated()).toHaveLength(before);
  });
});
