/** Recording: what is shown is what the centre confirmed; a recorder that does not answer is said loudly, never guessed. */
import { expect, test } from '../fixtures/test.ts';
import { MARTA, until } from '../fixtures/facts.ts';

test('recording is paused by one key and shown so only once the centre confirms @P0', async ({
  puesto,
}) => {
  const { desk, centre } = await puesto();
  await desk.goReady();
  await centre.call({ number: MARTA.number });
  await desk.answer(MARTA.name);
  await expect(desk.work).toContainText('Grabando');

  desk.countFrom();
  await desk.press('Shift+F6');
  await expect(desk.work).toContainText('Grabación en pausa');
  await expect(desk.controls.getByRole('button', { name: 'Seguir grabando' })).toBeVisible();
  expect(desk.presses).toBe(1);
  await desk.press('Shift+F6');
  await expect(desk.work).toContainText('Grabando');
  await expect(desk.work).not.toContainText('Grabación en pausa');
});

test('a recorder that does not answer is said loudly and the pause is not claimed @P0', async ({
  puesto,
}) => {
  const { desk, centre } = await puesto();
  await desk.goReady();
  await centre.call({ number: MARTA.number });
  await desk.answer(MARTA.name);
  await expect(desk.work).toContainText('Grabando');
  await centre.recorder(false);

  // Whatever the desk says in between, it never says that the recording stands still.
  await desk.page.evaluate(() => {
    const seen = { paused: false };
    Object.assign(window, { seenByTest: seen });
    new MutationObserver(() => {
      if (document.querySelector('main')?.textContent.includes('Grabación en pausa'))
        seen.paused = true;
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  const pressedAtMs = performance.now();
  await desk.press('Shift+F6');
  const warning = desk.work.getByRole('alert').filter({ hasText: /datos de tarjeta/ });
  await expect(warning).toBeVisible({ timeout: 5_000 });
  const warnedAfterMs = performance.now() - pressedAtMs;
  test.info().annotations.push({ type: 'warned after ms', description: warnedAfterMs.toFixed(0) });
  expect(warnedAfterMs, 'time to the warning').toBeLessThan(4_000);
  await expect(warning).toContainText(/no confirma/);
  await expect(desk.work).toContainText('No sabemos si se graba');

  // The recorder comes back: the same key works again and the warning goes.
  await centre.recorder(true);
  await desk.press('Shift+F6');
  await until(
    () => desk.work.textContent(),
    (words) => words?.includes('Grabación en pausa') === true,
  );
  await expect(warning).toBeHidden();
  const seen = await desk.page.evaluate(
    () => (window as unknown as { seenByTest: { paused: boolean } }).seenByTest.paused,
  );
  expect(seen, 'the observer sees the real pause').toBe(true);
});
