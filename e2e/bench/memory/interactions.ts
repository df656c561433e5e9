/**
 * Made-up interactions of made-up customers that a seed decides: few customers have very many, most have some, words are as common
 * as in real text, about 500 bytes a row. The bench of the memory stores and reads them with the product's own store.
 */
import { customer, type Customer } from '#src/model/customer.ts';
import { type TimelineEntry, timelineEntry } from '#src/model/interaction.ts';
import { seededRandom } from '#src/base/seeded-random.ts';
import { makeWords } from './corpus.ts';

/** The newest one. Fixed, so that a cached file stays true. */
export const LAST_MS = Date.UTC(2026, 5, 30, 18);
const YEARS_MS = 3 * 365 * 24 * 3_600_000;
const CHANNELS = ['call', 'call', 'call', 'email', 'email', 'chat', 'sms', 'callback'] as const;
const NAMES =
  'Marta Núria Iker Pol Aina Carmen Luis Rosa Jordi Ana Teresa Miguel Laia Pau Elena Sara'.split(
    ' ',
  );
const SURNAMES =
  'Vidal Ruiz Serra Roca Puig Núñez Ortega Ferrer Soler Costa Mas Gil Pons Bosch Sala Rey'.split(
    ' ',
  );

const named = (n: number, prefix: string): string =>
  `${NAMES[n % NAMES.length]} ${SURNAMES[Math.floor(n / NAMES.length) % SURNAMES.length]} ${prefix}${n}`;
/** Customer number `n`; the lower, the more there is of them. */
export const customerIdOf = (n: number): string => `cus-${n}`;
/** One of the agents who had them. */
export const agentOf = (n: number): string => named(n, '').trim();
export const AGENTS = 300;

/** Customer number `n`. */
export const makeCustomer = (n: number): Customer =>
  customer.parse({
    ...{ id: customerIdOf(n), version: 1, name: named(n, 'C'), company: null, segment: 'gold' },
    ...{ sinceYear: 2015, language: n % 2 === 0 ? 'es' : 'en', timeZone: 'Europe/Madrid' },
    phones: [{ label: 'mobile', number: `+346${String(n).padStart(8, '0')}` }],
    ...{ emails: [], orders: [], promises: [], satisfaction: [], contract: null, city: null },
    ...{ preferredChannel: 'call', preferredHours: { from: 9, to: 18 }, hasRecordingConsent: true },
    ...{ note: '', updatedAtMs: 0 },
  });

/** Entries from the oldest to the newest. */
export function* makeEntries(
  count: number,
  customers: number,
  seed: number,
): Generator<TimelineEntry> {
  const random = seededRandom(seed);
  const words = { es: makeWords('es', seed), en: makeWords('en', seed + 1) };
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  for (let at = 0; at < count; at += 1) {
    // Of a million among 50,000 the first has some 7,000, the median customer a dozen.
    const owner = Math.floor(random() ** 2.2 * customers);
    const own = words[owner % 2 === 0 ? 'es' : 'en'];
    const word = (): string =>
      own[Math.min(own.length - 1, Math.floor(own.length ** random()) - 1)] ?? '';
    const text = (length: number): string => Array.from({ length }, word).join(' ');
    yield {
      ...ENTRY,
      ...{ id: `int-${seed}-${at}`, customerId: customerIdOf(owner) },
      ...{ channel: pick(CHANNELS), agentName: agentOf(Math.floor(random() * AGENTS)) },
      startedAtMs: LAST_MS - Math.floor(YEARS_MS * (1 - (at + random()) / count)),
      durationMs: Math.floor(random() * 900_000),
      ...{ summary: text(5 + Math.floor(random() * 8)), body: text(Math.floor(random() * 25)) },
    } as TimelineEntry;
  }
}

const ENTRY = timelineEntry.parse({
  ...{ id: 'int', customerId: 'cus', caseId: null, channel: 'call', direction: 'inbound' },
  ...{ startedAtMs: 0, durationMs: 0, queueId: 'orders', agentName: null, reasonId: 'delivery' },
  ...{ outcomeId: 'solved', summary: '', body: '', satisfaction: null, endReason: null },
});
