/** The rules of decision 18, and what becomes of an agent's own keys. */
import { describe, expect, it } from 'vitest';
import { parseChord } from './chord.ts';
import { deriveBindings, findBinding, findChordProblem, keymap } from './keymap.ts';

const own = (action: string, chord: string) =>
  deriveBindings({ [action]: chord }).find((binding) => binding.action === action)?.chord;

describe('keymap', () => {
  it('has no clash, no kept key and no bare character that works while typing', () => {
    const problems = keymap
      .map(({ action, chord }) => ({ action, problem: findChordProblem(action, chord, keymap) }))
      .filter(({ problem }) => problem !== null);
    expect(problems).toEqual([]);
  });
  it('names every action once', () => {
    expect(new Set(keymap.map(({ action }) => action)).size).toBe(keymap.length);
  });
  it('can be read, one press each, without Alt', () => {
    for (const { chord } of keymap) {
      expect(parseChord(chord), chord).not.toBeNull();
      expect(chord).not.toMatch(/alt/i);
    }
  });
  it('finds a clash when there is one', () => {
    expect(findChordProblem('call/mute', 'F7', keymap)).toEqual({ kind: 'taken', by: 'call/hold' });
    expect(findChordProblem('call/mute', 'Ctrl+W', keymap)).toEqual({ kind: 'kept' });
    expect(findChordProblem('call/mute', 'Ctrl+Shift+U', keymap)).toEqual({ kind: 'kept' });
    expect(findChordProblem('call/mute', 'M', keymap)).toEqual({ kind: 'plain' });
    expect(findChordProblem('call/mute', 'Alt+M', keymap)).toEqual({ kind: 'unreadable' });
  });
  it('lets the same digit mean a code in wrap-up and a state in the presence menu', () => {
    const one = {
      key: '1',
      code: 'Digit1',
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      shiftKey: false,
    };
    expect(findBinding(one, keymap, ['wrap-up'])?.action).toBe('wrap-up/code-1');
    expect(findBinding(one, keymap, ['presence-menu'])?.action).toBe('presence/choose-1');
    expect(findBinding(one, keymap, ['anywhere'])).toBeNull();
  });
});

describe('deriveBindings', () => {
  it('takes a free key', () => {
    expect(own('call/mute', 'ctrl+l')).toBe('Ctrl+L');
  });
  it('keeps the usual key when the own one cannot work', () => {
    for (const chord of ['F7', 'Ctrl+T', 'M', 'Alt+M', 'nonsense'])
      expect(own('call/mute', chord)).toBe('F6');
  });
  it('lets a key that was freed be taken by an action further down', () => {
    const bindings = deriveBindings({ 'call/mute': 'Ctrl+L', 'call/hold': 'F6' });
    expect(bindings.find(({ action }) => action === 'call/hold')?.chord).toBe('F6');
  });
});
