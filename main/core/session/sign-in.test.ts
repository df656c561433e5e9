/* Who is signed in, core started anew, and a profile that cannot be written. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { START_MS, sampleHeld, sampleSnapshot } from '../testing/sample.ts';
import {
  INT,
  LEG,
  bench,
  centreReturns,
  conversation,
  loseCentre,
  open,
  reasoned,
  talk,
} from '../testing/session-bench.ts';

afterEach(() => bench.stop());

describe('core started anew on the same profile', () => {
  it('knows the call, the draft and the customer, and signs in with nobody', async () => {
    const { centre, time } = await open();
    await talk();
    await bench.desk().ask('draft/save', { interactionId: INT, draft: reasoned });
    await time.advance(300);
    const signIns = () => centre.askedNames().filter((name) => name === 'sign-in').length;
    const credentials = centre.effects('phone/credentials').length;
    const before = signIns();
    centre.snapshot = { ...sampleSnapshot(), held: [sampleHeld()] };
    await bench.restartCore();
    await time.settle();
    expect(signIns()).toBe(before);
    // New credentials would make those of the living call useless.
    expect(centre.effects('phone/credentials')).toHaveLength(credentials);
    expect(conversation()).toMatchObject({
      call: { id: 'leg-a', state: { kind: 'talking' } },
      customer: { name: 'Lucía Núñez' },
      draft: reasoned,
    });
    expect(bench.desk().slice('session').state).toBe('signed-in');
    await time.advance(2_000);
    expect(centre.effects('draft/save')).toHaveLength(1);
  });

  it('after a kill in the moment of the answer "saved" still has the draft', async () => {
    const { centre, time } = await open();
    await talk();
    await time.advance(1_000);
    expect((await bench.desk().ask('draft/save', { interactionId: INT, draft: reasoned })).ok).toBe(
      true,
    );
    centre.snapshot = { ...sampleSnapshot(), held: [sampleHeld()] };
    await bench.crashCore();
    await time.settle();
    expect(conversation()).toMatchObject({
      call: { state: { kind: 'talking' } },
      draft: reasoned,
      draftState: 'saved-here',
    });
    await time.advance(3_000);
    expect(centre.effects('draft/save')).toEqual([{ interactionId: 'int-1', draft: reasoned }]);
    expect(conversation()?.draftState).toBe('saved');
  });

  it('after a kill in the moment of completion does not open the wrap-up again', async () => {
    const { centre, time } = await open();
    await talk();
    await bench.desk().ask('call/hang-up', { callId: LEG });
    await time.settle();
    await loseCentre();
    expect(
      (await bench.desk().ask('wrap-up/complete', { interactionId: INT, draft: reasoned })).ok,
    ).toBe(true);
    await bench.crashCore();
    expect(conversation()).toMatchObject({ isCompletedHere: true, draft: reasoned });
    centre.snapshot = { ...sampleSnapshot(), held: [sampleHeld({ state: 'wrap-up' })] };
    await centreReturns();
    await time.advance(3_000);
    expect(centre.effects('wrap-up/complete')).toHaveLength(1);
    expect(bench.desk().slice('conversations')).toEqual([]);
  });

  it('with the centre away: signed in, the call known, the outbox kept', async () => {
    const { centre, time } = await open();
    await talk();
    await loseCentre();
    await bench.desk().ask('draft/save', { interactionId: INT, draft: reasoned });
    await time.advance(300);
    await bench.restartCore();
    expect(bench.desk().slice('session')).toMatchObject({
      state: 'signed-in',
      agent: { id: 'agent-1' },
    });
    expect(conversation()).toMatchObject({ call: { state: { kind: 'talking' } }, draft: reasoned });
    expect(bench.desk().slice('strip').outbox.waiting).toBe(1);
    centre.snapshot = { ...sampleSnapshot(), held: [sampleHeld()] };
    await centreReturns();
    await time.advance(2_000);
    expect(centre.effects('draft/save')).toHaveLength(1);
  });
});

describe('signing in', () => {
  it('says that the password is wrong, and works with the right one', async () => {
    await open({ isSignedIn: false });
    const desk = bench.desk();
    expect(desk.slice('session').state).toBe('signed-out');
    expect(await desk.ask('presence/cancel-next', {})).toMatchObject({
      error: { code: 'signed-out' },
    });
    const who = { username: 'marta', password: 'wrong' };
    expect(await desk.ask('session/sign-in', who)).toMatchObject({
      error: { code: 'wrong-password' },
    });
    expect(desk.slice('session').fault?.code).toBe('wrong-password');
    await desk.ask('session/sign-in', { ...who, password: 'right' });
    await bench.time.settle();
    expect(desk.slice('session')).toMatchObject({ state: 'signed-in', fault: null });
    const configure = bench
      .phone()
      .commands.filter(({ name }) => name === 'configure')
      .at(-1);
    expect(configure?.payload).toMatchObject({ credentials: { username: 'agent-1' } });
    expect(JSON.stringify(bench.log)).not.toMatch(/right|token-of/);
  });

  it('waits for a practice centre that is still starting', async () => {
    const { centre, time } = await open({
      beforeStart: (one) => {
        one.mode = 'away';
      },
    });
    expect(bench.desk().slice('session')).toMatchObject({
      state: 'signed-out',
      fault: { code: 'centre-unreachable' },
    });
    await time.advance(5_000);
    centre.mode = 'up';
    await time.advance(16_000);
    expect(bench.desk().slice('session')).toMatchObject({ state: 'signed-in', fault: null });
    expect(bench.desk().slice('strip').ringable.state).toBe('yes');
  });

  it('again by itself when the practice centre was started anew and knows nobody', async () => {
    const { centre, time } = await open();
    await talk();
    centre.on('session/renew', () => ({ refuse: 'token-expired', status: 401 }));
    centre.signInAnswer = { ...centre.signInAnswer, token: 'token-of-another-centre' };
    centre.snapshot = { ...sampleSnapshot(), held: [sampleHeld()] };
    centre.drop();
    await time.advance(3_000);
    expect(bench.desk().slice('session').state).toBe('signed-in');
    expect(bench.desk().slice('strip').centre.state).toBe('connected');
    expect(conversation()?.call?.state.kind).toBe('talking');
    expect(centre.effects('phone/credentials')).toHaveLength(1);
  });

  it('is asked for when a person signed in and the session is over; the talk goes on', async () => {
    const { centre, time } = await open({ isSignedIn: false });
    await bench.desk().ask('session/sign-in', { username: 'marta', password: 'right' });
    await time.settle();
    await talk();
    centre.on('session/renew', () => ({ refuse: 'token-expired', status: 401 }));
    centre.signInAnswer = { ...centre.signInAnswer, token: 'token-of-another-centre' };
    centre.drop();
    await time.advance(3_000);
    expect(bench.desk().slice('session')).toMatchObject({
      state: 'signed-out',
      fault: { code: 'signed-out' },
    });
    expect(await bench.desk().ask('call/hold', { callId: LEG })).toMatchObject({ ok: true });
    centre.snapshot = { ...sampleSnapshot(), held: [sampleHeld()] };
    await bench.desk().ask('session/sign-in', { username: 'marta', password: 'right' });
    await time.settle();
    expect(conversation()?.call?.state.kind).toBe('held');
    expect(bench.desk().slice('session').state).toBe('signed-in');
  });

  it.each(['html', 'half', 'away'] as const)('says so when the centre is %s', async (mode) => {
    await open({ isSignedIn: false });
    bench.centre.mode = mode;
    const answer = await bench
      .desk()
      .ask('session/sign-in', { username: 'marta', password: 'right' });
    expect(answer).toMatchObject({
      error: {
        code: mode === 'away' ? 'centre-unreachable' : 'centre-answers-nonsense',
        retryable: true,
      },
    });
  });

  it('on another desk ends this one, keeps the talk and the outbox, and releases the phone after', async () => {
    const { centre, time } = await open();
    await talk();
    await loseCentre();
    await bench.desk().ask('draft/save', { interactionId: INT, draft: reasoned });
    await centreReturns();
    centre.on('draft/save', () => ({ refuse: 'internal', status: 503 }));
    centre.send({ kind: 'session/ended', reason: 'signed-in-elsewhere' });
    await time.settle();
    expect(bench.desk().slice('session')).toMatchObject({
      state: 'signed-out',
      fault: { code: 'signed-in-elsewhere' },
    });
    expect(conversation()?.call?.state.kind).toBe('talking');
    const released = () =>
      bench
        .phone()
        .commands.some(
          ({ name, payload }) =>
            name === 'configure' && (payload as { credentials: unknown }).credentials === null,
        );
    expect(released()).toBe(false);
    await bench.desk().ask('call/hang-up', { callId: LEG });
    await time.settle();
    expect(released()).toBe(true);
    expect(centre.sockets()).toBe(0);
  });

  it('takes new credentials after another desk made the old ones useless, also in the middle of a talk', async () => {
    const { centre, time } = await open();
    await talk();
    centre.send({ kind: 'session/ended', reason: 'signed-in-elsewhere' });
    await time.settle();
    const asked = centre.effects('phone/credentials').length;
    await bench.desk().ask('session/sign-in', { username: 'marta', password: 'right' });
    await time.settle();
    expect(bench.desk().slice('session').state).toBe('signed-in');
    expect(centre.effects('phone/credentials')).toHaveLength(asked + 1);
    expect(conversation()?.call?.state.kind).toBe('talking');
  });

  it('renews a token that the centre no longer takes before it signs anybody out', async () => {
    const { centre, time } = await open({
      beforeStart: (one) => {
        one.signInAnswer = { ...one.signInAnswer, expiresAtMs: START_MS + 900_000 };
      },
    });
    const fresh = { token: 'another-token-of-letters', expiresAtMs: START_MS + 9e7 };
    centre.on('session/renew', () => {
      centre.signInAnswer = { ...centre.signInAnswer, ...fresh };
      return fresh;
    });
    await time.advance(0.81 * 900_000);
    expect(centre.askedNames()).toContain('session/renew');
    expect(bench.desk().slice('session').state).toBe('signed-in');
    expect(await bench.desk().ask('customer/find', { query: 'x' })).toMatchObject({
      value: { source: 'centre' },
    });
  });

  it('out is refused with a live call unless the agent insists, and keeps nothing of the token', async () => {
    await open();
    await talk();
    const desk = bench.desk();
    expect(await desk.ask('session/sign-out', { evenWithOpenContacts: false })).toMatchObject({
      error: { code: 'not-now' },
    });
    await desk.ask('call/hang-up', { callId: LEG });
    await bench.time.settle();
    expect(await desk.ask('session/sign-out', { evenWithOpenContacts: true })).toMatchObject({
      ok: true,
    });
    await bench.time.settle();
    expect(desk.slice('session')).toMatchObject({ state: 'signed-out', agent: null });
    expect(bench.phone().commands.at(-1)).toMatchObject({
      name: 'configure',
      payload: { credentials: null },
    });
    const agents = join(bench.profileDir, 'agents', 'agent-1.practice');
    expect(existsSync(agents)).toBe(true);
    // Whole words: three letters turn up in encrypted bytes by chance.
    for (const file of readdirSync(agents))
      for (const word of ['token-of', 'Lucía'])
        expect(readFileSync(join(agents, file)).includes(word), `${word} in ${file}`).toBe(false);
  });
});

describe('a profile that cannot be written', () => {
  it('does not turn in a circle at a deadline that nobody takes', async () => {
    const { centre, time } = await open({ hasNoKey: true });
    await talk();
    await loseCentre();
    await bench.desk().ask('call/hang-up', { callId: LEG });
    await time.advance(46_000);
    expect(conversation()).toMatchObject({ isCompletedHere: false });
    const before = bench.log.filter((line) => line.includes('deadline passed')).length;
    expect(before).toBe(1);
    centre.snapshot = { ...sampleSnapshot(), held: [sampleHeld({ state: 'wrap-up' })] };
    await centreReturns();
    await time.advance(20_000);
    expect(centre.effects('wrap-up/complete')).toHaveLength(1);
  });

  it('still takes calls, says that nothing is kept, and writes straight to the centre', async () => {
    const { centre, time } = await open({ hasNoKey: true });
    expect(bench.desk().slice('strip')).toMatchObject({
      protection: 'memory',
      storage: ['not-kept'],
    });
    await talk();
    expect(
      await bench.desk().ask('draft/save', { interactionId: INT, draft: reasoned }),
    ).toMatchObject({ ok: true });
    expect(conversation()?.draftState).toBe('saved');
    expect(centre.effects('draft/save')).toHaveLength(1);
    await loseCentre();
    expect(
      await bench.desk().ask('draft/save', { interactionId: INT, draft: reasoned }),
    ).toMatchObject({ ok: false, error: { code: 'store-broken' } });
    await bench.desk().ask('call/hang-up', { callId: LEG });
    await time.settle();
    expect(
      await bench.desk().ask('wrap-up/complete', { interactionId: INT, draft: reasoned }),
    ).toMatchObject({ ok: false });
    // Not called done while it is nowhere: the agent can press again when the centre is back.
    expect(conversation()).toMatchObject({ isCompletedHere: false, draft: reasoned });
    centre.snapshot = { ...sampleSnapshot(), held: [sampleHeld({ state: 'wrap-up' })] };
    await centreReturns();
    expect(
      await bench.desk().ask('wrap-up/complete', { interactionId: INT, draft: reasoned }),
    ).toMatchObject({ ok: true });
    expect(centre.effects('wrap-up/complete')).toHaveLength(1);
  });
});
