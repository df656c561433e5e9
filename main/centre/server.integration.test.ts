/** The centre as its users meet it: the runner, real HTTP and WebSocket, real telephony, a phone with real audio. */
import { request as httpRequest } from 'node:http';
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import {
  centreError,
  snapshot,
  signInAnswer,
  WIRE_VERSION,
  type TimelinePage,
} from '#src/centre/wire.ts';
import { emptyDraft } from '#src/model/wrap-up.ts';
import { isAlive } from '#main/core/testing/process-life.ts';
import { TestPhone, type TestCall } from './telephony/practice/testing/test-phone.ts';
import { formatUserToUser } from './telephony/user-to-user.ts';
import { runCentre, type RunCentre } from './testing/run-centre.ts';
import { eventually, openWireDesk, post, type WireDesk } from './testing/wire-desk.ts';

let centre: RunCentre;
const desks: WireDesk[] = [];
const phones: TestPhone[] = [];

beforeAll(async () => {
  centre = await runCentre();
});
afterAll(async () => {
  expect(await centre.stop()).toBe(0);
});
afterEach(async () => {
  for (const phone of phones.splice(0)) await phone.close();
  const { legs } = (await centre.practice('legs')).body as {
    legs: readonly { legId: string; kind: string }[];
  };
  for (const { legId, kind } of legs)
    if (kind === 'customer') await centre.practice('stop', { legId });
  for (const desk of desks.splice(0)) {
    await desk.ask('session/sign-out', {});
    desk.close();
  }
});

const openDesk = async (username: string): Promise<WireDesk> => {
  const desk = await openWireDesk(centre.ready.url, username, 'puesto');
  desks.push(desk);
  await desk.listen((await desk.snapshot()).body.seq);
  return desk;
};
/** A desk with a phone, ready for calls. */
const openReadyDesk = async (username: string): Promise<{ desk: WireDesk; phone: TestPhone }> => {
  const desk = await openDesk(username);
  const phone = new TestPhone((await desk.ask('phone/credentials', {})).body);
  phones.push(phone);
  phone.toneHz = 1000;
  await phone.connect();
  expect(await phone.register()).toBe(200);
  await desk.ask('phone/ringable', { isRingable: true, reason: null });
  await desk.ask('presence/set', { presence: { kind: 'available' } });
  await desk.until('presence/changed', (event) => event.status.presence.kind === 'available');
  return { desk, phone };
};
/** What the customer heard in the last half second. */
interface Heard {
  readonly rms: number;
  readonly tones: Readonly<Record<string, number>>;
}
const heardByCustomer = async (interactionId: string): Promise<Heard> =>
  (
    await centre.practice('measure', {
      interactionId,
      direction: 'out',
      windowMs: 500,
      tonesHz: [1000],
    })
  ).body as Heard;
const customerHears = (interactionId: string, isRight: (heard: Heard) => boolean) =>
  eventually(async () => isRight(await heardByCustomer(interactionId)), 'what the customer hears');
const hearsCaller = (phone: TestPhone, call: TestCall) =>
  eventually(() => phone.measure(call, 500, [440]).tones['440']! > 0.8, 'the caller is heard');
const newestOffer = (desk: WireDesk) => desk.until('offer/made').then((event) => event.offer);

describe('sign-in', () => {
  it('answers as the wire says, and the snapshot too', async () => {
    const health = await fetch(`${centre.ready.url}/v1/health`);
    expect(await health.json()).toMatchObject({ ok: true, wireVersion: WIRE_VERSION });
    const desk = await openDesk('teo');
    expect(signInAnswer.parse(desk.answer).capabilities.practice).toBe(true);
    const { status, body } = await desk.snapshot();
    expect(status).toBe(200);
    expect(snapshot.parse(body).presence.presence).toEqual({ kind: 'away', reason: 'back-office' });
  });

  it('refuses a wrong password, and locks after five', async () => {
    const tries = [];
    for (let at = 0; at < 6; at += 1)
      tries.push(
        await post(
          `${centre.ready.url}/v1/sign-in`,
          JSON.stringify({
            wireVersion: WIRE_VERSION,
            username: 'hugo',
            password: 'wrong',
            deskId: 'desk-0001',
          }),
        ),
      );
    expect(tries.map((each) => each.status)).toEqual([401, 401, 401, 401, 401, 429]);
    expect(centreError.parse(JSON.parse(tries[5]!.text)).code).toBe('locked-out');
  });

  it('ends the first desk when a second one signs in', async () => {
    const first = await openDesk('nil');
    await openDesk('nil');
    expect(await first.until('session/ended')).toMatchObject({ reason: 'signed-in-elsewhere' });
    const refused = await first.ask('session/renew', {});
    expect(refused).toMatchObject({ status: 401, body: { code: 'signed-in-elsewhere' } });
    await eventually(() => first.closes.includes(4401), 'the first socket is closed');
  });

  it('renews a token', async () => {
    const desk = await openDesk('pau');
    const { body } = await desk.ask('session/renew', {});
    expect(body.token).not.toBe(desk.answer.token);
    expect(body.expiresAtMs).toBeGreaterThanOrEqual(desk.answer.expiresAtMs);
  });
});

describe('the event stream', () => {
  it('replays what a desk missed, and says resync when it cannot', async () => {
    const desk = await openDesk('irene');
    const { seq } = (await desk.snapshot()).body;
    desk.hangUp();
    await desk.ask('presence/set', { presence: { kind: 'away', reason: 'lunch' } });
    await desk.listen(seq);
    const changed = await desk.until(
      'presence/changed',
      (event) => event.status.presence.kind === 'away' && event.status.presence.reason === 'lunch',
    );
    expect(changed.status.next).toBeNull();
    const seqs = desk.envelopes.map((envelope) => envelope.seq);
    expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
    desk.hangUp();
    await desk.listen(seq + 100_000);
    await desk.until('resync');
    expect((await desk.snapshot()).body.seq).toBeGreaterThanOrEqual(seq + 100_000);
  });

  it.each([
    ['an unknown token', '{"token":"nonsense-nonsense"}', 4401],
    ['half JSON', '{"token":', 4400],
    ['a prototype', '{"__proto__":{"token":"x"}}', 4400],
    ['bytes', Buffer.from([1, 2, 3]), 4400],
    ['a ping before the token', '{"ping":1}', 4400],
  ])('closes on %s', async (_what, frame, expected) => {
    const socket = new WebSocket(`ws://127.0.0.1:${centre.ready.port}/v1/events?after=7`);
    const frames: string[] = [];
    socket.on('message', (data) => frames.push(String(data as Buffer)));
    socket.on('open', () => socket.send(frame));
    expect(await new Promise((resolve) => socket.on('close', resolve))).toBe(expected);
    expect(frames.map((each) => JSON.parse(each) as unknown)).toMatchObject(
      expected === 4401
        ? [{ seq: 8, event: { kind: 'session/ended', reason: 'token-expired' } }]
        : [],
    );
    expect((await fetch(`${centre.ready.url}/v1/health`)).status).toBe(200);
  });

  it('works with the WebSocket of Node itself', async () => {
    const desk = await openDesk('omar');
    desk.hangUp();
    const socket = new globalThis.WebSocket(
      `ws://127.0.0.1:${centre.ready.port}/v1/events?after=0`,
    );
    const frames: string[] = [];
    socket.onmessage = (message) => frames.push(String(message.data));
    await new Promise((resolve, reject) => {
      socket.onopen = resolve;
      socket.onerror = reject;
    });
    socket.send(JSON.stringify({ token: desk.answer.token }));
    socket.send('{"ping":7}');
    await eventually(() => frames.includes('{"pong":7}'), 'a pong');
    socket.close();
  });
});

describe('requests', () => {
  it('has one effect for one Idempotency-Key', async () => {
    const desk = await openDesk('sara');
    const key = randomUUID();
    const edit = { name: 'Clara Idempotente' };
    const [first, second] = await Promise.all([
      desk.ask('customer/create', edit, key),
      desk.ask('customer/create', edit, key),
    ]);
    const third = await desk.ask('customer/create', edit, key);
    expect(first.status).toBe(200);
    expect(second.body.id).toBe(first.body.id);
    expect(third.body.id).toBe(first.body.id);
    const found = await desk.ask('customer/find', { query: 'clara idempotente', limit: 10 });
    expect(found.body.customers).toHaveLength(1);
    const other = await desk.ask('customer/create', { name: 'Otra' }, key);
    expect(other).toMatchObject({ status: 409, body: { code: 'conflict', retryable: false } });
  });

  it('finds customers, pages their timeline and refuses an old version', async () => {
    const desk = await openDesk('carmen');
    const warm = (await desk.ask('cache/warm', { limit: 50 })).body;
    expect(warm.customers).toHaveLength(50);
    const person = warm.customers.find((each) => each.phones.length > 0)!;
    const word = person.name.split(' ')[0]!.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
    const byName = (await desk.ask('customer/find', { query: word, limit: 50 })).body.customers;
    expect(byName.map((each) => each.id)).toContain(person.id);
    const byNumber = await desk.ask('customer/find', { query: person.phones[0]!.number, limit: 5 });
    expect(byNumber.body.customers[0]?.id).toBe(person.id);

    const ids: string[] = [];
    let before: TimelinePage['next'] = null;
    let total = 0;
    do {
      const page: TimelinePage = (
        await desk.ask('timeline/page', { customerId: person.id, before, limit: 3 })
      ).body;
      ids.push(...page.entries.map((entry) => entry.id));
      ({ next: before, total } = page);
    } while (before);
    expect(new Set(ids).size).toBe(total);

    const request = { customerId: person.id, version: person.version, edit: { note: 'Hola' } };
    expect((await desk.ask('customer/update', request)).body.version).toBe(person.version + 1);
    expect(await desk.ask('customer/update', request)).toMatchObject({
      status: 409,
      body: { code: 'conflict' },
    });
  });

  it.each([
    ['HTML', '<!doctype html><html></html>'],
    ['half JSON', '{"presence":{"kind":'],
    ['a prototype', '{"__proto__":{"isAdmin":true},"presence":{"kind":"available"}}'],
    ['deep nesting', `${'['.repeat(5000)}${']'.repeat(5000)}`],
    ['a wrong form', '{"presence":{"kind":"asleep"}}'],
    ['nothing', ''],
    ['too much', JSON.stringify({ presence: 'x'.repeat(1_100_000) })],
  ])('refuses %s with a CentreError', async (_what, body) => {
    const desk = await openDesk('iker');
    const answer = await post(`${desk.url}/v1/request/presence/set`, body, {
      authorization: `Bearer ${desk.answer.token}`,
      'idempotency-key': randomUUID(),
    });
    expect(answer.status).toBe(422);
    expect(answer.type).toContain('application/json');
    expect(centreError.parse(JSON.parse(answer.text)).code).toBe('invalid');
    expect((await desk.snapshot()).status).toBe(200);
  });

  it('refuses strangers: no token, no key, other hosts, other origins, closed practice routes', async () => {
    const { url, port } = centre.ready;
    expect((await fetch(`${url}/v1/snapshot`)).status).toBe(401);
    const desk = await openDesk('amaia');
    const noKey = await post(`${url}/v1/request/session/sign-out`, '{}', {
      authorization: `Bearer ${desk.answer.token}`,
    });
    expect(noKey.status).toBe(422);
    const rebound = await new Promise<number | undefined>((resolve) =>
      httpRequest({ port, path: '/v1/health', headers: { host: 'evil.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).end(),
    );
    expect(rebound).toBe(403);
    const closed = await new Promise((resolve) => {
      const socket = new WebSocket(`ws://127.0.0.1:${port}/v1/events?after=0`, {
        origin: 'https://evil.example',
      });
      socket.on('error', () => resolve('refused'));
      socket.on('open', () => resolve('open'));
    });
    expect(closed).toBe('refused');
    expect((await post(`${url}/practice/call`, '{"scenarioId":"line-test"}')).status).toBe(403);
    expect((await fetch(`${url}/v1/nowhere`)).headers.get('content-type')).toContain('json');
  });
});

describe('raw bytes', () => {
  const upgrade = 'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n';
  const key = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n';
  it.each([
    ['no HTTP', '\u0000\u0001\u0002\r\n\r\n'],
    ['no address', 'GET // HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['a broken address', 'GET http://[ HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['a broken address of a socket', `GET // HTTP/1.1\r\nHost: localhost\r\n${upgrade}${key}\r\n`],
    ['a socket without key', `GET /v1/events HTTP/1.1\r\nHost: localhost\r\n${upgrade}\r\n`],
    [
      'a socket after nothing countable',
      `GET /v1/events?after=1e400 HTTP/1.1\r\nHost: localhost\r\n${upgrade}${key}\r\n`,
    ],
    [
      'two lengths',
      'POST /v1/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}',
    ],
  ])('that are %s are refused and the service lives', async (_what, bytes) => {
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(centre.ready.port, '127.0.0.1', () => socket.write(bytes));
      // Some answers close the connection; of the others no more comes after a second.
      socket.setTimeout(30_000, () => socket.destroy());
      socket.on('data', (chunk) => {
        text += String(chunk);
        socket.setTimeout(1_000);
      });
      socket.on('error', () => resolve(text));
      socket.on('close', () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(answer).not.toContain('<html');
    expect((await fetch(`${centre.ready.url}/v1/health`)).status).toBe(200);
    expect(centre.lines).toEqual([]);
  });
});

describe('calls', () => {
  it('offers a practice caller, hears both ways, wraps up and tops the timeline', async () => {
    const { desk, phone } = await openReadyDesk('lucia');
    expect((await centre.practice('call', { scenarioId: 'line-test' })).status).toBe(200);
    const offer = await newestOffer(desk);
    const ringing = await phone.untilRinging();
    const call = await phone.answer(ringing);
    const id = offer.interaction.id;
    const { held } = await desk.until('held/changed');
    expect(held.interaction).toMatchObject({ id, state: 'active' });
    await hearsCaller(phone, call);
    await customerHears(id, ({ tones }) => tones['1000']! > 0.8);
    expect((await desk.until('recording/changed')).state).toBe('recording');
    expect(
      (await desk.ask('recording/set', { interactionId: id, state: 'paused' })).body.state,
    ).toBe('paused');

    await phone.reoffer(call, 'sendonly');
    const hasMusicOnly = ({ rms, tones }: Heard) => tones['1000']! < 0.05 && rms > 50;
    await customerHears(id, hasMusicOnly);
    await sleep(600);
    expect(await heardByCustomer(id)).toSatisfy(hasMusicOnly);
    await phone.reoffer(call, 'sendrecv');
    await phone.press(call, '5');
    await eventually(async () => {
      const { legs } = (await centre.practice('legs')).body as { legs: { digits: string }[] };
      return legs.some((leg) => leg.digits === '5');
    }, 'a digit');

    await phone.hangUp(call);
    await desk.until('held/changed', (event) => event.held.interaction.state === 'wrap-up');
    const draft = { ...emptyDraft, note: 'Línea probada.' };
    await desk.ask('wrap-up/complete', { interactionId: id, draft, completedAtMs: Date.now() });
    await desk.until('held/ended', (event) => event.interactionId === id);
    await desk.until('presence/changed', (event) => event.status.presence.kind === 'available');
    expect((await desk.snapshot()).body).toMatchObject({
      held: [],
      offers: [],
      day: { handled: 1 },
    });
  });

  it.each([
    ['double-charge', 'lucia', { isKnown: true, hasNumber: true }],
    ['hostile-name', 'dolores', { isKnown: false, hasNumber: true }],
    ['withheld', 'marc', { isKnown: false, hasNumber: false }],
  ])(
    'shows the story of the caller “%s” before the answer',
    async (scenarioId, agent, expected) => {
      const { desk } = await openReadyDesk(agent);
      await desk.ask('practice/call', { scenarioId });
      const offer = await newestOffer(desk);
      expect(offer.customer !== null).toBe(expected.isKnown);
      expect(offer.interaction.number !== '').toBe(expected.hasNumber);
      // eslint-disable-next-line no-control-regex -- that is what must not come through
      expect(offer.interaction.displayName).not.toMatch(/[\u0000-\u001f\u202a-\u202e]/);
      if (!expected.isKnown) return;
      expect(offer.customer?.name).toContain('Marta');
      expect(offer.recent).toHaveLength(3);
      expect(offer.openCase).not.toBeNull();
      expect(offer.interaction.intent?.length).toBeGreaterThan(5);
      expect(offer.interaction.contactsThisWeek).toBeGreaterThan(0);
    },
  );

  it('follows a call that the agent dials', async () => {
    const { desk, phone } = await openReadyDesk('grace');
    const { held, dial } = (
      await desk.ask('interaction/dial', {
        number: '612 345 678',
        customerId: null,
        callId: 'call-0001' as never,
      })
    ).body;
    const id = held.interaction.id;
    const dialled = await phone.dial(dial, [
      ['user-to-user', formatUserToUser({ interactionId: id, legId: null })],
    ]);
    expect(dialled.status).toBe(200);
    await desk.until('held/changed', (event) => event.held.interaction.answeredAtMs !== null);
    await phone.hangUp(dialled.call!);
    const ended = await desk.until(
      'held/changed',
      (event) => event.held.interaction.state === 'wrap-up',
    );
    expect(ended.held.interaction).toMatchObject({
      id,
      direction: 'outbound',
      endReason: 'agent-hung-up',
    });
  });

  it('adopts a call that was dialled with an id of the desk’s own', async () => {
    const { desk, phone } = await openReadyDesk('omar');
    const dialled = await phone.dial('612345679', [
      ['user-to-user', formatUserToUser({ interactionId: 'int-local-1', legId: null })],
    ]);
    expect(dialled.status).toBe(200);
    const { held } = await desk.until('held/changed');
    expect(held.interaction).toMatchObject({ id: 'int-local-1', direction: 'outbound' });
    await phone.hangUp(dialled.call!);
    await desk.until('held/changed', (event) => event.held.interaction.state === 'wrap-up');
  });
});

describe('the recorder', () => {
  it('is believed only when it confirms', async () => {
    const { desk, phone } = await openReadyDesk('teo');
    await centre.practice('call', { scenarioId: 'line-test' });
    const offer = await newestOffer(desk);
    const call = await phone.answer(await phone.untilRinging());
    await desk.until('recording/changed', (event) => event.state === 'recording');
    await centre.practice('recorder', { answers: false });
    const interactionId = offer.interaction.id;
    const refused = await desk.ask('recording/set', { interactionId, state: 'paused' });
    expect(refused).toMatchObject({
      status: 503,
      body: { code: 'recorder-silent', retryable: true },
    });
    await desk.until('recording/changed', (event) => event.state === 'unknown');
    await centre.practice('recorder', { answers: true });
    const paused = await desk.ask('recording/set', { interactionId, state: 'paused' });
    expect(paused.body.state).toBe('paused');
    await phone.hangUp(call);
  });
});

describe('two desks', () => {
  let shared: RunCentre;
  beforeAll(async () => {
    shared = centre;
    // Of its own, because nobody answers here: it rings as short as a caller's patience allows.
    centre = await runCentre([], { PUESTO_RING_MS: '4000' });
  });
  afterAll(async () => {
    expect(await centre.stop()).toBe(0);
    centre = shared;
  });

  it('see the same queue; a call that one misses moves to the other', async () => {
    const first = await openReadyDesk('iker');
    const second = await openReadyDesk('teo');
    await centre.practice('call', {
      scenarioId: 'line-test',
      overrides: {
        dialled: first.desk.answer.catalogue.queues.find(({ id }) => id === 'support')!.number,
      },
    });
    const offer = await newestOffer(first.desk);
    expect(offer.interaction.queueId).toBe('support');
    const ringMs = first.desk.answer.catalogue.queues.find(({ id }) => id === 'support')!.ringMs;
    expect(ringMs).toBe(4_000);
    const ended = await first.desk.until('offer/ended', undefined, ringMs + 30_000);
    expect(ended.missed?.reason).toBe('missed');
    await first.desk.until(
      'presence/changed',
      ({ status }) => status.presence.kind === 'away' && status.presence.reason === 'missed-offer',
    );
    expect((await newestOffer(second.desk)).interaction.id).toBe(offer.interaction.id);
    const call = await second.phone.answer(await second.phone.untilRinging());
    await second.desk.until('held/changed');
    expect((await first.desk.snapshot()).body.missed[0]?.interactionId).toBe(offer.interaction.id);
    await second.phone.hangUp(call);
  });
});

describe('the runner', () => {
  it('says that its port is taken, and leaves', async () => {
    const sentence = await runCentre(['--port', String(centre.ready.port)]).then(
      () => 'started',
      (cause: unknown) => String(cause),
    );
    expect(sentence).toContain('ended with 2');
    expect(sentence).toContain(`Port ${centre.ready.port} is taken`);
  });

  it('leaves no process behind when its parent is gone', async () => {
    const own = await runCentre();
    expect(await own.stop()).toBe(0);
    await eventually(() => !Object.values(own.ready.pids).some(isAlive), 'every process has ended');
  });

  it('starts a dead telephony again on its port, and says that its calls are gone', async () => {
    const { desk, phone } = await openReadyDesk('lucia');
    await centre.practice('call', { scenarioId: 'line-test' });
    const { id } = (await newestOffer(desk)).interaction;
    await phone.answer(await phone.untilRinging());
    await desk.until('held/changed');
    process.kill(centre.ready.pids.telephony, 'SIGKILL');
    const lost = await desk.until(
      'held/changed',
      (event) => event.held.interaction.state === 'wrap-up',
    );
    expect(lost.held.interaction).toMatchObject({ id, endReason: 'media-lost' });
    const credentials = await eventually(async () => {
      const answer = await desk.ask('phone/credentials', {});
      return answer.status === 200 && answer.body;
    }, 'new credentials');
    expect(credentials.wsUri).toContain(new URL(centre.ready.sipUrl).port);
  });
});

describe('a service told to crash', () => {
  it('stays away as long as it was told', async () => {
    const atMs = performance.now();
    const restarts = centre.lines.length;
    expect((await centre.practice('crash', { awayMs: 1_500 })).status).toBe(200);
    await eventually(() => centre.lines.length > restarts, 'the service is back');
    expect(performance.now() - atMs).toBeGreaterThan(1_500);
    expect((await fetch(`${centre.ready.url}/v1/health`)).status).toBe(200);
  });

  it('lets tests say how called numbers behave', async () => {
    const callees = [{ number: '+34600999001', behaviour: 'busy' }];
    expect((await centre.practice('callees', { callees })).status).toBe(200);
    const { desk, phone } = await openReadyDesk('pau');
    const { held, dial } = (
      await desk.ask('interaction/dial', {
        number: '+34600999001',
        customerId: null,
        callId: 'call-0002' as never,
      })
    ).body;
    const dialled = await phone.dial(dial, [
      ['user-to-user', formatUserToUser({ interactionId: held.interaction.id, legId: null })],
    ]);
    expect(dialled.status).toBe(486);
    const ended = await desk.until('held/changed', (event) => event.held.wrapUp !== null);
    expect(ended.held.interaction.endReason).toBe('busy');
  });
});

describe('a killed service', () => {
  it('comes back on its port and knows everything; talk goes on and nothing happens twice', async () => {
    const { desk, phone } = await openReadyDesk('lucia');
    await centre.practice('call', { scenarioId: 'line-test' });
    const id = (await newestOffer(desk)).interaction.id;
    const call = await phone.answer(await phone.untilRinging());
    await desk.until('held/changed');
    await desk.ask('draft/save', { interactionId: id, draft: { ...emptyDraft, note: 'A medias' } });
    const seen = Math.max(...desk.envelopes.map((envelope) => envelope.seq));
    const key = randomUUID();
    const created = await desk.ask('customer/create', { name: 'Antes del Corte' }, key);
    await hearsCaller(phone, call);

    const restarts = centre.lines.length;
    const before = (await centre.practice('legs')).body as { legs: unknown[] };
    const { service } = JSON.parse(centre.lines.at(-1) ?? JSON.stringify(centre.ready.pids)) as {
      service: number;
    };
    process.kill(service, 'SIGKILL');
    await eventually(() => centre.lines.length > restarts, 'the service is back');
    expect(JSON.parse(centre.lines.at(-1)!)).not.toMatchObject({ service });
    // The talk went on without the service.
    await eventually(() => phone.measure(call, 600, []).frames > 15, 'sound');
    const heard = phone.measure(call, 600, [440]);
    expect(heard.tones['440']).toBeGreaterThan(0.8);
    expect(heard.longestGapMs).toBeLessThan(100);
    expect(((await centre.practice('legs')).body as typeof before).legs).toHaveLength(
      before.legs.length,
    );

    await desk.listen(seen);
    await desk.until('resync');
    const { body } = await desk.snapshot();
    expect(body.seq).toBeGreaterThan(seen);
    expect(body.held).toHaveLength(1);
    expect(body.held[0]).toMatchObject({
      interaction: { id, state: 'active' },
      draft: { note: 'A medias' },
    });
    expect(body.presence.presence.kind).toBe('busy');
    const again = await desk.ask('customer/create', { name: 'Antes del Corte' }, key);
    expect(again.body.id).toBe(created.body.id);

    await phone.hangUp(call);
    const done = randomUUID();
    const complete = {
      interactionId: id,
      draft: { ...emptyDraft, note: 'Acabado' },
      completedAtMs: Date.now(),
    };
    expect((await desk.ask('wrap-up/complete', complete, done)).status).toBe(200);
    expect((await desk.ask('wrap-up/complete', complete, done)).status).toBe(200);
    await desk.until('held/ended', (event) => event.interactionId === id);
    expect(
      desk.envelopes.filter(
        ({ event }) => event.kind === 'held/ended' && event.interactionId === id,
      ),
    ).toHaveLength(1);
  });
});
