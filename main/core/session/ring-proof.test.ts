/* The ring proof end to end in core: what the phone finds becomes what the desk shows and the centre is told. */
import { afterEach, describe, expect, it } from 'vitest';
import { sampleOffer } from '../testing/sample.ts';
import { INT, bench, open, talk } from '../testing/session-bench.ts';

afterEach(() => bench.stop());

const well = { reach: 'round-trip', ringer: 'sounding', microphone: 'alive' } as const;
const looks = () => bench.phone().commands.filter(({ name }) => name === 'ring/look');
const whole = () =>
  looks().filter(({ payload }) => (payload as { scope: string }).scope === 'whole');
const strip = () => bench.desk().slice('strip');
const told = () => bench.centre.effects('phone/ringable').at(-1);

describe('ring proof', () => {
  it('looks after signing in and says when it did', async () => {
    const { time } = await open();
    await time.advance(1_000);
    expect(whole()).toEqual([{ name: 'ring/look', payload: { scope: 'whole', isRoutine: false } }]);
    expect(strip().ringProof).toMatchObject({ findings: well, isChecking: false });
    expect(strip().ringProof?.checkedAtMs).toBe(time.clock.nowMs());
    await time.advance(180_000);
    expect(whole().at(-1)?.payload).toEqual({ scope: 'whole', isRoutine: true });
  });

  it('a microphone of zeros takes the desk out of the queue, and back when it is heard again', async () => {
    const { time } = await open();
    await time.advance(1_000);
    bench.phone().findings = { ...well, microphone: 'silent' };
    await time.advance(180_000);
    expect(strip().ringable.state).toBe('yes');
    await time.advance(3_000);
    expect(strip().ringable).toMatchObject({ state: 'no', reason: 'microphone-silent' });
    expect(told()).toEqual({ isRingable: false, reason: 'microphone-silent' });
    bench.phone().findings = well;
    await time.advance(5_000);
    expect(strip().ringable.state).toBe('yes');
    expect(told()).toEqual({ isRingable: true, reason: null });
  });

  it('never looks beside a call', async () => {
    const { time } = await open();
    await time.advance(1_000);
    await talk();
    const before = looks().length;
    await time.advance(600_000);
    expect(looks()).toHaveLength(before);
    await bench
      .desk()
      .ask('ring/check', {})
      .then((answer) => {
        expect(answer).toMatchObject({ ok: false, error: { code: 'not-now' } });
      });
  });

  it('a call that comes while it looks: what was seen is not believed', async () => {
    const { time } = await open();
    bench.phone().findings = { ...well, microphone: 'busy' };
    bench.phone().leaveUnanswered('ring/look');
    await time.advance(1_000);
    bench.centre.send({ kind: 'offer/made', offer: sampleOffer({ id: INT }) });
    bench.phone().call('leg-a', { interactionId: INT });
    await time.advance(30_000);
    expect(strip().ringable.state).toBe('yes');
  });

  it('registers again when nothing gets in', async () => {
    const { time } = await open();
    bench.phone().findings = { ...well, reach: 'silent' };
    const configured = () =>
      bench
        .phone()
        .names()
        .filter((name) => name === 'configure').length;
    const before = configured();
    await time.advance(4_500);
    expect(strip().ringable.reason).toBe('not-reachable');
    expect(configured()).toBe(before + 1);
  });

  it('a phone page that stands still is no phone', async () => {
    const { time } = await open();
    await time.advance(1_000);
    bench.phone().leaveUnanswered('ring/look');
    await time.advance(20_000 + 10_000 + 3_000 + 10_000);
    expect(strip().ringable).toMatchObject({ state: 'no', reason: 'phone-silent' });
    expect(told()).toEqual({ isRingable: false, reason: 'phone-silent' });
  });

  it('looks now when asked, and when the devices change', async () => {
    const { time } = await open();
    await time.advance(1_000);
    const before = whole().length;
    expect(await bench.desk().ask('ring/check', {})).toEqual({ ok: true, value: {} });
    await time.settle();
    expect(whole()).toHaveLength(before + 1);
    bench.phone().fact({
      kind: 'devices',
      microphones: [{ deviceId: 'm', groupId: 'g', label: 'Jabra' }],
      speakers: [],
      microphoneInUse: 'Jabra',
      speakerInUse: null,
      problem: 'none',
    });
    await time.advance(1_000);
    expect(whole()).toHaveLength(before + 2);
  });

  it('a ring volume of zero is no ringing, unless calls answer themselves', async () => {
    const { time } = await open();
    await bench.desk().ask('settings/set', { ringVolume: 0 });
    await time.settle();
    expect(strip().ringable).toMatchObject({ state: 'no', reason: 'ringer-off' });
    await bench.desk().ask('settings/set', { autoAnswer: true });
    await time.settle();
    expect(strip().ringable.state).toBe('yes');
  });
});

describe('F31: a machine that slept', () => {
  it('for a minute: looked at again, ready by itself', async () => {
    const { time } = await open();
    await time.advance(1_000);
    const before = whole().length;
    bench.phone().fact({ kind: 'woke', awayMs: 60_000 });
    await time.advance(1_000);
    expect(whole()).toHaveLength(before + 1);
    expect(strip().ringable.state).toBe('yes');
  });

  it.each([3_600_000, 12 * 3_600_000])(
    'for %i ms: nobody is silently ready, the agent says it',
    async (awayMs) => {
      const { time } = await open();
      bench.centre.send({
        kind: 'presence/changed',
        status: { presence: { kind: 'available' }, sinceMs: 0, next: null },
      });
      await time.advance(1_000);
      bench.phone().fact({ kind: 'woke', awayMs });
      await time.advance(2_000);
      expect(strip().ringable).toMatchObject({ state: 'no', reason: 'slept' });
      expect(told()).toEqual({ isRingable: false, reason: 'slept' });
      await bench.desk().ask('presence/set', { presence: { kind: 'available' } });
      await time.settle();
      expect(strip().ringable.state).toBe('yes');
      expect(told()).toEqual({ isRingable: true, reason: null });
    },
  );

  it('on a break before: the break is not touched', async () => {
    const { time } = await open();
    bench.centre.send({
      kind: 'presence/changed',
      status: { presence: { kind: 'away', reason: 'break' }, sinceMs: 0, next: null },
    });
    await time.settle();
    bench.phone().fact({ kind: 'woke', awayMs: 3_600_000 });
    await time.settle();
    expect(strip().ringable.state).toBe('yes');
  });
});
