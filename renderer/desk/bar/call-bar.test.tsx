/** The call bar says of an offer what the desk says: here that it came back, on screen in two words and aloud with the reason. */
import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import type { DeskState } from '#src/contracts/desk.ts';
import { createFakeLink } from '../preview/fake-link.ts';
import { cardOf, offerOf, states } from '../preview/fixtures.ts';
import { resetSlices } from '../stores/slices.ts';
import { startBar } from './start-bar.tsx';

let stop: (() => void) | null = null;
const open = async (state: DeskState) => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  document.body.innerHTML = '<div id="desk"></div>';
  const root = document.getElementById('desk');
  if (!root) throw new Error('no root');
  const link = createFakeLink(state, { now: Date.now() });
  await act(async () => {
    stop = startBar(window as unknown as Window & typeof globalThis, link, root);
  });
};
const shown = () => document.querySelector('.bar-ring .bar-facts')?.textContent ?? '';
const aloud = () => document.querySelector('.callbar > [role=alert]')?.textContent;

afterEach(async () => {
  await act(async () => stop?.());
  stop = null;
  resetSlices();
});

describe('who rings in the call bar', () => {
  it('is told apart when it is a call that came back, and why is said aloud', async () => {
    const now = Date.now();
    const ringing = offerOf(now);
    const back: typeof ringing = {
      ...ringing,
      offer: {
        ...ringing.offer,
        from: {
          kind: 'transfer',
          agentName: 'Nil Casas',
          returned: 'they-left',
          card: cardOf(now, { fromName: 'Lucía Prieto' }),
        },
      },
    };
    await open({ ...states.ringing(now), offers: [back] });
    expect(shown()).toMatch(/^Vuelve contigo · /);
    expect(aloud()).toBe('Llama Óscar Beltrán. Vuelve contigo: Nil Casas colgó');
  });

  it('has its queue when nobody handed it over', async () => {
    await open(states.ringing(Date.now()));
    expect(shown()).toMatch(/ · Soporte$/);
    expect(aloud()).toBe('Llama Óscar Beltrán');
  });
});
