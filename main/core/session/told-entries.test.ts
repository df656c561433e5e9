import { describe, expect, it } from 'vitest';
import type { DeskFrame } from '#src/contracts/desk.ts';
import { createFakeClock } from '../testing/fake-clock.ts';
import { sampleEntry } from '../testing/sample.ts';
import { createToldEntries, TOLD_APART_MS, TOLD_AT_ONCE } from './told-entries.ts';

const entry = (n: number) => sampleEntry({ id: `int-${n}` as never });
const idsOf = (frames: readonly DeskFrame[]): readonly string[] =>
  frames.flatMap((frame) =>
    frame.kind === 'timeline/added'
      ? [frame.entry.id]
      : frame.kind === 'timeline/grew'
        ? frame.added.map((one) => one.entry.id)
        : [],
  );

function open() {
  const time = createFakeClock();
  const frames: DeskFrame[] = [];
  const told = createToldEntries({
    clock: time.clock,
    timers: time.timers,
    tell: (frame) => frames.push(frame),
  });
  return { time, frames, told };
}

describe('createToldEntries', () => {
  it('tells one that comes alone at once, and the next as soon as it may', async () => {
    const { time, frames, told } = open();
    told.add(entry(1), null);
    expect(frames).toEqual([{ kind: 'timeline/added', entry: entry(1), case: null }]);
    told.add(entry(2), null);
    expect(frames).toHaveLength(1);
    await time.advance(TOLD_APART_MS);
    expect(idsOf(frames)).toEqual(['int-1', 'int-2']);
  });

  it('tells a flood in few messages, all of it once and in its order', async () => {
    const { time, frames, told } = open();
    const count = 5_000;
    // Ten in each millisecond.
    for (let n = 0; n < count; n += 1) {
      told.add(entry(n), null);
      if (n % 10 === 9) await time.advance(1);
    }
    await time.advance(TOLD_APART_MS);
    expect(idsOf(frames)).toEqual(Array.from({ length: count }, (_, n) => `int-${n}`));
    expect(frames.length).toBeLessThanOrEqual(
      2 + count / 10 / TOLD_APART_MS + count / TOLD_AT_ONCE,
    );
    expect(time.pending()).toBe(0);
  });

  it('tells what waits before something that must come after it, and forgets it at the end', async () => {
    const { time, frames, told } = open();
    for (const n of [1, 2, 3]) told.add(entry(n), null);
    told.flush();
    expect(idsOf(frames)).toEqual(['int-1', 'int-2', 'int-3']);
    told.add(entry(4), null);
    told.stop();
    await time.advance(TOLD_APART_MS);
    expect(frames).toHaveLength(2);
  });
});
