/**
 * Carries out what the recovery machine of one call decides (`src/call/recovery-machine.ts`): re-INVITEs with ICE restart, the
 * waits between them, the end of a call that is gone. It reports what a person should know and decides nothing itself.
 */
import {
  dueAtMs,
  newRecovery,
  recover,
  seenOf,
  type RecoveryEvent,
  type RecoverySeen,
} from '#src/call/recovery-machine.ts';
import type { CallOffers, OfferOutcome } from './call-offers.ts';
import type { SipCallOptions } from './sip-call.ts';

/** Without the time, which is the present. */
type Untimed<E> = E extends unknown ? Omit<E, 'atMs'> : never;
/** What can happen, as the call says it. */
export type RecoveryNews = Untimed<RecoveryEvent>;

/** What the recovery needs. */
export interface CallRecoveryOptions extends Pick<
  SipCallOptions,
  'nowMs' | 'after' | 'afterOthers'
> {
  readonly offers: CallOffers;
  /** What is shown has changed; `voiceBackAfterMs` when voice came back with it. */
  readonly onSeen: (seen: RecoverySeen, voiceBackAfterMs: number | null) => void;
  readonly onEnd: (reason: 'gone' | 'media-lost') => void;
}

/** The recovery of one call. */
export interface CallRecovery {
  on(news: RecoveryNews): void;
  seen(): RecoverySeen;
}

/** Of a call that has just begun. */
export function createCallRecovery(options: CallRecoveryOptions): CallRecovery {
  const { offers, nowMs } = options;
  let state = newRecovery();
  let cancelDue = () => {};

  const toNews = (outcome: OfferOutcome): RecoveryNews => {
    if (outcome === 'glare') return { kind: 'offer/glare', pauseMs: offers.glarePauseMs() };
    if (outcome === 'away') return { kind: 'offer/unsaid' };
    if (outcome === 'ended') return { kind: 'call/ended' };
    return { kind: outcome === 'taken' ? 'offer/taken' : 'offer/refused' };
  };
  const arm = () => {
    cancelDue();
    const atMs = dueAtMs(state);
    if (atMs !== null)
      cancelDue = options.after(Math.max(0, atMs - nowMs()), () => on({ kind: 'due' }));
  };
  const on = (news: RecoveryNews) => {
    const before = seenOf(state);
    const step = recover(state, { ...news, atMs: nowMs() } as RecoveryEvent);
    state = step.state;
    arm();
    const back = step.effects.find(({ kind }) => kind === 'voice-back');
    const afterMs = back?.kind === 'voice-back' ? back.afterMs : null;
    if (seenOf(state) !== before || afterMs !== null) options.onSeen(seenOf(state), afterMs);
    for (const effect of step.effects) {
      if (effect.kind === 'end') options.onEnd(effect.reason);
      if (effect.kind === 'offer')
        void options
          .afterOthers(() => offers.inTurn(() => offers.offer('renegotiate')))
          .then((outcome) => on(toNews(outcome)));
    }
  };
  return { on, seen: () => seenOf(state) };
}
