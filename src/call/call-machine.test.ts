import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { callId, interactionId } from '../model/ids.ts';
import type { CallState, CallStateKind } from '../model/call.ts';
import { newCall, transition, type CallEvent, type CallEventKind } from './call-machine.ts';

const NOW = 5_000;
const ids = {
  id: callId.parse('call-1'),
  interactionId: interactionId.parse('int-1'),
  direction: 'inbound',
} as const;
const callIn = (state: CallState) => newCall(ids, state, 1_000);

const STATES: Readonly<Record<CallStateKind, CallState>> = {
  announced: { kind: 'announced' },
  ringing: { kind: 'ringing' },
  answering: { kind: 'answering' },
  rejecting: { kind: 'rejecting' },
  dialling: { kind: 'dialling' },
  'far-ringing': { kind: 'far-ringing' },
  talking: { kind: 'talking' },
  holding: { kind: 'holding' },
  held: { kind: 'held', sinceMs: 2_000 },
  resuming: { kind: 'resuming' },
  'hanging-up': { kind: 'hanging-up' },
  unknown: { kind: 'unknown', before: 'talking' },
  ended: { kind: 'ended', reason: 'customer-hung-up', atMs: 3_000 },
};

const EVENTS: Readonly<Record<CallEventKind, CallEvent>> = {
  'agent/answer': { kind: 'agent/answer' },
  'agent/reject': { kind: 'agent/reject' },
  'agent/hang-up': { kind: 'agent/hang-up' },
  'agent/hold': { kind: 'agent/hold' },
  'agent/resume': { kind: 'agent/resume' },
  'agent/mute': { kind: 'agent/mute', isMuted: true },
  'agent/dtmf': { kind: 'agent/dtmf', digits: '12' },
  'phone/ringing': { kind: 'phone/ringing' },
  'phone/answering': { kind: 'phone/answering' },
  'phone/dialling': { kind: 'phone/dialling' },
  'phone/far-ringing': { kind: 'phone/far-ringing' },
  'phone/talking': { kind: 'phone/talking' },
  'phone/held': { kind: 'phone/held' },
  'phone/ended': { kind: 'phone/ended', reason: 'customer-hung-up' },
  'phone/muted': { kind: 'phone/muted', isMuted: true },
  'phone/dtmf-sent': { kind: 'phone/dtmf-sent', count: 2 },
  'phone/refused': { kind: 'phone/refused', code: 'not-now' },
  'phone/lost': { kind: 'phone/lost' },
  'phone/absent': { kind: 'phone/absent' },
  'centre/withdrawn': { kind: 'centre/withdrawn', reason: 'answered-elsewhere' },
};

/**
 * Every state × event. `→ state` moves; `ignored` changes nothing; `same` keeps the state with an effect or another field;
 * `! code` refuses the agent. What follows `+` are the effects.
 */
const TABLE: Readonly<Record<CallStateKind, Readonly<Record<CallEventKind, string>>>> = {
  announced: {
    'agent/answer': '→ answering',
    'agent/reject': '→ rejecting + decline',
    'agent/hang-up': '! not-now',
    'agent/hold': '! not-now',
    'agent/resume': '! not-now',
    'agent/mute': '! not-now',
    'agent/dtmf': '! not-now',
    'phone/ringing': '→ ringing',
    'phone/answering': '→ answering',
    'phone/dialling': 'ignored',
    'phone/far-ringing': 'ignored',
    'phone/talking': '→ talking',
    'phone/held': '→ held',
    'phone/ended': '→ ended customer-hung-up',
    'phone/muted': 'ignored',
    'phone/dtmf-sent': 'same',
    'phone/refused': 'same + restate',
    'phone/lost': 'ignored',
    'phone/absent': 'ignored',
    'centre/withdrawn': '→ ended answered-elsewhere',
  },
  ringing: {
    'agent/answer': '→ answering + answer',
    'agent/reject': '→ rejecting + reject decline',
    'agent/hang-up': '! not-now',
    'agent/hold': '! not-now',
    'agent/resume': '! not-now',
    'agent/mute': '! not-now',
    'agent/dtmf': '! not-now',
    'phone/ringing': 'ignored',
    'phone/answering': '→ answering',
    'phone/dialling': 'ignored',
    'phone/far-ringing': 'ignored',
    'phone/talking': '→ talking',
    'phone/held': '→ held',
    'phone/ended': '→ ended customer-hung-up',
    'phone/muted': 'same',
    'phone/dtmf-sent': 'same',
    'phone/refused': 'same + restate',
    'phone/lost': '→ unknown',
    'phone/absent': '→ ended phone-lost',
    'centre/withdrawn': '→ ended answered-elsewhere + reject',
  },
  answering: {
    'agent/answer': 'ignored',
    'agent/reject': '! not-now',
    'agent/hang-up': '→ hanging-up + hang-up',
    'agent/hold': '! not-now',
    'agent/resume': '! not-now',
    'agent/mute': 'same + mute',
    'agent/dtmf': '! not-now',
    'phone/ringing': 'same + answer',
    'phone/answering': 'ignored',
    'phone/dialling': 'ignored',
    'phone/far-ringing': 'ignored',
    'phone/talking': '→ talking',
    'phone/held': '→ held',
    'phone/ended': '→ ended customer-hung-up',
    'phone/muted': 'same',
    'phone/dtmf-sent': 'same',
    'phone/refused': '→ ringing + restate',
    'phone/lost': '→ unknown',
    'phone/absent': '→ ended phone-lost',
    'centre/withdrawn': 'ignored',
  },
  rejecting: {
    'agent/answer': '! not-now',
    'agent/reject': 'ignored',
    'agent/hang-up': '! not-now',
    'agent/hold': '! not-now',
    'agent/resume': '! not-now',
    'agent/mute': '! not-now',
    'agent/dtmf': '! not-now',
    'phone/ringing': 'same + reject',
    'phone/answering': 'ignored',
    'phone/dialling': 'ignored',
    'phone/far-ringing': 'ignored',
    'phone/talking': '→ talking',
    'phone/held': '→ held',
    'phone/ended': '→ ended declined',
    'phone/muted': 'same',
    'phone/dtmf-sent': 'same',
    'phone/refused': '→ ringing + restate',
    'phone/lost': '→ ended declined',
    'phone/absent': '→ ended declined',
    'centre/withdrawn': '→ ended declined + reject',
  },
  dialling: {
    'agent/answer': '! not-now',
    'agent/reject': '! not-now',
    'agent/hang-up': '→ hanging-up + hang-up',
    'agent/hold': '! not-now',
    'agent/resume': '! not-now',
    'agent/mute': '! not-now',
    'agent/dtmf': '! not-now',
    'phone/ringing': 'ignored',
    'phone/answering': 'ignored',
    'phone/dialling': 'ignored',
    'phone/far-ringing': '→ far-ringing',
    'phone/talking': '→ talking',
    'phone/held': '→ held',
    'phone/ended': '→ ended customer-hung-up',
    'phone/muted': 'same',
    'phone/dtmf-sent': 'same',
    'phone/refused': '→ ended failed + restate',
    'phone/lost': '→ unknown',
    'phone/absent': '→ ended phone-lost',
    'centre/withdrawn': 'ignored',
  },
  'far-ringing': {
    'agent/answer': '! not-now',
    'agent/reject': '! not-now',
    'agent/hang-up': '→ hanging-up + hang-up',
    'agent/hold': '! not-now',
    'agent/resume': '! not-now',
    'agent/mute': '! not-now',
    'agent/dtmf': '! not-now',
    'phone/ringing': 'ignored',
    'phone/answering': 'ignored',
    'phone/dialling': 'ignored',
    'phone/far-ringing': 'ignored',
    'phone/talking': '→ talking',
    'phone/held': '→ held',
    'phone/ended': '→ ended customer-hung-up',
    'phone/muted': 'same',
    'phone/dtmf-sent': 'same',
    'phone/refused': 'same + restate',
    'phone/lost': '→ unknown',
    'phone/absent': '→ ended phone-lost',
    'centre/withdrawn': 'ignored',
  },
  talking: {
    'agent/answer': '! not-now',
    'agent/reject': '! not-now',
    'agent/hang-up': '→ hanging-up + hang-up',
    'agent/hold': '→ holding + hold',
    'agent/resume': 'ignored',
    'agent/mute': 'same + mute',
    'agent/dtmf': 'same + dtmf',
    'phone/ringing': 'ignored',
    'phone/answering': 'ignored',
    'phone/dialling': 'ignored',
    'phone/far-ringing': 'ignored',
    'phone/talking': 'ignored',
    'phone/held': '→ held',
    'phone/ended': '→ ended customer-hung-up',
    'phone/muted': 'same',
    'phone/dtmf-sent': 'same',
    'phone/refused': 'same + restate',
    'phone/lost': '→ unknown',
    'phone/absent': '→ ended phone-lost',
    'centre/withdrawn': 'ignored',
  },
  holding: {
    'agent/answer': '! not-now',
    'agent/reject': '! not-now',
    'agent/hang-up': '→ hanging-up + hang-up',
    'agent/hold': 'ignored',
    'agent/resume': '! not-now',
    'agent/mute': 'same + mute',
    'agent/dtmf': '! not-now',
    'phone/ringing': 'ignored',
    'phone/answering': 'ignored',
    'phone/dialling': 'ignored',
    'phone/far-ringing': 'ignored',
    'phone/talking': 'ignored',
    'phone/held': '→ held',
    'phone/ended': '→ ended customer-hung-up',
    'phone/muted': 'same',
    'phone/dtmf-sent': 'same',
    'phone/refused': '→ talking + restate',
    'phone/lost': '→ unknown',
    'phone/absent': '→ ended phone-lost',
    'centre/withdrawn': 'ignored',
  },
  held: {
    'agent/answer': '! not-now',
    'agent/reject': '! not-now',
    'agent/hang-up': '→ hanging-up + hang-up',
    'agent/hold': 'ignored',
    'agent/resume': '→ resuming + resume',
    'agent/mute': 'same + mute',
    'agent/dtmf': '! not-now',
    'phone/ringing': 'ignored',
    'phone/answering': 'ignored',
    'phone/dialling': 'ignored',
    'phone/far-ringing': 'ignored',
    'phone/talking': '→ talking',
    'phone/held': 'ignored',
    'phone/ended': '→ ended customer-hung-up',
    'phone/muted': 'same',
    'phone/dtmf-sent': 'same',
    'phone/refused': 'same + restate',
    'phone/lost': '→ unknown',
    'phone/absent': '→ ended phone-lost',
    'centre/withdrawn': 'ignored',
  },
  resuming: {
    'agent/answer': '! not-now',
    'agent/reject': '! not-now',
    'agent/hang-up': '→ hanging-up + hang-up',
    'agent/hold': '! not-now',
    'agent/resume': 'ignored',
    'agent/mute': 'same + mute',
    'agent/dtmf': '! not-now',
    'phone/ringing': 'ignored',
    'phone/answering': 'ignored',
    'phone/dialling': 'ignored',
    'phone/far-ringing': 'ignored',
    'phone/talking': '→ talking',
    'phone/held': 'ignored',
    'phone/ended': '→ ended customer-hung-up',
    'phone/muted': 'same',
    'phone/dtmf-sent': 'same',
    'phone/refused': '→ held + restate',
    'phone/lost': '→ unknown',
    'phone/absent': '→ ended phone-lost',
    'centre/withdrawn': 'ignored',
  },
  'hanging-up': {
    'agent/answer': '! not-now',
    'agent/reject': '! not-now',
    'agent/hang-up': '→ hanging-up + hang-up',
    'agent/hold': '! not-now',
    'agent/resume': '! not-now',
    'agent/mute': '! not-now',
    'agent/dtmf': '! not-now',
    'phone/ringing': 'ignored',
    'phone/answering': 'ignored',
    'phone/dialling': 'ignored',
    'phone/far-ringing': 'ignored',
    'phone/talking': 'ignored',
    'phone/held': 'ignored',
    'phone/ended': '→ ended agent-hung-up',
    'phone/muted': 'same',
    'phone/dtmf-sent': 'same',
    'phone/refused': '→ unknown + restate',
    'phone/lost': '→ ended agent-hung-up',
    'phone/absent': '→ ended agent-hung-up',
    'centre/withdrawn': 'ignored',
  },
  unknown: {
    'agent/answer': '! not-now',
    'agent/reject': '! not-now',
    'agent/hang-up': '! phone-lost',
    'agent/hold': '! phone-lost',
    'agent/resume': '! phone-lost',
    'agent/mute': '! phone-lost',
    'agent/dtmf': '! phone-lost',
    'phone/ringing': '→ ringing',
    'phone/answering': '→ answering',
    'phone/dialling': '→ dialling',
    'phone/far-ringing': '→ far-ringing',
    'phone/talking': '→ talking',
    'phone/held': '→ held',
    'phone/ended': '→ ended customer-hung-up',
    'phone/muted': 'same',
    'phone/dtmf-sent': 'same',
    'phone/refused': 'same + restate',
    'phone/lost': 'ignored',
    'phone/absent': '→ ended phone-lost',
    'centre/withdrawn': 'ignored',
  },
  ended: {
    'agent/answer': '! no-such-call',
    'agent/reject': '! no-such-call',
    'agent/hang-up': '! no-such-call',
    'agent/hold': '! no-such-call',
    'agent/resume': '! no-such-call',
    'agent/mute': '! no-such-call',
    'agent/dtmf': '! no-such-call',
    'phone/ringing': 'ignored',
    'phone/answering': 'ignored',
    'phone/dialling': 'ignored',
    'phone/far-ringing': 'ignored',
    'phone/talking': 'ignored',
    'phone/held': 'ignored',
    'phone/ended': 'ignored',
    'phone/muted': 'ignored',
    'phone/dtmf-sent': 'ignored',
    'phone/refused': 'ignored',
    'phone/lost': 'ignored',
    'phone/absent': 'ignored',
    'centre/withdrawn': 'ignored',
  },
};

function describeMove(state: CallState, event: CallEvent): string {
  const before = callIn(state);
  const { call, effects } = transition(before, event, NOW);
  const refused = effects.find((effect) => effect.kind === 'refused');
  if (refused) return `! ${refused.code}`;
  const words = effects.map((effect) =>
    effect.kind === 'phone' ? effect.command : (effect.kind.split('/')[1] ?? ''),
  );
  const plus = words.length > 0 ? ` + ${words.join(' ')}` : '';
  if (call.state !== before.state)
    return `→ ${call.state.kind}${call.state.kind === 'ended' ? ` ${call.state.reason}` : ''}${plus}`;
  if (call === before && effects.length === 0) return 'ignored';
  return `same${plus}`;
}

describe('transition', () => {
  for (const [kind, state] of Object.entries(STATES))
    it(`moves as the table says from ${kind}`, () => {
      const seen = Object.fromEntries(
        Object.entries(EVENTS).map(([name, event]) => [name, describeMove(state, event)]),
      );
      expect(seen).toEqual(TABLE[kind as CallStateKind]);
    });

  it('sums the time on hold and keeps the first answer', () => {
    let call = callIn({ kind: 'answering' });
    const step = (event: CallEvent, atMs: number) => {
      call = transition(call, event, atMs).call;
    };
    step({ kind: 'phone/talking' }, 2_000);
    step({ kind: 'agent/hold' }, 3_000);
    step({ kind: 'phone/held' }, 3_100);
    step({ kind: 'agent/resume' }, 5_000);
    step({ kind: 'phone/talking' }, 5_100);
    step({ kind: 'phone/held' }, 6_000);
    step({ kind: 'phone/ended', reason: 'customer-hung-up' }, 6_500);
    expect(call).toMatchObject({ heldMs: 2_400, answeredAtMs: 2_000 });
  });

  it('ends a call that is gone when its answer or its hang-up comes too late', () => {
    const gone = { kind: 'phone/refused', code: 'no-such-call' } as const;
    expect(transition(callIn(STATES.answering), gone, NOW).call.state).toMatchObject({
      reason: 'customer-left-queue',
    });
    expect(transition(callIn(STATES['hanging-up']), gone, NOW).call.state).toMatchObject({
      reason: 'agent-hung-up',
    });
    expect(transition(callIn(STATES.rejecting), gone, NOW).call.state).toMatchObject({
      reason: 'declined',
    });
  });

  it('can always end, and never leaves the end', () => {
    const anyEvent = fc.constantFrom(...Object.values(EVENTS));
    const anyState = fc.constantFrom(...Object.values(STATES));
    fc.assert(
      fc.property(anyState, fc.array(anyEvent, { maxLength: 40 }), (first, events) => {
        let call = callIn(first);
        for (const event of events) {
          const isOver = call.state.kind === 'ended';
          call = transition(call, event, NOW).call;
          if (isOver) expect(call.state.kind).toBe('ended');
        }
        const last = transition(call, EVENTS['phone/ended'], NOW).call;
        expect(last.state.kind).toBe('ended');
        expect(last.heldMs).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
