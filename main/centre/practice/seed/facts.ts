/** The facts of one case (amounts, days, references) and how they fill the `{places}` of a line. */
import type { Chance } from './chance.ts';
import type { Person } from './people.ts';
import {
  DAY_MS,
  day,
  dayWithName,
  money,
  monthName,
  spokenNumber,
  workdaysLater,
} from './spoken-date.ts';

/** Written out only when a line asks. */
export type Facts = Readonly<Record<string, () => string>>;

/** What a case is about, decided once so that all its interactions agree. */
export interface CasePlan {
  readonly openedAtMs: number;
  /** The first promised day. */
  readonly promisedAtMs: number;
  /** The second promised day, given to those who ask after the first. */
  readonly secondPromiseAtMs: number;
  readonly orderId: string;
  readonly facts: Facts;
}

/** Makes the facts of a case that opens at the given time. */
export function planCase(
  chance: Chance,
  person: Person,
  openedAtMs: number,
  chaseAtMs: number,
  promisedAtMs: number,
  amountsCents: readonly number[] | undefined,
): CasePlan {
  const { language, name, city, phones, company } = person.customer;
  const amount = amountsCents ? chance.pick(amountsCents) : person.plan.priceCents;
  const diff = chance.pick([450, 600, 790, 995, 1240]);
  const secondPromiseAtMs = workdaysLater(chaseAtMs, 2);
  const orderId = `P-${chance.whole(20_000, 89_999)}`;
  const early = chance.whole(9, 15);
  const earlierMs = openedAtMs - chance.whole(4, 9) * DAY_MS;
  const reference = chance.whole(30_000, 79_999);
  const code = String(chance.whole(1, 9));
  const count = String(chance.whole(3, 8));
  const hours = String(chance.whole(2, 6));
  const last4 = String(chance.whole(1000, 9899));
  return {
    openedAtMs,
    promisedAtMs,
    secondPromiseAtMs,
    orderId,
    facts: {
      first: () => name.split(' ')[0] ?? name,
      name: () => name,
      company: () => company ?? name,
      plan: () => person.plan.name,
      speed: () => person.plan.speed,
      city: () => city ?? '',
      street: () => person.street,
      line: () => spokenNumber(phones[0]?.number ?? ''),
      amount: () => money(amount, language),
      double: () => money(amount * 2, language),
      diff: () => money(diff, language),
      total: () => money(amount + diff, language),
      less: () => money(Math.max(amount - diff, 100), language),
      date0: () => day(openedAtMs, language),
      date1: () => dayWithName(promisedAtMs, language),
      date2: () => day(earlierMs, language),
      date3: () => dayWithName(secondPromiseAtMs, language),
      month: () => monthName(openedAtMs, language, 1),
      month2: () => monthName(openedAtMs, language, 2),
      ref: () => `AV-${reference}`,
      order: () => orderId,
      window: () =>
        language === 'es'
          ? `entre las ${early} y las ${early + 3}`
          : `between ${early}:00 and ${early + 3}:00`,
      code: () => code,
      count: () => count,
      hours: () => hours,
      last4: () => last4,
    },
  };
}

/** Fills `{places}`; `{g:cansado|cansada}` follows the customer's gender. */
export function fill(line: string, facts: Facts, isWoman: boolean): string {
  return line.replace(
    /\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g,
    (_whole, place: string, man?: string, woman?: string) => {
      if (place === 'g') return (isWoman ? woman : man) ?? '';
      const fact = facts[place];
      if (fact === undefined) throw new Error(`No fact called ${place}`);
      return fact();
    },
  );
}
