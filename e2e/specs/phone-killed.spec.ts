/** The phone's page dies in the middle of a call: it is said plainly, the agent goes back to the customer, and can be rung again. */
import { expect, test } from '../fixtures/test.ts';
import { MARTA, until } from '../fixtures/facts.ts';

test('the phone is killed mid-call: said plainly, back to the customer, and the next call works @P0', async ({
  puesto,
}) => {
  const running = await puesto();
  const { desk, centre } = running;
  await desk.goReady();
  await centre.call({ number: MARTA.number });
  await expect(desk.offer(MARTA.name)).toBeVisible();
  await desk.press('F2');
  await desk.expectCall('talking');
  await desk.writeNote('Antes de que cayera el teléfono');
  const { phone } = await running.rendererPids();
  process.kill(phone, 'SIGKILL');

  await expect(desk.work).toContainText('El teléfono del puesto se cerró', { timeout: 20_000 });
  await expect(desk.note).toHaveValue('Antes de que cayera el teléfono');
  await until(
    async () =>
      (await centre.legs()).filter((leg) => leg.kind === 'agent' && leg.state !== 'ended').length,
    (n) => n === 0,
    20_000,
  );
  // The customer is still there and hears music: the agent goes back to them with one press.
  await expect(desk.work).toContainText('el cliente sigue y oye música');
  expect((await centre.legs()).some((leg) => leg.kind === 'customer' && leg.state === 'up')).toBe(
    true,
  );
  await expect(desk.strip).toContainText('Puede sonar', { timeout: 20_000 });
  await desk.press('Control+Shift+F2');
  await desk.expectCall('talking');
  await expect(desk.work).not.toContainText('el cliente sigue y oye música');
  await expect(desk.note).toHaveValue('Antes de que cayera el teléfono');
  await desk.press('F4');
  await desk.press('Escape');
  await desk.finishWrapUp();
  await desk.goReady();
  await centre.call({ number: '+34677239941' });
  await expect(desk.ringing.getByRole('article')).toBeVisible();
  await desk.press('F2');
  await desk.expectCall('talking');
});
