/**
 * Everything core needs from the world, and what a shell gets back. Core never touches globals: Electron's `net` brings
 * proxies and company CAs, tests bring a clock they own. Both shells build these ports and call `createCore` of `app.ts`.
 */
import type { EntryLink } from '#src/desktop/deep-link.ts';
import type { AsideKind } from '#src/contracts/aside.ts';
import type { DesktopFacts } from '#src/contracts/desk-desktop.ts';
import type { LinkFrame } from '#src/contracts/link.ts';
import type { Clock, IdSource } from '#src/model/clock.ts';
import type { SipAccount } from '#src/model/sip-account.ts';

/** Timers that tests can own. Each answers its canceller. */
export interface Timers {
  after(delayMs: number, run: () => void): () => void;
  every(periodMs: number, run: () => void): () => void;
}

/** The part of WHATWG `fetch` that core uses. */
export type FetchPort = (
  url: string,
  options: {
    readonly method: 'GET' | 'POST';
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string | null;
    readonly signal: AbortSignal;
  },
) => Promise<{ readonly status: number; readonly contentType: string; text(): Promise<string> }>;

/** A text WebSocket, already opening. */
export interface SocketPort {
  send(text: string): void;
  close(): void;
  onOpen(listener: () => void): void;
  onText(listener: (text: string) => void): void;
  onClose(listener: () => void): void;
}

/** One structured log line; implementations mask numbers and names (`src/text/redact`). */
export interface LogPort {
  info(area: string, fact: string, ids?: Readonly<Record<string, unknown>>): void;
  warn(area: string, fact: string, ids?: Readonly<Record<string, unknown>>): void;
}

/** The OS key store, or the 0600 file of decision 15. */
export interface SecretsPort {
  /** `strong`: an OS key store; `weak`: a file that only this user reads. */
  readonly protection: 'strong' | 'weak';
  /** The 32-byte hex key of the local files, made on first use. Throws when the profile cannot be written. */
  databaseKey(): Promise<string>;
}

/** Desktop notifications; a press on one comes back. Without support it does nothing. */
export interface NotifyPort {
  show(note: {
    readonly id: string;
    readonly title: string;
    readonly body: string;
    /** Stands in the place of both where others may see it: on a locked screen. */
    readonly discreet: string;
    readonly onPress: () => void;
    /** Buttons, where the system shows any: the ring is never only there. */
    readonly answer?: { readonly onAnswer: () => void; readonly onDecline: () => void };
  }): void;
  close(id: string): void;
}

/** What the shell is on this computer's desktop, and what may be asked of it. */
export interface DesktopPort {
  /** Hears the facts at once and whenever they change; answers the remover. */
  onFacts(listener: (facts: DesktopFacts) => void): () => void;
  claimLinks(): void;
  setKeyMode(mode: DesktopFacts['keyMode']): void;
  showBar(): void;
  hideBar(): void;
  /** The desk's page is looked at, or not any more. */
  setInFront(isInFront: boolean): void;
  quit(): void;
}

/** How the store worker is started: plain Node takes the .ts file, Electron the bundled one. */
export interface StoreWorkerPort {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** The worker died or could not start. */
  onExit(listener: (cause: Error | null) => void): void;
  terminate(): Promise<void>;
}

export interface CorePorts {
  readonly clock: Clock;
  readonly newId: IdSource;
  readonly timers: Timers;
  readonly log: LogPort;
  readonly fetch: FetchPort;
  readonly openSocket: (url: string) => SocketPort;
  readonly secrets: SecretsPort;
  readonly notify: NotifyPort;
  /** Brings the phone's page forward, where a shell needs a click in it. */
  showPhone?(): void;
  readonly startStoreWorker: () => StoreWorkerPort;
  /** Absent: nothing of the desktop can be asked here. */
  readonly desktop?: DesktopPort;
}

export interface CoreOptions {
  readonly shell: 'electron' | 'web';
  readonly version: string;
  /** What this computer is called: a lead tells an agent's computers apart by it. */
  readonly deskName?: string;
  /** Folder of this profile's files; exists and is writable. */
  readonly profileDir: string;
  /** `http://127.0.0.1:N` of the centre. */
  readonly centreUrl: string;
  /** Signs in by itself at start (practice); null shows the sign-in screen. */
  readonly signInAs: { readonly username: string; readonly password: string } | null;
  /** Overrides the user's setting for this start. */
  readonly language: 'es' | 'en' | null;
  /** Present: there is no centre (`centreUrl` is empty), only a SIP server. Nulls leave it to the settings of the desk. */
  readonly sip?: { readonly account: SipAccount | null; readonly password: string | null };
}

/** A page's end of a link as core sees it. */
export interface PagePort {
  send(frame: LinkFrame): void;
  onFrame(listener: (frame: unknown) => void): void;
  onClose(listener: () => void): void;
}

/** What a shell holds. */
export interface Core {
  /** A desk page has opened its link; several may follow one another, the newest counts. */
  attachDesk(page: PagePort): void;
  attachPhone(page: PagePort): void;
  /** The call bar, or the shell itself: a part of the desk's state, whatever becomes of its page. */
  attachAside(kind: AsideKind, page: PagePort): void;
  /** A number from a link or another program: the desk asks before it dials. */
  offerNumber(number: string): void;
  /** A link leads to a contact of a customer: the desk shows it. */
  offerEntry(link: EntryLink): void;
  /** The shell saw the phone page die: its calls are lost until it restates. */
  phoneGone(): void;
  /** For quit, sign-out, update: what would be lost or left. */
  liveWork(): {
    readonly calls: number;
    readonly chats: number;
    readonly wrapUps: number;
    readonly unsent: number;
  };
  /** Asks the shell to bring the desk to the front (answering from a notification). */
  onRaise(listener: () => void): () => void;
  /** Flushes and closes the store; calls on the phone are not touched. */
  stop(): Promise<void>;
}
