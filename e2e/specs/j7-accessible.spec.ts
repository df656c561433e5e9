/** J7: no serious violation on any screen in either theme, and everything by keyboard with the focus always in sight. */
import { expect, test } from '../fixtures/test.ts';
import { seriousViolations } from '../fixtures/axe.ts';
import { MARTA, until } from '../fixtures/facts.ts';
import type { Desk } from '../pages/desk.ts';

type Theme = 'light' | 'dark';

/** A fade in or out would be measured as a wrong contrast. */
const fades = (desk: Desk) =>
  desk.page.evaluate(async () => {
    const brief = document.getAnimations().filter((one) => {
      const timing = one.effect?.getComputedTiming();
      return timing !== undefined && Number(timing.endTime) < 2000;
    });
    await Promise.allSettled(brief.map((one) => one.finished));
  });

const wear = (desk: Desk, theme: Theme) =>
  desk.page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);

/**
 * Each screen in both themes: whole in its own, in the other what colours decide. Everything is looked at before the test fails, so
 * that one run names all that is wrong.
 */
async function look(desk: Desk, screen: string): Promise<void> {
  await fades(desk);
  expect.soft(await seriousViolations(desk.page), screen).toEqual([]);
  await wear(desk, 'dark');
  await fades(desk);
  expect.soft(await seriousViolations(desk.page, 'color'), `${screen}, dark`).toEqual([]);
  await wear(desk, 'light');
}

test('J7 no serious violation on any screen, in either theme @P0', async ({ puesto }) => {
  test.setTimeout(270_000);
  const { desk, centre } = await puesto({ isFirstRun: true, theme: 'light' });
  await expect(desk.strip).toContainText('Puede sonar', { timeout: 20_000 });
  await expect(desk.page.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(desk.stage('Probemos que te oyen')).toBeVisible();
  await look(desk, 'first-run check');
  await desk.tabTo(desk.page.getByRole('button', { name: 'Todo bien' }));
  await desk.press('Enter');
  await expect(desk.stage('Mi día')).toBeVisible();
  await desk.goReady();
  await look(desk, 'idle day');

  await desk.press('Control+Comma');
  await expect(desk.stage('Ajustes')).toBeVisible();
  await look(desk, 'settings');
  await desk.tabTo(desk.page.getByRole('button', { name: /Idioma/ }));
  await desk.page.keyboard.press('Enter');
  await desk.page.getByRole('option').first().waitFor();
  await look(desk, 'a select of the settings');
  await desk.press('Escape');
  await desk.press('Control+0');

  await desk.press('F1');
  await expect(desk.page.getByRole('dialog', { name: 'Teclas' })).toBeVisible();
  await look(desk, 'keys overview');
  await desk.press('Escape');
  await desk.press('Control+K');
  await desk.page.keyboard.type('mar');
  await desk.page.getByRole('option', { name: /Marta/ }).first().waitFor();
  await look(desk, 'palette with results');
  await desk.page.keyboard.type('zzzzqqq');
  await expect(desk.page.getByRole('listbox')).toContainText('No hay nada');
  await look(desk, 'palette without results');
  await desk.press('Escape');
  await desk.press('F8');
  await desk.page.getByRole('menu').waitFor();
  await look(desk, 'presence menu');
  await desk.press('Escape');
  const messages = desk.page.getByRole('dialog', { name: 'Mensajes del equipo' });
  await desk.press('Control+M');
  await expect(messages.getByRole('option', { name: /Dolores/ })).toBeVisible();
  await look(desk, 'messages, list');
  await desk.press('Enter');
  await expect(messages.getByRole('textbox')).toBeFocused();
  await look(desk, 'messages, a conversation');
  await desk.press('Escape');
  await desk.chooseFromMenu('Quién ha mirado mis contactos');
  await expect(desk.stage('Quién ha mirado mis contactos')).toBeVisible();
  await expect(desk.work).toContainText('Nadie ha mirado');
  await look(desk, 'who has looked');
  await desk.press('Control+0');
  await desk.press('Control+K');
  await desk.page.keyboard.type('escuchar');
  await desk.page.getByRole('option', { name: /^Escuchar a/ }).waitFor();
  await desk.press('Enter');
  await expect(desk.page.getByRole('dialog', { name: '¿A quién quieres escuchar?' })).toBeVisible();
  await look(desk, 'whom to listen to');
  await desk.press('Escape');
  await desk.chooseFromMenu('Prácticas');
  await expect(desk.stage('Prácticas')).toBeVisible();
  await expect(desk.page.getByRole('button', { name: /Que llame/ }).first()).toBeVisible();
  await look(desk, 'practice page');
  await desk.press('Control+0');
  await desk.chooseFromMenu('Sin enviar');
  await expect(desk.stage('Sin enviar')).toBeVisible();
  await look(desk, 'outbox, empty');
  await desk.press('Control+0');

  await desk.openCustomer(MARTA.name);
  await expect(desk.timelineRows.first()).toBeVisible();
  await desk.timelineRows.first().press('Enter');
  await look(desk, 'a looked-up customer with an open entry');
  await desk.customerCard.getByRole('tab', { name: 'Ficha' }).click();
  await look(desk, 'customer card');
  await desk.customerCard.getByRole('button', { name: 'Editar' }).click();
  await desk.customerCard.getByRole('textbox', { name: 'Teléfonos' }).fill('siete');
  await desk.customerCard.getByRole('button', { name: 'Guardar' }).click();
  await expect(desk.customerCard.getByRole('alert')).toBeVisible();
  await look(desk, 'customer card, edit form with a fault');
  await desk.customerCard.getByRole('button', { name: 'Cancelar' }).click();
  await desk.press('Control+0');

  const left = await centre.call({ number: '+34633907215' });
  await expect(desk.ringing.getByRole('article')).toBeVisible();
  await centre.stop(left);
  await expect(desk.ringing.getByRole('article')).toHaveCount(0);
  await expect(
    desk.page.getByRole('region', { name: 'Sin contestar' }).getByText(/Rubén/).first(),
  ).toBeVisible();
  await look(desk, 'missed');

  await centre.call({ number: '+34699000125' });
  await expect(desk.ringing.getByRole('article')).toBeVisible();
  await look(desk, 'offer of an unknown caller');
  await desk.press('F2');
  await desk.expectCall('talking');
  await desk.work.getByRole('textbox', { name: /Nombre, número/ }).fill('Beltrán');
  await expect(desk.work.getByRole('button', { name: /Es esta persona/ }).first()).toBeVisible();
  await look(desk, 'unknown caller with results');
  await desk.work.getByRole('button', { name: 'Crear ficha' }).click();
  await look(desk, 'unknown caller, new card');
  await desk.work.getByRole('button', { name: 'Cancelar' }).click();
  await desk.hangUp();
  await desk.finishWrapUp();

  const chatId = await centre.chat({ displayName: 'Ada Rey', opening: 'Me cobran dos veces' });
  await expect(desk.offer('Ada Rey')).toContainText('Me cobran dos veces');
  await look(desk, 'offer of a chat');
  await desk.press('F2');
  await desk.send('Hola, Ada: lo miro ahora.');
  await expect(desk.transcript).toContainText('Entregado');
  await look(desk, 'an open chat');
  await centre.leaves(chatId);
  await expect(desk.wrapUp).toContainText('quedan');
  await look(desk, 'a chat that has ended');
  await desk.press('Escape');
  await desk.finishWrapUp();

  await centre.call({ number: MARTA.number });
  await expect(desk.offer(MARTA.name)).toBeVisible();
  await expect(desk.timelineRows.first()).toBeVisible();
  await look(desk, 'offer');
  await desk.press('F2');
  await desk.expectCall('talking');
  await look(desk, 'call');
  const news = desk.page.getByRole('region', { name: 'Avisos de tu equipo' });
  await desk.press('Control+H');
  await expect(news).toContainText('Ha llegado a');
  await look(desk, 'help, with its reasons');
  await desk.press('Control+H');
  await expect(news).toBeEmpty();
  await desk.press('F6');
  await expect(desk.work).toContainText('Micro apagado');
  await look(desk, 'call, muted');
  await desk.press('F6');
  await desk.press('F9');
  await expect(desk.page.getByRole('dialog', { name: 'Teclado' })).toBeVisible();
  await desk.page.keyboard.type('12');
  await look(desk, 'keypad open');
  await desk.press('Escape');
  await desk.press('F7');
  await desk.expectCall('held');
  await look(desk, 'held');
  await desk.press('F7');
  await desk.expectCall('talking');
  await centre.recorder(false);
  await desk.press('Shift+F6');
  await expect(desk.work.getByRole('alert').first()).toBeVisible();
  await look(desk, 'recorder silent');
  await centre.recorder(true);

  await desk.chooseFromMenu('Salir');
  await expect(desk.page.getByRole('alertdialog')).toBeVisible();
  await look(desk, 'sign-out dialog');
  await desk.press('Escape');
  await expect(desk.page.getByRole('alertdialog')).toBeHidden();
  await desk.writeNote('Una nota');
  await desk.press('F4');
  await expect(desk.work).toContainText('Colgaste tú');
  await desk.press('Escape');
  await desk.press('1');
  await look(desk, 'wrap-up');
  await centre.crash();
  await expect(desk.strip).toContainText(/no contesta/i);
  await desk.press('Control+Enter');
  await expect(desk.strip).toContainText(/\d sin enviar/);
  await look(desk, 'centre away');
  await desk.chooseFromMenu('Sin enviar');
  await expect(desk.page.getByRole('listitem').filter({ hasText: 'Cierre' })).toBeVisible();
  await look(desk, 'outbox, waiting');
  await centre.comeBack();
  await expect(desk.strip).toContainText(/todo enviado/i, { timeout: 40_000 });

  await desk.press('Control+0');
  await desk.chooseFromMenu('Salir');
  await expect(desk.page.getByLabel('Contraseña')).toBeVisible();
  await look(desk, 'sign-in');
  await desk.signIn('not this one');
  await expect(desk.page.getByRole('alert').first()).toBeVisible();
  await look(desk, 'sign-in with a fault');
});

/** Marks what can be used, walks with Tab, and answers what was not reached and where the focus could not be seen. */
async function walk(desk: Desk): Promise<{ missed: string[]; unseen: string[]; count: number }> {
  const count = await desk.page.evaluate(() => {
    const isShown = (one: Element) =>
      one.checkVisibility({ visibilityProperty: true }) &&
      one.closest('[inert], [aria-hidden=true]') === null;
    const usable = [
      ...document.querySelectorAll<HTMLElement>(
        'button, a[href], input, textarea, select, [role=button], [role=tab], [role=switch], [tabindex="0"]',
      ),
    ].filter((one) => isShown(one) && !(one as HTMLButtonElement).disabled);
    let marked = 0;
    for (const one of usable) {
      // One of a row of tabs, of radios or of the history is reached by Tab, its siblings by arrows.
      if (
        one.tabIndex < 0 &&
        one.closest('[role=tablist],[role=radiogroup],[role=toolbar],[data-roving]')
      )
        continue;
      // A panel is a stop of its own while nothing is in it; it learns a moment late that something has come.
      if (
        one.matches('[role=tabpanel]') &&
        usable.some((each) => each !== one && one.contains(each))
      )
        continue;
      one.dataset['walk'] = 'open';
      marked += 1;
    }
    (document.activeElement as HTMLElement | null)?.blur();
    return marked;
  });
  const unseen = new Set<string>();
  for (let press = 0; press < count * 2 + 40; press += 1) {
    await desk.page.keyboard.press('Tab');
    const step = await desk.page.evaluate(() => {
      const one = document.activeElement as HTMLElement | null;
      if (!one || one === document.body) return null;
      const shows = (each: Element | null): boolean => {
        if (!each || each === document.body) return false;
        const style = getComputedStyle(each);
        const outline = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
        return outline && !/rgba\(.*, 0\)|transparent/.test(style.outlineColor);
      };
      const box = one.getBoundingClientRect();
      // A hidden input stands for the switch or slider that is drawn around it.
      const isDrawn = shows(one) || shows(one.closest('[data-focus-visible]'));
      let { left, right, top, bottom } = box;
      for (let up = one.parentElement; up; up = up.parentElement) {
        // Behind a switch or slider stands a hidden input; what is drawn around it counts.
        if (up.matches('[style*="clip"]')) continue;
        const style = getComputedStyle(up);
        const outer = up.getBoundingClientRect();
        if (style.overflowX !== 'visible') {
          left = Math.max(left, outer.left);
          right = Math.min(right, outer.right);
        }
        if (style.overflowY !== 'visible') {
          top = Math.max(top, outer.top);
          bottom = Math.min(bottom, outer.bottom);
        }
      }
      const isInSight =
        Math.min(bottom, innerHeight) - Math.max(top, 0) > Math.min(box.height, 24) * 0.8 &&
        Math.min(right, innerWidth) - Math.max(left, 0) > Math.min(box.width, 24) * 0.8;
      one.dataset['walk'] = 'reached';
      const name = one.getAttribute('aria-label') ?? one.textContent;
      return {
        what: `${one.tagName.toLowerCase()}.${one.className} «${name.trim().slice(0, 60)}»`,
        isSeen: isDrawn && isInSight,
      };
    });
    if (step && !step.isSeen) unseen.add(step.what);
    const left = await desk.page.locator('[data-walk=open]').count();
    if (left === 0) break;
  }
  const missed = await desk.page
    .locator('[data-walk=open]')
    .evaluateAll((all) =>
      all.map((one) => `${one.tagName.toLowerCase()}.${one.className} «${one.textContent}»`),
    );
  await desk.page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLElement>('[data-walk]'))
      delete one.dataset['walk'];
  });
  return { missed, unseen: [...unseen], count };
}

async function expectWalk(desk: Desk, screen: string, atLeast: number): Promise<void> {
  const { missed, unseen, count } = await walk(desk);
  expect(count, `${screen}: things to use`).toBeGreaterThan(atLeast);
  expect.soft(missed, `${screen}: not reached by Tab`).toEqual([]);
  expect.soft(unseen, `${screen}: focus not in sight`).toEqual([]);
}

test('J7 everything by keyboard: Tab reaches all, the focus is seen, Escape closes and gives the focus back @P0', async ({
  puesto,
}) => {
  const { desk, centre } = await puesto();
  await desk.goReady();
  await expectWalk(desk, 'idle day', 8);
  await desk.press('Control+Comma');
  await expect(desk.stage('Ajustes')).toBeVisible();
  await expectWalk(desk, 'settings', 12);
  await desk.press('Control+0');

  // A page that a key opened closes with Escape, from wherever the focus is; a list in it keeps its own.
  const menu = desk.banner.getByRole('button').last();
  await menu.focus();
  await desk.press('Control+Comma');
  await expect(desk.stage('Ajustes')).toBeVisible();
  await desk.tabTo(desk.page.getByRole('button', { name: /Idioma/ }));
  await desk.press('Enter');
  await desk.page.getByRole('option').first().waitFor();
  await desk.press('Escape');
  await expect(desk.page.getByRole('option').first()).toBeHidden();
  await expect(desk.stage('Ajustes')).toBeVisible();
  await desk.press('Escape');
  await expect(desk.stage('Mi día')).toBeVisible();
  await expect(menu, 'focus after a page').toBeFocused();

  await centre.call({ number: MARTA.number });
  await expect(desk.offer(MARTA.name)).toBeVisible();
  await expect(desk.timelineRows.first()).toBeVisible();
  await expectWalk(desk, 'offer', 8);
  await desk.press('F2');
  await desk.expectCall('talking');
  await expectWalk(desk, 'call', 20);

  const { page } = desk;
  const search = desk.banner.getByRole('button', { name: /Cliente, número/ });
  const overlays = [
    { keys: 'Control+K', overlay: page.getByRole('combobox') },
    { keys: 'Control+D', overlay: page.getByRole('combobox') },
    { keys: 'F1', overlay: page.getByRole('dialog', { name: 'Teclas' }) },
    { keys: 'F8', overlay: page.getByRole('menu') },
    { keys: 'F9', overlay: page.getByRole('dialog', { name: 'Teclado' }) },
    { keys: 'Control+M', overlay: page.getByRole('dialog', { name: 'Mensajes del equipo' }) },
  ];
  for (const from of [desk.note, search]) {
    for (const { keys, overlay } of overlays) {
      await from.focus();
      await desk.press(keys);
      await expect(overlay, `${keys} opens`).toBeVisible();
      await until(
        () => overlay.evaluate((one) => one.contains(document.activeElement)),
        (isInside) => isInside,
      );
      await desk.press('Escape');
      await expect(overlay, `${keys}, then Escape`).toBeHidden();
      await expect.soft(from, `focus after ${keys}, Escape`).toBeFocused();
    }
  }

  // The question before signing out, and the menu it comes from.
  await desk.chooseFromMenu('Salir');
  const question = page.getByRole('alertdialog');
  await expect(question).toBeVisible();
  await until(
    () => question.evaluate((one) => one.contains(document.activeElement)),
    (isInside) => isInside,
  );
  await desk.press('Escape');
  await expect(question).toBeHidden();
  await expect
    .soft(desk.banner.getByRole('button').last(), 'focus after the question')
    .toBeFocused();
  await desk.expectCall('talking');

  await desk.hangUp();
  await expectWalk(desk, 'wrap-up', 15);
});
