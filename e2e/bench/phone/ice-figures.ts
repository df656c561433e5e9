/**
 * Goals 14 and 15: from the press to the INVITE, and from the press to the 200 OK, while the one STUN server that is configured
 * says nothing. Plain JsSIP waits for it to the end.
 */
import { createSocket } from 'node:dgram';
import type { Page } from 'playwright';
import { figureOf, inWords, type Figure } from './figure.ts';
import {
  endCall,
  openPlain,
  openPuestoPhone,
  registerPuesto,
  ringAgent,
  type Exchange,
} from './exchange.ts';
import { between, isAsked, isHere, isInviteOut, isOkOut, takeMarks, type Mark } from './marks.ts';

const TURNS = 20;
/** JsSIP has no limit of its own; Chromium gives a silent STUN server up after about 40 s. */
const plainAtMostMs = 60_000;

/** A STUN server that is there and never answers. */
async function silentStun(): Promise<{ readonly url: string; stop(): void }> {
  const socket = createSocket('udp4');
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return { url: `stun:127.0.0.1:${socket.address().port}`, stop: () => socket.close() };
}

/** Waits until the page has sent what it was asked for; how long it took. */
async function tookUntil(
  page: Page,
  from: (mark: Mark) => boolean,
  to: (mark: Mark) => boolean,
  atMostMs: number,
): Promise<number | null> {
  const marks: Mark[] = [];
  for (const endMs = performance.now() + atMostMs; performance.now() < endMs;) {
    marks.push(...(await takeMarks(page)));
    const took = between(marks, from, to);
    if (took !== null) return took;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return null;
}

export async function iceFigures(exchange: Exchange): Promise<readonly Figure[]> {
  const { driver } = exchange;
  const stun = await silentStun();
  const ice = [{ urls: stun.url }];
  const phone = await openPuestoPhone();
  try {
    const own = await exchange.credentials('ice', []);
    await registerPuesto(phone, own, ice);
    const dials = await openPlain(phone, await exchange.credentials('plain-dials', []), ice);
    const answers = await openPlain(phone, await exchange.credentials('plain-answers', []), ice);
    // Meanwhile; both only wait.
    await dials.dial('+34600999888');
    const plainDialled = tookUntil(dials.page, isHere('dial'), isInviteOut, plainAtMostMs);
    const sinceMs = Date.now() - 50;
    const rung = await ringAgent(driver, 'plain-answers');
    await answers.waitFor('newRTCSession', sinceMs, 10_000);
    await answers.answer();
    const plainAnswered = tookUntil(answers.page, isHere('answer'), isOkOut, plainAtMostMs);

    const dialled: number[] = [];
    const answered: number[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      await takeMarks(phone.page);
      const callId = `out-${turn}`;
      await phone.ask('dial', {
        callId: callId as never,
        interactionId: `int-out-${turn}` as never,
        number: '+34600999888',
      });
      const out = await tookUntil(phone.page, isAsked('dial'), isInviteOut, 5_000);
      if (out !== null) dialled.push(out);
      await phone.ask('hang-up', { callId: callId as never });
      const call = await ringAgent(driver, 'ice');
      const ringing = await phone.until('it rings', () =>
        phone.calls().find((one) => one.interactionId === call.interactionId),
      );
      // As long as it takes a person to press.
      await new Promise((resolve) => setTimeout(resolve, 400));
      await takeMarks(phone.page);
      await phone.ask('answer', { callId: ringing.callId });
      await phone.until('it talks', () =>
        phone.calls().find((one) => one.callId === ringing.callId && one.state === 'talking'),
      );
      const ok = await tookUntil(phone.page, isAsked('answer'), isOkOut, 5_000);
      if (ok !== null) answered.push(ok);
      await endCall(driver, call);
      await phone.until('it is over', () => phone.calls().every((one) => one.endReason !== null));
    }
    const plainDial = await plainDialled;
    const plainAnswer = await plainAnswered;
    await endCall(driver, rung);
    const inSeconds = (ms: number | null) =>
      ms === null
        ? `not within ${plainAtMostMs / 1000} s`
        : `waits for the silent server: ${inWords([ms / 1000], 's')}`;
    const how = 'from the command in the phone page to the bytes in its socket';
    return [
      figureOf(
        {
          name: 'click-to-invite, one silent STUN server (goal 14)',
          how: `${how}; the only STUN server is silent`,
          unit: 'ms',
          judgedBy: 'max',
          limit: 500,
          plain: inSeconds(plainDial),
        },
        dialled,
      ),
      figureOf(
        {
          name: 'click-to-200-OK, one silent STUN server (goal 15)',
          how: `${how}; answered 400 ms after it rang`,
          unit: 'ms',
          judgedBy: 'p95',
          limit: 150,
          plain: inSeconds(plainAnswer),
        },
        answered,
      ),
    ];
  } finally {
    await phone.close();
    stun.stop();
  }
}
