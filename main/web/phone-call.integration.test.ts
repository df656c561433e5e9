/** The phone page in a real browser against the practice telephony: real SIP, real media, measured at the far end. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  startPracticeTelephony,
  type RunningPracticeTelephony,
} from '#main/centre/telephony/practice/spawn.ts';
import { createPracticeDriver } from '#main/centre/telephony/practice/driver.ts';
import { ringAgentFor, toneCaller } from '#main/centre/telephony/practice/testing/tone-caller.ts';
import type { LegMeasure, PracticeTrunk } from '#main/centre/practice/trunk-port.ts';
import type { TelephonyDriver, TelephonyEvent } from '#main/centre/telephony/port.ts';
import { callId, interactionId } from '#src/model/ids.ts';
import type { PhoneCall } from '#src/contracts/phone.ts';
import { openPhoneBench, type PhoneBench } from './testing/phone-bench.ts';

const CALLER_HZ = 440;
const AGENT_HZ = 1000;
const INSTANCE = '5f0c7a52-1d0f-4c1e-9a44-0c6f2f0b8f11';

let telephony: RunningPracticeTelephony;
let driver: TelephonyDriver & PracticeTrunk;
let bench: PhoneBench;
let turn = 0;
const events: TelephonyEvent[] = [];

const caller = toneCaller(CALLER_HZ, { displayName: 'Núria "la de siempre" <b>' });

const settle = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** Waits until half a second of one direction is as it should be. */
const heard = (
  what: string,
  legId: string,
  direction: 'in' | 'out',
  isRight: (measured: LegMeasure) => boolean,
) =>
  bench.until(what, async () => {
    const measured = await driver.measure(legId, direction, 500, [AGENT_HZ, CALLER_HZ]);
    return isRight(measured) && measured;
  });
const agentHeard = (legId: string) =>
  heard('the agent’s tone', legId, 'in', ({ tones }) => (tones[String(AGENT_HZ)] ?? 0) > 0.5);
const callerHeard = (legId: string) =>
  heard('the caller’s tone', legId, 'out', ({ tones }) => (tones[String(CALLER_HZ)] ?? 0) > 0.5);
/** Nothing of the agent comes any more, and nothing comes back. */
const staysSilent = async (legId: string) => {
  await heard('silence', legId, 'in', ({ rms }) => rms < 50);
  await settle(1_000);
  expect((await driver.measure(legId, 'in', 900, [])).rms).toBeLessThan(50);
};
const talking = (call: PhoneCall | undefined) => call?.state === 'talking' && call;

/** Rings the phone with a tone customer; the call as the phone reports it. */
const ring = async () => {
  turn += 1;
  const interaction = `int-${turn}`;
  const legId = `leg-${turn}`;
  const agent = { legId, username: 'lucia', interactionId: interaction };
  const customer = await ringAgentFor(driver, caller, agent);
  const call = await bench.until('a ringing call', () =>
    bench.facts
      .flatMap((fact) => (fact.kind === 'call' ? [fact.call] : []))
      .find((one) => one.interactionId === interaction),
  );
  return { call, customer, legId };
};

/** Rings, answers and bridges. */
const connect = async () => {
  const rung = await ring();
  expect(await bench.ask('answer', { callId: rung.call.callId })).toEqual({ ok: true, value: {} });
  await bench.until('the call is up', () => talking(bench.call(rung.call.callId)));
  await driver.bridge(`bridge-${turn}`, [rung.customer, rung.legId]);
  await bench.until('sound is heard', () => bench.call(rung.call.callId)?.hasInboundAudio);
  await agentHeard(rung.legId);
  await callerHeard(rung.legId);
  return rung;
};

beforeAll(async () => {
  telephony = await startPracticeTelephony({ onLog: () => undefined });
  driver = createPracticeDriver({ url: telephony.controlUrl, token: telephony.token });
  driver.onEvent((event) => events.push(event));
  await driver.start();
  bench = await openPhoneBench({ sipUrl: telephony.sipUrl, toneHz: AGENT_HZ });
  await bench.until('hello', () => bench.facts.find((fact) => fact.kind === 'hello'));
  const issued = await driver.issueCredentials({
    agentId: 'lucia',
    displayName: 'Lucía',
    expiresAtMs: Date.now() + 600_000,
  });
  await bench.ask('configure', {
    credentials: { ...issued, iceServers: [] },
    instanceId: INSTANCE,
  });
  await bench.until('registered', () =>
    bench.facts.find((fact) => fact.kind === 'registration' && fact.state === 'registered'),
  );
});

afterAll(async () => {
  await bench?.close();
  await driver?.stop();
  await telephony?.stop();
});

afterEach(async () => {
  for (const { legId } of (await driver.state()).legs)
    await driver.hangUp(legId, 'near-hangup').catch(() => undefined);
  await bench.until('no leg is left', async () => (await driver.state()).legs.length === 0);
  // Also a call of a test that failed, which nobody ends any more.
  for (const { callId } of bench.liveCalls()) await bench.ask('hang-up', { callId });
  await bench.until('no call is left', () => bench.liveCalls().length === 0);
});

describe('the phone page', () => {
  it('proves that it can be rung: a signal comes back, sound runs, the microphone hears', async () => {
    const look = { scope: 'whole', isRoutine: true } as const;
    expect(await bench.ask('ring/look', look)).toEqual({
      ok: true,
      value: { reach: 'round-trip', ringer: 'sounding', microphone: 'alive' },
    });
  });

  it('records the agent’s voice in memory and plays it back once', async () => {
    const ok = { ok: true, value: {} };
    expect(await bench.ask('check/record', { forMs: 500 })).toEqual(ok);
    expect(await bench.ask('check/play-back', {})).toEqual(ok);
    expect(await bench.ask('check/play-back', {})).toMatchObject({ error: { code: 'not-now' } });
  });

  it('rings with the ids and the name of the INVITE, and says so when the caller gives up', async () => {
    const { call, legId } = await ring();
    expect(call).toMatchObject({
      direction: 'inbound',
      state: 'ringing',
      number: '+34600000001',
      displayName: 'Núria "la de siempre" <b>',
    });
    await driver.hangUp(legId, 'cancelled');
    const ended = await bench.until('ended', () => bench.call(call.callId)?.endReason);
    expect(ended).toBe('missed');
  });

  it('carries voice both ways', async () => {
    const { legId } = await connect();
    await agentHeard(legId);
    await callerHeard(legId);
    await bench.until('a quality with a level and without loss', () =>
      bench.facts.some(
        (fact) =>
          fact.kind === 'quality' && fact.quality.inboundLevel > 0.01 && fact.quality.loss === 0,
      ),
    );
  });

  it('is silent on hold, hears nothing of the agent at the centre, and speaks again after resume', async () => {
    const { call, legId, customer } = await connect();
    expect(await bench.ask('hold', { callId: call.callId })).toEqual({ ok: true, value: {} });
    expect(bench.call(call.callId)?.state).toBe('held');
    await bench.until('the telephone system knows', () =>
      events.some((one) => one.kind === 'leg/changed' && one.leg.legId === legId && one.leg.isHeld),
    );
    await staysSilent(legId);
    await heard('music', customer, 'out', ({ rms }) => rms > 100);
    expect(await bench.ask('resume', { callId: call.callId })).toEqual({ ok: true, value: {} });
    expect(bench.call(call.callId)?.state).toBe('talking');
    await agentHeard(legId);
  });

  it('stays muted through hold and resume', async () => {
    const { call, legId } = await connect();
    await bench.ask('mute', { callId: call.callId, isMuted: true });
    await bench.ask('hold', { callId: call.callId });
    await bench.ask('resume', { callId: call.callId });
    await staysSilent(legId);
    await bench.ask('mute', { callId: call.callId, isMuted: false });
    await agentHeard(legId);
  });

  it('sends digits as events in the audio stream', async () => {
    const { call, legId } = await connect();
    expect(await bench.ask('dtmf', { callId: call.callId, digits: '1234#' })).toMatchObject({
      ok: true,
    });
    const pressed = () =>
      events.flatMap((one) => (one.kind === 'leg/dtmf' && one.legId === legId ? [one.digit] : []));
    await bench.until('all digits', () => pressed().length === 5);
    expect(pressed().join('')).toBe('1234#');
    await bench.until('the phone counts them', () =>
      bench.facts.some((fact) => fact.kind === 'dtmf-sent' && fact.count === 5),
    );
  });

  it('hangs up, rejects and hears the customer hang up', async () => {
    const first = await connect();
    await bench.ask('hang-up', { callId: first.call.callId });
    expect(await bench.until('ended', () => bench.call(first.call.callId)?.endReason)).toBe(
      'agent-hung-up',
    );
    const second = await ring();
    await bench.ask('reject', { callId: second.call.callId });
    expect(await bench.until('ended', () => bench.call(second.call.callId)?.endReason)).toBe(
      'declined',
    );
    const third = await connect();
    await driver.hangUp(third.legId, 'far-hangup');
    expect(await bench.until('ended', () => bench.call(third.call.callId)?.endReason)).toBe(
      'customer-hung-up',
    );
  });

  it('dials a number and carries the interaction in the INVITE', async () => {
    const id = callId.parse('call-out-1');
    const answer = await bench.ask('dial', {
      callId: id,
      interactionId: interactionId.parse('int-out-1'),
      number: '+34600999888',
    });
    expect(answer).toEqual({ ok: true, value: {} });
    const created = await bench.until(
      'the leg',
      () =>
        events.flatMap((one) =>
          one.kind === 'leg/created' && one.leg.interactionId === 'int-out-1' ? [one.leg] : [],
        )[0],
    );
    expect(created).toMatchObject({ kind: 'agent', direction: 'inbound' });
    await bench.ask('hang-up', { callId: id });
    expect(await bench.until('ended', () => bench.call(id)?.endReason)).toMatch(
      /cancelled|agent-hung-up/,
    );
  });

  it('plays ringback on the loudspeaker until the call ends, and a tone when a number is busy', async () => {
    // Whatever goes to a loudspeaker of the page is also heard here.
    await bench.evaluate(`
      const connect = AudioNode.prototype.connect;
      window.heard = [];
      AudioNode.prototype.connect = function (to, ...more) {
        if (to instanceof AudioDestinationNode || to instanceof MediaStreamAudioDestinationNode) {
          const analyser = this.context.createAnalyser();
          analyser.fftSize = 32768;
          connect.call(this, analyser);
          window.heard.push(analyser);
        }
        return connect.call(this, to, ...more);
      };
      // Of each that plays: the last 0.7 s.
      const playing = () => window.heard
        .filter(({ context }) => context.state === 'running')
        .map((analyser) => {
          const samples = new Float32Array(analyser.fftSize);
          analyser.getFloatTimeDomainData(samples);
          return { samples, rateHz: analyser.context.sampleRate };
        });
      const loudest = (samples) => samples.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
      window.loudness = () =>
        Math.max(0, ...playing().map(({ samples }) => loudest(samples.slice(-2048))));
      // A pause of about 200 ms between two sounds; the pause of a ringback is 3 s.
      window.beeps = () => playing().some(({ samples, rateHz }) => {
        const block = Math.round(rateHz / 100);
        let text = '';
        for (let at = 0; at < samples.length; at += block)
          text += loudest(samples.slice(at, at + block)) > 0.05 ? '+' : '-';
        return /\\+{5}-{10,30}\\+{5}/.test(text);
      });`);
    /** Within so long something sounds, or nothing; the page itself looks, as often as it can. */
    const sounds = (isLoud: boolean, withinMs: number) =>
      bench.evaluate(`new Promise((resolve) => {
        const endMs = performance.now() + ${withinMs};
        const look = () => {
          if (window.loudness() > 0.05 === ${isLoud}) resolve(true);
          else if (performance.now() > endMs) resolve(false);
          else setTimeout(look, 5);
        };
        look();
      })`);
    const id = callId.parse('call-out-tone');
    await bench.ask('dial', {
      callId: id,
      interactionId: interactionId.parse('int-out-tone'),
      number: '+34600999777',
    });
    await bench.until('the far side rings', () => bench.call(id)?.state === 'far-ringing');
    expect(await sounds(true, 10_000)).toBe(true);
    await bench.ask('hang-up', { callId: id });
    await bench.until('ended', () => bench.call(id)?.endReason);
    expect(await sounds(false, 10_000)).toBe(true);
    // Longer than the pause of a ringback: it is no pause.
    expect(await sounds(true, 4_000)).toBe(false);

    const busy = callId.parse('call-out-busy');
    await bench.ask('dial', {
      callId: busy,
      interactionId: interactionId.parse('int-out-busy'),
      number: '+34600999776',
    });
    const leg = await bench.until(
      'the leg',
      () =>
        events.flatMap((one) =>
          one.kind === 'leg/created' && one.leg.interactionId === 'int-out-busy' ? [one.leg] : [],
        )[0],
    );
    await bench.until('the far side rings', () => bench.call(busy)?.state === 'far-ringing');
    expect(await sounds(true, 10_000)).toBe(true);
    const busyHeard = bench.evaluate(`new Promise((resolve) => {
      const endMs = performance.now() + 20_000;
      const look = () => {
        if (window.beeps()) resolve(true);
        else if (performance.now() > endMs) resolve(false);
        else setTimeout(look, 20);
      };
      look();
    })`);
    await driver.hangUp(leg.legId, 'busy');
    await bench.until('busy', () => bench.call(busy)?.endReason === 'busy');
    expect(await busyHeard).toBe(true);
    expect(await sounds(false, 10_000)).toBe(true);
    // Three beeps in 1.2 s, however late they began.
    await settle(3_000);
    expect(await sounds(true, 1_000)).toBe(false);
  });

  it('says within two seconds that no packet comes any more, and does not call that good', async () => {
    const { call, legId } = await connect();
    expect(bench.call(call.callId)?.hasInboundAudio).toBe(true);
    const stoppedAtMs = performance.now();
    process.kill(telephony.pid, 'SIGSTOP');
    try {
      await bench.until('silence', () => bench.call(call.callId)?.hasInboundAudio === false, 3_000);
      expect(performance.now() - stoppedAtMs).toBeGreaterThan(1_000);
      const quality = await bench.until('its quality', () =>
        bench.facts.findLast((fact) => fact.kind === 'quality' && fact.quality.loss === 1),
      );
      expect(quality.kind === 'quality' && quality.quality).toMatchObject({ inboundLevel: 0 });
      expect(quality.kind === 'quality' && quality.quality.mos).toBeLessThan(3.1);
    } finally {
      process.kill(telephony.pid, 'SIGCONT');
    }
    await bench.until('sound again', () => bench.call(call.callId)?.hasInboundAudio);
    expect(bench.call(call.callId)?.state).toBe('talking');
    await driver.hangUp(legId, 'far-hangup');
  });

  it('goes on talking while core is away, and restates everything to the next one', async () => {
    const { call, legId } = await connect();
    await bench.until('a second of sound without a gap', async () => {
      const { frames, longestGapMs } = await driver.measure(legId, 'in', 1_000, []);
      return frames > 40 && longestGapMs === 0;
    });
    const before = bench.links();
    bench.cutLink();
    await bench.until('a new link', () => bench.links() > before);
    const restated = await bench.until('a restatement', () =>
      bench.facts.findLast((fact) => fact.kind === 'restated' && fact.calls.length > 0),
    );
    expect(restated).toMatchObject({
      registration: 'registered',
      calls: [{ callId: call.callId, state: 'talking' }],
    });
    expect((await driver.measure(legId, 'in', 1_000, [])).longestGapMs).toBeLessThan(100);
  });

  it('refuses commands that are wrong or too late with a coded fault', async () => {
    const unknown = callId.parse('call-nobody');
    expect(await bench.ask('hold', { callId: unknown })).toMatchObject({
      error: { code: 'no-such-call' },
    });
    expect(await bench.ask('dial' as never, { number: 5 } as never)).toMatchObject({
      error: { code: 'invalid' },
    });
    expect(await bench.ask('explode' as never, {} as never)).toMatchObject({
      error: { code: 'invalid' },
    });
  });

  it('hears its microphone in the check', async () => {
    const answer = await bench.ask('check/microphone', { forMs: 600 });
    expect(answer).toMatchObject({ ok: true });
    // The fake microphone plays a tone at −12 dB of full scale: loud speech.
    expect(answer.ok && (answer.value as { level: number }).level).toBeGreaterThan(0.5);
  });

  it('goes on with another microphone in the middle of a call', async () => {
    const { call, legId } = await connect();
    const devices = bench.facts.findLast((fact) => fact.kind === 'devices');
    const other = devices?.kind === 'devices' ? devices.microphones[1] : undefined;
    if (!other) throw new Error('the fake microphone is alone');
    const wish = { microphone: other, speaker: null, ringer: null, cleansVoice: false };
    expect(await bench.ask('devices', wish)).toEqual({ ok: true, value: {} });
    await bench.until('it is in use', () => {
      const fact = bench.facts.findLast((one) => one.kind === 'devices');
      return fact?.kind === 'devices' && fact.microphoneInUse === other.label;
    });
    // One of half a second ago may still be the old one's.
    await settle(600);
    await heard('the other microphone', legId, 'in', ({ rms }) => rms > 100);
    expect(bench.call(call.callId)?.state).toBe('talking');
    await bench.ask('devices', { ...wish, microphone: null, cleansVoice: true });
  });

  it('gives the microphone back after the last call', async () => {
    await bench.evaluate(`
      const media = navigator.mediaDevices;
      const open = media.getUserMedia.bind(media);
      window.captures = [];
      media.getUserMedia = async (wish) => {
        const stream = await open(wish);
        window.captures.push(stream);
        return stream;
      };`);
    const states = () =>
      bench.evaluate(
        'window.captures.flatMap((s) => s.getTracks()).map((t) => t.readyState).join()',
      );
    const { call } = await connect();
    expect(await states()).toBe('live');
    await bench.ask('hang-up', { callId: call.callId });
    await bench.until('ended', () => bench.call(call.callId)?.endReason);
    await bench.until('the microphone is free', async () => (await states()) === 'ended');
  });

  it('rings without an error on any sound', async () => {
    for (const mode of ['loud', 'soft', 'zip', 'off'] as const)
      expect(await bench.ask('ring', { mode, volume: 0.2 })).toEqual({ ok: true, value: {} });
    expect(await bench.ask('check/speaker', { device: 'ringer' })).toEqual({ ok: true, value: {} });
  });

  it('notices a dead connection in a call, keeps the call, and mends it', async () => {
    const { call, legId } = await connect();
    // The server has to show once that it answers keep-alives: every 2 s in a call.
    await bench.evaluate(`
      const { send } = WebSocket.prototype;
      const watched = new WeakSet();
      window.keptAlive = 0;
      WebSocket.prototype.send = function (data) {
        if (!watched.has(this)) {
          watched.add(this);
          this.addEventListener('message', ({ data }) => {
            if (typeof data === 'string' && data.trim() === '') window.keptAlive += 1;
          });
        }
        return send.call(this, data);
      };`);
    await bench.until('an answered keep-alive', () => bench.evaluate('window.keptAlive > 0'));
    const state = () => {
      const fact = bench.facts.findLast((one) => one.kind === 'registration');
      return fact?.kind === 'registration' ? fact.state : null;
    };
    const stoppedAtMs = performance.now();
    process.kill(telephony.pid, 'SIGSTOP');
    try {
      await bench.until('unreachable', () => state() === 'unreachable', 8_000);
      expect(performance.now() - stoppedAtMs).toBeLessThan(5_500);
      expect(await bench.ask('hold', { callId: call.callId })).toEqual({ ok: true, value: {} });
    } finally {
      process.kill(telephony.pid, 'SIGCONT');
    }
    await bench.until('registered', () => state() === 'registered');
    expect(bench.call(call.callId)?.state).toBe('held');
    await bench.until('the hold that could not be said before', () =>
      events.some((one) => one.kind === 'leg/changed' && one.leg.legId === legId && one.leg.isHeld),
    );
    expect(await bench.ask('resume', { callId: call.callId })).toEqual({ ok: true, value: {} });
    await agentHeard(legId);
  });

  // Last: the telephony of the others is gone after it.
  it('says that the telephone system is away, and registers again when it is back', async () => {
    const { sipUrl, controlUrl, token } = telephony;
    const state = () => {
      const fact = bench.facts.findLast((one) => one.kind === 'registration');
      return fact?.kind === 'registration' ? fact.state : null;
    };
    await telephony.stop();
    await bench.until('unreachable', () => state() === 'unreachable');
    telephony = await startPracticeTelephony({
      sipPort: Number(new URL(sipUrl).port),
      controlPort: Number(new URL(controlUrl).port),
      token,
      onLog: () => undefined,
    });
    const credentials = await bench.until('the driver is back', () =>
      driver
        .issueCredentials({
          agentId: 'lucia',
          displayName: 'Lucía',
          expiresAtMs: Date.now() + 600_000,
        })
        .catch(() => null),
    );
    await bench.ask('configure', {
      credentials: { ...credentials, iceServers: [] },
      instanceId: INSTANCE,
    });
    await bench.until('registered', () => state() === 'registered');
  });
});
