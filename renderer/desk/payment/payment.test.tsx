/** The payment field: opens only when the pause is confirmed, keeps and tells nobody a digit, and lets the recording go on. */
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeskState } from '#src/contracts/desk.ts';
import { createStage } from '../preview/desk-on-stage.ts';
import { states } from '../preview/fixtures.ts';
import { paymentStates } from '../preview/payment-states.ts';
import { PAYMENT_ID } from './payment-id.ts';
import { schemeOf } from './scheme.ts';

const CARD = '4111 1111 1111 1111';
const stage = createStage();
const { open } = stage;
const field = (): HTMLInputElement => {
  const found = document.getElementById(PAYMENT_ID);
  if (!(found instanceof HTMLInputElement)) throw new Error('no payment field');
  return found;
};
const said = () => document.querySelector('.payment-state')?.textContent ?? '';
const tell = (state: DeskState) => stage.tell('conversations', state.conversations);
const wishes = () =>
  stage
    .asked('recording/set')
    .map((payload) => payload as { state: string; because: string })
    .map(({ state, because }) => `${state} ${because}`);
const focus = () => act(async () => field().focus());
const blur = () => act(async () => field().blur());
async function write(words: string) {
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field(), words);
    field().dispatchEvent(new Event('input', { bubbles: true }));
  });
}
const press = (key: string) =>
  act(async () => {
    field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
const wait = (ms: number) => act(async () => vi.advanceTimersByTimeAsync(ms));

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
  });
  vi.setSystemTime(Date.UTC(2026, 10, 22, 12));
});
afterEach(async () => {
  await stage.close();
  vi.useRealTimers();
});

describe('a payment field', () => {
  it('pauses when it gets the focus, opens with the confirmed pause, and goes on when left', async () => {
    await open(paymentStates.payment(Date.now()));
    expect(field().readOnly).toBe(true);
    expect(wishes()).toEqual([]);
    await focus();
    expect(wishes()).toEqual(['paused payment']);
    // Asked is not confirmed.
    expect(field().readOnly).toBe(true);
    await tell(paymentStates['payment-open'](Date.now()));
    expect(field().readOnly).toBe(false);
    expect(document.querySelector('.leg-recording')?.textContent).toBe('Grabación en pausa 0:12');
    await wait(3_000);
    expect(document.querySelector('.leg-recording')?.textContent).toBe('Grabación en pausa 0:15');
    await blur();
    expect(wishes()).toEqual(['paused payment', 'recording payment']);
  });

  it('keeps and tells nobody a digit; only scheme and last four go into the note', async () => {
    await open(paymentStates['payment-open'](Date.now()));
    await focus();
    await write('4111 1111 1111 1112');
    expect(said()).toContain('no es de una tarjeta');
    await press('Enter');
    expect(field().value).not.toBe('');
    await write(CARD);
    expect(said()).toContain('Visa, 16 cifras');
    await press('Enter');
    expect(field().value).toBe('');
    await wait(10_000);
    const note = document.getElementById('desk-note');
    expect((note as HTMLTextAreaElement | null)?.value).toBe('Visa •••• 1111');
    const all = JSON.stringify(stage.askedAll()) + document.body.innerHTML;
    expect(all.replaceAll(/[ -]/g, '')).not.toContain('41111111');
    expect(wishes().at(-1)).toBe('recording payment');
  });

  it('says what is wrong now, also when a number was noted before', async () => {
    await open(paymentStates['payment-open'](Date.now()));
    await focus();
    await write(CARD);
    await press('Enter');
    expect(said()).toBe('Visa •••• 1111, en la nota');
    await tell(paymentStates['payment-unsure'](Date.now()));
    expect(said()).toContain('no pidas la tarjeta');
  });

  it('is missed in words where there is none, so that no digit goes elsewhere unawares', async () => {
    await open(states.call(Date.now()));
    await act(async () => {
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'F6', ctrlKey: true, bubbles: true, cancelable: true }),
      );
    });
    expect(document.querySelector('.toasts')?.textContent).toContain('no tiene campo de tarjeta');
  });

  it('forgets what was typed when it is left in the middle', async () => {
    await open(paymentStates['payment-open'](Date.now()));
    await focus();
    await write('4111 1111');
    await blur();
    expect(field().value).toBe('');
    expect(JSON.stringify(stage.askedAll())).not.toContain('4111');
  });

  it('does not open and says why when nobody knows whether it is recorded', async () => {
    await open(paymentStates['payment-unsure'](Date.now()));
    expect(field().readOnly).toBe(true);
    expect(document.querySelector('.payment [role="alert"]')?.textContent).toContain(
      'no pidas la tarjeta',
    );
    await focus();
    await press('Enter');
    // Enter tries again.
    expect(wishes()).toEqual(['paused payment', 'paused payment']);
  });

  it('asks whether it still goes on, gives more time, and is shut and empty before the time is up', async () => {
    await open(paymentStates['payment-ending'](Date.now()));
    await focus();
    await write('4111 1111');
    expect(document.querySelector('.payment-ending')?.textContent).toContain('0:20');
    const before = wishes().length;
    await press('Enter');
    expect(wishes()).toHaveLength(before + 1);
    // The centre never answered it: five seconds before the end nothing can be typed any more.
    await wait(16_000);
    expect(field().readOnly).toBe(true);
    expect(field().value).toBe('');
    expect(said()).toContain('Se ha acabado el tiempo');
  });

  it('is open at once where the call is not recorded, and says so', async () => {
    await open(paymentStates['payment-off'](Date.now()));
    expect(field().readOnly).toBe(false);
    expect(said()).toBe('Esta llamada no se graba');
  });

  it('lets the recording go on when another contact comes to the front', async () => {
    await open(paymentStates['payment-open'](Date.now()));
    await focus();
    await stage.tell('conversations', []);
    expect(wishes().at(-1)).toBe('recording payment');
  });
});

it('names the schemes that people say aloud', () => {
  expect(['4', '51', '2221', '2720', '37', '36'].map(schemeOf)).toEqual([
    'Visa',
    'Mastercard',
    'Mastercard',
    'Mastercard',
    'American Express',
    null,
  ]);
});
