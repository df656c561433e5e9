/**
 * What reaches the ear, measured in a real browser at the very elements that the phone page plays: the sum of everything, as
 * samples. Two loud callers in a conference never pass the ceiling, and two ordinary ones come through as they are.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  startPracticeTelephony,
  type RunningPracticeTelephony,
} from '#main/centre/telephony/practice/spawn.ts';
import { createPracticeDriver } from '#main/centre/telephony/practice/driver.ts';
import type { PracticeTrunk } from '#main/centre/practice/trunk-port.ts';
import type { TelephonyDriver } from '#main/centre/telephony/port.ts';
import { openPhoneBench, type PhoneBench } from './testing/phone-bench.ts';

/** −6 dB of full scale. */
const CEILING = 10 ** (-6 / 20);
const FULL_SCALE = 32_767;
/** The peak of a tone at −26 dB of full scale, the level of speech on the telephone. */
const ORDINARY = Math.round(10 ** (-26 / 20) * Math.SQRT2 * 32_768);

let telephony: RunningPracticeTelephony;
let driver: TelephonyDriver & PracticeTrunk;
let bench: PhoneBench;
let turn = 0;

/** The loudest sample, and the effective value of each 10 ms. */
interface Tape {
  readonly peak: number;
  readonly rms: readonly number[];
}
interface Tapes {
  readonly heard: readonly Tape[];
  readonly came: readonly Tape[];
  readonly isPast: boolean;
}

/** A caller with a tone is on the line: answered, bridged, not waited for. */
const connect = async (toneHz: number, tonePeak: number): Promise<string> => {
  turn += 1;
  const interactionId = `int-${turn}`;
  const customer = await driver.startCaller({
    id: 'tone',
    title: { es: 'Tono', en: 'Tone' },
    number: '+34600000001',
    displayName: '',
    language: 'es',
    dialled: '+34910000001',
    ivr: null,
    patienceMs: null,
    says: [],
    hangUp: { afterTalkMs: null, afterHoldMs: null, afterAgentSilenceMs: null },
    repeat: null,
    toneHz,
    tonePeak,
  });
  await driver.answer(customer);
  const legId = `leg-${turn}`;
  await driver.dialAgent({
    ...{ legId, username: 'lucia', interactionId },
    ...{ callerNumber: '+34600000001', callerName: '' },
  });
  const { callId } = await bench.until('a ringing call', () =>
    bench.facts
      .flatMap((fact) => (fact.kind === 'call' ? [fact.call] : []))
      .find((one) => one.interactionId === interactionId),
  );
  expect(await bench.ask('answer', { callId })).toMatchObject({ ok: true });
  await bench.until('the call is up', () => bench.call(callId)?.state === 'talking');
  await driver.bridge(`bridge-${turn}`, [customer, legId]);
  return callId;
};

const isProtected = () =>
  bench.until('calls go through the limiter', () => {
    const fact = bench.facts.findLast((one) => one.kind === 'devices');
    return fact?.kind === 'devices' && fact.isProtected === true;
  });
/**
 * From now on every sample is written down, as the elements of the page get it: `heard` is what they play, `came` what the far
 * sides sent, which feeds the limiter through elements that are mute. Each element has its own tape.
 */
const record = () =>
  bench.evaluate(`(() => {
    const tapes = { heard: [], came: [], isPast: false };
    const known = new Set();
    const readers = [];
    const write = async (track, tape) => {
      const reader = new MediaStreamTrackProcessor({ track, maxBufferSize: 1000 })
        .readable.getReader();
      readers.push(reader);
      let energy = 0;
      let count = 0;
      for (;;) {
        const { value, done } = await reader.read();
        if (done) return;
        const samples = new Float32Array(value.numberOfFrames);
        value.copyTo(samples, { planeIndex: 0, format: 'f32-planar' });
        const block = Math.round(value.sampleRate / 100);
        for (const sample of samples) {
          tape.peak = Math.max(tape.peak, Math.abs(sample));
          energy += sample * sample;
          count += 1;
          if (count < block) continue;
          tape.rms.push(Math.sqrt(energy / block));
          energy = 0;
          count = 0;
        }
        value.close();
      }
    };
    const follow = () => {
      for (const { srcObject, muted } of document.querySelectorAll('audio')) {
        const [track] = srcObject?.getAudioTracks() ?? [];
        if (!track || known.has(track)) continue;
        known.add(track);
        const tape = { peak: 0, rms: [] };
        tapes[muted ? 'came' : 'heard'].push(tape);
        void write(track.clone(), tape);
      }
    };
    follow();
    const following = setInterval(follow, 5);
    const connect = AudioNode.prototype.connect;
    // Nothing may go to a loudspeaker past the elements.
    AudioNode.prototype.connect = function (to, ...more) {
      if (to instanceof AudioDestinationNode) tapes.isPast = true;
      return connect.call(this, to, ...more);
    };
    window.taped = () => tapes;
    window.stopTaping = async () => {
      clearInterval(following);
      AudioNode.prototype.connect = connect;
      await Promise.all(readers.map((reader) => reader.cancel()));
    };
  })()`);
const taped = async () => (await bench.evaluate('window.taped()')) as Tapes;
/** A second and a half of all sound from now on, however late. */
const tapeOn = async () => {
  const lengths = ({ heard, came }: Tapes) => [...heard, ...came].map(({ rms }) => rms.length);
  const before = lengths(await taped());
  return bench.until('a second and a half on tape', async () => {
    const now = await taped();
    const isLong = (length: number, at: number) => length >= (before[at] ?? 0) + 150;
    return lengths(now).every(isLong) && now;
  });
};
/** The effective value of the last second, all tapes together. */
const level = (tapes: readonly Tape[]) =>
  Math.sqrt(
    tapes.flatMap(({ rms }) => rms.slice(-100)).reduce((sum, one) => sum + one * one, 0) / 100,
  );

beforeAll(async () => {
  telephony = await startPracticeTelephony({ onLog: () => undefined });
  driver = createPracticeDriver({ url: telephony.controlUrl, token: telephony.token });
  await driver.start();
  bench = await openPhoneBench({ sipUrl: telephony.sipUrl, toneHz: 1_000 });
  await bench.until('hello', () => bench.facts.find((fact) => fact.kind === 'hello'));
  const issued = await driver.issueCredentials({
    agentId: 'lucia',
    displayName: 'Lucía',
    expiresAtMs: Date.now() + 600_000,
  });
  await bench.ask('configure', {
    credentials: { ...issued, iceServers: [] },
    instanceId: '5f0c7a52-1d0f-4c1e-9a44-0c6f2f0b8f12',
  });
  await bench.until('registered', () =>
    bench.facts.find((fact) => fact.kind === 'registration' && fact.state === 'registered'),
  );
});

afterEach(async () => {
  await bench.evaluate('window.stopTaping()');
  for (const { callId } of bench.liveCalls()) await bench.ask('hang-up', { callId });
  await bench.until('no call is left', () => bench.liveCalls().length === 0);
  for (const { legId } of (await driver.state()).legs)
    await driver.hangUp(legId, 'near-hangup').catch(() => undefined);
  await bench.until('no leg is left', async () => (await driver.state()).legs.length === 0);
});

afterAll(async () => {
  await bench?.close();
  await driver?.stop();
  await telephony?.stop();
});

describe('what reaches the ear', () => {
  it('never passes −6 dB: a burst at full scale, a conference of two of them, a ring beside it', async () => {
    // An ordinary call first: a slow machine plays a voice as it comes rather than wait for its limiter too long.
    await connect(700, ORDINARY);
    await isProtected();
    await record();
    const first = await connect(440, FULL_SCALE);
    const second = await connect(620, FULL_SCALE);
    await bench.until('both are heard', () =>
      [first, second].every((id) => bench.call(id)?.hasInboundAudio),
    );
    await isProtected();
    expect(await bench.ask('join', { callIds: [first, second] as never })).toMatchObject({
      ok: true,
    });
    expect(await bench.ask('ring', { mode: 'soft', volume: 1 })).toMatchObject({ ok: true });
    const { heard, came, isPast } = await tapeOn();
    await bench.ask('ring', { mode: 'off', volume: 1 });
    // Two of them really at full scale: else this proves nothing.
    expect(came.filter(({ peak }) => peak > 0.9)).toHaveLength(2);
    expect(heard).toHaveLength(1);
    expect(isPast).toBe(false);
    expect(heard[0]?.peak).toBeGreaterThan(0.4);
    expect(heard[0]?.peak).toBeLessThanOrEqual(CEILING);
    // What lasts is held at −15 dB of full scale, however many say it.
    expect(level(heard)).toBeLessThan(0.2);
    expect(level(heard)).toBeGreaterThan(0.1);
  });

  it('leaves a conference of two ordinary voices as it is, within half a decibel', async () => {
    const first = await connect(440, ORDINARY);
    const second = await connect(620, ORDINARY);
    await bench.until('both are heard', () =>
      [first, second].every((id) => bench.call(id)?.hasInboundAudio),
    );
    await isProtected();
    await record();
    expect(await bench.ask('join', { callIds: [first, second] as never })).toMatchObject({
      ok: true,
    });
    // A busy machine drops a block now and then; a limiter that takes something off does it in every second.
    await bench.until('a second within half a decibel', async () => {
      const { heard, came } = await tapeOn();
      return level(came) > 0.05 && Math.abs(20 * Math.log10(level(heard) / level(came))) < 0.5;
    });
  });
});
