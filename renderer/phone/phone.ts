/**
 * The phone: the table of commands on one side, calls and registration on the other. It obeys and reports; every rule about
 * contacts lives in core. It can restate everything, also to a core that has just been born.
 */
import { parseUserToUser, toUserToUser } from '#src/centre/user-to-user.ts';
import type { SipCredentials } from '#src/centre/wire.ts';
import type { Answer, Fault, FaultCode } from '#src/contracts/fault.ts';
import {
  PHONE_CONTRACT,
  phoneCommands,
  type PhoneAnswer,
  type PhoneCall,
  type PhoneCommand,
  type PhoneCommandName,
  type PhoneFact,
  type Registration,
} from '#src/contracts/phone.ts';
import { callId as parseCallId, type CallId, type InteractionId } from '#src/model/ids.ts';
import type { Link } from '#renderer/link/link.ts';
import type { Audio, AudioState } from './audio.ts';
import { matchDevice, type DeviceWish } from './devices.ts';
import type { Ringer } from './ringer.ts';
import type { SipMessage, SipSession } from './sip-parts.ts';
import { createSipCall, type SipCall } from './sip-session.ts';
import type { UserAgent } from './user-agent.ts';

/** What the phone is made of; the entry brings the real ones. */
export interface PhoneParts {
  readonly link: Link;
  readonly audio: Audio;
  readonly ringer: Ringer;
  readonly startAgent: (start: AgentStart) => UserAgent;
  readonly nowMs: () => number;
  readonly newId: () => string;
  readonly after: (delayMs: number, run: () => void) => () => void;
}

/** What a user agent is started with. */
export interface AgentStart {
  readonly credentials: SipCredentials;
  readonly instanceId: string;
  readonly isInCall: () => boolean;
  readonly onRegistration: (state: Registration, fault: Fault | null) => void;
  readonly onIncoming: (session: SipSession, request: SipMessage) => void;
  readonly onReachable: () => void;
}

/** The running phone. */
export interface Phone {
  /** The network came back or the machine woke up. */
  wake(): void;
  /** The microphone of all calls was exchanged. */
  replaceTrack(from: MediaStreamTrack, to: MediaStreamTrack): void;
}

const done = { ok: true, value: {} } as const;
const refused = (code: FaultCode, retryable = false) =>
  ({ ok: false, error: { code, retryable } }) as const;

const qualityEveryMs = 1_000;
/** More at once is no customer but a flood. */
const mostCalls = 6;
const mostRinging = 2;
const busyHere = 486;

const cut = (text: string | null | undefined, most: number): string => (text ?? '').slice(0, most);
/** The domain of `sip:lucia@domain`. */
const domainOf = (uri: string): string =>
  uri
    .replace(/^sips?:/i, '')
    .split('@')
    .at(-1) ?? uri;

type Handlers = {
  readonly [N in PhoneCommandName]: (
    payload: PhoneCommand<N>,
  ) => Answer<PhoneAnswer<N>> | Promise<Answer<PhoneAnswer<N>>>;
};

/** Starts the phone on its link. */
export function startPhone(parts: PhoneParts): Phone {
  const { link, audio, ringer } = parts;
  const calls = new Map<CallId, SipCall>();
  /** Ended while nobody listened; told with the next restatement. */
  const unheard: PhoneCall[] = [];
  /** Asked to dial while the microphone opens: a second press must not dial twice. */
  const dialling = new Set<CallId>();
  let agent: {
    readonly start: SipCredentials;
    readonly instanceId: string;
    readonly ua: UserAgent;
  } | null = null;
  const retired: { readonly ua: UserAgent; readonly calls: Set<CallId> }[] = [];
  let registrationFault: Fault | null = null;
  let wishes: { readonly speaker: DeviceWish; readonly ringer: DeviceWish } = {
    speaker: null,
    ringer: null,
  };
  let ringVolume = 0.7;

  const report = (fact: PhoneFact): boolean => link.tell(fact);
  const toDevicesFact = (state: AudioState): PhoneFact => ({
    kind: 'devices',
    ...state,
    microphones: [...state.microphones],
    speakers: [...state.speakers],
  });
  const registration = (): Registration => agent?.ua.registration ?? 'off';

  const restate = () => {
    const isHeard = report({
      kind: 'restated',
      registration: registration(),
      calls: [...[...calls.values()].map((call) => call.fact()), ...unheard],
    });
    if (isHeard) unheard.length = 0;
    report({ kind: 'registration', state: registration(), fault: registrationFault });
    report(toDevicesFact(audio.state()));
  };

  const onCallChange = (call: SipCall) => {
    const fact = call.fact();
    const isHeard = report({ kind: 'call', call: fact });
    if (!call.isEnded()) return;
    if (!isHeard && unheard.length < 50) unheard.push(fact);
    calls.delete(call.callId);
    for (const old of [...retired]) {
      old.calls.delete(call.callId);
      if (old.calls.size > 0) continue;
      old.ua.stop();
      retired.splice(retired.indexOf(old), 1);
    }
  };

  const add = (
    session: SipSession,
    credentials: SipCredentials,
    ua: () => UserAgent | null,
    about: Pick<PhoneCall, 'callId' | 'interactionId' | 'number' | 'displayName'>,
    opened: Parameters<typeof createSipCall>[0]['audio'],
  ): SipCall => {
    const call: SipCall = createSipCall({
      session,
      callId: about.callId,
      interactionId: about.interactionId,
      number: about.number,
      displayName: about.displayName,
      audio: opened,
      openAudio: () => audio.open(),
      iceServers: credentials.iceServers.map(({ urls, username, credential }) => ({
        urls,
        ...(username !== undefined && { username }),
        ...(credential !== undefined && { credential }),
      })),
      isConnected: () => ua()?.isConnected() ?? false,
      nowMs: parts.nowMs,
      after: parts.after,
      onChange: () => onCallChange(call),
      onDigits: (count) => report({ kind: 'dtmf-sent', callId: about.callId, count }),
    });
    calls.set(call.callId, call);
    onCallChange(call);
    return call;
  };

  const onIncoming = (
    credentials: SipCredentials,
    ua: () => UserAgent | null,
    session: SipSession,
    request: SipMessage,
  ) => {
    const ringing = [...calls.values()].filter((call) => call.fact().state === 'ringing').length;
    if (calls.size >= mostCalls || ringing >= mostRinging) {
      session.terminate({ status_code: busyHere });
      return;
    }
    const ids = parseUserToUser(request.getHeader('User-to-User'));
    add(
      session,
      credentials,
      ua,
      {
        callId: parseCallId.parse(`call-${parts.newId()}`),
        interactionId: ids?.interactionId ?? null,
        number: cut(session.remote_identity.uri.user, 200),
        displayName: cut(session.remote_identity.display_name, 20_000),
      },
      null,
    );
  };

  const start = (credentials: SipCredentials, instanceId: string) => {
    let ua: UserAgent | null = null;
    ua = parts.startAgent({
      credentials,
      instanceId,
      isInCall: () => calls.size > 0,
      onRegistration(state, fault) {
        registrationFault = fault;
        report({ kind: 'registration', state, fault });
      },
      onIncoming: (session, request) => onIncoming(credentials, () => ua, session, request),
      onReachable() {
        for (const call of calls.values()) call.onReachable();
      },
    });
    agent = { start: credentials, instanceId, ua };
  };
  /** Live calls keep the connection that they began on. */
  const retireAgent = () => {
    if (!agent) return;
    if (calls.size === 0) agent.ua.stop();
    else {
      agent.ua.retire();
      retired.push({ ua: agent.ua, calls: new Set(calls.keys()) });
    }
    agent = null;
  };

  const withCall = <T>(
    id: CallId,
    act: (call: SipCall) => Answer<T> | Promise<Answer<T>>,
  ): Answer<T> | Promise<Answer<T>> => {
    const call = calls.get(id);
    return call ? act(call) : refused('no-such-call');
  };

  const dial = async (
    id: CallId,
    interactionId: InteractionId,
    number: string,
  ): Promise<Answer<Record<string, never>>> => {
    if (calls.has(id) || dialling.has(id)) return done;
    if (!/^[\w+*#.-]{1,60}$/.test(number)) return refused('number-not-diallable');
    const from = agent;
    if (!from?.ua.isConnected()) return refused('sip-unreachable', true);
    dialling.add(id);
    const opened = await audio.open().finally(() => dialling.delete(id));
    if (!opened.ok) return opened;
    try {
      const session = from.ua.call(
        `sip:${encodeURIComponent(number).replaceAll('%2B', '+')}@${domainOf(from.start.uri)}`,
        {
          mediaStream: opened.value.stream,
          pcConfig: { iceServers: from.start.iceServers },
          extraHeaders: [`User-to-User: ${toUserToUser({ interactionId, legId: '' })}`],
        },
      );
      add(
        session,
        from.start,
        () => from.ua,
        { callId: id, interactionId, number, displayName: '' },
        opened.value,
      );
      return done;
    } catch (cause) {
      opened.value.close();
      console.warn('phone: a number was not dialled', cause);
      return refused('number-not-diallable');
    }
  };

  const handlers: Handlers = {
    configure({ credentials, instanceId }) {
      if (!credentials) {
        retireAgent();
        registrationFault = null;
        report({ kind: 'registration', state: 'off', fault: null });
        return done;
      }
      const old = agent?.start;
      if (
        agent &&
        old?.uri === credentials.uri &&
        old.wsUri === credentials.wsUri &&
        old.username === credentials.username
      ) {
        if (old.ha1 !== credentials.ha1) agent.ua.setHa1(credentials.ha1);
        agent = { ...agent, start: credentials };
        report({ kind: 'registration', state: registration(), fault: registrationFault });
        return done;
      }
      retireAgent();
      try {
        start(credentials, instanceId);
      } catch (cause) {
        console.warn('phone: these credentials cannot be used', cause);
        return refused('sip-refused');
      }
      return done;
    },
    restate() {
      restate();
      return done;
    },
    dial: ({ callId, interactionId, number }) => dial(callId, interactionId, number),
    answer: ({ callId }) => withCall(callId, (call) => call.answer()),
    reject: ({ callId }) => withCall(callId, (call) => call.reject()),
    'hang-up': ({ callId }) => withCall(callId, (call) => call.hangUp()),
    hold: ({ callId }) => withCall(callId, (call) => call.hold()),
    resume: ({ callId }) => withCall(callId, (call) => call.resume()),
    mute: ({ callId, isMuted }) => withCall(callId, (call) => call.mute(isMuted)),
    dtmf: ({ callId, digits }) => withCall(callId, (call) => call.sendDigits(digits)),
    ring({ mode, volume }) {
      ringVolume = volume;
      const { speakers } = audio.state();
      // In the ear while talking; the ringing device only when the agent may be away from the headset.
      const wish = mode === 'loud' ? wishes.ringer : wishes.speaker;
      void ringer.ring(mode, volume, matchDevice(wish, speakers));
      return done;
    },
    async devices({ microphone, speaker, ringer: ringing, cleansVoice }) {
      wishes = { speaker, ringer: ringing };
      await audio.setDevices(microphone, speaker, cleansVoice);
      return done;
    },
    async 'check/speaker'({ device }) {
      const { speakers } = audio.state();
      const wish = device === 'ringer' ? wishes.ringer : wishes.speaker;
      const isThere = await ringer.test(ringVolume, matchDevice(wish, speakers));
      return isThere ? done : refused('speaker-refused', true);
    },
    async 'check/microphone'({ forMs }) {
      const level = await audio.measureMicrophone(Math.min(forMs, 5_000));
      return level.ok ? { ok: true, value: { level: level.value } } : level;
    },
  };

  const run = async <N extends PhoneCommandName>(
    name: N,
    payload: unknown,
  ): Promise<Answer<unknown>> => {
    const parsed = phoneCommands[name].payload.safeParse(payload);
    if (!parsed.success) return refused('invalid');
    return handlers[name](parsed.data as PhoneCommand<N>);
  };
  link.onAsk((name, payload) =>
    Object.hasOwn(phoneCommands, name)
      ? run(name as PhoneCommandName, payload)
      : Promise.resolve(refused('invalid')),
  );
  link.onState((state) => {
    if (state !== 'open') return;
    report({ kind: 'hello', contract: PHONE_CONTRACT });
    restate();
  });
  audio.onChange((state) => report(toDevicesFact(state)));

  const measure = () => {
    for (const call of calls.values())
      void call
        .measure()
        .then((quality) => quality && report({ kind: 'quality', quality }))
        .catch(() => {}); // the call ended while it was measured
    parts.after(qualityEveryMs, measure);
  };
  parts.after(qualityEveryMs, measure);

  return {
    wake() {
      agent?.ua.wake();
      for (const { ua } of retired) if (!ua.isConnected()) ua.wake();
    },
    replaceTrack(from, to) {
      for (const call of calls.values()) call.replaceTrack(from, to);
    },
  };
}
