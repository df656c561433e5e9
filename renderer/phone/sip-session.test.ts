import { describe, expect, it } from 'vitest';
import { callId } from '#src/model/ids.ts';
import type { CallAudio } from './audio.ts';
import type { SipEnding, SipRequestOptions, SipSession, SipSessionEvent } from './sip-parts.ts';
import { createSipCall } from './sip-session.ts';

/** A JsSIP session in the test's hand, with JsSIP's bad habits. */
function setUp(direction: 'incoming' | 'outgoing' = 'incoming') {
  const listeners = new Map<string, ((event: SipSessionEvent) => void)[]>();
  const endings: (SipEnding | undefined)[] = [];
  const track = { enabled: true } as MediaStreamTrack;
  const pc = {
    signalingState: 'stable',
    getSenders: () => [],
    setLocalDescription: () => {
      rolledBack += 1;
      return Promise.resolve();
    },
  };
  let rolledBack = 0;
  let isConnected = true;
  let isBusy = false;
  let isEnded = false;
  let finishOffer: (() => void) | null = null;
  let nowMs = 0;
  const timers: (() => void)[] = [];
  const delays: number[] = [];
  const offers: string[] = [];
  const sent: string[] = [];
  let lastRequest: SipRequestOptions | null = null;
  const seen: string[] = [];
  const fake = {
    direction,
    connection: null as unknown as RTCPeerConnection,
    remote_identity: { display_name: '', uri: { user: '' } },
    on(name: string, listener: (event: SipSessionEvent) => void) {
      listeners.set(name, [...(listeners.get(name) ?? []), listener]);
    },
    answer() {},
    terminate(ending?: SipEnding) {
      endings.push(ending);
    },
    hold(_options?: object, done?: () => void) {
      return offer('hold', done);
    },
    unhold(_options?: object, done?: () => void) {
      return offer('unhold', done);
    },
    renegotiate: (_options?: object, done?: () => void) => offer('renegotiate', done),
    sendDTMF() {},
    sendRequest(method: string, request?: SipRequestOptions) {
      sent.push(method);
      lastRequest = request ?? null;
    },
    isEstablished: () => true,
    isEnded: () => isEnded,
    _toggleMuteAudio() {},
    _localHold: false,
    emit: () => true,
    _createLocalDescription: () => Promise.resolve(''),
    _rtcReady: true,
  };
  const offer = (kind: string, done?: () => void) => {
    if (isBusy) return false;
    offers.push(kind);
    // What JsSIP does at once, before the far side has agreed:
    fake._localHold = kind === 'hold';
    fake._toggleMuteAudio();
    finishOffer = done ?? null;
    const phrase = { hold: 'Hold', unhold: 'Unhold' }[kind] ?? 'Media Renegotiation';
    fake.sendRequest('INVITE', {
      eventHandlers: {
        onErrorResponse: () =>
          fake.terminate({ cause: 'WebRTC Error', reason_phrase: `${phrase} Failed` }),
      },
    });
    return true;
  };
  const session: SipSession = fake;
  const audio = {
    stream: {} as MediaStream,
    track,
    playRemote() {},
    level: () => null,
    close() {},
  } as CallAudio;
  let openAudio: () => ReturnType<Parameters<typeof createSipCall>[0]['openAudio']> = () =>
    Promise.resolve({ ok: true, value: audio });
  const call = createSipCall({
    session,
    callId: callId.parse('call-1'),
    interactionId: null,
    number: '+34600',
    displayName: 'Ana',
    audio: direction === 'outgoing' ? audio : null,
    openAudio: () => openAudio(),
    iceServers: [],
    isConnected: () => isConnected,
    digitsBy: 'rfc4733',
    nowMs: () => (nowMs += 1),
    after(delayMs, run) {
      delays.push(delayMs);
      timers.push(run);
      return () => timers.splice(timers.indexOf(run), 1);
    },
    onChange: () => {},
    onDigits: () => {},
    random: () => 0.5,
    afterOthers: (work) => work(),
    onRecovery: (what, backAfterMs) =>
      seen.push(backAfterMs === null ? what : `${what} ${String(backAfterMs)}`),
  });
  const emit = (name: string, event: SipSessionEvent = {}) => {
    for (const listener of listeners.get(name) ?? []) listener(event);
  };
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
  return {
    call,
    session,
    track,
    endings,
    offers,
    sent,
    seen,
    delays,
    timers,
    emit,
    settle,
    pc,
    rolledBack: () => rolledBack,
    state: () => call.fact().state,
    setConnected: (next: boolean) => (isConnected = next),
    setBusy: (next: boolean) => (isBusy = next),
    setEnded: () => (isEnded = true),
    setAudio: (next: typeof openAudio) => (openAudio = next),
    agree: () => finishOffer?.(),
    /** The far side refuses the offer that is under way. */
    refuse: (status: number) =>
      lastRequest?.eventHandlers?.onErrorResponse?.({
        status_code: status,
        getHeader: () => undefined,
      }),
    /** JsSIP's way of ending, with its event. */
    jssipEnds: (ending: SipEnding) => {
      fake.terminate(ending);
    },
    /** Packets ceased to come long ago, or there is no way for them. */
    breakPath: () => fake.terminate({ cause: 'RTP Timeout', status_code: 408 }),
    passTo: (ms: number) => (nowMs = ms),
    useConnection: () => (fake.connection = pc as unknown as RTCPeerConnection),
    async talk() {
      if (direction === 'incoming') await call.answer();
      emit('accepted');
    },
  };
}

describe('createSipCall', () => {
  it('gives up an answer that has no end', async () => {
    const { call, state, timers, delays, endings } = setUp();
    await call.answer();
    expect(state()).toBe('answering');
    timers[delays.indexOf(8_000)]?.();
    expect(endings.at(-1)).toMatchObject({ status_code: 488 });
    expect([state(), call.fact().endReason]).toEqual(['ended', 'failed']);
  });

  it('goes from ringing over answering to talking', async () => {
    const { call, state, emit } = setUp();
    expect(state()).toBe('ringing');
    const answering = call.answer();
    expect(state()).toBe('answering');
    expect(await answering).toEqual({ ok: true, value: {} });
    emit('accepted');
    expect(state()).toBe('talking');
    expect(call.fact().answeredAtMs).not.toBeNull();
  });

  it('rings on when the microphone is refused, so that the agent can mend it and answer', async () => {
    const { call, state, setAudio } = setUp();
    setAudio(() =>
      Promise.resolve({ ok: false, error: { code: 'microphone-refused', retryable: true } }),
    );
    expect(await call.answer()).toMatchObject({ error: { code: 'microphone-refused' } });
    expect(state()).toBe('ringing');
  });

  it('closes the microphone again when the caller left while it opened', async () => {
    const { call, setAudio, setEnded } = setUp();
    let closed = 0;
    setAudio(() => {
      setEnded();
      return Promise.resolve({
        ok: true,
        value: { close: () => (closed += 1) } as unknown as CallAudio,
      });
    });
    expect(await call.answer()).toMatchObject({ error: { code: 'no-such-call' } });
    expect(closed).toBe(1);
  });

  it('goes from dialling over far-ringing to talking', async () => {
    const { state, emit, talk } = setUp('outgoing');
    expect(state()).toBe('dialling');
    emit('progress', { originator: 'remote' });
    expect(state()).toBe('far-ringing');
    await talk();
    expect(state()).toBe('talking');
  });

  it('silences the microphone at once on hold, whatever SIP does', async () => {
    const { call, track, talk, agree, state, settle } = setUp();
    await talk();
    const holding = call.hold();
    expect(track.enabled).toBe(false);
    await settle();
    agree();
    expect(await holding).toEqual({ ok: true, value: {} });
    expect(state()).toBe('held');
    expect(track.enabled).toBe(false);
  });

  it('opens the microphone only when the far side has agreed to the resume', async () => {
    const { call, track, talk, agree, state, settle } = setUp();
    await talk();
    const holding = call.hold();
    await settle();
    agree();
    await holding;
    const resuming = call.resume();
    await settle();
    expect([track.enabled, state()]).toEqual([false, 'held']);
    agree();
    await resuming;
    expect([track.enabled, state()]).toEqual([true, 'talking']);
  });

  it('offers to talk and to listen when it resumes', async () => {
    const { call, talk, emit, agree, settle } = setUp();
    await talk();
    const holding = call.hold();
    await settle();
    agree();
    await holding;
    const resuming = call.resume();
    await settle();
    const event = { originator: 'local' as const, type: 'offer', sdp: 'a=sendrecv\r\n' };
    emit('sdp', event);
    expect(event.sdp).toBe('a=sendrecv\r\n');
    agree();
    await resuming;
  });

  it('stays muted over hold and resume', async () => {
    const { call, track, talk, agree, settle } = setUp();
    await talk();
    call.mute(true);
    for (const act of [() => call.hold(), () => call.resume()]) {
      const acting = act();
      await settle();
      agree();
      await acting;
      expect(track.enabled).toBe(false);
    }
    call.mute(false);
    expect(track.enabled).toBe(true);
  });

  it('keeps the call and the silence when the far side refuses the hold', async () => {
    const { call, session, track, talk, state, endings, settle, pc, rolledBack, useConnection } =
      setUp();
    await talk();
    useConnection();
    const holding = call.hold();
    await settle();
    pc.signalingState = 'have-local-offer';
    session.terminate({ cause: 'WebRTC Error', status_code: 500, reason_phrase: 'Hold Failed' });
    expect(await holding).toMatchObject({ error: { code: 'sip-refused' } });
    expect([state(), track.enabled, endings.length, rolledBack()]).toEqual(['held', false, 0, 1]);
    expect(session._localHold).toBe(false);
    expect(await call.resume()).toEqual({ ok: true, value: {} });
    expect([state(), track.enabled]).toEqual(['talking', true]);
  });

  it('holds without a connection, and tells the far side when it is back', async () => {
    const { call, track, talk, state, setConnected, offers, settle, agree } = setUp();
    await talk();
    setConnected(false);
    expect(await call.hold()).toEqual({ ok: true, value: {} });
    expect([state(), track.enabled, offers]).toEqual(['held', false, []]);
    setConnected(true);
    call.onSignalling('lost');
    call.onSignalling('back');
    await settle();
    expect(offers).toEqual(['hold']);
    agree();
    await settle();
    // After what the far side did not know, the repair.
    expect(offers).toEqual(['hold', 'renegotiate']);
  });

  it('waits for an offer that is under way, and makes one at a time', async () => {
    const { call, talk, setBusy, timers, offers, agree, settle } = setUp();
    await talk();
    setBusy(true);
    const holding = call.hold();
    const resuming = call.resume();
    await settle();
    expect(offers).toEqual([]);
    setBusy(false);
    timers.at(-1)?.();
    await settle();
    expect(offers).toEqual(['hold']);
    agree();
    await holding;
    await settle();
    expect(offers).toEqual(['hold', 'unhold']);
    agree();
    expect(await resuming).toEqual({ ok: true, value: {} });
  });

  it('does not answer a re-INVITE with a listening microphone while it holds', async () => {
    const { call, talk, emit, agree, settle } = setUp();
    await talk();
    const holding = call.hold();
    await settle();
    agree();
    await holding;
    const event = { originator: 'local' as const, type: 'answer', sdp: 'a=sendrecv\r\n' };
    emit('sdp', event);
    expect(event.sdp).toBe('a=sendonly\r\n');
  });

  it('lets JsSIP touch the microphone never', async () => {
    const { session, track, talk } = setUp();
    await talk();
    track.enabled = false;
    session._toggleMuteAudio(false);
    expect(track.enabled).toBe(false);
  });

  it('restarts ICE when the way of the voice breaks, and does not let JsSIP end the call', async () => {
    const { breakPath, talk, offers, endings, agree, settle, seen, state } = setUp();
    await talk();
    breakPath();
    breakPath();
    await settle();
    expect([offers, endings, seen]).toEqual([['renegotiate'], [], ['voice-lost']]);
    agree();
    await settle();
    expect(state()).toBe('talking');
  });

  it('renews a live call by an ICE restart once the phone is registered again', async () => {
    const { call, talk, offers, agree, settle, seen, state } = setUp();
    await talk();
    call.onSignalling('lost');
    expect([seen, offers, call.recovery()]).toEqual([['signalling-lost'], [], 'signalling-lost']);
    call.onSignalling('back');
    await settle();
    expect(offers).toEqual(['renegotiate']);
    agree();
    await settle();
    expect([state(), seen]).toEqual(['talking', ['signalling-lost', 'well']]);
  });

  it('ends with its reason when the far side no longer knows the call', async () => {
    for (const status of [481, 408]) {
      const { call, talk, session, emit, endings, settle } = setUp();
      await talk();
      call.onSignalling('lost');
      call.onSignalling('back');
      await settle();
      // JsSIP makes one word of both statuses.
      session.terminate({ cause: 'Dialog Error', status_code: 500 });
      expect(endings, String(status)).toEqual([{ cause: 'Dialog Error', status_code: 408 }]);
      emit('ended', { originator: 'local', cause: 'Dialog Error' });
      expect(call.fact()).toMatchObject({ state: 'ended', endReason: 'ended-while-cut-off' });
    }
  });

  it('finds out by a hold, too, that the call is gone', async () => {
    const { call, talk, session, emit, settle } = setUp();
    await talk();
    const holding = call.hold();
    await settle();
    session.terminate({ cause: 'Dialog Error', status_code: 500 });
    emit('ended', { originator: 'local', cause: 'Dialog Error' });
    expect(await holding).toMatchObject({ error: { code: 'no-such-call' } });
    expect(call.fact().endReason).toBe('ended-while-cut-off');
  });

  it('keeps a call whose offer was not answered at all', async () => {
    const { call, talk, session, endings, settle, state } = setUp();
    await talk();
    const holding = call.hold();
    await settle();
    session.terminate({ cause: 'Request Timeout', status_code: 408 });
    expect(await holding).toMatchObject({ error: { code: 'sip-refused' } });
    expect([state(), endings]).toEqual(['held', []]);
  });

  it.each([
    ['incoming', 1_000],
    ['outgoing', 3_050],
  ] as const)('waits after crossing offers as who was %s should', async (direction, pauseMs) => {
    const { call, talk, refuse, agree, offers, delays, timers, settle } = setUp(direction);
    await talk();
    const holding = call.hold();
    await settle();
    refuse(499);
    await settle();
    expect(delays.at(-1)).toBe(pauseMs);
    timers.at(-1)?.();
    await settle();
    expect(offers).toEqual(['hold', 'hold']);
    agree();
    expect(await holding).toEqual({ ok: true, value: {} });
  });

  it('gives a hold up that crosses the far side’s offers again and again', async () => {
    const { call, talk, refuse, offers, timers, settle, state, track } = setUp();
    await talk();
    const holding = call.hold();
    await settle();
    for (let turn = 0; turn < 4; turn += 1) {
      refuse(499);
      await settle();
      timers.at(-1)?.();
      await settle();
    }
    expect(await holding).toMatchObject({ error: { code: 'sip-refused' } });
    expect([offers.length, state(), track.enabled]).toEqual([4, 'held', false]);
  });

  it('hangs up at once without a connection, and tells the far side when it is back', async () => {
    const { call, talk, setConnected, endings, track, state } = setUp();
    await talk();
    setConnected(false);
    call.onSignalling('lost');
    call.hangUp();
    expect([state(), call.fact().endReason, track.enabled]).toEqual([
      'ended',
      'agent-hung-up',
      false,
    ]);
    expect([call.owesGoodbye(), endings]).toEqual([true, []]);
    call.onSignalling('back');
    expect(call.owesGoodbye()).toBe(true);
    setConnected(true);
    call.onSignalling('back');
    expect([call.owesGoodbye(), endings]).toEqual([false, [{}]]);
  });

  it('stops ringing for a connection that is gone', async () => {
    const { call, setConnected, endings, state } = setUp();
    setConnected(false);
    call.onSignalling('lost');
    expect(state()).toBe('ringing');
    setConnected(true);
    call.onSignalling('back');
    expect([state(), call.fact().endReason, endings.length]).toEqual(['ended', 'missed', 1]);
    expect(await call.answer()).toMatchObject({ error: { code: 'not-now' } });
  });

  it('refuses to resume a hold that the far side knows of while nothing can be said', async () => {
    const { call, talk, agree, settle, setConnected, track, state } = setUp();
    await talk();
    const holding = call.hold();
    await settle();
    agree();
    await holding;
    setConnected(false);
    expect(await call.resume()).toMatchObject({ error: { code: 'sip-unreachable' } });
    expect([state(), track.enabled]).toEqual(['held', false]);
  });

  it('survives a connection that drops under an offer', async () => {
    const { call, session, talk, state, endings, settle } = setUp();
    await talk();
    const holding = call.hold();
    await settle();
    session.terminate({ cause: 'Connection Error', status_code: 500 });
    expect(await holding).toEqual({ ok: true, value: {} });
    expect([state(), endings]).toEqual(['held', []]);
  });

  it('ends once, with the agent’s reason, and refuses everything after', async () => {
    const { call, emit, talk, endings, track } = setUp();
    await talk();
    call.hangUp();
    expect([endings, track.enabled]).toEqual([[{}], false]);
    emit('ended', { originator: 'local', cause: 'Terminated' });
    emit('failed', { originator: 'remote', cause: 'Canceled' });
    expect(call.fact()).toMatchObject({ state: 'ended', endReason: 'agent-hung-up' });
    for (const answer of [
      call.hangUp(),
      call.mute(true),
      await call.hold(),
      await call.resume(),
      await call.sendDigits('1'),
    ])
      expect(answer.ok).toBe(false);
  });

  it('rejects with busy', async () => {
    const { call, endings, emit } = setUp();
    call.reject();
    expect(endings).toEqual([{ status_code: 486 }]);
    emit('failed', { originator: 'local', cause: 'Rejected' });
    expect(call.fact().endReason).toBe('declined');
  });
});
