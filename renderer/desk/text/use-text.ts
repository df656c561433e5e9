/** The texts in the agent's language, for components. */
import type { Language } from '#src/model/text.ts';
import { defaultSettings } from '#src/policy/settings.ts';
import { useSlice } from '../stores/slices.ts';
import { type Texts, texts } from './texts.ts';

/** The agent's language. */
export function useLanguage(): Language {
  return useSlice('settings')?.language ?? defaultSettings.language;
}

/** All texts in the agent's language. */
export function useText(): Texts {
  return texts[useLanguage()];
}
