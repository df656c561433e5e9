import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { watchPower } from './power.ts';
import { createFakeLog, createFakeTime } from './testing/fake-timers.ts';
import { fakeEvent } from './testing/fake-electron.ts';

const setUp = () => {
  const time = createFakeTime();
  const monitor = new EventEmitter();
  const state = { isBusy: false, shutdowns: 0, started: [] as number[], stopped: [] as number[] };
  const stop = watchPower({
    monitor: monitor as never,
    blocker: {
      start: () => {
        const id = state.started.length;
        state.started.push(id);
        return id;
      },
      stop: (id) => state.stopped.push(id) > 0,
      isStarted: (id) => !state.stopped.includes(id),
    },
    timers: time.timers,
    log: createFakeLog(),
    isBusy: () => state.isBusy,
    onShutdown: () => (state.shutdowns += 1),
  });
  return { time, monitor, state, stop };
};

describe('watchPower', () => {
  it('blocks sleep once for the whole contact, and once more for the next one', () => {
    const { time, state } = setUp();
    time.advance(10_000);
    expect(state.started).toEqual([]);
    state.isBusy = true;
    time.advance(10_000);
    expect(state.started).toEqual([0]);
    state.isBusy = false;
    time.advance(10_000);
    expect(state.stopped).toEqual([0]);
    state.isBusy = true;
    time.advance(2_000);
    expect(state.started).toEqual([0, 1]);
  });

  it('releases it when it is stopped, and looks no more', () => {
    const { time, state, stop } = setUp();
    state.isBusy = true;
    time.advance(2_000);
    stop();
    stop();
    time.advance(10_000);
    expect(state).toMatchObject({ started: [0], stopped: [0] });
  });

  it('bears doubled and missing events', () => {
    const { monitor, state } = setUp();
    for (const name of ['resume', 'resume', 'suspend', 'suspend', 'resume']) monitor.emit(name);
    expect(state.started).toEqual([]);
    state.isBusy = true;
    monitor.emit('resume');
    monitor.emit('resume');
    expect(state.started).toEqual([0]);
  });

  it('delays a shutdown for an orderly end', () => {
    const { monitor, state } = setUp();
    const event = fakeEvent();
    monitor.emit('shutdown', event);
    monitor.emit('shutdown');
    expect(event.defaultPrevented).toBe(true);
    expect(state.shutdowns).toBe(2);
  });
});
