/**
 * One call of the agent, from the announcement to the end, as a pure function: state and event in, state and effects
 * out. The agent session is its only user. It never reads a clock, never talks to anyone and never guesses ahead of the
 * phone: between an intent and its confirmation there is a waiting state, which the desk shows as "asking".
 *
 *   announced ──ringing──▶ ringing ──answer──▶ answering ──talking──▶ talking ◀──────────┐
 *       │                    │ └──reject──▶ rejecting ─┐          hold │ ▲ refused        │ talking
 *       │ withdrawn          │ withdrawn               │               ▼ │                │
 *       ▼                    ▼                         ▼             holding ──held──▶ held ──resume──▶ resuming
 *     ended ◀──────────────────────── ended ───────────┴───────────────┴─────────────────┴─────────────────┘
 *       ▲                                                                   (hang-up from any of them: hanging-up)
 *   dialling ──far-ringing──▶ far-ringing ──talking──▶ talking
 *   any state with a leg ──lost──▶ unknown ──(phone restates)──▶ what the phone says, or ended (phone-lost)
 *
 *   Who is believed            about
 *   phone                      ringing, talking, held, muted, digits, ended: the media and the SIP leg
 *   centre                     whose call it is: the offer, its withdrawal, queue, presence, duty of wrap-up
 *   agent                      the intent: answer, reject, hold, resume, mute, keypad, hang up
 *   Where they differ: about media the phone wins, also over a waiting state that it contradicts by `ended` or `lost`;
 *   an offer that the centre withdrew ends only a call that was not answered yet. `ended` is final.
 */
import { never } from '../base/never.ts';
import type { FaultCode } from '../contracts/fault.ts';
import type { Call, CallState } from '../model/call.ts';
import type { EndReason } from '../model/interaction.ts';

/** What can happen to a call; the part before the slash says who is speaking. */
export type CallEvent =
  | { readonly kind: 'agent/answer' }
  | { readonly kind: 'agent/reject' }
  | { readonly kind: 'agent/hang-up' }
  | { readonly kind: 'agent/hold' }
  | { readonly kind: 'agent/resume' }
  | { readonly kind: 'agent/mute'; readonly isMuted: boolean }
  | { readonly kind: 'agent/dtmf'; readonly digits: string }
  | { readonly kind: 'phone/ringing' }
  | { readonly kind: 'phone/answering' }
  | { readonly kind: 'phone/dialling' }
  | { readonly kind: 'phone/far-ringing' }
  | { readonly kind: 'phone/talking' }
  | { readonly kind: 'phone/held' }
  | { readonly kind: 'phone/ended'; readonly reason: EndReason }
  | { readonly kind: 'phone/muted'; readonly isMuted: boolean }
  /** `count`: digits of the whole call so far. */
  | { readonly kind: 'phone/dtmf-sent'; readonly count: number }
  /** A command was answered with a fault, or not in time. */
  | { readonly kind: 'phone/refused'; readonly code: FaultCode }
  /** The phone page is gone or silent. */
  | { readonly kind: 'phone/lost' }
  /** The phone restated all its calls and this one is not among them. */
  | { readonly kind: 'phone/absent' }
  /** The offer is no longer this agent's. */
  | { readonly kind: 'centre/withdrawn'; readonly reason: EndReason };
export type CallEventKind = CallEvent['kind'];

/** What the session must do after a transition, in this order. */
export type CallEffect =
  | {
      readonly kind: 'phone';
      readonly command: 'answer' | 'reject' | 'hang-up' | 'hold' | 'resume';
    }
  | { readonly kind: 'phone/mute'; readonly isMuted: boolean }
  | { readonly kind: 'phone/dtmf'; readonly digits: string }
  /** Ask the phone for all its calls: what was believed was contradicted. */
  | { readonly kind: 'phone/restate' }
  | { readonly kind: 'centre/decline' }
  /** The intent makes no sense in this state; the agent is told. */
  | { readonly kind: 'refused'; readonly code: FaultCode };

export interface Transition {
  readonly call: Call;
  readonly effects: readonly CallEffect[];
}

type Kind = CallState['kind'];

const phone = (command: 'answer' | 'reject' | 'hang-up' | 'hold' | 'resume'): CallEffect => ({
  kind: 'phone',
  command,
});
const restate: CallEffect = { kind: 'phone/restate' };

const isOneOf = (kind: Kind, ...kinds: readonly Kind[]): boolean => kinds.includes(kind);

/** The one door through which a call changes. Answers the same object when the event is ignored. */
export function transition(call: Call, event: CallEvent, nowMs: number): Transition {
  const { state } = call;
  const stay: Transition = { call, effects: [] };
  const refuse = (code: FaultCode): Transition => ({ call, effects: [{ kind: 'refused', code }] });
  const go = (to: CallState, ...effects: readonly CallEffect[]): Transition => ({
    call: moved(call, to, nowMs),
    effects,
  });
  const end = (reason: EndReason, ...effects: readonly CallEffect[]): Transition =>
    go({ kind: 'ended', reason, atMs: nowMs }, ...effects);

  if (state.kind === 'ended')
    return event.kind.startsWith('agent/') ? refuse('no-such-call') : stay;

  switch (event.kind) {
    case 'agent/answer':
      // Before the SIP leg has come the wish is kept: the leg is answered as soon as it rings.
      if (state.kind === 'announced') return go({ kind: 'answering' });
      if (state.kind === 'ringing') return go({ kind: 'answering' }, phone('answer'));
      return state.kind === 'answering' ? stay : refuse('not-now');
    case 'agent/reject':
      if (state.kind === 'announced') return go({ kind: 'rejecting' }, { kind: 'centre/decline' });
      if (state.kind === 'ringing')
        return go({ kind: 'rejecting' }, phone('reject'), { kind: 'centre/decline' });
      return state.kind === 'rejecting' ? stay : refuse('not-now');
    case 'agent/hang-up':
      if (isOneOf(state.kind, 'announced', 'ringing', 'rejecting')) return refuse('not-now');
      if (state.kind === 'unknown') return refuse('phone-lost');
      // A second press repeats the command: the first may have been lost with a page.
      return go({ kind: 'hanging-up' }, phone('hang-up'));
    case 'agent/hold':
      if (state.kind === 'talking') return go({ kind: 'holding' }, phone('hold'));
      if (isOneOf(state.kind, 'holding', 'held')) return stay;
      return refuse(state.kind === 'unknown' ? 'phone-lost' : 'not-now');
    case 'agent/resume':
      if (state.kind === 'held') return go({ kind: 'resuming' }, phone('resume'));
      if (isOneOf(state.kind, 'resuming', 'talking')) return stay;
      return refuse(state.kind === 'unknown' ? 'phone-lost' : 'not-now');
    case 'agent/mute':
      if (isOneOf(state.kind, 'answering', 'talking', 'holding', 'held', 'resuming'))
        return { call, effects: [{ kind: 'phone/mute', isMuted: event.isMuted }] };
      return refuse(state.kind === 'unknown' ? 'phone-lost' : 'not-now');
    case 'agent/dtmf':
      if (state.kind === 'talking')
        return { call, effects: [{ kind: 'phone/dtmf', digits: event.digits }] };
      return refuse(state.kind === 'unknown' ? 'phone-lost' : 'not-now');

    case 'phone/ringing':
      if (isOneOf(state.kind, 'announced', 'unknown')) return go({ kind: 'ringing' });
      // Wishes from before the leg came, or that a restarted phone has forgotten.
      if (state.kind === 'answering') return { call, effects: [phone('answer')] };
      if (state.kind === 'rejecting') return { call, effects: [phone('reject')] };
      return stay;
    case 'phone/answering':
      return isOneOf(state.kind, 'announced', 'ringing', 'unknown')
        ? go({ kind: 'answering' })
        : stay;
    case 'phone/dialling':
      return state.kind === 'unknown' ? go({ kind: 'dialling' }) : stay;
    case 'phone/far-ringing':
      return isOneOf(state.kind, 'dialling', 'unknown') ? go({ kind: 'far-ringing' }) : stay;
    case 'phone/talking':
      // `holding` stays: the phone repeats its facts (mute, first audio) while the hold is on its way.
      if (isOneOf(state.kind, 'talking', 'holding', 'hanging-up')) return stay;
      return go({ kind: 'talking' });
    case 'phone/held':
      if (isOneOf(state.kind, 'held', 'resuming', 'hanging-up')) return stay;
      return go({ kind: 'held', sinceMs: nowMs });
    case 'phone/ended':
      return end(endedAs(state.kind, event.reason));
    case 'phone/muted':
      if (isOneOf(state.kind, 'announced') || call.isMuted === event.isMuted) return stay;
      return { call: { ...call, isMuted: event.isMuted }, effects: [] };
    case 'phone/dtmf-sent':
      // The phone counts them for the whole call; a repeated fact must not count twice.
      if (event.count <= call.digitsSent) return stay;
      return { call: { ...call, digitsSent: event.count }, effects: [] };
    case 'phone/refused':
      return refusedByPhone(state.kind, event.code, nowMs, go, end, stay);
    case 'phone/lost':
      return lost(state, go, end, stay);
    case 'phone/absent':
      if (state.kind === 'announced') return stay;
      if (state.kind === 'rejecting') return end('declined');
      return end(state.kind === 'hanging-up' ? 'agent-hung-up' : 'phone-lost');
    case 'centre/withdrawn':
      if (state.kind === 'announced') return end(event.reason);
      // The CANCEL may be lost or late: the leg must not go on ringing for a call that is somebody else's.
      if (isOneOf(state.kind, 'ringing', 'rejecting'))
        return end(state.kind === 'rejecting' ? 'declined' : event.reason, phone('reject'));
      return stay;
    default:
      return never(event, 'call event');
  }
}

type Go = (to: CallState, ...effects: readonly CallEffect[]) => Transition;
type End = (reason: EndReason, ...effects: readonly CallEffect[]) => Transition;

/** A refused command puts the call back to what it was, and the phone is asked to say how it really is. */
function refusedByPhone(
  kind: Kind,
  code: FaultCode,
  nowMs: number,
  go: Go,
  end: End,
  stay: Transition,
): Transition {
  switch (kind) {
    case 'answering':
      return code === 'no-such-call'
        ? end('customer-left-queue', restate)
        : go({ kind: 'ringing' }, restate);
    case 'rejecting':
      return code === 'no-such-call' ? end('declined', restate) : go({ kind: 'ringing' }, restate);
    case 'dialling':
      return end(code === 'microphone-refused' ? 'microphone-refused' : 'failed', restate);
    case 'holding':
      return go({ kind: 'talking' }, restate);
    case 'resuming':
      // The customer may hear nothing, but never more than the agent believes.
      return go({ kind: 'held', sinceMs: nowMs }, restate);
    case 'hanging-up':
      return code === 'no-such-call'
        ? end('agent-hung-up', restate)
        : go({ kind: 'unknown', before: 'talking' }, restate);
    default:
      return { ...stay, effects: [restate] };
  }
}

function lost(
  state: CallState,
  go: (to: CallState) => Transition,
  end: (reason: EndReason) => Transition,
  stay: Transition,
): Transition {
  switch (state.kind) {
    case 'announced':
    case 'unknown':
    case 'ended':
      return stay;
    case 'rejecting':
      return end('declined');
    case 'hanging-up':
      return end('agent-hung-up');
    case 'ringing':
    case 'answering':
      return go({ kind: 'unknown', before: 'ringing' });
    case 'dialling':
    case 'far-ringing':
      return go({ kind: 'unknown', before: 'dialling' });
    case 'talking':
    case 'holding':
      return go({ kind: 'unknown', before: 'talking' });
    case 'held':
    case 'resuming':
      return go({ kind: 'unknown', before: 'held' });
    default:
      return never(state, 'call state');
  }
}

/** What the agent did last explains an end better than what SIP says about it. */
function endedAs(kind: Kind, reason: EndReason): EndReason {
  if (kind === 'rejecting') return 'declined';
  if (kind === 'hanging-up') return 'agent-hung-up';
  return reason;
}

/** Carries the sums: the first answer, the time on hold. */
function moved(call: Call, to: CallState, nowMs: number): Call {
  const from = call.state;
  const heldMs =
    from.kind === 'held' && to.kind !== 'held'
      ? call.heldMs + Math.max(0, nowMs - from.sinceMs)
      : call.heldMs;
  const isAnswered = to.kind === 'talking' || to.kind === 'held';
  return {
    ...call,
    state: to,
    heldMs,
    answeredAtMs: isAnswered ? (call.answeredAtMs ?? nowMs) : call.answeredAtMs,
  };
}

/** A call that has just been made known by the centre, rung by the phone, or dialled. */
export function newCall(
  ids: Pick<Call, 'id' | 'interactionId' | 'direction'>,
  state: CallState,
  nowMs: number,
): Call {
  return {
    ...ids,
    state,
    isMuted: false,
    startedAtMs: nowMs,
    answeredAtMs: null,
    heldMs: 0,
    digitsSent: 0,
  };
}
