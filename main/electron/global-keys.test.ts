import { beforeEach, describe, expect, it } from 'vitest';
import { createGlobalKeys, MODE_LIMIT_MS } from './global-keys.ts';
import { callsOf, globalShortcut, resetFakeElectron, world } from './testing/fake-electron.ts';
import { createFakeLog, createFakeTime } from './testing/fake-timers.ts';

beforeEach(() => {
  resetFakeElectron();
  world.isReady = true;
});

const ANSWER = 'CommandOrControl+Shift+F2';
const setUp = () => {
  const time = createFakeTime();
  const log = createFakeLog();
  const verbs: string[] = [];
  let changes = 0;
  const keys = createGlobalKeys({
    shortcut: globalShortcut,
    timers: time.timers,
    log,
    onVerb: (verb) => void verbs.push(verb),
    onChange: () => (changes += 1),
  });
  return { keys, verbs, log, time, changes: () => changes };
};
const two = [
  { verb: 'answer', chord: 'Ctrl+Shift+F2' },
  { verb: 'mute', chord: 'Ctrl+Shift+F6' },
] as const;

describe('createGlobalKeys', () => {
  it('believes a key only once it has fired (Wayland says yes and binds nothing)', () => {
    const { keys, verbs, changes } = setUp();
    keys.set(two);
    expect(keys.states().map(({ state }) => state)).toEqual(['unproven', 'unproven']);
    globalShortcut.press(ANSWER);
    expect(keys.states().map(({ state }) => state)).toEqual(['working', 'unproven']);
    expect(verbs).toEqual(['answer']);
    const before = changes();
    globalShortcut.press(ANSWER);
    expect(changes()).toBe(before);
  });

  it('says which one another program has', () => {
    world.takenKeys.add(ANSWER);
    const { keys, log } = setUp();
    keys.set(two);
    expect(keys.states()[0]).toEqual({ verb: 'answer', chord: 'Ctrl+Shift+F2', state: 'refused' });
    expect(log.lines).toHaveLength(1);
  });

  it('bears a system that throws', () => {
    const { verbs, time, log } = setUp();
    const keys = createGlobalKeys({
      shortcut: {
        register: () => {
          throw new Error('no such key');
        },
        unregister: () => undefined,
        setSuspended: () => undefined,
      },
      timers: time.timers,
      log,
      onVerb: (verb) => void verbs.push(verb),
      onChange: () => undefined,
    });
    keys.set(two);
    expect(keys.states().map(({ state }) => state)).toEqual(['refused', 'refused']);
  });

  it('gives keys back when they change, are switched off, or at the end', () => {
    const { keys } = setUp();
    keys.set(two);
    keys.set([
      { verb: 'answer', chord: 'Ctrl+Shift+F6' },
      { verb: 'mute', chord: 'Ctrl+Shift+F2' },
    ]);
    // They changed places, so both went back first.
    expect(keys.states().map(({ state }) => state)).toEqual(['unproven', 'unproven']);
    keys.set([
      { verb: 'answer', chord: '' },
      { verb: 'mute', chord: 'Ctrl+Shift+F2' },
    ]);
    expect(keys.states()[0]).toEqual({ verb: 'answer', chord: '', state: 'off' });
    expect([...globalShortcut.held.keys()]).toEqual([ANSWER]);
    keys.stop();
    expect(globalShortcut.held.size).toBe(0);
  });

  it('asks the system for nothing that it has', () => {
    const { keys } = setUp();
    keys.set(two);
    keys.set([...two]);
    expect(callsOf('globalShortcut.register')).toHaveLength(2);
  });

  it('does nothing but tell while it is tried, and ends that by itself', () => {
    const { keys, verbs, time } = setUp();
    keys.set(two);
    keys.setMode('test');
    globalShortcut.press(ANSWER);
    expect(verbs).toEqual([]);
    expect(keys.states()[0]?.state).toBe('working');
    time.advance(MODE_LIMIT_MS);
    expect(keys.mode()).toBe('live');
    globalShortcut.press(ANSWER);
    expect(verbs).toEqual(['answer']);
  });

  it('takes no key while a new one is being chosen', () => {
    const { keys, verbs } = setUp();
    keys.set(two);
    keys.setMode('paused');
    expect(globalShortcut.isSuspended).toBe(true);
    globalShortcut.press(ANSWER);
    keys.setMode('live');
    expect(globalShortcut.isSuspended).toBe(false);
    expect(verbs).toEqual([]);
  });
});
