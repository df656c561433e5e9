/**
 * The one way to write a fault spec: `fault({ id, fault, expected }, body)`. What was seen is printed as one line and kept in
 * the report, from which build/faults.mjs makes the table at the end. A spec that saw nothing fails, and one that cannot run
 * here says why; nothing is skipped silently.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endAll } from '../fixtures/end-all.ts';
import { launchWeb, type Launched } from '../fixtures/launch-web.ts';
import { test as base } from '../fixtures/test.ts';
import { Desk } from '../pages/desk.ts';
import { AGENT_HZ } from '../fixtures/facts.ts';
import {
  openPhoneOfSpec,
  type OpenPhone,
  type PhonePage,
  type PhonePageOptions,
} from '../pbx/phone-page.ts';
import { startFaultBench, type FaultBench } from './fault-bench.ts';
import { startSipServer, type Credentials, type SipServer } from './sip-server.ts';

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
  readonly openPhone: OpenPhone;
  /** Starts a telephone system that does what the spec says; it is stopped after the spec. */
  readonly sipServer: () => Promise<SipServer>;
  /** The phone page alone, registered there (or told to be, when `more` or a rule says otherwise). */
  readonly phoneAt: (server: SipServer, more?: PhoneAt) => Promise<PhonePage>;
  /** The whole of Puesto as a plain SIP phone of these servers; ended after the spec. */
  readonly plain: (servers: readonly string[], more?: PlainOptions) => Promise<PlainDesk>;
}

/** What may be other than usual. */
export interface PhoneAt {
  readonly credentials?: Partial<Credentials>;
  /** False: do not wait until it is registered. */
  readonly waits?: boolean;
  readonly page?: Partial<PhonePageOptions>;
}

export interface PlainOptions {
  readonly micHz?: number;
  readonly language?: 'es' | 'en';
  readonly homeDir?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Further words for the shell. */
  readonly words?: readonly string[];
}

/** Puesto with a SIP account and no centre. */
export interface PlainDesk {
  readonly desk: Desk;
  readonly launched: Launched;
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
  openPhone: openPhoneOfSpec,
  sipServer: async ({}, use, info) => {
    const all: SipServer[] = [];
    await use(async () => {
      const server = await startSipServer();
      all.push(server);
      return server;
    });
    for (const server of all) {
      if (info.status !== info.expectedStatus)
        await info.attach('sip', {
          body: server.seen.map(({ request }) => `${request.method} ${request.uri}`).join('\n'),
          contentType: 'text/plain',
        });
      await server.stop();
    }
  },
  phoneAt: async ({ openPhone }, use) => {
    await use(async (server, { credentials, waits = true, page } = {}) => {
      const phone = await openPhone({ micHz: AGENT_HZ, ...page });
      await configure(phone, server.credentials(credentials));
      if (waits) await server.registered();
      return phone;
    });
  },
  plain: async ({}, use, info) => {
    const all: Launched[] = [];
    const dir = mkdtempSync(join(tmpdir(), 'puesto-account-'));
    const password = join(dir, 'password');
    writeFileSync(password, 'secret\n', { mode: 0o600 });
    await use(async (servers, { micHz = AGENT_HZ, language, homeDir, env, words = [] } = {}) => {
      const launched = await launchWeb({
        micHz,
        ...(language ? { language } : {}),
        words: [
          ...servers.flatMap((server) => ['--sip', server]),
          ...['--sip-user', 'lucia', '--sip-domain', '127.0.0.1', '--sip-password-file', password],
          '--chromium-arg=--allow-loopback-in-peer-connection',
          ...words,
        ],
        env: { ...env, ...(homeDir ? { HOME: homeDir } : {}) },
      });
      all.push(launched);
      return { desk: new Desk(await launched.deskPage(), 'lucia'), launched };
    });
    await endAll(all, info);
    rmSync(dir, { recursive: true, force: true });
  },
});

/** Tells the phone page who it is and where. */
const configure = (phone: PhonePage, credentials: Credentials) =>
  phone.ask('configure', { credentials, instanceId: '5f0c7a52-1d0f-4c1e-9a44-0c6f2f0b8f13' });

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
