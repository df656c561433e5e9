import { describe, expect, it } from 'vitest';
import { agentId, interactionId } from '../model/ids.ts';
import type { TeamContact, TeamRow } from '../model/team.ts';
import { alertsOf, type AlertFacts } from './team-alerts.ts';

const NOW = 100_000_000;
const contact = (more: Partial<TeamContact> = {}): TeamContact => ({
  interactionId: interactionId.parse('int-1'),
  channel: 'call',
  customerId: null,
  customerName: 'Marta',
  segment: null,
  intent: null,
  state: 'active',
  sinceMs: NOW,
  heldSinceMs: null,
  withName: null,
  mos: null,
  roundTripMs: null,
  isOwner: true,
  beside: [],
  ...more,
});
const row = (
  contacts: TeamContact[],
  presence: TeamRow['presence'] = { kind: 'busy' },
): Omit<TeamRow, 'alerts'> => ({
  agentId: agentId.parse('a'),
  name: 'a',
  role: 'agent',
  team: 'A',
  presence,
  sinceMs: NOW,
  next: null,
  isSignedIn: true,
  isRingable: true,
  presenceNote: '',
  contacts,
  load: { now: 1, most: 4 },
  skills: [],
  capacity: { call: 1, chat: 3 },
  shadowedBy: [],
});
const facts = (more: Partial<AlertFacts> = {}): AlertFacts => ({
  nowMs: NOW,
  isDeskLost: false,
  isAskingForHelp: false,
  isWrapUpLate: false,
  ...more,
});
const minutesAgo = (minutes: number): number => NOW - minutes * 60_000;

describe('the alerts of a row', () => {
  it.each<[string, TeamContact[], Partial<AlertFacts>, string[]]>([
    ['all is well', [contact()], {}, []],
    ['a quarter of an hour', [contact({ sinceMs: minutesAgo(15) })], {}, []],
    ['longer', [contact({ sinceMs: minutesAgo(15) - 1, state: 'held' })], {}, ['long-call']],
    ['a long chat', [contact({ sinceMs: minutesAgo(50), channel: 'chat' })], {}, []],
    [
      'a long call of somebody else',
      [contact({ sinceMs: minutesAgo(50), isOwner: false })],
      {},
      [],
    ],
    ['a hold', [contact({ heldSinceMs: minutesAgo(2) })], {}, []],
    ['a long hold', [contact({ heldSinceMs: minutesAgo(2) - 1 })], {}, ['long-hold']],
    [
      'a wrap-up in its extension',
      [contact({ state: 'wrap-up' })],
      { isWrapUpLate: true },
      ['long-wrap-up'],
    ],
    ['a wrap-up that was given away', [], { isWrapUpLate: true }, []],
    ['no desk, but a call', [contact()], { isDeskLost: true }, ['desk-lost']],
    ['no desk and nothing to do', [], { isDeskLost: true }, []],
    ['no desk, a wrap-up', [contact({ state: 'wrap-up' })], { isDeskLost: true }, []],
    ['a bad line', [contact({ mos: 2.9 })], {}, ['bad-voice']],
    ['a line that will do', [contact({ mos: 3 })], {}, []],
    ['help', [], { isAskingForHelp: true }, ['help']],
  ])('%s', (_what, contacts, more, expected) => {
    expect(alertsOf(row(contacts), facts(more))).toEqual(expected);
  });

  it('says that a ready agent cannot be rung', () => {
    const away = { kind: 'away', reason: 'not-ringable' } as const;
    expect(alertsOf(row([], away), facts())).toEqual(['not-ringable']);
    expect(alertsOf(row([], { kind: 'away', reason: 'lunch' }), facts())).toEqual([]);
  });
});
