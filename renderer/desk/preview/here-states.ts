/** Made-up desks whose customers are on the way, or whose cards were changed in two places. Used by the preview page and tests. */
import type { DeskState } from '#src/contracts/desk.ts';
import { idle, marta, oscar } from './fixtures.ts';

const MINUTE = 60_000;

/** Two cards: a note and a city, a phone number. */
export const conflictsOf = (now: number): DeskState['conflicts'] => [
  {
    ...{ id: 'out-1', customerId: marta.id, name: marta.name },
    fields: ['city', 'note'],
    mine: { city: 'Vigo', note: 'Llamar siempre por la tarde. El portero no funciona.' },
    theirs: { city: 'Lugo', note: marta.note },
    mineAtMs: now - 40 * MINUTE,
    theirsAtMs: now - 12 * MINUTE,
  },
  {
    ...{ id: 'out-2', customerId: oscar.id, name: oscar.name },
    fields: ['phones'],
    mine: { phones: [{ number: '+34600112233', label: '' }] },
    theirs: { phones: [] },
    mineAtMs: now - 40 * MINUTE,
    theirsAtMs: now - 3 * MINUTE,
  },
];

export const hereStates = {
  filling: (now: number): DeskState => ({
    ...idle(now),
    here: {
      customers: { count: 3_200, total: 5_000, asOfMs: null },
      articles: { count: 66, total: null, asOfMs: now },
      othersUnsent: true,
    },
  }),
  conflicts: (now: number): DeskState => ({
    ...idle(now),
    strip: { ...idle(now).strip, outbox: { waiting: 0, needsAttention: 2 } },
    conflicts: conflictsOf(now),
  }),
};
