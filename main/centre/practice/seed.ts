/**
 * Everything the practice centre knows when it starts: customers with a past, queues, codes, agents and the people who
 * will call. Made from one number, so that the same `nowMs` gives the same world; nothing is read from the clock.
 */
import { customer, type Customer } from '#src/model/customer.ts';
import {
  customerCase,
  timelineEntry,
  type CustomerCase,
  type TimelineEntry,
} from '#src/model/interaction.ts';
import type { Catalogue, Queue } from '#src/model/queue.ts';
import type { CalleeScript, CallerScript } from './caller-script.ts';
import { loadCallees, loadScenarios } from './scenarios.ts';
import { practiceAgents, type PracticeAgent } from './seed/agents.ts';
import { practiceCatalogue } from './seed/catalogue.ts';
import { seededChance } from './seed/chance.ts';
import { writePast, type DraftCase, type DraftEntry, type Past } from './seed/history.ts';
import { ISSUES } from './seed/issues/index.ts';
import { MARTAS_NUMBER, martasPast } from './seed/marta.ts';
import { practicePeople, type Person } from './seed/people.ts';

/** The practice centre's first state. */
export interface PracticeSeed {
  readonly customers: Customer[];
  readonly cases: CustomerCase[];
  /** Oldest first. */
  readonly entries: TimelineEntry[];
  readonly queues: Queue[];
  readonly catalogue: Catalogue;
  readonly agents: PracticeAgent[];
  readonly scenarios: CallerScript[];
  readonly callees: CalleeScript[];
}

const CUSTOMERS = 200;
const ENTRIES = 3000;
/** Any number will do; this one is the size of the world. */
const SEED = 2_003_000;
const MARTAS_CASE = 4790;
const MARTAS_FIRST_CASE = 4102;

/** What else has happened to Marta: nothing that speaks of prices or speeds, which changed in her written cases. */
const MARTAS_MATTERS: readonly string[] = [
  'router-wifi',
  'account-access',
  'sim-card',
  'mobile-data',
  'portability',
  'return-equipment',
  'commitment',
  'bank-account',
  'roaming',
];

/** Makes the practice world as it is at `nowMs`. */
export function seedPractice(nowMs: number): PracticeSeed {
  const chance = seededChance(SEED);
  const catalogue = practiceCatalogue();
  const agents = practiceAgents();
  const people = practicePeople(chance, nowMs, CUSTOMERS, ENTRIES);
  const namesByQueue = new Map(
    catalogue.queues.map(({ id }) => [
      id as string,
      agents
        .filter(({ profile }) => profile.queueIds.includes(id))
        .filter(({ profile }) => profile.language === 'es' || (id as string) === 'english')
        .map(({ profile }) => profile.name),
    ]),
  );
  const context = {
    chance,
    nowMs,
    issues: ISSUES,
    agentNamesOf: (queueId: string): readonly string[] => namesByQueue.get(queueId) ?? [],
    queueNameOf: (queueId: string, language: 'es' | 'en'): string =>
      catalogue.queues.find(({ id }) => id === queueId)?.name[language] ?? queueId,
  };

  const pasts = people.map((person) => {
    if (person.customer.phones[0]?.number !== MARTAS_NUMBER)
      return { person, past: writePast(context, person, person.entries, 0) };
    const written = martasPast(person.customer.id, nowMs);
    const issues = ISSUES.filter(({ reasonId }) => MARTAS_MATTERS.includes(reasonId));
    const older = writePast(
      { ...context, issues },
      person,
      person.entries - written.entries.length,
      90,
    );
    return { person, past: joined(written, older) };
  });

  const cases = numbered(pasts.flatMap(({ past }) => past.cases));
  const entries = pasts
    .flatMap(({ past }) => past.entries)
    .sort((a, b) => a.startedAtMs - b.startedAtMs)
    .map((draft, at) => toEntry(draft, at, cases));
  return {
    customers: pasts.map(({ person, past }) => toCustomer(person, past)),
    cases: [...cases.entries()].map(([draft, number]) =>
      customerCase.parse({
        id: number,
        customerId: draft.customerId,
        title: draft.title,
        state: draft.state,
        openedAtMs: draft.openedAtMs,
        closedAtMs: draft.closedAtMs,
        ...(draft.reopenedAtMs !== undefined && { reopenedAtMs: draft.reopenedAtMs }),
      }),
    ),
    entries,
    queues: catalogue.queues,
    catalogue,
    agents,
    scenarios: loadScenarios(),
    callees: loadCallees(),
  };
}

function joined(first: Past, second: Past): Past {
  return {
    cases: [...first.cases, ...second.cases],
    entries: [...first.entries, ...second.entries],
    orders: [...first.orders, ...second.orders],
    promises: [...first.promises, ...second.promises],
  };
}

/** Numbers rise with the day a case was opened; Marta's two keep theirs and the others fit around them. */
function numbered(drafts: readonly DraftCase[]): ReadonlyMap<DraftCase, string> {
  const inOrder = [...drafts].sort((a, b) => a.openedAtMs - b.openedAtMs);
  const place = (number: number): number =>
    inOrder.findIndex((draft) => draft.number === String(number));
  const first = place(MARTAS_FIRST_CASE);
  const second = place(MARTAS_CASE);
  const gap = (MARTAS_CASE - MARTAS_FIRST_CASE) / (second - first);
  return new Map(
    inOrder.map((draft, at) => {
      if (at <= first) return [draft, String(MARTAS_FIRST_CASE - (first - at))];
      if (at <= second) return [draft, String(Math.round(MARTAS_FIRST_CASE + (at - first) * gap))];
      return [draft, String(MARTAS_CASE + (at - second))];
    }),
  );
}

function toEntry(
  draft: DraftEntry,
  at: number,
  cases: ReadonlyMap<DraftCase, string>,
): TimelineEntry {
  const { case: of, ...rest } = draft;
  return timelineEntry.parse({
    ...rest,
    id: `past-${String(at + 1).padStart(4, '0')}`,
    caseId: cases.get(of) ?? null,
  });
}

function toCustomer(person: Person, past: Past): Customer {
  const scores = [...past.entries]
    .sort((a, b) => a.startedAtMs - b.startedAtMs)
    .flatMap(({ satisfaction }) => satisfaction ?? []);
  const isMarta = person.customer.phones[0]?.number === MARTAS_NUMBER;
  return customer.parse({
    ...person.customer,
    orders: past.orders.slice(-100),
    promises: past.promises.slice(0, 20),
    satisfaction: isMarta ? [4.4, 4.5, 4.6, 4.6, 3.9] : scores.slice(-24),
  });
}
