/**
 * Practice callers that call by themselves: the scenarios in their order, one every so often, while somebody is available
 * and fewer than two wait. Also starts one by command. Only a practice centre has it.
 */
import type { CentreAnswer } from '#src/centre/wire.ts';
import type { CallerScript } from '../practice/caller-script.ts';
import type { CentreContext } from './context.ts';
import type { PracticePorts } from './ports.ts';
import { Refusal, toError } from './refusal.ts';

const MOST_WAITING = 2;
/** Marta, who was charged twice. */
const FIRST = 'double-charge';
/** The first caller comes soon after somebody is ready. */
const FIRST_AFTER_MS = 4_000;

export interface PracticeCallers {
  list(): CentreAnswer<'practice/scenarios'>;
  callNow(scenarioId: string): Promise<string>;
  setPace(everyMs: number | null): void;
  tick(): void;
}

export function createPracticeCallers(
  context: CentreContext,
  practice: PracticePorts,
): PracticeCallers {
  const { clock, log } = context.ports;
  let everyMs = practice.everyMs;
  let nextAtMs: number | null = null;
  let turn = 0;

  const start = async (script: CallerScript): Promise<string> => {
    try {
      return await practice.startCaller(script);
    } catch (cause) {
      log.warn('a practice caller could not call', {
        id: script.id,
        cause: toError(cause).message,
      });
      throw new Refusal('telephony-away', toError(cause).message);
    }
  };
  const ready = () =>
    context.agents
      .all()
      .filter((agent) => context.agents.status(agent.profile.id).presence.kind === 'available');
  /** Somebody who is ready serves the queue that this caller dials. */
  const canBeAnswered = (script: CallerScript | undefined): boolean => {
    const queue = context.catalogue.queues.find((each) => each.number === script?.dialled);
    return (
      queue !== undefined && ready().some(({ profile }) => profile.queueIds.includes(queue.id))
    );
  };
  // Tones are for tests that measure; people want to hear people. A plain story comes first.
  const people = practice.scenarios.filter((each) => each.toneHz === null);
  const firstAt = Math.max(
    0,
    people.findIndex((each) => each.id === FIRST),
  );
  const scripts = [...people.slice(firstAt), ...people.slice(0, firstAt)];

  return {
    list: () => ({
      scenarios: practice.scenarios.map(({ id, title }) => ({ id, title })),
      everyMs,
    }),
    async callNow(scenarioId) {
      const script = practice.scenarios.find((each) => each.id === scenarioId);
      if (!script) throw new Refusal('not-found', 'no such scenario');
      return start(script);
    },
    setPace(next) {
      everyMs = next;
      nextAtMs = null;
    },
    tick() {
      const nowMs = clock.nowMs();
      if (everyMs === null || ready().length === 0) return;
      nextAtMs ??= nowMs + Math.min(FIRST_AFTER_MS, everyMs);
      if (nowMs < nextAtMs) return;
      const waiting = context.works
        .open()
        .filter((work) => ['queued', 'offered'].includes(work.interaction.state)).length;
      if (waiting >= MOST_WAITING) return;
      nextAtMs = nowMs + everyMs;
      const at = scripts.findIndex((_, index) =>
        canBeAnswered(scripts[(turn + index) % scripts.length]),
      );
      const script = at < 0 ? undefined : scripts[(turn + at) % scripts.length];
      if (!script) return;
      turn += at + 1;
      start(script).catch(() => log.info('a practice caller is left out'));
    },
  };
}
