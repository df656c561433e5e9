/**
 * What becomes of a call that nobody wraps up: without a centre a conversation leaves the desk with its call, and stays a
 * moment longer only when there is something to read about its end. The call itself goes into the history as everywhere.
 */
import type { Call } from '#src/model/call.ts';
import type { EndReason } from '#src/model/interaction.ts';
import type { InteractionId } from '#src/model/ids.ts';
import type { SessionContext } from '../context.ts';
import { findCallOf, patchConversation, removeConversation, type Truth } from '../truth.ts';

/** Long enough to read why nobody answered. */
const READ_MS = 8_000;

const ORDINARY: readonly EndReason[] = [
  'agent-hung-up',
  'customer-hung-up',
  'cancelled',
  'handed-over',
  'answered-elsewhere',
];

const endOf = (call: Call | null): EndReason | null =>
  call?.state.kind === 'ended' ? call.state.reason : null;

export interface PlainCalls {
  react(before: Truth, after: Truth): void;
  stop(): void;
}

/** One per session in plain mode. */
export function createPlainCalls(ctx: SessionContext): PlainCalls {
  const leaving = new Map<InteractionId, () => void>();

  const leave = (id: InteractionId): void => {
    leaving.delete(id);
    ctx.change((truth) =>
      endOf(findCallOf(truth, id)) === null ? truth : removeConversation(truth, id),
    );
  };

  return {
    react(before, after) {
      if (before.calls === after.calls && before.conversations === after.conversations) return;
      ctx.change(withoutRecorder);
      for (const { interaction, fault } of after.conversations) {
        const call = findCallOf(after, interaction.id);
        const reason = endOf(call);
        // Without a call at all it was kept from a life before this one.
        if (call && reason === null) {
          leaving.get(interaction.id)?.();
          leaving.delete(interaction.id);
          continue;
        }
        if (leaving.has(interaction.id)) continue;
        const isRead = fault === null && (reason === null || ORDINARY.includes(reason));
        const { id } = interaction;
        leaving.set(
          id,
          ctx.ports.timers.after(isRead ? 0 : READ_MS, () => {
            leave(id);
          }),
        );
      }
    },
    stop() {
      for (const cancel of leaving.values()) cancel();
    },
  };
}

/** Nobody records here: what a leg alone does not tell is not in doubt. */
function withoutRecorder(truth: Truth): Truth {
  let next = truth;
  for (const { interaction } of truth.conversations)
    if (interaction.recording === 'unknown')
      next = patchConversation(next, interaction.id, {
        interaction: { ...interaction, recording: 'off' },
      });
  return next;
}
