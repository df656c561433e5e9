/**
 * What a look at the phone found out about ringing: the phone says it, `src/ring-proof` judges it, the desk shows it. What a
 * look did not ask is `not-asked`.
 */
import { z } from 'zod';

export const ringFindings = z.object({
  /** `round-trip`: a request to our own address went to the telephone system and came back here. `answered`: it only replied. */
  reach: z.enum(['round-trip', 'answered', 'silent', 'no-line', 'not-asked']),
  /** `other-device`: the chosen one is gone and the system's own sounds instead. */
  ringer: z.enum(['sounding', 'other-device', 'suspended', 'no-device', 'not-asked']),
  /** `alive`: something was heard, be it the room. `silent`: nothing but zeros. `muted`: the system or the headset says so. */
  microphone: z.enum(['alive', 'silent', 'muted', 'refused', 'missing', 'busy', 'not-asked']),
});
export type RingFindings = z.infer<typeof ringFindings>;

/** Why no call can be heard or answered here although everything seems well. */
export const ringProblem = z.enum([
  'phone-silent',
  'not-reachable',
  'ringer-silent',
  'ringer-missing',
  'microphone-silent',
  'microphone-muted',
  'microphone-refused',
  'microphone-missing',
  'microphone-busy',
]);
export type RingProblem = z.infer<typeof ringProblem>;

/** What the desk shows of the proof. */
export const ringProofView = z.object({
  /** The last whole look; null before the first. */
  checkedAtMs: z.number().nullable(),
  isChecking: z.boolean(),
  findings: ringFindings.nullable(),
});
export type RingProofView = z.infer<typeof ringProofView>;
