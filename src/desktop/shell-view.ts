/**
 * What a shell knows of the desk (tray, keys, call bar, closing the window), folded from the slices that core gives it as an
 * aside. A copy for showing and for choosing which call is meant; core decides. It keeps the last word of every slice.
 */
import { deskSlices, type Conversation, type RingingOffer, type Strip } from '../contracts/desk.ts';
import type { ChosenPresence, Presence } from '../model/agent.ts';
import type { Language } from '../model/text.ts';
import { defaultSettings, type Settings } from '../policy/settings.ts';
import { findRinging, findTalking } from './desk-verb.ts';

export interface ShellView {
  readonly isSignedIn: boolean;
  readonly isPlain: boolean;
  /** Null before core said it. */
  readonly language: Language | null;
  readonly presence: Presence | null;
  readonly next: ChosenPresence | null;
  readonly ringable: Strip['ringable'] | null;
  readonly offers: readonly RingingOffer[];
  readonly conversations: readonly Conversation[];
  readonly missed: number;
  readonly settings: Pick<
    Settings,
    'hasGlobalKeys' | 'globalKeys' | 'keys' | 'callBar' | 'ringsWhenClosed'
  >;
}

/** Before core said anything. */
export const emptyView: ShellView = {
  isSignedIn: false,
  isPlain: false,
  language: null,
  presence: null,
  next: null,
  ringable: null,
  offers: [],
  conversations: [],
  missed: 0,
  settings: defaultSettings,
};

/** The view with one slice more; one that does not fit its contract is left out. */
export function seeSlice(view: ShellView, name: string, value: unknown): ShellView {
  switch (name) {
    case 'session': {
      const { data } = deskSlices.session.safeParse(value);
      if (!data) return view;
      const isSignedIn = data.state === 'signed-in';
      const isPlain = data.mode === 'plain';
      return isSignedIn
        ? { ...view, isSignedIn, isPlain }
        : { ...view, isSignedIn, isPlain, presence: null, next: null };
    }
    case 'presence': {
      const { data } = deskSlices.presence.safeParse(value);
      return data ? { ...view, presence: data.status.presence, next: data.status.next } : view;
    }
    case 'offers': {
      const { data } = deskSlices.offers.safeParse(value);
      return data ? { ...view, offers: data } : view;
    }
    case 'conversations': {
      const { data } = deskSlices.conversations.safeParse(value);
      return data ? { ...view, conversations: data } : view;
    }
    case 'missed': {
      const { data } = deskSlices.missed.safeParse(value);
      return data ? { ...view, missed: data.length } : view;
    }
    case 'strip': {
      const { data } = deskSlices.strip.safeParse(value);
      return data ? { ...view, ringable: data.ringable } : view;
    }
    case 'settings': {
      const { data } = deskSlices.settings.safeParse(value);
      if (!data) return view;
      const { hasGlobalKeys, globalKeys, keys, callBar, ringsWhenClosed, language } = data;
      const settings = { hasGlobalKeys, globalKeys, keys, callBar, ringsWhenClosed };
      return { ...view, language, settings };
    }
    default:
      return view;
  }
}

/** The calls that live, ringing ones aside. */
export const liveCalls = (view: ShellView): readonly Conversation[] =>
  view.conversations.filter(({ call }) => call !== null && call.state.kind !== 'ended');

/** The one word of the tray's icon. */
export type ShellLook = 'ringing' | 'in-call' | 'ready' | 'unproven' | 'not-ready';

/** What matters most now. */
export function lookOf(view: ShellView): ShellLook {
  if (findRinging(view.offers)) return 'ringing';
  if (liveCalls(view).length > 0) return 'in-call';
  if (!view.isSignedIn || view.ringable === null || view.ringable.state === 'no')
    return 'not-ready';
  const isTaking = view.isPlain || view.presence?.kind === 'available';
  return view.ringable.state === 'unproven' ? 'unproven' : isTaking ? 'ready' : 'not-ready';
}

/** Whether closing the window leaves Puesto ringing, or ends it. */
export const staysWhenClosed = (view: ShellView): boolean =>
  view.settings.ringsWhenClosed && view.isSignedIn;

/** Whether the call bar is to be seen. */
export function mustShowBar(
  view: ShellView,
  scene: {
    readonly isDeskInFront: boolean;
    /** The agent put it away, until somebody else rings. */
    readonly isPutAway: boolean;
    /** The settings show it, so that it can be put where it shall stand. */
    readonly isBeingPlaced: boolean;
  },
): boolean {
  if (scene.isBeingPlaced) return true;
  const { callBar } = view.settings;
  const hasCall = findRinging(view.offers) !== null || findTalking(view.conversations) !== null;
  const hasHeld = liveCalls(view).length > 0;
  if (callBar === 'never' || scene.isPutAway || !(hasCall || hasHeld)) return false;
  return callBar === 'always' || !scene.isDeskInFront;
}
