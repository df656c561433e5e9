/**
 * What an answer may cost while a customer waits (interactions.md, task 14), counted: two presses for what the conversation is about,
 * two and the typing for anything else, with the centre and without it. The cursor is afterwards where it was.
 */
import { expect, test } from '../fixtures/test.ts';
import { MARTA } from '../fixtures/facts.ts';
import { OwnCentre } from '../fixtures/own-centre.ts';

const WORDS = {
  es: {
    user: 'Usuario',
    password: 'Contraseña',
    title: 'Cobro duplicado',
    reader: 'Artículo',
    note: 'Nota',
    first: 'Artículos para esta conversación',
    said: 'me han cobrado dos veces',
  },
  en: {
    user: 'Username',
    password: 'Password',
    title: 'Charged twice',
    reader: 'Article',
    note: 'Note',
    first: 'Articles for this conversation',
    said: 'charged twice',
  },
} as const;

for (const language of ['es', 'en'] as const)
  test(`an answer costs two presses, with the centre and without, and gives the cursor back (${language}) @P0`, async ({
    puesto,
  }) => {
    const words = WORDS[language];
    const own = new OwnCentre();
    try {
      const { desk, centre } = await puesto({
        ...{ centre: await own.start(), language, isKnown: true },
      });
      const { page } = desk;
      await page.getByRole('textbox', { name: words.user }).fill(desk.username);
      await page.getByLabel(words.password).fill('puesto');
      await page.keyboard.press('Enter');
      const spent = (most: number, task: string) => {
        expect(desk.presses, task).toBeLessThanOrEqual(most);
        desk.countFrom();
      };
      const reader = page.getByRole('dialog', { name: words.reader, exact: true });
      const note = page.getByRole('main').getByRole('textbox', { name: words.note });
      const chosen = page.getByRole('listbox').getByRole('option', { selected: true });
      const find = async () => {
        await desk.press('Control+K');
        await page.keyboard.type(words.said);
        await expect(chosen).toContainText(words.title);
        await desk.press('Enter');
        await expect(reader).toBeFocused();
      };

      // From the day's page, in the customer's words.
      await expect(page.getByRole('contentinfo')).toContainText(/Puede sonar|Can ring/, {
        timeout: 20_000,
      });
      desk.countFrom();
      await find();
      spent(2, 'from the day');
      await desk.press('Escape');
      await expect(reader).toBeHidden();

      await desk.press('Shift+F8');
      await centre.call({ number: MARTA.number, intent: words.said });
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toContainText(
        'Marta',
      );
      await desk.press('F2');
      await note.focus();
      const suggestion = async (task: string) => {
        desk.countFrom();
        await desk.press('Control+K');
        await expect(page.getByRole('group', { name: words.first })).toContainText(words.title);
        await expect(chosen).toContainText(words.title);
        await desk.press('Enter');
        await expect(reader).toBeFocused();
        spent(2, task);
        // Into the note and back into the article without closing it, then out of it.
        await desk.press('Control+I');
        await expect(note).toBeFocused();
        await desk.press('Control+G');
        await expect(reader).toBeFocused();
        await desk.press('Escape');
        await expect(reader).toBeHidden();
        await expect(note).toBeFocused();
        spent(3, 'to the note and back');
      };
      await suggestion('what the conversation is about');
      await find();
      await desk.press('Escape');
      await expect(note).toBeFocused();

      await own.stop();
      await expect(page.getByRole('contentinfo')).toContainText(/no contesta|does not answer/i, {
        timeout: 20_000,
      });
      await suggestion('the same without the centre');
      await find();
      spent(2, 'in words without the centre');
      // Was it right? Said by one key and taken back by another.
      const wrong = page.getByRole('button', { name: 'No', exact: true });
      await expect(wrong).toBeVisible();
      await desk.press('Control+F9');
      await expect(wrong).toHaveAttribute('aria-pressed', 'true');
      await desk.press('Control+Shift+X');
      await expect(wrong).toHaveAttribute('aria-pressed', 'false');
      spent(2, 'said and taken back');
    } finally {
      await own.remove();
    }
  });
