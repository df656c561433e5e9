/**
 * A call is kept: a minute without the line, half a minute without anything at all, another microphone in the middle. Plain
 * JsSIP has the same faults at the same time.
 */
import { SILENT } from '../../fixtures/facts.ts';
import {
  agentIsHeard,
  endCall,
  openPlain,
  openPuestoPhone,
  registerPuesto,
  talkToPlain,
  talkToPuesto,
  type Driver,
  type Exchange,
} from './exchange.ts';
import { figureOf, type Figure } from './figure.ts';

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const WITHOUT_LINE_S = 60;
const WITHOUT_MEDIA_S = 30;
const DEVICE_TURNS = 10;

/** Whether this leg's agent is heard within the time. */
const heardAgain = (driver: Driver, legId: string, limitMs: number): Promise<boolean> =>
  agentIsHeard(driver, legId, limitMs).then(
    () => true,
    () => false,
  );

export async function keptFigures(exchange: Exchange): Promise<readonly Figure[]> {
  const { driver } = exchange;
  const phone = await openPuestoPhone();
  try {
    const doors = [await exchange.door(), await exchange.door()];
    await registerPuesto(phone, await exchange.credentials('kept', [doors[0]!]));
    const plain = await openPlain(phone, await exchange.credentials('plain-kept', [doors[1]!]));
    const call = await talkToPuesto(driver, phone, 'kept');
    let plainCall = await talkToPlain(driver, plain, 'plain-kept');
    const isUp = () =>
      phone.calls().some((one) => one.callId === call.callId && one.state === 'talking');
    const plainEnd = async (sinceMs: number, lasts: string): Promise<string> => {
      const end =
        (await plain.waitFor('ended', sinceMs, 0)) ?? (await plain.waitFor('failed', sinceMs, 0));
      if (end)
        return `the call ends after ${((end.atMs - sinceMs) / 1000).toFixed(1)} s (${end.cause})`;
      return (await plain.isInCall()) ? lasts : 'the call is gone';
    };

    // Sound goes on beside the line: the longest gap of all the time is looked for.
    const lineSinceMs = Date.now();
    const gaps: number[] = [];
    for (const door of doors) {
      door.set({ kind: 'refuse' });
      door.cut();
    }
    while (Date.now() - lineSinceMs < WITHOUT_LINE_S * 1_000) {
      await pause(5_000);
      const { longestGapMs, frames } = await driver.measure(call.legId, 'in', 5_000, []);
      gaps.push(frames === 0 ? 5_000 : longestGapMs);
    }
    const survived = isUp();
    const plainWithoutLine = await plainEnd(lineSinceMs, 'kept for as long');
    for (const door of doors) door.set({ kind: 'none' });
    await phone.until(
      'registered',
      () => {
        const fact = phone.facts.findLast((one) => one.kind === 'registration');
        return fact?.kind === 'registration' && fact.state === 'registered';
      },
      30_000,
    );
    const withoutLine = figureOf(
      {
        name: `kept ${WITHOUT_LINE_S} s without signalling`,
        how: 'the line is cut and refused for a minute: the longest gap of the voice, in pieces of 5 s, while the call must stay',
        unit: 'ms',
        judgedBy: 'max',
        // A busy machine drops a frame or two.
        limit: survived ? 400 : 0,
        plain: plainWithoutLine,
        note: survived ? null : 'the call was lost',
      },
      gaps,
    );

    if (!(await plain.isInCall())) {
      await plain.waitFor('registered', lineSinceMs, 30_000);
      plainCall = await talkToPlain(driver, plain, 'plain-kept');
    }
    const mediaSinceMs = Date.now();
    process.kill(exchange.pid, 'SIGSTOP');
    try {
      await pause(WITHOUT_MEDIA_S * 1_000);
    } finally {
      process.kill(exchange.pid, 'SIGCONT');
    }
    const goesOnAtMs = performance.now();
    // What had been sent meanwhile comes at once; that is no voice.
    await pause(1_500);
    const hears = await heardAgain(driver, call.legId, 30_000);
    const back = hears ? (performance.now() - goesOnAtMs) / 1_000 : null;
    const isPlainBack = await heardAgain(driver, plainCall.legId, 10_000);
    const plainWithoutMedia = await plainEnd(
      mediaSinceMs,
      isPlainBack ? 'kept, heard again' : 'the call stays, silent',
    );
    const withoutMedia = figureOf(
      {
        name: `kept ${WITHOUT_MEDIA_S} s without media`,
        how: 'the telephone system stands still, media and signalling, for half a minute; from then on until the agent is heard in the same call',
        unit: 's',
        judgedBy: 'max',
        limit: isUp() ? 10 : 0,
        plain: plainWithoutMedia,
        note: isUp() ? null : 'the call was lost',
      },
      back === null ? [] : [back],
    );
    await endCall(driver, call);
    await endCall(driver, plainCall);
    return [withoutLine, withoutMedia];
  } finally {
    await phone.close();
  }
}

/** The longest time without the agent's voice: no packet by RTP timestamp, or silence in what came. */
async function quietMs(driver: Driver, legId: string, forMs: number): Promise<number> {
  let quietSinceMs: number | null = null;
  let longest = 0;
  for (const endMs = performance.now() + forMs; performance.now() < endMs;) {
    const { rms } = await driver.measure(legId, 'in', 40, []);
    const nowMs = performance.now();
    if (rms >= SILENT) quietSinceMs = null;
    else quietSinceMs ??= nowMs;
    if (quietSinceMs !== null) longest = Math.max(longest, nowMs - quietSinceMs);
    await pause(10);
  }
  const { longestGapMs } = await driver.measure(legId, 'in', forMs, []);
  return Math.max(longest, longestGapMs);
}

export async function deviceFigures(exchange: Exchange): Promise<readonly Figure[]> {
  const { driver } = exchange;
  const phone = await openPuestoPhone();
  try {
    await registerPuesto(phone, await exchange.credentials('device', []));
    const call = await talkToPuesto(driver, phone, 'device');
    const fact = phone.facts.findLast((one) => one.kind === 'devices');
    const microphones = fact?.kind === 'devices' ? fact.microphones.slice(0, 2) : [];
    const gaps: number[] = [];
    for (let turn = 0; turn < DEVICE_TURNS && microphones.length === 2; turn += 1) {
      const microphone = microphones[(turn + 1) % 2]!;
      const gap = quietMs(driver, call.legId, 1_500);
      await phone.ask('devices', { microphone, speaker: null, ringer: null, cleansVoice: false });
      gaps.push(await gap);
    }
    await endCall(driver, call);
    return [
      figureOf(
        {
          name: 'device-change gap',
          how: 'another microphone in a call: the longest time without the voice at the telephone system, by RTP timestamp and by level',
          unit: 'ms',
          judgedBy: 'max',
          limit: 200,
          plain: 'has no means for it; the application changes the track itself',
          note: microphones.length < 2 ? 'only one microphone here' : null,
        },
        gaps,
      ),
    ];
  } finally {
    await phone.close();
  }
}
