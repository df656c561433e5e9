import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { INDEX_PACE, LOG_PACE, whenIdle } from './index-when-idle.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('whenIdle', () => {
  it('waits for the end of a burst, then goes on until nothing is left, and rests', () => {
    let left = 3;
    const step = vi.fn(() => (left -= 1) > 0);
    const heard = whenIdle(step, { setTimeout, clearTimeout }, INDEX_PACE);
    for (let n = 0; n < 8; n += 1) {
      heard(true);
      vi.advanceTimersByTime(20);
    }
    expect(step).not.toHaveBeenCalled();
    vi.advanceTimersByTime(100);
    expect(step).toHaveBeenCalledTimes(3);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('takes its turn behind messages that never stop', () => {
    const step = vi.fn(() => true);
    const heard = whenIdle(step, { setTimeout, clearTimeout }, INDEX_PACE);
    for (let n = 0; n < 100; n += 1) {
      heard(true);
      vi.advanceTimersByTime(20);
    }
    expect(step.mock.calls.length).toBeGreaterThan(4);
  });

  it('goes on between questions, but neither within a burst nor before the twin of a question', () => {
    const step = vi.fn(() => true);
    const heard = whenIdle(step, { setTimeout, clearTimeout }, INDEX_PACE);
    heard(true);
    vi.advanceTimersByTime(10);
    heard(false);
    vi.advanceTimersByTime(15);
    expect(step).not.toHaveBeenCalled();
    vi.advanceTimersByTime(10);
    const before = step.mock.calls.length;
    expect(before).toBeGreaterThan(0);
    heard(false);
    vi.advanceTimersByTime(4);
    heard(false);
    vi.advanceTimersByTime(4);
    expect(step).toHaveBeenCalledTimes(before);
    vi.advanceTimersByTime(12);
    expect(step.mock.calls.length).toBeGreaterThan(before);
  });

  it('leaves the log alone while somebody types, and still comes to it in a day without a pause', () => {
    const fold = vi.fn(() => false);
    const heard = whenIdle(fold, { setTimeout, clearTimeout }, LOG_PACE);
    const type = (keys: number) => {
      for (let n = 0; n < keys; n += 1) {
        heard(false);
        vi.advanceTimersByTime(300);
      }
    };
    type(20);
    expect(fold).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1_500);
    expect(fold).toHaveBeenCalledTimes(1);
    type(200);
    expect(fold.mock.calls.length).toBeGreaterThan(4);
  });
});
