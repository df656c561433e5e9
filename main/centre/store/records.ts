/**
 * The subjects of the centre's store as free functions: rows are parsed before they leave, parameters are always bound.
 * Used by the service only. Never decides anything: it reads and writes.
 */
import { z } from 'zod';
import { agentProfile, chosenPresence, myDay, presence } from '#src/model/agent.ts';
import { customer, type Customer } from '#src/model/customer.ts';
import { customerId, type CustomerId } from '#src/model/ids.ts';
import {
  customerCase,
  timelineEntry,
  type CustomerCase,
  type TimelineEntry,
} from '#src/model/interaction.ts';
import { capacity } from '#src/model/team.ts';
import { orderEntries, type Keyset } from '#src/timeline/order.ts';
import type { CentreDb } from './open.ts';

const row = z.object({ record: z.string() });
const parseRecords = <T>(rows: readonly unknown[], schema: z.ZodType<T>): T[] =>
  rows.map((each) => schema.parse(JSON.parse(row.parse(each).record)));

/** Reads a named fact of the store, e.g. whether it was seeded. */
export function readFact(db: CentreDb, name: string): string | null {
  const found = db.prepare('SELECT value FROM facts WHERE name = ?').get(name);
  return found === undefined ? null : z.object({ value: z.string() }).parse(found).value;
}

/** Writes a named fact. */
export function writeFact(db: CentreDb, name: string, value: string): void {
  db.prepare('INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)').run(name, value);
}

/** What the centre keeps of an agent besides the profile. */
export const agentState = z.object({
  chosen: chosenPresence,
  next: chosenPresence.nullable(),
  shown: presence,
  sinceMs: z.number(),
  sipUsername: z.string().nullable(),
  isDeskRingable: z.boolean(),
  /** Why not, in the desk's own word. */
  deskReason: z.string().nullable().default(null),
  day: myDay,
  /** The day that `day` counts, `YYYY-MM-DD`. */
  dayDate: z.string(),
  /** How many contacts of a channel routing may give at once; a lead may change it. */
  capacity: capacity.default({ call: 1, chat: 3 }),
  /** The agent's own words beside the presence. */
  note: z.string().default(''),
  /** A lead signs the agent out as soon as the last contact is over. */
  isLeaving: z.boolean().default(false),
});
export type AgentState = z.infer<typeof agentState>;

const agentRow = z.object({
  id: z.string(),
  username: z.string(),
  password: z.string(),
  profile: z.string(),
  state: z.string(),
});

/** An agent as stored; `password` is the salted scrypt hash. */
export interface StoredAgent {
  readonly username: string;
  readonly password: string;
  readonly profile: z.infer<typeof agentProfile>;
  readonly state: AgentState;
}

export function readAgents(db: CentreDb): readonly StoredAgent[] {
  return db
    .prepare('SELECT * FROM agents ORDER BY id')
    .all()
    .map((each) => {
      const found = agentRow.parse(each);
      return {
        username: found.username,
        password: found.password,
        profile: agentProfile.parse(JSON.parse(found.profile)),
        state: agentState.parse(JSON.parse(found.state)),
      };
    });
}

export function writeAgent(db: CentreDb, agent: StoredAgent): void {
  db.prepare(
    `INSERT INTO agents (id, username, password, profile, state) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET username = excluded.username, password = excluded.password,
       profile = excluded.profile, state = excluded.state`,
  ).run(
    agent.profile.id,
    agent.username,
    agent.password,
    JSON.stringify(agent.profile),
    JSON.stringify(agent.state),
  );
}

export function readCustomers(db: CentreDb): readonly Customer[] {
  return parseRecords(db.prepare('SELECT record FROM customers ORDER BY id').all(), customer);
}

export function writeCustomer(db: CentreDb, record: Customer): void {
  db.prepare('INSERT OR REPLACE INTO customers (id, record) VALUES (?, ?)').run(
    record.id,
    JSON.stringify(record),
  );
}

/** Who is shown together: a customer and everybody who was merged into them; the same for each of them. */
export function readFamily(db: CentreDb, id: CustomerId): readonly CustomerId[] {
  const into = db.prepare(
    "SELECT json_extract(record, '$.mergedInto') AS id FROM customers WHERE id = ?",
  );
  let root = id;
  for (;;) {
    const next = z.object({ id: customerId.nullable() }).optional().parse(into.get(root));
    if (!next || next.id === null) break;
    root = next.id;
  }
  const others = db
    .prepare(
      `SELECT json_extract(mark.value, '$.customerId') AS id
       FROM customers, json_each(customers.record, '$.merged') AS mark WHERE customers.id = ?`,
    )
    .all(root);
  return [root, ...others.map((each) => z.object({ id: customerId }).parse(each).id)];
}

/** The cases of a customer and of who was merged into them. */
export function readCases(db: CentreDb, id: CustomerId): readonly CustomerCase[] {
  return parseRecords(
    db
      .prepare(
        `SELECT record FROM cases WHERE customer_id IN (SELECT value FROM json_each(?))
         ORDER BY opened_at_ms DESC, id DESC`,
      )
      .all(JSON.stringify(readFamily(db, id))),
    customerCase,
  );
}

export function writeCase(db: CentreDb, record: CustomerCase): void {
  db.prepare(
    'INSERT OR REPLACE INTO cases (id, customer_id, opened_at_ms, record) VALUES (?, ?, ?, ?)',
  ).run(record.id, record.customerId, record.openedAtMs, JSON.stringify(record));
}

/** A page of a customer's timeline with that of who was merged into them, newest first, after the given row. */
export function readEntries(
  db: CentreDb,
  id: CustomerId,
  before: Keyset | null,
  limit: number,
): readonly TimelineEntry[] {
  const family = readFamily(db, id);
  const pages = family.map((member) => readOwnEntries(db, member, before, limit));
  // Each in order already: only where there are several is there anything to put in order.
  return pages.length === 1 ? (pages[0] ?? []) : orderEntries(pages.flat()).slice(0, limit);
}

function readOwnEntries(
  db: CentreDb,
  id: CustomerId,
  before: Keyset | null,
  limit: number,
): readonly TimelineEntry[] {
  const rows = before
    ? db
        .prepare(
          `SELECT record FROM entries WHERE customer_id = ? AND (started_at_ms, id) < (?, ?)
           ORDER BY started_at_ms DESC, id DESC LIMIT ?`,
        )
        .all(id, before.startedAtMs, before.id, limit)
    : db
        .prepare(
          'SELECT record FROM entries WHERE customer_id = ? ORDER BY started_at_ms DESC, id DESC LIMIT ?',
        )
        .all(id, limit);
  return parseRecords(rows, timelineEntry);
}

/** The newest rows of a customer's timeline since then; more than the limit nobody has in a year. */
export function readEntriesSince(
  db: CentreDb,
  id: CustomerId,
  sinceMs: number,
  limit = 5_000,
): readonly TimelineEntry[] {
  return parseRecords(
    db
      .prepare(
        `SELECT record FROM entries
         WHERE customer_id IN (SELECT value FROM json_each(?)) AND started_at_ms >= ?
         ORDER BY started_at_ms DESC, id DESC LIMIT ?`,
      )
      .all(JSON.stringify(readFamily(db, id)), sinceMs, limit),
    timelineEntry,
  );
}

/** Customers of these queues, the one with the newest interaction first. */
export function readNewestCustomers(
  db: CentreDb,
  queueIds: readonly string[],
  limit: number,
): readonly CustomerId[] {
  return db
    .prepare(
      `SELECT customer_id AS id FROM entries
       WHERE json_extract(record, '$.queueId') IN (SELECT value FROM json_each(?))
       GROUP BY customer_id ORDER BY max(started_at_ms) DESC, customer_id LIMIT ?`,
    )
    .all(JSON.stringify(queueIds), limit)
    .map((found) => z.object({ id: customerId }).parse(found).id);
}

/** Every row of a customer's timeline. */
export function countEntries(db: CentreDb, id: CustomerId): number {
  const found = db
    .prepare(
      'SELECT count(*) AS n FROM entries WHERE customer_id IN (SELECT value FROM json_each(?))',
    )
    .get(JSON.stringify(readFamily(db, id)));
  return z.object({ n: z.number() }).parse(found).n;
}

/** The contacts since then: notes, and legs and consults of one contact, have rows of their own and are no contacts. */
export function countContacts(db: CentreDb, id: CustomerId, sinceMs: number): number {
  const found = db
    .prepare(
      `SELECT count(*) AS n FROM entries
       WHERE customer_id IN (SELECT value FROM json_each(?)) AND started_at_ms >= ?
         AND id NOT LIKE '%.leg%' AND id NOT LIKE 'note-%'`,
    )
    .get(JSON.stringify(readFamily(db, id)), sinceMs);
  return z.object({ n: z.number() }).parse(found).n;
}

/** One row of a timeline. */
export function readEntry(db: CentreDb, id: string): TimelineEntry | null {
  const rows = db.prepare('SELECT record FROM entries WHERE id = ?').all(id);
  return parseRecords(rows, timelineEntry)[0] ?? null;
}

export function writeEntry(db: CentreDb, record: TimelineEntry): void {
  db.prepare(
    'INSERT OR REPLACE INTO entries (id, customer_id, started_at_ms, record) VALUES (?, ?, ?, ?)',
  ).run(record.id, record.customerId, record.startedAtMs, JSON.stringify(record));
}
