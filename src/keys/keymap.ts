/**
 * The only list of keys. The desk's listener, the hints on its buttons, the key overview and the settings all read it; a
 * test refuses clashes and keys that browsers or keyboard layouts keep for themselves (decision 18).
 */
import { type KeyPress, formatChord, matchesChord, parseChord } from './chord.ts';

/**
 * Where a chord counts. `anywhere`: always, also while typing, so only function keys and Ctrl. `wrap-up`, `presence-menu`
 * and `row`: single characters, only when that thing has the stage and no text field has focus.
 */
export type KeyScope = 'anywhere' | 'wrap-up' | 'presence-menu' | 'row';

interface KeyEntry {
  readonly action: string;
  readonly chord: string;
  readonly scope: KeyScope;
}

/** Every action with its key. The action's name is also the key of its label in the desk's texts. */
export const keymap = [
  { action: 'offer/accept', chord: 'F2', scope: 'anywhere' },
  { action: 'offer/accept-all', chord: 'Ctrl+F2', scope: 'anywhere' },
  { action: 'offer/return', chord: 'Shift+F2', scope: 'anywhere' },
  { action: 'call/hang-up', chord: 'F4', scope: 'anywhere' },
  { action: 'call/mute', chord: 'F6', scope: 'anywhere' },
  { action: 'recording/toggle', chord: 'Shift+F6', scope: 'anywhere' },
  { action: 'recording/payment', chord: 'Ctrl+F6', scope: 'anywhere' },
  { action: 'call/hold', chord: 'F7', scope: 'anywhere' },
  { action: 'call/swap', chord: 'Shift+F7', scope: 'anywhere' },
  { action: 'company/aside', chord: 'Ctrl+B', scope: 'anywhere' },
  { action: 'company/pass', chord: 'Ctrl+Shift+B', scope: 'anywhere' },
  { action: 'company/join', chord: 'Ctrl+J', scope: 'anywhere' },
  { action: 'help/ask', chord: 'Ctrl+H', scope: 'anywhere' },
  { action: 'team/open', chord: 'Ctrl+E', scope: 'anywhere' },
  { action: 'team-chat/open', chord: 'Ctrl+M', scope: 'anywhere' },
  { action: 'shadow/allow', chord: 'F3', scope: 'anywhere' },
  { action: 'whisper/take', chord: 'Ctrl+Space', scope: 'anywhere' },
  { action: 'call/keypad', chord: 'F9', scope: 'anywhere' },
  { action: 'dial/open', chord: 'Ctrl+D', scope: 'anywhere' },
  { action: 'dial/redial', chord: 'Ctrl+Shift+D', scope: 'anywhere' },
  { action: 'presence/menu', chord: 'F8', scope: 'anywhere' },
  { action: 'presence/available', chord: 'Shift+F8', scope: 'anywhere' },
  { action: 'difference/take', chord: 'Ctrl+Shift+F2', scope: 'anywhere' },
  { action: 'ring/open', chord: 'Ctrl+F8', scope: 'anywhere' },
  { action: 'ring/check', chord: 'Ctrl+Shift+F8', scope: 'anywhere' },
  { action: 'presence/choose-1', chord: '1', scope: 'presence-menu' },
  { action: 'presence/choose-2', chord: '2', scope: 'presence-menu' },
  { action: 'presence/choose-3', chord: '3', scope: 'presence-menu' },
  { action: 'presence/choose-4', chord: '4', scope: 'presence-menu' },
  { action: 'presence/choose-5', chord: '5', scope: 'presence-menu' },
  { action: 'presence/choose-6', chord: '6', scope: 'presence-menu' },
  { action: 'wrap-up/complete', chord: 'Ctrl+Enter', scope: 'anywhere' },
  { action: 'wrap-up/extend', chord: 'Shift+F9', scope: 'anywhere' },
  { action: 'wrap-up/note', chord: 'Ctrl+I', scope: 'anywhere' },
  { action: 'wrap-up/code-1', chord: '1', scope: 'wrap-up' },
  { action: 'wrap-up/code-2', chord: '2', scope: 'wrap-up' },
  { action: 'wrap-up/code-3', chord: '3', scope: 'wrap-up' },
  { action: 'wrap-up/code-4', chord: '4', scope: 'wrap-up' },
  { action: 'wrap-up/code-5', chord: '5', scope: 'wrap-up' },
  { action: 'wrap-up/code-6', chord: '6', scope: 'wrap-up' },
  { action: 'wrap-up/code-7', chord: '7', scope: 'wrap-up' },
  { action: 'wrap-up/code-8', chord: '8', scope: 'wrap-up' },
  { action: 'wrap-up/code-9', chord: '9', scope: 'wrap-up' },
  { action: 'contact/1', chord: 'Ctrl+1', scope: 'anywhere' },
  { action: 'contact/2', chord: 'Ctrl+2', scope: 'anywhere' },
  { action: 'contact/3', chord: 'Ctrl+3', scope: 'anywhere' },
  { action: 'contact/4', chord: 'Ctrl+4', scope: 'anywhere' },
  { action: 'contact/5', chord: 'Ctrl+5', scope: 'anywhere' },
  { action: 'contact/6', chord: 'Ctrl+6', scope: 'anywhere' },
  { action: 'contact/7', chord: 'Ctrl+7', scope: 'anywhere' },
  { action: 'contact/8', chord: 'Ctrl+8', scope: 'anywhere' },
  { action: 'contact/9', chord: 'Ctrl+9', scope: 'anywhere' },
  { action: 'day/open', chord: 'Ctrl+0', scope: 'anywhere' },
  { action: 'palette/open', chord: 'Ctrl+K', scope: 'anywhere' },
  { action: 'knowledge/open', chord: 'Ctrl+G', scope: 'anywhere' },
  { action: 'briefing/read', chord: 'Shift+F3', scope: 'anywhere' },
  { action: 'article/right', chord: 'Ctrl+F3', scope: 'anywhere' },
  { action: 'article/wrong', chord: 'Ctrl+F9', scope: 'anywhere' },
  { action: 'article/propose', chord: 'Ctrl+F7', scope: 'anywhere' },
  { action: 'shelf/open', chord: 'Ctrl+Shift+G', scope: 'anywhere' },
  { action: 'outbox/open', chord: 'Ctrl+O', scope: 'anywhere' },
  { action: 'merge/open', chord: 'Ctrl+U', scope: 'anywhere' },
  { action: 'merge/undo', chord: 'Ctrl+Shift+Y', scope: 'anywhere' },
  { action: 'customer/edit', chord: 'Ctrl+Shift+F', scope: 'anywhere' },
  { action: 'notice/undo', chord: 'Ctrl+Shift+X', scope: 'anywhere' },
  { action: 'case/open', chord: 'Ctrl+Shift+K', scope: 'anywhere' },
  { action: 'timeline/find', chord: 'Ctrl+F', scope: 'anywhere' },
  { action: 'keys/open', chord: 'F1', scope: 'anywhere' },
  { action: 'settings/open', chord: 'Ctrl+,', scope: 'anywhere' },
  { action: 'timeline/copy-link', chord: 'K', scope: 'row' },
  { action: 'row/call', chord: 'C', scope: 'row' },
  { action: 'row/dismiss', chord: 'X', scope: 'row' },
  { action: 'row/listen', chord: 'L', scope: 'row' },
  { action: 'row/whisper', chord: 'W', scope: 'row' },
  { action: 'row/barge', chord: 'B', scope: 'row' },
  { action: 'row/take-over', chord: 'T', scope: 'row' },
  { action: 'row/hand-back', chord: 'Y', scope: 'row' },
  { action: 'row/define', chord: 'E', scope: 'row' },
  { action: 'row/write', chord: 'M', scope: 'row' },
  { action: 'row/retry', chord: 'R', scope: 'row' },
  { action: 'row/change', chord: 'V', scope: 'row' },
  { action: 'row/customer', chord: 'O', scope: 'row' },
  { action: 'row/swap', chord: 'S', scope: 'row' },
] as const satisfies readonly KeyEntry[];

export type ActionName = (typeof keymap)[number]['action'];

/** One binding after the agent's own keys are applied. */
export interface Binding {
  readonly action: ActionName;
  readonly chord: string;
  readonly scope: KeyScope;
}

/** Keys that the browser or the system takes before a page sees them, or that would lose work when missed. */
const KEPT_BY_OTHERS = [
  ...['Ctrl+N', 'Ctrl+T', 'Ctrl+W', 'Ctrl+Shift+N', 'Ctrl+Shift+T', 'Ctrl+Shift+W', 'Ctrl+Tab'],
  ...['F5', 'Ctrl+R', 'Ctrl+Shift+R', 'F10', 'Shift+F10', 'F11', 'F12', 'Ctrl+Q', 'Ctrl+Shift+Q'],
  ...['Ctrl+A', 'Ctrl+C', 'Ctrl+V', 'Ctrl+X', 'Ctrl+Z', 'Ctrl+Shift+Z', 'Ctrl+Y', 'Ctrl+Shift+I'],
  // On Linux a text field takes it for the number of a Unicode character (IBus), and the letters after it with it.
  'Ctrl+Shift+U',
];

/** True for a chord that no action may have. */
export const isKeptByOthers = (chord: string): boolean => KEPT_BY_OTHERS.includes(chord);

/** Why a chord cannot be used for an action. */
export type ChordProblem =
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'kept' }
  | { readonly kind: 'plain' }
  | { readonly kind: 'taken'; readonly by: ActionName };

const isPlain = (key: string): boolean => !/^F\d/.test(key);
const overlaps = (a: KeyScope, b: KeyScope): boolean =>
  a === b || a === 'anywhere' || b === 'anywhere';

/** Says whether an action may have this chord among the others; null when it may. */
export function findChordProblem(
  action: ActionName,
  text: string,
  bindings: readonly Binding[],
): ChordProblem | null {
  const chord = parseChord(text);
  const own = bindings.find((binding) => binding.action === action);
  if (chord === null || own === undefined) return { kind: 'unreadable' };
  const spelled = formatChord(chord);
  if (KEPT_BY_OTHERS.includes(spelled)) return { kind: 'kept' };
  if (own.scope === 'anywhere' && !chord.ctrl && isPlain(chord.key)) return { kind: 'plain' };
  const taken = bindings.find(
    (other) =>
      other.action !== action && other.chord === spelled && overlaps(own.scope, other.scope),
  );
  return taken === undefined ? null : { kind: 'taken', by: taken.action };
}

/** The keymap with the agent's own keys. One that is unreadable, kept or taken falls back to the usual key. */
export function deriveBindings(own: Readonly<Record<string, string>>): readonly Binding[] {
  let bindings: readonly Binding[] = keymap;
  for (const { action } of keymap) {
    const text = own[action];
    if (text === undefined) continue;
    const chord = parseChord(text);
    if (chord === null || findChordProblem(action, text, bindings) !== null) continue;
    const spelled = formatChord(chord);
    bindings = bindings.map((binding) =>
      binding.action === action ? { ...binding, chord: spelled } : binding,
    );
  }
  return bindings;
}

/** The binding of a press within the scopes that count now; null for an ordinary key. */
export function findBinding(
  press: KeyPress,
  bindings: readonly Binding[],
  scopes: readonly KeyScope[],
): Binding | null {
  return (
    bindings.find((binding) => {
      const chord = parseChord(binding.chord);
      return scopes.includes(binding.scope) && chord !== null && matchesChord(press, chord);
    }) ?? null
  );
}
