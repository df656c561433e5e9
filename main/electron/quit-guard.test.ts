import { describe, expect, it } from 'vitest';
import { createQuitGuard, STOP_LIMIT_MS, type LiveWork } from './quit-guard.ts';
import { fakeEvent } from './testing/fake-electron.ts';
import { createFakeTime } from './testing/fake-timers.ts';

const setUp = (
  work: Partial<LiveWork>,
  answers: boolean | Error = true,
  stops: 'ends' | 'fails' | 'hangs' = 'ends',
) => {
  const time = createFakeTime();
  const seen: string[] = [];
  const guard = createQuitGuard({
    quit: () => void seen.push('quit'),
    liveWork: () => ({ calls: 0, chats: 0, wrapUps: 0, unsent: 0, ...work }),
    ask: () => {
      seen.push('ask');
      return answers instanceof Error ? Promise.reject(answers) : Promise.resolve(answers);
    },
    stop: () => {
      seen.push('stop');
      if (stops === 'hangs') return new Promise(() => undefined);
      return stops === 'fails' ? Promise.reject(new Error('disk full')) : Promise.resolve();
    },
    timers: time.timers,
    onFault: (cause) => void seen.push(`fault ${String(cause)}`),
  });
  const press = () => {
    const event = fakeEvent();
    guard.beforeQuit(event);
    return event.defaultPrevented;
  };
  return { guard, seen, press, time };
};
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('createQuitGuard', () => {
  it('writes everything down and quits at once when nothing is live', async () => {
    const { seen, press, guard } = setUp({});
    expect(press()).toBe(true);
    await settled();
    expect(seen).toEqual(['stop', 'quit']);
    expect(guard.isQuitting()).toBe(true);
    expect(press()).toBe(false);
  });

  it.each([{ calls: 1 }, { chats: 1 }, { wrapUps: 1 }, { unsent: 1 }])(
    'asks first with %j',
    async (work) => {
      const { seen, press } = setUp(work);
      expect(press()).toBe(true);
      await settled();
      expect(seen).toEqual(['ask', 'stop', 'quit']);
      expect(press()).toBe(false);
    },
  );

  it('goes on when the agent stays, and asks again the next time', async () => {
    const { seen, press, guard } = setUp({ calls: 1 }, false);
    press();
    await settled();
    expect(guard.isQuitting()).toBe(false);
    expect(press()).toBe(true);
    await settled();
    expect(seen).toEqual(['ask', 'ask']);
  });

  it('asks once however often quit is pressed', async () => {
    const { seen, press } = setUp({ calls: 1 });
    press();
    press();
    press();
    await settled();
    expect(seen).toEqual(['ask', 'stop', 'quit']);
  });

  it('stays when the question cannot be shown', async () => {
    const { seen, press, guard } = setUp({ calls: 1 }, new Error('no display'));
    press();
    await settled();
    expect(guard.isQuitting()).toBe(false);
    expect(seen).toEqual(['ask', 'fault Error: no display']);
  });

  it('quits also when the stop fails or hangs', async () => {
    const failing = setUp({}, true, 'fails');
    failing.press();
    await settled();
    expect(failing.seen).toEqual(['stop', 'fault Error: disk full', 'quit']);
    const hanging = setUp({}, true, 'hangs');
    hanging.press();
    hanging.time.advance(STOP_LIMIT_MS);
    await settled();
    expect(hanging.seen).toEqual(['stop', 'quit']);
  });

  it('asks nobody when the system shuts down', async () => {
    const { seen, guard } = setUp({ calls: 2 });
    guard.endNow();
    await settled();
    expect(seen).toEqual(['stop', 'quit']);
  });

  it('only writes down at the end of a Windows session, once', async () => {
    const { seen, guard } = setUp({ calls: 2 });
    guard.flush();
    guard.flush();
    await settled();
    expect(seen).toEqual(['stop']);
  });
});
