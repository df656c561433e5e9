/**
 * A telephone of bare JsSIP with its defaults, as a page of a few lines: what an application has that only calls the library.
 * It stands beside Puesto's phone under the same faults. Used by the phone bench alone.
 */
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { build } from 'vite';
import type { createPracticeDriver } from '#main/centre/telephony/practice/driver.ts';
import { MARKS_SCRIPT } from './marks.ts';

/** Who a phone signs in as. */
export type Credentials = Awaited<
  ReturnType<ReturnType<typeof createPracticeDriver>['issueCredentials']>
> & { readonly moreWsUris?: string[] };

/** Something that JsSIP said. */
export interface PlainEvent {
  readonly kind: string;
  readonly cause: string;
  readonly atMs: number;
}

/** The page with one user agent. */
export interface PlainPhone {
  readonly page: Page;
  events(): Promise<readonly PlainEvent[]>;
  /** The first such event at or after this time, or null when there is none within the wait. */
  waitFor(kind: string, sinceMs: number, withinMs: number): Promise<PlainEvent | null>;
  dial(number: string): Promise<void>;
  answer(): Promise<void>;
  hangUp(): Promise<void>;
  /** Whether its only call goes on. */
  isInCall(): Promise<boolean>;
  close(): Promise<void>;
}

export interface PlainOptions {
  readonly credentials: Credentials;
  readonly wsUris: readonly string[];
  readonly iceServers?: readonly { readonly urls: string }[];
}

let bundled: Promise<string> | null = null;
const jssip = (): Promise<string> =>
  (bundled ??= build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('./jssip-entry.ts', import.meta.url)),
        formats: ['iife'],
        name: 'PlainJsSip',
      },
    },
  }).then((made) => {
    const [first] = Array.isArray(made) ? made : [made];
    const [chunk] = first && 'output' in first ? first.output : [];
    if (chunk?.type !== 'chunk') throw new Error('JsSIP was not bundled.');
    return chunk.code;
  }));

const PAGE = `<!doctype html><title>JsSIP</title><body><p id="pop"></p><script>
window.startPlain = ({ credentials, wsUris, iceServers }) => {
  const { UA, WebSocketInterface } = PlainJsSip;
  const now = () => performance.timeOrigin + performance.now();
  const events = window.events = [];
  const say = (kind, cause = '') => events.push({ kind, cause: String(cause), atMs: now() });
  const ua = new UA({
    sockets: wsUris.map((url) => new WebSocketInterface(url)),
    uri: credentials.uri,
    authorization_user: credentials.username,
    realm: credentials.realm,
    ha1: credentials.ha1,
    register: true,
  });
  const call = { mediaConstraints: { audio: true, video: false }, pcConfig: { iceServers } };
  let session = null;
  for (const kind of ['connected', 'disconnected', 'registered', 'unregistered', 'registrationFailed'])
    ua.on(kind, (event) => say(kind, event?.cause ?? event?.reason ?? ''));
  ua.on('newRTCSession', (event) => {
    session = event.session;
    document.getElementById('pop').textContent = event.request.from?.display_name ?? 'call';
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => markHere('painted');
      port2.postMessage(0);
    });
    for (const kind of ['confirmed', 'ended', 'failed'])
      session.on(kind, ({ cause }) => say(kind, cause ?? ''));
    const listen = (connection) => connection.addEventListener('track', ({ streams }) => {
      const audio = new Audio();
      audio.srcObject = streams[0];
      void audio.play();
    });
    if (session.connection) listen(session.connection);
    session.on('peerconnection', ({ peerconnection }) => listen(peerconnection));
    say('newRTCSession');
  });
  window.dial = (number) => { markHere('dial'); ua.call(number, call); };
  window.answer = () => { markHere('answer'); session.answer(call); };
  window.hangUp = () => { if (session && !session.isEnded()) session.terminate(); };
  window.isInCall = () => Boolean(session?.isEstablished());
  ua.start();
};
</script>`;

interface PlainWindow {
  readonly events: PlainEvent[];
  startPlain(options: unknown): void;
  dial(number: string): void;
  answer(): void;
  hangUp(): void;
  isInCall(): boolean;
}

/**
 * Opens it in another tab of the browser of this page and registers. It has the address of that page, because Chromium lets
 * nothing speak to this machine that did not come from it, but none of its scripts.
 */
export async function openPlainPhone(beside: Page, options: PlainOptions): Promise<PlainPhone> {
  const page = await beside.context().newPage();
  await page.addInitScript(MARKS_SCRIPT);
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(beside.url());
  await page.setContent(PAGE);
  await page.addScriptTag({ content: await jssip() });
  const { credentials, wsUris, iceServers = [] } = options;
  await page.evaluate((words) => (window as unknown as PlainWindow).startPlain(words), {
    credentials,
    wsUris,
    iceServers,
  });
  const plain: PlainPhone = {
    page,
    events: () => page.evaluate(() => [...(window as unknown as PlainWindow).events]),
    async waitFor(kind, sinceMs, withinMs) {
      for (const endMs = performance.now() + withinMs; ;) {
        const found = (await plain.events()).find(
          (one) => one.kind === kind && one.atMs >= sinceMs,
        );
        if (found) return found;
        if (performance.now() >= endMs) return null;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    dial: (number) => page.evaluate((to) => (window as unknown as PlainWindow).dial(to), number),
    answer: () => page.evaluate(() => (window as unknown as PlainWindow).answer()),
    hangUp: () => page.evaluate(() => (window as unknown as PlainWindow).hangUp()),
    isInCall: () => page.evaluate(() => (window as unknown as PlainWindow).isInCall()),
    close: () => page.close(),
  };
  if (!(await plain.waitFor('registered', 0, 15_000)))
    throw new Error(`Plain JsSIP did not register: ${JSON.stringify(await plain.events())}`);
  return plain;
}
