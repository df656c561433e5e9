/**
 * One press of keys, written as text (`Ctrl+K`, `Shift+F2`, `C`) and compared with a keyboard event. Used by the desk's key
 * listener and by the settings. Decision 18: no Alt at all, so AltGr (which reports Ctrl and Alt together) never matches.
 */

/** What is read of a KeyboardEvent. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  getModifierState?(name: string): boolean;
}

/** A press that can be bound. `key` is an upper-case letter, a digit, a sign or a name such as `F2` or `Enter`. */
export interface Chord {
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly key: string;
}

const NAMED = new Map(
  [
    ...['Enter', 'Escape', 'Backspace', 'Delete', 'Home', 'End', 'PageUp', 'PageDown'],
    ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Tab', 'Space'],
    ...Array.from({ length: 12 }, (_, index) => `F${index + 1}`),
  ].map((name) => [name.toLowerCase(), name] as const),
);
const SIGNS = ',.;-*#';

function parseKey(text: string): string | null {
  const named = NAMED.get(text.toLowerCase());
  if (named !== undefined) return named;
  if (/^[a-z0-9]$/i.test(text)) return text.toUpperCase();
  return text.length === 1 && SIGNS.includes(text) ? text : null;
}

/** Reads `Ctrl+Shift+K`; null for anything else, also for every chord with Alt. */
export function parseChord(text: string): Chord | null {
  const parts = text.split('+').map((part) => part.trim());
  const key = parseKey(parts.at(-1) ?? '');
  if (key === null) return null;
  let ctrl = false;
  let shift = false;
  for (const modifier of parts.slice(0, -1)) {
    if (modifier.toLowerCase() === 'ctrl' && !ctrl) ctrl = true;
    else if (modifier.toLowerCase() === 'shift' && !shift) shift = true;
    else return null;
  }
  return { ctrl, shift, key };
}

/** The one spelling of a chord, as kept in settings. */
export function formatChord(chord: Chord): string {
  return [chord.ctrl ? 'Ctrl' : '', chord.shift ? 'Shift' : '', chord.key]
    .filter((part) => part !== '')
    .join('+');
}

/** The chord a press makes; null while only modifiers are down and for everything that carries Alt or AltGr. */
export function chordOf(press: KeyPress): Chord | null {
  if (press.altKey || press.getModifierState?.('AltGraph') === true) return null;
  const key = keyOf(press);
  if (key === null) return null;
  const isSign = SIGNS.includes(key);
  const ctrl = press.ctrlKey || press.metaKey;
  // A sign may itself need Shift on some layouts (`*` on DE and ES): then Shift is part of the sign.
  return { ctrl, shift: press.shiftKey && !isSign, key };
}

function keyOf(press: KeyPress): string | null {
  // Digits by place, because the number row of a French layout types `&é"` without Shift.
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(press.code)?.[1];
  if (digit !== undefined && (press.ctrlKey || press.metaKey || press.key === digit)) return digit;
  const key = press.key === ' ' ? 'Space' : press.key;
  const parsed = parseKey(key);
  if (parsed !== null) return parsed;
  // Letters by place only where the layout has no Latin letters (Greek, Cyrillic) and Ctrl is held.
  const letter = /^Key([A-Z])$/.exec(press.code)?.[1];
  if (letter !== undefined && (press.ctrlKey || press.metaKey)) return letter;
  return null;
}

/** True when the press is exactly this chord: no modifier more, none less. */
export function matchesChord(press: KeyPress, chord: Chord): boolean {
  const made = chordOf(press);
  return (
    made !== null &&
    made.key === chord.key &&
    made.ctrl === chord.ctrl &&
    made.shift === chord.shift
  );
}
