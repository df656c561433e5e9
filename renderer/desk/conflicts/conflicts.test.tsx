/** Both versions of a card, decided by keys; and the strip's word about what is on this computer. */
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStage } from '../preview/desk-on-stage.ts';
import { hereStates } from '../preview/here-states.ts';
import { openPage } from '../stores/view.ts';

const stage = createStage();
const open = (state: keyof typeof hereStates) => stage.open(hereStates[state](Date.now()));
const cards = () => [...document.querySelectorAll('.conflict-card')];
const fields = () => [...(cards()[0]?.querySelectorAll('fieldset') ?? [])];
const save = () =>
  [...(cards()[0]?.querySelectorAll('button') ?? [])].find(({ textContent }) =>
    textContent?.includes('Guardar la elección'),
  );
const key = (at: number, pressed: string) =>
  act(async () => {
    const input = fields()[at]?.querySelector('input');
    input?.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true }));
  });

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
  });
  vi.setSystemTime(Date.UTC(2026, 10, 21, 12));
});
afterEach(async () => {
  await stage.close();
  vi.useRealTimers();
});

describe('a card changed in two places', () => {
  it('shows both versions, chooses nothing by itself, and sends the choice made by keys', async () => {
    await open('conflicts');
    await act(async () => openPage('outbox'));
    expect(cards()).toHaveLength(2);
    expect(cards()[0]?.textContent).toContain('Vigo');
    expect(cards()[0]?.textContent).toContain('Lugo');
    expect(save()?.disabled).toBe(true);
    // Only a note can hold both.
    await key(0, '3');
    expect(cards()[0]?.textContent).toContain('Falta elegir 2');
    await key(0, '2');
    await key(1, '3');
    expect(save()?.disabled).toBe(false);
    await act(async () => save()?.click());
    expect(stage.asked('conflict/settle')[0]).toEqual({
      id: 'out-1',
      choices: { city: 'theirs', note: 'both' },
    });
  });
});

describe('the strip', () => {
  it('says how far the customers have come', async () => {
    await open('filling');
    expect(document.querySelector('.strip')?.textContent).toMatch(/Clientes: 3\.?200 de 5\.?000/);
  });
  it('says how old the copy is once all are here', async () => {
    await open('conflicts');
    expect(document.querySelector('.strip')?.textContent).toMatch(/Copia: \d\d:\d\d/);
  });
});
