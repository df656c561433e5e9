/**
 * How one call gets through what ends it elsewhere: a lost connection to the telephone system, lost voice, a changed network.
 * Pure: state and event in, state and effects out; `renderer/phone/call-recovery.ts` is its only user and brings SIP, media,
 * clock and chance. It never ends a call that still talks.
 *
 *            signalling/lost                signalling/back
 *   well ───────────────────────▶ cut ──────────────────────────▶ offering ──taken──▶ well, or while voice is missed:
 *    │                             ▲ signalling/lost from any       │ ▲ │               listening ──voice/heard──▶ well
 *    └── voice/lost, path/broken ──┼──────────────────▶ offering    │ │ └─glare, refused─▶ pausing ──due──▶ offering
 *                                  └────────────────────────────────┘ └──due── listening ──often enough──▶ resting
 *   listening, resting ──address/found──▶ offering
 *   offering ──gone──▶ over            a minute without voice and without a way for it ──▶ over
 */
import { never } from '../base/never.ts';

/** No packet for so long while one is expected is lost voice (decisions, figures). */
export const VOICE_LOST_AFTER_MS = 1_500;
/** Between two offers that did not help. */
export const OFFER_AGAIN_AFTER_MS = 3_000;
/** An address was found while the offer without it was under way: so long that one may do all the same. */
export const OFFER_OUTDATED_AFTER_MS = 400;
/** With a way that works the far side may simply be silent: more offers would only disturb it. */
export const MOST_OFFERS_ON_A_GOOD_PATH = 3;
/** Without voice and without a way for it; 30 s must be survived, 90 s need not. */
export const GIVE_UP_AFTER_MS = 60_000;

/** What is wrong; all null and false is nothing. */
export interface Trouble {
  /** When the last packet came. */
  readonly voiceLostAtMs: number | null;
  /** ICE has no pair that works. */
  readonly isPathBroken: boolean;
}

/** Where the repair of one call is. */
export type RecoveryState =
  | { readonly kind: 'well' }
  /** Nothing can be said to the telephone system; voice may go on. */
  | ({ readonly kind: 'cut' } & Trouble)
  /** A re-INVITE with ICE restart is under way. */
  | ({
      readonly kind: 'offering';
      readonly offers: number;
      /** Since it was written this machine has found another address of its own. */
      readonly isOutdated?: true;
    } & Trouble)
  /** It was not taken, and is repeated then. */
  | ({ readonly kind: 'pausing'; readonly offers: number; readonly nextAtMs: number } & Trouble)
  /** It was taken, and voice is not here yet. */
  | ({ readonly kind: 'listening'; readonly offers: number; readonly nextAtMs: number } & Trouble)
  /** Offered often enough: the way is good and nothing comes. */
  | ({ readonly kind: 'resting' } & Trouble)
  | { readonly kind: 'over' };

/** What can happen. `atMs` is the present in every one. */
export type RecoveryEvent = { readonly atMs: number } & (
  | { readonly kind: 'signalling/lost' }
  /** Registered again. */
  | { readonly kind: 'signalling/back' }
  /** The network came back or the machine woke up: the address may be another. */
  | { readonly kind: 'network/changed' }
  /** The browser found an address of this machine that the last offer does not name: it learns of a new network late. */
  | { readonly kind: 'address/found' }
  | { readonly kind: 'voice/lost'; readonly sinceMs: number }
  | { readonly kind: 'voice/heard' }
  /** Held by one side: nothing needs to come. */
  | { readonly kind: 'voice/unneeded' }
  | { readonly kind: 'path/broken' }
  | { readonly kind: 'path/well' }
  | { readonly kind: 'offer/taken' }
  | { readonly kind: 'offer/refused' }
  /** 491; the pause of RFC 3261 section 14.1. */
  | { readonly kind: 'offer/glare'; readonly pauseMs: number }
  /** The connection dropped under it. */
  | { readonly kind: 'offer/unsaid' }
  /** 481 or 408: the call has ended over there. */
  | { readonly kind: 'offer/gone' }
  /** The time of `dueAtMs` has come. */
  | { readonly kind: 'due' }
  | { readonly kind: 'call/ended' }
);
/** The kinds alone. */
export type RecoveryEventKind = RecoveryEvent['kind'];

/** What to do after a step, in this order. */
export type RecoveryEffect =
  /** Send a re-INVITE with ICE restart, after the offers before it. */
  | { readonly kind: 'offer' }
  /** Say how long voice was away. */
  | { readonly kind: 'voice-back'; readonly afterMs: number }
  | { readonly kind: 'end'; readonly reason: 'gone' | 'media-lost' };

/** A step of the machine. */
export interface RecoveryStep {
  readonly state: RecoveryState;
  readonly effects: readonly RecoveryEffect[];
}

/** What a person is shown. */
export type RecoverySeen = 'well' | 'signalling-lost' | 'voice-lost';

type VoiceEvent = RecoveryEvent & {
  readonly kind: 'voice/lost' | 'voice/heard' | 'voice/unneeded';
};
type OfferEvent = RecoveryEvent & {
  readonly kind: 'offer/taken' | 'offer/refused' | 'offer/glare' | 'offer/unsaid';
};
type Kept = Exclude<RecoveryState, { kind: 'well' | 'over' }>;

const WELL: RecoveryState = { kind: 'well' };
const OVER: RecoveryState = { kind: 'over' };
const NO_TROUBLE: Trouble = { voiceLostAtMs: null, isPathBroken: false };

const troubleOf = (state: RecoveryState): Trouble =>
  state.kind === 'well' || state.kind === 'over'
    ? NO_TROUBLE
    : { voiceLostAtMs: state.voiceLostAtMs, isPathBroken: state.isPathBroken };
const hasTrouble = ({ voiceLostAtMs, isPathBroken }: Trouble): boolean =>
  voiceLostAtMs !== null || isPathBroken;
const go = (state: RecoveryState, ...effects: readonly RecoveryEffect[]): RecoveryStep => ({
  state,
  effects,
});

/** A call that nothing is wrong with. */
export const newRecovery = (): RecoveryState => WELL;

/** When to come again with `due`; null when nothing waits for time. */
export function dueAtMs(state: RecoveryState): number | null {
  if (state.kind === 'well' || state.kind === 'over') return null;
  const nextAtMs = state.kind === 'pausing' || state.kind === 'listening' ? state.nextAtMs : null;
  const lastAtMs = giveUpAtMs(state);
  if (nextAtMs === null || lastAtMs === null) return nextAtMs ?? lastAtMs;
  return Math.min(nextAtMs, lastAtMs);
}

/** What a person is shown of it. */
export function seenOf(state: RecoveryState): RecoverySeen {
  if (hasTrouble(troubleOf(state))) return 'voice-lost';
  return state.kind === 'cut' ? 'signalling-lost' : 'well';
}

function giveUpAtMs(state: Kept): number | null {
  const hasNoWay = state.isPathBroken || state.kind === 'cut';
  return state.voiceLostAtMs !== null && hasNoWay ? state.voiceLostAtMs + GIVE_UP_AFTER_MS : null;
}

const offer = (trouble: Trouble, offers: number): RecoveryStep =>
  go({ kind: 'offering', offers, ...trouble }, { kind: 'offer' });

/** Nothing is wrong any more: a state that only waited for that is well. */
function settle(state: Kept, trouble: Trouble): RecoveryState {
  const isWaiting = state.kind === 'listening' || state.kind === 'resting';
  return isWaiting && !hasTrouble(trouble) ? WELL : { ...state, ...trouble };
}

function onVoice(state: Kept, event: VoiceEvent): RecoveryStep {
  const { isPathBroken } = state;
  switch (event.kind) {
    case 'voice/lost':
      if (state.voiceLostAtMs !== null) return go(state);
      return go({ ...state, voiceLostAtMs: event.sinceMs });
    case 'voice/unneeded':
      return go(settle(state, { voiceLostAtMs: null, isPathBroken }));
    case 'voice/heard': {
      if (state.voiceLostAtMs === null) return go(state);
      const afterMs = Math.max(0, event.atMs - state.voiceLostAtMs);
      // A packet came over it: ICE may say so a moment later.
      const next = settle(state, NO_TROUBLE);
      return go(next, { kind: 'voice-back', afterMs });
    }
    default:
      return never(event, 'voice event');
  }
}

function onOffer(state: RecoveryState & { kind: 'offering' }, event: OfferEvent): RecoveryStep {
  const trouble = troubleOf(state);
  const { offers } = state;
  switch (event.kind) {
    case 'offer/taken':
      if (!hasTrouble(trouble)) return go(WELL);
      return go({
        kind: 'listening',
        offers: state.isOutdated ? 0 : offers,
        nextAtMs: event.atMs + (state.isOutdated ? OFFER_OUTDATED_AFTER_MS : OFFER_AGAIN_AFTER_MS),
        ...trouble,
      });
    case 'offer/refused':
      if (!hasTrouble(trouble)) return go(WELL);
      return go({
        kind: 'pausing',
        offers,
        nextAtMs: event.atMs + OFFER_AGAIN_AFTER_MS,
        ...trouble,
      });
    case 'offer/glare':
      return go({ kind: 'pausing', offers, nextAtMs: event.atMs + event.pauseMs, ...trouble });
    case 'offer/unsaid':
      return go({ kind: 'cut', ...trouble });
    default:
      return never(event, 'offer event');
  }
}

function onDue(state: Kept, atMs: number): RecoveryStep {
  const lastAtMs = giveUpAtMs(state);
  if (lastAtMs !== null && atMs >= lastAtMs) return go(OVER, { kind: 'end', reason: 'media-lost' });
  if (state.kind !== 'pausing' && state.kind !== 'listening') return go(state);
  if (atMs < state.nextAtMs) return go(state);
  const trouble = troubleOf(state);
  if (!state.isPathBroken && state.offers >= MOST_OFFERS_ON_A_GOOD_PATH)
    return go(hasTrouble(trouble) ? { kind: 'resting', ...trouble } : WELL);
  return offer(trouble, state.offers + 1);
}

/** The first sign of trouble. */
function whileWell(event: RecoveryEvent): RecoveryStep {
  switch (event.kind) {
    case 'signalling/lost':
      return go({ kind: 'cut', ...NO_TROUBLE });
    case 'voice/lost':
      return offer({ voiceLostAtMs: event.sinceMs, isPathBroken: false }, 1);
    case 'path/broken':
      return offer({ voiceLostAtMs: null, isPathBroken: true }, 1);
    default:
      return go(WELL);
  }
}

/** One step. */
export function recover(state: RecoveryState, event: RecoveryEvent): RecoveryStep {
  if (state.kind === 'over') return go(state);
  if (event.kind === 'call/ended') return go(OVER);
  // Also the offer of a hold finds that out.
  if (event.kind === 'offer/gone') return go(OVER, { kind: 'end', reason: 'gone' });
  if (state.kind === 'well') return whileWell(event);
  const trouble = troubleOf(state);
  switch (event.kind) {
    case 'signalling/lost':
      return go({ kind: 'cut', ...trouble });
    case 'signalling/back':
      return state.kind === 'cut' ? offer(trouble, 1) : go(state);
    case 'network/changed':
      // Under an offer or without a connection a further one could not be said.
      return state.kind === 'cut' || state.kind === 'offering' ? go(state) : offer(trouble, 1);
    case 'address/found':
      // Waiting longer would be in vain: nothing else knows the way.
      if (state.kind === 'listening' || state.kind === 'resting') return offer(trouble, 1);
      return go(state.kind === 'offering' ? { ...state, isOutdated: true } : state);
    case 'voice/lost':
    case 'voice/heard':
    case 'voice/unneeded':
      return onVoice(state, event);
    case 'path/broken':
      if (state.kind === 'resting') return offer({ ...trouble, isPathBroken: true }, 1);
      return go({ ...state, isPathBroken: true });
    case 'path/well':
      return go(settle(state, { ...trouble, isPathBroken: false }));
    case 'due':
      return onDue(state, event.atMs);
    case 'offer/taken':
    case 'offer/refused':
    case 'offer/glare':
    case 'offer/unsaid':
      return state.kind === 'offering' ? onOffer(state, event) : go(state);
    default:
      return never(event, 'recovery event');
  }
}
