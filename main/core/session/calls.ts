/**
 * Runs the call machine: intents, phone facts and the centre's withdrawals in, commands to the phone out. It joins an offer
 * and its SIP leg by the interaction's id, whichever comes first (decision 8). No other file calls `transition`.
 */
import { transition, newCall, type CallEffect, type CallEvent } from '#src/call/call-machine.ts';
import {
  isBusyConnecting,
  isOffered,
  isRinging,
  planAnswer,
  planRepair,
  planResume,
  type PlannedEvent,
} from '#src/call/call-set.ts';
import type { Answer, FaultCode } from '#src/contracts/fault.ts';
import type { PhoneCall } from '#src/contracts/phone.ts';
import type { Call } from '#src/model/call.ts';
import {
  callId as parseCallId,
  interactionId as parseInteractionId,
  type CallId,
  type InteractionId,
} from '#src/model/ids.ts';
import { refusal } from '../page-links.ts';
import { done, type Nothing, type SessionContext } from './context.ts';
import { BESIDE_WORD_MS, isAwaitingLeg } from './beside.ts';
import { adoptLeg, ownNameOf, promoteOffer, provisionalOffer } from './leg-first.ts';
import {
  findCall,
  findCallOf,
  findConversation,
  findOffer,
  isBesideIn,
  patchConversation,
  type Truth,
} from './truth.ts';

export interface Calls {
  /** The oldest ringing call when no id is given. */
  answer(id: InteractionId | null): Promise<Answer<Nothing>>;
  reject(id: InteractionId | null): Promise<Answer<Nothing>>;
  resume(id: CallId): Promise<Answer<Nothing>>;
  /** Any other intent for one call. */
  ask(id: CallId, event: CallEvent): Promise<Answer<Nothing>>;
  /** Several in order; stops at the first refusal. */
  carryOut(plan: readonly PlannedEvent[]): Promise<Answer<Nothing>>;
  announce(id: InteractionId): void;
  withdraw(id: InteractionId, reason: Parameters<typeof withdrawn>[0]): void;
  /** Adds a call that the phone is about to dial. */
  addDialled(call: Call): void;
  onPhoneCall(call: PhoneCall): void;
  onRestated(calls: readonly PhoneCall[]): void;
  onDtmfSent(id: CallId, count: number): void;
  /** The phone page is gone. */
  onPhoneLost(): void;
}

const withdrawn = (
  reason: 'missed' | 'declined' | 'customer-left-queue' | 'answered-elsewhere',
): CallEvent => ({ kind: 'centre/withdrawn', reason });

/** One per session. */
export function createCalls(ctx: SessionContext): Calls {
  const nowMs = (): number => ctx.ports.clock.nowMs();

  /** Truth first, then effects; answers the fault, if any, once the phone has answered. */
  const dispatch = async (callId: CallId, event: CallEvent): Promise<FaultCode | null> => {
    const call = findCall(ctx.truth(), callId);
    if (!call) return 'no-such-call';
    const { call: next, effects } = transition(call, event, nowMs());
    if (next !== call) {
      ctx.change((truth) => replaceCall(truth, next));
      if (next.state.kind !== call.state.kind)
        ctx.ports.log.info('call', next.state.kind, {
          callId,
          interactionId: next.interactionId,
          from: call.state.kind,
          event: event.kind,
        });
      afterMove(call, next);
    }
    let fault: FaultCode | null = null;
    for (const effect of effects) fault = (await run(next, effect)) ?? fault;
    return fault;
  };

  const run = async (call: Call, effect: CallEffect): Promise<FaultCode | null> => {
    const { id: callId } = call;
    switch (effect.kind) {
      case 'phone':
        return obey(callId, await ctx.phone(effect.command, { callId }));
      case 'phone/mute':
        return obey(callId, await ctx.phone('mute', { callId, isMuted: effect.isMuted }));
      case 'phone/dtmf':
        return obey(callId, await ctx.phone('dtmf', { callId, digits: effect.digits }));
      case 'phone/restate':
        void ctx.phone('restate', {});
        return null;
      case 'centre/decline':
        void ctx.centre.request('offer/decline', { interactionId: call.interactionId });
        return null;
      case 'refused':
        return effect.code;
    }
  };

  const obey = async (callId: CallId, answer: Answer<object>): Promise<FaultCode | null> => {
    if (answer.ok) return null;
    const call = findCall(ctx.truth(), callId);
    if (call) {
      ctx.change((truth) => patchConversation(truth, call.interactionId, { fault: answer.error }));
      await dispatch(callId, { kind: 'phone/refused', code: answer.error.code });
    }
    return answer.error.code;
  };

  const afterMove = (before: Call, call: Call): void => {
    const isFirstWord = before.answeredAtMs === null && call.answeredAtMs !== null;
    if (isFirstWord) {
      ctx.change((truth) => promoteOffer(truth, call, nowMs()));
      // Who listens stays where they looked.
      if (!isBesideIn(ctx.truth(), call.interactionId))
        ctx.tellDesk({ kind: 'focus', interactionId: call.interactionId });
    }
    const { calls, joined } = ctx.truth();
    const apart = calls.filter(({ id }) => !joined.includes(id));
    for (const { callId, event } of planRepair(apart)) void dispatch(callId, event);
  };

  const carryOut = async (plan: readonly PlannedEvent[]): Promise<Answer<Nothing>> => {
    for (const { callId, event } of plan) {
      const fault = await dispatch(callId, event);
      if (fault) return refusal(fault);
    }
    return done;
  };

  const ringingId = (id: InteractionId | null): CallId | null => {
    const { calls } = ctx.truth();
    const ringing = calls.filter((call) => isRinging(call) || call.state.kind === 'answering');
    const found = id
      ? (ringing.find((call) => call.interactionId === id) ?? findCallOf(ctx.truth(), id))
      : ringing.toSorted((a, b) => a.startedAtMs - b.startedAtMs).find(isRinging);
    return found?.id ?? null;
  };

  /** A leg that nobody announced can be answered all the same, unless it is the ring of one who wants to listen. */
  const offerLeg = (leg: PhoneCall, interactionId: InteractionId): void => {
    const show = (): void => {
      const call = findCall(ctx.truth(), leg.callId);
      if (call && isRinging(call) && !knowsOf(ctx.truth(), interactionId))
        ctx.change((now) => provisionalOffer(now, leg, interactionId, nowMs()));
    };
    if (isAwaitingLeg(ctx.truth())) ctx.ports.timers.after(BESIDE_WORD_MS, show);
    else show();
  };

  const takeLeg = (leg: PhoneCall, isRestated: boolean): void => {
    const truth = ctx.truth();
    const known = findCall(truth, leg.callId);
    const interactionId =
      leg.interactionId ?? known?.interactionId ?? parseInteractionId.parse(ownNameOf(leg.callId));
    // Ended here, alive there: only a restatement may contradict an end, a late fact may not.
    const isRevived = known?.state.kind === 'ended' && isRestated && leg.state !== 'ended';
    if (!known && leg.state === 'ended' && !findCallOf(truth, interactionId)) return;
    if (!known || isRevived) ctx.change((now) => adoptLeg(now, leg, interactionId, nowMs()));
    if (!ctx.truth().legs.includes(leg.callId))
      ctx.change((now) => ({ ...now, legs: [...now.legs, leg.callId] }));
    if (
      leg.direction === 'inbound' &&
      leg.state === 'ringing' &&
      !knowsOf(ctx.truth(), interactionId)
    )
      offerLeg(leg, interactionId);
    void dispatch(leg.callId, eventOf(leg));
    void dispatch(leg.callId, { kind: 'phone/muted', isMuted: leg.isMuted });
  };

  return {
    async answer(id) {
      const callId = ringingId(id);
      if (!callId) return refusal('no-such-call');
      const { interactionId } = findCall(ctx.truth(), callId) ?? {};
      // The leg on which the same contact was talked with before is the centre's to end: it is in nobody's way.
      const calls = ctx
        .truth()
        .calls.filter((call) => call.id === callId || call.interactionId !== interactionId);
      if (isBusyConnecting(calls, callId)) return refusal('not-now', true);
      return carryOut(planAnswer(calls, callId));
    },
    async reject(id) {
      const callId = ringingId(id);
      return callId
        ? carryOut([{ callId, event: { kind: 'agent/reject' } }])
        : refusal('no-such-call');
    },
    async resume(callId) {
      if (isBusyConnecting(ctx.truth().calls, callId)) return refusal('not-now', true);
      return carryOut(planResume(ctx.truth().calls, callId));
    },
    ask: (callId, event) => carryOut([{ callId, event }]),
    carryOut,
    announce(interactionId) {
      const former = findCallOf(ctx.truth(), interactionId);
      // One that is talked on is the leg of before, which is about to go: what is offered has a leg of its own.
      if (former && isOffered(former)) return;
      const id = parseCallId.parse(ctx.ports.newId('call'));
      const call = newCall(
        { id, interactionId, direction: 'inbound' },
        { kind: 'announced' },
        nowMs(),
      );
      ctx.change((truth) => ({ ...truth, calls: [...truth.calls, call] }));
    },
    withdraw(interactionId, reason) {
      const call = findCallOf(ctx.truth(), interactionId);
      if (call) void dispatch(call.id, withdrawn(reason));
    },
    addDialled(call) {
      ctx.change((truth) => ({ ...truth, calls: [...truth.calls, call] }));
    },
    onPhoneCall: (leg) => {
      takeLeg(leg, false);
    },
    onRestated(legs) {
      for (const leg of legs) takeLeg(leg, true);
      const alive = new Set(legs.map((leg) => leg.callId));
      for (const id of ctx.truth().legs)
        if (!alive.has(id)) void dispatch(id, { kind: 'phone/absent' });
    },
    onDtmfSent(id, count) {
      void dispatch(id, { kind: 'phone/dtmf-sent', count });
    },
    onPhoneLost() {
      for (const id of ctx.truth().legs) void dispatch(id, { kind: 'phone/lost' });
    },
  };
}

const knowsOf = (truth: Truth, id: InteractionId): boolean =>
  findOffer(truth, id) !== null ||
  findConversation(truth, id) !== null ||
  truth.joining.includes(id);

const replaceCall = (truth: Truth, next: Call): Truth => ({
  ...truth,
  calls: truth.calls.map((call) => (call.id === next.id ? next : call)),
});

function eventOf(leg: PhoneCall): CallEvent {
  return leg.state === 'ended'
    ? { kind: 'phone/ended', reason: leg.endReason ?? 'failed' }
    : { kind: `phone/${leg.state}` };
}
