/**
 * Everything that can go wrong on the way from a press to its effect, as a closed list. The desk has one sentence for each
 * in both languages (what happened, what to do). Never decide by reading a message's text.
 */
import { z } from 'zod';

export const faultCode = z.enum([
  // the centre
  'centre-unreachable',
  'centre-answers-nonsense',
  'centre-too-old',
  'centre-too-new',
  'wrong-password',
  'locked-out',
  'signed-in-elsewhere',
  'signed-out',
  'centre-refused',
  'not-found',
  'changed-by-someone-else',
  'too-late',
  'recorder-silent',
  'telephony-away',
  // the phone
  'phone-not-ready',
  'phone-lost',
  'no-such-call',
  'not-now',
  'number-not-diallable',
  'number-is-emergency',
  'microphone-refused',
  'microphone-missing',
  'microphone-busy',
  'speaker-refused',
  'sip-unreachable',
  'sip-refused',
  'media-failed',
  'call-broke',
  // the phone's own telephone system, without a centre
  'sip-not-set-up',
  'sip-wrong-password',
  'sip-forbidden',
  'sip-unknown-account',
  'sip-unknown-host',
  'sip-certificate',
  'sip-no-websocket',
  'needs-centre',
  'transfer-refused',
  'transfer-busy',
  'transfer-no-answer',
  'transfer-not-found',
  'transfer-unheard',
  'transfer-lost',
  'digits-refused',
  // company
  'target-is-you',
  'target-away',
  'target-gone',
  'target-in-call',
  'customer-talks',
  'company-full',
  'somebody-was-quicker',
  'message-too-long',
  'chat-over',
  'no-lead-there',
  'address-not-valid',
  'card-not-mailed',
  // merging customers and cases
  'already-merged',
  'merged-further',
  'undo-over',
  // forgetting a customer
  'contact-open',
  'customer-forgotten',
  'on-hold',
  'settle-unsent-first',
  // a lead had this computer's copy erased
  'desk-wiped',
  'desk-wiped-unsent',
  'case-changed',
  // this machine
  'store-broken',
  'disk-full',
  // a folder that may no longer be read without the centre
  'offline-time-over',
  'clock-set-back',
  'unsent-kept',
  'locked-by-policy',
  'invalid',
  'internal',
]);
export type FaultCode = z.infer<typeof faultCode>;

export const fault = z.object({
  code: faultCode,
  retryable: z.boolean(),
});
export type Fault = z.infer<typeof fault>;

/** An answer over a link: data, never an exception. */
export const answerOf = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), error: fault }),
  ]);
export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Fault };
