/**
 * Consult, conference, transfer and supervision on the real wire with the real telephony and real phones: everyone says a tone
 * of their own, and what each ear hears is measured by frequency.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { agentId, type InteractionId } from '#src/model/ids.ts';
import { TestPhone, type TestCall } from './telephony/practice/testing/test-phone.ts';
import { runCentre, type RunCentre } from './testing/run-centre.ts';
import { eventually, openWireDesk, type WireDesk } from './testing/wire-desk.ts';

let centre: RunCentre;
const people: { desk: WireDesk; phone: TestPhone }[] = [];
/** Far above the notes of the music. */
const CUSTOMER_HZ = 2300;

beforeAll(async () => {
  centre = await runCentre();
});
afterAll(async () => {
  expect(await centre.stop()).toBe(0);
});
afterEach(async () => {
  const { legs } = (await centre.practice('legs')).body as {
    legs: readonly { legId: string; kind: string }[];
  };
  for (const { legId, kind } of legs)
    if (kind === 'customer') await centre.practice('stop', { legId });
  for (const { desk, phone } of people.splice(0)) {
    await phone.close();
    await desk.ask('session/sign-out', {});
    desk.close();
  }
});

interface Person {
  readonly desk: WireDesk;
  readonly phone: TestPhone;
  call: TestCall | null;
  readonly toneHz: number;
}
const open = async (username: string, toneHz: number, isReady = true): Promise<Person> => {
  const desk = await openWireDesk(centre.ready.url, username, 'puesto');
  await desk.listen((await desk.snapshot()).body.seq);
  const phone = new TestPhone((await desk.ask('phone/credentials', {})).body);
  people.push({ desk, phone });
  phone.toneHz = toneHz;
  await phone.connect();
  expect(await phone.register()).toBe(200);
  await desk.ask('phone/ringable', { isRingable: true, reason: null });
  if (isReady) await desk.ask('presence/set', { presence: { kind: 'available' } });
  return { desk, phone, toneHz, call: null };
};
const answer = async (person: Person): Promise<void> => {
  person.call = await person.phone.answer(await person.phone.untilRinging());
};
/** The customer calls and is with the first person. */
const talk = async (owner: Person): Promise<InteractionId> => {
  await centre.practice('call', {
    scenarioId: 'line-test',
    overrides: { toneHz: CUSTOMER_HZ },
  });
  const { offer } = await owner.desk.until('offer/made');
  await answer(owner);
  await owner.desk.until('held/changed', ({ held }) => held.interaction.state === 'active');
  return offer.interaction.id;
};
const TONES = [700, 1150, 1700, CUSTOMER_HZ];
/** Which tones a phone hears in the next half second. */
const heardBy = async (person: Person): Promise<number[]> => {
  await sleep(900);
  const { tones } = person.phone.measure(person.call!, 500, TONES);
  return TONES.filter((toneHz) => (tones[String(toneHz)] ?? 0) > 0.15);
};
const heardByCustomer = async (interactionId: string): Promise<number[]> => {
  await sleep(900);
  const { body } = await centre.practice('measure', {
    interactionId,
    direction: 'out',
    windowMs: 500,
    tonesHz: TONES,
  });
  const { tones } = body as { tones: Record<string, number> };
  return TONES.filter((toneHz) => (tones[String(toneHz)] ?? 0) > 0.15);
};
const card = { why: 'Cobro doble', done: 'Mirado', asked: 'Abono', note: 'Nota' };
const agent = (username: string) =>
  ({ kind: 'agent', agentId: agentId.parse(`agent-${username}`) }) as const;

describe('a company on real telephony', () => {
  it('consults, swaps, joins, hands over, and a lead listens, whispers and barges', async () => {
    const lucia = await open('lucia', 700);
    const nil = await open('nil', 1150, false);
    const id = await talk(lucia);
    await nil.desk.ask('presence/set', { presence: { kind: 'available' } });
    expect(await heardByCustomer(id)).toEqual([700]);

    const started = await lucia.desk.ask('consult/start', {
      interactionId: id,
      target: agent('nil'),
      card,
    });
    expect(started.status).toBe(200);
    const offered = await nil.desk.until('offer/made', ({ offer }) => offer.interaction.id === id);
    expect(offered.offer.from).toMatchObject({ kind: 'consult', card: { why: 'Cobro doble' } });
    expect(await heardByCustomer(id)).toEqual([]);
    await answer(nil);
    expect(await heardBy(lucia)).toEqual([1150]);
    expect(await heardBy(nil)).toEqual([700]);
    expect(await heardByCustomer(id)).toEqual([]);

    await lucia.desk.ask('consult/focus', { interactionId: id, focus: 'customer' });
    expect(await heardByCustomer(id)).toEqual([700]);
    expect(await heardBy(nil)).toEqual([]);
    await lucia.desk.ask('consult/focus', { interactionId: id, focus: 'all' });
    expect(await heardByCustomer(id)).toEqual([700, 1150]);
    expect(await heardBy(lucia)).toEqual([1150, CUSTOMER_HZ]);

    const done = await lucia.desk.ask('consult/complete', { interactionId: id });
    expect(done.status).toBe(200);
    expect(await heardByCustomer(id)).toEqual([1150]);
    expect(await heardBy(nil)).toEqual([CUSTOMER_HZ]);
    await lucia.desk.until(
      'held/changed',
      ({ held }) => held.interaction.id === id && held.interaction.state === 'wrap-up',
    );

    const dolores = await open('dolores', 1700, false);
    const supervise = (step: 'listen' | 'whisper' | 'barge' | null) =>
      dolores.desk.ask('supervise/set', { interactionId: id, step });
    expect((await supervise('listen')).status).toBe(200);
    await answer(dolores);
    expect(await heardBy(dolores)).toEqual([1150, CUSTOMER_HZ]);
    expect(await heardBy(nil)).toEqual([CUSTOMER_HZ]);
    await supervise('whisper');
    expect(await heardBy(nil)).toEqual([1700, CUSTOMER_HZ]);
    expect(await heardByCustomer(id)).toEqual([1150]);
    await supervise('barge');
    expect(await heardByCustomer(id)).toEqual([1150, 1700]);
    await supervise(null);
    expect(await heardByCustomer(id)).toEqual([1150]);
    await eventually(() => dolores.call?.isEnded, 'the phone of the lead is free');
  });

  it('transfers, pulls back, and is given back by who declines', async () => {
    const lucia = await open('lucia', 700);
    const nil = await open('nil', 1150, false);
    const id = await talk(lucia);
    await nil.desk.ask('presence/set', { presence: { kind: 'available' } });
    const transfer = () =>
      lucia.desk.ask('transfer/start', { interactionId: id, target: agent('nil'), card });
    expect((await transfer()).status).toBe(200);
    await nil.phone.untilRinging();
    expect(await heardByCustomer(id)).toEqual([]);
    const back = await lucia.desk.ask('transfer/pull-back', { interactionId: id });
    expect(back.body.company?.returned?.reason).toBe('pulled-back');
    expect(await heardByCustomer(id)).toEqual([700]);
    await nil.desk.until('presence/changed', ({ status }) => status.presence.kind === 'available');

    expect((await transfer()).status).toBe(200);
    nil.phone.refuse(await nil.phone.untilRinging(), 486);
    await lucia.desk.until('held/changed', ({ held }) => held.company?.returned?.reason === 'busy');
    expect(await heardByCustomer(id)).toEqual([700]);
  });

  it('keeps a consult and a transfer while the service dies and comes back', async () => {
    const lucia = await open('lucia', 700);
    const nil = await open('nil', 1150, false);
    const id = await talk(lucia);
    await nil.desk.ask('presence/set', { presence: { kind: 'available' } });
    const crash = async (): Promise<void> => {
      await centre.practice('crash', { awayMs: 500 });
      await sleep(400);
      await eventually(
        () =>
          lucia.desk.snapshot().then(
            ({ status }) => status === 200,
            () => false,
          ),
        'the service is back',
        15_000,
      );
    };
    const companyOf = async (person: Person) => {
      const { body } = await person.desk.snapshot();
      return body.held.find(({ interaction }) => interaction.id === id)?.company ?? null;
    };
    await lucia.desk.ask('consult/start', { interactionId: id, target: agent('nil'), card });
    await answer(nil);
    await eventually(
      async () =>
        (await companyOf(lucia))?.parties.some(
          ({ role, state }) => role === 'consulted' && state === 'up',
        ),
      'the consult',
    );
    await crash();
    expect(await heardBy(lucia)).toEqual([1150]);
    expect(await heardByCustomer(id)).toEqual([]);
    expect((await companyOf(nil))?.focus).toBe('consult');
    const cancelled = await lucia.desk.ask('consult/cancel', { interactionId: id });
    expect(cancelled.status).toBe(200);
    expect(await heardByCustomer(id)).toEqual([700]);

    // The sockets of the events died with the service: what follows is read from snapshots.
    await eventually(async () => {
      const answer = await lucia.desk.ask('transfer/start', {
        interactionId: id,
        target: agent('nil'),
        card,
      });
      return answer.status === 200 && answer.body.company?.transfer;
    }, 'the transfer');
    const ringing = await nil.phone.untilRinging();
    await crash();
    expect((await companyOf(lucia))?.transfer?.targetName).toBe('Nil Casas');
    expect(await heardByCustomer(id)).toEqual([]);
    nil.call = await nil.phone.answer(ringing);
    expect(await heardByCustomer(id)).toEqual([1150]);
    expect(await heardBy(nil)).toEqual([CUSTOMER_HZ]);
  });

  it('tries a consult and a transfer alone, with practice colleagues', async () => {
    await centre.practice('colleagues', {
      colleagues: [
        { agentId: 'agent-amaia', behaviour: 'answers', answerAfterMs: 500, toneHz: 1150 },
        { agentId: 'agent-carmen', behaviour: 'declines', answerAfterMs: 500 },
        { agentId: 'agent-pau', behaviour: 'answers', isAway: true },
      ],
    });
    const lucia = await open('lucia', 700);
    const id = await talk(lucia);
    const { rows } = (await lucia.desk.ask('people/find', { query: 'amaia', interactionId: id }))
      .body;
    expect(rows).toMatchObject([{ name: 'Amaia Lasa', state: 'free' }]);
    const away = await lucia.desk.ask('consult/start', {
      interactionId: id,
      target: agent('pau'),
      card,
    });
    expect(away).toMatchObject({ status: 409, body: { code: 'target-away' } });
    await lucia.desk.ask('consult/start', { interactionId: id, target: agent('amaia'), card });
    await lucia.desk.until('held/changed', ({ held }) =>
      Boolean(
        held.company?.parties.some(({ role, state }) => role === 'consulted' && state === 'up'),
      ),
    );
    expect(await heardBy(lucia)).toEqual([1150]);
    await lucia.desk.ask('consult/cancel', { interactionId: id });
    expect(await heardByCustomer(id)).toEqual([700]);
    await lucia.desk.ask('transfer/start', { interactionId: id, target: agent('carmen'), card });
    await lucia.desk.until(
      'held/changed',
      ({ held }) => held.company?.returned?.reason === 'declined',
    );
    expect(await heardByCustomer(id)).toEqual([700]);
    await lucia.desk.ask('transfer/start', { interactionId: id, target: agent('amaia'), card });
    await lucia.desk.until('held/changed', ({ held }) => held.interaction.state === 'wrap-up');
    expect(await heardByCustomer(id)).toEqual([1150]);
  });
}, 60_000);
