/**
 * How the service says no: a code of the wire's closed list with its HTTP status. Thrown by request handlers and turned into
 * the answer's body at one place, the server. The message is for logs and never shown to agents.
 */
import type { CentreError, CentreErrorCode } from '#src/centre/wire.ts';

const STATUS: Readonly<Record<CentreErrorCode, number>> = {
  'wrong-password': 401,
  'locked-out': 429,
  'token-expired': 401,
  'signed-in-elsewhere': 401,
  'not-found': 404,
  conflict: 409,
  invalid: 422,
  refused: 403,
  'too-late': 410,
  busy: 503,
  'recorder-silent': 503,
  'telephony-away': 503,
  internal: 500,
  'wire-version': 422,
  'target-is-you': 409,
  'target-away': 409,
  'target-gone': 404,
  'target-in-call': 409,
  'customer-talks': 409,
  'company-full': 409,
  // Not 409: sending the same again would never succeed.
  'somebody-was-quicker': 410,
  'message-too-long': 422,
  'chat-over': 410,
  'no-lead-there': 404,
  'address-not-valid': 422,
  'already-merged': 410,
  'merged-further': 410,
  'undo-over': 410,
  'contact-open': 410,
  'customer-forgotten': 410,
  'on-hold': 410,
  'desk-wiped': 401,
  'case-changed': 410,
};

const RETRYABLE: readonly CentreErrorCode[] = [
  'busy',
  'recorder-silent',
  'telephony-away',
  'internal',
];

/** A refused request. */
export class Refusal extends Error {
  readonly code: CentreErrorCode;
  constructor(code: CentreErrorCode, message: string) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
  }

  /** HTTP status of this refusal. */
  get status(): number {
    return STATUS[this.code];
  }

  /** The body that the desk gets. */
  toBody(): CentreError {
    return {
      code: this.code,
      message: this.message.slice(0, 500),
      retryable: RETRYABLE.includes(this.code),
    };
  }
}

/** Any thrown value as an Error. */
export function toError(cause: unknown): Error {
  return cause instanceof Error ? cause : new Error(String(cause));
}
