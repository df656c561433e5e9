/**
 * The presses that frequent tasks may cost (interactions.md, part 1), counted. A test fails when a task costs more, and when
 * a key does something to a call while the agent is only writing.
 */
import { expect, test } from '../fixtures/test.ts';
import { MARTA, until } from '../fixtures/facts.ts';
import type { Desk } from '../pages/desk.ts';

const DIALLED = '+34911000440';

/** The reason that is chosen so far, of none or one. */
const pickedReason = (desk: Desk) =>
  desk.wrapUp.getByRole('group', { name: 'Motivo' }).getByRole('button', { pressed: true });

/** A press that a task needed was spent; anything more fails. */
function expectPresses(desk: Desk, most: number, task: string): void {
  expect(desk.presses, task).toBeLessThanOrEqual(most);
  desk.countFrom();
}

test('tasks 1, 2, 4, 5, 6, 7 and 20 within their presses @P0', async ({ puesto }) => {
  const { desk, centre } = await puesto();

  desk.countFrom();
  await expect(desk.strip).toContainText('Puede sonar', { timeout: 20_000 });
  await expect(desk.strip).toContainText('Teléfono: listo');
  expectPresses(desk, 0, 'task 1: station and devices after signing in');
  await desk.press('Shift+F8');
  await desk.expectPresence('Disponible');
  expectPresses(desk, 1, 'task 1: ready');

  // Task 4: who it is, painted with the ring and before any press.
  await desk.page.evaluate(() => {
    const seen: { ringMs?: number; cardMs?: number } = {};
    Object.assign(window, { seenByTest: seen });
    const look = () => {
      const ring = document.querySelector('section[aria-label="Te llaman"] article');
      if (ring) seen.ringMs ??= performance.now();
      const head = document.querySelector('main h1')?.textContent ?? '';
      const recent = document.querySelectorAll('main section[aria-label="Lo último"] li time');
      const openCase = document.querySelector('main section[aria-label="Caso abierto"]');
      if (head.includes('Marta') && recent.length === 3 && openCase)
        seen.cardMs ??= performance.now();
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  });
  await centre.call({ number: MARTA.number });
  await expect(desk.offer(MARTA.name)).toBeVisible();
  await expect(desk.stage(MARTA.name)).toBeVisible();
  await expect(desk.work.getByRole('region', { name: 'Lo último' })).toBeVisible();
  const seen = await until(
    () =>
      desk.page.evaluate(
        () =>
          (window as unknown as { seenByTest: { ringMs?: number; cardMs?: number } }).seenByTest,
      ),
    ({ ringMs, cardMs }) => ringMs !== undefined && cardMs !== undefined,
  );
  const cardAfterMs = (seen.cardMs ?? NaN) - (seen.ringMs ?? NaN);
  test.info().annotations.push({ type: 'card after ring ms', description: cardAfterMs.toFixed(1) });
  expect(cardAfterMs, 'task 4: from the ring to the card').toBeLessThan(200);
  expectPresses(desk, 0, 'task 4: know who it is');

  await desk.press('F2');
  await desk.expectCall('talking');
  expectPresses(desk, 1, 'task 2: answer');

  await desk.press('F6');
  await expect(desk.work).toContainText('Micro apagado');
  expectPresses(desk, 1, 'task 5: mute');
  await desk.press('F6');
  await expect(desk.work).not.toContainText('Micro apagado');
  expectPresses(desk, 1, 'task 5: unmute');

  await desk.press('F7');
  await desk.expectCall('held');
  expectPresses(desk, 1, 'task 6: hold');
  await desk.press('F7');
  await desk.expectCall('talking');
  expectPresses(desk, 1, 'task 6: resume');

  // A nervous second press ends nothing else.
  await desk.press('F4');
  await expect(desk.work).toContainText('Colgaste tú');
  expectPresses(desk, 1, 'task 7: hang up');

  await expect(desk.wrapUp).toContainText('sugerido');
  await desk.press('Control+Enter');
  await expect(desk.wrapUp).toBeHidden();
  await desk.expectPresence('Disponible');
  expectPresses(desk, 1, 'task 20: the suggested reason');

  await centre.call({ number: '+34622118340', intent: 'no me funciona' });
  await expect(desk.ringing.getByRole('article')).toBeVisible();
  await desk.press('F2');
  await desk.expectCall('talking');
  await desk.press('F4');
  await expect(desk.work).toContainText('Colgaste tú');
  desk.countFrom();
  await desk.press('2');
  await expect(pickedReason(desk)).toHaveCount(1);
  await desk.press('Control+Enter');
  await expect(desk.wrapUp).toBeHidden();
  expectPresses(desk, 2, 'task 20: a reason by its number, and done');
});

test('tasks 18, 21 and 23 within their presses; a state chosen during a contact waits and can be taken back @P0', async ({
  puesto,
}) => {
  const { desk, centre } = await puesto();
  await desk.goReady();
  desk.countFrom();
  await desk.press('F8');
  await desk.press('1');
  await desk.expectPresence('Descanso');
  expectPresses(desk, 2, 'task 21: a named break');
  await desk.press('Shift+F8');
  await desk.expectPresence('Disponible');
  expectPresses(desk, 1, 'task 21: back');

  await centre.callees([
    { number: DIALLED, behaviour: 'answers', answerAfterMs: 400 },
    { number: '+34911000441', behaviour: 'answers', answerAfterMs: 400 },
  ]);
  desk.countFrom();
  await desk.press('Control+K');
  await desk.page.keyboard.type(DIALLED);
  await desk.press('Enter');
  await desk.expectCall('talking');
  expectPresses(desk, 2, 'task 23: a number in the bar, without typing');

  await desk.writeNote('De la primera');
  await desk.dial('+34911000441');
  await expect(desk.contacts).toHaveCount(2);
  await desk.expectCall('talking');
  await desk.writeNote('De la segunda');
  desk.countFrom();
  await desk.press('Control+1');
  await expect(desk.note).toHaveValue('De la primera');
  expectPresses(desk, 1, 'task 18: to the first contact, its draft kept');
  await desk.press('Control+2');
  await expect(desk.note).toHaveValue('De la segunda');
  expectPresses(desk, 1, 'task 18: to the second contact, its draft kept');

  // Task 21 during a contact: shown, cancellable, and kept until the contact is over.
  await desk.press('F8');
  await desk.press('2');
  await expect(desk.presence).toContainText('Después: Comida');
  await expect(desk.presence).toContainText('En llamada');
  expectPresses(desk, 2, 'task 21: the next state');
  const cancel = desk.presence.getByRole('button', { name: /Quitar el siguiente estado, Comida/ });
  await cancel.focus();
  await desk.page.keyboard.press('Enter');
  await expect(desk.presence).not.toContainText('Después');
  await desk.press('F8');
  await desk.press('3');
  await expect(desk.presence).toContainText('Después: Reunión');
  for (let left = 2; left > 0; left -= 1) {
    await desk.press('Control+1');
    await desk.press('F4');
    await expect(desk.work).toContainText('Colgaste tú');
    await desk.press('1');
    await desk.press('Control+Enter');
    await expect(desk.contacts).toHaveCount(left - 1);
    // Nobody hangs up on two people within a second: F4 takes that for one nervous press.
    await desk.page.waitForTimeout(1000);
  }
  await desk.expectPresence('Reunión');
});

test('nothing happens to a call while the agent writes, and AltGr triggers nothing @P0', async ({
  puesto,
}) => {
  const { desk, centre } = await puesto();
  await desk.goReady();
  await centre.call({ number: MARTA.number });
  await desk.answer(MARTA.name);
  await desk.press('Control+I');
  await expect(desk.note).toBeFocused();
  const words = '1234567890 cxdk Abono de 54,90 € #*\nsegunda línea 12';
  await desk.page.keyboard.type(words);
  await desk.press('Delete');
  await desk.press('Backspace');
  await desk.press('Escape');
  await expect(desk.note).not.toBeFocused();
  await expect(desk.note).toHaveValue(words.slice(0, -1));
  await expect(pickedReason(desk)).toHaveCount(0);
  await desk.expectCall('talking');

  // AltGr arrives as Ctrl+Alt from Windows layouts: @, #, € and the like, never one of our keys.
  await desk.press('Control+I');
  for (const key of ['1', '0', 'k', 'd', 'i', ',', 'Enter', 'F4', 'F7'])
    await desk.press(`Control+Alt+${key}`);
  await expect(desk.stage(MARTA.name)).toBeVisible();
  await expect(desk.page.getByRole('dialog')).toHaveCount(0);
  await desk.expectCall('talking');
  await expect(desk.note).toBeFocused();

  // The keys of a call work all the same from inside the note.
  await desk.press('F7');
  await desk.expectCall('held');
  await desk.press('F7');
  await desk.expectCall('talking');
  // A key held down is one press.
  await desk.page.keyboard.down('F6');
  await desk.page.keyboard.down('F6');
  await desk.page.keyboard.down('F6');
  await desk.page.keyboard.up('F6');
  await expect(desk.work).toContainText('Micro apagado');
  await desk.press('F6');
  await desk.press('F4');
  await expect(desk.work).toContainText('Colgaste tú');
  // A digit picks a reason only after the note is left.
  await desk.press('3');
  await expect(pickedReason(desk)).toHaveCount(0);
  await desk.press('Escape');
  await desk.press('3');
  await expect(pickedReason(desk)).toHaveCount(1);
});
