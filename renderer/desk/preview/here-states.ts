/** Made-up desks whose customers are on the way, or whose cards were changed in two places. Used by the preview page and tests. */
import type { DeskState } from '#src/contracts/desk.ts';
import type { FaultCode } from '#src/contracts/fault.ts';
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

/** Signed out for a reason that concerns the files on this computer. */
const closed = (now: number, code: FaultCode): DeskState => ({
  ...idle(now),
  session: {
    ...idle(now).session,
    ...{ state: 'signed-out', agent: null, fault: { code, retryable: false } },
  },
});

/** No centre since the shift began: what is on the computer is all there is. */
const away = (now: number): DeskState => ({
  ...idle(now),
  strip: {
    ...idle(now).strip,
    ringable: { state: 'no', reason: 'centre-unreachable', sinceMs: now - 20 * MINUTE },
    centre: {
      ...{ state: 'unreachable', sinceMs: now - 20 * MINUTE },
      ...{ lastHeardMs: now - 21 * MINUTE, nextTryAtMs: now + 8000 },
    },
    outbox: { waiting: 3, needsAttention: 0 },
  },
  here: {
    customers: { count: 5_000, total: 5_000, asOfMs: now - 21 * MINUTE },
    articles: { count: 6_305, total: 6_305, asOfMs: now - 21 * MINUTE },
    othersUnsent: false,
  },
});

export const hereStates = {
  away,
  'lease-over': (now: number) => closed(now, 'offline-time-over'),
  'clock-back': (now: number) => closed(now, 'clock-set-back'),
  'unsent-kept': (now: number) => closed(now, 'unsent-kept'),
  mended: (now: number): DeskState => ({
    ...idle(now),
    strip: { ...idle(now).strip, disk: 'full', storage: ['outbox-locked', 'cache-rebuilt'] },
  }),
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
