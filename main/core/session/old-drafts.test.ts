/** A note that was begun and never finished: told of before it goes, gone in time, and never what was finished. */
import { afterEach, expect, it } from 'vitest';
import { customerId } from '#src/model/ids.ts';
import { emptyDraft } from '#src/model/wrap-up.ts';
import { sampleCustomer } from '../testing/sample.ts';
import { bench, loseCentre, open } from '../testing/session-bench.ts';

afterEach(() => bench.stop());

const DAY = 86_400_000;
const LUCIA = customerId.parse('cus-1');
const note = { ...emptyDraft, note: 'A medias' };
const told = () =>
  bench
    .desk()
    .frames.filter((frame) => frame.kind === 'draft/old')
    .map((frame) => frame as unknown as { who: string; untilMs: number | null });
const kept = async () => {
  const answer = await bench.desk().ask('note/kept', { customerId: LUCIA });
  return answer.ok && (answer.value as { draft: unknown }).draft !== null;
};
/** The sweep runs once a day. */
const days = async (count: number) => {
  for (let day = 0; day < count; day += 1) {
    bench.time.jump(DAY - 5_000);
    await bench.time.advance(6_000);
  }
};

it('is told of in its last days and goes after thirty; what was finished stays', async () => {
  const { centre, time } = await open({ isSignedIn: true });
  centre.on('customer/find', () => ({ customers: [sampleCustomer()] }));
  await bench.desk().ask('customer/find', { query: 'lucia' });
  await time.advance(61_000);
  await loseCentre();
  const empty = customerId.parse('cus-empty');
  await bench.desk().ask('note/keep', { customerId: empty, draft: emptyDraft });
  await bench.desk().ask('note/keep', { customerId: LUCIA, draft: note });
  await bench.desk().ask('note/write', { customerId: customerId.parse('cus-2'), draft: note });
  const savedAtMs = bench.time.clock.nowMs();
  centre.mode = 'up';
  centre.on('note/write', () => ({ refuse: 'busy', status: 503 }));
  await days(26);
  expect(told()).toEqual([]);
  expect(await kept()).toBe(true);
  await days(2);
  expect(told().length).toBeGreaterThan(0);
  expect(told().every(({ untilMs }) => untilMs === savedAtMs + 30 * DAY)).toBe(true);
  await days(3);
  expect(told().at(-1)).toMatchObject({ untilMs: null });
  expect(await kept()).toBe(false);
  const count = told().length;
  await days(2);
  expect(told()).toHaveLength(count);
  expect(bench.desk().slice('strip').outbox.waiting).toBe(1);
});

it('stays when the clock is a year ahead for a while, and is told of first', async () => {
  await open({ isSignedIn: true });
  await bench.desk().ask('note/keep', { customerId: LUCIA, draft: note });
  for (const jump of [365 * DAY, -365 * DAY, 365 * DAY, -365 * DAY]) {
    bench.time.jump(jump);
    // A day of the machine's own time, in which the sweep comes by once.
    await bench.time.advance(61_000);
    expect(await kept()).toBe(true);
  }
  expect(told().every(({ untilMs }) => untilMs !== null)).toBe(true);
});
