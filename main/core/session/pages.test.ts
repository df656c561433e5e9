/* The phone and the desk page: what they report, ask, and how they may die. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { deskSlices, slicesIn } from '#src/contracts/desk.ts';
import { sampleInteraction } from '../testing/sample.ts';
import {
  INT,
  INT2,
  LEG,
  LEG2,
  bench,
  centreReturns,
  conversation,
  loseCentre,
  open,
  reasoned,
  talk,
} from '../testing/session-bench.ts';

afterEach(() => bench.stop());

describe('the phone', () => {
  it('gone in a call: the call is unknown, then restated', async () => {
    const { time } = await open();
    await talk();
    const living = bench.phone().calls();
    bench.phone().close();
    await time.settle();
    expect(conversation()?.call?.state).toEqual({ kind: 'unknown', before: 'talking' });
    expect(bench.desk().slice('strip').phone.state).toBe('lost');
    expect(bench.desk().slice('strip').ringable.reason).toBe('not-registered');
    bench.newPhone(living);
    await time.settle();
    await time.settle();
    expect(conversation()?.call?.state.kind).toBe('talking');
    expect(bench.centre.effects('phone/restated').at(-1)).toEqual({ interactionIds: ['int-1'] });
  });

  it('back without the call: it is lost, said plainly, and the centre is told', async () => {
    const { time } = await open();
    await talk();
    bench.core().phoneGone();
    bench.newPhone([]);
    await time.settle();
    await time.settle();
    expect(conversation()).toMatchObject({
      call: { state: { kind: 'ended', reason: 'phone-lost' } },
      fault: { code: 'phone-lost' },
    });
    expect(bench.centre.effects('phone/restated').at(-1)).toEqual({ interactionIds: [] });
    expect(bench.centre.effects('phone/restated')).toHaveLength(2);
  });

  it('lost while the centre is away is reported when it returns', async () => {
    await open();
    await talk();
    const told = () => bench.centre.effects('phone/restated').length;
    await loseCentre();
    const before = told();
    bench.core().phoneGone();
    bench.newPhone([]);
    await bench.time.settle();
    expect(told()).toBe(before);
    await centreReturns();
    await bench.time.advance(5_000);
    // Once at the return, and once more for calls that the centre spared because they had just begun.
    expect(bench.centre.effects('phone/restated').slice(before)).toEqual([
      { interactionIds: [] },
      { interactionIds: [] },
    ]);
  });

  it('that stays away for 30 s loses its calls', async () => {
    const { time } = await open();
    await talk();
    bench.phone().close();
    await time.advance(29_000);
    expect(conversation()?.call?.state.kind).toBe('unknown');
    await time.advance(2_000);
    expect(conversation()?.call?.state).toMatchObject({ kind: 'ended', reason: 'phone-lost' });
  });

  it('that does not answer a command is asked how things are', async () => {
    const { time } = await open();
    await talk();
    bench.phone().refuseNext('hold', 'sip-unreachable');
    const answer = await bench.desk().ask('call/hold', { callId: LEG });
    expect(answer).toMatchObject({ ok: false, error: { code: 'sip-unreachable' } });
    await time.settle();
    expect(bench.phone().names().at(-1)).toBe('restate');
    expect(conversation()?.call?.state.kind).toBe('talking');
  });

  it('without a microphone or a registration makes the desk not ringable, and the centre knows', async () => {
    const { centre, time } = await open();
    bench.phone().fact({ kind: 'registration', state: 'unreachable', fault: null });
    await time.settle();
    expect(centre.effects('phone/ringable').at(-1)).toEqual({
      isRingable: false,
      reason: 'not-registered',
    });
    bench.phone().fact({ kind: 'registration', state: 'registered', fault: null });
    bench.phone().fact({
      kind: 'devices',
      microphones: [],
      speakers: [],
      microphoneInUse: null,
      speakerInUse: null,
      problem: 'microphone-missing',
    });
    await time.settle();
    expect(centre.effects('phone/ringable').at(-1)).toEqual({
      isRingable: false,
      reason: 'no-microphone',
    });
  });

  it('gets auto-answer’s zip tone first, and never while a call is on', async () => {
    const { time } = await open();
    await bench.desk().ask('settings/set', { autoAnswer: true });
    bench.phone().call('leg-a', { interactionId: INT });
    await time.settle();
    expect(bench.phone().commands.at(-1)).toMatchObject({ name: 'ring', payload: { mode: 'zip' } });
    await time.advance(700);
    expect(conversation()?.call?.state.kind).toBe('talking');
    bench.phone().call('leg-b', { interactionId: INT2 });
    await time.advance(5_000);
    expect(bench.desk().slice('offers')[0]?.call?.state.kind).toBe('ringing');
    expect(bench.phone().commands.at(-1)).toMatchObject({ payload: { mode: 'soft' } });
  });
});

describe('a phone that is slow to sound the zip tone', () => {
  it('opens the line only after the tone, and all the same when the tone does not come', async () => {
    const { time } = await open();
    await bench.desk().ask('settings/set', { autoAnswer: true });
    bench.phone().leaveUnanswered('ring');
    bench.phone().call('leg-a', { interactionId: INT });
    await time.settle();
    await time.advance(2_400);
    expect(bench.desk().slice('offers')[0]?.call?.state.kind).toBe('ringing');
    await time.advance(200);
    expect(conversation()?.call?.state.kind).toBe('talking');
  });
});

describe('the desk page', () => {
  it('that comes anew gets hello and every slice, the draft included', async () => {
    const { time } = await open();
    await talk();
    await bench.desk().ask('draft/save', { interactionId: INT, draft: reasoned });
    const old = bench.desk();
    bench.newDesk();
    await time.settle();
    expect(bench.desk().frames[0]).toMatchObject({ kind: 'hello', contract: 1 });
    expect(bench.desk().frames.flatMap((frame) => slicesIn(frame)).length).toBe(
      Object.keys(deskSlices).length,
    );
    expect(conversation()?.draft).toEqual(reasoned);
    const heard = old.frames.length;
    await bench.desk().ask('call/mute', { callId: LEG, isMuted: true });
    await time.settle();
    expect(old.frames.length).toBe(heard);
  });

  it('gets an answer for nonsense, and nothing happens', async () => {
    await open();
    const desk = bench.desk();
    for (const [name, payload] of [
      ['call/answer', { interactionId: 7 }],
      ['call/explode', {}],
      ['__proto__', {}],
      ['constructor', {}],
      ['call/dtmf', { callId: 'x', digits: 'abc' }],
      ['draft/save', null],
    ] as const)
      expect(await desk.askRaw(name, payload)).toMatchObject({ error: { code: 'invalid' } });
    for (const frame of [null, 7, 'x', {}, { kind: 'ask' }, { kind: 'tell', payload: {} }])
      desk.hearRaw(frame);
    expect(await desk.ask('call/answer', { interactionId: null })).toMatchObject({
      error: { code: 'no-such-call' },
    });
    expect(await desk.ask('call/hang-up', { callId: LEG2 })).toMatchObject({
      error: { code: 'no-such-call' },
    });
  });

  it('changes the settings that it sends and no others; locked ones stay', async () => {
    await open({
      prepare: (dir) => {
        writeFileSync(
          join(dir, 'policy.json'),
          JSON.stringify({ autoAnswer: true, theme: 'pink' }),
        );
      },
    });
    const desk = bench.desk();
    expect(desk.slice('locked')).toEqual(['autoAnswer']);
    await desk.ask('settings/set', { theme: 'dark' });
    await desk.ask('settings/set', { textSize: 130 });
    expect(desk.slice('settings')).toMatchObject({
      theme: 'dark',
      textSize: 130,
      autoAnswer: true,
    });
    expect(await desk.ask('settings/set', { autoAnswer: false })).toMatchObject({
      error: { code: 'locked-by-policy' },
    });
    const kept = JSON.parse(
      readFileSync(join(bench.profileDir, 'settings.json'), 'utf8'),
    ) as object;
    expect(kept).toEqual({ theme: 'dark', textSize: 130 });
  });
});

describe('recording', () => {
  it('is shown as asked until the centre confirms, and says when it does not', async () => {
    const { centre, time } = await open();
    await talk();
    centre.on('recording/set', () => ({ state: 'paused' }));
    const asked = bench.desk().ask('recording/set', { interactionId: INT, state: 'paused' });
    await Promise.resolve();
    expect((await asked).ok).toBe(true);
    expect(conversation()?.interaction.recording).toBe('paused');
    centre.on('recording/set', () => ({ refuse: 'recorder-silent', status: 503 }));
    await bench.desk().ask('recording/set', { interactionId: INT, state: 'recording' });
    await time.settle();
    expect(conversation()).toMatchObject({
      isAskingRecording: false,
      fault: { code: 'recorder-silent' },
      interaction: { recording: 'paused' },
    });
    expect(sampleInteraction().recording).toBe('recording');
  });
});
