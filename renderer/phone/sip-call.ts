/**
 * One call as the phone sees it: its commands and facts, and what it is made of. `sip-session.ts` builds it, its parts
 * (`call-hold.ts`, `call-media.ts`) and `phone.ts` share these words.
 */
import type { RecoverySeen } from '#src/call/recovery-machine.ts';
import type { Answer, FaultCode } from '#src/contracts/fault.ts';
import type { PhoneCall } from '#src/contracts/phone.ts';
import type { CallId, InteractionId } from '#src/model/ids.ts';
import type { VoiceQuality } from '#src/model/call.ts';
import type { CallAudio } from './audio.ts';
import type { DigitsBy } from './call-digits.ts';
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
  /** 0…1, for the pauses after offers that crossed. */
  readonly random: () => number;
  /** Repairs of several calls go one after another. */
  readonly afterOthers: <T>(work: () => Promise<T>) => Promise<T>;
  readonly onChange: () => void;
  readonly onDigits: (count: number) => void;
  readonly digitsBy: DigitsBy;
  /** What recovery has to say: what is wrong, and how long voice was away when it came back. */
  readonly onRecovery: (seen: RecoverySeen, voiceBackAfterMs: number | null) => void;
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
  sendDigits(digits: string): Answer<Nothing> | Promise<Answer<Nothing>>;
  /** The connection is gone, or the phone is registered again: what could not be said is said now. */
  onSignalling(what: 'lost' | 'back'): void;
  /** The address of this machine may have changed. */
  onNetworkChanged(): void;
  /** What is wrong with it. */
  recovery(): RecoverySeen;
  /** Ended here without a connection: the far side does not know yet. */
  owesGoodbye(): boolean;
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
