import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agentId, interactionId, queueId } from '../model/ids.ts';
import {
  assign,
  canTake,
  compareWaiting,
  DECLINE_PAUSE_MS,
  defaultCapacity,
  hasRoom,
  levelFor,
  type Candidate,
  type Waiting,
} from './routing.ts';

const NOW = 1_000_000;
const waiting = (id: string, more: Partial<Waiting> = {}): Waiting => ({
  interactionId: interactionId.parse(id),
  channel: 'call',
  queueId: queueId.parse('support'),
  skills: ['support'],
  segment: 'standard',
  waitingSinceMs: NOW - 10_000,
  isReturned: false,
  refusals: [],
  ...more,
});
const candidate = (id: string, more: Partial<Candidate> = {}): Candidate => ({
  agentId: agentId.parse(id),
  isAvailable: true,
  isRingable: true,
  isDeskLive: true,
  idleSinceMs: NOW - 60_000,
  queueIds: [queueId.parse('support')],
  skills: [{ skill: 'support', level: 3 }],
  load: {},
  capacity: defaultCapacity,
  ...more,
});
const pairs = (list: readonly Waiting[], agents: readonly Candidate[]): string[] =>
  assign(list, agents, NOW).map((each) => `${each.interactionId}→${each.agentId}`);

describe('assign', () => {
  it('serves gold and business before others, then who waits longest', () => {
    const list = [
      waiting('old', { waitingSinceMs: NOW - 90_000 }),
      waiting('gold', { segment: 'gold', waitingSinceMs: NOW - 1_000 }),
      waiting('business', { segment: 'business', waitingSinceMs: NOW - 2_000 }),
      waiting('silver', { segment: 'silver', waitingSinceMs: NOW - 50_000 }),
    ];
    expect([...list].sort(compareWaiting).map((each) => each.interactionId)).toEqual([
      'business',
      'gold',
      'old',
      'silver',
    ]);
    expect(pairs(list, [candidate('a')])).toEqual(['business→a']);
  });

  it('serves a returned offer at the head of its priority, never above it', () => {
    const list = [
      waiting('old', { waitingSinceMs: NOW - 90_000 }),
      waiting('returned', { isReturned: true }),
      waiting('gold', { segment: 'gold' }),
    ];
    expect([...list].sort(compareWaiting).map((each) => each.interactionId)).toEqual([
      'gold',
      'returned',
      'old',
    ]);
  });

  it('asks the best level first, and among equals the longest idle', () => {
    const agents = [
      candidate('low', { skills: [{ skill: 'support', level: 2 }], idleSinceMs: 0 }),
      candidate('best-short', { skills: [{ skill: 'support', level: 5 }], idleSinceMs: NOW - 1 }),
      candidate('best-long', { skills: [{ skill: 'support', level: 5 }], idleSinceMs: NOW - 900 }),
    ];
    expect(pairs([waiting('x'), waiting('y'), waiting('z')], agents)).toEqual([
      'x→best-long',
      'y→best-short',
      'z→low',
    ]);
  });

  it('gives everyone at most what they can carry', () => {
    expect(pairs([waiting('x'), waiting('y')], [candidate('a')])).toEqual(['x→a']);
    expect(pairs([waiting('x')], [candidate('a', { load: { call: 1 } })])).toEqual([]);
    expect(pairs([waiting('x', { channel: 'email' })], [candidate('a')])).toEqual([]);
  });

  it('does not offer the same thing at once to who refused it', () => {
    const refused = (agoMs: number) =>
      waiting('x', { refusals: [{ agentId: agentId.parse('a'), atMs: NOW - agoMs }] });
    expect(pairs([refused(1_000)], [candidate('a'), candidate('b', { idleSinceMs: NOW })])).toEqual(
      ['x→b'],
    );
    expect(pairs([refused(1_000)], [candidate('a')])).toEqual([]);
    expect(pairs([refused(DECLINE_PAUSE_MS)], [candidate('a')])).toEqual(['x→a']);
  });

  it.each([
    ['away', { isAvailable: false }],
    ['not ringable', { isRingable: false }],
    ['of other queues', { queueIds: [queueId.parse('sales')] }],
    ['without the skill', { skills: [] }],
  ])('leaves out agents who are %s', (_what, more) => {
    expect(canTake(candidate('a', more), waiting('x'), NOW)).toBe(false);
  });

  const chats = (count: number): Waiting[] =>
    [1, 2, 3, 4].slice(0, count).map((at) => waiting(`c${at}`, { channel: 'chat' }));

  it('gives one agent three chats beside a call, and no fourth', () => {
    expect(pairs([...chats(4), waiting('call')], [candidate('a')])).toEqual([
      'c1→a',
      'c2→a',
      'c3→a',
      'call→a',
    ]);
  });

  it('gives chats to who is in a call, and a call to who is in three chats', () => {
    expect(pairs(chats(1), [candidate('a', { load: { call: 1 } })])).toEqual(['c1→a']);
    expect(pairs([waiting('x')], [candidate('a', { load: { chat: 3 } })])).toEqual(['x→a']);
  });

  it('keeps to what a lead allows an agent', () => {
    const one = candidate('a', { capacity: { call: 0, chat: 1 } });
    expect(pairs([waiting('x'), ...chats(2)], [one])).toEqual(['c1→a']);
    expect(hasRoom(one, 'call')).toBe(false);
  });

  it('needs a ringable phone for a call and only a live desk for a chat', () => {
    const mute = candidate('a', { isRingable: false });
    expect(pairs([waiting('x'), ...chats(1)], [mute])).toEqual(['c1→a']);
    expect(pairs(chats(1), [candidate('a', { isDeskLive: false })])).toEqual([]);
  });

  it('spreads chats: among equals to who has fewest, then to the longest idle', () => {
    const agents = [
      candidate('loaded', { load: { chat: 1 }, idleSinceMs: 0 }),
      candidate('fresh', { idleSinceMs: NOW - 1 }),
      candidate('rested', { idleSinceMs: NOW - 900 }),
    ];
    expect(pairs(chats(3), agents)).toEqual(['c1→rested', 'c2→fresh', 'c3→loaded']);
  });

  it('counts the weakest of several skills', () => {
    const agent = candidate('a', {
      skills: [
        { skill: 'support', level: 5 },
        { skill: 'english', level: 2 },
      ],
    });
    expect(levelFor(agent, waiting('x', { skills: ['support', 'english'] }))).toBe(2);
    expect(levelFor(agent, waiting('x', { skills: ['support', 'basque'] }))).toBe(0);
    expect(levelFor(agent, waiting('x', { skills: [] }))).toBe(1);
  });
});

describe('assign, for any state', () => {
  const anyWaiting = fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^w[0-9]{1,3}$/),
      segment: fc.constantFrom('gold', 'silver', 'standard', 'business', null),
      waitingSinceMs: fc.integer({ min: 0, max: NOW }),
      isReturned: fc.boolean(),
      skill: fc.constantFrom('support', 'sales'),
    }),
    { selector: (each) => each.id, maxLength: 12 },
  );
  const anyAgents = fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^a[0-9]{1,3}$/),
      isAvailable: fc.boolean(),
      isRingable: fc.boolean(),
      idleSinceMs: fc.integer({ min: 0, max: NOW }),
      level: fc.integer({ min: 1, max: 5 }),
      load: fc.integer({ min: 0, max: 1 }),
    }),
    { selector: (each) => each.id, maxLength: 8 },
  );
  const build = (
    list: readonly {
      id: string;
      skill: string;
      segment: Waiting['segment'];
      waitingSinceMs: number;
      isReturned: boolean;
    }[],
    agents: readonly {
      id: string;
      isAvailable: boolean;
      isRingable: boolean;
      idleSinceMs: number;
      level: number;
      load: number;
    }[],
  ): { waits: Waiting[]; people: Candidate[] } => ({
    waits: list.map(({ id, skill, ...more }) => waiting(id, { ...more, skills: [skill] })),
    people: agents.map(({ id, level, load, ...more }) =>
      candidate(id, { ...more, load: { call: load }, skills: [{ skill: 'support', level }] }),
    ),
  });

  it('never gives an agent two calls, a call two agents, or a call to who cannot take it', () => {
    fc.assert(
      fc.property(anyWaiting, anyAgents, (list, agents) => {
        const { waits, people } = build(list, agents);
        const made = assign(waits, people, NOW);
        expect(new Set(made.map((each) => each.agentId)).size).toBe(made.length);
        expect(new Set(made.map((each) => each.interactionId)).size).toBe(made.length);
        for (const { agentId: who, interactionId: what } of made)
          expect(
            canTake(
              people.find((each) => each.agentId === who)!,
              waits.find((each) => each.interactionId === what)!,
              NOW,
            ),
          ).toBe(true);
      }),
    );
  });

  it('leaves nobody waiting whom a free agent could take, and does not depend on the order of its input', () => {
    fc.assert(
      fc.property(anyWaiting, anyAgents, (list, agents) => {
        const { waits, people } = build(list, agents);
        const made = assign(waits, people, NOW);
        const busy = new Set(made.map((each) => each.agentId));
        const served = new Set(made.map((each) => each.interactionId));
        for (const each of waits)
          if (!served.has(each.interactionId))
            for (const agent of people)
              if (!busy.has(agent.agentId)) expect(canTake(agent, each, NOW)).toBe(false);
        expect(assign([...waits].reverse(), [...people].reverse(), NOW)).toEqual(made);
      }),
    );
  });
});
