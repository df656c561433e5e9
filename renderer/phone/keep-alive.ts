/**
 * When to ask the telephone system whether it is still there, and when to give a connection up (decisions, figures: noticed
 * within 5 s in a call, 15 s idle). Pure: `guarded-socket.ts` brings clock and socket. A server that never answered a
 * keep-alive is not judged by it.
 */

const everyMs = { call: 2_000, idle: 8_000 } as const;
const answerWithinMs = { call: 2_500, idle: 5_000 } as const;

/** What to do now. */
export type KeepAliveStep = 'wait' | 'ping' | 'dead';

/** The watch over one connection. */
export interface KeepAlive {
  /** Called a few times a second. */
  step(nowMs: number, isInCall: boolean): KeepAliveStep;
  /** Anything came from the server; `isAnswer` when it answered a keep-alive. */
  onHeard(isAnswer: boolean): void;
}

/** A watch that begins now. */
export function createKeepAlive(startedAtMs: number): KeepAlive {
  let sentAtMs = startedAtMs;
  let waitsSinceMs: number | null = null;
  let hasAnswered = false;
  return {
    step(nowMs, isInCall) {
      const mode = isInCall ? 'call' : 'idle';
      if (hasAnswered && waitsSinceMs !== null && nowMs - waitsSinceMs >= answerWithinMs[mode])
        return 'dead';
      if (nowMs - sentAtMs < everyMs[mode]) return 'wait';
      sentAtMs = nowMs;
      waitsSinceMs ??= nowMs;
      return 'ping';
    },
    onHeard(isAnswer) {
      waitsSinceMs = null;
      if (isAnswer) hasAnswered = true;
    },
  };
}
