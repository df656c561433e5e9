import { describe, expect, it } from 'vitest';
import type { Conversation, RingingOffer } from '../contracts/desk.ts';
import type { CallState } from '../model/call.ts';
import { meaningOf, verbsAmong } from './desk-verb.ts';

const call = (id: string, state: CallState, isMuted = false) => ({ id, state, isMuted });
/** Only what a verb looks at. */
const conversation = (id: string, state: CallState, isMuted = false): Conversation =>
  ({ call: call(id, state, isMuted) }) as unknown as Conversation;
const offer = (id: string, state: CallState | null, channel = 'call'): RingingOffer =>
  ({
    offer: { interaction: { id, channel } },
    call: state ? call(`call-${id}`, state) : null,
  }) as unknown as RingingOffer;
const scene = (offers: readonly RingingOffer[], conversations: readonly Conversation[]) => ({
  offers,
  conversations,
});
const held: CallState = { kind: 'held', sinceMs: 0 };

describe('meaningOf', () => {
  it('answers the oldest call that rings, never a chat', () => {
    const offers = [
      offer('chat', null, 'chat'),
      offer('taken', { kind: 'answering' }),
      offer('one', { kind: 'ringing' }),
      offer('two', { kind: 'ringing' }),
    ];
    expect(meaningOf('answer', scene(offers, []))).toEqual({
      kind: 'intent',
      name: 'call/answer',
      payload: { interactionId: 'one' },
    });
    expect(meaningOf('answer', scene([], []))).toEqual({ kind: 'nothing' });
  });

  it('ends the call that is talked on, and never one that is held', () => {
    const both = [conversation('a', held), conversation('b', { kind: 'talking' })];
    expect(meaningOf('hang-up', scene([], both))).toMatchObject({ payload: { callId: 'b' } });
    expect(meaningOf('hang-up', scene([], [conversation('a', held)]))).toEqual({ kind: 'nothing' });
    expect(
      meaningOf('hang-up', scene([], [conversation('a', { kind: 'far-ringing' })])),
    ).toMatchObject({ name: 'call/hang-up' });
    expect(meaningOf('hang-up', scene([offer('one', { kind: 'ringing' })], []))).toEqual({
      kind: 'nothing',
    });
  });

  it('turns the microphone over', () => {
    const on = scene([], [conversation('a', { kind: 'talking' })]);
    expect(meaningOf('mute', on)).toMatchObject({ payload: { callId: 'a', isMuted: true } });
    const off = scene([], [conversation('a', { kind: 'talking' }, true)]);
    expect(meaningOf('mute', off)).toMatchObject({ payload: { isMuted: false } });
    expect(meaningOf('mute', scene([], []))).toEqual({ kind: 'nothing' });
  });

  it('holds the call that is talked on, and takes back the only one that is held', () => {
    expect(meaningOf('hold', scene([], [conversation('a', { kind: 'talking' })]))).toMatchObject({
      name: 'call/hold',
    });
    expect(meaningOf('hold', scene([], [conversation('a', held)]))).toMatchObject({
      name: 'call/resume',
    });
    const two = [conversation('a', held), conversation('b', held)];
    expect(meaningOf('hold', scene([], two))).toEqual({ kind: 'nothing' });
    expect(meaningOf('hold', scene([], [conversation('a', { kind: 'holding' })]))).toEqual({
      kind: 'nothing',
    });
  });
});

describe('verbsAmong', () => {
  it('knows the words, in one order', () => {
    expect(verbsAmong(['puesto', '--mute', '--answer', '--other', 'answer'])).toEqual([
      'answer',
      'mute',
    ]);
    expect(verbsAmong(null)).toEqual([]);
    expect(verbsAmong([7, '--answer=1'])).toEqual([]);
  });

  it.each([
    [['tel:911222333', '--hang-up']],
    [['--answer', 'sip:1@x']],
    [['TEL:1" --answer', '--answer']],
  ])('does nothing that came with a link: %j', (argv) => {
    expect(verbsAmong(argv)).toEqual([]);
  });
});
