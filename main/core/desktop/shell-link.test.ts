import { describe, expect, it } from 'vitest';
import type { PagePort } from '../ports.ts';
import { createShellLink } from './shell-link.ts';
import { createFakeClock } from '../testing/fake-clock.ts';

const setUp = () => {
  const time = createFakeClock();
  const link = createShellLink(time.timers);
  const pages: { kind: string; page: PagePort; frames: { n: number }[] }[] = [];
  const join = () => {
    link.join({
      attachAside: (kind, page) => {
        const entry = { kind, page, frames: [] as { n: number }[] };
        page.onFrame((frame) => void entry.frames.push(frame as { n: number }));
        pages.push(entry);
      },
    });
  };
  return { time, link, pages, join };
};
const missed = { kind: 'tell', payload: { kind: 'slice', name: 'missed', value: [] } } as const;
const fault = { ok: false, error: { code: 'internal', retryable: true } };

describe('createShellLink', () => {
  it('joins as the shell, hears slices and leaves out what does not fit', () => {
    const { link, pages, join } = setUp();
    const seen: number[] = [];
    link.onView(({ missed: count }) => void seen.push(count));
    join();
    expect(pages[0]?.kind).toBe('shell');
    pages[0]?.page.send(missed);
    pages[0]?.page.send({ kind: 'tell', payload: { kind: 'slice', name: 'missed', value: 'odd' } });
    pages[0]?.page.send({ kind: 'tell', payload: null });
    pages[0]?.page.send({ kind: 'ping', n: 1 });
    expect(seen).toEqual([0]);
  });

  it('asks core and hears its answer', async () => {
    const { link, pages, join } = setUp();
    join();
    const asked = link.ask('call/answer', { interactionId: 'i' });
    const n = pages[0]?.frames[0]?.n ?? 0;
    pages[0]?.page.send({ kind: 'answer', n, answer: { ok: true, value: {} } });
    expect(await asked).toEqual({ ok: true, value: {} });
  });

  it('answers with a fault when core is not there, silent or gone', async () => {
    const { link, join, time } = setUp();
    expect(await link.ask('call/answer', {})).toEqual(fault);
    join();
    const silent = link.ask('call/answer', {});
    await time.advance(10_000);
    expect(await silent).toEqual(fault);
    link.close();
    expect(await link.ask('call/answer', {})).toEqual(fault);
  });
});
