/**
 * One call as the phone sees it: its commands and facts, and what it is made of. `sip-session.ts` builds it, its parts
 * (`call-hold.ts`, `call-media.ts`) and `phone.ts` share these words.
 */
import type { Answer, FaultCode } from '#src/contracts/fault.ts';
import type { PhoneCall } from '#src/contracts/phone.ts';
import type { CallId, InteractionId } from '#src/model/ids.ts';
import type { VoiceQuality } from '#src/model/call.ts';
import type { CallAudio } from './audio.ts';
import type { SipSession } from './sip-parts.ts';

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

/** Where a call is, before the contract's words for it. */
export type CallPhase = 'ringing' | 'answering' | 'dialling' | 'far-ringing' | 'up' | 'ended';

/** The answer of a command that brings nothing but itself. */
export type Nothing = Record<string, never>;

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

/** The command was carried out. */
export const done: Answer<Nothing> = { ok: true, value: {} };
/** The command was not carried out, and why. */
export const refused = (code: FaultCode, retryable = true): Answer<Nothing> => ({
  ok: false,
  error: { code, retryable },
});
