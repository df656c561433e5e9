/**
 * Taking and returning what is offered without a phone. Both are about this moment: asked of the centre at once, never queued;
 * the contact comes to the desk at the centre's word. Used by `chats.ts` and by the intents of the calls' keys.
 */
import type { Answer } from '#src/contracts/fault.ts';
import type { InteractionId } from '#src/model/ids.ts';
import { refusal } from '../page-links.ts';
import { done, type Nothing, type SessionContext } from './context.ts';
import { findConversation, findOffer, type OfferState, type Truth } from './truth.ts';

export interface ChatOffers {
  /** Null: the oldest. */
  accept(id: InteractionId | null): Promise<Answer<Nothing>>;
  acceptAll(): Promise<Answer<Nothing>>;
  decline(id: InteractionId): Promise<Answer<Nothing>>;
  /** The centre has given it over: what the agent took comes to the front. */
  onHeld(id: InteractionId): void;
}

/** Offers that no phone rings for, in the order in which they came. */
const written = (truth: Truth): readonly OfferState[] =>
  truth.offers.filter(({ offer }) => offer.interaction.channel !== 'call');

/** One per session. */
export function createChatOffers(ctx: SessionContext): ChatOffers {
  /** Taken and not here yet. */
  const awaited = new Set<InteractionId>();

  const isAway = (): boolean => {
    if (ctx.truth().strip.centre.state === 'connected') return false;
    ctx.stream.retryNow();
    return true;
  };

  const setAsking = (id: InteractionId, isAsking: boolean): void => {
    ctx.change((truth) => ({
      ...truth,
      offers: truth.offers.map((one) =>
        one.offer.interaction.id === id ? { ...one, isAsking } : one,
      ),
    }));
  };

  const take = async (id: InteractionId, isForFront: boolean): Promise<Answer<Nothing>> => {
    if (isForFront) awaited.add(id);
    setAsking(id, true);
    const answer = await ctx.centre.request('offer/accept', { interactionId: id });
    setAsking(id, false);
    ctx.ports.log.info('chat', 'offer/accept', {
      interactionId: id,
      result: answer.ok ? 'ok' : answer.error.code,
    });
    if (answer.ok) return done;
    awaited.delete(id);
    return refusal(answer.error.code, answer.error.retryable);
  };

  /** One after the other: the centre gives them over in the order in which they are asked for, and so they are listed. */
  const takeInOrder = async (ids: readonly InteractionId[]): Promise<Answer<Nothing>> => {
    let hasTaken = false;
    let refused: Answer<Nothing> | null = null;
    for (const [at, id] of ids.entries()) {
      const answer = findOffer(ctx.truth(), id) ? await take(id, !hasTaken) : refusal('too-late');
      if (answer.ok) hasTaken = true;
      else refused ??= answer;
      if (answer.ok || answer.error.code !== 'centre-unreachable') continue;
      // Nobody hears the next ones either: they are not kept waiting for that.
      for (const rest of ids.slice(at + 1)) setAsking(rest, false);
      break;
    }
    return refused ?? done;
  };

  return {
    async accept(id) {
      const found = id ? findOffer(ctx.truth(), id) : (written(ctx.truth())[0] ?? null);
      // Pressed twice: it is here already.
      if (!found && id && findConversation(ctx.truth(), id)) return done;
      if (!found) return refusal(id ? 'too-late' : 'not-now');
      if (found.isAsking) return done;
      if (isAway()) return refusal('centre-unreachable', true);
      return take(found.offer.interaction.id, true);
    },
    async acceptAll() {
      const open = written(ctx.truth()).filter(({ isAsking }) => !isAsking);
      if (open.length === 0) return refusal('not-now');
      if (isAway()) return refusal('centre-unreachable', true);
      const ids = open.map(({ offer }) => offer.interaction.id);
      for (const id of ids) setAsking(id, true);
      return takeInOrder(ids);
    },
    async decline(id) {
      if (!findOffer(ctx.truth(), id)) return refusal('too-late');
      if (isAway()) return refusal('centre-unreachable', true);
      const answer = await ctx.centre.request('offer/decline', { interactionId: id });
      return answer.ok ? done : refusal(answer.error.code, answer.error.retryable);
    },
    onHeld(id) {
      if (awaited.delete(id)) ctx.tellDesk({ kind: 'focus', interactionId: id });
    },
  };
}
