import { describe, expect, it } from 'vitest';
import type { ChosenPresence, Presence } from '#src/model/agent.ts';
import type { Interaction } from '#src/model/interaction.ts';
import type { Work } from '../store/work-records.ts';
import { dayDateOf, derivePresence } from './agent-board.ts';

const works = (...states: Interaction['state'][]): Work[] =>
  states.map((state) => ({ interaction: { id: 'int-1', state } }) as Work);
const available: ChosenPresence = { kind: 'available' };
const lunch: ChosenPresence = { kind: 'away', reason: 'lunch' };
const offline: ChosenPresence = { kind: 'offline' };

describe('derivePresence', () => {
  it.each<[string, ChosenPresence, Work[], boolean, boolean, Presence['kind']]>([
    ['available and ringable', available, [], true, true, 'available'],
    ['available, not ringable', available, [], true, false, 'away'],
    ['at lunch, not ringable', lunch, [], true, false, 'away'],
    ['offline by choice', offline, [], true, true, 'offline'],
    ['signed out', available, [], false, true, 'offline'],
    ['offered', available, works('offered'), true, true, 'reserved'],
    ['in a call', available, works('active'), true, true, 'busy'],
    ['in a call, desk and phone gone', available, works('active'), false, false, 'busy'],
    ['wrapping up', lunch, works('wrap-up'), true, true, 'wrap-up'],
    ['talking while another is wrapped up', lunch, works('wrap-up', 'active'), true, true, 'busy'],
    ['offered while wrapping up', lunch, works('wrap-up', 'offered'), true, true, 'reserved'],
  ])('%s', (_what, chosen, list, isSignedIn, isRingable, expected) => {
    expect(derivePresence({ chosen }, list, isSignedIn, isRingable).kind).toBe(expected);
  });

  it('names the reason that nobody chose', () => {
    expect(derivePresence({ chosen: available }, [], true, false)).toEqual({
      kind: 'away',
      reason: 'not-ringable',
    });
  });
});

describe('derivePresence of who writes', () => {
  const chats = (...states: Interaction['state'][]): Work[] =>
    states.map((state) => ({ interaction: { id: 'int-9', state, channel: 'chat' } }) as Work);
  const call = (state: Interaction['state']): Work =>
    ({ interaction: { id: 'int-1', state, channel: 'call' } }) as Work;
  it.each<[string, Work[], Presence['kind']]>([
    ['one chat of three', chats('active'), 'available'],
    ['three chats', chats('active', 'active', 'active'), 'busy'],
    ['two chats and one in wrap-up', chats('active', 'active', 'wrap-up'), 'available'],
    ['a chat is offered', chats('active', 'offered'), 'reserved'],
    ['one chat beside a call', [call('active'), ...chats('active')], 'busy'],
    ['a call’s wrap-up beside a chat', [call('wrap-up'), ...chats('active')], 'wrap-up'],
  ])('%s', (_what, list, expected) => {
    expect(derivePresence({ chosen: available }, list, true, true).kind).toBe(expected);
  });
  it('knows the agent’s own capacity', () => {
    const one = derivePresence({ chosen: available }, chats('active'), true, true, [], {
      call: 1,
      chat: 1,
    });
    expect(one.kind).toBe('busy');
  });
});

describe('dayDateOf', () => {
  it('pads', () => {
    expect(dayDateOf(new Date(2026, 0, 5, 12).getTime())).toBe('2026-01-05');
  });
});
