/**
 * What an agent has, counted by channel: routing offers no more than the capacity, and the presence that is shown says so. A
 * chat's wrap-up stands in nobody's way; a call's does, because the phone would ring into it.
 */
import type { Channel } from '#src/model/channel.ts';
import type { Work } from '../store/work-records.ts';

/** A part in somebody else's contact. */
export interface GuestPart {
  readonly work: Work;
  readonly isRinging: boolean;
}

/** Offered, active, and a call's wrap-up; parts in others' contacts count too. */
export function loadOf(
  works: readonly Work[],
  guestOf: readonly GuestPart[],
): Partial<Record<Channel, number>> {
  const load: Partial<Record<Channel, number>> = {};
  const add = (channel: Channel): void => {
    load[channel] = (load[channel] ?? 0) + 1;
  };
  for (const { interaction } of works)
    if (interaction.channel !== 'chat' || interaction.state !== 'wrap-up') add(interaction.channel);
  for (const { work } of guestOf) add(work.interaction.channel);
  return load;
}

/** Nothing but written conversations. */
export function hasOnlyChats(works: readonly Work[], guestOf: readonly GuestPart[]): boolean {
  return [...works, ...guestOf.map(({ work }) => work)].every(
    ({ interaction }) => interaction.channel === 'chat',
  );
}
