import { describe, expect, it } from 'vitest';
import { keymap } from '../keys/keymap.ts';
import { DESK_VERBS } from '../contracts/desk-desktop.ts';
import {
  deriveGlobalKeys,
  findGlobalKeyProblem,
  toAccelerator,
  USUAL_GLOBAL_KEYS,
} from './global-keys.ts';

const usual = deriveGlobalKeys({}, true, keymap);

describe('the usual global keys', () => {
  it.each(DESK_VERBS)('%s clashes with nothing', (verb) => {
    expect(findGlobalKeyProblem(verb, USUAL_GLOBAL_KEYS[verb], usual, keymap)).toBeNull();
  });
});

describe('findGlobalKeyProblem', () => {
  it.each([
    ['F2', 'weak'],
    ['Shift+F2', 'weak'],
    ['Ctrl+K', 'weak'],
    ['C', 'weak'],
    ['Ctrl+Shift+T', 'kept'],
    ['Ctrl+F2', 'desk'],
    ['Ctrl+Shift+D', 'desk'],
    ['Ctrl+Alt+F2', 'unreadable'],
    ['Ctrl+Shift+#', 'unreadable'],
    ['', 'unreadable'],
  ])('%s is %s', (chord, kind) => {
    expect(findGlobalKeyProblem('answer', chord, usual, keymap)).toEqual({ kind });
  });

  it('names the verb that has it', () => {
    expect(findGlobalKeyProblem('answer', 'Ctrl+Shift+F4', usual, keymap)).toEqual({
      kind: 'taken',
      by: 'hang-up',
    });
  });
});

describe('deriveGlobalKeys', () => {
  it('takes own keys, leaves out what is switched off, and falls back from what cannot be', () => {
    const keys = deriveGlobalKeys(
      { answer: 'ctrl+shift+a', hold: '', mute: 'F6', show: 'Ctrl+Shift+F7' },
      true,
      keymap,
    );
    expect(Object.fromEntries(keys.map(({ verb, chord }) => [verb, chord]))).toEqual({
      ...USUAL_GLOBAL_KEYS,
      answer: 'Ctrl+Shift+A',
      hold: '',
      show: 'Ctrl+Shift+F7',
    });
  });

  it('has none when they are off', () => {
    expect(deriveGlobalKeys({}, false, keymap).every(({ chord }) => chord === '')).toBe(true);
  });
});

describe('toAccelerator', () => {
  it.each([
    ['Ctrl+Shift+F2', 'CommandOrControl+Shift+F2'],
    ['Ctrl+Shift+ArrowUp', 'CommandOrControl+Shift+Up'],
    ['Ctrl+Shift+*', null],
    ['nonsense', null],
  ])('%s is %s', (chord, accelerator) => {
    expect(toAccelerator(chord)).toBe(accelerator);
  });
});
