/**
 * The lead's page over a link to nobody that changes all the time, measuring itself: from a frame's arrival to the second
 * animation frame after it, by when what it changed is on screen. Driven by `build/bench-team.mjs`; never part of the product.
 */
import { startDesk } from '../../start-desk.tsx';
import { createFakeLink } from '../../preview/fake-link.ts';
import { leadOf } from '../../preview/team-fixtures.ts';
import { sortBy } from '../team-view.ts';
import { teamColumns } from '../order-rows.ts';
import { createFloor } from './floor.ts';

interface BenchWindow {
  /** Begins to change the floor. */
  go?: () => void;
  /** Stops changing it, to look at memory in quiet. */
  rest?: () => void;
  /** What was measured since the last time. */
  take?: () => {
    readonly paintsMs: readonly number[];
    readonly tasksMs: readonly number[];
    readonly events: number;
    readonly shown: number;
  };
}

const query = new URLSearchParams(location.search);
const perSecond = Number(query.get('rate') ?? 50);
const floor = createFloor(
  Date.now(),
  Number(query.get('agents') ?? 300),
  Number(query.get('queues') ?? 30),
);
const state = leadOf(Date.now());
const link = createFakeLink(
  {
    ...state,
    settings: { ...state.settings, theme: query.get('theme') === 'dark' ? 'dark' : 'light' },
    help: [],
  },
  { now: Date.now(), watched: floor },
);
const root = document.getElementById('desk');
if (root) startDesk(window, link, root);
const sort = teamColumns.find((column) => column === query.get('sort'));
if (sort !== undefined && sort !== 'agent') sortBy(sort);

let paintsMs: number[] = [];
let tasksMs: number[] = [];
let events = 0;
let timer = 0;

new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) tasksMs.push(entry.duration);
}).observe({ type: 'longtask', buffered: false });

function tell(): void {
  const atMs = performance.now();
  events += 1;
  // As it comes over the link: bytes, not objects.
  link.tell(JSON.parse(JSON.stringify(floor.next(Date.now()))));
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      paintsMs.push(performance.now() - atMs);
    }),
  );
}

const bench = window as unknown as BenchWindow;
bench.go = () => {
  const startMs = performance.now();
  let told = 0;
  timer = window.setInterval(() => {
    // What a late timer missed is told at once, as a socket would.
    while (told < ((performance.now() - startMs) / 1000) * perSecond) {
      told += 1;
      tell();
    }
  }, 1000 / perSecond);
};
bench.rest = () => window.clearInterval(timer);
bench.take = () => {
  const taken = {
    paintsMs,
    tasksMs,
    events,
    shown: document.querySelectorAll('.team-row').length,
  };
  paintsMs = [];
  tasksMs = [];
  events = 0;
  return taken;
};
