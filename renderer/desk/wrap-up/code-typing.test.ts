/** Reason and outcome from the keyboard. */
import { describe, expect, it } from 'vitest';
import { catalogue } from '../preview/fixtures.ts';
import { type CodeTyping, nothingTyped, typeCode } from './code-typing.ts';

const codes = { reasons: catalogue.reasons, outcomes: catalogue.outcomes, language: 'es' as const };

/** Types keys one after the other; answers the picks. */
function type(keys: string, from: CodeTyping = nothingTyped) {
  let state = from;
  const picks: string[] = [];
  for (const key of keys) {
    const typed = typeCode(state, key, codes);
    if (!typed) continue;
    state = typed.next;
    if (typed.pick) picks.push(`${typed.pick.list}:${typed.pick.id}`);
  }
  return { state, picks };
}

describe('typeCode', () => {
  it('picks the reason with the first digit and the outcome with the second', () => {
    expect(type('12').picks).toEqual(['reason:double', 'outcome:pending']);
  });
  it('starts again with the reason after both', () => {
    expect(type('123').picks).toEqual(['reason:double', 'outcome:pending', 'reason:switch']);
  });
  it('picks by two letters, in either case', () => {
    expect(type('vl').picks).toEqual(['reason:speed']);
    expect(type('VL').picks).toEqual(['reason:speed']);
  });
  it('picks an outcome by letters even before the reason', () => {
    expect(type('pe').picks).toEqual(['outcome:pending']);
  });
  it('uses the letters of the language', () => {
    const typed = typeCode({ stage: 'reason', letter: 'c' }, 't', { ...codes, language: 'en' });
    expect(typed?.pick).toEqual({ list: 'reason', id: 'double' });
  });
  it('takes a second first letter when the pair does not exist', () => {
    expect(type('zvl').picks).toEqual(['reason:speed']);
    expect(type('vvl').picks).toEqual(['reason:speed']);
  });
  it('ignores digits and letters that mean nothing', () => {
    expect(typeCode(nothingTyped, '0', codes)).toBeNull();
    expect(typeCode({ stage: 'outcome', letter: '' }, '9', codes)).toBeNull();
    expect(typeCode(nothingTyped, 'z', codes)).toBeNull();
    expect(typeCode(nothingTyped, 'F2', codes)).toBeNull();
  });
  it('forgets a half typed pair on Escape', () => {
    expect(typeCode({ stage: 'reason', letter: 'v' }, 'Escape', codes)?.next).toEqual(nothingTyped);
    expect(typeCode(nothingTyped, 'Escape', codes)).toBeNull();
  });
});
