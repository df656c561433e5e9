/**
 * The words of the headset machine: its state, what can happen, what follows, and how long things count. Split from
 * `headset-machine.ts` so that the rules there can be read alone.
 */
import type { HeadsetKey } from '../model/headset.ts';
import type { LineLook } from './line-look.ts';
import { idleLook } from './line-look.ts';
import type { Quirks } from './quirks.ts';
import type { Lights, Reading } from './read-report.ts';

/** After a write of ours that the device did not ask for, what it says about the same thing is its echo. */
export const DEAF_MS = 300;
/** A hook that is back so soon was a key, not a switch. */
export const HOOK_PULSE_MS = 300;
/** The same for mute: people hold that key longer. */
export const MUTE_PULSE_MS = 600;
/** Off the hook for so long without us: a Jabra puts itself back after 2 s when nobody answers its key. */
export const FOREIGN_AFTER_MS = 3_000;
/** An answer or a hang-up that was not carried out by then is taken back on the device. */
export const TAKE_BACK_AFTER_MS = 2_000;
/** Two contradictions within this time are another program. */
export const STRANGE_WITHIN_MS = 10_000;
export const SHARED_FOR_MS = 300_000;
/** The second press that makes a hang-up of a request. */
export const CONFIRM_WITHIN_MS = 5_000;
/** Just plugged in: its first words are no wish to be heard. */
export const SETTLE_MS = 1_000;
export const FLOOD_WITHIN_MS = 1_000;
/** Pressing as fast as one can makes ten changes in a second. */
export const FLOOD_CHANGES = 16;

/** What one switch of the device said last; null: nothing since it was plugged in. */
export interface Level {
  readonly isOn: boolean | null;
  readonly sinceMs: number;
}

/** A device and the line, in step or on the way there. */
export interface HeadsetState {
  readonly isPlugged: boolean;
  readonly pluggedAtMs: number;
  readonly quirks: Quirks;
  readonly look: LineLook;
  readonly hasMessages: boolean;
  /** Shown on the device while somebody tries it in the settings. */
  readonly test: Lights | null;
  /** What was written last; null: nothing since it was plugged in. */
  readonly lights: Lights | null;
  readonly hook: Level;
  readonly mute: Level;
  /** What the last move of the hook was taken for: it answered, followed us, rose in a call, or hung up. */
  readonly moved: 'none' | 'answer' | 'echo' | 'own' | 'hung-up';
  readonly isHookPress: boolean;
  readonly isMutePress: boolean;
  /** Press keys that are down. */
  readonly down: readonly string[];
  /** Asked for by the device and not confirmed by the phone yet. */
  readonly askedMute: { readonly isMuted: boolean; readonly untilMs: number } | null;
  readonly hookDeafUntilMs: number;
  readonly muteDeafUntilMs: number;
  readonly muteKeyAtMs: number;
  readonly strangeAtMs: readonly number[];
  readonly sharedUntilMs: number;
  readonly hangUpAskedAtMs: number | null;
  readonly changesAtMs: readonly number[];
  readonly floodUntilMs: number;
  /** When the machine wants to look again by itself. */
  readonly wakeAtMs: number | null;
}

/** What can happen. */
export type HeadsetEvent =
  | { readonly kind: 'plugged'; readonly quirks: Quirks }
  | { readonly kind: 'unplugged' }
  | { readonly kind: 'line'; readonly look: LineLook }
  | { readonly kind: 'messages'; readonly hasMessages: boolean }
  | { readonly kind: 'report'; readonly readings: readonly Reading[] }
  /** The time that `wakeAtMs` asked for has come. */
  | { readonly kind: 'time' }
  /** The agent says that no other program has it. */
  | { readonly kind: 'take-back' }
  | { readonly kind: 'test'; readonly lights: Lights | null };

/** What follows. */
export type HeadsetEffect =
  | { readonly kind: 'write'; readonly lights: Lights }
  | { readonly kind: 'key'; readonly key: HeadsetKey };

/** State and effects after an event. */
export interface HeadsetStep {
  readonly state: HeadsetState;
  readonly effects: readonly HeadsetEffect[];
}

const NEVER_MS = Number.NEGATIVE_INFINITY;
const nothingSaid: Level = { isOn: null, sinceMs: NEVER_MS };

/** A device that is not there, beside a line. */
export const absentHeadset = (look: LineLook = idleLook, hasMessages = false): HeadsetState => ({
  isPlugged: false,
  pluggedAtMs: NEVER_MS,
  quirks: { muteIsPress: false },
  look,
  hasMessages,
  test: null,
  lights: null,
  hook: nothingSaid,
  mute: nothingSaid,
  moved: 'none',
  isHookPress: false,
  isMutePress: false,
  down: [],
  askedMute: null,
  hookDeafUntilMs: NEVER_MS,
  muteDeafUntilMs: NEVER_MS,
  muteKeyAtMs: NEVER_MS,
  strangeAtMs: [],
  sharedUntilMs: NEVER_MS,
  hangUpAskedAtMs: null,
  changesAtMs: [],
  floodUntilMs: NEVER_MS,
  wakeAtMs: null,
});
