/**
 * What an agent may ask of Puesto from outside its windows: a global key, the tray, a word on the command line. Pure: which
 * call a verb means is decided here, once, for both shells. A verb never ends a call that nobody is talking on.
 */
import type { Conversation, RingingOffer } from '../contracts/desk.ts';
import { DESK_VERBS, type DeskVerb } from '../contracts/desk-desktop.ts';
import { isLink } from './deep-link.ts';

/** What a verb comes down to. `nothing`: there is no call that it could mean now. */
export type VerbMeaning =
  | { readonly kind: 'intent'; readonly name: string; readonly payload: unknown }
  | { readonly kind: 'show' }
  | { readonly kind: 'dial-selection' }
  | { readonly kind: 'nothing' };

/** What is needed to know which call is meant. */
export interface VerbScene {
  readonly offers: readonly RingingOffer[];
  readonly conversations: readonly Conversation[];
}

const nothing: VerbMeaning = { kind: 'nothing' };
const intent = (name: string, payload: unknown): VerbMeaning => ({ kind: 'intent', name, payload });

const TALKING = ['talking', 'holding', 'resuming', 'answering', 'dialling', 'far-ringing'];

/** The ring that `answer` takes: the oldest call; what is written waits for its own place. */
export const findRinging = (offers: readonly RingingOffer[]): RingingOffer | null =>
  offers.find(
    ({ offer, call }) =>
      offer.interaction.channel === 'call' &&
      (call === null || call.state.kind === 'ringing' || call.state.kind === 'announced'),
  ) ?? null;

/** The call the agent is on: never one that is held, because its customer would be cut off unheard. */
export const findTalking = (conversations: readonly Conversation[]): Conversation | null =>
  conversations.find(({ call }) => call?.state.kind === 'talking') ??
  conversations.find(({ call }) => call !== null && TALKING.includes(call.state.kind)) ??
  null;

const findHeld = (conversations: readonly Conversation[]): readonly Conversation[] =>
  conversations.filter(({ call }) => call?.state.kind === 'held');

/** Says what a verb means now. */
export function meaningOf(verb: DeskVerb, { offers, conversations }: VerbScene): VerbMeaning {
  const talking = findTalking(conversations)?.call ?? null;
  switch (verb) {
    case 'show':
      return { kind: 'show' };
    case 'dial-selection':
      return { kind: 'dial-selection' };
    case 'answer': {
      const ringing = findRinging(offers);
      return ringing
        ? intent('call/answer', { interactionId: ringing.offer.interaction.id })
        : nothing;
    }
    case 'hang-up':
      return talking ? intent('call/hang-up', { callId: talking.id }) : nothing;
    case 'mute':
      return talking && ['talking', 'holding', 'resuming'].includes(talking.state.kind)
        ? intent('call/mute', { callId: talking.id, isMuted: !talking.isMuted })
        : nothing;
    case 'hold': {
      if (talking)
        return talking.state.kind === 'talking'
          ? intent('call/hold', { callId: talking.id })
          : nothing;
      // Of several held calls a key without a screen must not choose one.
      const [held, ...others] = findHeld(conversations);
      return held?.call && others.length === 0
        ? intent('call/resume', { callId: held.call.id })
        : nothing;
    }
  }
}

/**
 * The verbs among the words of a program start: `--answer`, `--hang-up`, …. A start that carries a link carries nothing else:
 * a hostile link must not be able to smuggle a word of ours behind it.
 */
export function verbsAmong(argv: unknown): readonly DeskVerb[] {
  if (!Array.isArray(argv)) return [];
  const words = argv.filter((word): word is string => typeof word === 'string');
  if (words.some(isLink)) return [];
  return DESK_VERBS.filter((verb) => words.includes(`--${verb}`));
}
