/** Who hears whom: the whole table by focus, role and supervision, and what holds for every company. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  focus,
  partyId,
  partyRole,
  supervision,
  type Focus,
  type Party,
  type PartyRole,
  type Supervision,
} from '../model/party.ts';
import { deriveHearing } from './hearing.ts';

const party = (id: string, role: PartyRole, more: Partial<Party> = {}): Party => ({
  id: partyId.parse(id),
  role,
  name: id,
  agentId: null,
  number: '',
  state: 'up',
  isMuted: false,
  supervision: null,
  sinceMs: 0,
  ...more,
});

const lead = (does: Supervision, id = 'L') => party(id, 'lead', { supervision: does });
const C = party('C', 'customer');
const O = party('O', 'owner');
const A = party('A', 'consulted');
const J = party('J', 'joined');

/** The matrix as text: `C:O` is "the customer hears the owner", in the order of the parties. */
const table = (parties: readonly Party[], of: Focus): string =>
  [...deriveHearing(parties, of)].map(([id, hears]) => `${id}:${hears.join('')}`).join(' ');

describe('deriveHearing', () => {
  it.each<[string, readonly Party[], Focus, string]>([
    ['two of them', [C, O], 'customer', 'C:O O:C'],
    ['a consult', [C, O, A], 'consult', 'C: O:A A:O'],
    ['a consult, swapped to the customer', [C, O, A], 'customer', 'C:O O:C A:'],
    ['a conference', [C, O, A], 'all', 'C:OA O:CA A:CO'],
    ['a conference of four', [C, O, A, J], 'all', 'C:OAJ O:CAJ A:COJ J:COA'],
    ['a conference that asks aside', [C, O, A, J], 'consult', 'C: O:A A:O J:'],
    ['a conference beside a waiting expert', [C, O, A, J], 'customer', 'C:OJ O:CJ A: J:CO'],
    ['a ringing colleague', [C, O, { ...A, state: 'ringing' }], 'consult', 'C: O:'],
    ['a colleague who left', [C, O, { ...A, state: 'left' }], 'all', 'C:O O:C'],
    ['an owner who left', [C, { ...O, state: 'left' }, A], 'all', 'C:A A:C'],
    ['a customer who left a consult', [{ ...C, state: 'left' }, O, A], 'consult', 'O:A A:O'],
  ])('gives %s', (_title, parties, of, expected) => {
    expect(table(parties, of)).toBe(expected);
  });

  it.each<[Supervision, Focus, string]>([
    ['listen', 'customer', 'C:O O:C A: L:CO'],
    ['listen', 'consult', 'C: O:A A:O L:OA'],
    ['listen', 'all', 'C:OA O:CA A:CO L:COA'],
    ['whisper', 'customer', 'C:O O:CL A: L:CO'],
    ['whisper', 'consult', 'C: O:AL A:O L:OA'],
    ['whisper', 'all', 'C:OA O:CAL A:CO L:COA'],
    ['barge', 'customer', 'C:OL O:CL A: L:CO'],
    ['barge', 'consult', 'C: O:AL A:OL L:OA'],
    ['barge', 'all', 'C:OAL O:CAL A:COL L:COA'],
  ])('gives a lead who does %s while the focus is on %s', (does, of, expected) => {
    expect(table([C, O, A, lead(does)], of)).toBe(expected);
  });

  it('takes one whose phone holds out of what is heard, both ways, and leaves the others as they were', () => {
    const held = (of: Focus, ...parties: readonly Party[]) =>
      [...deriveHearing(parties, of, new Set([O.id]))]
        .map(([id, hears]) => `${id}:${hears.join('')}`)
        .join(' ');
    expect(held('customer', C, O, A)).toBe('C: O: A:');
    expect(held('consult', C, O, A)).toBe('C: O: A:');
    expect(held('all', C, O, A)).toBe('C:A O: A:C');
    expect(held('customer', C, O, J, lead('listen'))).toBe('C:J O: J:C L:CJ');
  });

  it('keeps two leads from each other unless one speaks to all', () => {
    expect(table([C, O, lead('listen', 'L'), lead('whisper', 'M')], 'customer')).toBe(
      'C:O O:CM L:CO M:CO',
    );
    expect(table([C, O, lead('listen', 'L'), lead('barge', 'M')], 'customer')).toBe(
      'C:OM O:CM L:COM M:CO',
    );
  });

  it.each<[string, Party, Focus, string]>([
    ['the customer', { ...C, isMuted: true }, 'all', 'C:OAL O:AL A:OL L:OA'],
    ['the owner', { ...O, isMuted: true }, 'all', 'C:AL O:CAL A:CL L:CA'],
    ['the colleague', { ...A, isMuted: true }, 'consult', 'C: O:L A:OL L:O'],
    ['the lead', { ...lead('barge'), isMuted: true }, 'all', 'C:OA O:CA A:CO L:COA'],
  ])('lets nobody hear %s when muted, who goes on hearing', (_title, muted, of, expected) => {
    const parties = [C, O, A, lead('barge')].map((one) => (one.id === muted.id ? muted : one));
    expect(table(parties, of)).toBe(expected);
  });
});

const anyParty = (index: number): fc.Arbitrary<Party> =>
  fc
    .record({
      role: fc.constantFrom(...partyRole.options),
      state: fc.constantFrom<Party['state']>('ringing', 'up', 'up', 'up', 'left'),
      isMuted: fc.boolean(),
      does: fc.constantFrom(...supervision.options),
    })
    .map(({ role, state, isMuted, does }) =>
      party(String(index), role, {
        state,
        isMuted,
        supervision: role === 'lead' ? does : null,
      }),
    );

/** Up to six parties, of whom one at most is the owner. */
const anyCompany = fc
  .tuple(
    ...Array.from({ length: 6 }, (_, index) => anyParty(index)),
    fc.integer({ max: 6, min: 0 }),
  )
  .map((made) => {
    const parties = made.slice(0, made.at(-1) as number) as Party[];
    const owner = parties.find((one) => one.role === 'owner');
    return parties.filter((one) => one.role !== 'owner' || one === owner);
  });
const isBeside = ({ role }: Party): boolean => role === 'lead' || role === 'learner';
const anyFocus = fc.constantFrom(...focus.options);

describe('in every company', () => {
  const holds = (
    rule: (parties: readonly Party[], of: Focus, hears: (a: Party, b: Party) => boolean) => void,
  ) => {
    fc.assert(
      fc.property(anyCompany, anyFocus, (parties, of) => {
        const hearing = deriveHearing(parties, of);
        rule(parties, of, (a, b) => hearing.get(a.id)?.includes(b.id) ?? false);
      }),
      { numRuns: 2000 },
    );
  };

  it('exactly those who are up have a line, with parties that are up and not themselves', () => {
    fc.assert(
      fc.property(anyCompany, anyFocus, (parties, of) => {
        const up = parties.filter((one) => one.state === 'up').map(({ id }) => id);
        const hearing = deriveHearing(parties, of);
        expect([...hearing.keys()]).toEqual(up);
        for (const [id, hears] of hearing) {
          expect(hears).not.toContain(id);
          expect(up).toEqual(expect.arrayContaining([...hears]));
          expect(new Set(hears).size).toBe(hears.length);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('nobody hears a muted party or a lead who listens', () => {
    holds((parties, _of, hears) => {
      for (const a of parties)
        for (const b of parties)
          if (b.isMuted || b.supervision === 'listen') expect(hears(a, b)).toBe(false);
    });
  });

  it('nobody but the owner hears a lead who whispers', () => {
    holds((parties, _of, hears) => {
      for (const a of parties)
        for (const b of parties)
          if (b.supervision === 'whisper' && hears(a, b)) expect(a.role).toBe('owner');
    });
  });

  it('those who are no leads hear one another both ways or not at all, but for mute', () => {
    holds((parties, _of, hears) => {
      const talkers = parties.filter((one) => !isBeside(one) && !one.isMuted);
      for (const a of talkers) for (const b of talkers) expect(hears(a, b)).toBe(hears(b, a));
    });
  });

  it('a lead hears whomever the owner hears of those who are no leads, and the owner', () => {
    holds((parties, _of, hears) => {
      const owner = parties.find((one) => one.role === 'owner' && one.state === 'up');
      if (!owner) return;
      for (const one of parties.filter(({ role, state }) => role === 'lead' && state === 'up'))
        for (const other of parties.filter((each) => !isBeside(each)))
          expect(hears(one, other)).toBe(other === owner ? !owner.isMuted : hears(owner, other));
    });
  });

  it('nobody ever hears a learner, who hears all that the owner hears or says', () => {
    holds((parties, _of, hears) => {
      const owner = parties.find((one) => one.role === 'owner' && one.state === 'up');
      for (const one of parties.filter(({ role, state }) => role === 'learner' && state === 'up')) {
        for (const other of parties) expect(hears(other, one)).toBe(false);
        if (!owner) continue;
        for (const other of parties.filter((each) => !isBeside(each)))
          expect(hears(one, other)).toBe(other === owner ? !owner.isMuted : hears(owner, other));
      }
    });
  });

  it('the customer never hears a consulted one, nor they the customer, before the conference', () => {
    holds((parties, of, hears) => {
      if (of === 'all') return;
      for (const c of parties.filter(({ role }) => role === 'customer'))
        for (const a of parties.filter(({ role }) => role === 'consulted'))
          expect([hears(c, a), hears(a, c)]).toEqual([false, false]);
    });
  });
});
