import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Call, CallState } from '../model/call.ts';
import { callId, interactionId } from '../model/ids.ts';
import { newCall, transition, type CallEvent } from './call-machine.ts';
import {
  deriveRing,
  isBusyConnecting,
  planAnswer,
  planDial,
  planRepair,
  planResume,
  type PlannedEvent,
} from './call-set.ts';

const call = (id: string, state: CallState): Call =>
  newCall(
    { id: callId.parse(id), interactionId: interactionId.parse(`i-${id}`), direction: 'inbound' },
    state,
    0,
  );
const held: CallState = { kind: 'held', sinceMs: 0 };
const words = (plan: readonly PlannedEvent[]) =>
  plan.map(({ callId: id, event }) => `${id} ${event.kind}`);

describe('planAnswer', () => {
  it('holds the talking call first', () => {
    const calls = [call('a', { kind: 'talking' }), call('b', { kind: 'ringing' })];
    expect(words(planAnswer(calls, callId.parse('b')))).toEqual(['a agent/hold', 'b agent/answer']);
  });
  it('leaves held and ended calls alone', () => {
    const calls = [
      call('a', held),
      call('c', { kind: 'ended', reason: 'failed', atMs: 0 }),
      call('b', { kind: 'ringing' }),
    ];
    expect(words(planAnswer(calls, callId.parse('b')))).toEqual(['b agent/answer']);
  });
});

describe('planResume and planDial', () => {
  it('swap two calls by one press', () => {
    const calls = [call('a', { kind: 'talking' }), call('b', held)];
    expect(words(planResume(calls, callId.parse('b')))).toEqual(['a agent/hold', 'b agent/resume']);
  });
  it('hold what talks before dialling', () => {
    expect(words(planDial([call('a', { kind: 'talking' })]))).toEqual(['a agent/hold']);
  });
});

describe('planRepair', () => {
  it('holds the older of two talking calls', () => {
    const calls = [
      { ...call('a', { kind: 'talking' }), answeredAtMs: 10 },
      { ...call('b', { kind: 'talking' }), answeredAtMs: 20 },
    ];
    expect(words(planRepair(calls))).toEqual(['a agent/hold']);
    expect(planRepair(calls.slice(1))).toEqual([]);
  });
});

describe('deriveRing', () => {
  it('is loud in an empty ear, soft while somebody talks, and off for an announcement', () => {
    const ringing = call('r', { kind: 'ringing' });
    expect(deriveRing([ringing])).toBe('loud');
    expect(deriveRing([ringing, call('a', { kind: 'talking' })])).toBe('soft');
    expect(deriveRing([ringing, call('a', held)])).toBe('loud');
    expect(deriveRing([call('r', { kind: 'announced' })])).toBe('off');
    expect(deriveRing([])).toBe('off');
  });
});

describe('the rules between calls', () => {
  type Press =
    | { readonly kind: 'answer' | 'resume' | 'hold' | 'hang-up'; readonly at: number }
    | { readonly kind: 'ring' }
    | { readonly kind: 'far-end'; readonly at: number };

  /** A phone that does what it is told, at once. */
  const obey = (event: CallEvent): CallEvent | null => {
    if (event.kind === 'agent/hold') return { kind: 'phone/held' };
    if (event.kind === 'agent/answer' || event.kind === 'agent/resume')
      return { kind: 'phone/talking' };
    return event.kind === 'agent/hang-up' ? { kind: 'phone/ended', reason: 'failed' } : null;
  };

  it('never let two calls talk, whatever is pressed', () => {
    const at = fc.nat(4);
    const press: fc.Arbitrary<Press> = fc.oneof(
      fc.record({ kind: fc.constantFrom('answer', 'resume', 'hold', 'hang-up'), at }),
      fc.record({ kind: fc.constant('ring' as const) }),
      fc.record({ kind: fc.constant('far-end' as const), at }),
    );
    fc.assert(
      fc.property(fc.array(press, { maxLength: 60 }), (presses) => {
        let calls: readonly Call[] = [];
        let n = 0;
        const apply = (id: string, event: CallEvent): boolean => {
          const found = calls.find((one) => one.id === id);
          if (!found) return false;
          const { call: next, effects } = transition(found, event, n);
          calls = calls.map((one) => (one.id === id ? next : one));
          return !effects.some((effect) => effect.kind === 'refused');
        };
        const carryOut = (plan: readonly PlannedEvent[]): void => {
          for (const { callId: id, event } of plan) {
            if (!apply(id, event)) return;
            const fact = obey(event);
            if (fact) apply(id, fact);
          }
        };
        for (const one of presses) {
          n += 1;
          if (one.kind === 'ring') calls = [...calls, call(`c${n}`, { kind: 'ringing' })];
          else {
            const chosen = calls[one.at % Math.max(1, calls.length)];
            if (!chosen) continue;
            if (one.kind === 'answer') carryOut(planAnswer(calls, chosen.id));
            else if (one.kind === 'resume') carryOut(planResume(calls, chosen.id));
            else if (one.kind === 'far-end')
              apply(chosen.id, { kind: 'phone/ended', reason: 'customer-hung-up' });
            else carryOut([{ callId: chosen.id, event: { kind: `agent/${one.kind}` } }]);
          }
          expect(calls.filter((each) => each.state.kind === 'talking').length).toBeLessThan(2);
        }
        expect(isBusyConnecting(calls, null)).toBe(false);
      }),
    );
  });
});
