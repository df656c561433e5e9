/** J9: the core is killed in the middle of a call (web shell): talk goes on, the core returns and knows the call. */
import { expect, test } from '../fixtures/test.ts';
import { AGENT_HZ, CUSTOMER_HZ, HEARD, MARTA, until } from '../fixtures/facts.ts';

test('J9 the core is killed mid-call: talk goes on, it returns and knows the call @P0', async ({
  puesto,
}) => {
  test.skip(
    process.env['PUESTO_SHELL'] === 'electron',
    'In Electron the core is the main process: its death ends the app.',
  );
  const running = await puesto({ micHz: AGENT_HZ });
  const { desk, centre } = running;
  await desk.goReady();
  const customer = await centre.call({ number: MARTA.number, toneHz: CUSTOMER_HZ });
  await expect(desk.offer(MARTA.name)).toBeVisible();
  await desk.press('F2');
  await until(
    () => centre.measure(customer, 'out', 1000, [AGENT_HZ]),
    (m) => (m.tones[AGENT_HZ] ?? 0) > HEARD,
  );
  await desk.writeNote('Antes del corte');
  const agent = await centre.agentLeg();

  process.kill(running.corePid(), 'SIGKILL');
  const notice = desk.page.getByText(/reiniciando/i).first();
  await expect(notice).toBeVisible();
  await expect(notice).toBeHidden();
  await desk.expectCall('talking');
  await expect(desk.note).toHaveValue('Antes del corte');
  const heard = await centre.measure(agent.legId, 'in', 6000, [AGENT_HZ]);
  expect(heard.longestGapMs, 'gap in the agent’s voice').toBeLessThanOrEqual(100);

  // It is the same call, and it can be controlled.
  await desk.press('F7');
  await desk.expectCall('held');
  await desk.press('F7');
  await desk.press('F4');
  await expect(desk.wrapUp).toBeVisible();
  await until(
    async () => (await centre.legs()).filter((leg) => leg.state !== 'ended').length,
    (n) => n === 0,
  );
});

test('J9 the core is killed mid-chat, with the centre away: what was written is there, and arrives once @P0', async ({
  puesto,
}) => {
  test.skip(
    process.env['PUESTO_SHELL'] === 'electron',
    'In Electron the core is the main process: its death ends the app.',
  );
  const running = await puesto();
  const { desk, centre } = running;
  await desk.goReady();
  const chatId = await centre.chat({ displayName: 'Ada Rey', opening: 'Hola' });
  await expect(desk.offer('Ada Rey')).toBeVisible();
  await desk.press('F2');
  await desk.send('Antes');
  await expect(desk.transcript).toContainText('Entregado');

  await centre.crash();
  await expect(desk.strip).toContainText(/no contesta/i);
  await desk.send('Sin centro');
  await expect(desk.transcript).toContainText('Sale cuando vuelva el centro');
  await desk.page.keyboard.type('A medias');
  await expect(desk.work.getByText('borrador guardado')).toBeVisible();
  process.kill(running.corePid(), 'SIGKILL');
  const notice = desk.page.getByText(/reiniciando/i).first();
  await expect(notice).toBeVisible();
  await expect(notice).toBeHidden();
  for (const words of ['Hola', 'Antes', 'Sin centro'])
    await expect(desk.transcript).toContainText(words);
  await expect(desk.composer).toHaveValue('A medias');

  await centre.comeBack();
  await expect(desk.strip).toContainText(/todo enviado/i, { timeout: 40_000 });
  await expect(desk.transcript).not.toContainText('Sale cuando vuelva el centro');
  const lines = (await centre.window(chatId)).filter(
    ({ from, notice: said }) => from === 'agent' && said === null,
  );
  expect(lines.map(({ text }) => text)).toEqual(['Antes', 'Sin centro']);
  await expect(desk.composer).toHaveValue('A medias');
});
