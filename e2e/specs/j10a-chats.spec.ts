/** J10a: three chats beside a call, by keys alone: voice goes on, drafts and places are kept, nothing written is lost. */
import { drawn } from '../fixtures/drawn.ts';
import { expect, test } from '../fixtures/test.ts';
import { AGENT_HZ, CUSTOMER_HZ, HEARD, MARTA, until } from '../fixtures/facts.ts';
import { seriousViolations } from '../fixtures/axe.ts';
import type { PracticeCentre } from '../fixtures/centre.ts';

const wordsOf = async (centre: PracticeCentre, chatId: string) =>
  (await centre.window(chatId)).filter(({ from, notice }) => from === 'agent' && notice === null);

test('J10a three chats and a call at once @P0', async ({ puesto }) => {
  const { desk, centre } = await puesto({ micHz: AGENT_HZ });
  await desk.goReady();
  const caller = await centre.call({ number: MARTA.number, toneHz: CUSTOMER_HZ });
  await desk.answer(MARTA.name);
  const isHeard = () =>
    until(
      () => centre.measure(caller, 'out', 1000, [AGENT_HZ]),
      (measured) => (measured.tones[AGENT_HZ] ?? 0) > HEARD,
    );
  await isHeard();

  const ada = await centre.chat({ displayName: 'Ada Rey', opening: 'Me cobran dos veces' });
  const blas = await centre.chat({ displayName: 'Blas Gil', opening: '¿Dónde está mi factura?' });
  const clara = await centre.chat({ displayName: 'Clara Sanz', opening: 'Quiero otro móvil' });
  for (const [name, first] of [
    ['Ada Rey', 'Me cobran dos veces'],
    ['Blas Gil', 'factura'],
    ['Clara Sanz', 'otro móvil'],
  ] as const)
    await expect(desk.offer(name)).toContainText(first);
  // The call in the middle stays there until the agent chooses otherwise.
  await expect(desk.stage(MARTA.name)).toBeVisible();
  desk.countFrom();
  await desk.press('Control+F2');
  expect(desk.presses).toBe(1);
  await expect(desk.contacts).toHaveCount(4);

  await desk.goTo('Ada Rey');
  await desk.send('Hola, Ada: lo miro ahora.');
  await expect(desk.transcript).toContainText('Entregado');
  await desk.page.keyboard.type('Un borrador para Ada');
  await isHeard();

  // Many words, and a place further up in them.
  for (let at = 1; at <= 30; at += 1) await centre.says(blas, `Línea número ${at}`);
  await expect(desk.contact('Blas Gil')).toContainText('Línea número 30');
  await expect(desk.contact('Blas Gil')).toContainText('sin leer');
  await desk.goTo('Blas Gil');
  await expect(desk.transcript).toContainText('Línea número 30');
  await expect(desk.composer).toHaveValue('');
  await desk.transcript.focus();
  await desk.page.keyboard.press('Home');
  const top = () => desk.transcript.evaluate((log) => log.scrollTop);
  await until(top, (at) => at === 0);
  // The page hears of the last pixels with the next frame.
  await drawn(desk.page);
  await expect(desk.work.getByRole('button', { name: 'Ir a lo último' })).toBeVisible();
  desk.countFrom();
  await desk.goTo('Ada Rey');
  await expect(desk.composer).toHaveValue('Un borrador para Ada');
  await desk.goTo('Blas Gil');
  expect(desk.presses).toBe(2);
  expect(await top()).toBe(0);
  await centre.says(blas, '¿Sigues ahí?');
  await expect(desk.work.getByRole('button', { name: '1 mensaje nuevo' })).toBeVisible();
  expect(await top()).toBe(0);
  await desk.work.getByRole('button', { name: '1 mensaje nuevo' }).press('Enter');
  await expect(desk.work.getByRole('button', { name: '1 mensaje nuevo' })).toBeHidden();

  // What did not get there is said, and goes again on a press: once.
  await centre.failNext(1, blas);
  await desk.composer.focus();
  await desk.send('Va de camino');
  await expect(desk.transcript).toContainText('No le ha llegado');
  await desk.tabTo(desk.transcript.getByRole('button', { name: 'Volver a enviar' }));
  await desk.page.keyboard.press('Enter');
  await expect(desk.transcript).toContainText('Entregado');
  await expect(desk.transcript).not.toContainText('No le ha llegado');
  await until(
    () => wordsOf(centre, blas),
    (lines) => lines.filter(({ text }) => text === 'Va de camino').length === 1,
  );

  // Task 15: a canned reply at the cursor in two presses and its code.
  await desk.goTo('Clara Sanz');
  await expect(desk.composer).toBeFocused();
  desk.countFrom();
  await desk.press('/');
  await desk.page.keyboard.type('saludo');
  await expect(desk.page.getByRole('listbox', { name: 'Respuestas preparadas' })).toBeVisible();
  await desk.press('Enter');
  expect(desk.presses).toBe(2);
  await expect(desk.composer).not.toHaveValue(/[/{]/);
  await expect(desk.composer).toHaveValue(/Lucía/);
  await desk.press('Enter');
  await until(
    () => wordsOf(centre, clara),
    (lines) => lines.some(({ text }) => text.includes('Lucía')),
  );

  // The end is one press; digits pick the reason from then on.
  desk.countFrom();
  await desk.press('F4');
  await expect(desk.wrapUp).toContainText('quedan');
  await desk.press('1');
  await desk.press('Control+Enter');
  expect(desk.presses).toBe(3);
  await expect(desk.contact('Clara Sanz')).toBeHidden();
  expect((await centre.window(clara)).at(-1)?.notice).toBe('ended');

  await isHeard();
  await desk.goTo(MARTA.name);
  await desk.expectCall('talking');
  await desk.hangUp();
  await desk.press('1');
  await desk.press('Control+Enter');
  await expect(desk.contact(MARTA.name)).toBeHidden();
  await expect(desk.contacts).toHaveCount(2);
  expect((await centre.window(ada)).some(({ text }) => text.startsWith('Hola, Ada'))).toBe(true);
});

test('J10a a chat ends on top of its customer’s history, with what was said @P0', async ({
  puesto,
}) => {
  const { desk, centre } = await puesto();
  await desk.goReady();
  const chatId = await centre.chat({ number: MARTA.number, opening: 'Me han cobrado dos veces' });
  await expect(desk.offer(MARTA.name)).toBeVisible();
  await expect(desk.timelineRows.first()).toBeVisible();
  const before = await desk.timelineTotal();
  await desk.press('F2');
  await desk.send('Ya está anulado, Marta.');
  await expect(desk.transcript).toContainText('Entregado');
  expect(await seriousViolations(desk.page)).toEqual([]);
  // The note begins while the chat goes on.
  await desk.press('Control+I');
  await desk.writeNote('Cargo doble anulado por chat');
  await centre.leaves(chatId);
  await expect(desk.wrapUp).toContainText('quedan');
  expect(await seriousViolations(desk.page)).toEqual([]);
  await desk.press('Escape');
  await desk.finishWrapUp();
  await desk.openCustomer(MARTA.name);
  await until(
    () => desk.timelineTotal(),
    (total) => total === before + 1,
  );
  await expect(desk.timelineRows.first()).toContainText('Chat');
  await expect(desk.timelineRows.first()).toContainText('Cargo doble anulado por chat');
});

test('J10a hostile words stay words, and nothing that is pasted is lost @P0', async ({
  puesto,
}) => {
  const { desk, centre } = await puesto();
  await desk.goReady();
  const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  const chatId = await centre.chat({ displayName: hostile, opening: hostile });
  await expect(desk.ringing.getByRole('article')).toContainText('<script>');
  await desk.press('F2');
  await expect(desk.transcript).toContainText('<script>');
  await centre.says(chatId, `\u202Etnof${'Z'.repeat(100_000)}`);
  await expect(desk.transcript).toContainText('ZZZZ');
  expect(await desk.transcript.locator('img, script').count()).toBe(0);
  expect(await desk.page.title()).toBe('Puesto');

  await expect(desk.composer).toBeFocused();
  await desk.page.keyboard.insertText('x'.repeat(100_000));
  await expect(desk.work).toContainText('Sobran 95000 caracteres');
  await desk.press('Enter');
  await expect(desk.composer).toHaveValue(/^x{100000}$/);
  expect(await wordsOf(centre, chatId)).toEqual([]);
  // Nor does the page's own end lose it, once core has it.
  await desk.composer.fill(`Importante ${'y'.repeat(50_000)}`);
  await expect(desk.work).toContainText('Sobran');
  await expect(desk.work.getByText('borrador guardado')).toBeVisible();
  await desk.page.reload();
  await expect(desk.composer).toHaveValue(/^Importante y{50000}$/, { timeout: 20_000 });
  await desk.composer.fill('Corto');
  await desk.press('Enter');
  await until(
    () => wordsOf(centre, chatId),
    (lines) => lines.length === 1 && lines[0]?.text === 'Corto',
  );
});

test('J10a what is written while the centre dies arrives once @P0', async ({ puesto }) => {
  const { desk, centre } = await puesto();
  await desk.goReady();
  const chatId = await centre.chat({ displayName: 'Ada Rey', opening: 'Hola' });
  await expect(desk.offer('Ada Rey')).toBeVisible();
  await desk.press('F2');
  await desk.send('Antes');
  await expect(desk.transcript).toContainText('Entregado');

  await Promise.all([centre.crash(), desk.send('Durante')]);
  await expect(desk.strip).toContainText(/no contesta/i);
  await expect(desk.work).toContainText('tus mensajes esperan aquí');
  await desk.send('Sin centro');
  await expect(desk.transcript).toContainText('Sale cuando vuelva el centro');

  await centre.comeBack();
  await expect(desk.strip).toContainText(/todo enviado/i, { timeout: 40_000 });
  await expect(desk.transcript).not.toContainText('Sale cuando vuelva el centro');
  await expect(desk.transcript).toContainText('Entregado');
  const lines = await until(
    () => wordsOf(centre, chatId),
    (all) => all.length >= 3,
    20_000,
  );
  expect(lines.map(({ text }) => text)).toEqual(['Antes', 'Durante', 'Sin centro']);
});
