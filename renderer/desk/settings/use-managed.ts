/** Which settings the organisation manages, in words. */
import type { Settings } from '#src/policy/settings.ts';
import { useSlice } from '../stores/slices.ts';
import { useText } from '../text/use-text.ts';

/** Why a setting cannot be changed here; undefined when it can. */
export function useManaged(): (name: keyof Settings) => string | undefined {
  const text = useText();
  const locked = useSlice('locked') ?? [];
  return (name) => (locked.includes(name) ? text.settings.managed : undefined);
}
