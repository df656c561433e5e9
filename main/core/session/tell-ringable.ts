/**
 * Tells the centre whether this desk can be rung, one word at a time: a second request never starts before the first is
 * answered, because two on the way may arrive in any order and the older one would be believed for good. When the centre
 * goes on showing the agent as one who cannot be rung and the desk knows better, it says so again and the phone registers
 * anew. Used by the reactions; it decides nothing about what is true.
 */
import type { SessionContext } from './context.ts';
import type { Truth } from './truth.ts';

const RETRY_MS = 3_000;
/** A mark of the centre may be on its way out already; only one that stays is contradicted, then more seldom. */
const DOUBT_FIRST_MS = 2_000;
const DOUBT_AGAIN_MS = 10_000;

export interface RingableTeller {
  /** Called after each change of session, strip or presence. */
  tell(truth: Truth): void;
  stop(): void;
}

const isConnected = ({ strip, session }: Truth): boolean =>
  strip.centre.state === 'connected' && session.state === 'signed-in';

/** The centre believes what this desk knows to be wrong. */
function isDoubtful(truth: Truth): boolean {
  const { status, isStale } = truth.presence;
  const isMarked = status.presence.kind === 'away' && status.presence.reason === 'not-ringable';
  return isMarked && !isStale && isConnected(truth) && truth.strip.ringable.state !== 'no';
}

/** One per session. `registerAgain`: the phone shows itself to the telephone system once more. */
export function createRingableTeller(
  ctx: SessionContext,
  registerAgain: () => void,
): RingableTeller {
  const { timers, log } = ctx.ports;
  /** What was said last on this connection; null when that may not be known over there. */
  let said: string | null = null;
  let isAsking = false;
  let cancelRetry = (): void => {};
  let cancelDoubt: (() => void) | null = null;

  const say = (truth: Truth): void => {
    if (!isConnected(truth)) {
      said = null;
      return;
    }
    const isRingable = truth.strip.ringable.state !== 'no';
    const reason = isRingable ? null : truth.strip.ringable.reason;
    const word = `${String(isRingable)} ${reason ?? ''}`;
    if (isAsking || word === said) return;
    cancelRetry();
    isAsking = true;
    said = word;
    void ctx.centre.request('phone/ringable', { isRingable, reason }).then((answer) => {
      isAsking = false;
      // Routing would go on with something untrue.
      if (!answer.ok && said === word)
        cancelRetry = timers.after(RETRY_MS, () => {
          said = null;
          say(ctx.truth());
        });
      // What became true meanwhile.
      say(ctx.truth());
    });
  };

  const doubt = (truth: Truth, delayMs: number): void => {
    if (!isDoubtful(truth)) {
      cancelDoubt?.();
      cancelDoubt = null;
      return;
    }
    cancelDoubt ??= timers.after(delayMs, () => {
      cancelDoubt = null;
      const now = ctx.truth();
      if (!isDoubtful(now)) return;
      log.warn('session', 'the centre holds this desk for one that cannot be rung: told again');
      said = null;
      say(now);
      registerAgain();
      doubt(now, DOUBT_AGAIN_MS);
    });
  };

  return {
    tell(truth) {
      say(truth);
      doubt(truth, DOUBT_FIRST_MS);
    },
    stop() {
      cancelRetry();
      cancelDoubt?.();
    },
  };
}
