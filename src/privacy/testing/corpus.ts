/**
 * Five hundred sentences with a number that must be masked and five hundred with one that must not, in Spanish and English, as
 * customers and agents write them: drawn from one seed, and the awkward ones by hand. Used by the corpus test alone.
 */
import { drawFrom, type Draw } from './draw.ts';
import { BY_HAND_NOT, BY_HAND_SECRET } from './by-hand.ts';
import {
  grouped,
  madeCard,
  madeIban,
  madeNationalId,
  mistypedCard,
  mistypedIban,
  mistypedNationalId,
} from './made-numbers.ts';
import { usualRules, type PrivacyRules } from '../rules.ts';

/** A sentence and the digits of it that must not stay readable; all but the last `shown` of them. */
export interface Secret {
  readonly family: string;
  /** Each line is a message of its own where `isSplit`. */
  readonly text: string;
  readonly secret: string;
  readonly shown: number;
  readonly isSplit?: boolean;
  /** A policy other than the usual one. */
  readonly rules?: PrivacyRules;
}

/** A sentence that must stay as it is. */
export interface NearMiss {
  readonly family: string;
  /** Each line is a message of its own where `isSplit`. */
  readonly text: string;
  readonly isSplit?: boolean;
  readonly rules?: PrivacyRules;
}

/** A policy that masks identity numbers too. */
const WITH_IDS: PrivacyRules = { ...usualRules, nationalIds: ['es-dni', 'es-nie', 'es-cif'] };

const SEED = 20_261_122;
const HOW_MANY = 500;
const DIGITS_ELSEWHERE = [0xff10, 0x0660, 0x06f0, 0x0966] as const;

type Words = readonly [string, ...string[]];
const CARD_SENTENCES: Words = [
  'Mi tarjeta es # y caduca en mayo.',
  'el numero es #',
  '#',
  'Apunta: #, a nombre de Marta Ibáñez',
  'Te la dicto otra vez... #. ¿La tienes?',
  'Cliente paga con # (titular: su marido).',
  'Please charge # instead.',
  'my card number is #, thanks',
  'Card on file: # — do not use.',
  'Le he cobrado 49,90 € en #.',
  'VISA #',
  'Pedido A-12345 del 21/11/2026 pagado con #',
  'Llámame al 612 044 918, la tarjeta: #',
  'It expires 12/27: #',
];
const IBAN_SENTENCES: Words = [
  'Mi cuenta es #.',
  'IBAN #',
  'Devuélvelo a # por favor',
  'Cambia la domiciliación: #, desde enero',
  'please refund to # (my account)',
  'The new account is #.',
  '#',
  'Titular Óscar Beltrán, #, 612044918',
];
const CVV_SENTENCES: Words = [
  'El CVV es #',
  'cvv: #',
  'CVC #, caduca 12/27',
  'el código de seguridad es el #',
  'código de seguridad: #.',
  'The security code is #',
  'cvv2=#',
  'son # el cvv',
  'los tres números de atrás son #',
];

/** Every sentence with something to mask. */
export function secretCorpus(): readonly Secret[] {
  const draw = drawFrom(SEED);
  const made: Secret[] = [...BY_HAND_SECRET];
  while (made.length < HOW_MANY) made.push(madeSecret(draw, made.length));
  return made;
}

function madeSecret(draw: Draw, at: number): Secret {
  if (at % 10 === 8) return madeIdSecret(draw);
  if (at % 10 === 4 || at % 10 === 7) return madeSplitSecret(draw);
  if (at % 10 < 6) {
    const card = madeCard(draw);
    const { family, written } = writtenCard(draw, card);
    return {
      family,
      text: draw.pick(CARD_SENTENCES).replace('#', written),
      secret: card,
      shown: 4,
    };
  }
  if (at % 10 < 9) {
    const iban = madeIban(draw);
    const { family, written } = writtenIban(draw, iban);
    const digits = iban.replace(/\D/g, '');
    return {
      family,
      text: draw.pick(IBAN_SENTENCES).replace('#', written),
      secret: digits,
      shown: 4,
    };
  }
  const code = draw.digits(draw.pick([3, 3, 4]));
  return {
    family: 'code',
    text: draw.pick(CVV_SENTENCES).replace('#', code),
    secret: code,
    shown: 0,
  };
}

const ID_SENTENCES: Words = [
  'Mi DNI es #.',
  'DNI #',
  'el nif: #, a nombre de mi madre',
  'titular con NIE #',
  'Factura a nombre de la empresa, CIF #.',
  'my Spanish id is #, thanks',
  '#',
  'Llámame al 612 044 918, mi documento: #',
];

function madeIdSecret(draw: Draw): Secret {
  const id = madeNationalId(draw);
  const digits = id.replace(/\D/g, '');
  const isDni = /^\d/.test(id);
  const written = draw.pick([
    id,
    id.toLowerCase(),
    isDni
      ? `${id.slice(0, 8)}-${id.slice(8)}`
      : `${id.slice(0, 1)}-${id.slice(1, 8)}-${id.slice(8)}`,
    isDni ? `${id.slice(0, 2)}.${id.slice(2, 5)}.${id.slice(5, 8)}-${id.slice(8)}` : id,
    `${id.slice(0, 8)} ${id.slice(8)}`,
  ]);
  const text = draw.pick(ID_SENTENCES).replace('#', written);
  // The last three signs stay; a letter at the end is one of them.
  const shown = /\d$/.test(id) ? 3 : 2;
  return { family: 'national id', text, secret: digits, shown, rules: WITH_IDS };
}

/** Somebody dictates it in pieces, a message each, and may say something between them. */
function madeSplitSecret(draw: Draw): Secret {
  const isCard = draw.below(3) > 0;
  const number = isCard ? madeCard(draw) : madeIban(draw);
  const pieces = grouped(number, draw.pick([4, 4, 6, 8]), ' ').split(' ');
  const [first = '', ...rest] = pieces;
  const last = rest.pop() ?? '';
  const begin = isCard
    ? draw.pick(['Mi tarjeta es #', '#', 'apunta: #', 'the card is #'])
    : draw.pick(['Mi cuenta es #', '#', 'IBAN #', 'the account: #']);
  const between = draw.pick([[], [], ['espera'], ['a ver…', 'sí'], ['one moment']]);
  const messages = [
    ...draw.pick([[], ['Hola, quiero pagar'], ['vale']]),
    begin.replace('#', first),
    ...rest,
    ...between,
    draw.pick(['#', '# gracias', '#.', '# ok?']).replace('#', last),
    ...draw.pick([[], ['¿la tienes?'], ['thanks']]),
  ];
  const secret = number.replace(/\D/g, '');
  return {
    family: isCard ? 'card in messages' : 'account in messages',
    ...{ text: messages.join('\n'), secret, shown: 4, isSplit: true },
  };
}

function writtenCard(draw: Draw, card: string): { family: string; written: string } {
  const inFours = (by: string): string => grouped(card, 4, by);
  const amex = `${card.slice(0, 4)} ${card.slice(4, 10)} ${card.slice(10)}`;
  const zero = draw.pick(DIGITS_ELSEWHERE);
  const foreign = (text: string): string =>
    text.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));
  return draw.pick<{ family: string; written: string }>([
    { family: 'card in one', written: card },
    { family: 'card, blanks', written: inFours(' ') },
    { family: 'card, blanks', written: inFours(' ') },
    { family: 'card, dashes', written: inFours('-') },
    { family: 'card, dots', written: inFours('.') },
    { family: 'card, no-break blanks', written: inFours('\u00a0') },
    { family: 'card, thin blanks', written: inFours('\u202f') },
    { family: 'card, long dashes', written: inFours(' – ') },
    { family: 'card, two lines', written: `${card.slice(0, 8)}\n${card.slice(8)}` },
    { family: 'card, pairs', written: grouped(card, 2, ' ') },
    { family: 'card, single digits', written: grouped(card, 1, ' ') },
    { family: 'card, 4-6-n', written: card.length > 15 ? inFours(' ') : amex },
    { family: 'card, other digits', written: foreign(card) },
    { family: 'card, other digits in groups', written: foreign(inFours(' ')) },
    { family: 'card, unseen marks', written: inFours('\u200b') },
  ]);
}

function writtenIban(draw: Draw, iban: string): { family: string; written: string } {
  return draw.pick<{ family: string; written: string }>([
    { family: 'iban in one', written: iban },
    { family: 'iban, groups', written: grouped(iban, 4, ' ') },
    { family: 'iban, groups', written: grouped(iban, 4, ' ') },
    { family: 'iban, dashes', written: grouped(iban, 4, '-') },
    { family: 'iban, no-break blanks', written: grouped(iban, 4, '\u00a0') },
    { family: 'iban, small letters', written: iban.toLowerCase() },
    { family: 'iban, small letters in groups', written: grouped(iban.toLowerCase(), 4, ' ') },
    {
      family: 'iban, 4-4-4-2-10',
      written: `${grouped(iban.slice(0, 12), 4, ' ')} ${iban.slice(12, 14)} ${iban.slice(14)}`,
    },
  ]);
}

/** Every sentence without. */
export function nearMissCorpus(): readonly NearMiss[] {
  const draw = drawFrom(SEED + 1);
  const made: NearMiss[] = [...BY_HAND_NOT];
  for (let at = 0; made.length < HOW_MANY; at += 1) {
    const make = FAMILIES[at % FAMILIES.length];
    if (make) made.push(make(draw));
  }
  return made;
}

const inTwo = (value: number): string => String(value).padStart(2, '0');
const dateOf = (draw: Draw, by: string): string =>
  [inTwo(1 + draw.below(28)), inTwo(1 + draw.below(12)), String(2020 + draw.below(9))].join(by);
const mobile = (draw: Draw): string => draw.pick(['6', '7']) + draw.digits(8);

const FAMILIES: readonly ((draw: Draw) => NearMiss)[] = [
  (draw) => ({
    family: 'telephone',
    text: draw
      .pick(['Llámame al #', 'my number is #', 'Contacto: #, tardes'])
      .replace(
        '#',
        draw.pick([
          mobile(draw),
          `+34 ${grouped(mobile(draw), 3, ' ')}`,
          `0034${mobile(draw)}`,
          `+44 20 ${draw.digits(4)} ${draw.digits(4)}`,
          `+1 (${draw.digits(3)}) ${draw.digits(3)}-${draw.digits(4)}`,
          `9${draw.digits(1)} ${draw.digits(3)} ${draw.digits(2)} ${draw.digits(2)}`,
          `+54 9 11 ${draw.digits(4)}-${draw.digits(4)}`,
        ]),
      ),
  }),
  (draw) => ({
    family: 'two telephones',
    text: draw
      .pick(['Teléfonos: # y %', 'Call # or %', 'Tel. # / %', '#, %', '# %'])
      .replace('#', draw.pick([mobile(draw), grouped(mobile(draw), 3, ' ')]))
      .replace('%', draw.pick([mobile(draw), grouped(mobile(draw), 3, ' ')])),
  }),
  (draw) => ({
    family: 'order',
    text: draw
      .pick([
        'El pedido # no llega',
        'Order # is late',
        'Pedido nº # de ayer',
        'order #: two items',
      ])
      .replace(
        '#',
        draw.pick([
          `A-${draw.digits(5)}`,
          draw.digits(8),
          draw.digits(10),
          `4${draw.digits(15)}`,
          `${draw.digits(3)}-${draw.digits(7)}-${draw.digits(7)}`,
          `PED-2026-${draw.digits(8)}`,
        ]),
      ),
  }),
  (draw) => ({
    family: 'parcel',
    text: draw
      .pick(['Seguimiento: #', 'tracking number #', 'Envío # en reparto', 'Tu paquete # ha salido'])
      .replace(
        '#',
        draw.pick([
          `PQ4${draw.digits(18)}E`,
          `1Z${draw.digits(16)}`,
          `94${draw.digits(20)}`,
          draw.digits(12),
          `RR${draw.digits(9)}ES`,
          `5${draw.digits(15)}`,
        ]),
      ),
  }),
  (draw) => ({
    family: 'mistyped card',
    text: draw
      .pick(['Mi tarjeta: #', 'card # was refused', '#'])
      .replace('#', grouped(mistypedCard(draw), 4, draw.pick([' ', '-', '']))),
  }),
  (draw) => ({
    family: 'mistyped account',
    text: draw.pick(['IBAN #', 'Account #', '#']).replace('#', grouped(mistypedIban(draw), 4, ' ')),
  }),
  (draw) => ({
    family: 'mistyped national id',
    rules: WITH_IDS,
    text: draw
      .pick(['Mi DNI es #', 'CIF #', 'id # was refused', '#'])
      .replace('#', mistypedNationalId(draw)),
  }),
  (draw) => ({
    family: 'numbers in messages',
    isSplit: true,
    rules: WITH_IDS,
    text: draw
      .pick([
        'mi móvil es #\ny el fijo %\ngracias',
        'pedido &\ndel # no, del %\n',
        'son & euros\ny luego &\nllámame al #',
        '#\n%\n&',
        'lecturas &\n&\n&',
      ])
      .replace('#', mobile(draw))
      .replace('%', `9${draw.digits(8)}`)
      .replace(/&/g, () => draw.digits(4)),
  }),
  (draw) => ({
    family: 'mistyped card in messages',
    isSplit: true,
    text: grouped(mistypedCard(draw), 4, draw.pick(['\n', '\nespera\n'])),
  }),
  (draw) => ({
    family: 'date and time',
    text: draw
      .pick(['Cita el # a las %', 'from # %', 'Del # al %'])
      .replace('#', dateOf(draw, draw.pick(['/', '-', '.', ' '])))
      .replace(
        '%',
        draw.pick([
          `${inTwo(draw.below(24))}:${inTwo(draw.below(60))}`,
          dateOf(draw, draw.pick(['/', '-', '.'])),
        ]),
      ),
  }),
  (draw) => ({
    family: 'instant',
    text: draw
      .pick(['ts=#', 'Registro # del sistema', 'at #'])
      .replace(
        '#',
        draw.pick([`17${draw.digits(11)}`, `2026${inTwo(1 + draw.below(12))}${draw.digits(8)}`]),
      ),
  }),
  (draw) => ({
    family: 'device',
    text: draw
      .pick(['IMEI #', 'El IMEI es #', 'serial number #', 'ICCID: #'])
      .replace(
        '#',
        draw.pick([`35${draw.digits(13)}`, `86${draw.digits(13)}`, `8934${draw.digits(15)}`]),
      ),
  }),
  (draw) => ({
    family: 'article',
    text: draw
      .pick(['EAN #', 'código de barras #', 'GTIN: #', 'ISBN #'])
      .replace(
        '#',
        draw.pick([`84${draw.digits(11)}`, `40${draw.digits(11)}`, `978${draw.digits(10)}`]),
      ),
  }),
  (draw) => ({
    family: 'money',
    text: draw
      .pick(['Pagó # y luego %', '# EUR, %', 'Total # (antes %)'])
      .replace('#', `${1 + draw.below(9)}.${draw.digits(3)},${draw.digits(2)}`)
      .replace('%', `${draw.digits(3)}.${draw.digits(3)}.${draw.digits(3)},${draw.digits(2)}`),
  }),
  (draw) => ({
    family: 'reading',
    text: draw
      .pick(['Lecturas: # % &', 'Consumo # % & kWh', 'readings # % &'])
      .replace('#', draw.digits(3))
      .replace('%', draw.digits(5))
      .replace('&', draw.digits(4)),
  }),
  (draw) => ({
    family: 'supply point',
    text: `CUPS ES00${draw.digits(16)}${draw.pick(['AB', 'HY', 'XX'])}`,
  }),
  (draw) => ({
    family: 'words about codes',
    text: draw
      .pick([
        'El CVV no lo pedimos nunca desde 20#',
        'CVV? Ask again in #% minutes',
        'Código de verificación #%&',
        'your one-time code is #%&',
        'El código postal es 28#%',
        'Extensión #%, planta 3',
      ])
      .replace('#', inTwo(draw.below(30)))
      .replace('%', draw.digits(3))
      .replace('&', draw.digits(1)),
  }),
  (draw) => ({
    family: 'address on the net',
    text: draw
      .pick(['IP #', 'ping # ok', 'id %', '%'])
      .replace('#', [1, 2, 3, 4].map(() => String(draw.below(256))).join('.'))
      .replace('%', '550e8400-e29b-41d4-a716-' + draw.digits(12)),
  }),
  (draw) => ({
    family: 'place',
    text: `Coordenadas 40.${draw.digits(7)}, -3.${draw.digits(7)}`,
  }),
];
