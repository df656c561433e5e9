/*
 * A shift by the virtual clock at full load: 300 calls and 2,000 events an hour through core and its machines. Here a short piece
 * of it; `npm run soak -- --virtual` plays ten hours (PUESTO_SHIFT_HOURS). Nothing may grow with the calls.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it } from 'vitest';
import { callId, interactionId } from '#src/model/ids.ts';
import { emptyDraft } from '#src/model/wrap-up.ts';
import { bench, open } from '../testing/session-bench.ts';
import {
  sampleCustomer,
  sampleEntry,
  sampleHeld,
  sampleOffer,
  sampleSnapshot,
} from '../testing/sample.ts';

const hours = Number(process.env.PUESTO_SHIFT_HOURS ?? 0.2);
const CALLS_PER_HOUR = 300;
const EVENTS_PER_HOUR = 2_000;
const callEveryMs = 3_600_000 / CALLS_PER_HOUR;
/** Beside those of the calls themselves, which are nearly five each. */
const OTHER_EVENTS_PER_CALL = Math.ceil(EVENTS_PER_HOUR / CALLS_PER_HOUR) - 4;
/** The scripted centre remembers its answers, and that is in it. */
const mostGrowthBytesPerCall = 10_240;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const heapUsed = (): number => {
  collect();
  return process.memoryUsage().heapUsed;
};

afterEach(() => bench.stop());

describe('a shift at full load', () => {
  it(`of ${hours} hours leaves no call, timer or socket, and the memory as it was`, async () => {
    await open();
    const { centre, time } = bench;
    const desk = bench.desk();
    const phone = bench.phone();
    const calls = Math.round(hours * CALLS_PER_HOUR);
    const warm = Math.max(10, Math.round(calls / 4));
    let events = 0;
    let timersWhenWarm = 0;
    let heapWhenWarm = 0;
    const send = (event: Parameters<typeof centre.send>[0]) => {
      events += 1;
      centre.send(event);
    };
    let completed = 0;
    for (let n = 1; n <= calls; n += 1) {
      const id = interactionId.parse(`int-${n}`);
      const leg = `leg-${n}`;
      send({ kind: 'offer/made', offer: sampleOffer({ id }) });
      phone.call(leg, { interactionId: id });
      await time.settle();
      for (let other = 0; other < OTHER_EVENTS_PER_CALL; other += 1)
        send(
          other % 2 === 0
            ? { kind: 'queues/changed', queues: sampleSnapshot().queues }
            : { kind: 'customer/changed', customer: sampleCustomer({ version: n + 1 }) },
        );
      if (n % 6 === 0) {
        // Given up while it rings.
        phone.call(leg, { state: 'ended', endReason: 'missed' });
        send({ kind: 'offer/ended', interactionId: id, missed: null });
        await time.advance(callEveryMs);
      } else {
        await desk.ask('call/answer', { interactionId: id });
        await time.settle();
        send({ kind: 'held/changed', held: sampleHeld({ id }) });
        send({ kind: 'offer/ended', interactionId: id, missed: null });
        if (n % 4 === 0) {
          await desk.ask('call/hold', { callId: callId.parse(leg) });
          await time.settle();
          await desk.ask('call/resume', { callId: callId.parse(leg) });
        }
        await time.advance(callEveryMs - 4_000);
        centre.snapshot = { ...sampleSnapshot(), held: [sampleHeld({ id })] };
        // The connection to the centre breaks now and then.
        if (n % 25 === 0) centre.drop();
        phone.call(leg, { state: 'ended', endReason: 'customer-hung-up' });
        await time.advance(2_000);
        const draft = { ...emptyDraft, reasonId: 'delivery', note: `Nota ${n}` };
        await desk.ask('wrap-up/complete', { interactionId: id, draft });
        await time.advance(2_000);
        centre.snapshot = sampleSnapshot();
        send({ kind: 'held/ended', interactionId: id, reason: null });
        send({
          kind: 'timeline/added',
          case: null,
          entry: sampleEntry({ id }),
        });
        completed += 1;
      }
      // What the bench itself writes down is no part of the product.
      desk.frames.length = 0;
      phone.commands.length = 0;
      bench.log.length = 0;
      centre.asked.length = 0;
      if (n === warm) {
        await time.settle();
        timersWhenWarm = time.pending();
        heapWhenWarm = heapUsed();
      }
    }
    await time.advance(60_000);
    const perCall = (heapUsed() - heapWhenWarm) / Math.max(1, calls - warm);
    console.log(
      `shift: ${calls} calls and ${events} events in ${hours} h; timers ${timersWhenWarm} → ${time.pending()}; ${(perCall / 1024).toFixed(2)} kB a call; sockets ${centre.sockets()}`,
    );
    expect(desk.slice('conversations')).toEqual([]);
    expect(desk.slice('offers')).toEqual([]);
    expect(desk.slice('strip')).toMatchObject({
      phone: { lines: 0 },
      outbox: { waiting: 0, needsAttention: 0 },
    });
    expect(desk.slice('recent').length).toBeLessThanOrEqual(50);
    expect(centre.effects('wrap-up/complete')).toHaveLength(completed);
    expect(phone.calls()).toEqual([]);
    // A beat more or less at the moment of looking; one left by each call would be dozens.
    expect(time.pending()).toBeLessThanOrEqual(timersWhenWarm + 3);
    expect(centre.sockets()).toBe(1);
    // A short piece says nothing about memory.
    if (hours >= 1) expect(perCall).toBeLessThan(mostGrowthBytesPerCall);
  }, 600_000);
});
