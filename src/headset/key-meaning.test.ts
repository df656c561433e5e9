import { describe, expect, it } from 'vitest';
import type { HeadsetKey } from '../model/headset.ts';
import { meaningOf, type KeyedCall } from './key-meaning.ts';

type Stage = KeyedCall<string>['stage'];
const call = (id: string, stage: Stage, answeredAtMs: number | null = 1): KeyedCall<string> => ({
  id,
  stage,
  startedAtMs: Number(id),
  answeredAtMs,
});
const say = (key: HeadsetKey, calls: readonly KeyedCall<string>[]) => {
  const meaning = meaningOf(key, calls);
  if (meaning.kind === 'nothing') return '';
  return meaning.kind === 'mute'
    ? `${meaning.isMuted ? 'mute' : 'unmute'} ${meaning.callId}`
    : `${meaning.kind} ${meaning.callId}`;
};

const none: readonly KeyedCall<string>[] = [];
const rings = [call('2', 'ringing', null), call('1', 'ringing', null)];
const connects = [call('1', 'connecting', null)];
const talks = [call('1', 'talking')];
const held = [call('1', 'held')];
const talksAndRings = [call('1', 'talking'), call('2', 'ringing', null)];
const two = [call('1', 'held', 1), call('2', 'talking', 5)];
const over = [call('1', 'other')];

describe('meaningOf', () => {
  it.each<[HeadsetKey, ...string[]]>([
    // none, rings, connects, talks, held, talks and rings, two, over
    ['hook-off', '', 'answer 1', '', '', '', 'answer 2', '', ''],
    ['hook-on', '', '', 'hang-up 1', 'hang-up 1', 'hang-up 1', 'hang-up 1', 'hang-up 2', ''],
    ['drop', '', 'reject 1', 'hang-up 1', 'hang-up 1', 'hang-up 1', 'hang-up 1', 'hang-up 2', ''],
    ['mute-on', '', '', 'mute 1', 'mute 1', 'mute 1', 'mute 1', 'mute 2', ''],
    ['mute-off', '', '', 'unmute 1', 'unmute 1', 'unmute 1', 'unmute 1', 'unmute 2', ''],
    ['flash', '', 'answer 1', '', 'hold 1', 'resume 1', 'answer 2', 'resume 1', ''],
    ['hold', '', '', '', 'hold 1', 'resume 1', 'hold 1', 'hold 2', ''],
    ['hang-up-request', '', '', '', '', '', '', '', ''],
    ['redial', '', '', '', '', '', '', '', ''],
    ['line-busy', '', '', '', '', '', '', '', ''],
    ['programmable', '', '', '', '', '', '', '', ''],
  ])('%s', (key, ...expected) => {
    const situations = [none, rings, connects, talks, held, talksAndRings, two, over];
    expect(situations.map((calls) => say(key, calls))).toEqual(expected);
  });
});
