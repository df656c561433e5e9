/**
 * Transfers without a centre: REFER from the phone, followed through its NOTIFYs. JsSIP builds `Replaces` from the wrong tags
 * when the consultation came in (JsSIP #817), so it is given the dialog's own. It reports what becomes of a transfer and decides
 * nothing: whether the call is taken back is core's affair.
 */
import type { Answer } from '#src/contracts/fault.ts';
import type { PhoneFact } from '#src/contracts/phone.ts';
import type { CallId } from '#src/model/ids.ts';
import { done, refused, type Nothing } from './sip-call.ts';
import type { SipMessage, SipSession } from './sip-parts.ts';

/** A telephone system that says nothing for so long will not say anything any more. */
const unheardAfterMs = 20_000;
/** While it says that it rings over there, it may take as long as ringing does. */
const ringsAtMostMs = 60_000;

type Referred = Extract<PhoneFact, { kind: 'referred' }>;

interface ReferEvent {
  readonly response?: SipMessage | null;
  readonly status_line?: { readonly status_code: number };
}

/** The parts of an `RTCSession` that a transfer needs beyond those of a call; `_dialog` is private to JsSIP. */
export interface ReferringSession {
  refer(target: string, options: object): unknown;
  readonly _dialog?: {
    readonly id: {
      readonly call_id: string;
      readonly local_tag: string;
      readonly remote_tag: string;
    };
  } | null;
}

/** Who can be referred, and to whom. */
export interface ReferableCall {
  readonly session: SipSession;
  /** Of the account that the call is on. */
  readonly domain: string;
}

/** The transfers of the page. */
export interface Transfers {
  onCall(callId: CallId, call: ReferableCall): void;
  onCallEnded(callId: CallId): void;
  /** To a number, or to the far side of another call of ours. */
  refer(callId: CallId, to: { number: string | null; replaces: CallId | null }): Answer<Nothing>;
}

/** What JsSIP reads of the session that is to be replaced, filled from its dialog (#817). */
function replacing({ _dialog }: ReferringSession): object | null {
  if (!_dialog) return null;
  const { call_id, local_tag, remote_tag } = _dialog.id;
  // In the words of the one who gets it: its own tag is `to`, ours is `from`.
  return { _request: { call_id }, _to_tag: remote_tag, _from_tag: local_tag };
}

/** None under way. */
export function createTransfers(options: {
  readonly report: (fact: Referred) => unknown;
  readonly after: (delayMs: number, run: () => void) => () => void;
}): Transfers {
  const calls = new Map<CallId, ReferableCall>();
  const under = new Map<CallId, () => void>();

  const follow = (callId: CallId) => {
    let cancel = () => {};
    let isOver = false;
    const tell = (state: Referred['state'], status: number | null) => {
      if (isOver) return;
      isOver = state === 'done' || state === 'failed';
      if (isOver) {
        cancel();
        under.delete(callId);
      }
      options.report({ kind: 'referred', callId, state, status });
    };
    const wait = (forMs: number) => {
      cancel();
      if (!isOver) cancel = options.after(forMs, () => tell('failed', null));
    };
    wait(unheardAfterMs);
    under.set(callId, () => {
      isOver = true;
      cancel();
    });
    return {
      requestFailed: ({ response }: ReferEvent) => tell('failed', response?.status_code ?? null),
      requestSucceeded: () => tell('trying', null),
      trying: () => tell('trying', 100),
      progress({ status_line }: ReferEvent) {
        wait(ringsAtMostMs);
        tell('ringing', status_line?.status_code ?? null);
      },
      accepted: ({ status_line }: ReferEvent) => tell('done', status_line?.status_code ?? null),
      failed: ({ status_line }: ReferEvent) => tell('failed', status_line?.status_code ?? null),
    };
  };

  return {
    onCall: (callId, call) => void calls.set(callId, call),
    onCallEnded(callId) {
      under.get(callId)?.();
      under.delete(callId);
      calls.delete(callId);
    },
    refer(callId, { number, replaces }) {
      const call = calls.get(callId);
      if (!call?.session.isEstablished()) return refused('no-such-call', false);
      if (under.has(callId)) return refused('not-now');
      const other = replaces === null ? null : calls.get(replaces);
      const replaced = other ? replacing(other.session as unknown as ReferringSession) : null;
      if (replaces !== null && !replaced) return refused('no-such-call', false);
      const user = replaces === null ? number : (other?.session.remote_identity.uri.user ?? '');
      if (user === null || !/^[\w+*#.%-]{1,100}$/.test(user))
        return refused('number-not-diallable', false);
      const target = `sip:${encodeURIComponent(user).replaceAll('%2B', '+')}@${call.domain}`;
      try {
        const referring = call.session as unknown as ReferringSession;
        const sent = referring.refer(target, {
          eventHandlers: follow(callId),
          ...(replaced && { replaces: replaced }),
        });
        if (sent !== false) return done;
      } catch (cause) {
        console.warn('phone: a call was not transferred', cause);
      }
      under.get(callId)?.();
      under.delete(callId);
      return refused('transfer-refused');
    },
  };
}
