import { expect, it } from 'vitest';
import { followUp } from '#src/model/follow-up.ts';
import { customerId } from '#src/model/ids.ts';
import { marta } from '../preview/fixtures.ts';
import { deriveAgreed } from './agreed.ts';

const own = (id: string, change: Record<string, unknown> = {}) =>
  followUp.parse({
    id,
    customerId: marta.id,
    name: 'Marta',
    number: '',
    channel: 'call',
    dueAtMs: 50,
    text: id,
    interactionId: 'int-1',
    ...change,
  });

it('puts promises and own follow-ups together, each once, the next one first', () => {
  const promises = [
    { text: 'late', dueAtMs: 90 },
    { text: 'soon', dueAtMs: 10 },
  ];
  const agreed = deriveAgreed({ ...marta, promises }, [
    own('mine'),
    own('other customer', { customerId: 'cus-other' }),
    own('nobody', { customerId: null }),
    // The same promise, as the list of the day has it.
    own('promise', { interactionId: null, text: 'soon', dueAtMs: 10 }),
  ]);
  expect(agreed.map(({ text, kind }) => [text, kind])).toEqual([
    ['soon', 'promise'],
    ['mine', 'follow-up'],
    ['late', 'promise'],
  ]);
  expect(deriveAgreed({ ...marta, promises: [] }, [])).toEqual([]);
});

it('has what was agreed with whoever became part of the card', () => {
  const merged = [{ customerId: customerId.parse('cus-twin') }] as unknown as typeof marta.merged;
  const ofTwin = [own('mine', { customerId: 'cus-twin' })];
  const agreed = deriveAgreed({ ...marta, promises: [], ...(merged && { merged }) }, ofTwin);
  expect(agreed.map(({ text }) => text)).toEqual(['mine']);
});
