/**
 * Who looks at the desk's state beside the desk's page: the call bar, a page of its own, and the shell itself (tray, keys,
 * notifications). Each gets only the slices named here and may ask only what is named here; core refuses everything else.
 */
import type { DeskIntentName, DeskSliceName } from './desk.ts';

export type AsideKind = 'bar' | 'shell';

/** What each sees. */
export const ASIDE_SLICES: Readonly<Record<AsideKind, readonly DeskSliceName[]>> = {
  bar: ['session', 'offers', 'conversations', 'catalogue', 'strip', 'settings', 'desktop'],
  shell: ['session', 'presence', 'offers', 'conversations', 'missed', 'strip', 'settings'],
};

const CALL: readonly DeskIntentName[] = [
  'call/answer',
  'call/reject',
  'call/hang-up',
  'call/hold',
  'call/resume',
  'call/mute',
];

/** What each may ask. */
export const ASIDE_INTENTS: Readonly<Record<AsideKind, readonly DeskIntentName[]>> = {
  bar: [...CALL, 'desktop/raise', 'desktop/hide-bar', 'desk/fault'],
  shell: [...CALL, 'call/dial', 'presence/set', 'presence/cancel-next'],
};
