/**
 * Fills an empty store with the people and the past that a centre begins with. A store that was filled once is left alone.
 */
import type { AgentProfile } from '#src/model/agent.ts';
import type { Customer } from '#src/model/customer.ts';
import type { CustomerCase, TimelineEntry } from '#src/model/interaction.ts';
import { catalogue, type Catalogue } from '#src/model/queue.ts';
import { inOneCommit } from '../store/commit.ts';
import { orderByLastContact } from '../store/customer-changes.ts';
import type { CentreDb } from '../store/open.ts';
import {
  readFact,
  writeAgent,
  writeCase,
  writeCustomer,
  writeEntry,
  writeFact,
} from '../store/records.ts';
import { newAgentState } from './agent-board.ts';
import { hashPassword, PASSWORD_COST } from './passwords.ts';

/** What a centre begins with. */
export interface CentreSeed {
  readonly customers: readonly Customer[];
  readonly cases: readonly CustomerCase[];
  readonly entries: readonly TimelineEntry[];
  readonly catalogue: Catalogue;
  readonly agents: readonly {
    readonly profile: AgentProfile;
    readonly username: string;
    readonly password: string;
  }[];
}

/** Seeds when empty; answers the catalogue that the store has. */
export function seedStore(
  db: CentreDb,
  makeSeed: () => CentreSeed,
  nowMs: number,
  passwordCost = PASSWORD_COST,
): Catalogue {
  const known = readFact(db, 'catalogue');
  if (known !== null) return catalogue.parse(JSON.parse(known));
  const seed = makeSeed();
  // The same password is hashed once: fourteen hashes would cost half a second of every first start.
  const hashes = new Map<string, string>();
  inOneCommit(db, () => {
    for (const { profile, username, password } of seed.agents) {
      const hash = hashes.get(password) ?? hashPassword(password, passwordCost);
      hashes.set(password, hash);
      writeAgent(db, {
        profile,
        username: username.toLowerCase(),
        password: hash,
        state: newAgentState(nowMs),
      });
    }
    for (const each of seed.customers) writeCustomer(db, each);
    for (const each of seed.cases) writeCase(db, each);
    for (const each of seed.entries) writeEntry(db, each);
    orderByLastContact(db);
    writeFact(db, 'catalogue', JSON.stringify(seed.catalogue));
  });
  return seed.catalogue;
}
