import { beforeEach, describe, expect, it } from 'vitest';
import { customerId } from '#src/model/ids.ts';
import { openCentreDb } from '../store/open.ts';
import { readCustomers, writeCustomer } from '../store/records.ts';
import { smallWorld } from '../testing/test-centre.ts';
import { createCustomerBook, type CustomerBook } from './customer-book.ts';

const db = openCentreDb(null);
for (const each of smallWorld().customers) writeCustomer(db, each);
let book: CustomerBook;
let count = 0;

beforeEach(() => {
  book = createCustomerBook({
    clock: { nowMs: () => 1_000, monotonicMs: () => 0 },
    db,
    newId: (prefix) => `${prefix}-${(count += 1)}`,
  });
});

describe('finding a customer', () => {
  it.each([
    ['a name without accents', 'nunez'],
    ['the beginning of two names, in any order', 'NÚÑ mar'],
    ['a part of a name', 'arta'],
    ['the end of a number', '0000001'],
    ['a number as people write it', '600 00 00 01'],
    ['an international number', '+34 600 000 001'],
    ['a mail', 'gold@example.com'],
    ['an order', 'A-gold'],
  ])('works with %s', (_what, query) => {
    expect(book.find(query, 10).map((each) => each.id)).toEqual(['gold']);
  });

  it.each(['', '   ', '00', '%', '<script>', 'nobody'])('finds nobody for “%s”', (query) => {
    expect(book.find(query, 10)).toEqual([]);
  });

  it('puts the better match first and stops at the limit', () => {
    const begins = book.create({ name: 'Gomera Ruiz' });
    const inside = book.create({ name: 'Sagomez Ruiz' });
    expect(book.find('gom', 10).map((each) => each.name)).toEqual([
      begins.name,
      'Pedro Gómez',
      inside.name,
    ]);
    expect(book.find('gom', 1)).toHaveLength(1);
  });
});

describe('knowing a caller', () => {
  it('needs the whole number', () => {
    expect(book.byNumber('+34600000001')?.id).toBe('gold');
    expect(book.byNumber('600000001')).toBeNull();
    expect(book.byNumber('')).toBeNull();
  });
});

describe('editing a customer', () => {
  it('changes what was given and refuses who was slower', () => {
    const id = customerId.parse('plain');
    const { version } = book.get(id)!;
    const next = book.update(id, version, { note: 'Llama por la tarde' });
    expect(next).toMatchObject({ name: 'Pedro Gómez', version: version + 1, updatedAtMs: 1_000 });
    expect(() => book.update(id, version, { note: 'Otra' })).toThrow('version is');
    expect(readCustomers(db).find((each) => each.id === id)?.note).toBe('Llama por la tarde');
  });

  it('is found by the new name at once, and never keeps a hidden character', () => {
    const created = book.create({ name: 'Ana\u202eBel\u0000 Prueba' });
    expect(created.name).toBe('AnaBel Prueba');
    expect(book.find('anabel', 5)).toHaveLength(1);
  });
});
