/**
 * What a key of the headset does while core is away: the page's own calls obey it by the same table that core uses, so an agent
 * whose desk has died can still answer, mute, hold and hang up. Core learns of it with the next restatement.
 */
import { meaningOf, type KeyedCall } from '#src/headset/key-meaning.ts';
import type { PhoneCall } from '#src/contracts/phone.ts';
import type { HeadsetKey } from '#src/model/headset.ts';
import type { CallId } from '#src/model/ids.ts';
import type { SipCall } from '../sip-call.ts';

const STAGE_OF: Readonly<Record<PhoneCall['state'], KeyedCall<CallId>['stage']>> = {
  ringing: 'ringing',
  answering: 'connecting',
  dialling: 'connecting',
  'far-ringing': 'connecting',
  talking: 'talking',
  held: 'held',
  ended: 'other',
};

/** Carries the key out; what talks is held before another call is taken, as core would. */
export async function obeyKey(
  key: HeadsetKey,
  calls: readonly Pick<
    SipCall,
    'callId' | 'fact' | 'answer' | 'reject' | 'hold' | 'resume' | 'hangUp' | 'mute'
  >[],
): Promise<void> {
  const meaning = meaningOf(
    key,
    calls.map((call) => {
      const { callId, state, startedAtMs, answeredAtMs } = call.fact();
      return { id: callId, stage: STAGE_OF[state], startedAtMs, answeredAtMs };
    }),
  );
  if (meaning.kind === 'nothing') return;
  const call = calls.find(({ callId }) => callId === meaning.callId);
  if (!call) return;
  switch (meaning.kind) {
    case 'answer':
    case 'resume': {
      for (const other of calls)
        if (other !== call && other.fact().state === 'talking') await other.hold();
      await (meaning.kind === 'answer' ? call.answer() : call.resume());
      return;
    }
    case 'reject':
      call.reject();
      return;
    case 'hold':
      await call.hold();
      return;
    case 'hang-up':
      call.hangUp();
      return;
    case 'mute':
      call.mute(meaning.isMuted);
      return;
  }
}
