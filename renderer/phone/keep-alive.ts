/**
 * When to ask the telephone system whether it is still there, how, and when to give a connection up (decisions, figures:
 * noticed within 5 s in a call, 15 s idle). Pure: `guarded-socket.ts` brings clock and socket. It asks with an empty line
 * (RFC 5626); a server that does not answer that is asked by OPTIONS, and one that answers neither is not judged by it.
 */

const everyMs = { call: 2_000, idle: 8_000 } as const;
const answerWithinMs = { call: 2_500, idle: 5_000 } as const;
/** Asked because the network changed: an answer is a matter of a round trip. */
const probeWithinMs = 1_500;

/** What to do now. */
export type KeepAliveStep = 'wait' | 'ping' | 'options' | 'dead';

/** The watch over one connection. */
export interface KeepAlive {
  /** Called a few times a second. */
  step(nowMs: number, isInCall: boolean): KeepAliveStep;
  /** Asks at once and waits no longer than a round trip; `dead` where nobody could be judged by it. */
  probe(nowMs: number): KeepAliveStep;
  /** The same where the server is known to answer; otherwise nothing. */
  doubt(nowMs: number): KeepAliveStep;
  /** Anything came from the server; `isAnswer` when it answered a question. */
  onHeard(isAnswer: boolean): void;
}

/** A watch that begins now. */
export function createKeepAlive(startedAtMs: number): KeepAlive {
  // The first question at once: a connection can only be judged by a server that has answered one.
  let sentAtMs = startedAtMs - everyMs.idle;
  let waitsSinceMs: number | null = null;
  let hasAnswered = false;
  let means: 'ping' | 'options' = 'ping';
  let isProbing = false;

  const ask = (nowMs: number): KeepAliveStep => {
    sentAtMs = nowMs;
    waitsSinceMs ??= nowMs;
    return means;
  };
  return {
    step(nowMs, isInCall) {
      const mode = isInCall ? 'call' : 'idle';
      const withinMs = isProbing ? probeWithinMs : answerWithinMs[mode];
      if (waitsSinceMs !== null && nowMs - waitsSinceMs >= withinMs) {
        if (hasAnswered) return 'dead';
        if (means === 'ping') {
          means = 'options';
          waitsSinceMs = null;
          return ask(nowMs);
        }
      }
      return nowMs - sentAtMs < everyMs[mode] ? 'wait' : ask(nowMs);
    },
    probe(nowMs) {
      if (!hasAnswered) return 'dead';
      isProbing = true;
      waitsSinceMs = null;
      return ask(nowMs);
    },
    doubt(nowMs) {
      if (!hasAnswered || isProbing) return 'wait';
      isProbing = true;
      // A question that waits already counts from its own beginning.
      return ask(nowMs);
    },
    onHeard(isAnswer) {
      waitsSinceMs = null;
      isProbing = false;
      if (isAnswer) hasAnswered = true;
    },
  };
}
