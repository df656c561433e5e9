import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { PresenceStatus } from '../model/agent.ts';
import {
  transitionPresence,
  unknownPresence,
  type AgentPresence,
  type PresenceEvent,
  type PresenceWish,
} from './presence-machine.ts';

const available: PresenceWish = { kind: 'set', presence: { kind: 'available' } };
const offline: PresenceWish = { kind: 'set', presence: { kind: 'offline' } };
const status = (sinceMs: number): PresenceStatus => ({
  presence: { kind: 'available' },
  sinceMs,
  next: null,
});
const EVENTS = {
  wished: { kind: 'agent/wished', wish: available },
  answered: { kind: 'centre/answered', status: status(7) },
  refused: { kind: 'centre/refused', code: 'centre-refused' },
  changed: { kind: 'centre/changed', status: status(8) },
  silent: { kind: 'centre/silent' },
} as const satisfies Record<string, PresenceEvent>;
const settled: AgentPresence = { ...unknownPresence(0), isStale: false };
const STATES = {
  settled,
  asking: { ...settled, sent: offline },
  'asking with a newer wish': { ...settled, sent: offline, waiting: available },
} as const;

const show = (agent: AgentPresence, event: PresenceEvent): string => {
  const { agent: next, effects } = transitionPresence(agent, event, 9);
  const state = next.sent ? (next.waiting ? 'asking+' : 'asking') : 'settled';
  const changed = next.status === agent.status ? '' : ' status';
  const stale = next.isStale ? ' stale' : '';
  return `${state}${changed}${stale} ${effects.map((effect) => effect.kind).join(' ')}`.trim();
};

describe('transitionPresence', () => {
  it.each([
    ['settled', 'wished', 'asking send'],
    ['settled', 'answered', 'settled status'],
    ['settled', 'refused', 'settled refused'],
    ['settled', 'changed', 'settled status'],
    ['settled', 'silent', 'settled stale'],
    ['asking', 'wished', 'asking+'],
    ['asking', 'answered', 'settled status'],
    ['asking', 'refused', 'settled refused'],
    ['asking', 'changed', 'asking status'],
    ['asking', 'silent', 'asking stale'],
    ['asking with a newer wish', 'wished', 'asking+'],
    ['asking with a newer wish', 'answered', 'asking status send'],
    ['asking with a newer wish', 'refused', 'asking send'],
    ['asking with a newer wish', 'changed', 'asking+ status'],
    ['asking with a newer wish', 'silent', 'asking+ stale'],
  ] as const)('%s on %s: %s', (state, event, expected) => {
    expect(show(STATES[state], EVENTS[event])).toBe(expected);
  });

  it('does not go back to an answer that the centre’s own word has overtaken', () => {
    const answered = { ...EVENTS.answered, status: status(1) };
    const asking = transitionPresence(settled, EVENTS.wished, 9).agent;
    const told = transitionPresence(asking, EVENTS.changed, 9).agent;
    const after = transitionPresence(told, answered, 9).agent;
    expect(after).toMatchObject({ status: EVENTS.changed.status, sent: null });
    const again = transitionPresence(after, EVENTS.wished, 9).agent;
    expect(transitionPresence(again, answered, 9).agent.status).toBe(answered.status);
  });

  it('lets the last action of the agent win over a queued "offline" (I3)', () => {
    const sent: PresenceWish[] = [];
    let agent: AgentPresence = settled;
    const feed = (event: PresenceEvent): void => {
      const next = transitionPresence(agent, event, 1);
      agent = next.agent;
      for (const effect of next.effects) if (effect.kind === 'send') sent.push(effect.wish);
    };
    feed({ kind: 'agent/wished', wish: { kind: 'cancel-next' } });
    feed({ kind: 'agent/wished', wish: offline });
    feed({ kind: 'agent/wished', wish: available });
    feed({ kind: 'centre/answered', status: status(1) });
    feed({ kind: 'centre/answered', status: status(2) });
    expect(sent).toEqual([{ kind: 'cancel-next' }, available]);
    expect(agent.sent).toBeNull();
  });

  it('has at most one wish on the way, and the newest is sent last', () => {
    const wish = fc.constantFrom(available, offline, { kind: 'cancel-next' } as const);
    const event: fc.Arbitrary<PresenceEvent> = fc.oneof(
      wish.map((one) => ({ kind: 'agent/wished', wish: one }) as const),
      fc.constantFrom(EVENTS.answered, EVENTS.refused, EVENTS.changed, EVENTS.silent),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        let agent: AgentPresence = settled;
        let onTheWay = 0;
        let newest: PresenceWish | null = null;
        let lastSent: PresenceWish | null = null;
        const feed = (one: PresenceEvent): void => {
          // The centre answers only what was sent.
          const isAnswer = one.kind === 'centre/answered' || one.kind === 'centre/refused';
          if (isAnswer && onTheWay === 0) return;
          if (isAnswer) onTheWay -= 1;
          if (one.kind === 'agent/wished') newest = one.wish;
          const next = transitionPresence(agent, one, 1);
          agent = next.agent;
          for (const effect of next.effects)
            if (effect.kind === 'send') {
              onTheWay += 1;
              lastSent = effect.wish;
            }
          expect(onTheWay).toBeLessThan(2);
        };
        for (const one of events) feed(one);
        feed(EVENTS.answered);
        feed(EVENTS.answered);
        expect(lastSent).toEqual(newest);
      }),
    );
  });
});
