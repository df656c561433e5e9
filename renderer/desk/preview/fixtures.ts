/**
 * Made-up states of the desk for looking at it without a centre. Used by the preview page, its screenshots and tests; never
 * part of the product's build. Times are relative to the moment they are made.
 */
import { noDesktop } from '#src/contracts/desk-desktop.ts';
import type { Conversation, DeskState, RingingOffer, Timeline } from '#src/contracts/desk.ts';
import {
  type CallId,
  type CaseId,
  type CustomerId,
  type InteractionId,
  type QueueId,
  agentId,
  callId,
  caseId,
  customerId,
  interactionId,
  queueId,
} from '#src/model/ids.ts';
import type { Call, CallState } from '#src/model/call.ts';
import type { Customer } from '#src/model/customer.ts';
import type { CustomerCase, Interaction, TimelineEntry } from '#src/model/interaction.ts';
import {
  type Company,
  type ConsultCard,
  type Party,
  type TargetRow,
  partyId,
} from '#src/model/party.ts';
import { emptyDraft } from '#src/model/wrap-up.ts';
import { defaultSettings } from '#src/policy/settings.ts';
import { headsetsOf, troubledHeadsetsOf, twoHeadsetsOf } from './headset-fixtures.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export const ids = {
  marta: customerId.parse('cus-marta'),
  oscar: customerId.parse('cus-oscar'),
  caseBill: caseId.parse('case-4790'),
  caseFibre: caseId.parse('case-4102'),
  support: queueId.parse('q-support'),
  billing: queueId.parse('q-billing'),
  first: interactionId.parse('int-1'),
  second: interactionId.parse('int-2'),
  third: interactionId.parse('int-3'),
  fourth: interactionId.parse('int-4'),
  fifth: interactionId.parse('int-5'),
} satisfies Record<string, CustomerId | CaseId | QueueId | InteractionId>;

const both = (es: string, en: string) => ({ es, en });
const code = (id: string, es: string, en: string, lettersEs: string, lettersEn: string) => ({
  id,
  label: both(es, en),
  letters: both(lettersEs, lettersEn),
});

const canned = (code: string, es: string, en: string, words: string) => ({
  id: code,
  code,
  title: both(es, en),
  text: both(words, words),
});

export const catalogue: DeskState['catalogue'] = {
  queues: [
    {
      id: ids.support,
      name: both('Soporte', 'Support'),
      number: '+34910000001',
      ringMs: 20_000,
      wrapUpMs: 60_000,
      answerGoalMs: 60_000,
      openingHours: {
        timeZone: 'Europe/Madrid',
        week: Array.from({ length: 7 }, () => ({ fromMinute: 480, toMinute: 1380 })),
      },
      reasonIds: [
        'double',
        'bill',
        'switch',
        'speed',
        'outage',
        'move',
        'password',
        'device',
        'other',
      ],
    },
    {
      id: ids.billing,
      name: both('Facturación', 'Billing'),
      number: '+34910000002',
      ringMs: 20_000,
      wrapUpMs: 90_000,
      reasonIds: ['double', 'bill'],
    },
  ],
  reasons: [
    code('double', 'Cobro duplicado', 'Charged twice', 'cd', 'ct'),
    code('bill', 'Duda de factura', 'Question on a bill', 'df', 'qb'),
    code('switch', 'Alta o baja', 'Joining or leaving', 'ab', 'jl'),
    code('speed', 'Va lento', 'Slow connection', 'vl', 'sc'),
    code('outage', 'Sin servicio', 'No service', 'ss', 'ns'),
    code('move', 'Cambio de domicilio', 'Moving house', 'do', 'mh'),
    code('password', 'Contraseña', 'Password', 'co', 'pw'),
    code('device', 'Equipo averiado', 'Broken device', 'ea', 'bd'),
    code('other', 'Otro', 'Other', 'ot', 'ot'),
  ],
  outcomes: [
    code('solved', 'Resuelto', 'Solved', 're', 'so'),
    code('pending', 'Pendiente', 'Pending', 'pe', 'pe'),
    code('escalated', 'Pasado a otro equipo', 'Passed on', 'pa', 'pa'),
    code('wrong', 'Se equivocó', 'Wrong number', 'eq', 'wn'),
  ],
  cannedReplies: [
    canned('hola', 'Saludo', 'Greeting', 'Hola, {customer}: soy {agent}. Ahora mismo lo miro.'),
    canned('abono', 'Abono en camino', 'Refund on its way', 'El abono te llega en 2 días hábiles.'),
    canned('espera', 'Un momento', 'One moment', 'Dame un momento, {customer}, que lo compruebo.'),
    canned('adios', 'Despedida', 'Goodbye', 'Gracias por escribirnos, {customer}. ¡Buen día!'),
  ],
};

export const marta: Customer = {
  id: ids.marta,
  name: 'Marta Ibáñez Soler',
  segment: 'gold',
  sinceYear: 2015,
  language: 'es',
  company: null,
  phones: [
    { number: '+34612044918', label: 'móvil' },
    { number: '+34917001122', label: 'casa' },
  ],
  emails: ['marta.ibanez@ejemplo.es'],
  orders: [
    { id: 'P-88120', title: 'Router Wi-Fi 6', state: 'shipped' },
    { id: 'P-81004', title: 'Móvil Nordia 8', state: 'done' },
  ],
  contract: '88-2041, hogar fibra 600 + 2 móviles',
  city: 'Madrid',
  preferredChannel: 'call',
  preferredHours: { from: 10, to: 21 },
  timeZone: 'Europe/Madrid',
  satisfaction: [5, 4, 5, 4, 4, 3],
  promises: [{ text: 'El instalador llama antes de ir', dueAtMs: 0 }],
  hasRecordingConsent: true,
  value: { perMonthCents: 8_640, currency: 'EUR' },
  consents: [
    { kind: 'offers', isGiven: true, atMs: Date.UTC(2025, 4, 12) },
    { kind: 'surveys', isGiven: true, atMs: Date.UTC(2025, 4, 12) },
    { kind: 'partners', isGiven: false, atMs: Date.UTC(2024, 10, 3) },
  ],
  note: 'Prefiere que la llamen por su nombre. Trabaja de noche los jueves.',
  version: 4,
  updatedAtMs: 0,
};

export const oscar: Customer = {
  ...marta,
  id: ids.oscar,
  name: 'Óscar Beltrán',
  sinceYear: 2021,
  phones: [{ number: '+34655120934', label: 'móvil' }],
  emails: ['oscar@ejemplo.es'],
  promises: [],
  satisfaction: [4, 4, 4],
  note: '',
};

const cases = (now: number): CustomerCase[] => [
  {
    id: ids.caseBill,
    customerId: ids.marta,
    title: 'Caso 4790 · Alta de línea 2 anulada',
    state: 'reopened',
    openedAtMs: now - 40 * DAY,
    closedAtMs: null,
    reopenedAtMs: now - 5 * DAY,
  },
  {
    id: ids.caseFibre,
    customerId: ids.marta,
    title: 'Caso 4102 · Cambio a fibra 600',
    state: 'closed',
    openedAtMs: now - 260 * DAY,
    closedAtMs: now - 250 * DAY,
  },
];

const SUMMARIES = [
  ['email', '«Sigo viendo dos cargos en la cuenta», respondido en 3 h', 4, true],
  ['chat', 'Pide anular el alta de la línea 2; confirmado', 43, true],
  ['call', 'Explica el segundo cargo y promete abono en la próxima factura', 44, true],
  ['sms', 'Recordatorio de instalación, confirmó con «sí»', 250, false],
  ['social', '«Por fin alguien que contesta» en respuesta a la encuesta', 252, false],
  ['callback', 'Llamada pedida para las 18:00; no contestó', 255, false],
] as const;

/** Marta's history; `count` makes it long. */
export function timelineOf(now: number, count: number = SUMMARIES.length): Timeline {
  const entries = Array.from({ length: count }, (_, index): TimelineEntry => {
    const [channel, summary, daysAgo, isBill] = SUMMARIES[index % SUMMARIES.length] ?? SUMMARIES[0];
    const round = Math.floor(index / SUMMARIES.length);
    return {
      id: interactionId.parse(`old-${index}`),
      customerId: ids.marta,
      caseId: round > 0 ? null : isBill ? ids.caseBill : ids.caseFibre,
      channel,
      direction: 'inbound',
      startedAtMs: now - (daysAgo + round * 260) * DAY - index * MINUTE,
      durationMs: 4 * MINUTE + index * 1000,
      queueId: ids.support,
      agentName: 'David Rey',
      reasonId: isBill ? 'double' : 'switch',
      outcomeId: 'solved',
      summary,
      body: 'Buenos días:\n\nSigo viendo dos cargos de 54,90 € el día 3 y el día 5. El segundo es del alta que anulé.\n\nUn saludo,\nMarta',
      satisfaction: index % 3 === 0 ? 4 : null,
      endReason: null,
    };
  });
  return { entries, cases: cases(now), total: count, next: null, source: 'centre', asOfMs: now };
}

/** Marta's call. */
export function interactionOf(now: number, change: Partial<Interaction> = {}): Interaction {
  return {
    id: ids.first,
    channel: 'call',
    direction: 'inbound',
    state: 'active',
    queueId: ids.support,
    agentId: agentId.parse('agent-lucia'),
    customerId: ids.marta,
    caseId: ids.caseBill,
    number: '+34612044918',
    displayName: 'M IBANEZ',
    intent: 'me han cobrado dos veces',
    ivrChoice: 'Factura',
    startedAtMs: now - 5 * MINUTE - 20_000,
    answeredAtMs: now - 4 * MINUTE - 12_000,
    endedAtMs: null,
    endReason: null,
    recording: 'recording',
    contactsThisWeek: 2,
    ...change,
  };
}

function callOf(now: number, state: CallState, change: Partial<Call> = {}): Call {
  return {
    id: callId.parse('call-1') satisfies CallId,
    interactionId: ids.first,
    direction: 'inbound',
    state,
    isMuted: false,
    startedAtMs: now - 5 * MINUTE,
    answeredAtMs: now - 4 * MINUTE - 12_000,
    heldMs: 0,
    digitsSent: 0,
    ...change,
  };
}

/** Marta on the line. */
export function conversationOf(
  now: number,
  state: CallState,
  change: Partial<Conversation> = {},
): Conversation {
  const call = callOf(now, state);
  return {
    interaction: interactionOf(now),
    call,
    customer: {
      ...marta,
      promises: [{ text: 'El instalador llama antes de ir', dueAtMs: now + DAY }],
    },
    openCase: cases(now)[0] ?? null,
    draft: emptyDraft,
    draftState: 'untouched',
    draftSavedAtMs: null,
    wrapUp: null,
    quality:
      state.kind === 'talking'
        ? {
            callId: call.id,
            atMs: now,
            mos: 4.2,
            roundTripMs: 42,
            jitterMs: 4,
            loss: 0.002,
            inboundLevel: 0.3,
            outboundLevel: 0.2,
          }
        : null,
    isCompletedHere: false,
    fault: null,
    isAskingRecording: false,
    company: null,
    role: 'owner',
    askingCompany: null,
    ...change,
  };
}

/** Óscar calls. */
export function offerOf(now: number): RingingOffer {
  const interaction = interactionOf(now, {
    id: ids.second,
    state: 'offered',
    customerId: ids.oscar,
    number: '+34655120934',
    intent: 'No me llega el código para cambiar la contraseña.',
    ivrChoice: 'Acceso',
    startedAtMs: now - 38_000,
    answeredAtMs: null,
    caseId: null,
    recording: 'off',
  });
  return {
    offer: {
      interaction,
      customer: oscar,
      recent: timelineOf(now).entries.slice(0, 3),
      openCase: cases(now)[0] ?? null,
      deadlineAtMs: now + 13_000,
      from: null,
    },
    call: callOf(
      now,
      { kind: 'ringing' },
      { id: callId.parse('call-2'), interactionId: ids.second, answeredAtMs: null },
    ),
  };
}

/** The card that goes to Nil, or comes from a colleague. */
export function cardOf(now: number, change: Partial<ConsultCard> = {}): ConsultCard {
  return {
    interactionId: ids.first,
    customerId: ids.marta,
    who: 'Marta Ibáñez, Oro, contrato 88-2041, hogar fibra 600 + 2 móviles',
    why: 'Dos cargos de 54,90 € el 3 y el 5 de octubre. El segundo es del alta de la línea 2, ya anulada.',
    done: 'Identidad comprobada · anulación de línea 2 confirmada (caso 4790)',
    asked: 'Autorizar abono de 54,90 € sin esperar al ciclo',
    note: '',
    lastEvents: [],
    fromName: 'Lucía Prieto',
    sentAtMs: now - 40_000,
    readAtMs: now - 31_000,
    correctedAtMs: null,
    article: null,
    mail: null,
    ...change,
  };
}

/** One party. */
export const partyOf = (
  now: number,
  id: string,
  role: Party['role'],
  name: string,
  change: Partial<Party> = {},
): Party => ({
  id: partyId.parse(id),
  role,
  name,
  agentId: role === 'customer' ? null : agentId.parse(`agent-${id}`),
  number: '',
  state: 'up',
  isMuted: false,
  supervision: null,
  sinceMs: now - 33_000,
  ...change,
});

/** Marta, Lucía and whoever else. */
export function companyOf(
  now: number,
  more: readonly Party[],
  change: Partial<Company> = {},
): Company {
  return {
    parties: [
      partyOf(now, 'marta', 'customer', 'Marta Ibáñez Soler', { sinceMs: now - 41_000 }),
      partyOf(now, 'lucia', 'owner', 'Lucía Prieto'),
      ...more,
    ],
    focus: 'consult',
    card: cardOf(now),
    transfer: null,
    returned: null,
    takenFrom: null,
    ...change,
  };
}

export const nilOf = (now: number, change: Partial<Party> = {}): Party =>
  partyOf(now, 'nil', 'consulted', 'Nil Casas', change);

const talkingWith = (
  now: number,
  company: Company,
  change: Partial<Conversation> = {},
): DeskState => ({
  ...idle(now),
  presence: busy(now),
  conversations: [conversationOf(now, { kind: 'talking' }, { company, ...change })],
});

const personOf = (
  id: string,
  name: string,
  detail: string,
  state: TargetRow['state'],
  change: Partial<TargetRow> = {},
): TargetRow => ({
  target: { kind: 'agent', agentId: agentId.parse(`agent-${id}`) },
  name,
  detail,
  state,
  awayReason: null,
  load: { now: state === 'busy' ? 1 : 0, most: 1 },
  readyAgents: null,
  expectedWaitMs: null,
  note: '',
  ...change,
});

/** What the picker offers. */
export const people: readonly TargetRow[] = [
  personOf('nil', 'Nil Casas', 'Facturación 3 · Contratos 2', 'free'),
  personOf('rosa', 'Rosa Vidal', 'Facturación 2', 'busy', {
    expectedWaitMs: 130_000,
    note: 'Con un abono largo, pregúntame por el chat si es cosa de un minuto',
  }),
  personOf('david', 'David Rey', 'Facturación 3 · Fibra 1', 'away', { awayReason: 'lunch' }),
  personOf('ines', 'Inés Otero', 'Contratos 3', 'offline'),
  {
    target: { kind: 'queue', queueId: ids.billing },
    name: 'Facturación',
    detail: 'Cola',
    state: 'queue',
    awayReason: null,
    load: null,
    readyAgents: 2,
    expectedWaitMs: 20_000,
    note: '',
  },
  {
    target: { kind: 'queue', queueId: ids.support },
    name: 'Soporte',
    detail: 'Cola',
    state: 'queue',
    awayReason: null,
    load: null,
    readyAgents: 0,
    expectedWaitMs: 252_000,
    note: '',
  },
];

/** The calm state from which all others differ. */
export function idle(now: number): DeskState {
  return {
    session: {
      state: 'signed-in',
      agent: {
        id: agentId.parse('agent-lucia'),
        name: 'Lucía Prieto',
        role: 'agent',
        team: 'Norte',
        language: 'es',
        skills: [],
        queueIds: [ids.support, ids.billing],
      },
      centreName: 'Centro de prácticas',
      centreUrl: 'http://127.0.0.1:4900',
      capabilities: {
        recordingPause: true,
        dialOut: true,
        editCustomers: true,
        mergeCustomers: true,
        arrangeCases: true,
        showsSupervision: true,
        practice: true,
      },
      fault: null,
      suggestedUsername: 'lucia',
      isCentreHere: true,
      version: '0.1.0',
      shell: 'web',
    },
    presence: {
      status: { presence: { kind: 'available' }, sinceMs: now - 3 * MINUTE - 5000, next: null },
      isAsking: false,
      asOfMs: now,
    },
    chats: [],
    help: [],
    threads: [],
    whispers: [],
    shadow: { shadowings: [], view: null },
    presenceNote: '',
    following: null,
    notes: [],
    desktop: noDesktop,
    conflicts: [],
    here: {
      customers: { count: 5_000, total: 5_000, asOfMs: now },
      articles: { count: 66, total: null, asOfMs: now },
      othersUnsent: false,
    },
    briefings: [],
    offers: [],
    conversations: [],
    followUps: [
      {
        id: 'follow-up:late',
        customerId: ids.oscar,
        name: 'Óscar Beltrán',
        number: '+34655120934',
        channel: 'call',
        dueAtMs: now - 30 * MINUTE,
        text: 'Confirmar la visita del técnico.',
        interactionId: ids.second,
      },
      {
        id: 'promise:marta',
        customerId: ids.marta,
        name: 'Marta Ibáñez Soler',
        number: '+34612044918',
        channel: 'call',
        dueAtMs: now + 3 * 24 * 60 * MINUTE,
        text: 'Abono de 54,90 €',
        interactionId: null,
      },
    ],
    missed: [
      {
        interactionId: interactionId.parse('miss-1'),
        channel: 'call',
        atMs: now - 22 * MINUTE,
        name: 'Farmacia Roldán',
        number: '+34943112233',
        customerId: ids.oscar,
        reason: 'missed',
      },
      {
        interactionId: interactionId.parse('miss-2'),
        channel: 'chat',
        atMs: now - 90 * MINUTE,
        name: '',
        number: '+34699001122',
        customerId: null,
        reason: 'customer-left-queue',
      },
    ],
    queues: {
      queues: [
        { queueId: ids.support, waiting: 3, longestWaitSinceMs: now - 102_000, readyAgents: 4 },
        { queueId: ids.billing, waiting: 0, longestWaitSinceMs: null, readyAgents: 2 },
      ],
      asOfMs: now,
    },
    day: {
      handled: 23,
      missed: 1,
      talkMs: 118 * MINUTE,
      holdMs: 9 * MINUTE,
      wrapUpMs: 21 * MINUTE,
      signedInSinceMs: now - 222 * MINUTE,
    },
    catalogue,
    recent: [
      {
        number: '+34612044918',
        name: 'Marta Ibáñez Soler',
        customerId: ids.marta,
        direction: 'inbound',
        atMs: now - 8 * MINUTE,
        durationMs: 252_000,
        endReason: 'customer-hung-up',
      },
      {
        number: '+34943112233',
        name: 'Farmacia Roldán',
        customerId: ids.oscar,
        direction: 'outbound',
        atMs: now - 35 * MINUTE,
        durationMs: 0,
        endReason: 'no-answer',
      },
      {
        number: '+34699001122',
        name: '',
        customerId: null,
        direction: 'inbound',
        atMs: now - 70 * MINUTE,
        durationMs: 61_000,
        endReason: 'agent-hung-up',
      },
      {
        number: '+34655120934',
        name: 'Óscar Beltrán',
        customerId: ids.oscar,
        direction: 'inbound',
        atMs: now - 96 * MINUTE,
        durationMs: 340_000,
        endReason: 'customer-hung-up',
      },
    ],
    strip: {
      ringable: { state: 'yes', reason: 'none', sinceMs: now - 2 * MINUTE },
      ringProof: {
        checkedAtMs: now - 2 * MINUTE,
        isChecking: false,
        findings: { reach: 'round-trip', ringer: 'sounding', microphone: 'alive' },
      },
      centre: {
        state: 'connected',
        sinceMs: now - 200 * MINUTE,
        lastHeardMs: now - 1000,
        nextTryAtMs: null,
      },
      phone: { state: 'registered', sinceMs: now - 200 * MINUTE, lines: 0 },
      voice: { mos: 4.2, roundTripMs: 42, atMs: now - 1000 },
      audio: { microphone: 'Jabra Engage 75', speaker: 'Jabra Engage 75', problem: 'none' },
      outbox: { waiting: 0, needsAttention: 0 },
      protection: 'weak',
      disk: 'ok',
    },
    settings: { ...defaultSettings, hasCheckedAudio: true },
    locked: [],
    sound: {
      ringer: 'Altavoces del monitor',
      moved: [],
      silence: 'none',
      isProtected: true,
      limitedAtMs: null,
      dose: { day: '2026-05-04', share: 0.12, heardMs: 95 * MINUTE, averageDb: 74.2 },
    },
    headsets: { support: 'ok', devices: headsetsOf(now), hangUpAskedAtMs: null },
    devices: {
      microphones: [{ deviceId: 'm1', groupId: 'g1', label: 'Jabra Engage 75' }],
      speakers: [
        { deviceId: 's1', groupId: 'g1', label: 'Jabra Engage 75' },
        { deviceId: 's2', groupId: 'g2', label: 'Altavoces del monitor' },
      ],
    },
  };
}

/** On a call, with a break to come. */
export const busy = (now: number): DeskState['presence'] => ({
  status: {
    presence: { kind: 'busy' },
    sinceMs: now - 4 * MINUTE - 12_000,
    next: { kind: 'away', reason: 'break' },
  },
  isAsking: false,
  asOfMs: now,
});

/** Every state by its name in the preview's address. */
export const states = {
  /** The microphone is dead: out of the queue, and said beside the state. */
  'cannot-ring': (now: number) => ({
    ...idle(now),
    presence: {
      ...idle(now).presence,
      status: {
        presence: { kind: 'away' as const, reason: 'not-ringable' as const },
        sinceMs: now - MINUTE,
        next: null,
      },
    },
    strip: {
      ...idle(now).strip,
      ringable: {
        state: 'no' as const,
        reason: 'microphone-silent' as const,
        sinceMs: now - MINUTE,
      },
      ringProof: {
        checkedAtMs: now - 12_000,
        isChecking: false,
        findings: {
          reach: 'round-trip' as const,
          ringer: 'sounding' as const,
          microphone: 'silent' as const,
        },
      },
    },
  }),
  starting: () => null,
  idle,
  'headset-trouble': (now: number) => ({
    ...idle(now),
    headsets: {
      support: 'ok' as const,
      devices: troubledHeadsetsOf(now),
      hangUpAskedAtMs: null,
    },
  }),
  'headset-two': (now: number) => ({
    ...idle(now),
    headsets: { support: 'ok' as const, devices: twoHeadsetsOf(now), hangUpAskedAtMs: null },
  }),
  'headset-none': (now: number) => ({
    ...idle(now),
    headsets: { support: 'ok' as const, devices: [], hangUpAskedAtMs: null },
  }),
  'sign-in': (now: number) => ({
    ...idle(now),
    session: { ...idle(now).session, state: 'signed-out' as const, agent: null },
  }),
  'sign-in-fault': (now: number) => ({
    ...idle(now),
    session: {
      ...idle(now).session,
      state: 'signed-out' as const,
      agent: null,
      fault: { code: 'wrong-password' as const, retryable: true },
    },
  }),
  ringing: (now: number) => ({
    ...idle(now),
    presence: {
      ...idle(now).presence,
      status: {
        presence: { kind: 'reserved' as const, interactionId: ids.second },
        sinceMs: now - 7000,
        next: null,
      },
    },
    offers: [offerOf(now)],
  }),
  call: (now: number) => ({
    ...idle(now),
    presence: busy(now),
    offers: [offerOf(now)],
    conversations: [conversationOf(now, { kind: 'talking' })],
  }),
  muted: (now: number) => ({
    ...idle(now),
    presence: busy(now),
    conversations: [
      conversationOf(
        now,
        { kind: 'talking' },
        { call: callOf(now, { kind: 'talking' }, { isMuted: true }) },
      ),
    ],
  }),
  held: (now: number) => ({
    ...idle(now),
    presence: busy(now),
    conversations: [
      conversationOf(now, { kind: 'held', sinceMs: now - 75_000 }, { isAskingRecording: true }),
    ],
  }),
  'two-calls': (now: number) => ({
    ...idle(now),
    presence: busy(now),
    conversations: [
      conversationOf(now, { kind: 'held', sinceMs: now - 41_000 }),
      conversationOf(
        now,
        { kind: 'talking' },
        {
          interaction: interactionOf(now, {
            id: ids.second,
            direction: 'outbound',
            customerId: ids.oscar,
            queueId: null,
            intent: null,
            ivrChoice: null,
            number: '+34655120934',
          }),
          customer: oscar,
          call: callOf(
            now,
            { kind: 'talking' },
            {
              id: callId.parse('call-2'),
              interactionId: ids.second,
              answeredAtMs: now - 33_000,
              direction: 'outbound',
            },
          ),
          openCase: null,
        },
      ),
    ],
  }),
  'wrap-up': (now: number) => ({
    ...idle(now),
    presence: {
      ...busy(now),
      status: { presence: { kind: 'wrap-up' as const }, sinceMs: now - 20_000, next: null },
    },
    conversations: [
      conversationOf(
        now,
        { kind: 'ended', reason: 'customer-hung-up', atMs: now - 20_000 },
        {
          interaction: interactionOf(now, {
            state: 'wrap-up',
            endedAtMs: now - 20_000,
            endReason: 'customer-hung-up',
            recording: 'off',
          }),
          wrapUp: { deadlineAtMs: now + 40_000, extensions: 0 },
          draft: {
            ...emptyDraft,
            note: 'Abono de 54,90 € pedido a Facturación; promesa: antes del viernes 27.',
          },
          draftState: 'saved-here' as const,
          draftSavedAtMs: now - 4000,
        },
      ),
    ],
  }),
  'unknown-caller': (now: number) => ({
    ...idle(now),
    presence: busy(now),
    conversations: [
      conversationOf(
        now,
        { kind: 'talking' },
        {
          interaction: interactionOf(now, {
            customerId: null,
            displayName: '',
            number: '+34699001122',
            caseId: null,
          }),
          customer: null,
          openCase: null,
        },
      ),
    ],
  }),
  hostile: (now: number) => ({
    ...idle(now),
    presence: busy(now),
    conversations: [
      conversationOf(
        now,
        { kind: 'talking' },
        {
          interaction: interactionOf(now, {
            customerId: null,
            displayName: `<img src=x onerror=alert(1)>\u202Egnirts${'A'.repeat(150)}`,
            number: 'tel:<b>1</b>',
            intent: '\u202Eesrever <script>alert(1)</script>',
            caseId: null,
          }),
          customer: null,
          openCase: null,
        },
      ),
    ],
  }),
  offline: (now: number) => ({
    ...idle(now),
    presence: busy(now),
    conversations: [
      conversationOf(
        now,
        { kind: 'talking' },
        {
          fault: { code: 'centre-unreachable' as const, retryable: true },
          draftState: 'saved-here' as const,
          draftSavedAtMs: now - 9000,
        },
      ),
    ],
    strip: {
      ...idle(now).strip,
      ringable: {
        state: 'no' as const,
        reason: 'centre-unreachable' as const,
        sinceMs: now - 40_000,
      },
      centre: {
        state: 'unreachable' as const,
        sinceMs: now - 40_000,
        lastHeardMs: now - 42_000,
        nextTryAtMs: now + 8000,
      },
      phone: { state: 'registered' as const, sinceMs: now, lines: 1 },
      outbox: { waiting: 3, needsAttention: 0 },
    },
  }),
  'consult-rings': (now: number) =>
    talkingWith(
      now,
      companyOf(now, [nilOf(now, { state: 'ringing' })], {
        card: cardOf(now, { readAtMs: null }),
      }),
    ),
  consult: (now: number) => ({
    ...talkingWith(now, companyOf(now, [nilOf(now)])),
    offers: [offerOf(now)],
  }),
  'consult-customer': (now: number) =>
    talkingWith(now, companyOf(now, [nilOf(now)], { focus: 'customer' })),
  'consult-asking': (now: number) =>
    talkingWith(now, companyOf(now, [nilOf(now)]), { askingCompany: 'other' }),
  conference: (now: number) =>
    talkingWith(
      now,
      companyOf(
        now,
        [
          partyOf(now, 'nil', 'joined', 'Nil Casas'),
          partyOf(now, 'rosa', 'joined', 'Rosa Vidal', { isMuted: true }),
          partyOf(now, 'bank', 'joined', '+34 917 001 122', { agentId: null }),
          partyOf(now, 'eva', 'lead', 'Eva Soto', { supervision: 'listen' }),
        ],
        { focus: 'all' },
      ),
    ),
  'consult-returned': (now: number) =>
    talkingWith(
      now,
      companyOf(now, [], {
        focus: 'customer',
        returned: { reason: 'no-answer', targetName: 'Nil Casas', atMs: now - 2000 },
      }),
    ),
  transfer: (now: number) =>
    talkingWith(
      now,
      companyOf(now, [nilOf(now, { state: 'ringing' })], {
        card: cardOf(now, { readAtMs: null }),
        transfer: {
          target: { kind: 'agent', agentId: agentId.parse('agent-nil') },
          targetName: 'Nil Casas',
          untilMs: now + 11_000,
        },
      }),
    ),
  'consult-offer': (now: number) => ({
    ...idle(now),
    offers: [
      {
        ...offerOf(now),
        offer: {
          ...offerOf(now).offer,
          from: {
            kind: 'consult' as const,
            agentName: 'David Rey',
            returned: null,
            card: cardOf(now, {
              interactionId: ids.second,
              fromName: 'David Rey',
              readAtMs: null,
              lastEvents: ['17 nov · Correo: sigo viendo dos cargos', '9 oct · Chat: pide anular'],
            }),
          },
        },
      },
    ],
  }),
  consulted: (now: number) =>
    talkingWith(
      now,
      companyOf(now, [], {
        parties: [
          partyOf(now, 'marta', 'customer', 'Marta Ibáñez Soler'),
          partyOf(now, 'david', 'owner', 'David Rey'),
          partyOf(now, 'lucia', 'consulted', 'Lucía Prieto'),
        ],
        card: cardOf(now, { fromName: 'David Rey' }),
      }),
      { role: 'consulted' },
    ),
  'missed-offer': (now: number) => ({
    ...idle(now),
    presence: {
      ...idle(now).presence,
      status: {
        presence: { kind: 'away' as const, reason: 'missed-offer' as const },
        sinceMs: now - 65_000,
        next: null,
      },
    },
  }),
  check: (now: number) => ({
    ...idle(now),
    settings: { ...defaultSettings, hasCheckedAudio: false },
  }),
} satisfies Record<string, (now: number) => DeskState | null>;

/** The names of all states. */
export type StateName = keyof typeof states;
