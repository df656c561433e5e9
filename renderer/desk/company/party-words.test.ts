/** Who hears whom, in words. */
import { describe, expect, it } from 'vitest';
import { agentId } from '#src/model/ids.ts';
import { partyId, type Company, type Focus, type Party } from '#src/model/party.ts';
import { texts } from '../text/texts.ts';
import { describeParty, findSelf, shortName } from './party-words.ts';

const party = (role: Party['role'], change: Partial<Party> = {}): Party => ({
  id: partyId.parse(role),
  role,
  name: role,
  agentId: agentId.parse(role),
  number: '',
  state: 'up',
  isMuted: false,
  supervision: null,
  sinceMs: 0,
  ...change,
});
const line = (role: Party['role'], focus: Focus, parties: readonly Party[]) => {
  const company: Pick<Company, 'parties' | 'focus'> = { parties: [...parties], focus };
  const found = parties.find((each) => each.role === role);
  if (!found) throw new Error('no such party');
  const { tone, words } = describeParty(found, company, texts.es);
  return `${tone}: ${words}`;
};
const three = [party('customer'), party('owner'), party('consulted')];

describe('describeParty', () => {
  it('says who talks and who hears music in a consult', () => {
    expect(line('customer', 'consult', three)).toBe('hold: en espera, oye música');
    expect(line('consulted', 'consult', three)).toBe('talk: habla contigo');
    expect(line('customer', 'customer', three)).toBe('talk: habla contigo');
    expect(line('consulted', 'customer', three)).toBe('hold: en espera, oye música');
  });
  it('says that all hear one another in a conference', () => {
    expect(line('customer', 'all', three)).toBe('talk: habla con todos');
    expect(line('consulted', 'all', three)).toBe('talk: habla con todos');
  });
  it('says who still rings and who was muted', () => {
    const rings = [three[0], three[1], party('consulted', { state: 'ringing' })] as Party[];
    expect(line('consulted', 'consult', rings)).toBe('ring: le está sonando…');
    const muted = [party('customer', { isMuted: true }), three[1], three[2]] as Party[];
    expect(line('customer', 'all', muted)).toBe('hold: sin voz: nadie le oye');
  });
  it('says to the one who is asked that the others talk aside', () => {
    const company = { parties: [...three], focus: 'customer' as const };
    const [, owner, self] = three as unknown as readonly [Party, Party, Party];
    expect(findSelf(three, self.agentId)).toBe(self);
    expect(describeParty(owner, company, texts.es, self).words).toBe('habla aparte, sin ti');
  });
  it('says of everybody who would hear only us that they hear music while our line is on hold', () => {
    const held = (who: Party | undefined, focus: Focus, parties: readonly Party[] = three) => {
      if (!who) throw new Error('no such party');
      const company = { parties: [...parties], focus };
      const { tone, words } = describeParty(who, company, texts.es, three[1], true);
      return `${tone}: ${words}`;
    };
    const [customer, , consulted] = three;
    expect(held(customer, 'customer')).toBe('hold: en espera, oye música');
    expect(held(consulted, 'customer')).toBe('hold: en espera, oye música');
    expect(held(consulted, 'consult')).toBe('hold: en espera, oye música');
    // The others go on without us.
    expect(held(customer, 'all')).toBe('hold: habla aparte, sin ti');
    expect(held(customer, 'all', [...three, party('lead', { supervision: 'barge' })])).toBe(
      'hold: habla aparte, sin ti',
    );
  });
  it('says what a lead does', () => {
    const led = [...three, party('lead', { supervision: 'whisper' })];
    expect(line('lead', 'customer', led)).toBe('talk: solo le oyes tú');
  });
});

describe('shortName', () => {
  it('is the first name, or the whole number', () => {
    expect(shortName(' Nil Casas ')).toBe('Nil');
    expect(shortName('+34 612 044 918')).toBe('+34 612 044 918');
    expect(shortName('A'.repeat(200))).toHaveLength(24);
  });
});
