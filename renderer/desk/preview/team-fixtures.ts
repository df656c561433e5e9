/**
 * Made-up teams for looking at the lead's screen without a centre, from an empty floor to three hundred agents. Also what the
 * bench changes fifty times a second. Never part of the product's build.
 */
import type { Conversation, DeskState } from '#src/contracts/desk.ts';
import { type HelpRequest, helpId } from '#src/model/help.ts';
import { agentId, interactionId, queueId } from '#src/model/ids.ts';
import type { AuditLine, QueueRow, TeamContact, TeamRow } from '#src/model/team.ts';
import { catalogue, companyOf, idle, ids, marta, states } from './fixtures.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

const me = agentId.parse('agent-dolores');
const at = (id: string) => agentId.parse(`agent-${id}`);

/** A row; signed in, ready and ringable unless said otherwise. */
export function rowOf(
  now: number,
  id: string,
  name: string,
  change: Partial<TeamRow> = {},
): TeamRow {
  const contacts = change.contacts ?? [];
  return {
    agentId: at(id),
    name,
    role: 'agent',
    team: 'Norte',
    presence: contacts.length > 0 ? { kind: 'busy' } : { kind: 'available' },
    sinceMs: now - 125 * SECOND,
    next: null,
    isSignedIn: true,
    isRingable: true,
    presenceNote: '',
    contacts: [],
    load: { now: contacts.length, most: 4 },
    skills: [
      { skill: ids.support, level: 3 },
      { skill: 'Fibra', level: 2 },
    ],
    capacity: { call: 1, chat: 3 },
    alerts: [],
    shadowedBy: [],
    ...change,
  };
}

/** A contact; a call in progress unless said otherwise. */
export function contactWith(
  now: number,
  id: string,
  customerName: string,
  change: Partial<TeamContact> = {},
): TeamContact {
  return {
    interactionId: interactionId.parse(id),
    channel: 'call',
    customerId: ids.marta,
    customerName,
    segment: 'standard',
    intent: null,
    state: 'active',
    sinceMs: now - 252 * SECOND,
    heldSinceMs: null,
    withName: null,
    mos: 4.2,
    roundTripMs: 42,
    isOwner: true,
    beside: [],
    ...change,
  };
}

/** The floor of the plate, and a few more. */
export function floorOf(now: number, step: 'listen' | 'whisper' | null = null): TeamRow[] {
  return [
    rowOf(now, 'lucia', 'Lucía Prieto', {
      contacts: [
        contactWith(now, ids.first, 'Marta Ibáñez', {
          segment: 'gold',
          intent: 'me han cobrado dos veces',
          state: 'consult',
          withName: 'Nil Casas',
          beside: step ? [{ agentId: me, name: 'Dolores Rey', step }] : [],
        }),
        ...['Óscar Beltrán', 'Nora Vila', 'Teo Roca'].map((name, n) =>
          contactWith(now, `chat-${n}`, name, {
            channel: 'chat',
            mos: null,
            roundTripMs: null,
            sinceMs: now - (n + 1) * 70 * SECOND,
          }),
        ),
      ],
    }),
    rowOf(now, 'iker', 'Iker Lasa', {
      contacts: [
        contactWith(now, 'int-iker', 'Talleres Orbea', {
          segment: 'business',
          intent: 'quiere hablar con un superior',
          sinceMs: now - 1180 * SECOND,
          roundTripMs: 51,
          mos: 4,
        }),
      ],
      alerts: ['help', 'long-call'],
    }),
    rowOf(now, 'nil', 'Nil Casas', {
      contacts: [
        contactWith(now, ids.first, 'Marta Ibáñez', {
          state: 'consult',
          withName: 'Lucía Prieto',
          isOwner: false,
          sinceMs: now - 33 * SECOND,
          roundTripMs: 38,
        }),
        contactWith(now, 'chat-nil', 'Ada Puig', { channel: 'chat', mos: null, roundTripMs: null }),
      ],
    }),
    rowOf(now, 'amaia', 'Amaia Duarte', {
      presence: { kind: 'wrap-up' },
      contacts: [
        contactWith(now, 'int-amaia', 'Óptica Senda', {
          state: 'wrap-up',
          sinceMs: now - 48 * SECOND,
          mos: null,
          roundTripMs: null,
        }),
      ],
      shadowedBy: [{ agentId: at('teo'), name: 'Teo Vidal' }],
    }),
    rowOf(now, 'pau', 'Pau Ferrer'),
    rowOf(now, 'sara', 'Sara Molina', {
      isRingable: false,
      alerts: ['not-ringable'],
      sinceMs: now - 622 * SECOND,
    }),
    rowOf(now, 'teo', 'Teo Vidal', {
      presence: { kind: 'away', reason: 'training' },
      presenceNote: 'aprendiendo con Amaia',
      sinceMs: now - 31 * MINUTE,
    }),
    rowOf(now, 'rosa', 'Rosa Vidal', {
      contacts: [
        contactWith(now, 'int-rosa', 'Farmacia Roldán', {
          state: 'held',
          heldSinceMs: now - 140 * SECOND,
          sinceMs: now - 140 * SECOND,
          mos: 2.6,
          roundTripMs: 310,
        }),
      ],
      alerts: ['long-hold', 'bad-voice'],
    }),
    rowOf(now, 'david', 'David Rey', {
      presence: { kind: 'away', reason: 'lunch' },
      presenceNote: 'vuelvo a las 12:30',
      sinceMs: now - 12 * MINUTE,
    }),
    rowOf(now, 'ines', 'Inés Otero', {
      presence: { kind: 'offline' },
      isSignedIn: false,
      isRingable: false,
      load: { now: 0, most: 4 },
    }),
    rowOf(now, 'marc', 'Marc Ribes', {
      contacts: [
        contactWith(now, 'int-marc', 'Comunidad Los Olmos', {
          state: 'offered',
          sinceMs: now - 6 * SECOND,
          mos: null,
          roundTripMs: null,
        }),
      ],
      presence: { kind: 'reserved', interactionId: interactionId.parse('int-marc') },
    }),
    rowOf(now, 'eva', 'Eva Soto', {
      role: 'lead',
      presence: { kind: 'away', reason: 'meeting' },
      sinceMs: now - 20 * MINUTE,
    }),
    rowOf(now, 'jon', 'Jon Arrieta', {
      alerts: ['desk-lost'],
      contacts: [
        contactWith(now, 'chat-jon', 'Lía Campos', {
          channel: 'chat',
          mos: null,
          roundTripMs: null,
        }),
      ],
    }),
    rowOf(now, 'carla', 'Carla Núñez', {
      contacts: [
        contactWith(now, 'int-carla', '+34 655 120 934', {
          segment: null,
          state: 'conference',
          withName: 'Banco Sur',
        }),
      ],
      next: { kind: 'away', reason: 'break' },
    }),
  ];
}

const trendOf = (seed: number): number[] =>
  Array.from({ length: 30 }, (_, minute) =>
    Math.max(0, Math.round(seed + Math.sin(minute / 4 + seed) * 2 + ((minute * 7 + seed) % 3) - 1)),
  );

/** A queue; quiet unless said otherwise. */
export function queueOf(id: string, change: Partial<QueueRow> = {}): QueueRow {
  return {
    queueId: queueId.parse(id),
    channelWaiting: { call: change.waiting ?? 0, chat: 0 },
    waiting: 0,
    longestWaitSinceMs: null,
    readyAgents: 3,
    serviceLevel: { withinMs: 20_000, share: 0.97 },
    handledToday: 214,
    abandonedToday: 6,
    trend: trendOf(1),
    isAlarming: false,
    ...change,
  };
}

/** Support alarms, billing is quiet, chats are mixed. */
export const queuesOf = (now: number): QueueRow[] => [
  queueOf(ids.support, {
    waiting: 3,
    longestWaitSinceMs: now - 102 * SECOND,
    readyAgents: 5,
    serviceLevel: { withinMs: 20_000, share: 0.84 },
    trend: trendOf(3),
    isAlarming: true,
  }),
  queueOf(ids.billing, {}),
  queueOf('q-chat', {
    waiting: 6,
    channelWaiting: { call: 0, chat: 6 },
    longestWaitSinceMs: now - 31 * SECOND,
    serviceLevel: { withinMs: 45_000, share: 0.91 },
    readyAgents: 4,
    trend: trendOf(5),
  }),
  queueOf('q-retention', {
    waiting: 2,
    channelWaiting: { call: 1, chat: 1 },
    longestWaitSinceMs: now - 12 * SECOND,
    serviceLevel: { withinMs: 20_000, share: null },
    readyAgents: 1,
    trend: [],
  }),
];

const FIRST = ['Ane', 'Bruno', 'Carla', 'Dídac', 'Elena', 'Félix', 'Gemma', 'Hugo', 'Irene', 'Jon'];
const LAST = ['Abad', 'Bosch', 'Cano', 'Durán', 'Etxea', 'Fuster', 'Gil', 'Haro', 'Ibarra', 'Juan'];

/** Many agents, each in one of the states of a busy floor; the same ones every time. */
export function crowdOf(now: number, count: number): TeamRow[] {
  return Array.from({ length: count }, (_, n) => {
    const name = `${FIRST[n % 10] ?? ''} ${LAST[Math.floor(n / 10) % 10] ?? ''} ${n + 1}`;
    const kind = n % 6;
    return rowOf(now, `n${n}`, name, {
      sinceMs: now - (n % 50) * 13 * SECOND,
      ...(kind < 3
        ? {
            contacts: [
              contactWith(now, `int-n${n}`, `Cliente ${n}`, {
                sinceMs: now - ((n * 37) % 900) * SECOND,
                intent: n % 2 === 0 ? 'duda de factura' : null,
                segment: n % 9 === 0 ? 'gold' : 'standard',
                roundTripMs: 30 + (n % 40),
              }),
            ],
            alerts: n % 30 === 0 ? ['long-call' as const] : [],
          }
        : kind === 3
          ? { presence: { kind: 'away', reason: 'lunch' } }
          : kind === 4 && n % 12 === 4
            ? { isRingable: false, alerts: ['not-ringable' as const] }
            : {}),
    });
  });
}

/** As many queues as asked. */
export const manyQueues = (now: number, count: number): QueueRow[] =>
  Array.from({ length: count }, (_, n) =>
    queueOf(`q-${n + 1}`, {
      waiting: n % 5,
      longestWaitSinceMs: n % 5 === 0 ? null : now - n * 7 * SECOND,
      trend: trendOf(n % 6),
      isAlarming: n % 11 === 4,
    }),
  );

const helpOf = (
  now: number,
  id: string,
  name: string,
  change: Partial<HelpRequest>,
): HelpRequest => ({
  id: helpId.parse(`help-${id}`),
  agentId: at(id),
  agentName: name,
  interactionId: null,
  customerName: '',
  reason: 'none',
  text: '',
  askedAtMs: now - 22 * SECOND,
  deliveredTo: 2,
  looking: [],
  state: 'open',
  ...change,
});

const asking = (now: number): HelpRequest[] => [
  helpOf(now, 'iker', 'Iker Lasa', {
    interactionId: interactionId.parse('int-iker'),
    customerName: 'Talleres Orbea',
    reason: 'upset-customer',
    text: 'Pide hablar con alguien por encima de mí.',
    looking: [{ agentId: at('eva'), name: 'Eva Soto' }],
  }),
  helpOf(now, 'nil', 'Nil Casas', { askedAtMs: now - 9 * SECOND }),
];

const queueNamed = (id: string, es: string, en: string): DeskState['catalogue']['queues'] =>
  catalogue.queues
    .slice(0, 1)
    .map((queue) => ({ ...queue, id: queueId.parse(id), name: { es, en } }));

const withAllQueues: DeskState['catalogue'] = {
  ...catalogue,
  queues: [
    ...catalogue.queues,
    ...queueNamed('q-chat', 'Chat y redes', 'Chat and social'),
    ...queueNamed('q-retention', 'Retención', 'Retention'),
    ...Array.from({ length: 30 }, (_, n) =>
      queueNamed(`q-${n + 1}`, `Cola ${n + 1}`, `Queue ${n + 1}`),
    ).flat(),
  ],
};

/** A lead's desk with nothing in front. */
export function leadOf(now: number): DeskState {
  const calm = idle(now);
  return {
    ...calm,
    catalogue: withAllQueues,
    session: {
      ...calm.session,
      agent: {
        id: me,
        name: 'Dolores Rey',
        role: 'lead',
        team: 'Norte',
        language: 'es',
        skills: [],
        queueIds: [ids.support, ids.billing],
      },
    },
    followUps: [],
    missed: [],
    help: asking(now),
  };
}

/** The lead's own view of Lucía's call while beside her. */
function besideLucia(now: number, supervision: 'listen' | 'whisper'): DeskState {
  const lead = leadOf(now);
  const consult = states.consult(now).conversations[0] as Conversation;
  const company = companyOf(now, []);
  const [customer, owner] = company.parties;
  if (!customer || !owner) throw new Error('a company has a customer and an owner');
  return {
    ...lead,
    help: [],
    conversations: [
      {
        ...consult,
        role: 'lead',
        customer: marta,
        company: {
          ...company,
          parties: [
            customer,
            owner,
            {
              ...owner,
              id: 'nil' as typeof owner.id,
              role: 'consulted',
              agentId: at('nil'),
              name: 'Nil Casas',
            },
            {
              ...owner,
              id: 'dolores' as typeof owner.id,
              role: 'lead',
              agentId: me,
              name: 'Dolores Rey',
              supervision,
            },
          ],
        },
      },
    ],
  };
}

/** The lead's states by their name in the preview's address. */
export const teamStates = {
  team: leadOf,
  'team-quiet': (now: number) => ({ ...leadOf(now), help: [] }),
  'team-beside': (now: number) => besideLucia(now, 'listen'),
  'team-whisper': (now: number) => besideLucia(now, 'whisper'),
  'team-crowd': leadOf,
  'team-empty': (now: number) => ({ ...leadOf(now), help: [] }),
  'team-away': (now: number) => {
    const lead = leadOf(now);
    return {
      ...lead,
      strip: {
        ...lead.strip,
        centre: {
          state: 'unreachable' as const,
          sinceMs: now - 42 * SECOND,
          lastHeardMs: now - 43 * SECOND,
          nextTryAtMs: now + 4 * SECOND,
        },
      },
    };
  },
} satisfies Record<string, (now: number) => DeskState>;

/** The floor that each of those states watches. */
export function watchedIn(
  name: string,
  now: number,
): { readonly rows: readonly TeamRow[]; readonly queues: readonly QueueRow[] } {
  switch (name) {
    case 'team-crowd':
      return { rows: crowdOf(now, 300), queues: manyQueues(now, 30) };
    case 'team-empty':
      return { rows: [], queues: queuesOf(now) };
    case 'team-beside':
      return { rows: floorOf(now, 'listen'), queues: queuesOf(now) };
    case 'team-whisper':
      return { rows: floorOf(now, 'whisper'), queues: queuesOf(now) };
    default:
      return { rows: floorOf(now), queues: queuesOf(now) };
  }
}

/** A page of the log. */
export const auditOf = (now: number): AuditLine[] =>
  (
    [
      ['listen', 3, ''],
      ['look', 4, ''],
      ['recording-resume', 5, 'payment 41000 agent'],
      ['recording-pause', 6, 'payment'],
      ['suggest', 65, 'Ofrécele también el bono de fidelidad, lo tiene sin usar.'],
      ['take-over', 190, ''],
      ['set-presence', 1_500, 'Disponible'],
    ] as const
  ).map(([act, minutesAgo, detail]) => ({
    atMs: now - minutesAgo * MINUTE,
    actorName: 'Dolores Rey',
    agentName: 'Lucía Prieto',
    interactionId: act === 'set-presence' ? null : ids.first,
    customerName: act === 'set-presence' ? '' : 'Marta Ibáñez',
    act,
    detail,
  }));
