/**
 * What is being written here against what core keeps: core masks card and account numbers before it keeps anything, so its
 * words may differ from ours without being older. While the agent is in the field the number stays as it was typed, so that a
 * false alarm can be edited; when they leave it, it looks as it is kept.
 */
import { rulesOf, usualPrivacy, type PrivacyPolicy } from '#src/policy/privacy.ts';
import { maskSensitive } from '#src/privacy/mask.ts';
import type { PrivacyRules } from '#src/privacy/rules.ts';
import { endsUnfinished } from '#src/privacy/unfinished.ts';
import { readSlice, useSlice } from '../stores/slices.ts';

/** While a number may still be growing, it is not saved yet; a crash in this time costs these words. */
const GROWING_MS = 6_000;

const made = new WeakMap<PrivacyPolicy, PrivacyRules>();

function rulesFor(policy: PrivacyPolicy): PrivacyRules {
  const known = made.get(policy) ?? rulesOf(policy);
  made.set(policy, known);
  return known;
}

/** The company's rules, for components. */
export const usePrivacyRules = (): PrivacyRules =>
  rulesFor(useSlice('settings')?.privacy ?? usualPrivacy);

/** The text as core keeps it. */
export const asKept = (text: string): string =>
  maskSensitive(text, rulesFor(readSlice('settings')?.privacy ?? usualPrivacy));

/** How long to wait with a save. */
export const saveAfter = (text: string, usualMs: number): number =>
  endsUnfinished(text) ? GROWING_MS : usualMs;
