/**
 * What follows the end of a call here: the recent list, a missed line or a wrap-up of our own when the centre cannot make
 * them, and the sentence about what went wrong. Called once per call, by the reactions.
 */
import { startWrapUp } from '#src/agent/wrap-up.ts';
import type { RecentCall } from '#src/contracts/desk.ts';
import type { FaultCode } from '#src/contracts/fault.ts';
import type { MissedOffer } from '#src/centre/wire.ts';
import type { Call } from '#src/model/call.ts';
import type { EndReason } from '#src/model/interaction.ts';
import { addMissed } from './centre-events.ts';
import type { SessionContext } from './context.ts';
import { isPlain } from './plain/plain-mode.ts';
import {
  findCallOf,
  findConversation,
  findOffer,
  isBesideIn,
  patchConversation,
  removeConversation,
  removeOffer,
  type Truth,
} from './truth.ts';

const MOST_RECENT = 50;

/** Ends that the agent should read about, beyond the end reason itself. */
const FAULTS: Partial<Record<EndReason, FaultCode>> = {
  'media-lost': 'media-failed',
  'phone-lost': 'phone-lost',
  'microphone-refused': 'microphone-refused',
};

/** Everything at once, so that no page ever sees half of it. */
export function onCallEnded(ctx: SessionContext, call: Call): void {
  if (call.state.kind !== 'ended') return;
  const { reason, atMs } = call.state;
  const isConnected = ctx.truth().strip.centre.state === 'connected';
  if (isBesideIn(ctx.truth(), call.interactionId)) {
    // Somebody else's contact: nothing of it stays with who only listened.
    ctx.change((truth) => removeConversation(truth, call.interactionId));
    return;
  }
  ctx.change((truth) => withRecent(truth, call, atMs, reason));
  const conversation = findConversation(ctx.truth(), call.interactionId);
  if (!conversation) {
    unanswered(ctx, call, isConnected);
    return;
  }
  if (conversation.isLocal) void ctx.outbox.release('interaction/dial', call.interactionId);
  const code = FAULTS[reason];
  ctx.change((truth) =>
    patchConversation(truth, call.interactionId, {
      interaction: {
        ...conversation.interaction,
        endedAtMs: conversation.interaction.endedAtMs ?? atMs,
        endReason: conversation.interaction.endReason ?? reason,
      },
      ...(code ? { fault: { code, retryable: false } } : {}),
    }),
  );
  if (conversation.isReleased) ctx.change((truth) => removeConversation(truth, call.interactionId));
  else if (isPlain(ctx.options)) return;
  else if (!isConnected || conversation.isLocal) startLocalWrapUps(ctx);
}

/** Every call that ended without the centre gets its wrap-up from the catalogue. */
export function startLocalWrapUps(ctx: SessionContext): void {
  const nowMs = ctx.ports.clock.nowMs();
  for (const { interaction, wrapUp, isCompletedHere } of ctx.truth().conversations) {
    const call = findCallOf(ctx.truth(), interaction.id);
    if (wrapUp || isCompletedHere || call?.state.kind !== 'ended') continue;
    const clock = startWrapUp(ctx.truth().catalogue, interaction.queueId, nowMs);
    ctx.change((truth) =>
      patchConversation(truth, interaction.id, {
        wrapUp: clock,
        interaction: { ...interaction, state: 'wrap-up' },
      }),
    );
  }
}

function unanswered(ctx: SessionContext, call: Call, isConnected: boolean): void {
  const found = findOffer(ctx.truth(), call.interactionId);
  if (!found || call.state.kind !== 'ended') return;
  // The centre has already said why; a phone that rang late knows less.
  const isListed = ctx.truth().missed.some((line) => line.interactionId === call.interactionId);
  if (found.isWithdrawn || isListed) {
    ctx.change((truth) => removeOffer(truth, call.interactionId));
    return;
  }
  // With the centre there, its own word about the offer follows; a desk must not list it twice.
  if (isConnected && !found.isProvisional) return;
  const { interaction, customer } = found.offer;
  const { reason } = call.state;
  const missed: MissedOffer = {
    interactionId: interaction.id,
    channel: interaction.channel,
    atMs: call.state.atMs,
    name: customer?.name ?? interaction.displayName,
    number: interaction.number,
    customerId: customer?.id ?? null,
    reason:
      reason === 'declined' || reason === 'answered-elsewhere' || reason === 'customer-left-queue'
        ? reason
        : 'missed',
  };
  ctx.change((truth) => addMissed(removeOffer(truth, interaction.id), missed));
}

function withRecent(truth: Truth, call: Call, atMs: number, reason: EndReason): Truth {
  const interaction =
    findConversation(truth, call.interactionId)?.interaction ??
    findOffer(truth, call.interactionId)?.offer.interaction;
  const customer =
    findConversation(truth, call.interactionId)?.customer ??
    findOffer(truth, call.interactionId)?.offer.customer ??
    null;
  if (!interaction) return truth;
  const recent: RecentCall = {
    number: interaction.number,
    name: customer?.name ?? interaction.displayName,
    customerId: customer?.id ?? null,
    direction: call.direction,
    atMs: call.startedAtMs,
    durationMs: call.answeredAtMs === null ? 0 : Math.max(0, atMs - call.answeredAtMs),
    endReason: reason,
  };
  return { ...truth, recent: [recent, ...truth.recent].slice(0, MOST_RECENT) };
}
