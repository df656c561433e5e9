/**
 * What the parts of the service share: the ports, the boards and two small services of the composition. Built once in
 * `centre-service.ts`; parts take it as an argument and keep no globals.
 */
import type { CentreEvent } from '#src/centre/wire.ts';
import type { AgentId } from '#src/model/ids.ts';
import type { Catalogue, Queue } from '#src/model/queue.ts';
import type { QueueId } from '#src/model/ids.ts';
import type { PrivacyRules } from '#src/privacy/rules.ts';
import type { AgentBoard } from './agent-board.ts';
import type { CustomerBook } from './customer-book.ts';
import type { EventStreams } from './event-streams.ts';
import type { CentrePorts } from './ports.ts';
import type { WorkBoard } from './work-board.ts';

export interface CentreContext {
  readonly ports: CentrePorts;
  readonly catalogue: Catalogue;
  /** What is masked in all that people write. */
  readonly privacy: PrivacyRules;
  readonly streams: EventStreams;
  readonly works: WorkBoard;
  readonly agents: AgentBoard;
  readonly customers: CustomerBook;
  readonly queue: (id: QueueId | null) => Queue | null;
  /** Tells the desk of an agent. */
  readonly tell: (agentId: AgentId | null, event: CentreEvent) => void;
  /** Runs a telephony command whose failure is only worth a log line. */
  readonly ask: (what: string, command: () => Promise<unknown>) => void;
  /** After any change: lets presences follow, makes the offers that became possible, publishes. */
  readonly settle: () => void;
}
