/**
 * What the call bar does, by the action's name as on the desk: one place for its buttons and its keys. Which call is meant is
 * decided by `src/desktop`, as for global keys; a fault is kept until the next press, and shown in the bar.
 */
import { create } from 'zustand';
import type { DeskIntentName } from '#src/contracts/desk.ts';
import type { DeskVerb } from '#src/contracts/desk-desktop.ts';
import type { FaultCode } from '#src/contracts/fault.ts';
import { findRinging, meaningOf } from '#src/desktop/desk-verb.ts';
import type { ActionName } from '#src/keys/keymap.ts';
import type { Ask } from '../stores/ask.ts';
import { readSlice } from '../stores/slices.ts';

export interface BarActs {
  run(action: ActionName): void;
  raise(): void;
  hide(): void;
}

/** What the last press met; null when it worked. */
export const useBarFault = create<{ readonly code: FaultCode | null }>(() => ({ code: null }));

/** A second press within this time is the same nervous finger. */
const HANG_UP_GUARD_MS = 800;

const VERBS: Partial<Record<ActionName, DeskVerb>> = {
  'offer/accept': 'answer',
  'call/hang-up': 'hang-up',
  'call/mute': 'mute',
  'call/hold': 'hold',
};

/** Makes them. */
export function createBarActs(ask: Ask): BarActs {
  let lastHangUpMs = Number.NEGATIVE_INFINITY;
  const send = (name: string, payload: unknown): void => {
    useBarFault.setState({ code: null });
    void ask(name as DeskIntentName, payload as never).then((answer) => {
      if (!answer.ok) useBarFault.setState({ code: answer.error.code });
    });
  };
  return {
    run(action) {
      const scene = {
        offers: readSlice('offers') ?? [],
        conversations: readSlice('conversations') ?? [],
      };
      if (action === 'offer/return') {
        const ringing = findRinging(scene.offers);
        if (ringing) send('call/reject', { interactionId: ringing.offer.interaction.id });
        return;
      }
      const verb = VERBS[action];
      if (verb === undefined) return;
      if (verb === 'hang-up') {
        const nowMs = performance.now();
        if (nowMs - lastHangUpMs < HANG_UP_GUARD_MS) return;
        lastHangUpMs = nowMs;
      }
      const meaning = meaningOf(verb, scene);
      if (meaning.kind === 'intent') send(meaning.name, meaning.payload);
    },
    raise: () => send('desktop/raise', {}),
    hide: () => send('desktop/hide-bar', {}),
  };
}
