/**
 * The connection to the telephone system breaks in every way in the middle of a call (F13, F14, F18, F19 of the faults that
 * must be survived): the voice goes on, the desk says the truth, and everything is in step again afterwards.
 */
import { expect, test } from '../fixtures/test.ts';
import { AGENT_HZ, CUSTOMER_HZ, HEARD, MARTA, SILENT, until } from '../fixtures/facts.ts';
import { seen, startFaultBench, timed, type FaultBench } from '../faults/fault-bench.ts';

let bench: FaultBench | null = null;
test.afterEach(async () => {
  await bench?.stop();
  bench = null;
});

const CUT_OFF = /Sin conexión con la centralita/;

test('F13 the connection is cut mid-call: the voice goes on, and the call is renewed @P0', async ({
  puesto,
}) => {
  bench = await startFaultBench();
  const { centre, sip } = bench;
  const [proxy] = sip;
  const { desk } = await puesto({ centre, centreUrl: bench.url, micHz: AGENT_HZ });
  await desk.goReady();
  await centre.call({ number: MARTA.number, toneHz: CUSTOMER_HZ });
  await desk.answer(MARTA.name);
  const leg = await centre.agentLeg();
  const agentIsHeard = () =>
    until(
      () => centre.measure(leg.legId, 'in', 1_000, [AGENT_HZ]),
      (one) => (one.tones[AGENT_HZ] ?? 0) > HEARD,
    );
  await agentIsHeard();

  proxy!.set({ kind: 'refuse' });
  proxy!.cut();
  const saidMs = await timed(expect(desk.work).toContainText(CUT_OFF));
  // Nothing of the voice goes through that connection.
  const during = await centre.measure(leg.legId, 'in', 1_000, [AGENT_HZ]);
  // A busy machine drops a frame or two; a voice that is cut is away for as long as the line.
  expect(during.longestGapMs).toBeLessThan(400);
  seen(
    'SIP socket reset',
    'voice goes on, said at once',
    `gap ${during.longestGapMs} ms, said after ${saidMs} ms`,
  );

  await test.step('hold is silent at once and shown as what it is', async () => {
    await desk.press('F7');
    await expect(desk.work).toContainText('En espera: no te oye');
    await until(
      () => centre.measure(leg.legId, 'in', 500, [AGENT_HZ]),
      ({ rms }) => rms < SILENT,
    );
    expect((await centre.agentLeg()).isHeld, 'the telephone system cannot know yet').toBe(false);
  });

  proxy!.set({ kind: 'none' });
  const backMs = await timed(expect(desk.work).not.toContainText(CUT_OFF, { timeout: 15_000 }));
  await until(
    () => centre.agentLeg(),
    ({ isHeld }) => isHeld,
  );
  await desk.expectCall('held');
  seen('server back after the cut', 'registered, the hold told', `in step after ${backMs} ms`);

  await test.step('to resume it the line is needed, and that is said', async () => {
    proxy!.set({ kind: 'refuse' });
    proxy!.cut();
    await expect(desk.work).toContainText(CUT_OFF);
    await desk.press('F7');
    await expect(desk.page.getByText('La línea telefónica no contesta').first()).toBeVisible();
    await expect(desk.work).toContainText('En espera: no te oye');
    proxy!.set({ kind: 'none' });
    await expect(desk.work).not.toContainText(CUT_OFF, { timeout: 15_000 });
  });
  await desk.press('F7');
  await desk.expectCall('talking');
  await agentIsHeard();
  seen('resumed without a line, then with it', 'refused in words, then voice both ways', 'so');
});

test('F14 a black hole mid-call is noticed within 5 s, and the call outlives it @P0', async ({
  puesto,
}) => {
  bench = await startFaultBench();
  const { centre, sip } = bench;
  const [proxy] = sip;
  const { desk } = await puesto({ centre, centreUrl: bench.url, micHz: AGENT_HZ });
  await desk.goReady();
  await centre.call({ number: MARTA.number, toneHz: CUSTOMER_HZ });
  await desk.answer(MARTA.name);
  const leg = await centre.agentLeg();
  await until(
    () => centre.measure(leg.legId, 'in', 1_000, [AGENT_HZ]),
    (one) => (one.tones[AGENT_HZ] ?? 0) > HEARD,
  );

  proxy!.set({ kind: 'black-hole' });
  const noticedMs = await timed(expect(desk.work).toContainText(CUT_OFF, { timeout: 20_000 }));
  seen('SIP socket swallows everything', 'noticed in 5 s', `${noticedMs} ms`);
  // What the desk needs to show it comes on top; a machine under load is late by more.
  expect(noticedMs).toBeLessThan(10_000);
  // Nothing can be said now: the phone hangs up here at once and tells it when it can.
  await desk.hangUp();
  await expect(desk.wrapUp).toBeVisible();

  proxy!.set({ kind: 'none' });
  proxy!.cut();
  const toldMs = await timed(
    until(
      async () =>
        (await centre.legs()).filter((one) => one.kind === 'agent' && one.state !== 'ended').length,
      (count) => count === 0,
      20_000,
    ),
  );
  seen('hung up in the black hole', 'told when the server is back', `${toldMs} ms`);
});

test('F19 a call that ended over there while the phone was cut off ends here with its reason @P0', async ({
  puesto,
}) => {
  bench = await startFaultBench();
  const { centre, sip } = bench;
  const [proxy] = sip;
  const { desk } = await puesto({ centre, centreUrl: bench.url });
  await desk.goReady();
  const customer = await centre.call({ number: MARTA.number, toneHz: CUSTOMER_HZ });
  await desk.answer(MARTA.name);

  proxy!.set({ kind: 'refuse' });
  proxy!.cut();
  await expect(desk.work).toContainText(CUT_OFF);
  await centre.stop(customer);
  await until(
    async () => (await centre.legs()).filter((one) => one.state !== 'ended').length,
    (count) => count === 0,
  );
  proxy!.set({ kind: 'none' });
  const endedMs = await timed(
    expect(desk.controls.getByRole('button', { name: 'Colgar' })).toBeHidden({ timeout: 15_000 }),
  );
  await expect(desk.wrapUp).toBeVisible();
  await expect(desk.work).toContainText(/Colgó el cliente|Terminó mientras/);
  seen('the customer hung up during the cut', 'the call ends here, too', `after ${endedMs} ms`);
});

test('F18 the first SIP server is dead at sign-in: the second one is used @P0', async ({
  puesto,
}) => {
  bench = await startFaultBench(2);
  const { centre, sip } = bench;
  const [first, second] = sip;
  first!.set({ kind: 'refuse' });
  const { desk } = await puesto({ centre, centreUrl: bench.url });
  const readyMs = await timed(desk.goReady());
  expect(second!.open()).toBe(1);
  seen('first SIP server refuses', 'second in use within 5 s', `ready after ${readyMs} ms`);
  await centre.call({ number: MARTA.number, toneHz: CUSTOMER_HZ });
  await desk.answer(MARTA.name);
  await desk.hangUp();
});

test('F16 line and voice are both lost for seconds: kept, repaired, and said how long it took @P0', async ({
  puesto,
}) => {
  bench = await startFaultBench();
  const { centre, sip } = bench;
  const [proxy] = sip;
  const { desk, launched } = await puesto({ centre, centreUrl: bench.url, micHz: AGENT_HZ });
  await desk.goReady();
  await centre.call({ number: MARTA.number, toneHz: CUSTOMER_HZ });
  await desk.answer(MARTA.name);
  const leg = await centre.agentLeg();
  const agentIsHeard = () =>
    until(
      () => centre.measure(leg.legId, 'in', 1_000, [AGENT_HZ]),
      (one) => (one.tones[AGENT_HZ] ?? 0) > HEARD,
      20_000,
    );
  await agentIsHeard();

  const { telephony } = centre.ready.pids;
  process.kill(telephony, 'SIGSTOP');
  try {
    const saidMs = await timed(expect(desk.work).toContainText('No llega su voz'));
    seen('the telephone system stands still', 'said after 1.5 s without a packet', `${saidMs} ms`);
    // Until the phone has given the dead connection up and tried another one.
    await until(
      () => proxy!.opened(),
      (count) => count > 1,
      20_000,
    );
    await expect(desk.work).toContainText('No llega su voz');
  } finally {
    process.kill(telephony, 'SIGCONT');
  }
  const backMs = await timed(
    expect(desk.work).toContainText(/Voz de vuelta tras \d+,\d s/, { timeout: 20_000 }),
  );
  await desk.expectCall('talking');
  await agentIsHeard();
  expect(launched.logs()).toMatch(/voice back after \d+\.\d s/);
  const said = /Voz de vuelta tras \d+,\d s/.exec((await desk.work.textContent()) ?? '')?.[0];
  seen('it goes on again', 'voice both ways', `${said ?? ''}; ${backMs} ms after`);
});
