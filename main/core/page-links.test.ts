import { describe, expect, it } from 'vitest';
import type { LinkFrame } from '#src/contracts/link.ts';
import { createPageLink } from './page-links.ts';
import { createFakeClock } from './testing/fake-clock.ts';

function open(onAsk: () => Promise<never> | Promise<{ ok: true; value: number }>) {
  const time = createFakeClock();
  const sent: LinkFrame[] = [];
  const told: unknown[] = [];
  let hear: (frame: unknown) => void = () => undefined;
  let close: () => void = () => undefined;
  let closes = 0;
  const link = createPageLink(
    {
      send: (frame) => sent.push(frame),
      onFrame: (listener) => {
        hear = listener;
      },
      onClose: (listener) => {
        close = listener;
      },
    },
    { timers: time.timers, log: { info: () => undefined, warn: () => undefined } },
    { onAsk, onTell: (payload) => told.push(payload), onClose: () => (closes += 1) },
  );
  return {
    time,
    link,
    sent,
    told,
    hear: (f: unknown) => hear(f),
    close: () => close(),
    closes: () => closes,
  };
}

describe('createPageLink', () => {
  it('answers every question, also when the handler throws', async () => {
    const good = open(() => Promise.resolve({ ok: true, value: 7 }));
    good.hear({ kind: 'ask', n: 3, name: 'x', payload: {} });
    await good.time.settle();
    expect(good.sent).toEqual([{ kind: 'answer', n: 3, answer: { ok: true, value: 7 } }]);
    const bad = open(() => Promise.reject(new Error('our mistake')));
    bad.hear({ kind: 'ask', n: 4, name: 'x', payload: {} });
    await bad.time.settle();
    expect(bad.sent).toMatchObject([{ n: 4, answer: { ok: false, error: { code: 'internal' } } }]);
  });

  it('gives a silent page a limit, and a closed one an answer', async () => {
    const { link, time, close, closes } = open(() => Promise.resolve({ ok: true, value: 1 }));
    const late = link.ask('hold', {}, 10_000);
    await time.advance(10_000);
    expect(await late).toMatchObject({ ok: false, error: { code: 'phone-lost' } });
    const cut = link.ask('hold', {}, 10_000);
    close();
    expect(await cut).toMatchObject({ error: { code: 'phone-lost' } });
    expect(await link.ask('hold', {}, 10_000)).toMatchObject({ error: { code: 'phone-lost' } });
    expect(closes()).toBe(1);
    expect(time.pending()).toBe(0);
  });

  it('answers pings and survives frames that are none', async () => {
    const { hear, sent, told, link } = open(() => Promise.resolve({ ok: true, value: 1 }));
    for (const frame of [null, 'x', [], { kind: 'odd' }, { kind: 'answer', n: 99, answer: 1 }])
      hear(frame);
    hear({ kind: 'ping', n: 5 });
    hear({ kind: 'tell', payload: { a: 1 } });
    expect(sent).toEqual([{ kind: 'pong', n: 5 }]);
    expect(told).toEqual([{ a: 1 }]);
    const odd = link.ask('x', {}, 1_000);
    hear({ kind: 'answer', n: 1, answer: 'nonsense' });
    expect(await odd).toMatchObject({ ok: false, error: { code: 'internal' } });
  });
});
