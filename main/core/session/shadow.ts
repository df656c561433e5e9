/**
 * Job shadowing on this desk: who listens to whom, and for the learner the agent's screen as the centre shows it. A refusal
 * stays a minute, so that the learner can read it. Pure steps but for that minute; used by `team.ts`.
 */
import type { CentreEvent, Snapshot } from '#src/centre/wire.ts';
import type { Shadowing } from '#src/model/shadow.ts';
import type { SessionContext } from './context.ts';
import type { Truth } from './truth.ts';

export const DECLINED_STAYS_MS = 60_000;

export interface Shadow {
  onEvent(event: Extract<CentreEvent, { kind: 'shadow/changed' | 'shadow/view' }>): void;
  onSnapshot(snapshot: Snapshot): void;
  stop(): void;
}

const isSame = (one: Shadowing, other: Shadowing): boolean =>
  one.agentId === other.agentId && one.learnerId === other.learnerId;

/** Nobody's screen without somebody to look over the shoulder. */
function withShadowings(truth: Truth, shadowings: readonly Shadowing[]): Truth {
  const { view } = truth.shadow;
  const isLooking = shadowings.some(
    ({ agentId, learnerId, state }) =>
      state === 'running' && learnerId === truth.session.agent?.id && agentId === view?.agentId,
  );
  return { ...truth, shadow: { shadowings: [...shadowings], view: isLooking ? view : null } };
}

/** One per session. */
export function createShadow(ctx: SessionContext): Shadow {
  const leaving = new Set<() => void>();

  const drop = (gone: Shadowing): void => {
    ctx.change((truth) =>
      withShadowings(
        truth,
        truth.shadow.shadowings.filter(
          (one) => !isSame(one, gone) || one.state !== gone.state || one.sinceMs !== gone.sinceMs,
        ),
      ),
    );
  };

  const hear = (shadowing: Shadowing): void => {
    ctx.change((truth) => {
      const others = truth.shadow.shadowings.filter((one) => !isSame(one, shadowing));
      return withShadowings(truth, shadowing.state === 'ended' ? others : [...others, shadowing]);
    });
    if (shadowing.state !== 'declined') return;
    const cancel = ctx.ports.timers.after(DECLINED_STAYS_MS, () => {
      leaving.delete(cancel);
      drop(shadowing);
    });
    leaving.add(cancel);
  };

  return {
    onEvent(event) {
      if (event.kind === 'shadow/changed') {
        hear(event.shadowing);
        return;
      }
      const { agentId, views } = event;
      ctx.change((truth) => ({ ...truth, shadow: { ...truth.shadow, view: { agentId, views } } }));
    },
    onSnapshot({ shadowings }) {
      ctx.change((truth) => {
        const declined = truth.shadow.shadowings.filter(
          (one) => one.state === 'declined' && !shadowings.some((listed) => isSame(listed, one)),
        );
        const going = shadowings.filter(({ state }) => state === 'asked' || state === 'running');
        return withShadowings(truth, [...declined, ...going]);
      });
    },
    stop() {
      for (const cancel of leaving) cancel();
      leaving.clear();
    },
  };
}
