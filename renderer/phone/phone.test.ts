import { describe, expect, it } from 'vitest';
import { toUserToUser } from '#src/centre/user-to-user.ts';
import type { Answer } from '#src/contracts/fault.ts';
import type { PhoneFact } from '#src/contracts/phone.ts';
import { interactionId } from '#src/model/ids.ts';
import type { Link, LinkState } from '#renderer/link/link.ts';
import type { Audio, CallAudio } from './audio.ts';
import { startPhone } from './phone.ts';
import type { AgentStart } from './phone-needs.ts';
import type { SipMessage, SipSession, SipSessionEvent } from './sip-parts.ts';
import type { UserAgent } from './user-agent.ts';

const credentials = {
  username: 'lucia',
  realm: 'r',
  ha1: 'a'.repeat(32),
  uri: 'sip:lucia@puesto.practice',
  wsUri: 'ws://127.0.0.1:5060',
  iceServers: [],
  expiresAtMs: 1,
};

/** A session that only remembers. */
function fakeSession(name = 'Ana', user = '+34600') {
  const listeners = new Map<string, (event: SipSessionEvent) => void>();
  const endings: unknown[] = [];
  const session = {
    direction: 'incoming',
    connection: null,
    remote_identity: { display_name: name, uri: { user } },
    on: (event: string, listener: (event: SipSessionEvent) => void) =>
      listeners.set(event, listener),
    answer() {},
    terminate: (ending: unknown) => endings.push(ending),
    sendRequest() {},
    isEnded: () => false,
  } as unknown as SipSession;
  return {
    session,
    endings,
    emit: (name: string, event: SipSessionEvent = {}) => listeners.get(name)?.(event),
  };
}

function setUp() {
  const facts: PhoneFact[] = [];
  let linkState: LinkState = 'open';
  let stateListener: (state: LinkState) => void = () => {};
  let answerer: (name: string, payload: unknown) => Promise<Answer<unknown>> = () =>
    Promise.reject(new Error('nobody'));
  const link: Link = {
    get state() {
      return linkState;
    },
    ask: () => Promise.reject(new Error('the phone asks nothing')),
    tell(payload) {
      if (linkState === 'open') facts.push(payload as PhoneFact);
      return linkState === 'open';
    },
    onTell: () => () => {},
    onAsk(next) {
      answerer = next;
      return () => {};
    },
    onState(listener) {
      stateListener = listener;
      listener(linkState);
      return () => {};
    },
    close() {},
  };
  const opened: CallAudio = {
    stream: {} as MediaStream,
    track: { enabled: true } as MediaStreamTrack,
    playRemote() {},
    level: () => null,
    close() {},
  };
  const open = {
    voice: opened,
    next: Promise.resolve({ ok: true, value: opened }) as ReturnType<Audio['open']>,
    let() {},
  };
  const audio: Audio = {
    open: () => open.next,
    setDevices: () => Promise.resolve(),
    state: () => ({
      microphones: [],
      speakers: [],
      microphoneInUse: null,
      speakerInUse: null,
      ringerInUse: null,
      moved: [],
      problem: 'none',
      isProtected: null,
    }),
    device: () => null,
    onHeard() {},
    measureMicrophone: () => Promise.resolve({ ok: true, value: 0.5 }),
    onChange() {},
  };
  const agents: { readonly start: AgentStart; readonly did: string[] }[] = [];
  const dialled: { readonly target: string; readonly options: { extraHeaders: string[] } }[] = [];
  const rings: string[] = [];
  const sounds: string[] = [];
  let lastDialled: ReturnType<typeof fakeSession> | null = null;
  let id = 0;
  startPhone({
    link,
    audio,
    ringer: {
      ring(mode) {
        rings.push(mode);
        return Promise.resolve();
      },
      test: () => Promise.resolve(false),
    },
    tape: {
      record: () => Promise.resolve(new Blob(['voice'])),
      play: () => Promise.resolve(true),
    },
    senses: {
      listen: () => Promise.resolve('alive'),
      sound: () => Promise.resolve('sounding'),
      hasSpeaker: () => Promise.resolve(true),
    },
    tones: {
      ringback: (isOn) => sounds.push(isOn ? 'ringback' : 'quiet'),
      failed: () => sounds.push('failed'),
    },
    startAgent(start) {
      const did: string[] = [];
      agents.push({ start, did });
      return {
        registration: 'registered',
        isConnected: () => true,
        call(target: string, options: { extraHeaders: string[] }) {
          if (target.includes('666')) throw new TypeError('Invalid target');
          dialled.push({ target, options });
          lastDialled = fakeSession();
          return { ...lastDialled.session, direction: 'outgoing' };
        },
        setHa1: () => did.push('ha1'),
        wake: () => did.push('wake'),
        retire: () => did.push('retire'),
        stop: () => did.push('stop'),
      } as unknown as UserAgent;
    },
    random: () => 0.5,
    nowMs: () => 1,
    makeMixer: () => {
      throw new Error('nobody is joined here');
    },
    newId: () => String((id += 1)),
    after: () => () => {},
  });
  const ask = (name: string, payload: unknown) => answerer(name, payload);
  return {
    facts,
    agents,
    dialled,
    rings,
    sounds,
    open,
    lastDialled: () => lastDialled,
    ask,
    configure: (change: object = {}) =>
      ask('configure', { credentials: { ...credentials, ...change }, instanceId: 'i' }),
    ring(uui: string | null = null, session = fakeSession()) {
      const request: SipMessage = { getHeader: () => uui ?? undefined };
      agents.at(-1)?.start.onIncoming(session.session, request);
      return session;
    },
    setLink(next: LinkState) {
      linkState = next;
      stateListener(next);
    },
    calls: () => facts.flatMap((fact) => (fact.kind === 'call' ? [fact.call] : [])),
    restated: () => facts.findLast((fact) => fact.kind === 'restated'),
  };
}

describe('startPhone', () => {
  it('greets core and restates everything when the link opens', () => {
    const { facts } = setUp();
    expect(facts.map(({ kind }) => kind)).toEqual([
      ...['hello', 'restated', 'registration', 'devices', 'headsets'],
    ]);
  });

  it('shows itself again for the same credentials, takes a new proof, and moves for another address', async () => {
    const { configure, agents, ask, facts } = setUp();
    await configure();
    await configure();
    expect([agents.length, agents[0]?.did]).toEqual([1, ['ha1']]);
    await configure({ ha1: 'b'.repeat(32) });
    expect([agents.length, agents[0]?.did]).toEqual([1, ['ha1', 'ha1']]);
    await configure({ wsUri: 'ws://127.0.0.1:5061' });
    expect([agents.length, agents[0]?.did]).toEqual([2, ['ha1', 'ha1', 'stop']]);
    await ask('configure', { credentials: null, instanceId: 'i' });
    expect(agents[1]?.did).toEqual(['stop']);
    expect(facts.at(-1)).toEqual({ kind: 'registration', state: 'off', fault: null });
  });

  it('repairs its calls one after another once it is registered again', async () => {
    const { configure, agents, ring, ask, calls, facts } = setUp();
    await configure();
    const offers: string[] = [];
    const taken: (() => void)[] = [];
    const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
    for (const name of ['Ana', 'Bea']) {
      const session = fakeSession(name);
      Object.assign(session.session, {
        renegotiate(_options: object, done: () => void) {
          offers.push(name);
          taken.push(done);
          return true;
        },
      });
      ring(null, session);
      await ask('answer', { callId: calls().at(-1)?.callId });
      session.emit('accepted');
    }
    agents[0]?.start.onSignalling('lost');
    const shown = () => facts.flatMap((fact) => (fact.kind === 'recovery' ? [fact.seen] : []));
    expect(shown()).toEqual(['signalling-lost', 'signalling-lost']);
    // Also to a core that is born now.
    await ask('restate', {});
    expect(shown()).toHaveLength(4);
    agents[0]?.start.onSignalling('back');
    await settle();
    expect(offers).toEqual(['Ana']);
    taken[0]?.();
    await settle();
    expect(offers).toEqual(['Ana', 'Bea']);
    expect(shown().slice(4)).toEqual(['well', 'well']);
  });

  it('keeps the old connection while a call lives on it', async () => {
    const { configure, agents, ring } = setUp();
    await configure();
    const call = ring();
    await configure({ wsUri: 'ws://127.0.0.1:5061' });
    expect(agents[0]?.did).toEqual(['retire']);
    call.emit('failed', { originator: 'remote', cause: 'Canceled' });
    expect(agents[0]?.did).toEqual(['retire', 'stop']);
  });

  it('reports a ringing call with its ids, and cuts hostile names', async () => {
    const { configure, ring, calls } = setUp();
    await configure();
    const id = interactionId.parse('int-1');
    ring(
      toUserToUser({ interactionId: id, legId: 'l' }),
      fakeSession('x'.repeat(30_000), '1'.repeat(900)),
    );
    expect(calls()[0]).toMatchObject({
      interactionId: 'int-1',
      state: 'ringing',
      callId: 'call-1',
    });
    expect([calls()[0]?.displayName.length, calls()[0]?.number.length]).toEqual([20_000, 200]);
    ring('nonsense');
    expect(calls()[1]?.interactionId).toBeNull();
  });

  it('answers a flood with busy', async () => {
    const { configure, ring, calls } = setUp();
    await configure();
    ring();
    ring();
    expect(ring().endings).toEqual([{ status_code: 486 }]);
    expect(calls()).toHaveLength(2);
  });

  it('tells of a call that ended while core was away, once', async () => {
    const { configure, ring, setLink, restated } = setUp();
    await configure();
    const [ended, lives] = [ring(), ring()];
    setLink('closed');
    ended.emit('failed', { originator: 'remote', cause: 'Canceled' });
    setLink('open');
    expect(restated()).toMatchObject({
      calls: [
        { callId: 'call-2', state: 'ringing' },
        { callId: 'call-1', state: 'ended', endReason: 'missed' },
      ],
    });
    setLink('closed');
    setLink('open');
    expect(restated()).toMatchObject({ calls: [{ callId: 'call-2' }] });
    expect(lives.endings).toEqual([]);
  });

  it('dials with the interaction in the INVITE, and refuses what is no number', async () => {
    const { configure, ask, dialled, calls } = setUp();
    const call = { callId: 'call-9', interactionId: 'int-9', number: '+34600' };
    expect(await ask('dial', call)).toMatchObject({ error: { code: 'sip-unreachable' } });
    await configure();
    const twice = [ask('dial', call), ask('dial', call)];
    expect(await Promise.all(twice)).toEqual([
      { ok: true, value: {} },
      { ok: true, value: {} },
    ]);
    expect(await ask('dial', call)).toEqual({ ok: true, value: {} });
    expect(dialled).toHaveLength(1);
    expect(dialled[0]?.target).toBe('sip:+34600@puesto.practice');
    expect(dialled[0]?.options.extraHeaders[0]).toBe(
      `User-to-User: ${toUserToUser({ interactionId: interactionId.parse('int-9'), legId: '' })}`,
    );
    expect(calls()[0]).toMatchObject({ callId: 'call-9', state: 'dialling', number: '+34600' });
    for (const number of ['', '<script>', 'sip:a@b', '1;x=y', '666'])
      expect(await ask('dial', { ...call, callId: 'call-8', number })).toMatchObject({
        error: { code: 'number-not-diallable' },
      });
  });

  it('rings nobody when the agent gives up while the microphone opens', async () => {
    const { configure, ask, dialled, calls, open, restated } = setUp();
    await configure();
    const closed: string[] = [];
    open.next = new Promise((resolve) => {
      open.let = () => {
        const value = { ...open.voice, close: () => closed.push('closed') };
        resolve({ ok: true, value });
      };
    });
    const call = { callId: 'call-9', interactionId: 'int-9', number: '+34600' };
    const asked = ask('dial', call);
    expect(await ask('hang-up', { callId: 'call-9' })).toEqual({ ok: true, value: {} });
    expect(calls()).toMatchObject([
      { ...call, direction: 'outbound', state: 'ended', endReason: 'cancelled' },
    ]);
    open.let();
    expect(await asked).toEqual({ ok: true, value: {} });
    expect(dialled).toEqual([]);
    expect(closed).toEqual(['closed']);
    await ask('restate', {});
    expect(restated()).toMatchObject({ calls: [] });
    expect(await ask('hang-up', { callId: 'call-9' })).toMatchObject({
      error: { code: 'no-such-call' },
    });
  });

  it('answers nonsense, unknown commands and unknown calls with a coded fault', async () => {
    const { ask } = setUp();
    for (const name of ['explode', '__proto__', 'toString', 'constructor'])
      expect(await ask(name, {})).toMatchObject({ error: { code: 'invalid' } });
    for (const payload of [null, 7, {}, { callId: '<>' }])
      expect(await ask('hold', payload)).toMatchObject({ error: { code: 'invalid' } });
    for (const name of ['answer', 'reject', 'hang-up', 'hold', 'resume'])
      expect(await ask(name, { callId: 'call-x' })).toMatchObject({
        error: { code: 'no-such-call' },
      });
  });

  it('plays ringback until the far side answers, then nothing', async () => {
    const { configure, ask, sounds, lastDialled } = setUp();
    await configure();
    await ask('dial', { callId: 'call-9', interactionId: 'int-9', number: '+34600' });
    expect(sounds.at(-1)).toBe('quiet');
    lastDialled()?.emit('progress', { originator: 'remote' });
    expect(sounds.at(-1)).toBe('ringback');
    lastDialled()?.emit('accepted');
    expect(sounds.at(-1)).toBe('quiet');
    expect(sounds).not.toContain('failed');
  });

  it('is never silent about a number that is busy, and is about one that the agent gave up', async () => {
    for (const [ending, hasFailed] of [
      [{ originator: 'remote', cause: 'Busy', message: { status_code: 486 } }, true],
      [{ originator: 'local', cause: 'Canceled' }, false],
    ] as const) {
      const { configure, ask, sounds, lastDialled } = setUp();
      await configure();
      await ask('dial', { callId: 'call-9', interactionId: 'int-9', number: '+34600' });
      lastDialled()?.emit('progress', { originator: 'remote' });
      if (!hasFailed) await ask('hang-up', { callId: 'call-9' });
      lastDialled()?.emit('failed', {
        ...ending,
        message: { getHeader: () => undefined, ...('message' in ending && ending.message) },
      });
      expect(sounds.slice(-2)).toEqual(hasFailed ? ['quiet', 'failed'] : ['ringback', 'quiet']);
    }
  });

  it('rings as told, and says when the chosen speaker refused', async () => {
    const { ask, rings } = setUp();
    for (const mode of ['loud', 'soft', 'zip', 'off']) await ask('ring', { mode, volume: 0.5 });
    expect(rings).toEqual(['loud', 'soft', 'zip', 'off']);
    expect(await ask('check/speaker', { device: 'speaker' })).toMatchObject({
      error: { code: 'speaker-refused' },
    });
    expect(await ask('check/microphone', { forMs: 100 })).toEqual({
      ok: true,
      value: { level: 0.5 },
    });
  });
});
