import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { afterPaint } from './after-paint.ts';

let frame: (() => void) | null = null;
const page = {
  setTimeout: (run: () => void, ms: number) => setTimeout(run, ms),
  clearTimeout: (timer: number) => clearTimeout(timer),
  requestAnimationFrame: (run: () => void) => {
    frame = run;
    return 1;
  },
  cancelAnimationFrame: () => (frame = null),
} as unknown as Window;

beforeEach(() => {
  vi.useFakeTimers();
  frame = null;
});
afterEach(() => vi.useRealTimers());

describe('after the paint', () => {
  it('runs once, not before the frame and not within it', () => {
    const run = vi.fn();
    afterPaint(page, run);
    vi.advanceTimersByTime(30);
    expect(run).not.toHaveBeenCalled();
    frame?.();
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1_000);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('runs also where no frame comes, because nobody sees the page', () => {
    const run = vi.fn();
    afterPaint(page, run);
    vi.advanceTimersByTime(100);
    expect(run).toHaveBeenCalledTimes(1);
    frame?.();
    vi.advanceTimersByTime(1_000);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('does not run once it was given up', () => {
    const run = vi.fn();
    afterPaint(page, run)();
    expect(frame).toBeNull();
    vi.advanceTimersByTime(1_000);
    expect(run).not.toHaveBeenCalled();
  });
});
