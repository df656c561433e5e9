import { describe, expect, it } from 'vitest';
import type { Customer } from '../model/customer.ts';
import { fitsBoth, mergeEdit, realEdit, settleEdit } from './merge-edit.ts';

const base = {
  ...{ name: 'Ana', company: null, language: 'es', emails: [], city: 'Madrid', note: 'Uno.' },
  ...{ phones: [{ number: '+34600', label: 'm' }], preferredChannel: 'call' },
  preferredHours: { from: 9, to: 20 },
} as const satisfies Partial<Customer> as unknown as Customer;

describe('an edit over a card that changed meanwhile', () => {
  it('is only what was really changed', () => {
    expect(realEdit(base, { ...base, city: 'Vigo' })).toEqual({ city: 'Vigo' });
    expect(realEdit(base, { phones: [{ number: '+34600', label: 'm' }] })).toEqual({});
  });

  it('goes on by itself where only one side changed, or both alike', () => {
    const theirs = { ...base, city: 'Vigo', note: 'Dos.' };
    expect(mergeEdit(base, { name: 'Ana B', note: 'Dos.' }, theirs)).toEqual({
      free: { name: 'Ana B' },
      clashing: [],
    });
  });

  it('clashes where both changed differently', () => {
    const theirs = { ...base, city: 'Vigo', note: 'Dos.' };
    expect(mergeEdit(base, { city: 'Lugo', note: 'Tres.', name: 'B' }, theirs)).toEqual({
      free: { name: 'B' },
      clashing: ['city', 'note'],
    });
  });

  it('is settled by choice; undecided stays as the centre has it; of two notes none is lost', () => {
    const theirs = { ...base, city: 'Vigo', note: 'Dos.' };
    const mine = { city: 'Lugo', note: 'Tres.' };
    expect(settleEdit(mine, theirs, { city: 'mine' })).toEqual({ city: 'Lugo' });
    expect(settleEdit(mine, theirs, { city: 'theirs', note: 'both' })).toEqual({
      note: 'Dos.\nTres.',
    });
    expect(settleEdit({ note: 'Dos. Y más.' }, theirs, { note: 'both' })).toEqual({
      note: 'Dos. Y más.',
    });
    expect(settleEdit(mine, theirs, {})).toEqual({});
    expect([fitsBoth('a', 'b'), fitsBoth('a'.repeat(3_000), 'b'.repeat(1_000))]).toEqual([
      true,
      false,
    ]);
  });
});
