/**
 * Hold and resume of one call. The microphone is silent from the moment that hold is asked for, and opens again only when
 * the far side has agreed. A hold that cannot be said yet is kept and said later; a resume that cannot be said is refused.
 * Used by `sip-session.ts` alone.
 */
import type { Answer } from '#src/contracts/fault.ts';
import type { CallOffers, OfferOutcome } from './call-offers.ts';
import { done, refused, type Nothing, type SipCallOptions } from './sip-call.ts';
import type { SipSessionEvent } from './sip-parts.ts';
import { silenceInSdp } from './silence-sdp.ts';

/** Both sides offered at once so often in a row: then it is refused. */
const mostGlares = 3;

/** What the call tells its hold. */
export interface CallHoldOptions extends Pick<SipCallOptions, 'after' | 'onChange'> {
  readonly offers: CallOffers;
  readonly isUp: () => boolean;
  /** The wish has changed: the microphone follows at once. */
  readonly gate: () => void;
}

/** The hold of one call. */
export interface CallHold {
  /** Asked for; the microphone is silent from this moment. */
  wantsHold(): boolean;
  /** Shown: asked for, and answered or unanswerable. */
  isHeld(): boolean;
  /** The far side knows of it. */
  isAgreed(): boolean;
  hold(): Promise<Answer<Nothing>>;
  resume(): Promise<Answer<Nothing>>;
  /** Mends what JsSIP is about to say. */
  onSdp(event: SipSessionEvent): void;
  onReachable(): void;
}

/** The hold of a call that has just begun. */
export function createCallHold(options: CallHoldOptions): CallHold {
  const { offers, isUp, gate } = options;
  let wantsHold = false;
  /** Our offer to resume is under way. */
  let isResuming = false;
  let isHeld = false;
  /** The far side has agreed to our hold. */
  let isHoldAgreed = false;

  const offer = async (kind: 'hold' | 'unhold'): Promise<OfferOutcome> => {
    for (let glares = 0; ; glares += 1) {
      const outcome = await offers.offer(kind);
      if (outcome !== 'glare' || glares >= mostGlares) return outcome;
      await new Promise<void>((resolve) => options.after(offers.glarePauseMs(), resolve));
    }
  };
  const signalHold = async (): Promise<OfferOutcome> => {
    if (!wantsHold || isHoldAgreed) return 'taken';
    const outcome = await offer('hold');
    if (outcome === 'taken') isHoldAgreed = true;
    return outcome;
  };

  return {
    wantsHold: () => wantsHold,
    isHeld: () => isHeld,
    isAgreed: () => isHoldAgreed,
    async hold() {
      if (!isUp()) return refused('not-now');
      wantsHold = true;
      gate();
      return offers.inTurn(async () => {
        if (!wantsHold || (isHeld && isHoldAgreed)) return done;
        const outcome = await signalHold();
        if (outcome === 'ended') return refused('no-such-call', false);
        isHeld = true;
        options.onChange();
        return outcome === 'refused' || outcome === 'glare' ? refused('sip-refused') : done;
      });
    },
    resume: () =>
      offers.inTurn(async () => {
        if (!isUp()) return refused('not-now');
        if (!wantsHold) return done;
        if (isHoldAgreed) {
          isResuming = true;
          const outcome = await offer('unhold');
          isResuming = false;
          if (outcome === 'away') return refused('sip-unreachable');
          if (outcome === 'ended') return refused('no-such-call', false);
          if (outcome !== 'taken') return refused('sip-refused');
        }
        isHoldAgreed = false;
        wantsHold = false;
        isHeld = false;
        gate();
        options.onChange();
        return done;
      }),
    onSdp(event) {
      // JsSIP answers a re-INVITE of the far side with `sendrecv` while we hold (versatica/JsSIP issue 977).
      // Our own offer to resume must say `sendrecv`; the microphone stays shut until the far side has agreed.
      if (event.originator === 'local' && wantsHold && !isResuming && event.sdp)
        event.sdp = silenceInSdp(event.sdp);
    },
    onReachable() {
      if (wantsHold && !isHoldAgreed) void offers.inTurn(signalHold);
    },
  };
}
