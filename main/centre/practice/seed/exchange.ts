/**
 * One step of a case as an exchange on its channel: mail with greeting and signature, chat lines with the hour, SMS,
 * public post, or an agent's note with what was said. The words come from the issue; this file only knows how people
 * write on each channel.
 */
import type { Channel } from '#src/model/channel.ts';
import type { Language } from '#src/model/text.ts';
import type { Chance } from './chance.ts';
import { MINUTE_MS, clockTime } from './spoken-date.ts';

/** The parts of one exchange, already filled. */
export interface Talk {
  readonly channel: Channel;
  readonly language: Language;
  readonly isOutbound: boolean;
  /** How the customer closes: was told something, asked for something, came to complain, or was asked how it goes. */
  readonly mood: 'told' | 'asked' | 'complained' | 'checked';
  readonly title: string;
  /** Full first words of whoever begins. */
  readonly opening: string;
  readonly shortOpening: string;
  /** Question and answer in between. */
  readonly middle: readonly [question: string, answer: string] | null;
  /** The agent's answer; null when the agent began. */
  readonly answer: string | null;
  readonly customerFirst: string;
  readonly customerName: string;
  /** Empty for what the company sends by itself. */
  readonly agentName: string;
  readonly email: string;
  readonly handle: string;
  readonly note: string;
  readonly startedAtMs: number;
}

const COMPANY = 'Alborada';

const WORDS = {
  es: {
    hello: ['Hola:', 'Hola, buenas:', 'Buenas:'],
    helloTo: (name: string) => [`Hola, ${name}:`, `Buenas, ${name}:`],
    hi: (name: string) => `Hola, ${name}.`,
    close: [
      'Gracias.',
      'Un saludo.',
      'Quedo a la espera.',
      'Espero vuestra respuesta. Gracias.',
      'Saludos.',
    ],
    sign: ['Un saludo', 'Un saludo cordial', 'Saludos'],
    team: `Atención al cliente de ${COMPANY}`,
    thanks: {
      checked: [
        'No, todo bien. Gracias por preguntar.',
        'Todo en orden, gracias.',
        'De momento va perfecto. Gracias.',
        'Sí, quedó bien. Muchas gracias.',
      ],
      told: [
        'Perfecto, gracias por avisar.',
        'Vale, muchas gracias.',
        'Genial, gracias.',
        'De acuerdo. Gracias por avisar.',
        'Estupendo, mil gracias.',
        'Qué bien. Gracias.',
        'Me alegro, gracias.',
      ],
      asked: [
        'Perfecto, gracias.',
        'Vale, muchas gracias.',
        'De acuerdo, gracias.',
        'Vale, queda claro. Gracias.',
        'Muy bien, gracias.',
        'Gracias, muy amable.',
      ],
      complained: [
        'Espero que esta vez sí.',
        'Vale. Me lo apunto.',
        'De acuerdo, pero que no tenga que volver a llamar, por favor.',
        'Vale, gracias por mirarlo.',
        'Está bien. Gracias.',
      ],
    },
    greet: [
      'Hola, {n}, soy {a}. Te leo.',
      'Buenas, {n}. Soy {a}, dime.',
      'Hola, {n}. Soy {a}, ahora lo miro contigo.',
    ],
    calling: [
      'Hola, {n}, soy {a}, de Alborada. Te llamo como quedamos.',
      'Buenas, {n}. Soy {a}, de Alborada; ¿te pillo bien?',
      '¿{n}? Hola, soy {a}, de Alborada.',
    ],
    yes: ['Sí, dime.', 'Hola, sí, dime.', 'Ah, sí, esperaba la llamada.', 'Sí, sí, cuéntame.'],
    private: 'Te contestamos por privado para no pedirte datos en público.',
    transcript: 'De la conversación:',
    from: 'De',
    to: 'Para',
    subject: 'Asunto',
    reply: 'Respuesta',
  },
  en: {
    hello: ['Hello,', 'Hi,', 'Hi there,'],
    helloTo: (name: string) => [`Hello ${name},`, `Hi ${name},`],
    hi: (name: string) => `Hi ${name}.`,
    close: [
      'Thanks.',
      'Kind regards,',
      'I look forward to hearing from you.',
      'Many thanks,',
      'Best wishes,',
    ],
    sign: ['Kind regards', 'Best wishes', 'Many thanks'],
    team: `${COMPANY} customer care`,
    thanks: {
      checked: [
        'No, all fine. Thanks for asking.',
        'Everything is in order, thank you.',
        'So far so good, thanks.',
      ],
      told: [
        'Perfect, thanks for letting me know.',
        'Great, thanks a lot.',
        'Lovely, thank you.',
        'Brilliant, thanks.',
        'Good to hear, thank you.',
      ],
      asked: [
        'Perfect, thank you.',
        'OK, thanks a lot.',
        'Right, that is clear. Thanks.',
        'Fine, thank you very much.',
        'Thanks, that was kind.',
      ],
      complained: [
        'I hope so this time.',
        'All right, I will make a note of it.',
        'Fine, as long as I need not ask again.',
        'OK, thank you for looking into it.',
      ],
    },
    greet: [
      'Hi {n}, this is {a}. Let me have a look.',
      'Hello {n}, {a} here. I am reading it now.',
      'Hi {n}, I am {a}. One moment, please.',
    ],
    calling: [
      'Hi {n}, this is {a} from Alborada, calling as promised.',
      'Hello {n}, {a} from Alborada. Is this a good moment?',
      '{n}? Hello, it is {a} from Alborada.',
    ],
    yes: [
      'Yes, go on.',
      'Hello, yes, that is me.',
      'Oh yes, I was waiting for your call.',
      'Yes, fine, go ahead.',
    ],
    private: 'We have answered in private so as not to ask for your details here.',
    transcript: 'From the conversation:',
    from: 'From',
    to: 'To',
    subject: 'Subject',
    reply: 'Answer',
  },
} as const;

/** The body of the entry. */
export function writeExchange(chance: Chance, talk: Talk): string {
  switch (talk.channel) {
    case 'email':
      return talk.isOutbound ? outboundMail(chance, talk) : inboundMail(chance, talk);
    case 'chat':
      return chatLines(chance, talk);
    case 'sms':
      return messages(chance, talk, talk.customerFirst, COMPANY);
    case 'social':
      return messages(chance, talk, talk.handle, '@alborada_ayuda');
    case 'call':
    case 'callback':
      return callNote(chance, talk);
  }
}

function named(line: string, talk: Talk): string {
  return line.replace('{n}', talk.customerFirst).replace('{a}', agentFirst(talk));
}

/** Notices name the sender themselves; on a line that already does, once is enough. */
function withoutSender(text: string): string {
  const rest = text.replace(/^Alborada(?: Empresas)?: /, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

function agentFirst(talk: Talk): string {
  return talk.agentName.split(' ')[0] ?? talk.agentName;
}

function inboundMail(chance: Chance, talk: Talk): string {
  const words = WORDS[talk.language];
  const lines = [
    `${words.from}: ${talk.customerName} <${talk.email}>`,
    `${words.subject}: ${talk.title}`,
    '',
    chance.pick(words.hello),
    '',
    talk.opening,
    '',
    chance.pick(words.close),
    talk.customerName,
  ];
  if (talk.answer === null) return lines.join('\n');
  const answeredAtMs = talk.startedAtMs + chance.whole(9, 48) * MINUTE_MS;
  return [
    ...lines,
    '',
    `--- ${words.reply}, ${clockTime(answeredAtMs)} ---`,
    '',
    ...signedMail(chance, talk, talk.answer),
  ].join('\n');
}

function outboundMail(chance: Chance, talk: Talk): string {
  const words = WORDS[talk.language];
  return [
    `${words.to}: ${talk.customerName} <${talk.email}>`,
    `${words.subject}: ${talk.title}`,
    '',
    ...signedMail(chance, talk, withoutSender(talk.opening)),
  ].join('\n');
}

function signedMail(chance: Chance, talk: Talk, text: string): string[] {
  const words = WORDS[talk.language];
  return [
    chance.pick(words.helloTo(talk.customerFirst)),
    '',
    text,
    '',
    `${chance.pick(words.sign)},`,
    ...(talk.agentName === '' ? [] : [talk.agentName]),
    words.team,
  ];
}

function chatLines(chance: Chance, talk: Talk): string {
  const words = WORDS[talk.language];
  let atMs = talk.startedAtMs;
  const lines: string[] = [];
  const say = (who: string, text: string): void => {
    lines.push(`${clockTime(atMs)} ${who}: ${text}`);
    atMs += chance.whole(1, 2) * MINUTE_MS;
  };
  const agent = agentFirst(talk);
  if (talk.isOutbound) {
    say(agent, `${words.hi(talk.customerFirst)} ${talk.opening}`);
    say(talk.customerFirst, chance.pick(words.thanks[talk.mood]));
    return lines.join('\n');
  }
  say(talk.customerFirst, talk.opening);
  say(agent, named(chance.pick(words.greet), talk));
  if (talk.middle) {
    say(agent, talk.middle[0]);
    say(talk.customerFirst, talk.middle[1]);
  }
  if (talk.answer !== null) say(agent, talk.answer);
  say(talk.customerFirst, chance.pick(words.thanks[talk.mood]));
  return lines.join('\n');
}

function messages(chance: Chance, talk: Talk, customer: string, company: string): string {
  const words = WORDS[talk.language];
  if (talk.isOutbound) {
    const lines = [`${company}: ${withoutSender(talk.opening)}`];
    if (talk.mood === 'checked' || chance.isLucky(0.45))
      lines.push(`${customer}: ${chance.pick(words.thanks[talk.mood])}`);
    return lines.join('\n');
  }
  const lines = [`${customer}: ${talk.shortOpening}`];
  if (talk.channel === 'social')
    lines.push(
      `${company}: ${chance.pick(words.helloTo(talk.customerFirst)).replace(/[:,]$/, '.')} ${words.private}`,
    );
  if (talk.answer !== null) lines.push(`${company}: ${talk.answer}`);
  if (chance.isLucky(0.5)) lines.push(`${customer}: ${chance.pick(words.thanks[talk.mood])}`);
  return lines.join('\n');
}

function callNote(chance: Chance, talk: Talk): string {
  const words = WORDS[talk.language];
  const agent = agentFirst(talk);
  const customer = talk.customerFirst;
  const lines = [talk.note, '', words.transcript];
  if (talk.isOutbound) {
    lines.push(`${agent}: ${named(chance.pick(words.calling), talk)}`);
    lines.push(`${customer}: ${chance.pick(words.yes)}`);
    lines.push(`${agent}: ${talk.opening}`);
  } else {
    lines.push(`${customer}: ${talk.opening}`);
    if (talk.middle) {
      lines.push(`${agent}: ${talk.middle[0]}`);
      lines.push(`${customer}: ${talk.middle[1]}`);
    }
    if (talk.answer !== null) lines.push(`${agent}: ${talk.answer}`);
  }
  lines.push(`${customer}: ${chance.pick(words.thanks[talk.mood])}`);
  return lines.join('\n');
}
