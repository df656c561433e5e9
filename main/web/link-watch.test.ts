import { describe, expect, it } from 'vitest';
import { createLinkWatch, LINK_WITHIN_MS } from './link-watch.ts';

function setUp() {
  const timers = new Set<() => void>();
  const silent: string[] = [];
  const linked = new Set<string>();
  const watch = createLinkWatch(
    {
      after(delayMs, run) {
        expect(delayMs).toBe(LINK_WITHIN_MS);
        timers.add(run);
        return () => timers.delete(run);
      },
    },
    (role) => linked.has(role),
    (role) => silent.push(role),
  );
  const pass = () => {
    for (const run of timers) {
      timers.delete(run);
      run();
    }
  };
  return { watch, silent, linked, pass, waiting: () => timers.size };
}

describe('createLinkWatch', () => {
  it('tells of a page that never reaches core, once', () => {
    const { watch, silent, pass } = setUp();
    watch.expect('phone');
    pass();
    pass();
    expect(silent).toEqual(['phone']);
  });

  it('says nothing of a page that reached core, or that is gone', () => {
    const { watch, silent, linked, pass } = setUp();
    watch.expect('phone');
    watch.expect('desk');
    linked.add('phone');
    watch.settle('desk');
    pass();
    expect(silent).toEqual([]);
  });

  it('waits anew for a page that is expected again', () => {
    const { watch, waiting } = setUp();
    watch.expect('phone');
    watch.expect('phone');
    expect(waiting()).toBe(1);
  });

  it('blames nobody while core is away, and expects all pages once it is back', () => {
    const { watch, silent, linked, pass } = setUp();
    watch.expect('phone');
    watch.coreGone();
    watch.expect('desk');
    pass();
    expect(silent).toEqual([]);
    watch.coreBack(['desk', 'phone']);
    linked.add('desk');
    pass();
    expect(silent).toEqual(['phone']);
  });
});
