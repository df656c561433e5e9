/** J3: the desk's renderer is killed in the middle of a call; the voice does not notice and the desk comes back. */
import { expect, test } from '../fixtures/test.ts';
import { AGENT_HZ, CUSTOMER_HZ, HEARD, MARTA, until } from '../fixtures/facts.ts';

test('J3 the desk is killed mid-call: no media gap, back with call and draft within 2 s @P0', async ({
  puesto,
}) => {
  const running = await puesto({ micHz: AGENT_HZ });
  const { centre } = running;
  let { desk } = running;
  await desk.goReady();
  const customer = await centre.call({ number: MARTA.number, toneHz: CUSTOMER_HZ });
  await expect(desk.offer(MARTA.name)).toBeVisible();
  await desk.press('F2');
  await until(
    () => centre.measure(customer, 'out', 1000, [AGENT_HZ]),
    (m) => (m.tones[AGENT_HZ] ?? 0) > HEARD,
  );
  await desk.writeNote('Abono de 54,90 € pedido');

  const pids = await running.rendererPids();
  expect(pids.desk, 'the desk has a process').toBeGreaterThan(0);
  expect(pids.phone, 'desk and phone are two processes').not.toBe(pids.desk);

  const agent = await centre.agentLeg();
  const killedAtMs = performance.now();
  const crashed = desk.page.waitForEvent('crash');
  process.kill(pids.desk, 'SIGKILL');
  await crashed;
  desk = await running.nextDesk();
  await desk.expectCall('talking');
  const backAfterMs = performance.now() - killedAtMs;
  await expect(desk.note).toHaveValue('Abono de 54,90 € pedido');
  test.info().annotations.push({ type: 'desk back after ms', description: backAfterMs.toFixed(0) });
  expect(backAfterMs, 'desk back').toBeLessThan(2000);

  const heard = await centre.measure(agent.legId, 'in', 4000, [AGENT_HZ]);
  const said = await centre.measure(agent.legId, 'out', 4000, [CUSTOMER_HZ]);
  expect(heard.longestGapMs, 'gap in the agent’s voice').toBeLessThanOrEqual(100);
  expect(said.longestGapMs, 'gap in the customer’s voice').toBeLessThanOrEqual(100);
  expect((await running.rendererPids()).phone, 'the phone was not touched').toBe(pids.phone);
  await desk.press('F4');
  await expect(desk.wrapUp).toBeVisible();
});
