/** Everybody who had a contact of a history, from all of it and from nothing else. */
import { expect, it } from 'vitest';
import type { TimelineEntry } from '#src/model/interaction.ts';
import { sampleEntry } from '../testing/sample.ts';
import { openInMemory } from './database.ts';
import { entryAgents } from './entry-agents.ts';
import { cacheMigrations } from './migrations/cache/index.ts';
import { saveEntry } from './timeline-cache.ts';

it('names each once, over all cards of one person, however old, also before the words are indexed', () => {
  const db = openInMemory(cacheMigrations);
  const save = (id: string, customer: string, agentName: string | null, startedAtMs = 9) =>
    saveEntry(
      db,
      sampleEntry({
        ...{ id: id as TimelineEntry['id'], agentName, startedAtMs },
        customerId: customer as TimelineEntry['customerId'],
      }),
      1,
    );
  save('a', 'cus-1', 'Ana');
  save('b', 'cus-1', 'Ana');
  save('c', 'cus-1', null);
  save('d', 'cus-2', 'Ana');
  save('e', 'cus-2', 'Nil', 1);
  save('f', 'cus-3', 'Teo');
  expect(entryAgents(db, ['cus-1', 'cus-2'])).toEqual({ agents: ['Ana', 'Nil'], count: 5 });
  // At another time, and by somebody else.
  save('e', 'cus-2', 'Rosa', 2);
  expect(entryAgents(db, ['cus-2'])).toEqual({ agents: ['Ana', 'Rosa'], count: 2 });
  expect(entryAgents(db, ['cus-4'])).toEqual({ agents: [], count: 0 });
  db.close();
});
