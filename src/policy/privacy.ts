/**
 * What a company lets its people write down: which numbers are masked before anything is kept, sent or logged. On for cards,
 * accounts and security codes where nobody says otherwise; only IT changes it (`privacy` in the managed file).
 */
import { z } from 'zod';
import { nationalIdKinds } from '../privacy/find-national-ids.ts';
import type { PrivacyRules } from '../privacy/rules.ts';
import { readPattern } from '../privacy/safe-pattern.ts';

export const privacyPolicy = z.object({
  cards: z.boolean(),
  ibans: z.boolean(),
  /** Security codes beside a word that says so. */
  cvvs: z.boolean(),
  /** Checked by their letter. */
  nationalIds: z.array(z.enum(nationalIdKinds)).max(nationalIdKinds.length),
  /** Regular expressions for other countries' numbers; `*`, `+` and what could run for ever are refused (`safe-pattern.ts`). */
  patterns: z
    .array(
      z
        .string()
        .max(200)
        .refine((each) => readPattern(each).ok),
    )
    .max(20),
});
export type PrivacyPolicy = z.infer<typeof privacyPolicy>;

/** Whatever pays is masked; identity numbers are not, because many centres identify people by them. */
export const usualPrivacy: PrivacyPolicy = {
  cards: true,
  ibans: true,
  cvvs: true,
  nationalIds: [],
  patterns: [],
};

/** The policy made ready for use. */
export function rulesOf(policy: PrivacyPolicy): PrivacyRules {
  return {
    ...policy,
    patterns: policy.patterns.flatMap((each) => {
      const pattern = readPattern(each);
      return pattern.ok ? [pattern.value] : [];
    }),
  };
}
