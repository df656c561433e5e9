/**
 * The one way to write a fault spec: `fault({ id, fault, expected }, body)`. What was seen is printed as one line and kept in
 * the report, from which build/faults.mjs makes the table at the end. A spec that saw nothing fails, and one that cannot run
 * here says why; nothing is skipped silently.
 */
import { test as base } from '../fixtures/test.ts';
import { openPhonePage, type PhonePage, type PhonePageOptions } from '../pbx/phone-page.ts';
import { startFaultBench, type FaultBench } from './fault-bench.ts';

/** What is broken, and what has to come of it. */
export interface FaultCase {
  /** Of the list of faults that must be survived, e.g. F13; one id may have several specs. */
  readonly id: string;
  readonly fault: string;
  readonly expected: string;
}

interface OwnFixtures {
  /** Says what came of it, with figures; several make one line. */
  readonly seen: (what: string) => void;
  /** Starts a practice centre whose telephone system is behind proxies; it is ended after the spec. */
  readonly bench: (servers?: 1 | 2) => Promise<FaultBench>;
  /** Opens the phone page alone, with the spec in core's place; it is closed after the spec. */
  readonly openPhone: (options: PhonePageOptions) => Promise<PhonePage>;
}

const line = ({ id, fault, expected }: FaultCase, what: string) =>
  `${id} | fault: ${fault} | expected: ${expected} | ${what}`;

/** Playwright paints its messages. */
const noColour = (text: string) =>
  text
    .split(String.fromCharCode(27))
    .map((part) => part.replace(/^\[[0-9;]*m/, ''))
    .join('');

const test = base.extend<OwnFixtures>({
  seen: [
    async ({}, use, info) => {
      const said: string[] = [];
      await use((what) => {
        said.push(what);
        info.annotations.push({ type: 'seen', description: what });
      });
      const told = info.annotations.find(({ type }) => type === 'fault')?.description;
      if (told === undefined) return;
      const one = JSON.parse(told) as FaultCase;
      const skip = info.annotations.find(({ type }) => type === 'skip');
      if (skip) console.log(line(one, `not run: ${skip.description ?? 'no reason given'}`));
      else if (info.status !== info.expectedStatus) {
        const why = noColour(info.error?.message ?? info.status ?? 'failed').split('\n')[0] ?? '';
        console.log(line(one, `seen: FAILED: ${[...said, why].join('; ')}`));
      } else if (said.length === 0) throw new Error(`${one.id} says nothing of what was seen.`);
      else console.log(line(one, `seen: ${said.join('; ')}`));
    },
    { auto: true },
  ],
  bench: async ({}, use) => {
    const all: FaultBench[] = [];
    await use(async (servers = 1) => {
      const one = await startFaultBench(servers);
      all.push(one);
      return one;
    });
    for (const one of all) await one.stop();
  },
  openPhone: async ({}, use, info) => {
    const open: PhonePage[] = [];
    await use(async (options) => {
      const phone = await openPhonePage(options);
      open.push(phone);
      return phone;
    });
    for (const phone of open) {
      if (info.status !== info.expectedStatus)
        await info.attach('facts', {
          body: phone.facts.map((fact) => JSON.stringify(fact)).join('\n'),
          contentType: 'text/plain',
        });
      await phone.close();
    }
  },
});

type Body = Parameters<typeof test>[2];

/** One fault as one spec. */
export function fault(one: FaultCase, body: Body): void {
  const annotation = { type: 'fault', description: JSON.stringify(one) };
  test(`${one.id} ${one.fault}`, { annotation }, body);
}

/** Inside a spec: where there is a reason why it cannot run here, it is not run and says so. */
export function notRunBecause(reason: string | null): void {
  if (reason !== null) test.skip(true, reason);
}

export { expect } from 'playwright/test';
