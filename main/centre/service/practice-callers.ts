/**
 * Practice customers who call and write by themselves: the scenarios in their order, one of each kind every so often, while
 * somebody could take them and hardly anybody waits. Also starts one by command. Only a practice centre has it.
 */
import type { CentreAnswer } from '#src/centre/wire.ts';
import type { CallerScript } from '../practice/caller-script.ts';
import type { CentreContext } from './context.ts';
import type { ChatScript } from '../practice/chat/chat-script.ts';
import type { PracticePorts } from './ports.ts';
import { Refusal, toError } from './refusal.ts';
import { hasRoomFor } from './waiting.ts';

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
  /** Who could be called now: also somebody who is in as many chats as they may have. */
  const ready = () =>
    context.agents.all().filter(({ profile }) => hasRoomFor(context, profile.id, 'call'));
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

  const { chats } = practice;
  let nextChatAtMs: number | null = null;
  let chatTurn = 0;
  const waiting = (channel: 'call' | 'chat'): number =>
    context.works
      .open()
      .filter(
        ({ interaction }) =>
          (interaction.channel === 'chat') === (channel === 'chat') &&
          ['queued', 'offered'].includes(interaction.state),
      ).length;
  /** Somebody of that queue has room for one more. */
  const canBeRead = (script: ChatScript | undefined): boolean =>
    context.agents
      .all()
      .some(
        ({ profile }) =>
          profile.queueIds.some((id) => id === script?.queueId) &&
          hasRoomFor(context, profile.id, 'chat'),
      );
  /** Who writes comes half a pause after who calls, so that both are met apart first. */
  const chatTick = (nowMs: number, pauseMs: number): void => {
    if (!chats) return;
    const at = chats.scripts.findIndex((_, index) =>
      canBeRead(chats.scripts[(chatTurn + index) % chats.scripts.length]),
    );
    const script = at < 0 ? undefined : chats.scripts[(chatTurn + at) % chats.scripts.length];
    if (!script) return;
    nextChatAtMs ??= nowMs + pauseMs / 2;
    if (nowMs < nextChatAtMs || waiting('chat') > 0) return;
    nextChatAtMs = nowMs + pauseMs;
    chatTurn += at + 1;
    chats.begin(script);
  };

  return {
    list: () => ({
      scenarios: [
        ...practice.scenarios.map(({ id, title }) => ({ id, title, channel: 'call' as const })),
        ...(chats?.scripts ?? []).map(({ id, title }) => ({ id, title, channel: 'chat' as const })),
      ],
      everyMs,
    }),
    async callNow(scenarioId) {
      const written = chats?.scripts.find((each) => each.id === scenarioId);
      if (chats && written) return chats.begin(written);
      const script = practice.scenarios.find((each) => each.id === scenarioId);
      if (!script) throw new Refusal('not-found', 'no such scenario');
      return start(script);
    },
    setPace(next) {
      everyMs = next;
      nextAtMs = null;
      nextChatAtMs = null;
    },
    tick() {
      const nowMs = clock.nowMs();
      if (everyMs === null) return;
      chatTick(nowMs, everyMs);
      if (ready().length === 0) return;
      nextAtMs ??= nowMs + Math.min(FIRST_AFTER_MS, everyMs);
      if (nowMs < nextAtMs) return;
      if (waiting('call') >= MOST_WAITING) return;
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
