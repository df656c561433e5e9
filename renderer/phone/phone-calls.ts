/**
 * The calls of the phone: takes those that come, dials those that are asked for, and keeps what ended while nobody listened.
 * Every rule about contacts lives in core; the only one here is that a flood is no customer.
 */
import { parseUserToUser, toUserToUser } from '#src/centre/user-to-user.ts';
import type { SipCredentials } from '#src/centre/wire.ts';
import type { Answer } from '#src/contracts/fault.ts';
import type { PhoneCall, PhoneFact } from '#src/contracts/phone.ts';
import { callId as parseCallId, type CallId, type InteractionId } from '#src/model/ids.ts';
import type { Audio, CallAudio } from './audio.ts';
import type { PhoneParts } from './phone-needs.ts';
import type { Line } from './registrations.ts';
import { done, refused, type Nothing, type SipCall } from './sip-call.ts';
import type { SipMessage, SipSession } from './sip-parts.ts';
import { createSipCall } from './sip-session.ts';
import type { Transfers } from './transfer.ts';
import type { UserAgent } from './user-agent.ts';

/** More at once is no customer but a flood. */
const mostCalls = 6;
const mostRinging = 2;
const mostUnheard = 50;
const busyHere = 486;

/** What the calls need. */
export interface PhoneCallsOptions extends Pick<
  PhoneParts,
  'nowMs' | 'newId' | 'after' | 'random'
> {
  readonly audio: Audio;
  /** False when nobody heard it. */
  readonly report: (fact: PhoneFact) => boolean;
  readonly line: () => Line | null;
  /** A call has begun; told before its first fact. */
  readonly onSession: Transfers['onCall'];
  /** After each change, with the call's newest fact. */
  readonly onChange: (fact: PhoneCall) => void;
}

/** The calls of the page. */
export interface PhoneCalls {
  all(): readonly SipCall[];
  get(callId: CallId): SipCall | undefined;
  /** Every call, and those that ended unheard; `onHeard` forgets the latter. */
  restate(): { readonly calls: readonly PhoneCall[]; readonly onHeard: () => void };
  /** The connection is gone, or the phone is registered again. */
  onSignalling(what: 'lost' | 'back'): void;
  /** The address of this machine may have changed. */
  onNetworkChanged(): void;
  onIncoming(
    credentials: SipCredentials,
    ua: () => UserAgent | null,
    session: SipSession,
    request: SipMessage,
  ): void;
  dial(callId: CallId, interactionId: InteractionId, number: string): Promise<Answer<Nothing>>;
  /** The agent gave up a call for which the microphone was still opening: nobody is rung. False when it is not one. */
  giveUp(callId: CallId): boolean;
}

const cut = (text: string | null | undefined, most: number): string => (text ?? '').slice(0, most);
/** The domain of `sip:lucia@domain`. */
const domainOf = (uri: string): string =>
  uri
    .replace(/^sips?:/i, '')
    .split('@')
    .at(-1) ?? uri;

/** No call yet. */
export function createPhoneCalls(options: PhoneCallsOptions): PhoneCalls {
  const { audio, report } = options;
  const calls = new Map<CallId, SipCall>();
  /** Ended while nobody listened; told with the next restatement. */
  const unheard: PhoneCall[] = [];
  /** Asked to dial while the microphone opens, each as it ends when it is given up before: a second press must not dial twice. */
  const dialling = new Map<CallId, PhoneCall>();

  /** Ended without a connection: the far side is told as soon as it can be. */
  const farewells = new Set<SipCall>();
  /** The end of the queue of repairs: after a loss every call wants one at the same moment. */
  let repairs: Promise<unknown> = Promise.resolve();

  const tell = (fact: PhoneCall) => {
    const isHeard = report({ kind: 'call', call: fact });
    if (fact.state === 'ended' && !isHeard && unheard.length < mostUnheard) unheard.push(fact);
  };
  const onCallChange = (call: SipCall) => {
    const fact = call.fact();
    tell(fact);
    if (call.isEnded()) {
      calls.delete(call.callId);
      if (call.owesGoodbye()) farewells.add(call);
    }
    options.onChange(fact);
  };
  const add = (
    session: SipSession,
    credentials: SipCredentials,
    ua: () => UserAgent | null,
    about: Pick<PhoneCall, 'callId' | 'interactionId' | 'number' | 'displayName'>,
    opened: CallAudio | null,
  ) => {
    const call: SipCall = createSipCall({
      session,
      ...about,
      audio: opened,
      openAudio: () => audio.open(),
      iceServers: credentials.iceServers.map(({ urls, username, credential }) => ({
        urls,
        ...(username !== undefined && { username }),
        ...(credential !== undefined && { credential }),
      })),
      isConnected: () => ua()?.isConnected() ?? false,
      nowMs: options.nowMs,
      after: options.after,
      random: options.random,
      afterOthers(work) {
        const result = repairs.then(work);
        repairs = result.catch(() => {});
        return result;
      },
      onRecovery: (seen, voiceBackAfterMs) =>
        report({ kind: 'recovery', callId: about.callId, seen, voiceBackAfterMs }),
      onChange: () => onCallChange(call),
      digitsBy: credentials.digitsBy ?? 'rfc4733',
      onDigits: (count) => report({ kind: 'dtmf-sent', callId: about.callId, count }),
    });
    calls.set(call.callId, call);
    options.onSession(call.callId, { session, domain: domainOf(credentials.uri) });
    onCallChange(call);
  };

  return {
    all: () => [...calls.values()],
    get: (id) => calls.get(id),
    restate: () => ({
      calls: [...[...calls.values()].map((call) => call.fact()), ...unheard],
      onHeard: () => void (unheard.length = 0),
    }),
    onSignalling(what) {
      for (const call of [...farewells, ...calls.values()]) {
        call.onSignalling(what);
        if (!call.owesGoodbye()) farewells.delete(call);
      }
    },
    onNetworkChanged() {
      for (const call of calls.values()) call.onNetworkChanged();
    },
    onIncoming(credentials, ua, session, request) {
      const ringing = [...calls.values()].filter((call) => call.fact().state === 'ringing').length;
      if (calls.size >= mostCalls || ringing >= mostRinging) {
        session.terminate({ status_code: busyHere });
        return;
      }
      const ids = parseUserToUser(request.getHeader('User-to-User'));
      const about = {
        callId: parseCallId.parse(`call-${options.newId()}`),
        interactionId: ids?.interactionId ?? null,
        number: cut(session.remote_identity.uri.user, 200),
        displayName: cut(session.remote_identity.display_name, 20_000),
      };
      add(session, credentials, ua, about, null);
    },
    async dial(id, interactionId, number) {
      if (calls.has(id) || dialling.has(id)) return done;
      if (!/^[\w+*#.-]{1,60}$/.test(number)) return refused('number-not-diallable', false);
      const from = options.line();
      if (!from?.ua.isConnected()) return refused('sip-unreachable');
      dialling.set(id, {
        ...{ callId: id, interactionId, direction: 'outbound', number, displayName: '' },
        ...{ state: 'ended', endReason: 'cancelled', startedAtMs: options.nowMs() },
        ...{ answeredAtMs: null, isMuted: false, hasInboundAudio: false },
      });
      const opened = await audio.open().catch((cause: unknown) => {
        dialling.delete(id);
        throw cause;
      });
      const isGivenUp = !dialling.delete(id);
      if (isGivenUp && opened.ok) opened.value.close();
      if (isGivenUp) return done;
      if (!opened.ok) return opened;
      try {
        const session = from.ua.call(
          `sip:${encodeURIComponent(number).replaceAll('%2B', '+')}@${domainOf(from.credentials.uri)}`,
          {
            mediaStream: opened.value.stream,
            pcConfig: { iceServers: from.credentials.iceServers },
            extraHeaders: [`User-to-User: ${toUserToUser({ interactionId, legId: '' })}`],
          },
        );
        const about = { callId: id, interactionId, number, displayName: '' };
        add(session, from.credentials, () => from.ua, about, opened.value);
        return done;
      } catch (cause) {
        opened.value.close();
        console.warn('phone: a number was not dialled', cause);
        return refused('number-not-diallable', false);
      }
    },
    giveUp(id) {
      const given = dialling.get(id);
      if (!given) return false;
      dialling.delete(id);
      tell(given);
      return true;
    },
  };
}
