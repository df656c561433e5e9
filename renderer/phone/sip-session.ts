/**
 * One SIP call: JsSIP's session on one side, a `PhoneCall` fact on the other. It owns the gate of the microphone: silent at
 * the moment of hold whatever SIP answers, open again only when the far side has agreed. JsSIP ends calls when a hold is
 * refused, the connection drops or ICE fails; here those keep the call. It decides nothing about contacts.
 */
import type { EndReason } from '#src/model/interaction.ts';
import { createCallDigits } from './call-digits.ts';
import { createCallHold } from './call-hold.ts';
import { createCallMedia } from './call-media.ts';
import { createCallOffers } from './call-offers.ts';
import { createCallRecovery } from './call-recovery.ts';
import { toEndReason } from './end-reason.ts';
import { createLateAddresses } from './late-addresses.ts';
import { writeOwnDescriptions } from './local-description.ts';
import { done, refused, type CallPhase, type SipCall, type SipCallOptions } from './sip-call.ts';
import type { SipEnding, SipSessionEvent } from './sip-parts.ts';

const busyHere = 486;
const notAcceptable = 488;
/** Answering takes a moment; one without end is an offer that leaves nothing to answer with. */
const answersWithinMs = 8_000;
/** JsSIP's word for 481 and 408 within a call. */
const goneCause = 'Dialog Error';

/** Wraps a session that has just begun. */
export function createSipCall(options: SipCallOptions): SipCall {
  const { session, nowMs, after } = options;
  const direction = session.direction === 'incoming' ? 'inbound' : 'outbound';
  const startedAtMs = nowMs();
  const stopWriting = writeOwnDescriptions({
    session,
    hasServers: options.iceServers.length > 0,
    after,
  });
  let phase: CallPhase = direction === 'inbound' ? 'ringing' : 'dialling';
  let { audio } = options;
  let isMuted = false;
  let answeredAtMs: number | null = null;
  let endReason: EndReason | null = null;
  let wantedEnd: 'hang-up' | 'reject' | null = null;
  let owesGoodbye = false;
  /** The connection was lost since it began. */
  let wasCut = false;

  const isUp = () => phase === 'up';
  const gate = () => {
    if (audio) audio.track.enabled = !isMuted && !hold.wantsHold();
  };
  const offers = createCallOffers({
    session,
    isConnected: options.isConnected,
    nowMs,
    after,
    random: options.random,
    isUp,
    isHoldAgreed: () => hold.isAgreed(),
  });
  const hold = createCallHold({ offers, after, onChange: options.onChange, isUp, gate });
  const digits = createCallDigits({ ...options, by: options.digitsBy });
  const terminate = session.terminate.bind(session);
  const recovery = createCallRecovery({
    offers,
    nowMs,
    after,
    afterOthers: options.afterOthers,
    onSeen(seen, voiceBackAfterMs) {
      if (seen === 'well') late.forget();
      options.onRecovery(seen, voiceBackAfterMs);
    },
    onEnd(reason) {
      endAs({ cause: reason === 'gone' ? goneCause : 'RTP Timeout', status_code: 408 });
    },
  });
  const late = createLateAddresses({
    isTroubled: () => isUp() && recovery.seen() !== 'well',
    onFound: () => recovery.on({ kind: 'address/found' }),
  });
  const media = createCallMedia({
    session,
    callId: options.callId,
    nowMs,
    after,
    phase: () => (phase === 'up' || phase === 'ended' ? phase : 'before'),
    isHeld: hold.wantsHold,
    onChange: options.onChange,
    onRemote: (stream) => audio?.playRemote(stream),
    heardLevel: () => audio?.level() ?? null,
    onNews: (news) => isUp() && recovery.on(news),
  });

  // JsSIP would open the microphone before the far side agrees to a resume, and on any re-INVITE of the far side.
  session._toggleMuteAudio = () => {};
  session.terminate = (ending?: SipEnding) => {
    if (isUp() && ending?.cause === 'RTP Timeout') recovery.on({ kind: 'path/broken' });
    else if (isUp() && ending?.cause === goneCause) recovery.on({ kind: 'offer/gone' });
    else if (isUp() && ending && offers.isOfferFailure(ending)) offers.undo(ending);
    else terminate(ending);
  };

  const finish = (event: SipSessionEvent) => {
    if (phase === 'ended') return;
    const wasAnswered = answeredAtMs !== null;
    phase = 'ended';
    stopWriting();
    media.stop();
    recovery.on({ kind: 'call/ended' });
    endReason = toEndReason({
      direction,
      wasAnswered,
      wanted: wantedEnd,
      originator: event.originator ?? 'system',
      cause: event.cause ?? '',
      status: event.message?.status_code ?? null,
      reason: event.message?.getHeader('Reason') ?? null,
    });
    offers.onEnd();
    digits.onEnd();
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

  const watch = (connection: RTCPeerConnection) => {
    media.watch(connection);
    late.watch(connection);
  };
  if (session.connection) watch(session.connection);
  session.on('peerconnection', ({ peerconnection }) => {
    if (peerconnection) watch(peerconnection);
  });
  session.on('sdp', (event) => {
    hold.onSdp(event);
    if (event.originator === 'local' && event.sdp) late.onSaid(event.sdp);
  });
  session.on('progress', ({ originator }) => {
    if (originator !== 'remote' || phase !== 'dialling') return;
    phase = 'far-ringing';
    options.onChange();
  });
  session.on('accepted', rise);
  session.on('ended', finish);
  session.on('failed', finish);

  /** Ends it here and there; without a connection here alone, and there as soon as it can be said. */
  const endAs = (ending: SipEnding) => {
    if (audio) audio.track.enabled = false;
    if (isUp() && !options.isConnected()) {
      session.connection?.close();
      owesGoodbye = true;
      finish({ originator: 'local', cause: ending.cause ?? 'Terminated' });
      return;
    }
    try {
      terminate(ending);
    } catch (cause) {
      // JsSIP has ended it a moment ago and its event is on the way.
      finish({ originator: 'local', cause: String(cause) });
    }
  };
  const end = (how: 'hang-up' | 'reject') => {
    if (phase === 'ended') return refused('no-such-call', false);
    wantedEnd = how;
    endAs(phase === 'ringing' || phase === 'answering' ? { status_code: busyHere } : {});
    return done;
  };
  const forget = () => {
    finish({ originator: 'system', cause: 'Expires' });
    sayGoodbye();
  };
  const sayGoodbye = () => {
    owesGoodbye = false;
    try {
      terminate({});
    } catch {
      // The far side has said it first.
    }
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
        after(answersWithinMs, () => {
          if (phase !== 'answering') return;
          endAs({ status_code: notAcceptable });
          finish({ originator: 'system', cause: 'Incompatible SDP' });
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
    sendDigits: (which) => (isUp() && !hold.isHeld() ? digits.send(which) : refused('not-now')),
    onSignalling(what) {
      // Another connection than its own, which may still be away.
      if (what === 'back' && !options.isConnected()) return;
      if (what === 'back' && owesGoodbye) sayGoodbye();
      // It rang on the connection that is gone: nobody there waits for an answer any more.
      if (what === 'back' && phase === 'ringing' && wasCut) forget();
      wasCut ||= what === 'lost';
      if (!isUp()) return;
      // First what the far side does not know, then the repair.
      if (what === 'back') hold.onReachable();
      recovery.on({ kind: `signalling/${what}` });
    },
    onNetworkChanged: () => isUp() && recovery.on({ kind: 'network/changed' }),
    recovery: recovery.seen,
    owesGoodbye: () => owesGoodbye,
    replaceTrack(from, to) {
      for (const sender of session.connection?.getSenders() ?? [])
        if (sender.track === from) void sender.replaceTrack(to).catch(() => {}); // call is ending
    },
    measure: media.measure,
  };
}
