/** What the ring proof is shown as: its state and the four things that were looked at. Pure; used by the sign and the check. */
import type { Strip } from '#src/contracts/desk.ts';
import type { Texts } from '../text/texts.ts';

export type PartState = 'good' | 'bad' | 'unknown';

export interface RingPart {
  readonly name: keyof Texts['ring']['parts'];
  readonly part: PartState;
  readonly words: string;
}

/** Green only what was looked at. */
export function stateOf({ ringable, ringProof }: Strip): 'yes' | 'no' | 'unproven' {
  if (ringable.state === 'no') return 'no';
  const isProven = ringProof !== undefined && ringProof.checkedAtMs !== null;
  return ringable.state === 'yes' && isProven ? 'yes' : 'unproven';
}

/** What was looked at, in the order in which a call passes it. */
export function partsOf(strip: Strip, words: Texts['ring']): readonly RingPart[] {
  const isUp = strip.phone.state === 'registered';
  const found = strip.ringProof?.findings ?? null;
  const reach = found?.reach ?? 'not-asked';
  const ringer = found?.ringer ?? 'not-asked';
  const microphone = found?.microphone ?? 'not-asked';
  const grade = (isGood: boolean, isUnknown: boolean): PartState =>
    isUnknown ? 'unknown' : isGood ? 'good' : 'bad';
  return [
    { name: 'line', part: isUp ? 'good' : 'bad', words: words.line[isUp ? 'yes' : 'no'] },
    {
      name: 'reach',
      part: grade(reach === 'round-trip', reach === 'not-asked' || reach === 'answered'),
      words: words.reach[reach],
    },
    {
      name: 'ringer',
      part: grade(ringer === 'sounding', ringer === 'not-asked' || ringer === 'other-device'),
      words: words.ringer[ringer],
    },
    {
      name: 'microphone',
      part: grade(microphone === 'alive', microphone === 'not-asked'),
      words: words.microphone[microphone],
    },
  ];
}
