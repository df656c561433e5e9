/**
 * One part of the timeline's figures in a process of its own: filling the file, or asking it, warm or with the file cold. Everything
 * is asked of the product's store over its worker, as core does. Started by `timeline-figures.ts`; its task is the first argument.
 */
import { performance } from 'node:perf_hooks';
import type { TimelineEntry } from '#src/model/interaction.ts';
import { createStoreService } from '#main/core/store/store-service.ts';
import type { EntryQuery } from '#main/core/store/store-port.ts';
import { seededRandom } from '#src/base/seeded-random.ts';
import {
  agentOf,
  AGENTS,
  customerIdOf,
  LAST_MS,
  makeCustomer,
  makeEntries,
} from './interactions.ts';
import { openStore } from './open-store.ts';
import { KEY, type TimelineTask, type TimelineToll } from './timeline-task.ts';

const AT_ONCE = 5_000;
const PAGE = 50;
/** Of each kind. */
const QUESTIONS = 300;
const YEAR_MS = 365 * 24 * 3_600_000;

/** Fills the file by the product's own service, words and all; says on standard error how far it is. */
function build({ dir, entries, customers, seed }: TimelineTask): TimelineToll {
  const startMs = performance.now();
  const store = createStoreService(0);
  const say = (what: string): void => {
    const s = Math.round((performance.now() - startMs) / 1_000);
    process.stderr.write(`${what}, ${s} s\n`);
  };
  store.open({ dir, keyHex: KEY, nowMs: Date.now() });
  const none = { customers: [], entries: [], cases: [], atMs: LAST_MS };
  for (let at = 0; at < customers; at += AT_ONCE) {
    const length = Math.min(AT_ONCE, customers - at);
    store.saveSeen({
      ...none,
      customers: Array.from({ length }, (_, n) => makeCustomer(at + n)),
    });
  }
  let batch: TimelineEntry[] = [];
  let count = 0;
  for (const entry of makeEntries(entries, customers, seed)) {
    batch.push(entry);
    count += 1;
    if (batch.length < AT_ONCE && count < entries) continue;
    store.saveSeen({ ...none, entries: batch });
    batch = [];
    if (count % 100_000 === 0) say(`${count / 1_000}k interactions stored`);
  }
  const storedMs = performance.now() - startMs;
  for (let steps = 1; store.indexEntries(); steps += 1)
    if (steps % 1_000 === 0) say(`words of ${steps / 5}k interactions indexed`);
  store.close();
  return { kind: 'built', storedMs, indexedMs: performance.now() - startMs - storedMs };
}

const time = async <T>(
  sample: number[],
  ask: () => Promise<{ readonly ok: boolean; readonly value?: T }>,
): Promise<T> => {
  const fromMs = performance.now();
  const answer = await ask();
  sample.push(performance.now() - fromMs);
  if (!answer.ok || answer.value === undefined) throw new Error('The store refused.');
  return answer.value;
};

/** Pages of customers as they come, then the next pages, then pages deep in a long history. */
async function askPages(task: TimelineTask, turns: number): Promise<TimelineToll> {
  const random = seededRandom(task.seed + 9);
  const rssMb = process.memoryUsage.rss() / 2 ** 20;
  const fromMs = performance.now();
  const store = await openStore(task.dir);
  const some = () => customerIdOf(Math.floor(random() * task.customers));
  await store.timelinePage(some(), null, PAGE);
  const openMs = performance.now() - fromMs;
  const [first, next, deep]: [number[], number[], number[]] = [[], [], []];
  for (let turn = 0; turn < turns; turn += 1)
    await time(first, () => store.timelinePage(some(), null, PAGE));
  if (task.act === 'pages') {
    for (let owner = 0; owner < 20; owner += 1) {
      let page = await time([], () => store.timelinePage(customerIdOf(owner), null, PAGE));
      for (let at = 1; page.next && at < 60; at += 1) {
        const before = page.next;
        page = await time(at < 10 ? next : deep, () =>
          store.timelinePage(customerIdOf(owner), before, PAGE),
        );
      }
    }
  }
  await store.close();
  return {
    ...{ kind: 'paged', openMs, first, next, deep },
    rssMb: process.memoryUsage.rss() / 2 ** 20 - rssMb,
  };
}

/** What somebody looks for over all customers, by kind of question. */
async function askFinds(task: TimelineTask): Promise<TimelineToll> {
  const store = await openStore(task.dir);
  const random = seededRandom(task.seed + 7);
  const none: EntryQuery = {
    ...{ query: '', customerIds: [], channel: null, agentName: null },
    ...{ fromMs: null, toMs: null, before: null, limit: PAGE },
  };
  const sample: TimelineEntry[] = [];
  const every = Math.floor(task.entries / QUESTIONS);
  let at = 0;
  for (const entry of makeEntries(task.entries, task.customers, task.seed)) {
    if (at % every === 0) sample.push(entry);
    at += 1;
  }
  const words = (entry: TimelineEntry) => entry.summary.split(' ');
  const word = (entry: TimelineEntry) =>
    words(entry)[Math.floor(random() * words(entry).length)] ?? '';
  const kinds: Readonly<Record<string, (entry: TimelineEntry) => Partial<EntryQuery>>> = {
    'a word': (entry) => ({ query: word(entry) }),
    'three letters': (entry) => ({ query: word(entry).slice(0, 3) }),
    'two words': (entry) => ({ query: `${word(entry)} ${word(entry)}` }),
    'the whole line': (entry) => ({ query: entry.summary }),
    'a word and a channel': (entry) => ({ query: word(entry), channel: entry.channel }),
    'an agent': () => ({ agentName: agentOf(Math.floor(random() * AGENTS)) }),
    'an agent, a channel and a month': (entry) => ({
      ...{ agentName: entry.agentName, channel: entry.channel },
      ...{ fromMs: entry.startedAtMs - YEAR_MS / 24, toMs: entry.startedAtMs + YEAR_MS / 24 },
    }),
    'a word of one customer': (entry) => ({
      query: word(entry),
      customerIds: [entry.customerId],
    }),
    'no such word': () => ({ query: 'xqzwv' }),
  };
  const finds: Record<string, number[]> = {};
  let missed = 0;
  for (const [name, wanted] of Object.entries(kinds)) {
    const took: number[] = (finds[name] = []);
    for (const entry of sample) {
      const query = { ...none, ...wanted(entry) };
      const found = await time(took, () => store.findEntries(query));
      // Where fewer than a page are found, the one that was drawn must be among them.
      const isAll = found.next === null;
      if (name !== 'no such word' && name !== 'an agent' && isAll)
        missed += found.entries.some(({ id }) => id === entry.id) ? 0 : 1;
    }
  }
  await store.close();
  return { kind: 'found', finds, missed };
}

const task = JSON.parse(process.argv[2] ?? '') as TimelineTask;
const toll =
  task.act === 'build'
    ? build(task)
    : task.act === 'find'
      ? await askFinds(task)
      : await askPages(task, task.act === 'cold' ? 200 : 5_000);
process.stdout.write(JSON.stringify(toll));
