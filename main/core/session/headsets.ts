/**
 * Headsets as the session sees them: what is plugged in, what a pressed key does to the calls, and what a busy light shows. A
 * key becomes the same intent as the agent's own act on the desk, so there is one writer and one call machine.
 */
import { meaningOf, type KeyedCall } from '#src/headset/key-meaning.ts';
import type { PhoneFact } from '#src/contracts/phone.ts';
import type { Call, CallStateKind } from '#src/model/call.ts';
import type { BusyShows, HeadsetKey } from '#src/model/headset.ts';
import type { CallId } from '#src/model/ids.ts';
import type { Calls } from './calls.ts';
import type { SessionContext } from './context.ts';
import type { Truth } from './truth.ts';

type Fact<K extends PhoneFact['kind']> = Extract<PhoneFact, { kind: K }>;

/** The request of a shared headset to hang up is shown for so long; a second press counts while it is. */
export const HANG_UP_ASKED_FOR_MS = 5_000;

export interface Headsets {
  onFact(fact: Fact<'headsets'>): void;
  onKey(fact: Fact<'headset-key'>): void;
  /** A new page of the phone knows nothing. */
  phoneIsNew(): void;
  react(before: Truth, after: Truth): void;
  stop(): void;
}

/** One per session. */
export function createHeadsets(ctx: SessionContext, calls: Calls): Headsets {
  let shown: BusyShows | null = null;
  let cancelAsked = (): void => {};

  const setAsked = (hangUpAskedAtMs: number | null): void => {
    cancelAsked();
    ctx.change((truth) =>
      truth.headsets.hangUpAskedAtMs === hangUpAskedAtMs
        ? truth
        : { ...truth, headsets: { ...truth.headsets, hangUpAskedAtMs } },
    );
    if (hangUpAskedAtMs === null) return;
    cancelAsked = ctx.ports.timers.after(HANG_UP_ASKED_FOR_MS, () => {
      setAsked(null);
    });
  };

  const carryOut = (key: HeadsetKey): void => {
    const meaning = meaningOf(key, ctx.truth().calls.map(toKeyedCall));
    switch (meaning.kind) {
      case 'nothing':
        return;
      case 'answer':
        // With its plan: what talks is held first.
        void calls.answer(interactionOf(ctx.truth(), meaning.callId));
        return;
      case 'reject':
        void calls.reject(interactionOf(ctx.truth(), meaning.callId));
        return;
      case 'resume':
        void calls.resume(meaning.callId);
        return;
      case 'hold':
        void calls.ask(meaning.callId, { kind: 'agent/hold' });
        return;
      case 'hang-up':
        void calls.ask(meaning.callId, { kind: 'agent/hang-up' });
        return;
      case 'mute':
        void calls.ask(meaning.callId, { kind: 'agent/mute', isMuted: meaning.isMuted });
        return;
    }
  };

  const light = (truth: Truth): void => {
    const next = deriveBusy(truth);
    // Nobody has to be told that a light which is not there is off.
    if (next === shown || !truth.headsets.devices.some(({ kind }) => kind === 'busy-light')) return;
    shown = next;
    void ctx.phone('busy-light', { shows: next });
  };

  return {
    onFact({ support, devices }) {
      const names = devices.map(({ name, state }) => `${name}: ${state}`).join(', ');
      const before = ctx.truth().headsets.devices;
      if (before.map(({ name, state }) => `${name}: ${state}`).join(', ') !== names)
        ctx.ports.log.info('headset', names === '' ? 'none' : names);
      if (devices.length !== before.length) shown = null;
      ctx.change((truth) => ({ ...truth, headsets: { ...truth.headsets, support, devices } }));
    },
    onKey({ key }) {
      ctx.ports.log.info('headset', key);
      setAsked(key === 'hang-up-request' ? ctx.ports.clock.nowMs() : null);
      carryOut(key);
    },
    phoneIsNew() {
      shown = null;
      setAsked(null);
      light(ctx.truth());
    },
    react(before, after) {
      if (before.calls !== after.calls && !after.calls.some(isInHand)) setAsked(null);
      light(after);
    },
    stop() {
      cancelAsked();
    },
  };
}

const STAGE_OF: Readonly<Partial<Record<CallStateKind, KeyedCall<CallId>['stage']>>> = {
  ringing: 'ringing',
  announced: 'ringing',
  answering: 'connecting',
  dialling: 'connecting',
  'far-ringing': 'connecting',
  talking: 'talking',
  holding: 'held',
  held: 'held',
  resuming: 'talking',
};

const toKeyedCall = (call: Call): KeyedCall<CallId> => ({
  id: call.id,
  stage: STAGE_OF[call.state.kind] ?? 'other',
  startedAtMs: call.startedAtMs,
  answeredAtMs: call.answeredAtMs,
});

const interactionOf = (truth: Truth, id: CallId) =>
  truth.calls.find((call) => call.id === id)?.interactionId ?? null;

const isInHand = (call: Call): boolean =>
  ['connecting', 'talking', 'held'].includes(STAGE_OF[call.state.kind] ?? 'other');

/** What the people around may know. */
export function deriveBusy({ session, calls, presence }: Truth): BusyShows {
  if (session.state !== 'signed-in') return 'off';
  if (calls.some(isInHand)) return 'talking';
  if (calls.some(({ state }) => state.kind === 'ringing')) return 'ringing';
  if (session.mode === 'plain') return 'free';
  switch (presence.status.presence.kind) {
    case 'available':
      return 'free';
    case 'reserved':
      return 'ringing';
    case 'busy':
      return 'talking';
    case 'wrap-up':
    case 'away':
      return 'away';
    case 'offline':
      return 'off';
  }
}
