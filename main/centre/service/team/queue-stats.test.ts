/** The queues as leads see them, through calls that are answered, given up and left waiting, and a new service. */
import { describe, expect, it } from 'vitest';
import {
  numbers,
  startTestCentre,
  type TestCentre,
  type TestDesk,
} from '../../testing/test-centre.ts';

const call = (centre: TestCentre, legId: string): void =>
  centre.telephony.call({ legId, number: numbers.stranger, dialled: numbers.queue });
const queueNow = async (lead: TestDesk) =>
  (await lead.ask('team/watch', { isOn: true })).queues[0]!;
/** Answers what is offered to the agent, and ends it. */
const serve = async (centre: TestCentre, agent: TestDesk, legId: string): Promise<void> => {
  const { id } = agent.heard('offer/made').at(-1)!.offer.interaction;
  centre.telephony.change(centre.telephony.agentLeg(id)!.legId, { state: 'up' });
  await centre.pass(500);
  centre.telephony.end(legId);
  await centre.pass(250);
  await agent.ask('wrap-up/complete', {
    interactionId: id,
    draft: { reasonId: null, outcomeId: null, note: '', followUpAtMs: null },
    completedAtMs: centre.nowMs(),
  });
};

describe('the figures of a queue', () => {
  it('count who waits, what was answered in time, and what was given up', async () => {
    const centre = await startTestCentre();
    const lola = await centre.desk('lola', { isReady: false });
    expect(await queueNow(lola)).toEqual({
      queueId: 'support',
      channelWaiting: { call: 0, chat: 0 },
      waiting: 0,
      longestWaitSinceMs: null,
      readyAgents: 0,
      serviceLevel: { withinMs: 20_000, share: null },
      handledToday: 0,
      abandonedToday: 0,
      trend: [],
      isAlarming: false,
    });
    const beganAtMs = centre.nowMs();
    call(centre, 'c1');
    await centre.pass(30_000);
    expect(lola.heard('team/queues').at(-1)?.queues).toMatchObject([
      { waiting: 1, channelWaiting: { call: 1, chat: 0 }, longestWaitSinceMs: beganAtMs },
    ]);
    await centre.pass(31_000);
    expect(lola.heard('team/queues').at(-1)?.queues[0]?.isAlarming).toBe(true);
    const ana = await centre.desk('ana');
    await centre.pass(250);
    await serve(centre, ana, 'c1');
    await centre.pass(250);
    expect(await queueNow(lola)).toMatchObject({
      waiting: 0,
      serviceLevel: { share: 0 },
      handledToday: 1,
      readyAgents: 1,
      isAlarming: false,
    });
    call(centre, 'c2');
    await centre.pass(2_000);
    await serve(centre, ana, 'c2');
    expect(await queueNow(lola)).toMatchObject({ serviceLevel: { share: 0.5 }, handledToday: 2 });

    await ana.ask('presence/set', { presence: { kind: 'away', reason: 'break' } });
    call(centre, 'wrong-number');
    await centre.pass(3_000);
    centre.telephony.end('wrong-number');
    call(centre, 'gives-up');
    await centre.pass(9_000);
    centre.telephony.end('gives-up');
    await centre.pass(250);
    const counted = { handledToday: 2, abandonedToday: 1, serviceLevel: { share: 1 / 3 } };
    expect(await queueNow(lola)).toMatchObject(counted);

    const next = await centre.again();
    const leo = await next.desk('leo', { isReady: false });
    expect(await queueNow(leo)).toMatchObject(counted);
    await next.pass(31 * 60_000, 5_000);
    expect(await queueNow(leo)).toMatchObject({
      handledToday: 2,
      abandonedToday: 1,
      serviceLevel: { share: null },
    });
  });

  it('keep how many waited minute by minute, and begin anew after a gap', async () => {
    const centre = await startTestCentre();
    const lola = await centre.desk('lola', { isReady: false });
    await centre.pass(60_000, 1_000);
    call(centre, 'c1');
    await centre.pass(60_000, 1_000);
    call(centre, 'c2');
    await centre.pass(60_000, 1_000);
    expect((await queueNow(lola)).trend).toEqual([0, 0, 1, 2]);
    const soon = await centre.again();
    const leo = await soon.desk('leo', { isReady: false });
    await soon.pass(1_000);
    expect((await queueNow(leo)).trend).toEqual([0, 0, 1, 2]);
    await soon.pass(40 * 60_000, 5_000);
    expect((await queueNow(leo)).trend).toEqual(Array.from({ length: 30 }, () => 2));
  });
});
