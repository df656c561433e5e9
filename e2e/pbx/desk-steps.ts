/** The steps that several PBX specs share: a customer in the queue, answered at the desk by a person's keys. */
import { agentHears, hearsOnly, hearsTone } from './heard.ts';
import { MUSIC_HZ, NUMBERS, type PbxAgent } from './pbx-plan.ts';
import type { Customer, Pbx } from './pbx.ts';
import { expect, type PlainDesk } from './test.ts';

export const AGENT_HZ = 1_000;
export const CUSTOMER_HZ = 440;

/** A customer waits in the queue, rings at the desk, is answered with F2, and both hear each other. */
export async function answerFromQueue(
  pbx: Pbx,
  { desk, launched }: PlainDesk,
  agent: PbxAgent,
): Promise<{ readonly customer: Customer; readonly channel: string }> {
  await pbx.registered(agent.user);
  await pbx.joinQueue(agent.user);
  const customer = await pbx.customer({ to: NUMBERS.queue, hz: CUSTOMER_HZ });
  await expect(desk.offer('Núria Tono')).toBeVisible({ timeout: 20_000 });
  await hearsTone(customer, MUSIC_HZ, 'a waiting customer');
  await desk.press('F2');
  await desk.expectCall('talking');
  const channel = await pbx.channelOf(agent.user);
  await hearsOnly(customer, AGENT_HZ, [MUSIC_HZ], 'the customer');
  await agentHears(launched, CUSTOMER_HZ);
  return { customer, channel };
}
