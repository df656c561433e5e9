/** The page in the middle of a desk on stage, as a test reads and uses it: by the words on its buttons and fields. */
import { act } from 'react';

/** Everything that it says. */
export const shownPage = (): string => document.querySelector('.page')?.textContent ?? '';

/** The button with these words; `at` counts from zero. */
export function button(name: string, at = 0, within = '.page'): HTMLElement {
  const found = [...document.querySelectorAll(`${within} button`)].filter((each) =>
    (each.textContent ?? '').includes(name),
  )[at];
  if (!(found instanceof HTMLElement)) throw new Error(`no button ${name}`);
  return found;
}

/** Presses it. */
export const click = (name: string, at = 0, within = '.page'): Promise<void> =>
  act(async () => button(name, at, within).click());

/** A key on something. */
export const press = (target: Element, key: string): Promise<void> =>
  act(async () => {
    target.dispatchEvent(
      new KeyboardEvent('keydown', { key, code: '', bubbles: true, cancelable: true }),
    );
  });

/** The field whose label begins so, or else has these words in it. */
export function fieldOf(label: string): HTMLInputElement | HTMLTextAreaElement {
  const labels = [...document.querySelectorAll('.page label')];
  const words = (each: Element): string => each.textContent ?? '';
  const found =
    labels.find((each) => words(each).startsWith(label)) ??
    labels.find((each) => words(each).includes(label));
  const input = found?.parentElement?.querySelector('input, textarea');
  if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement))
    throw new Error(`no field ${label}`);
  return input;
}

/** Writes into it. */
export const fill = (label: string, words: string): Promise<void> =>
  act(async () => {
    const input = fieldOf(label);
    const kind = input instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
    Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(input, words);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
