/**
 * The registration of this desk with its telephone system. It reconnects by its own clock, because JsSIP alone needs up to
 * 30 s after the network is back, and it never calls `ua.stop()` while a call lives: that would end the call.
 */
import type { Fault } from '#src/contracts/fault.ts';
import type { Registration } from '#src/contracts/phone.ts';
import type { AgentStart, RegistrarRefusal, Wake } from './phone-needs.ts';
import { createReachProbe, type Reach } from './reach-probe.ts';
import { askAgainAfterMs, refusalOf } from './registrar-refusal.ts';
import type { PhoneSocket, SipMessage, SipSession, SipSocket, SipUa } from './sip-parts.ts';

/** What one registration needs. */
export interface UserAgentOptions {
  readonly makeUa: (socket: SipSocket) => SipUa;
  readonly socket: PhoneSocket;
  /** Our own address. */
  readonly uri: string;
  /** Letters and digits that nobody guesses. */
  readonly newToken: () => string;
  readonly after: (delayMs: number, run: () => void) => () => void;
  readonly isInCall: () => boolean;
  /** 0…1, spreads the desks of a whole floor over time. */
  readonly random: () => number;
  readonly onRegistration: AgentStart['onRegistration'];
  readonly onIncoming: (session: SipSession, request: SipMessage) => void;
  readonly onSignalling: AgentStart['onSignalling'];
}

/** A registered or registering user agent. */
export interface UserAgent {
  readonly registration: Registration;
  isConnected(): boolean;
  call(target: string, options: object): SipSession;
  /** Whether a request to our own address comes back here. */
  proveReach(): Promise<Reach>;
  /** Proof of identity for the same address, new or again: the phone shows itself at once. */
  setHa1(ha1: string, realm: string): void;
  /** The network may be back: try now, and look whether the connection there is still lives. */
  wake(why: Wake): void;
  /** Takes no new calls; live ones go on. */
  retire(): void;
  /** Ends everything; only without live calls. */
  stop(): void;
}

const firstRetryMs = 200;
/** A server that cannot be used is left alone for five seconds at least; a call waits less. */
const lastRetryMs = { idle: 7_000, call: 2_000 };
const refusedRetryMs = 30_000;

const isRefusal = (status: number | undefined): boolean =>
  status !== undefined && [401, 403, 404, 407].includes(status);

/** Connects and registers at once. */
export function startUserAgent(options: UserAgentOptions): UserAgent {
  const ua = options.makeUa(options.socket);
  let registration: Registration = 'registering';
  let retryMs = firstRetryMs;
  let cancelRetry = () => {};
  let isRetired = false;
  /** Since the last registration another server was tried for one that could not serve. */
  let hasMovedOn = false;

  const report = (
    state: Registration,
    fault: Fault | null = null,
    refusal: RegistrarRefusal | null = null,
  ) => {
    registration = isRetired ? 'off' : state;
    if (!isRetired) options.onRegistration(state, fault, refusal);
  };
  const connect = () => {
    cancelRetry();
    ua.transport?.connect();
  };
  const retryLater = (delayMs: number, run: () => void) => {
    cancelRetry();
    cancelRetry = options.after(delayMs, run);
  };

  ua.on('connecting', () => {
    if (registration !== 'unreachable' && registration !== 'refused') report('registering');
  });
  ua.on('connected', () => {
    cancelRetry();
    // A retired one does not register again; its calls go on all the same.
    if (isRetired) options.onSignalling('back');
  });
  /** JsSIP 3.13.8 sets a timer with each loss and forgets the one before, which then lives on for a minute. */
  const dropRecoveryTimer = () => {
    if (!ua.transport?.recovery_timer) return;
    clearTimeout(ua.transport.recovery_timer);
    ua.transport.recovery_timer = null;
  };

  ua.on('disconnected', () => {
    dropRecoveryTimer();
    report('unreachable', { code: 'sip-unreachable', retryable: true });
    retryLater(retryMs * (0.75 + options.random() / 2), connect);
    retryMs = Math.min(retryMs * 2, lastRetryMs[options.isInCall() ? 'call' : 'idle']);
    options.onSignalling('lost');
  });
  ua.on('registered', () => {
    hasMovedOn = false;
    // Not before: one that connects and is lost again at once must not be tried five times a second.
    retryMs = firstRetryMs;
    report('registered');
    options.onSignalling('back');
  });
  ua.on('unregistered', () => {
    // JsSIP says it also when the connection is gone: then connecting comes first, and the retry for it must stand.
    if (isRetired || !ua.isConnected()) return;
    report('registering');
    retryLater(firstRetryMs, () => ua.register());
  });
  ua.on('registrationFailed', ({ response }) => {
    if (isRetired) return;
    const wasRefused = isRefusal(response?.status_code);
    report(
      wasRefused ? 'refused' : 'unreachable',
      { code: wasRefused ? 'sip-refused' : 'sip-unreachable', retryable: true },
      refusalOf(response),
    );
    if (!ua.isConnected()) return;
    // Once: two that cannot serve are not asked in turns.
    if (!wasRefused && !hasMovedOn) {
      hasMovedOn = true;
      if (options.socket.moveOn('the server cannot serve')) return;
    }
    // Never sooner, and the desks of a whole floor not at the same moment.
    const spread = 1 + options.random() / 4;
    retryLater(wasRefused ? refusedRetryMs : askAgainAfterMs(response) * spread, () =>
      ua.register(),
    );
  });
  ua.on('newRTCSession', ({ originator, session, request }) => {
    if (originator === 'remote' && session && request) options.onIncoming(session, request);
  });
  const probe = createReachProbe({ ...options, ua });
  options.onRegistration('registering', null);
  ua.start();

  return {
    get registration() {
      return registration;
    },
    isConnected: () => ua.isConnected(),
    call: (target, callOptions) => ua.call(target, callOptions),
    proveReach: () =>
      registration === 'registered' && ua.isConnected() ? probe() : Promise.resolve('no-line'),
    setHa1(ha1, realm) {
      ua.set('realm', realm);
      ua.set('ha1', ha1);
      if (ua.isConnected()) ua.register();
    },
    wake(why) {
      if (why === 'silence') {
        options.socket.doubt();
        return;
      }
      retryMs = firstRetryMs;
      if (why === 'network') options.socket.probe();
      else options.socket.drop(why === 'sleep' ? 'the machine slept' : 'the network was gone');
      if (!ua.isConnected()) connect();
      else if (!ua.isRegistered() && !isRetired) ua.register();
    },
    retire() {
      if (isRetired) return;
      isRetired = true;
      registration = 'off';
      cancelRetry();
      if (ua.isConnected()) ua.unregister();
    },
    stop() {
      isRetired = true;
      registration = 'off';
      cancelRetry();
      ua.stop();
    },
  };
}
