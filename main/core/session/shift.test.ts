/* A whole shift on a clock that the test owns: nothing may grow with the number of calls. */
import { afterEach, describe, expect, it } from 'vitest';
import { interactionId } from '#src/model/ids.ts';
import { emptyDraft } from '#src/model/wrap-up.ts';
import { openBench, type DeskBench } from '../testing/desk-bench.ts';
import { sampleHeld, sampleOffer, sampleSnapshot } from '../testing/sample.ts';

let bench: DeskBench;
afterEach(() => bench.stop());

describe('ten hours', () => {
  it('of 120 calls leave no call, timer, row or open conversation behind', async () => {
    bench = await openBench();
    const { centre, time } = bench;
    const desk = bench.desk();
    const phone = bench.phone();
    let timersAfterTen = 0;
    for (let n = 1; n <= 120; n += 1) {
      const id = interactionId.parse(`int-${n}`);
      const leg = `leg-${n}`;
      centre.send({ kind: 'offer/made', offer: sampleOffer({ id }) });
      phone.call(leg, { interactionId: id });
      await time.settle();
      if (n % 5 === 0) {
        phone.call(leg, { state: 'ended', endReason: 'missed' });
        centre.send({ kind: 'offer/ended', interactionId: id, missed: null });
      } else {
        await desk.ask('call/answer', { interactionId: id });
        await time.settle();
        centre.send({ kind: 'held/changed', held: sampleHeld({ id }) });
        await time.advance(30_000);
        centre.snapshot = { ...sampleSnapshot(), held: [sampleHeld({ id })] };
        if (n % 7 === 0) centre.drop();
        phone.call(leg, { state: 'ended', endReason: 'customer-hung-up' });
        await time.advance(3_000);
        const draft = { ...emptyDraft, reasonId: 'delivery', note: `Nota ${n}` };
        await desk.ask('draft/save', { interactionId: id, draft });
        await desk.ask('wrap-up/complete', { interactionId: id, draft });
        await time.advance(2_000);
        centre.snapshot = sampleSnapshot();
        centre.send({ kind: 'held/ended', interactionId: id, reason: null });
      }
      await time.advance(15_000);
      if (n === 10) timersAfterTen = time.pending();
    }
    expect(desk.slice('conversations')).toEqual([]);
    expect(desk.slice('offers')).toEqual([]);
    expect(desk.slice('strip')).toMatchObject({
      phone: { lines: 0 },
      outbox: { waiting: 0, needsAttention: 0 },
      voice: { mos: null },
    });
    expect(desk.slice('recent')).toHaveLength(50);
    expect(centre.effects('wrap-up/complete')).toHaveLength(96);
    expect(time.pending()).toBeLessThanOrEqual(timersAfterTen);
    expect(centre.sockets()).toBe(1);
  }, 60_000);
});
