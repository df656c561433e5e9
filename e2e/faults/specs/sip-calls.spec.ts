/** A telephone system that behaves badly within calls, seen by the phone and heard at its far end. */
import type { PhoneCall } from '#src/contracts/phone.ts';
import { SILENT, until } from '../../fixtures/facts.ts';
import type { PhonePage } from '../../pbx/phone-page.ts';
import { timed } from '../fault-bench.ts';
import { expect, fault } from '../fault-test.ts';
import { directionOf, iceUserOf, type RingOptions, type ServerCall } from '../sip-server-call.ts';
import type { Rule, SipServer } from '../sip-server.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const stateOf = (phone: PhonePage, callId: string): PhoneCall | undefined =>
  phone.calls().find((call) => call.callId === callId);

/** Rings, and answers once it rings at the phone. */
async function answered(
  server: SipServer,
  phone: PhonePage,
  options: RingOptions = {},
): Promise<{ readonly call: ServerCall; readonly callId: PhoneCall['callId'] }> {
  const before = phone.calls().length;
  const call = await server.ring(options);
  const { callId } = await phone.until('it rings', () => phone.calls()[before]);
  await phone.ask('answer', { callId });
  await phone.until('it talks', () => stateOf(phone, callId)?.state === 'talking');
  return { call, callId };
}

/** The same, until both are heard. */
async function talking(server: SipServer, phone: PhonePage) {
  const both = await answered(server, phone);
  await both.call.agentIsHeard();
  await phone.until('heard', () => stateOf(phone, both.callId)?.hasInboundAudio);
  return both;
}

const refuseWith =
  (status: number, phrase: string): Rule =>
  (transaction) => {
    transaction.respond(100, 'Trying');
    transaction.respond(status, phrase);
    return true;
  };

fault(
  {
    id: 'F15',
    fault: 'the far side sends no voice any more, signalling is fine',
    expected: 'noticed, and a re-INVITE with ICE restart within 3 s; well again when voice comes',
  },
  async ({ sipServer, phoneAt, seen }) => {
    const server = await sipServer();
    const phone = await phoneAt(server);
    const { call, callId } = await talking(server, phone);
    const before = call.offers.length;
    call.isSilent = true;
    const offeredMs = await timed(
      until(
        () => call.offers.length,
        (count) => count > before,
      ),
    );
    await phone.until('said', () =>
      phone.facts.find((fact) => fact.kind === 'recovery' && fact.seen === 'voice-lost'),
    );
    expect(iceUserOf(call.offers.at(-1)?.sdp ?? '')).not.toBe(iceUserOf(call.answer));
    call.isSilent = false;
    const back = await phone.until('voice is back', () =>
      phone.facts.find((fact) => fact.kind === 'recovery' && fact.voiceBackAfterMs !== null),
    );
    await call.agentIsHeard();
    expect(stateOf(phone, callId)?.state).toBe('talking');
    expect(offeredMs).toBeLessThan(3_000);
    seen(
      `re-INVITE after ${offeredMs} ms; “voice back after ${
        back.kind === 'recovery' ? Math.round(back.voiceBackAfterMs ?? 0) : 0
      } ms”`,
    );
  },
);

for (const forgets of [false, true])
  fault(
    {
      id: 'F19',
      fault: `the server restarts with a live call${forgets ? ' and forgets it' : ', and still knows it'}`,
      expected: forgets
        ? 'registered again; the call ends with the reason that it is gone'
        : 'registered again, re-INVITE, the call goes on',
    },
    async ({ sipServer, phoneAt, seen }) => {
      const server = await sipServer();
      const phone = await phoneAt(server);
      const { call, callId } = await talking(server, phone);
      const before = call.offers.length;
      await server.restart({ forgets });
      const registeredMs = await timed(server.registered());
      if (forgets) {
        const reason = await phone.until('ended', () => stateOf(phone, callId)?.endReason);
        expect(reason).toBe('ended-while-cut-off');
        seen(`registered after ${registeredMs} ms; ended as “${reason}”`);
        return;
      }
      await until(
        () => call.offers.length,
        (count) => count > before,
      );
      await call.agentIsHeard();
      expect(stateOf(phone, callId)?.state).toBe('talking');
      seen(`registered after ${registeredMs} ms; re-INVITE, voice both ways`);
    },
  );

const REFUSALS = [
  [486, 'Busy Here', 'busy', 'Comunica'],
  [480, 'Temporarily Unavailable', 'no-answer', 'No contesta'],
  [603, 'Decline', 'rejected', 'Ha rechazado la llamada'],
  [408, 'Request Timeout', 'no-answer', 'No contesta'],
  [488, 'Not Acceptable Here', 'incompatible', 'No hay un sonido que admitan los dos teléfonos'],
] as const;

fault(
  {
    id: 'F21',
    fault: 'INVITE gets 486, 480, 603, 408, 488',
    expected: 'each ends at once, with the reason that belongs to it, and the phone can dial again',
  },
  async ({ sipServer, phoneAt, seen }) => {
    const server = await sipServer();
    const phone = await phoneAt(server);
    for (const [at, [status, phrase, expected]] of REFUSALS.entries()) {
      server.on('INVITE', refuseWith(status, phrase));
      const callId = `call-dialled-${at}` as PhoneCall['callId'];
      const interactionId = `int-${at}` as NonNullable<PhoneCall['interactionId']>;
      await phone.ask('dial', { callId, interactionId, number: '600111222' });
      const reason = await phone.until('ended', () => stateOf(phone, callId)?.endReason);
      seen(`${status}: ${reason}`);
      expect(reason).toBe(expected);
    }
    expect(server.requests('INVITE')).toHaveLength(REFUSALS.length);
  },
);

fault(
  {
    id: 'F21',
    fault: 'the same, seen by the agent',
    expected: 'the sentence of each on screen, nothing left of the call',
  },
  async ({ sipServer, plain, seen }) => {
    const server = await sipServer();
    const { desk } = await plain([server.url]);
    await server.registered();
    await expect(desk.strip).toContainText('Puede sonar', { timeout: 20_000 });
    for (const [at, [status, phrase, , sentence]] of REFUSALS.entries()) {
      server.on('INVITE', refuseWith(status, phrase));
      const number = `60011122${at}`;
      await desk.dial(number);
      await until(
        () => server.requests('INVITE').length,
        (count) => count === at + 1,
      );
      await expect(desk.contacts).toContainText(number);
      await expect(desk.work).toContainText(sentence);
      seen(`${status}: “${sentence}”`);
      await expect(desk.contacts).toHaveCount(0, { timeout: 20_000 });
    }
  },
);

fault(
  {
    id: 'F22',
    fault: 'the 200 of the phone gets no ACK',
    expected: 'ended with a reason after timer H (32 s), BYE sent, no ghost',
  },
  async ({ sipServer, phoneAt, seen }) => {
    const server = await sipServer();
    const phone = await phoneAt(server);
    const before = phone.calls().length;
    await server.ring({ withoutAck: true });
    const { callId } = await phone.until('it rings', () => phone.calls()[before]);
    await phone.ask('answer', { callId });
    const tookMs = await timed(
      phone.until('ended', () => stateOf(phone, callId)?.state === 'ended', 45_000),
    );
    const reason = stateOf(phone, callId)?.endReason;
    expect(phone.calls().filter(({ state }) => state !== 'ended')).toEqual([]);
    await until(
      () => server.requests('BYE').length,
      (count) => count === 1,
    );
    seen(`ended as “${reason ?? ''}” after ${(tookMs / 1_000).toFixed(1)} s, BYE sent`);
    const next = await talking(server, phone);
    await phone.ask('hang-up', { callId: next.callId });
  },
);

fault(
  {
    id: 'F23',
    fault: 'both sides offer at the same moment (491)',
    expected: 'the phone refuses the crossing offer, and repeats its own once, 0 to 2 s later',
  },
  async ({ sipServer, phoneAt, seen }) => {
    const server = await sipServer();
    const phone = await phoneAt(server);
    const { call, callId } = await talking(server, phone);
    let refusedAtMs = 0;
    let theirs: Promise<{ readonly status: number }> | null = null;
    server.on('INVITE', (transaction) => {
      if (refusedAtMs > 0) return false;
      // While the phone waits for an answer, an offer of the far side comes.
      theirs = call.offerAgain();
      void theirs.then(() => {
        refusedAtMs = performance.now();
        transaction.respond(491, 'Request Pending');
      });
      return true;
    });
    const hold = phone.ask('hold', { callId });
    await until(
      () => call.offers.length,
      (count) => count > 0,
      15_000,
    );
    const pauseMs = Math.round((call.offers[0]?.atMs ?? 0) - refusedAtMs);
    await hold;
    await phone.until('held', () => stateOf(phone, callId)?.state === 'held');
    const crossing = await (theirs as Promise<{ readonly status: number }> | null);
    expect(crossing?.status).toBe(491);
    expect(directionOf(call.offers[0]?.sdp ?? '')).toMatch(/sendonly|inactive/);
    expect(pauseMs).toBeGreaterThanOrEqual(0);
    expect(pauseMs).toBeLessThan(2_500);
    await pause(2_500); // that nothing more comes
    expect(call.offers).toHaveLength(1);
    seen(`crossing offer refused with 491; own offer repeated once after ${pauseMs} ms; held`);
  },
);

fault(
  {
    id: 'F24',
    fault: 'the far side sends a re-INVITE (sendrecv) while we hold',
    expected: 'answered without sending, microphone silent, still held; resume works',
  },
  async ({ sipServer, phoneAt, seen }) => {
    const server = await sipServer();
    const phone = await phoneAt(server);
    const { call, callId } = await talking(server, phone);
    await phone.ask('hold', { callId });
    await phone.until('held', () => stateOf(phone, callId)?.state === 'held');
    const answer = await call.offerAgain('sendrecv');
    expect(answer.status).toBe(200);
    await pause(1_000); // a second of what the customer hears
    const rms = Math.round(call.agentRms(900));
    expect(rms).toBeLessThan(SILENT);
    expect(stateOf(phone, callId)?.state).toBe('held');
    expect(directionOf(answer.sdp)).not.toMatch(/sendrecv/);
    await phone.ask('resume', { callId });
    await call.agentIsHeard();
    seen(`answered “${directionOf(answer.sdp)}”, loudness ${rms}, held; heard again after resume`);
  },
);

fault(
  {
    id: 'F25',
    fault: 'REFER is accepted with 202, and the NOTIFY says 503',
    expected: 'said as failed with its status; the call is still the agent’s',
  },
  async ({ sipServer, phoneAt, seen }) => {
    const server = await sipServer();
    const phone = await phoneAt(server);
    const { call, callId } = await talking(server, phone);
    await phone.ask('refer', { callId, number: '600999888', replaces: null });
    await until(
      () => server.requests('REFER').length,
      (count) => count === 1,
    );
    await call.notify(100, 'Trying');
    await call.notify(503, 'Service Unavailable');
    const failed = await phone.until('failed', () =>
      phone.facts.find((fact) => fact.kind === 'referred' && fact.state === 'failed'),
    );
    expect(failed).toMatchObject({ status: 503 });
    expect(stateOf(phone, callId)?.state).not.toBe('ended');
    await phone.ask('resume', { callId });
    await call.agentIsHeard();
    seen('“failed, 503”; the call goes on and the agent is heard');
  },
);
