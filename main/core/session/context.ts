/**
 * What the parts of the session share: the truth to read, the one way to change it, and the ways out. Every part is made
 * from this by `agent-session.ts`; a part never holds state of its own that a page could see.
 */
import type { Answer } from '#src/contracts/fault.ts';
import type { DeskFrame } from '#src/contracts/desk.ts';
import type { PhoneAnswer, PhoneCommand, PhoneCommandName } from '#src/contracts/phone.ts';
import type { CentreClient } from '../centre/centre-client.ts';
import type { EventStream } from '../centre/event-stream.ts';
import type { OutboxRunner } from '../offline/outbox-runner.ts';
import type { SettingsFile } from '../policy/settings-file.ts';
import type { CoreOptions, CorePorts } from '../ports.ts';
import type { StorePort } from '../store/store-port.ts';
import type { DeskFile } from '../policy/desk-file.ts';
import type { ToldEntries } from './told-entries.ts';
import type { Truth } from './truth.ts';

export type PhoneCommander = <N extends PhoneCommandName>(
  name: N,
  payload: PhoneCommand<N>,
) => Promise<Answer<PhoneAnswer<N>>>;

export interface SessionContext {
  readonly ports: Pick<
    CorePorts,
    'clock' | 'timers' | 'log' | 'newId' | 'notify' | 'secrets' | 'showPhone'
  >;
  readonly options: CoreOptions;
  readonly random: () => number;
  truth(): Truth;
  /** Replaces the truth; reactions and publishing follow by themselves. */
  change(update: (truth: Truth) => Truth): void;
  readonly centre: CentreClient;
  readonly stream: EventStream;
  readonly store: StorePort;
  readonly outbox: OutboxRunner;
  readonly settingsFile: SettingsFile;
  readonly deskFile: DeskFile;
  readonly phone: PhoneCommander;
  tellDesk(frame: DeskFrame): void;
  /** A contact that is over; many at once go together (`told-entries.ts`). */
  tellAdded: ToldEntries['add'];
  raiseDesk(): void;
}

/** The value of an answer that has nothing to say. */
export type Nothing = Record<string, never>;

/** An intent that worked and has nothing to say. */
export const done: Answer<Nothing> = { ok: true, value: {} };
