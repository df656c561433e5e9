/** Both languages say everything. */
import { describe, expect, it } from 'vitest';
import { faultCode } from '#src/contracts/fault.ts';
import { keymap } from '#src/keys/keymap.ts';
import { texts } from './texts.ts';

const leaves = (value: unknown, path = ''): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}/${key}`))
    : [[path, value]];

describe('texts', () => {
  it('have the same keys in both languages', () => {
    const keysOf = (language: 'es' | 'en') =>
      leaves(texts[language])
        .map(([path]) => path)
        .sort();
    expect(keysOf('en')).toEqual(keysOf('es'));
  });
  it('say something everywhere but where there is nothing to say', () => {
    const silent = /^\/(strip\/(reasons|audioProblems)|(chat\/)?company\/reasons)\/none$/;
    for (const language of ['es', 'en'] as const)
      for (const [path, value] of leaves(texts[language]))
        if (typeof value === 'string' && !silent.test(path))
          expect(value.trim(), path).not.toBe('');
  });
  it('have what happened and what to do for every fault', () => {
    for (const code of faultCode.options)
      for (const language of ['es', 'en'] as const) {
        const { what, todo } = texts[language].faults[code];
        expect(what, code).toMatch(/\.$/);
        expect(todo, code).toMatch(/\.$/);
        expect(what).not.toBe(todo);
      }
  });
  it('name every key', () => {
    for (const { action } of keymap)
      for (const language of ['es', 'en'] as const)
        expect(texts[language].keys.actions[action], action).toBeTruthy();
  });
  it('keep the jargon of telephony away from agents', () => {
    const words = leaves(texts).filter(([path]) => !path.includes('/faults/'));
    for (const [path, value] of words)
      if (typeof value === 'string')
        expect(value, path).not.toMatch(/\b(SIP|WebRTC|INVITE|DTMF|RTP|ICE|codec)\b/i);
  });
  it('can count', () => {
    expect(texts.es.strip.needsAttention(1)).toBe('1 te necesita');
    expect(texts.es.strip.needsAttention(2)).toBe('2 te necesitan');
    expect(texts.es.merge.counts(1, 1)).toMatch(/^1 contacto se verá con el de la ficha/);
    expect(texts.es.merge.counts(2, 3)).toMatch(/^2 contactos se verán con los 3 de la ficha/);
    expect(texts.en.merge.counts(1, 1)).toMatch(/^1 contact will be shown with the one of/);
    expect(texts.es.merge.counts(0, 3)).toContain('no tiene contactos');
    expect(texts.en.time.daysAgo(1)).toBe('yesterday');
    expect(texts.es.cases.left(1, 0)).toMatch(/^Sale 1 contacto y/);
    expect(texts.en.cases.left(1, 0)).toMatch(/^1 contact comes out/);
  });
  it('put other quotes within quotes', () => {
    expect(texts.es.cases.splitDone('«Me cobran dos veces»')).toContain('«“Me cobran dos veces”»');
    expect(texts.en.cases.splitDone('«Charged twice»')).toContain('“‘Charged twice’”');
  });
});
