/**
 * What practice leads and colleagues say, in both languages: a whisper for each reason of a call for help, and answers to
 * what an agent writes. Practice only; a real centre has people.
 */
import type { HelpReason } from '#src/model/help.ts';
import type { Language } from '#src/model/text.ts';

type Words = Readonly<Record<Language, string>>;

/** What a lead whispers first. */
export const HELP_WORDS: Readonly<Record<HelpReason, Words>> = {
  none: {
    es: 'Estoy contigo. Resume lo que te ha pedido y dile cuál es el siguiente paso.',
    en: 'I am with you. Sum up what they asked for and tell them the next step.',
  },
  question: {
    es: 'Mira primero el caso abierto: la última nota suele tener la respuesta. Si no, escríbeme la duda.',
    en: 'Look at the open case first: the last note often has the answer. If not, write me the question.',
  },
  'upset-customer': {
    es: 'Déjale terminar, dile que lo entiendes y dale una fecha concreta. Si quiere hablar conmigo, transfiéremelo.',
    en: 'Let them finish, say that you understand and give them a definite date. If they want me, transfer them.',
  },
  approval: {
    es: 'Aprobado. Apúntalo en la nota y dile que lo verá en su próxima factura.',
    en: 'Approved. Write it in the note and tell them that they will see it on the next bill.',
  },
  technical: {
    es: 'Pídele que reinicie el router y espera dos minutos. Si sigue igual, abre avería con prioridad.',
    en: 'Ask them to restart the router and wait two minutes. If nothing changes, open a fault with priority.',
  },
  safety: {
    es: 'Lo primero, su seguridad: que corte la luz general y llame al 112. Quédate en la línea; te escucho.',
    en: 'Their safety first: have them switch off the mains and call 112. Stay on the line; I am listening.',
  },
};

/** What a colleague says who calls a lead for help. */
export const ASKING_WORDS: Readonly<Record<HelpReason, Words>> = {
  none: { es: '', en: '' },
  question: { es: '¿Qué tarifa le corresponde?', en: 'Which tariff do they get?' },
  'upset-customer': {
    es: 'Quiere hablar con quien mande.',
    en: 'They want whoever is in charge.',
  },
  approval: {
    es: '¿Le puedo abonar la cuota de este mes?',
    en: 'May I refund this month to them?',
  },
  technical: {
    es: 'El router no responde a nada de la lista.',
    en: 'The router answers to nothing on the list.',
  },
  safety: { es: 'Dice que huele a quemado.', en: 'They say that it smells of burning.' },
};

/** What a colleague writes back; the first when a contact came along. */
export const ANSWERS: {
  readonly withCard: Words;
  readonly plain: readonly Words[];
  readonly declines: Words;
  readonly busy: Words;
  readonly team: readonly Words[];
} = {
  withCard: {
    es: 'He leído la ficha. Yo lo resolvería ahora y lo dejaría escrito en el caso; si prefieres, pásamelo.',
    en: 'I have read the card. I would solve it now and write it into the case; if you prefer, hand it to me.',
  },
  plain: [
    { es: 'Claro, dime.', en: 'Sure, go ahead.' },
    {
      es: 'Sí: suele estar en el historial, en la última factura.',
      en: 'Yes: it is usually in the timeline, on the last bill.',
    },
    {
      es: 'Pásamelo si quieres, lo miro yo.',
      en: 'Hand it to me if you like, I will look at it.',
    },
  ],
  declines: {
    es: 'Ahora no puedo, lo siento. Prueba con otra persona.',
    en: 'I cannot right now, sorry. Try somebody else.',
  },
  busy: {
    es: 'Estoy con un cliente; te escribo cuando acabe.',
    en: 'I am with a customer; I will write when I am done.',
  },
  team: [
    { es: 'Visto, gracias.', en: 'Seen, thanks.' },
    { es: 'A mí también me ha pasado esta mañana.', en: 'The same happened to me this morning.' },
  ],
};
