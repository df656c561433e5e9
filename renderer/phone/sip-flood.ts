/**
 * What only a count can tell: floods of requests, and a registrar that asks for a longer registration again and again (JsSIP
 * obeys each time at once). One per socket, before `sip-guard.ts`. It must never touch what carries a live call.
 */

const windowMs = 1_000;
/** Requests outside of calls in one second; a telephone system asks once in many. */
const mostRequests = 20;
const briefWindowMs = 30_000;
const mostBriefs = 2;

/** These begin, carry and end calls; calls have their own limit in `phone-calls.ts`. */
const ofCalls = /^(?:INVITE|ACK|BYE|CANCEL|PRACK|UPDATE) /;
const request = /^[A-Z]{1,20} \S+ SIP\/2\.0\r\n/;

/** The limits of one socket. */
export interface SipFlood {
  /** The message to go on with; null when it is one too many. */
  pass(raw: string): string | null;
}

/** At most so many in a window that begins with the first. */
function createLimit(most: number, forMs: number, nowMs: () => number): () => boolean {
  let startedAtMs = -Infinity;
  let count = 0;
  return () => {
    if (nowMs() - startedAtMs >= forMs) {
      startedAtMs = nowMs();
      count = 0;
    }
    count += 1;
    return count <= most;
  };
}

/** The limits of a new socket. */
export function createSipFlood(nowMs: () => number): SipFlood {
  const mayAsk = createLimit(mostRequests, windowMs, nowMs);
  const mayBeBrief = createLimit(mostBriefs, briefWindowMs, nowMs);
  return {
    pass(raw) {
      // Without the header JsSIP reports a failed registration, and `user-agent.ts` tries again in its own time.
      if (raw.startsWith('SIP/2.0 423') && !mayBeBrief())
        return raw.replace(/^min-expires[ \t]*:.*\r\n/gim, '');
      return request.test(raw) && !ofCalls.test(raw) && !mayAsk() ? null : raw;
    },
  };
}
