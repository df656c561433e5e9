/* The first seconds of a desk: what the centre believes about its ringing must be what is true, whatever overtakes what. */
import { afterEach, describe, expect, it } from 'vitest';
import type { PresenceStatus } from '#src/model/agent.ts';
import { openBench, type DeskBench } from '../testing/desk-bench.ts';
import { START_MS } from '../testing/sample.ts';

let bench: DeskBench;
afterEach(() => bench.stop());

const words = (): readonly unknown[] => bench.centre.effects('phone/ringable');
const registration = (state: 'registering' | 'registered' | 'unreachable'): void =>
  bench.phone().fact({ kind: 'registration', state, fault: null });
const yes = { isRingable: true, reason: null };
const no = { isRingable: false, reason: 'not-registered' };
const marked: PresenceStatus = {
  presence: { kind: 'away', reason: 'not-ringable' },
  sinceMs: START_MS,
  next: null,
};
const ready: PresenceStatus = { presence: { kind: 'available' }, sinceMs: START_MS, next: null };

describe('what the centre is told about ringing', () => {
  it('arrives in order even when the first word takes longer than the second', async () => {
    bench = await openBench();
    const letGo = bench.centre.holdNext('phone/ringable');
    registration('unreachable');
    await bench.time.settle();
    registration('registered');
    await bench.time.settle();
    letGo();
    await bench.time.settle();
    expect(words().slice(-2)).toEqual([no, yes]);
  });

  it('is only the newest when much has changed while a word was on its way', async () => {
    bench = await openBench();
    const before = words().length;
    const letGo = bench.centre.holdNext('phone/ringable');
    registration('unreachable');
    await bench.time.settle();
    for (const state of ['registered', 'registering', 'registered', 'unreachable'] as const) {
      registration(state);
      await bench.time.settle();
    }
    letGo();
    await bench.time.settle();
    expect(words().slice(before)).toEqual([no]);
  });

  it('is said again after a refusal, and at once when it has changed', async () => {
    bench = await openBench();
    bench.centre.on('phone/ringable', () => ({ refuse: 'busy', status: 503 }));
    registration('unreachable');
    await bench.time.settle();
    bench.centre.on('phone/ringable', () => ({}));
    registration('registered');
    await bench.time.settle();
    expect(words().at(-1)).toEqual(yes);
    bench.centre.on('phone/ringable', () => ({ refuse: 'busy', status: 503 }));
    registration('unreachable');
    await bench.time.settle();
    bench.centre.on('phone/ringable', () => ({}));
    await bench.time.advance(3_000);
    expect(words().at(-1)).toEqual(no);
  });

  it('is said to a centre that comes back, even when nothing has changed', async () => {
    bench = await openBench();
    const before = words().length;
    bench.centre.drop();
    await bench.time.advance(5_000);
    expect(words().slice(before)).toEqual([yes]);
  });
});

describe('a mark “cannot ring” that is wrong', () => {
  it('is contradicted, and the phone registers again, as long as it stays', async () => {
    bench = await openBench();
    const before = words().length;
    const configured = (): number =>
      bench
        .phone()
        .names()
        .filter((name) => name === 'configure').length;
    const configuredBefore = configured();
    bench.centre.send({ kind: 'presence/changed', status: marked });
    await bench.time.advance(1_900);
    expect(words()).toHaveLength(before);
    await bench.time.advance(200);
    expect(words().slice(before)).toEqual([yes]);
    expect(configured()).toBe(configuredBefore + 1);
    await bench.time.advance(10_000);
    expect(words().slice(before)).toEqual([yes, yes]);
    bench.centre.send({ kind: 'presence/changed', status: ready });
    await bench.time.advance(60_000);
    expect(words().slice(before)).toHaveLength(2);
  });

  it('is not contradicted by a desk that cannot be rung', async () => {
    bench = await openBench();
    registration('unreachable');
    await bench.time.settle();
    const before = words().length;
    bench.centre.send({ kind: 'presence/changed', status: marked });
    await bench.time.advance(30_000);
    expect(words()).toHaveLength(before);
  });

  it('does not come back with an answer older than the centre’s own word', async () => {
    bench = await openBench();
    bench.centre.on('presence/set', () => marked);
    const letGo = bench.centre.holdNext('presence/set');
    const asked = bench.desk().ask('presence/set', { presence: { kind: 'available' } });
    await bench.time.settle();
    bench.centre.send({ kind: 'presence/changed', status: marked });
    bench.centre.send({ kind: 'presence/changed', status: ready });
    await bench.time.settle();
    letGo();
    await asked;
    await bench.time.settle();
    expect(bench.desk().slice('presence').status.presence).toEqual({ kind: 'available' });
  });
});
