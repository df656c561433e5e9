/** What the filter looks for. A company's policy (`src/policy/privacy.ts`) is made into this once, not with every word. */
import type { NationalIdKind } from './find-national-ids.ts';

export interface PrivacyRules {
  readonly cards: boolean;
  readonly ibans: boolean;
  readonly cvvs: boolean;
  readonly nationalIds: readonly NationalIdKind[];
  /** Checked by `readPattern`. */
  readonly patterns: readonly RegExp[];
}

/** What holds where nobody says otherwise: whatever pays. */
export const usualRules: PrivacyRules = {
  cards: true,
  ibans: true,
  cvvs: true,
  nationalIds: [],
  patterns: [],
};
