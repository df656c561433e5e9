/** Made-up chats to look at, as `fixtures.ts` has calls. Used by the preview page, its screenshots and tests. */
import type { Conversation, DeskState, RingingOffer } from '#src/contracts/desk.ts';
import type { DeskChat } from '#src/contracts/desk-team.ts';
import { type ChatMessage, chatNotice, messageId } from '#src/model/chat.ts';
import { agentId, type InteractionId } from '#src/model/ids.ts';
import type { Interaction } from '#src/model/interaction.ts';
import {
  busy,
  cardOf,
  companyOf,
  conversationOf,
  idle,
  ids,
  interactionOf,
  nilOf,
  offerOf,
  oscar,
  partyOf,
  states,
} from './fixtures.ts';

/** What was written, by lines of `who: words`; `!` before a name: only the staff see it. */
export function chatOf(
  now: number,
  id: InteractionId,
  lines: readonly string[],
  change: Partial<DeskChat> = {},
  everyMs = 40_000,
): DeskChat {
  return {
    interactionId: id,
    messages: lines.map((line, at): ChatMessage => {
      const [, staff = '', who = '', words = ''] = /^(!?)(\w+): ([\s\S]*)$/.exec(line) ?? [];
      const author = AUTHORS[who as keyof typeof AUTHORS];
      const notice = chatNotice.safeParse(words.replace('#', ''));
      const isNotice = words.startsWith('#') && notice.success;
      return {
        id: messageId.parse(`${id}-${at}`),
        from: author.from,
        audience: staff === '' ? 'all' : 'staff',
        authorId: author.agent === null ? null : agentId.parse(author.agent),
        authorName: author.name,
        text: isNotice ? '' : words.replace(/^[~?]/, ''),
        notice: isNotice ? notice.data : null,
        atMs: now - (lines.length - 1 - at) * everyMs - 25_000,
        // `?` has not arrived at the centre, `~` did not arrive at the customer.
        state: words.startsWith('?') ? 'sending' : words.startsWith('~') ? 'failed' : 'delivered',
      };
    }),
    isCustomerTyping: false,
    hasCustomerLeft: false,
    draft: '',
    ...change,
  };
}

const AUTHORS = {
  customer: { from: 'customer', agent: null, name: '' },
  me: { from: 'agent', agent: 'agent-lucia', name: 'Lucía Prieto' },
  nil: { from: 'agent', agent: 'agent-nil', name: 'Nil Casas' },
  eva: { from: 'lead', agent: 'agent-eva', name: 'Eva Soto' },
  centre: { from: 'centre', agent: null, name: '' },
} as const;

const OSCAR_CHAT = [
  'customer: Hola, no me llega el código para cambiar la contraseña.',
  'customer: Llevo tres intentos.',
  'me: Hola, Óscar: soy Lucía. Ahora mismo lo miro.',
  'me: ¿El número que acaba en 934 sigue siendo el tuyo?',
  'customer: Sí, es el mío.\nPero es nuevo desde la semana pasada.',
  'customer: ¿Será por eso?',
];

/** Óscar in writing. */
export function chattingOf(now: number, change: Partial<Conversation> = {}): Conversation {
  return {
    ...conversationOf(now, { kind: 'ended', reason: 'agent-hung-up', atMs: now }),
    call: null,
    quality: null,
    interaction: chatInteractionOf(now, ids.second),
    customer: oscar,
    openCase: null,
    ...change,
  };
}

function chatInteractionOf(now: number, id: InteractionId, change: Partial<Interaction> = {}) {
  return interactionOf(now, {
    id,
    channel: 'chat',
    customerId: ids.oscar,
    number: '',
    intent: 'No me llega el código para cambiar la contraseña.',
    ivrChoice: null,
    caseId: null,
    recording: 'off',
    ...change,
  });
}

const otherChat = (now: number, id: InteractionId, name: string) =>
  chattingOf(now, {
    interaction: chatInteractionOf(now, id, { intent: 'Quiero cambiar de tarifa' }),
    customer: { ...oscar, name, segment: 'business' },
  });

const chatting = (
  now: number,
  lines: readonly string[] = OSCAR_CHAT,
  change: Partial<DeskChat> = {},
  contact: Partial<Conversation> = {},
): DeskState => ({
  ...idle(now),
  presence: busy(now),
  conversations: [chattingOf(now, contact)],
  chats: [chatOf(now, ids.second, lines, change)],
});

const chatOffer = (now: number, id: InteractionId, name: string, intent: string): RingingOffer => ({
  offer: {
    ...offerOf(now).offer,
    interaction: chatInteractionOf(now, id, {
      state: 'offered',
      intent,
      startedAtMs: now - 38_000,
      answeredAtMs: null,
    }),
    customer: { ...oscar, name },
  },
  call: null,
});

const withGhost = (now: number): DeskState => ({
  ...chatting(now),
  whispers: [
    {
      id: 'w1',
      interactionId: ids.second,
      fromName: 'Eva Soto',
      kind: 'suggest' as const,
      text: 'El número nuevo tarda un día en quedar confirmado. ¿Te mando el código por correo?',
      field: null,
      atMs: now,
    },
  ],
});

/** Every state of a chat by its name in the preview's address. */
export const chatStates = {
  chat: (now: number) => chatting(now, OSCAR_CHAT, { isCustomerTyping: true }),
  'chat-late': (now: number) => ({
    ...chatting(now, OSCAR_CHAT.slice(0, 2)),
    chats: [chatOf(now - 70_000, ids.second, OSCAR_CHAT.slice(0, 2))],
  }),
  'chats-and-call': (now: number) => ({
    ...chatting(now),
    conversations: [
      conversationOf(now, { kind: 'talking' }),
      chattingOf(now),
      otherChat(now, ids.third, 'Grupo Altamar'),
      otherChat(now, ids.fourth, 'Nuria Campos'),
    ],
    chats: [
      chatOf(now, ids.second, [...OSCAR_CHAT, 'me: Eso es. Te lo cambio y te llega otra vez.']),
      chatOf(now - 80_000, ids.third, [
        'customer: Buenas',
        'me: Buenos días, dime.',
        'customer: ¿Podéis pasarme el albarán de marzo?',
        'customer: Y el de abril, si puede ser.',
      ]),
      chatOf(now, ids.fourth, ['customer: ¿Hay alguien?'], { isCustomerTyping: true }),
    ],
    offers: [chatOffer(now, ids.fifth, 'Jon Etxeberria', 'Quiero darme de baja de la línea 2')],
  }),
  'chat-offers': (now: number) => ({
    ...idle(now),
    offers: [
      chatOffer(now, ids.second, 'Óscar Beltrán', 'No me llega el código de acceso.'),
      chatOffer(now, ids.third, 'Grupo Altamar', '¿Podéis pasarme el albarán de marzo?'),
    ],
  }),
  'chat-states': (now: number) =>
    chatting(
      now,
      [
        ...OSCAR_CHAT,
        'eva: #joined',
        '!eva: Mira su ficha: el cambio de número no está confirmado.',
        '!me: Visto, gracias.',
        'me: ~Es por eso: el número nuevo no está confirmado todavía.',
        'me: ?Te mando el código por correo, si te parece.',
      ],
      {},
      {
        company: companyOf(
          now,
          [partyOf(now, 'eva', 'lead', 'Eva Soto', { supervision: 'whisper' })],
          {
            card: null,
            focus: 'customer',
          },
        ),
      },
    ),
  'chat-ghost': withGhost,
  'chat-ghost-late': (now: number) => ({
    ...withGhost(now),
    chats: [chatOf(now, ids.second, OSCAR_CHAT, { draft: 'Óscar, lo que pasa es que' })],
  }),
  'chat-too-long': (now: number) =>
    chatting(now, OSCAR_CHAT, { draft: 'Condiciones del contrato. '.repeat(240) }),
  'chat-privacy': (now: number) =>
    chatting(now, OSCAR_CHAT, { draft: 'Te lo devuelvo en la 4111 1111 1111 1111, ¿vale?' }),
  'privacy-note': (now: number) => ({
    ...idle(now),
    presence: busy(now),
    conversations: [
      conversationOf(
        now,
        { kind: 'talking' },
        {
          draft: {
            reasonId: null,
            outcomeId: null,
            note: 'Pide la devolución en su cuenta, ES91 2100 0418 4502 0005 1332.',
            followUpAtMs: null,
          },
        },
      ),
    ],
  }),
  'chat-left': (now: number) =>
    chatting(now, [...OSCAR_CHAT, 'centre: #customer-left'], {
      hasCustomerLeft: true,
      draft: 'Perdona la espera, Óscar: ',
    }),
  'chat-over': (now: number) =>
    chatting(
      now,
      [...OSCAR_CHAT, 'me: Ya te ha llegado. ¡Buen día!', 'centre: #ended'],
      {},
      {
        interaction: chatInteractionOf(now, ids.second, {
          state: 'wrap-up',
          endedAtMs: now - 9_000,
          endReason: 'agent-hung-up',
        }),
        wrapUp: { deadlineAtMs: now + 51_000, extensions: 0 },
      },
    ),
  'chat-offline': (now: number) => ({
    ...chatting(now, [...OSCAR_CHAT, 'me: ?Sí: lo confirmo ahora y te llega otra vez.']),
    strip: states.offline(now).strip,
  }),
  'chat-consult': (now: number) =>
    chatting(
      now,
      [
        ...OSCAR_CHAT,
        'nil: #joined',
        '!me: ¿Puedo confirmar yo el número?',
        '!nil: Sí, desde la ficha.',
      ],
      {},
      { company: companyOf(now, [nilOf(now)], { focus: 'consult' }) },
    ),
  'chat-transfer': (now: number) =>
    chatting(
      now,
      OSCAR_CHAT,
      {},
      { company: states.transfer(now).conversations[0]?.company ?? null },
    ),
  'chat-transfer-offer': (now: number) => {
    const offered = chatOffer(now, ids.second, 'Óscar Beltrán', 'No me llega el código.');
    return {
      ...idle(now),
      chats: [chatOf(now, ids.second, OSCAR_CHAT)],
      offers: [
        {
          ...offered,
          offer: {
            ...offered.offer,
            from: {
              kind: 'transfer' as const,
              agentName: 'David Rey',
              returned: null,
              card: cardOf(now, {
                interactionId: ids.second,
                fromName: 'David Rey',
                readAtMs: null,
              }),
            },
          },
        },
      ],
    };
  },
  'chat-lead': (now: number) =>
    chatting(
      now,
      [...OSCAR_CHAT, 'eva: #joined'],
      {},
      {
        role: 'lead',
        company: companyOf(now, [], {
          parties: [
            partyOf(now, 'oscar', 'customer', 'Óscar Beltrán'),
            partyOf(now, 'nil', 'owner', 'Nil Casas'),
            partyOf(now, 'lucia', 'lead', 'Lucía Prieto', { supervision: 'listen' }),
          ],
          card: null,
          focus: 'customer',
        }),
      },
    ),
  'chat-long': (now: number) =>
    chatting(
      now,
      Array.from({ length: 60 }, (_, at) =>
        at % 3 === 2 ? `me: Respuesta número ${at}` : `customer: Mensaje número ${at}`,
      ),
    ),
  'chat-hostile': (now: number) =>
    chatting(
      now,
      [
        'customer: <script>alert(1)</script><img src=x onerror=alert(1)>',
        `customer: \u202Eesrever ${'A'.repeat(4_000)}`,
        'me: <b>no</b>',
      ],
      {},
      {
        customer: null,
        interaction: chatInteractionOf(now, ids.second, {
          customerId: null,
          displayName: '<img src=x onerror=alert(1)>',
          intent: '<script>alert(1)</script>',
        }),
      },
    ),
} satisfies Record<string, (now: number) => DeskState>;
