/**
 * Hold and resume of one call: one re-INVITE at a time, and a call that outlives a refused one. The microphone is silent from
 * the moment that hold is asked for, and opens again only when the far side has agreed. Used by `sip-session.ts` alone.
 */
import type { Answer } from '#src/contracts/fault.ts';
import { done, refused, type Nothing, type SipCallOptions } from './sip-call.ts';
import type { SipEnding, SipSessionEvent } from './sip-parts.ts';
import { silenceInSdp } from './silence-sdp.ts';

const reofferWithinMs = 35_000;
const reofferRetryMs = 100;
const longestReofferWaitMs = 3_000;

type Reoffer = 'done' | 'refused' | 'away' | 'ended';

/** What the call tells its hold. */
export interface CallHoldOptions extends Pick<
  SipCallOptions,
  'session' | 'isConnected' | 'nowMs' | 'after' | 'onChange'
> {
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
  hold(): Promise<Answer<Nothing>>;
  resume(): Promise<Answer<Nothing>>;
  /** Runs after the offers before it. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** JsSIP ends a call with this because an offer of ours was not taken. */
  isOfferFailure(ending: SipEnding): boolean;
  undoOffer(ending: SipEnding): void;
  /** Mends what JsSIP is about to say. */
  onSdp(event: SipSessionEvent): void;
  onReachable(): void;
  onEnd(): void;
}

/** The hold of a call that has just begun. */
export function createCallHold(options: CallHoldOptions): CallHold {
  const { session, nowMs, after, isUp, gate } = options;
  let wantsHold = false;
  /** Our offer to resume is under way. */
  let isResuming = false;
  let isHeld = false;
  /** The far side has agreed to our hold. */
  let isHoldAgreed = false;
  let settleReoffer: ((outcome: Reoffer) => void) | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  /** One re-INVITE at a time (RFC 3261 section 14.1). */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = queue.then(work);
    queue = result.catch(() => {});
    return result;
  };

  const reoffer = (kind: 'hold' | 'unhold'): Promise<Reoffer> => {
    if (!isUp()) return Promise.resolve('ended');
    if (!options.isConnected()) return Promise.resolve('away');
    return new Promise((resolve) => {
      let cancel = () => {};
      const settle = (outcome: Reoffer) => {
        cancel();
        settleReoffer = null;
        resolve(outcome);
      };
      settleReoffer = settle;
      const endMs = nowMs() + longestReofferWaitMs;
      const attempt = () => {
        if (session[kind]({}, () => settle('done'))) {
          cancel = after(reofferWithinMs, () => settle('refused'));
          return;
        }
        // Another offer is under way: JsSIP says false and does nothing.
        if (nowMs() > endMs) settle('refused');
        else cancel = after(reofferRetryMs, attempt);
      };
      attempt();
    });
  };
  const signalHold = async (): Promise<Reoffer> => {
    if (!wantsHold || isHoldAgreed) return 'done';
    const outcome = await reoffer('hold');
    if (outcome === 'done') isHoldAgreed = true;
    return outcome;
  };

  return {
    wantsHold: () => wantsHold,
    isHeld: () => isHeld,
    inTurn,
    async hold() {
      if (!isUp()) return refused('not-now');
      wantsHold = true;
      gate();
      return inTurn(async () => {
        if (!wantsHold || (isHeld && isHoldAgreed)) return done;
        const outcome = await signalHold();
        if (outcome === 'ended') return refused('no-such-call', false);
        isHeld = true;
        options.onChange();
        return outcome === 'refused' ? refused('sip-refused') : done;
      });
    },
    resume: () =>
      inTurn(async () => {
        if (!isUp()) return refused('not-now');
        if (!wantsHold) return done;
        if (isHoldAgreed) {
          isResuming = true;
          const outcome = await reoffer('unhold');
          isResuming = false;
          if (outcome === 'away') return refused('sip-unreachable');
          if (outcome === 'refused') return refused('sip-refused');
          if (outcome === 'ended') return refused('no-such-call', false);
        }
        isHoldAgreed = false;
        wantsHold = false;
        isHeld = false;
        gate();
        options.onChange();
        return done;
      }),
    isOfferFailure: ({ cause, reason_phrase: phrase }) =>
      cause === 'Connection Error' ||
      ['Hold Failed', 'Unhold Failed', 'Media Renegotiation Failed'].includes(phrase ?? ''),
    undoOffer(ending) {
      const { connection } = session;
      if (connection?.signalingState === 'have-local-offer')
        connection.setLocalDescription({ type: 'rollback' }).catch(() => {}); // closed meanwhile
      session._localHold = isHoldAgreed;
      settleReoffer?.(ending.cause === 'Connection Error' ? 'away' : 'refused');
    },
    onSdp(event) {
      // JsSIP answers a re-INVITE of the far side with `sendrecv` while we hold (versatica/JsSIP issue 977).
      // Our own offer to resume must say `sendrecv`; the microphone stays shut until the far side has agreed.
      if (event.originator === 'local' && wantsHold && !isResuming && event.sdp)
        event.sdp = silenceInSdp(event.sdp);
    },
    onReachable() {
      if (wantsHold && !isHoldAgreed) void inTurn(signalHold);
    },
    onEnd: () => settleReoffer?.('ended'),
  };
}
