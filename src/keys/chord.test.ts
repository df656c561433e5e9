/** Chords against events as the layouts of our users send them. */
import { describe, expect, it } from 'vitest';
import { type KeyPress, chordOf, formatChord, matchesChord, parseChord } from './chord.ts';
import { must } from '../base/never.ts';

const press = (key: string, code: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});
const chord = (text: string) => must(parseChord(text), text);

describe('parseChord', () => {
  it('reads what it writes', () => {
    for (const text of ['Ctrl+K', 'Shift+F2', 'Ctrl+Shift+D', 'C', 'Ctrl+,', 'Ctrl+Enter', '9'])
      expect(formatChord(chord(text))).toBe(text);
  });
  it('accepts any order of case and spaces', () => {
    expect(formatChord(chord('ctrl + k'))).toBe('Ctrl+K');
    expect(formatChord(chord('Shift+Ctrl+f7'))).toBe('Ctrl+Shift+F7');
  });
  it('refuses Alt, nonsense and two of the same', () => {
    for (const text of ['Alt+K', 'Ctrl+Alt+K', 'Ctrl+Ctrl+K', 'Hyper+K', '', 'Ctrl+', 'Ctrl+ñ'])
      expect(parseChord(text)).toBeNull();
  });
});

describe('matchesChord', () => {
  it('matches one press exactly', () => {
    expect(matchesChord(press('k', 'KeyK', { ctrlKey: true }), chord('Ctrl+K'))).toBe(true);
    expect(
      matchesChord(press('K', 'KeyK', { ctrlKey: true, shiftKey: true }), chord('Ctrl+K')),
    ).toBe(false);
    expect(matchesChord(press('F2', 'F2', { shiftKey: true }), chord('F2'))).toBe(false);
    expect(matchesChord(press('F2', 'F2', { shiftKey: true }), chord('Shift+F2'))).toBe(true);
  });
  it('takes Cmd for Ctrl on a Mac', () => {
    expect(matchesChord(press('k', 'KeyK', { metaKey: true }), chord('Ctrl+K'))).toBe(true);
  });
  it('never matches AltGr of a German or Spanish layout', () => {
    // DE: AltGr+E is €, AltGr+Q is @. ES: AltGr+2 is @, AltGr+3 is #. Windows reports Ctrl and Alt with them.
    const altGr = { ctrlKey: true, altKey: true };
    expect(chordOf(press('@', 'Digit2', altGr))).toBeNull();
    expect(chordOf(press('#', 'Digit3', altGr))).toBeNull();
    expect(chordOf(press('€', 'KeyE', altGr))).toBeNull();
    expect(matchesChord(press('@', 'Digit2', altGr), chord('Ctrl+2'))).toBe(false);
    expect(matchesChord(press('k', 'KeyK', altGr), chord('Ctrl+K'))).toBe(false);
  });
  it('never matches AltGr where it is reported on its own', () => {
    const linux = { getModifierState: (name: string) => name === 'AltGraph' };
    expect(chordOf(press('2', 'Digit2', linux))).toBeNull();
  });
  it('finds digits by place with Ctrl on a French layout', () => {
    expect(matchesChord(press('&', 'Digit1', { ctrlKey: true }), chord('Ctrl+1'))).toBe(true);
    expect(matchesChord(press('&', 'Digit1'), chord('1'))).toBe(false);
  });
  it('takes digits of the number pad', () => {
    expect(matchesChord(press('1', 'Numpad1'), chord('1'))).toBe(true);
  });
  it('finds letters by place on a Cyrillic layout, but follows the label on a German one', () => {
    expect(matchesChord(press('л', 'KeyK', { ctrlKey: true }), chord('Ctrl+K'))).toBe(true);
    expect(matchesChord(press('z', 'KeyY', { ctrlKey: true }), chord('Ctrl+Z'))).toBe(true);
    expect(matchesChord(press('z', 'KeyY', { ctrlKey: true }), chord('Ctrl+Y'))).toBe(false);
  });
  it('makes no chord of a modifier alone or a dead key', () => {
    expect(chordOf(press('Control', 'ControlLeft', { ctrlKey: true }))).toBeNull();
    expect(chordOf(press('Dead', 'BracketLeft'))).toBeNull();
  });
});
