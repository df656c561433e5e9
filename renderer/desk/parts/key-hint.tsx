/** The key of an action, in place. Read from the keymap with the agent's own keys; screen readers hear it from the button. */
import { useMemo } from 'react';
import { type ActionName, type Binding, deriveBindings } from '#src/keys/keymap.ts';
import { defaultSettings } from '#src/policy/settings.ts';
import { useSlice } from '../stores/slices.ts';
import type { Texts } from '../text/texts.ts';
import { useText } from '../text/use-text.ts';

/** The keys as they are now. */
export function useBindings(): readonly Binding[] {
  const keys = useSlice('settings')?.keys ?? defaultSettings.keys;
  return useMemo(() => deriveBindings(keys), [keys]);
}

/** A chord in the agent's words: `Ctrl+Enter` is `Ctrl Intro` in Spanish. */
export function spellChord(chord: string, text: Texts): string {
  const names: Readonly<Record<string, string>> = text.keys.names;
  return chord
    .split('+')
    .map((part) => names[part] ?? part)
    .join(' ');
}

/** A key cap; read aloud only where it is the content itself, not a hint on a button. */
export function Kbd({
  chord,
  isRead = false,
}: {
  readonly chord: string;
  readonly isRead?: boolean;
}) {
  return (
    <kbd className="kbd" {...(isRead ? {} : { 'aria-hidden': true })}>
      {spellChord(chord, useText())}
    </kbd>
  );
}

/** The key cap of an action. */
export function KeyHint({ action }: { readonly action: ActionName }) {
  const binding = useBindings().find((each) => each.action === action);
  return binding ? <Kbd chord={binding.chord} /> : null;
}
