/**
 * The rules between the calls of one agent: at most one is talking; answering, dialling or resuming holds the talking one
 * first; a second ring is soft in the ear. Pure; used by the agent session. It never sends anything itself.
 */
import type { CallId } from '../model/ids.ts';
import type { Call, CallStateKind } from '../model/call.ts';
import type { CallEvent } from './call-machine.ts';

/** One event for one call; a plan is carried out in order, and stops at the first refusal. */
export interface PlannedEvent {
  readonly callId: CallId;
  readonly event: CallEvent;
}

const LIVE: readonly CallStateKind[] = [
  'answering',
  'dialling',
  'far-ringing',
  'talking',
  'holding',
  'held',
  'resuming',
  'hanging-up',
  'unknown',
];
/** States in which customer and agent may hear one another. */
const IN_THE_EAR: readonly CallStateKind[] = [
  'answering',
  'talking',
  'resuming',
  'far-ringing',
  'dialling',
];

/** The call takes one of the agent's lines: answered, dialled, held or unknown. */
export const isLive = (call: Call): boolean => LIVE.includes(call.state.kind);

/** The call waits for the agent to take it. */
export const isRinging = (call: Call): boolean =>
  call.state.kind === 'ringing' || call.state.kind === 'announced';

/** Nobody has spoken on it yet: it waits to be taken, or is just being answered or declined. */
export const isOffered = (call: Call): boolean =>
  isRinging(call) || call.state.kind === 'answering' || call.state.kind === 'rejecting';

/** Somebody is, or is about to be, in the agent's ear. */
export const isInTheEar = (call: Call): boolean => IN_THE_EAR.includes(call.state.kind);

const holdOthers = (calls: readonly Call[], callId: CallId | null): readonly PlannedEvent[] =>
  calls
    .filter((other) => other.id !== callId && other.state.kind === 'talking')
    .map((other) => ({ callId: other.id, event: { kind: 'agent/hold' } }));

/** Another call that is being answered, dialled or resumed: one thing at a time. */
export const isBusyConnecting = (calls: readonly Call[], except: CallId | null): boolean =>
  calls.some(
    (call) =>
      call.id !== except &&
      ['answering', 'dialling', 'far-ringing', 'resuming'].includes(call.state.kind),
  );

/** Holds what talks, then answers. */
export const planAnswer = (calls: readonly Call[], callId: CallId): readonly PlannedEvent[] => [
  ...holdOthers(calls, callId),
  { callId, event: { kind: 'agent/answer' } },
];

/** Holds what talks, then resumes: pressing resume on the held of two calls swaps them. */
export const planResume = (calls: readonly Call[], callId: CallId): readonly PlannedEvent[] => [
  ...holdOthers(calls, callId),
  { callId, event: { kind: 'agent/resume' } },
];

/** What has to happen before the phone may dial. */
export const planDial = (calls: readonly Call[]): readonly PlannedEvent[] =>
  holdOthers(calls, null);

/**
 * Two talking calls can only come from a phone that was restarted or resumed by the far side: the one answered first is
 * held. Empty when the rule stands.
 */
export function planRepair(calls: readonly Call[]): readonly PlannedEvent[] {
  const talking = calls
    .filter((call) => call.state.kind === 'talking')
    .toSorted((a, b) => (b.answeredAtMs ?? 0) - (a.answeredAtMs ?? 0));
  return talking.slice(1).map((call) => ({ callId: call.id, event: { kind: 'agent/hold' } }));
}

/** How the phone should ring now. */
export function deriveRing(calls: readonly Call[]): 'off' | 'loud' | 'soft' {
  if (!calls.some((call) => call.state.kind === 'ringing')) return 'off';
  return calls.some(isInTheEar) ? 'soft' : 'loud';
}
