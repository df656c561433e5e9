/**
 * A lead or a learner beside another agent's contact. The centre rings their own phone; that ring, and no other, is answered
 * by itself: it belongs to a contact whose role here is `lead` or `learner`, or one that this agent just asked to join.
 * Whichever comes first, the centre's word or the leg, nobody is rung aloud and nothing is shown as an offer. Without a
 * press of this moment, as when following somebody, a customer of one's own is never put on hold for it.
 */
import { isInTheEar, isLive } from '#src/call/call-set.ts';
import type { DeskIntent } from '#src/contracts/desk.ts';
import type { Answer } from '#src/contracts/fault.ts';
import type { Call } from '#src/model/call.ts';
import type { CallId, InteractionId } from '#src/model/ids.ts';
import type { CentreResult } from '../centre/centre-client.ts';
import { refusal } from '../page-links.ts';
import type { Calls } from './calls.ts';
import { done, type Nothing, type SessionContext } from './context.ts';
import { findCallOf, findConversation, findOffer, isBesideIn, type Truth } from './truth.ts';

/** A leg that was asked for rings within this, or not at all. */
const JOIN_MS = 15_000;
/** How long an unknown leg waits for the centre's word while this agent follows or shadows somebody. */
export const BESIDE_WORD_MS = 400;

/** A leg may ring of which the centre is about to say that it is for listening. */
export const isAwaitingLeg = ({ following, shadow, session }: Truth): boolean =>
  following !== null ||
  shadow.shadowings.some(
    ({ learnerId, state }) => learnerId === session.agent?.id && state === 'running',
  );

/** The call of one who only listens, or has asked to: never rung aloud. */
export const isSilentRing = (truth: Truth, { interactionId }: Call): boolean =>
  isBesideIn(truth, interactionId) ||
  (findOffer(truth, interactionId) === null &&
    (findConversation(truth, interactionId) === null || truth.joining.includes(interactionId)));

export interface Beside {
  set(intent: DeskIntent<'supervise/set'>): Promise<Answer<Nothing>>;
  /** The contact becomes this agent's own; whoever was not in it yet is rung first. */
  takeOver(intent: DeskIntent<'supervise/take-over'>): Promise<Answer<Nothing>>;
  /** The own phone rings again for a customer whom it lost, and is answered by itself. */
  comeBack(id: InteractionId): Promise<Answer<Nothing>>;
  react(before: Truth, after: Truth): void;
  stop(): void;
}

/** One per session. */
export function createBeside(ctx: SessionContext, calls: Calls): Beside {
  const answered = new Set<CallId>();
  /** Asked for by a press, for as long as the contact is here or may come. */
  const wished = new Set<InteractionId>();
  const limits = new Map<InteractionId, () => void>();
  /** Over before the own phone rang for it: a ring that comes late is for nobody. */
  const over = new Set<InteractionId>();
  /** What was asked last for each contact: leaving must not overtake the coming. */
  const asked = new Map<InteractionId, Promise<unknown>>();

  const setJoining = (id: InteractionId, isJoining: boolean): void => {
    limits.get(id)?.();
    limits.delete(id);
    over.delete(id);
    const others = ctx.truth().joining.filter((one) => one !== id);
    const joining = isJoining ? [...others, id] : others;
    if (isJoining || others.length !== ctx.truth().joining.length)
      ctx.change((truth) => ({ ...truth, joining }));
    if (isJoining)
      limits.set(
        id,
        ctx.ports.timers.after(JOIN_MS, () => {
          setJoining(id, false);
        }),
      );
  };

  const answer = async ({ id, interactionId }: Call): Promise<void> => {
    answered.add(id);
    const result = await calls.answer(interactionId);
    ctx.ports.log.info('beside', 'answer', {
      interactionId,
      result: result.ok ? 'ok' : result.error.code,
    });
    // Another call is just being connected: the next change of the calls tries again.
    if (!result.ok && result.error.retryable) answered.delete(id);
  };

  /** Ours to take without asking: not what is offered to this agent. */
  const isMine = (truth: Truth, { interactionId }: Call): boolean =>
    isBesideIn(truth, interactionId) ||
    (truth.joining.includes(interactionId) &&
      !over.has(interactionId) &&
      findOffer(truth, interactionId) === null);

  const isFree = (truth: Truth, call: Call): boolean =>
    wished.has(call.interactionId) ||
    !truth.calls.some((other) => isInTheEar(other) && !isBesideIn(truth, other.interactionId));

  /** Leaving must work without the centre too: the leg is this phone's own. */
  const leave = async (id: InteractionId): Promise<Answer<Nothing>> => {
    setJoining(id, false);
    const left = await ctx.centre.request('supervise/set', { interactionId: id, step: null });
    if (left.ok) return done;
    const call = findCallOf(ctx.truth(), id);
    const isOurs = call !== null && isLive(call) && isBesideIn(ctx.truth(), id);
    return isOurs
      ? calls.ask(call.id, { kind: 'agent/hang-up' })
      : refusal(left.error.code, left.error.retryable);
  };

  /** After what was asked before about the same contact. */
  const inTurn = async <T>(id: InteractionId, ask: () => Promise<T>): Promise<T> => {
    const before = asked.get(id);
    const mine = (async () => {
      await before;
      return ask();
    })();
    asked.set(id, mine);
    try {
      return await mine;
    } finally {
      if (asked.get(id) === mine) asked.delete(id);
    }
  };

  /** With the own phone, which may be rung for it. */
  const come = async (
    id: InteractionId,
    ask: () => Promise<CentreResult<object>>,
  ): Promise<Answer<Nothing>> => {
    if (ctx.truth().strip.centre.state !== 'connected') {
      ctx.stream.retryNow();
      return refusal('centre-unreachable', true);
    }
    const isThere = findConversation(ctx.truth(), id) !== null;
    wished.add(id);
    if (!isThere) setJoining(id, true);
    const answer = await ask();
    if (answer.ok) return done;
    if (!isThere) setJoining(id, false);
    return refusal(answer.error.code, answer.error.retryable);
  };

  return {
    set: ({ interactionId: id, step }) =>
      inTurn(id, () =>
        step === null
          ? leave(id)
          : come(id, () => ctx.centre.request('supervise/set', { interactionId: id, step })),
      ),
    takeOver: (intent) =>
      inTurn(intent.interactionId, () =>
        come(intent.interactionId, () => ctx.centre.request('supervise/take-over', intent)),
      ),
    comeBack: (interactionId) =>
      inTurn(interactionId, async () => {
        wished.add(interactionId);
        setJoining(interactionId, true);
        const back = await ctx.centre.request('call/rejoin', { interactionId });
        if (back.ok) return done;
        setJoining(interactionId, false);
        return refusal(back.error.code, back.error.retryable);
      }),
    react(before, after) {
      const isOther =
        before.calls !== after.calls ||
        before.conversations !== after.conversations ||
        before.joining !== after.joining;
      if (!isOther) return;
      for (const id of answered)
        if (!after.calls.some((call) => call.id === id)) answered.delete(id);
      for (const call of after.calls)
        if (
          call.state.kind === 'ringing' &&
          !answered.has(call.id) &&
          isMine(after, call) &&
          isFree(after, call)
        )
          void answer(call);
      // The centre's word is here: from now on the role says it.
      for (const id of wished)
        if (!after.joining.includes(id) && !findConversation(after, id)) wished.delete(id);
      for (const id of after.joining) if (isBesideIn(after, id)) setJoining(id, false);
      // Known for a while still, so that a late ring is not shown as somebody who calls, and then as missed.
      for (const { interaction } of before.conversations) {
        const { id, channel } = interaction;
        const isGone = isBesideIn(before, id) && !findConversation(after, id);
        if (!isGone || channel !== 'call' || findCallOf(before, id)) continue;
        setJoining(id, true);
        over.add(id);
      }
    },
    stop() {
      for (const cancel of limits.values()) cancel();
    },
  };
}
