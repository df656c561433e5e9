/** The practice telephony as a real process, with a phone that speaks real SIP and real audio. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CallerScript } from '../../practice/caller-script.ts';
import type { PracticeTrunk } from '../../practice/trunk-port.ts';
import type { TelephonyDriver, TelephonyEvent } from '../port.ts';
import { parseUserToUser } from '../user-to-user.ts';
import { createPracticeDriver } from './driver.ts';
import { headerOf } from './sip/sip-message.ts';
import { startPracticeTelephony, type RunningPracticeTelephony } from './spawn.ts';
import { TestPhone, until } from './testing/test-phone.ts';

const CALLER_HZ = 440;
const AGENT_HZ = 1000;

let telephony: RunningPracticeTelephony;
let driver: TelephonyDriver & PracticeTrunk;
let phone: TestPhone;
const events: TelephonyEvent[] = [];

const connectDriver = async () => {
  driver = createPracticeDriver({ url: telephony.controlUrl, token: telephony.token });
  driver.onEvent((event) => events.push(event));
  await driver.start();
};

beforeAll(async () => {
  telephony = await startPracticeTelephony({ onLog: () => undefined });
  await connectDriver();
  const credentials = await driver.issueCredentials({
    agentId: 'ana',
    displayName: 'Ana',
    expiresAtMs: Date.now() + 600_000,
  });
  phone = new TestPhone(credentials);
  phone.toneHz = AGENT_HZ;
  await phone.connect();
  expect(await phone.register()).toBe(200);
});

afterAll(async () => {
  await phone.close();
  await driver.stop();
  await telephony.stop();
});

const toneCaller = (): CallerScript => ({
  id: 'tone',
  title: { es: 'Tono', en: 'Tone' },
  number: '+34600000001',
  displayName: 'Tono "raro" <b>',
  language: 'es',
  dialled: '+34910000001',
  ivr: { choice: '1', intent: 'billing' },
  patienceMs: null,
  says: [],
  hangUp: { afterTalkMs: null, afterHoldMs: null, afterAgentSilenceMs: null },
  repeat: null,
  toneHz: CALLER_HZ,
});

const settle = () => new Promise((resolve) => setTimeout(resolve, 1300));

describe('the practice telephony process', () => {
  it('carries a customer call to a phone and both hear each other', async () => {
    const customer = await driver.startCaller(toneCaller());
    await driver.play(customer, { kind: 'music' });
    await driver.answer(customer);
    await driver.dialAgent({
      legId: 'leg-1',
      username: 'ana',
      interactionId: 'int-1',
      callerNumber: '+34600000001',
      callerName: 'Tono "raro" <b>',
    });
    const invite = await phone.untilRinging();
    expect(parseUserToUser(headerOf(invite, 'user-to-user'))).toEqual({
      interactionId: 'int-1',
      legId: 'leg-1',
    });
    const call = await phone.answer(invite);
    await driver.bridge('b1', [customer, 'leg-1']);
    await settle();
    const heard = phone.measure(call, 800, [CALLER_HZ, AGENT_HZ]);
    expect(heard.tones[CALLER_HZ]).toBeGreaterThan(0.9);
    const atCustomer = await driver.measure(customer, 'out', 800, [CALLER_HZ, AGENT_HZ]);
    expect(atCustomer.tones[AGENT_HZ]).toBeGreaterThan(0.9);
    expect(await phone.hangUp(call)).toBe(200);
    await until(() => events.find((e) => e.kind === 'leg/ended' && e.leg.legId === 'leg-1'));
    await driver.hangUp(customer, 'near-hangup');
  });
});
