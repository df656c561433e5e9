/** Made-up acts that wait for the centre, to look at the page of what is not sent yet. Used by the fake link of preview and tests. */
import type { DeskAnswer } from '#src/contracts/desk.ts';
import { oscar } from './fixtures.ts';

type Item = DeskAnswer<'outbox/list'>['items'][number];

/** Which of them wait. */
export type OutboxFixture = 'all' | 'waiting' | 'empty';

/** The acts, oldest first. */
export function outboxOf(now: number, which: OutboxFixture): Item[] {
  const act = (id: string, name: string, change: Partial<Item>): Item => ({
    ...{ id, name, interactionId: null, createdAtMs: now - 90_000, state: 'waiting' },
    ...{ attempts: 2, fault: null, otherCentre: null },
    ...change,
  });
  const items = [
    act('o1', 'wrap-up/complete', {}),
    act('o2', 'customer/update', {
      ...{ createdAtMs: now - 80_000, state: 'needs-attention', attempts: 1 },
      fault: { code: 'changed-by-someone-else', retryable: false },
    }),
    act('o3', 'chat/send', {
      ...{ createdAtMs: now - 60_000, attempts: 1, text: '<b>Le llamo</b> mañana a las 10' },
    }),
    act('o4', 'note/write', {
      ...{ createdAtMs: now - 45_000, attempts: 0, customerId: oscar.id, who: oscar.name },
      text: 'Pasa el martes a recoger el router',
    }),
  ];
  if (which === 'empty') return [];
  return items.filter(({ state }) => which === 'all' || state === 'waiting');
}
