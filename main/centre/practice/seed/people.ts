/**
 * The 200 practice customers: a few regulars whom the scenarios know by number, and the rest dealt from lists of names,
 * towns and tariffs. Histories are written by `history.ts`.
 */
import { customer, type Customer } from '#src/model/customer.ts';
import type { Channel } from '#src/model/channel.ts';
import type { Chance } from './chance.ts';
import {
  BUSINESSES,
  COMPANY_KINDS,
  FIRST_NAMES,
  NOTES,
  STREETS,
  SURNAMES,
  TOWNS,
} from './names.ts';
import { DAY_MS } from './spoken-date.ts';

/** A customer with what only the texts need. */
export interface Person {
  readonly customer: Customer;
  readonly isWoman: boolean;
  readonly plan: Plan;
  readonly street: string;
  /** How many interactions this person has had. */
  readonly entries: number;
}

export interface Plan {
  readonly name: string;
  readonly contract: string;
  readonly speed: string;
  readonly priceCents: number;
}

const HOME_PLANS: readonly Plan[] = [
  {
    name: 'Fibra 300',
    contract: 'Hogar Fibra 300 + 1 móvil + luz',
    speed: '300',
    priceCents: 7150,
  },
  {
    name: 'Fibra 600',
    contract: 'Hogar Fibra 600 + 2 móviles + TV',
    speed: '600',
    priceCents: 6290,
  },
  { name: 'Fibra 300', contract: 'Fibra 300', speed: '300', priceCents: 2990 },
  { name: 'Fibra 300', contract: 'Fibra 300 + 1 móvil', speed: '300', priceCents: 3890 },
  { name: 'Fibra 600', contract: 'Hogar Fibra 600 + 2 móviles', speed: '600', priceCents: 5490 },
  { name: 'Fibra 600', contract: 'Hogar Fibra 600 + luz', speed: '600', priceCents: 8640 },
  {
    name: 'Fibra 1000',
    contract: 'Hogar Fibra 1000 + 3 móviles + TV',
    speed: '1000',
    priceCents: 7490,
  },
];
/** For the one who calls about her television. */
const CONSUELOS_PLAN: Plan = {
  name: 'Fibra 300',
  contract: 'Hogar Fibra 300 + 1 móvil + TV',
  speed: '300',
  priceCents: 4690,
};
const BUSINESS_PLANS: readonly Plan[] = [
  {
    name: 'Fibra Empresas 600',
    contract: 'Fibra Empresas 600 + 4 líneas',
    speed: '600',
    priceCents: 11_800,
  },
  {
    name: 'Fibra Empresas 1000',
    contract: 'Fibra Empresas 1000 + 6 líneas + centralita de 8 puestos',
    speed: '1000',
    priceCents: 23_450,
  },
];
/** Marta's tariff, used by the plates and her written history. */
const MARTAS_PLAN: Plan = {
  name: 'Fibra 600',
  contract: 'Hogar Fibra 600 + 2 móviles',
  speed: '600',
  priceCents: 5490,
};

interface Regular {
  readonly name: string;
  readonly isWoman: boolean;
  readonly number: string;
  readonly entries: number;
  readonly segment: Customer['segment'];
  readonly years: number;
  readonly language?: 'en';
  readonly company?: string;
  readonly timeZone?: string;
  readonly city?: string;
  readonly channel?: Channel;
  readonly hours?: readonly [number, number];
  readonly note?: string;
  readonly plan?: Plan;
  readonly contract?: string;
}

/** The people whom scenarios and tests know by number. */
const REGULARS: readonly Regular[] = [
  {
    name: 'Marta Ibáñez Soler',
    isWoman: true,
    number: '+34612044918',
    entries: 38,
    segment: 'gold',
    years: 11,
    city: 'Madrid',
    channel: 'call',
    hours: [10, 14],
    plan: MARTAS_PLAN,
    contract: '88-2041',
    note: 'Prefiere que la llamen antes de comer. Tiene la línea 2 a nombre de su hijo Hugo.',
  },
  {
    name: 'Óscar Beltrán Rivas',
    isWoman: false,
    number: '+34622118340',
    entries: 21,
    segment: 'gold',
    years: 8,
    city: 'Zaragoza',
    channel: 'chat',
    note: 'Teletrabaja: sin fibra no puede trabajar. Sabe de redes; no hace falta explicarle qué es un router.',
  },
  {
    name: 'Rubén Cifuentes Lago',
    isWoman: false,
    number: '+34633907215',
    entries: 17,
    segment: 'standard',
    years: 4,
    city: 'Valladolid',
    note: 'Se enfada si hay que repetir el problema. Ir al grano.',
  },
  {
    name: 'Hannah Whitfield',
    isWoman: true,
    number: '+447700900118',
    entries: 14,
    segment: 'silver',
    years: 5,
    language: 'en',
    city: 'Dénia',
    channel: 'email',
    note: 'Spends the summer in Dénia and the winter in Leeds. English only.',
  },
  {
    name: 'Pilar Escudero Montes',
    isWoman: true,
    number: '+34644571802',
    entries: 16,
    segment: 'silver',
    years: 9,
    city: 'Burgos',
    note: 'Llama desde el trabajo: si espera mucho, cuelga y vuelve a llamar.',
  },
  {
    name: 'Joana Rius Altés',
    isWoman: true,
    number: '+34655320077',
    entries: 164,
    segment: 'business',
    years: 12,
    company: 'Grupo Altamar Logística',
    city: 'Tarragona',
    note: 'Lleva las telecomunicaciones de los once almacenes. Pedir siempre de qué almacén se trata.',
    plan: {
      name: 'Fibra Empresas 1000',
      contract: 'Marco de 11 sedes: fibra, 40 líneas y centralita de 60 puestos',
      speed: '1000',
      priceCents: 168_300,
    },
  },
  {
    name: 'Consuelo Arranz Vega',
    isWoman: true,
    number: '+34616402255',
    entries: 27,
    segment: 'gold',
    years: 19,
    city: 'Segovia',
    channel: 'call',
    hours: [9, 13],
    plan: CONSUELOS_PLAN,
    note: 'Le gusta charlar. Su nieto Álvaro está autorizado para gestiones.',
  },
  {
    name: 'Jon Etxeberria Ugarte',
    isWoman: false,
    number: '+34677239941',
    entries: 19,
    segment: 'silver',
    years: 6,
    city: 'Bilbao',
    note: 'No le gusta esperar al teléfono: mejor devolverle la llamada.',
  },
  {
    name: 'Gonzalo Rioja Sanz',
    isWoman: false,
    number: '+34688014563',
    entries: 33,
    segment: 'business',
    years: 7,
    company: 'Farmacia Rioja',
    city: 'Logroño',
    note: 'Sin conexión no puede despachar receta electrónica: avería siempre urgente.',
  },
  {
    name: 'Ana Belén Ruiz Ortega',
    isWoman: true,
    number: '+34619883046',
    entries: 18,
    segment: 'standard',
    years: 3,
    city: 'Granada',
    note: 'Ojo: hay otra clienta, Ana Belén Ruiz Ortego, en Jaén. Comprobar el contrato.',
  },
  {
    name: 'Ana Belén Ruiz Ortego',
    isWoman: true,
    number: '+34619883064',
    entries: 12,
    segment: 'silver',
    years: 6,
    city: 'Jaén',
    note: 'Ojo: hay otra clienta, Ana Belén Ruiz Ortega, en Granada. Comprobar el contrato.',
  },
  {
    name: 'Wenceslao Prada Nieto',
    isWoman: false,
    number: '+34657310288',
    entries: 0,
    segment: 'standard',
    years: 0,
    city: 'Ponferrada',
    note: '',
  },
  {
    name: 'Nuria Carbonell Pons',
    isWoman: true,
    number: '+34629775310',
    entries: 13,
    segment: 'standard',
    years: 5,
    city: 'Girona',
    channel: 'social',
  },
  {
    name: 'Yaiza Santana Déniz',
    isWoman: true,
    number: '+34660481127',
    entries: 15,
    segment: 'silver',
    years: 7,
    city: 'Las Palmas',
    timeZone: 'Atlantic/Canary',
  },
  {
    name: 'Patricia Quiroga Mejía',
    isWoman: true,
    number: '+573005550142',
    entries: 14,
    segment: 'gold',
    years: 5,
    city: 'Bogotá',
    timeZone: 'America/Bogota',
    channel: 'sms',
    hours: [16, 20],
    note: 'Vive en Bogotá y mantiene el piso de Madrid. Prefiere SMS por la tarde (hora de allí).',
  },
  {
    name: 'Tom Ashworth',
    isWoman: false,
    number: '+447700900243',
    entries: 11,
    segment: 'standard',
    years: 2,
    language: 'en',
    city: 'London',
    timeZone: 'Europe/London',
    channel: 'email',
  },
];

/** Makes everybody; `total` interactions are shared out among those who are not regulars. */
export function practicePeople(
  chance: Chance,
  nowMs: number,
  count: number,
  total: number,
): Person[] {
  const year = new Date(nowMs).getUTCFullYear();
  const people = REGULARS.map((regular, at) => regularPerson(chance, regular, at, year, nowMs));
  const taken = new Set(people.map(({ customer: { name } }) => name));
  const shares = sharedOut(
    chance,
    total - REGULARS.reduce((sum, { entries }) => sum + entries, 0),
    count - REGULARS.length,
  );
  for (const [at, entries] of shares.entries()) {
    people.push(strangerPerson(chance, REGULARS.length + at, year, nowMs, entries, taken));
  }
  return people;
}

/** Splits a total unevenly: many have a few contacts, a few have many; nobody gets none. */
function sharedOut(chance: Chance, total: number, parts: number): number[] {
  const weights = Array.from({ length: parts }, () => 0.25 + chance.share() ** 3 * 4);
  const sum = weights.reduce((a, b) => a + b, 0);
  const shares = weights.map((weight) => Math.max(1, Math.floor((weight / sum) * total)));
  let rest = total - shares.reduce((a, b) => a + b, 0);
  for (let at = 0; rest !== 0; at = (at + 1) % parts) {
    const share = shares[at] ?? 0;
    const step = rest > 0 ? 1 : -1;
    if (share + step < 1) continue;
    shares[at] = share + step;
    rest -= step;
  }
  return shares;
}

function regularPerson(
  chance: Chance,
  row: Regular,
  at: number,
  year: number,
  nowMs: number,
): Person {
  const plan = row.plan ?? chance.pick(row.segment === 'business' ? BUSINESS_PLANS : HOME_PLANS);
  const [from, to] = row.hours ?? pickedHours(chance);
  return {
    isWoman: row.isWoman,
    plan,
    street: pickedStreet(chance),
    entries: row.entries,
    customer: customer.parse({
      ...blank(at, nowMs),
      name: row.name,
      segment: row.segment,
      sinceYear: year - row.years,
      language: row.language ?? 'es',
      company: row.company ?? null,
      phones: phonesOf(chance, row.number, row.company !== undefined),
      emails: [mailOf(row.name, row.company ?? null)],
      contract: `${row.contract ?? contractNumber(chance)} · ${plan.contract}`,
      city: row.city ?? null,
      preferredChannel: row.channel ?? 'call',
      preferredHours: { from, to },
      timeZone: row.timeZone ?? 'Europe/Madrid',
      hasRecordingConsent: true,
      ...standingOf(at, plan, nowMs),
      note: row.note ?? '',
    }),
  };
}

function strangerPerson(
  chance: Chance,
  at: number,
  year: number,
  nowMs: number,
  entries: number,
  taken: Set<string>,
): Person {
  const isEnglish = chance.isLucky(0.13);
  const isWoman = chance.isLucky(0.52);
  const language = isEnglish ? 'en' : 'es';
  const names = FIRST_NAMES[language][isWoman ? 'women' : 'men'];
  let name = '';
  while (name === '' || taken.has(name)) {
    const last = chance.pick(SURNAMES[language]);
    let second = chance.pick(SURNAMES.es);
    while (second === last) second = chance.pick(SURNAMES.es);
    name = isEnglish ? `${chance.pick(names)} ${last}` : `${chance.pick(names)} ${last} ${second}`;
  }
  taken.add(name);
  const segment = chance.weighted([
    ['standard', 48],
    ['silver', 26],
    ['gold', 13],
    ['business', isEnglish ? 5 : 13],
  ] as const);
  const isBusiness = segment === 'business';
  const company = isBusiness ? pickedCompany(chance, name, taken) : null;
  const plan = chance.pick(isBusiness ? BUSINESS_PLANS : HOME_PLANS);
  const [city, timeZone] = chance.pick<readonly [string, string]>(TOWNS[language]);
  const [from, to] = isBusiness ? ([9, 18] as const) : pickedHours(chance);
  const number = freshNumber(chance, at, timeZone);
  return {
    isWoman,
    plan,
    street: pickedStreet(chance),
    entries,
    customer: customer.parse({
      ...blank(at, nowMs - chance.whole(1, 300) * DAY_MS),
      name,
      segment,
      sinceYear: year - chance.whole(segment === 'gold' ? 6 : 1, segment === 'gold' ? 20 : 10),
      language,
      company,
      phones: phonesOf(chance, number, isBusiness),
      emails: chance.isLucky(0.94) ? [mailOf(name, company)] : [],
      contract: `${contractNumber(chance)} · ${plan.contract}`,
      city,
      preferredChannel: chance.weighted<Channel>([
        ['call', 42],
        ['email', 20],
        ['chat', 18],
        ['sms', 11],
        ['callback', 6],
        ['social', 3],
      ]),
      preferredHours: { from, to },
      timeZone,
      hasRecordingConsent: chance.isLucky(0.86),
      ...standingOf(at, plan, nowMs),
      note: chance.isLucky(0.4)
        ? chance.pick(NOTES[language][isBusiness ? 'business' : 'home'])
        : '',
    }),
  };
}

/** What they pay and what they allowed; without a throw of the dice, so that the rest of the world stays as it was. */
function standingOf(at: number, plan: Plan, nowMs: number): Pick<Customer, 'value' | 'consents'> {
  const asked = (days: number) => nowMs - ((at * 37 + days) % 900) * DAY_MS - 12 * DAY_MS;
  return {
    value: { perMonthCents: plan.priceCents, currency: 'EUR' },
    consents: [
      { kind: 'offers', isGiven: at % 3 !== 1, atMs: asked(0) },
      { kind: 'surveys', isGiven: at % 5 !== 2, atMs: asked(0) },
      { kind: 'partners', isGiven: at % 7 === 0, atMs: asked(140) },
    ],
  };
}

function blank(at: number, updatedAtMs: number) {
  return {
    id: `cus-${String(at + 1).padStart(3, '0')}`,
    orders: [],
    satisfaction: [],
    promises: [],
    version: 1,
    updatedAtMs,
  };
}

function pickedHours(chance: Chance): readonly [number, number] {
  return chance.pick([
    [9, 13],
    [10, 14],
    [16, 20],
    [17, 21],
    [9, 20],
    [12, 16],
    [18, 21],
  ] as const);
}

function pickedStreet(chance: Chance): string {
  return `${chance.pick(STREETS)}, ${chance.whole(1, 98)}`;
}

function pickedCompany(chance: Chance, owner: string, taken: Set<string>): string {
  for (;;) {
    const surname = owner.split(' ')[1] ?? '';
    const name = chance.isLucky(0.4)
      ? `${chance.pick(COMPANY_KINDS)} ${surname}`
      : chance.pick(BUSINESSES);
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

function contractNumber(chance: Chance): string {
  return `${chance.whole(60, 97)}-${chance.whole(1000, 9899)}`;
}

/** Spanish mobile numbers carry the position, so that they never meet; foreign ones come from ranges kept for stories. */
function freshNumber(chance: Chance, at: number, timeZone: string): string {
  const place = String(at).padStart(3, '0');
  if (timeZone === 'Europe/London') return `+447700900${place}`;
  if (timeZone === 'America/Bogota') return `+573005551${place}`;
  return `+346${chance.pick(['08', '15', '27', '39', '46', '51', '69', '78', '86', '97'])}${place}${chance.whole(100, 999)}`;
}

function phonesOf(
  chance: Chance,
  number: string,
  isBusiness: boolean,
): { number: string; label: string }[] {
  const phones = [{ number, label: 'Móvil' }];
  if (chance.isLucky(0.35))
    phones.push({
      number: `+347${chance.whole(1, 4)}${chance.whole(0, 9)}${number.slice(-6)}`,
      label: isBusiness ? 'Recepción' : 'Otro móvil',
    });
  return phones;
}

/** `marta.ibanez@correo.example`, below a domain that can never exist. */
function mailOf(name: string, company: string | null): string {
  const [first = '', ...rest] = plain(name).split(' ');
  const site = company === null ? 'correo' : plain(company).replaceAll(' ', '-');
  return company === null
    ? `${first}.${rest.join('.')}@${site}.example`
    : `${first}@${site}.example`;
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^A-Za-z ]/g, '')
    .toLowerCase();
}
