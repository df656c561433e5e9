/**
 * Something to lead: while a lead watches the team of a practice centre with its pace on, callers also come for colleagues who
 * are not at a desk, who take them, now and then ask for help, and end a call that nobody ends. Real agents come first, and
 * without a watching lead nothing of it happens.
 */
import type { AgentId } from '#src/model/ids.ts';
import type { HelpReason } from '#src/model/help.ts';
import type { Language } from '#src/model/text.ts';
import { ASKING_WORDS } from '../../practice/team-words.ts';
import type { Work } from '../../store/work-records.ts';
import { botOf, nextOf, reachOf } from '../company/targets.ts';
import type { CentreContext } from '../context.ts';
import type { Offers } from '../offers.ts';
import type { PracticeCallers } from '../practice-callers.ts';
import type { Help } from './help.ts';

/** So long a caller waits before a colleague is played for them. */
const TAKES_AFTER_MS = 3_000;
const RING_MS = 20_000;
/** So many colleagues talk at once; each is a voice that the practice telephony mixes. */
const MOST_TALKING = 2;
/** The first caller comes soon after a lead begins to watch. */
const FIRST_AFTER_MS = 2_000;
const ASKS_AFTER_MS = 12_000;
/** One of so many calls is worth asking for help. */
const ASKS_EVERY = 2;
const TALKS_FOR_MS = 120_000;
const REASONS: readonly HelpReason[] = ['upset-customer', 'approval', 'technical', 'question'];

export interface PracticeFloor {
  tick(): void;
}

export function createPracticeFloor(
  context: CentreContext,
  parts: {
    readonly offers: Offers;
    readonly help: Help;
    readonly isWatched: () => boolean;
    readonly callers: () => PracticeCallers | null;
  },
): PracticeFloor {
  const { clock, driver, log } = context.ports;
  let nextAtMs: number | null = null;
  let callerTurn = 0;
  let callTurn = 0;
  const asked = new Set<string>();

  const isBot = (id: AgentId | null): id is AgentId => id !== null && reachOf(context, id).isBot;
  const scripts = () =>
    (context.ports.practice?.scenarios ?? []).filter(({ toneHz }) => toneHz === null);

  /** Gives a caller whom nobody real can take to a colleague. */
  const take = (work: Work): void => {
    const { state, queueId, channel, startedAtMs } = work.interaction;
    if (state !== 'queued' || channel !== 'call' || queueId === null) return;
    if (work.company || work.onlyAgentId || clock.nowMs() - startedAtMs < TAKES_AFTER_MS) return;
    const first = nextOf(context, work, queueId, []);
    if (!first || !isBot(first.agentId)) return;
    const bot = botOf(context, work, queueId);
    if (bot !== null) parts.offers.offerTo(work, bot, RING_MS);
  };

  const talk = (work: Work): void => {
    const { id, agentId, state, answeredAtMs } = work.interaction;
    if (state !== 'active' || answeredAtMs === null || !isBot(agentId)) return;
    const talkedMs = clock.nowMs() - answeredAtMs;
    if (talkedMs >= ASKS_AFTER_MS && !asked.has(id)) {
      asked.add(id);
      callTurn += 1;
      const reason = REASONS[Math.floor(callTurn / ASKS_EVERY) % REASONS.length] ?? 'question';
      const language: Language = context.agents.get(agentId).profile.language;
      if (callTurn % ASKS_EVERY === 1)
        parts.help.ask(agentId, {
          interactionId: id,
          reason,
          text: ASKING_WORDS[reason][language],
        });
    }
    const { agentLegId, company } = work;
    const isAlone = (company?.guests ?? []).length === 0 && !company?.transfer;
    if (talkedMs >= TALKS_FOR_MS && isAlone && agentLegId !== null)
      context.ask('end a practice talk', () => driver.hangUp(agentLegId, 'near-hangup'));
  };

  /** The next caller whose queue somebody who is played can serve. */
  const call = (callers: PracticeCallers, pauseMs: number): void => {
    const nowMs = clock.nowMs();
    nextAtMs ??= nowMs + Math.min(FIRST_AFTER_MS, pauseMs);
    if (nowMs < nextAtMs) return;
    const works = context.works.open();
    const talking = works.filter(({ interaction }) => isBot(interaction.agentId)).length;
    const isSomebodyWaiting = works.some(
      ({ interaction }) => interaction.state === 'queued' && interaction.channel === 'call',
    );
    if (isSomebodyWaiting || talking >= MOST_TALKING) return;
    nextAtMs = nowMs + pauseMs;
    const answering = (context.ports.practice?.bots ?? []).filter(
      ({ agentId, doesAnswer, isAway }) => doesAnswer && !isAway && isBot(agentId),
    );
    const served = new Set(
      answering.flatMap(({ agentId }) => context.agents.get(agentId).profile.queueIds),
    );
    const numbers = new Set(
      context.catalogue.queues.flatMap(({ id, number }) => (served.has(id) ? [number] : [])),
    );
    const possible = scripts().filter(({ dialled }) => numbers.has(dialled));
    const script = possible[callerTurn % Math.max(1, possible.length)];
    if (!script) return;
    callerTurn += 1;
    callers.callNow(script.id).catch(() => log.info('a practice caller is left out'));
  };

  return {
    tick() {
      const callers = parts.callers();
      const pauseMs = callers?.list().everyMs ?? null;
      const bots = context.ports.practice?.bots ?? [];
      const isOn = callers !== null && pauseMs !== null && bots.length > 0 && parts.isWatched();
      if (!isOn) nextAtMs = null;
      for (const work of context.works.open()) {
        if (isOn) take(work);
        // A talk that was begun goes to its end, also when nobody watches any more.
        if (bots.length > 0 && pauseMs !== null) talk(work);
      }
      for (const id of asked)
        if (!context.works.open().some((w) => w.interaction.id === id)) asked.delete(id);
      if (isOn) call(callers, pauseMs);
    },
  };
}
