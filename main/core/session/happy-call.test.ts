import { afterEach, describe, expect, it } from 'vitest';
import { slicesIn } from '#src/contracts/desk.ts';
import { callId, interactionId } from '#src/model/ids.ts';
import { emptyDraft } from '#src/model/wrap-up.ts';
import { openBench, type DeskBench } from '../testing/desk-bench.ts';
import { START_MS, sampleCustomer, sampleHeld, sampleOffer } from '../testing/sample.ts';

const INT = interactionId.parse('int-1');
const LEG = callId.parse('leg-a');
let bench: DeskBench;

afterEach(() => bench.stop());

describe('a call from ring to wrap-up', () => {
  it('rings with who it is in one word to the desk, before the centre has said anything of it', async () => {
    bench = await openBench();
    const { centre, time } = bench;
    const customer = sampleCustomer();
    centre.send({ kind: 'customer/changed', customer });
    await time.settle();
    const desk = bench.desk();
    const from = desk.frames.length;
    bench.phone().call('leg-a', { interactionId: INT, number: customer.phones[0]?.number ?? '' });
    await time.settle();
    const told = desk.frames
      .slice(from)
      .flatMap((frame) =>
        slicesIn(frame).flatMap(({ name, value }) => (name === 'offers' ? [value] : [])),
      );
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject([{ offer: { customer: { id: customer.id } } }]);
  });

  it('pops before the answer, is talked, held, hung up and wrapped up', async () => {
    bench = await openBench();
    const { centre, time } = bench;
    const desk = bench.desk();
    expect(desk.slice('session').state).toBe('signed-in');
    expect(desk.slice('strip').centre.state).toBe('connected');
    expect(desk.slice('strip').ringable).toMatchObject({ state: 'yes', reason: 'none' });
    expect(centre.effects('phone/ringable')).toContainEqual({ isRingable: true, reason: null });

    centre.send({ kind: 'offer/made', offer: sampleOffer() });
    await time.settle();
    expect(desk.slice('offers')[0]?.offer.customer?.name).toBe('Lucía Núñez');
    bench.phone().call('leg-a', { interactionId: INT });
    await time.settle();
    expect(desk.slice('offers')[0]?.call).toMatchObject({ id: LEG, state: { kind: 'ringing' } });
    expect(bench.phone().commands).toContainEqual({
      name: 'ring',
      payload: { mode: 'loud', volume: 0.7 },
    });
    expect(bench.notes).toEqual([{ id: 'int-1', title: 'Lucía Núñez', isOpen: true }]);

    const from = desk.frames.length;
    expect(await desk.ask('call/answer', { interactionId: null })).toEqual({ ok: true, value: {} });
    await time.settle();
    centre.send({ kind: 'held/changed', held: sampleHeld() });
    centre.send({ kind: 'offer/ended', interactionId: INT, missed: null });
    await time.settle();
    expect(desk.slice('offers')).toEqual([]);
    // It leaves those that ring in the very frame in which it comes to those in hand.
    const moved = desk.frames
      .slice(from)
      .map((frame) => slicesIn(frame).map(({ name }) => name))
      .filter((names) => names.includes('offers'));
    expect(moved.at(-1)).toEqual(['offers', 'conversations']);
    expect(desk.slice('conversations')[0]).toMatchObject({
      interaction: { id: 'int-1', state: 'active' },
      call: { id: 'leg-a', state: { kind: 'talking' } },
    });
    expect(bench.notes[0]?.isOpen).toBe(false);
    expect(desk.frames).toContainEqual({ kind: 'focus', interactionId: 'int-1' });

    await desk.ask('call/hold', { callId: LEG });
    await time.settle();
    expect(desk.slice('conversations')[0]?.call?.state.kind).toBe('held');
    await time.advance(5_000);
    await desk.ask('call/resume', { callId: LEG });
    await desk.ask('call/mute', { callId: LEG, isMuted: true });
    await time.settle();
    expect(desk.slice('conversations')[0]?.call).toMatchObject({
      state: { kind: 'talking' },
      isMuted: true,
      heldMs: 5_000,
    });

    await desk.ask('call/hang-up', { callId: LEG });
    await time.settle();
    const wrapUp = { deadlineAtMs: START_MS + 60_000, extensions: 0 };
    centre.send({ kind: 'held/changed', held: sampleHeld({ state: 'wrap-up' }, { wrapUp }) });
    await time.settle();
    expect(desk.slice('conversations')[0]).toMatchObject({
      call: { state: { kind: 'ended', reason: 'agent-hung-up' } },
      wrapUp,
    });

    const draft = { ...emptyDraft, reasonId: 'delivery', note: 'Sale mañana' };
    const saved = await desk.ask('draft/save', { interactionId: INT, draft });
    expect(saved.ok).toBe(true);
    expect(desk.slice('conversations')[0]?.draftState).toBe('saved-here');
    await time.advance(1_500);
    expect(centre.effects('draft/save')).toEqual([{ interactionId: 'int-1', draft }]);
    expect(desk.slice('conversations')[0]?.draftState).toBe('saved');

    expect(await desk.ask('wrap-up/complete', { interactionId: INT, draft })).toMatchObject({
      ok: true,
    });
    await time.settle();
    centre.send({ kind: 'held/ended', interactionId: INT, reason: 'agent-hung-up' });
    await time.settle();
    expect(centre.effects('wrap-up/complete')).toHaveLength(1);
    expect(desk.slice('conversations')).toEqual([]);
    expect(desk.slice('recent')[0]).toMatchObject({ name: 'Lucía Núñez', direction: 'inbound' });
    expect(desk.slice('strip').outbox).toEqual({ waiting: 0, needsAttention: 0 });
  });
});
