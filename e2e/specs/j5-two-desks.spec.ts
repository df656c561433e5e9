/** J5: two desks on one centre see the same queue; an offer that is not taken moves to the other agent. */
import { expect, test } from '../fixtures/test.ts';
import { MARTA } from '../fixtures/facts.ts';

test('J5 two desks, one centre: a missed offer moves on and says why @P0', async ({ puesto }) => {
  const first = await puesto({ agent: 'lucia', ringMs: 9_000 });
  await first.desk.goReady();
  await first.centre.call({ number: MARTA.number });
  await expect(first.desk.offer(MARTA.name)).toBeVisible();

  const second = await puesto({ agent: 'nil', centre: first.centre });
  await second.desk.goReady();

  // Not answered: when the queue's time is over it returns (RNA), the first agent is away with that reason, the other is rung.
  await expect(second.desk.offer(MARTA.name)).toBeVisible({ timeout: 35_000 });
  await expect(first.desk.presence).toContainText(/contacto perdido/i);
  await expect(first.desk.work).toContainText(MARTA.name);
  await second.desk.press('F2');
  await second.desk.expectCall('talking');
  // One press back to available.
  first.desk.countFrom();
  await first.desk.press('Shift+F8');
  await first.desk.expectPresence('Disponible');
  expect(first.desk.presses).toBe(1);

  // Both see the same queue.
  await first.desk.press('F8');
  await first.desk.press('1');
  await first.desk.expectPresence('Descanso');
  await first.centre.call({ number: '+34600000999' });
  for (const { desk } of [first, second]) await expect(desk.banner).toContainText(/Soporte\s*1/);
});
