/**
 * What the supervisor and the core process say to each other over their IPC channel. Closing the channel means the
 * supervisor is gone: the core process then ends itself. Both ends check nothing further: it is one program in two halves.
 */
import type { SipStart } from '#main/core/policy/sip-start.ts';
import type { DeskVerb } from '#src/contracts/desk-desktop.ts';
import type { PageRole } from '#src/contracts/link.ts';

/** Everything the core process has to know; sent first, never on a command line, where others could read the key. */
export interface CoreStart {
  readonly kind: 'start';
  readonly port: number;
  readonly pageKey: string;
  readonly pagesDir: string;
  readonly profileDir: string;
  readonly centreUrl: string;
  readonly username: string;
  readonly password: string;
  readonly isPractice: boolean;
  /** Without a centre; null: with one. */
  readonly sip: SipStart | null;
  readonly language: 'es' | 'en' | null;
  readonly version: string;
}

/** Supervisor → core process. */
export type ToCore =
  | CoreStart
  | { readonly kind: 'token'; readonly n: number; readonly role: PageRole }
  | { readonly kind: 'live-work'; readonly n: number }
  | { readonly kind: 'phone-gone' }
  /** What a second start was told to do. */
  | {
      readonly kind: 'asked';
      readonly verbs: readonly DeskVerb[];
      readonly links: readonly string[];
    }
  | { readonly kind: 'bar-closed' }
  | { readonly kind: 'stop' };

/** Contacts that would suffer if Puesto ended now. */
export interface LiveWork {
  readonly calls: number;
  /** Customers who write to this agent now. */
  readonly chats: number;
  readonly wrapUps: number;
  readonly unsent: number;
}

/** Core process → supervisor. */
export type FromCore =
  | { readonly kind: 'ready'; readonly port: number }
  /** Could not start for a reason that a restart does not mend; a sentence for the person. */
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'token'; readonly n: number; readonly token: string }
  | { readonly kind: 'live-work'; readonly n: number; readonly work: LiveWork }
  | { readonly kind: 'page'; readonly role: PageRole }
  /** The page's last link closed. */
  | { readonly kind: 'page-unlinked'; readonly role: PageRole }
  /** The page's link is open, but nobody answers on it. */
  | { readonly kind: 'page-hung'; readonly role: PageRole }
  /** The call bar's window is to be there, or not any more. */
  | { readonly kind: 'bar'; readonly isWanted: boolean }
  | { readonly kind: 'raise' }
  | { readonly kind: 'show-phone' };
