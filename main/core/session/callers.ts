/**
 * Who calls, by this machine's own cache: the one customer of that number with their last contacts, on screen with the ring.
 * Without a centre nobody else knows; with one it is said only until the centre speaks, whose word replaces all of it, also
 * when it names somebody else or nobody. Never a guess: a number of two people, or none, gives no name.
 */
import type { Customer } from '#src/model/customer.ts';
import type { InteractionId } from '#src/model/ids.ts';
import type { CustomerCase, Interaction, TimelineEntry } from '#src/model/interaction.ts';
import { foldNumber, isSameNumber } from '#src/text/fold.ts';
import { arrangeCases } from '#src/timeline/arrange-cases.ts';
import { openCaseOf } from '#src/timeline/group-by-case.ts';
import { isAwaitingLeg } from './beside.ts';
import type { SessionContext } from './context.ts';
import { findConversation, findOffer, patchConversation, type Truth } from './truth.ts';

/** An extension or a number; less is no one's in particular. */
const SHORTEST = 3;
/** As many as an offer of the centre brings. */
const RECENT = 3;
/** The answer takes a millisecond or two; a store that is busy keeps no ring from the screen for longer. */
export const HOLD_MS = 12;

type CallersStore = Pick<SessionContext['store'], 'whoCalls'>;

/** What is known here of who calls. */
interface Known {
  readonly customer: Customer;
  readonly recent: readonly TimelineEntry[];
  readonly openCase: CustomerCase | null;
}

export interface Callers {
  react(before: Truth, after: Truth): void;
  /** While it is looked up who rings: settles with the answer or soon. Ring and name are then one drawing instead of two. */
  lookingUp(): Promise<void> | null;
  stop(): void;
}

/** One per session. */
export function createCallers(
  ctx: Pick<SessionContext, 'truth' | 'change'> & {
    readonly store: CallersStore;
    readonly ports: Pick<SessionContext['ports'], 'timers'>;
  },
  { hasCentre }: { readonly hasCentre: boolean },
): Callers {
  const asked = new Set<InteractionId>();
  /** The centre has spoken of these: whatever the cache says comes too late. */
  const told = new Set<InteractionId>();

  const ask = async ({ id, number }: Interaction): Promise<void> => {
    const known = await findKnown(ctx.store, number);
    if (told.has(id) || (hasCentre && !isUntold(ctx.truth(), id))) return;
    if (known) ctx.change((truth) => withKnown(truth, id, known));
    else if (!hasCentre) ctx.change((truth) => withKnownName(truth, id));
  };

  let lookingUp: Promise<void> | null = null;
  const hold = (known: Promise<void>): void => {
    let cancel = (): void => undefined;
    const late = new Promise<void>((resolve) => {
      cancel = ctx.ports.timers.after(HOLD_MS, resolve);
    });
    const mine = Promise.race([known, late]).then(() => {
      cancel();
      if (lookingUp === mine) lookingUp = null;
    });
    lookingUp = mine;
  };

  return {
    lookingUp: () => lookingUp,
    react(before, after) {
      if (before.offers === after.offers && before.conversations === after.conversations) return;
      const all = [
        ...after.offers.map(({ offer }) => offer.interaction),
        ...after.conversations.map(({ interaction }) => interaction),
      ];
      for (const ids of [asked, told])
        for (const id of ids) if (!all.some((one) => one.id === id)) ids.delete(id);
      if (hasCentre) for (const { id } of all) if (!isUntold(after, id)) told.add(id);
      for (const interaction of all) {
        const { id, number } = interaction;
        if (asked.has(id) || told.has(id) || !isTelephone(number)) continue;
        // With a centre only who rings, and nobody's name to one who listens in order to learn.
        if (hasCentre && (!findOffer(after, id) || isAwaitingLeg(after))) continue;
        asked.add(id);
        hold(ask(interaction));
      }
    },
    stop: () => undefined,
  };
}

/** Withheld numbers have no digits; a name with digits in it is no number. */
const isTelephone = (number: string): boolean =>
  foldNumber(number).length >= SHORTEST && !/\p{L}/u.test(number);

/** Only the phone has said something of it so far. */
const isUntold = (truth: Truth, id: InteractionId): boolean =>
  findOffer(truth, id)?.isProvisional ?? findConversation(truth, id)?.isUntold ?? false;

/** The one customer who has this number, with their last contacts; null when nobody has, or more than one. */
async function findKnown(store: CallersStore, number: string): Promise<Known | null> {
  const answer = await store.whoCalls(number, RECENT);
  if (!answer.ok) return null;
  const { owners, timeline } = answer.value;
  const [customer] = owners;
  if (!customer || owners.length > 1) return null;
  const { entries, cases } = timeline ?? { entries: [], cases: [] };
  return {
    customer,
    recent: entries.slice(0, RECENT),
    openCase: openCaseOf(arrangeCases([], cases).cases),
  };
}

/** Puts the customer and their story to the call; whom the agent has named meanwhile stays. */
function withKnown(truth: Truth, id: InteractionId, known: Known): Truth {
  const { customer, openCase } = known;
  const offers = findOffer(truth, id)
    ? truth.offers.map((one) => {
        if (one.offer.interaction.id !== id) return one;
        const interaction = { ...one.offer.interaction, customerId: customer.id };
        const recent = [...known.recent];
        return { ...one, offer: { ...one.offer, interaction, customer, recent, openCase } };
      })
    : truth.offers;
  const conversation = findConversation(truth, id);
  const next = { ...truth, offers };
  return conversation && !conversation.customer
    ? patchConversation(next, id, {
        interaction: { ...conversation.interaction, customerId: customer.id },
        customer,
        openCase: conversation.openCase ?? openCase,
      })
    : next;
}

/** Without a customer: at least the name that the call history has for the number. What the network says goes before it. */
function withKnownName(truth: Truth, id: InteractionId): Truth {
  const better = (interaction: Interaction): Interaction => {
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
  const offers = truth.offers.map((one) =>
    one.offer.interaction.id === id
      ? { ...one, offer: { ...one.offer, interaction: better(one.offer.interaction) } }
      : one,
  );
  const conversation = findConversation(truth, id);
  const next = { ...truth, offers };
  return conversation
    ? patchConversation(next, id, { interaction: better(conversation.interaction) })
    : next;
}
