/**
 * A 200 to an INVITE that waits for its ACK: it is repeated with growing pauses, at most 32 s (RFC 3261 section
 * 13.3.1.4, also over a reliable transport). It goes to the connection that the phone has then, which is what brings a
 * phone that reconnected in between its answer. AgentCall uses it.
 */
import { headerOf, parseCSeq, type SipRequest } from './sip-message.ts';
import type { SipSocket } from './sip-socket.ts';
import type { ServerTransaction } from './sip-transactions.ts';

/** T1, T2 and 64 × T1 of RFC 3261. */
const FIRST_MS = 500;
const MOST_MS = 4000;
const GIVE_UP_AFTER_MS = 32_000;

/** One answer and its repetitions. */
export class AwaitedAck {
  readonly #transaction: ServerTransaction;
  readonly #cseq: number | null;
  readonly #giveUpAtMs: number;
  #waitMs = FIRST_MS;
  #repeatAtMs: number;

  constructor(transaction: ServerTransaction, nowMs: number) {
    this.#transaction = transaction;
    this.#cseq = cseqOf(transaction.request);
    this.#giveUpAtMs = nowMs + GIVE_UP_AFTER_MS;
    this.#repeatAtMs = nowMs + FIRST_MS;
  }

  /** Whether this ACK confirms this answer. */
  isFor(ack: SipRequest): boolean {
    return cseqOf(ack) === this.#cseq;
  }

  /** Repeats the answer when it is time. */
  tick(nowMs: number, socket: SipSocket): void {
    if (nowMs < this.#repeatAtMs || nowMs >= this.#giveUpAtMs) return;
    this.#waitMs = Math.min(this.#waitMs * 2, MOST_MS);
    this.#repeatAtMs = nowMs + this.#waitMs;
    this.#transaction.repeat(socket);
  }
}

function cseqOf(request: SipRequest): number | null {
  return parseCSeq(headerOf(request, 'cseq') ?? '')?.number ?? null;
}
