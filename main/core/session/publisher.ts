/**
 * Sends the desk what has changed: whole slices, each only when its JSON differs from what the page has. Contacts that ring and those in
 * hand go in one frame: an answered call is never in neither, which would show the day and load the history anew.
 */
import { deskSlices, type DeskFrame, type DeskSliceName } from '#src/contracts/desk.ts';
import { deriveSlice, sliceSources } from './slices.ts';
import type { Truth } from './truth.ts';

export interface Publisher {
  /** Everything again, for a new page. */
  reset(): void;
  /** The truth has changed; several changes in one turn are one publication. */
  touch(): void;
  flush(): void;
}

const allNames = Object.keys(deskSlices) as DeskSliceName[];
const TOGETHER: ReadonlySet<DeskSliceName> = new Set(['offers', 'conversations']);

/** `later` runs after the present turn (a microtask). */
export function createPublisher(deps: {
  truth(): Truth;
  tell(frame: DeskFrame): void;
  later(run: () => void): void;
  /** Only these slices; all when absent. */
  readonly names?: readonly DeskSliceName[];
}): Publisher {
  const names = deps.names ?? allNames;
  const sent = new Map<DeskSliceName, string>();
  let seen: Truth | null = null;
  let isScheduled = false;

  const flush = (): void => {
    const truth = deps.truth();
    if (truth === seen) return;
    const before = seen;
    seen = truth;
    const together: { name: DeskSliceName; value: unknown }[] = [];
    for (const name of names) {
      // Most changes touch one slice: the others need not be derived to be found equal.
      if (before && sliceSources[name].every((key) => before[key] === truth[key])) continue;
      const value = deriveSlice[name](truth);
      const json = JSON.stringify(value);
      if (sent.get(name) === json) continue;
      sent.set(name, json);
      if (TOGETHER.has(name)) together.push({ name, value });
      else deps.tell({ kind: 'slice', name, value });
    }
    const [first] = together;
    if (first)
      deps.tell(
        together.length > 1 ? { kind: 'slices', slices: together } : { kind: 'slice', ...first },
      );
  };

  return {
    reset() {
      sent.clear();
      seen = null;
    },
    touch() {
      if (isScheduled) return;
      isScheduled = true;
      deps.later(() => {
        isScheduled = false;
        flush();
      });
    },
    flush,
  };
}
