/**
 * Which controls of a call can be pressed, derived from its state, what the centre can do and the state strip. The desk
 * shows exactly this and the session refuses by the same machine: no second opinion. Never stored.
 */
import type { Capabilities } from '../centre/wire.ts';
import type { Strip } from '../contracts/desk.ts';
import type { Call, CallStateKind } from '../model/call.ts';
import type { RecordingState } from '../model/interaction.ts';

/** Why a control is off, as a closed list; the desk has a sentence for each. */
export type ControlReason =
  | 'none'
  | 'no-call'
  | 'not-in-this-state'
  | 'phone-lost'
  | 'phone-not-ready'
  | 'centre-unreachable'
  | 'not-offered'
  | 'not-recorded';

/** `hidden`: has no meaning here; `asking`: pressed, the confirmation is awaited; `off`: would not work, see the reason. */
export interface Control {
  readonly state: 'hidden' | 'ready' | 'asking' | 'off';
  readonly reason: ControlReason;
}

export interface CallControls {
  readonly answer: Control;
  readonly reject: Control;
  readonly mute: Control;
  readonly hold: Control;
  readonly resume: Control;
  readonly keypad: Control;
  readonly hangUp: Control;
  readonly dial: Control;
  readonly recordingPause: Control;
}

const hidden: Control = { state: 'hidden', reason: 'none' };
const ready: Control = { state: 'ready', reason: 'none' };
const asking: Control = { state: 'asking', reason: 'none' };
const off = (reason: ControlReason): Control => ({ state: 'off', reason });

type Row = Omit<CallControls, 'dial' | 'recordingPause'>;
const stop = off('not-in-this-state');
const none: Row = {
  answer: hidden,
  reject: hidden,
  mute: hidden,
  hold: hidden,
  resume: hidden,
  keypad: hidden,
  hangUp: hidden,
};
const live: Row = { ...none, mute: ready, hold: ready, keypad: ready, hangUp: ready };
const gone = off('phone-lost');

const ROWS: Readonly<Record<CallStateKind, Row>> = {
  announced: { ...none, answer: ready, reject: ready },
  ringing: { ...none, answer: ready, reject: ready },
  answering: { ...none, answer: asking, reject: stop, mute: ready, hangUp: ready },
  rejecting: { ...none, answer: stop, reject: asking },
  dialling: { ...live, mute: stop, hold: stop, keypad: stop },
  'far-ringing': { ...live, mute: stop, hold: stop, keypad: stop },
  talking: live,
  holding: { ...live, hold: asking, keypad: stop },
  held: { ...live, hold: hidden, resume: ready, keypad: stop },
  resuming: { ...live, hold: hidden, resume: asking, keypad: stop },
  'hanging-up': { ...live, mute: stop, hold: stop, keypad: stop, hangUp: asking },
  unknown: { ...none, mute: gone, hold: gone, keypad: gone, hangUp: gone },
  ended: none,
};

/** The controls of a call; without a call only `dial` can be on. */
export function deriveCallControls(
  call: Call | null,
  capabilities: Capabilities | null,
  strip: Strip,
  recording: { readonly state: RecordingState; readonly isAsking: boolean } = {
    state: 'off',
    isAsking: false,
  },
): CallControls {
  return {
    ...(call ? ROWS[call.state.kind] : none),
    dial: deriveDial(capabilities, strip),
    recordingPause: deriveRecording(call, capabilities, strip, recording),
  };
}

function deriveDial(capabilities: Capabilities | null, strip: Strip): Control {
  if (!capabilities) return off('not-offered');
  if (!capabilities.dialOut) return hidden;
  return strip.phone.state === 'registered' ? ready : off('phone-not-ready');
}

function deriveRecording(
  call: Call | null,
  capabilities: Capabilities | null,
  strip: Strip,
  recording: { readonly state: RecordingState; readonly isAsking: boolean },
): Control {
  if (!capabilities?.recordingPause || !call || call.state.kind === 'ended') return hidden;
  if (call.answeredAtMs === null) return hidden;
  if (recording.isAsking) return asking;
  if (recording.state === 'off') return off('not-recorded');
  return strip.centre.state === 'connected' ? ready : off('centre-unreachable');
}
