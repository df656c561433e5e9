/**
 * The desk as an agent sees and drives it: roles, words and keys, nothing of its insides. Counts the presses of a task, typing
 * apart. Spanish unless a journey says otherwise.
 */
import type { Locator, Page } from 'playwright';
import { expect } from 'playwright/test';

/** What the desk writes beside a call, by what the call does. */
const WORDS = {
  dialling: /Marcando|Le está sonando/,
  talking: /Hablando/,
  held: /En espera, oye música/,
} as const;
export type ShownCall = keyof typeof WORDS;

export class Desk {
  readonly page: Page;
  readonly username: string;
  presses = 0;

  constructor(page: Page, username: string) {
    this.page = page;
    this.username = username;
  }

  /** Counts from here on. */
  countFrom(): void {
    this.presses = 0;
  }

  /** One press; a chord is one (decision 18). */
  async press(chord: string): Promise<void> {
    this.presses += 1;
    await this.page.keyboard.press(chord);
  }

  get presence(): Locator {
    return this.page.getByRole('banner').getByRole('group', { name: 'Estado' });
  }

  /** The state alone: beside it stands a button with the name of another. */
  get presenceNow(): Locator {
    return this.presence.locator(':scope > :first-child');
  }

  get banner(): Locator {
    return this.page.getByRole('banner');
  }

  get work(): Locator {
    return this.page.getByRole('main');
  }

  get strip(): Locator {
    return this.page.getByRole('contentinfo');
  }

  get customerCard(): Locator {
    return this.page.getByRole('complementary', { name: 'Cliente' });
  }

  get history(): Locator {
    return this.customerCard.getByRole('tab', { name: /^Historia/ });
  }

  /** The contacts of the timeline that are on screen, without the heads of their cases; the list is virtual. */
  get timelineRows(): Locator {
    return this.customerCard
      .getByRole('tabpanel', { name: /^Historia/ })
      .getByRole('listitem')
      .locator('.entry-head');
  }

  /** How many entries the history has, as its tab says. */
  async timelineTotal(): Promise<number> {
    const text = (await this.history.textContent()) ?? '';
    return Number(/\d+/.exec(text)?.[0] ?? 0);
  }

  get ringing(): Locator {
    return this.page.getByRole('region', { name: 'Te llaman' });
  }

  /** The offer of this person, before it is answered. */
  offer(name: string): Locator {
    return this.ringing.getByRole('article').filter({ hasText: name });
  }

  /** Everyone the agent has now. */
  get contacts(): Locator {
    return this.page.getByRole('region', { name: 'En curso' }).getByRole('listitem');
  }

  get controls(): Locator {
    return this.work.getByRole('group', { name: 'Llamada' });
  }

  /** Where one writes to a customer. */
  get composer(): Locator {
    return this.work.getByRole('textbox', { name: 'Mensaje' });
  }

  /** What was written, as the desk shows it. */
  get transcript(): Locator {
    return this.work.getByRole('log', { name: 'Conversación' });
  }

  /** The row of this person in the list of contacts. */
  contact(name: string): Locator {
    return this.contacts.filter({ hasText: name });
  }

  /** Brings this person to the middle with the key that stands on their row. */
  async goTo(name: string): Promise<void> {
    const words = (await this.contact(name).textContent()) ?? '';
    await this.press(`Control+${/Ctrl (\d)/.exec(words)?.[1] ?? '0'}`);
    await expect(this.stage(name)).toBeVisible();
  }

  /** Writes to the customer in the middle and sends it; the typed letters are not counted. */
  async send(text: string): Promise<void> {
    await expect(this.composer).toBeFocused();
    await this.page.keyboard.type(text);
    await this.press('Enter');
    await expect(this.composer).toHaveValue('');
  }

  get note(): Locator {
    return this.work.getByRole('textbox', { name: 'Nota' });
  }

  get wrapUp(): Locator {
    return this.work.getByRole('region', { name: 'Cierre' });
  }

  /** Types the password on the sign-in screen; the user name stands there. */
  async signIn(password: string, username = this.username): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Usuario' }).fill(username);
    await this.page.getByLabel('Contraseña').fill(password);
    await this.page.keyboard.press('Enter');
  }

  /** Ready for the next contact, from wherever the agent is. */
  async goReady(): Promise<void> {
    await expect(this.strip).toContainText('Puede sonar', { timeout: 20_000 });
    await this.press('Shift+F8');
    await this.expectPresence('Disponible');
  }

  async expectPresence(words: string | RegExp): Promise<void> {
    await expect(this.presenceNow).toContainText(words);
  }

  /** The call in the middle does this now. */
  async expectCall(call: ShownCall): Promise<void> {
    await expect(this.controls.getByRole('button', { name: 'Colgar' })).toBeEnabled();
    await expect(this.work).toContainText(WORDS[call]);
  }

  /** The note is kept on this machine: from here on no crash can take it. */
  async writeNote(text: string): Promise<void> {
    await this.note.fill(text);
    await expect(this.work).toContainText(/guardad[oa]/i);
  }

  /** Types a number where digits start a call. */
  async dial(number: string): Promise<void> {
    await this.press('Control+D');
    await this.page.keyboard.type(number);
    await this.press('Enter');
  }

  /** Digits into the call, through the keypad. */
  async typeDigits(digits: string): Promise<void> {
    const before = this.presses;
    await this.page.keyboard.press('F9');
    await this.page.keyboard.type(digits, { delay: 120 });
    await this.page.keyboard.press('Escape');
    this.presses = before;
  }

  async hangUp(): Promise<void> {
    await this.press('F4');
    await expect(this.controls.getByRole('button', { name: 'Colgar' })).toBeHidden();
  }

  /** The two presses of task 20: a reason by its digit, and done. */
  async finishWrapUp(): Promise<void> {
    // The centre may say that it is over a moment before the phone does; nobody finishes while the button is off.
    await expect(this.controls.getByRole('button', { name: 'Colgar' })).toBeHidden();
    await this.press('1');
    await this.press('Control+Enter');
    await expect(this.wrapUp).toBeHidden();
  }

  /** Finds a customer in the palette and opens the card. */
  async openCustomer(name: string): Promise<void> {
    await this.press('Control+K');
    await this.page.keyboard.type(name);
    await this.page
      .getByRole('option', { name: new RegExp(name) })
      .first()
      .waitFor();
    await this.press('Enter');
    await expect(this.customerCard).toContainText(name);
  }

  /** Presses Tab until the focus is on what is looked for; the presses are not counted. */
  async tabTo(target: Locator, most = 80): Promise<void> {
    await target.waitFor({ state: 'attached', timeout: 10_000 });
    for (let tries = 0; tries < most; tries += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Not reached with ${most} presses of Tab: ${String(target)}`);
  }

  /** Takes a choice from a select of the settings, by keys alone. */
  async choose(label: string | RegExp, choice: string): Promise<void> {
    await this.tabTo(this.page.getByRole('button', { name: label }));
    await this.page.keyboard.press('Enter');
    const option = this.page.getByRole('option', { name: choice, exact: true });
    await option.waitFor();
    for (let tries = 0; tries < 12; tries += 1) {
      if (await option.evaluate((element) => element === document.activeElement)) break;
      await this.page.keyboard.press(tries === 0 ? 'Home' : 'ArrowDown');
    }
    await this.page.keyboard.press('Enter');
    await expect(option).toBeHidden();
  }

  /** Opens the agent's own menu and takes a line from it, by keys alone. */
  async chooseFromMenu(item: string | RegExp): Promise<void> {
    await this.tabTo(this.banner.getByRole('button').last());
    await this.page.keyboard.press('Enter');
    const line = this.page.getByRole('menuitem', { name: item });
    await line.waitFor();
    for (let tries = 0; tries < 12; tries += 1) {
      if (await line.evaluate((element) => element === document.activeElement)) break;
      await this.page.keyboard.press('ArrowDown');
    }
    await this.page.keyboard.press('Enter');
    await expect(line).toBeHidden();
  }

  /** Answers whoever rings, with the one key. */
  async answer(name: string): Promise<void> {
    await expect(this.offer(name)).toBeVisible();
    await this.press('F2');
    await this.expectCall('talking');
  }

  /** The heading of a page or contact that has the stage. */
  stage(words: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, name: words });
  }
}
