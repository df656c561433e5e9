/**
 * The team and its queues on a lead's page. Rows go through without being kept: the whole at the beginning and after every
 * gap, then only what changed, as the centre sends it. A page that is gone watches no more. Used by `team.ts`.
 */
import type { CentreEvent } from '#src/centre/wire.ts';
import type { DeskAnswer, DeskFrame } from '#src/contracts/desk.ts';
import type { Answer } from '#src/contracts/fault.ts';
import { refusal } from '../page-links.ts';
import type { SessionContext } from './context.ts';

type Changed = Extract<CentreEvent, { kind: 'team/changed' | 'team/queues' }>;
type Whole = Answer<DeskAnswer<'team/watch'>>;

export interface TeamWatch {
  set(isOn: boolean): Promise<Whole>;
  onEvent(event: Changed): void;
  /** After a gap: everything again, if somebody looks. */
  onSnapshot(): void;
  /** A new page, or nobody signed in: nobody looks until they say so. */
  forget(): void;
}

const frameOf = (event: Changed): DeskFrame =>
  event.kind === 'team/changed'
    ? { kind: 'team/rows', rows: event.rows, isWhole: false }
    : { kind: 'team/queues', queues: event.queues, isWhole: false };

/** One per session. */
export function createTeamWatch(ctx: SessionContext): TeamWatch {
  let isWatching = false;
  /** Changes that came while the whole was on its way; null when none is. */
  let early: Changed[] | null = null;
  /** The newest question; an older one's answer means nothing any more. */
  let turn = 0;
  /** One after the other, so that switching off cannot overtake switching on. */
  let last: Promise<unknown> = Promise.resolve();

  const ask = async (isOn: boolean): Promise<Whole> => {
    const before = last;
    const asked = (async () => {
      await before;
      return ctx.centre.request('team/watch', { isOn });
    })();
    last = asked;
    const answer = await asked;
    return answer.ok ? answer : refusal(answer.error.code, answer.error.retryable);
  };

  const pass = (events: readonly Changed[]): void => {
    for (const event of events) ctx.tellDesk(frameOf(event));
  };

  /** What changed meanwhile follows the whole in the next turn, after its answer has gone to the page. */
  const whole = async (tell: (answer: Whole) => void): Promise<Whole> => {
    turn += 1;
    const mine = turn;
    early ??= [];
    const answer = await ask(true);
    if (mine !== turn) return answer;
    tell(answer);
    ctx.ports.timers.after(0, () => {
      if (mine !== turn) return;
      const waiting = early ?? [];
      early = null;
      if (isWatching) pass(waiting);
    });
    return answer;
  };

  const forget = (): void => {
    turn += 1;
    isWatching = false;
    early = null;
  };

  return {
    async set(isOn) {
      if (!isOn) {
        forget();
        return ctx.truth().strip.centre.state === 'connected'
          ? ask(false)
          : { ok: true, value: { rows: [], queues: [] } };
      }
      if (ctx.truth().strip.centre.state !== 'connected') {
        ctx.stream.retryNow();
        return refusal('centre-unreachable', true);
      }
      isWatching = true;
      const answer = await whole(() => undefined);
      if (!answer.ok && !answer.error.retryable) forget();
      return answer;
    },
    onEvent(event) {
      if (!isWatching) return;
      if (early) early.push(event);
      else pass([event]);
    },
    onSnapshot() {
      if (!isWatching) return;
      void whole((answer) => {
        if (!answer.ok || !isWatching) return;
        const { rows, queues } = answer.value;
        ctx.tellDesk({ kind: 'team/rows', rows, isWhole: true });
        ctx.tellDesk({ kind: 'team/queues', queues, isWhole: true });
      });
    },
    forget() {
      const wasWatching = isWatching;
      forget();
      if (wasWatching && ctx.truth().strip.centre.state === 'connected') void ask(false);
    },
  };
}
