/**
 * The re-INVITEs of one call: one at a time (RFC 3261 section 14.1), each with what really became of it. JsSIP ends a call
 * when an offer of ours is refused, unanswered or cut off; here those are outcomes, and only "no such call over there" ends
 * it. Used by `call-hold.ts` and `call-recovery.ts`.
 */
import type { SipCallOptions } from './sip-call.ts';
import { GLARE_STATUS } from './sip-guard.ts';
import type { SipEnding } from './sip-parts.ts';

const offerWithinMs = 35_000;
const retryMs = 100;
const longestWaitMs = 3_000;

/** What became of an offer. */
export type OfferOutcome = 'taken' | 'refused' | 'glare' | 'away' | 'ended';

/** What the offers need. */
export interface CallOffersOptions extends Pick<
  SipCallOptions,
  'session' | 'isConnected' | 'nowMs' | 'after' | 'random'
> {
  readonly isUp: () => boolean;
  /** Whether the far side has agreed to a hold: JsSIP forgets it when an offer fails. */
  readonly isHoldAgreed: () => boolean;
}

/** The offers of one call. */
export interface CallOffers {
  /** Makes one; only within `inTurn`. */
  offer(kind: 'hold' | 'unhold' | 'renegotiate'): Promise<OfferOutcome>;
  /** Runs after the offers before it. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** JsSIP would end the call with this, because an offer of ours was not taken. */
  isOfferFailure(ending: SipEnding): boolean;
  /** Takes the offer back and tells who made it. */
  undo(ending: SipEnding): void;
  /** How long to wait after a 491. */
  glarePauseMs(): number;
  onEnd(): void;
}

/** Of a call that has just begun. */
export function createCallOffers(options: CallOffersOptions): CallOffers {
  const { session, nowMs, after } = options;
  let settle: ((outcome: OfferOutcome) => void) | null = null;
  let refusedWith: number | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  // JsSIP keeps the status of a refused re-INVITE to itself.
  const send = session.sendRequest.bind(session);
  session.sendRequest = (method, request) => {
    const handlers = request?.eventHandlers;
    if (method !== 'INVITE' || !handlers) return send(method, request);
    refusedWith = null;
    const onErrorResponse: typeof handlers.onErrorResponse = (response) => {
      refusedWith = response?.status_code ?? null;
      handlers.onErrorResponse?.(response);
    };
    return send(method, { ...request, eventHandlers: { ...handlers, onErrorResponse } });
  };

  return {
    offer(kind) {
      if (!options.isUp()) return Promise.resolve('ended');
      if (!options.isConnected()) return Promise.resolve('away');
      return new Promise((resolve) => {
        let cancel = () => {};
        const mine = (outcome: OfferOutcome) => {
          cancel();
          if (settle === mine) settle = null;
          resolve(outcome);
        };
        settle = mine;
        const endMs = nowMs() + longestWaitMs;
        const what = kind === 'renegotiate' ? { rtcOfferConstraints: { iceRestart: true } } : {};
        const attempt = () => {
          if (session[kind](what, () => mine('taken'))) {
            cancel = after(offerWithinMs, () => mine('refused'));
            return;
          }
          // Another offer is under way: JsSIP says false and does nothing.
          if (nowMs() > endMs) mine('refused');
          else cancel = after(retryMs, attempt);
        };
        attempt();
      });
    },
    inTurn(work) {
      const result = queue.then(work);
      queue = result.catch(() => {});
      return result;
    },
    isOfferFailure: ({ cause, reason_phrase: phrase }) =>
      cause === 'Connection Error' ||
      cause === 'Request Timeout' ||
      ['Hold Failed', 'Unhold Failed', 'Media Renegotiation Failed'].includes(phrase ?? ''),
    undo(ending) {
      const { connection } = session;
      if (connection?.signalingState === 'have-local-offer')
        connection.setLocalDescription({ type: 'rollback' }).catch(() => {}); // closed meanwhile
      session._localHold = options.isHoldAgreed();
      if (ending.cause === 'Connection Error') settle?.('away');
      else settle?.(refusedWith === GLARE_STATUS ? 'glare' : 'refused');
    },
    glarePauseMs() {
      // Who began the call owns its Call-ID and waits longer, in steps of 10 ms.
      const steps =
        session.direction === 'outgoing' ? 210 + options.random() * 190 : options.random() * 200;
      return Math.round(steps) * 10;
    },
    onEnd: () => settle?.('ended'),
  };
}
