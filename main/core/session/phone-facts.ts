/** The phone's facts into the truth: registration, devices, quality, calls. The phone is believed about all of them. */
import { never } from '#src/base/never.ts';
import { isLive } from '#src/call/call-set.ts';
import type { PhoneFact, Registration } from '#src/contracts/phone.ts';
import type { Strip } from '#src/contracts/desk.ts';
import type { VoiceQuality } from '#src/model/call.ts';
import type { Calls } from './calls.ts';
import type { SessionContext } from './context.ts';
import type { Headsets } from './headsets.ts';
import type { Sound } from './sound.ts';
import { patchConversation, findCall, type Truth } from './truth.ts';

export interface PhoneFacts {
  onFact(fact: PhoneFact): void;
  onLost(): void;
  onGivenUp(): void;
  /** The centre is back; it may not know yet what became of the phone's calls. */
  onConnected(): void;
}

type RegistrationFact = Extract<PhoneFact, { kind: 'registration' }>;

/** The centre spares calls that began within 3 s of a report; what it spared is told once more. */
const TELL_AGAIN_MS = 4_000;

/** `hello` is a page without any knowledge: `onHello` gives it credentials, devices and asks it to restate. */
export function createPhoneFacts(
  ctx: SessionContext,
  calls: Calls,
  on: {
    readonly hello: () => void;
    readonly registration: (state: Registration, fact: RegistrationFact) => void;
    readonly woke: (awayMs: number) => void;
    readonly referred: (fact: Extract<PhoneFact, { kind: 'referred' }>) => void;
    readonly headsets: Pick<Headsets, 'onFact' | 'onKey'>;
    readonly sound: Pick<Sound, 'onDevices' | 'onHeard'>;
    readonly quality: (quality: VoiceQuality) => void;
  },
): PhoneFacts {
  /** The phone is a new page, and the centre does not know yet which calls live on it. */
  let mustTell = false;
  let isRestated = false;
  /** Calls were alive when the phone lost the telephone system: the two may differ about them now. */
  let wasCutOff = false;
  let cancelTelling = (): void => {};

  const setState = (state: Strip['phone']['state']): void => {
    ctx.change((truth) => withPhone(truth, state, ctx.ports.clock.nowMs()));
  };

  const tellCentre = (): void => {
    if (!mustTell || !isRestated || ctx.truth().strip.centre.state !== 'connected') return;
    mustTell = false;
    tell();
    cancelTelling = ctx.ports.timers.after(TELL_AGAIN_MS, () => {
      if (isRestated && ctx.truth().strip.centre.state === 'connected') tell();
    });
  };
  /** Registered again: first the phone itself tells the telephone system of each call, and says goodbye to those it left. */
  const tellLater = (): void => {
    cancelTelling();
    cancelTelling = ctx.ports.timers.after(TELL_AGAIN_MS, () => {
      if (isRestated && ctx.truth().strip.centre.state === 'connected') tell();
      else mustTell = true;
    });
  };
  const tell = (): void => {
    const interactionIds = ctx
      .truth()
      .calls.filter(isLive)
      .map((call) => call.interactionId);
    void ctx.centre.request('phone/restated', { interactionIds });
  };

  return {
    onFact(fact) {
      switch (fact.kind) {
        case 'hello':
          // A reloaded page took its calls along without a word: the telephone system may still keep their legs.
          mustTell = true;
          isRestated = false;
          cancelTelling();
          on.hello();
          return;
        case 'registration':
          setState(fact.state);
          on.registration(fact.state, fact);
          if (fact.state === 'unreachable') wasCutOff ||= ctx.truth().calls.some(isLive);
          if (fact.state !== 'registered' || !wasCutOff) return;
          wasCutOff = false;
          tellLater();
          return;
        case 'messages':
          ctx.change((truth) => ({
            ...truth,
            strip: { ...truth.strip, phone: { ...truth.strip.phone, newMessages: fact.fresh } },
          }));
          return;
        case 'referred':
          on.referred(fact);
          return;
        case 'headsets':
          on.headsets.onFact(fact);
          return;
        case 'headset-key':
          on.headsets.onKey(fact);
          return;
        case 'call':
          calls.onPhoneCall(fact.call);
          return;
        case 'restated':
          setState(fact.registration);
          calls.onRestated(fact.calls);
          isRestated = true;
          tellCentre();
          return;
        case 'quality': {
          const { quality } = fact;
          const call = findCall(ctx.truth(), quality.callId);
          ctx.change((truth) => {
            const { mos, roundTripMs, atMs } = quality;
            const strip = { ...truth.strip, voice: { mos, roundTripMs, atMs } };
            return call
              ? patchConversation({ ...truth, strip }, call.interactionId, { quality })
              : { ...truth, strip };
          });
          on.quality(quality);
          return;
        }
        case 'recovery': {
          const { callId, seen, voiceBackAfterMs } = fact;
          const call = findCall(ctx.truth(), callId);
          // Without any name or number: how a network behaves is what systems people ask the log for.
          ctx.ports.log.info('phone', recoveryLog(seen, voiceBackAfterMs));
          if (!call) return;
          const atMs = ctx.ports.clock.nowMs();
          ctx.change((truth) =>
            patchConversation(truth, call.interactionId, {
              recovery: { seen, voiceBackAfterMs, atMs },
            }),
          );
          return;
        }
        case 'devices':
          ctx.change((truth) => ({
            ...truth,
            devices: { microphones: fact.microphones, speakers: fact.speakers, isKnown: true },
            strip: {
              ...truth.strip,
              audio: {
                microphone: fact.microphoneInUse,
                speaker: fact.speakerInUse,
                problem: fact.problem,
              },
            },
          }));
          on.sound.onDevices(fact);
          return;
        case 'heard':
          on.sound.onHeard(fact);
          return;
        case 'woke':
          on.woke(fact.awayMs);
          return;
        case 'dtmf-sent':
          calls.onDtmfSent(fact.callId, fact.count);
          return;
        default:
          never(fact, 'phone fact');
      }
    },
    onLost() {
      mustTell = true;
      isRestated = false;
      setState('lost');
      on.headsets.onFact({ kind: 'headsets', support: 'ok', devices: [] });
      calls.onPhoneLost();
    },
    onGivenUp() {
      calls.onRestated([]);
      isRestated = true;
      tellCentre();
    },
    onConnected: tellCentre,
  };
}

function recoveryLog(
  seen: 'well' | 'signalling-lost' | 'voice-lost',
  voiceBackAfterMs: number | null,
): string {
  if (voiceBackAfterMs !== null)
    return `voice back after ${(voiceBackAfterMs / 1000).toFixed(1)} s`;
  if (seen === 'well') return 'call is well again';
  return seen === 'voice-lost' ? 'voice lost in a call' : 'signalling lost in a call';
}

function withPhone(truth: Truth, state: Strip['phone']['state'], nowMs: number): Truth {
  const { phone } = truth.strip;
  if (phone.state === state) return truth;
  return { ...truth, strip: { ...truth.strip, phone: { ...phone, state, sinceMs: nowMs } } };
}
