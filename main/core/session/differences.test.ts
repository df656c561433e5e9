/* Phone and centre differ about a call: it is offered, never hidden and never decided by the machine. */
import { afterEach, describe, expect, it } from 'vitest';
import { sampleHeld } from '../testing/sample.ts';
import { INT, LEG, bench, conversation, open, talk } from '../testing/session-bench.ts';

afterEach(() => bench.stop());

describe('a call that the phone has and the centre does not', () => {
  it('is offered to be kept or ended, and goes on meanwhile', async () => {
    await open();
    await talk();
    bench.centre.send({ kind: 'held/ended', interactionId: INT, reason: null });
    await bench.time.advance(4_900);
    expect(conversation()?.difference ?? null).toBeNull();
    await bench.time.advance(200);
    expect(conversation()).toMatchObject({
      difference: { kind: 'not-at-centre', isKept: false },
      call: { state: { kind: 'talking' } },
    });
    expect(await bench.desk().ask('difference/keep', { interactionId: INT })).toMatchObject({
      ok: true,
    });
    await bench.time.advance(60_000);
    expect(conversation()?.difference).toEqual({ kind: 'not-at-centre', isKept: true });
    await bench.desk().ask('call/hang-up', { callId: LEG });
    await bench.time.settle();
    expect(conversation()).toBeUndefined();
  });

  it('a transfer whose goodbye is on its way is no difference', async () => {
    await open();
    await talk();
    bench.centre.send({ kind: 'held/ended', interactionId: INT, reason: null });
    await bench.time.advance(500);
    bench.phone().call('leg-a', { state: 'ended', endReason: 'customer-hung-up' });
    await bench.time.advance(10_000);
    expect(conversation()).toBeUndefined();
  });

  it('is none any more when the centre has it after all', async () => {
    await open();
    await talk();
    bench.centre.send({ kind: 'held/ended', interactionId: INT, reason: null });
    await bench.time.advance(6_000);
    bench.centre.send({ kind: 'held/changed', held: sampleHeld({ id: INT }) });
    await bench.time.settle();
    expect(conversation()?.difference).toBeNull();
  });
});

describe('a call that the phone lost and the customer did not', () => {
  const lost = () =>
    sampleHeld({ id: INT }, { lost: { untilMs: bench.time.clock.nowMs() + 45_000 } });
  const loseIt = async () => {
    await open();
    await talk();
    bench.core().phoneGone();
    bench.newPhone([]);
    await bench.time.settle();
    bench.centre.send({ kind: 'held/changed', held: lost() });
    await bench.time.settle();
  };

  it('is offered, rings again when asked, and is answered by itself', async () => {
    await loseIt();
    expect(conversation()).toMatchObject({
      call: { state: { kind: 'ended' } },
      difference: { kind: 'lost-here' },
    });
    expect(await bench.desk().ask('difference/rejoin', { interactionId: INT })).toMatchObject({
      ok: true,
    });
    expect(bench.centre.effects('call/rejoin')).toEqual([{ interactionId: INT }]);
    bench.phone().call('leg-z', { interactionId: INT });
    await bench.time.advance(100);
    expect(bench.phone().names()).toContain('answer');
    bench.centre.send({ kind: 'held/changed', held: sampleHeld({ id: INT }) });
    await bench.time.settle();
    expect(conversation()).toMatchObject({
      call: { state: { kind: 'talking' } },
      difference: null,
      fault: null,
    });
    expect(bench.desk().slice('offers')).toEqual([]);
  });

  it('is ended at once when its agent had hung up without a line', async () => {
    await open();
    await talk();
    await bench.desk().ask('call/hang-up', { callId: LEG });
    await bench.time.settle();
    bench.centre.send({ kind: 'held/changed', held: lost() });
    await bench.time.settle();
    expect(bench.centre.effects('call/give-up')).toEqual([{ interactionId: INT }]);
  });

  it('can be ended', async () => {
    await loseIt();
    await bench.desk().ask('difference/give-up', { interactionId: INT });
    expect(bench.centre.effects('call/give-up')).toEqual([{ interactionId: INT }]);
  });
});
