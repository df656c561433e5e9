import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customer, type Customer } from '../model/customer.ts';
import { agentId } from '../model/ids.ts';
import { evidenceOf, isLikely, weightOf } from './evidence.ts';
import {
  familyOf,
  findUnmergeProblem,
  lastMerge,
  mergeCustomers,
  mergedFields,
  UNDO_FOR_MS,
  unmergeCustomers,
  usualChoices,
  type MergeAct,
  type Pair,
} from './merge.ts';

const person = (id: string, more: object = {}): Customer =>
  customer.parse({
    id,
    name: `Nombre ${id}`,
    segment: 'standard',
    sinceYear: 2019,
    language: 'es',
    company: null,
    phones: [],
    emails: [],
    orders: [],
    contract: null,
    city: null,
    preferredChannel: 'call',
    preferredHours: { from: 9, to: 18 },
    timeZone: 'Europe/Madrid',
    satisfaction: [],
    promises: [],
    hasRecordingConsent: true,
    note: '',
    version: 1,
    updatedAtMs: 0,
    ...more,
  });
const act = (mergeId: string, more: Partial<MergeAct> = {}): MergeAct => ({
  mergeId: `merge-${mergeId}`,
  choices: {},
  evidence: [],
  atMs: 1_000,
  by: { agentId: agentId.parse('agent-1'), name: 'Ana' },
  ...more,
});
const merged = (pair: Pair, given: MergeAct): Pair => {
  const done = mergeCustomers(pair, given);
  if (!done.ok) throw new Error(done.error);
  expect(() => customer.parse(done.value.survivor)).not.toThrow();
  return done.value;
};
const undone = (pair: Pair, id: string, nowMs = 2_000): Pair => {
  const done = unmergeCustomers(pair, `merge-${id}`, nowMs);
  if (!done.ok) throw new Error(done.error);
  return done.value;
};
/** The record but for its count of versions. */
const plain = ({ version: _version, updatedAtMs: _at, ...rest }: Customer) => rest;

const number = fc.integer({ min: 600_000_000, max: 600_000_009 }).map((digits) => `+34${digits}`);
const fields = fc.record({
  name: fc.string({ maxLength: 20 }),
  segment: fc.constantFrom('gold', 'silver', 'standard', 'business'),
  sinceYear: fc.integer({ min: 1990, max: 2026 }),
  company: fc.option(fc.string({ maxLength: 8 })),
  city: fc.option(fc.string({ maxLength: 8 })),
  phones: fc.array(fc.record({ number, label: fc.constantFrom('móvil', 'casa') }), {
    maxLength: 4,
  }),
  emails: fc.array(fc.constantFrom('a@x.es', 'A@x.es', 'b@x.es', 'c@x.es'), { maxLength: 3 }),
  satisfaction: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 24 }),
  promises: fc.array(fc.record({ text: fc.constantFrom('llamar', 'abonar'), dueAtMs: fc.nat(3) }), {
    maxLength: 3,
  }),
  hasRecordingConsent: fc.boolean(),
  note: fc.string({ maxLength: 20 }),
});
const side = fc.constantFrom('survivor' as const, 'merged' as const);
const choices = fc.record(
  { name: side, segment: side, company: side, city: side, note: fc.constantFrom('merged', 'both') },
  { requiredKeys: [] },
);

describe('mergeCustomers', () => {
  it('puts lists together once each, keeps the chosen values, and shows both as one', () => {
    const pair = {
      survivor: person('a', {
        phones: [{ number: '+34600000001', label: 'móvil' }],
        emails: ['Ana@x.es'],
        note: 'uno',
        sinceYear: 2020,
      }),
      merged: person('b', {
        phones: [
          { number: '+34 600 000 001', label: 'casa' },
          { number: '+34600000002', label: 'casa' },
        ],
        emails: ['ana@x.es', 'b@x.es'],
        city: 'Vigo',
        note: 'dos',
        sinceYear: 2011,
        hasRecordingConsent: false,
      }),
    };
    expect(usualChoices(pair)).toMatchObject({ name: 'survivor', city: 'merged', note: 'both' });
    const done = merged(
      pair,
      act('1-aaaa', { choices: { ...usualChoices(pair), name: 'merged' } }),
    );
    expect(done.survivor).toMatchObject({
      id: 'a',
      name: 'Nombre b',
      city: 'Vigo',
      note: 'uno\n\ndos',
      sinceYear: 2011,
      phones: [{ number: '+34600000001' }, { number: '+34600000002' }],
      emails: ['Ana@x.es', 'b@x.es'],
      hasRecordingConsent: false,
      version: 2,
    });
    expect(done.merged).toMatchObject({ id: 'b', name: 'Nombre b', mergedInto: 'a', version: 2 });
    expect(familyOf(done.survivor)).toEqual(['a', 'b']);
  });

  it('changes nothing the second time, and refuses oneself and who is merged already', () => {
    const pair = { survivor: person('a'), merged: person('b') };
    const done = merged(pair, act('1-aaaa'));
    expect(mergeCustomers(done, act('1-aaaa'))).toEqual({ ok: true, value: done });
    const other = { survivor: person('c'), merged: done.merged };
    expect(mergeCustomers(other, act('2-aaaa'))).toEqual({ ok: false, error: 'already-merged' });
    const into = { survivor: done.merged, merged: person('c') };
    expect(mergeCustomers(into, act('2-aaaa'))).toEqual({ ok: false, error: 'already-merged' });
    const self = { survivor: person('a'), merged: person('a') };
    expect(mergeCustomers(self, act('3-aaaa'))).toEqual({ ok: false, error: 'invalid' });
  });
});

describe('unmergeCustomers', () => {
  it('gives back exactly what was, whatever was chosen', () => {
    fc.assert(
      fc.property(fields, fields, choices, (mine, theirs, chosen) => {
        const pair = { survivor: person('a', mine), merged: person('b', theirs) };
        const done = merged(pair, act('1-aaaa', { choices: chosen }));
        const back = undone(done, '1-aaaa');
        expect(plain(back.survivor)).toEqual(plain(pair.survivor));
        expect(plain(back.merged)).toEqual(plain(pair.merged));
        expect(back.survivor.version).toBeGreaterThan(done.survivor.version);
        expect(back.merged.version).toBeGreaterThan(done.merged.version);
        // Also from the record that a desk without a network still has of who was taken in.
        expect(plain(undone({ ...done, merged: pair.merged }, '1-aaaa').merged)).toEqual(
          plain(pair.merged),
        );
      }),
    );
  });

  it('keeps what was edited since', () => {
    const pair = {
      survivor: person('a', { phones: [{ number: '+34600000001', label: '' }], note: 'uno' }),
      merged: person('b', { phones: [{ number: '+34600000002', label: '' }], note: 'dos' }),
    };
    const done = merged(pair, act('1-aaaa', { choices: { note: 'both', name: 'merged' } }));
    const edited: Customer = {
      ...done.survivor,
      note: 'tres',
      phones: [...done.survivor.phones, { number: '+34600000003', label: '' }],
    };
    expect(undone({ ...done, survivor: edited }, '1-aaaa').survivor).toMatchObject({
      name: 'Nombre a',
      note: 'tres',
      phones: [{ number: '+34600000001' }, { number: '+34600000003' }],
    });
  });

  it('undoes chains from their end alone, and then exactly', () => {
    fc.assert(
      fc.property(fields, fields, fields, (one, two, three) => {
        const [a, b, c] = [person('a', one), person('b', two), person('c', three)];
        const first = merged({ survivor: b, merged: a }, act('1-aaaa'));
        const second = merged({ survivor: c, merged: first.survivor }, act('2-aaaa'));
        expect(familyOf(second.survivor)).toEqual(['c', 'a', 'b']);
        // In the middle: b is part of c now.
        expect(findUnmergeProblem(second.survivor, 'merge-1-aaaa', 2_000)).toBe('merged-further');
        expect(findUnmergeProblem(second.merged, 'merge-1-aaaa', 2_000)).toBe('merged-further');
        const back = undone(second, '2-aaaa');
        expect(plain(back.survivor)).toEqual(plain(c));
        expect(plain(back.merged)).toEqual(plain(first.survivor));
        const whole = undone({ survivor: back.merged, merged: first.merged }, '1-aaaa');
        expect([plain(whole.survivor), plain(whole.merged)]).toEqual([plain(b), plain(a)]);
      }),
    );
  });

  it('undoes several into one from the last, in time only, and says when it is unknown', () => {
    const first = merged({ survivor: person('a'), merged: person('b') }, act('1-aaaa'));
    const both = merged({ survivor: first.survivor, merged: person('c') }, act('2-aaaa'));
    expect(lastMerge(both.survivor)?.mergeId).toBe('merge-2-aaaa');
    expect(findUnmergeProblem(both.survivor, 'merge-1-aaaa', 2_000)).toBe('merged-further');
    expect(findUnmergeProblem(both.survivor, 'merge-9-aaaa', 2_000)).toBe('not-found');
    const late = 1_000 + UNDO_FOR_MS + 1;
    expect(findUnmergeProblem(both.survivor, 'merge-2-aaaa', late)).toBe('undo-over');
    const left = undone(both, '2-aaaa').survivor;
    expect(familyOf(left)).toEqual(['a', 'b']);
    expect(findUnmergeProblem(left, 'merge-1-aaaa', 2_000)).toBeNull();
  });

  it('shows the fields of the preview that the merge then makes', () => {
    fc.assert(
      fc.property(fields, fields, choices, (mine, theirs, chosen) => {
        const pair = { survivor: person('a', mine), merged: person('b', theirs) };
        expect(merged(pair, act('1-aaaa', { choices: chosen })).survivor).toMatchObject(
          mergedFields(pair, chosen),
        );
      }),
    );
  });
});

describe('evidenceOf', () => {
  it('finds the same number however it is written, the same address, order and name', () => {
    const one = person('a', {
      name: 'María Núñez',
      phones: [{ number: '+34600111222', label: '' }],
      emails: ['Maria@x.es'],
      orders: [{ id: 'A-1', title: '', state: 'open' }],
    });
    const other = person('b', {
      name: 'Nuñez, Maria',
      phones: [{ number: '600 111 222', label: '' }],
      emails: ['maria@X.es'],
      orders: [{ id: 'a-1', title: '', state: 'done' }],
    });
    expect(evidenceOf(one, other).map(({ kind }) => kind)).toEqual([
      'number',
      'mail',
      'order',
      'name',
    ]);
    expect(isLikely(evidenceOf(one, other))).toBe(true);
    expect(evidenceOf(one, one)).toEqual([]);
  });

  it('takes a name alone for a coincidence', () => {
    const found = evidenceOf(person('a', { name: 'Ana Gil' }), person('b', { name: 'ANA GIL' }));
    expect(found.map(({ kind }) => kind)).toEqual(['name']);
    expect([weightOf(found), isLikely(found)]).toEqual([1, false]);
    expect(evidenceOf(person('a', { name: '' }), person('b', { name: '…' }))).toEqual([]);
  });
});
