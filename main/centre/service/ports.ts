/**
 * What the service needs from the world. The service process passes the real ones, tests pass a clock, timers and a telephone
 * system that they own. The service never touches globals.
 */
import type { Clock, IdSource } from '#src/model/clock.ts';
import type { AgentId } from '#src/model/ids.ts';
import type { PrivacyPolicy } from '#src/policy/privacy.ts';
import type { MailPort } from '../mail/mail-port.ts';
import type { CentreDb } from '../store/open.ts';
import type { TelephonyDriver } from '../telephony/port.ts';
import type { CallerScript } from '../practice/caller-script.ts';
import type { ChatScript } from '../practice/chat/chat-script.ts';
import type { ChatTrunkPort } from './chat/chat-trunk.ts';

/** Timers that tests can own; each answers its canceller. */
export interface CentreTimers {
  every(periodMs: number, run: () => void): () => void;
}

/** One structured log line; never a name, a number or a note. */
export interface CentreLog {
  info(fact: string, ids?: Readonly<Record<string, unknown>>): void;
  warn(fact: string, ids?: Readonly<Record<string, unknown>>): void;
}

/** What only a practice centre has. */
export interface PracticePorts {
  readonly scenarios: readonly CallerScript[];
  /** Makes a caller call; answers the leg's id. */
  startCaller(script: CallerScript): Promise<string>;
  /** Customers who write, and how one begins; without them nobody writes. */
  readonly chats?: {
    readonly scripts: readonly ChatScript[];
    begin(script: ChatScript): string;
  };
  /** Pause between callers that come by themselves; null when they do not. */
  readonly everyMs: number | null;
  /** Colleagues without a desk, played by the practice telephony for consults and transfers. */
  readonly bots?: readonly {
    readonly agentId: AgentId;
    readonly sipUsername: string;
    readonly isAway: boolean;
    /** Takes customers who were handed to one of their queues. */
    readonly doesAnswer: boolean;
    /** What they do when somebody hands them a chat, or asks them aside in one; they answer unless told otherwise. */
    readonly behaviour?: 'answers' | 'declines' | 'silent' | 'busy';
    readonly answerAfterMs?: number;
  }[];
}

export interface CentrePorts {
  readonly clock: Clock;
  readonly timers: CentreTimers;
  readonly newId: IdSource;
  /** An unguessable token. */
  readonly newToken: () => string;
  readonly log: CentreLog;
  readonly driver: TelephonyDriver;
  readonly db: CentreDb;
  readonly centreName: string;
  readonly practice: PracticePorts | null;
  /** Sends cards to people outside; without it nothing leaves by e-mail, and the agent is told so. */
  readonly mail?: MailPort | null;
  /** Whether agents see who only listens to them; when nobody says otherwise, they do. */
  readonly showsSupervision?: boolean;
  /** Which numbers are masked before anything is kept; those that pay, unless somebody says otherwise. */
  readonly privacy?: PrivacyPolicy;
  /** Carries what is written to customers and back; null where nobody writes. */
  readonly chatTrunk?: ChatTrunkPort | null;
  /** So many days after their last contact nobody may be forgotten: what the law makes the company keep; none, unless told. */
  readonly holdDays?: number;
}
