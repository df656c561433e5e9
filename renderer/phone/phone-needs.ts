/**
 * What the phone is made of, as interfaces: the entry brings the real parts, tests bring small ones. Nothing here runs.
 */
import type { SipCredentials } from '#src/centre/wire.ts';
import type { Fault } from '#src/contracts/fault.ts';
import type { PhoneFact, Registration } from '#src/contracts/phone.ts';
import type { Link } from '#renderer/link/link.ts';
import type { Audio } from './audio.ts';
import type { Mixer } from './conference.ts';
import type { HidPort } from './headset/hid-port.ts';
import type { Messages } from './message-waiting.ts';
import type { CallTones } from './call-tones.ts';
import type { Ringer } from './ringer.ts';
import type { RingSenses } from './ring-senses.ts';
import type { VoiceTape } from './voice-check.ts';
import type { SipMessage, SipSession } from './sip-parts.ts';
import type { UserAgent } from './user-agent.ts';

/** What the registrar said when it refused. */
export type RegistrarRefusal = NonNullable<Extract<PhoneFact, { kind: 'registration' }>['refusal']>;

/** What the phone is made of; the entry brings the real ones. */
export interface PhoneParts {
  readonly link: Link;
  readonly audio: Audio;
  readonly ringer: Ringer;
  readonly senses: RingSenses;
  readonly tape: VoiceTape;
  readonly tones: CallTones;
  readonly startAgent: (start: AgentStart) => UserAgent;
  readonly nowMs: () => number;
  /** Web Audio, for a conference mixed here. */
  readonly makeMixer: () => Mixer;
  /** The browser's headsets; null or absent: none here. */
  readonly hid?: HidPort | null;
  /** Shows the button with which a browser gives the page a headset. */
  readonly askForHeadset?: (request: () => Promise<'given' | 'none' | 'failed'>) => void;
  readonly newId: () => string;
  readonly after: (delayMs: number, run: () => void) => () => void;
  /** 0…1. */
  readonly random: () => number;
}

/** What a user agent is started with. */
export interface AgentStart {
  readonly credentials: SipCredentials;
  readonly instanceId: string;
  readonly isInCall: () => boolean;
  readonly onMessages: (messages: Messages) => void;
  readonly onRegistration: (
    state: Registration,
    fault: Fault | null,
    refusal?: RegistrarRefusal | null,
  ) => void;
  readonly onIncoming: (session: SipSession, request: SipMessage) => void;
  /** The connection is gone, or the phone is registered again. */
  readonly onSignalling: (what: 'lost' | 'back') => void;
}

/**
 * Why the connections should be looked at: voice is lost and the line may be, too; the network may be another one; there was
 * none for a while; the machine slept.
 */
export type Wake = 'silence' | 'network' | 'online' | 'sleep';

/** The running phone. */
export interface Phone {
  /** After a sleep, and after a time without any network, no connection is believed. */
  wake(why: Wake, awayMs?: number): void;
  /** The microphone of all calls was exchanged. */
  replaceTrack(from: MediaStreamTrack, to: MediaStreamTrack): void;
  /** The page ends: what is plugged in is let go of. */
  close(): void;
}
