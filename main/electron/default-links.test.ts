import { beforeEach, describe, expect, it } from 'vitest';
import { createDefaultLinks } from './default-links.ts';
import { app, callsOf, resetFakeElectron, world } from './testing/fake-electron.ts';
import { createFakeLog } from './testing/fake-timers.ts';

beforeEach(resetFakeElectron);

describe('createDefaultLinks', () => {
  it('changes nothing until it is asked, then says what the system did', () => {
    const links = createDefaultLinks({ app, development: null, log: createFakeLog() });
    expect(links.states().map(({ isOurs }) => isOurs)).toEqual([false, false, false, false, false]);
    expect(callsOf('app.setAsDefaultProtocolClient')).toEqual([]);
    links.claim();
    expect(links.states()).toEqual(
      ['tel', 'sip', 'sips', 'callto', 'puesto'].map((scheme) => ({ scheme, isOurs: true })),
    );
  });

  it('does not claim what the system refused', () => {
    world.refusesLinks = true;
    const log = createFakeLog();
    const links = createDefaultLinks({ app, development: null, log });
    links.claim();
    expect(links.states().some(({ isOurs }) => isOurs)).toBe(false);
    expect(log.lines).toHaveLength(5);
  });

  it('bears a system that throws, and names its entry in development', () => {
    const asked: unknown[] = [];
    const links = createDefaultLinks({
      app: {
        isDefaultProtocolClient: (...words: unknown[]) => {
          asked.push(words);
          throw new Error('no xdg-settings');
        },
        setAsDefaultProtocolClient: () => {
          throw new Error('no xdg-settings');
        },
      },
      development: { program: '/electron', entry: '/repo' },
      log: createFakeLog(),
    });
    links.claim();
    expect(links.states()).toHaveLength(5);
    expect(asked[0]).toEqual(['tel', '/electron', ['/repo']]);
  });
});
