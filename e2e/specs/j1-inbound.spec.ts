/** J1: an inbound call from ring to wrap-up, with real voice measured at both ends, in at most eight presses. */
import { expect, test } from '../fixtures/test.ts';
import { AGENT_HZ, CUSTOMER_HZ, HEARD, MARTA, SILENT, until } from '../fixtures/facts.ts';
import { listen } from '../pages/phone.ts';

test('J1 inbound call: pop, one-key answer, voice, hold, mute, digits, hang-up, wrap-up @P0', async ({
  puesto,
}) => {
  const { desk, centre, launched } = await puesto({ micHz: AGENT_HZ });
  await desk.goReady();
  desk.countFrom();

  const customer = await centre.call({ number: MARTA.number, toneHz: CUSTOMER_HZ });
  // The story is on screen before anything is answered.
  const offer = desk.offer(MARTA.name);
  await expect(offer).toBeVisible();
  await expect(offer).toContainText('me han cobrado dos veces');
  await expect(desk.customerCard).toContainText(MARTA.name);
  await expect(desk.timelineRows.first()).toBeVisible();
  const rowsBefore = await desk.timelineTotal();

  // Answering takes nothing of it away: the history is the same element before and after.
  const isMarked = (mark?: boolean) =>
    desk.timelineRows.first().evaluate((row, wanted) => {
      const history = row.closest<HTMLElement>('.timeline');
      if (history && wanted) history.dataset['before'] = 'true';
      return history?.dataset['before'] === 'true';
    }, mark);
  expect(await isMarked(true)).toBe(true);
  await desk.press('F2');
  await desk.expectCall('talking');
  expect(await isMarked(), 'the history that was read').toBe(true);

  // The agent's tone arrives at the customer, and the customer's voice at the desk.
  await until(
    () => centre.measure(customer, 'out', 1000, [AGENT_HZ]),
    (m) => (m.tones[AGENT_HZ] ?? 0) > HEARD,
  );
  await until(
    async () => listen(await launched.phonePage(), [CUSTOMER_HZ]),
    (heard) => heard.rms > 0.01 && (heard.tones[CUSTOMER_HZ] ?? 0) > HEARD,
  );

  await desk.press('F7');
  await desk.expectCall('held');
  const agent = await centre.agentLeg();
  // On hold: music at the customer, nothing of the agent; and the microphone itself is silent at the telephone system.
  await until(
    () => centre.measure(customer, 'out', 1000, [AGENT_HZ]),
    (m) => m.rms > SILENT && (m.tones[AGENT_HZ] ?? 0) < 0.02,
  );
  await until(
    () => centre.measure(agent.legId, 'in', 1000, [AGENT_HZ]),
    (m) => m.rms < SILENT,
  );

  await desk.press('F7');
  await desk.expectCall('talking');
  await until(
    () => centre.measure(customer, 'out', 1000, [AGENT_HZ]),
    (m) => (m.tones[AGENT_HZ] ?? 0) > HEARD,
  );

  await desk.press('F6');
  await until(
    () => centre.measure(customer, 'out', 1000, [AGENT_HZ]),
    (m) => m.rms < SILENT,
  );
  await desk.press('F6');
  await until(
    () => centre.measure(customer, 'out', 1000, [AGENT_HZ]),
    (m) => (m.tones[AGENT_HZ] ?? 0) > HEARD,
  );

  // Digits are not part of the budget of this path: they are typing.
  await desk.typeDigits('12#');
  await until(
    async () => (await centre.agentLeg()).digits ?? '',
    (digits) => digits === '12#',
  );

  await desk.press('F4');
  await expect(desk.wrapUp).toBeVisible();
  await until(
    async () => (await centre.legs()).filter((leg) => leg.state !== 'ended').length,
    (n) => n === 0,
  );
  await desk.press('1');
  await desk.press('Control+Enter');
  await expect(desk.wrapUp).toBeHidden();
  await desk.expectPresence('Disponible');
  expect(desk.presses, 'presses of the whole contact').toBeLessThanOrEqual(8);

  // The contact tops the customer's timeline.
  await desk.openCustomer(MARTA.name);
  await until(
    () => desk.timelineTotal(),
    (total) => total === rowsBefore + 1,
  );
  await expect(desk.timelineRows.first()).toContainText(/Llamada/);
});
