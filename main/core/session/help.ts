/**
 * Help requests on this desk: the agent's own and, for a lead, those of the team. One that has ended stays a minute, so that
 * everybody can see how it ended. A lead whose window is away gets a notification without a sound. Used by `team.ts`.
 */
import type { Snapshot } from '#src/centre/wire.ts';
import type { HelpId, HelpRequest } from '#src/model/help.ts';
import type { SessionContext } from './context.ts';
import type { Truth } from './truth.ts';

export const HELP_STAYS_MS = 60_000;

export interface Help {
  hear(help: HelpRequest): void;
  onSnapshot(snapshot: Snapshot): void;
  react(before: Truth, after: Truth): void;
  stop(): void;
}

const WORDS = { es: 'pide ayuda', en: 'asks for help' } as const;
const noteOf = (id: HelpId): string => `help-${id}`;

/** The oldest first. */
const byAge = (a: HelpRequest, b: HelpRequest): number => a.askedAtMs - b.askedAtMs;

/** One per session. */
export function createHelp(ctx: SessionContext): Help {
  const leaving = new Map<HelpId, () => void>();
  const noted = new Set<HelpId>();

  const forget = (id: HelpId): void => {
    leaving.delete(id);
    ctx.change((truth) => ({ ...truth, help: truth.help.filter((one) => one.id !== id) }));
  };

  const watch = ({ id, state }: HelpRequest): void => {
    if (state === 'open') {
      leaving.get(id)?.();
      leaving.delete(id);
    } else if (!leaving.has(id))
      leaving.set(
        id,
        ctx.ports.timers.after(HELP_STAYS_MS, () => {
          forget(id);
        }),
      );
  };

  const hear = (help: HelpRequest): void => {
    const isKnown = ctx.truth().help.some(({ id }) => id === help.id);
    // Over before this desk heard of it.
    if (!isKnown && help.state !== 'open') return;
    watch(help);
    ctx.change((truth) => ({
      ...truth,
      help: [...truth.help.filter(({ id }) => id !== help.id), help].toSorted(byAge),
    }));
  };

  const note = (truth: Truth): void => {
    const { agent } = truth.session;
    const open = truth.help.filter(
      ({ state, agentId }) => state === 'open' && agentId !== agent?.id,
    );
    for (const id of noted)
      if (!open.some((one) => one.id === id)) {
        noted.delete(id);
        ctx.ports.notify.close(noteOf(id));
      }
    if (agent?.role !== 'lead' || !truth.settings.notifications) return;
    for (const { id, agentName, customerName, text } of open) {
      if (noted.has(id)) continue;
      noted.add(id);
      const title = `${agentName} ${WORDS[truth.settings.language]}`;
      ctx.ports.notify.show({
        id: noteOf(id),
        title,
        body: truth.settings.namesInNotifications ? text || customerName : '',
        discreet: title,
        onPress: () => {
          ctx.raiseDesk();
        },
      });
    }
  };

  return {
    hear,
    onSnapshot({ help }) {
      const open = new Set(help.map(({ id }) => id));
      // Open here and unknown there: it ended while this desk did not hear. How, nobody says any more.
      ctx.change((truth) => ({
        ...truth,
        help: truth.help.filter(({ id, state }) => state !== 'open' || open.has(id)),
      }));
      for (const one of help) hear(one);
    },
    react(before, after) {
      if (before.help === after.help && before.settings === after.settings) return;
      for (const [id, cancel] of leaving)
        if (!after.help.some((one) => one.id === id)) {
          cancel();
          leaving.delete(id);
        }
      note(after);
    },
    stop() {
      for (const cancel of leaving.values()) cancel();
      leaving.clear();
    },
  };
}
