/** Made-up states of working together, from the agent's side: help, whispers, who is beside, messages, listening to learn. */
import type { Conversation, DeskState } from '#src/contracts/desk.ts';
import { messageId } from '#src/model/chat.ts';
import { helpId, type HelpRequest } from '#src/model/help.ts';
import { agentId } from '#src/model/ids.ts';
import type { Shadowing, ShadowView } from '#src/model/shadow.ts';
import type { TeamMessage, Thread } from '#src/model/team-chat.ts';
import type { Whisper } from '#src/model/whisper.ts';
import { emptyDraft } from '#src/model/wrap-up.ts';
import { chatStates } from './chat-states.ts';
import { cardOf, companyOf, idle, ids, marta, partyOf, states, timelineOf } from './fixtures.ts';

const MINUTE = 60_000;
export const me = agentId.parse('agent-lucia');
export const dolores = { agentId: agentId.parse('agent-dolores'), name: 'Dolores Ferrer' };
export const teo = { agentId: agentId.parse('agent-teo'), name: 'Teo Marín' };

/** One's own call for help. */
export function helpOf(now: number, change: Partial<HelpRequest> = {}): HelpRequest {
  return {
    id: helpId.parse('help-1'),
    agentId: me,
    agentName: 'Lucía Prieto',
    interactionId: ids.first,
    customerName: 'Marta Ibáñez Soler',
    reason: 'none',
    text: '',
    askedAtMs: now - 12_000,
    deliveredTo: 3,
    looking: [],
    state: 'open',
    ...change,
  };
}

/** What a lead puts on the screen. */
export function whisperOf(now: number, change: Partial<Whisper> = {}): Whisper {
  return {
    id: 'whi-1',
    interactionId: ids.first,
    fromName: dolores.name,
    kind: 'say',
    text: 'El segundo cargo es del alta anulada: puedes abonarlo tú, hasta 60 €.',
    field: null,
    atMs: now - 4_000,
    ...change,
  };
}

/** A word of a colleague. */
export function teamMessageOf(
  now: number,
  id: string,
  by: { readonly agentId: typeof me; readonly name: string },
  text: string,
  change: Partial<TeamMessage> = {},
): TeamMessage {
  return {
    id: messageId.parse(`msg-${id}`),
    authorId: by.agentId,
    authorName: by.name,
    text,
    atMs: now - 5 * MINUTE,
    card: null,
    state: 'delivered',
    ...change,
  };
}

const own = { agentId: me, name: 'Lucía Prieto' };
const nil = { agentId: agentId.parse('agent-nil'), name: 'Nil Casas' };

/** Two conversations: the team's, and one with Nil that has an unread card in it. */
export const threadsOf = (now: number): readonly Thread[] => [
  {
    with: { kind: 'team' },
    name: 'Norte',
    unread: 0,
    messages: [
      teamMessageOf(
        now,
        't1',
        dolores,
        'Hoy hay muchas dudas por el cobro doble: abonad sin preguntar hasta 60 €.',
        {
          atMs: now - 90 * MINUTE,
        },
      ),
      teamMessageOf(now, 't2', teo, '¡Gracias!', { atMs: now - 80 * MINUTE }),
    ],
  },
  {
    with: { kind: 'agent', agentId: nil.agentId },
    name: nil.name,
    unread: 2,
    messages: [
      teamMessageOf(now, 'n1', own, '¿Puedo confirmar yo el número nuevo?', {
        atMs: now - 9 * MINUTE,
      }),
      teamMessageOf(now, 'n2', nil, 'Sí, desde la ficha. Abajo, «Confirmar número».', {
        atMs: now - 8 * MINUTE,
      }),
      teamMessageOf(now, 'n3', own, 'Perfecto. ¿Y si me dice que nunca le llegó?', {
        atMs: now - 3 * MINUTE,
        state: 'failed',
      }),
      teamMessageOf(now, 'n4', nil, 'Te paso la ficha de la mía, es lo mismo.', {
        atMs: now - MINUTE,
        card: cardOf(now, { fromName: nil.name, why: 'No le llega el código', note: '' }),
      }),
      teamMessageOf(now, 'n5', own, 'Vista, gracias.', { atMs: now - 5_000, state: 'sending' }),
    ],
  },
];

const shadowingOf = (now: number, change: Partial<Shadowing> = {}): Shadowing => ({
  agentId: me,
  agentName: 'Lucía Prieto',
  learnerId: teo.agentId,
  learnerName: teo.name,
  state: 'asked',
  sinceMs: now - 20_000,
  ...change,
});

const call = (now: number, change: Partial<Conversation> = {}): DeskState => {
  const shown = states.call(now);
  return {
    ...shown,
    conversations: shown.conversations.map((each) => ({ ...each, ...change })),
  };
};

const beside = (now: number, step: 'listen' | 'whisper' | 'barge') =>
  companyOf(now, [partyOf(now, 'dolores', 'lead', dolores.name, { supervision: step })], {
    focus: 'customer',
    card: null,
  });

/** What the learner is shown: masked by the centre. */
export function shadowViewOf(now: number): ShadowView {
  const shown = states.call(now).conversations[0];
  if (!shown) throw new Error('no contact to look at');
  return {
    interaction: { ...shown.interaction, number: '+••••••••918' },
    customer: {
      ...marta,
      name: 'Marta I.',
      phones: [{ number: '+••••••••918', label: 'móvil' }],
      emails: ['m••••@••••.es'],
    },
    openCase: shown.openCase,
    recent: timelineOf(now).entries.slice(0, 5),
    draft: {
      ...emptyDraft,
      note: 'Dice que el segundo cargo es del alta anulada.',
      reasonId: 'double',
    },
    company: companyOf(now, [], { focus: 'customer', card: null }),
  };
}

/** Teo listens to Lucía, at Teo's desk. */
const learning = (now: number, change: Partial<DeskState> = {}): DeskState => {
  const idleNow = idle(now);
  return {
    ...idleNow,
    session: {
      ...idleNow.session,
      agent: idleNow.session.agent
        ? { ...idleNow.session.agent, id: teo.agentId, name: teo.name }
        : null,
    },
    shadow: {
      shadowings: [shadowingOf(now, { state: 'running' })],
      view: { agentId: me, views: [shadowViewOf(now)] },
    },
    ...change,
  };
};

/** Every state by its name in the preview's address. */
export const togetherStates = {
  'help-asked': (now: number) => ({ ...call(now), help: [helpOf(now)] }),
  'help-nobody': (now: number) => ({ ...call(now), help: [helpOf(now, { deliveredTo: 0 })] }),
  'help-looked': (now: number) => ({
    ...call(now),
    help: [
      helpOf(now, {
        reason: 'approval',
        text: 'abono de 54,90 €',
        looking: [dolores],
      }),
    ],
  }),
  'help-alone': (now: number) => ({
    ...idle(now),
    help: [helpOf(now, { interactionId: null, customerName: '' })],
  }),
  'help-done': (now: number) => ({ ...call(now), help: [helpOf(now, { state: 'done' as const })] }),
  'whisper-say': (now: number) => ({
    ...call(now, { company: beside(now, 'whisper') }),
    whispers: [whisperOf(now)],
  }),
  'whisper-suggest': (now: number) => ({
    ...call(now),
    whispers: [
      whisperOf(now, {
        kind: 'suggest',
        text: 'Abono de 54,90 € pedido; le llega en dos días hábiles.',
      }),
    ],
  }),
  'whisper-point': (now: number) => ({
    ...call(now),
    whispers: [whisperOf(now, { kind: 'point', field: 'reason', text: '' })],
  }),
  'whisper-point-phone': (now: number) => ({
    ...call(now),
    whispers: [whisperOf(now, { kind: 'point', field: 'customer-phone', text: 'Este ya no vale' })],
  }),
  'beside-listen': (now: number) => call(now, { company: beside(now, 'listen') }),
  'beside-barge': (now: number) => call(now, { company: beside(now, 'barge') }),
  'beside-taken': (now: number) =>
    call(now, {
      role: 'lead',
      company: companyOf(now, [], {
        focus: 'customer',
        card: null,
        takenFrom: { agentId: me, name: 'Lucía Prieto' },
        parties: [
          partyOf(now, 'marta', 'customer', 'Marta Ibáñez Soler'),
          partyOf(now, 'dolores', 'owner', dolores.name),
          partyOf(now, 'lucia', 'lead', 'Lucía Prieto', { supervision: 'listen' }),
        ],
      }),
    }),
  'beside-learner': (now: number) => ({
    ...call(now, {
      company: companyOf(now, [partyOf(now, 'teo', 'learner', teo.name)], {
        focus: 'customer',
        card: null,
      }),
    }),
    shadow: { shadowings: [shadowingOf(now, { state: 'running' as const })], view: null },
  }),
  messages: (now: number) => ({
    ...call(now),
    threads: [...threadsOf(now)],
    presenceNote: 'vuelvo a las 12',
  }),
  'messages-chat': (now: number) => ({
    ...chatStates.chat(now),
    threads: [...threadsOf(now)],
  }),
  'shadow-asked': (now: number) => ({
    ...call(now),
    shadow: { shadowings: [shadowingOf(now)], view: null },
  }),
  'shadow-waiting': (now: number) =>
    learning(now, { shadow: { shadowings: [shadowingOf(now)], view: null } }),
  'shadow-declined': (now: number) =>
    learning(now, {
      shadow: { shadowings: [shadowingOf(now, { state: 'declined' })], view: null },
    }),
  'shadow-learner': (now: number) =>
    learning(now, {
      conversations: call(now, {
        role: 'learner',
        customer: null,
        openCase: null,
        company: companyOf(now, [partyOf(now, 'teo', 'learner', teo.name)], {
          focus: 'customer',
          card: null,
        }),
      }).conversations,
    }),
  'shadow-page': (now: number) => learning(now),
  'shadow-quiet': (now: number) =>
    learning(now, {
      shadow: {
        shadowings: [shadowingOf(now, { state: 'running' })],
        view: { agentId: me, views: [] },
      },
    }),
} satisfies Record<string, (now: number) => DeskState>;
