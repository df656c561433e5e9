/**
 * The parts of JsSIP 3.13.8 that the phone uses, as interfaces: tests bring small fakes, and the few private members that we
 * need (see `sip-session.ts`) are named in one place. `sip-parts.test.ts` fails when JsSIP no longer has them.
 */

/** A SIP message as far as it is read here. */
export interface SipMessage {
  getHeader(name: string): string | undefined;
  readonly status_code?: number;
}

/** One event of a session; which fields are there depends on its name. */
export interface SipSessionEvent {
  readonly originator?: 'local' | 'remote' | 'system';
  readonly message?: SipMessage | null;
  readonly cause?: string;
  readonly peerconnection?: RTCPeerConnection;
  readonly type?: string;
  sdp?: string;
}

/** Options of an ending. */
export interface SipEnding {
  readonly cause?: string;
  readonly status_code?: number;
  readonly reason_phrase?: string;
}

/** A request within a call and what comes of it; handlers that JsSIP brings itself are handed on untouched. */
export interface SipRequestOptions {
  readonly extraHeaders?: readonly string[];
  readonly body?: string;
  readonly eventHandlers?: {
    readonly onSuccessResponse?: (response?: SipMessage) => void;
    readonly onErrorResponse?: (response?: SipMessage) => void;
    readonly onRequestTimeout?: () => void;
    readonly onTransportError?: () => void;
    /** 481 or 408: the far side does not know the call. */
    readonly onDialogError?: (response?: SipMessage) => void;
  };
}

/** One `RTCSession`. */
export interface SipSession {
  readonly direction: 'incoming' | 'outgoing';
  readonly connection: RTCPeerConnection | null;
  readonly remote_identity: {
    readonly display_name: string | null | undefined;
    readonly uri: { readonly user: string | null | undefined };
  };
  on(name: string, listener: (event: SipSessionEvent) => void): unknown;
  emit(name: string, event: SipSessionEvent): unknown;
  answer(options: object): void;
  terminate(options?: SipEnding): void;
  hold(options?: object, done?: () => void): boolean;
  unhold(options?: object, done?: () => void): boolean;
  renegotiate(options?: object, done?: () => void): boolean;
  sendDTMF(tones: string, options: object): void;
  /** A request within the call; wrapped to learn the status of a refused re-INVITE. */
  sendRequest(method: string, request?: SipRequestOptions): unknown;
  isEstablished(): boolean;
  isEnded(): boolean;
  /** Private: JsSIP enables the microphone before the far side has agreed; we replace it by nothing and gate it ourselves. */
  _toggleMuteAudio(isMuted: boolean): void;
  /** Private: corrected after a refused hold, which JsSIP would answer by ending the call. */
  _localHold: boolean;
  /** Private: replaced (`local-description.ts`), because an ICE restart of JsSIP may go out without any address. */
  _createLocalDescription(type: 'offer' | 'answer', constraints?: object): Promise<string>;
  /** Private: false while a description is being written; JsSIP begins no other one then. */
  _rtcReady: boolean;
}

/** The user agent. */
export interface SipUa {
  on(name: string, listener: (event: SipUaEvent) => void): unknown;
  start(): void;
  stop(): void;
  register(): void;
  unregister(): void;
  isRegistered(): boolean;
  isConnected(): boolean;
  call(target: string, options: object): SipSession;
  sendOptions(target: string, body: string | null, options: SipOptionsOptions): unknown;
  set(parameter: string, value: string): boolean;
  /** Not in JsSIP's types: connects at once instead of after JsSIP's own pause, for which it keeps a timer. */
  readonly transport: {
    connect(): void;
    recovery_timer?: ReturnType<typeof setTimeout> | null;
  } | null;
}

/** What becomes of an OPTIONS of ours. */
export interface SipOptionsOptions {
  readonly extraHeaders: readonly string[];
  readonly eventHandlers: {
    readonly succeeded: () => void;
    readonly failed: (event: { readonly response: SipMessage | null }) => void;
  };
}

/** One event of the user agent. */
export interface SipUaEvent {
  readonly originator?: 'local' | 'remote';
  readonly session?: SipSession;
  readonly request?: SipMessage;
  readonly response?: SipMessage | null;
  readonly cause?: string;
}

/** Our socket: what JsSIP wants, and what it lacks. */
export interface PhoneSocket extends SipSocket {
  /** Asks for a sign of life now; without one soon the connection is dropped. */
  probe(): void;
  /** The same of a server that is known to answer; any other one is left alone. */
  doubt(): void;
  /** To the next server; false, and nothing done, where there is only one. */
  moveOn(reason: string): boolean;
  /** The connection is not believed any more: gone, whatever the network says. */
  drop(reason: string): void;
}

/** What JsSIP wants from a socket. */
export interface SipSocket {
  via_transport: string;
  readonly url: string;
  readonly sip_uri: string;
  connect(): void;
  disconnect(): void;
  send(text: string): boolean;
  isConnected(): boolean;
  isConnecting(): boolean;
  onconnect: () => void;
  ondisconnect: (isError: boolean, code?: number, reason?: string) => void;
  ondata: (data: string) => void;
}
