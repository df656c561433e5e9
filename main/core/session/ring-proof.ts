/**
 * Runs the ring proof: its machine says when to look (`src/ring-proof`), the phone looks, the truth keeps what was found, and
 * `ringable.ts` derives from it what routing is told. A machine that slept for long is not ready by itself either: its agent
 * has to say so. Made by the session; decides nothing about calls.
 */
import {
  nextLookAtMs,
  transitionRingProof,
  type LookReason,
  type LookScope,
  type RingProofEffect,
  type RingProofEvent,
} from '#src/ring-proof/ring-proof.ts';
import type { Answer } from '#src/contracts/fault.ts';
import { refusal } from '../page-links.ts';
import { done, type Nothing, type SessionContext } from './context.ts';
import type { Truth } from './truth.ts';

/** Nobody is silently ready after that: whoever went to lunch with an open lid may not be back yet. */
export const ASK_IF_BACK_AFTER_MS = 10 * 60_000;

export interface RingProofRunner {
  react(before: Truth, after: Truth): void;
  /** The machine, or the phone page, stood still for so long. */
  onWoke(awayMs: number): void;
  check(): Promise<Answer<Nothing>>;
  /** The agent is there. */
  here(): void;
  stop(): void;
}

const hasLine = ({ session, strip }: Truth): boolean =>
  session.state === 'signed-in' && strip.phone.state === 'registered';
const isBusy = ({ calls }: Truth): boolean => calls.some(({ state }) => state.kind !== 'ended');

/** Ready for customers, or held back only because of the phone. */
const isOnDuty = ({ presence, session }: Truth): boolean => {
  const { presence: now } = presence.status;
  const isHeldBack = now.kind === 'away' && now.reason === 'not-ringable';
  return session.mode !== 'plain' && (now.kind === 'available' || isHeldBack);
};

/** What the look depends on, and whether it has changed. */
const devicesOf = ({ devices, settings, strip }: Truth): string =>
  JSON.stringify([
    devices.microphones,
    devices.speakers,
    settings.microphone,
    settings.speaker,
    settings.ringer,
    strip.audio.problem,
  ]);

/** One per session. */
export function createRingProof(ctx: SessionContext, registerAgain: () => void): RingProofRunner {
  const { clock, timers, log } = ctx.ports;
  let cancelTimer = (): void => {};
  let timerAtMs: number | null = null;
  /** What the next whole look is for; null: nothing but its time has come. */
  let reason: LookReason | null = null;
  let isStopped = false;

  const dispatch = (event: RingProofEvent): void => {
    if (isStopped) return;
    const before = ctx.truth().ring;
    const { proof, effects } = transitionRingProof(before, event, clock.nowMs());
    if (proof !== before) ctx.change((truth) => ({ ...truth, ring: proof }));
    if (proof.problem !== before.problem) {
      if (proof.problem) log.warn('ring', 'this phone cannot be rung', { cause: proof.problem });
      else log.info('ring', 'this phone can be rung again');
    }
    for (const effect of effects) run(effect);
    wait();
  };
  const run = (effect: RingProofEffect): void => {
    if (effect.kind === 'register-again') registerAgain();
    else void look(effect.scope);
  };
  const look = async (scope: LookScope): Promise<void> => {
    const isRoutine = reason === null;
    if (scope === 'whole') reason = null;
    const answer = await ctx.phone('ring/look', { scope, isRoutine });
    dispatch(answer.ok ? { kind: 'seen', findings: answer.value } : { kind: 'unanswered' });
  };
  const wait = (): void => {
    const atMs = isStopped ? null : nextLookAtMs(ctx.truth().ring);
    if (atMs === timerAtMs) return;
    cancelTimer();
    timerAtMs = atMs;
    if (atMs === null) return;
    cancelTimer = timers.after(Math.max(0, atMs - clock.nowMs()), () => {
      timerAtMs = null;
      dispatch({ kind: 'time' });
    });
  };
  const want = (why: LookReason): void => {
    reason = why;
    dispatch({ kind: 'wanted', why });
  };

  return {
    react(before, after) {
      if (hasLine(before) !== hasLine(after)) {
        if (hasLine(after)) reason ??= 'registered';
        dispatch({ kind: 'line', isUp: hasLine(after) });
      }
      if (before.calls !== after.calls) dispatch({ kind: 'work', isBusy: isBusy(after) });
      if (before.settings.ringProofMs !== after.settings.ringProofMs)
        dispatch({ kind: 'period', everyMs: after.settings.ringProofMs });
      const isOther =
        before.devices !== after.devices ||
        before.settings !== after.settings ||
        before.strip.audio !== after.strip.audio;
      if (isOther && before.devices.isKnown && devicesOf(before) !== devicesOf(after))
        want('devices');
    },
    onWoke(awayMs) {
      log.info('ring', `awake again after ${Math.round(awayMs / 1000)} s`);
      const atMs = clock.nowMs();
      if (awayMs >= ASK_IF_BACK_AFTER_MS && isOnDuty(ctx.truth()))
        ctx.change((truth) => ({ ...truth, slept: { fromMs: atMs - awayMs, toMs: atMs } }));
      want('woke');
    },
    check() {
      if (!hasLine(ctx.truth())) return Promise.resolve(refusal('phone-not-ready', true));
      if (isBusy(ctx.truth())) return Promise.resolve(refusal('not-now', true));
      want('agent');
      return Promise.resolve(done);
    },
    here() {
      ctx.change((truth) => (truth.slept ? { ...truth, slept: null } : truth));
    },
    stop() {
      isStopped = true;
      cancelTimer();
    },
  };
}
