/** The order of the messages' list. */
import { describe, expect, it } from 'vitest';
import { agentId } from '#src/model/ids.ts';
import type { Thread } from '#src/model/team-chat.ts';
import { dolores, teamMessageOf, teo } from '../preview/together-states.ts';
import { type Colleague, deriveThreadRows } from './thread-rows.ts';

const NOW = Date.UTC(2026, 10, 21, 12);
const person = (id: string, name: string, isSignedIn = true): Colleague => ({
  agentId: agentId.parse(`agent-${id}`),
  name,
  role: 'agent',
  isSignedIn,
  presenceNote: '',
});
const thread = (who: typeof dolores, agoMs: number, unread = 0): Thread => ({
  with: { kind: 'agent', agentId: who.agentId },
  name: who.name,
  unread,
  messages: [teamMessageOf(NOW, `of-${who.agentId}`, who, 'hola', { atMs: NOW - agoMs })],
});
const nil = { agentId: agentId.parse('agent-nil'), name: 'Nil Casas' };
const names = (threads: readonly Thread[], people: readonly Colleague[], query = '') =>
  deriveThreadRows({ threads, people, query, teamName: 'Equipo' }).map(({ name }) => name);

describe('deriveThreadRows', () => {
  it('puts the team first, then unread, then the newest, then who is there, then the others', () => {
    expect(
      names(
        [thread(dolores, 1_000), thread(teo, 9_000, 2), thread(nil, 500)],
        [
          person('rosa', 'Rosa Vidal', false),
          person('omar', 'Omar Haddad'),
          person('nil', nil.name),
        ],
      ),
    ).toEqual(['Equipo', teo.name, nil.name, dolores.name, 'Omar Haddad', 'Rosa Vidal']);
  });
  it('finds by the beginning of any word, without accents', () => {
    expect(names([thread(teo, 1_000)], [person('omar', 'Omar Haddad')], 'mar')).toEqual([teo.name]);
    expect(names([], [person('omar', 'Omar Haddad')], 'zzz')).toEqual([]);
  });
  it('lists nobody twice', () => {
    expect(names([thread(nil, 1_000)], [person('nil', nil.name)])).toEqual(['Equipo', nil.name]);
  });
});
