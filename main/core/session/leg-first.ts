/**
 * When the phone knows something before, or without, the centre: a leg that rings without an offer, a call that is answered
 * before the centre has given it over. Pure steps over the truth; used by `calls.ts`. The centre's word replaces all of it.
 */
import { newCall } from '#src/call/call-machine.ts';
import type { Held, Offer } from '#src/centre/wire.ts';
import type { PhoneCall } from '#src/contracts/phone.ts';
import type { Call, CallState } from '#src/model/call.ts';
import type { InteractionId } from '#src/model/ids.ts';
import type { Interaction } from '#src/model/interaction.ts';
import { emptyDraft } from '#src/model/wrap-up.ts';
import { cleanDisplayName } from '#src/text/display-name.ts';
import {
  findCallOf,
  findConversation,
  findOffer,
  isBesideRole,
  patchChat,
  putConversation,
  removeOffer,
  type ConversationState,
  type Truth,
} from './truth.ts';

/** A leg without User-to-User has no interaction of the centre; it gets a name of our own. */
export const ownNameOf = (legId: string): string => `leg-${legId}`;
const isUnknownToCentre = (id: InteractionId): boolean => id.startsWith('leg-');

/** Without the centre nobody takes the offer back; a leg rings at most so long. */
const PROVISIONAL_RING_MS = 60_000;

/**
 * Gives the leg its call: the one announced for its interaction takes the phone's id; otherwise a new one is made, in the
 * state before what the leg is about to say.
 */
export function adoptLeg(
  truth: Truth,
  leg: PhoneCall,
  interactionId: InteractionId,
  nowMs: number,
): Truth {
  const waiting = truth.calls.find(
    (call) =>
      call.interactionId === interactionId &&
      call.state.kind !== 'ended' &&
      !truth.legs.includes(call.id),
  );
  if (waiting)
    return {
      ...truth,
      calls: truth.calls.map((call) => (call === waiting ? { ...call, id: leg.callId } : call)),
    };
  const state: CallState = { kind: leg.direction === 'inbound' ? 'announced' : 'dialling' };
  const call: Call = {
    ...newCall({ id: leg.callId, interactionId, direction: leg.direction }, state, nowMs),
    startedAtMs: leg.startedAtMs,
    answeredAtMs: leg.answeredAtMs,
  };
  const calls = [...truth.calls.filter((one) => one.id !== leg.callId), call];
  const withCall = { ...truth, calls };
  const isUnderWay = leg.answeredAtMs !== null || leg.direction === 'outbound';
  return isUnderWay && leg.state !== 'ended' && !findConversation(truth, interactionId)
    ? withCallOnly(withCall, call, leg, nowMs)
    : withCall;
}

/** Something to show and to answer while the centre has not announced this call. */
export function provisionalOffer(
  truth: Truth,
  leg: PhoneCall,
  interactionId: InteractionId,
  nowMs: number,
): Truth {
  const offer: Offer = {
    interaction: {
      ...bareInteraction(interactionId, leg.direction, nowMs),
      state: 'offered',
      number: leg.number.slice(0, 80),
      displayName: cleanDisplayName(leg.displayName, leg.number),
    },
    customer: null,
    recent: [],
    openCase: null,
    deadlineAtMs: nowMs + PROVISIONAL_RING_MS,
    from: null,
  };
  return {
    ...truth,
    offers: [...truth.offers, { offer, isProvisional: true, isWithdrawn: false, isAsking: false }],
  };
}

/** The first word was spoken: the offer becomes a conversation at once, without waiting for the centre to say so. */
export function promoteOffer(truth: Truth, call: Call, nowMs: number): Truth {
  const id = call.interactionId;
  const found = findOffer(truth, id);
  const former = findConversation(truth, id);
  // A transfer that came back: the contact is talked on again, with what was written about it.
  if (former && found && former.wrapUp)
    return putConversation(removeOffer(truth, id), {
      ...former,
      interaction: { ...former.interaction, state: 'active', endedAtMs: null, endReason: null },
      wrapUp: null,
    });
  if (former) return removeOffer(truth, id);
  const interaction = found?.offer.interaction ?? bareInteraction(id, call.direction, nowMs);
  const next: ConversationState = {
    ...untouched,
    role: truth.joining.includes(id) ? 'lead' : 'owner',
    interaction: { ...interaction, state: 'active', answeredAtMs: call.answeredAtMs },
    customer: found?.offer.customer ?? null,
    openCase: found?.offer.openCase ?? null,
    isLocal: isUnknownToCentre(id),
    // Taken back while the answer was on its way: it stays only while its call lives, unless the centre gives it over after all.
    isReleased: found?.isWithdrawn === true,
    isUntold: true,
  };
  return putConversation(removeOffer(truth, id), next);
}

function withCallOnly(truth: Truth, call: Call, leg: PhoneCall, nowMs: number): Truth {
  const interaction = {
    ...bareInteraction(call.interactionId, call.direction, nowMs),
    number: leg.number.slice(0, 80),
    displayName: cleanDisplayName(leg.displayName, leg.number),
    answeredAtMs: leg.answeredAtMs,
  };
  return putConversation(truth, {
    ...untouched,
    interaction,
    isLocal: isUnknownToCentre(call.interactionId),
  });
}

/** The parts of a conversation that nothing has happened to. */
export const untouched: Omit<ConversationState, 'interaction'> = {
  customer: null,
  openCase: null,
  draft: emptyDraft,
  draftState: 'untouched',
  draftSavedAtMs: null,
  wrapUp: null,
  isCompletedHere: false,
  quality: null,
  fault: null,
  isAskingRecording: false,
  company: null,
  role: 'owner',
  askingCompany: null,
  isLocal: false,
  isReleased: false,
  isUntold: false,
};

/** An interaction of which only the leg is known. */
export function bareInteraction(
  id: InteractionId,
  direction: Interaction['direction'],
  nowMs: number,
): Interaction {
  return {
    id,
    channel: 'call',
    direction,
    state: 'active',
    queueId: null,
    agentId: null,
    customerId: null,
    caseId: null,
    number: '',
    displayName: '?',
    intent: null,
    ivrChoice: null,
    startedAtMs: nowMs,
    answeredAtMs: null,
    endedAtMs: null,
    endReason: null,
    recording: 'unknown',
    contactsThisWeek: 0,
  };
}

/** The centre's word about an interaction over what was known here; the agent's unsent writing stays. */
export function mergeHeld(truth: Truth, held: Held): Truth {
  const id = held.interaction.id;
  const former = findConversation(truth, id);
  // Who is or was only beside reads what the owner writes; who gets it goes on from there.
  const isOurs =
    former !== null &&
    former.draftState !== 'untouched' &&
    !isBesideRole(former.role) &&
    !isBesideRole(held.role);
  const call = findCallOf(truth, id);
  const isTalkingAgain =
    held.interaction.state === 'active' && call !== null && call.state.kind !== 'ended';
  const hasDraft = held.draft.reasonId !== null || held.draft.note !== '';
  const next: ConversationState = {
    ...untouched,
    ...former,
    interaction: held.interaction,
    customer: held.customer,
    openCase: held.openCase,
    draft: isOurs ? former.draft : held.draft,
    draftState: isOurs ? former.draftState : hasDraft ? 'saved' : 'untouched',
    // Begun here while the centre had not seen the end yet: it runs on until the centre says its own.
    // One who talks again, because a transfer came back, wraps up nothing yet.
    // What is written begins and ends at the centre alone.
    wrapUp:
      held.wrapUp ??
      (isTalkingAgain || held.interaction.channel !== 'call' || isBesideRole(held.role)
        ? null
        : (former?.wrapUp ?? null)),
    company: held.company,
    role: held.role,
    difference: held.lost ? { kind: 'lost-here', untilMs: held.lost.untilMs } : null,
    // What was said of the loss is over with it.
    fault: former?.difference?.kind === 'lost-here' && !held.lost ? null : (former?.fault ?? null),
    isAskingRecording:
      former?.isAskingRecording === true &&
      former.interaction.recording === held.interaction.recording,
    isLocal: false,
    isReleased: false,
    isUntold: false,
  };
  const merged = putConversation(removeOffer(truth, id), next);
  return held.interaction.channel === 'chat' ? patchChat(merged, id, (chat) => chat) : merged;
}
