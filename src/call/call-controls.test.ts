import { describe, expect, it } from 'vitest';
import type { Strip } from '../contracts/desk.ts';
import type { Call, CallState, CallStateKind } from '../model/call.ts';
import { callId, interactionId } from '../model/ids.ts';
import { deriveCallControls, type CallControls } from './call-controls.ts';
import { newCall, transition, type CallEvent } from './call-machine.ts';

const strip = (change: {
  phone?: Strip['phone']['state'];
  centre?: Strip['centre']['state'];
}): Strip => ({
  ringable: { state: 'yes', reason: 'none', sinceMs: 0 },
  centre: { state: change.centre ?? 'connected', sinceMs: 0, lastHeardMs: 0, nextTryAtMs: null },
  phone: { state: change.phone ?? 'registered', sinceMs: 0, lines: 0 },
  voice: { mos: null, roundTripMs: null, atMs: null },
  audio: { microphone: null, speaker: null, problem: 'none' },
  outbox: { waiting: 0, needsAttention: 0 },
  protection: 'weak',
  disk: 'ok',
});
const can = {
  recordingPause: true,
  dialOut: true,
  editCustomers: true,
  showsSupervision: true,
  practice: true,
};
const ids = {
  id: callId.parse('c'),
  interactionId: interactionId.parse('i'),
  direction: 'inbound',
} as const;
const callIn = (state: CallState, change: Partial<Call> = {}): Call => ({
  ...newCall(ids, state, 0),
  ...change,
});
const STATES: readonly CallState[] = [
  { kind: 'announced' },
  { kind: 'ringing' },
  { kind: 'answering' },
  { kind: 'rejecting' },
  { kind: 'dialling' },
  { kind: 'far-ringing' },
  { kind: 'talking' },
  { kind: 'holding' },
  { kind: 'held', sinceMs: 0 },
  { kind: 'resuming' },
  { kind: 'hanging-up' },
  { kind: 'unknown', before: 'talking' },
  { kind: 'ended', reason: 'failed', atMs: 0 },
];
const EVENTS: readonly (readonly [keyof CallControls, CallEvent])[] = [
  ['answer', { kind: 'agent/answer' }],
  ['reject', { kind: 'agent/reject' }],
  ['hangUp', { kind: 'agent/hang-up' }],
  ['hold', { kind: 'agent/hold' }],
  ['resume', { kind: 'agent/resume' }],
  ['mute', { kind: 'agent/mute', isMuted: true }],
  ['keypad', { kind: 'agent/dtmf', digits: '1' }],
];

describe('deriveCallControls', () => {
  it.each(STATES)('is ready in $kind only for what the machine does not refuse', (state) => {
    const controls = deriveCallControls(callIn(state), can, strip({}));
    for (const [control, event] of EVENTS) {
      const { effects } = transition(callIn(state), event, 0);
      const isRefused = effects.some((effect) => effect.kind === 'refused');
      if (controls[control].state === 'ready')
        expect([control, isRefused]).toEqual([control, false]);
      if (controls[control].state === 'off') expect([control, isRefused]).toEqual([control, true]);
    }
  });

  it('shows the waiting states as asking', () => {
    const stateOf = (kind: CallStateKind, control: keyof CallControls) =>
      deriveCallControls(
        callIn(STATES.find((state) => state.kind === kind) ?? { kind: 'ringing' }),
        can,
        strip({}),
      )[control].state;
    expect(stateOf('answering', 'answer')).toBe('asking');
    expect(stateOf('rejecting', 'reject')).toBe('asking');
    expect(stateOf('holding', 'hold')).toBe('asking');
    expect(stateOf('resuming', 'resume')).toBe('asking');
    expect(stateOf('hanging-up', 'hangUp')).toBe('asking');
  });

  it('keeps hold, mute and hang-up while the centre is away', () => {
    const controls = deriveCallControls(
      callIn({ kind: 'talking' }),
      can,
      strip({ centre: 'unreachable' }),
    );
    expect([controls.hold, controls.mute, controls.hangUp].map(({ state }) => state)).toEqual([
      'ready',
      'ready',
      'ready',
    ]);
  });

  it('dials only with a registered phone and a centre that allows it', () => {
    expect(deriveCallControls(null, can, strip({})).dial.state).toBe('ready');
    expect(deriveCallControls(null, can, strip({ phone: 'lost' })).dial).toEqual({
      state: 'off',
      reason: 'phone-not-ready',
    });
    expect(deriveCallControls(null, { ...can, dialOut: false }, strip({})).dial.state).toBe(
      'hidden',
    );
  });

  it('offers the recording pause while it is recorded and the centre can confirm', () => {
    const talking = callIn({ kind: 'talking' }, { answeredAtMs: 1 });
    const pause = (recording: Parameters<typeof deriveCallControls>[3], at = strip({})) =>
      deriveCallControls(talking, can, at, recording).recordingPause;
    expect(pause({ state: 'recording', isAsking: false }).state).toBe('ready');
    expect(pause({ state: 'recording', isAsking: true }).state).toBe('asking');
    expect(pause({ state: 'off', isAsking: false }).reason).toBe('not-recorded');
    expect(
      pause({ state: 'recording', isAsking: false }, strip({ centre: 'unreachable' })).reason,
    ).toBe('centre-unreachable');
    const without = { ...can, recordingPause: false };
    expect(deriveCallControls(talking, without, strip({})).recordingPause.state).toBe('hidden');
  });
});
