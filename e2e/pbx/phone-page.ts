/**
 * Puesto's phone page alone, in Chromium, with the spec in core's place: it is told what core would tell it and its facts are
 * read. For what concerns SIP and sound and no screen; the journeys of a person use the whole of Puesto.
 */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright';
import type { TestInfo } from 'playwright/test';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Answer } from '#src/contracts/fault.ts';
import { linkFrame } from '#src/contracts/link.ts';
import {
  phoneFact,
  type PhoneCall,
  type PhoneCommand,
  type PhoneCommandName,
  type PhoneFact,
} from '#src/contracts/phone.ts';
import { relayOnHost } from '../faults/network/on-host.ts';
import { writeTone } from '../fixtures/tone.ts';
import type { PbxAgent } from './pbx-plan.ts';

const pages = join(
  process.env.PUESTO_PAGES ?? fileURLToPath(new URL('../../out/pages', import.meta.url)),
  'phone',
);
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

export interface PhonePage {
  readonly page: Page;
  readonly facts: readonly PhoneFact[];
  ask<N extends PhoneCommandName>(name: N, payload: PhoneCommand<N>): Promise<Answer<unknown>>;
  /** The newest fact about each call, oldest call first. */
  calls(): readonly PhoneCall[];
  /** Resolves with the first thing that is one. */
  until<T>(what: string, find: () => T | null | undefined | false, withinMs?: number): Promise<T>;
  /** Registers as this agent at this WebSocket address. */
  register(agent: PbxAgent, wsUri: string): Promise<void>;
  close(): Promise<void>;
}

export interface PhonePageOptions {
  /** What the microphone hears. */
  readonly micHz: number;
  /** The home folder whose certificates Chromium trusts; its own empty one unless told. */
  readonly homeDir?: string;
  /** The host with a network of its own on which the browser runs (`e2e/faults/network`); here unless told. */
  readonly host?: string;
  /** Runs in the page before anything else. */
  readonly initScript?: string;
  /** Further words for Chromium. */
  readonly chromiumArgs?: readonly string[];
}

/** A program that starts the browser on that host; the spec talks to it through pipes, which know no network. */
function browserOnHost(host: string, dir: string): string {
  const file = join(dir, 'browser-on-host.sh');
  const browser = process.env.PUESTO_CHROMIUM ?? chromium.executablePath();
  writeFileSync(file, `#!/bin/sh\nexec ip netns exec ${host} '${browser}' "$@"\n`, { mode: 0o755 });
  return file;
}

const md5 = (text: string) => createHash('md5').update(text).digest('hex');

/** Opens it; nothing is registered yet. */
export async function openPhonePage(options: PhonePageOptions): Promise<PhonePage> {
  const dir = mkdtempSync(join(tmpdir(), 'puesto-phone-page-'));
  const tone = join(dir, 'microphone.wav');
  writeTone(tone, options.micHz);
  const facts: PhoneFact[] = [];
  const answers = new Map<number, (answer: Answer<unknown>) => void>();
  let link: WebSocket | null = null;
  let lastNumber = 0;

  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://phone').pathname);
    const file = join(pages, path === '/' ? 'index.html' : path);
    if (!file.startsWith(pages) || !existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  const sockets = new WebSocketServer({ server, path: '/link' });
  sockets.on('connection', (socket) => {
    link = socket;
    socket.on('message', (bytes: Buffer) => {
      const frame = linkFrame.parse(JSON.parse(bytes.toString()));
      if (frame.kind === 'ping') socket.send(JSON.stringify({ kind: 'pong', n: frame.n }));
      if (frame.kind === 'tell') facts.push(phoneFact.parse(frame.payload));
      if (frame.kind === 'answer') answers.get(frame.n)?.(frame.answer as Answer<unknown>);
    });
  });
  const door = join(dir, 'pages.sock');
  await new Promise<void>((resolve) => {
    if (options.host) server.listen(door, resolve);
    else server.listen(0, '127.0.0.1', resolve);
  });
  const relay = options.host ? await relayOnHost(options.host, '0', door) : null;
  const address = server.address();
  if (address === null) throw new Error('No port for the phone.');
  const port = typeof address === 'string' ? (relay?.firstLine ?? '') : address.port;
  const origin = `http://127.0.0.1:${port}`;
  const context = await chromium.launchPersistentContext(join(dir, 'browser'), {
    ...(process.env.PUESTO_CHROMIUM ? { executablePath: process.env.PUESTO_CHROMIUM } : {}),
    ...(options.host ? { executablePath: browserOnHost(options.host, dir) } : {}),
    headless: true,
    permissions: ['microphone'],
    // Chromium asks NSS in the home folder which authorities this person trusts.
    env: { ...(process.env as Record<string, string>), HOME: options.homeDir ?? dir },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--autoplay-policy=no-user-gesture-required',
      '--allow-loopback-in-peer-connection',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-audio-capture=${tone}`,
      ...(options.chromiumArgs ?? []),
    ],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  if (options.initScript) await page.addInitScript(options.initScript);

  const phone: PhonePage = {
    page,
    facts,
    ask(name, payload) {
      const n = (lastNumber += 1);
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`${name}: no answer`)), 30_000);
        answers.set(n, (answer) => {
          clearTimeout(timer);
          resolve(answer);
        });
        link?.send(JSON.stringify({ kind: 'ask', n, name, payload }));
      });
    },
    calls() {
      const byId = new Map<string, PhoneCall>();
      for (const fact of facts) if (fact.kind === 'call') byId.set(fact.call.callId, fact.call);
      return [...byId.values()];
    },
    async until(what, find, withinMs = 20_000) {
      for (const endMs = performance.now() + withinMs; performance.now() < endMs;) {
        const found = find();
        if (found) return found;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      throw new Error(
        `Not within ${withinMs} ms: ${what}. Last: ${JSON.stringify(facts.slice(-3))}`,
      );
    },
    async register({ user, password }, wsUri) {
      await phone.ask('configure', {
        credentials: {
          username: user,
          realm: 'asterisk',
          ha1: md5(`${user}:asterisk:${password}`),
          uri: `sip:${user}@127.0.0.1`,
          wsUri,
          iceServers: [],
          expiresAtMs: Date.now() + 3_600_000,
        },
        instanceId: '5f0c7a52-1d0f-4c1e-9a44-0c6f2f0b8f11',
      });
    },
    async close() {
      await context.close();
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await relay?.stop();
      await new Promise((resolve) => server.close(resolve));
      rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  await page.goto(origin);
  await phone.until('the phone says hello', () => facts.find(({ kind }) => kind === 'hello'));
  return phone;
}

/** Opens phone pages for one spec. */
export type OpenPhone = (options: PhonePageOptions) => Promise<PhonePage>;

/** The fixture `openPhone` of the PBX and the fault specs: its pages are closed after the spec, and a red one keeps their facts. */
export async function openPhoneOfSpec(
  {},
  use: (open: OpenPhone) => Promise<void>,
  info: TestInfo,
): Promise<void> {
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
}
