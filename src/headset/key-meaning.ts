/**
 * What a key of a headset does to which call: one pure table. Core uses it for the calls of the session; the phone's page uses
 * it for its own calls while core is away, so both mean the same.
 */
import type { HeadsetKey } from '../model/headset.ts';

/** As much of a call as a key needs to know. */
export interface KeyedCall<Id extends string> {
  readonly id: Id;
  readonly stage: 'ringing' | 'connecting' | 'talking' | 'held' | 'other';
  readonly startedAtMs: number;
  readonly answeredAtMs: number | null;
}

/** What to do. */
export type KeyMeaning<Id extends string> =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'answer' | 'reject' | 'hold' | 'resume' | 'hang-up'; readonly callId: Id }
  | { readonly kind: 'mute'; readonly callId: Id; readonly isMuted: boolean };

const nothing = { kind: 'nothing' } as const;

/** The meaning of a key now. */
export function meaningOf<Id extends string>(
  key: HeadsetKey,
  calls: readonly KeyedCall<Id>[],
): KeyMeaning<Id> {
  const ringing = oldest(calls, 'ringing');
  const held = latest(calls, 'held');
  const talking = latest(calls, 'talking');
  const inHand = talking ?? latest(calls, 'connecting') ?? held;
  switch (key) {
    case 'hook-off':
      return ringing ? { kind: 'answer', callId: ringing.id } : nothing;
    case 'hook-on':
      return inHand ? { kind: 'hang-up', callId: inHand.id } : nothing;
    case 'drop':
      if (inHand) return { kind: 'hang-up', callId: inHand.id };
      return ringing ? { kind: 'reject', callId: ringing.id } : nothing;
    case 'mute-on':
    case 'mute-off':
      return inHand ? { kind: 'mute', callId: inHand.id, isMuted: key === 'mute-on' } : nothing;
    case 'flash':
    case 'hold':
      // The second call that rings is taken, and the first held; of two calls the other one is taken.
      if (key === 'flash' && ringing) return { kind: 'answer', callId: ringing.id };
      if (talking && (key === 'hold' || !held)) return { kind: 'hold', callId: talking.id };
      return held ? { kind: 'resume', callId: held.id } : nothing;
    case 'hang-up-request':
    case 'redial':
    case 'line-busy':
    case 'programmable':
      return nothing;
  }
}

function oldest<Id extends string>(
  calls: readonly KeyedCall<Id>[],
  stage: KeyedCall<Id>['stage'],
): KeyedCall<Id> | undefined {
  return calls
    .filter((call) => call.stage === stage)
    .toSorted((a, b) => a.startedAtMs - b.startedAtMs)[0];
}

function latest<Id extends string>(
  calls: readonly KeyedCall<Id>[],
  stage: KeyedCall<Id>['stage'],
): KeyedCall<Id> | undefined {
  return calls
    .filter((call) => call.stage === stage)
    .toSorted((a, b) => (b.answeredAtMs ?? b.startedAtMs) - (a.answeredAtMs ?? a.startedAtMs))[0];
}
