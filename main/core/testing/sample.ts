/** Plausible values for tests: one agent, one queue, a customer, offers and held interactions. */
import type { Held, Offer, SignInAnswer, Snapshot } from '#src/centre/wire.ts';
import { signInAnswer, snapshot } from '#src/centre/wire.ts';
import { customer as customerSchema, type Customer } from '#src/model/customer.ts';
import {
  interaction as interactionSchema,
  timelineEntry,
  type Interaction,
  type TimelineEntry,
} from '#src/model/interaction.ts';
import { emptyDraft } from '#src/model/wrap-up.ts';
import type { StoredRow } from '../store/store-port.ts';

export const START_MS = 1_800_000_000_000;

/** The centre's answer to a right password. */
export const sampleSignIn = (): SignInAnswer =>
  signInAnswer.parse({
    token: 'token-of-sixteen-letters',
    expiresAtMs: START_MS + 8 * 3_600_000,
    centreName: 'Práctica',
    agent: {
      id: 'agent-1',
      name: 'Marta Ruiz',
      role: 'agent',
      team: 'Norte',
      language: 'es',
      skills: [],
      queueIds: ['orders'],
    },
    capabilities: {
      recordingPause: true,
      dialOut: true,
      editCustomers: true,
      mergeCustomers: true,
      arrangeCases: true,
      showsSupervision: true,
      practice: true,
    },
    catalogue: {
      queues: [
        {
          id: 'orders',
          name: { es: 'Pedidos', en: 'Orders' },
          number: '+34910000001',
          ringMs: 20_000,
          wrapUpMs: 45_000,
          reasonIds: ['delivery'],
        },
      ],
      reasons: [
        {
          id: 'delivery',
          label: { es: 'Entrega', en: 'Delivery' },
          letters: { es: 'en', en: 'de' },
        },
      ],
      outcomes: [
        { id: 'solved', label: { es: 'Resuelto', en: 'Solved' }, letters: { es: 're', en: 'so' } },
      ],
    },
  });

/** An agent who is available and has nothing. */
export const sampleSnapshot = (): Snapshot =>
  snapshot.parse({
    seq: 10,
    atMs: START_MS,
    presence: { presence: { kind: 'available' }, sinceMs: START_MS, next: null },
    offers: [],
    held: [],
    missed: [],
    queues: [{ queueId: 'orders', waiting: 1, longestWaitSinceMs: START_MS, readyAgents: 1 }],
    day: {
      handled: 0,
      missed: 0,
      talkMs: 0,
      holdMs: 0,
      wrapUpMs: 0,
      signedInSinceMs: START_MS,
    },
  });

/** A customer with one number. */
export const sampleCustomer = (change: Record<string, unknown> = {}): Customer =>
  customerSchema.parse({
    id: 'cus-1',
    name: 'Lucía Núñez',
    segment: 'gold',
    sinceYear: 2015,
    language: 'es',
    company: null,
    phones: [{ number: '+34600112233', label: 'móvil' }],
    emails: ['lucia@example.org'],
    orders: [{ id: 'P-4711', title: 'Lámpara', state: 'open' }],
    contract: null,
    city: 'Gijón',
    preferredChannel: 'call',
    preferredHours: { from: 9, to: 18 },
    timeZone: 'Europe/Madrid',
    satisfaction: [4],
    promises: [],
    hasRecordingConsent: true,
    note: '',
    version: 1,
    updatedAtMs: START_MS,
    ...change,
  });

/** An inbound call for the agent. */
export const sampleInteraction = (change: Record<string, unknown> = {}): Interaction =>
  interactionSchema.parse({
    id: 'int-1',
    channel: 'call',
    direction: 'inbound',
    state: 'offered',
    queueId: 'orders',
    agentId: 'agent-1',
    customerId: 'cus-1',
    caseId: null,
    number: '+34600112233',
    displayName: 'Lucía Núñez',
    intent: 'No llegó mi pedido',
    ivrChoice: 'pedidos',
    startedAtMs: START_MS,
    answeredAtMs: null,
    endedAtMs: null,
    endReason: null,
    recording: 'recording',
    contactsThisWeek: 2,
    ...change,
  });

/** One past contact. */
export const sampleEntry = (change: Record<string, unknown> = {}): TimelineEntry =>
  timelineEntry.parse({
    id: 'int-0',
    customerId: 'cus-1',
    caseId: null,
    channel: 'email',
    direction: 'inbound',
    startedAtMs: START_MS - 86_400_000,
    durationMs: 0,
    queueId: 'orders',
    agentName: 'Pablo',
    reasonId: 'delivery',
    outcomeId: 'solved',
    summary: 'Preguntó por la entrega',
    body: 'Buenos días',
    satisfaction: 4,
    endReason: null,
    ...change,
  });

/** What is shown before the answer. */
export const sampleOffer = (change: Record<string, unknown> = {}): Offer => ({
  interaction: sampleInteraction(change),
  customer: sampleCustomer(),
  recent: [sampleEntry()],
  openCase: null,
  deadlineAtMs: START_MS + 20_000,
  from: null,
});

/** The same once it is the agent's. */
export const sampleHeld = (
  change: Record<string, unknown> = {},
  more: Partial<Held> = {},
): Held => ({
  interaction: sampleInteraction({ state: 'active', answeredAtMs: START_MS, ...change }),
  customer: sampleCustomer(),
  openCase: null,
  draft: emptyDraft,
  wrapUp: null,
  company: null,
  role: 'owner',
  ...more,
});

/** What waits for the centre, a draft unless it is told otherwise. */
export const sampleRow = (
  id: string,
  change: Partial<StoredRow> = {},
): Omit<StoredRow, 'serial'> => ({
  id,
  name: 'draft/save',
  interactionId: id,
  centre: '',
  payload: {},
  createdAtMs: START_MS,
  state: 'waiting',
  attempts: 0,
  nextTryAtMs: START_MS,
  faultCode: null,
  ...change,
});
