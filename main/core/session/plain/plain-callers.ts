/**
 * Who calls, without a centre: the customer of that number in this machine's cache, else the name that the call history has for
 * it. It asks nobody else, and what the network says stays when nothing better is known here.
 */
import type { Customer } from '#src/model/customer.ts';
import type { InteractionId } from '#src/model/ids.ts';
import type { Interaction } from '#src/model/interaction.ts';
import { foldNumber, isSameNumber } from '#src/text/fold.ts';
import type { SessionContext } from '../context.ts';
import { findOffer, patchConversation, type Truth } from '../truth.ts';

const MOST_FOUND = 2;
/** An extension or a number; less is no one's in particular. */
const SHORTEST = 3;

export interface PlainCallers {
  react(before: Truth, after: Truth): void;
  stop(): void;
}

/** One per session in plain mode. */
export function createPlainCallers(
  ctx: Pick<SessionContext, 'truth' | 'change'> & {
    readonly store: Pick<SessionContext['store'], 'findCustomers'>;
  },
): PlainCallers {
  const asked = new Set<InteractionId>();

  const ask = async ({ id, number }: Interaction): Promise<void> => {
    const found = await ctx.store.findCustomers(number, MOST_FOUND);
    const owners = (found.ok ? found.value.customers : []).filter(({ phones }) =>
      phones.some((phone) => isSameNumber(phone.number, number)),
    );
    const [customer] = owners;
    // Two people on one number: the agent asks who it is.
    if (customer && owners.length === 1) ctx.change((truth) => named(truth, id, customer));
    else ctx.change((truth) => named(truth, id, null));
  };

  return {
    react(before, after) {
      if (before.offers === after.offers && before.conversations === after.conversations) return;
      const all = [
        ...after.offers.map(({ offer }) => offer.interaction),
        ...after.conversations.map(({ interaction }) => interaction),
      ];
      for (const id of asked) if (!all.some((one) => one.id === id)) asked.delete(id);
      for (const interaction of all) {
        if (asked.has(interaction.id) || foldNumber(interaction.number).length < SHORTEST) continue;
        asked.add(interaction.id);
        void ask(interaction);
      }
    },
    stop: () => undefined,
  };
}

/** Puts the customer, or at least a known name, to the call. */
function named(truth: Truth, id: InteractionId, customer: Customer | null): Truth {
  const better = (interaction: Interaction): Interaction => {
    if (customer) return { ...interaction, customerId: customer.id };
    const isNameless =
      interaction.displayName === '?' ||
      interaction.displayName === '' ||
      foldNumber(interaction.displayName) === foldNumber(interaction.number);
    const known = truth.recent.find(
      ({ number, name }) =>
        isSameNumber(number, interaction.number) &&
        name !== '' &&
        foldNumber(name) !== foldNumber(number),
    );
    return isNameless && known ? { ...interaction, displayName: known.name } : interaction;
  };
  const offers = findOffer(truth, id)
    ? truth.offers.map((one) =>
        one.offer.interaction.id === id
          ? {
              ...one,
              offer: { ...one.offer, interaction: better(one.offer.interaction), customer },
            }
          : one,
      )
    : truth.offers;
  const conversation = truth.conversations.find((one) => one.interaction.id === id);
  const next = { ...truth, offers };
  return conversation
    ? patchConversation(next, id, {
        interaction: better(conversation.interaction),
        customer: conversation.customer ?? customer,
      })
    : next;
}
