import { describe, expect, it } from 'vitest';
import {
  newSilenceWatch,
  silenceOf,
  watchSilence,
  type Silence,
  type SilenceSample,
} from './silence-watch.ts';

const speech = 0.05;
const noise = 0.001;
const nothing = 0;
type Second = readonly [out: number, inbound: number, shouldBeHeard?: boolean];
/** Second by second; answers what is said after each. */
const run = (seconds: readonly Second[]): readonly Silence[] => {
  let watch = newSilenceWatch;
  return seconds.map(([outboundLevel, inboundLevel, shouldBeHeard = true], at) => {
    const sample: SilenceSample = { atMs: at * 1_000, outboundLevel, inboundLevel, shouldBeHeard };
    watch = watchSilence(watch, sample);
    return silenceOf(watch);
  });
};
const times = (count: number, second: Second): readonly Second[] =>
  Array.from({ length: count }, () => second);

describe('the watch over a silent microphone', () => {
  it.each<readonly [string, readonly Second[], Silence]>([
    ['a dead microphone, the other side speaks', times(11, [nothing, speech]), 'dead'],
    ['a dead microphone for nine seconds', times(10, [nothing, speech]), 'none'],
    ['an agent who listens', times(60, [noise, speech]), 'none'],
    ['an agent who is never heard, and nobody speaks', times(11, [noise, noise]), 'unheard'],
    [
      'an agent who was heard and looks something up',
      [...times(2, [speech, noise]), ...times(60, [noise, noise])],
      'none',
    ],
    [
      'an agent who was heard and whose microphone dies',
      [...times(2, [speech, noise]), ...times(11, [nothing, noise])],
      'dead',
    ],
    ['muted or on hold', times(60, [nothing, noise, false]), 'none'],
    [
      'muted in between: the ten seconds begin anew',
      [...times(6, [nothing, speech]), [nothing, speech, false], ...times(6, [nothing, speech])],
      'none',
    ],
    [
      'never heard, with the customer asking now and then',
      [...times(6, [noise, noise]), ...times(4, [noise, speech]), ...times(6, [noise, noise])],
      'unheard',
    ],
    ['heard at last', [...times(15, [noise, noise]), [speech, noise]], 'none'],
  ])('%s', (_what, seconds, expected) => {
    expect(run(seconds).at(-1)).toBe(expected);
  });

  it('does not count a sleep of the machine', () => {
    let watch = watchSilence(newSilenceWatch, {
      ...{ atMs: 0, outboundLevel: 0, inboundLevel: 0, shouldBeHeard: true },
    });
    watch = watchSilence(watch, {
      ...{ atMs: 60_000, outboundLevel: 0, inboundLevel: 0, shouldBeHeard: true },
    });
    expect(silenceOf(watch)).toBe('none');
  });
});
