/**
 * The past of one customer: cases that open, are asked after, get solved and sometimes come back, each step on a
 * channel the customer would use. Case numbers are given later, over all customers (`numberCases` in `seed.ts`).
 */
import type { CustomerCase, timelineEntry } from '#src/model/interaction.ts';
import type { Channel, Direction } from '#src/model/channel.ts';
import type { z } from 'zod';
import { deckOf, type Chance } from './chance.ts';
import { writeExchange } from './exchange.ts';
import { fill, planCase } from './facts.ts';
import type { Issue, IssueTexts } from './issue.ts';
import type { Person } from './people.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, hourOfDay, weekday, workdaysLater } from './spoken-date.ts';

export type DraftEntry = Omit<z.input<typeof timelineEntry>, 'id' | 'caseId'> & {
  readonly case: DraftCase;
};
export interface DraftCase {
  readonly customerId: string;
  readonly title: string;
  state: CustomerCase['state'];
  readonly openedAtMs: number;
  closedAtMs: number | null;
  reopenedAtMs?: number;
  /** Given beforehand for the cases that plates and tests name. */
  readonly number?: string;
}
/** What one customer's past adds to their card. */
export interface Past {
  readonly cases: DraftCase[];
  readonly entries: DraftEntry[];
  readonly orders: {
    id: string;
    title: string;
    state: 'open' | 'shipped' | 'done' | 'cancelled';
  }[];
  readonly promises: { text: string; dueAtMs: number }[];
}

type StepKind =
  'lost' | 'once' | 'open' | 'notice' | 'chase' | 'fix' | 'confirm' | 'again' | 'fix-again';

const ARCS: readonly (readonly (readonly [readonly StepKind[], number])[])[] = [
  [[['once'], 1]],
  [
    [['open', 'fix'], 6],
    [['lost', 'once'], 1],
  ],
  [
    [['open', 'chase', 'fix'], 4],
    [['open', 'notice', 'fix'], 4],
    [['lost', 'open', 'fix'], 1],
    [['open', 'fix', 'confirm'], 2],
  ],
  [
    [['open', 'notice', 'chase', 'fix'], 3],
    [['open', 'chase', 'fix', 'confirm'], 3],
    [['open', 'fix', 'again', 'fix-again'], 3],
  ],
  [
    [['open', 'chase', 'fix', 'again', 'fix-again'], 2],
    [['lost', 'open', 'notice', 'chase', 'fix'], 1],
  ],
];

const GENERIC = {
  es: {
    notice: [
      'Alborada: tu gestión {ref} sigue en marcha. Te decimos algo antes del {date1}.',
      'Alborada: seguimos con tu gestión {ref}. No hace falta que llames; te avisamos nosotros.',
    ],
    confirm: [
      'Solo quería comprobar que lo del otro día sigue bien. ¿Ha vuelto a pasar algo?',
      'Te contacto para saber si quedó todo como debía. Si ves algo raro, dímelo y lo retomo yo.',
    ],
    reopened: [
      'Vaya, lo siento. Reabro el caso y lo llevo yo hasta el final: en uno o dos días laborables te digo algo.',
      'Tienes razón, no ha quedado bien. Lo reabro ahora con todo lo anterior para que no tengas que repetirlo.',
    ],
    noticeNote: 'Aviso automático de que la gestión sigue en curso.',
    confirmNote: [
      'Comprobado que sigue bien. Nada pendiente.',
      'Seguimiento hecho: todo en orden.',
    ],
    lost: (wait: string) => `Colgó en la cola tras esperar ${wait}.`,
    lostBody: (queue: string, wait: string) =>
      `Llamada perdida en la cola de ${queue}. Esperó ${wait} y colgó antes de que la atendiera nadie.`,
    promise: (title: string) => `Responder sobre «${title}»`,
    missed: 'No contesta; se deja mensaje en el buzón.',
    missedBody:
      'Llamada sin respuesta. Mensaje en el buzón: «Te llamamos de Alborada; volvemos a intentarlo mañana».',
  },
  en: {
    notice: [
      'Alborada: your request {ref} is in progress. We will be in touch by {date1}.',
      'Alborada: we are still working on {ref}. No need to call, we will let you know.',
    ],
    confirm: [
      'I only wanted to check that everything has stayed fine since the other day. Has anything come back?',
      'I am getting in touch to make sure it all ended up as it should. If anything looks odd, tell me and I will take it up again.',
    ],
    reopened: [
      'I am sorry to hear that. I am reopening the case and will stay on it: you will hear from me in one or two working days.',
      'You are right, it was not finished. I am reopening it with everything from before, so that you need not repeat it.',
    ],
    noticeNote: 'Automatic notice that the request is in progress.',
    confirmNote: ['Checked: still fine. Nothing pending.', 'Follow-up done, all in order.'],
    lost: (wait: string) => `Hung up in the queue after waiting ${wait}.`,
    lostBody: (queue: string, wait: string) =>
      `Call lost in the queue ${queue}. Waited ${wait} and hung up before anybody answered.`,
    promise: (title: string) => `Answer about “${title}”`,
    missed: 'No answer; left a message.',
    missedBody:
      'Call without answer. Message left: “Alborada calling; we will try again tomorrow.”',
  },
} as const;

/** What the writer of histories has to know. */
export interface PastContext {
  readonly chance: Chance;
  readonly nowMs: number;
  readonly issues: readonly Issue[];
  readonly agentNamesOf: (queueId: string) => readonly string[];
  readonly queueNameOf: (queueId: string, language: 'es' | 'en') => string;
}

/** Writes a past of exactly `count` interactions, in cases that opened at least `newestDays` ago. */
export function writePast(
  context: PastContext,
  person: Person,
  count: number,
  newestDays: number,
): Past {
  const { chance, nowMs } = context;
  const past: Past = { cases: [], entries: [], orders: [], promises: [] };
  const deal = deckOf(
    chance,
    context.issues.filter((issue) => mayHappen(issue, person)),
  );
  const years = Math.max(0.3, new Date(nowMs).getUTCFullYear() - person.customer.sinceYear);
  const spanDays = Math.min(years * 330, 220 + count * 28, 1500);
  const start = (steps: readonly StepKind[], ageDays: number, issue = deal()): void =>
    writeCase(context, person, issue, steps, workTime(chance, nowMs - ageDays * DAY_MS), past);
  const matter = CALLING_ABOUT[person.customer.phones[0]?.number ?? ''];
  const about = context.issues.find(({ reasonId }) => reasonId === matter?.reasonId);
  if (matter && about) start(['open', 'chase', 'fix'], matter.openedDaysAgo, about);
  else if (newestDays === 0 && count >= 6) {
    if (chance.isLucky(0.22)) start(['open', 'chase', 'fix'], 0.2 + chance.share() * 7);
    else if (chance.isLucky(0.14)) start(['open', 'fix', 'again'], 11 + chance.share() * 9);
  }
  while (past.entries.length < count) {
    const left = count - past.entries.length;
    const size = Math.min(
      left,
      chance.weighted([
        [1, 26],
        [2, 30],
        [3, 24],
        [4, 13],
        [5, 7],
      ] as const),
    );
    const steps = chance.weighted(ARCS[size - 1] ?? [[['once'], 1]]);
    const ageDays = newestDays + 0.2 + spanDays * chance.share() ** 1.7;
    writeCase(context, person, deal(), steps, workTime(chance, nowMs - ageDays * DAY_MS), past);
  }
  return past;
}

/** What the callers of the scenarios are calling about, so that an open case waits for them. */
const CALLING_ABOUT: Readonly<
  Record<string, { readonly reasonId: string; readonly openedDaysAgo: number }>
> = {
  '+34633907215': { reasonId: 'price-rise', openedDaysAgo: 8 },
  '+447700900118': { reasonId: 'bill-question', openedDaysAgo: 2 },
  '+34644571802': { reasonId: 'payment-returned', openedDaysAgo: 1.2 },
  '+34677239941': { reasonId: 'discount-missing', openedDaysAgo: 3 },
  '+34629775310': { reasonId: 'sim-card', openedDaysAgo: 4 },
};

/** What a contract must contain for the matter to arise. */
const NEEDS: Readonly<Record<string, RegExp>> = {
  'meter-reading': /luz/,
  'power-cut': /luz/,
  'tv-box': /TV/,
  'mobile-data': /móvil|línea/,
  'sim-card': /móvil|línea/,
  roaming: /móvil|línea/,
  'phone-system': /centralita/,
};

/** Matters of a line that must be one of ours. */
const OWN_NUMBER: readonly string[] = ['mobile-data', 'sim-card', 'roaming', 'portability'];

/** Days from the promised day to the good news; other matters are settled the day before it. */
const SETTLED_AFTER_DAYS: Readonly<Record<string, number>> = {
  'no-connection': 0,
  'installer-visit': 0,
  'move-house': 0,
  'mobile-data': 0,
  'power-cut': 1,
  portability: 1,
  'slow-line': 4,
  'router-wifi': 1,
  'sim-card': 1,
  'new-line': 1,
  'bank-account': 1,
  'double-charge': 0,
  'order-cancel': 0,
  commitment: 0,
  'phone-system': 0,
  'meter-reading': 0,
};

function mayHappen(issue: Issue, { customer, plan }: Person): boolean {
  const isBusiness = customer.segment === 'business';
  if (issue.audience !== 'all' && (issue.audience === 'business') !== isBusiness) return false;
  const isOurNumber = customer.phones[0]?.number.startsWith('+34') ?? false;
  if (OWN_NUMBER.includes(issue.reasonId) && !isOurNumber) return false;
  return NEEDS[issue.reasonId]?.test(plan.contract) ?? true;
}

/** Moves a time forward into the hours in which the centre is open. */
function workTime(chance: Chance, ms: number): number {
  let at = ms;
  const hour = hourOfDay(at);
  if (hour < 9) at += (chance.whole(9, 13) - hour) * HOUR_MS;
  else if (hour > 19) at += (24 - hour + chance.whole(9, 13)) * HOUR_MS;
  if (weekday(at) === 0) at += DAY_MS;
  return Math.ceil(at / MINUTE_MS) * MINUTE_MS;
}

function writeCase(
  context: PastContext,
  person: Person,
  issue: Issue,
  steps: readonly StepKind[],
  openedAtMs: number,
  past: Past,
): void {
  const { chance, nowMs } = context;
  const { customer, isWoman } = person;
  if (openedAtMs > nowMs - HOUR_MS) return;
  const texts = issue.texts[customer.language];
  const promisedAtMs = workdaysLater(openedAtMs, chance.whole(2, 4));
  const chaseAtMs = workTime(chance, workdaysLater(promisedAtMs, 1) + chance.whole(0, 3) * HOUR_MS);
  const plan = planCase(chance, person, openedAtMs, chaseAtMs, promisedAtMs, issue.amountsCents);
  const say = (line: string): string => fill(line, plan.facts, isWoman);
  const title = say(chance.pick(texts.title));
  const draft: DraftCase = {
    customerId: customer.id,
    title,
    state: 'open',
    openedAtMs,
    closedAtMs: null,
  };
  const agents = deckOf(chance, context.agentNamesOf(queueOf(person, issue)));
  let atMs = openedAtMs;
  let written = 0;
  for (const step of steps) {
    atMs = stepTime(
      chance,
      step,
      atMs,
      {
        openedAtMs,
        promisedAtMs,
        chaseAtMs,
        secondMs: plan.secondPromiseAtMs,
        wasChased: steps.includes('chase'),
        settledAfterDays: SETTLED_AFTER_DAYS[issue.reasonId] ?? -1,
      },
      written,
    );
    const room = atMs + 40 * MINUTE_MS;
    if (room > nowMs) break;
    past.entries.push(
      writeStep(
        context,
        person,
        issue,
        texts,
        step,
        atMs,
        draft,
        title,
        say,
        agents(),
        steps.includes('again'),
      ),
    );
    written += 1;
    if (step === 'once' || step === 'fix' || step === 'fix-again') {
      draft.state = 'closed';
      draft.closedAtMs = atMs;
    } else if (step === 'again') {
      draft.state = 'reopened';
      draft.closedAtMs = null;
      draft.reopenedAtMs = atMs;
    }
  }
  if (written === 0) return;
  past.cases.push(draft);
  if (issue.orderTitle !== undefined) {
    const state =
      draft.state === 'closed'
        ? issue.reasonId === 'order-cancel'
          ? 'cancelled'
          : 'done'
        : 'open';
    past.orders.push({ id: plan.orderId, title: say(issue.orderTitle), state });
  }
  const due =
    plan.secondPromiseAtMs > nowMs && chaseAtMs < nowMs ? plan.secondPromiseAtMs : promisedAtMs;
  if (draft.state !== 'closed' && due > nowMs)
    past.promises.push({ text: GENERIC[customer.language].promise(title), dueAtMs: due });
}

interface StepDays {
  readonly openedAtMs: number;
  readonly promisedAtMs: number;
  readonly chaseAtMs: number;
  readonly secondMs: number;
  readonly wasChased: boolean;
  readonly settledAfterDays: number;
}

function stepTime(
  chance: Chance,
  step: StepKind,
  beforeMs: number,
  days: StepDays,
  written: number,
): number {
  switch (step) {
    case 'lost':
      return days.openedAtMs;
    case 'once':
    case 'open':
      return written === 0 ? days.openedAtMs : beforeMs + chance.whole(6, 55) * MINUTE_MS;
    case 'notice':
      return workTime(chance, Math.max(days.openedAtMs + 3 * HOUR_MS, days.promisedAtMs - DAY_MS));
    case 'chase':
      return days.chaseAtMs;
    case 'fix': {
      const dueMs = days.wasChased ? days.secondMs : days.promisedAtMs;
      const dayMs = dueMs + days.settledAfterDays * DAY_MS;
      return workTime(
        chance,
        Math.max(beforeMs + 3 * HOUR_MS, dayMs + chance.whole(0, 240) * MINUTE_MS),
      );
    }
    case 'confirm':
      return workTime(chance, workdaysLater(beforeMs, chance.whole(2, 4)));
    case 'again':
      return workTime(chance, beforeMs + chance.whole(5, 14) * DAY_MS);
    case 'fix-again':
      return workTime(chance, workdaysLater(beforeMs, chance.whole(1, 2)));
  }
}

/** Customers in English and companies have their own queues, whatever the matter is. */
function queueOf({ customer }: Person, issue: Issue): string {
  if (customer.language === 'en') return 'english';
  return customer.segment === 'business' ? 'business' : issue.queueId;
}

function channelOf(chance: Chance, step: StepKind, preferred: Channel, hasMail: boolean): Channel {
  const picked = ((): Channel => {
    switch (step) {
      case 'lost':
        return 'call';
      case 'notice':
        return chance.isLucky(0.8) ? 'sms' : 'email';
      case 'confirm':
        return chance.pick(['call', 'sms', 'callback'] as const);
      case 'fix':
      case 'fix-again':
        return chance.weighted<Channel>([
          ['call', 3],
          ['callback', 3],
          ['email', 3],
          ['sms', 2],
          ['chat', 1],
        ]);
      case 'once':
        return chance.isLucky(0.5)
          ? inboundPreferred(preferred)
          : chance.weighted<Channel>([
              ['call', 6],
              ['chat', 3],
              ['email', 2],
            ]);
      case 'open':
      case 'chase':
      case 'again':
        return chance.isLucky(0.5)
          ? inboundPreferred(preferred)
          : chance.weighted<Channel>([
              ['call', 8],
              ['email', 4],
              ['chat', 4],
              ['sms', 2],
              ['social', 1.4],
            ]);
    }
  })();
  return picked === 'email' && !hasMail ? 'call' : picked;
}

function inboundPreferred(preferred: Channel): Channel {
  return preferred === 'callback' ? 'call' : preferred;
}

function writeStep(
  context: PastContext,
  person: Person,
  issue: Issue,
  texts: IssueTexts,
  step: StepKind,
  startedAtMs: number,
  draft: DraftCase,
  title: string,
  say: (line: string) => string,
  agentName: string,
  comesBack: boolean,
): DraftEntry {
  const { chance } = context;
  const { customer } = person;
  const generic = GENERIC[customer.language];
  const channel = channelOf(chance, step, customer.preferredChannel, customer.emails.length > 0);
  const queueId = queueOf(person, issue);
  const base = { case: draft, customerId: customer.id, channel, startedAtMs, queueId };
  const scored = { reasonId: issue.reasonId };

  if (step === 'lost') {
    const seconds = chance.whole(70, 420);
    const wait = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    return {
      ...base,
      direction: 'inbound',
      durationMs: seconds * 1000,
      agentName: null,
      reasonId: null,
      outcomeId: null,
      summary: generic.lost(wait),
      body: generic.lostBody(context.queueNameOf(queueId, customer.language), wait),
      satisfaction: null,
      endReason: 'customer-left-queue',
    };
  }
  const outbound =
    step === 'notice' || step === 'confirm' || step === 'fix' || step === 'fix-again';
  if (step === 'confirm' && channel === 'call' && chance.isLucky(0.5)) {
    return {
      ...base,
      ...scored,
      direction: 'outbound',
      durationMs: chance.whole(18, 34) * 1000,
      agentName,
      outcomeId: 'no-answer',
      summary: generic.missed,
      body: generic.missedBody,
      satisfaction: null,
      endReason: 'no-answer',
    };
  }
  const direction: Direction = outbound ? 'outbound' : 'inbound';
  const words = wordsOf(chance, texts, step, generic, comesBack);
  const opening = say(words.opening);
  const note = say(words.note);
  const isFirst = step === 'open' || step === 'once';
  return {
    ...base,
    ...scored,
    direction,
    durationMs: durationOf(chance, channel),
    agentName: step === 'notice' ? null : agentName,
    outcomeId: outcomeOf(chance, step, channel),
    summary: note,
    body: writeExchange(chance, {
      channel,
      language: customer.language,
      isOutbound: outbound,
      mood: step === 'confirm' ? 'checked' : outbound ? 'told' : isFirst ? 'asked' : 'complained',
      title,
      opening,
      shortOpening: isFirst ? say(chance.pick(texts.short)) : opening,
      middle: isFirst ? sayPair(chance.pick(texts.ask), say) : null,
      answer: words.answer === null ? null : say(words.answer),
      customerFirst: customer.name.split(' ')[0] ?? customer.name,
      customerName: customer.name,
      agentName: step === 'notice' ? '' : agentName,
      email: customer.emails[0] ?? '',
      handle: handleOf(customer.name),
      note,
      startedAtMs,
    }),
    satisfaction: scoreOf(chance, step),
    endReason:
      channel === 'call' || channel === 'callback'
        ? chance.isLucky(0.7)
          ? 'customer-hung-up'
          : 'agent-hung-up'
        : null,
  };
}

function sayPair(
  pair: readonly [string, string],
  say: (line: string) => string,
): readonly [string, string] {
  return [say(pair[0]), say(pair[1])];
}

/** The words of one step: who begins, what the agent answers, and the note that fits these very words. */
interface StepWords {
  readonly opening: string;
  readonly answer: string | null;
  readonly note: string;
}

function wordsOf(
  chance: Chance,
  texts: IssueTexts,
  step: StepKind,
  generic: (typeof GENERIC)['es' | 'en'],
  comesBack: boolean,
): StepWords {
  const { notes } = texts;
  const choose = (list: readonly string[], noteList: readonly string[], at?: number) => {
    const index = at ?? chance.whole(0, list.length - 1);
    return {
      line: list.at(index) ?? '',
      note: noteList.at(Math.min(index, noteList.length - 1)) ?? '',
    };
  };
  switch (step) {
    case 'notice':
      return {
        opening: texts.notice ?? chance.pick(generic.notice),
        answer: null,
        note: generic.noticeNote,
      };
    case 'confirm':
      return {
        opening: chance.pick(generic.confirm),
        answer: null,
        note: chance.pick(generic.confirmNote),
      };
    case 'fix':
    case 'fix-again': {
      const last = texts.fix.length - 1;
      const at = step === 'fix-again' ? last : comesBack ? 0 : chance.whole(0, last);
      const { line, note } = choose(texts.fix, notes.fix, at);
      return { opening: line, answer: null, note };
    }
    case 'chase': {
      const { line, note } = choose(texts.soothe, notes.chase);
      return { opening: chance.pick(texts.chase), answer: line, note };
    }
    case 'again':
      return {
        opening: chance.pick(texts.again),
        answer: chance.pick(generic.reopened),
        note: chance.pick(notes.again),
      };
    case 'once': {
      const { line, note } = choose(texts.now, notes.once);
      return { opening: chance.pick(texts.said), answer: line, note };
    }
    case 'open':
    case 'lost': {
      const { line, note } = choose(texts.did, notes.open);
      return { opening: chance.pick(texts.said), answer: line, note };
    }
  }
}

function outcomeOf(chance: Chance, step: StepKind, channel: Channel): string {
  switch (step) {
    case 'once':
    case 'fix':
    case 'fix-again':
      return 'resolved';
    case 'confirm':
    case 'notice':
      return 'informed';
    case 'chase':
    case 'again':
      return chance.isLucky(0.4) ? 'escalated' : 'follow-up';
    default:
      return channel === 'call' && chance.isLucky(0.2) ? 'callback-promised' : 'follow-up';
  }
}

function durationOf(chance: Chance, channel: Channel): number {
  switch (channel) {
    case 'call':
    case 'callback':
      return chance.whole(95, 780) * 1000;
    case 'chat':
      return chance.whole(240, 1500) * 1000;
    case 'email':
      return chance.whole(120, 560) * 1000;
    case 'sms':
    case 'social':
      return chance.whole(30, 240) * 1000;
  }
}

function scoreOf(chance: Chance, step: StepKind): number | null {
  switch (step) {
    case 'once':
      return chance.isLucky(0.35)
        ? chance.weighted([
            [5, 6],
            [4, 4],
            [3, 1],
          ] as const)
        : null;
    case 'fix':
    case 'fix-again':
      return chance.isLucky(0.4)
        ? chance.weighted([
            [5, 4],
            [4, 5],
            [3, 2],
            [2, 0.6],
          ] as const)
        : null;
    case 'chase':
    case 'again':
      return chance.isLucky(0.25)
        ? chance.weighted([
            [3, 3],
            [2, 4],
            [1, 2],
          ] as const)
        : null;
    default:
      return null;
  }
}

function handleOf(name: string): string {
  const [first = '', last = ''] = name
    .normalize('NFD')
    .replace(/[^A-Za-z ]/g, '')
    .toLowerCase()
    .split(' ');
  return `@${first}_${last.slice(0, 1)}`;
}
