/* A lead or a learner beside another agent's contact: their own phone's ring is answered by itself, and no other. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Held } from '#src/centre/wire.ts';
import { agentId } from '#src/model/ids.ts';
import { sampleHeld, sampleOffer, sampleSnapshot } from '../testing/sample.ts';
import {
  bench,
  CHAT,
  chatHeld,
  conversation,
  INT,
  INT2,
  LEG,
  LEG2,
  loseCentre,
  open,
  reasoned,
  talk,
} from '../testing/session-bench.ts';

afterEach(() => bench.stop());

const beside = (role: Held['role'] = 'lead') => sampleHeld({ id: INT }, { role });
const set = (step: 'listen' | 'whisper' | 'barge' | null, id = INT) =>
  bench.desk().ask('supervise/set', { interactionId: id, step });
const rings = () =>
  bench
    .phone()
    .commands.filter(({ name }) => name === 'ring')
    .map(({ payload }) => (payload as { mode: string }).mode);
const state = (id = INT) => conversation(id)?.call?.state.kind;
const answers = () =>
  bench
    .phone()
    .names()
    .filter((name) => name === 'answer').length;

describe('a lead who listens', () => {
  it.each(['the centre’s word', 'the leg'])(
    'is in it without a ring when %s comes first',
    async (first) => {
      const { centre, time, desk, phone } = await open();
      expect(await set('listen')).toMatchObject({ ok: true });
      expect(centre.asked.at(-1)?.payload).toEqual({ interactionId: INT, step: 'listen' });
      const word = () => centre.send({ kind: 'held/changed', held: beside() });
      const leg = () => phone().call('leg-a', { interactionId: INT });
      for (const come of first === 'the leg' ? [leg, word] : [word, leg]) {
        come();
        await time.settle();
        expect(desk().slice('offers')).toEqual([]);
      }
      expect(state()).toBe('talking');
      expect(conversation()).toMatchObject({ role: 'lead', wrapUp: null });
      expect(answers()).toBe(1);
      expect(rings()).toEqual([]);
      expect(bench.notes).toEqual([]);
      // Who listens stays in the table.
      expect(desk().frames.some(({ kind }) => kind === 'focus')).toBe(false);
    },
  );

  it('changes the step without a new ring, and is gone when they leave', async () => {
    const { centre, time, desk, phone } = await open();
    centre.send({ kind: 'held/changed', held: beside() });
    phone().call('leg-a', { interactionId: INT });
    await time.settle();
    for (const step of ['whisper', 'barge', null] as const)
      expect(await set(step)).toMatchObject({ ok: true });
    phone().call('leg-a', { state: 'ended', endReason: 'agent-hung-up' });
    await time.settle();
    expect(answers()).toBe(1);
    expect(conversation()).toBeUndefined();
    expect(desk().slice('recent')).toEqual([]);
    expect(desk().slice('missed')).toEqual([]);
  });

  it('leaves by hanging up, without a wrap-up, also while the centre is away', async () => {
    const { centre, time, desk, phone } = await open();
    centre.send({ kind: 'held/changed', held: beside() });
    phone().call('leg-a', { interactionId: INT });
    await time.settle();
    await loseCentre();
    expect(await set('listen', INT2)).toMatchObject({ error: { code: 'centre-unreachable' } });
    expect(await set(null)).toMatchObject({ ok: true });
    await time.settle();
    expect(phone().names()).toContain('hang-up');
    expect(conversation()).toBeUndefined();
    expect(await set(null)).toMatchObject({ error: { code: 'centre-unreachable' } });
    expect(desk().slice('conversations')).toEqual([]);
  });

  it('leaves after they came, however fast both were pressed', async () => {
    const { centre, time } = await open();
    const both = [set('listen'), set(null)];
    await time.settle();
    for (const answer of await Promise.all(both)) expect(answer).toMatchObject({ ok: true });
    expect(centre.effects('supervise/set').map((one) => (one as { step: string }).step)).toEqual([
      'listen',
      null,
    ]);
  });

  it('is not called when the ring comes after the contact was over', async () => {
    const { centre, time, desk, phone } = await open();
    await set('listen');
    centre.send({ kind: 'held/changed', held: beside() });
    await time.settle();
    centre.send({ kind: 'held/ended', interactionId: INT, reason: null });
    await time.settle();
    phone().call('leg-a', { interactionId: INT });
    await time.settle();
    expect(desk().slice('offers')).toEqual([]);
    expect(rings()).toEqual([]);
    expect(answers()).toBe(0);
    phone().call('leg-a', { state: 'ended', endReason: 'missed' });
    await time.settle();
    expect(desk().slice('missed')).toEqual([]);
    expect(desk().slice('conversations')).toEqual([]);
  });

  it('is rung without a sound for a contact that they take over from outside', async () => {
    const { time, desk, phone } = await open();
    const asked = { interactionId: INT, fromAgentId: agentId.parse('agent-2') };
    expect(await desk().ask('supervise/take-over', asked)).toMatchObject({ ok: true });
    phone().call('leg-a', { interactionId: INT });
    await time.settle();
    expect(state()).toBe('talking');
    expect(rings()).toEqual([]);
  });

  it('holds their own call first, when they pressed for it', async () => {
    const { centre, time, phone } = await open();
    await talk('leg-b', INT2);
    await set('listen');
    centre.send({ kind: 'held/changed', held: beside() });
    phone().call('leg-a', { interactionId: INT });
    await time.settle();
    expect(state(INT2)).toBe('held');
    expect(state()).toBe('talking');
  });

  it('is taken in as soon as another call that is being connected lets them', async () => {
    const { centre, time, desk, phone } = await open();
    centre.send({ kind: 'offer/made', offer: sampleOffer({ id: INT2 }) });
    phone().call('leg-b', { interactionId: INT2 });
    await time.settle();
    await set('listen');
    phone().obeys = false;
    await desk().ask('call/answer', { interactionId: INT2 });
    centre.send({ kind: 'held/changed', held: beside() });
    phone().call('leg-a', { interactionId: INT });
    await time.settle();
    expect(state()).toBe('ringing');
    phone().obeys = true;
    phone().call('leg-b', { state: 'talking', answeredAtMs: 1 });
    await time.settle();
    await time.settle();
    expect(state()).toBe('talking');
    expect(state(INT2)).toBe('held');
  });

  it('has nothing to write down', async () => {
    const { centre, time, desk, phone } = await open();
    centre.send({ kind: 'held/changed', held: beside() });
    phone().call('leg-a', { interactionId: INT });
    await time.settle();
    for (const name of ['draft/save', 'wrap-up/complete'] as const)
      expect(await desk().ask(name, { interactionId: INT, draft: reasoned })).toMatchObject({
        error: { code: 'not-now' },
      });
    await time.advance(5_000);
    expect(centre.askedNames()).not.toContain('phone/quality');
  });

  it('owns the contact after taking it over, on the same leg, and wraps it up', async () => {
    const { centre, time, desk, phone } = await open();
    centre.send({ kind: 'held/changed', held: beside() });
    phone().call('leg-a', { interactionId: INT });
    await time.settle();
    const asked = { interactionId: INT, fromAgentId: agentId.parse('agent-2') };
    expect(await desk().ask('supervise/take-over', asked)).toMatchObject({ ok: true });
    centre.send({ kind: 'held/changed', held: beside('owner') });
    await time.settle();
    expect(conversation()).toMatchObject({ role: 'owner', call: { id: LEG } });
    await loseCentre();
    phone().call('leg-a', { state: 'ended', endReason: 'customer-hung-up' });
    await time.settle();
    expect(conversation()?.wrapUp).not.toBeNull();
    expect(answers()).toBe(1);
  });

  it('of a chat is told so by the centre alone', async () => {
    const { centre, time } = await open();
    expect(await set('listen', CHAT)).toMatchObject({ ok: true });
    centre.send({ kind: 'held/changed', held: chatHeld({}, { role: 'lead' }) });
    await time.settle();
    expect(conversation(CHAT)).toMatchObject({ role: 'lead', call: null });
    centre.send({ kind: 'held/ended', interactionId: CHAT, reason: null });
    await time.settle();
    expect(conversation(CHAT)).toBeUndefined();
  });

  it('finds the leg again after a crash of core', async () => {
    const { centre, time, phone } = await open();
    centre.send({ kind: 'held/changed', held: beside() });
    phone().call('leg-a', { interactionId: INT });
    await time.advance(1_000);
    centre.snapshot = { ...sampleSnapshot(), held: [beside()] };
    await bench.crashCore();
    await time.settle();
    expect(state()).toBe('talking');
    expect(bench.desk().slice('offers')).toEqual([]);
    phone().call('leg-a', { state: 'ended', endReason: 'agent-hung-up' });
    await time.settle();
    expect(conversation()).toBeUndefined();
  });
});

describe('an agent whose contact a lead took over', () => {
  it('is done when the call ends: the wrap-up is the lead’s', async () => {
    const { centre, time, phone } = await open();
    await talk();
    centre.send({ kind: 'held/changed', held: beside() });
    await time.settle();
    phone().call('leg-a', { state: 'ended', endReason: 'customer-hung-up' });
    await time.settle();
    expect(conversation()).toBeUndefined();
  });
});

describe('words that were being typed when a lead took over', () => {
  const taken = (note: string, role: Held['role']): void => {
    const takenFrom = { agentId: agentId.parse('agent-1'), name: 'Marta Ruiz' };
    const company = { parties: [], focus: 'customer' as const, card: null, transfer: null };
    bench.centre.send({
      kind: 'held/changed',
      held: {
        ...beside(role),
        draft: { ...reasoned, note },
        company: { ...company, returned: null, takenFrom },
      },
    });
  };

  it('still go out, and what the lead wrote comes back with the contact', async () => {
    const { centre, time, desk } = await open();
    await talk();
    const save = (note: string) =>
      desk().ask('draft/save', { interactionId: INT, draft: { ...reasoned, note } });
    await save('Quiere');
    taken('Quiere', 'lead');
    await time.settle();
    expect(await save('Quiere un abono')).toMatchObject({ ok: true });
    await time.advance(1_000);
    expect(centre.effects('draft/save').at(-1)).toMatchObject({
      draft: { note: 'Quiere un abono' },
    });
    taken('Abono hecho', 'lead');
    taken('Abono hecho', 'owner');
    await time.settle();
    expect(conversation()).toMatchObject({ role: 'owner', draft: { note: 'Abono hecho' } });
  });
});

describe('a learner', () => {
  it('is taken in by themselves', async () => {
    const { centre, time, phone } = await open();
    centre.send({ kind: 'held/changed', held: beside('learner') });
    phone().call('leg-a', { interactionId: INT });
    await time.settle();
    expect(state()).toBe('talking');
    expect(rings()).toEqual([]);
  });
});

describe('who follows an agent', () => {
  const follow = () =>
    bench.centre.send({
      kind: 'team/following',
      following: { agentId: agentId.parse('agent-2'), mode: 'always' },
    });

  it('hears no ring when the leg comes a moment before the centre’s word', async () => {
    const { centre, time, desk, phone } = await open();
    follow();
    await time.settle();
    phone().call('leg-a', { interactionId: INT });
    await time.advance(300);
    expect(desk().slice('offers')).toEqual([]);
    centre.send({ kind: 'held/changed', held: beside() });
    await time.settle();
    expect(state()).toBe('talking');
    expect(rings()).toEqual([]);
    await time.advance(1_000);
    expect(desk().slice('offers')).toEqual([]);
  });

  it('is taken in only when no customer of their own is in their ear', async () => {
    const { centre, time, desk, phone } = await open();
    await talk('leg-b', INT2);
    follow();
    centre.send({ kind: 'held/changed', held: beside() });
    phone().call('leg-a', { interactionId: INT });
    await time.settle();
    expect(state(INT2)).toBe('talking');
    expect(state()).toBe('ringing');
    expect(rings().at(-1)).toBe('off');
    await desk().ask('call/hang-up', { callId: LEG2 });
    await time.settle();
    await time.settle();
    expect(state()).toBe('talking');
  });

  it('is still rung by a call of their own that nobody announced', async () => {
    const { time, desk, phone } = await open();
    follow();
    await time.settle();
    phone().call('leg-a', { interactionId: INT });
    await time.advance(500);
    expect(desk().slice('offers')).toHaveLength(1);
    expect(rings()).toEqual(['loud']);
    expect(answers()).toBe(0);
  });
});

describe('no other ring', () => {
  it('is answered by itself: not an offer, not a consult, not one for a joining that was refused', async () => {
    const { centre, time, desk, phone } = await open();
    centre.on('supervise/set', () => ({ refuse: 'not-found', status: 404 }));
    expect(await set('listen')).toMatchObject({ error: { code: 'not-found' } });
    phone().call('leg-a', { interactionId: INT });
    centre.send({ kind: 'offer/made', offer: sampleOffer({ id: INT2 }) });
    phone().call('leg-b', { interactionId: INT2 });
    await time.advance(20_000);
    expect(
      desk()
        .slice('offers')
        .map(({ call }) => call?.id),
    ).toEqual([LEG, LEG2]);
    expect(answers()).toBe(0);
    expect(rings()[0]).toBe('loud');
  });

  it('is taken for one that was asked for and offered as well', async () => {
    const { centre, time, phone } = await open();
    await set('listen');
    centre.send({ kind: 'offer/made', offer: sampleOffer() });
    phone().call('leg-a', { interactionId: INT });
    await time.advance(1_000);
    expect(answers()).toBe(0);
  });

  it('is taken for one that was asked for long ago', async () => {
    const { time, phone } = await open();
    await set('listen');
    await time.advance(16_000);
    phone().call('leg-a', { interactionId: INT });
    await time.settle();
    expect(answers()).toBe(0);
    expect(rings()).toEqual(['loud']);
  });
});
