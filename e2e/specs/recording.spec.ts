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

test('on a low screen the card field and a warned note stay in sight @P0', async ({ puesto }) => {
  const { desk, centre } = await puesto();
  const { page } = desk;
  await page.setViewportSize({ width: 1024, height: 768 });
  await desk.goReady();
  // Billing, which takes cards.
  await centre.call({ number: MARTA.number, dialled: '+34900100102' });
  await desk.answer(MARTA.name);
  await desk.note.fill('Paga con 4111 1111 1111 1111');
  await expect(desk.work.getByText('Número de tarjeta.')).toBeInViewport();
  expect((await desk.note.boundingBox())?.height, 'two lines of the note').toBeGreaterThan(48);
  await desk.note.fill('');

  await desk.press('Control+F6');
  await expect(desk.work).toContainText('Grabación en pausa');
  await page.keyboard.type('4111111111111111');
  // With whatever else comes and goes in the middle.
  await expect(page.getByLabel('Pago con tarjeta')).toBeInViewport({ ratio: 1 });
  await expect(desk.work.getByText('Visa, 16 cifras: número correcto')).toBeInViewport({
    ratio: 1,
  });
  await expect(page.getByRole('button', { name: 'A la nota' })).toBeInViewport({ ratio: 1 });
  await desk.press('Enter');
  await expect(desk.note).toHaveValue('Visa •••• 1111');
  await expect(desk.work).toContainText('Grabando');
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
