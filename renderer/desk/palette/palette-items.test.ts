/** What the palette offers. */
import { describe, expect, it } from 'vitest';
import { articleId } from '#src/model/ids.ts';
import { idle, marta } from '../preview/fixtures.ts';
import { texts } from '../text/texts.ts';
import { derivePalette } from './palette-items.ts';

const { recent } = idle(Date.UTC(2026, 10, 21, 12));
const offer = (query: string, more: Partial<Parameters<typeof derivePalette>[0]> = {}) =>
  derivePalette({
    mode: 'palette',
    query,
    can: { hasOffer: false, hasContact: false },
    customers: [],
    articles: [],
    recent,
    scenarios: [{ id: 's1', title: { es: 'Cobro duplicado', en: 'Charged twice' } }],
    language: 'es',
    text: texts.es,
    ...more,
  }).flatMap(({ items }) => items.map(({ id }) => id));

describe('derivePalette', () => {
  it('offers to call what looks like a number, first', () => {
    expect(offer('612044918')[0]).toBe('dial');
    expect(offer('112')).not.toContain('dial');
  });
  it('finds actions, states and practice callers by the beginning of any word', () => {
    expect(offer('ajus')).toContain('settings/open');
    expect(offer('desc')).toContain('presence 0');
    expect(offer('dupli')).toContain('scene s1');
    expect(offer('zzz')).toEqual([]);
  });
  it('finds without accents', () => {
    expect(offer('formacion')).toContain('presence 3');
  });
  it('leaves out acts on a call that is not there', () => {
    expect(offer('colg')).toEqual([]);
    expect(offer('colg', { can: { hasOffer: false, hasContact: true } })).toEqual(['call/hang-up']);
  });
  it('finds help, messages, listening to learn and the log; letting somebody listen only when they ask', () => {
    expect(offer('ayuda')).toContain('help/ask');
    expect(offer('mensajes')).toContain('team-chat/open');
    expect(offer('escuchar')).toContain('overlay shadow');
    expect(offer('quien ha')).toEqual(['page audit']);
    expect(offer('dejar que')).toEqual([]);
    const can = { hasOffer: false, hasContact: false, hasAsking: true };
    expect(offer('dejar que', { can })).toEqual(['shadow/allow']);
  });
  it('puts articles below actions and above practice callers', () => {
    const found = [
      { id: articleId.parse('double.es'), language: 'es' as const, title: 'Cobro', excerpt: '' },
    ];
    expect(offer('dupli', { articles: found })).toEqual(['article double.es', 'scene s1']);
    expect(offer('ajus', { articles: found })).toEqual(['settings/open', 'article double.es']);
  });
  it('puts below the articles whoever holds the word somewhere only, and what has it in the middle', () => {
    const found = [
      { id: articleId.parse('card.es'), language: 'es' as const, title: 'Tarjeta', excerpt: '' },
    ];
    const byMail = { ...marta, name: 'Eva Roca' };
    const can = { hasOffer: false, hasContact: true };
    const more = { articles: found, customers: [byMail, marta], can };
    expect(offer('tarjeta', more).slice(0, 1)).toEqual(['article card.es']);
    expect(offer('tarjeta', more)).toContain('recording/payment');
    expect(offer('marta', { ...more, customers: [marta] })[0]).toBe(`customer ${marta.id}`);
    expect(offer('eva@', more)[0]).toBe(`customer ${byMail.id}`);
    // What is named by its beginning is meant, and where there is no article all stay in one group.
    expect(offer('pedir la tarjeta', more)[0]).toBe('recording/payment');
    expect(offer('tarjeta', { can })).toEqual(['recording/payment']);
  });
  it('offers without a centre what a phone alone can do, and finds the calls of before', () => {
    for (const word of ['ayuda', 'mensajes', 'desc', 'estado', 'quien ha', 'escuchar'])
      expect(offer(word, { isPlain: true }), word).toEqual([]);
    expect(offer('ajus', { isPlain: true })).toEqual(['settings/open']);
    expect(offer('marta', { isPlain: true })).toEqual([`recent ${marta.phones[0]?.number ?? ''}`]);
  });
  it('puts customers before actions', () => {
    expect(offer('ma', { customers: [marta] })[0]).toBe(`customer ${marta.id}`);
  });
  it('dials customers and recent people in the dial field', () => {
    expect(offer('marta', { mode: 'dial', customers: [marta] })).toEqual([
      `call ${marta.id}`,
      'recent +34612044918',
    ]);
  });
});
