/**
 * One SIP call: JsSIP's session on one side, a `PhoneCall` fact on the other. It owns the gate of the microphone: silent at
 * the moment of hold whatever SIP answers, open again only when the far side has agreed. JsSIP ends calls when a hold is
 * refused, the connection drops or ICE fails; here those keep the call. It decides nothing about contacts.
 */
import type { Answer, FaultCode } from '#src/contracts/fault.ts';
import type { PhoneCall } from '#src/contracts/phone.ts';
import type { CallId, InteractionId } from '#src/model/ids.ts';
import type { EndReason } from '#src/model/interaction.ts';
import type { VoiceQuality } from '#src/model/call.ts';
import type { CallAudio } from './audio.ts';
import { toEndReason } from './end-reason.ts';
import { createIceWait } from './ice-wait.ts';
import { compareReadings, readMedia, type MediaReading } from './quality.ts';
import type { SipEnding, SipSession, SipSessionEvent } from './sip-parts.ts';
import { silenceInSdp } from './silence-sdp.ts';

/** What one call needs. */
export interface SipCallOptions {
  readonly session: SipSession;
  readonly callId: CallId;
  readonly interactionId: InteractionId | null;
  readonly number: string;
  readonly displayName: string;
  /** Already open for outbound calls; inbound ones open it when they are answered. */
  readonly audio: CallAudio | null;
  readonly openAudio: () => Promise<Answer<CallAudio>>;
  readonly iceServers: readonly RTCIceServer[];
  readonly isConnected: () => boolean;
  readonly nowMs: () => number;
  readonly after: (delayMs: number, run: () => void) => () => void;
  readonly onChange: () => void;
  readonly onDigits: (count: number) => void;
}

type Nothing = Record<string, never>;

/** The commands and facts of one call. */
export interface SipCall {
  readonly callId: CallId;
  fact(): PhoneCall;
  isEnded(): boolean;
  answer(): Promise<Answer<Nothing>>;
  reject(): Answer<Nothing>;
  hangUp(): Answer<Nothing>;
  hold(): Promise<Answer<Nothing>>;
  resume(): Promise<Answer<Nothing>>;
  mute(isMuted: boolean): Answer<Nothing>;
  sendDigits(digits: string): Answer<Nothing>;
  /** The telephone system is reachable again: what could not be said is said now. */
  onReachable(): void;
  /** The microphone was exchanged under the call. */
  replaceTrack(from: MediaStreamTrack, to: MediaStreamTrack): void;
  measure(): Promise<VoiceQuality | null>;
}

const done: Answer<Nothing> = { ok: true, value: {} };
const refused = (code: FaultCode, retryable = true): Answer<Nothing> => ({
  ok: false,
  error: { code, retryable },
});

const reofferWithinMs = 35_000;
const reofferRetryMs = 100;
const longestReofferWaitMs = 3_000;
const iceRepairWithinMs = 30_000;
const firstPacketPollMs = 200;
const toneMs = 100;
const toneGapMs = 70;
const busyHere = 486;

type Reoffer = 'done' | 'refused' | 'away' | 'ended';

/** Wraps a session that has just begun. */
export function createSipCall(options: SipCallOptions): SipCall {
  const { session, nowMs, after } = options;
  const direction = session.direction === 'incoming' ? 'inbound' : 'outbound';
  const startedAtMs = nowMs();
  const iceWait = createIceWait(options.iceServers.length > 0, after);
  let phase: 'ringing' | 'answering' | 'dialling' | 'far-ringing' | 'up' | 'ended' =
    direction === 'inbound' ? 'ringing' : 'dialling';
  let { audio } = options;
  let isMuted = false;
  /** Asked for; the microphone is silent from this moment. */
  let wantsHold = false;
  /** Our offer to resume is under way. */
  let isResuming = false;
  /** Shown: asked for, and answered or unanswerable. */
  let isHeld = false;
  /** The far side has agreed to our hold. */
  let isHoldAgreed = false;
  let hasInboundAudio = false;
  let digitsSent = 0;
  let answeredAtMs: number | null = null;
  let endReason: EndReason | null = null;
  let wantedEnd: 'hang-up' | 'reject' | null = null;
  let lastReading: MediaReading | null = null;
  let settleReoffer: ((outcome: Reoffer) => void) | null = null;
  let cancelIceRepair: (() => void) | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  const gate = () => {
    if (audio) audio.track.enabled = !isMuted && !wantsHold;
  };
  /** One re-INVITE at a time (RFC 3261 section 14.1). */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = queue.then(work);
    queue = result.catch(() => {});
    return result;
  };

  // JsSIP would open the microphone before the far side agrees to a resume, and on any re-INVITE of the far side.
  session._toggleMuteAudio = () => {};
  const terminate = session.terminate.bind(session);
  session.terminate = (ending?: SipEnding) => {
    if (phase === 'up' && ending?.cause === 'RTP Timeout') repairIce(ending);
    else if (phase === 'up' && ending && isReofferFailure(ending)) undoReoffer(ending);
    else terminate(ending);
  };
  const isReofferFailure = ({ cause, reason_phrase: phrase }: SipEnding): boolean =>
    cause === 'Connection Error' ||
    ['Hold Failed', 'Unhold Failed', 'Media Renegotiation Failed'].includes(phrase ?? '');

  const undoReoffer = (ending: SipEnding) => {
    const { connection } = session;
    if (connection?.signalingState === 'have-local-offer')
      connection.setLocalDescription({ type: 'rollback' }).catch(() => {}); // closed meanwhile
    session._localHold = isHoldAgreed;
    settleReoffer?.(ending.cause === 'Connection Error' ? 'away' : 'refused');
  };

  /** ICE has failed: one restart, and only if that brings nothing the call ends. */
  const repairIce = (ending: SipEnding) => {
    if (cancelIceRepair) return;
    cancelIceRepair = after(iceRepairWithinMs, () => {
      if (phase !== 'ended') terminate(ending);
    });
    restartIce();
  };
  const restartIce = () => {
    if (!options.isConnected() || phase !== 'up') return;
    void inTurn(async () => {
      session.renegotiate({ rtcOfferConstraints: { iceRestart: true } });
    });
  };

  const reoffer = (kind: 'hold' | 'unhold'): Promise<Reoffer> => {
    if (phase !== 'up') return Promise.resolve('ended');
    if (!options.isConnected()) return Promise.resolve('away');
    return new Promise((resolve) => {
      let cancel = () => {};
      const settle = (outcome: Reoffer) => {
        cancel();
        settleReoffer = null;
        resolve(outcome);
      };
      settleReoffer = settle;
      const endMs = nowMs() + longestReofferWaitMs;
      const attempt = () => {
        if (session[kind]({}, () => settle('done'))) {
          cancel = after(reofferWithinMs, () => settle('refused'));
          return;
        }
        // Another offer is under way: JsSIP says false and does nothing.
        if (nowMs() > endMs) settle('refused');
        else cancel = after(reofferRetryMs, attempt);
      };
      attempt();
    });
  };
  const signalHold = async (): Promise<Reoffer> => {
    if (!wantsHold || isHoldAgreed) return 'done';
    const outcome = await reoffer('hold');
    if (outcome === 'done') isHoldAgreed = true;
    return outcome;
  };

  const finish = (event: SipSessionEvent) => {
    if (phase === 'ended') return;
    const wasAnswered = answeredAtMs !== null;
    phase = 'ended';
    iceWait.stop();
    cancelIceRepair?.();
    endReason = toEndReason({
      direction,
      wasAnswered,
      wanted: wantedEnd,
      originator: event.originator ?? 'system',
      cause: event.cause ?? '',
      status: event.message?.status_code ?? null,
      reason: event.message?.getHeader('Reason') ?? null,
    });
    settleReoffer?.('ended');
    audio?.close();
    audio = null;
    options.onChange();
  };

  const hear = () => {
    if (hasInboundAudio || phase === 'ended') return;
    hasInboundAudio = true;
    options.onChange();
  };
  const listenForFirstPacket = (connection: RTCPeerConnection) => {
    if (hasInboundAudio || phase === 'ended') return;
    void readMedia(connection, nowMs())
      .then((reading) => {
        if (reading.packetsReceived > 0) hear();
        else after(firstPacketPollMs, () => listenForFirstPacket(connection));
      })
      .catch(() => {}); // closed meanwhile
  };
  const watch = (connection: RTCPeerConnection) => {
    connection.addEventListener('track', ({ track, streams }) => {
      audio?.playRemote(streams[0] ?? new MediaStream([track]));
      listenForFirstPacket(connection);
    });
    connection.addEventListener('iceconnectionstatechange', () => {
      if (!['connected', 'completed'].includes(connection.iceConnectionState)) return;
      cancelIceRepair?.();
      cancelIceRepair = null;
    });
  };
  const rise = () => {
    if (phase === 'ended' || phase === 'up') return;
    phase = 'up';
    answeredAtMs = nowMs();
    gate();
    options.onChange();
  };

  if (session.connection) watch(session.connection);
  session.on('peerconnection', ({ peerconnection }) => {
    if (peerconnection) watch(peerconnection);
  });
  session.on('icecandidate', ({ candidate, ready }) => {
    if (ready) iceWait.onCandidate(candidate?.type ?? null, ready);
  });
  session.on('sdp', (event) => {
    // JsSIP answers a re-INVITE of the far side with `sendrecv` while we hold (versatica/JsSIP issue 977).
    // Our own offer to resume must say `sendrecv`; the microphone stays shut until the far side has agreed.
    if (event.originator === 'local' && wantsHold && !isResuming && event.sdp)
      event.sdp = silenceInSdp(event.sdp);
  });
  session.on('progress', ({ originator }) => {
    if (originator !== 'remote' || phase !== 'dialling') return;
    phase = 'far-ringing';
    options.onChange();
  });
  session.on('accepted', rise);
  session.on('ended', finish);
  session.on('failed', finish);

  const end = (how: 'hang-up' | 'reject'): Answer<Nothing> => {
    if (phase === 'ended') return refused('no-such-call', false);
    wantedEnd = how;
    if (audio) audio.track.enabled = false;
    try {
      terminate(phase === 'ringing' || phase === 'answering' ? { status_code: busyHere } : {});
    } catch (cause) {
      // JsSIP has ended it a moment ago and its event is on the way.
      finish({ originator: 'local', cause: String(cause) });
    }
    return done;
  };

  return {
    callId: options.callId,
    isEnded: () => phase === 'ended',
    fact: () => ({
      callId: options.callId,
      interactionId: options.interactionId,
      direction,
      state: phase === 'up' ? (isHeld ? 'held' : 'talking') : phase,
      isMuted,
      hasInboundAudio,
      number: options.number,
      displayName: options.displayName,
      startedAtMs,
      answeredAtMs,
      endReason,
    }),
    async answer() {
      if (phase === 'answering' || phase === 'up') return done;
      if (phase !== 'ringing') return refused('not-now', false);
      phase = 'answering';
      options.onChange();
      const opened = await options.openAudio();
      // The caller may have gone while the microphone was opening.
      if (session.isEnded()) {
        if (opened.ok) opened.value.close();
        return refused('no-such-call', false);
      }
      if (!opened.ok) {
        phase = 'ringing';
        options.onChange();
        return opened;
      }
      audio = opened.value;
      gate();
      try {
        session.answer({
          mediaStream: audio.stream,
          pcConfig: { iceServers: options.iceServers },
        });
      } catch (cause) {
        finish({ originator: 'system', cause: String(cause) });
        return refused('media-failed', false);
      }
      return done;
    },
    reject: () => (phase === 'ringing' ? end('reject') : refused('not-now', false)),
    hangUp: () => end('hang-up'),
    async hold() {
      if (phase !== 'up') return refused('not-now');
      wantsHold = true;
      gate();
      return inTurn(async () => {
        if (!wantsHold || (isHeld && isHoldAgreed)) return done;
        const outcome = await signalHold();
        if (outcome === 'ended') return refused('no-such-call', false);
        isHeld = true;
        options.onChange();
        return outcome === 'refused' ? refused('sip-refused') : done;
      });
    },
    resume: () =>
      inTurn(async () => {
        if (phase !== 'up') return refused('not-now');
        if (!wantsHold) return done;
        if (isHoldAgreed) {
          isResuming = true;
          const outcome = await reoffer('unhold');
          isResuming = false;
          if (outcome === 'away') return refused('sip-unreachable');
          if (outcome === 'refused') return refused('sip-refused');
          if (outcome === 'ended') return refused('no-such-call', false);
        }
        isHoldAgreed = false;
        wantsHold = false;
        isHeld = false;
        gate();
        options.onChange();
        return done;
      }),
    mute(next) {
      if (phase === 'ended') return refused('no-such-call', false);
      isMuted = next;
      gate();
      options.onChange();
      return done;
    },
    sendDigits(digits) {
      if (phase !== 'up' || isHeld) return refused('not-now');
      const sender = session.connection?.getSenders().find(({ dtmf }) => dtmf !== null);
      if (!sender?.dtmf?.canInsertDTMF) return refused('media-failed');
      sender.dtmf.ontonechange = ({ tone }) => {
        if (tone === '') return;
        digitsSent += 1;
        options.onDigits(digitsSent);
      };
      session.sendDTMF(digits, {
        transportType: 'RFC2833',
        duration: toneMs,
        interToneGap: toneGapMs,
      });
      return done;
    },
    onReachable() {
      if (cancelIceRepair) restartIce();
      if (wantsHold && !isHoldAgreed) void inTurn(signalHold);
    },
    replaceTrack(from, to) {
      for (const sender of session.connection?.getSenders() ?? [])
        if (sender.track === from) void sender.replaceTrack(to).catch(() => {}); // call is ending
    },
    async measure() {
      const { connection } = session;
      if (phase !== 'up' || !connection) return null;
      const reading = await readMedia(connection, nowMs());
      if (reading.packetsReceived > 0) hear();
      const before = lastReading;
      lastReading = reading;
      return before
        ? { callId: options.callId, atMs: reading.atMs, ...compareReadings(before, reading) }
        : null;
    },
  };
}
