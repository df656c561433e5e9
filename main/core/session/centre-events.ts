/**
 * What the centre says into the truth: snapshots and single events. The centre is believed about assignment, queue,
 * presence and wrap-up; about a call that lives on the phone it is not.
 */
import { transitionPresence } from '#src/agent/presence-machine.ts';
import { isLive, isOffered } from '#src/call/call-set.ts';
import { never } from '#src/base/never.ts';
import type {
  CentreEvent,
  Held,
  MissedOffer,
  Offer,
  Snapshot,
  WipeOrder,
} from '#src/centre/wire.ts';
import type { PresenceStatus } from '#src/model/agent.ts';
import type { InteractionId } from '#src/model/ids.ts';
import type { OutboxName } from '#src/offline/outbox-rules.ts';
import type { Briefings } from './briefings.ts';
import type { Calls } from './calls.ts';
import type { Chats } from './chats.ts';
import type { SessionContext } from './context.ts';
import type { CustomerCache } from './customers.ts';
import type { Forgetting } from './forgetting.ts';
import type { FollowUps } from './follow-ups.ts';
import type { CaseActs } from './case-acts.ts';
import type { Merges } from './merges.ts';
import { mergeHeld } from './leg-first.ts';
import type { Team } from './team.ts';
import {
  findCallOf,
  findConversation,
  findOffer,
  patchConversation,
  removeConversation,
  removeOffer,
  type Truth,
} from './truth.ts';

/** What waits under a contact's name and does not keep it on the desk. */
const NOT_HOLDING: readonly OutboxName[] = ['chat/send', 'article/feedback'];
/** Missed offers shown at most; the newest count. */
const MOST_MISSED = 50;

export interface CentreEvents {
  onSnapshot(snapshot: Snapshot): void;
  onEvent(event: CentreEvent): void;
}

/** `onSessionEnded` hears why the centre closed the session. */
export function createCentreEvents(
  ctx: SessionContext,
  parts: {
    readonly calls: Calls;
    readonly cache: CustomerCache;
    readonly followUps: FollowUps;
    readonly briefings: Pick<Briefings, 'hear'>;
    readonly chats: Chats;
    readonly team: Team;
    /** Fetches what changed of articles and glossary. */
    fetchKnowledge(): void;
    readonly merges: Merges;
    readonly forgetting: Pick<Forgetting, 'onForgotten'>;
    /** What lies here of the agent has to go. */
    wipe(order: WipeOrder): void;
    readonly caseActs: CaseActs;
  },
  onSessionEnded: (reason: 'signed-in-elsewhere' | 'token-expired' | 'signed-out') => void,
): CentreEvents {
  const { calls, cache, followUps, chats, team, merges } = parts;
  const presence = (status: PresenceStatus): void => {
    const event = { kind: 'centre/changed', status } as const;
    ctx.change((truth) => ({
      ...truth,
      presence: transitionPresence(truth.presence, event, ctx.ports.clock.nowMs()).agent,
    }));
  };

  const heldChanged = (held: Held): void => {
    const id = held.interaction.id;
    // Adopted from the telephone system under our own id: the report is needless.
    if (findConversation(ctx.truth(), id)?.isLocal) void ctx.outbox.drop('interaction/dial', id);
    ctx.change((truth) => mergeHeld(truth, held));
    chats.onHeld(held);
    // What a learner is shown is masked: not what this machine is to know of the customer.
    if (held.customer && held.role !== 'learner') cache.see({ customers: [held.customer] });
  };

  const offerMade = (offer: Offer): void => {
    const id = offer.interaction.id;
    // Answered before the centre's words arrived: it is no offer any more.
    if (findConversation(ctx.truth(), id) && !isOver(ctx.truth(), id)) return;
    ctx.change((truth) => {
      const former = findOffer(truth, id);
      const rest = removeOffer(truth, id);
      return {
        ...rest,
        offers: [
          ...rest.offers,
          { offer, isProvisional: false, isWithdrawn: false, isAsking: former?.isAsking ?? false },
        ],
      };
    });
    if (offer.interaction.channel === 'call') calls.announce(id);
    cache.see({
      customers: offer.customer ? [offer.customer] : [],
      entries: offer.recent,
      cases: offer.openCase ? [offer.openCase] : [],
    });
  };

  const released = (id: InteractionId): void => {
    const call = findCallOf(ctx.truth(), id);
    ctx.change((truth) =>
      call && isLive(call)
        ? patchConversation(truth, id, { isReleased: true })
        : removeConversation(truth, id),
    );
  };

  const offerEnded = (id: InteractionId, missed: MissedOffer | null): void => {
    if (missed) ctx.change((truth) => addMissed(truth, missed));
    const begun = findConversation(ctx.truth(), id);
    if (begun && !isReturning(ctx.truth(), id)) {
      ctx.change((truth) => removeOffer(truth, id));
      // Answered when it was too late: the centre never gave it over, so nobody has to wrap it up.
      if (begun.isUntold) released(id);
      return;
    }
    const reason = missed?.reason ?? 'answered-elsewhere';
    calls.withdraw(id, reason === 'not-ringable' ? 'missed' : reason);
    // While an answer is on its way the phone decides; its end or its first word removes the offer.
    const isAnswering = findCallOf(ctx.truth(), id)?.state.kind === 'answering';
    ctx.change((truth) => (isAnswering ? markWithdrawn(truth, id) : removeOffer(truth, id)));
  };

  const onEvent = (event: CentreEvent): void => {
    switch (event.kind) {
      case 'presence/changed':
        presence(event.status);
        return;
      case 'offer/made':
        offerMade(event.offer);
        return;
      case 'offer/ended':
        offerEnded(event.interactionId, event.missed);
        return;
      case 'held/changed':
        heldChanged(event.held);
        return;
      case 'held/ended':
        released(event.interactionId);
        return;
      case 'card/mailed':
        // What was sent stands on the card; of a failure the agent is told even when the card is no longer there.
        if (!event.isSent)
          ctx.change((truth) =>
            patchConversation(truth, event.interactionId, {
              fault: { code: 'card-not-mailed', retryable: false },
            }),
          );
        return;
      case 'recording/changed':
        ctx.change((truth) => withRecording(truth, event));
        return;
      case 'queues/changed':
        ctx.change((truth) => ({
          ...truth,
          queues: { queues: event.queues, asOfMs: ctx.ports.clock.nowMs() },
        }));
        return;
      case 'day/changed':
        ctx.change((truth) => ({ ...truth, day: event.day }));
        return;
      case 'follow-ups/changed':
        followUps.hear(event.followUps);
        return;
      case 'briefings/changed':
        parts.briefings.hear(event.briefings);
        return;
      case 'customer/changed':
        void cache.keep([event.customer]).then(() => {
          merges.onChanged(event.customer);
        });
        // Shown under another card: the contact's own change follows.
        if (event.customer.mergedInto !== undefined) return;
        ctx.change((truth) => ({
          ...truth,
          conversations: truth.conversations.map((one) =>
            one.customer?.id === event.customer.id ? { ...one, customer: event.customer } : one,
          ),
          offers: truth.offers.map((one) =>
            one.offer.customer?.id === event.customer.id
              ? { ...one, offer: { ...one.offer, customer: event.customer } }
              : one,
          ),
        }));
        return;
      case 'customer/forgotten':
        parts.forgetting.onForgotten(event);
        return;
      case 'desk/wipe':
        parts.wipe(event.order);
        return;
      case 'cases/changed':
        parts.caseActs.onChanged(event);
        return;
      case 'timeline/added':
        cache.see({ entries: [event.entry], cases: event.case ? [event.case] : [] });
        ctx.tellAdded(event.entry, event.case);
        return;
      case 'session/ended':
        onSessionEnded(event.reason);
        return;
      case 'resync':
        return;
      case 'knowledge/changed':
        parts.fetchKnowledge();
        return;
      case 'chat/message':
      case 'chat/state':
        chats.onEvent(event);
        return;
      case 'help/changed':
      case 'team/changed':
      case 'team/queues':
      case 'team/following':
      case 'whisper/said':
      case 'shadow/changed':
      case 'shadow/view':
      case 'team-chat/message':
        team.onEvent(event);
        return;
      default:
        never(event, 'centre event');
    }
  };

  return {
    onEvent,
    onSnapshot(snapshot) {
      // Nothing of it is to be shown or kept.
      if (snapshot.wipe) {
        parts.wipe(snapshot.wipe);
        return;
      }
      const nowMs = ctx.ports.clock.nowMs();
      presence(snapshot.presence);
      for (const held of snapshot.held) heldChanged(held);
      const isHeld = new Set(snapshot.held.map((held) => held.interaction.id));
      for (const { interaction, isLocal } of ctx.truth().conversations) {
        if (isHeld.has(interaction.id) || isLocal) continue;
        // What still waits in the outbox is shown until it has been confirmed; words to somebody are not, for they go out or
        // are refused, and then stand on the outbox's own page.
        const isUnsent = ctx.outbox
          .rows()
          .some((row) => row.interactionId === interaction.id && !NOT_HOLDING.includes(row.name));
        if (!isUnsent) released(interaction.id);
      }
      const isOffered = new Set(snapshot.offers.map((offer) => offer.interaction.id));
      for (const { offer, isProvisional } of ctx.truth().offers)
        if (!isProvisional && !isOffered.has(offer.interaction.id))
          offerEnded(offer.interaction.id, null);
      for (const offer of snapshot.offers)
        if (findOffer(ctx.truth(), offer.interaction.id)?.offer !== offer) offerMade(offer);
      ctx.change((truth) => ({
        ...truth,
        missed: snapshot.missed.slice(-MOST_MISSED),
        queues: { queues: snapshot.queues, asOfMs: nowMs },
        day: snapshot.day,
      }));
      followUps.hear(snapshot.followUps);
      parts.briefings.hear(snapshot.briefings);
      chats.onSnapshot(snapshot);
      team.onSnapshot(snapshot);
    },
  };
}

/** Rings here once more although it is a conversation: a transfer that came back. */
const isReturning = (truth: Truth, id: InteractionId): boolean => {
  const call = findCallOf(truth, id);
  return call !== null && isOffered(call);
};

/** Talked on no more, so that an offer of it is a new one. */
const isOver = (truth: Truth, id: InteractionId): boolean =>
  findCallOf(truth, id)?.state.kind === 'ended' ||
  // What the centre gave back may ring again before the phone has noticed that the leg of before is gone.
  findConversation(truth, id)?.interaction.state === 'wrap-up' ||
  isReturning(truth, id) ||
  isOverInWriting(truth, id);

/** A chat that was handed over and came back. */
const isOverInWriting = (truth: Truth, id: InteractionId): boolean => {
  const found = findConversation(truth, id);
  return found !== null && found.interaction.channel !== 'call' && found.wrapUp !== null;
};

const markWithdrawn = (truth: Truth, id: InteractionId): Truth => ({
  ...truth,
  offers: truth.offers.map((one) =>
    one.offer.interaction.id === id ? { ...one, isWithdrawn: true } : one,
  ),
});

/** Newest last; the same offer missed again replaces its line. */
export function addMissed(truth: Truth, missed: MissedOffer): Truth {
  const others = truth.missed.filter((one) => one.interactionId !== missed.interactionId);
  return { ...truth, missed: [...others, missed].slice(-MOST_MISSED) };
}

function withRecording(
  truth: Truth,
  {
    interactionId: id,
    state: recording,
    pause = null,
  }: Extract<CentreEvent, { kind: 'recording/changed' }>,
): Truth {
  const found = findConversation(truth, id);
  if (!found) return truth;
  return patchConversation(truth, id, {
    interaction: { ...found.interaction, recording, recordingPause: pause },
    isAskingRecording: false,
  });
}
