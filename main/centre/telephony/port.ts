/**
 * The telephony driver port: what the centre asks of a telephone system and what it hears from it. The practice
 * telephony (own process, SIP over WebSocket) implements it; a driver for a real PBX will implement the same.
 * Times are milliseconds since the epoch. Answer, hold, DTMF and hang-up of an agent's own leg are SIP acts of the
 * phone: they work without the centre, and the driver only reports them.
 */

/** One party's connection as the telephone system sees it. */
export interface TelephonyLeg {
  readonly legId: string;
  readonly kind: 'customer' | 'agent';
  /** Seen from the telephone system: `inbound` legs were started by the far party. */
  readonly direction: 'inbound' | 'outbound';
  readonly state: 'trying' | 'ringing' | 'up' | 'ended';
  /** The far party's number in E.164 where it is known; the SIP user name for agents. */
  readonly number: string;
  /** Raw display name as the far party sent it: hostile text is possible. */
  readonly displayName: string;
  /** The number the far party dialled. */
  readonly dialled: string;
  /** The centre's interaction, from `dialAgent`, `dialNumber` or the INVITE's User-to-User (RFC 7433). */
  readonly interactionId: string | null;
  readonly bridgeId: string | null;
  /** True while the far party holds us (re-INVITE with `sendonly` or `inactive`). */
  readonly isHeld: boolean;
  /** True while nothing has come from it for some time, though it holds nobody: its machine may be gone. */
  readonly isLost?: boolean;
  readonly createdAtMs: number;
  readonly answeredAtMs: number | null;
  /** What was learnt before the centre got the call, e.g. `{ intent, choice, language }` from the IVR. */
  readonly context: Readonly<Record<string, string>>;
}

/** Why a leg ended, independent of the protocol. `sipStatus` is given where SIP was spoken. */
export interface LegEnd {
  readonly reason:
    | 'far-hangup'
    | 'near-hangup'
    | 'busy'
    | 'no-answer'
    | 'rejected'
    | 'cancelled'
    | 'unreachable'
    | 'not-found'
    | 'media-lost'
    | 'failed';
  readonly sipStatus: number | null;
}

export type RecordingState = 'off' | 'recording' | 'paused';

/** What a leg that is in no bridge hears. File names are without extension below `assets/speech`. */
export type LegAudio =
  | { readonly kind: 'silence' }
  | { readonly kind: 'ringback' }
  | { readonly kind: 'music' }
  | {
      readonly kind: 'announcement';
      readonly files: readonly string[];
      readonly then: 'music' | 'silence';
    };

export interface SipCredentials {
  readonly username: string;
  readonly realm: string;
  /** MD5(username:realm:password) of RFC 7616 section 3.4.2; the password itself never leaves the telephone system. */
  readonly ha1: string;
  readonly uri: string;
  readonly wsUri: string;
  readonly expiresAtMs: number;
}

export type TelephonyEvent =
  | { readonly kind: 'leg/created'; readonly leg: TelephonyLeg }
  | { readonly kind: 'leg/changed'; readonly leg: TelephonyLeg }
  | { readonly kind: 'leg/dtmf'; readonly legId: string; readonly digit: string }
  | { readonly kind: 'leg/ended'; readonly leg: TelephonyLeg; readonly end: LegEnd }
  | { readonly kind: 'agent/registered'; readonly username: string }
  | { readonly kind: 'agent/unregistered'; readonly username: string }
  | {
      readonly kind: 'recording/changed';
      readonly bridgeId: string;
      readonly state: RecordingState;
    }
  /** The driver lost or regained its telephone system; after `up` ask for `state()`. */
  | { readonly kind: 'driver/down' }
  | { readonly kind: 'driver/up' };

/** Everything the telephone system knows now: the centre asks after its own restart and reconciles. */
export interface TelephonyState {
  readonly legs: readonly TelephonyLeg[];
  readonly registered: readonly string[];
  readonly recordings: Readonly<Record<string, RecordingState>>;
}

/** One leg's place in a bridge. */
export interface BridgeMember {
  readonly legId: string;
  /** The legs it hears; not itself. */
  readonly hears: readonly string[];
  readonly isMuted: boolean;
  /** What it hears while it hears nobody. */
  readonly waiting: LegAudio;
  /** False: what it says is not in the recording, as of a lead who whispers. When nothing is said it is. */
  readonly isRecorded?: boolean;
}

/** Commands reject with a TelephonyError when the telephone system refuses or is away; nothing is queued. */
export interface TelephonyDriver {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Returns the remover. */
  onEvent(listener: (event: TelephonyEvent) => void): () => void;
  state(): Promise<TelephonyState>;
  /** New SIP credentials for one sign-in, valid until the given time; older ones of the same agent stop working. */
  issueCredentials(agent: {
    agentId: string;
    displayName: string;
    expiresAtMs: number;
  }): Promise<SipCredentials>;
  revokeCredentials(username: string): Promise<void>;
  /** What a leg hears while it is in no bridge. */
  play(legId: string, audio: LegAudio): Promise<void>;
  /** Answers an inbound customer leg (it hears what `play` says). */
  answer(legId: string): Promise<void>;
  /** Rings an agent's phone; the INVITE carries both ids in User-to-User. Resolves when it was sent. */
  dialAgent(call: {
    legId: string;
    username: string;
    interactionId: string;
    callerNumber: string;
    callerName: string;
  }): Promise<void>;
  /** Calls a number on the trunk. */
  dialNumber(call: {
    legId: string;
    number: string;
    interactionId: string;
    callerNumber: string;
  }): Promise<void>;
  /** Puts exactly these legs into one bridge (made when new): everyone hears everyone else. */
  bridge(bridgeId: string, legIds: readonly string[]): Promise<void>;
  /**
   * Puts exactly these legs into one bridge (made when new) and says whom each of them hears, in one step, so that nobody is
   * in silence between two commands. A leg that hears nobody hears `waiting`. A muted leg is heard by nobody.
   */
  arrange(bridgeId: string, members: readonly BridgeMember[]): Promise<void>;
  hangUp(legId: string, reason: LegEnd['reason']): Promise<void>;
  /** Resolves with the state the recorder confirmed; rejects when it does not confirm within 2 s. */
  record(bridgeId: string, state: RecordingState): Promise<RecordingState>;
}

/** A refused or impossible telephony command. */
export class TelephonyError extends Error {
  readonly code: 'away' | 'no-such-leg' | 'no-such-agent' | 'not-registered' | 'refused';
  constructor(code: TelephonyError['code'], message: string) {
    super(message);
    this.name = 'TelephonyError';
    this.code = code;
  }
}
