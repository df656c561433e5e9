import { describe, expect, it } from 'vitest';
import type { Core, PagePort } from '#main/core/ports.ts';
import { createFakeClock } from '#main/core/testing/fake-clock.ts';
import { sampleOffer } from '#main/core/testing/sample.ts';
import { defaultSettings } from '#src/policy/settings.ts';
import { createWebDesktop } from './web-desktop.ts';

const setUp = (callBar: 'desk-hidden' | 'always' = 'desk-hidden') => {
  const { timers, clock, advance } = createFakeClock();
  const bars: boolean[] = [];
  const offered: string[] = [];
  const asked: unknown[] = [];
  const lines: string[] = [];
  let raised = 0;
  const desktop = createWebDesktop({
    timers,
    clock,
    log: { info: () => {}, warn: (_area, fact) => void lines.push(fact) },
    centreHost: 'centre.example.com',
    onBar: (isWanted) => void bars.push(isWanted),
    onRaise: () => (raised += 1),
  });
  const pages: PagePort[] = [];
  desktop.join({
    attachAside: (_kind, page) => {
      page.onFrame((frame) => void asked.push(frame));
      pages.push(page);
    },
    offerNumber: (number) => void offered.push(number),
    offerEntry: ({ entryId }) => void offered.push(entryId),
  } satisfies Pick<Core, 'attachAside' | 'offerNumber' | 'offerEntry'>);
  const tell = (name: string, value: unknown) => {
    pages[0]?.send({ kind: 'tell', payload: { kind: 'slice', name, value } });
  };
  tell('settings', { ...defaultSettings, callBar });
  const ring = (id = 'int-1') => {
    tell('offers', [{ offer: sampleOffer({ id: id as never }), call: null }]);
  };
  return { advance, desktop, bars, offered, asked, lines, tell, ring, raised: () => raised };
};

describe('createWebDesktop', () => {
  it('opens the bar only while the desk cannot be seen, and closes it afterwards', async () => {
    const { desktop, bars, ring, tell, advance } = setUp();
    ring();
    expect(bars).toEqual([]);
    desktop.port.setInFront(false);
    expect(bars).toEqual([true]);
    tell('offers', []);
    await advance(1_500);
    expect(bars).toEqual([true, false]);
  });

  it('leaves a bar closed that the person closed, until somebody else rings', () => {
    const { desktop, bars, ring } = setUp('always');
    ring();
    desktop.barClosed();
    ring();
    expect(bars).toEqual([true]);
    ring('int-2');
    expect(bars).toEqual([true, true]);
  });

  it('does what another start says: answers by word, and only offers a number', () => {
    const { desktop, asked, offered, ring, raised } = setUp();
    ring();
    desktop.run(['answer'], []);
    expect(asked).toMatchObject([{ name: 'call/answer', payload: { interactionId: 'int-1' } }]);
    expect(raised()).toBe(0);
    desktop.run([], ['tel:911 222 333']);
    expect(offered).toEqual(['911222333']);
    expect(raised()).toBe(1);
    desktop.run([], ['puesto:entry/cus-1/int-7/1800000000000']);
    expect(offered).toEqual(['911222333', 'int-7']);
    expect(raised()).toBe(2);
  });

  it.each(['sip:1@evil.example', 'tel:911%0d%0a', 'tel:*21*1#', 'sip:911?Replaces=x'])(
    'offers nothing for %s',
    (raw) => {
      const { desktop, offered, lines } = setUp();
      desktop.run(['dial-selection'], [raw]);
      expect(offered).toEqual([]);
      expect(lines).toHaveLength(2);
    },
  );

  it('says that it has neither keys nor links', () => {
    const { desktop } = setUp();
    desktop.port.onFacts((facts) => {
      expect(facts).toMatchObject({ keys: null, links: null, bar: 'window', selection: null });
    });
  });
});
