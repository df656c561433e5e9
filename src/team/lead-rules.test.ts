import { describe, expect, it } from 'vitest';
import { agentId, queueId } from '../model/ids.ts';
import { leadAct } from '../model/team.ts';
import { leadsToTell } from './help-rules.ts';
import { mayReadAudit, queuesServed, refusedBecause, uniqueSkills } from './lead-rules.ts';
import { otherIn, threadKey } from './thread-key.ts';
import { plainLine, plainText } from './plain-text.ts';
import { compareTeamRows } from './team-order.ts';

const id = (text: string) => agentId.parse(text);
const agent = { id: id('a'), role: 'agent' } as const;
const lead = { id: id('l'), role: 'lead' } as const;

describe('who may do what', () => {
  it.each(leadAct.options)('%s is for leads only', (act) => {
    expect(refusedBecause(agent, lead, act)).toBe('not-a-lead');
    expect(refusedBecause(agent, agent, act)).toBe('not-a-lead');
    expect(refusedBecause(lead, agent, act)).toBeNull();
  });

  it('a lead gives themself no orders and does not listen to themself, but may change their skills', () => {
    for (const act of ['set-presence', 'sign-out', 'listen', 'text-whisper', 'follow'] as const)
      expect(refusedBecause(lead, lead, act)).toBe('oneself');
    for (const act of ['set-skills', 'look', 'reassign'] as const)
      expect(refusedBecause(lead, lead, act)).toBeNull();
  });

  it('everybody reads about themself, leads about everybody', () => {
    expect(mayReadAudit(agent, agent.id)).toBe(true);
    expect(mayReadAudit(agent, lead.id)).toBe(false);
    expect(mayReadAudit(lead, agent.id)).toBe(true);
  });
});

describe('the queues an agent serves', () => {
  const queues = ['support', 'billing', 'sales'].map((text) => queueId.parse(text));
  const skill = (text: string) => ({ skill: text, level: 3 });
  const before = {
    skills: [skill('support'), skill('english')],
    queueIds: ['support', 'sales'].map((text) => queueId.parse(text)),
  };
  it.each([
    ['the same', ['support', 'english'], ['support', 'sales']],
    ['one more', ['support', 'billing'], ['support', 'billing', 'sales']],
    ['one less', ['english'], ['sales']],
    ['none', [], ['sales']],
    ['a skill that is no queue', ['french'], ['sales']],
  ])('%s', (_what, skills, expected) => {
    expect(queuesServed(before, skills.map(skill), queues)).toEqual(expected);
  });

  it('a skill named twice counts once', () => {
    expect(uniqueSkills([skill('a'), { skill: 'a', level: 5 }])).toEqual([
      { skill: 'a', level: 5 },
    ]);
  });
});

describe('whom a call for help reaches', () => {
  const there = (...pairs: [string, string][]) =>
    pairs.map(([name, team]) => ({ agentId: id(name), team }));
  const asker = { agentId: id('a'), team: 'A' };
  it.each([
    ['nobody is there', there(), []],
    ['the leads of the team', there(['l1', 'A'], ['l2', 'A'], ['l3', 'B']), ['l1', 'l2']],
    ['every lead when the team has none there', there(['l3', 'B'], ['l4', 'C']), ['l3', 'l4']],
    ['never the one who asks', there(['a', 'A'], ['l3', 'B']), ['l3']],
  ])('%s', (_what, leads, expected) => {
    expect(leadsToTell(asker, leads)).toEqual(expected);
  });
});

describe('a thread', () => {
  it('has one name for both and is seen as being with the other one', () => {
    const key = threadKey({ id: id('b'), team: 'A' }, { kind: 'agent', agentId: id('a') });
    expect(key).toBe(threadKey({ id: id('a'), team: 'B' }, { kind: 'agent', agentId: id('b') }));
    expect([otherIn(key, id('a')), otherIn(key, id('b'))]).toEqual(['b', 'a']);
    expect(otherIn(threadKey({ id: id('a'), team: 'A' }, { kind: 'team' }), id('a'))).toBeNull();
  });
});

describe('words of others', () => {
  it.each([
    ['  hola  ', 'hola', 'hola'],
    ['a\r\nb\rc', 'a\nb\nc', 'a b c'],
    ['x\u202ey\u0000z', 'xyz', 'xyz'],
    ['<b>no</b>', '<b>no</b>', '<b>no</b>'],
  ])('%j', (raw, text, line) => {
    expect(plainText(raw)).toBe(text);
    expect(plainLine(raw)).toBe(line);
  });
});

describe('the order of the table', () => {
  it('is the own team first, agents before leads, by name', () => {
    const row = (name: string, team: string, role: 'agent' | 'lead' = 'agent') => ({
      name,
      team,
      role,
    });
    const rows = [
      row('z', 'A'),
      row('b', 'B'),
      row('a', 'B', 'lead'),
      row('c', 'B'),
      row('y', 'A', 'lead'),
    ];
    expect(rows.sort(compareTeamRows('B')).map(({ name }) => name)).toEqual([
      'b',
      'c',
      'a',
      'z',
      'y',
    ]);
  });
});
