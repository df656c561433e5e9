/**
 * A shift in the bundled Electron shell in plain Node, with marked words in everything that a customer may be: a ring, a call,
 * a note, a chat, work without the centre, and everything that ends in a log. `plaintext-run.ts` starts it as
 * `node --import plaintext-driver.ts out/…/index.js` and looks through the files; here too, while everything is open.
 */
import fs, { writeSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';
import { createFakeDesk, createFakePhone } from '#main/core/testing/fake-page.ts';
import { findPlaintext } from '#main/core/store/crash/find-plaintext.ts';
import type { LinkFrame } from '#src/contracts/link.ts';
import { emptyDraft } from '#src/model/wrap-up.ts';
import {
  app,
  callsOf,
  fakeEvent,
  Notification as FakeNotification,
  partitions,
  powerMonitor,
  world,
  type FakeContents,
} from './fake-electron.ts';
import { MARKED, MARKERS } from './plaintext-markers.ts';
import { contentsOf, quit, sayFrom, standInForElectron, until } from './shell-in-node.ts';

const root = process.env.PUESTO_TEST_ROOT ?? '';
const centreUrl = process.env.PUESTO_TEST_CENTRE ?? '';
const practiceToken = process.env.PUESTO_TEST_TOKEN ?? '';

// Node allows no `fsync` where writing is limited; what is written is the same without it.
Object.assign(fs, { fsyncSync: () => undefined });
syncBuiltinESMExports();
standInForElectron();
world.userData = `${root}/user-data`;
// A first start asks nothing; whatever is asked later is agreed to.
world.presses.push(...Array.from({ length: 20 }, () => 0));

const tell = (line: Readonly<Record<string, unknown>>): void => {
  writeSync(1, `${JSON.stringify(line)}\n`);
};
const look = (when: string): void => {
  const { found, files } = findPlaintext(root, MARKERS);
  tell({ when, found, files });
};
const practice = async (path: string, body: unknown): Promise<void> => {
  const answer = await fetch(`${centreUrl}/practice/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${practiceToken}` },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
};
const settled = async (test: () => boolean, what: string): Promise<void> => {
  await until(what, () => (test() ? true : undefined));
};

/** The fake page on the shell's IPC, as if its preload had run. */
function join(
  host: 'desk' | 'phone',
  contents: FakeContents,
  page: ReturnType<typeof createFakeDesk>['port'],
): void {
  const forward = (frame: unknown): void => {
    page.send(frame as LinkFrame);
  };
  const { send } = contents;
  contents.send = (channel, frame) => {
    send.call(contents, channel, frame);
    forward(frame);
  };
  page.onFrame((frame) => sayFrom(host, contents, frame));
  for (const { frame } of contents.sent) forward(frame);
}

const desk = createFakeDesk();
const phone = createFakePhone();
const asked: string[] = [];

/** Asks core; a refusal ends the scan, because then it would not show what it says. */
async function must(name: string, payload: unknown): Promise<unknown> {
  const answer = await desk.askRaw(name, payload);
  asked.push(name);
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
  return answer.value;
}
/** Asks what may be refused: the refusal is what is looked for in the log. */
async function may(name: string, payload: unknown): Promise<void> {
  await desk.askRaw(name, payload);
  asked.push(name);
}

const conversation = () => desk.slice('conversations')[0];

async function signIn(): Promise<void> {
  join('desk', await until('the desk', () => contentsOf('desk')), desk.port);
  join('phone', await until('the phone', () => contentsOf('phone')), phone.port);
  phone.start();
  await settled(() => desk.slice('session') !== undefined, 'the session');
  await must('session/sign-in', { username: 'lucia', password: 'puesto' });
  await settled(() => desk.slice('strip')?.centre.state === 'connected', 'a connection');
  await must('settings/set', { language: 'es' });
}

async function meetCustomer(): Promise<{ id: string; version: number }> {
  const made = (await must('customer/create', {
    name: MARKED.name,
    company: MARKED.company,
    phones: [{ number: MARKED.number, label: 'mobile' }],
    emails: [MARKED.email],
    note: MARKED.note,
  })) as { id: string; version: number };
  for (const query of [MARKED.name, MARKED.number, MARKED.email])
    await may('customer/find', { query });
  await may('people/find', { query: MARKED.name });
  await may('article/find', { query: MARKED.search, language: 'es' });
  await may('search/vain', { text: MARKED.search, language: 'es', kind: 'nothing-found' });
  await may('timeline/page', { customerId: made.id, before: null });
  return made;
}

/** Rings from the marked number, and is let ring out. */
async function ring(): Promise<void> {
  await must('presence/set', { presence: { kind: 'available' } });
  phone.call('leg-ring', { number: MARKED.number, displayName: MARKED.name });
  await settled(() => callsOf('notification.show').length > 0, 'the notification');
  for (const note of FakeNotification.shown)
    note.emit('failed', fakeEvent(), `cannot show “${MARKED.name} ${MARKED.number}”`);
  phone.call('leg-ring', { state: 'ended', endReason: 'customer-hung-up' });
  // As one may set it: it says that somebody rings, and no more.
  await must('settings/set', { namesInNotifications: false });
  const before = callsOf('notification.show').length;
  phone.call('leg-quiet', { number: MARKED.number, displayName: MARKED.name });
  await settled(() => callsOf('notification.show').length > before, 'the quiet notification');
  const quiet = JSON.stringify(callsOf('notification.show').at(-1)?.args);
  if (MARKERS.some((marker) => quiet.includes(marker))) throw new Error(`it says ${quiet}`);
  phone.call('leg-quiet', { state: 'ended', endReason: 'customer-hung-up' });
  await must('settings/set', { namesInNotifications: true });
}

async function talk(customer: { id: string }): Promise<void> {
  await must('call/dial', { number: MARKED.number, customerId: customer.id });
  await settled(() => Boolean(conversation()?.call), 'the call');
  const { interaction, call } = conversation() ?? {};
  if (!interaction || !call) throw new Error('no call');
  phone.call(call.id, { state: 'talking', answeredAtMs: Date.now() });
  const reasonId = desk.slice('catalogue').reasons[0]?.id ?? null;
  const draft = { ...emptyDraft, reasonId, note: MARKED.note };
  await must('draft/save', { interactionId: interaction.id, draft });
  await must('customer/link', { interactionId: interaction.id, customerId: customer.id });
  look('in the call');
  await may('call/hold', { callId: call.id });
  phone.refuseNext('dtmf', 'internal');
  await may('call/dtmf', { callId: call.id, digits: '699887766' });
  await must('call/hang-up', { callId: call.id });
  await settled(() => Boolean(conversation()?.wrapUp), 'the wrap-up');
  await must('wrap-up/complete', { interactionId: interaction.id, draft });
  await settled(() => desk.slice('conversations').length === 0, 'the end of the wrap-up');
}

async function chat(): Promise<void> {
  const queueId = desk.slice('session').agent?.queueIds[0];
  await practice('chats', {
    script: {
      ...{ id: 'chat-marked', title: { es: 'Marcado', en: 'Marked' }, language: 'es', queueId },
      ...{ displayName: MARKED.name, opening: [MARKED.chat], patienceMs: null },
      ...{ msPerCharacter: 0, thinksMs: 0 },
    },
  });
  const offered = () =>
    desk.slice('offers')?.find(({ offer }) => offer.interaction.channel === 'chat');
  await settled(() => offered() !== undefined, 'the chat');
  const interactionId = offered()?.offer.interaction.id ?? '';
  await must('offer/accept', { interactionId: null });
  await settled(
    () =>
      desk
        .slice('chats')
        .some(({ messages }) => messages.some(({ text }) => text.includes(MARKED.chat))),
    'their words',
  );
  await must('chat/draft', { interactionId, text: MARKED.reply });
  await must('chat/send', { interactionId, text: MARKED.reply, audience: 'all' });
  await must('chat/end', { interactionId });
  await settled(() => Boolean(conversation()?.wrapUp), 'the wrap-up of the chat');
  const reasonId = desk.slice('catalogue').reasons[0]?.id ?? null;
  await must('wrap-up/complete', {
    interactionId,
    draft: { ...emptyDraft, reasonId, note: MARKED.note },
  });
  await settled(() => desk.slice('conversations').length === 0, 'the end of the chat');
}

async function withoutCentre(customer: { id: string; version: number }): Promise<void> {
  await practice('crash', { awayMs: 6_000 });
  await settled(() => desk.slice('strip').centre.state !== 'connected', 'the loss');
  const draft = { ...emptyDraft, note: MARKED.offlineNote };
  await must('note/keep', { customerId: customer.id, draft });
  await must('note/write', { customerId: customer.id, draft });
  await may('customer/update', {
    customerId: customer.id,
    version: customer.version,
    edit: { note: MARKED.offlineNote },
  });
  await may('call/dial', { number: MARKED.number, customerId: null });
  look('without the centre');
  await settled(() => desk.slice('strip').centre.state === 'connected', 'the return');
}

/** Everything that a log could get to see. */
async function fail(): Promise<void> {
  const words = `${MARKED.name} ${MARKED.number} ${MARKED.note}`;
  for (const message of [
    `Unexpected token 'Z', "${MARKED.name}" is not valid JSON`,
    `Objects are not valid as a React child: {name: "${words}"}`,
    `Cannot read properties of undefined (reading '${MARKED.name}')`,
    `Bad control character in string literal in JSON: "${MARKED.name}\n“${MARKED.note}"\nsays`,
  ])
    await may('desk/fault', {
      where: 'error',
      message,
      stack: `Error: ${message}\n    at app://desk/a.js:1`,
    });
  await may('call/dial', { number: words.slice(0, 60), customerId: null });
  await may('customer/find', { query: { text: words } });
  await may(words.slice(0, 80), {});
  const page = await until('the desk', () => contentsOf('desk'));
  for (const frame of [
    words,
    { kind: words },
    { kind: 'tell', payload: words },
    Buffer.from(words),
  ])
    sayFrom('desk', page, frame);
  phone.fact({ kind: 'hello', contract: 1, words } as never);
  phone.fact({ kind: words } as never);
  const address = `https://example.com/${encodeURIComponent(words)}?q=${encodeURIComponent(words)}`;
  for (const url of [
    address,
    `mailto:${MARKED.email}?subject=${encodeURIComponent(words)}`,
    `tel:${MARKED.number}`,
  ]) {
    page.emit('will-frame-navigate', Object.assign(fakeEvent(), { url }));
    page.windowOpen?.({ url });
    app.emit('open-url', fakeEvent(), url);
    app.emit('second-instance', fakeEvent(), [], '/', { argv: [url, words] });
    app.emit(
      'certificate-error',
      fakeEvent(),
      page,
      url,
      'net::ERR_CERT_INVALID',
      {},
      () => undefined,
    );
  }
  app.emit('open-url', fakeEvent(), `puesto://dial?number=${words}`);
  world.selection = words;
  app.emit('second-instance', fakeEvent(), [], '/', { argv: ['--dial-selection'] });
  for (const session of partitions.values())
    session.request?.(
      ...([
        null,
        'geolocation',
        () => undefined,
        { requestingUrl: address, isMainFrame: true },
      ] as never[]),
    );
  for (const event of ['suspend', 'resume', 'lock-screen', 'unlock-screen'])
    powerMonitor.emit(event);
  page.emit('unresponsive');
  page.emit(
    'preload-error',
    fakeEvent(),
    '/preload.cjs',
    new SyntaxError(`Unexpected token in "${words}"`),
  );
  page.emit('console-message', Object.assign(fakeEvent(), { message: words }));
  app.emit('child-process-gone', fakeEvent(), { type: 'GPU', reason: 'crashed' });
  page.die('crashed');
  join(
    'desk',
    await until('the desk after its crash', () => {
      const again = contentsOf('desk');
      return again && !again.crashed ? again : undefined;
    }),
    desk.port,
  );
}

/** Runs beside the entry, which Node loads after this module. */
async function play(): Promise<void> {
  await signIn();
  const customer = await meetCustomer();
  await ring();
  await talk(customer);
  await chat();
  await withoutCentre(customer);
  await fail();
  look('after everything that fails');
  tell({
    notifications: callsOf('notification.show').map(({ args }) => args[0]),
    asked: [...new Set(asked)],
    partitions: [...partitions.keys()],
  });
  await quit();
  process.exit(0);
}

// The store's thread loads this file too.
if (isMainThread)
  play().catch((cause: unknown) => {
    console.error(cause);
    process.exit(1);
  });
