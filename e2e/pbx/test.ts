/**
 * The way into a PBX spec: one pair of Asterisks for all specs of a run, quiet before each, and phones that are closed after
 * it. Where there can be no Asterisk every spec is skipped and says why.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from 'playwright/test';
import { startAsterisk, type Asterisk } from './asterisk.ts';
import { findAsterisk, type AsteriskHome, type NoAsterisk } from './asterisk-home.ts';
import { createAuthority, whyNoAuthority, type Authority } from './authority.ts';
import { endAll } from '../fixtures/end-all.ts';
import { launchWeb, type Launched } from '../fixtures/launch-web.ts';
import { Desk } from '../pages/desk.ts';
import { pbxOn, type Pbx } from './pbx.ts';
import type { PbxAgent } from './pbx-plan.ts';
import { openPhoneOfSpec, type OpenPhone } from './phone-page.ts';

interface Shared {
  readonly home: AsteriskHome | NoAsterisk;
  /** Null where openssl or certutil is missing: then the WSS door stays closed. */
  readonly authority: Authority | null;
  readonly first: Asterisk | NoAsterisk;
  /** The fallback: the same people and numbers on other ports. */
  readonly second: Asterisk | NoAsterisk;
}

/** Puesto with a SIP account and no centre. */
export interface PlainDesk {
  readonly desk: Desk;
  readonly launched: Launched;
}

export interface PlainOptions {
  readonly agent: PbxAgent;
  /** The addresses of its servers, the preferred one first. */
  readonly servers: readonly string[];
  /** What the agent's microphone hears. */
  readonly micHz: number;
  /** The home folder whose certificates Chromium trusts. */
  readonly homeDir?: string;
}

interface OwnFixtures {
  /** Starts the whole of Puesto as a plain SIP phone; it is ended after the spec. */
  readonly puesto: (options: PlainOptions) => Promise<PlainDesk>;
  readonly pbx: Pbx;
  readonly fallback: Pbx;
  /** Opens Puesto’s phone page; it is closed after the spec. */
  readonly openPhone: OpenPhone;
}

/** The address at which a phone registers. */
export const wsOf = ({ asterisk }: Pbx): string => `ws://127.0.0.1:${asterisk.plan.ports.ws}/ws`;
/** The same behind TLS. */
export const wssOf = ({ asterisk }: Pbx): string => `wss://127.0.0.1:${asterisk.plan.ports.wss}/ws`;

const said = new Set<string>();

/** A spec that cannot run here is skipped, and the reason stands in what was printed. */
export function skipWithout(reason: string | null): void {
  if (reason === null) return;
  if (!said.has(reason)) console.log(`  skipped: ${reason}`);
  said.add(reason);
  base.skip(true, reason);
}

const started = async (
  { home, authority }: Pick<Shared, 'home' | 'authority'>,
  name: string,
): Promise<Asterisk | NoAsterisk> => {
  if ('reason' in home) return home;
  try {
    return await startAsterisk(home, { name, ...(authority ? { tls: authority.door } : {}) });
  } catch (cause) {
    // A smoke run judges Puesto: an Asterisk that this machine does not let start is said and skipped.
    if (process.env.PUESTO_PBX_SMOKE === '1') return { reason: String(cause) };
    throw cause;
  }
};

/** The hand on it, or the spec is skipped with the reason. */
const handOn = (asterisk: Asterisk | NoAsterisk): Pbx => {
  if (!('reason' in asterisk)) return pbxOn(asterisk);
  skipWithout(asterisk.reason);
  throw new Error(asterisk.reason);
};

export const test = base.extend<OwnFixtures & { readonly guard: void }, Shared>({
  home: [
    async ({}, use) => {
      await use(findAsterisk());
    },
    { scope: 'worker' },
  ],
  authority: [
    async ({}, use) => {
      const authority = whyNoAuthority() === null ? await createAuthority('Puesto tests') : null;
      await use(authority);
      authority?.remove();
    },
    { scope: 'worker' },
  ],
  first: [
    async ({ home, authority }, use) => {
      const asterisk = await started({ home, authority }, 'first');
      await use(asterisk);
      if (!('reason' in asterisk)) await asterisk.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  second: [
    async ({ home, authority }, use) => {
      const asterisk = await started({ home, authority }, 'second');
      await use(asterisk);
      if (!('reason' in asterisk)) await asterisk.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  guard: [
    async ({ home }, use) => {
      skipWithout('reason' in home ? home.reason : null);
      await use();
    },
    { auto: true },
  ],
  pbx: async ({ guard, first }, use, info) => {
    void guard;
    const pbx = handOn(first);
    await use(pbx);
    if (info.status !== info.expectedStatus)
      await info.attach('asterisk', { body: pbx.asterisk.log(300), contentType: 'text/plain' });
    await pbx.clear();
  },
  fallback: async ({ guard, second }, use, info) => {
    void guard;
    const pbx = handOn(second);
    await use(pbx);
    if (info.status !== info.expectedStatus)
      await info.attach('asterisk-fallback', {
        body: pbx.asterisk.log(300),
        contentType: 'text/plain',
      });
    await pbx.clear();
  },
  puesto: async ({}, use, info) => {
    const all: Launched[] = [];
    const folders: string[] = [];
    await use(async ({ agent, servers, micHz, homeDir }) => {
      const dir = mkdtempSync(join(tmpdir(), 'puesto-account-'));
      folders.push(dir);
      const password = join(dir, 'password');
      writeFileSync(password, `${agent.password}\n`, { mode: 0o600 });
      const launched = await launchWeb({
        micHz,
        words: [
          ...servers.flatMap((server) => ['--sip', server]),
          ...['--sip-user', agent.user, '--sip-domain', '127.0.0.1'],
          ...['--sip-password-file', password],
          ...(agent.digitsBy ? ['--sip-digits', agent.digitsBy] : []),
          '--chromium-arg=--allow-loopback-in-peer-connection',
        ],
        ...(homeDir ? { env: { HOME: homeDir } } : {}),
      });
      all.push(launched);
      return { desk: new Desk(await launched.deskPage(), agent.user), launched };
    });
    await endAll(all, info);
    for (const dir of folders) rmSync(dir, { recursive: true, force: true });
  },
  openPhone: openPhoneOfSpec,
});

export { expect } from 'playwright/test';
