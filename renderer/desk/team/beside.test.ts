/** The line of truth: who knows, who hears and who does not, from the same matrix as the telephone system's. */
import { describe, expect, it } from 'vitest';
import { agentId } from '#src/model/ids.ts';
import { type Party, partyId, type Supervision } from '#src/model/party.ts';
import { companyOf, nilOf } from '../preview/fixtures.ts';
import { contactWith, floorOf, teamStates } from '../preview/team-fixtures.ts';
import { en } from '../text/en.ts';
import { describeTruth, findBeside, stepIn } from './beside.ts';

const NOW = 1_000_000_000;
const me = agentId.parse('agent-dolores');
const lead = (supervision: Supervision): Party =>
  nilOf(NOW, {
    id: partyId.parse('dolores'),
    agentId: me,
    role: 'lead',
    name: 'Dolores Rey',
    supervision,
  });

const truth = (
  step: Supervision,
  more: Partial<Parameters<typeof describeTruth>[0]> = {},
): string =>
  describeTruth({
    agentName: 'Lucía Prieto',
    customerName: 'Marta',
    step,
    contact: { channel: 'call' },
    company: null,
    me,
    isShown: true,
    text: en,
    ...more,
  });

describe('the line of truth', () => {
  it('says what the policy lets the agent know', () => {
    expect(truth('listen')).toBe('Lucía knows you are there. Nobody hears you.');
    expect(truth('listen', { isShown: false })).toBe(
      'Lucía does not see that you are there. Nobody hears you.',
    );
  });

  it('names who hears in a conference and who does not in a consult', () => {
    const all = companyOf(NOW, [nilOf(NOW, { role: 'joined' }), lead('barge')], { focus: 'all' });
    expect(truth('barge', { company: all })).toBe('Marta, Lucía and Nil hear you.');
    const consult = companyOf(NOW, [nilOf(NOW), lead('barge')], { focus: 'consult' });
    expect(truth('barge', { company: consult })).toBe(
      'Lucía and Nil hear you. Marta does not hear you.',
    );
    const whisper = companyOf(NOW, [nilOf(NOW), lead('whisper')], { focus: 'consult' });
    expect(truth('whisper', { company: whisper })).toBe(
      'Only Lucía hears you. Marta and Nil do not hear you.',
    );
  });

  it('speaks of reading where the contact is written', () => {
    const contact = { channel: 'chat' } as const;
    expect(truth('listen', { contact })).toContain('You read the chat');
    expect(truth('whisper', { contact })).toBe('What you write is read by Lucía alone.');
    expect(truth('barge', { contact })).toContain('read by all');
  });
});

describe('the step of a lead', () => {
  it('is what the own conversation says, before what the row says', () => {
    const { conversations } = teamStates['team-whisper'](NOW);
    const [conversation] = conversations;
    if (!conversation) throw new Error('no conversation');
    const contact = contactWith(NOW, conversation.interaction.id, 'Marta', {
      beside: [{ agentId: me, name: 'Dolores Rey', step: 'listen' }],
    });
    const { id } = conversation.interaction;
    expect(stepIn(id, me, conversations, contact)).toBe('whisper');
    expect(stepIn(id, me, [], contact)).toBe('listen');
    // Taken over: no longer beside it, whatever an old row says.
    expect(stepIn(id, me, [{ ...conversation, role: 'owner' }], contact)).toBeNull();
    expect(stepIn(id, agentId.parse('agent-eva'), [], contact)).toBeNull();
  });

  it('is found once for each contact', () => {
    const { conversations } = teamStates['team-beside'](NOW);
    expect(findBeside(me, conversations, floorOf(NOW, 'listen'))).toHaveLength(1);
    expect(findBeside(me, [], floorOf(NOW, 'listen'))).toHaveLength(1);
    expect(findBeside(me, [], floorOf(NOW))).toEqual([]);
  });
});
