/**
 * The real phone page in a real headless Chromium, with the test in the place of core: it asks the phone and reads its facts.
 * For integration tests only; starts the browser exactly as the shell does.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer } from '#src/contracts/fault.ts';
import { linkFrame } from '#src/contracts/link.ts';
import {
  phoneFact,
  type PhoneCall,
  type PhoneCommand,
  type PhoneCommandName,
  type PhoneFact,
} from '#src/contracts/phone.ts';
import type { LogPort, PagePort } from '#main/core/ports.ts';
import { findChromium } from '../find-chromium.ts';
import { launchChromium, type Chromium } from '../launch-chromium.ts';
import { readPageFiles } from '../page-files.ts';
import { createPageKey } from '../page-key.ts';
import { originOf } from '../page-policy.ts';
import { startPageServer } from '../page-server.ts';
import { WELCOME_PATH } from '../page-texts.ts';
import { buildTestPages } from './test-pages.ts';
import { openShellPages, type ShellPages } from '../shell-pages.ts';

const rateHz = 16_000;
/** A guard only: what takes longer is broken, also on a busy machine. */
const guardMs = 30_000;

/** A running phone page. */
export interface PhoneBench {
  readonly facts: PhoneFact[];
  readonly chromium: Chromium;
  readonly pages: ShellPages;
  ask<N extends PhoneCommandName>(name: N, payload: PhoneCommand<N>): Promise<Answer<unknown>>;
  /** The newest fact about a call. */
  call(callId: string): PhoneCall | undefined;
  /** Resolves with the first thing that is one. */
  until<T>(
    what: string,
    find: () => Promise<T | undefined | null | false> | T | undefined | null | false,
    withinMs?: number,
  ): Promise<T>;
  /** The calls that have not ended. */
  liveCalls(): readonly PhoneCall[];
  /** Cuts the link as a dying core does. */
  cutLink(): void;
  /** How often the page has opened its link. */
  links(): number;
  /** Runs an expression in the phone page. */
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

/** A tone as a WAV file: what the fake microphone hears. */
function writeTone(file: string, toneHz: number): void {
  const samples = rateHz * 2;
  const bytes = Buffer.alloc(44 + samples * 2);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(36 + samples * 2, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(rateHz, 24);
  bytes.writeUInt32LE(rateHz * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(samples * 2, 40);
  for (let at = 0; at < samples; at += 1)
    bytes.writeInt16LE(
      Math.round(12_000 * Math.sin((2 * Math.PI * toneHz * at) / rateHz)),
      44 + at * 2,
    );
  writeFileSync(file, bytes);
}

/** Starts everything; `toneHz` is what the agent's microphone hears. */
export async function openPhoneBench(options: {
  readonly sipUrl: string;
  readonly toneHz: number;
}): Promise<PhoneBench> {
  const dir = mkdtempSync(join(tmpdir(), 'puesto-phone-'));
  const tone = join(dir, 'tone.wav');
  writeTone(tone, options.toneHz);
  const facts: PhoneFact[] = [];
  const answers = new Map<number, (answer: Answer<unknown>) => void>();
  const log: LogPort = { info: () => {}, warn: () => {} };
  let page: PagePort | null = null;
  let links = 0;
  let lastNumber = 0;
  const files = readPageFiles(await buildTestPages(join(dir, 'pages')));
  const sip = new URL(options.sipUrl);
  const makeServer = (port: number, key: string) =>
    startPageServer({
      files,
      port,
      sipSources: [`ws://${sip.hostname}:*`],
      makeKey: (bound) => createPageKey(key, bound, () => Date.now()),
      log,
      onPage(role, opened) {
        if (role !== 'phone') return;
        links += 1;
        page = opened;
        opened.onFrame((raw) => {
          const frame = linkFrame.parse(raw);
          if (frame.kind === 'tell') facts.push(phoneFact.parse(frame.payload));
          if (frame.kind === 'answer') answers.get(frame.n)?.(frame.answer as Answer<unknown>);
        });
      },
    });
  const key = randomBytes(16).toString('hex');
  let server = await makeServer(0, key);
  const file = findChromium(process.env, process.platform);
  if (!file) throw new Error('No Chromium for this test.');
  const chromium = await launchChromium({
    file,
    userDataDir: join(dir, 'browser'),
    isHeadless: true,
    isRoot: process.getuid?.() === 0,
    appUrl: `${originOf('desk', server.port)}${WELCOME_PATH}`,
    language: 'es',
    debuggingPort: null,
    extraArguments: [
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-audio-capture=${tone}`,
    ],
  });
  const pages = await openShellPages({
    cdp: chromium.cdp,
    deskOrigin: originOf('desk', server.port),
    phoneOrigin: originOf('phone', server.port),
    welcomeUrl: `${originOf('desk', server.port)}${WELCOME_PATH}`,
    // Nobody looks whether the desk, which is none here, reaches anybody.
    isLinked: (role) => role !== 'phone' || links > 0,
    openWindow: null,
    barWelcomeUrl: '',
    onBarClosed: () => {},
    openUrl: (role) =>
      Promise.resolve(`${originOf(role, server.port)}/?token=${server.key.issueToken(role)}`),
    shouldReopenDesk: () => Promise.resolve(true),
    onPhoneGone: () => {},
    onFact: () => {},
  });

  const bench: PhoneBench = {
    facts,
    chromium,
    pages,
    ask(name, payload) {
      const n = (lastNumber += 1);
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`${name}: no answer`)), guardMs);
        answers.set(n, (answer) => {
          clearTimeout(timer);
          resolve(answer);
        });
        page?.send({ kind: 'ask', n, name, payload });
      });
    },
    call(callId) {
      for (const fact of facts.toReversed()) {
        if (fact.kind === 'call' && fact.call.callId === callId) return fact.call;
        if (fact.kind === 'restated')
          return fact.calls.find((call) => call.callId === callId) ?? undefined;
      }
      return undefined;
    },
    liveCalls() {
      const ids = facts.flatMap((fact) => (fact.kind === 'call' ? [fact.call.callId] : []));
      return [...new Set(ids)].flatMap((id) => {
        const call = bench.call(id);
        return call && call.endReason === null ? [call] : [];
      });
    },
    async until(what, find, withinMs = guardMs) {
      for (const endMs = performance.now() + withinMs; performance.now() < endMs;) {
        const found = await find();
        if (found) return found;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      throw new Error(
        `Not within ${withinMs} ms: ${what}. Last: ${JSON.stringify(facts.slice(-3))}`,
      );
    },
    cutLink() {
      const { port } = server;
      void server.close().then(async () => {
        server = await makeServer(port, key);
      });
    },
    links: () => links,
    async evaluate(expression) {
      const { sessionId } = await chromium.cdp.send('Target.attachToTarget', {
        targetId: pages.targets().phone,
        flatten: true,
      });
      const answer = await chromium.cdp.send(
        'Runtime.evaluate',
        { expression, awaitPromise: true, returnByValue: true },
        String(sessionId),
      );
      return (answer.result as { readonly value?: unknown } | undefined)?.value;
    },
    async close() {
      pages.stop();
      await chromium.stop();
      await server.close();
      rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return bench;
}
