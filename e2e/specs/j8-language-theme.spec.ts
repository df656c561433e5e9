/** J8: language, theme and text size change at once in the middle of a call; no word of the other language, no missing key, nothing cut off. */
import { expect, test } from '../fixtures/test.ts';
import { MARTA } from '../fixtures/facts.ts';
import type { Desk } from '../pages/desk.ts';

/** Words that only the Spanish desk says. */
const SPANISH =
  /\b(ajustes|aspecto|atendidas|buscar|cerrar|cierre|cliente|colas|colgar|descanso|disponible|editar|enviado|espera|estado|ficha|guardar|hablando|hoy|idioma|llamada|llamar|marcar|motivo|nadie|nota|pausar|prefiere|puede|resultado|salir|seguimiento|silenciar|sin|sonido|teclado|teclas|tema|timbre|todo|volver|conexión|después|grabación|línea|llamadas|más|micrófono|prácticas|teléfono)\b/i;
/** Letters that English does not have, in words that are no names. */
const SPANISH_LETTERS = /[¿¡]|(?<!\p{L})\p{Ll}*[áéíóúñ]/u;
/** Words that only the English desk says. */
const ENGLISH =
  /\b(the|and|your|you|answer|available|away|back|break|call|calls|cancel|card|centre|close|connected|customer|edit|handled|history|hold|idle|keypad|keys|language|mute|nobody|note|outcome|pause|phone|queue|queues|ready|reason|remove|save|search|settings|signed|since|speaker|state|theme|today|voice|waiting|with)\b/i;
/** What a text looks like whose key, value or format is missing. */
const MISSING =
  /undefined|\bnull\b|\bNaN\b|\[object|\$\{|\{[a-z][\w.]*\}|\b[a-z]+[A-Z][a-z]\w*\b|\b[a-z]+\.[a-z]+[A-Z]\w*/;

/** Everything the desk itself says now: texts and names of controls, without what customers said or are called. */
function saidByDesk(desk: Desk): Promise<readonly string[]> {
  return desk.page.evaluate(() => {
    // What a computer is told to do is the same in every language.
    const isForeign = (one: Element | null) =>
      one?.closest('bdi, textarea, code, [title] h1') !== null;
    const said: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const words = node.textContent?.trim() ?? '';
      const parent = node.parentElement;
      if (words !== '' && parent && !isForeign(parent) && !parent.closest('script, style'))
        said.push(words);
    }
    for (const one of document.querySelectorAll('[aria-label], [placeholder], [aria-valuetext]')) {
      if (isForeign(one)) continue;
      for (const name of ['aria-label', 'placeholder', 'aria-valuetext']) {
        const words = one.getAttribute(name)?.trim();
        if (words) said.push(words);
      }
    }
    return said;
  });
}

/** Names of languages are written in themselves, and people keep theirs. */
const NAMES = /^(Español|English)$|Marta Ibáñez Soler|Rubén( Cifuentes Lago)?|Óscar|Lucía Prieto/g;

async function expectSpoken(desk: Desk, screen: string, other: RegExp, atLeast: number) {
  const said = await saidByDesk(desk);
  expect(said.length, `${screen}: texts`).toBeGreaterThan(atLeast);
  const own = said.map((words) => words.replaceAll(NAMES, ''));
  expect
    .soft(
      own.filter(
        (words) => other.test(words) || (other === SPANISH && SPANISH_LETTERS.test(words)),
      ),
      `${screen}: words of the other language`,
    )
    .toEqual([]);
  expect
    .soft(
      own.filter((words) => MISSING.test(words)),
      `${screen}: missing texts`,
    )
    .toEqual([]);
}

/** Controls that are cut off by the window or by a box that hides the rest, and controls that lie on each other. */
function misplaced(desk: Desk): Promise<readonly string[]> {
  return desk.page.evaluate(() => {
    const isShown = (one: Element) =>
      one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      !one.closest('.visually-hidden');
    const nameOf = (one: Element) =>
      `${one.tagName.toLowerCase()}.${one.className} «${(one.getAttribute('aria-label') ?? one.textContent).trim().slice(0, 40)}»`;
    const wrong: string[] = [];
    const seen: { one: Element; x: number; y: number; right: number; bottom: number }[] = [];
    for (const one of document.querySelectorAll(
      'button, input:not([type=checkbox]), textarea, [role=tab]',
    )) {
      if (!isShown(one)) continue;
      const box = one.getBoundingClientRect();
      if (box.width < 2 || box.height < 2) continue;
      // A native field that only stands behind a drawn one for screen readers.
      if (one.closest('[style*="clip"]')) continue;
      let { x, y, right, bottom } = box;
      let isScrolledX = false;
      let isScrolledY = false;
      let [hiddenX, hiddenY] = [0, 0];
      for (let up = one.parentElement; up; up = up.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(up);
        const outer = up.getBoundingClientRect();
        if (overflowX !== 'visible') {
          if (/auto|scroll/.test(overflowX) && up.scrollWidth > up.clientWidth) isScrolledX = true;
          if (!isScrolledX) hiddenX = Math.max(hiddenX, outer.x - box.x, box.right - outer.right);
          x = Math.max(x, outer.x);
          right = Math.min(right, outer.right);
        }
        if (overflowY !== 'visible') {
          if (/auto|scroll/.test(overflowY) && up.scrollHeight > up.clientHeight)
            isScrolledY = true;
          if (!isScrolledY) hiddenY = Math.max(hiddenY, outer.y - box.y, box.bottom - outer.bottom);
          y = Math.max(y, outer.y);
          bottom = Math.min(bottom, outer.bottom);
        }
      }
      if (!isScrolledX) hiddenX = Math.max(hiddenX, -box.x, box.right - innerWidth);
      if (!isScrolledY) hiddenY = Math.max(hiddenY, -box.y, box.bottom - innerHeight);
      // The list of codes that is not being picked from shows one whole row; the focus brings the others.
      const isNextRow = one.closest('.codes') !== null && bottom - y < 1;
      if ((hiddenX > 1.5 || hiddenY > 1.5) && !isNextRow)
        wrong.push(`cut off by ${hiddenX.toFixed(0)}×${hiddenY.toFixed(0)} px: ${nameOf(one)}`);
      // The words of a control stay inside it, unless they may be shortened with an ellipsis.
      const label = one.querySelector('.act-label');
      // On a narrow desk some words are for screen readers alone.
      if (label && isShown(label) && label.clientWidth > 2) {
        const words = label.getBoundingClientRect();
        if (words.right > box.right + 1.5 || words.x < box.x - 1.5)
          wrong.push(`words outside: ${nameOf(one)}`);
        if (label.scrollWidth > label.clientWidth + 1) wrong.push(`words cut: ${nameOf(one)}`);
      }
      if (right - x > 2 && bottom - y > 2) seen.push({ one, x, y, right, bottom });
    }
    seen.forEach((a, at) => {
      for (const b of seen.slice(at + 1)) {
        if (a.one.contains(b.one) || b.one.contains(a.one)) continue;
        const width = Math.min(a.right, b.right) - Math.max(a.x, b.x);
        const height = Math.min(a.bottom, b.bottom) - Math.max(a.y, b.y);
        if (width > 2 && height > 2) wrong.push(`${nameOf(a.one)} lies on ${nameOf(b.one)}`);
      }
    });
    return wrong;
  });
}

const html = (desk: Desk) => desk.page.locator('html');

test('J8 language, theme and text size change at once, by keys, and neither call nor note suffers @P0', async ({
  puesto,
}) => {
  test.setTimeout(180_000);
  const { desk, centre } = await puesto();
  const { page } = desk;
  await desk.goReady();
  const customer = await centre.call({ number: MARTA.number });
  await desk.answer(MARTA.name);
  await desk.press('Control+I');
  await page.keyboard.type('Media frase sin acab');

  // By keys alone, straight after a letter: the note is not even saved yet.
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const letters = () =>
    page.evaluate(() => {
      const heading = document.querySelector('h1');
      return heading ? parseFloat(getComputedStyle(heading).fontSize) : 0;
    });
  await desk.press('Control+Comma');
  await expect(desk.stage('Ajustes')).toBeVisible();
  await expect(html(desk)).toHaveAttribute('lang', 'es');
  await desk.choose(/Idioma/, 'English');
  await expect(desk.stage('Settings')).toBeVisible();
  await expect(html(desk)).toHaveAttribute('lang', 'en');
  await desk.choose(/Theme/, 'Light');
  await expect(html(desk)).toHaveAttribute('data-theme', 'light');
  const lightGround = await background();
  await desk.choose(/Theme/, 'Dark');
  await expect(html(desk)).toHaveAttribute('data-theme', 'dark');
  expect(await background(), 'dark ground').not.toBe(lightGround);
  const lettersBefore = await letters();
  await desk.choose(/Text size/, '150%');
  await expect.poll(letters).toBeGreaterThan(lettersBefore * 1.4);

  // Back at the call: still there, in English, and the note goes on where it was.
  await desk.press('Control+1');
  await expect(desk.stage(MARTA.name)).toBeVisible();
  await expect(desk.work).toContainText('Talking');
  const note = page.getByRole('textbox', { name: 'Note' });
  await expect(note).toHaveValue('Media frase sin acab');
  await desk.press('Control+I');
  await desk.press('End');
  await page.keyboard.type('ar');
  await expect(note).toHaveValue('Media frase sin acabar');
  const leg = (await centre.legs()).find((one) => one.legId === customer);
  expect(leg?.state, 'the customer is still on the line').toBe('up');
  await desk.press('F7');
  await expect(desk.work).toContainText('On hold');
  await desk.press('F7');
  await expect(desk.work).toContainText('Talking');
  await expect(html(desk)).toHaveAttribute('data-theme', 'dark');

  // And back again, the same way.
  await desk.press('Control+Comma');
  await desk.choose(/Language/, 'Español');
  await expect(desk.stage('Ajustes')).toBeVisible();
  await expect(html(desk)).toHaveAttribute('lang', 'es');
  await desk.press('Control+1');
  await desk.expectCall('talking');
  await expect(desk.note).toHaveValue('Media frase sin acabar');
});

/** The same screens, one after the other; the words that find them depend on the language. */
const WORDS = {
  es: {
    ready: 'Puede sonar',
    available: 'Disponible',
    ringing: 'Te llaman',
    talking: 'Hablando',
    held: 'En espera, oye música',
    ended: 'Colgaste tú',
    card: 'Ficha',
    edit: 'Editar',
    signOut: 'Salir',
    wrapUp: 'Cierre',
    pages: ['Probar sonido y conexión', 'Sin enviar', 'Prácticas', 'Quién ha mirado mis contactos'],
    reached: 'Ha llegado a',
  },
  en: {
    ready: 'Can ring',
    available: 'Available',
    ringing: 'Calling you',
    talking: 'Talking',
    held: 'On hold',
    ended: 'You hung up',
    card: 'Card',
    edit: 'Edit',
    signOut: 'Sign out',
    wrapUp: 'Wrap-up',
    pages: [
      'Check sound and connection',
      'Not sent yet',
      'Practice',
      'Who has looked at my contacts',
    ],
    reached: 'It has reached',
  },
} as const;

for (const language of ['es', 'en'] as const) {
  test(`J8 every screen speaks one language, ${language} @P0`, async ({ puesto }) => {
    test.setTimeout(180_000);
    const words = WORDS[language];
    const other = language === 'es' ? ENGLISH : SPANISH;
    const { desk, centre } = await puesto({ language });
    const { page } = desk;
    const look = (screen: string, atLeast = 30) => expectSpoken(desk, screen, other, atLeast);
    await expect(desk.strip).toContainText(words.ready, { timeout: 20_000 });
    await expect(html(desk)).toHaveAttribute('lang', language);
    await desk.press('Shift+F8');
    await expect(desk.banner).toContainText(words.available);
    await look('idle day');
    await desk.press('Control+Comma');
    await look('settings');
    await desk.press('F1');
    await page.getByRole('dialog').waitFor();
    await look('keys overview');
    await desk.press('Escape');
    for (const item of words.pages) {
      await desk.press('Control+0');
      await desk.chooseFromMenu(item);
      await look(item);
    }
    await desk.press('Control+0');
    await desk.press('Control+K');
    await page.getByRole('option').first().waitFor();
    await look('palette');
    await desk.press('Escape');
    await desk.press('F8');
    await page.getByRole('menu').waitFor();
    await look('presence menu', 10);
    await desk.press('Escape');
    await desk.press('Control+M');
    await page.getByRole('option').nth(1).waitFor();
    await look('messages');
    await desk.press('Enter');
    await page.getByRole('dialog').getByRole('log').waitFor();
    await look('messages, a conversation');
    await desk.press('Escape');

    const left = await centre.call({ number: '+34633907215' });
    await expect(
      page.getByRole('region', { name: words.ringing }).getByRole('article'),
    ).toHaveCount(1);
    await look('offer');
    await centre.stop(left);
    await expect(
      page.getByRole('region', { name: words.ringing }).getByRole('article'),
    ).toHaveCount(0);
    await look('missed');

    await centre.call({ number: '+34699000127' });
    await expect(
      page.getByRole('region', { name: words.ringing }).getByRole('article'),
    ).toHaveCount(1);
    await desk.press('F2');
    await expect(desk.work).toContainText(words.talking);
    await look('unknown caller');
    await desk.press('F4');
    await desk.press('1');
    await expect(desk.work).toContainText(words.ended);
    await look('wrap-up');
    await desk.press('Control+Enter');
    await expect(desk.banner).toContainText(words.available);

    await centre.call({ number: MARTA.number });
    await expect(
      page.getByRole('region', { name: words.ringing }).getByRole('article'),
    ).toHaveCount(1);
    await desk.press('F2');
    await expect(desk.work).toContainText(words.talking);
    await look('call');
    await desk.press('Control+H');
    await expect(page.locator('.together')).toContainText(words.reached);
    await look('help');
    await desk.press('Control+H');
    await expect(page.locator('.together')).toBeEmpty();
    await desk.press('F7');
    await expect(desk.work).toContainText(words.held);
    await desk.press('F9');
    await look('held');
    await desk.press('F7');
    await expect(desk.work).toContainText(words.talking);
    await page.getByRole('tab', { name: words.card }).click();
    await look('card');
    await page.getByRole('button', { name: words.edit }).click();
    await look('card, edited');
    await desk.chooseFromMenu(words.signOut);
    await page.getByRole('alertdialog').waitFor();
    await look('sign-out dialog', 5);
    await page.getByRole('alertdialog').getByRole('button').last().press('Enter');
    await page.locator('input[type=password]').waitFor();
    await look('sign-in', 4);
  });
}

for (const size of [
  { width: 1366, height: 768, letters: '150 %' },
  { width: 1024, height: 768, letters: '100 %' },
]) {
  test(`J8 nothing is cut off or covered at ${size.width}×${size.height}, letters at ${size.letters} @P0`, async ({
    puesto,
  }) => {
    test.setTimeout(180_000);
    const { desk, centre } = await puesto();
    const { page } = desk;
    await desk.goReady();
    await desk.press('Control+Comma');
    await desk.choose(/Tamaño del texto/, size.letters);
    await page.setViewportSize({ width: size.width, height: size.height });
    const look = async (screen: string) => {
      expect.soft(await misplaced(desk), `${screen}: misplaced`).toEqual([]);
      const isWider = await page.evaluate(
        () => document.documentElement.scrollWidth > innerWidth + 1,
      );
      expect.soft(isWider, `${screen}: wider than the window`).toBe(false);
    };
    await look('settings');
    await desk.press('Escape');
    await look('idle day');
    await centre.call({ number: MARTA.number });
    await expect(desk.offer(MARTA.name)).toBeVisible();
    await expect(desk.timelineRows.first()).toBeVisible();
    await look('offer');
    await desk.press('F2');
    await desk.expectCall('talking');
    await expect(desk.work).toContainText('Grabando');
    await look('call');
    await desk.press('Control+H');
    await expect(page.getByRole('region', { name: 'Avisos de tu equipo' })).toContainText(
      'Ha llegado a',
    );
    await look('help');
    await desk.press('Control+H');
    await desk.press('Control+M');
    await expect(page.getByRole('option', { name: /Dolores/ })).toBeVisible();
    await look('messages');
    await desk.press('Enter');
    await expect(page.getByRole('dialog').getByRole('log')).toBeVisible();
    await look('messages, a conversation');
    await desk.press('Escape');
    await desk.press('F7');
    await desk.expectCall('held');
    await look('held');
    await desk.press('F8');
    await desk.press('1');
    await expect(desk.presence).toContainText('Después');
    await look('held, next state chosen');
    await desk.press('F7');
    await desk.expectCall('talking');
    await desk.press('F4');
    await expect(desk.work).toContainText('Colgaste tú');
    await look('wrap-up');
  });
}
