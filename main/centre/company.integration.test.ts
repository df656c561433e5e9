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
const audible = (tones: Readonly<Record<string, number>>): number[] =>
  TONES.filter((toneHz) => (tones[String(toneHz)] ?? 0) > 0.15);
/** Waits until just these tones are heard, twice with so long between that no sound is in both. */
const hears = async (
  what: string,
  expected: readonly number[],
  listen: () => number[] | Promise<number[]>,
): Promise<void> => {
  let heard: number[] = [];
  const isRight = async () => {
    heard = await listen();
    return heard.join() === expected.join();
  };
  await eventually(
    async () => {
      if (!(await isRight())) return false;
      await sleep(600);
      return isRight();
    },
    () => `${what} hears ${expected.join()}, but: ${heard.join()}`,
  );
};
const personHears = (person: Person, expected: readonly number[]): Promise<void> =>
  hears(`the phone that says ${person.toneHz}`, expected, () => {
    const { tones } = person.phone.measure(person.call!, 500, TONES);
    return audible(tones);
  });
const customerHears = (interactionId: string, expected: readonly number[]): Promise<void> =>
  hears('the customer', expected, async () => {
    const { status, body } = await centre.practice('measure', {
      interactionId,
      direction: 'out',
      windowMs: 500,
      tonesHz: TONES,
    });
    expect(status, JSON.stringify(body)).toBe(200);
    return audible((body as { tones: Record<string, number> }).tones);
  });
const card = { why: 'Cobro doble', done: 'Mirado', asked: 'Abono', note: 'Nota' };
const agent = (username: string) =>
  ({ kind: 'agent', agentId: agentId.parse(`agent-${username}`) }) as const;

describe('a company on real telephony', () => {
  it('consults, swaps, joins, hands over, and a lead listens, whispers and barges', async () => {
    const lucia = await open('lucia', 700);
    const nil = await open('nil', 1150, false);
    const id = await talk(lucia);
    await nil.desk.ask('presence/set', { presence: { kind: 'available' } });
    await customerHears(id, [700]);

    const started = await lucia.desk.ask('consult/start', {
      interactionId: id,
      target: agent('nil'),
      card,
    });
    expect(started.status).toBe(200);
    const offered = await nil.desk.until('offer/made', ({ offer }) => offer.interaction.id === id);
    expect(offered.offer.from).toMatchObject({ kind: 'consult', card: { why: 'Cobro doble' } });
    await customerHears(id, []);
    await answer(nil);
    await personHears(lucia, [1150]);
    await personHears(nil, [700]);
    await customerHears(id, []);

    await lucia.desk.ask('consult/focus', { interactionId: id, focus: 'customer' });
    await customerHears(id, [700]);
    await personHears(nil, []);
    await lucia.desk.ask('consult/focus', { interactionId: id, focus: 'all' });
    await customerHears(id, [700, 1150]);
    await personHears(lucia, [1150, CUSTOMER_HZ]);

    const done = await lucia.desk.ask('consult/complete', { interactionId: id });
    expect(done.status).toBe(200);
    await customerHears(id, [1150]);
    await personHears(nil, [CUSTOMER_HZ]);
    await lucia.desk.until(
      'held/changed',
      ({ held }) => held.interaction.id === id && held.interaction.state === 'wrap-up',
    );

    const dolores = await open('dolores', 1700, false);
    const supervise = (step: 'listen' | 'whisper' | 'barge' | null) =>
      dolores.desk.ask('supervise/set', { interactionId: id, step });
    expect((await supervise('listen')).status).toBe(200);
    await answer(dolores);
    await personHears(dolores, [1150, CUSTOMER_HZ]);
    await personHears(nil, [CUSTOMER_HZ]);
    await supervise('whisper');
    await personHears(nil, [1700, CUSTOMER_HZ]);
    await customerHears(id, [1150]);
    await supervise('barge');
    await customerHears(id, [1150, 1700]);
    await supervise(null);
    await customerHears(id, [1150]);
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
    await customerHears(id, []);
    const back = await lucia.desk.ask('transfer/pull-back', { interactionId: id });
    expect(back.body.company?.returned?.reason).toBe('pulled-back');
    await customerHears(id, [700]);
    await eventually(
      async () => (await nil.desk.snapshot()).body.presence.presence.kind === 'available',
      'nil is free again',
    );

    expect((await transfer()).status).toBe(200);
    nil.phone.refuse(await nil.phone.untilRinging(), 486);
    await lucia.desk.until('held/changed', ({ held }) => held.company?.returned?.reason === 'busy');
    await customerHears(id, [700]);
  });

  it('keeps a consult and a transfer while the service dies and comes back', async () => {
    const lucia = await open('lucia', 700);
    const nil = await open('nil', 1150, false);
    const id = await talk(lucia);
    await nil.desk.ask('presence/set', { presence: { kind: 'available' } });
    const crash = async (): Promise<void> => {
      const restarts = centre.lines.length;
      await centre.practice('crash', { awayMs: 500 });
      await eventually(() => centre.lines.length > restarts, 'the service is back');
      await eventually(
        async () => (await lucia.desk.snapshot()).status === 200,
        'the service answers',
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
    await personHears(lucia, [1150]);
    await customerHears(id, []);
    expect((await companyOf(nil))?.focus).toBe('consult');
    await eventually(
      async () => (await lucia.desk.ask('consult/cancel', { interactionId: id })).status === 200,
      'the consult is cancelled',
    );
    await customerHears(id, [700]);

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
    await customerHears(id, []);
    nil.call = await nil.phone.answer(ringing);
    await customerHears(id, [1150]);
    await personHears(nil, [CUSTOMER_HZ]);
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
    await personHears(lucia, [1150]);
    await lucia.desk.ask('consult/cancel', { interactionId: id });
    await customerHears(id, [700]);
    await lucia.desk.ask('transfer/start', { interactionId: id, target: agent('carmen'), card });
    await lucia.desk.until(
      'held/changed',
      ({ held }) => held.company?.returned?.reason === 'declined',
    );
    await customerHears(id, [700]);
    await lucia.desk.ask('transfer/start', { interactionId: id, target: agent('amaia'), card });
    await lucia.desk.until('held/changed', ({ held }) => held.interaction.state === 'wrap-up');
    await customerHears(id, [1150]);
  });
});
