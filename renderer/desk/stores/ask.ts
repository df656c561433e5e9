/**
 * How the desk asks core: typed by the contract, faults as values. `act` is for presses: a fault becomes a sentence on
 * screen. Nothing is sent twice by itself.
 */
import type { DeskAnswer, DeskIntent, DeskIntentName } from '#src/contracts/desk.ts';
import type { Answer } from '#src/contracts/fault.ts';
import { showFault } from './notices.ts';

/** The part of a link that the desk needs. */
export interface DeskLink {
  ask(name: string, payload: unknown): Promise<Answer<unknown>>;
  onTell(listener: (payload: unknown) => void): () => void;
  onState(listener: (state: 'open' | 'closed') => void): () => void;
}

/** Asks core; answers a value or a fault, never throws. */
export type Ask = <N extends DeskIntentName>(
  name: N,
  payload: DeskIntent<N>,
) => Promise<Answer<DeskAnswer<N>>>;

/** Asks over a link. Core checks what it is sent and what it answers. */
export function createAsk(link: Pick<DeskLink, 'ask'>): Ask {
  return async (name, payload) => (await link.ask(name, payload)) as Answer<never>;
}

/** As `Ask`, for presses: shows the fault if there is one, and answers the value or null. */
export type Act = <N extends DeskIntentName>(
  name: N,
  payload: DeskIntent<N>,
) => Promise<DeskAnswer<N> | null>;

/** Makes `act` from `ask`. */
export function createAct(ask: Ask): Act {
  return async (name, payload) => {
    const answer = await ask(name, payload);
    if (answer.ok) return answer.value;
    showFault(answer.error);
    return null;
  };
}
