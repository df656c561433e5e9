/**
 * The user agents of the phone: the one of the credentials in force, and those that retired with live calls on them. Live
 * calls keep the connection that they began on; new credentials must never end one.
 */
import type { SipCredentials } from '#src/centre/wire.ts';
import type { Answer, Fault } from '#src/contracts/fault.ts';
import type { PhoneFact, Registration } from '#src/contracts/phone.ts';
import type { CallId } from '#src/model/ids.ts';
import type { AgentStart, Wake } from './phone-needs.ts';
import { done, refused, type Nothing } from './sip-call.ts';
import type { SipMessage, SipSession } from './sip-parts.ts';
import type { UserAgent } from './user-agent.ts';

/** One connection with what it was started with. */
export interface Line {
  readonly credentials: SipCredentials;
  readonly ua: UserAgent;
}

/** What registrations need. */
export interface RegistrationsOptions {
  readonly startAgent: (start: AgentStart) => UserAgent;
  readonly liveCalls: () => readonly CallId[];
  readonly report: (fact: PhoneFact) => void;
  readonly onIncoming: (
    credentials: SipCredentials,
    ua: () => UserAgent | null,
    session: SipSession,
    request: SipMessage,
  ) => void;
  readonly onSignalling: (what: 'lost' | 'back') => void;
}

/** The registrations of the page. */
export interface Registrations {
  state(): Registration;
  /** Says the state once more. */
  tell(): void;
  /** The line for new calls. */
  line(): Line | null;
  configure(credentials: SipCredentials | null, instanceId: string): Answer<Nothing>;
  /** A retired connection ends with its last call. */
  onCallEnded(callId: CallId): void;
  wake(why: Wake): void;
}

/** Not registered until credentials come. */
export function createRegistrations(options: RegistrationsOptions): Registrations {
  let line: Line | null = null;
  let fault: Fault | null = null;
  const retired: { readonly ua: UserAgent; readonly calls: Set<CallId> }[] = [];

  const state = (): Registration => line?.ua.registration ?? 'off';
  const tell = () => options.report({ kind: 'registration', state: state(), fault });

  const start = (credentials: SipCredentials, instanceId: string) => {
    let ua: UserAgent | null = null;
    ua = options.startAgent({
      credentials,
      instanceId,
      isInCall: () => options.liveCalls().length > 0,
      onMessages: (messages) => options.report({ kind: 'messages', ...messages }),
      onRegistration(next, why, refusal = null) {
        fault = why;
        options.report({ kind: 'registration', state: next, fault: why, refusal });
      },
      onIncoming: (session, request) => options.onIncoming(credentials, () => ua, session, request),
      onSignalling: options.onSignalling,
    });
    line = { credentials, ua };
  };
  const retire = () => {
    if (!line) return;
    const { ua } = line;
    const calls = options.liveCalls();
    if (calls.length === 0) ua.stop();
    else {
      ua.retire();
      retired.push({ ua, calls: new Set(calls) });
    }
    line = null;
  };

  return {
    state,
    tell,
    line: () => line,
    configure(credentials, instanceId) {
      if (!credentials) {
        retire();
        fault = null;
        tell();
        return done;
      }
      const old = line?.credentials;
      if (
        line &&
        old?.uri === credentials.uri &&
        old.wsUri === credentials.wsUri &&
        old.username === credentials.username
      ) {
        // Also when nothing is new: core says them again when the centre holds this phone for lost.
        line.ua.setHa1(credentials.ha1, credentials.realm);
        line = { ...line, credentials };
        tell();
        return done;
      }
      retire();
      try {
        start(credentials, instanceId);
      } catch (cause) {
        console.warn('phone: these credentials cannot be used', cause);
        return refused('sip-refused', false);
      }
      return done;
    },
    onCallEnded(callId) {
      for (const old of [...retired]) {
        old.calls.delete(callId);
        if (old.calls.size > 0) continue;
        old.ua.stop();
        retired.splice(retired.indexOf(old), 1);
      }
    },
    wake(why) {
      for (const ua of [line?.ua, ...retired.map((old) => old.ua)]) ua?.wake(why);
    },
  };
}
