/** Finding and filling canned replies. */
import { describe, expect, it } from 'vitest';
import type { CannedReply } from '#src/model/chat.ts';
import { fillReply, findReplies, findSlash } from './canned.ts';

const reply = (code: string, title: string): CannedReply => ({
  id: code,
  code,
  title: { es: title, en: title },
  text: { es: title, en: title },
});
const replies = [
  reply('hola', 'Saludo con nombre'),
  reply('abono', 'El abono está en camino'),
  reply('adiós', 'Despedida y encuesta'),
];
const codes = (query: string) => findReplies(replies, query, 'es').map(({ code }) => code);

describe('findSlash', () => {
  it.each([
    ['/', 1, { from: 0, query: '' }],
    ['/ab', 3, { from: 0, query: 'ab' }],
    ['Hola /abono', 11, { from: 5, query: 'abono' }],
    ['Hola /abono en', 14, { from: 5, query: 'abono en' }],
    ['uno\n/dos', 8, { from: 4, query: 'dos' }],
  ])('finds it in %j', (text, caret, found) => {
    expect(findSlash(text, caret)).toEqual(found);
  });
  it.each([
    ['y/o', 3],
    ['https://ejemplo.es', 18],
    ['24 / 7', 6],
    ['/hola.', 6],
    ['', 0],
  ])('leaves %j alone', (text, caret) => {
    expect(findSlash(text, caret)).toBeNull();
  });
  it('looks only before the caret', () => {
    expect(findSlash('/ab', 1)).toEqual({ from: 0, query: '' });
  });
});

describe('findReplies', () => {
  it('shows those in use most when nothing was typed', () => {
    expect(codes('')).toEqual(['hola', 'abono', 'adiós']);
  });
  it('finds by code first, without accents', () => {
    expect(codes('adi')).toEqual(['adiós']);
    expect(codes('a')).toEqual(['abono', 'adiós']);
  });
  it('finds by the words of the title', () => {
    expect(codes('camino')).toEqual(['abono']);
    expect(codes('desp enc')).toEqual(['adiós']);
    expect(codes('nada')).toEqual([]);
  });
});

describe('fillReply', () => {
  it('puts the names in', () => {
    expect(fillReply('Hola, {customer}: soy {agent}.', { customer: 'Marta', agent: 'Lucía' })).toBe(
      'Hola, Marta: soy Lucía.',
    );
  });
  it('leaves no hole for a name that is not known', () => {
    expect(fillReply('Hola {customer}, dime.', { customer: '', agent: 'Lucía' })).toBe(
      'Hola, dime.',
    );
  });
  it('takes names as text, whatever stands in them', () => {
    expect(fillReply('Hola {customer}', { customer: '$& {agent}', agent: 'Lucía' })).toContain(
      '$&',
    );
  });
});
