/** The practice telephony as a real process, with a phone that speaks real SIP and real audio. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { LegMeasure, PracticeTrunk } from '../../practice/trunk-port.ts';
import {
  telephonyConformance,
  type ConformanceCall,
  type ConformanceHarness,
} from '../conformance.ts';
import type { TelephonyDriver, TelephonyEvent } from '../port.ts';
import { formatUserToUser, parseUserToUser } from '../user-to-user.ts';
import { createPracticeDriver } from './driver.ts';
import { headerOf } from './sip/sip-message.ts';
import { startPracticeTelephony, type RunningPracticeTelephony } from './spawn.ts';
import { TestPhone, until, type TestCall } from './testing/test-phone.ts';
import { ringAgentFor, toneCaller } from './testing/tone-caller.ts';

const CALLER_HZ = 440;
const AGENT_HZ = 1000;
const TONES = [CALLER_HZ, AGENT_HZ];

let telephony: RunningPracticeTelephony;
let driver: TelephonyDriver & PracticeTrunk;
let phone: TestPhone;
const events: TelephonyEvent[] = [];

const connectDriver = async () => {
  driver = createPracticeDriver({ url: telephony.controlUrl, token: telephony.token });
  driver.onEvent((event) => events.push(event));
  await driver.start();
};

const newPhone = async (agentId: string) => {
  const expiresAtMs = Date.now() + 600_000;
  const made = new TestPhone(
    await driver.issueCredentials({ agentId, displayName: agentId, expiresAtMs }),
  );
  await made.sip.connect();
  return made;
};

beforeAll(async () => {
  telephony = await startPracticeTelephony({ onLog: () => undefined });
  await connectDriver();
  phone = await newPhone('Ana');
  phone.toneHz = AGENT_HZ;
  expect(await phone.register()).toBe(200);
});

afterAll(async () => {
  await phone.close();
  await driver.stop();
  await telephony.stop();
});

afterEach(async () => {
  for (const leg of (await driver.state()).legs)
    await driver.hangUp(leg.legId, 'near-hangup').catch(() => undefined);
  // The state comes after the events of what it no longer has, so that none of them reaches the next test.
  await until(async () => (await driver.state()).legs.length === 0);
  phone.ringing.length = 0;
  events.length = 0;
});

const odd = { displayName: 'Tono "raro" <b>' } as const;

const settle = (ms = 1000) => new Promise((resolve) => setTimeout(resolve, ms));

/** A tone customer talking to the phone. */
const connectedCall = async (legId: string) => {
  const agent = { legId, username: 'ana', interactionId: `int-${legId}` };
  const customer = await ringAgentFor(driver, toneCaller(CALLER_HZ, odd), agent);
  const invite = await phone.untilRinging();
  const call = await phone.answer(invite);
  await driver.bridge(`b-${legId}`, [customer, legId]);
  await until(() => phone.measure(call, 500, [CALLER_HZ]).frames > 20);
  return { customer, call, invite };
};

/** Waits until what a leg says or hears is as it should be for so long. */
const measured = (
  legId: string,
  direction: 'in' | 'out',
  isRight: (measure: LegMeasure) => boolean,
  tones: readonly number[] = TONES,
) =>
  until(async () => {
    const measure = await driver.measure(legId, direction, 600, tones);
    return isRight(measure) && measure;
  });
/** The same for what the phone hears. */
const heard = (
  call: TestCall,
  isRight: (measure: LegMeasure) => boolean,
  tones: readonly number[] = TONES,
) =>
  until(() => {
    const measure = phone.measure(call, 600, tones);
    return isRight(measure) && measure;
  });
/** One of the tones, so strong, and none of the others. */
const only =
  (toneHz: number, share = 0.9) =>
  ({ tones }: LegMeasure) =>
    Object.entries(tones).every(([hz, one]) => (Number(hz) === toneHz ? one > share : one < 0.05));
const has =
  (share: number, ...tonesHz: readonly number[]) =>
  ({ tones }: LegMeasure) =>
    tonesHz.every((hz) => (tones[String(hz)] ?? 0) > share);

const ended = (legId: string) =>
  until(() => events.find((e) => e.kind === 'leg/ended' && e.leg.legId === legId));

describe('a call through the practice telephony process', () => {
  it('lets customer and agent hear each other, and names interaction and leg in the INVITE', async () => {
    const { customer, call, invite } = await connectedCall('talk');
    expect(parseUserToUser(headerOf(invite, 'user-to-user'))).toEqual({
      interactionId: 'int-talk',
      legId: 'talk',
    });
    expect(headerOf(invite, 'from')).toContain('"Tono \\"raro\\" <b>" <sip:+34600000001@');
    await heard(call, only(CALLER_HZ));
    await measured(customer, 'out', only(AGENT_HZ));
    expect(await phone.hangUp(call)).toBe(200);
    expect(await ended('talk')).toMatchObject({ end: { reason: 'far-hangup' } });
  });

  it('gives a held customer music and none of the microphone, and the talk back afterwards', async () => {
    const { customer, call } = await connectedCall('hold');
    expect((await phone.reoffer(call, 'sendonly')).body).toContain('a=recvonly');
    // The test phone goes on sending its tone while it holds, as a broken phone would.
    const hasMusicOnly = ({ rms, tones }: LegMeasure) => rms > 100 && (tones[AGENT_HZ] ?? 0) < 0.05;
    await measured(customer, 'out', hasMusicOnly);
    await heard(call, ({ rms }) => rms === 0);
    await settle();
    await measured('hold', 'in', has(0.9, AGENT_HZ));
    expect(await driver.measure(customer, 'out', 600, TONES)).toSatisfy(hasMusicOnly);
    expect(phone.measure(call, 600, TONES).rms).toBe(0);
    expect((await driver.state()).legs.find((leg) => leg.legId === 'hold')?.isHeld).toBe(true);
    expect((await phone.reoffer(call, 'sendrecv')).body).toContain('a=sendrecv');
    await measured(customer, 'out', has(0.9, AGENT_HZ));
    await heard(call, has(0.9, CALLER_HZ));
    expect((await phone.reoffer(call, 'inactive')).body).toContain('a=inactive');
    expect((await phone.reoffer(call, 'sendrecv')).body).toContain('a=sendrecv');
    await phone.hangUp(call);
  });

  it('hears keys pressed in the audio and by INFO, each once', async () => {
    const { call } = await connectedCall('keys');
    await call.audio.press('4');
    await call.audio.press('#');
    const type = [['content-type', 'application/dtmf-relay']] as const;
    const info = await phone.within(call, 'INFO', type, 'Signal=2\r\nDuration=160\r\n');
    expect(info.status).toBe(200);
    const digits = () => events.flatMap((e) => (e.kind === 'leg/dtmf' ? [e.digit] : []));
    await until(() => digits().length === 3);
    expect(digits().sort()).toEqual(['#', '2', '4']);
    await phone.hangUp(call);
  });

  it('goes on when the centre is gone, and restates everything when it returns', async () => {
    const { customer, call } = await connectedCall('survivor');
    await driver.record('b-survivor', 'recording');
    await heard(call, has(0.9, CALLER_HZ));
    await driver.stop();
    // By timestamp: not one frame is missing since then.
    await settle(1500);
    await until(() => phone.measure(call, 1000, []).frames > 25);
    expect(phone.measure(call, 1000, TONES)).toMatchObject({ longestGapMs: 0 });
    await heard(call, has(0.9, CALLER_HZ));
    await connectDriver();
    const state = await driver.state();
    expect(state.registered).toEqual(['ana']);
    expect(state.recordings).toEqual({ 'b-survivor': 'recording' });
    expect(state.legs.find((leg) => leg.legId === 'survivor')).toMatchObject({
      state: 'up',
      interactionId: 'int-survivor',
      bridgeId: 'b-survivor',
    });
    expect(state.legs.find((leg) => leg.legId === customer)?.context).toEqual({
      language: 'es',
      choice: '1',
      intent: 'billing',
    });
    await phone.hangUp(call);
  });

  it('ends a customer whom the agent left while no centre is there', async () => {
    const { customer, call } = await connectedCall('orphan');
    await driver.stop();
    await phone.hangUp(call);
    // Nobody can look without being the centre that returns: twice the three seconds that it takes.
    await settle(6_000);
    await connectDriver();
    expect((await driver.state()).legs.map((leg) => leg.legId)).not.toContain(customer);
  });

  it('keeps the call of a phone that lost its connection, and takes its repair on a new one', async () => {
    const { customer, call } = await connectedCall('mend');
    phone.sip.cut();
    await until(() => events.some((e) => e.kind === 'agent/unregistered'));
    await settle(700);
    await measured(customer, 'out', has(0.9, AGENT_HZ));
    await phone.sip.connect();
    expect(await phone.register()).toBe(200);
    expect((await phone.reoffer(call, 'sendrecv')).status).toBe(200);
    await settle(700);
    await measured(customer, 'out', has(0.9, AGENT_HZ));
    await heard(call, has(0.9, CALLER_HZ));
    await driver.hangUp('mend', 'near-hangup');
    await until(() => call.isEnded);
  });

  it('mixes three parties so that each hears the two others', async () => {
    const { customer, call } = await connectedCall('three');
    const third = await driver.startCaller(toneCaller(700, odd));
    await driver.answer(third);
    await driver.bridge('b-three', [customer, 'three', third]);
    const tones = [CALLER_HZ, 700, AGENT_HZ];
    await heard(call, has(0.4, CALLER_HZ, 700), tones);
    const atThird = await measured(third, 'out', has(0.4, AGENT_HZ, CALLER_HZ), tones);
    expect(atThird.tones[700]).toBeLessThan(0.05);
    await phone.hangUp(call);
  });
});

describe('a consult with a bot', () => {
  it('lets the customer have music while agent and colleague talk, then all three hear one another', async () => {
    const { customer, call } = await connectedCall('owner');
    await driver.setBots([
      { username: 'eva', behaviour: 'answers', answerAfterMs: 300, toneHz: 700, speechFile: null },
    ]);
    await driver.dialAgent({
      legId: 'asked',
      username: 'eva',
      interactionId: 'int-owner',
      callerNumber: '+34600000001',
      callerName: 'Ana',
    });
    await until(() =>
      events.some(
        (e) => e.kind === 'leg/changed' && e.leg.legId === 'asked' && e.leg.state === 'up',
      ),
    );
    const rest = { isMuted: false, waiting: { kind: 'music' } } as const;
    await driver.arrange('b-owner', [
      { legId: customer, hears: [], ...rest },
      { legId: 'owner', hears: ['asked'], ...rest },
      { legId: 'asked', hears: ['owner'], ...rest },
    ]);
    const tones = [...TONES, 700];
    const hasMusicOnly = ({ rms, tones: share }: LegMeasure) =>
      rms > 100 && [AGENT_HZ, 700].every((hz) => (share[hz] ?? 0) < 0.05);
    const aside = await measured(customer, 'out', hasMusicOnly, tones);
    expect(aside.longestGapMs).toBe(0);
    await heard(call, has(0.9, 700), tones);
    await measured('asked', 'out', has(0.9, AGENT_HZ), tones);
    expect(await driver.measure(customer, 'out', 600, tones)).toSatisfy(hasMusicOnly);
    await driver.bridge('b-owner', [customer, 'owner', 'asked']);
    await heard(call, has(0.4, CALLER_HZ, 700), tones);
    await measured(customer, 'out', has(0.4, AGENT_HZ, 700), tones);
    await phone.hangUp(call);
  });
});

describe('a phone that dials', () => {
  it('reaches a number without any centre, under its interaction', async () => {
    await driver.setCallees([
      {
        number: '+34911000001',
        behaviour: 'answers',
        answerAfterMs: 600,
        speaksAs: null,
        toneHz: CALLER_HZ,
      },
    ]);
    await driver.stop();
    const ids = formatUserToUser({ interactionId: 'int-out', legId: null });
    const { status, call, provisional } = await phone.dial('+34911000001', [['user-to-user', ids]]);
    expect(status).toBe(200);
    expect(provisional).toContain(180);
    if (!call) throw new Error('no call');
    await heard(call, has(0.9, CALLER_HZ));
    await connectDriver();
    const { legs } = await driver.state();
    expect(legs.map((leg) => [leg.kind, leg.direction, leg.interactionId])).toEqual([
      ['agent', 'inbound', 'int-out'],
      ['customer', 'outbound', 'int-out'],
    ]);
    await phone.hangUp(call);
    await until(() => events.filter((e) => e.kind === 'leg/ended').length === 2);
  });

  it('is told why a number does not answer', async () => {
    const callee = { answerAfterMs: 300, speaksAs: null, toneHz: null };
    await driver.setCallees([
      { ...callee, number: '+34911000002', behaviour: 'busy' },
      { ...callee, number: '+34911000003', behaviour: 'rejects' },
      { ...callee, number: '+34911000004', behaviour: 'not-found' },
    ]);
    expect((await phone.dial('+34911000002')).status).toBe(486);
    expect((await phone.dial('+34911000003')).status).toBe(603);
    expect((await phone.dial('+34911000004')).status).toBe(404);
    expect((await phone.dial('not-a-number')).status).toBe(404);
  });
});

describe('the door for phones', () => {
  it('lets in only current credentials', async () => {
    const bea = await newPhone('bea');
    const old = bea.sip.credentials;
    expect(await bea.register()).toBe(200);
    const renewed = await newPhone('bea');
    expect(await bea.register()).toBe(403);
    expect(await renewed.register()).toBe(200);
    expect(renewed.sip.credentials.ha1).not.toBe(old.ha1);
    await driver.revokeCredentials('bea');
    expect(await renewed.register()).toBe(403);
    await bea.close();
    await renewed.close();
  });

  it('answers keep-alives and bad messages, and lives through garbage', async () => {
    const vandal = await newPhone('vandal');
    let next = vandal.sip.nextRaw();
    vandal.sip.raw('\r\n\r\n');
    expect(await next).toBe('\r\n');
    vandal.sip.raw('garbage');
    vandal.sip.raw('INVITE');
    vandal.sip.raw('\0\0\0');
    vandal.sip.raw('SIP/2.0 999 \r\n\r\n');
    const via = 'Via: SIP/2.0/WS x;branch=z9hG4bKbad1';
    next = vandal.sip.nextRaw();
    vandal.sip.raw(
      `INVITE sip:1@x SIP/2.0\r\n${via}\r\nFrom: <sip:a@b>;tag=1\r\nTo: <sip:1@x>\r\nCall-ID: bad\r\nCSeq: 1 BYE\r\n\r\n`,
    );
    expect(await next).toMatch(/^SIP\/2\.0 400 /);
    vandal.sip.raw('x'.repeat(70_000));
    await settle(200);
    expect(await phone.register()).toBe(200);
    await vandal.close();
  });
});

describe('the recorder', () => {
  it('refuses when it does not confirm', async () => {
    const { call } = await connectedCall('rec');
    await driver.setRecorderAnswers(false);
    await expect(driver.record('b-rec', 'recording')).rejects.toMatchObject({ code: 'refused' });
    expect((await driver.state()).recordings['b-rec']).toBe('off');
    await driver.setRecorderAnswers(true);
    expect(await driver.record('b-rec', 'recording')).toBe('recording');
    await phone.hangUp(call);
  });
});

describe('the process', () => {
  /** Ends with the test. */
  const run = (args: readonly string[], token = 'a-token-of-enough-length') => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'process.ts'), ...args], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, PUESTO_TELEPHONY_TOKEN: token },
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    return child;
  };

  it('ends with its own code and a sentence when a port is taken', async () => {
    const port = new URL(telephony.sipUrl).port;
    const child = run(['--sip-port', port]);
    let said = '';
    child.stderr.on('data', (data) => (said += String(data)));
    const [code] = (await once(child, 'close')) as [number];
    expect(code).toBe(3);
    expect(said).toContain('port is already in use');
    await expect(
      startPracticeTelephony({ sipPort: Number(port), onLog: () => undefined }),
    ).rejects.toThrow('port is already in use');
  });

  it('ends when its parent is gone, and when it is asked to', async () => {
    const orphan = run(['--with-parent']);
    const orphaned = once(orphan, 'exit');
    await once(orphan.stdout, 'data');
    orphan.stdin.end();
    expect(await orphaned).toEqual([0, null]);
    const asked = run([]);
    const ended = once(asked, 'exit');
    await once(asked.stdout, 'data');
    asked.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });

  it('keeps strangers from its control channel', async () => {
    const stranger = createPracticeDriver({ url: telephony.controlUrl, token: 'wrong' });
    let isUp = false;
    stranger.onEvent((event) => (isUp ||= event.kind === 'driver/up'));
    const started = stranger.start().catch(() => undefined);
    await settle(500);
    expect(isUp).toBe(false);
    await stranger.stop();
    void started;
  });
});

describe('conformance of the practice driver', () => {
  const asConformanceCall = (of: TestPhone, call: TestCall): ConformanceCall => ({
    hold: async () => void (await of.reoffer(call, 'sendonly')),
    resume: async () => void (await of.reoffer(call, 'sendrecv')),
    press: (digit) => call.audio.press(digit),
    hangUp: async () => void (await of.hangUp(call)),
    isHearing: () => {
      const { frames, rms } = of.measure(call, 500, []);
      return frames > 15 && rms > 50;
    },
    isEnded: () => call.isEnded,
  });
  const harness = (): ConformanceHarness => ({
    driver,
    answeringNumber: '+34911222333',
    customerCalls: async () => void (await driver.startCaller(toneCaller(CALLER_HZ, odd))),
    makePhone: async (credentials) => {
      const made = new TestPhone(credentials);
      await made.sip.connect();
      return {
        register: async () => void (await made.register()),
        unregister: async () => void (await made.register(0)),
        answerNext: async () => {
          const call = await made.answer(await made.untilRinging());
          await until(() => call.audio.isConnected);
          return asConformanceCall(made, call);
        },
        rejectNext: async (status) => {
          made.refuse(await made.untilRinging(), status);
        },
        dial: async (number) => {
          const { call } = await made.dial(number);
          if (!call) throw new Error('not answered');
          return asConformanceCall(made, call);
        },
        close: () => made.close(),
      };
    },
  });
  for (const check of telephonyConformance) it(check.title, () => check.run(harness()));
});
