/**
 * The schema of a practice caller: a readable JSON file in `practice/scenarios` that says who calls, what the IVR
 * learns, what is said when, and how the caller reacts to waiting, hold and silence. The practice telephony plays it.
 */
import { z } from 'zod';

/** When a caller says something. `afterMs` counts from that moment. */
const when = z.enum([
  'answered', // the agent took the call
  'agent-silent', // nothing was heard from the agent for `afterMs`
  'agent-spoke', // the agent said something and then paused for `afterMs`
  'resumed', // the agent came back from hold
  'held', // on hold for `afterMs`
]);

export const callerScript = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.object({ es: z.string(), en: z.string() }),
  /** Calling number in E.164; `anonymous` for a withheld one. */
  number: z.string(),
  /** Display name as the network delivers it; may be hostile on purpose. */
  displayName: z.string().default(''),
  language: z.enum(['es', 'en']),
  /** The number dialled: it decides the queue. */
  dialled: z.string(),
  /** What the IVR learnt; the customer does not have to repeat it. */
  ivr: z.object({ choice: z.string(), intent: z.string() }).nullable(),
  /** Hangs up when not answered by an agent within this time; null waits for ever. */
  patienceMs: z.number().int().positive().nullable(),
  /** Spoken lines; each at most `times` times, in this order of precedence. Files below `assets/speech`. */
  says: z.array(
    z.strictObject({
      when,
      afterMs: z.number().int().nonnegative().default(0),
      file: z.string(),
      /** What the file says, for people who read the script. */
      text: z.string(),
      times: z.number().int().positive().default(1),
    }),
  ),
  /** Hangs up: so long after the call was answered, or after so long on hold; null never by itself. */
  hangUp: z.object({
    afterTalkMs: z.number().int().positive().nullable(),
    afterHoldMs: z.number().int().positive().nullable(),
    afterAgentSilenceMs: z.number().int().positive().nullable(),
  }),
  /** Calls again after an abandoned attempt. */
  repeat: z
    .object({ afterMs: z.number().int().positive(), times: z.number().int().positive() })
    .nullable(),
  /** A pure tone instead of speech (Hz), for tests that listen by frequency. */
  toneHz: z.number().positive().nullable().default(null),
  /** How loud that tone is, 0…32767; a modest 8000 when nothing is said. */
  tonePeak: z.number().int().positive().max(32_767).optional(),
});

export type CallerScript = z.infer<typeof callerScript>;

/** How a called practice number behaves when an agent dials out. */
export const calleeScript = z.strictObject({
  number: z.string(),
  behaviour: z.enum(['answers', 'busy', 'no-answer', 'rejects', 'not-found']),
  answerAfterMs: z.number().int().nonnegative().default(2500),
  /** The caller script whose lines this party speaks; null for a short greeting. */
  speaksAs: z.string().nullable().default(null),
  toneHz: z.number().positive().nullable().default(null),
});

export type CalleeScript = z.infer<typeof calleeScript>;
