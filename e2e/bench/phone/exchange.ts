/**
 * The practice telephony as the phone bench plays it: agents are registered through doors of their own, customers ring them, and
 * what a leg says is measured. Without a centre: what is measured is the phone.
 */
import { randomBytes } from 'node:crypto';
import { createPracticeDriver } from '#main/centre/telephony/practice/driver.ts';
import { startPracticeTelephony } from '#main/centre/telephony/practice/spawn.ts';
import { ringAgentFor, toneCaller } from '#main/centre/telephony/practice/testing/tone-caller.ts';
import { AGENT_HZ, CUSTOMER_HZ, HEARD, until } from '../../fixtures/facts.ts';
import { startTcpProxy, type TcpProxy } from '../../faults/tcp-proxy.ts';
import { openPhonePage, type PhonePage } from '../../pbx/phone-page.ts';
import { MARKS_SCRIPT } from './marks.ts';
import { openPlainPhone, type Credentials, type PlainPhone } from './plain-jssip.ts';

export type Driver = ReturnType<typeof createPracticeDriver>;

/** A call between a customer with a tone and an agent. */
export interface RungCall {
  readonly legId: string;
  readonly customer: string;
  readonly interactionId: string;
}

/** The running telephony. */
export interface Exchange {
  readonly driver: Driver;
  readonly pid: number;
  readonly sipPort: number;
  /** A door to the telephony; ended with it. */
  door(): Promise<TcpProxy>;
  credentials(agentId: string, doors: readonly TcpProxy[]): Promise<Credentials>;
  stop(): Promise<void>;
}

export const uriOf = ({ port }: { readonly port: number }) => `ws://127.0.0.1:${port}`;

/** Starts the telephony on the loopback. */
export async function openExchange(): Promise<Exchange> {
  const telephony = await startPracticeTelephony({ onLog: () => undefined });
  const driver = createPracticeDriver({ url: telephony.controlUrl, token: telephony.token });
  await driver.start();
  const sipPort = Number(new URL(telephony.sipUrl).port);
  const doors: TcpProxy[] = [];
  return {
    driver,
    pid: telephony.pid,
    sipPort,
    async door() {
      const opened = await startTcpProxy({ port: sipPort });
      doors.push(opened);
      return opened;
    },
    async credentials(agentId, through) {
      const issued = await driver.issueCredentials({
        agentId,
        displayName: agentId,
        expiresAtMs: Date.now() + 3_600_000,
      });
      const [first, ...more] = through.map(uriOf);
      return {
        ...issued,
        ...(first ? { wsUri: first } : {}),
        ...(more.length > 0 ? { moreWsUris: more } : {}),
      };
    },
    async stop() {
      await driver.stop();
      await Promise.all(doors.map((door) => door.stop()));
      await telephony.stop();
    },
  };
}

/** A customer rings this agent; nobody has answered yet. */
export async function ringAgent(driver: Driver, username: string): Promise<RungCall> {
  const name = randomBytes(4).toString('hex');
  const [legId, interactionId] = [`leg-${name}`, `int-${name}`];
  const agent = { legId, username, interactionId };
  const customer = await ringAgentFor(driver, toneCaller(CUSTOMER_HZ), agent);
  return { legId, customer, interactionId };
}

export const bridge = (driver: Driver, { legId, customer }: RungCall) =>
  driver.bridge(`bridge-${legId}`, [customer, legId]);

/** Both legs are over. */
export async function endCall(driver: Driver, { legId, customer }: RungCall): Promise<void> {
  for (const leg of [legId, customer])
    await driver.hangUp(leg, 'near-hangup').catch(() => undefined); // over already
}

export const agentIsHeard = (driver: Driver, legId: string, limitMs = 20_000) =>
  until(
    () => driver.measure(legId, 'in', 400, [AGENT_HZ]),
    ({ tones }) => (tones[String(AGENT_HZ)] ?? 0) > HEARD,
    limitMs,
  );

/** Puesto's phone page with the marks in it; nothing is registered. */
export const openPuestoPhone = (host?: string): Promise<PhonePage> =>
  openPhonePage({ micHz: AGENT_HZ, initScript: MARKS_SCRIPT, ...(host ? { host } : {}) });

/** Registers it and waits for it. */
export async function registerPuesto(
  phone: PhonePage,
  credentials: Credentials,
  iceServers: readonly { readonly urls: string }[] = [],
): Promise<void> {
  const before = phone.facts.length;
  await phone.ask('configure', {
    credentials: { ...credentials, iceServers: iceServers.map(({ urls }) => ({ urls: [urls] })) },
    instanceId: '5f0c7a52-1d0f-4c1e-9a44-0c6f2f0b8f13',
  });
  await phone.until('registered', () =>
    phone.facts
      .slice(before)
      .find((fact) => fact.kind === 'registration' && fact.state === 'registered'),
  );
}

/** A customer talks to Puesto's phone; both are heard. */
export async function talkToPuesto(
  driver: Driver,
  phone: PhonePage,
  username: string,
): Promise<RungCall & { readonly callId: string }> {
  const rung = await ringAgent(driver, username);
  const { callId } = await phone.until('it rings', () =>
    phone.calls().find((call) => call.interactionId === rung.interactionId),
  );
  await phone.ask('answer', { callId });
  await bridge(driver, rung);
  await phone.until('the customer is heard', () =>
    phone.calls().find((call) => call.callId === callId && call.hasInboundAudio),
  );
  await agentIsHeard(driver, rung.legId);
  return { ...rung, callId };
}

/** The same with plain JsSIP. */
export async function talkToPlain(
  driver: Driver,
  plain: PlainPhone,
  username: string,
): Promise<RungCall> {
  const sinceMs = Date.now() - 50;
  const rung = await ringAgent(driver, username);
  if (!(await plain.waitFor('newRTCSession', sinceMs, 10_000)))
    throw new Error('Plain JsSIP did not ring.');
  await plain.answer();
  if (!(await plain.waitFor('confirmed', sinceMs, 10_000)))
    throw new Error('Plain JsSIP did not answer.');
  await bridge(driver, rung);
  await agentIsHeard(driver, rung.legId);
  return rung;
}

/** Plain JsSIP registered as this agent, in a tab of Puesto's browser. */
export const openPlain = (
  phone: PhonePage,
  credentials: Credentials,
  iceServers: readonly { readonly urls: string }[] = [],
): Promise<PlainPhone> =>
  openPlainPhone(phone.page, {
    credentials,
    wsUris: [credentials.wsUri, ...(credentials.moreWsUris ?? [])],
    iceServers,
  });
