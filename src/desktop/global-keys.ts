/**
 * The global keys: their usual chords, which chord may be taken from every other program, and how Electron spells it. Pure;
 * read by the shell that registers them and by the settings that show them. A key without a modifier is never taken.
 */
import { formatChord, parseChord } from '../keys/chord.ts';
import type { Binding } from '../keys/keymap.ts';
import { isKeptByOthers } from '../keys/keymap.ts';
import { DESK_VERBS, type DeskVerb } from '../contracts/desk-desktop.ts';

/** Ctrl, Shift and a function key, near the desk's own where that one is free; a test refuses a chord that the desk has too. */
export const USUAL_GLOBAL_KEYS: Readonly<Record<DeskVerb, string>> = {
  answer: 'Ctrl+Shift+F1',
  'hang-up': 'Ctrl+Shift+F4',
  mute: 'Ctrl+Shift+F6',
  hold: 'Ctrl+Shift+F7',
  show: 'Ctrl+Shift+F3',
  'dial-selection': 'Ctrl+Shift+F9',
};

/** A verb with its key; an empty chord is switched off. */
export interface GlobalKey {
  readonly verb: DeskVerb;
  readonly chord: string;
}

/** Why a chord may not be global. `weak`: other programs need it themselves. */
export type GlobalKeyProblem =
  | { readonly kind: 'unreadable' | 'weak' | 'kept' | 'desk' }
  | { readonly kind: 'taken'; readonly by: DeskVerb };

/** Null when every other program can do without it. */
export function findGlobalKeyProblem(
  verb: DeskVerb,
  text: string,
  keys: readonly GlobalKey[],
  bindings: readonly Binding[],
): GlobalKeyProblem | null {
  const chord = parseChord(text);
  if (chord === null || toAccelerator(text) === null) return { kind: 'unreadable' };
  const isFunction = /^F\d/.test(chord.key);
  if (!chord.ctrl || !(chord.shift || isFunction)) return { kind: 'weak' };
  const spelled = formatChord(chord);
  if (isKeptByOthers(spelled)) return { kind: 'kept' };
  // The system would take it before the desk could see it.
  if (bindings.some((binding) => binding.chord === spelled)) return { kind: 'desk' };
  const taken = keys.find((key) => key.verb !== verb && key.chord === spelled);
  return taken ? { kind: 'taken', by: taken.verb } : null;
}

/** The keys that are meant, from the settings: an own one that cannot be used falls back to the usual one. */
export function deriveGlobalKeys(
  own: Readonly<Record<string, string>>,
  isOn: boolean,
  bindings: readonly Binding[],
): readonly GlobalKey[] {
  let keys: readonly GlobalKey[] = DESK_VERBS.map((verb) => ({
    verb,
    chord: isOn ? USUAL_GLOBAL_KEYS[verb] : '',
  }));
  if (!isOn) return keys;
  const put = (verb: DeskVerb, chord: string): void => {
    keys = keys.map((key) => (key.verb === verb ? { verb, chord } : key));
  };
  for (const verb of DESK_VERBS) if (own[verb] === '') put(verb, '');
  for (const verb of DESK_VERBS) {
    const text = own[verb];
    if (text === undefined || text === '') continue;
    if (findGlobalKeyProblem(verb, text, keys, bindings) === null) {
      const chord = parseChord(text);
      if (chord) put(verb, formatChord(chord));
    }
  }
  return keys;
}

const NAMES: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

/** As Electron writes it; null for a key that it has no name for. */
export function toAccelerator(text: string): string | null {
  const chord = parseChord(text);
  if (chord === null || chord.key === '*' || chord.key === '#') return null;
  const key = NAMES[chord.key] ?? chord.key;
  return [...(chord.ctrl ? ['CommandOrControl'] : []), ...(chord.shift ? ['Shift'] : []), key].join(
    '+',
  );
}
