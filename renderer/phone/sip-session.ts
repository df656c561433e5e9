/**
 * One SIP call: JsSIP's session on one side, a `PhoneCall` fact on the other. It owns the gate of the microphone: silent at
 * the moment of hold whatever SIP answers, open again only when the far side has agreed. JsSIP ends calls when a hold is
 * refused, the connection drops or ICE fails; here those keep the call. It decides nothing about contacts.
 */
import type { EndReason } from '#src/model/interaction.ts';
import { createCallHold } from './call-hold.ts';
import { createCallMedia } from './call-media.ts';
import { toEndReason } from './end-reason.ts';
import { createIceWait } from './ice-wait.ts';
import { done, refused, type CallPhase, type SipCall, type SipCallOptions } from './sip-call.ts';
import type { SipEnding, SipSessionEvent } from './sip-parts.ts';

const toneMs = 100;
const toneGapMs = 70;
const busyHere = 486;

/** Wraps a session that has just begun. */
export function createSipCall(options: SipCallOptions): SipCall {
  const { session, nowMs, after } = options;
  const direction = session.direction === 'incoming' ? 'inbound' : 'outbound';
  const startedAtMs = nowMs();
  const iceWait = createIceWait(options.iceServers.length > 0, after);
  let phase: CallPhase = direction === 'inbound' ? 'ringing' : 'dialling';
  let { audio } = options;
  let isMuted = false;
  let digitsSent = 0;
  let answeredAtMs: number | null = null;
  let endReason: EndReason | null = null;
  let wantedEnd: 'hang-up' | 'reject' | null = null;

  const isUp = () => phase === 'up';
  const gate = () => {
    if (audio) audio.track.enabled = !isMuted && !hold.wantsHold();
  };
  const hold = createCallHold({
    session,
    isConnected: options.isConnected,
    nowMs,
    after,
    onChange: options.onChange,
    isUp,
    gate,
  });
  const terminate = session.terminate.bind(session);
  const media = createCallMedia({
    session,
    callId: options.callId,
    nowMs,
    after,
    phase: () => (phase === 'up' || phase === 'ended' ? phase : 'before'),
    isHeld: hold.wantsHold,
    isConnected: options.isConnected,
    inTurn: hold.inTurn,
    onChange: options.onChange,
    onRemote: (stream) => audio?.playRemote(stream),
    terminate,
  });

  // JsSIP would open the microphone before the far side agrees to a resume, and on any re-INVITE of the far side.
  session._toggleMuteAudio = () => {};
  session.terminate = (ending?: SipEnding) => {
    if (isUp() && ending?.cause === 'RTP Timeout') media.repairIce(ending);
    else if (isUp() && ending && hold.isOfferFailure(ending)) hold.undoOffer(ending);
    else terminate(ending);
  };

  const finish = (event: SipSessionEvent) => {
    if (phase === 'ended') return;
    const wasAnswered = answeredAtMs !== null;
    phase = 'ended';
    iceWait.stop();
    media.stop();
    endReason = toEndReason({
      direction,
      wasAnswered,
      wanted: wantedEnd,
      originator: event.originator ?? 'system',
      cause: event.cause ?? '',
      status: event.message?.status_code ?? null,
      reason: event.message?.getHeader('Reason') ?? null,
    });
    hold.onEnd();
    audio?.close();
    audio = null;
    options.onChange();
  };

  const rise = () => {
    if (phase === 'ended' || phase === 'up') return;
    phase = 'up';
    answeredAtMs = nowMs();
    gate();
    options.onChange();
  };

  if (session.connection) media.watch(session.connection);
  session.on('peerconnection', ({ peerconnection }) => {
    if (peerconnection) media.watch(peerconnection);
  });
  session.on('icecandidate', ({ candidate, ready }) => {
    if (ready) iceWait.onCandidate(candidate?.type ?? null, ready);
  });
  session.on('sdp', hold.onSdp);
  session.on('progress', ({ originator }) => {
    if (originator !== 'remote' || phase !== 'dialling') return;
    phase = 'far-ringing';
    options.onChange();
  });
  session.on('accepted', rise);
  session.on('ended', finish);
  session.on('failed', finish);

  const end = (how: 'hang-up' | 'reject') => {
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
      state: phase === 'up' ? (hold.isHeld() ? 'held' : 'talking') : phase,
      isMuted,
      hasInboundAudio: media.hasInboundAudio(),
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
    hold: hold.hold,
    resume: hold.resume,
    mute(next) {
      if (phase === 'ended') return refused('no-such-call', false);
      isMuted = next;
      gate();
      options.onChange();
      return done;
    },
    sendDigits(digits) {
      if (!isUp() || hold.isHeld()) return refused('not-now');
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
      media.onReachable();
      hold.onReachable();
    },
    replaceTrack(from, to) {
      for (const sender of session.connection?.getSenders() ?? [])
        if (sender.track === from) void sender.replaceTrack(to).catch(() => {}); // call is ending
    },
    measure: media.measure,
  };
}
