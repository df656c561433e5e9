/** Core against the real centre as a process, with the real store worker; only the pages are fakes. They meet on the wire. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DeskAnswer } from '#src/contracts/desk.ts';
import { emptyDraft } from '#src/model/wrap-up.ts';
import { createCore } from './app.ts';
import type { Core, CorePorts } from './ports.ts';
import {
  createFakeDesk,
  createFakePhone,
  type FakeDesk,
  type FakePhone,
} from './testing/fake-page.ts';

interface Ready {
  readonly url: string;
  readonly practiceToken: string;
  readonly pids: { readonly runner: number };
}

let ready: Ready;
let stopCentre: (() => Promise<void>) | null = null;
let profileDir: string;
let core: Core | null = null;
let desk: FakeDesk;
let phone: FakePhone;
const log: string[] = [];

beforeAll(async () => {
  const child = spawn(
    process.execPath,
    [
      join(import.meta.dirname, '../centre/index.ts'),
      ...['--json', '--with-parent', '--pace', 'off', '--port', '0'],
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  ready = await new Promise<Ready>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', (line) => {
      resolve(JSON.parse(line) as Ready);
    });
    void gone.then(() => reject(new Error('the centre ended')));
  });
  stopCentre = async () => {
    child.stdin.end();
    await gone;
  };
});
afterAll(() => stopCentre?.());
afterEach(async () => {
  await core?.stop();
  core = null;
  rmSync(profileDir, { recursive: true, force: true });
});

const ports = (): CorePorts => ({
  clock: { nowMs: () => Date.now(), monotonicMs: () => performance.now() },
  timers: {
    after: (delayMs, run) => {
      const timer = setTimeout(run, delayMs);
      return () => clearTimeout(timer);
    },
    every: (periodMs, run) => {
      const timer = setInterval(run, periodMs);
      return () => clearInterval(timer);
    },
  },
  newId: (prefix) => `${prefix}-${randomUUID()}`,
  log: {
    info: (area, fact, ids) => log.push(`${area} ${fact} ${JSON.stringify(ids ?? {})}`),
    warn: (area, fact, ids) => log.push(`${area} ${fact} ${JSON.stringify(ids ?? {})}`),
  },
  fetch: async (url, options) => {
    const response = await fetch(url, options);
    return { status: response.status, contentType: '', text: () => response.text() };
  },
  openSocket: (url) => {
    const socket = new WebSocket(url);
    return {
      send: (text) => {
        if (socket.readyState === WebSocket.OPEN) socket.send(text);
      },
      close: () => socket.close(),
      onOpen: (listener) => socket.addEventListener('open', () => listener()),
      onText: (listener) =>
        socket.addEventListener('message', ({ data }) => listener(String(data))),
      onClose: (listener) => socket.addEventListener('close', () => listener()),
    };
  },
  secrets: { protection: 'weak', databaseKey: () => Promise.resolve('cd'.repeat(32)) },
  notify: { show: () => undefined, close: () => undefined },
  startStoreWorker: () => {
    const worker = new Worker(new URL('store/worker.ts', import.meta.url));
    return {
      post: (message) => worker.postMessage(message),
      onMessage: (listener) => worker.on('message', listener),
      onExit: (listener) => worker.on('exit', () => listener(null)),
      terminate: async () => {
        await worker.terminate();
      },
    };
  },
});

const start = (username: string): void => {
  core = createCore(ports(), {
    shell: 'web',
    version: '0.0.0',
    profileDir,
    centreUrl: ready.url,
    signInAs: { username, password: 'puesto' },
    language: null,
  });
  desk = createFakeDesk();
  phone = createFakePhone();
  core.attachDesk(desk.port);
  core.attachPhone(phone.port);
  phone.start();
};

async function eventually(what: string, test: () => boolean | Promise<boolean>): Promise<void> {
  // A guard only: what takes longer is broken, also on a busy machine.
  const untilMs = performance.now() + 30_000;
  while (!(await test())) {
    if (performance.now() > untilMs)
      throw new Error(`Waited in vain for ${what}\n${log.slice(-30).join('\n')}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

const isConnected = (): boolean => desk.slice('strip')?.centre.state === 'connected';
const practice = async <T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> => {
  const answer = await fetch(`${ready.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${ready.practiceToken}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
};
const crash = (): Promise<unknown> =>
  fetch(`${ready.url}/practice/crash`, {
    method: 'POST',
    headers: { authorization: `Bearer ${ready.practiceToken}` },
    // Until it is told to come back.
    body: JSON.stringify({ awayMs: 300_000 }),
  });
/** The runner may not have noticed the death yet: it is told until core is connected again. */
const comeBack = (): Promise<void> =>
  eventually('the return', () => {
    process.kill(ready.pids.runner, 'SIGUSR2');
    return isConnected();
  });
const find = async (query: string): Promise<DeskAnswer<'customer/find'>> => {
  const answer = await desk.ask('customer/find', { query });
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value as DeskAnswer<'customer/find'>;
};

describe('core and the practice centre', () => {
  it('signs in, sets presence, finds customers, and keeps them for a dead network', async () => {
    profileDir = mkdtempSync(join(tmpdir(), 'puesto-wire-'));
    start('lucia');
    await eventually('a connection', isConnected);
    expect(desk.slice('session')).toMatchObject({ state: 'signed-in', fault: null });
    expect(desk.slice('catalogue').queues.length).toBeGreaterThan(3);
    expect(await desk.ask('presence/set', { presence: { kind: 'available' } })).toMatchObject({
      ok: true,
    });
    const configured = () => phone.commands.find(({ name }) => name === 'configure');
    await eventually('a phone with credentials', () => configured() !== undefined);
    expect(configured()?.payload).toMatchObject({ credentials: { iceServers: [] } });
    await eventually('a warm cache', async () => {
      const page = await find('a');
      return page.source === 'centre' && page.customers.length > 5;
    });
    const known = (await find('a')).customers[0];
    if (!known) throw new Error('no customer');
    const timeline = await desk.ask('timeline/page', { customerId: known.id, before: null });
    expect(timeline).toMatchObject({ ok: true, value: { source: 'centre' } });
    await crash();
    await eventually('the loss to be noticed', () => !isConnected());
    const cached = await find(known.name);
    expect(cached).toMatchObject({ source: 'cache' });
    expect(cached.customers.map(({ id }) => id)).toContain(known.id);
    expect(await desk.ask('timeline/page', { customerId: known.id, before: null })).toMatchObject({
      ok: true,
      value: { source: 'cache' },
    });
    await comeBack();
    expect(desk.slice('session').state).toBe('signed-in');
  });

  it('sends note and wrap-up of a call exactly once after the centre was killed', async () => {
    profileDir = mkdtempSync(join(tmpdir(), 'puesto-wire-'));
    start('teo');
    await eventually('a connection', isConnected);
    const customer = (await find('a')).customers[0];
    if (!customer) throw new Error('no customer');
    const number = customer.phones[0]?.number ?? '+34910000999';
    const dialled = await desk.ask('call/dial', { number, customerId: customer.id });
    expect(dialled).toMatchObject({ ok: true });
    const id = desk.slice('conversations')[0]?.interaction.id;
    const leg = desk.slice('conversations')[0]?.call?.id;
    if (!id || !leg) throw new Error('no call');
    phone.call(leg, { state: 'talking', answeredAtMs: Date.now() });
    await crash();
    await eventually('the loss to be noticed', () => !isConnected());
    const draft = {
      ...emptyDraft,
      reasonId: desk.slice('catalogue').reasons[0]?.id ?? '',
      note: 'Una sola vez',
    };
    expect((await desk.ask('draft/save', { interactionId: id, draft })).ok).toBe(true);
    expect((await desk.ask('call/hang-up', { callId: leg })).ok).toBe(true);
    await eventually('the end', () => desk.slice('conversations')[0]?.wrapUp !== null);
    expect(await desk.ask('wrap-up/complete', { interactionId: id, draft })).toMatchObject({
      ok: true,
    });
    expect(desk.slice('strip').outbox.waiting).toBe(1);
    await comeBack();
    await eventually('an empty outbox', () => desk.slice('strip').outbox.waiting === 0);
    expect(desk.slice('strip').outbox.needsAttention).toBe(0);
    await eventually('a closed conversation', () => desk.slice('conversations').length === 0);
    const page = await desk.ask('timeline/page', { customerId: customer.id, before: null });
    const { entries } = (page as { value: DeskAnswer<'timeline/page'> }).value;
    expect(entries[0]).toMatchObject({ id, reasonId: draft.reasonId });
    expect(entries.filter((entry) => entry.id === id)).toHaveLength(1);
    expect(JSON.stringify(entries[0])).toContain('Una sola vez');
  });

  it('sends what was written to a customer once and in order, whatever dies between', async () => {
    profileDir = mkdtempSync(join(tmpdir(), 'puesto-wire-'));
    start('sara');
    await eventually('a connection', isConnected);
    await desk.ask('presence/set', { presence: { kind: 'available' } });
    const queueId = desk.slice('session').agent?.queueIds[0];
    const begun = await practice<{ chatId: string }>('POST', '/practice/chats', {
      script: {
        ...{ id: 'chat-once', title: { es: 'Una vez', en: 'Once' }, language: 'es', queueId },
        ...{ opening: ['hola'], patienceMs: null, msPerCharacter: 0, thinksMs: 0 },
      },
    });
    const offered = () =>
      desk.slice('offers')?.find(({ offer }) => offer.interaction.channel === 'chat');
    await eventually('the offer', () => offered() !== undefined);
    const id = offered()?.offer.interaction.id;
    if (!id) throw new Error('no offer');
    expect(await desk.ask('offer/accept', { interactionId: null })).toMatchObject({ ok: true });
    const messages = () =>
      desk.slice('chats').find(({ interactionId }) => interactionId === id)?.messages ?? [];
    await eventually('their first words', () => messages().some(({ text }) => text === 'hola'));
    const send = async (text: string) => {
      const answer = await desk.ask('chat/send', { interactionId: id, text, audience: 'all' });
      expect(answer).toMatchObject({ ok: true });
    };
    await send('uno');
    // On its way while the centre dies.
    void send('dos');
    await crash();
    await eventually('the loss to be noticed', () => !isConnected());
    for (const text of ['tres', 'cuatro']) await send(text);
    expect(messages().at(-1)).toMatchObject({ text: 'cuatro', state: 'sending' });
    await core?.stop();
    start('sara');
    await comeBack();
    const ours = () => messages().filter(({ from }) => from === 'agent');
    await eventually('everything delivered', () =>
      ['uno', 'dos', 'tres', 'cuatro'].every((text) =>
        ours().some((one) => one.text === text && one.state === 'delivered'),
      ),
    );
    void send('cinco');
    expect(await desk.ask('chat/end', { interactionId: id })).toMatchObject({ ok: true });
    expect(ours().map(({ text }) => text)).toEqual(['uno', 'dos', 'tres', 'cuatro', 'cinco']);
    const { lines } = await practice<{ lines: { from: string; text: string; notice?: unknown }[] }>(
      'GET',
      `/practice/chats/${begun.chatId}`,
    );
    expect(lines.filter(({ from }) => from === 'agent').map(({ text }) => text)).toEqual(
      ours().map(({ text }) => text),
    );
    await eventually('wrap-up', () => desk.slice('conversations')[0]?.wrapUp !== null);
    const draft = { ...emptyDraft, reasonId: desk.slice('catalogue').reasons[0]?.id ?? '' };
    expect(await desk.ask('wrap-up/complete', { interactionId: id, draft })).toMatchObject({
      ok: true,
    });
    await eventually('a closed chat', () => desk.slice('conversations').length === 0);
    expect(desk.slice('chats')).toEqual([]);
    await eventually('an empty outbox', () => desk.slice('strip').outbox.waiting === 0);
    expect(desk.slice('strip').outbox.needsAttention).toBe(0);
  });

  it('comes back after its own death without signing in again', async () => {
    profileDir = mkdtempSync(join(tmpdir(), 'puesto-wire-'));
    start('hugo');
    await eventually('a connection', isConnected);
    await desk.ask('presence/set', { presence: { kind: 'away', reason: 'lunch' } });
    const isAtLunch = (): boolean =>
      JSON.stringify(desk.slice('presence').status.presence).includes('lunch');
    await eventually('presence', isAtLunch);
    await core?.stop();
    start('hugo');
    await eventually('a connection', isConnected);
    // A new sign-in would have put the agent to back-office.
    await eventually('the same presence', isAtLunch);
  });
});
