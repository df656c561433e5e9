/**
 * When to look whether this phone can really ring, and what to believe of what was seen. Pure; `main/core/session/ring-proof.ts`
 * brings clock and phone. It never looks while a call rings or is talked on, and it never flaps: one bad look is only a
 * suspicion, looked at again soon; after several falls in a short time more good looks are wanted before it is green again.
 *
 *   resting ──due──▶ looking ──good──▶ resting                     ┌─────────── good, as often as wanted ──────────┐
 *                       │ └──bad──▶ suspecting ──due──▶ looking ──bad──▶ failed ──due──▶ looking ──bad──▶ failed ──┴▶ resting
 *                       └──a call came: what was seen is thrown away, and it is due after the call
 *
 * A `pulse` only asks whether the phone page still answers; a `whole` look asks everything.
 */
import { never } from '../base/never.ts';
import type { RingFindings, RingProblem } from '../model/ring.ts';

/** Why a look is wanted before its time. */
export type LookReason = 'registered' | 'woke' | 'devices' | 'settings' | 'agent';
export type LookScope = 'pulse' | 'whole';

export interface RingProof {
  /** Registered: without a line there is nothing to prove, and the strip says so. */
  readonly hasLine: boolean;
  readonly isBusy: boolean;
  readonly everyMs: number;
  readonly looking: { readonly scope: LookScope; readonly isSpoilt: boolean } | null;
  /** The next look of each scope. */
  readonly pulseAtMs: number;
  readonly wholeAtMs: number;
  /** The last whole look. */
  readonly found: { readonly atMs: number; readonly findings: RingFindings } | null;
  /** Seen once, not believed yet. */
  readonly suspicion: RingProblem | null;
  readonly problem: RingProblem | null;
  /** Good looks since the problem was last seen. */
  readonly goodLooks: number;
  /** Bad looks in a row while failed: the pauses grow with it. */
  readonly badLooks: number;
  /** When it turned bad, of late. */
  readonly fallsAtMs: readonly number[];
}

export type RingProofEvent =
  | { readonly kind: 'line'; readonly isUp: boolean }
  | { readonly kind: 'work'; readonly isBusy: boolean }
  | { readonly kind: 'period'; readonly everyMs: number }
  | { readonly kind: 'wanted'; readonly why: LookReason }
  | { readonly kind: 'time' }
  | { readonly kind: 'seen'; readonly findings: RingFindings }
  /** The phone page did not answer. */
  | { readonly kind: 'unanswered' };

export type RingProofEffect =
  | { readonly kind: 'look'; readonly scope: LookScope }
  /** The phone shows itself to the telephone system anew: what cannot be reached heals by it. */
  | { readonly kind: 'register-again' };

export const PULSE_EVERY_MS = 20_000;
/** Devices come and go in bursts, a line has just been taken: a moment for it to settle. */
const SETTLE_MS = 1_000;
const LOOK_AGAIN_MS = 3_000;
const FAILED_FIRST_MS = 5_000;
const FAILED_MOST_MS = 60_000;
const FALLS_WITHIN_MS = 10 * 60_000;
const MOST_GOOD_WANTED = 3;

/** Before the first look. */
export const newRingProof = (everyMs: number, nowMs: number): RingProof => ({
  hasLine: false,
  isBusy: false,
  everyMs,
  looking: null,
  pulseAtMs: nowMs + PULSE_EVERY_MS,
  wholeAtMs: nowMs,
  found: null,
  suspicion: null,
  problem: null,
  goodLooks: 0,
  badLooks: 0,
  fallsAtMs: [],
});

interface Step {
  readonly proof: RingProof;
  readonly effects: readonly RingProofEffect[];
}

/** The one door through which it changes. */
export function transitionRingProof(proof: RingProof, event: RingProofEvent, nowMs: number): Step {
  switch (event.kind) {
    case 'line':
      if (event.isUp === proof.hasLine) return stay(proof);
      return event.isUp
        ? start({ ...proof, hasLine: true, wholeAtMs: nowMs + SETTLE_MS }, nowMs)
        : // What is seen of a phone without a line says nothing; what was wrong is looked at anew.
          stay({ ...spoilt(proof), hasLine: false, suspicion: null });
    case 'work':
      if (event.isBusy === proof.isBusy) return stay(proof);
      return event.isBusy
        ? stay({ ...spoilt(proof), isBusy: true })
        : start({ ...proof, isBusy: false }, nowMs);
    case 'period': {
      if (event.everyMs === proof.everyMs) return stay(proof);
      const last = proof.found?.atMs ?? nowMs;
      const wholeAtMs = Math.min(proof.wholeAtMs, Math.max(nowMs, last + event.everyMs));
      return start({ ...proof, everyMs: event.everyMs, wholeAtMs }, nowMs);
    }
    case 'wanted': {
      const atMs = event.why === 'agent' ? nowMs : nowMs + SETTLE_MS;
      return start({ ...spoiltUnless(event.why === 'agent', proof), wholeAtMs: atMs }, nowMs);
    }
    case 'time':
      return start(proof, nowMs);
    case 'seen':
      return seen(proof, event.findings, nowMs);
    case 'unanswered':
      return unanswered(proof, nowMs);
    default:
      return never(event, 'ring proof event');
  }
}

/** When time itself has something to do; null while a look is under way or may not begin. */
export function nextLookAtMs(proof: RingProof): number | null {
  if (!proof.hasLine || proof.isBusy || proof.looking) return null;
  return Math.min(proof.pulseAtMs, proof.wholeAtMs);
}

/** The worst of what was seen; null when a call would ring and be answered. */
export function problemOf({ reach, ringer, microphone }: RingFindings): RingProblem | null {
  if (reach === 'silent') return 'not-reachable';
  if (ringer === 'suspended') return 'ringer-silent';
  if (ringer === 'no-device') return 'ringer-missing';
  return microphone === 'alive' || microphone === 'not-asked' ? null : `microphone-${microphone}`;
}

/** How many good looks in a row end a problem now. */
export const goodLooksWanted = (proof: RingProof, nowMs: number): number =>
  Math.min(MOST_GOOD_WANTED, Math.max(1, recentFalls(proof, nowMs).length));

const stay = (proof: RingProof): Step => ({ proof, effects: [] });
const recentFalls = (proof: RingProof, nowMs: number): readonly number[] =>
  proof.fallsAtMs.filter((atMs) => nowMs - atMs < FALLS_WITHIN_MS);
const spoilt = (proof: RingProof): RingProof =>
  proof.looking ? { ...proof, looking: { ...proof.looking, isSpoilt: true } } : proof;
const spoiltUnless = (isKept: boolean, proof: RingProof): RingProof =>
  isKept ? proof : spoilt(proof);

function start(proof: RingProof, nowMs: number): Step {
  const atMs = nextLookAtMs(proof);
  if (atMs === null || atMs > nowMs) return stay(proof);
  const scope = proof.wholeAtMs <= nowMs ? 'whole' : 'pulse';
  return {
    proof: { ...proof, looking: { scope, isSpoilt: false } },
    effects: [{ kind: 'look', scope }],
  };
}

function seen(proof: RingProof, findings: RingFindings, nowMs: number): Step {
  const { looking } = proof;
  if (!looking) return stay(proof);
  const answered: RingProof = { ...proof, looking: null, pulseAtMs: nowMs + PULSE_EVERY_MS };
  if (looking.scope === 'pulse') {
    // It answers again: what else is true of it a whole look says.
    const wasSilent = proof.problem === 'phone-silent' || proof.suspicion === 'phone-silent';
    return start(wasSilent ? { ...answered, wholeAtMs: nowMs } : answered, nowMs);
  }
  // Thrown away: a call came, the line went, or something changed while it looked.
  if (looking.isSpoilt || findings.reach === 'no-line')
    return stay({ ...answered, wholeAtMs: Math.max(proof.wholeAtMs, nowMs + SETTLE_MS) });
  const looked = { ...answered, found: { atMs: nowMs, findings } };
  const problem = problemOf(findings);
  return problem ? bad(looked, problem, nowMs) : good(looked, nowMs);
}

function good(proof: RingProof, nowMs: number): Step {
  const goodLooks = proof.goodLooks + 1;
  const isOver = proof.problem === null || goodLooks >= goodLooksWanted(proof, nowMs);
  return stay({
    ...proof,
    goodLooks,
    badLooks: 0,
    suspicion: null,
    problem: isOver ? null : proof.problem,
    wholeAtMs: nowMs + (isOver ? proof.everyMs : LOOK_AGAIN_MS),
  });
}

function bad(proof: RingProof, problem: RingProblem, nowMs: number): Step {
  const suspected = { ...proof, goodLooks: 0 };
  if (proof.problem === null && proof.suspicion === null)
    return stay({ ...suspected, suspicion: problem, wholeAtMs: nowMs + LOOK_AGAIN_MS });
  const pauseMs = Math.min(FAILED_MOST_MS, FAILED_FIRST_MS * 2 ** proof.badLooks);
  const fell = proof.problem === null ? [...recentFalls(proof, nowMs), nowMs] : proof.fallsAtMs;
  return {
    proof: {
      ...suspected,
      suspicion: null,
      problem,
      badLooks: proof.badLooks + 1,
      fallsAtMs: fell,
      wholeAtMs: nowMs + pauseMs,
    },
    effects: problem === 'not-reachable' ? [{ kind: 'register-again' }] : [],
  };
}

function unanswered(proof: RingProof, nowMs: number): Step {
  const { looking } = proof;
  if (!looking) return stay(proof);
  const rested: RingProof = { ...proof, looking: null, pulseAtMs: nowMs + PULSE_EVERY_MS };
  if (looking.isSpoilt) return stay({ ...rested, pulseAtMs: nowMs + LOOK_AGAIN_MS });
  return bad(rested, 'phone-silent', nowMs);
}
