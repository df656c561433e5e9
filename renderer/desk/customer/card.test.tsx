/** The card in a page: what is open, good hours on two clocks, the last year for eyes and ears, what an older centre leaves out. */
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeskState } from '#src/contracts/desk.ts';
import { cardStates } from '../preview/card-states.ts';
import { createFakeLink } from '../preview/fake-link.ts';
import { states, timelineOf } from '../preview/fixtures.ts';
import { startDesk } from '../start-desk.tsx';
import { resetDrafts } from '../stores/drafts.ts';
import { resetNotices } from '../stores/notices.ts';
import { resetSlices } from '../stores/slices.ts';
import { resetTimelines } from '../stores/timelines.ts';
import { resetView, useView } from '../stores/view.ts';
import { YEAR_APART_MS } from './use-year.ts';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

let stop: (() => void) | null = null;

async function open(make: (now: number) => DeskState | null, isOffline = false) {
  const now = Date.now();
  const state = make(now);
  document.body.innerHTML = '<div id="desk"></div>';
  const root = document.getElementById('desk');
  if (!root || !state) throw new Error('nothing to show');
  const link = createFakeLink(state, { now, isOffline });
  await act(async () => {
    stop = startDesk(window as unknown as Window & typeof globalThis, link, root);
  });
  await act(async () => {
    useView.setState({ customerTab: 'card' });
  });
  await act(async () => {
    await vi.advanceTimersByTimeAsync(0);
  });
  return link;
}
const words = (selector: string) => document.querySelector(selector)?.textContent ?? '';
const year = () => document.querySelector('.year');

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
  });
  // Noon in Madrid, one in the morning in Auckland.
  vi.setSystemTime(Date.UTC(2026, 10, 20, 11));
});
afterEach(async () => {
  await act(async () => stop?.());
  stop = null;
  for (const reset of [resetSlices, resetView, resetDrafts, resetNotices, resetTimelines]) reset();
  vi.useRealTimers();
});

describe('the card', () => {
  it('says that now is no good hour, and when it is, on both clocks', async () => {
    await open(cardStates['card-far']);
    const head = words('.cust');
    expect(head).toContain('ahora no');
    // 16:00 in Auckland, where it is summer, is 03:00 UTC; the tests' machine lives there.
    expect(head).toMatch(/mejor desde 16:00 \(aquí .*03:00\)/);
    expect(head).toContain('86,40');
  });

  it('says the day of better hours once where both clocks agree', async () => {
    // Ten in the evening.
    vi.setSystemTime(Date.UTC(2026, 10, 20, 22));
    await open((now) => {
      const state = states.call(now);
      return {
        ...state,
        conversations: state.conversations.map((each) => ({
          ...each,
          customer: each.customer && {
            ...each.customer,
            timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
            preferredHours: { from: 10, to: 14 },
          },
        })),
      };
    });
    expect(words('.cust')).toContain('mejor desde mañana, 10:00');
    expect(words('.cust')).not.toContain('aquí');
  });

  it('calls what is next by its name: a promise, or a follow-up of one’s own', async () => {
    await open((now) => {
      const state = cardStates['card-far'](now);
      return {
        ...state,
        conversations: state.conversations.map((each) => ({
          ...each,
          customer: each.customer && { ...each.customer, promises: [] },
        })),
      };
    });
    expect(words('.cust')).toMatch(/Seguimiento.*Confirmar que le ha llegado/);
    expect(words('.cust')).not.toContain('Promesa');
  });

  it('puts everything that is open together, what is late first and said', async () => {
    await open(cardStates['card-far']);
    const rows = [...document.querySelectorAll('.agreed-row')].map((row) => row.textContent ?? '');
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatch(/^Vencido: .*Prometido: Enviar la copia/);
    expect(rows[1]).toContain('Seguimiento: Confirmar que le ha llegado el router');
    expect(words('.cust')).toContain('y 2 más');
  });

  it('shows the year as bars and as a table that says the same', async () => {
    const link = await open(states.call);
    expect(link.asked.filter(({ name }) => name === 'customer/year')).not.toEqual([]);
    const bars = [...document.querySelectorAll('.year-row')].map((row) => row.textContent);
    const table = [...document.querySelectorAll('.year tbody tr')].map((row) => row.textContent);
    expect(bars.length).toBeGreaterThan(1);
    expect(table).toEqual(bars);
    expect(document.querySelector('.year-rows')?.getAttribute('aria-hidden')).toBe('true');
    expect(year()?.textContent).toContain('Último año');
    expect(year()?.textContent).not.toContain('este equipo');
    expect(words('.facts-wide')).toContain('Soporte: abierta hasta');
  });

  it('counts contacts that end in quick succession together', async () => {
    const link = await open(states.call);
    const asked = () => link.asked.filter(({ name }) => name === 'customer/year').length;
    const before = asked();
    const [newest] = timelineOf(Date.now()).entries;
    for (const n of [1, 2, 3]) {
      const entry = { ...newest, id: `fresh-${n}`, caseId: null, startedAtMs: Date.now() + n };
      await act(async () => link.tell({ kind: 'timeline/added', entry, case: null }));
    }
    expect(asked()).toBe(before);
    await act(async () => {
      await vi.advanceTimersByTimeAsync(YEAR_APART_MS);
    });
    expect(asked()).toBe(before + 1);
  });

  it('says what was counted from this machine alone', async () => {
    await open(states.call, true);
    expect(year()?.textContent).toMatch(/guardados en este equipo; el centro no contesta/);
  });

  it('stands without what an older centre does not tell', async () => {
    await open(cardStates['card-bare']);
    expect(words('.cust')).not.toContain('al mes');
    expect(document.querySelector('.agreed')).toBeNull();
    expect(words('.facts-wide')).toMatch(/Permisos–/);
  });
});
