/** The customer: found by anything one knows of them, created, linked, edited and read; and the calls that got away. */
import { expect, test } from '../fixtures/test.ts';
import { AGENT_HZ, CUSTOMER_HZ, HEARD, MARTA, until } from '../fixtures/facts.ts';
import { listen } from '../pages/phone.ts';
import type { Desk } from '../pages/desk.ts';

const OSCAR = 'Óscar Beltrán Rivas';

/** The value beside a word on the card. */
const fact = (desk: Desk, word: string) =>
  desk.customerCard.locator('dt', { hasText: new RegExp(`^${word}$`) }).locator('+ dd');

async function openCardTab(desk: Desk): Promise<void> {
  await desk.customerCard.getByRole('tab', { name: 'Ficha' }).click();
  await expect(fact(desk, 'Teléfonos')).toBeVisible();
}

/** Types into the bar and waits for this person among the results, whoever else is there. */
async function findInBar(desk: Desk, words: string, name: string): Promise<void> {
  await desk.press('Control+K');
  await desk.page.keyboard.type(words);
  await expect(
    desk.page.getByRole('group', { name: 'Clientes' }).getByRole('option', { name }),
    `found by ${words}`,
  ).toBeVisible();
  await desk.press('Escape');
  await expect(desk.page.getByRole('combobox')).toBeHidden();
}

test('a customer is found by name, number, mail and order; entries open and filter by channel @P0', async ({
  puesto,
}) => {
  const { desk } = await puesto();
  await expect(desk.strip).toContainText('Puede sonar', { timeout: 20_000 });
  await desk.openCustomer(MARTA.name);

  // Open an entry: its body is longer than its line, and it closes again.
  const entries = desk.timelineRows;
  await expect(entries.first()).toHaveAttribute('aria-expanded', 'false');
  const list = desk.customerCard.getByRole('listitem');
  const entry = list.filter({ hasText: /Llamada/ }).first();
  const head = entry.getByRole('button', { name: /^Llamada/ });
  const before = (await entry.textContent()) ?? '';
  await head.focus();
  await desk.page.keyboard.press('Enter');
  await expect(head).toHaveAttribute('aria-expanded', 'true');
  await expect(entry).toContainText(/con \p{Lu}/u);
  expect((await entry.textContent())!.length, 'the body is shown').toBeGreaterThan(
    before.length + 40,
  );
  await desk.page.keyboard.press('Enter');
  await expect(head).toHaveAttribute('aria-expanded', 'false');

  // Only one channel, then all again.
  const filter = desk.customerCard.getByRole('group', { name: 'Filtrar por canal' });
  await expect(filter.getByRole('button').nth(2)).toBeVisible();
  await filter.getByRole('button', { name: 'Correo' }).focus();
  await desk.page.keyboard.press('Space');
  await expect(filter.getByRole('button', { name: 'Correo' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await until(
    () => entries.allTextContents(),
    (rows) => rows.length > 0 && rows.every((row) => row.startsWith('Correo')),
  );
  await filter.getByRole('button', { name: 'Todo' }).focus();
  await desk.page.keyboard.press('Space');
  await until(
    () => entries.allTextContents(),
    (rows) => rows.some((row) => row.startsWith('Llamada')),
  );

  await openCardTab(desk);
  const mail = ((await fact(desk, 'Correos').textContent()) ?? '').trim();
  const order = /[A-Z]*-?\d[\d-]+/.exec((await fact(desk, 'Pedidos').textContent()) ?? '')?.[0];
  expect(mail).toContain('@');
  expect(order).toBeTruthy();
  await findInBar(desk, 'ibañez', MARTA.name);
  await findInBar(desk, '612 044 918', MARTA.name);
  await findInBar(desk, mail, MARTA.name);
  await findInBar(desk, order!, MARTA.name);
});

test('a card is edited, kept, and a wrong number is refused in words @P0', async ({ puesto }) => {
  const { desk } = await puesto();
  await expect(desk.strip).toContainText('Puede sonar', { timeout: 20_000 });
  await desk.openCustomer(OSCAR);
  await openCardTab(desk);
  await desk.customerCard.getByRole('button', { name: 'Editar' }).click();
  const phones = desk.customerCard.getByRole('textbox', { name: 'Teléfonos' });
  const known = await phones.inputValue();
  await phones.fill('siete');
  await desk.customerCard.getByRole('textbox', { name: 'Ciudad' }).fill('Teruel');
  await desk.press('Enter');
  await expect(desk.customerCard.getByRole('alert')).toContainText('no parece un teléfono');
  await phones.fill(`${known}\n+34 976 000 111 despacho`);
  await desk.customerCard.getByRole('textbox', { name: 'Ciudad' }).focus();
  await desk.press('Enter');
  await expect(fact(desk, 'Ciudad')).toHaveText('Teruel');
  await expect(fact(desk, 'Teléfonos')).toContainText('976 00 01 11');
  await expect(fact(desk, 'Teléfonos')).toContainText('despacho');

  // The centre has it, not only this page.
  await desk.page.reload();
  await expect(desk.strip).toContainText('Puede sonar', { timeout: 20_000 });
  await desk.openCustomer(OSCAR);
  await openCardTab(desk);
  await expect(fact(desk, 'Ciudad')).toHaveText('Teruel');
  await findInBar(desk, '976000111', OSCAR);
});

test('an unknown caller becomes a new customer, linked to the contact @P0', async ({ puesto }) => {
  const { desk, centre } = await puesto();
  await desk.goReady();
  await centre.call({ number: '+34699000123' });
  await expect(desk.ringing.getByRole('article')).toBeVisible();
  await desk.press('F2');
  await desk.expectCall('talking');
  await expect(desk.work).toContainText('No sabemos quién es.');
  await desk.work.getByRole('button', { name: 'Crear ficha' }).click();
  const form = desk.work.getByRole('region', { name: 'Crear ficha' });
  await expect(form.getByRole('textbox', { name: 'Teléfonos' })).toHaveValue(/699 ?000 ?123/);
  await form.getByRole('textbox', { name: 'Nombre' }).fill('Elvira Tamames Gil');
  await desk.press('Enter');
  await expect(desk.stage('Elvira Tamames Gil')).toBeVisible();
  await expect(desk.customerCard).toContainText('Elvira Tamames Gil');
  await desk.expectCall('talking');
  await desk.hangUp();
  await desk.finishWrapUp();

  // Known the next time, before answering.
  await centre.call({ number: '+34699000123' });
  await expect(desk.offer('Elvira Tamames Gil')).toBeVisible();
});

test('an unknown caller is linked to a customer who is there already @P0', async ({ puesto }) => {
  const { desk, centre } = await puesto();
  await desk.goReady();
  await centre.call({ number: '+34699000124' });
  await expect(desk.ringing.getByRole('article')).toBeVisible();
  await desk.press('F2');
  await desk.expectCall('talking');
  await desk.work.getByRole('textbox', { name: /Nombre, número/ }).fill('Beltrán Rivas');
  const row = desk.work.getByRole('listitem').filter({ hasText: OSCAR });
  await row.getByRole('button', { name: /Es esta persona/ }).click();
  await expect(desk.stage(OSCAR)).toBeVisible();
  await expect(desk.customerCard).toContainText(OSCAR);
  const rowsBefore = await until(
    () => desk.timelineTotal(),
    (total) => total > 0,
  );
  await desk.writeNote('Llama desde otro número');
  await desk.hangUp();
  await desk.press('Escape');
  await desk.finishWrapUp();
  await desk.openCustomer(OSCAR);
  await until(
    () => desk.timelineTotal(),
    (total) => total === rowsBefore + 1,
  );
  await expect(desk.timelineRows.first()).toContainText('Llama desde otro número');
});

test('with automatic answering a caller is on the line after a short tone, without a press @P0', async ({
  puesto,
}) => {
  const { desk, centre, launched } = await puesto({ micHz: AGENT_HZ });
  await expect(desk.strip).toContainText('Puede sonar', { timeout: 20_000 });
  await desk.press('Control+Comma');
  await expect(desk.stage('Ajustes')).toBeVisible();
  const toggle = desk.page.getByRole('switch', { name: /Responder sin tocar nada/ });
  await desk.tabTo(toggle);
  await desk.press('Space');
  await expect(toggle).toBeChecked();
  await desk.press('Control+0');
  await desk.goReady();

  // Every sound that the phone begins from here on, and how loud it is.
  const phone = await launched.phonePage();
  await phone.evaluate(() => {
    const sounds: { seconds: number; isLoop: boolean; loudest: number }[] = [];
    Object.assign(window, { soundsByTest: sounds });
    const prototype = AudioBufferSourceNode.prototype;
    const start = Object.getOwnPropertyDescriptor(prototype, 'start')?.value as (
      this: AudioBufferSourceNode,
      ...more: number[]
    ) => void;
    prototype.start = function (this: AudioBufferSourceNode, ...more: number[]) {
      const samples = this.buffer?.getChannelData(0) ?? new Float32Array();
      sounds.push({
        seconds: this.buffer?.duration ?? 0,
        isLoop: this.loop,
        loudest: samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0),
      });
      start.apply(this, more);
    };
  });
  desk.countFrom();
  const customer = await centre.call({ number: MARTA.number, toneHz: CUSTOMER_HZ });
  await desk.expectCall('talking');
  expect(desk.presses, 'presses').toBe(0);
  await expect(desk.stage(MARTA.name)).toBeVisible();
  const sounds = await phone.evaluate(
    () =>
      (
        window as unknown as {
          soundsByTest: { seconds: number; isLoop: boolean; loudest: number }[];
        }
      ).soundsByTest,
  );
  expect(sounds, 'one short tone and no ring').toHaveLength(1);
  expect(sounds[0]?.isLoop).toBe(false);
  expect(sounds[0]?.seconds).toBeLessThan(1);
  expect(sounds[0]?.loudest).toBeGreaterThan(0.05);

  // Both hear each other.
  await until(
    async () => listen(phone, [CUSTOMER_HZ]),
    (heard) => (heard.tones[CUSTOMER_HZ] ?? 0) > HEARD,
  );
  await until(
    () => centre.measure(customer, 'out', 1000, [AGENT_HZ]),
    (m) => (m.tones[AGENT_HZ] ?? 0) > HEARD,
  );
});

test('a caller who stops waiting is among the missed ones, with the reason @P0', async ({
  puesto,
}) => {
  const { desk, centre } = await puesto();
  await desk.goReady();
  const customer = await centre.call({ number: MARTA.number });
  await expect(desk.offer(MARTA.name)).toBeVisible();
  await centre.stop(customer);
  await expect(desk.ringing.getByRole('article')).toHaveCount(0);
  const missed = desk.page.getByRole('region', { name: 'Sin contestar' });
  const row = missed.getByRole('listitem').filter({ hasText: MARTA.name });
  await expect(row).toContainText('colgó mientras esperaba');
  await desk.expectPresence('Disponible');

  // One key on the row calls back, another takes it away.
  await desk.tabTo(row.getByRole('button', { name: /Llamar/ }));
  await desk.press('x');
  await expect(row).toBeHidden();
  await expect(missed).toContainText('No se te ha escapado ninguna.');
});
