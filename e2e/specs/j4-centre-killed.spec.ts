/** J4: the centre service is killed in the middle of a call; talk goes on, work waits, everything arrives exactly once. */
import { expect, test } from '../fixtures/test.ts';
import { AGENT_HZ, CUSTOMER_HZ, HEARD, MARTA, until } from '../fixtures/facts.ts';

test('J4 the centre is killed mid-call: the call goes on, work waits and arrives once @P0', async ({
  puesto,
}) => {
  const { desk, centre } = await puesto({ micHz: AGENT_HZ });
  await desk.goReady();
  const customer = await centre.call({ number: MARTA.number, toneHz: CUSTOMER_HZ });
  await expect(desk.offer(MARTA.name)).toBeVisible();
  await expect(desk.timelineRows.first()).toBeVisible();
  const rowsBefore = await desk.timelineTotal();
  await desk.press('F2');
  await until(
    () => centre.measure(customer, 'out', 1000, [AGENT_HZ]),
    (m) => (m.tones[AGENT_HZ] ?? 0) > HEARD,
  );

  await centre.crash();
  await expect(desk.strip).toContainText(/no contesta/i);
  // The voice is not the centre's: hold and resume are acts of the phone.
  await desk.press('F7');
  await desk.expectCall('held');
  await desk.press('F7');
  await desk.expectCall('talking');
  // Known customers stay readable.
  await expect(desk.timelineRows.first()).toBeVisible();
  await desk.writeNote('Lo dejo escrito sin red');
  await desk.hangUp();
  await expect(desk.wrapUp).toBeVisible();
  await desk.press('Escape');
  await desk.press('1');
  await desk.press('Control+Enter');
  await expect(desk.strip).toContainText(/\d/);

  await centre.comeBack();
  await expect(desk.strip).toContainText(/todo enviado/i, { timeout: 40_000 });
  await desk.openCustomer(MARTA.name);
  await until(
    () => desk.timelineTotal(),
    (total) => total === rowsBefore + 1,
    15_000,
  );
  await expect(desk.timelineRows.first()).toContainText('Lo dejo escrito sin red');
  await expect(desk.timelineRows.filter({ hasText: 'Lo dejo escrito sin red' })).toHaveCount(1);
});
