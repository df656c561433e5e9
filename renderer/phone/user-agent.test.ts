import { describe, expect, it, vi } from 'vitest';
import type { PhoneSocket, SipUa, SipUaEvent } from './sip-parts.ts';
import { startUserAgent } from './user-agent.ts';

/** JsSIP's user agent in the test's hand. */
function setUp(hasOther = false) {
  const listeners = new Map<string, (event: SipUaEvent) => void>();
  const did: string[] = [];
  const delays: number[] = [];
  let pending: (() => void) | null = null;
  let isConnected = false;
  let isRegistered = false;
  let isInCall = false;
  const transport: NonNullable<SipUa['transport']> = {
    connect: () => did.push('connect'),
    recovery_timer: null,
  };
  const ua = {
    on: (name: string, listener: (event: SipUaEvent) => void) => listeners.set(name, listener),
    start: () => did.push('start'),
    stop: () => did.push('stop'),
    register: () => did.push('register'),
    unregister: () => did.push('unregister'),
    isRegistered: () => isRegistered,
    isConnected: () => isConnected,
    sendOptions: () => did.push('options'),
    set: (name: string) => did.push(`set ${name}`),
    transport,
  } as unknown as SipUa;
  const states: string[] = [];
  const agent = startUserAgent({
    makeUa: () => ua,
    socket: {
      probe: () => did.push('probe'),
      doubt: () => did.push('doubt'),
      moveOn: (why: string) => hasOther && did.push(`next: ${why}`) > 0,
      drop: (why: string) => did.push(`drop: ${why}`),
    } as unknown as PhoneSocket,
    uri: 'sip:lucia@puesto.practice',
    newToken: () => 'token',
    after(delayMs, run) {
      delays.push(delayMs);
      pending = run;
      return () => (pending = null);
    },
    isInCall: () => isInCall,
    random: () => 0.5,
    onRegistration: (state, fault) => states.push(fault ? `${state} ${fault.code}` : state),
    onIncoming: () => did.push('incoming'),
    onSignalling: (what) => did.push(what),
  });
  return {
    agent,
    did,
    delays,
    states,
    transport,
    pass: () => pending?.(),
    setInCall: (next: boolean) => (isInCall = next),
    hasRetry: () => pending !== null,
    emit(name: string, event: SipUaEvent = {}) {
      if (name === 'connected') isConnected = true;
      if (name === 'disconnected') isConnected = false;
      if (name === 'registered') isRegistered = true;
      listeners.get(name)?.(event);
    },
  };
}
const response = (status: number, retryAfter?: string) => ({
  status_code: status,
  getHeader: (name: string) => (name === 'Retry-After' ? retryAfter : undefined),
});

describe('startUserAgent', () => {
  it('ends the timer that JsSIP leaves behind with each loss', () => {
    vi.useFakeTimers();
    try {
      const { emit, transport } = setUp();
      for (let turn = 0; turn < 3; turn += 1) {
        emit('disconnected');
        // As JsSIP's Transport does after it has told so.
        transport.recovery_timer = setTimeout(() => {}, 60_000);
        expect(vi.getTimerCount()).toBe(1);
      }
    } finally {
      vi.useRealTimers();
    }
  });

  it('registers and says when calls can come', () => {
    const { states, emit, did, agent } = setUp();
    emit('connecting');
    emit('connected');
    emit('registered');
    expect(states).toEqual(['registering', 'registering', 'registered']);
    expect(did).toEqual(['start', 'back']);
    expect(agent.registration).toBe('registered');
  });

  it('reconnects by its own clock, from 200 ms to 7 s, for ever', () => {
    const { emit, delays, pass, did, setInCall } = setUp();
    emit('connected');
    for (let turn = 0; turn < 7; turn += 1) {
      emit('disconnected');
      pass();
    }
    expect(delays).toEqual([200, 400, 800, 1600, 3200, 6400, 7000]);
    expect(did.filter((one) => one === 'connect')).toHaveLength(7);
    expect(did).not.toContain('stop');
    // One that connects and is lost at once is no better; a call does not wait so long.
    emit('connected');
    setInCall(true);
    emit('disconnected');
    emit('connected');
    emit('registered');
    for (let turn = 0; turn < 6; turn += 1) emit('disconnected');
    expect(delays.slice(7)).toEqual([7000, 200, 400, 800, 1600, 2000, 2000]);
  });

  it('says that it cannot be reached, once it cannot, and not that it tries', () => {
    const { emit, states } = setUp();
    emit('disconnected');
    emit('connecting');
    expect(states).toEqual(['registering', 'unreachable sip-unreachable']);
  });

  it('tells a refusal from a failure, and tries again after each', () => {
    const { emit, states, delays, pass, did } = setUp();
    emit('connected');
    emit('registrationFailed', { response: response(403) });
    emit('registrationFailed', { response: response(503) });
    emit('registrationFailed', { response: null });
    expect(states.slice(1)).toEqual([
      'refused sip-refused',
      'unreachable sip-unreachable',
      'unreachable sip-unreachable',
    ]);
    expect(delays).toEqual([30_000, 5_625, 5_625]);
    pass();
    expect(did.at(-1)).toBe('register');
  });

  it('asks again when the server says so, and never sooner than in five seconds', () => {
    const { emit, delays } = setUp();
    emit('connected');
    for (const words of ['8', '1', '120 (in maintenance)', '99999999', 'soon'])
      emit('registrationFailed', { response: response(503, words) });
    expect(delays).toEqual([9_000, 5_625, 135_000, 337_500, 5_625]);
  });

  it('goes to the next server when one cannot serve, but not in turns', () => {
    const { emit, delays, did } = setUp(true);
    emit('connected');
    emit('registrationFailed', { response: response(503) });
    expect([did.at(-1), delays]).toEqual(['next: the server cannot serve', []]);
    emit('disconnected');
    emit('connected');
    emit('registrationFailed', { response: response(503) });
    expect(delays).toEqual([200, 5_625]);
    emit('registered');
    emit('registrationFailed', { response: null });
    expect(did.at(-1)).toBe('next: the server cannot serve');
    emit('registrationFailed', { response: response(403) });
    expect(delays.at(-1)).toBe(30_000);
  });

  it('registers again when the server forgot it', () => {
    const { emit, pass, did } = setUp();
    emit('connected');
    emit('unregistered');
    pass();
    expect(did.at(-1)).toBe('register');
  });

  it('tries at once when the network is back', () => {
    const { emit, agent, did } = setUp();
    emit('disconnected');
    expect(did.at(-1)).toBe('lost');
    agent.wake('network');
    expect(did.slice(-2)).toEqual(['probe', 'connect']);
    emit('connected');
    agent.wake('network');
    expect(did.at(-1)).toBe('register');
    agent.wake('sleep');
    expect(did).toContain('drop: the machine slept');
    agent.wake('online');
    expect(did).toContain('drop: the network was gone');
  });

  it('only asks the line when voice is lost', () => {
    const { emit, agent, did } = setUp();
    emit('connected');
    emit('registered');
    const before = did.length;
    agent.wake('silence');
    expect(did.slice(before)).toEqual(['doubt']);
  });

  it('still reconnects when JsSIP says, with the lost connection, that it is not registered any more', () => {
    const { emit, pass, did, states } = setUp();
    emit('connected');
    emit('registered');
    emit('disconnected');
    emit('unregistered');
    pass();
    expect(did.slice(-2)).toEqual(['lost', 'connect']);
    expect(states.at(-1)).toBe('unreachable sip-unreachable');
  });

  it('tells the calls of a retired one when they can talk to their server again', () => {
    const { emit, agent, did } = setUp();
    emit('connected');
    emit('registered');
    agent.retire();
    emit('disconnected');
    emit('connected');
    expect(did.slice(-2)).toEqual(['lost', 'back']);
  });

  it('retires without ending calls, and stays silent then', () => {
    const { emit, agent, did, states, hasRetry } = setUp();
    emit('connected');
    emit('registered');
    const before = states.length;
    agent.retire();
    expect(did.at(-1)).toBe('unregister');
    emit('unregistered');
    emit('registrationFailed', { response: response(403) });
    expect(states).toHaveLength(before);
    expect([hasRetry(), agent.registration, did.includes('stop')]).toEqual([false, 'off', false]);
  });
});
