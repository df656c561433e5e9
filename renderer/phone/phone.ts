/**
 * The phone: the table of commands on one side, calls and registration on the other. It obeys and reports; every rule about
 * contacts lives in core. It can restate everything, also to a core that has just been born.
 */
import type { Answer } from '#src/contracts/fault.ts';
import {
  PHONE_CONTRACT,
  phoneCommands,
  type PhoneAnswer,
  type PhoneCommand,
  type PhoneCommandName,
  type PhoneFact,
} from '#src/contracts/phone.ts';
import type { CallId } from '#src/model/ids.ts';
import { systemWish, type AudioState } from './audio.ts';
import { needsFailedTone, needsRingback } from './call-tones.ts';
import { createConference } from './conference.ts';
import { createHeadsets } from './headset/headsets.ts';
import { obeyKey } from './headset/keys-without-core.ts';
import { createPhoneCalls } from './phone-calls.ts';
import type { Phone, PhoneParts } from './phone-needs.ts';
import { createRegistrations } from './registrations.ts';
import { createRingLook } from './ring-look.ts';
import { done, refused, type SipCall } from './sip-call.ts';
import { createTransfers } from './transfer.ts';
import { createVoiceCheck } from './voice-check.ts';

const qualityEveryMs = 1_000;

/** In the type of any answer. */
const refusedCall = { ok: false, error: { code: 'no-such-call', retryable: false } } as const;

type Handlers = {
  readonly [N in PhoneCommandName]: (
    payload: PhoneCommand<N>,
  ) => Answer<PhoneAnswer<N>> | Promise<Answer<PhoneAnswer<N>>>;
};

/** Starts the phone on its link. */
export function startPhone(parts: PhoneParts): Phone {
  const { link, audio, ringer, tones } = parts;
  let ringVolume = 0.7;

  const report = (fact: PhoneFact): boolean => {
    if (fact.kind === 'messages') headsets.onMessages(fact.fresh);
    return link.tell(fact);
  };
  const toDevicesFact = (state: AudioState): PhoneFact => ({
    kind: 'devices',
    ...state,
    microphones: [...state.microphones],
    speakers: [...state.speakers],
    moved: [...state.moved],
  });
  const speaker = () => audio.device('speaker');
  const soundRingback = () =>
    tones.ringback(needsRingback(calls.all().map((call) => call.fact())), speaker());

  const conference = createConference(parts.makeMixer);
  const transfers = createTransfers({ report, after: parts.after });
  const calls = createPhoneCalls({
    audio,
    report(fact) {
      // Whatever took the voice may have taken the line, too: the repair needs to know that now.
      if (fact.kind === 'recovery' && fact.seen === 'voice-lost') registrations.wake('silence');
      return report(fact);
    },
    onSession(callId, call) {
      transfers.onCall(callId, call);
      conference.onCall(callId, call);
    },
    nowMs: parts.nowMs,
    newId: parts.newId,
    after: parts.after,
    random: parts.random,
    line: () => registrations.line(),
    onChange(fact) {
      soundRingback();
      headsets.onCalls(calls.all().map((call) => call.fact()));
      if (fact.state !== 'ended') return;
      registrations.onCallEnded(fact.callId);
      transfers.onCallEnded(fact.callId);
      conference.onCallEnded(fact.callId);
      if (needsFailedTone(fact)) tones.failed(speaker());
    },
  });
  const headsets = createHeadsets({
    hid: parts.hid ?? null,
    nowMs: parts.nowMs,
    after: parts.after,
    report,
    withoutCore: (key) => void obeyKey(key, calls.all()),
  });
  const registrations = createRegistrations({
    startAgent: parts.startAgent,
    liveCalls: () => calls.all().map(({ callId }) => callId),
    report,
    onIncoming: calls.onIncoming,
    onSignalling: calls.onSignalling,
  });

  const ringLook = createRingLook({
    senses: parts.senses,
    microphone: () => audio.device('microphone'),
    ringer: () => ({
      // Another one rings in its place, and only the system's own is worth a word: `moved` tells the rest.
      isWished: audio.state().moved.some(({ part }) => part === 'ringer'),
      device: audio.device('ringer'),
    }),
    microphoneInUse: () => audio.state().microphoneInUse,
    proveReach: () => registrations.line()?.ua.proveReach() ?? Promise.resolve('no-line'),
    isBusy: () => calls.all().length > 0,
  });
  const voiceCheck = createVoiceCheck({
    tape: parts.tape,
    open: () => audio.open(),
    speaker,
    isBusy: () => calls.all().length > 0,
    after: parts.after,
  });
  const restate = () => {
    const told = calls.restate();
    const registration = registrations.state();
    if (report({ kind: 'restated', registration, calls: [...told.calls] })) told.onHeard();
    registrations.tell();
    for (const call of calls.all())
      if (call.recovery() !== 'well')
        report({
          kind: 'recovery',
          callId: call.callId,
          seen: call.recovery(),
          voiceBackAfterMs: null,
        });
    report(toDevicesFact(audio.state()));
    headsets.tell();
  };
  const withCall = <T>(
    id: CallId,
    act: (call: SipCall) => Answer<T> | Promise<Answer<T>>,
  ): Answer<T> | Promise<Answer<T>> => {
    const call = calls.get(id);
    return call ? act(call) : refusedCall;
  };

  const handlers: Handlers = {
    configure: ({ credentials, instanceId }) => registrations.configure(credentials, instanceId),
    restate() {
      restate();
      return done;
    },
    dial: ({ callId, interactionId, number }) => calls.dial(callId, interactionId, number),
    answer: ({ callId }) => withCall(callId, (call) => call.answer()),
    reject: ({ callId }) => withCall(callId, (call) => call.reject()),
    'hang-up': ({ callId }) =>
      calls.giveUp(callId) ? done : withCall(callId, (call) => call.hangUp()),
    hold: ({ callId }) => withCall(callId, (call) => call.hold()),
    resume: ({ callId }) => withCall(callId, (call) => call.resume()),
    mute: ({ callId, isMuted }) => withCall(callId, (call) => call.mute(isMuted)),
    join: ({ callIds }) => conference.join(callIds),
    refer: ({ callId, number, replaces }) => transfers.refer(callId, { number, replaces }),
    dtmf: ({ callId, digits }) => withCall(callId, (call) => call.sendDigits(digits)),
    async ring({ mode, volume }) {
      ringVolume = volume;
      // In the ear while talking; the ringing device only when the agent may be away from the headset.
      const device = audio.device(mode === 'loud' ? 'ringer' : 'speaker');
      // The answer means that it sounds: core opens the line after a tone that was heard.
      await ringer.ring(mode, volume, device);
      return done;
    },
    async devices({ microphone, speaker: wished, ringer: ringing, cleansVoice, ...more }) {
      headsets.prefer(more.headset ?? null);
      await audio.setDevices({
        ...{ microphone, speaker: wished, ringer: ringing },
        sets: more.sets ?? [],
        returns: more.returns ?? systemWish.returns,
        limits: more.limits ?? systemWish.limits,
        voice: more.voice ?? {
          echoCancellation: cleansVoice,
          noiseSuppression: cleansVoice,
          autoGain: cleansVoice,
        },
      });
      soundRingback();
      return done;
    },
    'headset/test': ({ deviceId, light }) =>
      headsets.test(deviceId, light) ? done : refused('not-now'),
    'headset/take-back': ({ deviceId }) =>
      headsets.takeBack(deviceId) ? done : refused('not-found', false),
    'headset/ask'() {
      parts.askForHeadset?.(headsets.request);
      return parts.askForHeadset ? done : refused('not-now', false);
    },
    'busy-light'({ shows }) {
      headsets.showBusy(shows);
      return done;
    },
    async 'check/speaker'({ device }) {
      const isThere = await ringer.test(
        ringVolume,
        audio.device(device),
        device === 'speaker' ? 'ear' : 'room',
      );
      return isThere ? done : refused('speaker-refused');
    },
    async 'check/microphone'({ forMs }) {
      const level = await audio.measureMicrophone(Math.min(forMs, 5_000));
      return level.ok ? { ok: true, value: { level: level.value } } : level;
    },
    'check/record': ({ forMs }) => voiceCheck.record(forMs),
    'check/play-back': () => voiceCheck.playBack(),
    'ring/look': async (look) => ({ ok: true, value: await ringLook(look) }),
  };

  const run = async <N extends PhoneCommandName>(
    name: N,
    payload: unknown,
  ): Promise<Answer<unknown>> => {
    const parsed = phoneCommands[name].payload.safeParse(payload);
    if (!parsed.success) return refused('invalid', false);
    return handlers[name](parsed.data as PhoneCommand<N>);
  };
  link.onAsk((name, payload) =>
    Object.hasOwn(phoneCommands, name)
      ? run(name as PhoneCommandName, payload)
      : Promise.resolve(refused('invalid', false)),
  );
  link.onState((state) => {
    if (state !== 'open') return;
    report({ kind: 'hello', contract: PHONE_CONTRACT });
    restate();
  });
  audio.onChange((state) => {
    report(toDevicesFact(state));
    headsets.onMicrophone(audio.device('microphone')?.label ?? null);
    soundRingback(); // the device of the voice may have come or gone
  });
  audio.onHeard((heard) => report({ kind: 'heard', ...heard }));

  const measure = () => {
    for (const call of calls.all())
      void call
        .measure()
        .then((quality) => quality && report({ kind: 'quality', quality }))
        .catch(() => {}); // the call ended while it was measured
    parts.after(qualityEveryMs, measure);
  };
  parts.after(qualityEveryMs, measure);

  return {
    wake(why, awayMs) {
      registrations.wake(why);
      if (awayMs !== undefined) report({ kind: 'woke', awayMs });
      calls.onNetworkChanged();
    },
    replaceTrack(from, to) {
      for (const call of calls.all()) call.replaceTrack(from, to);
      conference.replaceTrack(from, to);
    },
    close: () => void headsets.close(),
  };
}
